package org.saphan.app

import android.content.Context
import android.os.Build
import android.text.Editable
import android.text.InputFilter
import android.text.InputType
import android.text.TextWatcher
import android.text.method.PasswordTransformationMethod
import android.view.Gravity
import android.view.View
import android.view.inputmethod.EditorInfo
import android.view.textclassifier.TextClassifier
import android.widget.EditText
import org.saphan.screens.Block
import org.saphan.screens.InputKind

/** Where the person types. What stands in an input is what was typed; the app's own text is shown where nothing is under way. */
class Inputs(private val pen: Pen) {
    private val look = pen.look

    /** A question with its input. */
    fun text(block: Block.TextInput): View {
        val input = Plain(look.context)
        input.tag = "type/${block.id}"
        input.id = View.generateViewId()
        input.setText(look.typed(pen.session.text(block)))
        prepare(input, block)
        input.filters = arrayOf(limit(block))
        input.addTextChangedListener(Sending(input.text.toString()) { pen.session.type(block.id, it) })
        val hint = block.hint?.let { look.text(it, color = R.color.soft) }
        return pen.field(block.label, listOf(input, hint)).apply { getChildAt(0).labelFor = input.id }
    }

    /** Shows what the input should hold now, where it is not what was typed; the caret stays where it can. */
    fun update(view: View, old: Block.TextInput, new: Block.TextInput): Boolean {
        if (old.copy(value = new.value) != new) return false
        val input = view.findViewWithTag<EditText>("type/${new.id}") ?: return false
        val wanted = pen.session.text(new)
        if (input.text.toString() == wanted) return true
        val caret = input.selectionEnd.coerceIn(0, wanted.length)
        Sending.quietly { input.text.replace(0, input.text.length, wanted) }
        input.setSelection(caret)
        return true
    }

    private fun prepare(input: EditText, block: Block.TextInput) = with(input) {
        background = look.touchable(R.color.page, R.color.line)
        setPadding(look.dp(12), look.dp(8), look.dp(12), look.dp(8))
        minimumHeight = look.dp(Look.TOUCH)
        gravity = if (block.kind == InputKind.PARAGRAPH) Gravity.TOP else Gravity.CENTER_VERTICAL
        if (block.kind == InputKind.PARAGRAPH) minLines = PARAGRAPH
        kind(this, block.kind)
        isSaveEnabled = false
        imeOptions = NO_LEARNING or EditorInfo.IME_FLAG_NO_FULLSCREEN or EditorInfo.IME_FLAG_NO_EXTRACT_UI
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) {
            setTextClassifier(TextClassifier.NO_OP)
            defaultFocusHighlightEnabled = false
        }
        block.hint?.let { asHint(it) }
    }

    /** What a keyboard offers. None learns, suggests or corrects; a long line wraps instead of running out of sight. */
    private fun kind(input: EditText, kind: InputKind) = with(input) {
        val plain = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS or InputType.TYPE_TEXT_FLAG_MULTI_LINE
        inputType = plain
        when (kind) {
            InputKind.PARAGRAPH -> Unit
            InputKind.LINE -> setRawInputType(plain and InputType.TYPE_TEXT_FLAG_MULTI_LINE.inv())
            InputKind.PIN -> {
                inputType = InputType.TYPE_CLASS_NUMBER or InputType.TYPE_NUMBER_VARIATION_PASSWORD
                transformationMethod = PasswordTransformationMethod.getInstance()
            }
            // Only the keys: what is pasted is not filtered unseen.
            InputKind.NUMBER -> setRawInputType(InputType.TYPE_CLASS_NUMBER)
            InputKind.LINK -> setRawInputType(InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_URI)
            InputKind.CODE -> setRawInputType(
                InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS or
                    InputType.TYPE_TEXT_VARIATION_VISIBLE_PASSWORD,
            )
        }
        look.letters(this, if (kind in DIGITS) Look.NUMBER else Look.BODY, R.color.text, false)
    }

    /** A text that is far too long is left out whole, never cut; the app says so. */
    private fun limit(block: Block.TextInput) = InputFilter { source, start, end, dest, from, to ->
        val most = (MOST_TIMES * block.maxLetters.toLong() + ROOM).coerceAtMost(LONGEST)
        if (dest.length - (to - from) + (end - start) <= most) return@InputFilter null
        val all = StringBuilder(dest).replace(from, to, source.subSequence(start, end).toString())
        pen.session.refuse(block.id, all.toString())
        dest.subSequence(from, to)
    }

    /** Takes the letters of what is pasted, not how they looked. */
    private class Plain(context: Context) : EditText(context) {
        override fun onTextContextMenuItem(id: Int): Boolean =
            super.onTextContextMenuItem(if (id == android.R.id.paste) android.R.id.pasteAsPlainText else id)
    }

    /** Sends each change of an input that a person made; a text that was left out is told of as one and changes nothing. */
    private class Sending(private var stands: String, private val send: (String) -> Unit) : TextWatcher {
        override fun beforeTextChanged(text: CharSequence, start: Int, count: Int, after: Int) = Unit
        override fun onTextChanged(text: CharSequence, start: Int, before: Int, count: Int) = Unit
        override fun afterTextChanged(text: Editable) {
            val now = text.toString()
            if (now == stands) return
            stands = now
            if (!isQuiet) send(now)
        }

        companion object {
            private var isQuiet = false

            /** Changes an input on the app's behalf. */
            fun quietly(change: () -> Unit) {
                isQuiet = true
                try {
                    change()
                } finally {
                    isQuiet = false
                }
            }
        }
    }

    private companion object {
        val DIGITS = setOf(InputKind.PIN, InputKind.NUMBER, InputKind.CODE)
        const val PARAGRAPH = 4

        /** `IME_FLAG_NO_PERSONALIZED_LEARNING` of Android 8; older keyboards do not know it. */
        const val NO_LEARNING = 0x1000000
        const val MOST_TIMES = 4
        const val ROOM = 1_000
        const val LONGEST = 60_000L
    }
}
