#!/usr/bin/env python3
"""Writes screens/licences.json: the work of others that the app is built from, each with its version and licence.

    screens/licences.py          write it
    screens/licences.py --check  say whether it is what it should be, and end with 1 if not

Crates come from the lock file (`cargo metadata`): everything that ROOTS are built from, on any
platform, without what only builds or tests use. What is no crate stands in WORKS. A test reads Cargo.lock's names anew.
"""

import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOTS = ("saphan-screens", "saphan-kiosk", "saphan-bindings")
FILE = HERE / "licences.json"

# Name, version, licence, of what comes in another way than as a crate.
WORKS = [
    ("SQLCipher (Zetetic)", "4", "BSD-3-Clause"),
    ("SQLite", "3", "Public domain"),
    ("Zstandard (Meta)", "1", "BSD-3-Clause"),
    ("Lucide (icons)", "1.62.0", "ISC"),
    ("Noto Sans, Khmer, Lao, Myanmar, SC, Thai (fonts)", "", "OFL-1.1"),
    ("Preact", "11.2.0", "MIT"),
    ("htm", "3.1.1", "Apache-2.0"),
    ("Kotlin standard library (in the Android app)", "2.4.20", "Apache-2.0"),
    ("Java Native Access (in the Android app)", "5.19.1", "Apache-2.0 OR LGPL-2.1-or-later"),
    ("Natural Earth (borders of provinces)", "1:10m", "Public domain"),
    ("OpenCC (traditional and simplified letters)", "0.1.7", "Apache-2.0"),
]


def licence(expression):
    """An SPDX expression in one form, so that the same choice is one group."""
    parts = expression.replace("/", " OR ").split(" OR ")
    if len(parts) > 1 and "(" not in expression and " AND " not in expression:
        return " OR ".join(sorted({part.strip() for part in parts}))
    return expression


def crates():
    cargo = os.environ.get("CARGO", "cargo")
    answer = subprocess.run(
        [cargo, "metadata", "--format-version", "1", "--offline"], cwd=HERE, check=True, capture_output=True
    )
    metadata = json.loads(answer.stdout)
    packages = {package["id"]: package for package in metadata["packages"]}
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    waiting = [id for id, package in packages.items() if package["name"] in ROOTS]
    seen = set(waiting)
    while waiting:
        for dependency in nodes[waiting.pop()]["deps"]:
            if any(kind["kind"] is None for kind in dependency["dep_kinds"]) and dependency["pkg"] not in seen:
                seen.add(dependency["pkg"])
                waiting.append(dependency["pkg"])
    for id in seen:
        package = packages[id]
        if package["source"]:
            yield package["name"], package["version"], licence(package["license"] or "see its licence file")


def written():
    rows = sorted(set(crates()) | set(WORKS), key=lambda row: (row[2], row[0].lower(), row[1]))
    lines = [json.dumps(dict(zip(("name", "version", "licence"), row)), ensure_ascii=False) for row in rows]
    return "[\n" + ",\n".join(lines) + "\n]\n"


if __name__ == "__main__":
    wanted = written()
    if sys.argv[1:] == ["--check"]:
        sys.exit(0 if FILE.exists() and FILE.read_text() == wanted else f"{FILE.name} is out of date: run {sys.argv[0]}")
    FILE.write_text(wanted)
