package org.saphan.app

import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.nio.file.Files
import kotlin.random.Random

/** SIGKILL for the phone's process, at moments that are chosen and moments of chance: nothing is lost, nothing comes twice. */
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

    /** One report through its lives; answers how many of them ended while its photograph was on the way. */
    private fun report(number: Int): Int {
        kept = 0
        repeat(2) { life(number, "kept", most = 120) }
        // Its letter stands before an intake that says nothing: it may be taken or not, the phone will never know.
        life(number, "sending", most = 250, isFrozen = true)
        val uploads = listOf(true, false).count { life(number, "pending", most = 20, isFrozen = it) == "pending" }
        start(number).use { it.until("done") }
        waitFor("the photograph of report $number") { true.takeIf { uploaded(number) } }
        return uploads
    }

    /**
     * One life: it goes on with the report until it says [word] or is ahead of that, and at [most] so many milliseconds more.
     * Answers its last word.
     */
    private fun life(number: Int, word: String, most: Long, isFrozen: Boolean = false): String {
        val words = start(number).use { writer ->
            writer.until(word, "sending", "pending", "done")
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

    private fun start(number: Int) =
        Child(Writer::class.java, folder.path, demo.packFile.path, number.toString(), kept.toString())

    private fun uploaded(number: Int): Boolean {
        val desk = Desk(demo.desk)
        val case = desk.cases().firstOrNull { desk.open(it.getInt("id")).getJSONObject("said").getString("story") == story(number) }
        return case != null && desk.file(case.getInt("id"), 0) != null
    }

    /** The stories of all cases at the desk, oldest first. */
    private fun arrived(): List<String> {
        val desk = Desk(demo.desk)
        return desk.cases().reversed().map { desk.open(it.getInt("id")).getJSONObject("said").getString("story") }
    }

    private companion object {
        const val REPORTS = 3
    }
}
