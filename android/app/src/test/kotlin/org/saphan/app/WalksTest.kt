package org.saphan.app

import org.json.JSONArray
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import org.junit.runners.Parameterized.Parameters
import java.io.File
import java.nio.file.Files

/** The walks of `tests/walks` through the bindings: what a person does and must see, as for every front end. */
@RunWith(Parameterized::class)
class WalksTest(private val walk: String) {
    @Test
    fun a_walk_leads_where_it_says() {
        val folder = Files.createTempDirectory("saphan-walk").toFile()
        try {
            val said = JSONObject(walks.resolve("$walk.json").readText())
            World(said.getBoolean("online")).use { world ->
                Phone(folder, world.pack, started = false).use { follow(it, said) }
            }
        } finally {
            folder.deleteRecursively()
        }
    }

    private fun follow(phone: Phone, said: JSONObject) {
        onlyKnown(said, "name", "online", "steps")
        said.getJSONArray("steps").objects().forEachIndexed { number, step ->
            onlyKnown(step, "event", "expect")
            val place = "${said.getString("name")}, step ${number + 1}: ${step.get("event")}"
            phone.effects.clear()
            phone.send(event(filled(step.getJSONObject("event"))))
            compare(phone, step.getJSONObject("expect"), place)
        }
    }

    private fun compare(phone: Phone, expect: JSONObject, place: String) {
        onlyKnown(expect, "screen", "effects", "has", "lacks", "code", "back", "secure", "eventually")
        val has = expect.optJSONArray("has").texts()
        val code = expect.opt("code") as String?
        if (expect.optBoolean("eventually")) {
            phone.until(place) {
                (code == null || code in it.codes) && has.all { id -> it.block(id) != null }
            }
        }
        val screen = phone.screen
        assertEquals(place, expect.getString("screen"), screen.id)
        expect.optJSONArray("effects")?.texts()?.let { names ->
            // When to be woken next moves with the real clock: it is looked for only where a walk names it.
            val seen = phone.effects.map { it.name }.filter { it != WAKE || WAKE in names }
            assertEquals(place, names, seen)
        }
        has.forEach { assertTrue("$place: no $it", phone.block(it) != null) }
        expect.optJSONArray("lacks").texts().forEach { assertTrue("$place: $it is there", phone.block(it) == null) }
        code?.let { assertTrue("$place: ${phone.codes}", it in phone.codes) }
        if (expect.has("back")) assertEquals("$place: back", expect.getBoolean("back"), screen.back)
        if (expect.has("secure")) assertEquals("$place: secure", expect.getBoolean("secure"), screen.secure)
    }

    /** `$now` is the present second, for the bindings' app lives in the present. */
    private fun filled(event: JSONObject): JSONObject {
        val filled = JSONObject()
        for (name in event.keys()) {
            val value = event.get(name)
            filled.put(
                name,
                when {
                    value == "\$now" -> System.currentTimeMillis() / 1000
                    value is String && value.startsWith("\$data/") -> Places.data(value.removePrefix("\$data/")).path
                    else -> value
                },
            )
        }
        return filled
    }

    private fun onlyKnown(from: JSONObject, vararg names: String) =
        check(from.keys().asSequence().all { it in names }) { "an unknown field in $from" }

    private fun JSONArray.objects() = List(length()) { getJSONObject(it) }
    private fun JSONArray?.texts() = this?.let { List(length()) { at -> getString(at) } }.orEmpty()

    companion object {
        private const val WAKE = "wake-at"
        private val walks: File = Places.root.resolve("tests/walks")

        @JvmStatic
        @Parameters(name = "{0}")
        fun all(): List<String> =
            walks.listFiles().orEmpty().filter { it.extension == "json" }.map { it.nameWithoutExtension }.sorted()
    }
}
