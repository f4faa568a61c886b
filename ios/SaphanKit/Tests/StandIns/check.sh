#!/bin/sh
# Compiles SaphanKit and the thin app as on a Mac, against stand-ins of the names they use of Apple's frameworks, and keeps
# nothing: a mistyped name, a missing case, a wrong type or a breach of concurrency is found. It does not prove that Apple's
# frameworks have these names in this form, nor that any of it works: no line of these stand-ins does anything.
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
compiled() { swiftc -parse-as-library -swift-version 6 -warnings-as-errors -I "$out" -I "$modules" "$@"; }
# shellcheck disable=SC2086,SC2046
compiled -emit-module -module-name SaphanKit -o "$out/SaphanKit.swiftmodule" $maps $(find "$kit/Sources/SaphanKit" -name '*.swift')
# shellcheck disable=SC2086
compiled -emit-module -module-name Saphan -o "$out/Saphan.swiftmodule" $maps "$kit"/../Saphan/App/*.swift
