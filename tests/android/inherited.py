"""Copies classes so that a call of what a class inherits from the platform names the platform's class: python3 inherited.py
CLASSES COPY.

`this.setRecentsScreenshotEnabled(false)` in an activity of ours is compiled as a call on our class, which says nothing of the
level it needs; in the copy it is a call on android.app.Activity. Only the pool of constants is changed (JVM specification,
chapter 4).
"""

import struct
import sys
from pathlib import Path

# Bytes behind the tag of a constant; text has its own length, and the two long ones take two places.
SIZES = {3: 4, 4: 4, 5: 8, 6: 8, 7: 2, 8: 2, 9: 4, 10: 4, 11: 4, 12: 4, 15: 3, 16: 2, 17: 4, 18: 4, 19: 2, 20: 2}
TEXT, CLASS, METHOD, LONG, DOUBLE = 1, 7, 10, 5, 6


class ClassFile:
    """What is needed of a class: its constants, its own name and its parent's, and the methods it has itself."""

    def __init__(self, data):
        self.data, self.constants = data, {}
        self.count = self.u2(8)
        at, index = 10, 1
        while index < self.count:
            tag = data[at]
            size = 2 + self.u2(at + 1) if tag == TEXT else SIZES[tag]
            self.constants[index] = (tag, at + 1, size)
            at += 1 + size
            index += 2 if tag in (LONG, DOUBLE) else 1
        self.end = at
        self.name, self.parent = self.named(self.u2(at + 2)), self.named(self.u2(at + 4))
        at += 8 + 2 * self.u2(at + 6)
        at, _ = self.members(at)
        _, self.methods = self.members(at)

    def u2(self, at):
        return struct.unpack_from(">H", self.data, at)[0]

    def text(self, index):
        _, at, size = self.constants[index]
        return self.data[at + 2 : at + size].decode("utf-8", "surrogatepass")

    def named(self, index):
        return self.text(self.u2(self.constants[index][1])) if index else None

    def members(self, at):
        """Fields or methods from here: where they end, and their names with types."""
        found = set()
        count, at = self.u2(at), at + 2
        for _ in range(count):
            found.add((self.text(self.u2(at + 2)), self.text(self.u2(at + 4))))
            attributes, at = self.u2(at + 6), at + 8
            for _ in range(attributes):
                at += 6 + struct.unpack_from(">I", self.data, at + 2)[0]
        return at, found

    def calls(self):
        """Each method named: where its class is named, that class, and the method's name with type."""
        for tag, at, _ in self.constants.values():
            if tag == METHOD:
                pair = self.constants[self.u2(at + 2)][1]
                yield at, self.named(self.u2(at)), (self.text(self.u2(pair)), self.text(self.u2(pair + 2)))

    def renamed(self, owner):
        """The class with the platform's names, as `owner` gives them."""
        data, added, places = bytearray(self.data), bytearray(), {}
        for at, name, method in self.calls():
            other = owner(name, method)
            if other != name:
                if other not in places:
                    text = other.encode()
                    index = self.count + 2 * len(places)
                    added += struct.pack(">BH", TEXT, len(text)) + text + struct.pack(">BH", CLASS, index)
                    places[other] = index + 1
                struct.pack_into(">H", data, at, places[other])
        struct.pack_into(">H", data, 8, self.count + 2 * len(places))
        return bytes(data[: self.end]) + bytes(added) + bytes(data[self.end :])


def main():
    classes, copy = map(Path, sys.argv[1:])
    files = {path: ClassFile(path.read_bytes()) for path in classes.rglob("*.class")}
    ours = {file.name: file for file in files.values()}

    def owner(name, method):
        start = name
        while name in ours and method not in ours[name].methods:
            name = ours[name].parent
        # What ends at Object comes from an interface of ours.
        return start if name in (None, "java/lang/Object") or name in ours or start not in ours else name

    for path, file in files.items():
        target = copy / path.relative_to(classes)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.renamed(owner))


main()
