package org.saphan.app

import android.content.Context
import android.graphics.BitmapFactory
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.util.Base64
import android.view.View
import android.view.View.MeasureSpec
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.TableLayout
import android.widget.TableRow
import org.saphan.screens.Block
import org.saphan.screens.Role

/** How far something is. While it is not known, the words alone say so. */
fun Pen.progress(block: Block.Progress): View {
    val label = look.text(block.label, color = R.color.soft)
    val fraction = block.fraction ?: return label
    return look.stack(label, Bar(look, fraction.coerceIn(0.0, 1.0).toFloat(), R.color.main), gap = 4)
}

/** Bars of few values, each with its words and its number, and the same as a table. */
fun Pen.chart(block: Block.Chart): View {
    val most = block.series.flatMap { it.values }.filterNotNull().maxOrNull()?.coerceAtLeast(LEAST) ?: LEAST
    val bars = look.stack(gap = 12)
    block.names.forEachIndexed { at, name ->
        bars.addView(look.text(name, bold = true))
        block.series.forEachIndexed { which, series ->
            val value = series.values.getOrNull(at)
            bars.addView(bar(if (block.series.size > 1) series.name else null, value, most, which))
        }
    }
    val head = listOf("") + block.series.map { it.name }
    val rows = block.names.mapIndexed { at, name -> listOf(name) + block.series.map { number(it.values.getOrNull(at)) } }
    val table = cells(block.label, head, rows).apply { visibility = View.GONE }
    val more = tapped("${block.id}-table", words.table, null, Role.SECONDARY) {
        table.visibility = if (table.visibility == View.GONE) View.VISIBLE else View.GONE
    }
    return field(block.label, listOf(bars, more, table))
}

/** An unknown value has no bar and a dash, never a zero. */
private fun Pen.bar(name: String?, value: Double?, most: Double, which: Int): View {
    val words = look.text(listOfNotNull(name, number(value)).joinToString(": "), color = R.color.soft)
    val color = BARS[which % BARS.size]
    return look.stack(words, value?.let { Bar(look, (maxOf(it, 0.0) / most).toFloat(), color) }, gap = 2)
}

private fun Pen.number(value: Double?): String = when {
    value == null -> UNKNOWN
    value % 1 == 0.0 -> look.digits(value.toLong().toString())
    else -> look.digits(value.toString())
}

/** A table under its name. */
fun Pen.table(block: Block.Table): View = field(block.label, listOf(cells(block.label, block.head, block.rows)))

/** Rows and columns; where they are wider than the page, each row by itself with the heads beside its cells. */
private fun Pen.cells(label: String, head: List<String>, rows: List<List<String>>): View {
    val all = listOf(head) + rows
    val table = TableLayout(look.context)
    all.forEachIndexed { row, cells ->
        val line = TableRow(look.context)
        cells.forEachIndexed { column, words -> line.addView(cell(words, row, column)) }
        table.addView(line)
    }
    table.asGroup(all.size, head.size)
    table.contentDescription = look.said(label)
    return Either(look.context, table, apart(head, rows))
}

private fun Pen.apart(head: List<String>, rows: List<List<String>>): View {
    val parts = rows.map { cells ->
        val lines = cells.mapIndexed { column, words ->
            val name = head.getOrNull(column).orEmpty()
            look.text(if (name.isEmpty()) words else "$name: $words", bold = column == 0)
        }
        look.stack(*lines.toTypedArray(), gap = 2).apply {
            background = look.box(R.color.page, R.color.line, 1)
            setPadding(look.dp(10), look.dp(6), look.dp(10), look.dp(6))
        }
    }
    return look.stack(*parts.toTypedArray(), gap = 6)
}

private fun Pen.cell(words: String, row: Int, column: Int): View {
    val isHead = row == 0 || column == 0
    return look.text(words, bold = isHead).asMember(row, column, isHead).apply {
        background = look.box(if (isHead) R.color.card else R.color.page, R.color.line, 1)
        setPadding(look.dp(10), look.dp(6), look.dp(10), look.dp(6))
        maxWidth = look.sp(CELL)
        layoutParams = TableRow.LayoutParams(TableRow.LayoutParams.WRAP_CONTENT, MATCH_PARENT)
    }
}

/** A drawing, four by three, narrow enough for the smallest phone. */
fun Pen.picture(block: Block.Picture): View {
    val bytes = Base64.decode(block.png, Base64.DEFAULT)
    return ImageView(look.context).apply {
        BitmapFactory.decodeByteArray(bytes, 0, bytes.size)?.let(::setImageBitmap)
        contentDescription = look.said(block.text)
        layoutParams = LinearLayout.LayoutParams(look.dp(PICTURE), look.dp(PICTURE * 3 / 4))
    }
}

/** A code that another program reads: dark on white also where the page is dark. */
fun Pen.qr(block: Block.Qr): View = Squares(look, block.rows).apply { contentDescription = look.said(block.text) }

/** Squares with the margin that readers need, a whole number of points each. */
private class Squares(private val look: Look, private val rows: List<String>) : View(look.context) {
    private val dark = Paint().apply { color = Color.BLACK }
    private val count = rows.size + 2 * MARGIN

    override fun onMeasure(width: Int, height: Int) {
        val wide = minOf(MeasureSpec.getSize(width), look.dp(CODE)) / count * count
        setMeasuredDimension(wide, wide)
    }

    override fun onDraw(canvas: Canvas) {
        val each = (width / count).toFloat()
        canvas.drawColor(Color.WHITE)
        rows.forEachIndexed { y, row ->
            row.forEachIndexed { x, point ->
                if (point == '1') {
                    val left = (x + MARGIN) * each
                    val top = (y + MARGIN) * each
                    canvas.drawRect(left, top, left + each, top + each, dark)
                }
            }
        }
    }
}

/** A bar as long as its part of the whole. Its words say the same, so a screen reader leaves it out. */
private class Bar(look: Look, private val part: Float, color: Int) : View(look.context) {
    private val full = Paint().apply { this.color = look.color(color) }
    private val ground = Paint().apply { this.color = look.color(R.color.card) }

    init {
        layoutParams = LinearLayout.LayoutParams(MATCH_PARENT, look.sp(HIGH))
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    override fun onDraw(canvas: Canvas) {
        canvas.drawRect(0f, 0f, width.toFloat(), height.toFloat(), ground)
        canvas.drawRect(0f, 0f, maxOf(width * part, 1f), height.toFloat(), full)
    }
}

private val BARS = listOf(R.color.main, R.color.line, R.color.good, R.color.warn)
private const val UNKNOWN = "–"
private const val LEAST = 1e-9
private const val CELL = 220
private const val HIGH = 12
private const val PICTURE = 240
private const val CODE = 320
private const val MARGIN = 4
