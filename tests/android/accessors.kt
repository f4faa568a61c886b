// What Gradle's Kotlin DSL generates for the scripts of android/, by hand: enough to check their types against the interfaces
// of Gradle and of Android's plugin.
@file:Suppress("unused", "UNUSED_PARAMETER")

import com.android.build.api.dsl.ApplicationExtension
import com.android.build.api.variant.ApplicationAndroidComponentsExtension
import org.gradle.api.Project
import org.gradle.api.Task
import org.gradle.api.artifacts.MinimalExternalModuleDependency
import org.gradle.api.artifacts.dsl.DependencyHandler
import org.gradle.api.file.Directory
import org.gradle.api.file.FileSystemLocation
import org.gradle.api.file.FileSystemLocationProperty
import org.gradle.api.initialization.Settings
import org.gradle.api.provider.HasMultipleValues
import org.gradle.api.provider.Property
import org.gradle.api.provider.Provider
import org.gradle.api.tasks.TaskContainer
import org.gradle.api.tasks.TaskProvider
import org.gradle.plugin.use.PluginDependenciesSpec
import org.gradle.plugin.use.PluginDependency
import java.io.File

interface Libs {
    val versions: Versions
    val plugins: Plugins
    val jna: Provider<MinimalExternalModuleDependency>
    val kotlin: Kotlin
    interface Kotlin { val stdlib: Provider<MinimalExternalModuleDependency> }
    interface Versions {
        val minSdk: Provider<String>
        val compileSdk: Provider<String>
        val targetSdk: Provider<String>
        val buildTools: Provider<String>
        val ndk: Provider<String>
        val rust: Provider<String>
    }
    interface Plugins { val android: Android; val kotlin: KotlinPlugins }
    interface Android { val application: Provider<PluginDependency> }
    interface KotlinPlugins { val android: Provider<PluginDependency> }
}

lateinit var libs: Libs
fun plugins(block: PluginDependenciesSpec.() -> Unit) = Unit
fun Project.android(block: ApplicationExtension.() -> Unit) = Unit
val Project.androidComponents: ApplicationAndroidComponentsExtension get() = TODO()
fun Project.androidComponents(block: ApplicationAndroidComponentsExtension.() -> Unit) = Unit
fun Project.dependencies(block: DependencyHandler.() -> Unit) = Unit
fun DependencyHandler.implementation(what: Provider<MinimalExternalModuleDependency>) = Unit
inline fun <reified T : Task> TaskContainer.register(name: String, noinline block: T.() -> Unit): TaskProvider<T> =
    register(name, T::class.java, block)
fun <T : Any> Property<T>.assign(value: T?) = set(value)
fun <T : Any> Property<T>.assign(value: Provider<out T>) = set(value)
fun <T : FileSystemLocation> FileSystemLocationProperty<T>.assign(value: Provider<out T>) = set(value)
fun <T : FileSystemLocation> FileSystemLocationProperty<T>.assign(value: File?) = set(value)
fun <T : Any> HasMultipleValues<T>.assign(value: Iterable<T>) = set(value)
