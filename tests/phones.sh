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

# C is not compiled. `SDKROOT` keeps build scripts from asking Xcode where Apple's headers are.
rust() {
  local name=${1//-/_} tool=$PWD/tests/no-c-compiler
  env "CC_$name=$tool" "CXX_$name=$tool" "AR_$name=$tool" "RANLIB_$name=true" SDKROOT="$PWD/tests/ios" \
    cargo check -q --locked -p saphan-bindings --target "$1"
}

has() { rustc --print target-libdir --target "$1" 2>/dev/null | xargs test -d; }
for triple in aarch64-linux-android armv7-linux-androideabi x86_64-linux-android aarch64-apple-ios; do
  if has $triple || rustup target add $triple > "$work/$triple.log" 2>&1; then
    check $triple rust $triple
  else
    unchecked $triple "Rust's standard library for it cannot be had"
  fi
done
# Each takes as long again, and differs from a phone in no line of ours.
for triple in aarch64-apple-ios-sim x86_64-apple-ios; do
  if has $triple; then check $triple rust $triple; else unchecked $triple "rustup target add $triple first"; fi
done
unchecked c "the C in it (SQLCipher, ring, zstd) and linking, which need the NDK and Apple's SDK"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
