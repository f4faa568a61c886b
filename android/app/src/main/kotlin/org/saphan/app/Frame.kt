package org.saphan.app

import android.app.Activity
import android.os.Build
import android.view.Gravity
import android.view.View
import android.view.ViewGroup
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.ViewStructure
import android.view.ViewTreeObserver
import android.view.WindowInsets
import android.view.accessibility.AccessibilityManager
import android.widget.EditText
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import org.saphan.screens.Role

/** Where a person is on the page, in numbers that hold none of its words. */
data class Where(val scroll: Int, val focus: Int, val read: Int, val start: Int, val end: Int)

/**
 * The views that stay: the bar, what scrolls, what stands at the foot, what lies over both. None of it is given to an
 * assistant, a filler of forms or a collector of contents.
 */
class Frame(private val activity: Activity) : FrameLayout(activity) {
    private val bar = Ends(activity)
    private val scroll = ScrollView(activity)
    private val foot = FrameLayout(activity)
    private val body = LinearLayout(activity)
    private val veil = FrameLayout(activity)
    private val passing = FrameLayout(activity)
    private val all = LinearLayout(activity)
    private var column = LinearLayout(activity)
    private val silence = Runnable { passing.visibility = GONE }

    /** Called after the room for the page has changed. */
    var resized: () -> Unit = {}

    /** Whether something lies over the blocks. */
    val isVeiled: Boolean get() = veil.visibility == VISIBLE

    init {
        // All of the languages are written from left to right, whatever the phone's own.
        layoutDirection = LAYOUT_DIRECTION_LTR
        isSaveFromParentEnabled = false
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) {
            importantForAutofill = IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            importantForContentCapture = IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS
        }
        body.orientation = LinearLayout.VERTICAL
        body.addView(scroll, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
        body.addView(foot)
        val over = FrameLayout(activity)
        over.addView(body)
        over.addView(veil)
        over.addView(passing, LayoutParams(MATCH_PARENT, WRAP_CONTENT, Gravity.BOTTOM))
        all.orientation = LinearLayout.VERTICAL
        all.addView(bar, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        all.addView(over, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
        addView(all)
        veil.visibility = GONE
        veil.isClickable = true
        passing.visibility = GONE
        setOnApplyWindowInsetsListener { _, insets -> inset(insets) }
    }

    /** Colours and letters are others now. */
    fun dress(look: Look) {
        setBackgroundColor(look.color(R.color.page))
        bar.background = look.underlined()
        bar.setPadding(0, 0, 0, look.dp(1))
        veil.setBackgroundColor(VEIL)
        column = Column(activity, look.sp(MOST)).apply {
            showDividers = LinearLayout.SHOW_DIVIDER_MIDDLE
            dividerDrawable = look.space(BETWEEN)
            setPadding(look.dp(Look.MARGIN), look.dp(12), look.dp(Look.MARGIN), look.dp(32))
        }
        scroll.removeAllViews()
        scroll.addView(column, LayoutParams(WRAP_CONTENT, WRAP_CONTENT, Gravity.CENTER_HORIZONTAL))
        foot.setPadding(look.dp(Look.MARGIN), look.dp(8), look.dp(Look.MARGIN), look.dp(8))
        passing.setPadding(look.dp(12), 0, look.dp(12), look.dp(12))
    }

    /** The way back at the beginning of the bar, the way out at its end. */
    fun ways(back: View?, out: View) {
        bar.arrange(listOfNotNull(back, out))
    }

    /**
     * @param last What stands at the foot, where there is room for it to stay in sight.
     * @return Whether anything is other than it was.
     */
    fun lay(blocks: List<View>, last: View?): Boolean {
        val isChanged = column.arrange(blocks)
        foot.visibility = if (last == null) GONE else VISIBLE
        return foot.arrange(listOfNotNull(last)) || isChanged
    }

    /** Whether there is room for a foot. */
    fun isHigh(look: Look): Boolean {
        val room = if (height > 0) height - paddingTop - paddingBottom else look.dp(resources.configuration.screenHeightDp)
        return room >= look.sp(HIGH)
    }

    override fun onSizeChanged(width: Int, height: Int, oldWidth: Int, oldHeight: Int) {
        super.onSizeChanged(width, height, oldWidth, oldHeight)
        post { resized() }
    }

    /** Lays a sheet over the blocks, or takes it away. What is under it can neither be touched nor read. */
    fun veil(sheet: View?) {
        veil.removeAllViews()
        if (sheet != null) body.findFocus()?.clearFocus()
        sheet?.let { veil.addView(it, LayoutParams(MATCH_PARENT, WRAP_CONTENT, Gravity.BOTTOM)) }
        veil.visibility = if (sheet == null) GONE else VISIBLE
        body.descendantFocusability = if (sheet == null) FOCUS_AFTER_DESCENDANTS else FOCUS_BLOCK_DESCENDANTS
        body.importantForAccessibility =
            if (sheet == null) IMPORTANT_FOR_ACCESSIBILITY_AUTO else IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    }

    /** Shows words for a moment, and says them. */
    fun say(look: Look, words: String) {
        passing.removeAllViews()
        passing.addView(look.text(words, color = R.color.page).apply {
            background = look.box(R.color.text, null)
            setPadding(look.dp(14), look.dp(10), look.dp(14), look.dp(10))
            importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
        })
        passing.visibility = VISIBLE
        announceForAccessibility(look.said(words))
        removeCallbacks(silence)
        postDelayed(silence, moment())
    }

    /** Milliseconds a message stays: longer for who asked the platform for more. */
    private fun moment(): Long {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.Q) return MOMENT.toLong()
        val manager = activity.getSystemService(AccessibilityManager::class.java)
        return manager.getRecommendedTimeoutMillis(MOMENT, AccessibilityManager.FLAG_CONTENT_TEXT).toLong()
    }

    /** Hides everything. */
    fun cover(on: Boolean) {
        all.visibility = if (on) INVISIBLE else VISIBLE
    }

    /** Where the person is. */
    fun where(): Where {
        val focus = findFocus()
        val read = within().find { it.isAccessibilityFocused }
        val caret = focus as? EditText
        return Where(scroll.scrollY, name(focus), name(read), caret?.selectionStart ?: 0, caret?.selectionEnd ?: 0)
    }

    private fun name(view: View?): Int = view?.tag?.hashCode() ?: 0

    /** Brings both focuses back to where they were; false if what had one is gone. */
    fun focus(where: Where): Boolean {
        val named = within().filter { it.tag != null }.associateBy(::name)
        val read = named[where.read]
        val focus = named[where.focus]
        if (read?.isAccessibilityFocused == false) read.readHere()
        if (focus?.isFocused == false) {
            focus.requestFocus()
            if (focus is EditText) focus.setSelection(where.start.within(focus), where.end.within(focus))
        }
        return (read != null || where.read == 0) && (focus != null || where.focus == 0)
    }

    private fun Int.within(input: EditText) = coerceIn(0, input.length())

    /** Scrolls to a height, once it is known how high everything is. */
    fun scrollTo(height: Int) = soon { scroll.scrollTo(0, height) }

    /** Brings a block into the middle of what is in sight. */
    fun reveal(block: View) = soon {
        scroll.scrollTo(0, column.top + block.top - maxOf((scroll.height - block.height) / 2, 0))
    }

    /** Does something when everything has its place and before it is seen. */
    fun soon(what: () -> Unit) {
        viewTreeObserver.addOnPreDrawListener(object : ViewTreeObserver.OnPreDrawListener {
            override fun onPreDraw(): Boolean {
                viewTreeObserver.removeOnPreDrawListener(this)
                what()
                return true
            }
        })
        invalidate()
    }

    /** The page lies clear of bars, cutouts and the keyboard, where the platform lets it lie under them. */
    private fun inset(insets: WindowInsets): WindowInsets {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            val kinds = WindowInsets.Type.systemBars() or WindowInsets.Type.displayCutout() or WindowInsets.Type.ime()
            val taken = insets.getInsets(kinds)
            setPadding(taken.left, taken.top, taken.right, taken.bottom)
            post { resized() }
            return WindowInsets.CONSUMED
        }
        @Suppress("DEPRECATION")
        with(insets) {
            setPadding(systemWindowInsetLeft, systemWindowInsetTop, systemWindowInsetRight, systemWindowInsetBottom)
            return consumeSystemWindowInsets()
        }
    }

    override fun dispatchProvideStructure(structure: ViewStructure?) = Unit

    override fun dispatchProvideAutofillStructure(structure: ViewStructure?, flags: Int) = Unit

    private companion object {
        /** Milliseconds a passing message stays. */
        const val MOMENT = 6000
        const val VEIL = 0x8C000000.toInt()
        const val BETWEEN = 20
        const val MOST = 720
        const val HIGH = 630
    }
}
