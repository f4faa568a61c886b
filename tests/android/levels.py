"""Checks that no call is too new for the oldest phone: python3 levels.py CLASSES SOURCES NEWER.txt LEVEL=LOG…

A log is what the plugin of levels.xml said of the classes at that level, the oldest first. A call that one level lacks must
be listed with the level that brought it, as far as the levels at hand can tell, and be guarded in its function by a question
for that level or a later one. The classes are inherited.py's copy, so that what a class inherits and calls on itself is seen.
"""

import re
import subprocess
import sys
from pathlib import Path

# UniFFI's cleaner, whose class it makes only after Class.forName has found java.lang.ref.Cleaner.
GUARDED_BY_NAME = re.compile(r"org/saphan/bindings/JavaLangRefClean(er|able)\.class")
LINE = re.compile(r"\[ERROR\] (?P<class>\S+\.class):(?: Field \w+:| ?(?P<line>\d+):)? Undefined reference: (?P<call>.+)")
NAMES = dict(M=23, N=24, N_MR1=25, O=26, O_MR1=27, P=28, Q=29, R=30, S=31, S_V2=32, TIRAMISU=33, UPSIDE_DOWN_CAKE=34, VANILLA_ICE_CREAM=35)


def undefined(log, classes):
    """(class file, line, call) of what a level lacks."""
    text = Path(log).read_text()
    if "Checking unresolved references" not in text:
        sys.exit(f"{log}: nothing was checked")
    for found in LINE.finditer(text):
        file = str(Path(found["class"]).relative_to(Path(classes).resolve()))
        if not GUARDED_BY_NAME.fullmatch(file):
            yield file, int(found["line"] or 0), found["call"]


def source(classes, file):
    """The name of the Kotlin file that a class was compiled from."""
    said = subprocess.run(["javap", f"{classes}/{file}"], capture_output=True, text=True, check=True).stdout
    return re.search(r'Compiled from "(.+)"', said)[1]


def guard(lines, number):
    """The highest level that the function around a line asks for before it, or 0."""
    indent = lambda text: len(text) - len(text.lstrip())
    highest, depth = 0, indent(lines[number - 1])
    for text in reversed(lines[:number]):
        for asked, level in re.findall(r"SDK_INT (>=|<) (?:Build\.VERSION_CODES\.|VERSION_CODES\.)?(\w+)", text):
            highest = max(highest, int(level) if level.isdigit() else NAMES[level])
        if re.match(r"\s*(@\w+ |[a-z]+ )*fun ", text) and indent(text) < depth:
            break
    return highest


def main():
    classes, sources, listed, *logs = sys.argv[1:]
    lacking = {int(level): list(undefined(log, classes)) for level, log in (each.split("=", 1) for each in logs)}
    least = min(lacking)
    entries = {}
    for text in Path(listed).read_text().splitlines():
        if text and not text.startswith("#"):
            level, call = text.split(maxsplit=1)
            entries[call] = int(level)
    wrong, seen = [], set()
    for file, line, call in lacking[least]:
        name = source(classes, file)
        seen.add(call)
        since = entries.get(call)
        if since is None:
            wrong.append(f"{name}:{line}: {call} is too new and not listed")
            continue
        for level, missing in lacking.items():
            if (level < since) != any(call == other for _, _, other in missing):
                wrong.append(f"{call} is listed since {since}, which is not so at {level}")
        path = next(Path(sources).rglob(name), None)
        if line and path and guard(path.read_text().splitlines(), line) < since:
            wrong.append(f"{name}:{line}: {call} is not guarded by SDK_INT {since}")
    wrong += [f"{call} is listed, and nothing calls it" for call in entries.keys() - seen]
    print("\n".join(dict.fromkeys(wrong)))
    print(f"{len(seen)} newer calls")
    return bool(wrong)


sys.exit(main())
