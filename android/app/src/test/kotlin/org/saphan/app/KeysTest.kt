package org.saphan.app

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.StrongBoxUnavailableException
import org.junit.After
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.saphan.bindings.KeyStoreException
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.security.InvalidKeyException
import java.security.Key
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.ProviderException
import java.security.SecureRandom
import java.security.Security
import java.security.UnrecoverableKeyException
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import javax.crypto.KeyGeneratorSpi
import javax.crypto.Mac
import javax.crypto.MacSpi
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class KeysTest {
    private val keys = Keys()

    @Before
    fun put() {
        Chip.reset()
        Security.insertProviderAt(Chip.Installed, 1)
    }

    @After
    fun take() = Security.removeProvider(Chip.Installed.name)

    @Test
    fun the_answer_is_the_same_each_time_and_another_for_another_purpose() {
        val first = keys.secret("vault", true)
        assertEquals(32, first.size)
        assertArrayEquals(first, keys.secret("vault", false))
        assertArrayEquals(first, Keys().secret("vault", true))
        assertFalse(first.contentEquals(keys.secret("another", false)))
        assertEquals(1, Chip.made)
        // HMAC-SHA256 (RFC 2104) of the label and the purpose.
        val key = SecretKeySpec(Chip.keys.values.single(), "HmacSHA256")
        val mac = Mac.getInstance("HmacSHA256", "SunJCE").apply { init(key) }
        assertArrayEquals(mac.doFinal("saphan/1 device keyvault".toByteArray()), first)
    }

    @Test
    fun a_key_of_another_phone_answers_otherwise() {
        val first = keys.secret("vault", true)
        Chip.reset()
        assertFalse(first.contentEquals(keys.secret("vault", true)))
    }

    @Test
    fun a_key_that_the_system_wiped_is_missing_and_is_made_only_where_nothing_needs_it() {
        val first = keys.secret("vault", true)
        Chip.keys.clear()
        assertThrows(KeyStoreException.Missing::class.java) { keys.secret("vault", false) }
        assertTrue(Chip.keys.isEmpty())
        assertFalse(first.contentEquals(keys.secret("vault", true)))
        assertEquals(2, Chip.made)
    }

    @Test
    fun a_key_that_was_invalidated_for_good_is_missing_however_the_store_says_so() {
        val caused = UnrecoverableKeyException().initCause(KeyPermanentlyInvalidatedException())
        for (how in listOf(UnrecoverableKeyException(), caused)) {
            Chip.reset()
            keys.secret("vault", true)
            Chip.get = { throw how }
            assertThrows(KeyStoreException.Missing::class.java) { keys.secret("vault", false) }
            assertEquals(1, Chip.made)
        }
        Chip.reset()
        keys.secret("vault", true)
        Chip.use = { throw KeyPermanentlyInvalidatedException() }
        assertThrows(KeyStoreException.Missing::class.java) { keys.secret("vault", false) }
        Chip.generated = { Chip.use = {} }
        keys.secret("vault", true)
        assertEquals(2, Chip.made)
    }

    @Test
    fun a_store_that_does_not_answer_is_unavailable_and_its_key_is_never_replaced() {
        val first = keys.secret("vault", true)
        val failures = listOf(
            IOException(), ProviderException(), IllegalStateException(), NullPointerException(), InvalidKeyException(),
            SecurityException(), java.security.KeyStoreException(),
            UnrecoverableKeyException().initCause(java.security.KeyStoreException()),
        )
        for (failure in failures) {
            for (at in listOf<(() -> Unit) -> Unit>({ Chip.load = it }, { Chip.get = it }, { Chip.use = it })) {
                at { throw failure }
                for (create in listOf(false, true)) {
                    assertThrows(KeyStoreException.Unavailable::class.java) { keys.secret("vault", create) }
                }
                Chip.well()
            }
        }
        assertEquals(1, Chip.made)
        assertArrayEquals(first, keys.secret("vault", false))
    }

    @Test
    fun a_key_that_is_listed_but_not_given_is_not_replaced() {
        keys.secret("vault", true)
        Chip.forgets = true
        for (create in listOf(false, true)) {
            assertThrows(KeyStoreException.Unavailable::class.java) { keys.secret("vault", create) }
        }
        assertEquals(1, Chip.made)
    }

    @Test
    fun a_store_that_makes_no_key_or_is_not_there_is_unavailable() {
        Chip.generated = { throw ProviderException("keystore operation failed") }
        assertThrows(KeyStoreException.Unavailable::class.java) { keys.secret("vault", true) }
        Security.removeProvider(Chip.Installed.name)
        assertThrows(KeyStoreException.Unavailable::class.java) { keys.secret("vault", true) }
    }

    @Test
    fun the_key_asks_for_no_one_to_be_there() {
        keys.secret("vault", true)
        val spec = checkNotNull(Chip.spec)
        assertFalse(spec.isUserAuthenticationRequired)
        assertEquals(android.security.keystore.KeyProperties.PURPOSE_SIGN, spec.purposes)
    }

    @Test
    @Config(sdk = [35])
    fun a_chip_of_its_own_keeps_it_where_there_is_one() {
        Chip.strongBox = true
        keys.secret("vault", true)
        assertTrue(checkNotNull(Chip.spec).isStrongBoxBacked)
        Chip.reset()
        val first = keys.secret("vault", true)
        assertFalse(checkNotNull(Chip.spec).isStrongBoxBacked)
        assertArrayEquals(first, keys.secret("vault", false))
    }
}

/** A key store like Android's: its keys are used by name and never come out. */
object Chip {
    val keys = mutableMapOf<String, ByteArray>()
    var strongBox = false
    var forgets = false
    var made = 0
    var spec: KeyGenParameterSpec? = null
    var load: () -> Unit = {}
    var get: () -> Unit = {}
    var use: () -> Unit = {}
    var generated: () -> Unit = {}

    fun reset() {
        keys.clear()
        strongBox = false
        forgets = false
        made = 0
        spec = null
        generated = {}
        well()
    }

    fun well() {
        load = {}
        get = {}
        use = {}
    }

    object Installed : Provider("AndroidKeyStore", "1", "A key store of a test") {
        private fun readResolve(): Any = Installed

        init {
            put("KeyStore.AndroidKeyStore", Store::class.java.name)
            put("KeyGenerator.HmacSHA256", Generator::class.java.name)
            put("Mac.HmacSHA256", Hmac::class.java.name)
        }

        override fun getService(type: String, algorithm: String): Service? {
            val make: () -> Any = when ("$type.$algorithm") {
                "KeyStore.AndroidKeyStore" -> ::Store
                "KeyGenerator.HmacSHA256" -> ::Generator
                "Mac.HmacSHA256" -> ::Hmac
                else -> return null
            }
            return object : Service(this, type, algorithm, "of a test", null, null) {
                override fun newInstance(parameter: Any?) = make()
            }
        }
    }

    private class Handle(val alias: String) : SecretKey {
        override fun getAlgorithm() = "HmacSHA256"
        override fun getFormat(): String? = null
        override fun getEncoded(): ByteArray? = null
    }

    class Store : KeyStoreSpi() {
        override fun engineLoad(stream: InputStream?, password: CharArray?) = load()
        override fun engineGetKey(alias: String, password: CharArray?): Key? {
            get()
            return if (forgets || alias !in keys) null else Handle(alias)
        }
        override fun engineContainsAlias(alias: String) = alias in keys
        override fun engineGetCertificateChain(alias: String): Array<Certificate> = emptyArray()
        override fun engineGetCertificate(alias: String): Certificate? = null
        override fun engineGetCreationDate(alias: String): Date? = null
        override fun engineSetKeyEntry(alias: String, key: Key, password: CharArray?, chain: Array<Certificate>?) = Unit
        override fun engineSetKeyEntry(alias: String, key: ByteArray, chain: Array<Certificate>?) = Unit
        override fun engineSetCertificateEntry(alias: String, cert: Certificate) = Unit
        override fun engineDeleteEntry(alias: String) = Unit
        override fun engineAliases() = Collections.enumeration(keys.keys)
        override fun engineSize() = keys.size
        override fun engineIsKeyEntry(alias: String) = alias in keys
        override fun engineIsCertificateEntry(alias: String) = false
        override fun engineGetCertificateAlias(cert: Certificate): String? = null
        override fun engineStore(stream: OutputStream?, password: CharArray?) = Unit
    }

    class Generator : KeyGeneratorSpi() {
        private var asked: KeyGenParameterSpec? = null
        override fun engineInit(random: SecureRandom?) = Unit
        override fun engineInit(size: Int, random: SecureRandom?) = Unit
        override fun engineInit(params: AlgorithmParameterSpec, random: SecureRandom?) {
            asked = params as KeyGenParameterSpec
        }
        override fun engineGenerateKey(): SecretKey {
            generated()
            val asked = checkNotNull(asked)
            val isForChip = android.os.Build.VERSION.SDK_INT >= 28 && asked.isStrongBoxBacked
            if (isForChip && !strongBox) throw StrongBoxUnavailableException()
            spec = asked
            made += 1
            keys[asked.keystoreAlias] = ByteArray(32).also { SecureRandom().nextBytes(it) }
            return Handle(asked.keystoreAlias)
        }
    }

    class Hmac : MacSpi() {
        private val real = Mac.getInstance("HmacSHA256", "SunJCE")
        override fun engineGetMacLength() = 32
        override fun engineInit(key: Key, params: AlgorithmParameterSpec?) {
            if (key !is Handle) throw InvalidKeyException()
            use()
            real.init(SecretKeySpec(keys[key.alias] ?: throw InvalidKeyException(), "HmacSHA256"))
        }
        override fun engineUpdate(input: Byte) = real.update(input)
        override fun engineUpdate(input: ByteArray, offset: Int, length: Int) = real.update(input, offset, length)
        override fun engineDoFinal(): ByteArray = real.doFinal()
        override fun engineReset() = real.reset()
    }
}
