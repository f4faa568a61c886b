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
 * A program that runs beside the test. A shell holds it and waits for the test: a test that is killed cannot say goodbye,
 * but its end of the pipe closes, and then the program and [folder] go as they do after [close].
 */
class Program(arguments: List<String>, private val folder: File) : Closeable {
    private val shell: Process
    private val output: BufferedReader

    init {
        val words = listOf("sh", "-c", HOLD, "sh", folder.path) + arguments
        shell = ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log"))).start()
        output = shell.inputReader()
    }

    /** Reads what the program says until a line holds [mark], and answers that line. */
    fun lineWith(mark: String): String {
        while (true) {
            val line = checkNotNull(output.readLine()) { "it ended before it said $mark: ${folder.resolve("log").readText()}" }
            if (mark in line) return line.trim()
        }
    }

    /** What else it says is read, so that it never waits for a reader. */
    fun listenNoMore() {
        thread(isDaemon = true) { runCatching { while (output.readLine() != null) Unit } }
    }

    /** SIGKILL; the folder stays. */
    fun kill() = end("keep\n")

    /** SIGKILL, and the folder goes. */
    override fun close() = end("")

    private fun end(word: String) {
        // An error means that it has ended already.
        runCatching { shell.outputStream.use { it.write(word.toByteArray()) } }
        check(shell.waitFor(30, TimeUnit.SECONDS)) { "a program was killed and did not end" }
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
