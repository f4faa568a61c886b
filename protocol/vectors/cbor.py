"""CBOR and SCSU as docs/protocol.md says (sections 4 and 5), and the tables of fields. Python's own library only."""

import math
import struct


class Malformed(Exception):
    """The bytes are no message; the argument is the name of the refusal."""


class NewerKind(Exception):
    """A kind of message that this version does not have."""


# CBOR (RFC 8949).


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        if self.at + count > len(self.data):
            raise Malformed("Malformed")
        self.at += count
        return self.data[self.at - count : self.at]

    def head(self):
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if info < 24:
            return major, info, info
        if info > 27:
            raise Malformed("Malformed")
        raw = self.take(1 << info - 24)
        return major, info, raw if major == 7 else int.from_bytes(raw, "big")

    def value(self, depth=0):
        if depth > 32:
            raise Malformed("Malformed")
        major, info, argument = self.head()
        if major == 0:
            return argument
        if major == 1:
            return -1 - argument
        if major == 2:
            return self.take(argument)
        if major == 3:
            try:
                return self.take(argument).decode()
            except UnicodeDecodeError:
                raise Malformed("Malformed") from None
        if major == 4:
            return [self.value(depth + 1) for _ in range(argument)]
        if major == 5:
            return [(self.value(depth + 1), self.value(depth + 1)) for _ in range(argument)]
        if major == 6:
            return self.value(depth + 1)
        if info == 26:
            return struct.unpack(">f", argument)[0]
        if info == 27:
            return struct.unpack(">d", argument)[0]
        if info in (20, 21, 22):
            return {20: False, 21: True, 22: None}[info]
        raise Malformed("Malformed")


# The tables of section 5. A type is a function of the CBOR value and the field's name; `?` makes a field optional.

LINE, STORY = 500, 20_000


def refuse(name="Malformed"):
    raise Malformed(name)


def kind(expected):
    return lambda value, name: value if type(value) is expected else refuse()


def line(value, name):
    kind(str)(value, name)
    return value if len(value) <= LINE else refuse("TooMany")


def story(value, name):
    text = read_scsu(kind(bytes)(value, name))
    if text is None:
        refuse()
    return text if len(text) <= STORY else refuse("TooMany")


def octets(length):
    return lambda value, name: value.hex() if len(kind(bytes)(value, name)) == length else refuse("OutOfRange")


def entries(most, of):
    def read(value, name):
        items = [of(item, name) for item in kind(list)(value, name)]
        return items if len(items) <= most else refuse("TooMany")

    return read


def some(most, of):
    return lambda value, name: entries(most, of)(value, name) or refuse("OutOfRange")


def degrees(most):
    return lambda value, name: value if -most <= kind(float)(value, name) <= most else refuse("OutOfRange")


def metres(value, name):
    return value if math.isfinite(kind(float)(value, name)) and value >= 0 else refuse("OutOfRange")


def between(least, most):
    return lambda value, name: value if least <= kind(int)(value, name) <= most else refuse("OutOfRange")


def stage(value, name):
    return value if kind(int)(value, name) <= 7 else None


def table(fields):
    def read(value, name="message"):
        found = {}
        for key, member in kind(list)(value, name):
            if type(key) is not int:
                refuse()
            if key not in fields:
                continue
            label, of = fields[key]
            optional = label.endswith("?")
            if optional and member is None:
                continue
            member = of(member, label)
            if member is not None:
                found[label.rstrip("?")] = member
        for label, _ in fields.values():
            if not label.endswith("?") and label not in found:
                refuse()
        return found

    return read


whole, truth = kind(int), kind(bool)
WHEN = table({0: ("kind", line), 1: ("date?", line)})
PLACE = table({
    0: ("mode", line), 1: ("latitude?", degrees(90)), 2: ("longitude?", degrees(180)), 3: ("accuracy_m?", metres),
    4: ("taken_at?", whole), 5: ("province?", line), 6: ("country?", line), 7: ("plus_code?", line), 8: ("landmark?", line),
})
FILE = table({
    0: ("id", octets(32)), 1: ("key", octets(32)), 2: ("sealed_size", whole), 3: ("size", whole), 4: ("media_type", line),
    5: ("sha256", octets(32)), 6: ("role", line), 7: ("attached_at", whole), 8: ("keeps_place", truth),
})
LINK = table({0: ("text", line), 1: ("sha256", octets(32)), 2: ("noted_at", whole)})
CONTACT = table({0: ("how", line), 1: ("value", line), 2: ("hours?", line)})
CONSENT = table({0: ("help", truth), 1: ("open_case", truth), 2: ("share", truth)})
REPORT = table({
    0: ("language", line), 1: ("written_at", whole), 2: ("mailbox", octets(16)), 3: ("kinds", entries(24, line)),
    4: ("whom?", line), 5: ("head_count?", between(1, 100_000)), 6: ("under_18?", truth), 7: ("when", WHEN),
    8: ("place", PLACE), 9: ("story", story), 10: ("files", entries(20, FILE)), 11: ("links", entries(20, LINK)),
    12: ("contact?", CONTACT), 13: ("consent", CONSENT), 14: ("alias?", line), 15: ("nationality?", line),
    16: ("other_language?", line), 17: ("agencies", entries(16, line)),
})
INTERPRETER = table({
    0: ("language", line), 1: ("written_at", whole), 2: ("mailbox", octets(16)), 3: ("wanted", line),
    4: ("other_language?", line), 5: ("purpose", line), 6: ("how", line), 7: ("when", WHEN), 8: ("place", PLACE),
    9: ("gender?", line), 10: ("certified", truth), 11: ("contact?", CONTACT), 12: ("note", story),
    13: ("agencies", entries(16, line)),
})
FOLLOW_UP = table({
    0: ("about", octets(32)), 1: ("written_at", whole), 2: ("kind", line), 3: ("text", story), 4: ("mailbox", octets(16)),
})
ANSWER = table({
    0: ("state", line), 1: ("at?", whole), 2: ("number?", line), 3: ("country?", line), 4: ("certified?", truth),
})
REPLY = table({
    0: ("about", octets(32)), 1: ("agency", line), 2: ("written_at", whole), 3: ("sequence", between(1, 2**32 - 1)),
    4: ("stage?", stage), 5: ("country?", line), 6: ("text", story), 7: ("language?", line), 8: ("interpreter?", ANSWER),
})
ITEM = table({0: ("good", line), 1: ("name", line), 2: ("count", between(1, 99)), 3: ("price_satang?", whole)})
ORDER = table({
    0: ("language", line), 1: ("written_at", whole), 2: ("mailbox", octets(16)), 3: ("centre", line),
    4: ("items", some(40, ITEM)), 5: ("total_satang?", whole), 6: ("contact?", CONTACT), 7: ("note", story),
    8: ("agencies", entries(16, line)),
})
KINDS = {0: ("report", REPORT), 1: ("interpreter", INTERPRETER), 2: ("follow_up", FOLLOW_UP), 3: ("order", ORDER)}


def whole_value(cbor):
    reader = Reader(cbor)
    value = reader.value()
    if reader.at != len(cbor):
        raise Malformed("Trailing")
    return value


def decode_message(cbor):
    value = whole_value(cbor)
    if type(value) is not list or len(value) != 2 or type(value[0]) is not int:
        refuse()
    if value[0] not in KINDS:
        raise NewerKind()
    name, fields = KINDS[value[0]]
    if type(value[1]) is not list or not value[1]:
        refuse()
    return {name: fields(value[1][0])}


def decode_reply(cbor):
    return REPLY(whole_value(cbor))


# SCSU (Unicode Technical Standard 6).

STATIC = [0x0000, 0x0080, 0x0100, 0x0300, 0x2000, 0x2080, 0x2100, 0x3000]
DYNAMIC = [0x0080, 0x00C0, 0x0400, 0x0600, 0x0900, 0x3040, 0x30A0, 0xFF00]
FIXED = [0x00C0, 0x0250, 0x0370, 0x0530, 0x3040, 0x30A0, 0xFF60]


def window(byte):
    if 0x01 <= byte <= 0x67:
        return byte * 0x80
    if 0x68 <= byte <= 0xA7:
        return byte * 0x80 + 0xAC00
    if byte >= 0xF9:
        return FIXED[byte - 0xF9]
    raise ValueError


def read_scsu(data):
    """The text, or None if the bytes are none."""
    windows, active, unicode_mode = list(DYNAMIC), 0, False
    units, feed = bytearray(), iter(data)

    def unit():
        units.extend([next(feed), next(feed)])

    def letter(code):
        units.extend(chr(code).encode("utf-16-be"))

    def extended():
        word = next(feed) << 8 | next(feed)
        windows[word >> 13] = 0x10000 + (word & 0x1FFF) * 0x80
        return word >> 13

    def defined(index):
        windows[index] = window(next(feed))
        return index

    try:
        for byte in feed:
            if unicode_mode:
                if 0xE0 <= byte < 0xF2 and byte != 0xF0:
                    unicode_mode = False
                if 0xE0 <= byte < 0xE8:
                    active = byte - 0xE0
                elif 0xE8 <= byte < 0xF0:
                    active = defined(byte - 0xE8)
                elif byte == 0xF0:
                    unit()
                elif byte == 0xF1:
                    active = extended()
                elif byte == 0xF2:
                    return None
                else:
                    units.extend([byte, next(feed)])
            elif byte >= 0x80:
                letter(windows[active] + byte - 0x80)
            elif byte >= 0x20 or byte in (0x00, 0x09, 0x0A, 0x0D):
                letter(byte)
            elif byte <= 0x08:
                quoted = next(feed)
                letter(STATIC[byte - 1] + quoted if quoted < 0x80 else windows[byte - 1] + quoted - 0x80)
            elif byte == 0x0B:
                active = extended()
            elif byte == 0x0C:
                return None
            elif byte == 0x0E:
                unit()
            elif byte == 0x0F:
                unicode_mode = True
            elif byte < 0x18:
                active = byte - 0x10
            else:
                active = defined(byte - 0x18)
        return units.decode("utf-16-be")
    except (StopIteration, ValueError):
        return None
