package org.saphan.app

import android.os.Looper
import android.view.View
import android.view.ViewGroup
import android.widget.TextView
import org.junit.Assert.fail
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.saphan.bindings.KeyStore

/** The app with a key store of the test's. */
class WithKeys : Saphan() {
    override fun keys() = object : KeyStore {
        override fun secret(purpose: String, create: Boolean) = ByteArray(32) { 7 }
    }
}

/**
 * The app by what it draws alone. tests/android-build.sh runs this a second time, on the classes that R8 has shrunk: what its
 * rules fail to keep, the library's functions, structures and callbacks, is missed here.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], application = WithKeys::class)
class ReleaseTest {
    @Test
    fun theLibraryOpensDrawsAndIsAnswered() {
        val window = Robolectric.buildActivity(MainActivity::class.java).setup().get()
        waitFor(window) { texts -> texts.containsAll(listOf("ไทย", "English", "中文")) }
        tap(window, "English")
        tap(window, "Use this language")
        waitFor(window) { it.isNotEmpty() && "中文" !in it }
        window.finish()
    }

    private fun tap(window: MainActivity, text: String) {
        waitFor(window) { text in it }
        val label = views(window.window.decorView).first { it.isShown && it is TextView && it.text.toString() == text }
        generateSequence(label) { it.parent as? View }.first { it.isClickable }.performClick()
    }

    private fun waitFor(window: MainActivity, found: (List<String>) -> Boolean) {
        var texts = emptyList<String>()
        repeat(400) {
            shadowOf(Looper.getMainLooper()).idle()
            texts = views(window.window.decorView).filter { it.isShown }.filterIsInstance<TextView>().map { it.text.toString() }.toList()
            if (found(texts)) return
            Thread.sleep(25)
        }
        fail("not drawn: $texts")
    }

    private fun views(view: View): Sequence<View> = sequence {
        yield(view)
        if (view is ViewGroup) for (i in 0 until view.childCount) yieldAll(views(view.getChildAt(i)))
    }
}
