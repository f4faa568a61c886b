package org.saphan.app

import android.Manifest.permission.ACCESS_COARSE_LOCATION
import android.Manifest.permission.ACCESS_FINE_LOCATION
import android.location.LocationManager
import android.os.SystemClock
import android.provider.Settings
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.saphan.screens.Effect
import org.saphan.screens.Event

/** Finding the place, and asking the person and the system whether one may. */
class PlaceTest : HandsTest() {
    @Test
    @Does(Effect.Locate::class)
    fun a_good_fix_is_the_answer_with_its_own_time_and_radius() {
        places(ACCESS_FINE_LOCATION)
        ask(LOCATE)
        val taken = SystemClock.elapsedRealtimeNanos() - 5_000_000_000
        locations().simulateLocation(fix(LocationManager.GPS_PROVIDER, 13.5, 100.25, 12f, taken))
        settle()
        val answer = core.touches.single() as Event.Located
        assertEquals("locate", answer.id)
        assertEquals(13.5, answer.latitude, 0.0)
        assertEquals(100.25, answer.longitude, 0.0)
        assertEquals(12f, answer.accuracyM)
        assertEquals((System.currentTimeMillis() - 5000) / 1000.0, answer.takenAt.toDouble(), 2.0)
        assertTrue(locations().requestLocationUpdateListeners.isEmpty())
    }

    @Test
    @Does(Effect.Locate::class)
    fun a_clock_that_was_set_since_does_not_make_a_fix_old_or_of_the_future() {
        places(ACCESS_FINE_LOCATION)
        ask(LOCATE)
        val fix = fix(LocationManager.GPS_PROVIDER, 1.0, 2.0, 5f, SystemClock.elapsedRealtimeNanos())
        fix.time = 0
        locations().simulateLocation(fix)
        settle()
        val answer = core.touches.single() as Event.Located
        assertEquals(System.currentTimeMillis() / 1000.0, answer.takenAt.toDouble(), 2.0)
    }

    @Test
    @Does(Effect.Locate::class)
    fun of_coarse_fixes_the_best_is_the_answer_when_the_time_is_over() {
        places(ACCESS_COARSE_LOCATION)
        ask(LOCATE)
        for ((latitude, radius) in listOf(1.0 to 900f, 2.0 to 400f, 3.0 to 2000f)) {
            locations().simulateLocation(fix(LocationManager.NETWORK_PROVIDER, latitude, 0.0, radius))
        }
        pass(29)
        settle()
        assertTrue(core.touches.isEmpty())
        pass(1)
        settle()
        assertEquals(2.0, (core.touches.single() as Event.Located).latitude, 0.0)
    }

    @Test
    @Does(Effect.Locate::class)
    fun a_fix_without_a_radius_is_taken_and_says_so() {
        places(ACCESS_FINE_LOCATION)
        ask(LOCATE)
        locations().simulateLocation(fix(LocationManager.GPS_PROVIDER, 1.0, 2.0, null))
        pass(30)
        settle()
        assertNull((core.touches.single() as Event.Located).accuracyM)
    }

    @Test
    @Does(Effect.Locate::class)
    fun a_place_of_a_few_minutes_ago_is_better_than_none_and_one_of_an_hour_ago_is_none() {
        places(ACCESS_FINE_LOCATION)
        SystemClock.setCurrentTimeMillis(10_000_000)
        for ((minutes, expected) in listOf(9L to 1, 61L to 0)) {
            core.events.clear()
            val taken = SystemClock.elapsedRealtimeNanos() - minutes * 60_000_000_000
            val known = fix(LocationManager.NETWORK_PROVIDER, 1.0, 1.0, 50f, taken)
            locations().setLastKnownLocation(LocationManager.NETWORK_PROVIDER, known)
            ask(LOCATE)
            pass(30)
            settle()
            assertEquals(expected, core.touches.count { it is Event.Located })
            assertEquals(1 - expected, core.touches.count { it == Event.LocateFailed("locate", "timeout") })
        }
    }

    @Test
    @Cannot(Effect.Locate::class)
    fun a_phone_whose_location_is_off_has_none_or_finds_nothing_in_time_says_which() {
        places(ACCESS_FINE_LOCATION)
        for (source in SOURCES) locations().setProviderEnabled(source, false)
        ask(LOCATE)
        assertEquals(Event.LocateFailed("locate", "off"), core.touches.last())
        for (source in SOURCES) locations().setProviderEnabled(source, true)
        ask(LOCATE)
        pass(30)
        settle()
        assertEquals(Event.LocateFailed("locate", "timeout"), core.touches.last())
        for (source in SOURCES) locations().removeProvider(source)
        ask(LOCATE)
        assertEquals(Event.LocateFailed("locate", "unavailable"), core.touches.last())
        assertEquals(3, core.touches.size)
    }

    @Test
    @Cannot(Effect.Locate::class)
    fun the_reason_comes_before_the_question_and_not_now_is_an_answer() {
        ask(LOCATE)
        assertTrue("locationReason" in activity.said)
        assertNull(shadowOf(activity).lastRequestedPermission)
        activity.touch("notNow")
        assertEquals(listOf<Event>(Event.LocateFailed("locate", "denied")), core.touches)
        assertFalse("locationReason" in activity.said)
    }

    @Test
    @Does(Effect.Locate::class)
    fun what_the_system_was_asked_for_begins_when_it_is_given_and_the_coarse_one_is_enough() {
        for (source in SOURCES) locations().setProviderEnabled(source, true)
        ask(LOCATE)
        activity.touch("goOn")
        assertEquals(setOf(ACCESS_FINE_LOCATION, ACCESS_COARSE_LOCATION), asked().toSet())
        shadowOf(saphan).grantPermissions(ACCESS_COARSE_LOCATION)
        answer(ACCESS_FINE_LOCATION, ACCESS_COARSE_LOCATION)
        locations().simulateLocation(fix(LocationManager.NETWORK_PROVIDER, 1.0, 2.0, 50f))
        settle()
        assertTrue(core.touches.single() is Event.Located)
    }

    @Test
    @Cannot(Effect.Locate::class, Effect.RecordSound::class)
    fun what_was_refused_is_said_and_what_was_refused_for_good_shows_the_way_to_the_settings() {
        val failures = mapOf(
            LOCATE to Event.LocateFailed("locate", "denied"), RECORD to Event.PickFailed("record", "denied"),
        )
        for ((effect, failure) in failures) {
            core.events.clear()
            rationale(true)
            ask(effect)
            activity.touch("goOn")
            answer(*asked())
            assertEquals(listOf<Event>(failure), core.touches)
            assertFalse("refused" in activity.said)
            rationale(false)
            ask(effect)
            activity.touch("goOn")
            answer(*asked())
            assertEquals(listOf<Event>(failure, failure), core.touches)
            assertTrue("refused" in activity.said)
            activity.touch("openSettings")
            val settings = started()
            assertEquals(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, settings.action)
            assertEquals("package:org.saphan.app", settings.dataString)
        }
    }

    @Test
    @Cannot(Effect.Locate::class)
    fun a_question_that_something_came_between_is_no_refusal_for_good() {
        ask(LOCATE)
        activity.touch("goOn")
        answer()
        assertEquals(listOf<Event>(Event.LocateFailed("locate", "denied")), core.touches)
        assertFalse("refused" in activity.said)
    }
}
