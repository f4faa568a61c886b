#!/bin/sh
# Type-checks SaphanKit as it is compiled on a Mac, against stand-ins of the names it uses of Apple's frameworks: a mistyped
# name, a missing case, a wrong type or a breach of concurrency is found. It does not prove that Apple's frameworks have these
# names in this form, nor that any of it works: no line of a stand-in does anything.
#
#   check.sh MODULES OUT    MODULES: where SwiftPM put SaphanCore.swiftmodule
set -eu
here=$(dirname "$0") modules=$1 out=$2
kit=$here/../..
mkdir -p "$out"
maps=$(for crate in screens bindings; do printf ' -Xcc -fmodule-map-file=%s' "$kit/Generated/saphan_${crate}FFI/module.modulemap"; done)
# In this order: the later ones use the earlier.
for module in Combine Security CryptoKit UIKit UniformTypeIdentifiers CoreLocation AVFoundation PhotosUI MessageUI \
  UserNotifications BackgroundTasks; do
  swiftc -emit-module -parse-as-library -swift-version 6 -module-name $module -I "$out" \
    -o "$out/$module.swiftmodule" "$here/$module.swift"
done
# shellcheck disable=SC2086
find "$kit/Sources/SaphanKit" -name '*.swift' -exec swiftc -typecheck -parse-as-library -swift-version 6 -warnings-as-errors \
  -module-name SaphanKit -I "$out" -I "$modules" $maps {} +
