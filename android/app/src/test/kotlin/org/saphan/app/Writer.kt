package org.saphan.app

import org.saphan.screens.Block
import org.saphan.screens.Event
import java.io.File

/**
 * A phone that writes report after report wherever its last life ended, to be killed at any moment.
 *
 * It says `at` where it is, `kept N` when the first N letters of the story were answered as kept, `sending` before it
 * touches send, `sent` after it was answered, `pending` while the report has its receipt and its photograph is still on
 * the way, and `done`.
 */
object Writer {
    @JvmStatic
    fun main(arguments: Array<String>) {
        Child.dieWithTest()
        val (folder, pack, number, kept) = arguments
        val phone = Phone(File(folder), packIn(File(pack)))
        check(phone.codes.none { it == "damaged" || it == "in-use" }) { "the store: ${phone.codes}" }
        var place = ""
        while (true) {
            val now = "at ${phone.screen.id} ${phone.codes}"
            if (now != place) Child.say(now)
            place = now
            step(phone, story(number.toInt()), kept.toInt())
        }
    }

    /** One touch or a few, as the screen asks. */
    private fun step(phone: Phone, story: String, kept: Int) {
        when (phone.screen.id) {
            "language" -> phone.choose("language", "km").also { phone.tap("save") }
            "pin-choice" -> phone.tap("skip")
            "home" -> phone.tap("report")
            "reports" -> phone.send(Event.Back)
            "report-found" -> phone.tap("continue")
            "report-kinds" -> once(phone, "kinds", "passport-kept")
            "report-whom" -> once(phone, "whom", "me")
            "report-when" -> once(phone, "when", "now")
            "report-where" -> once(phone, "place", "none")
            "report-story" -> write(phone, story, kept)
            "report-photos" -> pick(phone)
            "report-contact" -> phone.tap("next")
            "report-recipients" -> once(phone, "consent", "help")
            "report-review" -> send(phone, story)
            "case" -> follow(phone, story)
            else -> error("what is ${phone.screen.id}?")
        }
    }

    /** Chooses what is not chosen yet: a second touch would take it back. */
    private fun once(phone: Phone, id: String, value: String) {
        val choices = phone.block(id) as Block.Choices
        if (choices.options.none { it.value == value && it.selected }) phone.choose(id, value)
        phone.tap("next")
    }

    private fun write(phone: Phone, story: String, kept: Int) {
        val stored = (phone.block("story") as Block.TextInput).value
        val isKept = stored.startsWith(story.take(kept)) && story.startsWith(stored)
        check(isKept) { "$kept letters were kept, not ${stored.length}" }
        for (letters in stored.length + 1..story.length) {
            phone.type("story", story.take(letters))
            Child.say("kept $letters")
        }
        phone.tap("next")
    }

    private fun pick(phone: Phone) {
        val photos = phone.block("photos") as Block.Photos
        if (photos.items.isEmpty()) {
            phone.tap("gallery")
            phone.send(Event.Picked("gallery", Places.data("pictures/map.heic").path, "image/heic"))
            check("notice" !in phone.screen.blocks.map { it.id }) { "the photograph was refused: ${phone.codes}" }
        }
        phone.tap("next")
    }

    private fun send(phone: Phone, story: String) {
        Child.say("sending")
        phone.tap("send")
        // A life that ends after the sealing, and before it is stored where the person is, leaves it in the list.
        if ("empty" in phone.codes) {
            while (phone.screen.id != "home") phone.send(Event.Back)
            phone.tap("reports")
            phone.tap((phone.block("reports") as Block.Rows).rows.first().id)
            check(story in phone.screen.toString()) { "the report is neither to be sent nor in the list" }
        }
        check(phone.screen.id == "case") { "send answered ${phone.screen.id} ${phone.codes}" }
        Child.say("sent")
    }

    private fun follow(phone: Phone, story: String) {
        // A report that was sent before is looked at where this life began.
        if (story !in phone.screen.toString()) return phone.send(Event.Back)
        if ("accepted" in phone.codes) Child.say(if (phone.block("files") == null) "done" else "pending")
        if (phone.block("retry") != null) phone.tap("retry")
        Thread.sleep(POLL.inWholeMilliseconds)
        phone.send(Event.Tick)
    }
}

/** "My boss took my passport and has not paid me for three months", with a number. */
fun story(number: Int) = "ថៅកែយកលិខិតឆ្លងដែនរបស់ខ្ញុំ ហើយមិនបើកប្រាក់ខែឱ្យខ្ញុំបីខែហើយ។ ($number)"
