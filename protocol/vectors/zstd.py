"""Reads one Zstandard frame (RFC 8878) with Python's own library: short and slow, for the test vectors.

A dictionary with a number is refused; one without is content that stands before the frame's own. A checksum of the content is passed over: what is packed lies under a signature or a seal.
"""


class Damaged(Exception):
    """The bytes are not one whole frame of the kind that the protocol allows."""


class Backward:
    """Bits from the end to the beginning; beyond the beginning there are zeros, and `left` is negative."""

    def __init__(self, data):
        if not data or not data[-1]:
            raise Damaged
        self.value = int.from_bytes(data, "little")
        self.left = self.value.bit_length() - 1

    def read(self, count):
        self.left -= count
        bits = self.value >> self.left if self.left >= 0 else self.value << -self.left
        return bits & (1 << count) - 1


class Table:
    """A decoding table of finite state entropy, from normalised counts (section 4.1.1)."""

    def __init__(self, log, counts):
        size = 1 << log
        self.log, self.symbols, self.bits, self.base = log, [0] * size, [0] * size, [0] * size
        seen, high = [max(count, 0) for count in counts], size
        for symbol, count in enumerate(counts):
            if count == -1:
                high -= 1
                self.symbols[high], seen[symbol] = symbol, 1
        at = 0
        for symbol, count in enumerate(counts):
            for _ in range(max(count, 0)):
                self.symbols[at] = symbol
                at = at + (size >> 1) + (size >> 3) + 3 & size - 1
                while at >= high:
                    at = at + (size >> 1) + (size >> 3) + 3 & size - 1
        if at:
            raise Damaged
        for state, symbol in enumerate(self.symbols):
            self.bits[state] = log + 1 - seen[symbol].bit_length()
            self.base[state] = (seen[symbol] << self.bits[state]) - size
            seen[symbol] += 1

    @classmethod
    def single(cls, symbol):
        table = cls(0, [1])
        table.symbols = [symbol]
        return table

    @classmethod
    def read(cls, data, most):
        """The table that stands at the front of `data`, and how many bytes it takes."""
        value, at = int.from_bytes(data, "little"), 4
        log = (value & 15) + 5
        if log > most:
            raise Damaged
        counts, remaining = [], 1 << log
        while remaining > 0:
            width = (remaining + 1).bit_length()
            number = value >> at & (1 << width) - 1
            low, threshold = (1 << width - 1) - 1, (1 << width) - 2 - remaining
            if number & low < threshold:
                number &= low
                width -= 1
            elif number > low:
                number -= threshold
            at += width
            counts.append(number - 1)
            remaining -= abs(number - 1)
            while number == 1:
                repeat = value >> at & 3
                at += 2
                counts += [0] * repeat
                if repeat < 3:
                    break
            if len(counts) > 256:
                raise Damaged
        length = (at + 7) // 8
        if remaining or length > len(data):
            raise Damaged
        return cls(log, counts), length

    def next(self, state, bits):
        return self.base[state] + bits.read(self.bits[state])


class Huffman:
    """A code of literals, from the weights at the front of `data` (section 4.2.1)."""

    def __init__(self, data):
        head = data[0]
        if head >= 128:
            count = head - 127
            self.length = 1 + (count + 1) // 2
            nibbles = [half for byte in data[1 : self.length] for half in (byte >> 4, byte & 15)]
            weights = nibbles[:count]
        else:
            self.length = 1 + head
            weights = self.compressed(data[1 : self.length])
        if len(data) < self.length:
            raise Damaged
        total = sum(1 << weight - 1 for weight in weights if weight)
        self.log = total.bit_length()
        rest = (1 << self.log) - total
        if not total or rest & rest - 1:
            raise Damaged
        weights.append(rest.bit_length())
        self.symbols, self.bits = [], []
        for weight in range(1, self.log + 1):
            for symbol, own in enumerate(weights):
                if own == weight:
                    self.symbols += [symbol] * (1 << weight - 1)
                    self.bits += [self.log + 1 - weight] * (1 << weight - 1)

    @staticmethod
    def compressed(data):
        table, length = Table.read(data, 6)
        bits = Backward(data[length:])
        states = [bits.read(table.log), bits.read(table.log)]
        weights, turn = [], 0
        while True:
            weights.append(table.symbols[states[turn]])
            states[turn] = table.next(states[turn], bits)
            turn ^= 1
            if bits.left < 0:
                return weights + [table.symbols[states[turn]]]
            if len(weights) > 255:
                raise Damaged

    def decode(self, data):
        bits, out, mask = Backward(data), bytearray(), (1 << self.log) - 1
        state = bits.read(self.log)
        while bits.left > -self.log:
            out.append(self.symbols[state])
            width = self.bits[state]
            state = (state << width | bits.read(width)) & mask
        if bits.left != -self.log:
            raise Damaged
        return bytes(out)


LITERAL_LENGTHS = [(n, 0) for n in range(16)] + list(zip(
    [16, 18, 20, 22, 24, 28, 32, 40, 48, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536],
    [1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
))
MATCH_LENGTHS = [(n + 3, 0) for n in range(32)] + list(zip(
    [35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195, 16387, 32771, 65539],
    [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
))
# Predefined tables of literal lengths, offsets and match lengths, and the largest log of each (section 3.1.1.3.2.2).
USUAL = [
    Table(6, [4, 3] + [2] * 11 + [1] * 3 + [2] * 9 + [3, 2] + [1] * 5 + [-1] * 4),
    Table(5, [1] * 6 + [2] * 3 + [1] * 15 + [-1] * 5),
    Table(6, [1, 4, 3] + [2] * 6 + [1] * 37 + [-1] * 7),
]
LOGS = [9, 8, 9]


class Frame:
    def __init__(self, limit):
        self.limit, self.out, self.huffman = limit, bytearray(), None
        self.tables, self.repeats = [None] * 3, [1, 4, 8]

    def literals(self, block):
        """The literals at the front of a block, and how many bytes they take."""
        kind, form = block[0] & 3, block[0] >> 2 & 3
        if kind < 2:
            head = {0: 1, 2: 1, 1: 2, 3: 3}[form]
            size = int.from_bytes(block[:head], "little") >> (3 if head == 1 else 4)
            if kind == 1:
                return block[head : head + 1] * size, head + 1
            return block[head : head + size], head + size
        head, width = [(3, 10), (3, 10), (4, 14), (5, 18)][form]
        sizes = int.from_bytes(block[:head], "little") >> 4
        size, packed = sizes & (1 << width) - 1, sizes >> width
        data = block[head : head + packed]
        if len(data) < packed:
            raise Damaged
        if kind == 2:
            self.huffman = Huffman(data)
            data = data[self.huffman.length :]
        if self.huffman is None:
            raise Damaged
        if form == 0:
            streams = [data]
        else:
            ends, at = [], 6
            for place in (0, 2, 4):
                at += int.from_bytes(data[place : place + 2], "little")
                ends.append(at)
            streams = [data[a:b] for a, b in zip([6] + ends, ends + [len(data)])]
        out = b"".join(map(self.huffman.decode, streams))
        if len(out) != size:
            raise Damaged
        return out, head + packed

    def compressed(self, block):
        literals, at = self.literals(block)
        count = block[at]
        at += 1
        if count == 255:
            count = int.from_bytes(block[at : at + 2], "little") + 0x7F00
            at += 2
        elif count >= 128:
            count = (count - 128 << 8) + block[at]
            at += 1
        taken = 0
        if count:
            modes = block[at]
            at += 1
            for kind in range(3):
                mode = modes >> 6 - 2 * kind & 3
                if mode == 0:
                    self.tables[kind] = USUAL[kind]
                elif mode == 1:
                    self.tables[kind] = Table.single(block[at])
                    at += 1
                elif mode == 2:
                    self.tables[kind], length = Table.read(block[at:], LOGS[kind])
                    at += length
            if modes & 3 or None in self.tables:
                raise Damaged
            taken = self.sequences(count, literals, Backward(block[at:]))
        elif at != len(block):
            raise Damaged
        self.out += literals[taken:]

    def sequences(self, count, literals, bits):
        states = [bits.read(table.log) for table in self.tables]
        taken = 0
        for left in range(count - 1, -1, -1):
            literal, offset, match = (table.symbols[state] for table, state in zip(self.tables, states))
            distance = (1 << offset) + bits.read(offset)
            base, extra = MATCH_LENGTHS[match]
            length = base + bits.read(extra)
            base, extra = LITERAL_LENGTHS[literal]
            run = base + bits.read(extra)
            if left:
                for kind in (0, 2, 1):
                    states[kind] = self.tables[kind].next(states[kind], bits)
            distance = self.distance(distance, run)
            if taken + run > len(literals) or bits.left < 0:
                raise Damaged
            self.out += literals[taken : taken + run]
            taken += run
            if not 0 < distance <= len(self.out) or len(self.out) + length > self.limit:
                raise Damaged
            for _ in range(length):
                self.out.append(self.out[-distance])
        if bits.left:
            raise Damaged
        return taken

    def distance(self, value, run):
        first, second, third = self.repeats
        if value > 3:
            self.repeats = [value - 3, first, second]
        else:
            place = value - 1 + (run == 0)
            if place == 1:
                self.repeats = [second, first, third]
            elif place > 1:
                self.repeats = [third if place == 2 else first - 1, first, second]
        return self.repeats[0]


def content_size(frame):
    """What the frame says of its length, and how many bytes its head takes."""
    if frame[:4] != b"\x28\xb5\x2f\xfd" or len(frame) < 5:
        raise Damaged
    flags = frame[4]
    single, width = flags >> 5 & 1, [0, 2, 4, 8][flags >> 6]
    if flags & 0b1011:
        raise Damaged
    at = 5 if single else 6
    if single and width == 0:
        width = 1
    if width == 0 or len(frame) < at + width:
        raise Damaged
    return int.from_bytes(frame[at : at + width], "little") + (256 if width == 2 else 0), at + width


def decompress(data, before=b""):
    """The content of exactly one frame that states its size, which may repeat what stands `before` it."""
    try:
        size, at = content_size(data)
        size += len(before)
        frame, last = Frame(size), 0
        frame.out += before
        while not last:
            head = int.from_bytes(data[at : at + 3], "little")
            last, kind, length = head & 1, head >> 1 & 3, head >> 3
            at += 3
            block = data[at : at + (1 if kind == 1 else length)]
            at += 1 if kind == 1 else length
            if at > len(data) or kind == 3:
                raise Damaged
            if kind == 2:
                frame.compressed(block)
            else:
                frame.out += block * length if kind == 1 else block
            if len(frame.out) > size:
                raise Damaged
        at += 4 if data[4] & 4 else 0
        if at != len(data) or len(frame.out) != size:
            raise Damaged
        return bytes(frame.out[len(before) :])
    except (IndexError, ValueError):
        raise Damaged from None
