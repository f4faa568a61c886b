package org.saphan.app

import android.app.Activity
import android.os.Bundle
import android.widget.LinearLayout
import android.widget.TextView
import org.saphan.screens.Event
import org.saphan.screens.Step

/** The one window. */
class MainActivity : Activity() {
    private val engine get() = (application as Saphan).engine

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        engine.listener = ::show
        engine.send(Event.Start("en", 420))
    }

    private fun show(step: Step) {
        val page = LinearLayout(this).apply { orientation = LinearLayout.VERTICAL }
        page.addView(TextView(this).apply { text = step.screen.title; id = 77 })
        setContentView(page)
    }
}
