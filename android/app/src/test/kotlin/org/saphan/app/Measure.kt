package org.saphan.app

import android.graphics.Bitmap
import android.graphics.Color
import android.graphics.Rect
import android.text.Layout
import android.util.TypedValue
import android.view.View
import android.view.ViewGroup
import android.widget.EditText
import android.widget.ImageView
import android.widget.TextView
import kotlin.math.pow

/** What is wrong with a page as it is drawn now: sentences, none where nothing is. */
class Measure(private val root: View, private val picture: Bitmap, private val language: String) {
    private val found = linkedSetOf<String>()
    private val shown = root.within().filter { it.isShown && it.width > 0 && it.height > 0 }.toList()
    private val veil = shown.firstOrNull { it.tag == "panel-title" }
    private val density = root.resources.displayMetrics.density

    fun all(): List<String> {
        val words = shown.filterIsInstance<TextView>().filter { it.text.isNotBlank() }
        words.forEach(::cut)
        words.forEach(::ink)
        words.forEach(::letters)
        words.filter { it.isInSight() }.forEach(::pale)
        shown.filter { it.isClickable || it.isFocusable }.forEach(::touch)
        shown.forEach(::edge)
        overlap()
        return found.toList()
    }

    /** Nothing is cut: no dots, no line wider or higher than its view, no Latin word broken in two. */
    private fun cut(view: TextView) {
        val layout = view.layout ?: return wrong("is not laid out", view)
        val room = view.height - view.compoundPaddingTop - view.compoundPaddingBottom
        if (layout.height > room) wrong("is cut below: ${layout.height} of $room", view)
        val wide = view.width - view.compoundPaddingLeft - view.compoundPaddingRight
        for (line in 0 until layout.lineCount) {
            if (layout.getEllipsisCount(line) > 0) wrong("is cut by dots", view)
            if (layout.getLineMax(line) > wide + 1) wrong("is cut at the side: ${layout.getLineMax(line)} of $wide", view)
            if (isBroken(layout, line)) wrong("has a word broken in two", view)
        }
    }

    /** Names such as those of libraries may be: the platform breaks none at its hyphens. */
    private fun isBroken(layout: Layout, line: Int): Boolean {
        val end = layout.getLineEnd(line)
        if (line == layout.lineCount - 1 || !layout.text[end - 1].isLatin() || !layout.text[end].isLatin()) return false
        val word = layout.text.substring(0, end).takeLastWhile { !it.isWhitespace() } +
            layout.text.substring(end).takeWhile { !it.isWhitespace() }
        return word.none { it in "-_" }
    }

    private fun Char.isLatin() = isLetter() && Character.UnicodeScript.of(code) == Character.UnicodeScript.LATIN

    /** No part of a letter lies outside its line, where it would meet another, or outside its view, where it is cut off. */
    private fun ink(view: TextView) {
        val layout = view.layout ?: return
        for (line in 0 until layout.lineCount) {
            val ink = Rect()
            val words = layout.text.substring(layout.getLineStart(line), layout.getLineEnd(line)).trimEnd()
            view.paint.getTextBounds(words, 0, words.length, ink)
            val base = layout.getLineBaseline(line)
            val (above, below) = layout.getLineTop(line) - base - ink.top to ink.bottom + base - layout.getLineBottom(line)
            if (above > 0 || below > 0) wrong("has letters beyond their line: $above above, $below below", view)
            val left = layout.getLineLeft(line) + view.compoundPaddingLeft + ink.left
            val right = layout.getLineLeft(line) + view.compoundPaddingLeft + ink.right
            if (left < 0 || right > view.width) wrong("has letters beyond its edge: from $left to $right", view)
        }
    }

    /** Letters are large enough, have a picture in some font, and are words. */
    private fun letters(view: TextView) {
        val least = TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_SP, Look.BODY, view.resources.displayMetrics)
        if (view.textSize < least - 0.5f) wrong("has small letters", view)
        val missing = view.text.toString().codePoints().toArray().distinct().filter { code ->
            !Character.isWhitespace(code) && Character.getType(code) != Character.FORMAT.toInt() &&
                !glyphs.getOrPut(code) { view.paint.hasGlyph(String(Character.toChars(code))) }
        }
        if (missing.isNotEmpty()) wrong("has no letters for ${missing.map { "U+%04X".format(it) }}", view)
        if (NAME.matches(view.text) || PLACE.containsMatchIn(view.text)) wrong("shows what is no word", view)
    }

    /** Words stand out from their ground by 7 to 1. */
    private fun pale(view: TextView) {
        val place = place(view)
        if (!place.intersect(0, 0, picture.width, picture.height)) return wrong("is outside of the picture", view)
        val pixels = IntArray(place.width() * place.height())
        picture.getPixels(pixels, 0, place.width(), place.left, place.top, place.width(), place.height())
        val contrast = contrast(view.currentTextColor, commonest(pixels))
        if (contrast < CONTRAST) wrong("is pale: %.1f to 1".format(contrast), view)
    }

    private fun commonest(pixels: IntArray): Int {
        pixels.sort()
        var (best, most, run) = listOf(pixels[0], 1, 1)
        for (at in 1 until pixels.size) {
            run = if (pixels[at] == pixels[at - 1]) run + 1 else 1
            if (run > most) {
                most = run
                best = pixels[at]
            }
        }
        return best
    }

    private fun contrast(one: Int, other: Int): Double {
        val (less, more) = listOf(one, other).map(::light).sorted()
        return (more + 0.05) / (less + 0.05)
    }

    private fun light(color: Int): Double {
        fun part(value: Int): Double = (value / 255.0).let { if (it <= 0.04045) it / 12.92 else ((it + 0.055) / 1.055).pow(2.4) }
        return 0.2126 * part(Color.red(color)) + 0.7152 * part(Color.green(color)) + 0.0722 * part(Color.blue(color))
    }

    /** What is touched is as large as a finger, and has a name. */
    private fun touch(view: View) {
        if (!view.isImportantForAccessibility) return
        val (wide, high) = view.width / density to view.height / density
        if (view is Touch || view is EditText) {
            if (wide < TOUCH || high < TOUCH) wrong("is too small to touch: $wide × $high", view)
        }
        val node = view.createAccessibilityNodeInfo()
        val isNamed = !view.contentDescription.isNullOrBlank() || (view as? TextView)?.text?.isNotBlank() == true
        val isLabelled = shown.any { it.labelFor == view.id && view.id != View.NO_ID && (it as TextView).text.isNotBlank() }
        if ((view is Touch || view is EditText) && !isNamed && !isLabelled) wrong("has no name: ${node.className}", view)
    }

    /** Nothing reaches beyond the screen. */
    private fun edge(view: View) {
        val place = place(view)
        if (place.left < 0 || place.right > root.width) wrong("reaches beyond the edge", view)
    }

    /** No word and no picture lies over another. */
    private fun overlap() {
        val parts = shown.filter { (it is TextView && it.text.isNotEmpty() || it is ImageView) && it.isInSight() }
        val places = parts.map { if (it is TextView && it !is EditText) written(it) else place(it) }
        for (one in parts.indices) for (other in 0 until one) {
            if (Rect.intersects(places[one], places[other])) wrong("lies over ${name(parts[other])}", parts[one])
        }
    }

    /** Where the words of a view are. */
    private fun written(view: TextView): Rect {
        val layout = view.layout
        val place = place(view)
        val left = (0 until layout.lineCount).minOf { layout.getLineLeft(it) }.toInt() + view.compoundPaddingLeft
        val right = (0 until layout.lineCount).maxOf { layout.getLineRight(it) }.toInt() + view.compoundPaddingLeft
        return Rect(place.left + left, place.top, place.left + right, place.bottom)
    }

    /** Not under a panel. */
    private fun View.isInSight(): Boolean = veil == null || generateSequence<Any>(this) { (it as? View)?.parent }
        .none { it is ViewGroup && it.descendantFocusability == ViewGroup.FOCUS_BLOCK_DESCENDANTS }

    private fun place(view: View): Rect = Rect(0, 0, view.width, view.height).also {
        (root as ViewGroup).offsetDescendantRectToMyCoords(view, it)
    }

    private fun name(view: View): String {
        val words = (view as? TextView)?.text ?: view.contentDescription ?: ""
        return "${view.javaClass.simpleName} ${view.tag ?: ""} \"${words.take(40)}\""
    }

    private fun wrong(what: String, view: View) {
        found += "${name(view)} $what"
    }

    private companion object {
        const val TOUCH = 48
        const val CONTRAST = 7.0
        val NAME = Regex("[a-z]+(-[a-z0-9]+)+")
        val PLACE = Regex("\\{\\s*\\$?[a-z-]+\\s*\\}|\\bnull\\b|\\bundefined\\b")
        val glyphs = mutableMapOf<Int, Boolean>()
    }
}
