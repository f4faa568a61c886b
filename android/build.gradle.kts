plugins {
    alias(libs.plugins.android.application).apply(false)
    // Android's plugin compiles Kotlin itself; naming the compiler's plugin here, without applying it, gives it this version.
    alias(libs.plugins.kotlin.android).apply(false)
}
