package org.saphan.app

import android.app.Activity
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.saphan.bindings.App
import org.saphan.bindings.KeyStore
import org.saphan.bindings.PackException
import org.saphan.bindings.Setup
import org.saphan.bindings.SignedPack
import org.saphan.bindings.vocabulary
import org.saphan.screens.Block
import org.saphan.screens.Event
import java.io.File
import java.nio.file.Files

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = CoreApp::class)
class TroubleTest {
    private val english = "The app does not open"

    @Test
    fun a_library_that_is_missing_is_said_and_what_to_do() {
        saphan.opening = { throw UnsatisfiedLinkError() }
        val said = opened().get().said
        assertEquals(2, said.size)
        assertEquals(english, said[0])
        assertTrue("Install it again" in said[1] && "Do not remove it first" in said[1])
        // No number that nobody checks stands here.
        assertFalse(said.any { text -> text.any(Char::isDigit) })
    }

    @Test
    fun it_is_said_in_the_language_of_the_phone_and_in_english() {
        saphan.opening = { throw UnsatisfiedLinkError() }
        val titles = listOf("th", "my", "km", "lo", "vi", "zh").map { language ->
            RuntimeEnvironment.setQualifiers(language)
            val said = Robolectric.buildActivity(MainActivity::class.java).setup().get().also { settle() }.said
            assertEquals(language, 4, said.size)
            assertEquals(english, said[2])
            said[0]
        }
        assertEquals(6, (titles - english).toSet().size)
    }

    @Test
    fun a_library_of_another_vocabulary_is_not_started_with() {
        assertEquals(vocabulary(), Saphan.VOCABULARY)
    }

    @Test
    fun the_way_back_leads_out_of_it() {
        saphan.opening = { throw UnsatisfiedLinkError() }
        val activity: Activity = opened().get()
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        assertTrue(activity.isFinishing)
    }

    @Test
    @Config(application = DamagedPack::class)
    fun a_damaged_pack_is_said_and_the_first_numbers_are_there() {
        val app = RuntimeEnvironment.getApplication() as Saphan
        val activity = Robolectric.buildActivity(MainActivity::class.java).setup().get()
        waitFor("the screen") {
            org.robolectric.Shadows.shadowOf(android.os.Looper.getMainLooper()).idle()
            app.engine.screen
        }
        assertEquals("problem", app.engine.screen?.id)
        assertTrue(app.engine.screen?.blocks.orEmpty().any { it is Block.Link && it.target == "1300" })
        assertTrue(activity.said.any { "Install it again" in it })
        assertFalse(app.packRefused)
    }

    /** The calls of one thread share what an error is written into. */
    @Test
    fun an_error_in_a_call_inside_a_call_leaves_the_outer_one_whole() {
        val folder = Files.createTempDirectory("calls").toFile()
        val own = FileKeys(folder.resolve("device.key"))
        val refused = mutableListOf<PackException>()
        val asking = object : KeyStore {
            override fun secret(purpose: String, create: Boolean): ByteArray {
                val damaged = Setup(folder.resolve("inner").path, SignedPack(ByteArray(100), "00".repeat(32)), 100u)
                refused += assertThrows(PackException::class.java) { App.open(damaged, own, Silent) }
                return own.secret(purpose, create)
            }
        }
        App.open(Setup(folder.resolve("outer").path, ordinaryPack, 100u), asking, Silent).use { app ->
            assertEquals("language", app.handle(Event.Start("km", 420)).screen.id)
        }
        assertFalse(refused.isEmpty())
        folder.deleteRecursively()
    }

    @Test
    fun a_real_library_that_is_missing_older_or_no_library_is_each_said() {
        assertEquals("broken", opensWith(null))
        assertEquals("broken", opensWith(Files.createTempFile("no", ".so").toFile().apply { writeText("no library") }))
        // One of another program has none of the functions asked for, as an older one has not all of them.
        assertEquals("broken", opensWith(File(System.getProperty("java.home"), "lib/libjava.so")))
        assertEquals("opens", opensWith(File(System.getProperty("jna.library.path"), NAME)))
    }

    /** What a process of its own says whose native library is this file. */
    private fun opensWith(library: File?): String {
        val folder = Files.createTempDirectory("library").toFile()
        library?.let { Files.createSymbolicLink(File(folder, NAME).toPath(), it.toPath()) }
        val java = File(System.getProperty("java.home"), "bin/java").path
        val where = listOf("-Djna.nosys=true", "-Djna.library.path=${folder.path}")
        val command = listOf(java, "-cp", System.getProperty("java.class.path")) + where + "org.saphan.app.LibraryKt"
        val process = ProcessBuilder(command).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText().trim().lines().last()
        folder.deleteRecursively()
        return said
    }

    private companion object {
        const val NAME = "libsaphan_bindings.so"
    }

    /** An app whose deployer's pack was damaged. */
    class DamagedPack : Saphan() {
        override fun keys(): KeyStore = FileKeys(File(noBackupFilesDir, "test.key"))
        override fun pack() = SignedPack(ByteArray(100), "00".repeat(32))
    }
}
