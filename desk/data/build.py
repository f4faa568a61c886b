#!/usr/bin/env python3
"""Makes ../web/provinces.json, the base of the desk's map.

Input: core/data/provinces/provinces.bin and provinces.tsv, which core/data/provinces/build.py makes from Natural Earth
1:10m "Admin 1 - States, Provinces" (public domain, naturalearthdata.com).

    python3 desk/data/build.py

Needs Python 3.9 and the program zstd. Borders are kept as the lines between two neighbours, so that they stay shared,
and rounded to 1/STEPS of a degree. Small islands go. The same input gives the same bytes.

Form: {"steps": STEPS, "lines": [[x, y, dx, dy, ...], ...], "provinces": [[code, english, thai, [[line, ...], ...]],
...]}. A province is rings, a ring is lines end to end; line ~n is line n backwards.
"""
import json, pathlib, subprocess

HERE = pathlib.Path(__file__).resolve().parent
CORE = HERE.parents[1] / "core" / "data" / "provinces"
COUNTRIES = {"TH", "KH", "LA", "MM", "VN", "MY"}
SOUTH_CHINA = {"CN-YN", "CN-GX", "CN-GD", "CN-HI", "CN-GZ", "CN-HK", "CN-MO"}
FINE, STEPS, ISLAND = 10_000, 1_000, 0.002


def numbers(data):
    value = shift = 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield value
            value = shift = 0


def signed(n):
    return n // 2 if n % 2 == 0 else -(n + 1) // 2


def read():
    """All lines as points in degrees, and for each province its rings of (line, backwards)."""
    packed = subprocess.run(["zstd", "-dcq", str(CORE / "provinces.bin")], check=True, capture_output=True).stdout
    n = numbers(packed)
    counts = [next(n) for _ in range(next(n))]
    total = sum(counts)
    axes = []
    for _ in range(2):
        at, axis = 0, []
        for _ in range(total):
            at += signed(next(n))
            axis.append(at / FINE)
        axes.append(axis)
    points, lines = list(zip(*axes)), []
    for count in counts:
        lines.append(points[:count])
        points = points[count:]
    provinces = [[[divmod(next(n), 2) for _ in range(next(n))] for _ in range(next(n))] for _ in range(next(n))]
    return lines, provinces


def area(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1]))) / 2


def main():
    lines, provinces = read()
    rows = [row.split("\t") for row in (CORE / "provinces.tsv").read_text(encoding="utf-8").splitlines()]
    head = rows[0]
    names = [dict(zip(head, row + [""] * len(head))) for row in rows[1:]]
    used, out = {}, []
    for row, rings in zip(names, provinces):
        if row["country"] not in COUNTRIES and row["code"] not in SOUTH_CHINA:
            continue
        kept = []
        whole = sorted(((area([p for line, _ in ring for p in lines[line]]), ring) for ring in rings), key=lambda r: -r[0])
        for place, (size, ring) in enumerate(whole):
            if place and size < ISLAND:
                continue
            kept.append([~used.setdefault(l, len(used)) if back else used.setdefault(l, len(used)) for l, back in ring])
        out.append([row["code"], row["en"] or row["code"], row["th"], kept])
    drawn = []
    for line in used:
        points = [(round(x * STEPS), round(y * STEPS)) for x, y in lines[line]]
        deltas, at = [], (0, 0)
        for place, point in enumerate(points):
            if place and point == at and place < len(points) - 1:
                continue
            deltas += [point[0] - at[0], point[1] - at[1]]
            at = point
        drawn.append(deltas)
    text = json.dumps({"steps": STEPS, "lines": drawn, "provinces": out}, ensure_ascii=False, separators=(",", ":"))
    (HERE.parent / "web" / "provinces.json").write_text(text + "\n", encoding="utf-8")
    print(f"{len(out)} provinces, {len(drawn)} lines, {len(text.encode()):,} bytes")


main()
