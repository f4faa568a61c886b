package org.saphan.app

import org.saphan.bindings.App
import org.saphan.bindings.KeyStore
import org.saphan.bindings.KeyStoreException
import org.saphan.bindings.Observer
import org.saphan.bindings.Setup
import org.saphan.bindings.SignedPack
import org.saphan.screens.Block
import org.saphan.screens.Effect
import org.saphan.screens.Event
import org.saphan.screens.Screen
import java.io.Closeable
import java.io.File
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource

/** How long a test waits for what other programs do. */
val SOON: Duration = 60.seconds

/** Waits until [done] answers something. [between] is done between two looks, [orElse] says how far it came. */
fun <T : Any> waitFor(
    what: String, within: Duration = SOON, between: () -> Unit = {}, orElse: () -> String = { "" }, done: () -> T?,
): T {
    val begun = TimeSource.Monotonic.markNow()
    while (true) {
        done()?.let { return it }
        check(begun.elapsedNow() < within) { "waited $within for $what: ${orElse()}" }
        between()
        Thread.sleep(POLL.inWholeMilliseconds)
    }
}

/** Waits until [seen]; the rest as [waitFor]. */
fun waitUntil(
    what: String, within: Duration = SOON, between: () -> Unit = {}, orElse: () -> String = { "" }, seen: () -> Boolean,
) {
    waitFor(what, within, between, orElse) { Unit.takeIf { seen() } }
}

/** Between two looks. */
val POLL: Duration = 5.milliseconds

/** A key store of a test: its secret lies in a file, so that another process finds it. */
class FileKeys(private val file: File) : KeyStore {
    override fun secret(purpose: String, create: Boolean): ByteArray {
        if (!file.exists() && !create) throw KeyStoreException.Missing()
        if (!file.exists()) file.apply { parentFile?.mkdirs() }.writeBytes(ByteArray(32) { (it * 7 + 1).toByte() })
        return file.readBytes()
    }
}

/** The core through its bindings, without a window: events in, the last screen and all effects kept. */
class Phone(folder: File, pack: SignedPack?, started: Boolean = true) : Closeable {
    val app: App = Setup(folder.resolve("phone").path, pack, 100u).let { setup ->
        App.open(setup, FileKeys(folder.resolve("device.key")), Silent)
    }

    /** What the last event answered. */
    lateinit var screen: Screen
        private set

    /** What the app asked to be done, until a test clears it. */
    val effects = mutableListOf<Effect>()

    init {
        if (started) start()
    }

    fun start(locale: String? = "km") = send(Event.Start(locale, 420))

    fun send(event: Event) {
        val step = app.handle(event)
        screen = step.screen
        effects += step.effects
    }

    fun tap(id: String) = send(Event.Tap(id))
    fun choose(id: String, value: String) = send(Event.Choose(id, value))
    fun type(id: String, text: String) = send(Event.Type(id, text))

    fun block(id: String): Block? = screen.blocks.find { it.id == id }

    /** Codes of the screen's notices. */
    val codes: List<String> get() = screen.blocks.filterIsInstance<Block.Notice>().mapNotNull { it.code }

    /** Lets time pass until [seen]. */
    fun until(what: String, seen: (Phone) -> Boolean) {
        waitUntil(what, between = { send(Event.Tick) }, orElse = { "${screen.id} $codes" }) { seen(this) }
    }

    override fun close() = app.close()
}

/** Nobody looks in the background. */
object Silent : Observer {
    override fun changed() = Unit
}

/** Stable id of any block. */
val Block.id: String
    get() = when (this) {
        is Block.Heading -> id
        is Block.Text -> id
        is Block.Notice -> id
        is Block.Button -> id
        is Block.Choices -> id
        is Block.TextInput -> id
        is Block.Date -> id
        is Block.Photos -> id
        is Block.VoiceNote -> id
        is Block.Map -> id
        is Block.Rows -> id
        is Block.Link -> id
        is Block.Progress -> id
        is Block.Chart -> id
        is Block.Table -> id
        is Block.Receipt -> id
        is Block.Picture -> id
        is Block.Qr -> id
    }
