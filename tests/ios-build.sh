#!/usr/bin/env bash
# Checks the thin app (ios/Saphan) as far as a machine without Apple's tools can: docs/ios.md says what stays unproved.
# SAPHAN_BUILT names the folder where the Rust programs are built. The last line is `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$0")/.."
. tests/prepare.sh
. tests/checks.sh
work=$PWD/out/ios/app-checks built=$(realpath "${SAPHAN_BUILT:-$(target)/debug}")
need_packages python3=python3 nm=binutils
rm -rf "$work" && mkdir -p "$work"

app() { PYTHONDONTWRITEBYTECODE=1 python3 tests/ios/app.py "$1" "$work/assets" "$built/libsaphan_bindings.so"; }

assets() {
  python3 ios/Saphan/assets.py "$work/again" && python3 ios/Saphan/assets.py "$work/assets" && diff -r "$work/again" "$work/assets"
}

# says TEXT…: each stands in the log of what the stand-ins for Apple's tools were asked.
says() {
  local text
  for text; do grep -qF -- "$text" "$work/mac.asked" || { echo "not asked: $text"; return 1; }; done
}
# The scripts, with stand-ins for what only a Mac has: what is built of what, and in which order. Here they say what is missing.
scripts() {
  local file missing triple
  for file in ios/Saphan/build ios/Saphan/framework.sh tests/ios/as-on-a-mac; do bash -n $file || return 1; done
  missing=$(ios/Saphan/build --check 2>&1) && { echo "it would build here"; return 1; }
  for file in "a Mac is needed" "Xcode 16" xcodegen; do
    grep -q "$file" <<< "$missing" || { echo "not named: $file"; return 1; }
  done
  mkdir -p "$work/pack" && echo pack > "$work/pack/saphan.pack" && echo key > "$work/pack/saphan.pack.key"
  SAPHAN_ASSETS=$work/pack tests/ios/as-on-a-mac "$work/mac" "$built" > "$work/mac.asked" || return 1
  for triple in aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios; do
    says "--profile mobile -p saphan-bindings --lib --crate-type staticlib --target $triple" "CFLAGS_${triple//-/_}" || return 1
  done
  says LIBSQLITE3_FLAGS CARGO_ENCODED_RUSTFLAGS "output HERE/ios/SaphanKit/Generated/Saphan.xcframework" "version 0." \
    "generic/platform=iOS -derivedDataPath" "Saphan.xcarchive archive" || return 1
  for file in saphan.pack saphan.pack.key; do cmp "$work/pack/$file" "ios/Saphan/Generated/$file" || return 1; done
  for file in Icons Looks; do diff -r "$work/assets/$file.xcassets" "ios/Saphan/Generated/$file.xcassets" || return 1; done
}

check assets assets
for name in info permissions strings background pictures pen privacy project; do check $name app $name; done
check scripts scripts
unchecked xcode "XcodeGen, Xcode and what they make of all this"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
