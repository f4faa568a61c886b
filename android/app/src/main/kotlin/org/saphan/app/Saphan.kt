package org.saphan.app

import android.app.Application
import android.content.Context
import org.saphan.bindings.App
import org.saphan.bindings.AppInterface
import org.saphan.bindings.KeyStore
import org.saphan.bindings.Observer
import org.saphan.bindings.PackException
import org.saphan.bindings.Setup
import org.saphan.bindings.SignedPack
import org.saphan.bindings.vocabulary
import java.io.File
import java.io.IOException

/** The process: it keeps the one engine that the window and the background job share. */
open class Saphan : Application() {
    /** Events go in here. */
    open val engine: Engine by lazy { Engine(::open) { effect, window -> perform(effect, this, engine, window) } }

    /** Whether the person is still to be told that the pack of this app was no good. */
    @Volatile
    var packRefused = false

    private var isTidy = false

    override fun onCreate() {
        super.onCreate()
        Passing.sweep(this)
    }

    /** Removes what a killed process left, at the first window: later there is more. Not if one of it is [awaited]. */
    fun tidy(awaited: Boolean) {
        if (!isTidy && !awaited) Passing.clear(this)
        isTidy = true
    }

    /** Opens the core; called on the engine's thread. */
    protected open fun open(observer: Observer): AppInterface {
        val version = vocabulary()
        if (version != VOCABULARY) throw LinkageError("vocabulary $version")
        // The folder lies out of reach of backups, whatever a phone's maker copies beside.
        val folder = File(noBackupFilesDir, "phone").path
        val keys = keys()
        val pack = pack()
        return try {
            App.open(Setup(folder, pack, POLL_MS), keys, observer)
        } catch (_: PackException) {
            packRefused = true
            App.open(Setup(folder, null, POLL_MS), keys, observer)
        }
    }

    /** The platform's key store. */
    protected open fun keys(): KeyStore = Keys()

    /** The pack in this app's assets, with its publisher's key if whoever deploys the app put one beside it. */
    protected open fun pack(): SignedPack? =
        asset("saphan.pack")?.let { SignedPack(it, asset("saphan.pack.key")?.decodeToString()) }

    private fun asset(name: String): ByteArray? = try {
        assets.open(name).use { it.readBytes() }
    } catch (_: IOException) {
        null
    }

    companion object {
        /** Version of the vocabulary this app draws and carries out. */
        const val VOCABULARY = 1u

        /** Milliseconds between two looks into the mailboxes while the process lives. */
        private const val POLL_MS = 60_000uL
    }
}

/** The private folder for files on their way to the core: photographs, picked files, recordings. */
object Passing {
    /** Longest a camera is waited for; the core locks after the same time. */
    private const val LONGEST_MS = 15 * 60_000L

    fun folder(context: Context): File = File(context.noBackupFilesDir, "passing").apply { mkdirs() }

    /** Removes what a killed process left behind; a camera that is in front may still write into its file. */
    fun sweep(context: Context) = clear(context) { System.currentTimeMillis() - it.lastModified() !in 0..LONGEST_MS }

    /** Removes the files that [gone] is true for. */
    fun clear(context: Context, gone: (File) -> Boolean = { true }) {
        folder(context).listFiles()?.filter(gone)?.forEach { it.delete() }
    }
}
