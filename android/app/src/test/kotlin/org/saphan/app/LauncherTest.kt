package org.saphan.app

import android.content.Context
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.drawable.AdaptiveIconDrawable
import android.graphics.drawable.Drawable
import android.graphics.drawable.VectorDrawable
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.saphan.screens.Appearance
import java.io.File
import kotlin.math.hypot

/** The looks on the phone's start page. A sheet of all of them at 48 px is left in out/pictures/android. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = android.app.Application::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class LauncherTest {
    private val context: Context = RuntimeEnvironment.getApplication()

    @Test
    fun everyAppearanceHasAnAdaptiveIconAndAPlainOne() {
        for (name in names()) {
            val icon = adaptive(name)
            assertEquals("$name: nothing is see-through in its background", 0, transparent(picture(icon.background, 48)))
            assertTrue("$name: the line is seen", lit(picture(icon.foreground, 48)).size > 100)
            val plain = drawable("drawable", "launcher_${name}_plain")
            assertTrue("$name: plain", plain is VectorDrawable && lit(picture(plain, 48)).size > 1_000)
        }
    }

    /** A launcher may cut anything outside the middle 66 of 108 dp. */
    @Test
    fun theLineLiesWhereNoLauncherCuts() {
        for (name in names()) {
            val farthest = lit(picture(adaptive(name).foreground, 432)).maxOf { (x, y) -> hypot(x - 215.5, y - 215.5) } / 4
            assertTrue("$name reaches $farthest dp from the middle", farthest <= 33.0)
        }
    }

    @Test
    fun aSheetOfThemIsDrawn() {
        val sheet = Bitmap.createBitmap(names().size * 56, 112, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(sheet).apply { drawColor(Color.LTGRAY) }
        names().forEachIndexed { i, name ->
            listOf(adaptive(name), drawable("drawable", "launcher_${name}_plain")).forEachIndexed { row, icon ->
                icon.setBounds(i * 56 + 4, row * 56 + 4, i * 56 + 52, row * 56 + 52)
                icon.draw(canvas)
            }
        }
        val folder = File(System.getProperty("saphan.root"), "out/pictures/android").apply { mkdirs() }
        val file = folder.resolve("launcher-${android.os.Build.VERSION.SDK_INT}.png")
        file.outputStream().use { sheet.compress(Bitmap.CompressFormat.PNG, 100, it) }
        assertTrue(lit(sheet).map { (x, y) -> sheet.getPixel(x, y) }.distinct().size > 6)
    }

    private fun names() = Appearance.entries.map { it.name.lowercase() }

    private fun adaptive(name: String) = drawable("mipmap", "launcher_$name") as AdaptiveIconDrawable

    private fun drawable(type: String, name: String): Drawable {
        val id = context.resources.getIdentifier(name, type, "org.saphan.app")
        assertTrue("there is no $type/$name", id != 0)
        return requireNotNull(context.getDrawable(id))
    }

    private fun picture(icon: Drawable, size: Int): Bitmap = Bitmap.createBitmap(size, size, Bitmap.Config.ARGB_8888).also {
        icon.setBounds(0, 0, size, size)
        icon.draw(Canvas(it))
    }

    private fun lit(picture: Bitmap) = (0 until picture.width).flatMap { x -> (0 until picture.height).map { x to it } }
        .filter { (x, y) -> Color.alpha(picture.getPixel(x, y)) > 0 }

    private fun transparent(picture: Bitmap) = picture.width * picture.height - lit(picture).size
}
