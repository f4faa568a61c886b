package org.saphan.app

import org.saphan.screens.Block
import org.saphan.screens.Event
import org.saphan.screens.InputKind
import org.saphan.screens.Screen

/**
 * The page's side of the loop: events go out one at a time and in order, and nothing typed is lost.
 *
 * A touch belongs to the screen it was made on; the second of two equal touches is not sent while the first is on its way.
 */
class Session(private val out: (Event) -> Unit) {
    private class Waiting(val event: Event, val screen: String?)

    private class Typed(val text: String) {
        var stored = false
    }

    private val waiting = ArrayDeque<Waiting>()
    private var flying: Event? = null
    private var screen: Screen? = null

    /** What stands in inputs beside what the app holds, by screen and input. */
    private val typed = mutableMapOf<String, Typed>()

    /** Sends an event after those that wait. */
    fun send(event: Event) {
        val isAlready = flying == event || waiting.any { it.event == event }
        if (event !is Event.Type && isAlready) return
        waiting.addLast(Waiting(event, screen?.id))
        pump()
    }

    /** All of the text goes each time, so the newest stands for those that still wait. */
    fun type(id: String, text: String) {
        typed[key(id)] = Typed(text)
        if (waiting.lastOrNull()?.let { typesIn(it.event, id) } == true) waiting.removeLast()
        send(Event.Type(id, text))
    }

    /** A text so long that drawing it would hold up everything: for the app to refuse. What was typed stays. */
    fun refuse(id: String, text: String) {
        send(Event.Type(id, text))
    }

    /** The way out: what was typed is still stored, touches that wait are not carried out. */
    fun leave() {
        waiting.removeAll { it.event !is Event.Type || it.screen != screen?.id }
        waiting.forEach { out(it.event) }
        waiting.clear()
        typed.clear()
        out(Event.Leave)
    }

    /**
     * Takes in a screen.
     *
     * @param answered The event whose answer it is, the very object that was sent; none if it answers none of the page.
     */
    fun take(next: Screen, answered: Event?) {
        val before = screen?.takeIf { it.id == next.id }?.blocks.orEmpty().filterIsInstance<Block.TextInput>()
        screen = next
        // The app has locked, or forgot a PIN that was begun.
        if (answered is Event.Hidden || answered is Event.Lock) typed.clear()
        if (answered === flying) flying = null
        val inputs = next.blocks.filterIsInstance<Block.TextInput>()
        val isRefused = next.blocks.any { it is Block.Notice && it.code != null }
        for (input in inputs) settle(input, before.find { it.id == input.id }?.value, answered, isRefused)
        // Letters that are not stored yet wait until their input is on the screen again, or the person leaves.
        val here = inputs.map { key(it.id) }
        typed.entries.removeAll { (key, text) -> text.stored && key !in here }
        pump()
    }

    /**
     * What is stored is shown as the app holds it; what is still on its way stays as it was typed. A text that was not taken
     * stays, to be made right; a PIN stays until it was used, for the app never gives it back.
     */
    private fun settle(input: Block.TextInput, before: String?, answered: Event?, isRefused: Boolean) {
        val here = typed[key(input.id)] ?: return
        val isAnswer = answered is Event.Type && typesIn(answered, input.id)
        if (isAnswer && (answered as Event.Type).text == here.text) here.stored = true
        val isOnItsWay = flying?.let { typesIn(it, input.id) } == true || waiting.any { typesIn(it.event, input.id) }
        val isTaken = !isRefused && (input.value == here.text || input.value != before)
        val wasTouched = answered is Event.Tap || answered is Event.Back
        when {
            isOnItsWay -> Unit
            !here.stored -> send(Event.Type(input.id, here.text))
            wasTouched || isAnswer && isTaken && input.kind != InputKind.PIN -> typed.remove(key(input.id))
        }
    }

    /** What an input of the screen shows. */
    fun text(input: Block.TextInput): String = typed[key(input.id)]?.text ?: input.value

    private fun key(id: String) = "${screen?.id}/$id"

    private fun typesIn(event: Event, id: String) = event is Event.Type && event.id == id

    private fun pump() {
        while (flying == null) {
            val next = waiting.removeFirstOrNull() ?: return
            // A touch meant for a screen that is gone would touch something else.
            if (next.screen != screen?.id) continue
            flying = next.event
            out(next.event)
        }
    }
}
