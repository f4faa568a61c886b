package org.saphan.app

import android.content.Context
import android.text.Editable
import android.text.TextWatcher
import android.view.View
import android.widget.Button
import android.widget.EditText
import android.widget.LinearLayout
import org.saphan.screens.Block
import org.saphan.screens.Event

/** What blocks are drawn with: one function a block. Nothing here decides. */
class Pen(
    private val context: Context,
    private val look: Look,
    private val words: Words,
    private val send: (Event) -> Unit,
    private val panel: (Panel?) -> Unit,
) {
    /** Draws a block. */
    fun draw(block: Block): View = when (block) {
        is Block.Heading -> look.text(block.text)
        is Block.Text -> look.text(block.text)
        is Block.Notice -> column(look.text(block.title), look.text(block.text))
        is Block.Button -> tapped(block.label, block.icon) { tap(block.id) }.apply { isEnabled = block.enabled }
        is Block.Choices -> choices(block)
        is Block.TextInput -> textInput(block)
        is Block.Date -> column(look.text(block.label), look.text(block.shown ?: ""))
        is Block.Photos -> column(look.text(block.label), *block.add.map { way -> tapped(way.label, way.icon) { tap(way.value) } }.toTypedArray())
        is Block.VoiceNote -> column(look.text(block.label), tapped(block.recordLabel, "mic") { tap(block.record) })
        is Block.Map -> look.text(block.text)
        is Block.Rows -> column(*block.rows.map { row -> tapped(row.title, row.icon) { tap(row.id) } }.toTypedArray())
        is Block.Link -> tapped(block.label, block.icon) { tap(block.id) }
        is Block.Progress -> look.text(block.label)
        is Block.Chart -> look.text(block.label)
        is Block.Table -> column(look.text(block.label), *block.rows.map { look.text(it.joinToString(" ")) }.toTypedArray())
        is Block.Receipt -> column(look.text(block.label), look.text(block.code), look.text(block.text))
    }

    private fun choices(block: Block.Choices) = column(
        look.text(block.label),
        *block.options.map { option ->
            tapped(option.label, option.icon) { send(Event.Choose(block.id, option.value)) }
        }.toTypedArray(),
    )

    private fun textInput(block: Block.TextInput): View {
        val input = EditText(context)
        input.setText(block.value)
        input.addTextChangedListener(object : TextWatcher {
            override fun beforeTextChanged(text: CharSequence, start: Int, count: Int, after: Int) = Unit
            override fun onTextChanged(text: CharSequence, start: Int, before: Int, count: Int) = Unit
            override fun afterTextChanged(text: Editable) = send(Event.Type(block.id, text.toString()))
        })
        return column(look.text(block.label), input)
    }

    private fun tap(id: String) = send(Event.Tap(id))

    /** Something to touch. */
    fun tapped(label: String, icon: String?, touched: () -> Unit): View = Button(context).apply {
        text = label
        isAllCaps = false
        setOnClickListener { touched() }
    }

    private fun column(vararg views: View) = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        views.forEach { addView(it) }
    }
}
