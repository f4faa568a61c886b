package org.saphan.app

import android.app.NotificationManager
import android.app.job.JobScheduler
import android.os.Looper
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.saphan.screens.Effect
import org.saphan.screens.Event
import org.saphan.screens.Screen
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit.SECONDS

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = CoreApp::class)
class EngineTest {
    private val core get() = saphan.core
    private val engine get() = saphan.engine

    @Test
    fun the_core_opens_and_works_off_the_main_thread_and_answers_on_it() {
        val main = Looper.getMainLooper().thread
        val threads = mutableSetOf<Thread>()
        saphan.opening = { threads += Thread.currentThread() }
        core.handling = { threads += Thread.currentThread() }
        val glass = Glass().also { engine.window = it }
        engine.send(Event.Tap("one"))
        engine.send(Event.Tap("two"))
        assertTrue(glass.shown.isEmpty())
        settle()
        assertEquals(1, threads.size)
        assertNotSame(main, threads.single())
        assertEquals(setOf(main), glass.threads)
    }

    @Test
    fun events_are_handled_in_order_and_each_is_answered_once_by_the_object_that_was_sent() {
        val glass = Glass().also { engine.window = it }
        val start = Event.Start("km", 420)
        val events = listOf(Event.Tap("a"), Event.Type("t", "1"), Event.Tap("a"), Event.Hidden, start, Event.Hidden)
        events.forEach { engine.send(it) }
        settle()
        assertEquals(events, core.events)
        assertEquals(events.size, glass.shown.size)
        for ((sent, answered) in events.zip(glass.shown.map { it.second })) assertTrue(sent === answered)
    }

    @Test
    fun a_touch_on_a_screen_that_is_gone_touches_nothing_and_is_answered_with_the_one_that_is_there() {
        val glass = Glass().also { engine.window = it }
        core.handling = { if (it == Event.Tap("go")) core.screen = screen("next") }
        val taken = mutableListOf<Boolean>()
        engine.send(Event.Start(null, 0)) { taken += it }
        engine.send(Event.Tap("go"), "home") { taken += it }
        engine.send(Event.Tap("erase"), "home") { taken += it }
        engine.send(Event.Tap("stay"), "next") { taken += it }
        settle()
        assertEquals(listOf(Event.Tap("go"), Event.Tap("stay")), core.touches)
        assertEquals(listOf(true, true, false, true), taken)
        assertEquals(listOf("home", "next", "next", "next"), glass.shown.map { it.first.id })
    }

    @Test
    fun many_changes_are_one_look_and_one_that_comes_while_the_core_looks_brings_another() {
        engine.send(Event.Start(null, 0))
        settle()
        val looks = CountDownLatch(1)
        val go = CountDownLatch(1)
        core.handling = {
            looks.countDown()
            go.await(10, SECONDS)
        }
        repeat(100) { saphan.observer?.changed() }
        assertTrue(looks.await(10, SECONDS))
        repeat(100) { saphan.observer?.changed() }
        go.countDown()
        settle()
        assertEquals(2, core.events.count { it == Event.Tick })
    }

    @Test
    fun a_core_that_fails_at_an_event_is_said_and_goes_on() {
        val glass = Glass().also { engine.window = it }
        core.handling = { check(it != Event.Tap("bad")) }
        engine.send(Event.Tap("good"))
        engine.send(Event.Tap("bad"))
        engine.send(Event.Tap("good"))
        settle()
        assertEquals(listOf<Event>(Event.Tap("bad")), glass.failed)
        assertEquals(2, glass.shown.size)
        assertFalse(engine.broken)
    }

    @Test
    fun a_library_that_is_missing_or_another_is_said_and_tried_again() {
        val glass = Glass().also { engine.window = it }
        val ways = listOf<Throwable>(
            UnsatisfiedLinkError(), ExceptionInInitializerError(RuntimeException("contract")), NoClassDefFoundError(),
            LinkageError("vocabulary"), RuntimeException("checksum"),
        )
        for (way in ways) {
            saphan.opening = { throw way }
            engine.send(Event.Start(null, 0))
            settle()
        }
        assertEquals(ways.size, glass.broken)
        assertTrue(engine.broken)
        saphan.opening = {}
        engine.send(Event.Tick)
        settle()
        assertEquals(1, glass.shown.size)
    }

    @Test
    fun without_a_window_the_process_tells_of_news_and_asks_to_be_woken_and_the_rest_is_answered_as_failed() {
        core.effects += listOf(
            Effect.Notify("Saphan", "There is something new."), Effect.WakeAt(0), Effect.Dial("1300"),
            Effect.LeaveNow("https://x.org/"), Effect.SecureWindow(true), Effect.Locate("locate", 30u),
            Effect.TakePhoto("camera"), Effect.PickPhoto("gallery"), Effect.PickFile("file"),
            Effect.RecordSound("record", 600u), Effect.PlaySound("/x"), Effect.Speak("x", "th"), Effect.Share("x"),
            Effect.ShareFile("/x", "a/b"),
            Effect.OpenMap("geo:0,0", "https://x.org/"), Effect.OpenWeb("https://x.org/"), Effect.SendSms("1", "x"),
        )
        engine.send(Event.Tick)
        settle()
        assertEquals(1, saphan.getSystemService(NotificationManager::class.java).activeNotifications.size)
        assertEquals(1, saphan.getSystemService(JobScheduler::class.java).allPendingJobs.size)
        val failed = listOf("camera", "gallery", "file", "record").map { Event.PickFailed(it, "failed") }
        assertEquals(listOf<Event>(Event.LocateFailed("locate", "unavailable")) + failed, core.touches)
        assertNull(shadowOf(saphan).nextStartedActivity)
    }

    @Test
    fun the_words_follow_the_language_of_the_screen() {
        engine.send(Event.Tick)
        settle()
        assertEquals("en", engine.words?.language)
    }

    /** A window that only looks. */
    private class Glass : Front {
        val shown = mutableListOf<Pair<Screen, Event>>()
        val failed = mutableListOf<Event>()
        val threads = mutableSetOf<Thread>()
        var broken = 0

        override val hands: Hands? = null
        override fun show(screen: Screen, answered: Event) {
            threads += Thread.currentThread()
            shown += screen to answered
        }
        override fun secure(on: Boolean) = Unit
        override fun leaveTo(url: String) = Unit
        override fun failed(event: Event) {
            failed += event
        }
        override fun broken() {
            broken += 1
        }
    }
}
