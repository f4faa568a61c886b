package org.saphan.app

import android.Manifest.permission.ACCESS_COARSE_LOCATION
import android.Manifest.permission.ACCESS_FINE_LOCATION
import android.Manifest.permission.POST_NOTIFICATIONS
import android.Manifest.permission.RECORD_AUDIO
import android.app.Activity
import android.app.Notification
import android.app.NotificationManager
import android.app.job.JobScheduler
import android.content.ClipboardManager
import android.content.ComponentName
import android.content.Intent
import android.content.pm.ActivityInfo
import android.content.pm.PackageManager
import android.content.pm.ResolveInfo
import android.location.Location
import android.location.LocationManager
import android.media.MediaRecorder
import android.net.Uri
import android.os.Build
import android.os.SystemClock
import android.provider.MediaStore
import android.provider.Settings
import android.speech.tts.TextToSpeech
import android.speech.tts.Voice
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowLog
import org.robolectric.shadows.ShadowMediaPlayer
import org.robolectric.shadows.ShadowMediaRecorder
import org.robolectric.shadows.ShadowTextToSpeech
import org.robolectric.shadows.util.DataSource
import org.robolectric.util.ReflectionHelpers
import org.robolectric.util.ReflectionHelpers.ClassParameter
import org.saphan.screens.Appearance
import org.saphan.screens.Effect
import org.saphan.screens.Event
import java.io.ByteArrayInputStream
import java.io.File
import java.io.IOException
import java.io.InputStream
import java.util.Locale
import kotlin.reflect.KClass

/** The test does what this effect asks for. */
annotation class Does(vararg val effect: KClass<out Effect>)

/** The test shows what happens where the phone cannot do it. */
annotation class Cannot(vararg val effect: KClass<out Effect>)

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = CoreApp::class)
class EffectsTest {
    private val core get() = saphan.core
    private lateinit var activity: Activity

    @Before
    fun open() {
        // Asked for at another time: see below.
        if (Build.VERSION.SDK_INT >= 33) shadowOf(saphan).grantPermissions(POST_NOTIFICATIONS)
        core.screen = screen("report-photos", secure = true)
        activity = opened().get()
    }

    @Test
    fun every_effect_of_the_vocabulary_has_a_test_and_every_one_that_can_fail_a_test_of_that() {
        val effects = Effect::class.java.declaredClasses.filter { Effect::class.java.isAssignableFrom(it) }.toSet()
        val tests = javaClass.methods.filter { it.isAnnotationPresent(Test::class.java) }
        val does = tests.flatMap { it.getAnnotation(Does::class.java)?.effect?.toList().orEmpty() }.map { it.java }.toSet()
        val cannot = tests.flatMap { it.getAnnotation(Cannot::class.java)?.effect?.toList().orEmpty() }.map { it.java }.toSet()
        assertTrue(effects.size > 16)
        assertEquals(effects, does)
        // A flag of the window and a component of this app cannot fail.
        assertEquals(effects - setOf(Effect.SecureWindow::class.java, Effect.Appear::class.java), cannot)
    }

    // Other apps.

    @Test
    @Does(Effect.Dial::class)
    fun the_dialler_opens_with_the_number_and_does_not_call() {
        ask(Effect.Dial("*123#"))
        val opened = started()
        assertEquals(Intent.ACTION_DIAL, opened.action)
        assertEquals("*123#", opened.data?.schemeSpecificPart)
        assertEquals("tel:*123%23", opened.dataString)
    }

    @Test
    @Cannot(Effect.Dial::class)
    fun without_a_dialler_the_number_stands_there_large_and_can_be_copied() {
        noApps()
        ask(Effect.Dial("1300"))
        assertTrue(activity.said.containsAll(listOf("noApp", "1300")))
        activity.touch("copy")
        assertEquals("1300", clip())
        assertFalse("1300" in activity.said)
    }

    @Test
    @Does(Effect.OpenMap::class)
    fun a_place_opens_in_a_map_application() {
        ask(MAP)
        assertEquals("geo:13.75,100.5", started().dataString)
    }

    @Test
    @Cannot(Effect.OpenMap::class)
    fun without_a_map_application_it_opens_on_the_web_and_else_it_is_said() {
        noApps()
        ask(MAP)
        assertNull(shadowOf(activity).nextStartedActivity)
        noApps("https")
        ask(MAP)
        assertEquals("https://example.org/map", started().dataString)
    }

    @Test
    @Does(Effect.OpenWeb::class)
    fun a_page_opens_outside_the_app() {
        ask(Effect.OpenWeb("https://example.org/"))
        val opened = started()
        assertEquals(Intent.ACTION_VIEW, opened.action)
        assertTrue(opened.flags and Intent.FLAG_ACTIVITY_NEW_TASK != 0)
    }

    @Test
    @Cannot(Effect.OpenWeb::class)
    fun nothing_but_https_is_opened() {
        for (address in listOf("http://example.org/", "file:///etc/passwd", "intent:#Intent;end", "javascript:1", "content://x/y", "")) {
            ask(Effect.OpenWeb(address))
            assertNull(address, shadowOf(activity).nextStartedActivity)
        }
        noApps()
        ask(Effect.OpenWeb("https://example.org/"))
        assertNull(shadowOf(activity).nextStartedActivity)
    }

    @Test
    @Does(Effect.Share::class)
    fun a_text_is_offered_to_other_apps() {
        ask(Effect.Share("a page"))
        val chooser = started()
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        @Suppress("DEPRECATION")
        val shared = checkNotNull(chooser.getParcelableExtra<Intent>(Intent.EXTRA_INTENT))
        assertEquals("a page", shared.getStringExtra(Intent.EXTRA_TEXT))
    }

    @Test
    @Cannot(Effect.Share::class)
    fun where_nothing_shares_nothing_breaks() {
        noApps()
        ask(Effect.Share("a page"))
        assertNull(shadowOf(activity).nextStartedActivity)
    }

    @Test
    @Does(Effect.SendSms::class)
    fun a_message_is_written_and_not_sent() {
        ask(Effect.SendSms("1300", "help & more"))
        val opened = started()
        assertEquals(Intent.ACTION_SENDTO, opened.action)
        assertEquals("smsto:1300", opened.dataString)
        assertEquals("help & more", opened.getStringExtra("sms_body"))
    }

    @Test
    @Cannot(Effect.SendSms::class)
    fun without_messages_the_number_and_the_text_stand_there_and_the_text_can_be_copied() {
        noApps()
        ask(Effect.SendSms("1300", "help"))
        assertTrue(activity.said.containsAll(listOf("1300", "help")))
        activity.touch("copy")
        assertEquals("help", clip())
    }

    // The place.

    @Test
    @Does(Effect.Locate::class)
    fun a_good_fix_is_the_answer_with_its_own_time_and_radius() {
        places(ACCESS_FINE_LOCATION)
        ask(LOCATE)
        val taken = SystemClock.elapsedRealtimeNanos() - 5_000_000_000
        locations().simulateLocation(fix(LocationManager.GPS_PROVIDER, 13.5, 100.25, 12f, taken))
        settle()
        val answer = core.touches.single() as Event.Located
        assertEquals("locate", answer.id)
        assertEquals(13.5, answer.latitude, 0.0)
        assertEquals(100.25, answer.longitude, 0.0)
        assertEquals(12f, answer.accuracyM)
        assertEquals((System.currentTimeMillis() - 5000) / 1000.0, answer.takenAt.toDouble(), 2.0)
        assertTrue(locations().requestLocationUpdateListeners.isEmpty())
    }

    @Test
    @Does(Effect.Locate::class)
    fun a_clock_that_was_set_since_does_not_make_a_fix_old_or_of_the_future() {
        places(ACCESS_FINE_LOCATION)
        ask(LOCATE)
        val fix = fix(LocationManager.GPS_PROVIDER, 1.0, 2.0, 5f, SystemClock.elapsedRealtimeNanos())
        fix.time = 0
        locations().simulateLocation(fix)
        settle()
        assertEquals(System.currentTimeMillis() / 1000.0, (core.touches.single() as Event.Located).takenAt.toDouble(), 2.0)
    }

    @Test
    @Does(Effect.Locate::class)
    fun of_coarse_fixes_the_best_is_the_answer_when_the_time_is_over() {
        places(ACCESS_COARSE_LOCATION)
        ask(LOCATE)
        for ((latitude, radius) in listOf(1.0 to 900f, 2.0 to 400f, 3.0 to 2000f)) {
            locations().simulateLocation(fix(LocationManager.NETWORK_PROVIDER, latitude, 0.0, radius))
        }
        pass(29)
        settle()
        assertTrue(core.touches.isEmpty())
        pass(1)
        settle()
        assertEquals(2.0, (core.touches.single() as Event.Located).latitude, 0.0)
    }

    @Test
    @Does(Effect.Locate::class)
    fun a_fix_without_a_radius_is_taken_and_says_so() {
        places(ACCESS_FINE_LOCATION)
        ask(LOCATE)
        locations().simulateLocation(fix(LocationManager.GPS_PROVIDER, 1.0, 2.0, null))
        pass(30)
        settle()
        assertNull((core.touches.single() as Event.Located).accuracyM)
    }

    @Test
    @Does(Effect.Locate::class)
    fun a_place_of_a_few_minutes_ago_is_better_than_none_and_one_of_an_hour_ago_is_none() {
        places(ACCESS_FINE_LOCATION)
        SystemClock.setCurrentTimeMillis(10_000_000)
        for ((minutes, expected) in listOf(9L to 1, 61L to 0)) {
            core.events.clear()
            val taken = SystemClock.elapsedRealtimeNanos() - minutes * 60_000_000_000
            locations().setLastKnownLocation(LocationManager.NETWORK_PROVIDER, fix(LocationManager.NETWORK_PROVIDER, 1.0, 1.0, 50f, taken))
            ask(LOCATE)
            pass(30)
            settle()
            assertEquals(expected, core.touches.count { it is Event.Located })
            assertEquals(1 - expected, core.touches.count { it == Event.LocateFailed("locate", "timeout") })
        }
    }

    @Test
    @Cannot(Effect.Locate::class)
    fun a_phone_whose_location_is_off_has_none_or_finds_nothing_in_time_says_which() {
        places(ACCESS_FINE_LOCATION)
        for (source in SOURCES) locations().setProviderEnabled(source, false)
        ask(LOCATE)
        assertEquals(Event.LocateFailed("locate", "off"), core.touches.last())
        for (source in SOURCES) locations().setProviderEnabled(source, true)
        ask(LOCATE)
        pass(30)
        settle()
        assertEquals(Event.LocateFailed("locate", "timeout"), core.touches.last())
        for (source in SOURCES) locations().removeProvider(source)
        ask(LOCATE)
        assertEquals(Event.LocateFailed("locate", "unavailable"), core.touches.last())
        assertEquals(3, core.touches.size)
    }

    @Test
    @Cannot(Effect.Locate::class)
    fun the_reason_comes_before_the_question_and_not_now_is_an_answer() {
        ask(LOCATE)
        assertTrue("locationReason" in activity.said)
        assertNull(shadowOf(activity).lastRequestedPermission)
        activity.touch("notNow")
        assertEquals(listOf<Event>(Event.LocateFailed("locate", "denied")), core.touches)
        assertFalse("locationReason" in activity.said)
    }

    @Test
    @Does(Effect.Locate::class)
    fun what_the_system_was_asked_for_begins_when_it_is_given_and_the_coarse_one_is_enough() {
        for (source in SOURCES) locations().setProviderEnabled(source, true)
        ask(LOCATE)
        activity.touch("goOn")
        assertEquals(setOf(ACCESS_FINE_LOCATION, ACCESS_COARSE_LOCATION), asked().toSet())
        shadowOf(saphan).grantPermissions(ACCESS_COARSE_LOCATION)
        answer(ACCESS_FINE_LOCATION, ACCESS_COARSE_LOCATION)
        locations().simulateLocation(fix(LocationManager.NETWORK_PROVIDER, 1.0, 2.0, 50f))
        settle()
        assertTrue(core.touches.single() is Event.Located)
    }

    @Test
    @Cannot(Effect.Locate::class, Effect.RecordSound::class)
    fun what_was_refused_is_said_and_what_was_refused_for_good_shows_the_way_to_the_settings() {
        val failures = mapOf(
            LOCATE to Event.LocateFailed("locate", "denied"), RECORD to Event.PickFailed("record", "denied"),
        )
        for ((effect, failure) in failures) {
            core.events.clear()
            rationale(true)
            ask(effect)
            activity.touch("goOn")
            answer(*asked())
            assertEquals(listOf<Event>(failure), core.touches)
            assertFalse("refused" in activity.said)
            rationale(false)
            ask(effect)
            activity.touch("goOn")
            answer(*asked())
            assertEquals(listOf<Event>(failure, failure), core.touches)
            assertTrue("refused" in activity.said)
            activity.touch("openSettings")
            val settings = started()
            assertEquals(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, settings.action)
            assertEquals("package:org.saphan.app", settings.dataString)
        }
    }

    // Photographs and files.

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
            for (stream in listOf<() -> InputStream>({ broken }, { throw SecurityException() }, { throw IllegalStateException() })) {
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

    // Sound.

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
        for (path in listOf("/one", "/two")) ShadowMediaPlayer.addMediaInfo(DataSource.toDataSource(path), ShadowMediaPlayer.MediaInfo(60_000, 0))
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

    // The phone.

    @Test
    @Does(Effect.Notify::class)
    fun a_notification_is_neutral_and_never_on_the_lock_screen() {
        ask(NOTIFY)
        ask(NOTIFY)
        val shown = saphan.getSystemService(NotificationManager::class.java).activeNotifications.single().notification
        assertEquals(Notification.VISIBILITY_SECRET, shown.visibility)
        assertEquals("Notes", shown.extras.getString(Notification.EXTRA_TITLE))
        assertEquals("There is something new.", shown.extras.getString(Notification.EXTRA_TEXT))
        assertTrue(shown.flags and Notification.FLAG_LOCAL_ONLY != 0)
        val channel = saphan.getSystemService(NotificationManager::class.java).notificationChannels.single()
        assertEquals("news", channel.name.toString())
        assertEquals(Notification.VISIBILITY_SECRET, channel.lockscreenVisibility)
        assertEquals("org.saphan.app.AsSaphan", shadowOf(shown.contentIntent).savedIntent.component?.className)
    }

    @Test
    @Cannot(Effect.Locate::class)
    fun a_question_that_something_came_between_is_no_refusal_for_good() {
        ask(LOCATE)
        activity.touch("goOn")
        answer()
        assertEquals(listOf<Event>(Event.LocateFailed("locate", "denied")), core.touches)
        assertFalse("refused" in activity.said)
    }

    @Test
    @Config(sdk = [35])
    @Cannot(Effect.Notify::class, Effect.WakeAt::class)
    fun news_may_be_told_only_if_the_person_allows_it_and_is_asked_once_when_there_is_something_to_wait_for() {
        shadowOf(saphan).denyPermissions(POST_NOTIFICATIONS)
        ask(Effect.WakeAt(0))
        assertTrue("notificationReason" in activity.said)
        activity.touch("goOn")
        assertEquals(listOf(POST_NOTIFICATIONS), asked().toList())
        answer(POST_NOTIFICATIONS)
        ask(Effect.WakeAt(0))
        assertFalse("notificationReason" in activity.said)
        assertTrue(core.touches.isEmpty())
    }

    @Test
    @Does(Effect.WakeAt::class)
    fun the_system_is_asked_to_wake_the_app() {
        ask(Effect.WakeAt(System.currentTimeMillis() / 1000 + 60))
        assertEquals(1, saphan.getSystemService(JobScheduler::class.java).allPendingJobs.size)
    }

    @Test
    @Does(Effect.SecureWindow::class)
    fun the_window_is_kept_out_of_screenshots_as_the_core_says() {
        ask(Effect.SecureWindow(true))
        assertTrue(activity.window.attributes.flags and FLAG_SECURE != 0)
        core.screen = screen("home")
        ask(Effect.SecureWindow(false))
        assertFalse(activity.window.attributes.flags and FLAG_SECURE != 0)
    }

    @Test
    @Does(Effect.LeaveNow::class)
    fun leaving_takes_the_window_away_and_opens_an_ordinary_page() {
        ask(NOTIFY)
        ask(Effect.LeaveNow("https://www.wikipedia.org/"))
        assertTrue(activity.isFinishing)
        assertEquals("https://www.wikipedia.org/", started().dataString)
        assertTrue(saphan.getSystemService(NotificationManager::class.java).activeNotifications.isEmpty())
    }

    @Test
    @Cannot(Effect.LeaveNow::class)
    fun leaving_needs_no_browser_and_opens_nothing_but_https() {
        noApps()
        ask(Effect.LeaveNow("https://www.wikipedia.org/"))
        assertTrue(activity.isFinishing)
        val other = opened().get()
        ask(Effect.LeaveNow("file:///"))
        assertTrue(other.isFinishing)
        assertNull(shadowOf(other).nextStartedActivity)
    }

    @Test
    @Does(Effect.Appear::class)
    fun another_name_stands_on_the_home_screen_once_the_window_is_away() {
        fun enabled() = Appearance.entries.filter {
            val state = saphan.packageManager.getComponentEnabledSetting(Appearances.alias(it))
            state == PackageManager.COMPONENT_ENABLED_STATE_ENABLED ||
                state == PackageManager.COMPONENT_ENABLED_STATE_DEFAULT && it == Appearance.SAPHAN
        }
        for (name in Appearance.entries + Appearance.NOTES) {
            val window = opened()
            ask(Effect.Appear(name, "a name"))
            window.pause().stop()
            assertEquals(listOf(name), enabled())
            window.destroy()
        }
        saphan.engine.window = null
        ask(Effect.Appear(Appearance.WEATHER, "a name"))
        assertEquals(listOf(Appearance.WEATHER), enabled())
        val opens = saphan.packageManager.getLaunchIntentForPackage("org.saphan.app")
        assertEquals(Appearances.alias(Appearance.WEATHER), opens?.component)
    }

    @Test
    fun nothing_of_the_person_is_in_the_log() {
        ShadowLog.clear()
        for (effect in listOf(Effect.SendSms("1300", SECRET), Effect.Share(SECRET), Effect.Speak(SECRET, "th"), Effect.PlaySound("/$SECRET"))) {
            ask(effect)
        }
        places(ACCESS_FINE_LOCATION)
        ask(LOCATE)
        locations().simulateLocation(fix(LocationManager.GPS_PROVIDER, 13.7563, 100.5018, 5f))
        settle()
        val logged = ShadowLog.getLogs().joinToString("\n") { "${it.tag} ${it.msg} ${it.throwable}" }
        assertFalse(logged.contains(SECRET) || logged.contains("13.7563"))
        assertTrue(ShadowLog.getLogs().none { it.tag.startsWith("org.saphan") })
    }

    // Hands of the test.

    private fun started(): Intent = checkNotNull(shadowOf(activity).nextStartedActivity ?: shadowOf(saphan).nextStartedActivity)

    /** No other app is there, but those that open [what]. */
    private fun noApps(vararg what: String) {
        shadowOf(saphan).checkActivities(true)
        for (one in what) {
            val intent = if (one == "https") Intent(Intent.ACTION_VIEW, Uri.parse(MAP.web)) else
                Intent(one).addCategory(Intent.CATEGORY_OPENABLE).setType("image/*")
            val info = ActivityInfo().apply {
                packageName = "other"
                name = "Other"
                applicationInfo = android.content.pm.ApplicationInfo().also { it.packageName = "other" }
            }
            @Suppress("DEPRECATION")
            shadowOf(saphan.packageManager).addResolveInfoForIntent(intent, ResolveInfo().apply { activityInfo = info })
        }
    }

    private fun clip() = saphan.getSystemService(ClipboardManager::class.java).primaryClip?.getItemAt(0)?.text

    private fun locations() = shadowOf(saphan.getSystemService(LocationManager::class.java))

    private fun places(permission: String) {
        shadowOf(saphan).grantPermissions(permission)
        for (source in SOURCES) locations().setProviderEnabled(source, true)
    }

    private fun fix(
        source: String, latitude: Double, longitude: Double, radius: Float?, taken: Long = SystemClock.elapsedRealtimeNanos(),
    ) = Location(source).also {
        it.latitude = latitude
        it.longitude = longitude
        radius?.let(it::setAccuracy)
        it.elapsedRealtimeNanos = taken
        it.time = System.currentTimeMillis()
    }

    private fun asked() = checkNotNull(shadowOf(activity).lastRequestedPermission).requestedPermissions

    /** The system's dialog was answered; what was given has been granted before. */
    private fun answer(vararg permissions: String) {
        val request = checkNotNull(shadowOf(activity).lastRequestedPermission).requestCode
        val given = permissions.map { saphan.checkSelfPermission(it) }.toIntArray()
        // As the framework does before it tells: one question at a time.
        ReflectionHelpers.setField(activity, "mHasCurrentPermissionsRequest", false)
        activity.onRequestPermissionsResult(request, arrayOf(*permissions), given)
        settle()
    }

    private fun rationale(shown: Boolean) {
        for (permission in listOf(ACCESS_FINE_LOCATION, ACCESS_COARSE_LOCATION, RECORD_AUDIO)) {
            shadowOf(saphan.packageManager).setShouldShowRequestPermissionRationale(permission, shown)
        }
    }

    private fun came(result: Int, data: Intent?) {
        activity.came(result, data)
        settle()
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

    /** It was handed over with these bytes, and is gone. */
    private fun assertPicked(id: String, type: String?, bytes: ByteArray) {
        val picked = core.touches.single() as Event.Picked
        assertEquals(id, picked.id)
        assertEquals(type, picked.mediaType)
        assertTrue(bytes.contentEquals(checkNotNull(core.read[picked.path])))
        assertTrue(Passing.folder(saphan).list().isNullOrEmpty())
    }

    private fun assertFailed(id: String, reason: String) {
        assertEquals(listOf<Event>(Event.PickFailed(id, reason)), core.touches)
        assertTrue(Passing.folder(saphan).list().isNullOrEmpty())
        core.events.clear()
    }

    private fun sound(): File = checkNotNull(Passing.folder(saphan).listFiles()).single()

    private fun speech(): TextToSpeech = checkNotNull(ShadowTextToSpeech.getLastTextToSpeechInstance())

    private fun voice(language: String, network: Boolean) = ShadowTextToSpeech.addVoice(
        Voice("$language $network", Locale.forLanguageTag(language), Voice.QUALITY_NORMAL, Voice.LATENCY_NORMAL, network, emptySet()),
    )

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
        val MAP = Effect.OpenMap("geo:13.75,100.5", "https://example.org/map")
        val LOCATE = Effect.Locate("locate", 30u)
        val RECORD = Effect.RecordSound("record", 600u)
        val NOTIFY = Effect.Notify("Notes", "There is something new.")
        val SOURCES = listOf(LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER)
        val PICKED: Uri = Uri.parse("content://somewhere/1")
        val PHOTO = byteArrayOf(-1, -40, -1, 1, 2, 3)
        val SOUND = byteArrayOf(0, 0, 0, 24, 102, 116, 121, 112)
        const val SECRET = "what she wrote"
    }
}

/** As another app comes back. */
fun Activity.came(result: Int, data: Intent?) {
    val request = 3
    ReflectionHelpers.callInstanceMethod<Unit>(
        this, "onActivityResult",
        ClassParameter.from(Int::class.javaPrimitiveType, request),
        ClassParameter.from(Int::class.javaPrimitiveType, result),
        ClassParameter.from(Intent::class.java, data),
    )
}
