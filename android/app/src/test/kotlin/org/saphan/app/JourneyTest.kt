package org.saphan.app

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.NotificationManager
import android.app.job.JobScheduler
import android.os.Build
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import org.json.JSONObject
import org.junit.After
import org.junit.AfterClass
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.saphan.screens.Block

/** The main job in the real window, with a real intake and a real desk. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], application = Deployed::class, qualifiers = "km-w360dp-h720dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
open class JourneyTest {
    private lateinit var person: Person
    private val desk by lazy { Desk(demo.desk) }

    @Before
    fun start() {
        Deployed.pack = demo.pack
        person = Person()
        if (Build.VERSION.SDK_INT >= 33) shadowOf(person.app).grantPermissions(POST_NOTIFICATIONS)
    }

    @After
    fun end() = person.app.kill()

    @Test
    fun a_report_in_khmer_with_a_place_and_a_photograph_is_answered_and_the_answer_read() {
        person.firstSteps()
        person.tap("skip")
        person.write("Whole $STORY", person::turn)
        person.tap("send")
        person.expect("case")
        person.until("a receipt") { "accepted" in person.codes }
        person.until("the photograph") { !person.screen.blocks.any { it.id == "files" } }

        val case = arrived("report")
        val said = desk.open(case).getJSONObject("said")
        assertEquals("Whole $STORY", said.getString("story"))
        assertEquals(LATITUDE, said.getJSONObject("place").getDouble("latitude"), 0.0)
        assertEquals(LONGITUDE, said.getJSONObject("place").getDouble("longitude"), 0.0)
        val picture = waitFor("the photograph at the desk") { desk.file(case, 0) }
        assertEquals(listOf(0xFF.toByte(), 0xD8.toByte()), picture.take(2))

        desk.answer(case, JSONObject().put("stage", "acting").put("text", ANSWER).put("language", "km"))
        wokenAfterAKill()
        person.expect("case")
        assertTrue(person.seen, ANSWER in person.seen)
        assertTrue(person.activity.window.attributes.flags and FLAG_SECURE != 0)

        person.home()
        readInBurmese()
        person.home()
        askForAnInterpreter()
    }

    @Test
    fun with_a_pin_what_hides_locks_and_the_news_say_nothing() {
        person.firstSteps()
        person.tap("set")
        person.type("pin", PIN)
        person.tap("next")
        person.type("pin", PIN)
        person.tap("save")
        person.write("WithPin $STORY", person::turn)
        person.tap("send")
        person.until("a receipt") { "accepted" in person.codes }
        person.goAway()
        val case = arrived("report") { desk.story(it).startsWith("WithPin") }
        desk.answer(case, JSONObject().put("text", ANSWER).put("language", "km"))
        wokenAfterAKill()
        val notice = checkNotNull(notices().activeNotifications.singleOrNull()).notification
        val words = listOf("android.title", "android.text").map { notice.extras.getCharSequence(it).toString() }
        assertFalse("$words", words.any { word -> TELLING.any { it in word.lowercase() } } || ANSWER in words)

        person.expect("home")
        assertFalse(ANSWER in person.seen || STORY in person.seen)
        person.tap("reports")
        person.expect("pin-enter")
        person.type("pin", PIN)
        person.tap("open")
        person.expect("reports")
        person.touch(person.screen.blocks.filterIsInstance<Block.Rows>().first().rows.first().let { "tap/${it.id}" })
        person.expect("case")
        assertTrue(ANSWER in person.seen)
        person.goAway()
        assertFalse("nothing of it is to be seen", ANSWER in person.seen)
        person.comeBack()
        person.expect("home")
        person.tap("reports")
        person.expect("pin-enter")
    }

    private fun readInBurmese() {
        person.tap("settings")
        person.tap("language")
        person.choose("language", "my")
        person.tap("save")
        person.home()
        person.tap("rights")
        person.tap("passport-kept")
        person.expect("article")
        assertTrue("the article is in Burmese", person.seen.count { it in '\u1000'..'\u109F' } > 300)
        assertTrue("1300" in person.seen)
    }

    private fun askForAnInterpreter() {
        person.tap("interpreter")
        person.choose("wanted", "vi")
        person.tap("next")
        person.choose("purpose", "hospital")
        person.choose("how", "call")
        person.tap("next")
        person.choose("when", "today")
        person.tap("next")
        person.choose("place", "none")
        person.tap("next")
        person.tap("next")
        person.expect("interpreter-review")
        person.tap("send")
        person.until("a receipt") { "accepted" in person.codes }
        val case = arrived("interpreter")
        desk.open(case)
        val found = JSONObject().put("state", "found").put("at", System.currentTimeMillis() / 1000 + 3600)
        found.put("number", "1300").put("country", "TH")
        desk.answer(case, JSONObject().put("text", "").put("interpreter", found))
        wokenAfterAKill()
        person.expect("case")
        assertTrue(person.seen, "1300" in person.seen)
    }

    /** The number of the newest case at the desk of this kind. */
    private fun arrived(kind: String, mine: (Int) -> Boolean = { true }): Int = waitFor("the $kind at the desk") {
        desk.cases().firstOrNull { it.getString("kind") == kind && mine(it.getInt("id")) }?.getInt("id")
    }

    /** The system kills the app, later wakes its job alone, which tells that there is news; then the person opens it. */
    private fun wokenAfterAKill() {
        val jobs = person.app.getSystemService(JobScheduler::class.java).allPendingJobs
        assertEquals("it is to be woken", 1, jobs.size)
        person.killedAndWoken {
            notices().cancelAll()
            person.work()
            assertEquals(1, notices().activeNotifications.size)
        }
    }

    private fun notices() = person.app.getSystemService(NotificationManager::class.java)

    private companion object {
        val demo by lazy { Demo() }
        const val PIN = "314159"

        /** "My boss took my passport and has not paid me for three months." */
        const val STORY = "ថៅកែយកលិខិតឆ្លងដែនរបស់ខ្ញុំ ហើយមិនបើកប្រាក់ខែឱ្យខ្ញុំបីខែហើយ។"

        /** "We have read it." */
        const val ANSWER = "យើងបានអានហើយ។"
        /** Report, answer, help, passport, in Khmer and English. */
        val TELLING = listOf("រាយការណ៍", "ចម្លើយ", "ជំនួយ", "លិខិតឆ្លងដែន", "report", "answer", "help", "passport")

        @JvmStatic
        @AfterClass
        fun endAll() = demo.close()
    }
}
