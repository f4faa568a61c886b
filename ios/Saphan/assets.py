"""Makes the app's pictures: python3 assets.py OUT.

- `OUT/Icons.xcassets`: the icons of screens/icons under their own names, as drawings that the view tints.
- `OUT/Looks.xcassets`: the picture of each look on the home screen. Its shapes and colours are read out of the Android app,
  where they are drawn once for both; the part that an Android launcher shows is the whole picture here.

Nothing but Python itself is needed. The same input gives the same bytes on one machine.
"""

import json
import math
import pathlib
import re
import shutil
import struct
import sys
import xml.etree.ElementTree as tree
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
ANDROID = "{http://schemas.android.com/apk/res/android}"
# The picture iOS knows by this name (Platform/OtherApps.swift), and Android's name of the look.
LOOKS = {"AppIcon": "saphan", "Notes": "notes", "Calendar": "calendar", "Weather": "weather"}
# Points of a side; iOS makes every other size of it.
SIZE = 1024
# What a launcher shows of an adaptive icon, in its own units: the middle 72 of 108.
SHOWN, EDGE = 72, 18
INFO = {"author": "xcode", "version": 1}


def put(folder, contents, **files):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Contents.json").write_text(json.dumps(contents, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    for name, content in files.items():
        (folder / name).write_bytes(content)


def icons(out):
    put(out, {"info": INFO})
    for file in sorted((ROOT / "screens/icons").glob("*.svg")):
        # The reader of drawings knows no `currentColor`; black is what a tint takes the place of.
        drawing = file.read_text(encoding="utf-8").replace("currentColor", "#000000")
        contents = {
            "images": [{"filename": file.name, "idiom": "universal"}],
            "info": INFO,
            "properties": {"preserves-vector-representation": True, "template-rendering-intent": "template"},
        }
        put(out / f"{file.stem}.imageset", contents, **{file.name: drawing.encode()})


def arc(start, radii, turned, large, sweep, end):
    """Points of an elliptic arc (SVG 2, appendix B.2.4)."""
    (x0, y0), (x1, y1), (rx, ry) = start, end, radii
    if start == end or not rx or not ry:
        return [end]
    cos, sin = math.cos(math.radians(turned)), math.sin(math.radians(turned))
    dx, dy = (x0 - x1) / 2, (y0 - y1) / 2
    px, py = cos * dx + sin * dy, cos * dy - sin * dx
    grown = max(1.0, math.sqrt(px * px / (rx * rx) + py * py / (ry * ry)))
    rx, ry = rx * grown, ry * grown
    off = rx * rx * py * py + ry * ry * px * px
    k = math.sqrt(max(0.0, (rx * rx * ry * ry - off) / off)) * (-1 if large == sweep else 1)
    cx, cy = k * rx * py / ry, -k * ry * px / rx
    mx, my = cos * cx - sin * cy + (x0 + x1) / 2, sin * cx + cos * cy + (y0 + y1) / 2
    first = math.atan2((py - cy) / ry, (px - cx) / rx)
    last = math.atan2((-py - cy) / ry, (-px - cx) / rx)
    span = (last - first) % math.tau if sweep else -((first - last) % math.tau)
    steps = max(2, math.ceil(abs(span) / math.radians(4)))
    points = []
    for step in range(1, steps):
        angle = first + span * step / steps
        x, y = rx * math.cos(angle), ry * math.sin(angle)
        points.append((mx + cos * x - sin * y, my + sin * x + cos * y))
    return [*points, end]


def curve(a, b, c, d):
    """Points of a cubic Bézier curve."""
    points = []
    for step in range(1, 17):
        t = step / 16
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        points.append(tuple(sum(w * p[i] for w, p in zip(weights, (a, b, c, d))) for i in (0, 1)))
    return points


def lines(data):
    """The lines of a path (SVG 2, chapter 9) as lists of points. What it does not know it refuses."""
    found, at, begin = [], (0.0, 0.0), (0.0, 0.0)
    counts = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "a": 7, "z": 0}
    for command, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", data):
        kind = command.lower()
        if kind not in counts:
            raise ValueError(f"the path command {command} is not known")
        number = r"[-+]?(?:\d+\.?\d*|\.\d+)"
        # The two flags of an arc may stand without a space around them.
        form = [number] * 3 + ["[01]"] * 2 + [number] * 2 if kind == "a" else [number] * counts[kind]
        one = re.compile(r"[\s,]*".join(f"({f})" for f in form))
        sets = [tuple(map(float, match.groups())) for match in one.finditer(rest)] if form else [()]
        if not sets or (one.sub("", rest) if form else rest).strip(" ,\n"):
            raise ValueError(f"{command}{rest}: not as a path's")
        for index, numbers in enumerate(sets):
            bx, by = at if command.islower() else (0.0, 0.0)
            if kind == "z":
                new = [begin]
            elif kind == "h":
                new = [(bx + numbers[0], at[1])]
            elif kind == "v":
                new = [(at[0], by + numbers[0])]
            elif kind == "a":
                end = (bx + numbers[5], by + numbers[6])
                new = arc(at, numbers[:2], numbers[2], numbers[3] == 1, numbers[4] == 1, end)
            else:
                pairs = [(bx + x, by + y) for x, y in zip(numbers[::2], numbers[1::2])]
                new = curve(at, *pairs) if kind == "c" else pairs
            if kind == "m" and index == 0:
                begin = new[0]
                found.append(new)
            else:
                found[-1] += new
            at = new[-1]
    return found


def look(name):
    """A look's ground, its line's colour and width, and its lines, in pixels."""
    res = ROOT / "android/app/src/main/res"
    colors = {c.get("name"): c.text for c in tree.parse(res / "values/launcher.xml").getroot().iter("color")}
    group = tree.parse(res / f"drawable/launcher_{name}_line.xml").getroot().find("group")
    number = lambda key, default: float(group.get(ANDROID + key, default))
    scale, unit = number("scaleX", 1), SIZE / SHOWN
    if scale != number("scaleY", 1):
        raise ValueError(f"{name}: the line is not as wide in every direction")
    move = lambda p: tuple((scale * v + number(key, 0) - EDGE) * unit for v, key in zip(p, ("translateX", "translateY")))
    drawn, widths, inks = [], set(), set()
    for path in group.iter("path"):
        drawn += [[move(p) for p in line] for line in lines(path.get(ANDROID + "pathData"))]
        widths.add(float(path.get(ANDROID + "strokeWidth")) * scale * unit)
        inks.add(path.get(ANDROID + "strokeColor").removeprefix("@color/"))
        if (path.get(ANDROID + "strokeLineCap"), path.get(ANDROID + "strokeLineJoin")) != ("round", "round"):
            raise ValueError(f"{name}: only round ends and joins are drawn here")
    if len(widths) != 1 or len(inks) != 1:
        raise ValueError(f"{name}: more than one pen")
    return colors[f"launcher_{name}"], colors[inks.pop()], widths.pop(), drawn


def cover(drawn, width):
    """How much of each pixel a round pen of this width covers: by its distance from the nearest line."""
    reach, covered = width / 2, {}
    for line in drawn:
        for (ax, ay), (bx, by) in zip(line, line[1:]):
            dx, dy = bx - ax, by - ay
            length = dx * dx + dy * dy
            for y in range(max(0, math.floor(min(ay, by) - reach - 1)), min(SIZE, math.ceil(max(ay, by) + reach + 1))):
                for x in range(max(0, math.floor(min(ax, bx) - reach - 1)), min(SIZE, math.ceil(max(ax, bx) + reach + 1))):
                    px, py = x + 0.5 - ax, y + 0.5 - ay
                    along = max(0.0, min(1.0, (px * dx + py * dy) / length)) if length else 0.0
                    part = reach + 0.5 - math.hypot(px - along * dx, py - along * dy)
                    if part > 0 and part > covered.get((x, y), 0):
                        covered[x, y] = min(1.0, part)
    return covered


def png(ground, ink, covered):
    """A picture without transparency, as iOS wants it (PNG, 8 bits a colour)."""
    ground, ink = (tuple(bytes.fromhex(colour.removeprefix("#"))) for colour in (ground, ink))
    rows = [bytearray(bytes(ground) * SIZE) for _ in range(SIZE)]
    for (x, y), part in covered.items():
        rows[y][3 * x : 3 * x + 3] = bytes(round(g + (i - g) * part) for g, i in zip(ground, ink))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def looks(out):
    put(out, {"info": INFO})
    for name, android in LOOKS.items():
        ground, ink, width, drawn = look(android)
        image = {"filename": "look.png", "idiom": "universal", "platform": "ios", "size": f"{SIZE}x{SIZE}"}
        picture = png(ground, ink, cover(drawn, width))
        put(out / f"{name}.appiconset", {"images": [image], "info": INFO}, **{"look.png": picture})


def main():
    out = pathlib.Path(sys.argv[1])
    for name, make in {"Icons.xcassets": icons, "Looks.xcassets": looks}.items():
        shutil.rmtree(out / name, ignore_errors=True)
        make(out / name)


if __name__ == "__main__":
    main()
