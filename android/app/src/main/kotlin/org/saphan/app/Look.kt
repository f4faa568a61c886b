package org.saphan.app

import android.content.Context
import android.widget.TextView

/** Colours and sizes. */
class Look(private val context: Context) {
    /** Words at the size of body text. */
    fun text(words: CharSequence): TextView = TextView(context).apply {
        text = words
        textSize = 18f
        setTextColor(context.getColor(R.color.text))
    }
}
