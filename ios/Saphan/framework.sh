#!/usr/bin/env bash
# Makes, on a Mac, what ios/SaphanKit is compiled with: Swift, headers and module maps, and the core for phones and simulators as
# Generated/Saphan.xcframework. It holds static libraries without headers: the module maps are targets of the package.
#
# Not run yet anywhere: docs/ios.md. RUSTUP_TOOLCHAIN says which Rust; ios/Saphan/build sets it.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/prepare.sh
. tests/swift.sh
kit=$PWD/ios/SaphanKit/Generated work=$PWD/out/ios/framework
phone=aarch64-apple-ios simulators=(aarch64-apple-ios-sim x86_64-apple-ios)
# As in Package.swift and project.json.
export IPHONEOS_DEPLOYMENT_TARGET=15.0

# sized NAME: what keeps the library small.
sized() { sed -n "s/^$1=//p" bindings/size.env; }

# library TRIPLE: the core for one kind of machine, with no path of this one in it.
library() {
  local pair rust='' c=''
  for pair in "$PWD=/saphan" "${CARGO_HOME:-$HOME/.cargo}=/cargo" "${RUSTUP_HOME:-$HOME/.rustup}=/rustup" "$(target)=/target"; do
    rust=$rust${rust:+$'\x1f'}--remap-path-prefix=$pair
    c="$c -ffile-prefix-map=$pair"
  done
  # As this kind alone: made as an ordinary crate too, it is not optimised with what it is linked with.
  env "CFLAGS_${1//-/_}=$(sized CFLAGS)$c" LIBSQLITE3_FLAGS="$(sized LIBSQLITE3_FLAGS)" CARGO_ENCODED_RUSTFLAGS="$rust" \
    cargo rustc --locked --profile mobile -p saphan-bindings --lib --crate-type staticlib --target "$1"
}

cargo build --locked -p saphan-bindings -p saphan-generate
generate_swift "$(target)/debug/saphan-generate" "$(target)/debug/libsaphan_bindings.dylib"

rm -rf "$work" "$kit/Saphan.xcframework"
mkdir -p "$work/phone" "$work/simulator"
built=()
for triple in "$phone" "${simulators[@]}"; do
  library "$triple"
  built+=("$(target)/$triple/mobile/libsaphan_bindings.a")
done
cp "${built[0]}" "$work/phone/"
xcrun lipo -create "${built[@]:1}" -output "$work/simulator/libsaphan_bindings.a"
for kind in phone simulator; do xcrun strip -S -x "$work/$kind/libsaphan_bindings.a"; done
xcodebuild -create-xcframework -library "$work/phone/libsaphan_bindings.a" \
  -library "$work/simulator/libsaphan_bindings.a" -output "$kit/Saphan.xcframework"
