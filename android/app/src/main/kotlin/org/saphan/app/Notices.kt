package org.saphan.app

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.os.Build

/** Notifications in the core's neutral words, never on the lock screen and never on another device. */
object Notices {
    private const val CHANNEL = "1"
    private const val ID = 1

    /** Shows one; a newer one takes its place. [group] is what the phone's settings call them, as neutral. */
    fun show(context: Context, title: String, text: String, group: String) {
        val manager = context.getSystemService(NotificationManager::class.java)
        // As from the home screen: under the name that the app goes by there.
        val open = context.packageManager.getLaunchIntentForPackage(context.packageName) ?: return
        val tapped = PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE)
        val notice = builder(context, manager, group)
            .setSmallIcon(android.R.drawable.ic_popup_reminder)
            .setContentTitle(title)
            .setContentText(text)
            .setContentIntent(tapped)
            .setVisibility(Notification.VISIBILITY_SECRET)
            .setLocalOnly(true)
            .setAutoCancel(true)
        manager.notify(ID, notice.build())
    }

    /** Takes it away. */
    fun clear(context: Context) = context.getSystemService(NotificationManager::class.java).cancelAll()

    private fun builder(context: Context, manager: NotificationManager, name: String): Notification.Builder {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.O) {
            @Suppress("DEPRECATION")
            return Notification.Builder(context)
        }
        val channel = NotificationChannel(CHANNEL, name, NotificationManager.IMPORTANCE_DEFAULT)
        channel.lockscreenVisibility = Notification.VISIBILITY_SECRET
        manager.createNotificationChannel(channel)
        return Notification.Builder(context, CHANNEL)
    }
}
