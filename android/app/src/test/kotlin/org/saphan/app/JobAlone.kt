package org.saphan.app

import android.app.NotificationManager
import android.app.job.JobParameters
import android.app.job.JobScheduler
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.JUnitCore
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadow.api.Shadow
import kotlin.system.exitProcess

/**
 * The phone's job in a process that the system started for it alone: no window. [KilledTest] starts it in a [Child]; it
 * is done again as long as it asks to be woken soon.
 *
 * It says `started`, and `notices N` with the number of notifications in the end.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], application = Deployed::class)
@GraphicsMode(GraphicsMode.Mode.LEGACY)
class JobAlone {
    private val app = RuntimeEnvironment.getApplication() as Deployed

    @Test
    fun what_waits_is_carried() {
        repeat(MOST) {
            work()
            val next = app.getSystemService(JobScheduler::class.java).allPendingJobs.singleOrNull()?.minLatencyMillis
            if (next == null || next > SOON.inWholeMilliseconds) return end()
            Thread.sleep(next)
        }
        error("it asks to be woken again and again")
    }

    private fun work() {
        val job = Robolectric.buildService(CarryJob::class.java).create().get()
        assertTrue(job.onStartJob(Shadow.newInstanceOf(JobParameters::class.java)))
        Child.say("started")
        waitUntil("the job", between = { pass(1) }) { shadowOf(job).isJobFinished }
    }

    private fun end() {
        Child.say("notices ${app.getSystemService(NotificationManager::class.java).activeNotifications.size}")
        app.kill()
    }

    /** The process. */
    object Runner {
        @JvmStatic
        fun main(arguments: Array<String>) {
            Child.dieWithTest()
            val result = JUnitCore.runClasses(JobAlone::class.java)
            result.failures.forEach { println(it.trace) }
            exitProcess(result.failureCount)
        }
    }

    private companion object {
        const val MOST = 10
    }
}
