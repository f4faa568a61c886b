package org.saphan.app

import android.app.Activity
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.window.OnBackInvokedDispatcher.PRIORITY_DEFAULT
import org.saphan.screens.Event
import org.saphan.screens.Screen
import java.util.TimeZone

/**
 * The one window. It shows what the core says, and it is covered whenever nobody should look into it: until the core
 * answered, while the window is hidden, and from the moment the person leaves.
 */
class MainActivity : Activity(), Front {
    private val main = Handler(Looper.getMainLooper())
    private val saphan get() = application as Saphan
    private val engine get() = saphan.engine
    private lateinit var page: Page
    private lateinit var own: Hands
    private var shown: String? = null
    private var seen = false
    private var leaving = false

    override val hands: Hands? get() = own.takeIf { seen && !leaving }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        secure(true)
        page = Page(this, ::touched)
        own = Hands(this, page, engine)
        own.restore(state)
        saphan.tidy(own.isWaiting)
        state?.let(page::restore)
        setContentView(page.root)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            setRecentsScreenshotEnabled(false)
            onBackInvokedDispatcher.registerOnBackInvokedCallback(PRIORITY_DEFAULT, ::back)
        }
        engine.window = this
        if (engine.broken) return broken()
        // The same window in another size of letters or at night: what was on it stays on it.
        val screen = engine.screen
        if (lastNonConfigurationInstance != null && screen != null) show(screen, Event.Tick) else page.cover(true)
    }

    override fun onStart() {
        super.onStart()
        seen = true
        engine.send(start()) { if (!leaving) page.cover(false) }
    }

    override fun onStop() {
        super.onStop()
        seen = false
        if (isChangingConfigurations) return
        Appearances.apply(this)
        if (leaving) return
        own.hide()
        page.cover(true)
        engine.send(Event.Hidden)
    }

    override fun onDestroy() {
        super.onDestroy()
        main.removeCallbacksAndMessages(null)
        own.end()
        if (engine.window === this) engine.window = null
    }

    override fun onRetainNonConfigurationInstance() = Unit

    override fun onSaveInstanceState(state: Bundle) {
        super.onSaveInstanceState(state)
        // The system writes this to its disk: nothing that stands in an input goes into it.
        state.remove("android:viewHierarchyState")
        page.save(state)
        own.save(state)
    }

    override fun onRequestPermissionsResult(request: Int, asked: Array<String>, given: IntArray) =
        own.permitted(request, asked.isEmpty())

    override fun onActivityResult(request: Int, result: Int, data: Intent?) = own.came(request, result, data)

    @Deprecated("Called before Android 13")
    override fun onBackPressed() = back()

    override fun show(screen: Screen, answered: Event) {
        if (leaving) return
        val new = screen.id != shown
        shown = screen.id
        secure(screen.secure)
        page.show(screen, checkNotNull(engine.words), answered)
        own.shown(new)
        if (saphan.packRefused) own.tell(getString(R.string.trouble_text)).also { saphan.packRefused = false }
    }

    override fun secure(on: Boolean) = window.setFlags(if (on) FLAG_SECURE else 0, FLAG_SECURE)

    override fun leaveTo(url: String) = goAway(Uri.parse(url))

    override fun failed(event: Event) {
        val screen = engine.screen ?: return
        show(screen, event)
        page.say(checkNotNull(engine.words).failed)
    }

    override fun broken() {
        secure(false)
        setContentView(Trouble.view(this))
    }

    private fun touched(event: Event) {
        if (event == Event.Leave) leave() else engine.send(event, shown)
    }

    private fun back() = when {
        own.dismiss() || page.dismiss() -> Unit
        engine.screen?.back == true && !engine.broken -> touched(Event.Back)
        else -> finish()
    }

    /** The way out: nothing is to be seen before anybody answered, and the window goes also if nobody answers. */
    private fun leave() {
        leaving = true
        page.cover(true)
        secure(true)
        own.leave()
        engine.send(Event.Leave)
        main.postDelayed({ goAway(null) }, PATIENCE_MS)
    }

    private fun goAway(ordinary: Uri?) {
        leaving = true
        page.cover(true)
        own.leave()
        main.removeCallbacksAndMessages(null)
        Notices.clear(this)
        finishAndRemoveTask()
        if (ordinary?.scheme != "https" || !seen) return
        val page = Intent(Intent.ACTION_VIEW, ordinary).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        try {
            startActivity(page)
        } catch (_: Exception) {
            // No browser: the home screen is ordinary enough.
        }
    }

    private fun start(): Event {
        val configuration = resources.configuration
        val hasList = Build.VERSION.SDK_INT >= Build.VERSION_CODES.N
        @Suppress("DEPRECATION")
        val locale = if (hasList) configuration.locales[0] else configuration.locale
        val offset = TimeZone.getDefault().getOffset(System.currentTimeMillis()) / MINUTE_MS
        return Event.Start(locale.toLanguageTag(), offset)
    }

    private companion object {
        const val MINUTE_MS = 60_000

        /** Milliseconds after which the window goes without the core's word. */
        const val PATIENCE_MS = 2000L
    }
}
