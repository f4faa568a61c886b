package org.saphan.app

import org.json.JSONObject
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.nio.file.Files

/** The bridge through the bindings alone: no window, no framework. */
class DemoTest {
    private val demo = Demo()
    private val folder = Files.createTempDirectory("saphan-phone").toFile()

    @After
    fun end() {
        demo.close()
        folder.deleteRecursively()
    }

    @Test
    fun a_report_through_the_bindings_reaches_the_desk_and_is_answered() {
        Phone(folder, demo.pack).use { phone ->
            phone.choose("language", "km")
            phone.tap("save")
            phone.tap("skip")
            phone.tap("report")
            phone.choose("kinds", "passport-kept")
            repeat(4) { phone.tap("next") }
            phone.type("story", STORY)
            repeat(3) { phone.tap("next") }
            phone.choose("consent", "help")
            phone.tap("next")
            phone.tap("send")
            phone.until("a receipt") { "accepted" in it.codes }
            val desk = Desk(demo.desk)
            val case = waitFor("the report at the desk") { desk.cases().firstOrNull() }.getInt("id")
            assertEquals(STORY, desk.open(case).getJSONObject("said").getString("story"))
            desk.answer(case, JSONObject().put("stage", "acting").put("text", ANSWER).put("language", "km"))
            phone.until("the answer") { ANSWER in it.screen.toString() }
            assertTrue(phone.screen.secure)
        }
    }

    private companion object {
        const val STORY = "ថៅកែយកលិខិតឆ្លងដែនរបស់ខ្ញុំ"
        const val ANSWER = "យើងបានអានហើយ។"
    }
}
