package org.saphan.app

import android.Manifest.permission.ACCESS_FINE_LOCATION
import android.app.Activity
import android.app.job.JobParameters
import android.content.Intent
import android.location.Location
import android.location.LocationManager
import android.net.Uri
import android.os.SystemClock
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadow.api.Shadow
import org.saphan.screens.Block

/** A fix near Rongkluea market, Sa Kaeo. */
const val LATITUDE = 13.66281
const val LONGITUDE = 102.54873

/** From the first start to the question about a PIN. */
fun Person.firstSteps() {
    expect("language")
    choose("language", "km")
    tap("save")
    expect("pin-choice")
}

/** What was answered on this screen. */
private fun Person.answers() = screen.blocks.filter {
    it is Block.Choices || it is Block.TextInput || it is Block.Date || it is Block.Photos
}

/** From home to the review. Into the middle of each page comes what [interrupts]; what was said is there after it. */
fun Person.write(story: String, interrupts: () -> Unit) {
    fun on(page: String, answer: () -> Unit) {
        expect(page)
        answer()
        val before = answers()
        interrupts()
        expect(page)
        assertEquals(before, answers())
        tap("next")
    }
    expect("home")
    tap("report")
    on("report-kinds") { choose("kinds", "passport-kept") }
    on("report-whom") { choose("whom", "me") }
    on("report-when") { choose("when", "now") }
    on("report-where") { locate() }
    on("report-story") { type("story", story) }
    on("report-photos") { pick() }
    on("report-contact") {}
    on("report-recipients") { choose("consent", "help") }
    expect("report-review")
    assertTrue(seen, story in seen)
}

/** The app says why, the person agrees, the system asks, the phone finds its place. */
fun Person.locate() {
    choose("place", "exact")
    if (has("tap/panel-0")) {
        tap("panel-0")
        shadowOf(app).grantPermissions(ACCESS_FINE_LOCATION)
        val asked = checkNotNull(shadowOf(activity).lastRequestedPermission)
        val given = asked.requestedPermissions.map(app::checkSelfPermission).toIntArray()
        activity.onRequestPermissionsResult(asked.requestCode, asked.requestedPermissions, given)
        settle()
    }
    val fix = Location(LocationManager.GPS_PROVIDER).apply {
        latitude = LATITUDE
        longitude = LONGITUDE
        accuracy = 12.5f
        time = System.currentTimeMillis()
        elapsedRealtimeNanos = SystemClock.elapsedRealtimeNanos()
    }
    shadowOf(app.getSystemService(LocationManager::class.java)).simulateLocation(fix)
    until("the place") { screen.blocks.any { it.id == "place-map" } }
}

/** Another app is in front while the person picks. */
fun Person.pick() {
    tap("gallery")
    val picker = checkNotNull(shadowOf(activity).nextStartedActivityForResult)
    goAway()
    val picture = Uri.parse("content://pictures/1")
    shadowOf(app.contentResolver).registerInputStream(picture, Places.data("pictures/lighthouse.jpg").inputStream())
    shadowOf(activity).receiveResult(picker.intent, Activity.RESULT_OK, Intent().setData(picture))
    comeBack()
    until("the picture") { screen.blocks.filterIsInstance<Block.Photos>().any { it.items.isNotEmpty() } }
    assertTrue("$codes", codes.isEmpty())
}

/** Back until home. */
fun Person.home() {
    repeat(20) { if (screen.id != "home") touch("back") }
    expect("home")
}

/** The system starts the job, and it runs to its end. */
fun Person.work() {
    val job = Robolectric.buildService(CarryJob::class.java).create().get()
    assertTrue(job.onStartJob(Shadow.newInstanceOf(JobParameters::class.java)))
    waitUntil("the job", between = ::settle) { shadowOf(job).isJobFinished }
}
