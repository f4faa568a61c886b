package org.saphan.app

import android.content.ClipData
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.Handler
import android.os.Looper
import android.provider.MediaStore
import java.io.File
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import kotlin.concurrent.thread

/**
 * Photographs and files from other apps, brought to a private file.
 *
 * @param free Bytes free on the disk of a file.
 */
class Picker(private val context: Context, private val free: (File) -> Long = File::getUsableSpace) {
    private val main = Handler(Looper.getMainLooper())
    private val photo = PhotoProvider.file(context)
    private var copying: Any? = null

    /** Opens a camera that writes into our file. */
    fun camera(): Intent {
        photo.writeBytes(ByteArray(0))
        val grant = Intent.FLAG_GRANT_READ_URI_PERMISSION or Intent.FLAG_GRANT_WRITE_URI_PERMISSION
        return Intent(MediaStore.ACTION_IMAGE_CAPTURE).putExtra(MediaStore.EXTRA_OUTPUT, PhotoProvider.URI)
            .addFlags(grant).apply { clipData = ClipData.newRawUri(null, PhotoProvider.URI) }
    }

    /** What the camera wrote; null if nothing. */
    fun taken(): File? {
        context.revokeUriPermission(PhotoProvider.URI, Intent.FLAG_GRANT_WRITE_URI_PERMISSION)
        if (photo.length() > 0) return photo
        photo.delete()
        return null
    }

    /** Opens the phone's pickers, the best first; the core takes pictures only. */
    fun photos(): List<Intent> {
        val newer = Intent(MediaStore.ACTION_PICK_IMAGES).setType("image/*")
        val any = documents("image/*")
        return if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) listOf(newer, any) else listOf(any)
    }

    /** Opens the picker of files. */
    fun documents(type: String): Intent =
        Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType(type)

    /** Copies what was picked; answered once on the main thread, with null if it could not be read to its end. */
    fun copy(from: Uri, done: (File?) -> Unit) {
        val mine = Any().also { copying = it }
        thread(name = "copy", isDaemon = true) {
            val copy = bring(from) { copying !== mine }
            main.post {
                if (copying === mine) done(copy).also { copying = null } else copy?.delete()
            }
        }
    }

    /** Ends a copy without an answer. */
    fun stop() {
        copying = null
    }

    private fun bring(from: Uri, ended: () -> Boolean): File? {
        var to: File? = null
        return try {
            to = File.createTempFile("file", null, Passing.folder(context))
            context.contentResolver.openInputStream(from).use { source ->
                to.outputStream().use { pour(source ?: throw IOException(), it, to, ended) }
            }
            to
        } catch (_: Exception) {
            // It went away, may not be read, the disk is full: whatever its provider throws.
            to?.delete()
            null
        }
    }

    private fun pour(from: InputStream, to: OutputStream, file: File, ended: () -> Boolean) {
        val part = ByteArray(PART)
        var whole = 0L
        while (true) {
            val read = from.read(part)
            if (read < 0 || whole > MOST_BYTES) return
            if (ended() || free(file) < RESERVE) throw IOException()
            to.write(part, 0, read)
            whole += read
        }
    }

    private companion object {
        const val PART = 64 * 1024

        /** The core's limit, 2 GiB. A file beyond it is cut one part later, and refused by the core in its words. */
        const val MOST_BYTES = 2L shl 30

        /** Left free on the disk for what is written beside, bytes. */
        const val RESERVE = 32L shl 20
    }
}
