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
  build_programs --bin saphan --bin saphan-generate --bin world
fi
wait $making || { tail -5 "$made/room.log"; exit 1; }
built=$(realpath "$built")

ordinary_pack "$built/saphan"
generate_swift "$built/saphan-generate" "$built/libsaphan_bindings.so"

in_kit() { in_swift swift "$1" --package-path "$kit" --scratch-path "$made/build" -Xlinker "-L$built" -Xlinker "-rpath=$built" "${@:2}"; }

rc=0
rm -f "$made/tests.xml" "$made/app.log" "$made/standins.log"
# Two things at a time: neither compiler nor tests fill two processors by themselves.
[ $# -gt 0 ] || SAPHAN_BUILT=$built tests/ios-build.sh > "$made/app.log" 2>&1 &
app=$!
in_kit build --build-tests || { wait $app; echo "0 passed, 1 failed"; exit 1; }
wait $app || rc=1
# What only a Mac compiles is at least type-checked; what only a Mac reads is looked at.
[ $# -gt 0 ] || {
  check standins in_swift "$kit/Tests/StandIns/check.sh" "$made/build/debug/Modules" "$made/standins" || :
  echo "$passed passed, $failed failed"
} > "$made/standins.log" &
standins=$!
in_kit test --skip-build --parallel --num-workers 2 --xunit-output "$made/tests.xml" "$@" || rc=$?
wait $standins
[ $# -gt 0 ] || sed -s '$d' "$made/app.log" "$made/standins.log"
tally $rc < <(grep -hEm1 '<testsuite |^[0-9]+ passed, ' "$made"/{tests.xml,app.log,standins.log} 2>/dev/null)
exit $rc
