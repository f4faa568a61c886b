# Sourced by tests/ios.sh, tests/in-swift.sh, ./bench and ios/Saphan/framework.sh: a Swift to compile with, and what it compiles.
# Where the machine has none, `room` is a folder of Debian 13 that has one.

room=${XDG_CACHE_HOME:-$HOME/.cache}/saphan/swift
as=()
[ "$(id -u)" = 0 ] || as=(sudo)

# Whether the machine has a Swift that will do.
own_swift() {
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\).*/\1/p')
  [ "${version:-0}" -ge 6 ]
}

need_debootstrap() {
  need_packages debootstrap=debootstrap /usr/share/keyrings/debian-archive-keyring.gpg=debian-archive-keyring
}

# Makes the room, once; another run at the same time waits for it.
make_room() {
  mkdir -p "${room%/*}"
  exec 9>"$room.lock"
  flock 9
  [ ! -e "$room/.ready" ] || return 0
  [ ${#as[@]} -eq 0 ] || command -v sudo >/dev/null \
    || stop "There is no Swift 6 here, and only root can bring Debian's: start this as root, or install one (swift.org)."
  [ "$(df --output=avail -k "${room%/*}" | tail -1)" -gt 4500000 ] \
    || stop "Debian's Swift needs 4.5 GB in ${room%/*}: make room, or set XDG_CACHE_HOME to a larger disk."
  need_debootstrap
  say "bringing Swift from Debian 13"
  "${as[@]}" rm -rf --one-file-system "$room" "$room.new"
  "${as[@]}" debootstrap --variant=minbase trixie "$room.new" >&2 || stop "debootstrap could not bring Debian 13"
  "${as[@]}" chroot "$room.new" sh -e -c '
    export DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends swiftlang libc6-dev libstdc++-14-dev gcc ca-certificates
    apt-get clean
    echo /usr/libexec/swift/lib/swift/linux > /etc/ld.so.conf.d/swift.conf
    ldconfig
    touch /.ready' >&2 || stop "apt-get could not install Swift in $room.new"
  "${as[@]}" mv "$room.new" "$room"
}

# generate_swift PROGRAM LIBRARY: Swift and headers for SaphanKit, by saphan-generate.
generate_swift() {
  local crate new=out/ios/generated kit=ios/SaphanKit/Generated
  mkdir -p out/ios
  "$1" swift "$2" $new
  for crate in saphan_screens saphan_bindings; do
    put $new/$crate.swift $kit/Core/$crate.swift
    put $new/${crate}FFI.h $kit/${crate}FFI/${crate}FFI.h
    put $new/${crate}FFI.modulemap $kit/${crate}FFI/module.modulemap
  done
}

# A file that is the same is left alone, so that it is not compiled again.
put() { cmp -s "$1" "$2" || { mkdir -p "${2%/*}" && cp "$1" "$2"; }; }

# in_swift COMMAND…: runs it where Swift is, in this folder and with the Rust programs (`built`) at the same places. A worktree's
# programs may be built in the main one and read its texts.
in_swift() {
  local folders=("$PWD" "$built") main
  main=$(git rev-parse --path-format=absolute --git-common-dir 2>/dev/null) && folders+=("${main%/.git}")
  local kept=(SAPHAN_BUILT="$built" LANG=C.UTF-8 HOME="$HOME")
  if own_swift; then
    env "${kept[@]}" "$@"
    return
  fi
  # The mounts are seen by this command alone and go with it: nothing is left behind, however it ends. Where the root is no
  # mount of its own, as in another chroot, nothing can be set for all of them.
  local how=private
  "${as[@]}" unshare --mount --propagation private true 2>/dev/null || how=unchanged
  "${as[@]}" unshare --mount --propagation $how bash -ec '
    room=$1 here=$2; shift
    mount -t proc proc "$room/proc" 2>/dev/null || mount --rbind /proc "$room/proc"
    while [ "$1" != -- ]; do mkdir -p "$room$1"; mount --bind "$1" "$room$1"; shift; done
    shift
    exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$room" sh -c "cd \"\$0\" && exec env \"\$@\"" "$here" "$@"
  ' _ "$room" "${folders[@]}" -- "${kept[@]}" "$@" || return
}
