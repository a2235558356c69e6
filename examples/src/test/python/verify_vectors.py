"""Proves docs/verify.py against the vectors of the format, which are not part of the repository.

    python3 verify_vectors.py VERIFY.py VECTORS

Ends with 0 where everything is as the vectors say, and names what is not. The vectors hold 288 cases of attacks and
malformed input with their verdicts, chains that are intact, notes with witnesses, documents and QR contents to refuse,
and signatures of RFC 8032.
"""

import functools
import importlib.util
import json
import pathlib
import sys

sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
verify = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)
vectors = pathlib.Path(sys.argv[2])
verify.is_signed = functools.lru_cache(maxsize=None)(verify.is_signed)  # the cases repeat the same few entries

failures, checked = [], 0


def check(name, expected, actual):
    global checked
    checked += 1
    if expected != actual:
        failures.append(f"{name}: {expected} was expected but was {actual}")


def load(name):
    return json.loads((vectors / name).read_text(encoding="utf-8"))


def accepted(form, given):
    try:
        return form(given)
    except ValueError:
        return None


def enrolment(members):
    return accepted(verify.Enrolment, json.dumps(members).encode()) if members else None


def export(lines):
    return [line.encode() + b"\n" for line in lines]


def outcome(report):
    found = {"verdict": report["verdict"], "tail": report["tail"]["state"]}
    return {**found, "first_bad": report["first_bad"]} if "first_bad" in report else found


def attacks():
    vector = load("ledger/negative.json")
    pool = vector["pool"]

    def anchor(given):
        if isinstance(given, int):
            return verify.Note, pool[given].encode()
        return (verify.Mark, given["mark"]) if "mark" in given else (verify.Printed, given["printed"])

    for case in vector["cases"]:
        before = case.get("epoch0")
        report = verify.verify(
            export(pool[i] for i in case["lines"]), enrolment(case["enrolment"]),
            [anchor(it) for it in case["anchors"]], [pool[i].encode() for i in case["inside"]], case.get("as_of"),
            before and (export(pool[i] for i in before["lines"]), enrolment(before["enrolment"])))
        check(case["name"], case["expect"], outcome(report))


def intact_chains():
    intact = {"verdict": "INTACT", "tail": "ANCHORED"}
    rotation, commits, epochs = (load(f"ledger/golden-{name}.json") for name in ("rotation", "every-commit", "epoch1"))
    for name, vector, enrolled in (("rotation", rotation, "enrolment"), ("every_commit", commits, "enrolment"),
                                   ("rotation, keys pinned", rotation, "enrolment_with_keys")):
        notes = [(verify.Note, note.encode()) for note in vector["notes"]]
        check(name, intact, outcome(verify.verify(export(vector["lines"]), enrolment(vector[enrolled]), notes)))
    earlier, later = ((export(epoch["lines"]), enrolment(epoch["enrolment"])) for epoch in epochs["epochs"])
    notes = [(verify.Note, note.encode()) for note in epochs["epochs"][1]["notes"]]
    check("epoch 1", intact, outcome(verify.verify(*later, notes, before=earlier)))


def roots():
    vector = load("ledger/golden.json")
    tree = verify.Tree()
    for i, root in enumerate(vector["roots"]):
        check(f"root of size {i}", root, tree.root().hex())
        if i < len(vector["entries"]):
            tree.append(bytes.fromhex(vector["entries"][i]["header_hex"]))


def notes_with_witnesses():
    vector = load("ledger/golden-cosigned-note.json")
    enrolled = enrolment(vector["enrolment"])
    for expected in ("accepted", "refused"):
        for case in vector[expected]:
            note = accepted(verify.Note, case["checkpoint"].encode("utf-8", "surrogatepass"))
            is_good = note is not None and note.holds(enrolled.origin, enrolled.keys[0][1])
            check("note: " + case["why"], expected, "accepted" if is_good else "refused")


def printed_hashes():
    vector = load("ledger/golden-qr.json")
    key = bytes.fromhex(load("ledger/golden.json")["public_key"])
    for code in vector["codes"]:
        printed = accepted(verify.Printed, code["qr"])
        check(code["qr"], "sig" in code, printed is not None and printed.holds(vector["origin"], key))
    for code in vector["refused"]:
        check("QR: " + code["why"], None, accepted(verify.Printed, code["qr"]))


def documents_to_refuse():
    for case in load("rfc8785/hostile.json")["cases"]:
        octets = case["input"].encode("utf-8", "surrogatepass") if "input" in case else bytes.fromhex(case["input_hex"])
        check("document: " + case["name"], None, accepted(verify.read_document, octets))


def signatures():
    for case in load("rfc8032/ed25519.json")["vectors"]:
        key, message, signature = (bytes.fromhex(case[name]) for name in ("public_key", "message", "signature"))
        check(case["name"], True, verify.is_signed(key, message, signature))
        check(case["name"] + ", another message", False, verify.is_signed(key, message + b".", signature))


def no_cofactor():
    """A key with a part of small order, and a signature that holds only where both sides are multiplied by 8."""
    key = "6a84d583f06569edb3f5ed77df65544b27d6948b4f0b2cb76f33dd8413b20719"
    signature = ("7db0dc9222f3c183457ddde4c708de8e5ea6bf3d5c4404cca14b32729a05c32a"
                 "7179388e3462c411ad34617a7a1e37bd58813e5edfa071fd4f7a023763d9da02")
    check("without the cofactor", False, verify.is_signed(bytes.fromhex(key), b"x", bytes.fromhex(signature)))


def length_of_a_document():
    longest = b'{"a":"' + b"x" * (verify.MAX_DOCUMENT - 8) + b'"}'
    check("a document of 262,144 bytes", True, accepted(verify.read_document, longest) is not None)
    check("one byte more", None, accepted(verify.read_document, longest.replace(b"xx", b"xxx", 1)))


for part in (attacks, intact_chains, roots, notes_with_witnesses, printed_hashes, documents_to_refuse, signatures,
             no_cofactor, length_of_a_document):
    part()
print(f"{checked} checks, {len(failures)} failures", *failures, sep="\n")
sys.exit(1 if failures else 0)
