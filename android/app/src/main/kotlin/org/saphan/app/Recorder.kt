package org.saphan.app

import android.content.Context
import android.media.MediaRecorder
import android.os.Build
import android.os.Handler
import android.os.Looper
import java.io.File

/** Records a voice note into a private file: AAC in MP4, one channel, what the core reads everywhere. */
class Recorder(private val context: Context) {
    private val main = Handler(Looper.getMainLooper())
    private var recorder: MediaRecorder? = null
    private var file: File? = null
    private val focus = Focus(context) { stop(true) }
    private var done: (File?) -> Unit = {}
    private var seconds = 0L

    /**
     * Begins.
     *
     * @param most Seconds at most.
     * @param tick Told of each second that passed.
     * @param done Given the file, or null if nothing was kept.
     * @return False if the phone does not record.
     */
    fun start(most: Long, tick: (Long) -> Unit, done: (File?) -> Unit): Boolean {
        val to = File.createTempFile("sound", ".m4a", Passing.folder(context))
        val made = try {
            prepare(to, most).apply { start() }
        } catch (_: Exception) {
            // Another app holds the microphone, or this phone has none.
            to.delete()
            return false
        }
        focus.take()
        recorder = made
        file = to
        this.done = done
        seconds = 0
        main.postDelayed(object : Runnable {
            override fun run() {
                seconds += 1
                if (seconds >= most) return stop(true)
                tick(seconds)
                main.postDelayed(this, SECOND)
            }
        }, SECOND)
        return true
    }

    /** Ends it; a recording of less than a second is none. */
    fun stop(keep: Boolean) {
        val ending = recorder ?: return
        main.removeCallbacksAndMessages(null)
        focus.give()
        val whole = try {
            ending.stop()
            true
        } catch (_: RuntimeException) {
            // Stopped before the first sound was written.
            false
        }
        ending.release()
        recorder = null
        val sound = file?.takeIf { keep && whole && it.length() > 0 }
        if (sound == null) file?.delete()
        done(sound)
    }

    private fun prepare(to: File, most: Long): MediaRecorder {
        @Suppress("DEPRECATION")
        val made = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) MediaRecorder(context) else MediaRecorder()
        try {
            made.setAudioSource(MediaRecorder.AudioSource.MIC)
            made.setOutputFormat(MediaRecorder.OutputFormat.MPEG_4)
            made.setAudioEncoder(MediaRecorder.AudioEncoder.AAC)
            made.setAudioChannels(1)
            made.setAudioSamplingRate(SAMPLES)
            made.setAudioEncodingBitRate(BITS)
            made.setMaxDuration((most * SECOND).toInt())
            made.setOnErrorListener { _, _, _ -> stop(true) }
            made.setOutputFile(to.path)
            made.prepare()
        } catch (e: Exception) {
            made.release()
            throw e
        }
        return made
    }

    private companion object {
        const val SECOND = 1000L
        const val SAMPLES = 16_000
        const val BITS = 32_000
    }
}
