import org.gradle.process.ExecOperations
import javax.inject.Inject

plugins {
    alias(libs.plugins.android.application)
}

// Built files go where the rest of the workspace puts them.
layout.buildDirectory = rootDir.resolve("../out/android/gradle")

/** Runs the workspace's own commands. Cargo knows what is up to date, so it is asked every time. */
abstract class FromRust @Inject constructor(private val processes: ExecOperations) : DefaultTask() {
    @get:Internal
    abstract val workspace: DirectoryProperty

    @get:Input
    abstract val toolchain: Property<String>

    @get:OutputDirectory
    abstract val out: DirectoryProperty

    init {
        outputs.upToDateWhen { false }
    }

    protected fun run(vararg words: String, environment: Map<String, String> = emptyMap()) {
        processes.exec {
            workingDir(workspace)
            commandLine(*words)
            environment("RUSTUP_TOOLCHAIN", toolchain.get())
            environment(environment)
        }
    }

    /** Where cargo puts what it builds. */
    protected fun target(): File = System.getenv("CARGO_TARGET_DIR")?.let(::File) ?: workspace.get().dir("target").asFile

    /** Builds the generator and, to read the interface from, the library for the machine that builds. */
    protected fun generator(): String {
        run("cargo", "build", "--quiet", "--locked", "-p", "saphan-bindings", "-p", "saphan-generate")
        return target().resolve("debug/saphan-generate").path
    }

    protected fun empty(): File = out.get().asFile.apply { deleteRecursively(); mkdirs() }
}

/** The Kotlin that calls the library. */
abstract class KotlinFromRust @Inject constructor(processes: ExecOperations) : FromRust(processes) {
    @TaskAction
    fun generate() {
        val generator = generator()
        val library = target().resolve("debug").listFiles { file -> file.name in LIBRARIES }?.singleOrNull()
            ?: throw GradleException("cargo built no library in ${target()}")
        run(generator, "kotlin", library.path, empty().path)
    }

    private companion object {
        val LIBRARIES = setOf("libsaphan_bindings.so", "libsaphan_bindings.dylib", "saphan_bindings.dll")
    }
}

/** The icons as drawables in `res`, and a table of them in `kotlin`. */
abstract class IconsFromSvg @Inject constructor(processes: ExecOperations) : FromRust(processes) {
    @get:OutputDirectory
    abstract val kotlin: DirectoryProperty

    @TaskAction
    fun generate() {
        val made = temporaryDir.apply { deleteRecursively() }
        run(generator(), "icons", made.path)
        made.resolve("res").copyRecursively(empty())
        made.resolve("kotlin").copyRecursively(kotlin.get().asFile.apply { deleteRecursively() })
    }
}

/**
 * The library for phones, by cargo-ndk. Pages are 16 KiB, as newer phones want them; no path of the building machine is in
 * it, so that another machine builds the same bytes. What keeps it small stands in bindings/size.env.
 */
abstract class LibraryForPhones @Inject constructor(processes: ExecOperations) : FromRust(processes) {
    @get:Input
    abstract val platform: Property<String>

    @get:Input
    abstract val abis: ListProperty<String>

    @get:Internal
    abstract val ndk: DirectoryProperty

    @TaskAction
    fun build() {
        val home = File(System.getProperty("user.home"))
        val cargo = System.getenv("CARGO_HOME") ?: home.resolve(".cargo").path
        val rustup = System.getenv("RUSTUP_HOME") ?: home.resolve(".rustup").path
        val paths = mapOf(workspace.get().asFile.path to "/saphan", cargo to "/cargo", rustup to "/rustup", target().path to "/target")
        val size = workspace.get().file("bindings/size.env").asFile.readLines().filterNot { it.startsWith("#") }
            .associate { it.substringBefore('=') to it.substringAfter('=') }
        val rust = paths.map { (from, to) -> "--remap-path-prefix=$from=$to" } +
            listOf("-Clink-arg=-Wl,-z,max-page-size=16384", "-Clink-arg=-Wl,--pack-dyn-relocs=android")
        val c = (paths.map { (from, to) -> "-ffile-prefix-map=$from=$to" } + size.getValue("CFLAGS")).joinToString(" ")
        val environment = buildMap {
            put("ANDROID_NDK_HOME", ndk.get().asFile.path)
            put("CARGO_ENCODED_RUSTFLAGS", rust.joinToString("\u001f"))
            put("SOURCE_DATE_EPOCH", System.getenv("SOURCE_DATE_EPOCH") ?: "0")
            put("LIBSQLITE3_FLAGS", size.getValue("LIBSQLITE3_FLAGS"))
            TRIPLES.forEach { put("CFLAGS_${it.replace('-', '_')}", c) }
        }
        val targets = abis.get().flatMap { listOf("--target", it) }.toTypedArray()
        run(
            "cargo", "ndk", *targets, "--platform", platform.get(), "--output-dir", empty().path,
            // As this kind alone: made as an ordinary crate too, it is not optimised with what it is linked with.
            "rustc", "--locked", "--profile", "mobile", "-p", "saphan-bindings", "--lib", "--crate-type", "cdylib",
            environment = environment,
        )
    }

    private companion object {
        val TRIPLES = listOf("aarch64-linux-android", "armv7-linux-androideabi", "x86_64-linux-android")
    }
}

/** The pack of what is in `locales/`: what an app has of which no deployment says another. Nobody signs it. */
abstract class PackFromLocales @Inject constructor(processes: ExecOperations) : FromRust(processes) {
    @TaskAction
    fun build() {
        // The time of the commit, so that the same commit makes the same pack.
        val at = System.getenv("SOURCE_DATE_EPOCH") ?: "0"
        val pack = empty().resolve("saphan.pack").path
        run(
            "cargo", "run", "--quiet", "--locked", "-p", "saphan", "--",
            "pack", "build", "--locales", "locales", "--at", at, "--out", pack,
        )
    }
}

/** The workspace's version, such as 0.1.0; its three numbers make the version code. */
val releaseName = rootDir.resolve("../Cargo.toml").readText().substringAfter("[workspace.package]")
    .substringAfter("version = \"").substringBefore('"')
val releaseCode = releaseName.split('.').map(String::toInt).let { (major, minor, patch) ->
    check(minor < 100 && patch < 100) { "a version code has two digits for $minor and $patch" }
    major * 10_000 + minor * 100 + patch
}
val phones = listOf("arm64-v8a", "armeabi-v7a", "x86_64")

android {
    namespace = "org.saphan.app"
    compileSdk = libs.versions.compileSdk.get().toInt()
    buildToolsVersion = libs.versions.buildTools.get()
    ndkVersion = libs.versions.ndk.get()

    defaultConfig {
        applicationId = "org.saphan.app"
        minSdk = libs.versions.minSdk.get().toInt()
        targetSdk = libs.versions.targetSdk.get().toInt()
        versionCode = releaseCode
        versionName = releaseName
        ndk { abiFilters += phones }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    // The key is never in the repository. Without these variables the release is built unsigned.
    val keystore = System.getenv("SAPHAN_KEYSTORE")
    if (keystore != null) {
        signingConfigs.create("release") {
            storeFile = File(keystore)
            storePassword = System.getenv("SAPHAN_KEYSTORE_PASSWORD")
            keyAlias = System.getenv("SAPHAN_KEY_ALIAS")
            keyPassword = System.getenv("SAPHAN_KEY_PASSWORD")
        }
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "rules.pro")
            signingConfig = signingConfigs.findByName("release")
            // The commit would make two builds of one tree differ.
            vcsInfo { include = false }
        }
    }

    bundle {
        // The language is chosen in the app: all seven come with it.
        language { enableSplit = false }
        density { enableSplit = true }
        abi { enableSplit = true }
    }

    // A list of the libraries, encrypted for one store.
    dependenciesInfo {
        includeInApk = false
        includeInBundle = false
    }

    packaging {
        resources { excludes += setOf("META-INF/**", "kotlin/**", "**/*.kotlin_builtins") }
    }

    lint {
        abortOnError = true
        checkReleaseBuilds = true
        lintConfig = file("lint.xml")
    }
}

dependencies {
    implementation(libs.kotlin.stdlib)
    implementation(variantOf(libs.jna) { artifactType("aar") })
}

fun FromRust.inWorkspace() {
    workspace = rootDir.resolve("..").canonicalFile
    toolchain = libs.versions.rust
}

val kotlinFromRust = tasks.register<KotlinFromRust>("kotlinFromRust") { inWorkspace() }
val iconsFromSvg = tasks.register<IconsFromSvg>("iconsFromSvg") { inWorkspace() }
val packFromLocales = tasks.register<PackFromLocales>("packFromLocales") { inWorkspace() }
val libraryForPhones = tasks.register<LibraryForPhones>("libraryForPhones") {
    inWorkspace()
    platform = libs.versions.minSdk
    abis = phones
    ndk = androidComponents.sdkComponents.ndkDirectory
}

androidComponents {
    onVariants { variant ->
        variant.sources.kotlin?.addGeneratedSourceDirectory(kotlinFromRust, KotlinFromRust::out)
        variant.sources.kotlin?.addGeneratedSourceDirectory(iconsFromSvg, IconsFromSvg::kotlin)
        variant.sources.res?.addGeneratedSourceDirectory(iconsFromSvg, IconsFromSvg::out)
        variant.sources.jniLibs?.addGeneratedSourceDirectory(libraryForPhones, LibraryForPhones::out)
        // The deployment's pack and the publisher's key, or what is in the repository: docs/android.md.
        when (val assets = System.getenv("SAPHAN_ASSETS")) {
            null -> variant.sources.assets?.addGeneratedSourceDirectory(packFromLocales, PackFromLocales::out)
            else -> variant.sources.assets?.addStaticSourceDirectory(assets)
        }
    }
}
