package org.saphan.app

import android.app.Activity
import android.os.Looper
import android.view.View
import android.view.ViewGroup
import android.widget.TextView
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.saphan.bindings.AppInterface
import org.saphan.bindings.Observer
import org.saphan.screens.Block
import org.saphan.screens.Effect
import org.saphan.screens.Event
import org.saphan.screens.Screen
import org.saphan.screens.Step
import org.saphan.screens.Words
import java.io.File
import java.time.Duration
import java.util.Collections

/** The renderer's words as their own names, so that a test sees which was used. */
val WORDS: Words = run {
    val made = Words::class.java.declaredConstructors.first { it.parameterTypes.all(String::class.java::equals) }
    val names = Words::class.java.declaredFields.filter { it.type == String::class.java }.map { it.name }
    made.newInstance(*names.map { if (it == "language") "en" else it }.toTypedArray()) as Words
}

fun screen(id: String, back: Boolean = false, secure: Boolean = false, blocks: List<Block> = emptyList()) =
    Screen(id, "title of $id", "en", blocks, back, "back", secure, "leave")

/** A core that says what a test tells it to say, and remembers what it was sent. */
class Core : AppInterface {
    /** What it was sent, in order. */
    val events: MutableList<Event> = Collections.synchronizedList(mutableListOf())

    /** What it shows. */
    @Volatile
    var screen = screen("home")

    /** Effects of the next step. */
    val effects: MutableList<Effect> = Collections.synchronizedList(mutableListOf())

    /** What it does with an event beside remembering it. */
    @Volatile
    var handling: (Event) -> Unit = {}

    @Volatile
    var isBusy = false

    /** Bytes of the files it was handed, by path: read as the core reads them, before it answers. */
    val read: MutableMap<String, ByteArray> = Collections.synchronizedMap(mutableMapOf())

    override fun handle(event: Event): Step {
        events += event
        if (event is Event.Picked) read[event.path] = File(event.path).readBytes()
        handling(event)
        return Step(screen, effects.toList().also { effects.clear() })
    }

    override fun busy() = isBusy

    override fun words() = WORDS

    /** Those it was sent, without the app's coming, going and looking. */
    val touches get() = events.filter { it !is Event.Start && it != Event.Hidden && it != Event.Tick }
}

/** The app around such a core. */
class CoreApp : Saphan() {
    val core = Core()

    /** Told of changes. */
    var observer: Observer? = null

    /** What opening the core does first. */
    var opening: () -> Unit = {}

    override var engine: Engine = made()

    /** As if the process had been killed and started anew. */
    fun restart() {
        engine = made()
    }

    override fun open(observer: Observer): AppInterface {
        opening()
        this.observer = observer
        return core
    }

    private fun made(): Engine = Engine(::open) { effect, window -> perform(effect, this, engine, window) }
}

/** The app of the test. */
val saphan get() = RuntimeEnvironment.getApplication() as CoreApp

/** Lets all events so far be handled and shown. */
fun settle(engine: Engine = saphan.engine) {
    repeat(3) {
        var done = false
        engine.busy { done = true }
        waitFor<Boolean>("the engine") {
            shadowOf(Looper.getMainLooper()).idle()
            true.takeIf { done }
        }
    }
}

/** Lets time pass on the main thread. */
fun pass(seconds: Long) = shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(seconds))

/** The window as a person opens it. */
fun opened(): ActivityController<MainActivity> =
    Robolectric.buildActivity(MainActivity::class.java).setup().also { settle() }

/** Has the core ask for this. */
fun ask(effect: Effect) {
    saphan.core.effects += effect
    saphan.engine.send(Event.Tick)
    settle()
}

/** All words under a view that can be seen, in order. */
fun words(view: View): List<String> = when {
    view.visibility != View.VISIBLE -> emptyList()
    view is TextView -> listOf(view.text.toString())
    view is ViewGroup -> (0 until view.childCount).flatMap { words(view.getChildAt(it)) }
    else -> emptyList()
}

/** What the window of the activity says. */
val Activity.said get() = words(window.decorView)

/** Touches what says this, and lets it be answered. */
fun Activity.touch(words: String) {
    touchNow(words)
    settle()
}

/** Touches what says this. */
fun Activity.touchNow(words: String) {
    var at: View? = labelled(window.decorView, words)
    while (at != null && !at.isClickable) at = at.parent as? View
    checkNotNull(at) { "nothing to touch says '$words'; there is $said" }.performClick()
}

private fun labelled(view: View, words: String): View? = when {
    view.visibility != View.VISIBLE -> null
    view is TextView && view.text.toString() == words -> view
    view.contentDescription?.toString() == words -> view
    view is ViewGroup -> (0 until view.childCount).firstNotNullOfOrNull { labelled(view.getChildAt(it), words) }
    else -> null
}
