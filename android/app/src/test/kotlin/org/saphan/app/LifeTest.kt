package org.saphan.app

import android.os.Bundle
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.android.controller.ActivityController
import org.robolectric.annotation.Config
import org.saphan.bindings.App
import org.saphan.bindings.AppInterface
import org.saphan.bindings.Observer
import org.saphan.screens.Block
import org.saphan.screens.Event
import java.security.Security

/** The window over the real core and a key store like Android's. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = LifeTest.Whole::class)
class LifeTest {
    private val app get() = RuntimeEnvironment.getApplication() as Whole
    private lateinit var window: ActivityController<MainActivity>

    @Before
    fun start() {
        Chip.reset()
        Security.insertProviderAt(Chip.Installed, 1)
        window = Robolectric.buildActivity(MainActivity::class.java).setup()
        settle(app.engine)
    }

    @After
    fun end() {
        app.kill()
        Security.removeProvider(Chip.Installed.name)
    }

    @Test
    fun killed_for_memory_at_each_screen_it_opens_where_the_person_was() {
        begin()
        val pages = mutableListOf<String>()
        do {
            pages += here
            killed()
            assertEquals(pages.last(), here)
            assertTrue(window.get().said.contains(app.engine.screen?.title))
            send(if (here == "report-recipients") Event.Choose("consent", "help") else Event.Tick)
            send(Event.Tap("next"))
        } while (here !in pages && pages.size < 20)
        assertTrue("$pages", pages.size >= 8 && "report-story" in pages)
        for (tile in listOf("numbers", "rights", "interpreter", "reports", "follow", "settings", "about")) {
            while (here != "home") send(Event.Back)
            send(Event.Tap(tile))
            killed()
            assertTrue("$tile, then $here", here in listOf("home", tile) || here.startsWith(tile))
        }
    }

    @Test
    fun letters_of_any_kind_are_there_after_a_kill_and_a_text_without_measure_is_refused_and_changes_nothing() {
        begin()
        while (here != "report-story") send(Event.Tap("next"))
        for (story in listOf("😭🆘👮‍♀️🏳️‍🌈", "ខ្ញុំ", "")) {
            send(Event.Type("story", story))
            killed()
            assertEquals(story, story())
        }
        send(Event.Type("story", "kept"))
        send(Event.Type("story", "x".repeat(2 shl 20)))
        assertTrue("text-too-long" in codes())
        killed()
        assertEquals("kept", story())
    }

    @Test
    fun two_touches_at_once_go_one_page_on() {
        begin()
        val page = here
        repeat(2) { app.engine.send(Event.Tap("next"), page) }
        settle(app.engine)
        assertEquals("report-whom", here)
    }

    @Test
    fun a_key_that_the_system_wiped_is_said_nothing_is_deleted_and_with_the_key_it_opens() {
        begin()
        while (here != "report-story") send(Event.Tap("next"))
        send(Event.Type("story", "kept"))
        val key = Chip.keys.toMap()
        Chip.keys.clear()
        killed()
        assertTrue(codes().contains("key-store"))
        assertTrue("no key was made in the old one's place", Chip.keys.isEmpty())
        Chip.keys += key
        killed()
        assertEquals("kept", story())
    }

    @Test
    fun a_key_store_that_does_not_answer_is_asked_again() {
        begin()
        send(Event.Back)
        Chip.load = { throw java.io.IOException() }
        killed()
        assertTrue(codes().contains("key-store"))
        Chip.well()
        killed()
        assertEquals("home", here)
    }

    private val here get() = checkNotNull(app.engine.screen).id

    private val blocks get() = app.engine.screen?.blocks.orEmpty()

    private fun story() = blocks.filterIsInstance<Block.TextInput>().single { it.id == "story" }.value

    private fun codes() = blocks.filterIsInstance<Block.Notice>().mapNotNull { it.code }

    private fun send(event: Event) {
        app.engine.send(event)
        settle(app.engine)
    }

    private fun begin() {
        send(Event.Choose("language", "km"))
        for (id in listOf("save", "skip", "report")) send(Event.Tap(id))
        assertEquals("report-kinds", here)
    }

    /** The system takes the process while nobody looks, and the person comes back. */
    private fun killed() {
        val state = Bundle()
        window.pause().saveInstanceState(state).stop()
        settle(app.engine)
        app.kill()
        window = Robolectric.buildActivity(MainActivity::class.java).create(state).start().resume().visible()
        settle(app.engine)
    }

    /** The whole app, that can be killed. */
    class Whole : Saphan() {
        private var app: App? = null

        override var engine: Engine = made()

        fun kill() {
            engine.window = null
            app?.close()
            engine = made()
        }

        override fun open(observer: Observer): AppInterface = super.open(observer).also { app = it as App }

        private fun made(): Engine = Engine(::open) { effect, window -> perform(effect, this, engine, window) }
    }
}
