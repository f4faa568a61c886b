package org.saphan.app

import android.content.Context
import android.os.Handler
import android.os.Looper
import org.saphan.bindings.App
import org.saphan.bindings.KeyStore
import org.saphan.bindings.Observer
import org.saphan.bindings.Setup
import org.saphan.bindings.SignedPack
import org.saphan.screens.Event
import org.saphan.screens.Step
import java.util.concurrent.Executors

/**
 * The app of the core on a thread of its own: events go in from the main thread in order, steps come back to it.
 */
class Engine(private val context: Context, private val keys: KeyStore, private val pack: SignedPack?) {
    private val thread = Executors.newSingleThreadExecutor { Thread(it, "core") }
    private val main = Handler(Looper.getMainLooper())

    /** Who is shown each step, on the main thread. */
    var listener: ((Step) -> Unit)? = null

    private val app: App by lazy {
        val setup = Setup(context.noBackupFilesDir.path, pack, 60_000u)
        val observer = object : Observer {
            override fun changed() = send(Event.Tick)
        }
        App.open(setup, keys, observer)
    }

    /** Hands an event over; its step reaches the listener. */
    fun send(event: Event) {
        thread.execute {
            val step = app.handle(event)
            main.post { listener?.invoke(step) }
        }
    }
}
