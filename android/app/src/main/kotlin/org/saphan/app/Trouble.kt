package org.saphan.app

import android.content.Context
import android.content.res.Configuration
import android.view.View
import android.widget.LinearLayout
import android.widget.ScrollView
import android.widget.TextView
import java.util.Locale

/**
 * What is shown where the native library is missing or another one than this app was made for: the only words that do not
 * come from the core. They are in the phone's language, and in English below.
 */
object Trouble {
    fun view(context: Context): View {
        val column = LinearLayout(context).apply { orientation = LinearLayout.VERTICAL }
        val space = (SPACE_DP * context.resources.displayMetrics.density).toInt()
        column.setPadding(space, space * 2, space, space)
        val words = listOf(R.string.trouble_title, R.string.trouble_text)
        val both = listOf(context, english(context)).map { words.map(it::getString) }
        for ((title, text) in both.distinct()) {
            column.addView(text(context, title, TITLE))
            column.addView(text(context, text, BODY).apply { setPadding(0, space / 2, 0, space) })
        }
        return ScrollView(context).apply { addView(column) }
    }

    private fun text(context: Context, words: String, size: Float) = TextView(context).apply {
        text = words
        textSize = size
        setTextColor(context.getColor(R.color.text))
    }

    private fun english(context: Context): Context {
        val configuration = Configuration(context.resources.configuration).apply { setLocale(Locale.ENGLISH) }
        return context.createConfigurationContext(configuration)
    }

    private const val SPACE_DP = 24
    private const val TITLE = 24f
    private const val BODY = 18f
}
