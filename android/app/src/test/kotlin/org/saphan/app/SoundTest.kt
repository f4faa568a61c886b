package org.saphan.app

import android.Manifest.permission.RECORD_AUDIO
import android.media.AudioManager
import android.media.MediaRecorder
import android.speech.tts.TextToSpeech
import android.speech.tts.Voice
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowMediaPlayer
import org.robolectric.shadows.ShadowMediaRecorder
import org.robolectric.shadows.ShadowTextToSpeech
import org.robolectric.shadows.util.DataSource
import org.saphan.screens.Effect
import java.io.File
import java.util.Locale

/** Recording, playing and reading aloud. */
class SoundTest : HandsTest() {
    @Test
    @Does(Effect.RecordSound::class)
    fun a_voice_is_recorded_with_its_time_and_handed_over() {
        shadowOf(saphan).grantPermissions(RECORD_AUDIO)
        ask(RECORD)
        assertTrue(activity.said.containsAll(listOf("recording", "0:00 / 10:00")))
        sound().writeBytes(SOUND)
        pass(61)
        assertTrue("1:01 / 10:00" in activity.said)
        activity.touch("stop")
        assertPicked("record", "audio/mp4", SOUND)
        assertFalse("recording" in activity.said)
    }

    @Test
    @Does(Effect.RecordSound::class)
    fun a_recording_ends_by_itself_at_its_longest() {
        shadowOf(saphan).grantPermissions(RECORD_AUDIO)
        ask(Effect.RecordSound("record", 5u))
        sound().writeBytes(SOUND)
        pass(5)
        settle()
        assertPicked("record", "audio/mp4", SOUND)
    }

    @Test
    @Does(Effect.RecordSound::class)
    fun a_call_ends_a_recording_and_what_was_said_so_far_is_kept() {
        shadowOf(saphan).grantPermissions(RECORD_AUDIO)
        ask(RECORD)
        sound().writeBytes(SOUND)
        val focus = shadowOf(saphan.getSystemService(AudioManager::class.java)).lastAudioFocusRequest
        focus.listener.onAudioFocusChange(AudioManager.AUDIOFOCUS_LOSS_TRANSIENT)
        settle()
        assertPicked("record", "audio/mp4", SOUND)
    }

    @Test
    @Cannot(Effect.RecordSound::class)
    fun a_recording_that_is_cancelled_or_holds_nothing_is_none() {
        shadowOf(saphan).grantPermissions(RECORD_AUDIO)
        ask(RECORD)
        sound().writeBytes(SOUND)
        activity.touch("cancel")
        assertFailed("record", "cancelled")
        ask(RECORD)
        activity.touch("stop")
        assertFailed("record", "failed")
    }

    @Test
    @Config(shadows = [Deaf::class])
    @Cannot(Effect.RecordSound::class)
    fun a_microphone_that_another_app_holds_is_said() {
        shadowOf(saphan).grantPermissions(RECORD_AUDIO)
        ask(RECORD)
        assertFailed("record", "failed")
        assertFalse("recording" in activity.said)
    }

    @Test
    @Does(Effect.PlaySound::class)
    fun a_sound_is_played_and_a_newer_one_takes_its_place() {
        for (path in listOf("/one", "/two")) {
            ShadowMediaPlayer.addMediaInfo(DataSource.toDataSource(path), ShadowMediaPlayer.MediaInfo(60_000, 0))
        }
        val players = mutableListOf<ShadowMediaPlayer>()
        ShadowMediaPlayer.setCreateListener { _, player -> players += player }
        ask(Effect.PlaySound("/one"))
        pass(1)
        assertTrue(players[0].isReallyPlaying)
        ask(Effect.PlaySound("/two"))
        pass(1)
        assertEquals(ShadowMediaPlayer.State.END, players[0].state)
        assertTrue(players[1].isReallyPlaying)
        activity.touch("leave")
        assertEquals(ShadowMediaPlayer.State.END, players[1].state)
    }

    @Test
    @Cannot(Effect.PlaySound::class)
    fun a_sound_that_cannot_be_played_breaks_nothing() {
        ask(Effect.PlaySound("/nothing"))
        pass(1)
        settle()
        assertTrue(core.touches.isEmpty())
    }

    @Test
    @Config(shadows = [Talking::class])
    @Does(Effect.Speak::class)
    fun a_text_is_read_aloud_by_a_voice_of_the_phone_and_a_second_touch_stops_it() {
        voice("th", network = false)
        ask(Effect.Speak("one\n\ntwo", "th"))
        ready(TextToSpeech.SUCCESS)
        assertEquals(listOf("one", "two"), shadowOf(speech()).spokenTextList)
        ask(Effect.Speak("one\n\ntwo", "th"))
        assertTrue(shadowOf(speech()).isShutdown)
    }

    @Test
    @Cannot(Effect.Speak::class)
    fun a_voice_of_another_language_or_one_that_sends_the_text_away_says_nothing() {
        voice("th", network = true)
        voice("vi", network = false)
        ask(Effect.Speak("secret", "th"))
        ready(TextToSpeech.SUCCESS)
        assertTrue(shadowOf(speech()).spokenTextList.isEmpty())
        ask(Effect.Speak("secret", "th"))
        ready(TextToSpeech.ERROR)
        assertTrue(shadowOf(speech()).spokenTextList.isEmpty())
    }

    private fun sound(): File = checkNotNull(Passing.folder(saphan).listFiles()).single()

    private fun speech(): TextToSpeech = checkNotNull(ShadowTextToSpeech.getLastTextToSpeechInstance())

    private fun voice(language: String, network: Boolean) {
        val locale = Locale.forLanguageTag(language)
        val name = "$language $network"
        ShadowTextToSpeech.addVoice(Voice(name, locale, Voice.QUALITY_NORMAL, Voice.LATENCY_NORMAL, network, emptySet()))
    }

    private fun ready(status: Int) {
        shadowOf(speech()).onInitListener.onInit(status)
        settle()
    }

    /** A microphone that another app holds. */
    @Implements(MediaRecorder::class)
    class Deaf : ShadowMediaRecorder() {
        @Implementation
        override fun start(): Unit = throw IllegalStateException()
    }

    /** An engine that takes its time to read. */
    @Implements(TextToSpeech::class)
    class Talking : ShadowTextToSpeech() {
        @Implementation
        fun isSpeaking() = spokenTextList.isNotEmpty() && !isStopped
    }

    private companion object {
        val SOUND = byteArrayOf(0, 0, 0, 24, 102, 116, 121, 112)
    }
}
