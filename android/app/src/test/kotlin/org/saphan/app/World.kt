package org.saphan.app

import org.json.JSONObject
import org.saphan.bindings.SignedPack
import java.io.Closeable
import java.io.File
import java.nio.file.Files

/** The world of a walk: an intake that takes everything or is not there, the agencies `centre` and `ngo`. */
class World(online: Boolean) : Closeable {
    private val folder: File = Files.createTempDirectory("saphan-world").toFile()
    private val options = if (online) emptyList() else listOf("--offline")
    private val program = Program(listOf(Places.programs.resolve("world").path) + options, folder, endsWithInput = true)
    private val said = JSONObject(program.lineWith("publisher"))

    val pack = SignedPack(File(said.getString("pack")).readBytes(), said.getString("publisher"))

    /** Address of the intake. */
    val intake: String = said.getString("intake")

    override fun close() = program.close()
}
