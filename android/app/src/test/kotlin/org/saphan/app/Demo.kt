package org.saphan.app

import org.saphan.bindings.SignedPack
import java.io.Closeable
import java.io.File
import java.net.URI
import java.nio.file.Files

/** `saphan demo`: the real intake, two desks and a kiosk on this machine, in a folder that goes with them. */
class Demo : Closeable {
    private val folder: File = Files.createTempDirectory("saphan-demo").toFile()
    private var program: Program? = null
    private var ports = List(4) { 0 }

    /** Address of the intake. */
    var intake = ""
        private set

    /** Address of the first desk (`demo-centre`), with the key that opens it: new at each start. */
    var desk = ""
        private set

    /** Address of the second desk (`demo-ngo`), with the key that opens it. */
    var second = ""
        private set

    /** The pack that names this intake and these desks, and the key that signed it: what a phone is given. */
    val pack: SignedPack get() = packIn(packFile)

    /** The file of the pack, with its key beside it. */
    val packFile: File get() = folder.resolve("demo/intake/packs/current.pack")

    init {
        start()
    }

    /** SIGKILL for all of it at once, as if the network were gone. */
    fun kill() {
        program?.kill()
        program = null
    }

    /** Neither intake nor desks say anything until [thaw]. */
    fun freeze() = checkNotNull(program).freeze()

    /** They go on. */
    fun thaw() = checkNotNull(program).thaw()

    /** Starts it where it was, on the ports it had. */
    fun start() {
        val names = listOf("--intake-port", "--desk-port", "--phone-port", "--second-desk-port")
        val options = names.zip(ports.map(Int::toString)).flatMap { (name, port) -> listOf(name, port) }
        val saphan = Places.programs.resolve("saphan").path
        // Often, so that a test waits little.
        val more = listOf("--poll-ms", "250")
        val started = Program(listOf(saphan, "demo", "--data", folder.resolve("demo").path) + options + more, folder)
        program = started
        val phone = address(started, "Phone:")
        desk = address(started, "Desk:")
        second = address(started, "second helper")
        intake = address(started, "intake between")
        started.listenNoMore()
        ports = listOf(intake, desk, phone, second).map { URI(it).port }
    }

    override fun close() {
        program?.close()
        folder.deleteRecursively()
    }


    private fun address(program: Program, mark: String) =
        program.lineWith(mark).substringAfterLast(' ').removeSuffix(")")
}

/** The pack that an app brings of which nobody said another. */
val ordinaryPack: SignedPack by lazy { SignedPack(Places.root.resolve("out/saphan.pack").readBytes(), null) }

/** A pack and the key beside it that signed it. */
fun packIn(file: File) = SignedPack(file.readBytes(), file.resolveSibling("${file.name}.key").readText().trim())
