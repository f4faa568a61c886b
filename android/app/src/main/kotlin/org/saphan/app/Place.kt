package org.saphan.app

import android.content.Context
import android.location.Location
import android.location.LocationListener
import android.location.LocationManager
import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import org.saphan.screens.Event

/**
 * Finds where the phone is, by satellites and by networks alike, with nothing but Android's own service.
 *
 * The first good fix is the answer; where none comes in time the best that came, and last one of a few minutes ago.
 * Updates are asked for on every Android: its request for a single fix answers with the first, however coarse.
 */
class Place(context: Context) {
    private val manager = context.getSystemService(LocationManager::class.java)
    private val main = Handler(Looper.getMainLooper())
    private var search: Search? = null

    /** Looks for at most [waitS] seconds and answers once, with [id]. */
    fun find(id: String, waitS: Long, answer: (Event) -> Unit) {
        stop()
        search = Search(id, answer).also { it.start(waitS) }
    }

    /** Ends a search without an answer. */
    fun stop() {
        search?.end()
        search = null
    }

    private inner class Search(val id: String, val answer: (Event) -> Unit) : LocationListener, Runnable {
        private var best: Location? = null

        fun start(waitS: Long) {
            val there = SOURCES.filter { it in manager.allProviders }
            val on = there.filter(manager::isProviderEnabled)
            if (on.isEmpty()) return fail(if (there.isEmpty()) "unavailable" else "off")
            // What was allowed a moment ago may not be any more; satellites may be refused where networks are not.
            val asked = on.count { allowed { manager.requestLocationUpdates(it, 0, 0f, this, main.looper) } != null }
            if (asked == 0) fail("denied") else main.postDelayed(this, waitS * 1000)
        }

        fun end() {
            main.removeCallbacks(this)
            manager.removeUpdates(this)
        }

        override fun onLocationChanged(fix: Location) {
            if (best == null || radius(fix) < radius(best)) best = fix
            if (radius(fix) <= GOOD_M) found(fix)
        }

        /** The wait is over. */
        override fun run() {
            val known = SOURCES.mapNotNull { allowed { manager.getLastKnownLocation(it) } }
            val fix = best ?: known.filter { ageMs(it) in 0..FRESH_MS }.minByOrNull(::ageMs)
            if (fix == null) fail("timeout") else found(fix)
        }

        private fun found(fix: Location) {
            // By the time since the phone started: its clock may have been set since the fix.
            val takenAt = (System.currentTimeMillis() - ageMs(fix)) / 1000
            val accuracy = fix.accuracy.takeIf { fix.hasAccuracy() }
            finish(Event.Located(id, fix.latitude, fix.longitude, accuracy, takenAt))
        }

        private fun fail(reason: String) = finish(Event.LocateFailed(id, reason))

        private fun finish(event: Event) {
            end()
            answer(event)
        }

        // Before Android 11 these have no body of their own.
        @Deprecated("Called by old Androids only")
        override fun onStatusChanged(provider: String?, status: Int, extras: Bundle?) = Unit
        override fun onProviderEnabled(provider: String) = Unit
        override fun onProviderDisabled(provider: String) = Unit
    }

    private fun <T> allowed(ask: () -> T): T? = try {
        ask()
    } catch (_: SecurityException) {
        null
    } catch (_: IllegalArgumentException) {
        // A provider that went away.
        null
    }

    private fun radius(fix: Location?) = if (fix != null && fix.hasAccuracy()) fix.accuracy else Float.MAX_VALUE

    private fun ageMs(fix: Location) = (SystemClock.elapsedRealtimeNanos() - fix.elapsedRealtimeNanos) / 1_000_000

    private companion object {
        val SOURCES = listOf(LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER)

        /** A radius in metres that is good enough to stop looking. */
        const val GOOD_M = 100f

        /** Oldest fix of before that is taken, milliseconds; the core says its age. */
        const val FRESH_MS = 10 * 60_000L
    }
}
