package org.saphan.app

import android.Manifest.permission.ACCESS_COARSE_LOCATION
import android.Manifest.permission.ACCESS_FINE_LOCATION
import android.Manifest.permission.POST_NOTIFICATIONS
import android.Manifest.permission.RECORD_AUDIO
import android.app.Activity
import android.content.Intent
import android.content.pm.ActivityInfo
import android.content.pm.ResolveInfo
import android.location.Location
import android.location.LocationManager
import android.net.Uri
import android.os.Build
import android.os.SystemClock
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.util.ReflectionHelpers
import org.robolectric.util.ReflectionHelpers.ClassParameter
import org.saphan.screens.Effect
import org.saphan.screens.Event
import kotlin.reflect.KClass

/** The test does what this effect asks for. */
annotation class Does(vararg val effect: KClass<out Effect>)

/** The test shows what happens where the phone cannot do it. */
annotation class Cannot(vararg val effect: KClass<out Effect>)

/** A window over a core that asks for effects, and a phone that carries them out. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = CoreApp::class)
abstract class HandsTest {
    protected val core get() = saphan.core
    protected lateinit var activity: Activity

    @Before
    fun open() {
        // Asked for at another time: see EffectsTest.
        if (Build.VERSION.SDK_INT >= 33) shadowOf(saphan).grantPermissions(POST_NOTIFICATIONS)
        core.screen = screen("report-photos", secure = true)
        activity = opened().get()
    }

    protected fun started(): Intent =
        checkNotNull(shadowOf(activity).nextStartedActivity ?: shadowOf(saphan).nextStartedActivity)

    /** No other app is there, but those that open [what]. */
    protected fun noApps(vararg what: String) {
        shadowOf(saphan).checkActivities(true)
        for (one in what) {
            val intent = if (one == "https") Intent(Intent.ACTION_VIEW, Uri.parse(MAP.web)) else
                Intent(one).addCategory(Intent.CATEGORY_OPENABLE).setType("image/*")
            val info = ActivityInfo().apply {
                packageName = "other"
                name = "Other"
                applicationInfo = android.content.pm.ApplicationInfo().also { it.packageName = "other" }
            }
            @Suppress("DEPRECATION")
            shadowOf(saphan.packageManager).addResolveInfoForIntent(intent, ResolveInfo().apply { activityInfo = info })
        }
    }

    protected fun locations() = shadowOf(saphan.getSystemService(LocationManager::class.java))

    protected fun places(permission: String) {
        shadowOf(saphan).grantPermissions(permission)
        for (source in SOURCES) locations().setProviderEnabled(source, true)
    }

    protected fun fix(
        source: String,
        latitude: Double,
        longitude: Double,
        radius: Float?,
        taken: Long = SystemClock.elapsedRealtimeNanos(),
    ) = Location(source).also {
        it.latitude = latitude
        it.longitude = longitude
        radius?.let(it::setAccuracy)
        it.elapsedRealtimeNanos = taken
        it.time = System.currentTimeMillis()
    }

    protected fun asked() = checkNotNull(shadowOf(activity).lastRequestedPermission).requestedPermissions

    /** The system's dialog was answered; what was given has been granted before. */
    protected fun answer(vararg permissions: String) {
        val request = checkNotNull(shadowOf(activity).lastRequestedPermission).requestCode
        val given = permissions.map { saphan.checkSelfPermission(it) }.toIntArray()
        // As the framework does before it tells: one question at a time.
        ReflectionHelpers.setField(activity, "mHasCurrentPermissionsRequest", false)
        activity.onRequestPermissionsResult(request, arrayOf(*permissions), given)
        settle()
    }

    protected fun rationale(shown: Boolean) {
        for (permission in listOf(ACCESS_FINE_LOCATION, ACCESS_COARSE_LOCATION, RECORD_AUDIO)) {
            shadowOf(saphan.packageManager).setShouldShowRequestPermissionRationale(permission, shown)
        }
    }

    protected fun came(result: Int, data: Intent?) {
        activity.came(result, data)
        settle()
    }

    /** It was handed over with these bytes, and is gone. */
    protected fun assertPicked(id: String, type: String?, bytes: ByteArray) {
        val picked = core.touches.single() as Event.Picked
        assertEquals(id, picked.id)
        assertEquals(type, picked.mediaType)
        assertTrue(bytes.contentEquals(checkNotNull(core.read[picked.path])))
        assertTrue(Passing.folder(saphan).list().isNullOrEmpty())
    }

    protected fun assertFailed(id: String, reason: String) {
        assertEquals(listOf<Event>(Event.PickFailed(id, reason)), core.touches)
        assertTrue(Passing.folder(saphan).list().isNullOrEmpty())
        core.events.clear()
    }

    protected companion object {
        val MAP = Effect.OpenMap("geo:13.75,100.5", "https://example.org/map")
        val LOCATE = Effect.Locate("locate", 30u)
        val RECORD = Effect.RecordSound("record", 600u)
        val SOURCES = listOf(LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER)
    }
}

/** As another app comes back. */
fun Activity.came(result: Int, data: Intent?) {
    val request = 3
    ReflectionHelpers.callInstanceMethod<Unit>(
        this, "onActivityResult",
        ClassParameter.from(Int::class.javaPrimitiveType, request),
        ClassParameter.from(Int::class.javaPrimitiveType, result),
        ClassParameter.from(Intent::class.java, data),
    )
}
