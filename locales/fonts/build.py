#!/usr/bin/env python3
"""Copies the fonts the kiosk and the desk bring along, and writes fonts.css.

    npm install @fontsource/noto-sans @fontsource/noto-sans-thai @fontsource/noto-sans-lao \
        @fontsource/noto-sans-khmer @fontsource/noto-sans-myanmar @fontsource/noto-sans-sc
    locales/fonts/build.py node_modules

Chinese comes in about a hundred slices by how often a character is used. The slices that hold a character of locales/zh
or locales/data are taken, those that hold most first, then the commonest of the others (people write too), all within
BUDGET bytes; the rest falls back to the fonts of the machine. Run it again after the Chinese texts changed.
"""

import pathlib
import re
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
LOCALES = HERE.parent
BUDGET = 2_300_000

# Family, its slices, weights.
FAMILIES = [
    ("noto-sans", ["latin", "latin-ext", "vietnamese"], [400, 700]),
    ("noto-sans-thai", ["thai"], [400, 700]),
    ("noto-sans-lao", ["lao"], [400, 700]),
    ("noto-sans-khmer", ["khmer"], [400, 700]),
    ("noto-sans-myanmar", ["myanmar"], [400, 700]),
]

FACE = re.compile(r"@font-face\s*\{([^}]*)\}")


def faces(source, family, weight):
    """Every face of a family's stylesheet: file, unicode-range."""
    for body in FACE.findall((source / family / f"{weight}.css").read_text()):
        file = re.search(r"url\(\./files/([^)]+\.woff2)\)", body).group(1)
        span = re.search(r"unicode-range:\s*([^;]+);", body).group(1).strip()
        yield file, re.sub(r"\s*,\s*", ",", span)


def holds(span):
    """The code points of a unicode-range."""
    points = set()
    for part in span.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return points


def chinese(source):
    """The slices of Noto Sans SC to take."""
    texts = [*LOCALES.glob("zh/**/*.ftl"), *LOCALES.glob("zh/**/*.md"), *LOCALES.glob("data/**/*.json")]
    used = {ord(c) for text in texts for c in text.read_text(encoding="utf-8") if "\u2e80" <= c}
    slices = []
    for file, span in faces(source, "noto-sans-sc", 400):
        number = re.search(r"-(\d+)-400-normal", file)
        if number:
            slices.append((len(used & holds(span)), int(number.group(1)), file, span))
    # The highest numbers hold the commonest characters.
    slices.sort(reverse=True)
    left, taken, missed = BUDGET - sum(f.stat().st_size for f in HERE.glob("noto-sans*.woff2")), [], 0
    for count, _, file, span in slices:
        size = (source / "noto-sans-sc" / "files" / file).stat().st_size
        if size <= left:
            left -= size
            taken.append((file, span))
        else:
            missed += count
    print(f"noto-sans-sc: {len(taken)} of {len(slices)} slices, {missed} of {len(used)} characters left out")
    return sorted(taken)


def main():
    source = pathlib.Path(sys.argv[1]) / "@fontsource"
    for old in HERE.glob("*.woff2"):
        old.unlink()
    css = ["/* Written by build.py. Noto, SIL Open Font License 1.1: see LICENSE-*.txt. */"]

    def take(family, file, span, weight):
        shutil.copyfile(source / family / "files" / file, HERE / file)
        name = {"noto-sans": "Noto Sans"}.get(family, family.replace("noto-sans-", "Noto Sans ").title())
        name = name.replace("Sc", "SC")
        css.append(
            f'@font-face{{font-family:"{name}";font-style:normal;font-weight:{weight};font-display:swap;'
            f'src:url("{file}") format("woff2");unicode-range:{span}}}'
        )

    for family, slices, weights in FAMILIES:
        for weight in weights:
            for file, span in faces(source, family, weight):
                if any(file.startswith(f"{family}-{s}-{weight}-") for s in slices):
                    take(family, file, span, weight)
        shutil.copyfile(source / family / "LICENSE", HERE / f"LICENSE-{family}.txt")
    for file, span in chinese(source):
        take("noto-sans-sc", file, span, 400)
    shutil.copyfile(source / "noto-sans-sc" / "LICENSE", HERE / "LICENSE-noto-sans-sc.txt")
    (HERE / "fonts.css").write_text("\n".join(css) + "\n")
    total = sum(f.stat().st_size for f in HERE.glob("*.woff2"))
    print(f"{len(list(HERE.glob('*.woff2')))} files, {total:,} bytes")


if __name__ == "__main__":
    main()
