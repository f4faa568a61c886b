package org.saphan.app

import android.Manifest.permission.RECORD_AUDIO
import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import android.content.pm.PackageManager.GET_ACTIVITIES
import android.content.pm.PackageManager.GET_PROVIDERS
import android.content.pm.PackageManager.GET_RECEIVERS
import android.content.pm.PackageManager.GET_SERVICES
import android.content.pm.PackageManager.MATCH_DISABLED_COMPONENTS
import android.content.res.Configuration
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.os.Looper
import android.os.Parcel
import android.view.View
import android.view.ViewGroup
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.widget.EditText
import android.window.OnBackInvokedCallback
import android.window.WindowOnBackInvokedDispatcher
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.util.ReflectionHelpers
import org.saphan.screens.Block
import org.saphan.screens.Effect
import org.saphan.screens.Event
import org.saphan.screens.InputKind
import org.saphan.screens.Role
import java.io.File
import java.io.FileNotFoundException
import java.util.Locale
import java.util.TimeZone
import java.util.concurrent.CountDownLatch

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = CoreApp::class, qualifiers = "km")
class WindowTest {
    private val core get() = saphan.core

    private val Activity.isSecure get() = window.attributes.flags and FLAG_SECURE != 0

    /** Whether the person sees anything of the page. */
    private val Activity.isCovered get() = said.none { it.startsWith("title of") }

    // Coming and going.

    @Test
    fun it_says_where_the_phone_is_and_what_language_it_speaks_each_time_it_comes_to_the_front() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Bangkok"))
        val window = opened()
        assertEquals(listOf<Event>(Event.Start("km", 420)), core.events)
        window.pause().stop()
        settle()
        window.restart().resume()
        settle()
        assertEquals(listOf(Event.Start("km", 420), Event.Hidden, Event.Start("km", 420)), core.events)
    }

    @Test
    fun nothing_is_to_be_seen_and_no_screenshot_is_taken_before_the_core_answered() {
        val go = CountDownLatch(1)
        core.handling = { go.await() }
        val activity = Robolectric.buildActivity(MainActivity::class.java).setup().get()
        assertTrue(activity.isSecure)
        assertTrue(activity.isCovered)
        go.countDown()
        settle()
        assertFalse(activity.isSecure)
        assertFalse(activity.isCovered)
    }

    @Test
    fun a_screen_that_is_secure_is_kept_out_of_screenshots_also_in_a_window_made_anew() {
        core.screen = screen("report-story", secure = true)
        val window = opened()
        assertTrue(window.get().isSecure)
        window.recreate()
        settle()
        assertTrue(window.get().isSecure)
        core.screen = screen("home")
        saphan.observer?.changed()
        settle()
        assertFalse(window.get().isSecure)
    }

    @Test
    fun it_is_covered_while_it_is_hidden_and_until_the_core_said_what_to_show() {
        val window = opened()
        val activity = window.get()
        window.pause().stop()
        assertTrue(activity.isCovered)
        val go = CountDownLatch(1)
        core.handling = {
            if (it is Event.Start) go.await()
            core.screen = screen("pin-enter")
        }
        window.restart().resume()
        shadowOf(Looper.getMainLooper()).idle()
        assertTrue(activity.isCovered)
        go.countDown()
        settle()
        assertTrue("title of pin-enter" in activity.said)
    }

    @Test
    fun a_change_in_the_background_is_shown_without_being_asked() {
        val activity = opened().get()
        core.screen = screen("case")
        saphan.observer?.changed()
        settle()
        assertTrue("title of case" in activity.said)
    }

    @Test
    fun two_touches_at_once_are_one_and_of_letters_typed_while_the_core_is_busy_the_newest_go() {
        val input = Block.TextInput("story", "story", "", InputKind.PARAGRAPH, 1000u, null)
        val next = Block.Button("next", "next", null, Role.PRIMARY, true, null)
        core.screen = screen("report-story", blocks = listOf(input, next))
        val activity = opened().get()
        val go = CountDownLatch(1)
        core.handling = { go.await() }
        val letters = checkNotNull(find(activity.window.decorView))
        for (end in 1..5) letters.setText("words".take(end))
        repeat(3) { activity.touchNow("next") }
        go.countDown()
        settle()
        assertEquals(listOf(Event.Type("story", "w"), Event.Type("story", "words"), Event.Tap("next")), core.touches)
    }

    // Back and out.

    @Test
    fun back_goes_back_where_there_is_a_way_and_else_out() {
        core.screen = screen("report-story", back = true)
        val activity = opened().get()
        back(activity)
        assertEquals(listOf<Event>(Event.Back), core.touches)
        assertFalse(activity.isFinishing)
        core.screen = screen("home")
        saphan.observer?.changed()
        settle()
        back(activity)
        assertEquals(1, core.touches.size)
        assertTrue(activity.isFinishing)
    }

    @Test
    fun back_closes_a_panel_first_as_a_no() {
        core.screen = screen("report-where", back = true)
        val activity = opened().get()
        ask(Effect.Locate("locate", 30u))
        back(activity)
        assertEquals(listOf<Event>(Event.LocateFailed("locate", "denied")), core.touches)
    }

    @Test
    fun leaving_covers_before_the_core_answers_and_goes_when_it_does() {
        core.screen = screen("report-story", secure = true)
        val activity = opened().get()
        val go = CountDownLatch(1)
        core.handling = { go.await() }
        core.effects += Effect.LeaveNow("https://www.wikipedia.org/")
        leave(activity)
        assertTrue(activity.isCovered)
        assertTrue(activity.isSecure)
        assertFalse(activity.isFinishing)
        go.countDown()
        settle()
        assertTrue(activity.isFinishing)
        assertEquals("https://www.wikipedia.org/", shadowOf(activity).nextStartedActivity?.dataString)
        assertEquals(listOf<Event>(Event.Leave), core.touches)
    }

    @Test
    fun leaving_does_not_wait_long_for_a_core_that_does_not_answer() {
        val activity = opened().get()
        val go = CountDownLatch(1)
        core.handling = { go.await() }
        leave(activity)
        pass(2)
        assertTrue(activity.isFinishing)
        assertTrue(activity.isCovered)
        go.countDown()
    }

    @Test
    fun after_leaving_nothing_that_was_asked_for_goes_on() {
        core.screen = screen("report-photos")
        val activity = opened().get()
        shadowOf(saphan).grantPermissions(RECORD_AUDIO)
        ask(Effect.RecordSound("record", 60u))
        File(Passing.folder(saphan), "left").writeText("x")
        leave(activity)
        settle()
        assertTrue(Passing.folder(saphan).list().isNullOrEmpty())
        pass(60)
        settle()
        assertFalse(core.touches.any { it is Event.Picked })
        ask(Effect.Dial("1300"))
        assertNull(shadowOf(activity).nextStartedActivity)
    }

    @Test
    fun hiding_keeps_what_was_recorded_before_the_core_locks() {
        core.screen = screen("report-story")
        val window = opened()
        shadowOf(saphan).grantPermissions(RECORD_AUDIO)
        ask(Effect.RecordSound("record", 60u))
        checkNotNull(Passing.folder(saphan).listFiles()).single().writeText("sound")
        window.pause().stop()
        settle()
        assertEquals(listOf("Picked", "Hidden"), core.events.takeLast(2).map { it.javaClass.simpleName })
        assertTrue(Passing.folder(saphan).list().isNullOrEmpty())
    }

    // The window made anew.

    @Test
    fun turning_the_phone_neither_hides_nor_starts_anything_anew() {
        val window = opened()
        val before = window.get()
        window.configurationChange(Configuration(before.resources.configuration).apply {
            orientation = Configuration.ORIENTATION_LANDSCAPE
            screenWidthDp = 800
            screenHeightDp = 400
        })
        settle()
        assertSame(before, window.get())
        assertEquals(1, core.events.size)
    }

    @Test
    fun at_night_in_larger_letters_or_another_language_the_same_screen_is_there_and_nothing_was_hidden() {
        val changes = listOf<Configuration.() -> Unit>(
            { uiMode = Configuration.UI_MODE_NIGHT_YES or Configuration.UI_MODE_TYPE_NORMAL },
            { fontScale = 2f },
            { setLocale(Locale.forLanguageTag("th")) },
            { densityDpi = 480 },
        )
        core.screen = screen("report-story", secure = true)
        val window = opened()
        for (change in changes) {
            val before = window.get()
            window.configurationChange(Configuration(before.resources.configuration).apply(change))
            assertTrue("title of report-story" in window.get().said)
            settle()
            assertFalse(before === window.get())
            assertTrue(window.get().isSecure)
            assertTrue("title of report-story" in window.get().said)
        }
        assertFalse(Event.Hidden in core.events)
        assertEquals("th", (core.events.last() as Event.Start).locale)
    }

    @Test
    fun a_smaller_window_beside_another_app_is_the_same_window() {
        val window = opened()
        window.configurationChange(Configuration(window.get().resources.configuration).apply {
            screenWidthDp = 200
            smallestScreenWidthDp = 200
            screenLayout = Configuration.SCREENLAYOUT_SIZE_SMALL
        })
        settle()
        assertFalse(window.get().isCovered)
        assertFalse(Event.Hidden in core.events)
    }

    @Test
    fun nothing_that_the_person_wrote_is_given_to_the_system_to_keep() {
        val story = Block.TextInput("story", "story", "stored words", InputKind.PARAGRAPH, 1000u, null)
        core.screen = screen("report-story", blocks = listOf(story))
        val window = opened()
        val input = checkNotNull(find(window.get().window.decorView))
        input.setText("typed words")
        val state = Bundle()
        window.saveInstanceState(state)
        assertFalse(listOf("stored", "typed").any { it in kept(state) })
    }

    @Test
    fun a_photograph_taken_while_the_process_was_killed_is_taken_in() {
        core.screen = screen("report-photos")
        val (state, first) = killedWithCamera()
        PhotoProvider.file(saphan).writeText("photo")
        val window = Robolectric.buildActivity(MainActivity::class.java).create(state).start()
        window.get().came(Activity.RESULT_OK, null)
        window.resume()
        settle()
        assertEquals("camera", (core.touches.single() as Event.Picked).id)
        assertTrue(Passing.folder(saphan).list().isNullOrEmpty())
        assertNotNull(first)
    }

    @Test
    fun a_file_picked_while_the_process_was_killed_is_taken_in() {
        core.screen = screen("report-photos")
        val first = opened()
        ask(Effect.PickFile("file"))
        val state = Bundle()
        first.pause().saveInstanceState(state).stop()
        saphan.engine.window = null
        saphan.restart()
        core.events.clear()
        val picked = Uri.parse("content://somewhere/1")
        shadowOf(saphan.contentResolver).registerInputStream(picked, "file".byteInputStream())
        val window = Robolectric.buildActivity(MainActivity::class.java).create(state).start()
        window.get().came(Activity.RESULT_OK, Intent().setData(picked))
        window.resume()
        waitFor("the file", between = { settle() }) { core.touches.singleOrNull() }
        assertEquals("file", (core.touches.single() as Event.Picked).id)
    }

    @Test
    fun behind_a_pin_it_waits_for_the_screen_that_asked_and_goes_if_the_person_goes() {
        for (comes in listOf(true, false)) {
            core.screen = screen("report-photos")
            val (state) = killedWithCamera()
            PhotoProvider.file(saphan).writeText("photo")
            core.screen = screen("pin-enter")
            val window = Robolectric.buildActivity(MainActivity::class.java).create(state).start()
            window.get().came(Activity.RESULT_OK, null)
            window.resume()
            settle()
            assertTrue(core.touches.isEmpty())
            if (comes) {
                core.screen = screen("report-photos")
                saphan.observer?.changed()
                settle()
                assertEquals("camera", (core.touches.single() as Event.Picked).id)
            }
            window.pause().stop()
            settle()
            assertTrue(Passing.folder(saphan).list().isNullOrEmpty())
            window.destroy()
        }
    }

    @Test
    fun a_question_of_the_system_is_answered_also_if_the_process_was_killed_meanwhile() {
        core.screen = screen("report-where")
        val first = opened()
        ask(Effect.Locate("locate", 30u))
        first.get().touch("goOn")
        val request = checkNotNull(shadowOf(first.get()).lastRequestedPermission)
        val state = Bundle()
        first.pause().saveInstanceState(state).stop()
        saphan.engine.window = null
        saphan.restart()
        val window = Robolectric.buildActivity(MainActivity::class.java).create(state).start()
        val denied = request.requestedPermissions.map { PackageManager.PERMISSION_DENIED }.toIntArray()
        window.get().onRequestPermissionsResult(request.requestCode, request.requestedPermissions, denied)
        settle()
        assertEquals(listOf<Event>(Event.LocateFailed("locate", "denied")), core.touches)
    }

    @Test
    fun what_a_killed_process_left_behind_goes_at_the_next_start() {
        val left = File(Passing.folder(saphan), "sound1.m4a").apply { writeText("x") }
        opened()
        assertFalse(left.exists())
        // A camera that is in front keeps its file while it is waited for, also when a job starts the process.
        val photo = PhotoProvider.file(saphan).apply { writeText("x") }
        Passing.sweep(saphan)
        assertTrue(photo.exists())
        photo.setLastModified(System.currentTimeMillis() - 16 * 60_000)
        Passing.sweep(saphan)
        assertFalse(photo.exists())
        photo.apply { writeText("x") }.setLastModified(System.currentTimeMillis() + 3_600_000)
        Passing.sweep(saphan)
        assertFalse(photo.exists())
    }

    @Test
    fun a_window_made_anew_leaves_files_that_are_on_their_way() {
        val window = opened()
        val file = File(Passing.folder(saphan), "file1").apply { writeText("x") }
        window.recreate()
        settle()
        assertTrue(file.exists())
    }

    @Test
    fun a_camera_cannot_write_once_its_photograph_was_taken_in() {
        core.screen = screen("report-photos")
        val activity = opened().get()
        ask(Effect.TakePhoto("camera"))
        activity.came(Activity.RESULT_CANCELED, null)
        settle()
        val late = runCatching { saphan.contentResolver.openOutputStream(PhotoProvider.URI) }
        assertTrue(late.exceptionOrNull() is FileNotFoundException)
        val other = PhotoProvider.URI.buildUpon().appendPath("..").build()
        assertTrue(runCatching { saphan.contentResolver.openInputStream(other) }.isFailure)
    }

    @Test
    fun only_the_names_on_the_home_screen_are_open_to_other_apps() {
        val kinds = GET_ACTIVITIES or GET_SERVICES or GET_PROVIDERS or GET_RECEIVERS or MATCH_DISABLED_COMPONENTS
        val info = saphan.packageManager.getPackageInfo(saphan.packageName, kinds)
        val all = listOf(info.activities, info.services, info.providers, info.receivers)
        val open = all.flatMap { it?.toList().orEmpty() }.filter { it.exported }.map { it.name.removePrefix("org.saphan.app.") }
        assertEquals(setOf("AsSaphan", "AsNotes", "AsCalendar", "AsWeather"), open.toSet())
    }

    private fun killedWithCamera(): Pair<Bundle, Activity> {
        core.events.clear()
        val window = opened()
        ask(Effect.TakePhoto("camera"))
        val state = Bundle()
        window.pause().saveInstanceState(state).stop()
        settle()
        core.events.clear()
        saphan.engine.window = null
        saphan.restart()
        return state to window.get()
    }

    private fun back(activity: Activity) {
        @Suppress("DEPRECATION")
        if (Build.VERSION.SDK_INT < 33) activity.onBackPressed() else {
            val dispatcher: WindowOnBackInvokedDispatcher =
                ReflectionHelpers.getField(activity.onBackInvokedDispatcher, "mActualDispatcher")
            val top: OnBackInvokedCallback =
                ReflectionHelpers.callInstanceMethod(dispatcher, "getTopCallback")
            top.onBackInvoked()
        }
        settle()
    }

    private fun leave(activity: Activity) = activity.touchNow("leave")

    private fun find(view: View): EditText? = when (view) {
        is EditText -> view
        is ViewGroup -> (0 until view.childCount).firstNotNullOfOrNull { find(view.getChildAt(it)) }
        else -> null
    }

    /** All that a bundle holds, as the system would write it. */
    private fun kept(state: Bundle): String {
        val parcel = Parcel.obtain()
        state.writeToParcel(parcel, 0)
        val bytes = parcel.marshall()
        parcel.recycle()
        return String(bytes, Charsets.UTF_16LE) + String(bytes, Charsets.UTF_8) + state.toString()
    }
}
