#!/usr/bin/env python3
"""Turns the drawings of the goods (SVG, 320 by 240) into the pictures a pack carries: PNG of few colours, and nothing in the
file beside them. Needs cairosvg and pillow: draw.py
"""

import io
import pathlib
import struct
import zlib

import cairosvg
from PIL import Image

COLOURS = 16
HERE = pathlib.Path(__file__).parent


def chunk(name: bytes, content: bytes) -> bytes:
    """A part of a PNG file (PNG, third edition, 5.3)."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def picture(drawing: pathlib.Path) -> bytes:
    """The drawing as PNG with a palette, four bits a point, no filter: flat colours pack best so."""
    big = cairosvg.svg2png(url=str(drawing), output_width=960, output_height=720)
    image = Image.open(io.BytesIO(big)).convert("RGB").resize((320, 240), Image.Resampling.LANCZOS)
    # The colours it was drawn with, which are those of most points.
    found = sorted(image.getcolors(320 * 240), reverse=True)[:COLOURS]
    palette = b"".join(bytes(colour) for _, colour in found)
    few = Image.new("P", (1, 1))
    few.putpalette(palette + palette[:3] * (256 - len(found)))
    image = image.quantize(palette=few, dither=Image.Dither.NONE)
    points = image.tobytes()
    rows = b""
    for row in range(240):
        line = points[320 * row : 320 * (row + 1)]
        rows += b"\0" + bytes(line[at] << 4 | line[at + 1] for at in range(0, 320, 2))
    head = struct.pack(">IIBBBBB", 320, 240, 4, 3, 0, 0, 0)
    parts = [(b"IHDR", head), (b"PLTE", palette), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, content) for name, content in parts)


for drawing in sorted(HERE.glob("*.svg")):
    made = picture(drawing)
    drawing.with_suffix(".png").write_bytes(made)
    print(f"{drawing.stem}: {len(made)} bytes")
