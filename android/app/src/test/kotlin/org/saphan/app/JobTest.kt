package org.saphan.app

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.os.Build
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.util.ReflectionHelpers
import org.saphan.screens.Effect
import org.saphan.screens.Event

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = CoreApp::class)
class JobTest {
    private val core get() = saphan.core
    private val pending: List<JobInfo> get() = saphan.getSystemService(JobScheduler::class.java).allPendingJobs

    /** As the system starts it. */
    private fun started() = Robolectric.buildService(CarryJob::class.java).create().get().also {
        assertTrue(it.onStartJob(PARAMETERS))
    }

    private fun now() = System.currentTimeMillis() / 1000

    @Test
    fun it_is_kept_through_restarts_and_waits_for_its_time_and_a_network() {
        ask(Effect.WakeAt(now() + 3600))
        val job = pending.single()
        assertTrue(job.isPersisted)
        @Suppress("DEPRECATION")
        assertEquals(JobInfo.NETWORK_TYPE_ANY, job.networkType)
        assertTrue(job.minLatencyMillis in 3_590_000L..3_600_000L)
        assertEquals(JobInfo.BACKOFF_POLICY_EXPONENTIAL, job.backoffPolicy)
    }

    @Test
    fun a_newer_time_takes_the_place_of_the_one_before() {
        ask(Effect.WakeAt(now() + 3600))
        ask(Effect.WakeAt(now() + 60))
        assertTrue(pending.single().minLatencyMillis <= 60_000)
    }

    @Test
    fun what_is_due_now_goes_before_other_jobs_if_it_may() {
        for (at in listOf(now(), now() - 5, 0, Long.MIN_VALUE)) {
            ask(Effect.WakeAt(at))
            assertEquals(0, pending.single().minLatencyMillis)
            if (Build.VERSION.SDK_INT >= 31) assertTrue(pending.single().isExpedited)
        }
    }

    @Test
    @Config(sdk = [35])
    fun a_system_that_gives_no_haste_gets_an_ordinary_job() {
        shadowOf(saphan.getSystemService(JobScheduler::class.java)).failExpeditedJob(true)
        ask(Effect.WakeAt(now()))
        assertFalse(pending.single().isExpedited)
    }

    @Test
    fun a_time_far_ahead_is_a_week_at_most() {
        ask(Effect.WakeAt(Long.MAX_VALUE))
        assertEquals(7 * 86_400_000L, pending.single().minLatencyMillis)
    }

    @Test
    fun it_looks_stays_while_the_core_is_busy_looks_again_and_asks_for_the_next_time() {
        core.isBusy = true
        val job = started()
        settle()
        assertEquals(listOf<Event>(Event.Tick), core.events)
        repeat(5) { pass(1).also { settle() } }
        assertFalse(shadowOf(job).isJobFinished)
        core.effects += Effect.WakeAt(now() + 7200)
        core.isBusy = false
        pass(1)
        settle()
        assertEquals(listOf<Event>(Event.Tick, Event.Tick), core.events)
        assertTrue(shadowOf(job).isJobFinished)
        assertFalse(shadowOf(job).isRescheduleNeeded)
        assertTrue(pending.single().minLatencyMillis in 7_100_000L..7_200_000L)
    }

    @Test
    fun a_time_asked_for_while_it_runs_does_not_end_it() {
        core.isBusy = true
        val job = started()
        ask(Effect.WakeAt(now() + 60))
        assertTrue(pending.isEmpty())
        assertFalse(shadowOf(job).isJobFinished)
        core.isBusy = false
        pass(1)
        settle()
        assertEquals(1, pending.size)
    }

    @Test
    fun the_system_may_stop_it_and_starts_it_again() {
        core.isBusy = true
        val job = started()
        settle()
        assertTrue(job.onStopJob(PARAMETERS))
        pass(5)
        settle()
        assertFalse(shadowOf(job).isJobFinished)
        assertEquals(2, core.events.count { it == Event.Tick })
        // A time that was asked for meanwhile stands instead.
        val again = started()
        ask(Effect.WakeAt(now() + 600))
        assertFalse(again.onStopJob(PARAMETERS))
        assertEquals(1, pending.size)
    }

    @Test
    fun a_wake_that_came_early_does_not_swallow_the_time_asked_for() {
        ask(Effect.WakeAt(now() + 3600))
        saphan.getSystemService(JobScheduler::class.java).cancelAll()
        started()
        settle()
        assertEquals(1, pending.size)
    }

    @Test
    fun a_time_that_has_come_is_met_by_its_wake_and_not_asked_for_again() {
        ask(Effect.WakeAt(now() - 1))
        saphan.getSystemService(JobScheduler::class.java).cancelAll()
        started()
        settle()
        assertTrue(pending.isEmpty())
        assertTrue(started().also { settle() }.onStopJob(PARAMETERS))
    }

    @Test
    fun a_core_that_is_due_again_at_once_waits_a_little() {
        core.effects += Effect.WakeAt(now())
        core.handling = { core.effects += Effect.WakeAt(now()) }
        started()
        settle()
        assertTrue(pending.single().minLatencyMillis in 29_000L..30_000L)
    }

    @Test
    fun nothing_is_asked_for_where_nothing_waits() {
        val job = started()
        settle()
        assertTrue(shadowOf(job).isJobFinished)
        assertTrue(pending.isEmpty())
    }

    @Test
    fun a_broken_library_is_tried_again_by_the_system() {
        saphan.opening = { throw UnsatisfiedLinkError() }
        val job = started()
        settle()
        assertTrue(shadowOf(job).isJobFinished)
        assertTrue(shadowOf(job).isRescheduleNeeded)
    }

    @Test
    fun news_that_come_meanwhile_are_told_without_a_window() {
        core.isBusy = true
        started()
        ask(Effect.Notify("Saphan", "There is something new."))
        val notices = saphan.getSystemService(android.app.NotificationManager::class.java).activeNotifications
        assertEquals(1, notices.size)
    }

    /** Each test is a process of its own, as after a restart of the phone. */
    @After
    fun forget() {
        ReflectionHelpers.setStaticField(CarryJob::class.java, "running", false)
        ReflectionHelpers.setStaticField(CarryJob::class.java, "asked", null)
    }

    private companion object {
        val PARAMETERS: JobParameters = org.robolectric.shadow.api.Shadow.newInstanceOf(JobParameters::class.java)
    }
}
