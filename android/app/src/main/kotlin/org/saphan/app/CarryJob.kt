package org.saphan.app

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import android.os.Build
import android.os.Handler
import android.os.Looper
import org.saphan.screens.Event

/**
 * Wakes the process when something waits to be sent or looked for: a report never waits for the app to be opened.
 *
 * The system keeps the job through restarts and updates and starts it where there is a network. What is to be done, and
 * when the next time is, the core says.
 */
class CarryJob : JobService() {
    private val main = Handler(Looper.getMainLooper())
    private val engine get() = (application as Saphan).engine
    private var work: JobParameters? = null

    override fun onStartJob(params: JobParameters): Boolean {
        work = params
        running = true
        // The time that has come is met by this wake; one that is still to come stands.
        asked = asked?.takeIf { it > now() }
        engine.send(Event.Tick)
        look()
        return true
    }

    private fun look(): Unit = engine.busy { busy ->
        if (work == null) return@busy
        if (busy) main.postDelayed(::look, LOOK_MS) else engine.send(Event.Tick) { end() }
    }

    private fun end() {
        val done = work ?: return
        work = null
        running = false
        // A library that is broken now may be mended by an update: the system tries again, less and less often.
        jobFinished(done, engine.broken)
        again(this)
    }

    /** The system takes its time back: what comes now is carried out, the rest at the next time. */
    override fun onStopJob(params: JobParameters): Boolean {
        work = null
        running = false
        main.removeCallbacksAndMessages(null)
        engine.send(Event.Tick)
        return !again(this)
    }

    companion object {
        private const val ID = 1
        private const val LOOK_MS = 1000L
        private const val BACKOFF_MS = 30_000L

        /** Least time between two wakes, seconds. */
        private const val PAUSE_S = 30L
        private const val WEEK_S = 7 * 86_400L

        /** Whether the job runs. Asking for the next time then would end it. */
        private var running = false

        /** The time asked for last, Unix seconds. */
        private var asked: Long? = null

        /** Asks to be woken at this time; it replaces the one before. */
        fun wakeAt(context: Context, at: Long) {
            asked = at
            if (!running) schedule(context, at)
        }

        /** Asks for the time that came up during a wake, or stood before it; false if there is none. */
        private fun again(context: Context): Boolean {
            val at = asked ?: return false
            schedule(context, at.coerceAtLeast(now() + PAUSE_S))
            return true
        }

        private fun now() = System.currentTimeMillis() / 1000

        private fun schedule(context: Context, at: Long) {
            val now = now()
            val wait = at.coerceIn(now, now + WEEK_S) - now
            val scheduler = context.getSystemService(JobScheduler::class.java)
            // Due now, while the system still counts the app as used: sooner than other jobs, if it may.
            if (wait == 0L && Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
                if (scheduler.schedule(job(context).setExpedited(true).build()) == JobScheduler.RESULT_SUCCESS) return
            }
            scheduler.schedule(job(context).setMinimumLatency(wait * 1000).build())
        }

        private fun job(context: Context) = JobInfo.Builder(ID, ComponentName(context, CarryJob::class.java))
            .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
            .setPersisted(true)
            .setBackoffCriteria(BACKOFF_MS, JobInfo.BACKOFF_POLICY_EXPONENTIAL)
    }
}
