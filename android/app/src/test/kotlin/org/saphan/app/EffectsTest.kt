package org.saphan.app

import android.Manifest.permission.ACCESS_FINE_LOCATION
import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.Notification
import android.app.NotificationManager
import android.app.job.JobScheduler
import android.content.ClipboardManager
import android.content.Intent
import android.content.pm.PackageManager
import android.location.LocationManager
import android.net.Uri
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLog
import org.saphan.screens.Appearance
import org.saphan.screens.Effect
import java.io.File
import java.io.FileInputStream
import java.io.FileNotFoundException
import kotlin.reflect.KClass

/** Each effect, and what happens where the phone cannot do it; see also [PlaceTest], [PickerTest] and [SoundTest]. */
class EffectsTest : HandsTest() {
    @Test
    fun every_effect_of_the_vocabulary_has_a_test_and_every_one_that_can_fail_a_test_of_that() {
        val effects = Effect::class.java.declaredClasses.filter { Effect::class.java.isAssignableFrom(it) }.toSet()
        val classes = listOf(javaClass, PlaceTest::class.java, PickerTest::class.java, SoundTest::class.java)
        val tests = classes.flatMap { it.methods.toList() }.filter { it.isAnnotationPresent(Test::class.java) }
        val does = tests.flatMap { it.getAnnotation(Does::class.java)?.effect.orEmpty().toList() }.map { it.java }
        val cannot = tests.flatMap { it.getAnnotation(Cannot::class.java)?.effect.orEmpty().toList() }.map { it.java }
        assertTrue(effects.size > 16)
        assertEquals(effects, does.toSet())
        // A flag of the window and a component of this app cannot fail.
        assertEquals(effects - setOf(Effect.SecureWindow::class.java, Effect.Appear::class.java), cannot.toSet())
    }

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
        val others = listOf("http://example.org/", "file:///x", "intent:#Intent;end", "javascript:1", "content://x/y", "")
        for (address in others) {
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
    @Does(Effect.ShareFile::class)
    fun a_file_is_offered_with_the_right_to_read_it_and_no_other() {
        val folder = GiveProvider.folder(activity).apply { mkdirs() }
        val file = folder.resolve("knowledge.pack").apply { writeText("what is known") }
        File(folder.parentFile, "current.pack").writeText("another")
        ask(Effect.ShareFile(file.path, "application/octet-stream"))
        val chooser = started()
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        @Suppress("DEPRECATION")
        val shared = checkNotNull(chooser.getParcelableExtra<Intent>(Intent.EXTRA_INTENT))
        assertEquals("application/octet-stream", shared.type)
        assertTrue(shared.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0)
        @Suppress("DEPRECATION")
        val uri = checkNotNull(shared.getParcelableExtra<Uri>(Intent.EXTRA_STREAM))
        assertEquals(uri, shared.clipData?.getItemAt(0)?.uri)
        val provider = Robolectric.buildContentProvider(GiveProvider::class.java).create("org.saphan.app.give").get()
        fun read(uri: Uri) = provider.openFile(uri, "r").use { FileInputStream(it.fileDescriptor).readBytes().decodeToString() }
        assertEquals("what is known", read(uri))
        checkNotNull(provider.query(uri, null, null, null, null)).use { row ->
            assertTrue(row.moveToFirst())
            assertEquals(listOf("knowledge.pack", "13"), listOf(row.getString(0), row.getString(1)))
        }
        for (path in listOf("current.pack", "../current.pack", "", "none")) {
            val other = uri.buildUpon().path(path).build()
            assertNull(path, provider.query(other, null, null, null, null))
            assertTrue(path, runCatching { read(other) }.exceptionOrNull() is FileNotFoundException)
        }
        assertTrue(runCatching { provider.openFile(uri, "rw") }.exceptionOrNull() is FileNotFoundException)
    }

    @Test
    @Cannot(Effect.ShareFile::class)
    fun where_nothing_takes_a_file_nothing_breaks() {
        noApps()
        ask(Effect.ShareFile("/give/knowledge.pack", "application/octet-stream"))
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
    fun the_ordinary_names_are_those_of_the_settings_in_each_language() {
        val names = mapOf(
            "notes" to R.string.appear_notes, "calendar" to R.string.appear_calendar, "weather" to R.string.appear_weather,
        )
        for (language in listOf("th", "en", "my", "km", "lo", "vi", "zh")) {
            RuntimeEnvironment.setQualifiers(language)
            val messages = Places.root.resolve("locales/$language/app.ftl").readLines()
            for ((name, string) in names) {
                assertTrue("$language $name", "appearance-$name = ${saphan.getString(string)}" in messages)
            }
        }
    }

    @Test
    fun nothing_of_the_person_is_in_the_log() {
        ShadowLog.clear()
        ask(Effect.SendSms("1300", SECRET))
        ask(Effect.Share(SECRET))
        ask(Effect.Speak(SECRET, "th"))
        ask(Effect.PlaySound("/$SECRET"))
        places(ACCESS_FINE_LOCATION)
        ask(LOCATE)
        locations().simulateLocation(fix(LocationManager.GPS_PROVIDER, 13.7563, 100.5018, 5f))
        settle()
        val logged = ShadowLog.getLogs().joinToString("\n") { "${it.tag} ${it.msg} ${it.throwable}" }
        assertFalse(logged.contains(SECRET) || logged.contains("13.7563"))
        assertTrue(ShadowLog.getLogs().none { it.tag.startsWith("org.saphan") })
    }

    private fun clip() = saphan.getSystemService(ClipboardManager::class.java).primaryClip?.getItemAt(0)?.text

    private companion object {
        val NOTIFY = Effect.Notify("Notes", "There is something new.")
        const val SECRET = "what she wrote"
    }
}
