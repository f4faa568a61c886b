package org.saphan.app

import android.app.Activity
import android.content.Context
import android.content.res.Configuration
import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Bundle
import android.os.Looper
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import android.view.View.MeasureSpec
import android.widget.ScrollView
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.saphan.screens.Event
import org.saphan.screens.Screen
import org.saphan.screens.Words
import java.io.ByteArrayOutputStream
import java.io.DataOutputStream
import java.io.File
import java.nio.ByteBuffer
import java.time.Duration
import java.util.zip.CRC32
import java.util.zip.Deflater
import java.util.zip.DeflaterOutputStream

/** A window with nothing but the page. */
open class Window : Activity() {
    open fun change(to: Configuration) = Unit

    override fun attachBaseContext(base: Context) {
        super.attachBaseContext(base)
        applyOverrideConfiguration(Configuration().also(::change))
    }
}

/** Letters twice as large. */
class LargeWindow : Window() {
    override fun change(to: Configuration) {
        to.fontScale = 2f
    }
}

/** At night. */
class DarkWindow : Window() {
    override fun change(to: Configuration) {
        to.uiMode = Configuration.UI_MODE_NIGHT_YES
    }
}

/** A page in a window of its own; what it sends is kept, in order. */
class Stage(kind: Class<out Window> = Window::class.java, state: Bundle? = null) {
    val sent = mutableListOf<Event>()
    private val controller = Robolectric.buildActivity(kind)
    val activity: Window = controller.get()
    val page: Page

    init {
        controller.create(state)
        page = Page(activity, sent::add)
        activity.setContentView(page.root)
        state?.let(page::restore)
        controller.start().resume().visible()
        settle()
    }

    private lateinit var shown: Pair<Screen, Words>

    fun show(screen: Screen, words: Words = WORDS, answered: Event? = null) {
        shown = screen to words
        page.show(screen, words, answered)
        settle()
    }

    /** The app answers the last event with what is shown already. */
    fun answer() = show(shown.first, shown.second, sent.last())

    /** A finger, at a place of the window. */
    fun press(x: Float, y: Float) {
        for (action in listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_UP)) {
            val now = SystemClock.uptimeMillis()
            activity.dispatchTouchEvent(MotionEvent.obtain(now, now, action, x, y, 0))
            settle()
        }
    }

    /** Everything that was put off is done, and everything has its place. */
    fun settle() = shadowOf(Looper.getMainLooper()).idleFor(FRAMES)

    fun find(tag: String): View = checkNotNull(page.root.findViewWithTag(tag)) { "nothing is called $tag" }

    fun touch(tag: String) {
        check(find(tag).performClick()) { "$tag takes no touch" }
        settle()
    }

    /** As it stands in its window. */
    fun window(): Bitmap = draw(page.root)

    /** As if the window were as high as all there is to scroll. */
    fun whole(): Bitmap = unrolled { draw(page.root) }

    /** Lays the page out as high as all there is, and puts it back. */
    fun <T> unrolled(see: () -> T): T {
        val (width, height) = page.root.width to page.root.height
        val scrolls = page.root.within().filterIsInstance<ScrollView>().filter { it.isShown }
        val more = scrolls.sumOf { maxOf(0, it.getChildAt(0).height - it.height + it.paddingTop + it.paddingBottom) }
        layOut(width, height + more)
        return see().also { layOut(width, height) }
    }

    private fun layOut(width: Int, height: Int) {
        page.root.measure(exactly(width), exactly(height))
        page.root.layout(0, 0, width, height)
    }

    private fun exactly(size: Int) = MeasureSpec.makeMeasureSpec(size, MeasureSpec.EXACTLY)

    fun close() {
        controller.pause().stop().destroy()
        settle()
    }

    companion object {
        /** Time for a few frames. */
        private val FRAMES: Duration = Duration.ofMillis(50)

        fun draw(view: View): Bitmap = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888).also {
            view.draw(Canvas(it))
        }

        /** Writes a PNG: quickly, for there are many. */
        fun write(picture: Bitmap, file: File) {
            val pixels = IntArray(picture.width * picture.height)
            picture.getPixels(pixels, 0, picture.width, 0, 0, picture.width, picture.height)
            val rows = ByteBuffer.allocate((picture.width * 3 + 1) * picture.height)
            pixels.forEachIndexed { at, pixel ->
                if (at % picture.width == 0) rows.put(0)
                rows.put((pixel shr 16).toByte()).put((pixel shr 8).toByte()).put(pixel.toByte())
            }
            file.parentFile.mkdirs()
            DataOutputStream(file.outputStream().buffered()).use { out ->
                out.writeLong(0x89504E470D0A1A0AuL.toLong())
                val head = ByteBuffer.allocate(13).putInt(picture.width).putInt(picture.height).put(8).put(2)
                out.part("IHDR", head.array())
                val packed = ByteArrayOutputStream()
                DeflaterOutputStream(packed, Deflater(Deflater.BEST_SPEED)).use { it.write(rows.array()) }
                out.part("IDAT", packed.toByteArray())
                out.part("IEND", ByteArray(0))
            }
        }

        private fun DataOutputStream.part(name: String, content: ByteArray) {
            val body = name.toByteArray() + content
            writeInt(content.size)
            write(body)
            writeInt(CRC32().apply { update(body) }.value.toInt())
        }
    }
}
