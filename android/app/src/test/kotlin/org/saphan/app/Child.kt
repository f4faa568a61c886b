package org.saphan.app

import java.io.Closeable
import java.io.IOException
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread
import kotlin.time.Duration

/**
 * A Java machine beside the test's own and on the same classes, to be measured or killed: a process, as an app is.
 *
 * It says lines that begin with [MARK]; whatever else it prints is shown when it fails. It dies with the test that
 * started it, because its standard input ends then.
 *
 * @param clock What its clock says at its beginning, as `faketime` takes it; the real time if there is none.
 */
class Child(
    main: Class<*>, vararg arguments: String, properties: Map<String, String> = emptyMap(), clock: String? = null,
) : Closeable {
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
        val kept = listOf("jna.library.path", "saphan.root", "saphan.programs").associateWith { System.getProperty(it) }
        val passed = (kept + properties).map { (name, value) -> "-D$name=$value" }
        val options = listOf("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djna.nosys=true")
        // What counts the time that passes goes on as it is.
        val faked = clock?.let { listOf("env", "FAKETIME_DONT_FAKE_MONOTONIC=1", "faketime", it) }.orEmpty()
        val command = faked + java + options + passed + listOf("-cp", classes, main.name) + arguments
        process = ProcessBuilder(command).redirectErrorStream(true).start()
        reader = thread(isDaemon = true) {
            try {
                process.inputReader().forEachLine {
                    if (it.startsWith(MARK)) said += it.removePrefix(MARK) else noise += it
                }
            } catch (_: IOException) {
                // It was killed, and its end of the pipe closed while it was read.
            }
        }
    }

    /** Waits until it said a line that begins with one of [marks], and answers the newest such line. */
    fun until(vararg marks: String): String = waitFor("${marks.toList()} of a child", SOON, orElse = ::toString) {
        val found = words.lastOrNull { line -> marks.any(line::startsWith) }
        check(found != null || process.isAlive || reader.isAlive) { "it ended before it said ${marks.toList()}: $this" }
        found
    }

    override fun toString() = "${words.takeLast(20)} $noise"

    /** Waits for its end; a bad one throws. */
    fun finish(within: Duration = SOON): List<String> {
        check(process.waitFor(within.inWholeMilliseconds, TimeUnit.MILLISECONDS)) { "it goes on: $this" }
        reader.join()
        check(process.exitValue() == 0) { "it ended with ${process.exitValue()}: $this" }
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
