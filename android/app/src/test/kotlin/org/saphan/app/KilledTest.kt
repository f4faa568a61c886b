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
        repeat(2) { life(number) { writer -> writer.until("kept"); chance.nextLong(120) } }
        // Its letter stands before an intake that says nothing: it may be taken or not, the phone will never know.
        life(number, isFrozen = true) { writer -> writer.until("sending"); chance.nextLong(250) }
        val uploads = listOf(true, false).count { isFrozen ->
            life(number, isFrozen) { writer -> writer.until("pending", "done"); chance.nextLong(20) } == "pending"
        }
        start(number).use { it.until("done") }
        waitFor("the photograph of report $number") { true.takeIf { uploaded(number) } }
        return uploads
    }

    /**
     * One life: it goes on with the report until [moment], which answers how many milliseconds it has still to live. Answers
     * its last word.
     */
    private fun life(number: Int, isFrozen: Boolean = false, moment: (Child) -> Long): String {
        val words = start(number).use { writer ->
            val rest = moment(writer)
            if (isFrozen) demo.freeze()
            Thread.sleep(rest)
            assertTrue("it ended by itself: ${writer.words}", writer.kill())
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
