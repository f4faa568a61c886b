package org.saphan.app

import java.io.File

/**
 * Takes the pictures of the screens of a phone in one language, and keeps what is wrong with them.
 *
 * @param kinds Windows by what is added to the names of their pictures.
 */
class Album(val language: String, val phone: Phone, kinds: Map<String, Class<out Window>>) {
    private val stages = kinds.mapValues { Stage(it.value) }
    val wrong = mutableListOf<String>()

    /** Pictures the present screen. */
    fun take(name: String) = stages.forEach { (kind, stage) ->
        stage.show(phone.screen, phone.app.words())
        save(stage, name + kind)
    }

    /** Pictures what touches of the page lay over the screen. */
    fun overlaid(name: String, vararg tags: String) = stages.forEach { (kind, stage) ->
        stage.show(phone.screen, phone.app.words())
        tags.forEach(stage::touch)
        save(stage, name + kind)
        stage.page.panel(null)
    }

    private fun save(stage: Stage, name: String) {
        val folder = GALLERY.resolve(language)
        Stage.write(stage.window(), folder.resolve("$name-window.png"))
        stage.unrolled {
            val picture = Stage.draw(stage.page.root)
            Stage.write(picture, folder.resolve("$name.png"))
            wrong += Measure(stage.page.root, picture, language).all().map { "$language $name: $it" }
        }
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
        stages.values.forEach(Stage::close)
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
