#!/usr/bin/env bash
# Makes what SaphanKit is compiled with (ios/SaphanKit/Generated), compiles it with a real Swift and runs its tests against
# the real core; then tests/ios-build.sh. What is given goes to `swift test` and is all that is done, such as --filter
# WalksTests. SAPHAN_BUILT names a folder where the Rust programs are built already. The last line is `N passed, N failed`.
#
# A Swift of 6.0 or newer on PATH is used. Where there is none, Debian 13's is, in a folder that is made once and kept (3.3 GB,
# ${XDG_CACHE_HOME:-~/.cache}/saphan/swift): no other Debian or Ubuntu packages one. That takes root, or sudo.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/prepare.sh
. tests/checks.sh
made=out/ios work=out/ios kit=ios/SaphanKit built=${SAPHAN_BUILT:-$(target)/debug}
mkdir -p "$made"
. tests/swift.sh

# One at a time where packages are installed; then the room and the Rust are made side by side.
own_swift || [ -e "$room/.ready" ] || need_debootstrap
[ -n "${SAPHAN_BUILT:-}" ] || need_rust
own_swift || make_room >"$made/room.log" 2>&1 &
making=$!
if [ -z "${SAPHAN_BUILT:-}" ]; then
  build_programs
fi
wait $making || { tail -5 "$made/room.log"; exit 1; }
built=$(realpath "$built")

ordinary_pack "$built/saphan"
generate_swift "$built/saphan-generate" "$built/libsaphan_bindings.so"

rc=0
in_swift swift test --package-path "$kit" --scratch-path "$made/build" -Xlinker "-L$built" -Xlinker "-rpath=$built" "$@" \
  2>&1 | tee "$made/tests.log" || rc=$?
[ $# -gt 0 ] || {
  # What only a Mac compiles is at least type-checked; what only a Mac reads is looked at.
  check standins in_swift "$kit/Tests/StandIns/check.sh" "$made/build/debug/Modules" "$made/standins" || rc=1
  SAPHAN_BUILT=$built tests/ios-build.sh > "$made/app.log" 2>&1 || rc=1
  sed '$d' "$made/app.log"
}
awk -v rc="$rc" -v g="$passed" -v b="$failed" '
  /^Test Case .* passed \(/ { g++ } /^Test Case .* failed \(/ { b++ }
  /^[0-9]+ passed, [0-9]+ failed$/ { g += $1; b += $3 }
  END { if (rc && !b) b = 1; print g + 0 " passed, " b + 0 " failed" }' "$made/tests.log" $([ $# -gt 0 ] || echo "$made/app.log")
exit $rc
