#!/usr/bin/env bash
# Checks the library's Rust for the processors of phones, as far as a machine without their C compilers can: docs/android.md and
# docs/ios.md say what stays unproved. The last line is `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$0")/.."
. tests/prepare.sh
. tests/checks.sh
work=$PWD/out/phones
mkdir -p "$work"
need_rust

has() { rustc --print target-libdir --target "$1" 2>/dev/null | xargs test -d; }

# In one go, so that no processor waits for the last crate of one target. C is not compiled. `SDKROOT` keeps build scripts from
# asking Xcode where Apple's headers are.
tool=$PWD/tests/no-c-compiler targets=() tools=(SDKROOT="$PWD/tests/ios")
for triple in aarch64-linux-android armv7-linux-androideabi x86_64-linux-android aarch64-apple-ios; do
  if has $triple || rustup target add $triple > "$work/$triple.log" 2>&1; then
    name=${triple//-/_}
    targets+=(--target "$triple") tools+=("CC_$name=$tool" "CXX_$name=$tool" "AR_$name=$tool" "RANLIB_$name=true")
    printf '%-24s is checked\n' $triple
  else
    unchecked $triple "Rust's standard library for it cannot be had"
  fi
done
[ ${#targets[@]} -eq 0 ] || check targets env "${tools[@]}" cargo check -q --locked -p saphan-bindings "${targets[@]}"
unchecked simulators "aarch64-apple-ios-sim and x86_64-apple-ios, which differ from a phone in no line of ours"
unchecked c "the C in it (SQLCipher, ring, zstd) and linking, which need the NDK and Apple's SDK"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
