"""Turns a Gradle script into a Kotlin file that the compiler can check with accessors.kt: python3 scripts.py RECEIVER NAME SCRIPT.

The script's classes stay classes; the rest becomes a function on the project or the settings, which is what Gradle makes it.
"""

import re
import sys

PACKAGES = [
    "org.gradle.api",
    "org.gradle.api.artifacts",
    "org.gradle.api.file",
    "org.gradle.api.initialization",
    "org.gradle.api.initialization.resolve",
    "org.gradle.api.provider",
    "org.gradle.api.tasks",
]


def main():
    receiver, name, script = sys.argv[1:]
    imports, classes, rest, inside = [f"import {package}.*" for package in PACKAGES], [], [], False
    for line in open(script, encoding="utf-8").read().splitlines():
        inside = inside or line.startswith("abstract class ")
        if line.startswith("import "):
            imports.append(line)
        elif inside:
            classes.append(line)
            inside = line != "}"
        elif not re.match(r"/\*\*| \*", line):
            rest.append("    " + line)
    print("\n".join(["import java.io.File", *imports, *classes, f"fun {receiver}.{name}() {{", *rest, "}"]))


main()
