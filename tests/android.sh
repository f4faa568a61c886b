#!/usr/bin/env bash
# Makes what the Android app is compiled with (out/android), compiles it and runs its tests on a JVM. What is given goes to
# Maven, such as -Dtest=WalksTest. SAPHAN_BUILT names a folder where the Rust programs are built already.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/prepare.sh
made=out/android built=${SAPHAN_BUILT:-$(target)/debug}
android_jar=${HOME}/.m2/repository/org/robolectric/android-all/14-robolectric-10818077/android-all-14-robolectric-10818077.jar

[ -n "${SAPHAN_BUILT:-}" ] || cargo build -q -p saphan-bindings -p saphan-generate -p saphan
library=$built/libsaphan_bindings.so
rm -rf "$made/kotlin" "$made/res" "$made/java" "$made/config" "$made/native"
mkdir -p "$made/kotlin" "$made/java" "$made/config/com/android/tools" "$made/native"
ln -sf "$(realpath "$library")" "$made/native/"
"$built/saphan-generate" kotlin "$library" "$made/kotlin"
"$built/saphan-generate" icons "$made"

[ -e "$android_jar" ] || mvn -q -B dependency:get -Dartifact=org.robolectric:android-all:14-robolectric-10818077 -Dtransitive=false
aapt2 compile --dir android/app/src/main/res -o "$made/res.zip"
aapt2 compile --dir "$made/res" -o "$made/icons.zip"
aapt2 link -I "$android_jar" --manifest android/app/src/main/AndroidManifest.xml -o "$made/resources.ap_" --java "$made/java" "$made/res.zip" "$made/icons.zip"
cat > "$made/config/com/android/tools/test_config.properties" <<P
android_merged_manifest=$PWD/android/app/src/main/AndroidManifest.xml
android_resource_apk=$PWD/$made/resources.ap_
android_custom_package=org.saphan.app
P
mvn -q -B -f android/pom.xml -Dprograms="$built" test "$@"
