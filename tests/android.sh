#!/usr/bin/env bash
# Makes what the Android app is compiled with (out/android), compiles it and runs its tests on a JVM. What is given goes to
# Maven, such as -Dtest=WalksTest. SAPHAN_BUILT names a folder where the Rust programs are built already. The last line is
# `N passed, N failed`.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/prepare.sh
. tests/checks.sh
made=out/android built=${SAPHAN_BUILT:-$(target)/debug}
maven=$HOME/.m2/repository

need_packages mvn=maven javac=openjdk-17-jdk-headless aapt2=aapt faketime=faketime
if [ -z "${SAPHAN_BUILT:-}" ]; then
  need_rust
  build_programs
fi

# framework ARTIFACT VERSION: prints where a framework of Android lies, and brings it there first. Robolectric would bring
# those it runs by itself, but past Maven's settings; where they lie already it takes them.
framework() {
  local jar=$maven/org/robolectric/$1/$2/$1-$2.jar
  [ -e "$jar" ] || mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get \
    -Dartifact="org.robolectric:$1:$2" -Dtransitive=false >&2
  printf '%s' "$jar"
}
android_jar=$(framework android-all 14-robolectric-10818077)
framework android-all-instrumented 15-robolectric-13954326-i7 >/dev/null
framework android-all-instrumented 8.0.0_r4-robolectric-r1-i7 >/dev/null

ordinary_pack "$built/saphan"
library=$built/libsaphan_bindings.so
rm -rf "$made/kotlin" "$made/res" "$made/java" "$made/config" "$made/native" "$made/assets"
mkdir -p "$made/kotlin" "$made/java" "$made/config/com/android/tools" "$made/native" "$made/assets"
cp out/saphan.pack "$made/assets/"
ln -sf "$(realpath "$library")" "$made/native/"
"$built/saphan-generate" kotlin "$library" "$made/kotlin"
"$built/saphan-generate" icons "$made"

aapt2 compile --dir android/app/src/main/res -o "$made/res.zip"
aapt2 compile --dir "$made/res" -o "$made/icons.zip"
# The manifest as Gradle completes it: with the package, and the API levels from the list of versions.
sed -E "s|<manifest [^>]*|& package=\"org.saphan.app\"|; s|<manifest [^>]*>|&<uses-sdk android:minSdkVersion=\"$(
  android_version minSdk)\" android:targetSdkVersion=\"$(android_version targetSdk)\" />|" \
  android/app/src/main/AndroidManifest.xml > "$made/AndroidManifest.xml"
# Debian's aapt2 is older than <queries>: what it does not know it passes on, and says so.
aapt2 link --warn-manifest-validation -I "$android_jar" --manifest "$made/AndroidManifest.xml" -o "$made/resources.ap_" \
  -A "$made/assets" --java "$made/java" --non-final-ids "$made/res.zip" "$made/icons.zip"
cat > "$made/config/com/android/tools/test_config.properties" <<P
android_merged_manifest=$PWD/$made/AndroidManifest.xml
android_resource_apk=$PWD/$made/resources.ap_
android_custom_package=org.saphan.app
P
# All of it anew: what is compiled piece by piece keeps calls to what is called otherwise now.
rm -rf "$made/target" && mkdir -p "$made/target/surefire-reports"
rc=0
mvn -q -B -f android/pom.xml -Dprograms="$built" test "$@" || rc=$?

# Each class of tests leaves a report; where nothing was compiled, or a machine of tests broke down, there is none.
find "$made/target/surefire-reports" -name 'TEST-*.xml' -exec grep -h -m1 '<testsuite ' {} + 2>/dev/null | tally $rc
exit $rc
