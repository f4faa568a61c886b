package org.saphan.app

import android.view.Gravity
import org.saphan.screens.Block
import org.saphan.screens.Event
import java.text.DateFormatSymbols
import java.util.Calendar
import java.util.GregorianCalendar
import java.util.Locale

/**
 * A day chosen in three steps over the page: year, month, day, each a few large numbers. Only what lies between the earliest
 * and the latest day is offered.
 */
class Days(private val pen: Pen, private val block: Block.Date) {
    private val look = pen.look
    private val earliest = parts(block.earliest)
    private val latest = parts(block.latest)

    /** Begins with the year. */
    fun open() = ask(emptyList())

    /** @param chosen Year and month, as far as they are chosen. */
    private fun ask(chosen: List<Int>) {
        val from = if (chosen == earliest.take(chosen.size)) earliest[chosen.size] else 1
        val to = if (chosen == latest.take(chosen.size)) latest[chosen.size] else last(chosen)
        val numbers = if (chosen.isEmpty()) to downTo from else from..to
        val grid = Grid(look.context, look.sp(WIDTHS[chosen.size]), look.dp(Look.GAP), MOST)
        for (number in numbers) grid.addView(tile(chosen, number))
        val said = listOfNotNull(chosen.getOrNull(1)?.let(::month), chosen.getOrNull(0)?.let(::year)).joinToString(" ")
        pen.panel(Panel(block.label, said.ifEmpty { null }, grid, listOf(pen.cancel())))
    }

    private fun tile(chosen: List<Int>, number: Int): Touch {
        val label = if (chosen.isEmpty()) year(number) else look.digits(number.toString())
        val hint = if (chosen.size == 1) month(number) else null
        val words = listOfNotNull(look.title(label, color = R.color.main), hint?.let { look.text(it, color = R.color.soft) })
        val said = look.said(listOfNotNull(label, hint).joinToString(". "))
        val touch = Touch(look, "day/${chosen.size}/$number", said, "Button") { take(chosen + number) }
        for (word in words) word.gravity = Gravity.CENTER_HORIZONTAL
        return touch.show(look.stack(*words.toTypedArray(), gap = 0), look.dp(4), look.dp(8)).apply {
            background = look.touchable(R.color.page, R.color.main)
        }
    }

    private fun take(chosen: List<Int>) {
        if (chosen.size < PARTS) return ask(chosen)
        val (year, month, day) = chosen
        pen.panel(null)
        pen.session.send(Event.SetDate(block.id, "%04d-%02d-%02d".format(Locale.ROOT, year, month, day)))
    }

    /** The last month of a year, or the last day of a month. */
    private fun last(chosen: List<Int>): Int = when (chosen.size) {
        1 -> Calendar.DECEMBER + 1
        else -> GregorianCalendar(chosen[0], chosen[1] - 1, 1).getActualMaximum(Calendar.DAY_OF_MONTH)
    }

    /** In Thai with the year of the Buddhist era, which many write; the app shows the day as its person chose. */
    private fun year(year: Int): String =
        look.digits(if (look.locale.language == "th") "$year (${year + BUDDHIST})" else year.toString())

    private fun month(month: Int): String = DateFormatSymbols.getInstance(look.locale).months[month - 1]

    /** Year, month and day of an ISO 8601 date. */
    private fun parts(date: String): List<Int> = date.split('-').mapNotNull { it.toIntOrNull() }

    private companion object {
        const val PARTS = 3
        const val BUDDHIST = 543

        /** Least widths of a year, a month and a day. */
        val WIDTHS = listOf(76, 100, 54)
        const val MOST = 5
    }
}
