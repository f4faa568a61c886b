package org.saphan.app

import org.json.JSONObject
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.nio.file.Files
import kotlin.random.Random

/** SIGKILL for the phone's process, at moments chosen and moments of chance: nothing is lost, nothing comes twice. */
class KilledTest {
    private val demo = Demo()
    private val folder = Files.createTempDirectory("saphan-killed").toFile()
    private val seed = System.getProperty("saphan.seed")?.toLong() ?: System.nanoTime()
    private val chance = Random(seed)
    private var kills = 0
    private var kept = 0

    @After
    fun end() {
        demo.close()
        folder.deleteRecursively()
    }

    @Test
    fun a_report_killed_while_it_is_typed_sent_and_uploaded_arrives_once() {
        println("seed $seed (-Dsaphan.seed)")
        val uploads = (1..REPORTS).sumOf(::report)
        println("$kills kills, $uploads of them during an upload")
        assertTrue("$kills kills", kills >= REPORTS * 5)
        assertTrue("no kill fell into an upload", uploads > 0)
        assertEquals((1..REPORTS).map(::story), arrived())
    }

    @Test
    fun what_waits_when_the_phone_is_killed_is_sent_by_the_job_alone_which_may_be_killed_too() {
        demo.kill()
        life(1, "sent", most = 20)
        demo.start()
        jobs().use { job ->
            job.until("started")
            Thread.sleep(chance.nextLong(500))
            job.kill()
        }
        jobs().use { it.finish() }
        // Not opened yet, which would be news.
        val desk = Desk(demo.desk)
        val case = waitFor("the report") { desk.cases().singleOrNull()?.getInt("id") }
        waitUntil("the photograph") { desk.file(case, 0) != null }
        assertTrue("nothing is new", "notices 0" in jobs().use { it.finish() })
        assertEquals(listOf(story(1)), arrived())
        desk.answer(case, JSONObject().put("text", "✓").put("language", "km"))
        waitUntil("word of it on the phone") { "notices 1" in jobs().use { it.finish() } }
    }

    @Test
    fun what_waits_while_the_clock_is_set_by_years_is_sent() {
        val clocks = listOf("2061-01-01 00:00:00", "2009-01-01 00:00:00")
        clocks.forEachIndexed { before, clock ->
            kept = 0
            demo.kill()
            life(before + 1, "sent", most = 20)
            demo.start()
            start(before + 1, clock).use { it.until("done") }
        }
        waitUntil("both reports") { Desk(demo.desk).cases().size == clocks.size }
        assertEquals(clocks.indices.map { story(it + 1) }, arrived())
    }

    /** The phone's job in a process of its own, over the folder of the phone that was killed. What it unpacks goes too. */
    private fun jobs(): Child {
        val scratch = folder.resolve("scratch").apply { mkdirs() }.path
        val places = mapOf(Deployed.FOLDER to folder.path, Deployed.PACK to demo.packFile.path)
        return Child(JobAlone.Runner::class.java, properties = places + ("java.io.tmpdir" to scratch))
    }

    /** One report through its lives; answers how many of them ended while its photograph was on the way. */
    private fun report(number: Int): Int {
        kept = 0
        repeat(2) { life(number, "kept", most = 120) }
        // Its letter stands before an intake that says nothing: it may be taken or not, the phone will never know.
        life(number, "sending", most = 250, isFrozen = true)
        val uploads = listOf(true, false).count { life(number, "pending", most = 20, isFrozen = it) == "pending" }
        start(number).use { it.until("done") }
        waitUntil("the photograph of report $number") { uploaded(number) }
        return uploads
    }

    /**
     * One life: it goes on with the report until it says [word] or is ahead of that, and at [most] so many milliseconds
     * more. Answers its last word.
     */
    private fun life(number: Int, word: String, most: Long, isFrozen: Boolean = false): String {
        val words = start(number).use { writer ->
            writer.until(word, *AHEAD.getValue(word))
            if (isFrozen) demo.freeze()
            Thread.sleep(chance.nextLong(most))
            assertTrue("it ended by itself: $writer", writer.kill())
            if (isFrozen) demo.thaw()
            writer.words
        }
        kills += 1
        kept = words.filter { it.startsWith("kept ") }.maxOfOrNull { it.removePrefix("kept ").toInt() } ?: kept
        return words.last()
    }

    private fun start(number: Int, clock: String? = null) =
        Child(Writer::class.java, folder.path, demo.packFile.path, number.toString(), kept.toString(), clock = clock)

    private fun uploaded(number: Int): Boolean {
        val desk = Desk(demo.desk)
        val case = desk.cases().map { it.getInt("id") }.firstOrNull { desk.story(it) == story(number) }
        return case != null && desk.file(case, 0) != null
    }

    /** The stories of all cases at the desk, oldest first. */
    private fun arrived(): List<String> {
        val desk = Desk(demo.desk)
        return desk.cases().reversed().map { desk.story(it.getInt("id")) }
    }

    private companion object {
        const val REPORTS = 3

        /** What is said if a life before came further than it should. */
        val AHEAD = mapOf(
            "kept" to arrayOf("sending", "pending", "done"), "sending" to arrayOf("pending", "done"),
            "sent" to emptyArray(), "pending" to arrayOf("done"),
        )
    }
}
