package org.saphan.bench

import org.saphan.bindings.App
import org.saphan.bindings.KeyStore
import org.saphan.bindings.KeyStoreException
import org.saphan.bindings.Observer
import org.saphan.bindings.Setup
import org.saphan.bindings.SignedPack
import org.saphan.screens.Event
import java.io.File
import java.security.SecureRandom
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** A key of 32 random bytes in a file, and a secret of it for each purpose. */
private class FileKeys(private val file: File) : KeyStore {
    override fun secret(purpose: String, create: Boolean): ByteArray {
        if (!file.exists()) {
            if (!create) throw KeyStoreException.Missing()
            file.writeBytes(ByteArray(32).also { SecureRandom().nextBytes(it) })
        }
        val mac = Mac.getInstance("HmacSHA256")
        mac.init(SecretKeySpec(file.readBytes(), "HmacSHA256"))
        return mac.doFinal(purpose.toByteArray())
    }
}

private object Quiet : Observer {
    override fun changed() = Unit
}

/** The events from a phone's first start to the story of a report: as in tests/src/world.rs. */
private fun toStory() = listOf(
    Event.Start("km", 420),
    Event.Choose("language", "km"),
    Event.Tap("save"),
    Event.Tap("skip"),
    Event.Tap("report"),
    Event.Choose("kinds", "passport-kept"),
    Event.Tap("next"),
    Event.Tap("next"),
    Event.Tap("next"),
    Event.Tap("next"),
)

/**
 * Types as often as it is told. Given: the phone's folder. Each line of input is the letters of a round; after each letter the
 * whole text so far is one event, as a keyboard sends it. Answers each line with the nanoseconds of its events.
 */
fun main(arguments: Array<String>) {
    val folder = File(arguments.single())
    folder.mkdirs()
    val setup = Setup(folder.path, SignedPack(File("out/saphan.pack").readBytes(), null), 3_600_000uL)
    App.open(setup, FileKeys(File(folder, "device.key")), Quiet).use { app ->
        toStory().forEach { app.handle(it) }
        println("ready")
        for (letters in generateSequence(::readLine)) {
            var nanoseconds = 0L
            val text = StringBuilder()
            for (letter in letters) {
                text.append(letter)
                val event = Event.Type("story", text.toString())
                val start = System.nanoTime()
                val step = app.handle(event)
                nanoseconds += System.nanoTime() - start
                check(step.screen.id == "report-story") { step.screen.id }
            }
            println(nanoseconds)
        }
    }
}
