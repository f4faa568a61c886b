package org.saphan.app

import android.os.Handler
import android.os.Looper
import org.saphan.bindings.AppInterface
import org.saphan.bindings.Observer
import org.saphan.screens.Effect
import org.saphan.screens.Event
import org.saphan.screens.Screen
import org.saphan.screens.Step
import org.saphan.screens.Words
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicBoolean

/** Where steps are shown. All of it is called on the main thread. */
interface Front {
    /** What carries out effects; none while nobody sees the window. */
    val hands: Hands?

    /** Shows a screen; [answered] is the event it answers. */
    fun show(screen: Screen, answered: Event)

    /** Keeps the window out of screenshots and the app switcher, or no longer. */
    fun secure(on: Boolean)

    /** Goes away and opens an ordinary page. */
    fun leaveTo(url: String)

    /** The core could not take [event]; what was stored before is stored. */
    fun failed(event: Event)

    /** The native library is missing, or another one than this app was made for. */
    fun broken()
}

/**
 * The one app of the core in this process, on a thread of its own: opening a vault or taking in a film can last.
 *
 * Events are handled in the order they were sent, and each is answered once. A touch made on a screen that is gone by
 * then touches nothing: it is answered with the screen that is there.
 *
 * @param open Makes the app, at the first event.
 * @param perform Carries out an effect, in the window if there is one.
 */
class Engine(private val open: (Observer) -> AppInterface, private val perform: (Effect, Front?) -> Unit) {
    private val thread = Executors.newSingleThreadExecutor { Thread(it, "core") }
    private val main = Handler(Looper.getMainLooper())
    private val ticking = AtomicBoolean()
    private var app: AppInterface? = null
    private var now: Screen? = null
    private var spoken: Words? = null

    /** The newest screen that reached the main thread. */
    var screen: Screen? = null
        private set

    /** The renderer's words in the language of that screen. */
    var words: Words? = null
        private set

    /** Whether the native library cannot be used. */
    var broken = false
        private set

    /** The window there is, seen or not. */
    var window: Front? = null

    /**
     * Hands an event over, from any thread.
     *
     * @param madeOn Id of the screen it was made on, if it touches something there.
     * @param then Told on the main thread, after the step was shown, whether the core took the event.
     */
    fun send(event: Event, madeOn: String? = null, then: (Boolean) -> Unit = {}) = thread.execute {
        val app = opened()
        if (app == null) {
            main.post { breakDown().also { then(false) } }
            return@execute
        }
        try {
            val here = now
            val gone = madeOn != null && here != null && madeOn != here.id
            val step = if (gone) Step(here, emptyList()) else app.handle(event)
            now = step.screen
            if (step.screen.language != spoken?.language) spoken = app.words()
            val words = spoken
            main.post { show(step, words, event).also { then(!gone) } }
        } catch (_: Exception) {
            main.post { window?.failed(event).also { then(false) } }
        }
    }

    /** Asks whether there is something to do in the background; answered on the main thread. */
    fun busy(answer: (Boolean) -> Unit) = thread.execute {
        val busy = try {
            opened()?.busy() ?: false
        } catch (_: Exception) {
            false
        }
        main.post { answer(busy) }
    }

    /** The app; null if the library does not let itself be used, in whichever way it says so. */
    private fun opened(): AppInterface? = app ?: try {
        open(observer).also { app = it }
    } catch (_: LinkageError) {
        null
    } catch (_: Exception) {
        null
    }

    private fun show(step: Step, words: Words?, event: Event) {
        screen = step.screen
        this.words = words
        window?.show(step.screen, event)
        for (effect in step.effects) perform(effect, window)
    }

    private fun breakDown() {
        broken = true
        window?.broken()
    }

    /** Many changes in a row are one look; one that comes while the core looks brings another. */
    private val observer = object : Observer {
        override fun changed() {
            if (!ticking.compareAndSet(false, true)) return
            thread.execute { ticking.set(false) }
            send(Event.Tick)
        }
    }
}
