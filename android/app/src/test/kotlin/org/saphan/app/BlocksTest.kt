package org.saphan.app

import android.app.Application
import android.os.Build
import android.text.Spanned
import android.text.method.PasswordTransformationMethod
import android.text.style.LocaleSpan
import android.text.style.TtsSpan
import android.text.style.URLSpan
import android.view.View
import android.view.inputmethod.EditorInfo
import android.widget.EditText
import android.widget.TextView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.saphan.screens.Attached
import org.saphan.screens.Block
import org.saphan.screens.Choice
import org.saphan.screens.ChoiceStyle
import org.saphan.screens.Event
import org.saphan.screens.InputKind
import org.saphan.screens.LinkKind
import org.saphan.screens.MapPoint
import org.saphan.screens.Role
import org.saphan.screens.Row
import org.saphan.screens.Series
import org.saphan.screens.Tone
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource

/** Each block drawn from made-up values: what is seen, what a screen reader is told, what a touch sends. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = Application::class, qualifiers = "w320dp-h480dp-hdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class BlocksTest {
    private val stage by lazy { Stage() }

    private fun show(vararg blocks: Block, language: String = "en") =
        stage.show(screen("made-up", blocks = blocks.toList()).copy(language = language))

    private fun node(tag: String) = stage.find(tag).createAccessibilityNodeInfo()

    private fun words(of: CharSequence): TextView =
        stage.page.root.within().filterIsInstance<TextView>().first { it.text.toString() == of.toString() }

    /** Touches what is tagged, and lets the app answer, as it does each event. */
    private fun sends(tag: String): List<Event> {
        stage.sent.clear()
        stage.touch(tag)
        return stage.sent.toList()
    }

    @Test
    fun each_kind_of_block_has_a_sample_and_is_drawn_whole_in_every_size() {
        val kinds = Block::class.java.declaredClasses.filter(Block::class.java::isAssignableFrom)
        assertEquals(kinds.map { it.simpleName }.toSet(), SAMPLES.map { it.javaClass.simpleName }.toSet())
        for (kind in listOf(Window::class.java, LargeWindow::class.java, DarkWindow::class.java)) {
            val stage = Stage(kind)
            for (sample in SAMPLES) {
                stage.show(screen("made-up-${sample.javaClass.simpleName}-${sample.id}", blocks = listOf(sample)))
                val wrong = stage.unrolled { Measure(stage.page.root, Stage.draw(stage.page.root), "en").all() }
                assertTrue("${kind.simpleName} $sample: $wrong", wrong.isEmpty())
            }
            stage.close()
        }
    }

    @Test
    fun headings_are_said_to_be_headings() {
        show(Block.Heading("h", "What happens next", 2u, "clock"))
        for (heading in listOf(words("What happens next"), words("title of made-up"))) {
            if (Build.VERSION.SDK_INT >= 28) assertTrue(heading.isAccessibilityHeading)
            else assertTrue(heading.createAccessibilityNodeInfo().collectionItemInfo.isHeading)
        }
    }

    @Test
    fun quoted_words_are_kept_apart_and_never_made_into_links() {
        show(Block.Text("t", "see www.example.org\n\u202Eabc", null, true))
        val view = words("\u2068see www.example.org\u2069\n\u2068\u202Eabc\u2069")
        assertEquals(0, (view.text as Spanned).getSpans(0, view.length(), URLSpan::class.java).size)
        assertEquals(0, view.autoLinkMask)
    }

    @Test
    fun words_to_speak_are_said_in_place_of_those_that_are_seen() {
        show(Block.Text("t", "08:00-16:00", "from eight to four", false), Block.Text("u", "same", "same", false))
        assertEquals("from eight to four", words("08:00-16:00").contentDescription.toString())
        assertNull(words("same").contentDescription)
    }

    @Test
    fun what_is_said_has_its_language() {
        show(choices(multiple = false), language = "km")
        fun spoken(words: CharSequence) = (words as Spanned).getSpans(0, words.length, LocaleSpan::class.java).single().locale
        assertEquals("km", spoken(words("title of made-up").text)?.language)
        assertEquals("vi", spoken(stage.find("choose/c/b").contentDescription)?.language)
        assertEquals("vi", words("Tiếng Việt").textLocale.language)
    }

    @Test
    fun a_button_is_said_with_its_hint_and_sends_a_tap() {
        show(Block.Button("go", "Send", "send", Role.PRIMARY, true, "It is sealed first"))
        assertEquals("android.widget.Button", node("tap/go").className)
        assertEquals("Send. It is sealed first", node("tap/go").contentDescription.toString())
        assertEquals(listOf<Event>(Event.Tap("go")), sends("tap/go"))
    }

    @Test
    fun a_button_that_cannot_be_used_is_said_so_and_sends_nothing() {
        show(Block.Button("go", "Send", "send", Role.PRIMARY, false, null))
        assertFalse(node("tap/go").isEnabled)
        val place = android.graphics.Rect().also(stage.find("tap/go")::getGlobalVisibleRect)
        stage.press(place.exactCenterX(), place.exactCenterY())
        assertEquals(emptyList<Event>(), stage.sent)
    }

    @Test
    fun one_of_several_is_a_radio_button_and_says_whether_it_is_on() {
        show(choices(multiple = false))
        val (on, off) = node("choose/c/a") to node("choose/c/b")
        assertEquals(listOf(true, false), listOf(on.isChecked, off.isChecked))
        assertTrue(on.isCheckable && off.isCheckable)
        assertEquals("android.widget.RadioButton", on.className)
        val group = stage.find("choose/c/a").parent as View
        assertEquals(2, group.createAccessibilityNodeInfo().collectionInfo.rowCount)
        assertEquals(listOf<Event>(Event.Choose("c", "b")), sends("choose/c/b"))
    }

    @Test
    fun several_at_once_are_check_boxes() {
        show(choices(multiple = true))
        assertEquals("android.widget.CheckBox", node("choose/c/a").className)
        assertEquals("Thai. of Thailand", node("choose/c/a").contentDescription.toString())
    }

    @Test
    fun a_choice_that_was_made_is_marked_on_the_same_view() {
        show(choices(multiple = true))
        val view = stage.find("choose/c/b")
        val before = Stage.draw(view)
        show(choices(multiple = true, on = setOf("a", "b")))
        assertTrue(view === stage.find("choose/c/b"))
        assertTrue(node("choose/c/b").isChecked)
        assertFalse(before.sameAs(Stage.draw(view)))
    }

    @Test
    fun a_long_list_opens_over_the_page_at_what_is_chosen() {
        show(provinces())
        assertEquals("android.widget.Spinner", node("choose/p").className)
        assertEquals("Which province?. Province 30", node("choose/p").contentDescription.toString())
        stage.touch("choose/p")
        assertTrue(stage.page.isPanelled)
        val chosen = android.graphics.Rect()
        assertTrue(stage.find("choose/p/30").getGlobalVisibleRect(chosen))
        assertTrue(chosen.height() >= stage.find("choose/p/30").height)
        assertEquals(listOf<Event>(Event.Choose("p", "31")), sends("choose/p/31"))
        assertFalse(stage.page.isPanelled)
    }

    @Test
    fun a_day_is_chosen_in_three_steps_between_the_earliest_and_the_latest() {
        show(Block.Date("d", "Which day?", null, null, "2024-11-29", "2026-02-03"))
        stage.touch("date/d")
        assertEquals(listOf("day/0/2026", "day/0/2025", "day/0/2024"), offered("day/0/"))
        stage.touch("day/0/2026")
        assertEquals(listOf("day/1/1", "day/1/2"), offered("day/1/"))
        stage.touch("day/1/2")
        assertEquals(listOf("day/2/1", "day/2/2", "day/2/3"), offered("day/2/"))
        assertEquals(listOf<Event>(Event.SetDate("d", "2026-02-03")), sends("day/2/3"))
        stage.touch("date/d")
        stage.touch("day/0/2024")
        assertEquals(listOf("day/1/11", "day/1/12"), offered("day/1/"))
        stage.touch("day/1/11")
        assertEquals(listOf("day/2/29", "day/2/30"), offered("day/2/"))
        stage.page.panel(null)
    }

    private fun offered(tag: String) =
        stage.page.root.within().mapNotNull { it.tag as? String }.filter { it.startsWith(tag) }.toList()

    @Test
    fun the_days_of_a_month_are_as_many_as_it_has() {
        show(Block.Date("d", "Which day?", null, null, "1980-01-01", "2026-02-03"))
        for ((year, days) in listOf(2024 to 29, 2023 to 28, 2000 to 29)) {
            stage.touch("date/d")
            stage.touch("day/0/$year")
            stage.touch("day/1/2")
            assertEquals(days, offered("day/2/").size)
        }
    }

    @Test
    fun a_day_is_shown_as_the_app_writes_it_and_can_be_taken_away() {
        show(Block.Date("d", "Which day?", "2026-02-03", "3 February 2026", "1980-01-01", "2026-02-03"))
        assertEquals("Which day?. 3 February 2026", node("date/d").contentDescription.toString())
        assertEquals(listOf<Event>(Event.SetDate("d", null)), sends("tap/d-clear"))
    }

    @Test
    fun what_is_attached_can_be_taken_off_and_more_can_be_added() {
        show(photos(), Block.VoiceNote("v", "Or speak", listOf(attached("s", "audio/mp4")), "Record", "record", 300u))
        assertEquals("Remove: p.jpg, 2 MB", node("tap/p").contentDescription.toString())
        assertEquals(listOf<Event>(Event.Tap("p")), sends("tap/p"))
        assertEquals(listOf<Event>(Event.Tap("gallery")), answered { sends("tap/gallery") })
        assertEquals(listOf<Event>(Event.Tap("record")), answered { sends("tap/record") })
    }

    /** Answers what is on its way first. */
    private fun <T> answered(then: () -> T): T {
        stage.answer()
        return then()
    }

    @Test
    fun rows_that_open_something_are_touched_and_others_are_read() {
        show(Block.Rows("l", "Reports", listOf(row("r1", "One"), row("", "Two"))))
        assertEquals("One. line", node("tap/r1").contentDescription.toString())
        assertEquals(listOf<Event>(Event.Tap("r1")), sends("tap/r1"))
        assertEquals(1, stage.page.root.within().filterIsInstance<Touch>().count { it.tag.toString().startsWith("tap/") })
    }

    @Test
    fun a_number_is_large_and_sends_a_tap() {
        show(Block.Link("n", LinkKind.CALL, "1300 (Thailand)", "1300", "phone-call", listOf("day and night")))
        assertTrue(words("1300 (Thailand)").textSize > words("day and night").textSize)
        assertEquals(listOf<Event>(Event.Tap("n")), sends("tap/n"))
    }

    @Test
    fun an_unknown_value_of_a_chart_is_a_dash_and_the_table_says_the_same() {
        show(Block.Chart("c", "People by year", listOf("2024", "2025"), listOf(Series("here", listOf(12.0, null)))))
        assertEquals(2, stage.page.root.within().filterIsInstance<TextView>().filter { it.isShown }.count { it.text.toString() in listOf("12", "–") })
        stage.touch("tap/c-table")
        assertEquals(4, stage.page.root.within().filterIsInstance<TextView>().filter { it.isShown }.count { it.text.toString() in listOf("12", "–") })
    }

    @Test
    fun a_cell_of_a_table_says_where_it_is() {
        show(Block.Table("t", "Wages", listOf("Province", "Baht"), listOf(listOf("Bangkok", "400"))))
        val cell = words("400").createAccessibilityNodeInfo().collectionItemInfo
        assertEquals(listOf(1, 1, false), listOf(cell.rowIndex, cell.columnIndex, cell.isHeading))
        assertTrue(words("Baht").createAccessibilityNodeInfo().collectionItemInfo.isHeading)
    }

    @Test
    fun a_table_that_is_wider_than_the_page_is_read_row_by_row_with_its_heads() {
        val head = listOf("Year", "Investigated", "Prosecuted", "Convicted")
        show(Block.Table("t", "Cases", head, listOf(listOf("2020", "133", "302", "233"))))
        val seen = stage.page.root.within().filterIsInstance<TextView>().filter { it.isShown }.map { it.text.toString() }.toList()
        assertTrue(seen.containsAll(listOf("Year: 2020", "Investigated: 133", "Prosecuted: 302", "Convicted: 233")))
        assertFalse("302" in seen)
    }

    @Test
    fun a_code_is_said_letter_by_letter_and_not_given_to_the_clipboard() {
        show(SAMPLES.filterIsInstance<Block.Receipt>().first())
        val code = stage.page.root.within().filterIsInstance<TextView>().first { it.text.startsWith("ABCD-") }
        assertFalse(code.isTextSelectable)
        val said = code.contentDescription as Spanned
        assertEquals(1, said.getSpans(0, said.length, TtsSpan::class.java).size)
    }

    @Test
    fun a_keyboard_neither_learns_nor_suggests_and_nothing_typed_is_kept_by_the_system() {
        for (kind in InputKind.entries) {
            show(input("i-$kind", kind))
            val input = stage.find("type/i-$kind") as EditText
            val info = EditorInfo()
            input.onCreateInputConnection(info)
            assertTrue("$kind learns", info.imeOptions and 0x1000000 != 0)
            assertTrue("$kind is saved", !input.isSaveEnabled)
            assertTrue("$kind suggests", !input.isSuggestionsEnabled || kind == InputKind.NUMBER)
            assertEquals(kind == InputKind.PIN, input.transformationMethod is PasswordTransformationMethod)
            assertEquals("The question", (stage.page.root.within().first { it.labelFor == input.id } as TextView).text.toString())
            if (Build.VERSION.SDK_INT >= 26) {
                assertEquals(View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS, stage.page.root.importantForAutofill)
                assertFalse(input.isImportantForAutofill)
            }
        }
    }

    @Test
    fun each_change_is_sent_with_all_of_the_text() {
        show(input("i", InputKind.PARAGRAPH))
        val input = stage.find("type/i") as EditText
        input.append("a")
        stage.answer()
        input.append("b\n")
        assertEquals(listOf<Event>(Event.Type("i", "a"), Event.Type("i", "ab\n")), stage.sent)
    }

    @Test
    fun no_letter_is_left_out_unseen_whatever_the_keyboard_is_for() {
        for (kind in InputKind.entries - InputKind.PIN) {
            show(input("i-$kind", kind))
            (stage.find("type/i-$kind") as EditText).append("+66 (0) ၁၂ a-b")
            assertEquals(Event.Type("i-$kind", "+66 (0) ၁၂ a-b"), stage.sent.last())
            stage.answer()
        }
    }

    @Test
    fun a_text_of_two_megabytes_is_left_to_the_app_to_refuse_and_holds_nothing_up() {
        show(input("i", InputKind.PARAGRAPH).copy(value = "before"))
        val input = stage.find("type/i") as EditText
        val long = "ក".repeat(2_000_000)
        val begun = TimeSource.Monotonic.markNow()
        input.append(long)
        stage.settle()
        assertTrue("it took ${begun.elapsedNow()}", begun.elapsedNow() < 3.seconds)
        assertEquals(listOf<Event>(Event.Type("i", "before$long")), stage.sent)
        assertEquals("before", input.text.toString())
    }

    private companion object {
        fun choices(multiple: Boolean, on: Set<String> = setOf("a")) = Block.Choices(
            "c", "Which?", ChoiceStyle.LIST, multiple, listOf(
                Choice("a", "Thai", "languages", "a" in on, "of Thailand", null),
                Choice("b", "Tiếng Việt", null, "b" in on, null, "vi"),
            ),
        )

        fun provinces() = Block.Choices(
            "p", "Which province?", ChoiceStyle.LIST, false,
            List(77) { Choice("$it", "Province $it", null, it == 30, null, null) },
        )

        fun attached(id: String, type: String) = Attached(id, "$id.jpg, 2 MB", type, 2_000_000u, "The place was taken out", "Remove")

        fun photos() = Block.Photos(
            "f", "Add what shows it", listOf(attached("p", "image/jpeg"), attached("q", "video/mp4"), attached("x", "text/plain")),
            listOf(Choice("camera", "Take a photo", "camera", false, null, null), Choice("gallery", "Choose", "image", false, null, null)),
        )

        fun row(id: String, title: String) = Row(id, title, listOf("line"), "mail", Tone.GOOD)

        fun input(id: String, kind: InputKind) = Block.TextInput(id, "The question", "", kind, 1000u, "A line of help")

        /** One red point as PNG. */
        const val POINT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="

        val SAMPLES: List<Block> = listOf(
            Block.Heading("h1", "What happens next", 1u, "clock"), Block.Heading("h2", "What happened so far", 2u, null),
            Block.Text("t", "Before you go\n• One thing that is so long that it needs two lines\n• Another", null, false),
            Block.Text("q", "Somebody's own words", "Words of somebody", true),
        ) + Tone.entries.map { Block.Notice("n-$it", it, "info", "Please look", "What it is and what to do next", "code") } +
            Role.entries.flatMap { role ->
                listOf(true, false).map { Block.Button("b-$role-$it", "Use this language", "check", role, it, "A second line") }
            } + listOf(
                choices(true), choices(false).copy(style = ChoiceStyle.TILES), provinces(),
                Block.Date("d", "Which day?", "2026-02-03", "3 February 2026", "1980-01-01", "2026-02-03"),
                Block.Date("e", "Which day?", null, null, "1980-01-01", "2026-02-03"),
                photos(), Block.VoiceNote("v", "Or speak", listOf(attached("s", "audio/mp4")), "Record my voice", "record", 300u),
                Block.Map("m", "Place", listOf(MapPoint(13.0, 102.0, 5000.0, "a"), MapPoint(14.0, 102.0, null, "b")), "Near Sa Kaeo"),
                Block.Rows("l", "Reports", listOf(row("r", "One"), row("", "Two"), Row("s", "Three", emptyList(), null, null))),
                Block.Link("k", LinkKind.CALL, "1300 (Thailand)", "1300", "phone-call", listOf("day and night", "free")),
                Block.Progress("p1", "Step 1 of 9", 0.11), Block.Progress("p2", "Sending", null), Block.Progress("p3", "More", 7.0),
                Block.Chart("c", "People", listOf("2024", "2025"), listOf(Series("a", listOf(12.0, null)), Series("b", listOf(0.5, 3.0)))),
                Block.Chart("c0", "Nothing", listOf("2024"), listOf(Series("a", listOf(null)))),
                Block.Table("w", "Wages", listOf("Province", "Baht"), listOf(listOf("Bangkok", "400"), listOf("Sa Kaeo", "330"))),
                Block.Picture("pic", "Drawing: a red point", POINT), Block.Qr("qr", "A code", List(21) { "10".repeat(11).take(21) }),
                Block.Receipt("code", "Your code", "ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ12", "Write it down only where it is safe."),
            ) + InputKind.entries.map { input("i-$it", it) }
    }
}
