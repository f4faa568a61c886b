#!/usr/bin/env python3
"""Reads protocol/vectors with the second implementation beside it and says whether both agree.

What it checks: everything in the files. Envelopes are opened with X-Wing, not sealed again: `cryptography` has no
encapsulation from given randomness, so the bytes that a writer draws in X-Wing's encapsulation are compared by the
Rust test alone. Zstandard frames are unpacked, not packed again: another version of the compressor may write
another frame of the same words.

Run: python3 -m venv V && V/bin/pip install -r requirements.txt && V/bin/python check.py
The last line is `N passed, N failed`; the exit status is 0 only if nothing failed.
"""

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import cbor  # noqa: E402
import saphan as s  # noqa: E402

HERE = Path(__file__).resolve().parent
passed = failed = 0


def read(name):
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))


def check(title, holds):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {title}")


def equal(title, found, expected):
    check(title, found == expected)


def refused(title, expected, act):
    try:
        act()
        answer = "nothing"
    except s.Refused as refusal:
        answer = str(refusal)
    if answer != expected:
        print(f"{title}: {answer} where {expected} was expected")
    check(title, answer == expected)


def spoil(spoiled, good):
    data = bytearray(good)
    for at, new in spoiled.get("set", []):
        new = bytes.fromhex(new)
        data[at : at + len(new)] = new
    data = data[: spoiled.get("cut", len(data))]
    return bytes(data) + bytes.fromhex(spoiled.get("append", "")) + bytes(spoiled.get("zeros", 0))


def same(found, expected):
    """Equal in value and in type: 1 is not true, and not 1.0."""
    if isinstance(expected, dict):
        return isinstance(found, dict) and found.keys() == expected.keys() and all(same(found[k], expected[k]) for k in found)
    if isinstance(expected, list):
        return isinstance(found, list) and len(found) == len(expected) and all(map(same, found, expected))
    return type(found) is type(expected) and found == expected


case, messages = read("case"), read("messages")
unhex = bytes.fromhex
signing = {key["name"]: (unhex(key["seed"]), unhex(key["public"])) for key in case["keys"]["signing"]}
sealing = {key["name"]: s.XWing(unhex(key["seed"])) for key in case["keys"]["sealing"]}
sos_keys = {key["name"]: s.X25519Kem(unhex(key["secret"])) for key in case["keys"]["sos"]}


def check_keys():
    for key in case["keys"]["sealing"]:
        equal(f"sealing {key['name']}", sealing[key["name"]].public.hex(), key["public"])
        equal(f"sealing id {key['name']}", s.key_id(unhex(key["public"])).hex(), key["key_id"])
    for key in case["keys"]["sos"]:
        equal(f"sos {key['name']}", sos_keys[key["name"]].public.hex(), key["public"])
        equal(f"sos id {key['name']}", s.key_id(unhex(key["public"])).hex(), key["key_id"])
    for key in case["keys"]["signing"]:
        public = s.Ed25519PrivateKey.from_private_bytes(unhex(key["seed"])).public_key().public_bytes_raw()
        equal(f"signing {key['name']}", public.hex(), key["public"])
        equal(f"signing id {key['name']}", s.key_id(public).hex(), key["key_id"])


def check_case():
    for one in case["cases"]:
        secret = unhex(one["secret"])
        equal("receipt code", s.write_code(secret), one["receipt_code"])
        equal("receipt code read", s.read_code(one["receipt_code"]), secret)
        equal("read token", s.read_token(secret).hex(), one["read_token"])
        equal("mailbox", s.mailbox_of(unhex(one["read_token"])).hex(), one["mailbox"])
        for reply in one["reply_keys"]:
            equal("reply key", s.reply_key(secret, unhex(reply["recipient"])).hex(), reply["key"])
    for one in case["codes_read"]:
        equal(f"code {one['typed']}", s.read_code(one["typed"]).hex(), one["secret"])
    for one in case["codes_refused"]:
        refused(f"code {one['typed']}", one["error"], lambda: s.read_code(one["typed"]))
    for length, padded in case["padding"]:
        equal(f"padding of {length}", s.padded(length), padded)


def check_texts():
    for one in case["scsu"]["written"] + case["scsu"]["read"]:
        equal(f"scsu {one['bytes'][:20]}", cbor.read_scsu(unhex(one["bytes"])), one["text"])
    for form in case["scsu"]["refused"]:
        equal(f"scsu {form}", cbor.read_scsu(unhex(form)), None)


def check_messages():
    for one in messages["messages"]:
        check(f"message {one['name']}", same(s.message(unhex(one["cbor"])), one["message"]))
        equal(f"packed {one['name']}", s.unpack(unhex(one["packed"])).hex(), one["cbor"])
    for one in messages["replies"] + messages["replies_read"]:
        check(f"reply {one['name']}", same(s.message(unhex(one["cbor"]), cbor.decode_reply), one["reply"]))
        if "packed" in one:
            equal(f"packed reply {one['name']}", s.unpack(unhex(one["packed"])).hex(), one["cbor"])
    for one in messages["refused"]:
        refused(f"message {one['name']}", one["error"], lambda: s.message(unhex(one["cbor"])))
    for one in messages["packed_refused"]:
        refused(f"packed {one['name']}", one["error"], lambda: s.unpack(unhex(one["packed"])))


def check_envelopes():
    vectors = read("envelopes")
    words = {one["name"]: one["message"] for one in messages["messages"]}
    good = {one["name"]: unhex(one["bytes"]) for one in vectors["envelopes"]}
    for one in vectors["envelopes"]:
        data = unhex(one["bytes"])
        equal(f"length of {one['name']}", len(data), one["length"])
        equal(f"id of {one['name']}", s.sha256(data).hex(), one["id"])
        for name in one["recipients"]:
            opened, key, content = s.open_envelope(data, [sealing[name]])
            check(f"envelope {one['name']} for {name}", same(opened, words[one["message"]]))
            expected = s.reply_key(unhex(one["case"]), s.key_id(sealing[name].public))
            equal(f"reply key of {one['name']} for {name}", key, expected)
            equal(f"content secret of {one['name']} for {name}", content.hex(), one["content"])
        at = s.read_receipt(unhex(one["receipt"]), "envelope", unhex(one["id"]), signing["intake"][1])
        equal(f"receipt of {one['name']}", at, 1_790_000_060)
    check("500 letters of Khmer and a fix fit 2 KiB", len(good["khmer-500"]) <= 2048)
    check("they are 500", len(words["khmer-500"]["report"]["story"]) == 500)
    for one in vectors["refused_from_outside"]:
        refused(f"outside {one['name']}", one["error"], lambda: s.inspect(spoil(one, good[one["of"]])))
    centre = [sealing["centre"]]
    for one in vectors["refused_when_opened"]:
        refused(f"opened {one['name']}", one["error"], lambda: s.open_envelope(spoil(one, good[one["of"]]), centre))
    for one in vectors["wrong_inside"]:
        s.inspect(unhex(one["bytes"]))
        refused(f"inside {one['name']}", one["error"], lambda: s.open_envelope(unhex(one["bytes"]), centre))


def check_replies():
    vectors = read("replies")
    words = {one["name"]: one for one in messages["replies"]}
    centre, public = signing["centre"]
    for one in vectors["replies"]:
        secret, recipient = unhex(one["case"]), unhex(one["recipient"])
        keys, mailbox = {recipient: s.reply_key(secret, recipient)}, s.mailbox_of(s.read_token(secret))
        opened = s.open_reply(unhex(one["bytes"]), keys, mailbox, {"demo-centre": [public]})
        check(f"reply {one['name']} opens", same(opened, words[one["reply"]]["reply"]))
        packed = unhex(words[one["reply"]]["packed"])
        made = s.write_reply(packed, keys[recipient], mailbox, recipient, centre, unhex(one["nonce"]))
        equal(f"reply {one['name']} is written", made.hex(), one["bytes"])
    one = vectors["replies"][0]
    good, secret, recipient = unhex(one["bytes"]), unhex(one["case"]), unhex(one["recipient"])
    keys, mailbox = {recipient: s.reply_key(secret, recipient)}, s.mailbox_of(s.read_token(secret))
    for spoiled in vectors["refused"]:
        data = spoil(spoiled, good)
        refused(f"reply {spoiled['name']}", spoiled["error"], lambda: s.open_reply(data, keys, mailbox, {"demo-centre": [public]}))
    elsewhere = s.mailbox_of(s.read_token(b"\x09" * 16))
    readers = {
        "another-mailbox": (elsewhere, {"demo-centre": [public]}),
        "an-agency-of-no-pack": (mailbox, {}),
        "another-agency's-key": (mailbox, {"demo-centre": [signing["ngo"][1]]}),
    }
    for spoiled in vectors["refused_by_who_opens"]:
        place, signers = readers[spoiled["name"]]
        refused(f"reply {spoiled['name']}", spoiled["error"], lambda: s.open_reply(good, keys, place, signers))


def check_files():
    vectors = read("files")
    good = {}
    for one in vectors["files"]:
        plain = bytes(at % 251 for at in range(one["length"]))
        sealed = good[one["name"]] = s.seal_file(unhex(one["key"]), unhex(one["prefix"]), plain)
        equal(f"length of {one['name']}", len(sealed), one["sealed_length"])
        equal(f"plain {one['name']}", s.sha256(plain).hex(), one["plain_sha256"])
        equal(f"id of {one['name']}", s.sha256(sealed).hex(), one["id"])
        check(f"{one['name']} opens", s.open_file(unhex(one["key"]), sealed) == plain)
        if "sealed" in one:
            equal(f"sealed {one['name']}", sealed.hex(), one["sealed"])
    key = unhex(vectors["files"][0]["key"])
    for one in vectors["refused"]:
        refused(f"file {one['name']}", one["error"], lambda: s.open_file(key, spoil(one, good[one["of"]])))
    receipts = {one["name"]: one for one in vectors["receipts"]}
    seed, public = signing["intake"]
    for one in vectors["receipts"]:
        made = s.write_receipt(seed, public, one["what"], unhex(one["id"]), one["accepted_at"])
        equal(f"receipt {one['name']} is written", made.hex(), one["bytes"])
        equal(f"receipt {one['name']}", s.read_receipt(made, one["what"], unhex(one["id"]), public), one["accepted_at"])
    for one in vectors["receipts_refused"]:
        of = receipts[one["of"]]
        data = spoil(one, unhex(of["bytes"]))
        refused(f"receipt {one['name']}", one["error"], lambda: s.read_receipt(data, of["what"], unhex(of["id"]), public))


def check_sos():
    vectors = read("sos")
    good = {one["name"]: unhex(one["envelope"]) for one in vectors["texts"]}
    for one in vectors["texts"]:
        secret = sos_keys[one["recipient"]]
        fix = None if one["latitude"] is None else (one["latitude"], one["longitude"], one["accuracy_m"])
        answer = None if one["mailbox"] is None else (unhex(one["mailbox"]), unhex(one["reply_key"]))
        plain = s.write_sos(one["kind"], one["language"], one["at"], fix, answer)
        equal(f"sos {one['name']} is written", plain.hex(), one["plain"])
        text = s.seal_sos(plain, secret.public, unhex(one["encapsulation"]))
        equal(f"sos {one['name']} is sealed", text, one["text"])
        equal(f"sos {one['name']} is one SMS", len(text), 160)
        envelope = s.sos_envelope(f" {text[:50]}\r\n{text[50:]} ")
        equal(f"sos {one['name']} as an envelope", envelope.hex(), one["envelope"])
        equal(f"sos {one['name']} id", s.sha256(envelope).hex(), one["id"])
        equal(f"sos {one['name']} opens", s.open_sos(envelope, secret), plain)
        kind, language, at, place, way = s.read_sos(plain)
        equal(f"sos {one['name']} reads", (kind, language, at, way), (one["kind"], one["language"], one["at"], answer))
        if fix:
            near = abs(place[0] - fix[0]) < 2e-5 and abs(place[1] - fix[1]) < 3e-5
            check(f"sos {one['name']} is near", near and place[2] == one["accuracy_m_read"])
        else:
            equal(f"sos {one['name']} has no place", place, None)
    for one in vectors["texts_refused"]:
        refused(f"sos text {one['name']}", one["error"], lambda: s.sos_envelope(one["text"]))
    for one in vectors["refused_when_opened"]:
        refused(f"sos {one['name']}", one["error"], lambda: s.open_sos(spoil(one, good[one["of"]]), sos_keys["centre"]))


def check_packs():
    vectors = read("packs")
    trusted, good, opened = [signing["publisher"][1]], {}, {}
    for one in vectors["packs"]:
        name, data = one["name"], unhex(one["bytes"])
        good[name] = data
        opened[name], meta = s.open_pack(data, trusted, vectors["now"])
        parts = [{"name": name, "content": content.decode()} for name, content in opened[name].items()]
        equal(f"pack {name}", parts, one["parts"])
        equal(f"pack {name} says", meta, (one["version"], one["created"], one["expires"]))
        head = data[86 : 86 + s.number(data[82:86])]
        seed, public = signing[one["signer"]]
        signature = s.sign(seed, b"saphan/1 pack" + s.u(2, 2) + s.key_id(public) + head)
        equal(f"pack {name} is signed", signature, data[18:82])
    for one in vectors["refused"]:
        refused(f"pack {one['name']}", one["error"], lambda: s.open_pack(spoil(one, good[one["of"]]), trusted, vectors["now"]))
    for one in vectors["refused_by_who_reads"]:
        refused(
            f"pack {one['name']}",
            one["error"],
            lambda: s.open_pack(good[one["of"]], trusted, one["now"], one["installed"]),
        )
    one = vectors["delta"]
    delta, older, newer = unhex(one["bytes"]), good[one["of"]], good[one["makes"]]
    made, front, contents = s.read_delta(delta, older, opened[one["of"]], trusted)
    equal("delta names the newer pack", made, s.sha256(newer))
    equal("delta has its head", front, newer[: len(front)])
    equal("delta has its parts", contents, opened[one["makes"]])
    for name, error, spoiled, reads in (
        ("changed", "Signature", delta[:-1] + bytes([delta[-1] ^ 1]), older),
        ("for another pack", "OtherPack", delta, newer),
    ):
        refused(f"delta {name}", error, lambda: s.read_delta(spoiled, reads, opened[one["of"]], trusted))


def check_requests():
    vectors = read("requests")
    seed, public = signing["centre"]
    known = {s.key_id(public): public}

    def request(one):
        return one["method"], one["authority"], one["path"], one["query"], unhex(one["body"])

    def headers(one):
        return one["signature_input"], one["signature"], one["content_digest"]

    for one in vectors["requests"]:
        made = s.sign_request(seed, public, one["created"], unhex(one["nonce"]), *request(one))
        equal(f"request {one['name']} is signed", made, headers(one))
        s.verify_request(request(one), headers(one), known, one["created"], vectors["skew"])
        check(f"request {one['name']}", True)
    for one in vectors["refused"]:
        refused(
            f"request {one['name']}",
            one["error"],
            lambda: s.verify_request(request(one), headers(one), known, one["now"], vectors["skew"]),
        )


for part in (
    check_keys, check_case, check_texts, check_messages, check_envelopes, check_replies, check_files, check_sos,
    check_packs, check_requests,
):
    try:
        part()
    except Exception as error:  # one part that breaks is a failure, and the others are still checked
        check(f"{part.__name__}: {type(error).__name__}: {error}", False)
print(f"{passed} passed, {failed} failed")
sys.exit(0 if failed == 0 else 1)
