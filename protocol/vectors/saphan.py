"""A second reader and writer of Saphan's protocol, made from docs/protocol.md and from nothing else.

It exists to show that the document is enough; nothing in the product runs it. Refusals carry the names of the
document's tables. Needs Python 3.9 or newer and `cryptography` (X25519, ML-KEM-768, Ed25519, AES-GCM).
"""

import base64
import hashlib
import hmac
import re

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

import zstd
from cbor import Malformed, NewerKind, decode_message, decode_reply


class Refused(Exception):
    """Something is not taken; its only argument is the name of the refusal."""


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def u(number, width):
    return number.to_bytes(width, "big")


def number(data):
    return int.from_bytes(data, "big")


def derive(secret, salt, info):
    """Section 2: HKDF-SHA256 to 32 bytes."""
    extracted = hmac.new(salt or bytes(32), secret, "sha256").digest()
    return hmac.new(extracted, info + b"\x01", "sha256").digest()


def key_id(public):
    return sha256(public)[:8]


def open_gcm(key, nonce, sealed, aad=b""):
    try:
        return AESGCM(key).decrypt(nonce, sealed, aad)
    except (InvalidTag, ValueError):
        raise Refused("Tampered") from None


def sign(seed, message):
    return Ed25519PrivateKey.from_private_bytes(seed).sign(message)


def is_signed(public, signature, message):
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
        return True
    except InvalidSignature:
        return False


# Section 2: HPKE (RFC 9180), base mode, HKDF-SHA256, AES-256-GCM.


def labeled_extract(suite, salt, label, ikm):
    return hmac.new(salt or bytes(32), b"HPKE-v1" + suite + label + ikm, "sha256").digest()


def labeled_expand(suite, secret, label, info, length):
    info = u(length, 2) + b"HPKE-v1" + suite + label + info
    out = block = b""
    for counter in range(1, 256):
        if len(out) >= length:
            break
        block = hmac.new(secret, block + info + bytes([counter]), "sha256").digest()
        out += block
    return out[:length]


def hpke_schedule(kem, shared, info):
    suite = b"HPKE" + u(kem, 2) + u(1, 2) + u(2, 2)
    context = b"\x00" + labeled_extract(suite, b"", b"psk_id_hash", b"") + labeled_extract(suite, b"", b"info_hash", info)
    secret = labeled_extract(suite, shared, b"secret", b"")
    return labeled_expand(suite, secret, b"key", context, 32), labeled_expand(suite, secret, b"base_nonce", context, 12)


class XWing:
    """X-Wing (draft-connolly-cfrg-xwing-kem), KEM 0x647a."""

    kem, encapsulated = 0x647A, 1120

    def __init__(self, seed):
        expanded = hashlib.shake_256(seed).digest(96)
        self.m = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        self.x = X25519PrivateKey.from_private_bytes(expanded[64:])
        self.x_public = self.x.public_key().public_bytes_raw()
        self.public = self.m.public_key().public_bytes_raw() + self.x_public

    def decapsulate(self, encapsulated):
        ct_m, ct_x = encapsulated[:1088], encapsulated[1088:]
        ss_m = self.m.decapsulate(ct_m)
        ss_x = self.x.exchange(X25519PublicKey.from_public_bytes(ct_x))
        return hashlib.sha3_256(ss_m + ss_x + ct_x + self.x_public + b"\\.//^\\").digest()


class X25519Kem:
    """DHKEM(X25519, HKDF-SHA256), KEM 0x0020."""

    kem, encapsulated = 0x0020, 32
    suite = b"KEM" + u(0x0020, 2)

    def __init__(self, secret):
        self.x = X25519PrivateKey.from_private_bytes(secret)
        self.public = self.x.public_key().public_bytes_raw()

    def shared(self, exchanged, encapsulated, recipient):
        prk = labeled_extract(self.suite, b"", b"eae_prk", exchanged)
        return labeled_expand(self.suite, prk, b"shared_secret", encapsulated + recipient, 32)

    def decapsulate(self, encapsulated):
        exchanged = self.x.exchange(X25519PublicKey.from_public_bytes(encapsulated))
        return self.shared(exchanged, encapsulated, self.public)

    @classmethod
    def encapsulate(cls, recipient, randomness):
        prk = labeled_extract(cls.suite, b"", b"dkp_prk", randomness)
        ephemeral = cls(labeled_expand(cls.suite, prk, b"sk", b"", 32))
        exchanged = ephemeral.x.exchange(X25519PublicKey.from_public_bytes(recipient))
        return ephemeral.shared(exchanged, ephemeral.public, recipient), ephemeral.public


def hpke_open(secret, info, aad, wrapped):
    encapsulated, sealed = wrapped[: secret.encapsulated], wrapped[secret.encapsulated :]
    try:
        shared = secret.decapsulate(encapsulated)
    except ValueError:
        raise Refused("Tampered") from None
    key, nonce = hpke_schedule(secret.kem, shared, info)
    return open_gcm(key, nonce, sealed, aad)


# Section 3: the case.

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def read_token(case):
    return derive(case, b"", b"saphan/1 read token")


def mailbox_of(token):
    return sha256(b"saphan/1 mailbox", token)[:16]


def reply_key(case, recipient):
    return derive(case, b"", b"saphan/1 reply key" + recipient)


def write_code(case):
    value = number(case)
    check = value % 1021
    digits = [value >> 5 * place & 31 for place in reversed(range(26))] + [check >> 5, check & 31]
    letters = "".join(ALPHABET[digit] for digit in digits)
    return "-".join(letters[at : at + 4] for at in range(0, 28, 4))


def read_code(text):
    digits = []
    for letter in text:
        if letter.isspace() or letter in "-.,_" or 0x2010 <= ord(letter) <= 0x2015 or 0x200B <= ord(letter) <= 0x200F:
            continue
        for zero in (0x0E50, 0x0ED0, 0x1040, 0x17E0, 0xFF10):
            if zero <= ord(letter) <= zero + 9:
                letter = str(ord(letter) - zero)
        if "a" <= letter <= "z":
            letter = letter.upper()
        letter = {"O": "0", "I": "1", "L": "1", "U": "V"}.get(letter, letter)
        if letter not in ALPHABET:
            raise Refused("Letter")
        digits.append(ALPHABET.index(letter))
    if len(digits) != 28:
        raise Refused("Length")
    value = 0
    for digit in digits[:26]:
        value = value << 5 | digit
    if value >> 128 or value % 1021 != digits[26] << 5 | digits[27]:
        raise Refused("Checksum")
    return u(value, 16)


# Section 4: packing.

MAX_CBOR = 256 * 1024


def unzstd(frame, limit, damaged, before=b""):
    try:
        size, _ = zstd.content_size(frame)
        if size > limit:
            raise Refused("TooLarge")
        return zstd.decompress(frame, before)
    except zstd.Damaged:
        raise Refused(damaged) from None


def unpack(packed):
    if not packed:
        raise Refused("Malformed")
    method, body = packed[0], packed[1:]
    if method == 0:
        if len(body) > MAX_CBOR:
            raise Refused("TooLarge")
        return body
    if method == 1:
        return unzstd(body, MAX_CBOR, "Malformed")
    raise Refused("UnknownPacking")


def message(cbor, decode=decode_message):
    try:
        return decode(cbor)
    except NewerKind:
        raise Refused("UnknownKind") from None
    except Malformed as error:
        raise Refused(str(error)) from None


# Section 6: the envelope.

STANZA, PREFIX, MAX_ENVELOPE = 1208, 7, 1 << 20


def padded(length):
    for bucket in (2048, 4096, 8192, 16384, 32768):
        if length <= bucket:
            return bucket
    exponent = length.bit_length() - 1
    kept = exponent.bit_length()
    mask = (1 << exponent - kept) - 1
    return length + mask & ~mask


def inspect(data):
    if len(data) > MAX_ENVELOPE:
        raise Refused("TooLarge")
    if len(data) < 1:
        raise Refused("Truncated")
    if data[0] != 1:
        raise Refused("UnknownVersion")
    if len(data) < 2:
        raise Refused("Truncated")
    suite = data[1]
    if suite not in (1, 2):
        raise Refused("UnknownSuite")
    if len(data) < 3:
        raise Refused("Truncated")
    count = data[2]
    if count == 0:
        raise Refused("NoRecipients")
    if count > (16 if suite == 1 else 1):
        raise Refused("TooManyRecipients")
    if len(data) < PREFIX:
        raise Refused("Truncated")
    length = number(data[3:7])
    if length > MAX_ENVELOPE:
        raise Refused("TooLarge")
    if suite == 1:
        fits = padded(length) == length and length >= 7 + count * STANZA + 32 + 4 + 16
    else:
        fits = length == 124
    if not fits:
        raise Refused("WrongBucket")
    if len(data) < length:
        raise Refused("Truncated")
    if len(data) > length:
        raise Refused("Trailing")
    size = STANZA if suite == 1 else 117
    ids = [data[PREFIX + at * size :][:8] for at in range(count)]
    if len(set(ids)) != count:
        raise Refused("DuplicateRecipient")
    return suite, ids


def open_envelope(data, secrets):
    suite, ids = inspect(data)
    if suite != 1:
        raise Refused("IsSos")
    ours = [(secret, key_id(secret.public)) for secret in secrets if key_id(secret.public) in ids]
    if not ours:
        raise Refused("NotForUs")
    secret, recipient = ours[0]
    at = PREFIX + ids.index(recipient) * STANZA
    end = PREFIX + len(ids) * STANZA
    before, committed, sealed = data[:end], data[end : end + 32], data[end + 32 :]
    outline = data[:PREFIX] + b"".join(ids)
    bound = data[:PREFIX] + recipient + sha256(outline, sealed)
    wrapped = hpke_open(secret, b"saphan/1 envelope", bound, data[at + 8 : at + STANZA])
    content, key = wrapped[:32], wrapped[32:]
    commitment = derive(content, sha256(before, sealed), b"saphan/1 commitment")
    if not hmac.compare_digest(commitment, committed):
        raise Refused("Tampered")
    payload_key = derive(content, b"", b"saphan/1 payload")
    payload = open_gcm(payload_key, bytes(12), sealed, outline)
    packed = unpad(payload, 4)
    return message(unpack(packed)), key, content


def unpad(plain, width):
    length = number(plain[:width])
    packed, zeros = plain[width : width + length], plain[width + length :]
    if len(packed) != length or any(zeros):
        raise Refused("Tampered")
    return packed


# Section 7: receipts.


def write_receipt(seed, public, what, name, accepted_at):
    signed = bytes([1, {"envelope": 1, "file": 2}[what]]) + name + accepted_at.to_bytes(8, "big", signed=True) + key_id(public)
    return signed + sign(seed, b"saphan/1 receipt" + signed)


def read_receipt(data, what, name, public):
    if not data:
        raise Refused("Length")
    if data[0] != 1:
        raise Refused("UnknownVersion")
    if len(data) != 114:
        raise Refused("Length")
    signed, signature = data[:50], data[50:]
    if signed[42:50] != key_id(public):
        raise Refused("OtherIntake")
    if not is_signed(public, signature, b"saphan/1 receipt" + signed):
        raise Refused("Signature")
    if signed[1] != {"envelope": 1, "file": 2}[what] or signed[2:34] != name:
        raise Refused("Other")
    return int.from_bytes(signed[34:42], "big", signed=True)


# Section 8: replies.


def write_reply(packed, key, mailbox, recipient, seed, nonce):
    signature = sign(seed, b"saphan/1 reply" + mailbox + recipient + packed)
    plain = signature + u(len(packed), 2) + packed
    total = 256
    while total < 1 + 8 + 12 + len(plain) + 16:
        total *= 2
    plain = plain.ljust(total - 37, b"\x00")
    aad = b"saphan/1 reply" + mailbox + b"\x01" + recipient
    return b"\x01" + recipient + nonce + AESGCM(key).encrypt(nonce, plain, aad)


def open_reply(data, keys, mailbox, signers):
    if not data:
        raise Refused("WrongBucket")
    if data[0] != 1:
        raise Refused("UnknownVersion")
    if len(data) & len(data) - 1 or not 256 <= len(data) <= 65536:
        raise Refused("WrongBucket")
    recipient, nonce = data[1:9], data[9:21]
    if recipient not in keys:
        raise Refused("UnknownRecipient")
    plain = open_gcm(keys[recipient], nonce, data[21:], b"saphan/1 reply" + mailbox + b"\x01" + recipient)
    signature, packed = plain[:64], unpad(plain[64:], 2)
    reply = message(unpack(packed), decode_reply)
    if reply["agency"] not in signers:
        raise Refused("UnknownAgency")
    signed = b"saphan/1 reply" + mailbox + recipient + packed
    if not any(is_signed(public, signature, signed) for public in signers[reply["agency"]]):
        raise Refused("Signature")
    return reply


# Section 9: sealed files.

CHUNK = 65536


def stream_chain(key, header):
    if len(header) != 12 or header[:4] != b"SPHF":
        raise Refused("NotAStream")
    if header[4] != 1:
        raise Refused("UnknownVersion")
    cipher = AESGCM(derive(key, header, b"saphan/1 stream"))
    return cipher, lambda counter, last: header[5:] + u(counter, 4) + bytes([last])


def seal_file(key, prefix, plain):
    header = b"SPHF\x01" + prefix
    cipher, nonce = stream_chain(key, header)
    chunks = [plain[at : at + CHUNK] for at in range(0, len(plain), CHUNK)] or [b""]
    sealed = [cipher.encrypt(nonce(at, at + 1 == len(chunks)), chunk, None) for at, chunk in enumerate(chunks)]
    return header + b"".join(sealed)


def open_file(key, sealed):
    cipher, nonce = stream_chain(key, sealed[:12])
    body = sealed[12:]
    chunks = [body[at : at + CHUNK + 16] for at in range(0, len(body), CHUNK + 16)]
    out = b""
    for at, chunk in enumerate(chunks):
        last = at + 1 == len(chunks)
        if len(chunk) < 16:
            raise Refused("Damaged")
        if len(chunk) == 16 and at > 0:
            raise Refused("ChunkLength")
        try:
            out += cipher.decrypt(nonce(at, last), chunk, None)
        except InvalidTag:
            raise Refused("Damaged") from None
    if not chunks:
        raise Refused("Damaged")
    return out


# Section 10: the SOS.

LANGUAGES = ["th", "en", "my", "km", "lo", "vi", "zh"]
STEPS = 16777214


def write_sos(kind, language, at, fix, answer):
    out = bytes([kind, LANGUAGES.index(language) + 1 if language else 0])
    if fix:
        latitude, longitude, accuracy = fix
        step = 0 if accuracy is None else next((n for n in range(1, 25) if accuracy <= 2 ** (n - 1)), 24)
        out += bytes([step]) + u(1 + round((latitude + 90) / 180 * STEPS), 3) + u(1 + round((longitude + 180) / 360 * STEPS), 3)
    else:
        out += bytes(7)
    return out + u(at, 4) + (answer[0] + answer[1] if answer else bytes(48))


def read_sos(plain):
    latitude, longitude = number(plain[3:6]), number(plain[6:9])
    fix = None
    if latitude and longitude:
        accuracy = 2 ** (plain[2] - 1) if 1 <= plain[2] <= 24 else None
        fix = ((latitude - 1) / STEPS * 180 - 90, (longitude - 1) / STEPS * 360 - 180, accuracy)
    answer = (plain[13:29], plain[29:61]) if any(plain[13:29]) else None
    language = LANGUAGES[plain[1] - 1] if 1 <= plain[1] <= 7 else None
    return plain[0] if plain[0] < 6 else 0, language, number(plain[9:13]), fix, answer


SOS_PREFIX = bytes([1, 2, 1]) + u(124, 4)


def seal_sos(plain, recipient, randomness):
    shared, encapsulated = X25519Kem.encapsulate(recipient, randomness)
    key, nonce = hpke_schedule(0x0020, shared, b"saphan/1 sos")
    sealed = AESGCM(key).encrypt(nonce, plain, SOS_PREFIX + key_id(recipient))
    return "SPH1" + base64.b64encode(key_id(recipient) + encapsulated + sealed).decode()


def sos_envelope(text):
    if len(text.encode()) > 640:
        raise Refused("NotAnSos")
    letters = "".join(text.split())
    if not letters.startswith("SPH1"):
        raise Refused("NewerVersion" if re.match("SPH[0-9]", letters) else "NotAnSos")
    try:
        sealed = base64.b64decode(letters[4:], validate=True)
    except ValueError:
        raise Refused("NotAnSos") from None
    if len(sealed) != 117 or base64.b64encode(sealed).decode() != letters[4:]:
        raise Refused("NotAnSos")
    return SOS_PREFIX + sealed


def open_sos(data, secret):
    suite, ids = inspect(data)
    if suite != 2:
        raise Refused("IsMessage")
    if ids[0] != key_id(secret.public):
        raise Refused("NotForUs")
    return hpke_open(secret, b"saphan/1 sos", data[:PREFIX] + ids[0], data[PREFIX + 8 :])


# Section 11: packs.

MAX_PACK, MAX_PAYLOAD, MAX_HEAD = 32 << 20, 64 << 20, 64 << 10


class Fields:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        if self.at + count > len(self.data):
            raise Refused("Damaged")
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self, count):
        return number(self.take(count))


def read_head(head):
    fields = Fields(head)
    meta = tuple(fields.number(8) for _ in range(3))
    changes = [(fields.take(8), fields.take(32), fields.take(64)) for _ in range(fields.number(1))]
    parts = []
    for _ in range(fields.number(1)):
        name = fields.take(fields.number(1)).decode()
        parts.append((name, fields.number(4), fields.number(4), fields.take(32)))
    if fields.at != len(head) or len(changes) > 16:
        raise Refused("Damaged")
    return meta, changes, parts


def believed(trusted, changes):
    keys = list(trusted)
    for old, new, signature in changes:
        for key in [key for key in keys if key_id(key) == old]:
            if not is_signed(key, signature, b"saphan/1 pack key" + old + new):
                raise Refused("Signature")
            keys.append(new)
    return keys


def open_pack(data, trusted, now=None, installed=None):
    if data[:8] != b"SAPHPACK"[: len(data)]:
        raise Refused("NotAPack")
    if len(data) < 10:
        raise Refused("Truncated")
    form = number(data[8:10])
    if form != 2:
        raise Refused({0: "NotAPack", 1: "OlderFormat"}.get(form, "NewerFormat"))
    if len(data) > MAX_PACK:
        raise Refused("TooLarge")
    if len(data) < 86:
        raise Refused("Truncated")
    signer, signature, length = data[10:18], data[18:82], number(data[82:86])
    if length > MAX_HEAD:
        raise Refused("TooLarge")
    head, frames = data[86 : 86 + length], data[86 + length :]
    if len(head) < length:
        raise Refused("Truncated")
    try:
        said = read_head(head)
    except Refused:
        said = None
    keys = [key for key in believed(trusted, said[1] if said else []) if key_id(key) == signer]
    if not keys:
        raise Refused("OtherKey")
    if not is_signed(keys[0], signature, b"saphan/1 pack" + data[8:10] + signer + head):
        raise Refused("Signature")
    if said is None:
        raise Refused("Damaged")
    meta, _, parts = said
    packed = sum(part[1] for part in parts)
    if 86 + length + packed > MAX_PACK or sum(part[2] for part in parts) > MAX_PAYLOAD:
        raise Refused("TooLarge")
    if now is not None and now >= meta[2]:
        raise Refused("Expired")
    if installed is not None and meta[0] <= installed:
        raise Refused("Older")
    if packed != len(frames):
        raise Refused("Truncated" if packed > len(frames) else "Trailing")
    opened, at = {}, 0
    for name, size, length, hashed in parts:
        frame, at = frames[at : at + size], at + size
        if sha256(frame) != hashed:
            raise Refused("Signature")
        opened[name] = unzstd(frame, length, "Damaged")
        if len(opened[name]) != length:
            raise Refused("Damaged")
    return opened, meta


def read_delta(delta, older, older_parts, trusted):
    """The hash of the newer pack, what stands before its frames, and the content of its parts.

    The frames themselves are packed anew by whoever applies it.
    """
    if delta[:10] != b"SAPHDELT" + u(1, 2):
        raise Refused("NotADelta")
    signer, signature, body = delta[10:18], delta[18:82], delta[82:]
    if body[:32] != sha256(older):
        raise Refused("OtherPack")
    keys = [key for key in trusted if key_id(key) == signer]
    if not keys:
        raise Refused("OtherKey")
    if not is_signed(keys[0], signature, b"saphan/1 pack delta" + u(1, 2) + signer + body):
        raise Refused("Signature")
    fields = Fields(body[64:])
    front, contents = fields.take(fields.number(4)), {}
    for name, _, length, _ in read_head(front[86:])[2]:
        method = fields.number(1)
        if method == 0:
            contents[name] = older_parts[name]
            continue
        frame, before = fields.take(fields.number(4)), older_parts[name] if method == 2 else b""
        contents[name] = unzstd(frame, length, "Other", before)
    if fields.at != len(fields.data):
        raise Refused("Other")
    return body[32:64], front, contents


# Section 12: signed requests.

COMPONENTS = '("@method" "@authority" "@path" "@query" "content-digest")'


def digest_of(body):
    return "sha-256=:" + base64.b64encode(sha256(body)).decode() + ":"


def parameters(created, nonce, signer):
    return f'{COMPONENTS};created={created};nonce="{nonce}";keyid="{signer}";alg="ed25519";tag="saphan/1"'


def signature_base(method, authority, path, query, digest, params):
    for part in (method, authority, path, query):
        if not all(0x21 <= ord(letter) < 0x7F for letter in part):
            raise Refused("Malformed")
    lines = [
        f'"@method": {method}',
        f'"@authority": {authority.lower()}',
        f'"@path": {path or "/"}',
        f'"@query": ?{query}',
        f'"content-digest": {digest}',
        f'"@signature-params": {params}',
    ]
    return "\n".join(lines).encode()


def sign_request(seed, public, created, nonce, method, authority, path, query, body):
    params = parameters(created, nonce.hex(), key_id(public).hex())
    digest = digest_of(body)
    signature = sign(seed, signature_base(method, authority, path, query, digest, params))
    return "saphan=" + params, "saphan=:" + base64.b64encode(signature).decode() + ":", digest


def verify_request(request, headers, known, now, skew):
    signature_input, signature, digest = headers
    pattern = (
        r'saphan=\("@method" "@authority" "@path" "@query" "content-digest"\)'
        r';created=(0|-?[1-9][0-9]*);nonce="([0-9a-f]{32})";keyid="([0-9a-f]{16})";alg="ed25519";tag="saphan/1"'
    )
    found = re.fullmatch(pattern, signature_input)
    written = re.fullmatch("saphan=:([A-Za-z0-9+/]{86}==):", signature)
    if not found or not written:
        raise Refused("Form")
    created, signer = int(found[1]), bytes.fromhex(found[3])
    if signer not in known:
        raise Refused("UnknownKey")
    if abs(now - created) > skew:
        raise Refused("Skew")
    method, authority, path, query, body = request
    if digest != digest_of(body):
        raise Refused("Digest")
    base = signature_base(method, authority, path, query, digest, signature_input[len("saphan=") :])
    if not is_signed(known[signer], base64.b64decode(written[1]), base):
        raise Refused("Signature")
