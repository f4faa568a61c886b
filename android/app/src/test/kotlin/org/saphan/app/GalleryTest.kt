package org.saphan.app

import org.json.JSONObject
import org.junit.AfterClass
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.saphan.screens.Block
import org.saphan.screens.Event
import java.io.File
import java.nio.file.Files

/**
 * Every screen in every language on a small phone, pictured and measured, with letters of the usual size and twice as large.
 * The pictures lie in `out/android/gallery`; `index.html` there shows them side by side.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], application = android.app.Application::class, qualifiers = "w320dp-h480dp-hdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class GalleryTest {
    @Test fun english() = walk("en", SIZES)
    @Test fun thai() = walk("th", SIZES)
    @Test fun burmese() = walk("my", SIZES)
    @Test fun khmer() = walk("km", SIZES)
    @Test fun lao() = walk("lo", SIZES)
    @Test fun vietnamese() = walk("vi", SIZES)
    @Test fun chinese() = walk("zh", SIZES)
    @Test fun dark() = walk("en", mapOf("-dark" to DarkWindow::class.java))

    @Test
    fun a_key_that_is_lost() {
        for (language in LANGUAGES) pictured(language, SIZES, { folder ->
            Phone(folder, demo.pack).use { phone -> phone.choose("language", language) }
            folder.resolve("device.key").delete()
        }) {
            take("key-lost")
            tap("anew", "anew")
        }
    }

    private fun walk(language: String, kinds: Map<String, Class<out Window>>) = pictured(language, kinds) {
        firstScreens()
        report()
        answered()
        reading()
        places()
        figures()
        searching()
        beforeGoing()
        shopping()
        interpreter()
        lastScreens()
    }

    private fun pictured(
        language: String, kinds: Map<String, Class<out Window>>, before: (File) -> Unit = {}, pictures: Album.() -> Unit,
    ) {
        val folder = Files.createTempDirectory("saphan-gallery").toFile()
        try {
            before(folder)
            Phone(folder, demo.pack, started = false).use { phone ->
                phone.start(language)
                val album = Album(language, phone, kinds)
                album.pictures()
                album.close()
                assertTrue("${album.wrong.size} are wrong:\n${album.wrong.joinToString("\n")}", album.wrong.isEmpty())
            }
        } finally {
            folder.deleteRecursively()
        }
    }

    private fun Album.firstScreens() {
        choose("language", language)
        take("language")
        tap("save", "pin-choice")
        tap("set", "pin-new")
        phone.send(Event.Back)
        pass("skip", "home")
        take("home")
    }

    private fun Album.report() {
        pass("report", "report-kinds")
        choose("kinds", "passport-kept")
        choose("kinds", "wages-unpaid")
        take("report-kinds")
        pass("next", "report-whom")
        choose("whom", "group")
        take("report-whom")
        pass("next", "report-when")
        choose("when", "date")
        phone.send(Event.SetDate("date", "2026-01-15"))
        take("report-when")
        overlaid("report-when-year", "date/date")
        overlaid("report-when-month", "date/date", "day/0/2026")
        overlaid("report-when-day", "date/date", "day/0/2026", "day/1/1")
        pass("next", "report-where")
        take("report-where")
        choose("place", "province")
        take("report-where-province")
        choose("country", "TH")
        overlaid("report-where-provinces", "choose/province")
        choose("place", "exact")
        phone.send(Event.Located("place", FIX.first, FIX.second, 12f, System.currentTimeMillis() / 1000))
        take("report-where-exact")
        pass("next", "report-story")
        phone.type("story", STORY)
        take("report-story")
        pass("next", "report-photos")
        phone.tap("gallery")
        phone.send(Event.Picked("gallery", Places.data("pictures/lighthouse.jpg").path, "image/jpeg"))
        take("report-photos")
        pass("next", "report-contact")
        choose("contact", "phone")
        take("report-contact")
        pass("next", "report-recipients")
        choose("consent", "help")
        take("report-recipients")
        tap("next", "report-review")
        tap("delete", "delete-draft")
        pass("keep", "report-review")
        pass("send", "case")
        phone.until("a receipt") { "accepted" in it.codes }
        phone.until("all files") { it.block("files") == null }
    }

    /** What came to the desk last, opened there, so that what is unread next is another. */
    private fun opened(what: String): Int {
        val case = waitFor("$what at the desk") { desk.cases().firstOrNull { it.getBoolean("unread") } }.getInt("id")
        desk.open(case)
        return case
    }

    private fun Album.answered() {
        val case = opened("the report")
        desk.answer(case, JSONObject().put("stage", "acting").put("text", STORY).put("language", "km"))
        phone.until("the answer") { it.screen.blocks.any { block -> block.id.startsWith("listen-reply") } }
        phone.tap("show-code")
        check(phone.screen.blocks.any { it is Block.Receipt })
        take("case")
        tap("take-back", "case-withdraw")
        pass("keep", "case")
        tap("remove-here", "case-remove")
        pass("keep", "case")
        phone.send(Event.Back)
        tap("reports", "reports")
        phone.send(Event.Back)
        tap("follow", "follow")
        phone.send(Event.Back)
    }

    private fun Album.reading() {
        tap("numbers", "numbers")
        phone.send(Event.Back)
        tap("rights", "rights")
        for (article in ARTICLES) {
            pass(article, "article")
            take("article-$article")
            phone.send(Event.Back)
        }
        phone.send(Event.Back)
    }

    private fun Album.places() {
        pass("numbers", "numbers")
        tap("places", "directory")
        tap("who", "directory-who")
        choose("who", "women")
        choose("who", "boys")
        take("directory-who-child")
        pass("show", "directory")
        tap("near", "directory-near")
        choose("province", "TH-85")
        pass("show", "directory")
        take("directory-chosen")
        tap("service-th-s4", "service")
        repeat(3) { phone.send(Event.Back) }
    }

    private fun Album.figures() {
        pass("rights", "rights")
        tap("statistics", "statistics")
        tap("series-th-cases", "series")
        repeat(2) { phone.send(Event.Back) }
        tap("documents", "documents")
        tap("document-th-anti-trafficking-act", "document")
        repeat(2) { phone.send(Event.Back) }
        tap("publicity", "publicity")
        pass("document-numbers-card", "document")
        take("document-card")
        repeat(3) { phone.send(Event.Back) }
    }

    private fun Album.searching() {
        tap("search", "search")
        phone.send(Event.Type("query", "1300"))
        check(phone.screen.blocks.any { it is Block.Rows })
        take("search-found")
        pass("line-th-sac", "line")
        phone.send(Event.Back)
        phone.send(Event.Back)
    }

    private fun Album.beforeGoing() {
        tap("before", "before-you-go")
        pass("sum", "cost-pay")
        choose("currency", "THB")
        phone.type("wage", "12000")
        take("cost-pay")
        tap("next", "cost-living")
        pass("next", "cost-debt")
        choose("debt-currency", "VND")
        phone.type("loan", "30.000.000")
        take("cost-debt")
        pass("next", "cost-interest")
        phone.type("exchange", "700")
        phone.type("rate", "3")
        phone.type("pay", "3000")
        take("cost-interest")
        tap("next", "cost-result")
        while (phone.screen.back) phone.send(Event.Back)
    }

    private fun Album.shopping() {
        tap("shop", "shop")
        tap("good-woven-basket", "good")
        tap("order", "order-goods")
        tap("next", "order-contact")
        tap("next", "order-review")
        pass("send", "case")
        phone.until("a receipt") { "accepted" in it.codes }
        tap("pay", "pay")
        while (phone.screen.back) phone.send(Event.Back)
        opened("the order")
    }

    private fun Album.interpreter() {
        pass("interpreter", "interpreter-language")
        choose("wanted", "vi")
        take("interpreter-language")
        pass("next", "interpreter-purpose")
        choose("purpose", "hospital")
        take("interpreter-purpose")
        for (screen in listOf("when", "where", "contact", "review")) tap("next", "interpreter-$screen")
        while (phone.screen.back) phone.send(Event.Back)
    }

    private fun Album.lastScreens() {
        tap("about", "about")
        phone.send(Event.Back)
        tap("settings", "settings")
        tap("pack", "pack")
        phone.send(Event.Back)
        tap("erase", "erase")
        pass("erase", "language")
    }

    companion object {
        private const val STORY = "ថៅកែយកលិខិតឆ្លងដែនរបស់ខ្ញុំ ហើយមិនបើកប្រាក់ខែឱ្យខ្ញុំបីខែហើយ។"
        private val FIX = 13.662_81 to 102.548_73

        /**
         * Articles that are pictured, out of forty that are drawn by the same three blocks: of each group, short ones
         * and long ones. The last three are the longest of the seven languages.
         */
        private val ARTICLES = listOf(
            "passport-kept", "wages-unpaid", "right-to-an-interpreter", "reflection-period", "fund-subsidies",
            "working-hours-and-rest", "phone-safety", "locked-in", "compensation-and-court", "going-home-cambodia",
            "identification-steps", "shelters",
        )
        private val LANGUAGES = listOf("en", "th", "my", "km", "lo", "vi", "zh")
        private val SIZES = mapOf("" to Window::class.java, "-large" to LargeWindow::class.java)
        private val demo by lazy { Demo() }
        private val desk by lazy { Desk(demo.desk) }

        @AfterClass
        @JvmStatic
        fun end() {
            demo.close()
            Album.index()
        }
    }
}
