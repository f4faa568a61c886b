package org.saphan.app

import org.saphan.bindings.vocabulary

/** Says whether the native library can be used, as [Saphan.open] finds out: by using it. */
fun main() = println(
    try {
        vocabulary()
        "opens"
    } catch (_: LinkageError) {
        "broken"
    },
)
