package org.saphan.app

import java.io.BufferedReader
import java.io.Closeable
import java.io.File
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread

/** Where the Rust programs and the repository lie; the build says it. */
object Places {
    val root: File = File(property("saphan.root")).canonicalFile
    val programs: File = root.resolve("android").resolve(property("saphan.programs")).canonicalFile

    /** A file of `tests/data`, which all front ends share. */
    fun data(name: String): File = root.resolve("tests/data").resolve(name)

    private fun property(name: String) = checkNotNull(System.getProperty(name)) { "-D$name is missing" }
}

/**
 * A program that runs beside the test, and whose standard error goes into the file `log` of [folder].
 *
 * A test that is killed cannot say goodbye, but its end of the pipe closes. A program that [endsWithInput] notices by
 * itself; any other is held by a shell that kills it and deletes the folder.
 */
class Program(arguments: List<String>, private val folder: File, endsWithInput: Boolean = false) : Closeable {
    private val log = folder.resolve("log")
    private val process: Process
    private val output: BufferedReader

    init {
        val held = if (endsWithInput) emptyList() else listOf("sh", "-c", HOLD, "sh", folder.path)
        process = ProcessBuilder(held + arguments).redirectError(ProcessBuilder.Redirect.appendTo(log)).start()
        output = process.inputReader()
    }

    /** Reads what the program says until a line holds [mark], and answers that line. */
    fun lineWith(mark: String): String {
        while (true) {
            val line = checkNotNull(output.readLine()) { "it ended before it said $mark: ${log.readText()}" }
            if (mark in line) return line.trim()
        }
    }

    /** What else it says is read, so that it never waits for a reader. */
    fun listenNoMore() {
        thread(isDaemon = true) { runCatching { while (output.readLine() != null) Unit } }
    }

    /** SIGKILL for a program that is held; the folder stays. */
    fun kill() = end("keep\n")

    /** The end, and the folder goes. */
    override fun close() {
        end("")
        folder.deleteRecursively()
    }

    /** Stops the held program for a while, as a network that has gone silent: its connections stand and say nothing. */
    fun freeze() = signal("STOP")

    /** Lets it go on. */
    fun thaw() = signal("CONT")

    private fun signal(name: String) {
        val held = process.children().map { it.pid().toString() }.toList()
        val kill = ProcessBuilder(listOf("sh", "-c", "kill -$name \"\$@\"", "sh") + held).start()
        check(kill.waitFor() == 0) { "no $name" }
    }

    private fun end(word: String) {
        // An error means that it has ended already.
        runCatching { process.outputStream.use { it.write(word.toByteArray()) } }
        check(process.waitFor(30, TimeUnit.SECONDS)) { "a program was ended and goes on" }
    }

    private companion object {
        const val HOLD = """folder=${'$'}1; shift
            "${'$'}@" </dev/null & program=${'$'}!
            exec >&-
            read -r keep; kept=${'$'}?
            kill -9 ${'$'}program 2>/dev/null; wait ${'$'}program 2>/dev/null
            [ ${'$'}kept -eq 0 ] || rm -rf "${'$'}folder""""
    }
}
