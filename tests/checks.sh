# Sourced by tests/android-build.sh, tests/ios.sh and tests/ios-build.sh: named checks. What each says goes into `work`.

passed=0 failed=0

# check NAME COMMAND…: one test.
check() {
  local name=$1 start=$SECONDS
  shift
  if "$@" > "$work/$name.log" 2>&1 < /dev/null; then
    passed=$((passed + 1))
    printf '%-24s ok %5d s\n' "$name" $((SECONDS - start))
  else
    failed=$((failed + 1))
    printf '%-24s FAILED\n' "$name"
    sed 's/^/    /' "$work/$name.log" | tail -40
    return 1
  fi
}
unchecked() { printf '%-24s not checked here: %s\n' "$1" "$2"; }
