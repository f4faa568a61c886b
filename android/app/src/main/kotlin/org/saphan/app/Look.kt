package org.saphan.app

import android.content.Context
import android.content.pm.ActivityInfo
import android.content.res.Configuration
import android.graphics.Paint
import android.graphics.Typeface
import android.graphics.drawable.ColorDrawable
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.LayerDrawable
import android.graphics.drawable.StateListDrawable
import android.icu.text.BreakIterator
import android.os.Build
import android.text.Layout
import android.text.SpannableString
import android.text.Spanned
import android.text.TextPaint
import android.text.style.LeadingMarginSpan
import android.text.style.LineHeightSpan
import android.text.style.LocaleSpan
import android.util.TypedValue
import android.view.View
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.TextView
import org.saphan.screens.Tone
import java.util.Locale
import kotlin.math.ceil
import kotlin.math.max
import kotlin.math.min

/**
 * Colours, sizes and letters: calm and plain, bright enough for sunlight, no motion.
 *
 * @param language BCP 47 tag of what is written.
 */
class Look(val context: Context, private val language: String) {
    private val configuration = Configuration(context.resources.configuration)

    val locale: Locale = Locale.forLanguageTag(language)

    private val body =
        TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_SP, BODY, context.resources.displayMetrics)

    /** Room above and below the line that letters stand on, in sizes of letters: the marks of these scripts stack. */
    private val lines = if (locale.language in STACKING) Lines(1.15f, 0.6f) else Lines(1.07f, 0.43f)

    /** Whether what was drawn with this is still right. */
    fun fits(language: String): Boolean =
        language == this.language && configuration.diff(context.resources.configuration) and DRAWN == 0

    /** Pixels of density-independent pixels. */
    fun dp(size: Number): Int = ceil(size.toFloat() * context.resources.displayMetrics.density).toInt()

    /**
     * Pixels of what grows with the letters of body text. The platform lets large letters grow less than small ones; a picture
     * or a room given in sp by itself would lag behind its words.
     */
    fun sp(size: Number): Int = ceil(size.toFloat() / BODY * body).toInt()

    fun color(id: Int): Int = context.getColor(id)

    /** Words, at 18 sp or more. */
    fun text(
        words: CharSequence, size: Float = BODY, color: Int = R.color.text, bold: Boolean = false, locale: Locale = this.locale,
    ): TextView = Fitting(context).also { view ->
        letters(view, size, color, bold, locale)
        view.text = typed(apart(words), locale)
        // Some letters reach beyond their place, and a view cuts at its edge.
        val end = view.textSize * if (words.any { it in BURMESE }) 2 * OVERHANG else OVERHANG
        view.setPadding(sp(2), 0, ceil(end).toInt(), 0)
    }

    /** Words of a heading or a button: their lines are about equally long. */
    fun title(words: CharSequence, size: Float = BODY, color: Int = R.color.text, locale: Locale = this.locale): TextView =
        text(words, size, color, bold = true, locale).apply { breakStrategy = Layout.BREAK_STRATEGY_BALANCED }

    /** Words of several lines: those that begin with a bullet hang from it and keep a little room above them. */
    fun lines(words: String): View {
        val parts = words.split("\n$BULLET").mapIndexed { at, part -> if (at == 0) part else BULLET + part }
        val views = parts.map { part -> text(part).also { if (part.startsWith(BULLET)) hang(it) } }
        return views.singleOrNull() ?: stack(*views.toTypedArray(), gap = 6)
    }

    private fun hang(view: TextView) {
        val wide = ceil(view.paint.measureText(BULLET)).toInt()
        view.text = SpannableString(view.text).apply {
            setSpan(LeadingMarginSpan.Standard(0, wide), 0, length, Spanned.SPAN_INCLUSIVE_INCLUSIVE)
        }
    }

    /** How letters look, of words and of inputs. */
    fun letters(view: TextView, size: Float, color: Int, bold: Boolean, locale: Locale = this.locale) = with(view) {
        setTextSize(TypedValue.COMPLEX_UNIT_SP, size)
        setTextColor(color(color))
        typeface = if (bold) Typeface.DEFAULT_BOLD else Typeface.DEFAULT
        textLocale = locale
        isElegantTextHeight = locale.language in STACKING
        hyphenationFrequency = Layout.HYPHENATION_FREQUENCY_NONE
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) isFallbackLineSpacing = true
    }

    /** Other words for a view, if they are others. */
    fun write(view: TextView, words: String) {
        val text = typed(apart(words), locale)
        if (view.text.toString() != text.toString()) view.text = text
    }

    /** Words to be said: with their language. */
    fun said(words: CharSequence, locale: Locale = this.locale): SpannableString =
        SpannableString(words).apply { setSpan(LocaleSpan(locale), 0, length, Spanned.SPAN_INCLUSIVE_INCLUSIVE) }

    /** Words to be typed into: with their language and the height of their lines. */
    fun typed(words: CharSequence, locale: Locale = this.locale): SpannableString =
        said(words, locale).apply { setSpan(lines, 0, length, Spanned.SPAN_INCLUSIVE_INCLUSIVE) }

    /**
     * Words with a break of no width where a Burmese line may end. The platform finds where it ends from the width each letter
     * has within the whole text, and a syllable that is the first of its line can be wider than it was there: it would be cut.
     */
    private fun apart(words: CharSequence): CharSequence {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.N || words.none { it in BURMESE }) return words
        val breaks = BreakIterator.getLineInstance(BURMA).apply { setText(words.toString()) }
        return StringBuilder(words).apply {
            var at = breaks.last()
            while (at != BreakIterator.DONE) {
                if (at in 1 until length && this[at - 1] in BURMESE && this[at] in BURMESE) insert(at, BREAK)
                at = breaks.previous()
            }
        }
    }

    /** A picture of the set, as large as letters make it; it never stands alone, so a screen reader leaves it out. */
    fun icon(name: String, size: Number = ICON, color: Int = R.color.text): View? {
        val drawing = Icons.byName[name] ?: return null
        return ImageView(context).apply {
            setImageResource(drawing)
            setColorFilter(color(color))
            importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
            layoutParams = LinearLayout.LayoutParams(sp(size), sp(size))
        }
    }

    /** A box with round corners. */
    fun box(fill: Int, border: Int?, wide: Number = 2, dashed: Boolean = false): Drawable = GradientDrawable().apply {
        setColor(color(fill))
        cornerRadius = dp(ROUND).toFloat()
        val dash = if (dashed) dp(6).toFloat() else 0f
        if (border != null) setStroke(dp(wide), color(border), dash, dash)
    }

    /** The ground of somebody's own words: a bar at their beginning. */
    fun quote(): Drawable = LayerDrawable(arrayOf(box(R.color.line, null), box(R.color.card, null))).apply {
        setLayerInsetRelative(1, dp(4), 0, 0, 0)
    }

    /** The ground of the bar: a line between it and what scrolls. */
    fun underlined(): Drawable =
        LayerDrawable(arrayOf(ColorDrawable(color(R.color.line)), ColorDrawable(color(R.color.page)))).apply {
            setLayerInset(1, 0, 0, 0, dp(1))
        }

    /** The box of something that can be touched: another ground under a finger, a ring around it under the keyboard. */
    fun touchable(fill: Int, border: Int?, wide: Number = 2): Drawable = StateListDrawable().apply {
        val pressed = if (fill == R.color.main) R.color.text else R.color.chosen
        addState(intArrayOf(android.R.attr.state_pressed), box(pressed, border, wide))
        addState(intArrayOf(android.R.attr.state_focused), ringed(box(fill, border, wide)))
        addState(intArrayOf(), box(fill, border, wide))
    }

    private fun ringed(inside: Drawable): Drawable =
        LayerDrawable(arrayOf(box(R.color.page, R.color.text, RING), inside)).apply {
            val inset = dp(2 * RING)
            setLayerInset(1, inset, inset, inset, inset)
        }

    /** Room between two views. */
    fun space(size: Number): Drawable = GradientDrawable().apply { setSize(dp(size), dp(size)) }

    /** A line between two rows. */
    fun rule(): Drawable = GradientDrawable().apply {
        setColor(color(R.color.line))
        setSize(dp(1), dp(1))
    }

    /** Views from top to bottom, or side by side, with the same gap between them. */
    fun stack(vararg views: View?, gap: Number = GAP, across: Boolean = false): LinearLayout = LinearLayout(context).apply {
        orientation = if (across) LinearLayout.HORIZONTAL else LinearLayout.VERTICAL
        showDividers = LinearLayout.SHOW_DIVIDER_MIDDLE
        dividerDrawable = space(gap)
        for (view in views) if (view != null) addView(view)
    }

    /** A picture beside words, and a mark after them; above them where there is no room. */
    fun beside(picture: View?, words: View, mark: View? = null, isTop: Boolean = false): Beside =
        Beside(context, picture, words, mark, dp(12), sp(LEAST), isTop)

    /** Colour and ground of a tone; its icon and its word come with the screen. */
    fun tone(tone: Tone?): Int = when (tone) {
        Tone.GOOD -> R.color.good
        Tone.WARNING -> R.color.warn
        Tone.DANGER -> R.color.danger
        Tone.INFO, null -> R.color.text
    }

    fun ground(tone: Tone): Int = when (tone) {
        Tone.GOOD -> R.color.good_card
        Tone.WARNING -> R.color.warn_card
        Tone.DANGER -> R.color.danger_card
        Tone.INFO -> R.color.card
    }

    /** Digits as the language writes them. */
    fun digits(text: String): String = when (locale.language) {
        "my" -> text.map { if (it in '0'..'9') '\u1040' + (it - '0') else it }.joinToString("")
        "km" -> text.map { if (it in '0'..'9') '\u17E0' + (it - '0') else it }.joinToString("")
        else -> text
    }

    companion object {
        /** A break of no width: a line may end there. */
        const val BREAK = '\u200B'
        const val BODY = 18f
        const val LABEL = 20f
        const val HEADING = 22f
        const val FIRST_HEADING = 24f
        const val TITLE = 27f
        const val NUMBER = 25f
        const val HUGE = 43f
        const val ICON = 27
        const val TILE_ICON = 45

        /** Least height and width of what is touched; the platform asks for 48. */
        const val TOUCH = 52
        const val GAP = 8
        const val MARGIN = 16
        const val RING = 3
        private const val OVERHANG = 0.15f
        private const val ROUND = 10
        private const val LEAST = 100
        private const val BULLET = "• "
        private val BURMESE = '\u1000'..'\u109F'
        private val BURMA = Locale("my")
        private val STACKING = setOf("km", "my", "lo", "th")
        private const val DRAWN =
            ActivityInfo.CONFIG_FONT_SCALE or ActivityInfo.CONFIG_DENSITY or ActivityInfo.CONFIG_UI_MODE
    }
}

/** Words whose letters grow smaller, never below those of body text, until their longest word fits on a line. */
class Fitting(context: Context) : TextView(context) {
    private var wanted = 0f

    override fun setTextSize(unit: Int, size: Float) {
        super.setTextSize(unit, size)
        wanted = textSize
    }

    /** Other words may fit at another size, also where they are as high as those before. */
    override fun onTextChanged(text: CharSequence, start: Int, before: Int, after: Int) = requestLayout()

    override fun onMeasure(width: Int, height: Int) {
        val room = MeasureSpec.getSize(width) - compoundPaddingLeft - compoundPaddingRight
        if (MeasureSpec.getMode(width) != MeasureSpec.UNSPECIFIED && room > 0) fit(room)
        super.onMeasure(width, height)
    }

    private fun fit(room: Int) {
        val least = TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_SP, Look.BODY, resources.displayMetrics)
        if (wanted <= least) return
        val longest = longest()
        val size = if (longest > room) maxOf(least, wanted * room / longest - 1) else wanted
        if (size != textSize) super.setTextSize(TypedValue.COMPLEX_UNIT_PX, size)
    }

    /** Pixels that are needed for the longest word. */
    fun needed(): Int = ceil(longest()).toInt() + compoundPaddingLeft + compoundPaddingRight

    /** Pixels of the longest word at the wanted size, where words are written apart. */
    private fun longest(): Float {
        val tried = TextPaint(paint).apply { textSize = wanted }
        val words = text.split(' ', '\n', Look.BREAK).filter { word -> word.none { letter -> UNBROKEN.any { letter in it } } }
        return words.maxOfOrNull { tried.measureText(it) } ?: 0f
    }

    private companion object {
        /** Scripts written without spaces between words: Thai and Lao, Burmese, Khmer, Chinese. */
        val UNBROKEN =
            listOf('\u0E00'..'\u0EFF', '\u1000'..'\u109F', '\u1780'..'\u17FF', '\u2E80'..'\uD7FF', '\uF900'..'\uFAFF')
    }
}

/**
 * Height of lines: room [above] and [below] the line that letters stand on, in sizes of letters, and never less than the
 * letters need.
 */
private class Lines(private val above: Float, private val below: Float) : LineHeightSpan.WithDensity {
    override fun chooseHeight(
        text: CharSequence, start: Int, end: Int, at: Int, height: Int, metrics: Paint.FontMetricsInt, paint: TextPaint,
    ) {
        metrics.ascent = min(metrics.ascent, -ceil(paint.textSize * above).toInt())
        metrics.descent = max(metrics.descent, ceil(paint.textSize * below).toInt())
        metrics.top = min(metrics.top, metrics.ascent)
        metrics.bottom = max(metrics.bottom, metrics.descent)
    }

    override fun chooseHeight(text: CharSequence, start: Int, end: Int, at: Int, height: Int, metrics: Paint.FontMetricsInt) =
        Unit
}
