# Sourced by tests/android.sh, tests/android-build.sh, tests/phones.sh, tests/ios.sh and tests/ios-build.sh: named checks, whose
# words go into `work`, and the sum of what others counted.

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

# tally RC: sums the heads of JUnit reports and the lines `N passed, N failed` that it reads, and prints such a line. Where RC is
# not 0, something failed.
tally() {
  awk -v rc="$1" '
    function number(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
    /<testsuite / { bad = number("failures") + number("errors"); b += bad; g += number("tests") - bad - number("skipped") }
    /^[0-9]+ passed, [0-9]+ failed$/ { g += $1; b += $3 }
    END { if (rc && !b) b = 1; print g + 0 " passed, " b + 0 " failed" }'
}
