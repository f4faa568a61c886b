package org.saphan.app

import java.io.Closeable
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread

/**
 * A Java machine beside the test's own and on the same classes, to be measured or killed: a process as a phone's app is one.
 *
 * It says lines that begin with [MARK]; whatever else it prints is shown when it fails. It dies with the test that started
 * it, because its standard input ends then.
 */
class Child(main: Class<*>, vararg arguments: String) : Closeable {
    private val process: Process
    private val noise = ConcurrentLinkedQueue<String>()
    private val said = ConcurrentLinkedQueue<String>()
    private val reader: Thread

    /** All it said until now. */
    val words: List<String> get() = said.toList()

    init {
        val java = System.getProperty("java.home") + "/bin/java"
        // Surefire's own class path is one jar that names the others.
        val classes = System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path")
        val passed = listOf("jna.library.path", "saphan.root", "saphan.programs").map { "-D$it=${System.getProperty(it)}" }
        val options = listOf("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djna.nosys=true")
        val command = listOf(java) + options + passed + listOf("-cp", classes, main.name) + arguments
        process = ProcessBuilder(command).redirectErrorStream(true).start()
        reader = thread(isDaemon = true) {
            process.inputReader().forEachLine { if (it.startsWith(MARK)) said += it.removePrefix(MARK) else noise += it }
        }
    }

    /** Waits until it said a line that begins with [word], and answers the rest of the newest such line. */
    fun until(word: String): String = waitFor("$word of a child that said $words $noise", SOON * 2) {
        words.lastOrNull { it.startsWith(word) }?.removePrefix(word)
            ?: null.also { check(process.isAlive || reader.isAlive) { "it ended before it said $word: $words $noise" } }
    }

    /** Waits for its end; a bad one throws. */
    fun finish(within: kotlin.time.Duration = SOON * 2): List<String> {
        check(process.waitFor(within.inWholeMilliseconds, TimeUnit.MILLISECONDS)) { "it goes on: $words $noise" }
        reader.join()
        check(process.exitValue() == 0) { "it ended with ${process.exitValue()}: $words $noise" }
        return words
    }

    /** SIGKILL, and all that it said before is read. Whether it was still running. */
    fun kill(): Boolean {
        val ran = process.isAlive
        process.destroyForcibly().waitFor()
        reader.join()
        return ran && process.exitValue() == SIGKILLED
    }

    override fun close() {
        kill()
    }

    companion object {
        const val MARK = "said: "
        private const val SIGKILLED = 128 + 9

        /** Says a line to the test; called in the child. */
        fun say(line: String) = synchronized(this) {
            println(MARK + line)
            System.out.flush()
        }

        /** Ends the child when the test that started it is gone; called in the child. */
        fun dieWithTest() {
            thread(isDaemon = true) {
                while (System.`in`.read() >= 0) Unit
                Runtime.getRuntime().halt(1)
            }
        }
    }
}
