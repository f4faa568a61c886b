package org.saphan.app

import android.os.Bundle
import android.os.Looper
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import android.view.ViewGroup
import android.view.inputmethod.EditorInfo
import android.widget.EditText
import android.widget.TextView
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.saphan.bindings.App
import org.saphan.bindings.AppInterface
import org.saphan.bindings.KeyStore
import org.saphan.bindings.Observer
import org.saphan.bindings.SignedPack
import org.saphan.screens.Block
import org.saphan.screens.Screen
import java.io.File
import java.time.Duration

/** The app as an office would deploy it: with a pack of its own. A test can kill it as the system kills a process. */
class Deployed : Saphan() {
    private var app: App? = null

    override var engine: Engine = made()

    /** Nothing of the process is left but what lies on its disk. */
    fun kill() {
        engine.window = null
        app?.close()
        app = null
        engine = made()
    }

    override fun open(observer: Observer): AppInterface = super.open(observer).also { app = it as App }

    override fun pack(): SignedPack? = pack

    /** Android's key store is in no test's machine: [KeysTest] is about it. */
    override fun keys(): KeyStore = FileKeys(File(noBackupFilesDir, "device.key"))

    /** Where a process before this one left its folder, if a test says so; else one that goes with the test. */
    override fun getNoBackupFilesDir(): File = System.getProperty(FOLDER)?.let(::File) ?: super.getNoBackupFilesDir()

    private fun made(): Engine = Engine(::open) { effect, window -> perform(effect, this, engine, window) }

    companion object {
        /** The pack of whoever deploys it. */
        var pack: SignedPack? = System.getProperty(PACK)?.let { packIn(File(it)) }

        /** Properties of a process that goes on where another one ended. */
        const val FOLDER = "saphan.folder"
        const val PACK = "saphan.pack"
    }
}

/** Somebody in front of the window: sees what is drawn, touches where it is drawn, types as a keyboard does. */
class Person {
    val app: Deployed get() = RuntimeEnvironment.getApplication() as Deployed
    var window: ActivityController<MainActivity> = Robolectric.buildActivity(MainActivity::class.java).setup()
        private set

    val activity: MainActivity get() = window.get()
    val screen: Screen get() = checkNotNull(app.engine.screen)
    val codes: List<String> get() = screen.blocks.filterIsInstance<Block.Notice>().mapNotNull { it.code }

    /** All words that can be seen. */
    val seen: String get() = plain(read(activity.window.decorView).joinToString("\n"))

    init {
        settle()
    }

    /** Lets everything on its way be answered and drawn. */
    fun settle() {
        var answered = false
        // Behind all that waits; a text waits for the answer to the letter before.
        repeat(2) {
            answered = false
            app.engine.busy { answered = true }
            waitUntil("the engine", between = { shadowOf(Looper.getMainLooper()).idleFor(POLL_TIME) }) { answered }
        }
        shadowOf(Looper.getMainLooper()).idleFor(FRAMES)
    }

    /** The screen is there, and drawn. */
    fun expect(id: String) {
        check(screen.id == id) { "at ${screen.id} $codes instead of $id" }
        check(plain(screen.title) in seen) { "$id is not drawn: $seen" }
    }

    /** Waits until [done]; the window goes on meanwhile. */
    fun until(what: String, done: () -> Boolean) =
        waitUntil(what, between = ::settle, orElse = { "${screen.id} $codes" }, seen = done)

    fun find(tag: String): View =
        checkNotNull(activity.window.decorView.findViewWithTag(tag)) { "no $tag at ${screen.id} $codes" }

    fun has(tag: String): Boolean = activity.window.decorView.findViewWithTag<View>(tag) != null

    /** Brings it into sight and puts a finger on its middle: what lies over it, or has no size, is not touched. */
    fun touch(tag: String) {
        val view = find(tag)
        check(view.isShown && view.isEnabled) { "$tag cannot be touched" }
        view.requestRectangleOnScreen(android.graphics.Rect(0, 0, view.width, view.height), true)
        shadowOf(Looper.getMainLooper()).idleFor(FRAMES)
        val place = IntArray(2).also(view::getLocationInWindow)
        check(view.width > 0 && view.height > 0) { "$tag has no size" }
        val (x, y) = place[0] + view.width / 2f to place[1] + view.height / 2f
        val begun = SystemClock.uptimeMillis()
        for (action in listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_UP)) {
            val touch = MotionEvent.obtain(begun, SystemClock.uptimeMillis(), action, x, y, 0)
            activity.window.decorView.dispatchTouchEvent(touch)
            touch.recycle()
            shadowOf(Looper.getMainLooper()).idleFor(FRAMES)
        }
        settle()
    }

    fun tap(id: String) = touch("tap/$id")

    fun choose(id: String, value: String) = touch("choose/$id/$value")

    /** Types letter by letter through the connection a keyboard has. */
    fun type(id: String, text: String) {
        touch("type/$id")
        val keyboard = checkNotNull((find("type/$id") as EditText).onCreateInputConnection(EditorInfo()))
        for (letter in text.codePoints().toArray()) keyboard.commitText(String(Character.toChars(letter)), 1)
        settle()
    }

    /** Another app comes to the front. */
    fun goAway() {
        window.pause().stop()
        settle()
    }

    /** The person is back. */
    fun comeBack() {
        window.restart().start().resume().visible()
        settle()
    }

    /** The window is made anew, as when the phone is turned. */
    fun turn() {
        window.recreate()
        settle()
    }

    /** The system takes the process while another app is in front, and the person comes back to where they were. */
    fun killed() = killedAndWoken {}

    /** The same; [meanwhile] happens in a process without a window. */
    fun killedAndWoken(meanwhile: () -> Unit) {
        val state = Bundle()
        window.pause().saveInstanceState(state).stop()
        settle()
        app.kill()
        meanwhile()
        window = Robolectric.buildActivity(MainActivity::class.java).create(state).start().resume().visible()
        settle()
    }

    private fun read(view: View): List<String> = when {
        view.visibility != View.VISIBLE -> emptyList()
        view is TextView -> listOf(view.text.toString())
        view is ViewGroup -> (0 until view.childCount).flatMap { read(view.getChildAt(it)) }
        else -> emptyList()
    }

    /** Without the marks that isolate words and those that say where a line may break. */
    private fun plain(words: String) = words.filter { it !in MARKS }

    private companion object {
        const val MARKS = "\u2068\u2069\u200B"
        val POLL_TIME: Duration = Duration.ofMillis(20)
        val FRAMES: Duration = Duration.ofMillis(100)
    }
}
