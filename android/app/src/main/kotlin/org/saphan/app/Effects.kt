package org.saphan.app

import android.Manifest.permission.ACCESS_COARSE_LOCATION
import android.Manifest.permission.ACCESS_FINE_LOCATION
import android.Manifest.permission.POST_NOTIFICATIONS
import android.Manifest.permission.RECORD_AUDIO
import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.ClipData
import android.content.ClipDescription
import android.content.ClipboardManager
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.os.PersistableBundle
import android.provider.Settings
import android.view.View
import android.widget.TextView
import org.saphan.screens.Effect
import org.saphan.screens.Event
import org.saphan.screens.Role
import org.saphan.screens.Words
import java.io.File

/** Carries out an effect. What needs a window and has none that anybody sees is answered as having failed. */
fun perform(effect: Effect, context: Context, engine: Engine, window: Front?) {
    val hands = window?.hands
    val unseen = { id: String -> engine.send(Event.PickFailed(id, "failed")) }
    when (effect) {
        is Effect.Dial -> hands?.dial(effect.number)
        is Effect.OpenMap -> hands?.openMap(effect.geo, effect.web)
        is Effect.OpenWeb -> hands?.openWeb(effect.url)
        is Effect.Share -> hands?.share(effect.text)
        is Effect.ShareFile -> hands?.shareFile(File(effect.path), effect.mediaType)
        is Effect.SendSms -> hands?.sendSms(effect.number, effect.text)
        is Effect.Locate -> hands?.locate(effect) ?: engine.send(Event.LocateFailed(effect.id, "unavailable"))
        is Effect.TakePhoto -> hands?.takePhoto(effect) ?: unseen(effect.id)
        is Effect.PickPhoto -> hands?.pickPhoto(effect) ?: unseen(effect.id)
        is Effect.PickFile -> hands?.pickFile(effect) ?: unseen(effect.id)
        is Effect.RecordSound -> hands?.recordSound(effect) ?: unseen(effect.id)
        is Effect.PlaySound -> hands?.playSound(effect.path)
        is Effect.Speak -> hands?.speak(effect.text, effect.language)
        is Effect.Notify -> Notices.show(context, effect.title, effect.text, engine.words?.news ?: effect.title)
        is Effect.SecureWindow -> window?.secure(effect.on)
        is Effect.LeaveNow -> window?.leaveTo(effect.url)
        is Effect.Appear -> Appearances.want(context, effect.name, hands != null)
        is Effect.WakeAt -> {
            CarryJob.wakeAt(context, effect.at)
            hands?.allowNotices()
        }
    }
}

/** What the window can do with the phone: one function an effect, each with what happens where it cannot be done. */
class Hands(private val activity: Activity, private val page: Page, private val engine: Engine) {
    private val place = Place(activity)
    private val picker = Picker(activity)
    private val recorder = Recorder(activity)
    private val player = Player(activity)
    private val speaker = Speaker(activity)
    private val words: Words get() = checkNotNull(engine.words)

    /** What was asked of the person, the system or another app and has not come back. */
    private var asked: Asked? = null

    /** A file that waits for the screen it was asked for on: after the process was killed that lies behind the PIN. */
    private var waiting: Waiting? = null

    /** What came back before the new process had its first word from the core. */
    private var unspoken: (() -> Unit)? = null

    /** What to do if the panel goes away without an answer; null if there is no panel of these hands. */
    private var unanswered: (() -> Unit)? = null

    fun dial(number: String) {
        if (!open(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)))) showNumber(number, null)
    }

    fun openMap(geo: String, web: String) {
        if (!view(geo, "geo")) openWeb(web)
    }

    fun openWeb(url: String) {
        if (!view(url, "https")) page.say(words.noApp)
    }

    fun share(text: String) {
        val shared = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        if (!open(Intent.createChooser(shared, null))) page.say(words.noApp)
    }

    fun shareFile(file: File, mediaType: String) {
        val uri = GiveProvider.uri(file)
        val shared = Intent(Intent.ACTION_SEND).setType(mediaType).putExtra(Intent.EXTRA_STREAM, uri)
            .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
        // The chooser passes the grant on by the clip.
        shared.clipData = ClipData.newRawUri(null, uri)
        if (!open(Intent.createChooser(shared, null))) page.say(words.noApp)
    }

    fun sendSms(number: String, text: String) {
        val message = Intent(Intent.ACTION_SENDTO, Uri.fromParts("smsto", number, null)).putExtra("sms_body", text)
        if (!open(message)) showNumber(number, text)
    }

    fun locate(effect: Effect.Locate) = askFor(effect, words.locationReason)

    fun recordSound(effect: Effect.RecordSound) = askFor(effect, words.microphoneReason)

    fun takePhoto(effect: Effect.TakePhoto) = away(effect, listOf(picker.camera()))

    fun pickPhoto(effect: Effect.PickPhoto) = away(effect, picker.photos())

    fun pickFile(effect: Effect.PickFile) = away(effect, listOf(picker.documents("*/*")))

    fun playSound(path: String) = player.play(path) { page.say(words.failed) }

    fun speak(text: String, language: String) = speaker.speak(text, language) { page.say(words.noVoice) }

    /** Asks once whether news may be told: the first time that there is something to wait for. */
    fun allowNotices() {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU || has(POST_NOTIFICATIONS)) return
        val kept = activity.getSharedPreferences("asked", Context.MODE_PRIVATE)
        if (asked != null || page.isPanelled || kept.getBoolean(POST_NOTIFICATIONS, false)) return
        kept.edit().putBoolean(POST_NOTIFICATIONS, true).apply()
        val ask = button(words.goOn, "bell", Role.PRIMARY) {
            activity.requestPermissions(arrayOf(POST_NOTIFICATIONS), NOTICES)
        }
        show(Panel(words.notificationReason, null, null, listOf(ask, button(words.notNow, "x"))))
    }

    // What comes back.

    /** The system's dialog was answered; [interrupted] if something came between. */
    fun permitted(request: Int, interrupted: Boolean) = spoken {
        val ask = asked ?: return@spoken
        if (request != PERMISSION) return@spoken
        asked = null
        if (wanted(ask.effect).any(::has)) return@spoken begin(ask)
        refused(ask)
        // Refused for good, or closed without an answer: the way to the settings helps both.
        if (!interrupted && wanted(ask.effect).none(activity::shouldShowRequestPermissionRationale)) showSettings()
    }

    /** The camera or a picker came back. */
    fun came(request: Int, result: Int, data: Intent?) = spoken {
        val ask = asked ?: return@spoken
        if (request != AWAY) return@spoken
        asked = null
        val photo = if (ask.effect is Effect.TakePhoto) picker.taken() else null
        val picked = data?.data
        when {
            result != Activity.RESULT_OK -> failed(ask, "cancelled").also { photo?.delete() }
            photo != null -> give(ask, photo, "image/jpeg")
            picked != null && ask.effect !is Effect.TakePhoto -> copy(ask, picked)
            else -> failed(ask, "failed")
        }
    }

    /** Another screen is shown, or the same anew. */
    fun shown(new: Boolean) {
        if (new) dismiss()
        unspoken?.invoke()
        unspoken = null
        val file = waiting ?: return
        if (file.screen != engine.screen?.id) return
        waiting = null
        engine.send(file.event, file.screen) { taken ->
            if (taken || file.screen == engine.screen?.id) file.bytes.delete() else waiting = file
        }
    }

    /** Closes the panel, as a no where it asked something; false if there is none. */
    fun dismiss(): Boolean {
        val closed = unanswered
        if (closed == null && !page.isPanelled) return false
        show(null)
        closed?.invoke()
        return true
    }

    /** Nobody sees the window: it is silent, and what was recorded so far is kept. */
    fun hide() {
        recorder.stop(true)
        silence()
        waiting?.bytes?.delete()
        waiting = null
    }

    /** The window goes: what it was about to ask nobody can answer any more. */
    fun end() {
        hide()
        dismiss()
    }

    /** Says something that has to be read. */
    fun tell(text: String) = show(Panel(text, null, null, listOf(button(words.close, "x"))))

    /** The person leaves: nothing goes on and nothing stays. */
    fun leave() {
        asked = null
        waiting = null
        unanswered = null
        unspoken = null
        recorder.stop(false)
        silence()
        place.stop()
        picker.stop()
        Passing.clear(activity)
    }

    /** What is asked outlives the process; nothing of it is the person's. */
    fun save(to: Bundle) {
        asked?.save(to)
    }

    fun restore(from: Bundle?) {
        asked = Asked.restore(from)
    }

    /** Whether a file of an answer may still come. */
    val isWaiting get() = asked != null

    private fun spoken(act: () -> Unit) = if (engine.words == null) unspoken = act else act()

    private fun askFor(effect: Effect, reason: String) {
        val ask = Asked(effect, engine.screen?.id)
        if (wanted(effect).any(::has)) return begin(ask)
        val go = button(words.goOn, "check", Role.PRIMARY) {
            asked = ask
            activity.requestPermissions(wanted(effect), PERMISSION)
        }
        val no = { refused(ask) }
        show(Panel(reason, null, null, listOf(go, button(words.notNow, "x", tapped = no))), no)
    }

    private fun begin(ask: Asked) = when (val effect = ask.effect) {
        is Effect.Locate -> place.find(effect.id, effect.waitS.toLong()) { engine.send(it) }
        is Effect.RecordSound -> record(ask, effect.maxSeconds.toLong())
        else -> Unit
    }

    private fun record(ask: Asked, most: Long) {
        val time = large("")
        val tick = { seconds: Long -> time.text = "${clock(seconds)} / ${clock(most)}" }
        var kept = true
        val on = recorder.start(most, tick) { sound ->
            show(null)
            if (sound != null) give(ask, sound, "audio/mp4") else failed(ask, if (kept) "failed" else "cancelled")
        }
        if (!on) return failed(ask, "failed")
        tick(0)
        val cancel = { kept = false; recorder.stop(false) }
        val stop = button(words.stop, "square", Role.PRIMARY) { recorder.stop(true) }
        show(Panel(words.recording, null, time, listOf(stop, button(words.cancel, "x", tapped = cancel))), cancel)
    }

    private fun copy(ask: Asked, from: Uri) {
        val cancel = { picker.stop(); failed(ask, "cancelled") }
        show(Panel(words.adding, null, null, listOf(button(words.cancel, "x", tapped = cancel))), cancel)
        picker.copy(from) { copy ->
            show(null)
            if (copy != null) give(ask, copy, activity.contentResolver.getType(from)) else failed(ask, "failed")
        }
    }

    private fun give(ask: Asked, file: File, type: String?) {
        waiting?.bytes?.delete()
        waiting = Waiting(Event.Picked(ask.id, file.path, type), file, ask.screen)
        shown(false)
    }

    private fun failed(ask: Asked, reason: String) = engine.send(Event.PickFailed(ask.id, reason), ask.screen)

    private fun refused(ask: Asked) = when (ask.effect) {
        is Effect.Locate -> engine.send(Event.LocateFailed(ask.id, "denied"))
        else -> failed(ask, "denied")
    }

    private fun away(effect: Effect, ways: List<Intent>) {
        val ask = Asked(effect, engine.screen?.id).also { asked = it }
        if (ways.any { way -> started { activity.startActivityForResult(way, AWAY) } }) return
        asked = null
        picker.taken()
        page.say(words.noApp)
        failed(ask, "failed")
    }

    private fun silence() {
        player.stop()
        speaker.stop()
    }

    private fun view(address: String, scheme: String): Boolean {
        val uri = Uri.parse(address)
        return uri.scheme == scheme && open(Intent(Intent.ACTION_VIEW, uri))
    }

    /** Opens another app, in a task of its own: ours shows nothing of it. */
    private fun open(intent: Intent) = started {
        activity.startActivity(intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
    }

    private fun started(start: () -> Unit): Boolean = try {
        start()
        true
    } catch (_: ActivityNotFoundException) {
        false
    } catch (_: SecurityException) {
        false
    }

    // Panels.

    private fun show(panel: Panel?, gone: () -> Unit = {}) {
        unanswered = gone.takeIf { panel != null }
        page.panel(panel)
    }

    private fun button(label: String, icon: String, role: Role = Role.SECONDARY, tapped: () -> Unit = {}) =
        PanelButton(label, icon, role) {
            show(null)
            tapped()
        }

    /** Nothing here dials or sends: the number is shown large, to be used on another phone. */
    private fun showNumber(number: String, text: String?) {
        val copy = button(words.copy, "copy") { copyText(text ?: number) }
        show(Panel(words.noApp, text, large(number), listOf(copy, button(words.close, "x"))))
    }

    private fun large(digits: String) = TextView(activity).apply {
        text = digits
        textSize = LARGE
        textDirection = View.TEXT_DIRECTION_LTR
        setTextColor(activity.getColor(R.color.text))
    }

    private fun copyText(text: String) {
        val clip = ClipData.newPlainText("", text)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            val hidden = PersistableBundle().apply { putBoolean(ClipDescription.EXTRA_IS_SENSITIVE, true) }
            clip.description.extras = hidden
        }
        activity.getSystemService(ClipboardManager::class.java).setPrimaryClip(clip)
        page.say(words.copied)
    }

    private fun showSettings() {
        val settings = button(words.openSettings, "settings", Role.PRIMARY) {
            val own = Uri.fromParts("package", activity.packageName, null)
            if (!open(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, own))) page.say(words.noApp)
        }
        show(Panel(words.refused, null, null, listOf(settings, button(words.close, "x"))))
    }

    private fun wanted(effect: Effect) = if (effect is Effect.Locate) PLACE else arrayOf(RECORD_AUDIO)

    private fun has(permission: String) = activity.checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED

    private fun clock(seconds: Long) = "%d:%02d".format(null, seconds / 60, seconds % 60)

    private class Waiting(val event: Event, val bytes: File, val screen: String?)

    private companion object {
        const val PERMISSION = 1
        const val NOTICES = 2
        const val AWAY = 3

        /** Size of a number to be read from afar, sp. */
        const val LARGE = 32f

        /** Either is enough; the system lets the person choose the coarse one. */
        val PLACE = arrayOf(ACCESS_FINE_LOCATION, ACCESS_COARSE_LOCATION)
    }
}

/** An effect that waits for its answer, and the screen that asked: it outlives the process, with nothing of the person. */
class Asked(val effect: Effect, val screen: String?) {
    private val parts: Triple<String, String, Long> = when (effect) {
        is Effect.Locate -> Triple("locate", effect.id, effect.waitS.toLong())
        is Effect.RecordSound -> Triple("record", effect.id, effect.maxSeconds.toLong())
        is Effect.TakePhoto -> Triple("camera", effect.id, 0)
        is Effect.PickPhoto -> Triple("photo", effect.id, 0)
        is Effect.PickFile -> Triple("file", effect.id, 0)
        else -> throw IllegalArgumentException()
    }

    /** Id to answer with. */
    val id get() = parts.second

    fun save(to: Bundle) {
        val (kind, id, number) = parts
        to.putStringArray(KEY, arrayOf(kind, id, number.toString(), screen))
    }

    companion object {
        private const val KEY = "asked"

        fun restore(from: Bundle?): Asked? {
            val (kind, id, number, screen) = from?.getStringArray(KEY) ?: return null
            val effect = when (kind) {
                "locate" -> Effect.Locate(id, number.toUInt())
                "record" -> Effect.RecordSound(id, number.toUInt())
                "camera" -> Effect.TakePhoto(id)
                "photo" -> Effect.PickPhoto(id)
                else -> Effect.PickFile(id)
            }
            return Asked(effect, screen)
        }
    }
}
