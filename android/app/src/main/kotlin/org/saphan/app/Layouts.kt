package org.saphan.app

import android.content.Context
import android.view.View
import android.view.View.MeasureSpec
import android.view.ViewGroup
import android.widget.FrameLayout
import android.widget.LinearLayout

/** A column never wider than [most] pixels. */
class Column(context: Context, private val most: Int) : LinearLayout(context) {
    init {
        orientation = VERTICAL
    }

    override fun onMeasure(width: Int, height: Int) {
        val wide = minOf(MeasureSpec.getSize(width), most)
        super.onMeasure(MeasureSpec.makeMeasureSpec(wide, MeasureSpec.EXACTLY), height)
    }
}

/** One view at the beginning and one at the end, or one under the other where they do not fit. */
class Ends(context: Context) : ViewGroup(context) {
    private var isStacked = false

    override fun onMeasure(width: Int, height: Int) {
        val room = MeasureSpec.getSize(width) - paddingLeft - paddingRight
        val most = MeasureSpec.makeMeasureSpec(room, MeasureSpec.AT_MOST)
        val free = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)
        val ends = List(childCount, ::getChildAt).onEach { it.measure(most, free) }
        isStacked = ends.sumOf { it.measuredWidth } > room
        val needed = if (isStacked) ends.sumOf { it.measuredHeight } else ends.maxOfOrNull { it.measuredHeight } ?: 0
        setMeasuredDimension(MeasureSpec.getSize(width), needed + paddingTop + paddingBottom)
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        var y = paddingTop
        for (at in 0 until childCount) {
            val view = getChildAt(at)
            val isEnd = at == childCount - 1
            val x = if (isEnd) right - left - paddingRight - view.measuredWidth else paddingLeft
            view.layout(x, y, x + view.measuredWidth, y + view.measuredHeight)
            if (isStacked) y += view.measuredHeight
        }
    }
}

/** A view where there is room for it, and otherwise another that says the same. */
class Either(context: Context, private val wide: View, private val narrow: View) : FrameLayout(context) {
    init {
        addView(wide)
        addView(narrow)
    }

    override fun onMeasure(width: Int, height: Int) {
        val room = MeasureSpec.getSize(width) - paddingLeft - paddingRight
        val free = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)
        wide.measure(free, free)
        val isRoom = wide.measuredWidth <= room
        wide.visibility = if (isRoom) VISIBLE else GONE
        narrow.visibility = if (isRoom) GONE else VISIBLE
        super.onMeasure(width, height)
    }
}

/**
 * A picture beside words and a mark after them; where the words would have less than [least] pixels, or their longest word
 * does not fit, picture and mark stand above them.
 */
class Beside(
    context: Context, private val picture: View?, private val words: View, private val mark: View?,
    private val gap: Int, private val least: Int, private val isTop: Boolean = false,
) : ViewGroup(context) {
    private var isAbove = false

    init {
        for (part in listOfNotNull(picture, words, mark)) addView(part)
    }

    override fun onMeasure(width: Int, height: Int) {
        val free = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)
        val small = listOfNotNull(picture, mark).onEach { measureChild(it, free, free) }
        val all = MeasureSpec.getSize(width) - paddingLeft - paddingRight
        val beside = all - small.sumOf { it.measuredWidth + gap }
        isAbove = small.isNotEmpty() && beside < maxOf(least, words.needed())
        val room = if (isAbove) all else beside
        words.measure(MeasureSpec.makeMeasureSpec(room, MeasureSpec.getMode(width)), free)
        val used = if (isAbove) maxOf(words.measuredWidth, small.sumOf { it.measuredWidth }) else all - room + words.measuredWidth
        val high = small.maxOfOrNull { it.measuredHeight } ?: 0
        val needed = if (isAbove) high + words.measuredHeight else maxOf(high, words.measuredHeight)
        setMeasuredDimension(used + paddingLeft + paddingRight, needed + paddingTop + paddingBottom)
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        val high = bottom - top - paddingTop - paddingBottom
        val first = listOfNotNull(picture, mark).maxOfOrNull { it.measuredHeight } ?: 0
        fun put(view: View, x: Int, isMiddle: Boolean) {
            val y = paddingTop + if (isMiddle) (high - view.measuredHeight) / 2 else 0
            view.layout(x, y, x + view.measuredWidth, y + view.measuredHeight)
        }
        val isMiddle = !isAbove && !isTop
        picture?.let { put(it, paddingLeft, isMiddle) }
        mark?.let { put(it, right - left - paddingRight - it.measuredWidth, isMiddle) }
        if (isAbove) words.layout(paddingLeft, paddingTop + first, paddingLeft + words.measuredWidth, paddingTop + high)
        else put(words, paddingLeft + (picture?.let { it.measuredWidth + gap } ?: 0), isMiddle)
    }
}

/**
 * Tiles: as many side by side as are at least [least] pixels wide and have room for their longest words, [most] at most;
 * those of a row are equally high.
 */
class Grid(context: Context, private val least: Int, private val gap: Int, private val most: Int) : ViewGroup(context) {
    private var columns = 1

    override fun onMeasure(width: Int, height: Int) {
        val wide = MeasureSpec.getSize(width)
        val needed = maxOf(least, List(childCount, ::getChildAt).maxOfOrNull { it.paddingLeft + it.paddingRight + it.needed() } ?: 0)
        columns = ((wide + gap) / (needed + gap)).coerceIn(1, most)
        val each = MeasureSpec.makeMeasureSpec((wide - gap * (columns - 1)) / columns, MeasureSpec.EXACTLY)
        var high = 0
        for (row in rows()) {
            val free = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)
            val highest = row.maxOf { it.apply { measure(each, free) }.measuredHeight }
            for (tile in row) tile.measure(each, MeasureSpec.makeMeasureSpec(highest, MeasureSpec.EXACTLY))
            high += highest + if (high > 0) gap else 0
        }
        setMeasuredDimension(wide, high)
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        var y = 0
        for (row in rows()) {
            row.forEachIndexed { at, tile ->
                val x = at * (tile.measuredWidth + gap)
                tile.layout(x, y, x + tile.measuredWidth, y + tile.measuredHeight)
            }
            y += row.maxOf { it.measuredHeight } + gap
        }
    }

    private fun rows(): List<List<View>> = List(childCount) { getChildAt(it) }.chunked(columns)
}

/** Pixels that the longest word within needs. */
private fun View.needed(): Int = within().filterIsInstance<Fitting>().maxOfOrNull { it.needed() } ?: 0

/**
 * Puts [views] into a group in their order; those that are there already are not moved, so that they keep the focus.
 *
 * @return Whether anything is other than it was.
 */
fun ViewGroup.arrange(views: List<View>): Boolean {
    var isChanged = false
    for (at in childCount - 1 downTo 0) if (getChildAt(at) !in views) removeViewAt(at).also { isChanged = true }
    views.forEachIndexed { at, view ->
        if (getChildAt(at) === view) return@forEachIndexed
        (view.parent as? ViewGroup)?.removeView(view)
        addView(view, at)
        isChanged = true
    }
    return isChanged
}
