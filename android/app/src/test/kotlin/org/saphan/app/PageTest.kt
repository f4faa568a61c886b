package org.saphan.app

import android.app.Application
import android.graphics.Insets
import android.graphics.Rect
import android.os.Build
import android.os.Bundle
import android.os.Parcel
import android.os.Parcelable
import android.util.SparseArray
import android.text.style.LocaleSpan
import android.view.KeyEvent
import android.view.View
import android.view.ViewStructure
import android.view.WindowInsets
import android.view.accessibility.AccessibilityEvent
import android.view.accessibility.AccessibilityManager
import android.widget.EditText
import android.widget.ScrollView
import android.widget.TextView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowInstrumentation
import org.saphan.screens.Block
import org.saphan.screens.Choice
import org.saphan.screens.ChoiceStyle
import org.saphan.screens.Event
import org.saphan.screens.InputKind
import org.saphan.screens.Role
import org.saphan.screens.Screen
import org.saphan.screens.Tone

/** The frame, and what stays where it is while the app answers. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = Application::class, qualifiers = "w320dp-h480dp-hdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class PageTest {
    private val stage by lazy { Stage() }
    private val input get() = stage.find("type/story") as EditText
    private val scroll get() = stage.page.root.within().filterIsInstance<ScrollView>().first()

    private fun story(value: String, vararg more: Block, kind: InputKind = InputKind.PARAGRAPH) = screen(
        "report-story", back = true, secure = true,
        blocks = more.toList() + Block.TextInput("story", "Tell it", value, kind, 1000u, null) + button("next"),
    )

    private fun button(id: String, role: Role = Role.PRIMARY) = Block.Button(id, "word of $id", "check", role, true, null)

    private fun notice(text: String, code: String? = "text-too-long") =
        Block.Notice("notice", Tone.WARNING, "triangle-alert", "Please look", text, code)

    private fun long(vararg first: Block) =
        screen("article", back = true, blocks = first.toList() + List(60) { Block.Text("t$it", "line $it", null, false) })

    // Typing.

    @Test
    fun an_older_step_does_not_overwrite_what_is_typed_now() {
        stage.show(story(""))
        input.append("a")
        input.append("b")
        assertEquals(listOf<Event>(Event.Type("story", "a")), stage.sent)
        stage.show(story("a"), answered = stage.sent[0])
        assertEquals("ab", input.text.toString())
        assertEquals(Event.Type("story", "ab"), stage.sent.last())
        input.append("c")
        stage.show(story("a"), answered = Event.Tick)
        assertEquals("abc", input.text.toString())
        stage.show(story("ab"), answered = stage.sent[1])
        stage.show(story("abc"), answered = stage.sent[2])
        assertEquals("abc", input.text.toString())
        assertEquals(3, stage.sent.size)
    }

    @Test
    fun many_letters_while_the_app_is_busy_go_out_as_one_text() {
        stage.show(story(""))
        repeat(50) { input.append("x") }
        stage.show(story("x"), answered = stage.sent.last())
        assertEquals(listOf<Event>(Event.Type("story", "x"), Event.Type("story", "x".repeat(50))), stage.sent)
    }

    @Test
    fun what_the_app_changes_is_shown_and_the_caret_stays() {
        stage.show(story("hello world"))
        input.requestFocus()
        input.setSelection(5)
        stage.show(story("hello there"), answered = Event.Tick)
        assertEquals("hello there", input.text.toString())
        assertEquals(5, input.selectionStart)
        assertTrue(input.isFocused)
        assertEquals(emptyList<Event>(), stage.sent)
    }

    @Test
    fun a_text_that_was_refused_stays_to_be_made_right_until_something_is_touched() {
        stage.show(story("short"))
        input.append(" and long")
        stage.show(story("short", notice("Too long")), answered = stage.sent.last())
        assertEquals("short and long", input.text.toString())
        stage.touch("tap/next")
        stage.show(story("short"), answered = stage.sent.last())
        assertEquals("short", input.text.toString())
    }

    @Test
    fun a_text_that_could_not_be_stored_stays() {
        stage.show(story("before"))
        input.append(" now")
        stage.show(story("before"), answered = stage.sent.last())
        assertEquals("before now", input.text.toString())
    }

    @Test
    fun a_pin_stays_until_it_was_used_and_goes_when_the_app_locks() {
        stage.show(story("", kind = InputKind.PIN))
        input.append("135790")
        stage.show(story("", kind = InputKind.PIN), answered = stage.sent.last())
        assertEquals("135790", input.text.toString())
        stage.touch("tap/next")
        stage.show(story("", notice("Wrong", "wrong-pin"), kind = InputKind.PIN), answered = stage.sent.last())
        assertEquals("", input.text.toString())
        input.append("1")
        stage.answer()
        stage.show(story("", kind = InputKind.PIN), answered = Event.Hidden)
        assertEquals("", input.text.toString())
    }

    @Test
    fun letters_typed_after_a_touch_are_stored_when_their_screen_comes_back() {
        stage.show(story(""))
        stage.touch("tap/next")
        input.append("late")
        stage.show(screen("home"), answered = stage.sent.last())
        assertEquals(1, stage.sent.size)
        stage.show(story(""), answered = Event.Tick)
        assertEquals("late", input.text.toString())
        assertEquals(Event.Type("story", "late"), stage.sent.last())
    }

    // Touches.

    @Test
    fun the_second_of_two_equal_touches_is_not_sent_while_the_first_is_on_its_way() {
        stage.show(story(""))
        repeat(3) { stage.touch("tap/next") }
        assertEquals(listOf<Event>(Event.Tap("next")), stage.sent)
        stage.answer()
        assertEquals(1, stage.sent.size)
        stage.touch("tap/next")
        assertEquals(2, stage.sent.size)
    }

    @Test
    fun a_touch_belongs_to_the_screen_it_was_made_on() {
        stage.show(screen("one", blocks = listOf(button("next"), button("delete"))))
        stage.touch("tap/next")
        stage.touch("tap/delete")
        stage.show(screen("two", blocks = listOf(button("delete"))), answered = stage.sent.last())
        assertEquals(listOf<Event>(Event.Tap("next")), stage.sent)
    }

    @Test
    fun back_and_out_are_always_there_and_leaving_empties_the_page_before_anybody_answers() {
        stage.show(story(""))
        input.append("a")
        input.append("b")
        stage.touch("leave")
        assertEquals(listOf(Event.Type("story", "a"), Event.Type("story", "ab"), Event.Leave), stage.sent)
        val words = stage.page.root.within().filterIsInstance<TextView>().filter { it.isShown }.map { it.text.toString() }
        assertEquals(emptyList<String>(), words.toList())
        assertEquals(null, stage.page.root.findViewWithTag<View>("type/story"))
    }

    @Test
    fun the_way_back_sends_back_once() {
        stage.show(story(""))
        repeat(2) { stage.touch("back") }
        assertEquals(listOf<Event>(Event.Back), stage.sent)
    }

    // Where the person is.

    @Test
    fun a_new_screen_begins_at_its_title() {
        stage.show(long())
        scroll.scrollTo(0, 900)
        stage.show(long().copy(id = "other"))
        assertEquals(0, scroll.scrollY)
        assertTrue(stage.find("title").isFocused)
    }

    @Test
    fun the_same_screen_keeps_its_place_its_focus_and_its_views() {
        stage.show(long(choices("a"), Block.Progress("p", "1 of 2", 0.5)))
        scroll.scrollTo(0, 300)
        val option = stage.find("choose/c/b")
        option.requestFocusFromTouch()
        val place = scroll.scrollY
        stage.show(long(choices("b"), Block.Progress("p", "2 of 2", 1.0)))
        assertSame(option, stage.find("choose/c/b"))
        assertTrue(option.isFocused)
        assertEquals(place, scroll.scrollY)
    }

    @Test
    fun the_focus_goes_to_the_view_that_takes_the_place_of_one_drawn_anew() {
        stage.show(long(button("first", Role.SECONDARY)))
        val before = stage.find("tap/first")
        before.requestFocusFromTouch()
        assertTrue(before.isFocused)
        stage.show(long(button("first", Role.SECONDARY).copy(label = "other")))
        val after = stage.find("tap/first")
        assertNotSame(before, after)
        assertTrue(after.isFocused)
        stage.show(long())
        assertTrue(stage.find("title").isFocused)
    }

    @Test
    fun a_block_that_comes_before_an_input_does_not_take_its_focus() {
        stage.show(story("text"))
        val before = input
        input.requestFocus()
        input.setSelection(2)
        stage.show(story("text", notice("Look", null), Block.Text("t", "more", null, false)))
        assertSame(before, input)
        assertTrue(input.isFocused)
        assertEquals(2, input.selectionStart)
    }

    @Test
    fun other_letters_or_another_language_draw_anew_and_keep_the_caret() {
        stage.show(story("text"))
        input.requestFocus()
        input.setSelection(3)
        stage.show(story("text").copy(language = "km"), words = WORDS.copy(language = "km"))
        assertTrue(input.isFocused)
        assertEquals(3, input.selectionStart)
        assertEquals("km", input.text.getSpans(0, 1, LocaleSpan::class.java).first().locale?.language)
    }

    @Test
    fun a_new_problem_is_brought_into_sight_and_said_once() {
        val manager = stage.activity.getSystemService(AccessibilityManager::class.java)
        shadowOf(manager).setEnabled(true)
        val below = Block.Text("end", "the end", null, false)
        stage.show(screen("article", blocks = long().blocks + below))
        stage.show(screen("article", blocks = long().blocks + notice("Too long") + below))
        val place = Rect()
        val shown = stage.page.root.within().filterIsInstance<TextView>().first { it.text.toString() == "Too long" }
        assertTrue(shown.getGlobalVisibleRect(place))
        assertEquals(shown.height, place.height())
        stage.show(screen("article", blocks = long().blocks + notice("Too long") + below))
        val said = shadowOf(manager).sentAccessibilityEvents.filter { it.eventType == AccessibilityEvent.TYPE_ANNOUNCEMENT }
        assertEquals(listOf("Please look. Too long"), said.map { it.text.joinToString() })
    }

    @Test
    fun a_message_in_passing_is_said_and_goes() {
        val manager = stage.activity.getSystemService(AccessibilityManager::class.java)
        shadowOf(manager).setEnabled(true)
        stage.show(story(""))
        stage.page.say("Copied")
        stage.settle()
        fun isShown() = stage.page.root.within().any { it is TextView && it.text.toString() == "Copied" && it.isShown }
        assertTrue(isShown())
        val said = shadowOf(manager).sentAccessibilityEvents.filter { it.eventType == AccessibilityEvent.TYPE_ANNOUNCEMENT }
        assertEquals("Copied", said.last().text.joinToString())
        pass(7)
        assertFalse(isShown())
    }

    // Over the page.

    @Test
    fun a_panel_leaves_the_ways_back_and_out_in_reach_and_hides_the_rest() {
        stage.show(story("secret"))
        input.requestFocus()
        var touched = 0
        stage.page.panel(Panel("Allow?", "Why", null, listOf(PanelButton("Yes", "check", Role.PRIMARY) { touched++ })))
        stage.settle()
        for (way in listOf("back", "leave")) {
            val view = stage.find(way)
            val place = Rect()
            assertTrue(view.getGlobalVisibleRect(place))
            assertEquals(view.height, place.height())
            assertTrue(place.bottom <= IntArray(2).also(stage.find("panel-title")::getLocationInWindow)[1])
        }
        val body = generateSequence(input as View) { it.parent as? View }
        assertTrue(body.any { it.importantForAccessibility == View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS })
        assertFalse(input.isFocused)
        stage.touch("tap/panel-0")
        assertEquals(1, touched)
        stage.page.panel(null)
        stage.settle()
        assertTrue(input.isFocused)
        assertFalse(stage.page.isPanelled)
    }

    @Test
    fun back_closes_a_list_of_the_page_and_goes_no_further() {
        stage.show(screen("place", back = true, blocks = listOf(choices("a", many = 30))))
        stage.touch("choose/c")
        stage.touch("back")
        assertFalse(stage.page.isPanelled)
        assertEquals(emptyList<Event>(), stage.sent)
        assertFalse(stage.page.dismiss())
        stage.touch("back")
        assertEquals(listOf<Event>(Event.Back), stage.sent)
    }

    @Test
    fun a_panel_goes_with_its_screen() {
        stage.show(story(""))
        stage.page.panel(Panel("Allow?", null, null, emptyList()))
        stage.show(story("a"), answered = Event.Tick)
        assertTrue(stage.page.isPanelled)
        stage.show(screen("home"), answered = Event.Tick)
        assertFalse(stage.page.isPanelled)
    }

    @Test
    fun nothing_is_seen_while_it_is_covered() {
        stage.show(story("secret"))
        stage.page.cover(true)
        stage.settle()
        val picture = stage.window()
        val colors = IntArray(picture.width * picture.height)
        picture.getPixels(colors, 0, picture.width, 0, 0, picture.width, picture.height)
        assertEquals(1, colors.distinct().size)
        stage.page.cover(false)
        assertTrue(input.isShown)
    }

    // The window.

    @Test
    @Config(sdk = [35])
    fun the_page_lies_clear_of_bars_cutouts_and_the_keyboard() {
        stage.show(long(Block.TextInput("story", "Tell it", "", InputKind.LINE, 10u, null)))
        val insets = WindowInsets.Builder().setInsets(WindowInsets.Type.systemBars(), Insets.of(0, 40, 0, 60))
            .setInsets(WindowInsets.Type.displayCutout(), Insets.of(30, 0, 0, 0))
            .setInsets(WindowInsets.Type.ime(), Insets.of(0, 0, 0, 400)).build()
        stage.page.root.dispatchApplyWindowInsets(insets)
        stage.settle()
        val root = stage.page.root
        assertEquals(listOf(30, 40, 0, 400), listOf(root.paddingLeft, root.paddingTop, root.paddingRight, root.paddingBottom))
        val bottom = IntArray(2).also(scroll::getLocationInWindow)[1] + scroll.height
        assertTrue(bottom <= root.height - 400)
        assertTrue(IntArray(2).also(stage.find("leave")::getLocationInWindow)[1] >= 40)
    }

    @Test
    @Config(qualifiers = "w360dp-h780dp-hdpi")
    fun where_there_is_room_the_one_thing_to_do_stays_in_sight() {
        stage.show(long().let { it.copy(blocks = it.blocks + button("next")) })
        val place = Rect()
        assertTrue(stage.find("tap/next").getGlobalVisibleRect(place))
        assertEquals(stage.find("tap/next").height, place.height())
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.R) return
        keyboard(700)
        assertTrue(generateSequence(stage.find("tap/next") as View) { it.parent as? View }.any { it === scroll })
        keyboard(0)
        assertFalse(generateSequence(stage.find("tap/next") as View) { it.parent as? View }.any { it === scroll })
    }

    private fun keyboard(height: Int) {
        val insets = WindowInsets.Builder().setInsets(WindowInsets.Type.ime(), Insets.of(0, 0, 0, height)).build()
        stage.page.root.dispatchApplyWindowInsets(insets)
        stage.settle()
    }

    @Test
    fun a_phone_that_writes_from_right_to_left_mirrors_nothing() {
        stage.activity.window.decorView.layoutDirection = View.LAYOUT_DIRECTION_RTL
        stage.show(story(""))
        val (back, leave) = listOf("back", "leave").map { IntArray(2).also(stage.find(it)::getLocationInWindow)[0] }
        assertTrue(back < leave)
    }

    @Test
    fun a_keyboard_goes_from_one_thing_to_the_next_and_sees_where_it_is() {
        ShadowInstrumentation.getInstrumentation().setInTouchMode(false)
        stage.show(screen("place", back = true, blocks = listOf(choices("a"), button("next"))))
        val order = generateSequence(stage.find("title")) { it.focusSearch(View.FOCUS_FORWARD) }.take(6).map { it.tag }.toList()
        assertEquals(listOf("title", "choose/c/a", "choose/c/b", "tap/next", "back", "leave"), order)
        val option = stage.find("choose/c/a")
        val plain = Stage.draw(option)
        option.requestFocus()
        stage.settle()
        assertTrue(option.isFocused)
        assertFalse(plain.sameAs(Stage.draw(option)))
        key(KeyEvent.KEYCODE_DPAD_CENTER)
        assertEquals(listOf<Event>(Event.Choose("c", "a")), stage.sent)
    }

    private fun key(code: Int) {
        for (action in listOf(KeyEvent.ACTION_DOWN, KeyEvent.ACTION_UP)) {
            stage.activity.dispatchKeyEvent(KeyEvent(action, code))
            stage.settle()
        }
    }

    // What the system gets.

    @Test
    fun place_and_caret_outlive_the_window_and_no_word_does() {
        stage.show(story("a secret story", *long().blocks.toTypedArray()))
        input.requestFocus()
        input.setSelection(4)
        stage.settle()
        scroll.scrollTo(0, 250)
        val kept = Bundle()
        stage.page.save(kept)
        val views = SparseArray<Parcelable>().also(stage.page.root::saveHierarchyState)
        kept.putSparseParcelableArray("views", views)
        val parcel = Parcel.obtain().apply { writeBundle(kept) }
        for (bytes in listOf(Charsets.UTF_16LE, Charsets.UTF_8)) {
            val all = String(parcel.marshall(), bytes)
            for (word in listOf("secret", "report", "story")) assertFalse(word in all)
        }
        val again = Stage(state = kept)
        again.show(story("a secret story", *long().blocks.toTypedArray()))
        val input = again.find("type/story") as EditText
        assertTrue(input.isFocused)
        assertEquals(4, input.selectionStart)
        assertEquals(250, again.page.root.within().filterIsInstance<ScrollView>().first().scrollY)
        val other = Stage(state = kept)
        other.show(screen("home"))
        assertTrue(other.find("title").isFocused)
    }

    @Test
    fun an_assistant_is_told_nothing() {
        stage.show(story("secret"))
        // Where anything were told, there would have to be something to tell it to.
        View::class.java.getMethod("dispatchProvideStructure", ViewStructure::class.java).invoke(stage.page.root, null)
    }

    private fun choices(on: String, many: Int = 2) = Block.Choices(
        "c", "Which?", ChoiceStyle.LIST, false,
        List(many) { Choice("${'a' + it % 26}${if (it < 26) "" else "$it"}", "Option $it", null, "${'a' + it}" == on, null, null) },
    )
}
