package org.saphan.app

import android.os.Build
import android.os.Bundle
import android.view.View
import android.view.ViewGroup
import android.view.accessibility.AccessibilityNodeInfo
import android.view.accessibility.AccessibilityNodeInfo.CollectionInfo
import android.view.accessibility.AccessibilityNodeInfo.CollectionItemInfo

/** What a screen reader is told about a view beside what the platform says. */
private class Told(private val tell: (AccessibilityNodeInfo) -> Unit) : View.AccessibilityDelegate() {
    override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(host, info)
        tell(info)
    }
}

/** A heading: a screen reader goes from one to the next. */
fun <V : View> V.asHeading(): V = apply {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) isAccessibilityHeading = true
    else accessibilityDelegate = Told { it.collectionItemInfo = CollectionItemInfo.obtain(0, 1, 0, 1, true) }
}

/** Several that belong together: how many there are, and whether one or several of them can be on. */
fun <V : View> V.asGroup(rows: Int, columns: Int = 1, mode: Int = CollectionInfo.SELECTION_MODE_NONE): V = apply {
    accessibilityDelegate = Told { it.collectionInfo = CollectionInfo.obtain(rows, columns, false, mode) }
}

/** One of those of a group. */
fun <V : View> V.asMember(row: Int, column: Int = 0, head: Boolean = false): V = apply {
    accessibilityDelegate = Told {
        it.collectionItemInfo = CollectionItemInfo.obtain(row, 1, column, 1, head, it.isChecked)
    }
}

/** Something drawn that is said in words. */
fun <V : View> V.asHint(hint: CharSequence): V = apply {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) accessibilityDelegate = Told { it.hintText = hint }
}

/** Puts the cursor of a screen reader on a view, if one is used. */
fun View.readHere() {
    performAccessibilityAction(AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS, Bundle.EMPTY)
}

/** This view and all within it. */
fun View.within(): Sequence<View> = sequence {
    yield(this@within)
    if (this@within is ViewGroup) for (at in 0 until childCount) yieldAll(getChildAt(at).within())
}
