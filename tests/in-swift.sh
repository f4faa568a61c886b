#!/usr/bin/env bash
# Runs a command where Swift is, in the folder of the repository.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/prepare.sh
built=${SAPHAN_BUILT:-$(target)/debug}
. tests/swift.sh
in_swift "$@"
