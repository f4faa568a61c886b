package org.saphan.app

import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import org.saphan.bindings.KeyStoreException
import java.security.Key
import java.security.KeyStore
import java.security.UnrecoverableKeyException
import javax.crypto.KeyGenerator
import javax.crypto.Mac
import org.saphan.bindings.KeyStore as Secrets

/**
 * The phone's key store: one HMAC-SHA256 key that never leaves it, in a chip of its own where there is one.
 *
 * The key asks for no fingerprint and no lock screen, so that a report is sent while nobody looks. A key counts as gone
 * only where that is certain; a store that merely does not answer may answer again, and its key is never replaced.
 */
class Keys : Secrets {
    @Synchronized
    override fun secret(purpose: String, create: Boolean): ByteArray = asked {
        val key = find() ?: if (create) make() else throw KeyStoreException.Missing()
        try {
            answer(key, purpose)
        } catch (_: KeyPermanentlyInvalidatedException) {
            if (!create) throw KeyStoreException.Missing()
            answer(make(), purpose)
        }
    }

    /** The key, or null where it is gone for good. */
    private fun find(): Key? {
        val store = KeyStore.getInstance(STORE).apply { load(null) }
        val key = try {
            store.getKey(ALIAS, null)
        } catch (e: UnrecoverableKeyException) {
            // Android gives a key that it invalidated for good as one without a cause; any other may come back.
            if (e.cause is KeyPermanentlyInvalidatedException || e.cause == null) return null
            throw e
        }
        // Broken stores of Android 6 forget for a while what they still list.
        if (key == null && store.containsAlias(ALIAS)) throw KeyStoreException.Unavailable()
        return key
    }

    private fun make(): Key {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            try {
                return make { setIsStrongBoxBacked(true) }
            } catch (_: StrongBoxUnavailableException) {
                // Most phones have none: the ordinary key store keeps it.
            }
        }
        return make {}
    }

    private fun make(more: KeyGenParameterSpec.Builder.() -> Unit): Key {
        val spec = KeyGenParameterSpec.Builder(ALIAS, KeyProperties.PURPOSE_SIGN).apply(more).build()
        return KeyGenerator.getInstance(HMAC, STORE).apply { init(spec) }.generateKey()
    }

    private fun answer(key: Key, purpose: String): ByteArray =
        Mac.getInstance(HMAC).apply { init(key) }.doFinal((LABEL + purpose).toByteArray())

    /** Key stores fail in many ways, declared and not; to the core all of them but the certain ones are one. */
    private fun asked(secret: () -> ByteArray): ByteArray = try {
        secret()
    } catch (e: KeyStoreException) {
        throw e
    } catch (_: Exception) {
        throw KeyStoreException.Unavailable()
    }

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val ALIAS = "saphan"
        const val HMAC = KeyProperties.KEY_ALGORITHM_HMAC_SHA256
        const val LABEL = "saphan/1 device key"
    }
}
