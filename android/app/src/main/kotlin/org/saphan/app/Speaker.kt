package org.saphan.app

import android.content.Context
import android.media.AudioManager
import android.media.MediaPlayer
import android.os.Handler
import android.os.Looper
import android.speech.tts.TextToSpeech
import android.speech.tts.UtteranceProgressListener
import android.speech.tts.Voice
import java.util.Locale

/** Reads aloud, where the phone itself has a voice for the language; other voices send the text to a company. */
class Speaker(private val context: Context) {
    private val focus = Focus(context, ::stop)
    private val main = Handler(Looper.getMainLooper())
    private var speech: TextToSpeech? = null

    /** Counts what was begun or silenced: an engine that is ready later than that says nothing. */
    private var turn = 0

    /** Reads [text]; a second call while it reads stops it. [none] is told where there is no voice. */
    fun speak(text: String, language: String, none: () -> Unit) {
        if (speech?.isSpeaking == true) return stop()
        stop()
        val mine = turn
        speech = TextToSpeech(context) { status -> main.post { if (mine == turn) ready(status, text, language, none) } }
    }

    private fun ready(status: Int, text: String, language: String, none: () -> Unit) {
        val engine = speech ?: return
        val voice = if (status == TextToSpeech.SUCCESS) voice(engine, language) else null
        if (voice == null || engine.setVoice(voice) != TextToSpeech.SUCCESS) {
            stop()
            none()
        } else {
            read(engine, text)
        }
    }

    /** Silence. */
    fun stop() {
        turn += 1
        focus.give()
        speech?.run {
            stop()
            shutdown()
        }
        speech = null
    }

    private fun voice(engine: TextToSpeech, language: String): Voice? = try {
        engine.voices.orEmpty().filter { voice ->
            voice.locale.language == Locale.forLanguageTag(language).language &&
                !voice.isNetworkConnectionRequired && TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED !in voice.features
        }.maxByOrNull { it.quality }
    } catch (_: RuntimeException) {
        // Engines of makers have been seen to fail at the question.
        null
    }

    private fun read(engine: TextToSpeech, text: String) {
        focus.take()
        // A line at a time, and none longer than an engine takes.
        val most = TextToSpeech.getMaxSpeechInputLength() - 1
        val parts = text.lines().filter(String::isNotBlank).flatMap { it.chunked(most) }
        engine.setOnUtteranceProgressListener(object : UtteranceProgressListener() {
            override fun onStart(id: String) = Unit
            override fun onDone(id: String) = if (id == parts.lastIndex.toString()) focus.give() else Unit
            @Deprecated("Called by old engines")
            override fun onError(id: String) = focus.give()
        })
        parts.forEachIndexed { at, part -> engine.speak(part, TextToSpeech.QUEUE_ADD, null, at.toString()) }
    }
}

/** Plays a sound file. */
class Player(context: Context) {
    private val focus = Focus(context, ::stop)
    private var player: MediaPlayer? = null

    /** Plays the file at [path]; [failed] is told if it cannot. */
    fun play(path: String, failed: () -> Unit) {
        stop()
        val made = MediaPlayer().also { player = it }
        made.setOnPreparedListener { if (player === made && focus.take()) made.start() }
        made.setOnCompletionListener { if (player === made) stop() }
        made.setOnErrorListener { _, _, _ ->
            if (player === made) stop().also { failed() }
            true
        }
        try {
            made.setDataSource(path)
            made.prepareAsync()
        } catch (_: Exception) {
            stop()
            failed()
        }
    }

    /** Silence. */
    fun stop() {
        focus.give()
        player?.release()
        player = null
    }
}

/** The right to be heard, or to listen: another app's music pauses, and a call takes it away. */
class Focus(context: Context, private val lost: () -> Unit) {
    private val manager = context.getSystemService(AudioManager::class.java)
    private val listener = AudioManager.OnAudioFocusChangeListener { if (it < 0) lost() }

    @Suppress("DEPRECATION")
    fun take() = AudioManager.AUDIOFOCUS_REQUEST_GRANTED ==
        manager.requestAudioFocus(listener, AudioManager.STREAM_MUSIC, AudioManager.AUDIOFOCUS_GAIN_TRANSIENT)

    @Suppress("DEPRECATION")
    fun give() {
        manager.abandonAudioFocus(listener)
    }
}
