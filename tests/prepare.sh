# Sourced by ./run, ./test and ./bench: brings what they need onto a fresh Debian 12 or Ubuntu machine.
# Each `need_…` does nothing where the thing is there already, and says what it does where it is not.

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# need_packages PROGRAM=PACKAGE…: installs the Debian packages whose program, or file, is missing.
need_packages() {
  local missing=() pair
  for pair in "$@"; do
    case ${pair%%=*} in
      /*) [ -e "${pair%%=*}" ] || missing+=("${pair#*=}") ;;
      *) command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}") ;;
    esac
  done
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

install_packages() {
  local as=()
  [ "$(id -u)" = 0 ] || as=(sudo)
  command -v apt-get >/dev/null || stop "These are needed: $*. Install them and start again."
  say "installing $*"
  export DEBIAN_FRONTEND=noninteractive
  "${as[@]}" apt-get update -qq >&2
  "${as[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 || stop "apt-get could not install $*"
}

need_rust() {
  need_packages cc=gcc /usr/include/stdlib.h=libc6-dev curl=curl /etc/ssl/certs/ca-certificates.crt=ca-certificates
  [ -d "$HOME/.cargo/bin" ] && PATH="$HOME/.cargo/bin:$PATH"
  if ! command -v cargo >/dev/null; then
    say "installing Rust"
    curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal -c rustfmt -c clippy >&2 \
      || stop "Rust could not be installed: see https://rustup.rs, then start again."
    PATH="$HOME/.cargo/bin:$PATH"
  fi
  export CARGO_TERM_COLOR=never
}

# What the tests of the whole and of the apps start and load. Always built together: cargo builds what packages share anew for
# each other set of packages that is asked for. Given --bin NAME…, no other programs.
programs=(-p saphan -p saphan-bindings -p saphan-generate -p saphan-tests)
build_programs() { cargo build -q "${programs[@]}" --lib "${@:---bins}"; }

# ordinary_pack PROGRAM: out/saphan.pack, what an app brings of which no deployment says another.
ordinary_pack() { mkdir -p out && "$1" pack build --locales locales --at 1790000000 --out out/saphan.pack >&2; }

# Where cargo puts its programs.
target() { printf '%s' "${CARGO_TARGET_DIR:-$PWD/target}"; }

# android_version NAME: a version of the Android app's build.
android_version() { sed -n "s/^$1 = \"\(.*\)\"\$/\1/p" android/gradle/libs.versions.toml; }

# need_python MODULES…: a virtual environment of the project's own in out/python.
need_python() {
  local stamp
  stamp="out/python/.have-$(printf '%s' "$*" | cksum | cut -d' ' -f1)"
  [ -e "$stamp" ] && return
  need_packages python3=python3
  python3 -c 'import ensurepip' 2>/dev/null || install_packages python3-venv
  say "installing Python packages: $*"
  python3 -m venv out/python >&2 || stop "python3 could not make a virtual environment in out/python"
  out/python/bin/pip install -q --disable-pip-version-check "$@" >&2 || stop "pip could not install $*"
  touch "$stamp"
}

# A checker of types for the pages' plain JavaScript.
need_typescript() {
  need_packages node=nodejs npm=npm
  [ -x out/node/node_modules/.bin/tsc ] && [ "$(cat out/node/.version 2>/dev/null)" = "$1" ] && return
  say "installing TypeScript $1"
  mkdir -p out/node
  npm install --silent --no-fund --no-audit --no-package-lock --prefix out/node "typescript@$1" >&2 || stop "npm could not install TypeScript"
  printf '%s' "$1" > out/node/.version
}
