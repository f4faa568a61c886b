package org.saphan.app

import android.app.Application
import org.saphan.bindings.SignedPack
import java.io.FileNotFoundException

/** The process: it keeps the one engine that the window and the background job share. */
open class Saphan : Application() {
    val engine: Engine by lazy { Engine(this, keys(), pack()) }

    /** The platform's key store. */
    protected open fun keys(): org.saphan.bindings.KeyStore = TODO()

    /** The pack that whoever deploys this app put into its assets, if any. */
    protected open fun pack(): SignedPack? = try {
        SignedPack(assets.open("saphan.pack").use { it.readBytes() }, assets.open("saphan.pack.key").reader().use { it.readText() })
    } catch (_: FileNotFoundException) {
        null
    }
}
