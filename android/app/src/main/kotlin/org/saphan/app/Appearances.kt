package org.saphan.app

import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_DEFAULT
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_DISABLED
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_ENABLED
import org.saphan.screens.Appearance

/**
 * Under which name and picture the app stands on the home screen: one alias of the window for each, and one enabled.
 *
 * The system may drop a task whose alias is taken away, so this waits until nobody looks at the window.
 */
object Appearances {
    private var wanted: Appearance? = null

    /** Asks for this name and picture. */
    fun want(context: Context, name: Appearance, seen: Boolean) {
        wanted = name
        if (!seen) apply(context)
    }

    /** Does what was asked for; nothing where it is so already. */
    fun apply(context: Context) {
        val name = wanted ?: return
        wanted = null
        // The one that is to be seen first: without any, a home screen takes the app off.
        set(context, name, true)
        for (other in Appearance.entries - name) set(context, other, false)
    }

    private fun set(context: Context, name: Appearance, on: Boolean) {
        val alias = alias(name)
        val manager = context.packageManager
        val isOn = when (manager.getComponentEnabledSetting(alias)) {
            COMPONENT_ENABLED_STATE_DEFAULT -> name == Appearance.SAPHAN
            else -> manager.getComponentEnabledSetting(alias) == COMPONENT_ENABLED_STATE_ENABLED
        }
        val state = if (on) COMPONENT_ENABLED_STATE_ENABLED else COMPONENT_ENABLED_STATE_DISABLED
        if (isOn != on) manager.setComponentEnabledSetting(alias, state, PackageManager.DONT_KILL_APP)
    }

    /** The alias in the manifest. */
    fun alias(name: Appearance) = ComponentName("org.saphan.app", "org.saphan.app.As" + when (name) {
        Appearance.SAPHAN -> "Saphan"
        Appearance.NOTES -> "Notes"
        Appearance.CALENDAR -> "Calendar"
        Appearance.WEATHER -> "Weather"
    })
}
