package org.saphan.app

import android.os.Looper
import android.widget.TextView
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.saphan.bindings.KeyStore

class Test1 : Saphan() {
    override fun keys() = object : KeyStore {
        override fun secret(purpose: String, create: Boolean) = ByteArray(32) { 7 }
    }
}

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], application = Test1::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class FirstTest {
    @Test
    fun itStarts() {
        val activity = Robolectric.buildActivity(MainActivity::class.java).setup().get()
        var title: TextView? = null
        for (i in 1..100) {
            shadowOf(Looper.getMainLooper()).idle()
            title = activity.findViewById(77)
            if (title != null) break
            Thread.sleep(50)
        }
        assertEquals("Language", title?.text.toString())
    }
}
