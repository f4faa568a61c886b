package org.saphan.app

import android.os.Build
import android.view.Gravity
import android.view.View
import android.view.accessibility.AccessibilityEvent
import android.view.accessibility.AccessibilityManager
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.FrameLayout

/**
 * Something to touch: as large as a finger, with a ring around it under the keyboard. A screen reader hears all its words at
 * once, and what it is.
 *
 * @param name Its tag, by which it is found again.
 * @param said What a screen reader says.
 * @param kind Widget of the platform it is said to be.
 */
class Touch(look: Look, name: String, said: CharSequence, private val kind: String, touched: () -> Unit) :
    FrameLayout(look.context) {
    /** For one of several: shown while it is on. */
    var mark: View? = null

    /** For one of several: whether it is on. */
    var isOn: Boolean? = null
        set(on) {
            val isChange = field != null && field != on
            field = on
            mark?.visibility = if (on == true) VISIBLE else INVISIBLE
            if (isChange) tell()
        }

    init {
        tag = name
        contentDescription = said
        minimumHeight = look.dp(Look.TOUCH)
        minimumWidth = look.dp(Look.TOUCH)
        isFocusable = true
        setOnClickListener { touched() }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) defaultFocusHighlightEnabled = false
    }

    /** What is seen of it. It is not said again: [Touch.said] has it all. */
    fun show(content: View, side: Int, above: Int): Touch = apply {
        setPadding(side, above, side, above)
        val place = content.layoutParams as? LayoutParams
        addView(content, place ?: LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT, Gravity.CENTER_VERTICAL))
        for (part in content.within()) part.importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    override fun getAccessibilityClassName(): CharSequence = "android.widget.$kind"

    override fun onInitializeAccessibilityNodeInfo(info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(info)
        info.isCheckable = isOn != null
        info.isChecked = isOn == true
    }

    private fun tell() {
        if (!context.getSystemService(AccessibilityManager::class.java).isEnabled) return
        val event = AccessibilityEvent.obtain(AccessibilityEvent.TYPE_WINDOW_CONTENT_CHANGED)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            event.contentChangeTypes = AccessibilityEvent.CONTENT_CHANGE_TYPE_STATE_DESCRIPTION
        }
        sendAccessibilityEventUnchecked(event)
    }
}
