package org.saphan.app

import org.json.JSONObject
import org.saphan.screens.Effect
import org.saphan.screens.Event

/** The event a line of JSON means, as `saphan phone --help` describes it. An unknown one or a field too many throws. */
fun event(from: JSONObject): Event {
    val fields = from.keys().asSequence().toMutableSet()
    fun text(name: String): String = from.getString(name).also { fields.remove(name) }
    fun perhaps(name: String): String? = (from.opt(name) as? String).also { fields.remove(name) }
    fun number(name: String): Double = from.getDouble(name).also { fields.remove(name) }
    fun perhapsNumber(name: String): Double? = (from.opt(name) as? Number)?.toDouble().also { fields.remove(name) }
    val event = when (val name = text("event")) {
        "start" -> Event.Start(perhaps("locale"), perhapsNumber("utc_offset_minutes")?.toInt() ?: 0)
        "tap" -> Event.Tap(text("id"))
        "choose" -> Event.Choose(text("id"), text("value"))
        "type" -> Event.Type(text("id"), text("text"))
        "set-date" -> Event.SetDate(text("id"), perhaps("date"))
        "back" -> Event.Back
        "leave" -> Event.Leave
        "located" -> Event.Located(
            text("id"), number("latitude"), number("longitude"), perhapsNumber("accuracy_m")?.toFloat(),
            number("taken_at").toLong(),
        )
        "locate-failed" -> Event.LocateFailed(text("id"), text("reason"))
        "picked" -> Event.Picked(text("id"), text("path"), perhaps("media_type"))
        "pick-failed" -> Event.PickFailed(text("id"), text("reason"))
        "tick" -> Event.Tick
        "hidden" -> Event.Hidden
        "lock" -> Event.Lock
        else -> error("no event is named $name")
    }
    check(fields.isEmpty()) { "$from: what is $fields?" }
    return event
}

/** The name of an effect in JSON: that of its class, in small letters with dashes. */
val Effect.name: String
    get() = javaClass.simpleName.replace(Regex("(?<=[a-z])(?=[A-Z])"), "-").lowercase()
