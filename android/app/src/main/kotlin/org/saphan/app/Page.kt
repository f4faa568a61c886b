package org.saphan.app

import android.app.Activity
import android.os.Bundle
import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import org.saphan.screens.Block
import org.saphan.screens.Event
import org.saphan.screens.Role
import org.saphan.screens.Screen

/** Something over the blocks and under the frame. */
class Panel(val title: String, val text: String?, val view: View?, val buttons: List<PanelButton>)

/** A button of a panel. */
class PanelButton(val label: String, val icon: String?, val role: Role, val tapped: () -> Unit)

/** A stand-in until the vocabulary has the renderer's words. */
data class Words(val clear: String = "", val table: String = "", val close: String = "", val cancel: String = "")

/**
 * What is on the window: the way back and the way out, the title, the blocks, a panel over them.
 *
 * Events go out one at a time and in order: the next one when [show] has brought the answer to the one before.
 *
 * @param send Hands an event to the core; the same object comes back to [show] as what its step answers.
 */
class Page(private val activity: Activity, private val send: (Event) -> Unit) {
    private val look = Look(activity)
    private val frame = LinearLayout(activity).apply { orientation = LinearLayout.VERTICAL }
    private val over = FrameLayout(activity)

    /** What is given to `setContentView`. */
    val root: View = frame

    /** Sends an event as a touch on the page does: bound to the screen that is shown, and once. */
    fun send(event: Event) = send.invoke(event)

    /**
     * Draws a screen.
     *
     * @param answered The event whose answer this is; none where it answers no event of the page.
     */
    fun show(screen: Screen, words: Words, answered: Event?) {
        val pen = Pen(activity, look, words, ::send, ::panel)
        frame.removeAllViews()
        val bar = LinearLayout(activity)
        if (screen.back) bar.addView(pen.tapped(screen.backLabel, "arrow-left") { send(Event.Back) })
        bar.addView(pen.tapped(screen.leaveLabel, "log-out") { send(Event.Leave) })
        frame.addView(bar)
        val column = LinearLayout(activity).apply { orientation = LinearLayout.VERTICAL }
        column.addView(look.text(screen.title))
        for (block in screen.blocks) column.addView(pen.draw(block))
        over.removeAllViews()
        over.addView(ScrollView(activity).apply { addView(column) })
        frame.addView(over, LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1f))
    }

    /** Shows something over the blocks, or no longer. */
    fun panel(panel: Panel?) {
        if (over.childCount > 1) over.removeViewAt(1)
        if (panel == null) return
        val sheet = LinearLayout(activity).apply { orientation = LinearLayout.VERTICAL }
        sheet.addView(look.text(panel.title))
        panel.text?.let { sheet.addView(look.text(it)) }
        panel.view?.let { sheet.addView(it) }
        val pen = Pen(activity, look, Words(), ::send, ::panel)
        for (button in panel.buttons) sheet.addView(pen.tapped(button.label, button.icon, button.tapped))
        over.addView(sheet)
    }

    /** A passing message, announced to a screen reader. */
    fun say(text: String) = root.announceForAccessibility(text)

    /** Hides all of it: nothing of the person is visible. */
    fun cover(on: Boolean) {
        frame.visibility = if (on) View.INVISIBLE else View.VISIBLE
    }

    /** Where the person was: scroll, focus, caret. Nothing that was typed. */
    fun save(to: Bundle) = Unit

    /** Takes back what [save] kept. */
    fun restore(from: Bundle) = Unit
}
