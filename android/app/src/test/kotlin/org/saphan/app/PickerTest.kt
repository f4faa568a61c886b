package org.saphan.app

import android.app.Activity
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.provider.MediaStore
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.saphan.screens.Effect
import java.io.ByteArrayInputStream
import java.io.IOException
import java.io.InputStream

/** The camera, the pickers, and what they bring. */
class PickerTest : HandsTest() {
    @Test
    @Does(Effect.TakePhoto::class)
    fun a_photograph_is_taken_by_another_app_into_our_file_and_handed_over() {
        ask(Effect.TakePhoto("camera"))
        val opened = shadowOf(activity).nextStartedActivityForResult.intent
        assertEquals(MediaStore.ACTION_IMAGE_CAPTURE, opened.action)
        assertEquals(PhotoProvider.URI, opened.clipData?.getItemAt(0)?.uri)
        val grants = Intent.FLAG_GRANT_WRITE_URI_PERMISSION or Intent.FLAG_GRANT_READ_URI_PERMISSION
        assertEquals(grants, opened.flags and grants)
        checkNotNull(saphan.contentResolver.openOutputStream(PhotoProvider.URI)).use { it.write(PHOTO) }
        came(Activity.RESULT_OK, null)
        assertPicked("camera", "image/jpeg", PHOTO)
    }

    @Test
    @Cannot(Effect.TakePhoto::class)
    fun a_camera_that_wrote_nothing_was_closed_or_is_not_there_is_no_photograph() {
        ask(Effect.TakePhoto("camera"))
        came(Activity.RESULT_OK, null)
        assertFailed("camera", "failed")
        ask(Effect.TakePhoto("camera"))
        PhotoProvider.file(saphan).writeBytes(PHOTO)
        came(Activity.RESULT_CANCELED, null)
        assertFailed("camera", "cancelled")
        noApps()
        ask(Effect.TakePhoto("camera"))
        assertFailed("camera", "failed")
    }

    @Test
    @Does(Effect.PickPhoto::class)
    fun a_picture_is_picked_copied_and_handed_over() {
        ask(Effect.PickPhoto("gallery"))
        val opened = shadowOf(activity).nextStartedActivityForResult.intent
        val expected = if (Build.VERSION.SDK_INT >= 33) MediaStore.ACTION_PICK_IMAGES else Intent.ACTION_OPEN_DOCUMENT
        assertEquals(expected, opened.action)
        assertEquals("image/*", opened.type)
        pick(ByteArrayInputStream(PHOTO))
        assertPicked("gallery", null, PHOTO)
    }

    @Test
    @Config(sdk = [35])
    @Does(Effect.PickPhoto::class)
    fun a_phone_without_the_newer_picker_has_the_older_one() {
        noApps(Intent.ACTION_OPEN_DOCUMENT)
        ask(Effect.PickPhoto("gallery"))
        assertEquals(Intent.ACTION_OPEN_DOCUMENT, shadowOf(activity).nextStartedActivityForResult.intent.action)
    }

    @Test
    @Does(Effect.PickFile::class)
    fun any_file_is_picked_copied_and_handed_over() {
        ask(Effect.PickFile("file"))
        val opened = shadowOf(activity).nextStartedActivityForResult.intent
        assertEquals(Intent.ACTION_OPEN_DOCUMENT, opened.action)
        assertEquals("*/*", opened.type)
        val large = ByteArray(1 shl 20) { (it % 251).toByte() }
        pick(ByteArrayInputStream(large))
        assertPicked("file", null, large)
    }

    @Test
    @Cannot(Effect.PickPhoto::class, Effect.PickFile::class)
    fun a_file_that_disappears_breaks_off_is_refused_or_is_none_is_said_and_leaves_nothing() {
        val broken = object : InputStream() {
            private var left = 100_000
            override fun read(): Int = if (left-- > 0) 1 else throw IOException()
        }
        for (effect in listOf(Effect.PickPhoto("one"), Effect.PickFile("one"))) {
            for (stream in listOf({ broken }, { throw SecurityException() }, { throw IllegalStateException() })) {
                ask(effect)
                shadowOf(saphan.contentResolver).registerInputStreamSupplier(PICKED, stream)
                came(Activity.RESULT_OK, Intent().setData(PICKED))
                copied()
                assertFailed("one", "failed")
            }
            ask(effect)
            came(Activity.RESULT_OK, Intent())
            assertFailed("one", "failed")
            ask(effect)
            came(Activity.RESULT_CANCELED, null)
            assertFailed("one", "cancelled")
        }
        noApps()
        ask(Effect.PickPhoto("one"))
        assertFailed("one", "failed")
        ask(Effect.PickFile("one"))
        assertFailed("one", "failed")
    }

    @Test
    @Cannot(Effect.PickFile::class)
    fun a_copy_that_lasts_can_be_cancelled() {
        val endless = object : InputStream() {
            override fun read() = 1
            override fun read(into: ByteArray, offset: Int, length: Int) = 1.also { Thread.sleep(5) }
        }
        ask(Effect.PickFile("file"))
        shadowOf(saphan.contentResolver).registerInputStream(PICKED, endless)
        came(Activity.RESULT_OK, Intent().setData(PICKED))
        assertTrue("adding" in activity.said)
        activity.touch("cancel")
        waitFor("the file to go") { true.takeIf { Passing.folder(saphan).list().isNullOrEmpty() } }
        assertFailed("file", "cancelled")
    }

    @Test
    @Cannot(Effect.PickFile::class)
    fun a_stream_without_an_end_ends_where_the_disk_is_nearly_full() {
        var free = 64L shl 20
        val picker = Picker(saphan) { free.also { free -= 65_536 } }
        val endless = object : InputStream() {
            override fun read() = 1
            override fun read(into: ByteArray, offset: Int, length: Int) = length
        }
        shadowOf(saphan.contentResolver).registerInputStream(PICKED, endless)
        var answers = 0
        picker.copy(PICKED) { file ->
            assertNull(file)
            answers += 1
        }
        waitFor("the answer") {
            settle()
            true.takeIf { answers > 0 }
        }
        assertTrue(Passing.folder(saphan).list().isNullOrEmpty())
        assertEquals(1, answers)
    }

    private fun pick(stream: InputStream) {
        shadowOf(saphan.contentResolver).registerInputStream(PICKED, stream)
        came(Activity.RESULT_OK, Intent().setData(PICKED))
        copied()
    }

    private fun copied() {
        waitFor("the copy") {
            settle()
            true.takeIf { core.touches.isNotEmpty() }
        }
        settle()
    }

    private companion object {
        val PICKED: Uri = Uri.parse("content://somewhere/1")
        val PHOTO = byteArrayOf(-1, -40, -1, 1, 2, 3)
    }
}
