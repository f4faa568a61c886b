package org.saphan.app

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.ClipData
import android.content.ClipboardManager
import android.widget.EditText
import org.junit.After
import org.junit.AfterClass
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import kotlin.time.Duration.Companion.seconds
import kotlin.time.measureTime

/** What people and phones do that nobody planned, through the real window. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], application = Deployed::class, qualifiers = "km-w360dp-h720dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class BadInputTest {
    private lateinit var person: Person

    @Before
    fun start() {
        Deployed.pack = demo.pack
        person = Person()
        shadowOf(person.app).grantPermissions(POST_NOTIFICATIONS)
        person.firstSteps()
        person.tap("skip")
    }

    @After
    fun end() = person.app.kill()

    @Test
    fun a_story_of_signs_alone_survives_a_kill_on_each_page_and_waits_for_a_network() {
        person.write(SIGNS, person::killed)
        demo.kill()
        person.tap("send")
        person.expect("case")
        person.until("a try without a network") { "offline" in person.codes }
        assertTrue("what it waits for is said", person.screen.blocks.any { it.id == "retry" })
        person.killed()
        person.expect("case")
        demo.start()
        val job = person.app.getSystemService(JobScheduler::class.java).allPendingJobs.single()
        @Suppress("DEPRECATION")
        assertEquals(JobInfo.NETWORK_TYPE_ANY, job.networkType)
        Thread.sleep(job.minLatencyMillis)
        person.killedAndWoken(person::work)
        person.expect("case")
        assertTrue("${person.codes}", "accepted" in person.codes)
        val desk = Desk(demo.desk)
        val case = waitFor("the report at the desk") { desk.cases().singleOrNull() }
        assertEquals(SIGNS, desk.story(case.getInt("id")))
    }

    @Test
    fun two_million_letters_pasted_are_refused_at_once_and_what_was_typed_stays() {
        person.tap("report")
        repeat(4) { person.tap("next") }
        person.type("story", "kept")
        val clipboard = person.app.getSystemService(ClipboardManager::class.java)
        clipboard.setPrimaryClip(ClipData.newPlainText("", "ខ".repeat(2_000_000)))
        val took = measureTime {
            (person.find("type/story") as EditText).onTextContextMenuItem(android.R.id.paste)
            person.settle()
        }
        assertTrue("$took", took < 5.seconds)
        assertTrue("${person.codes}", "text-too-long" in person.codes)
        assertEquals("kept", (person.find("type/story") as EditText).text.toString())
        person.killed()
        person.expect("report-story")
        assertEquals("kept", (person.find("type/story") as EditText).text.toString())
        person.type("story", "!")
        assertTrue("${person.codes}", person.codes.isEmpty())
    }

    private companion object {
        val demo by lazy { Demo() }

        /** Letters of several code points each: two flags, a family, a skin, a sign and its variant. */
        const val SIGNS = "😭🆘🇰🇭🇹🇭👨‍👩‍👧👮🏽‍♀️⚠️"

        @JvmStatic
        @AfterClass
        fun endAll() = demo.close()
    }
}
