package org.saphan.app

import android.app.Activity
import android.graphics.Rect
import android.os.Build
import android.os.Bundle
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.inputmethod.InputMethodManager
import android.widget.LinearLayout
import android.widget.ScrollView
import android.widget.TextView
import org.saphan.screens.Block
import org.saphan.screens.Event
import org.saphan.screens.Role
import org.saphan.screens.Screen
import org.saphan.screens.Words

/** Something over the blocks and under the frame. */
class Panel(val title: String, val text: String?, val view: View?, val buttons: List<PanelButton>)

/** A button of a panel. */
class PanelButton(val label: String, val icon: String?, val role: Role, val tapped: () -> Unit)

/**
 * What is on the window: the way back and the way out, the title, the blocks, a panel over them.
 *
 * Events go out one at a time and in order: the next one when [show] has brought the answer to the one before.
 *
 * @param send Hands an event to the core; the same object comes back to [show] as what its step answers.
 */
class Page(private val activity: Activity, send: (Event) -> Unit) {
    private class Drawn(val block: Block, val view: View)

    private val session = Session(send)
    private val frame = Frame(activity)
    private var screen: Screen? = null

    /** What the screen is drawn with; none before the first. */
    private var pen: Pen? = null
    private var title = TextView(activity)
    private var ways: List<Any?> = emptyList()
    private var told: String? = null

    /** What is drawn, by kind and id. */
    private val drawn = linkedMapOf<String, Drawn>()
    private val grids = mutableListOf<Grid>()

    /** Whether the panel is the page's own. */
    private var isOwn = false

    /** Where the person was before a panel was opened, and before the window was made anew. */
    private var under: Where? = null
    private var kept: Pair<Int, Where>? = null

    /** What is given to `setContentView`. */
    val root: View get() = frame

    /** Whether a panel is shown. */
    val isPanelled: Boolean get() = frame.isVeiled

    init {
        frame.resized = ::resized
    }

    /** Sends an event as a touch on the page does: bound to the screen that is shown, and once. */
    fun send(event: Event) = if (event is Event.Leave) leave() else session.send(event)

    /**
     * Draws a screen. The focus, the caret, the scroll and what is typed stay where the screen stays the same; a new screen
     * begins at its title.
     *
     * @param answered The event whose answer this is, the very object; none where it answers no event.
     */
    fun show(screen: Screen, words: Words, answered: Event?) {
        session.take(screen, answered)
        val isNew = screen.id != this.screen?.id
        val where = frame.where()
        this.screen = screen
        if (isNew && isPanelled) panel(null)
        if (isNew) drawn.clear()
        val pen = pen?.takeIf { it.look.fits(screen.language) && it.words == words } ?: dress(screen, words)
        draw(screen, pen)
        val isMoved = lay(pen)
        if (isNew) begin() else if (!isPanelled) keep(where, isMoved)
        tell(drawn["${Block.Notice::class.java.name}/notice"], pen.look, isNew)
    }

    private fun resized() {
        val pen = pen ?: return
        val screen = screen ?: return
        if (pen.look.fits(screen.language)) lay(pen) else show(screen, pen.words, null)
    }

    private fun dress(screen: Screen, words: Words): Pen {
        val look = Look(activity, screen.language)
        drawn.clear()
        grids.clear()
        ways = emptyList()
        frame.dress(look)
        title = look.title("", Look.TITLE).asHeading().begins("title")
        return Pen(look, words, session, ::own).also { pen = it }
    }

    /** Where a keyboard and a screen reader begin. */
    private fun TextView.begins(name: String): TextView = apply {
        tag = name
        isFocusable = true
        isFocusableInTouchMode = true
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) defaultFocusHighlightEnabled = false
    }

    /** Frame, title and blocks; what is as it was stays the same view. */
    private fun draw(screen: Screen, pen: Pen) {
        val shown = listOf(screen.back, screen.backLabel, screen.leaveLabel)
        if (shown != ways) {
            val back = pen.way("back", screen.backLabel, "arrow-left", false, ::back)
            frame.ways(back.takeIf { screen.back }, pen.way("leave", screen.leaveLabel, "log-out", true, ::leave))
        }
        ways = shown
        pen.look.write(title, screen.title)
        val before = drawn.toMap()
        drawn.clear()
        for (block in screen.blocks) {
            val name = "${block.javaClass.name}/${pen.id(block)}"
            val old = before[name]?.takeIf { pen.update(it.view, it.block, block) }
            drawn[name] = Drawn(block, old?.view ?: pen.draw(block))
        }
    }

    /** Neighbouring tiles flow together; the one thing to do stays in sight where there is room for it. */
    private fun lay(pen: Pen): Boolean {
        val isHigh = frame.isHigh(pen.look)
        val last = drawn.values.lastOrNull()?.takeIf { isHigh && (it.block as? Block.Button)?.role == Role.PRIMARY }
        val views = mutableListOf<View>(title)
        val tiles = mutableListOf<View>()
        var used = 0
        var isMoved = false
        fun close() {
            if (tiles.isEmpty()) return
            if (used == grids.size) grids += pen.tiles()
            val grid = grids[used++]
            isMoved = grid.arrange(tiles.toList()) || isMoved
            views += grid
            tiles.clear()
        }
        for (one in drawn.values) {
            if ((one.block as? Block.Button)?.role == Role.TILE) tiles += one.view
            else {
                close()
                if (one !== last) views += one.view
            }
        }
        close()
        return frame.lay(views, last?.view) || isMoved
    }

    /** A new screen begins at its title. */
    private fun begin() {
        val from = kept?.takeIf { it.first == screen?.id.hashCode() }?.second
        kept = null
        if (from == null) hideKeyboard()
        if (from == null) title.requestFocus() else frame.focus(from)
        frame.scrollTo(from?.scroll ?: 0)
        if (from == null) frame.soon { title.readHere() }
    }

    private fun hideKeyboard() {
        activity.getSystemService(InputMethodManager::class.java).hideSoftInputFromWindow(frame.windowToken, 0)
    }

    /** What was focused may be gone: then, as on a new screen, the focus goes to the title. */
    private fun keep(where: Where, isMoved: Boolean) {
        if (!frame.focus(where)) title.requestFocus()
        if (isMoved) frame.scrollTo(where.scroll)
    }

    /** A problem that is new is brought into sight and said. */
    private fun tell(notice: Drawn?, look: Look, isNew: Boolean) {
        val block = notice?.block as? Block.Notice
        val words = block?.let { "${it.title}. ${it.text}" }
        val isTold = words == told
        told = words
        if (words == null || isTold) return
        if (!isNew) frame.reveal(notice.view)
        frame.announceForAccessibility(look.said(words))
    }

    /** Closes what the page itself has laid over its blocks, such as a list; false if there is nothing of the kind. */
    fun dismiss(): Boolean = isOwn.also { if (it) panel(null) }

    private fun back() {
        if (!dismiss()) session.send(Event.Back)
    }

    private fun own(panel: Panel?) {
        panel(panel)
        isOwn = panel != null
    }

    /** Shows something over the blocks, or no longer. The ways back and out stay in reach. */
    fun panel(panel: Panel?) {
        val pen = pen ?: return
        isOwn = false
        val where = frame.where()
        val isFirst = panel != null && !isPanelled
        if (isFirst) under = where.also { hideKeyboard() }
        val sheet = panel?.let { sheet(it, pen) }
        frame.veil(sheet)
        if (sheet == null) under?.let(frame::focus)
        else if (!frame.focus(where) || isFirst) frame.soon { enter(sheet) }
    }

    /** A panel begins at its title; a list at what is chosen in it. */
    private fun enter(sheet: View) {
        val chosen = sheet.within().filterIsInstance<Touch>().find { it.isOn == true }
        val title = sheet.findViewWithTag<View>("panel-title")
        if (chosen?.requestFocus() != true) title.requestFocus()
        chosen?.requestRectangleOnScreen(Rect(0, 0, chosen.width, chosen.height), true)
        (chosen ?: title).readHere()
    }

    private fun sheet(panel: Panel, pen: Pen): View {
        val look = pen.look
        val title = look.title(panel.title, Look.HEADING).asHeading().begins("panel-title")
        val text = panel.text?.let { look.text(it) }
        val buttons = panel.buttons.mapIndexed { at, button ->
            pen.tapped("panel-$at", button.label, button.icon, button.role, touched = button.tapped)
        }
        // A list can be long: its one button stays in sight.
        val isFixed = panel.view != null && buttons.size == 1
        val inside = look.stack(title, text, panel.view, *(if (isFixed) emptyList() else buttons).toTypedArray(), gap = 12)
        val moved = ScrollView(activity).apply { addView(inside) }
        moved.layoutParams = LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT, 1f)
        return look.stack(moved, buttons.firstOrNull().takeIf { isFixed }, gap = 12).apply {
            setBackgroundColor(look.color(R.color.page))
            setPadding(look.dp(Look.MARGIN), look.dp(16), look.dp(Look.MARGIN), look.dp(16))
        }
    }

    /** Says something in passing, also to who does not see it. */
    fun say(text: String) {
        pen?.let { frame.say(it.look, text) }
    }

    /** Hides all of it, or no longer: nothing of the person is visible. */
    fun cover(on: Boolean) = frame.cover(on)

    /** The way out: nothing is on the page before anybody answered. It stays covered until [cover] is told otherwise. */
    private fun leave() {
        frame.cover(true)
        panel(null)
        drawn.clear()
        frame.lay(emptyList(), null)
        title.text = null
        screen = null
        session.leave()
    }

    /** Where the person was: scroll, focus, caret, as numbers. No word of the screen is handed to the system. */
    fun save(to: Bundle) {
        val where = if (isPanelled) under ?: return else frame.where()
        val screen = screen ?: return
        to.putIntArray(KEPT, intArrayOf(screen.id.hashCode(), where.scroll, where.focus, where.start, where.end))
    }

    /** Goes back to where [save] was called, when that screen is shown first. */
    fun restore(from: Bundle) {
        val (screen, scroll, focus, start, end) = from.getIntArray(KEPT)?.takeIf { it.size == 5 } ?: return
        kept = screen to Where(scroll, focus, 0, start, end)
    }

    private companion object {
        const val KEPT = "page"
    }
}
