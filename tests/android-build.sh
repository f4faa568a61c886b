#!/usr/bin/env bash
# Checks the build for devices as far as a machine without Android's tools can: docs/android.md says what stays unproved. Looks
# at what tests/android.sh made in out/android, so that one goes first. SAPHAN_BUILT as there. The last line is
# `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$0")/.."
. tests/prepare.sh
. tests/checks.sh
made=$PWD/out/android work=$PWD/out/android/build maven=$HOME/.m2/repository
agp=$(android_version agp) kotlin=$(android_version kotlin)

need_packages mvn=maven jmod=openjdk-17-jdk-headless aapt2=aapt python3=python3 unzip=unzip readelf=binutils
[ -e "$made/resources.ap_" ] && [ -d "$made/target/classes/org/saphan/app" ] || stop "tests/android.sh comes first"
rm -rf "$work" && mkdir -p "$work"

# artifact GROUP NAME VERSION [ENDING]: prints where a file from Maven lies, and brings it there first.
artifact() {
  local file=$maven/${1//./\/}/$2/$3/$2-$3.${4:-jar}
  [ -e "$file" ] || mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get -Dartifact="$1:$2:$3:${4:-jar}" -Dtransitive=false >&2
  printf '%s' "$file"
}

# The same versions here, on the JVM and in the bindings; a distribution of Gradle that is checked when it is fetched.
versions() {
  grep -q "<kotlin.version>$kotlin</kotlin.version>" android/pom.xml || { echo "pom.xml has another Kotlin than $kotlin"; return 1; }
  grep -A1 '<artifactId>jna</artifactId>' android/pom.xml | grep -q "<version>$(android_version jna)</version>" ||
    { echo "pom.xml has another JNA than $(android_version jna)"; return 1; }
  grep -Eq '^distributionSha256Sum=[0-9a-f]{64}$' android/gradle/wrapper/gradle-wrapper.properties || { echo "Gradle's checksum is missing"; return 1; }
  ! git grep -nE '(storePassword|keyPassword) = "' -- android || { echo "a password lies in the repository"; return 1; }
  bash -n android/build-device
}

manifest() { python3 tests/android/manifest.py "$made/resources.ap_" android/app/src/main/res "$(android_version minSdk)" "$(android_version targetSdk)"; }

levels() {
  local level logs=()
  python3 tests/android/inherited.py "$made/target/classes" "$work/classes" || return 1
  for level in 23 26 32 34; do
    mvn -B -f tests/android/levels.xml -Dclasses="$work/classes" -Dlevel=$level \
      org.codehaus.mojo:animal-sniffer-maven-plugin:1.26:check > "$work/level-$level.log" 2>&1 || { tail -20 "$work/level-$level.log"; return 1; }
    logs+=("$level=$work/level-$level.log")
  done
  python3 tests/android/levels.py "$work/classes" android/app/src/main/kotlin tests/android/newer.txt "${logs[@]}"
}

# The scripts' types against the interfaces of Android's plugin and of Gradle 8.11, the newest that can be had as a library.
scripts() {
  local gradle compiler=() plugins=() name library
  mkdir -p "$work/scripts"
  cp tests/android/accessors.kt "$work/scripts/"
  python3 tests/android/scripts.py Project app android/app/build.gradle.kts > "$work/scripts/app.kt"
  python3 tests/android/scripts.py Project top android/build.gradle.kts > "$work/scripts/top.kt"
  python3 tests/android/scripts.py Settings settings android/settings.gradle.kts > "$work/scripts/settings.kt"
  for name in compiler-embeddable stdlib script-runtime daemon-embeddable; do compiler+=("$(artifact org.jetbrains.kotlin kotlin-$name "$kotlin")"); done
  compiler+=("$(artifact org.jetbrains.kotlin kotlin-reflect 1.6.10)" "$(artifact org.jetbrains.kotlinx kotlinx-coroutines-core-jvm 1.8.0)"
    "$(artifact org.jetbrains annotations 13.0)")
  plugins+=(-Xplugin="$(artifact org.jetbrains.kotlin kotlin-sam-with-receiver-compiler-plugin-embeddable "$kotlin")"
    -P plugin:org.jetbrains.kotlin.samWithReceiver:annotation=org.gradle.api.HasImplicitReceiver
    -Xplugin="$(artifact org.jetbrains.kotlin kotlin-assignment-compiler-plugin-embeddable "$kotlin")"
    -P plugin:org.jetbrains.kotlin.assignment:annotation=org.gradle.api.SupportsKotlinAssignmentOverloading)
  library=$(artifact dev.gradleplugins gradle-api 8.11.1)
  for name in gradle-api gradle-common-api; do library+=:$(artifact com.android.tools.build $name "$agp"); done
  library+=:$(artifact org.jetbrains.kotlin kotlin-stdlib "$kotlin"):$(artifact javax.inject javax.inject 1):$(artifact org.codehaus.groovy groovy 3.0.22)
  java -cp "$(IFS=:; printf '%s' "${compiler[*]}")" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -jvm-target 17 \
    -cp "$library" "${plugins[@]}" -d "$work/scripts/out" "$work/scripts"
}

# Lint without the SDK: all but the levels of calls, which it looks up there. Errors alone count, as in the build for devices.
lint() {
  local file
  mvn -q -B -f tests/android/lint.xml -Dlint="$((${agp%%.*} + 23)).${agp#*.}" -Dmdep.outputFile="$work/lint.cp" \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath || return 1
  {
    printf '<project><root dir="%s"/><module name="app" android="true" compile-sdk-version="%s">\n' "$PWD/android/app" "$(android_version compileSdk)"
    printf '<manifest file="%s"/><resource file="%s"/><resource file="%s"/>\n' "$made/AndroidManifest.xml" "$PWD/android/app/src/main/res" "$made/res"
    find "$PWD/android/app/src/main/kotlin" -name '*.kt' -printf '<src file="%p"/>\n'
    find "$made/kotlin" "$made/java" -type f -printf '<src file="%p" generated="true"/>\n'
    for file in "$android_jar" "$(artifact net.java.dev.jna jna "$(android_version jna)")" "$(artifact org.jetbrains.kotlin kotlin-stdlib "$kotlin")"; do
      printf '<classpath jar="%s"/>\n' "$file"
    done
    printf '</module></project>\n'
  } > "$work/lint-project.xml"
  java -Xmx3g -cp "$(cat "$work/lint.cp")" com.android.tools.lint.Main --project "$work/lint-project.xml" --config android/app/lint.xml \
    --nowarn --exitcode --text stdout
}

# r8 ARGUMENTS…: R8 as it comes with Android's plugin, with that plugin's own rules and ours.
r8() {
  java -Xmx2g -cp "$(artifact com.android.tools.build builder "$agp")" com.android.tools.r8.R8 --release \
    --lib "$android_jar" --lib "$work/java.base.jar" --lib "$work/java.logging.jar" --lib "$(artifact org.jetbrains annotations 13.0)" \
    --pg-conf "$work/default.pro" --pg-conf "$work/manifest.pro" --pg-conf android/app/rules.pro "$@" "$work/app.jar" "$work/jna.jar"
}
prepare_r8() {
  local module jmods
  jmods=$(dirname "$(dirname "$(realpath "$(command -v jmod)")")")/jmods
  for module in java.base java.logging; do
    jmod extract --dir "$work/$module" "$jmods/$module.jmod" && jar cfM "$work/$module.jar" -C "$work/$module/classes" . || return 1
  done
  unzip -qp "$(artifact com.android.tools.build gradle "$agp")" 'com/android/build/gradle/proguard-*.txt' > "$work/default.pro" || return 1
  unzip -qp "$(artifact net.java.dev.jna jna "$(android_version jna)" aar)" classes.jar > "$work/jna.jar" || return 1
  jar cf "$work/app.jar" -C "$made/target/classes" . || return 1
  aapt2 link --warn-manifest-validation --proto-format -I "$android_jar" --manifest "$made/AndroidManifest.xml" -o "$work/resources.ap_" \
    --proguard "$work/manifest.pro" "$made/res.zip" "$made/icons.zip"
}
icons() { unzip -Z1 "$1" | grep '^res/drawable/ic_' | sort; }
shrink() {
  r8 --min-api "$(android_version minSdk)" --android-resources "$work/resources.ap_" "$work/shrunk.ap_" --output "$work/dex.zip" \
    "$(artifact org.jetbrains.kotlin kotlin-stdlib "$kotlin")" || return 1
  diff <(icons "$made/resources.ap_") <(icons "$work/shrunk.ap_") || { echo "the shrinker dropped icons"; return 1; }
  [ "$(icons "$work/shrunk.ap_" | wc -l)" -gt 50 ] || { echo "there are no icons"; return 1; }
}

# The shrunk classes, for a JVM, with the real library: the tests' classes and libraries stand behind them.
shrunk() {
  r8 --pg-conf tests/android/shrunk.pro --lib "$(artifact org.jetbrains.kotlin kotlin-stdlib "$kotlin")" --classfile --output "$work/shrunk.jar" || return 1
  mvn -q -B -f android/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile="$work/tests.cp" \
    -Dmdep.includeScope=test || return 1
  java -Xmx3g -Djna.nosys=true -Djna.library.path="$made/native" -Dsaphan.root="$PWD" \
    -cp "$work/shrunk.jar:$made/target/test-classes:$(cat "$work/tests.cp")" org.junit.runner.JUnitCore org.saphan.app.ReleaseTest
}

# JNA's own libraries in pages of 16 KiB, as newer phones want them.
pages() {
  local abi
  for abi in arm64-v8a armeabi-v7a x86_64; do
    unzip -qp "$(artifact net.java.dev.jna jna "$(android_version jna)" aar)" "jni/$abi/libjnidispatch.so" > "$work/$abi.so" || return 1
    [ "$(readelf -lW "$work/$abi.so" | awk '$1 == "LOAD" { print $NF }' | sort -u)" = 0x4000 ] ||
      { echo "JNA for $abi is not in pages of 16 KiB"; return 1; }
  done
}

android_jar=$(artifact org.robolectric android-all 14-robolectric-10818077)
check versions versions
check manifest manifest
check levels levels
check scripts scripts
check lint lint
check pages pages
if check r8 prepare_r8; then
  check shrink shrink
  check shrunk shrunk
fi

unchecked gradle "Gradle itself, which needs Android's SDK"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
