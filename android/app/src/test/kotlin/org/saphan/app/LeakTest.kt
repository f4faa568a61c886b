package org.saphan.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.saphan.bindings.App
import org.saphan.bindings.Setup
import org.saphan.screens.Block
import org.saphan.screens.Event
import java.io.File
import java.nio.file.Files

/** Thousands of openings and events, measured in a process of their own: what is let go is gone. */
class LeakTest {
    @Test
    fun what_is_opened_and_let_go_leaves_nothing_behind() {
        val folder = Files.createTempDirectory("saphan-leak").toFile()
        val said = try {
            Child(LeakChild::class.java, folder.path, OPENINGS.toString()).use { it.finish(SOON * 5) }
        } finally {
            folder.deleteRecursively()
        }
        println(said.joinToString("\n"))
        val thirds = said.map { line -> line.split(' ').map(String::toLong) }
        assertEquals(3, thirds.size)
        val (first, last) = thirds.first() to thirds.last()
        for ((at, what) in listOf("KiB in memory", "open files", "threads").withIndex()) {
            val most = first[at] + MARGIN[at]
            assertTrue("$what: ${thirds.map { it[at] }}", last[at] <= most)
        }
    }

    private companion object {
        const val OPENINGS = 1002

        /**
         * How much more may be there after the last third than after the first: KiB, files, threads. Anything larger
         * than 12 KiB that each opening leaves behind is more than that after the 668 between the two.
         */
        val MARGIN = listOf(8L * 1024, 0, 0)
    }
}

/** Opens, uses and lets go, and says after each third what is left: KiB in memory, open files, threads. */
object LeakChild {
    private const val EVENTS = 10
    private const val FOLDERS = 10

    @JvmStatic
    fun main(arguments: Array<String>) {
        Child.dieWithTest()
        val openings = arguments[1].toInt()
        repeat(openings) { number ->
            use(File(arguments[0]), number)
            if ((number + 1) % (openings / 3) == 0) Child.say(left().joinToString(" "))
        }
    }

    /** Half of the openings are closed. Half are left to the cleaner; these take turns in folders that one may use. */
    private fun use(folder: File, number: Int) {
        val isClosed = number % 2 == 0
        val own = folder.resolve(if (isClosed) "closed" else "left-${number / 2 % FOLDERS}")
        val app = App.open(Setup(own.path, ordinaryPack, 60_000u), FileKeys(folder.resolve("device.key")), Silent)
        val screen = app.handle(Event.Start("km", 420)).screen
        val problems = screen.blocks.filterIsInstance<Block.Notice>().map { it.code }
        check(problems.isEmpty()) { "opening $number in ${own.name}: $problems" }
        repeat(EVENTS - 1) { app.handle(if (it % 2 == 0) Event.Choose("language", "km") else Event.Tick) }
        if (isClosed) {
            app.close()
            check(app.uniffiIsDestroyed)
        } else if (number / 2 % (FOLDERS - 1) == 0) {
            System.gc()
        }
    }

    private fun left(): List<Long> {
        repeat(10) {
            System.gc()
            Thread.sleep(50)
        }
        val pages = File("/proc/self/statm").readText().split(' ')[1].toLong()
        val files = File("/proc/self/fd").list().orEmpty().size.toLong()
        val threads = File("/proc/self/task").list().orEmpty().size.toLong()
        return listOf(pages * 4, files, threads)
    }
}
