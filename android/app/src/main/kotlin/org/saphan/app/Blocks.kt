package org.saphan.app

import android.text.SpannableString
import android.text.Spanned
import android.text.style.TtsSpan
import android.view.Gravity
import android.view.View
import android.view.ViewGroup
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.accessibility.AccessibilityNodeInfo.CollectionInfo
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.TextView
import org.saphan.screens.Attached
import org.saphan.screens.Block
import org.saphan.screens.Choice
import org.saphan.screens.ChoiceStyle
import org.saphan.screens.Event
import org.saphan.screens.Role
import org.saphan.screens.Row
import org.saphan.screens.Words
import java.util.Locale

/**
 * One function a block: what the app says, drawn. Nothing here decides.
 *
 * What is touched has a tag: `tap/ID`, `choose/ID/VALUE`, `type/ID`, `date/ID`.
 *
 * @param panel Shows something over the blocks, or no longer.
 */
class Pen(val look: Look, val words: Words, val session: Session, val panel: (Panel?) -> Unit) {
    private val inputs = Inputs(this)

    /** Draws a block. */
    fun draw(block: Block): View = when (block) {
        is Block.Heading -> heading(block)
        is Block.Text -> text(block)
        is Block.Notice -> notice(block)
        is Block.Button -> tapped(block.id, block.label, block.icon, block.role, block.hint, block.enabled)
        is Block.Choices -> choices(block)
        is Block.TextInput -> inputs.text(block)
        is Block.Date -> date(block)
        is Block.Photos -> photos(block)
        is Block.VoiceNote -> voiceNote(block)
        is Block.Map -> map(block)
        is Block.Rows -> rows(block)
        is Block.Link -> link(block)
        is Block.Progress -> progress(block)
        is Block.Chart -> chart(block)
        is Block.Table -> table(block)
        is Block.Receipt -> receipt(block)
        is Block.Picture -> picture(block)
        is Block.Qr -> qr(block)
    }

    /** Brings what was drawn for [old] up to date, so that the focus stays; false where it must be drawn anew. */
    fun update(view: View, old: Block, new: Block): Boolean = when {
        old is Block.TextInput && new is Block.TextInput -> inputs.update(view, old, new)
        old == new -> true
        old is Block.Choices && new is Block.Choices -> mark(view, old, new)
        else -> false
    }

    /** A block's stable id. */
    fun id(block: Block): String = when (block) {
        is Block.Heading -> block.id
        is Block.Text -> block.id
        is Block.Notice -> block.id
        is Block.Button -> block.id
        is Block.Choices -> block.id
        is Block.TextInput -> block.id
        is Block.Date -> block.id
        is Block.Photos -> block.id
        is Block.VoiceNote -> block.id
        is Block.Map -> block.id
        is Block.Rows -> block.id
        is Block.Link -> block.id
        is Block.Progress -> block.id
        is Block.Chart -> block.id
        is Block.Table -> block.id
        is Block.Receipt -> block.id
        is Block.Picture -> block.id
        is Block.Qr -> block.id
    }

    /** A way back or out: a picture and a word, the picture on the side of its [end]. */
    fun way(name: String, label: String, icon: String, isEnd: Boolean, touched: () -> Unit): Touch {
        val parts = listOf(look.icon(icon), look.text(label, bold = true))
        val content = look.stack(*(if (isEnd) parts.reversed() else parts).toTypedArray(), gap = 8, across = true)
        content.gravity = Gravity.CENTER_VERTICAL
        val touch = Touch(look, name, look.said(label), "Button", touched).show(content, look.dp(10), look.dp(6))
        return touch.apply { background = look.touchable(R.color.page, null) }
    }

    private fun heading(block: Block.Heading): View {
        val size = if (block.level.toInt() == 1) Look.FIRST_HEADING else Look.HEADING
        val words = look.title(block.text, size).asHeading()
        return look.beside(block.icon?.let { look.icon(it) }, words).apply { setPadding(0, look.dp(Look.GAP), 0, 0) }
    }

    private fun text(block: Block.Text): View {
        val view = if (block.quoted) quote(block.text) else look.lines(block.text)
        val speak = block.speak?.takeIf { it != block.text } ?: return view
        for (part in view.within()) part.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        view.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_YES
        view.contentDescription = look.said(speak)
        return view
    }

    /** Isolated: letters that turn the direction of writing turn nothing beside them. */
    private fun quote(words: String): View = look.text(words.split('\n').joinToString("\n") { "\u2068$it\u2069" }).apply {
        background = look.quote()
        padded(14, 10)
    }

    private fun notice(block: Block.Notice): View {
        val color = look.tone(block.tone)
        val words = look.stack(look.title(block.title, color = color), look.lines(block.text), gap = 2)
        return look.beside(look.icon(block.icon, color = color), words, isTop = true).apply {
            background = look.box(look.ground(block.tone), if (color == R.color.text) R.color.line else color)
            padded(12, 12)
        }
    }

    /** A button that sends a tap. */
    fun tapped(
        id: String, label: String, icon: String?, role: Role, hint: String? = null, enabled: Boolean = true,
        size: Float = Look.BODY, said: String = listOfNotNull(label, hint).joinToString(". "),
        touched: () -> Unit = { session.send(Event.Tap(id)) },
    ): Touch {
        val isTile = role == Role.TILE
        val color = when {
            !enabled -> R.color.soft
            role == Role.PRIMARY -> R.color.on_main
            role == Role.SECONDARY -> R.color.main
            else -> R.color.text
        }
        val title = look.title(label, size, color)
        val second = hint?.let { look.text(it, color = if (role == Role.PRIMARY) color else R.color.soft) }
        val picture = icon?.let { if (isTile) look.icon(it, Look.TILE_ICON, R.color.main) else look.icon(it, color = color) }
        val content = when {
            isTile -> tile(picture, title, second)
            role == Role.PRIMARY -> centred(look.beside(picture, look.stack(title, second, gap = 0)))
            else -> look.beside(picture, look.stack(title, second, gap = 0))
        }
        return Touch(look, "tap/$id", look.said(said), "Button", touched).show(content).apply {
            isEnabled = enabled
            background = ground(role, enabled)
        }
    }

    private fun ground(role: Role, enabled: Boolean) = when {
        !enabled -> look.box(if (role == Role.PRIMARY) R.color.card else R.color.page, R.color.line, dashed = true)
        role == Role.PRIMARY -> look.touchable(R.color.main, R.color.main)
        role == Role.TILE -> look.touchable(R.color.card, R.color.line)
        // Red is kept for danger to a person.
        role == Role.DANGER -> look.touchable(R.color.page, R.color.text)
        else -> look.touchable(R.color.page, R.color.main)
    }

    private fun Touch.show(content: View): Touch = show(content, look.dp(12), look.dp(8))

    private fun tile(picture: View?, title: TextView, hint: TextView?): View =
        look.stack(picture, title, hint, gap = 6).apply {
            gravity = Gravity.CENTER
            minimumHeight = look.dp(TILE)
            for (words in listOfNotNull(title, hint)) words.gravity = Gravity.CENTER_HORIZONTAL
            layoutParams = FrameLayout.LayoutParams(FrameLayout.LayoutParams.MATCH_PARENT, WRAP_CONTENT, Gravity.CENTER)
        }

    private fun centred(content: View): View = content.apply {
        layoutParams = FrameLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT, Gravity.CENTER)
    }

    private fun View.padded(side: Int, above: Int) = setPadding(look.dp(side), look.dp(above), look.dp(side), look.dp(above))

    /** A question over what answers it. */
    fun field(label: String, under: List<View?>): LinearLayout =
        look.stack(look.title(label, Look.LABEL), *under.toTypedArray())

    /** A list with one line each that is longer than this opens over the page. */
    private fun isLong(block: Block.Choices) = !block.multiple && block.style == ChoiceStyle.LIST &&
        block.options.size > LONG && block.options.all { it.icon == null && it.hint == null }

    private fun choices(block: Block.Choices): View {
        val choose = { value: String -> session.send(Event.Choose(block.id, value)) }
        if (!isLong(block)) return field(block.label, listOf(options(block, choose)))
        val chosen = block.options.find { it.selected }?.label ?: NOTHING
        return field(block.label, listOf(opener("choose/${block.id}", block.label, chosen, "chevron-right") {
            val list = options(block) { value ->
                panel(null)
                choose(value)
            }
            panel(Panel(block.label, null, list, listOf(cancel())))
        }))
    }

    /** What opens something to choose from: it shows what is chosen now. */
    fun opener(tag: String, label: String, chosen: String, icon: String, opened: () -> Unit): Touch {
        val words = look.text(chosen)
        val said = if (chosen == NOTHING) label else "$label. $chosen"
        return Touch(look, tag, look.said(said), "Spinner", opened).show(look.beside(null, words, look.icon(icon))).apply {
            background = look.touchable(R.color.page, R.color.line)
        }
    }

    /** The button of a panel that closes it. */
    fun cancel(): PanelButton = PanelButton(words.cancel, "x", Role.SECONDARY) { panel(null) }

    private fun options(block: Block.Choices, choose: (String) -> Unit): ViewGroup {
        val group = if (block.style == ChoiceStyle.TILES) tiles() else look.stack()
        block.options.forEachIndexed { at, option -> group.addView(option(block, option, choose).asMember(at)) }
        val mode = if (block.multiple) CollectionInfo.SELECTION_MODE_MULTIPLE else CollectionInfo.SELECTION_MODE_SINGLE
        return group.asGroup(block.options.size, mode = mode)
    }

    private fun option(block: Block.Choices, option: Choice, choose: (String) -> Unit): Touch {
        val isTile = block.style == ChoiceStyle.TILES
        val locale = option.language?.let(Locale::forLanguageTag) ?: look.locale
        val title = if (isTile) look.title(option.label, locale = locale) else look.text(option.label, locale = locale)
        val hint = option.hint?.let { look.text(it, color = R.color.soft) }
        val picture = option.icon?.let { look.icon(it, if (isTile) Look.TILE_ICON else Look.ICON, R.color.main) }
        val mark = look.icon("check")
        val said = look.said(listOfNotNull(option.label, option.hint).joinToString(". "), locale)
        val kind = if (block.multiple) "CheckBox" else "RadioButton"
        val touch = Touch(look, "choose/${block.id}/${option.value}", said, kind) { choose(option.value) }
        if (isTile) {
            touch.show(tile(picture, title, hint))
            touch.addView(mark, FrameLayout.LayoutParams(look.sp(Look.ICON), look.sp(Look.ICON), Gravity.END))
        } else {
            touch.show(look.beside(picture, look.stack(title, hint, gap = 0), mark))
        }
        touch.mark = mark
        return touch.apply { turn(option.selected) }
    }

    private fun Touch.turn(on: Boolean) {
        isOn = on
        background = if (on) look.touchable(R.color.chosen, R.color.main, 4) else look.touchable(R.color.page, R.color.line)
    }

    private fun mark(view: View, old: Block.Choices, new: Block.Choices): Boolean {
        val plain = { block: Block.Choices -> block.copy(options = block.options.map { it.copy(selected = false) }) }
        if (isLong(new) || plain(old) != plain(new)) return false
        for (option in new.options) view.findViewWithTag<Touch>("choose/${new.id}/${option.value}")?.turn(option.selected)
        return true
    }

    /** A grid for tiles. */
    fun tiles(): Grid = Grid(look.context, look.sp(LEAST_TILE), look.dp(12), 2)

    private fun date(block: Block.Date): View {
        val clear = tapped("${block.id}-clear", words.clear, "x", Role.SECONDARY) { session.send(Event.SetDate(block.id, null)) }
        return field(block.label, listOf(
            opener("date/${block.id}", block.label, block.shown ?: block.value ?: NOTHING, "calendar") {
                Days(this, block).open()
            },
            clear.takeIf { block.value != null },
        ))
    }

    private fun photos(block: Block.Photos): View =
        field(block.label, block.items.map(::attached) + block.add.map { tapped(it.value, it.label, it.icon, Role.SECONDARY) })

    private fun voiceNote(block: Block.VoiceNote): View =
        field(block.label, block.items.map(::attached) + tapped(block.record, block.recordLabel, "mic", Role.SECONDARY))

    private fun attached(item: Attached): View {
        val picture = when (item.mediaType.substringBefore('/')) {
            "image" -> "image"
            "audio" -> "audio-lines"
            "video" -> "video"
            else -> "file"
        }
        val words = look.stack(look.text(item.label), item.note?.let { look.text(it, color = R.color.soft) }, gap = 2)
        val remove = tapped(
            item.id, item.removeLabel, "x", Role.SECONDARY, said = "${item.removeLabel}: ${item.label}",
        )
        return look.stack(look.beside(look.icon(picture), words), remove).apply {
            background = look.box(R.color.card, R.color.line, 1)
            padded(12, 10)
        }
    }

    private fun map(block: Block.Map): View {
        val soft = listOf(block.label).filter { it != block.text } +
            block.points.map { it.label }.takeIf { it.size > 1 }.orEmpty()
        val words = look.stack(look.text(block.text), *soft.map { look.text(it, color = R.color.soft) }.toTypedArray(), gap = 2)
        return look.beside(look.icon("map-pinned"), words).apply {
            background = look.box(R.color.card, R.color.line)
            padded(12, 12)
        }
    }

    private fun rows(block: Block.Rows): View {
        val rows = look.stack(*block.rows.map(::row).toTypedArray(), gap = 0).asGroup(block.rows.size).apply {
            background = look.box(R.color.page, R.color.line, 1)
            dividerDrawable = look.rule()
            padded(1, 1)
        }
        return look.stack(block.label?.let { look.title(it, Look.LABEL).asHeading() }, rows)
    }

    private fun row(row: Row): View {
        val color = if (row.tone == null) R.color.main else look.tone(row.tone)
        val lines = row.lines.map { look.text(it, color = R.color.soft) }
        val words = look.stack(look.text(row.title, bold = true), *lines.toTypedArray(), gap = 0)
        val opens = row.id.isNotEmpty()
        val content = look.beside(
            row.icon?.let { look.icon(it, color = color) }, words, if (opens) look.icon("chevron-right") else null,
        )
        if (!opens) return content.apply { padded(12, 10) }
        val said = (listOf(row.title) + row.lines).joinToString(". ")
        val tap = { session.send(Event.Tap(row.id)) }
        return Touch(look, "tap/${row.id}", look.said(said), "Button", tap).show(content).apply {
            background = look.touchable(R.color.page, null)
        }
    }

    /** Numbers are large. */
    private fun link(block: Block.Link): View {
        val notes = block.notes.map { look.text(it, color = R.color.soft) }
        val button = tapped(block.id, block.label, block.icon, Role.SECONDARY, size = Look.NUMBER)
        return look.stack(button, *notes.toTypedArray(), gap = 6)
    }

    private fun receipt(block: Block.Receipt): View {
        val head = look.beside(look.icon("badge-check"), look.title(block.label, Look.LABEL))
        // Not to be selected: what is copied is kept by the clipboard. Lines end between groups. It is said letter by letter.
        val code = look.title(block.code.replace("-", "-${Look.BREAK}"), Look.NUMBER)
        code.textDirection = View.TEXT_DIRECTION_LTR
        code.contentDescription = SpannableString(block.code).apply {
            setSpan(TtsSpan.VerbatimBuilder(block.code).build(), 0, length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
        }
        return look.stack(head, code, look.text(block.text), gap = 10).apply {
            background = look.box(R.color.good_card, R.color.good, 3)
            padded(14, 14)
        }
    }

    companion object {
        /** Where nothing is chosen yet. */
        const val NOTHING = "—"
        private const val LONG = 20
        private const val TILE = 96
        private const val LEAST_TILE = 130.5f
    }
}
