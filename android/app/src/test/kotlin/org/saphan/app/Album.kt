package org.saphan.app

import org.saphan.screens.Words
import java.io.File

/** Takes the pictures of the screens of a phone in one language, and keeps what is wrong with them. */
class Album(val language: String, val phone: Phone, large: Class<out Window> = LargeWindow::class.java) {
    private val usual = Stage()
    private val other = Stage(large)
    val wrong = mutableListOf<String>()

    /** Pictures the present screen. */
    fun take(name: String) {
        for ((stage, size) in listOf(usual to "", other to "-large")) {
            stage.show(phone.screen, phone.app.words())
            save(stage, name, size)
        }
    }

    /** Pictures what a touch of the page lays over the screen. */
    fun overlaid(name: String, vararg tags: String) {
        for ((stage, size) in listOf(usual to "", other to "-large")) {
            stage.show(phone.screen, phone.app.words())
            tags.forEach(stage::touch)
            save(stage, name, size)
            stage.page.panel(null)
        }
    }

    val t = LongArray(5)
    fun <T> time(i: Int, f: () -> T): T { val a = System.nanoTime(); return f().also { t[i] += (System.nanoTime() - a) / 1000000 } }
    private fun save(stage: Stage, name: String, size: String) {
        val folder = GALLERY.resolve(language)
        time(0) { Stage.write(stage.window(), folder.resolve("$name$size-window.png")) }
        time(4) { stage.unrolled {
            val picture = time(1) { Stage.draw(stage.page.root) }
            time(2) { Stage.write(picture, folder.resolve("$name$size.png")) }
            wrong += time(3) { Measure(stage.page.root, picture, language).all().map { "$language $name$size: $it" } }
        } }
    }

    /** Taps, and pictures the screen that comes. */
    fun tap(id: String, screen: String) {
        pass(id, screen)
        take(screen)
    }

    /** Taps, for a screen that is not pictured. */
    fun pass(id: String, screen: String) {
        phone.tap(id)
        check(phone.screen.id == screen) { "$id led to ${phone.screen.id}, not $screen" }
    }

    fun choose(id: String, value: String) = phone.choose(id, value)

    fun close() {
        System.err.println("TIMES ${t.toList()}")
        usual.close()
        other.close()
    }

    companion object {
        private val GALLERY: File = Places.root.resolve("out/android/gallery")

        /** A page that shows all pictures side by side. */
        fun index() {
            val languages = GALLERY.listFiles { file -> file.isDirectory }.orEmpty().map { it.name }.sorted()
            val names = languages.flatMap { GALLERY.resolve(it).list().orEmpty().toList() }.distinct().sorted()
            val rows = names.joinToString("") { name ->
                val pictures = languages.filter { GALLERY.resolve("$it/$name").exists() }.joinToString("") {
                    "<figure><figcaption>$it</figcaption><a href=$it/$name><img loading=lazy src=$it/$name></a></figure>"
                }
                "<h2>${name.removeSuffix(".png")}</h2><div>$pictures</div>"
            }
            GALLERY.resolve("index.html").writeText("$HEAD$rows")
        }

        private const val HEAD = "<!doctype html><meta charset=utf-8><title>Saphan</title><style>body{font:16px sans-serif;" +
            "margin:1rem}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}figure{margin:0}img{width:240px;" +
            "border:1px solid #999}</style>"
    }
}
