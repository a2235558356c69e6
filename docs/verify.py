#!/usr/bin/env python3
"""Checks an exported Counterfoil ledger without Counterfoil.

    verify.py --enrolment E.json [--note N.note ...] [--as-of MS] LEDGER.jsonl

Written from docs/ledger-format.md alone, for Python 3.8 and its standard library: a second opinion, short enough to be
read before it is believed. A section in a comment is one of that page. Prints the report of section 9, without
`expected` and `actual`, as one line of JSON. Ends with 0 where the verdict is INTACT, with 1 where it is any other, and
with 2 where it was called wrongly.
"""

import argparse
import base64
import functools
import hashlib
import json
import re
import sys
from pathlib import Path

# --------------------------------------------------------------- Ed25519 (RFC 8032, section 5.1): verification only

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493  # the order of the base point
D = -121665 * pow(121666, -1, P) % P
D2 = 2 * D % P
IDENTITY = (0, 1, 1, 0)  # a point is (X, Y, Z, T): x = X/Z, y = Y/Z, xy = T/Z

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = D2 * p[3] * q[3] % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P

def encode_point(point):
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")

def decode_point(octets):
    """The point, or None: y is not below P, no x belongs to it, or x = 0 is given a sign."""
    y, sign = int.from_bytes(octets, "little") & (2**255 - 1), octets[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P

@functools.lru_cache(maxsize=64)
def public_point(key):
    """The point of a public key; None where it is not canonical, not on the curve or of small order."""
    point = decode_point(key) or IDENTITY
    eightfold = functools.reduce(lambda p, _: add(p, p), range(3), point)
    return None if encode_point(eightfold) == encode_point(IDENTITY) else point

BASE = decode_point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))

def is_signed(key, message, signature):
    """Whether S*B - k*A is R, byte for byte, so that R is canonical too. Both products share one run of doublings."""
    point, s = public_point(key), int.from_bytes(signature[32:], "little")
    if point is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    minus = (P - point[0], point[1], 1, P - point[3])
    table, total = (IDENTITY, BASE, minus, add(BASE, minus)), IDENTITY
    for bit in range(252, -1, -1):
        total = add(total, total)
        choice = (s >> bit & 1) | (k >> bit & 1) << 1
        total = add(total, table[choice]) if choice else total
    return encode_point(total) == signature[:32]

# --------------------------------------------------------------- the format: sections 2 and 3

CTX = b"\x0dcounterfoil/1"
ZERO = bytes(32)
MAX = 2**53 - 1
MAX_DOCUMENT, MAX_NOTE, MAX_LINE = 262_144, 16_384, 8_388_608
NAME = re.compile(r"[a-z][a-z0-9_]{0,31}")
ORIGIN = re.compile(r"[a-z0-9][a-z0-9.-]{0,62}(/[a-z0-9][a-z0-9._-]{0,62}){2}/(0|[1-9][0-9]{0,8})")
BOTH = {0: "GENESIS", 9: "KEY_ROTATE"}
TYPES = {
    "till": {**BOTH, 1: "TICKET", 2: "CANCELLATION", 3: "CREDIT_NOTE", 4: "X_REPORT", 5: "Z_REPORT", 6: "BLOCK_OPEN",
             7: "BLOCK_CLOSE", 8: "ACTIVITY", 10: "PAYMENT", 11: "ADMISSION", 12: "DAY_OPEN", 13: "ERASURE"},
    "store": {**BOTH, 16: "ENROL", 17: "CHECKPOINT_ACCEPTED", 18: "BLOCK_LEASE", 19: "FORK_EVIDENCE"},
}
POLICIES = ("every_entry", "every_commit", "checkpoints", "none")

class Malformed(ValueError):
    """Something that is not of the format."""

def demand(condition):
    if not condition:
        raise Malformed

def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def is_count(value, least=0, most=MAX):
    return type(value) is int and least <= value <= most

def unhex(text, length):
    """The bytes that a string of lower-case hex digits stands for; None where it is anything else."""
    is_hex = isinstance(text, str) and re.fullmatch("[0-9a-f]{%d}" % (2 * length), text)
    return bytes.fromhex(text) if is_hex else None

def unbase(decode, encode, text):
    """The bytes that base64 or base32 stands for in its one spelling."""
    octets = decode(text)
    demand(encode(octets).decode() == text)
    return octets

def epoch_of(origin):
    """The epoch at the end of an origin; None where it is no origin."""
    match = ORIGIN.fullmatch(origin) if isinstance(origin, str) and len(origin) <= 200 else None
    return int(match[2]) if match else None

def read_object(octets):
    """An object of UTF-8 JSON: no repeated name, no number but integers of 2^53 - 1 at most, no lone surrogate."""
    def pairs(members):
        demand(len(dict(members)) == len(members))
        return dict(members)

    def integer(digits):
        demand(len(digits) <= 17 and digits != "-0" and is_count(abs(int(digits))))
        return int(digits)

    def no_number(digits):
        raise Malformed

    try:
        value = json.loads(octets.decode(), object_pairs_hook=pairs, parse_int=integer, parse_float=no_number,
                           parse_constant=no_number)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Malformed from None
    demand(isinstance(value, dict))
    return value

def read_document(octets):
    """The object that an entry's content stands for (section 2). Malformed where the bytes are not canonical."""
    def is_allowed(value, depth):
        if isinstance(value, dict):
            if list(value) != sorted(value) or not all(map(NAME.fullmatch, value)):
                return False
            value = list(value.values())
        if isinstance(value, list):
            return depth <= 16 and all(is_allowed(item, depth + 1) for item in value)
        return value is not None

    demand(len(octets) <= MAX_DOCUMENT)
    value = read_object(octets)
    # Python prints no white space here and exactly the escapes of section 2: what it prints otherwise is not canonical.
    demand(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() == octets and is_allowed(value, 1))
    return value

class Tree:
    """The compact range of section 4: the roots of the perfect subtrees, largest first."""

    def __init__(self):
        self.size, self.roots = 0, []

    def append(self, header):
        node, bits = sha256(b"\0", header), self.size
        while bits & 1:
            node, bits = sha256(b"\1", self.roots.pop(), node), bits >> 1
        self.roots.append(node)
        self.size += 1

    def root(self):
        if not self.roots:
            return sha256()
        return functools.reduce(lambda right, left: sha256(b"\1", left, right), reversed(self.roots))

# --------------------------------------------------------------- what a verifier is given. All raise Malformed.

class Enrolment:
    """What was known of the till when it was enrolled (section 3)."""

    def __init__(self, octets):
        members = read_object(octets)
        demand(members.keys() <= {"origin", "epoch", "public_key", "signing", "chain", "keys", "genesis"})
        self.origin, self.epoch = members.get("origin"), members.get("epoch")
        demand(is_count(self.epoch) and epoch_of(self.origin) == self.epoch)
        self.signing, self.chain = members.get("signing", "every_entry"), members.get("chain", "till")
        demand(self.signing in POLICIES and self.chain in ("till", "store"))
        self.genesis = unhex(members.get("genesis"), 32)
        demand(self.genesis or "genesis" not in members)
        self.is_signed, self.is_complete = self.signing != "none", "keys" in members
        self.keys = [(0, unhex(members.get("public_key"), 32))] if self.is_signed else []  # the first entry of each key
        demand(self.is_signed or self.genesis and not members.keys() & {"public_key", "keys"})
        demand(isinstance(members.get("keys", []), list))
        for key in members.get("keys", []):
            demand(isinstance(key, dict) and key.keys() == {"from_seq", "public_key"})
            demand(is_count(key["from_seq"], self.keys[-1][0] + 1))
            self.keys.append((key["from_seq"], unhex(key["public_key"], 32)))
        demand(all(key and public_point(key) for _, key in self.keys))

class Row:
    """A line of the export (section 7)."""

    def __init__(self, line):
        demand(len(line) <= MAX_LINE and b"\r" not in line)
        members = read_object(line)
        content = "canonical" if "canonical" in members else "canonical_b64"
        sig = {"sig"} if members.get("alg") != 0 else set()
        demand(members.keys() == {"seq", "type", "ms", "prev", content, "digest", "hash", "alg"} | sig)
        self.seq, self.ms, self.type, self.alg = (members[name] for name in ("seq", "ms", "type", "alg"))
        demand(is_count(self.seq) and is_count(self.ms) and is_count(self.type, 0, 255) and is_count(self.alg, 0, 255))
        self.prev, self.digest, self.hash = (unhex(members[name], 32) for name in ("prev", "digest", "hash"))
        self.sig = unhex(members["sig"], 64) if sig else b""
        demand(isinstance(members[content], str) and None not in (self.prev, self.digest, self.hash, self.sig))
        text = members[content]
        self.content = text.encode() if content == "canonical" else unbase(base64.b64decode, base64.b64encode, text)
        self.header = b"".join((b"\x03", CTX, self.seq.to_bytes(8, "big"), bytes([self.type]),
                                self.ms.to_bytes(8, "big"), self.prev, self.digest))

class Note:
    """A signed note (section 4)."""

    kind, hash = "NOTE", None
    FORM = re.compile("((.+)\n([1-9][0-9]{0,15})\n(.+)\n)\n((?:\u2014 [^\\s+]+ .+\n)+)")

    def __init__(self, octets):
        demand(len(octets) <= MAX_NOTE)
        text = octets.decode()
        match = self.FORM.fullmatch(text)
        demand(match and not re.search("[\0-\x09\x0b-\x1f\x7f-\x9f]", text))
        self.text, self.origin, self.size = match[1].encode(), match[2], int(match[3])
        self.root = unbase(base64.b64decode, base64.b64encode, match[4])
        demand(epoch_of(self.origin) is not None and is_count(self.size) and len(self.root) == 32)
        lines = [line.split(" ") for line in match[5].splitlines()]
        self.lines = [(name, unbase(base64.b64decode, base64.b64encode, blob)) for _, name, blob in lines]
        demand(all(len(blob) >= 5 for _, blob in self.lines))

    def holds(self, origin, key):
        own = origin, sha256(origin.encode(), b"\n\x01", key)[:4]
        signatures = [blob[4:] for name, blob in self.lines if (name, blob[:4]) == own]
        return self.origin == origin and len(signatures) == 1 and len(signatures[0]) == 64 and is_signed(
            key, self.text, signatures[0])

class Printed:
    """The hash on a ticket, with its signature (section 5)."""

    kind, root = "PRINTED", None
    FORM = re.compile("CF1:([A-Z2-7]{16}):(0|[1-9][0-9]{0,15}):([A-Z2-7]{52})(:[A-Z2-7]{103})?")

    def __init__(self, text):
        match = self.FORM.fullmatch(text)
        demand(match and is_count(int(match[2])))
        self.origin_id, self.size = match[1], min(int(match[2]) + 1, MAX)
        self.hash = unbase(base64.b32decode, base64.b32encode, match[3] + "====")
        self.sig = unbase(base64.b32decode, base64.b32encode, match[4][1:] + "=") if match[4] else None

    def holds(self, origin, key):
        name = base64.b32encode(sha256(b"\x07", CTX, len(origin).to_bytes(2, "big"), origin.encode()))[:16]
        return bool(self.sig) and self.origin_id == name.decode() and is_signed(
            key, b"\x05" + CTX + self.hash, self.sig)

class Mark:
    """A high-water mark (section 4): of the till's own making, so there is no signature to it."""

    kind = "MARK"

    def __init__(self, members):
        self.size, self.root, self.hash = members["size"], unhex(members["root"], 32), unhex(members["hash"], 32)
        demand(is_count(self.size, 1) and self.root and self.hash)

# --------------------------------------------------------------- verification: section 9

KINDS = """CHAIN_MISSING SEQ_GAP SEQ_DUPLICATE DOC_DIGEST_MISMATCH NON_CANONICAL VERSION_UNSUPPORTED TYPE_UNSUPPORTED
    TYPE_MISMATCH LINK_HASH_MISMATCH PREV_MISMATCH GENESIS_INVALID EPOCH_MISMATCH ENROL_CONFLICT ALG_UNSUPPORTED
    UNKNOWN_KEY SIGNATURE_INVALID TIME_REGRESSION TIME_IN_FUTURE CHECKPOINT_FORK TRUNCATED_TAIL CHECKPOINT_SIG_INVALID
    """.split()
STRUCTURAL = KINDS[KINDS.index("SEQ_GAP"):KINDS.index("TIME_REGRESSION")]
CLOCK_TOLERANCE_MS = 300_000

class Walk:
    """One pass over the rows of a chain in file order, and the breaks that it finds."""

    def __init__(self, enrolment, as_of=None, before=None):
        self.enrolment, self.as_of, self.before = enrolment, as_of, before  # before: the walk over the earlier epoch
        self.head, self.below, self.time = 0, ZERO, 0  # E, P and M
        self.tree, self.states, self.has_gap = Tree(), {0: (sha256(), ZERO)}, False  # root and last hash by size
        self.breaks, self.unreadable = [], None
        self.keys = list(enrolment.keys) if enrolment else []
        self.types = TYPES[enrolment.chain if enrolment else "till"]
        self.origins, self.public_keys, self.leases = set(), set(), []

    def broken(self, seq, kind):
        self.breaks.append((seq, KINDS.index(kind)))

    def key_at(self, seq):
        """The key in force for that entry, if any."""
        return next((key for since, key in reversed(self.keys) if since <= seq), None)

    def run(self, lines):
        for number, line in enumerate(lines, 1):
            try:
                row = Row(line.rstrip(b"\n"))
            except ValueError:
                self.unreadable = number
                return self
            self.judge(row)
        for since, _ in self.keys[1:]:
            if since > self.head > 0 and self.enrolment.is_complete:
                self.broken(since - 1, "UNKNOWN_KEY")
        return self

    def judge(self, row):
        is_duplicate = row.seq < self.head
        if row.seq > self.head:  # step 1
            self.broken(self.head, "SEQ_GAP")
            self.has_gap = True
        elif is_duplicate:
            self.broken(row.seq, "SEQ_DUPLICATE")
        members, fault = self.content(row)  # step 2
        faults = [fault, "LINK_HASH_MISMATCH" if sha256(row.header) != row.hash else None]  # step 3
        unsigned = self.signature(row, members) if self.enrolment else None  # step 6
        may_rotate = faults == [None, None] and not unsigned and not is_duplicate
        if row.seq == self.head and row.prev != self.below:  # step 4
            faults.append("PREV_MISMATCH")
        faults += [self.genesis(row, members), unsigned]  # step 5
        if not is_duplicate:
            faults.append(None if self.goes_on(row, members or {}) else "EPOCH_MISMATCH")
            faults.append(None if self.is_consistent(row, members or {}) else "ENROL_CONFLICT")
            faults.append("TIME_REGRESSION" if row.ms < self.time else None)  # step 7
            is_ahead = self.as_of is not None and row.ms > self.as_of + CLOCK_TOLERANCE_MS
            faults.append("TIME_IN_FUTURE" if is_ahead else None)
            self.accept(row)
        if may_rotate and row.type == 9 and self.keys and not self.enrolment.is_complete:
            self.keys.append((row.seq + 1, unhex(members["new_public_key"], 32)))
        for kind in filter(None, faults):
            self.broken(row.seq, kind)

    def accept(self, row):
        self.head, self.below, self.time = min(row.seq + 1, MAX), row.hash, row.ms
        self.tree.append(row.header)
        if row.seq < MAX:  # above the last number there is no size
            self.states[self.head] = None if self.has_gap else self.tree.root(), row.hash

    def content(self, row):
        """Step 2: the members of a document in which no fault was found, or the first fault."""
        if sha256(b"\x02", CTX, len(row.content).to_bytes(4, "big"), row.content) != row.digest:
            return None, "DOC_DIGEST_MISMATCH"
        try:
            members = read_document(row.content)
        except Malformed:
            return None, "NON_CANONICAL"
        if not is_count(members.get("v"), 1, 1):
            return None, "VERSION_UNSUPPORTED"
        if row.type not in self.types:
            return None, "TYPE_UNSUPPORTED"
        if members.get("type") != self.types[row.type]:
            return None, "TYPE_MISMATCH"
        return members, None

    def genesis(self, row, members):
        """Step 5: a genesis stands at entry 0 and nowhere else, and says what was enrolled."""
        if row.type != 0 or row.seq != 0:
            return "GENESIS_INVALID" if row.type == 0 or row.seq == 0 else None
        pinned = self.enrolment and self.enrolment.genesis
        is_valid = (not pinned or row.hash == pinned) and (members is None or self.is_genesis(members))
        return None if is_valid else "GENESIS_INVALID"

    def goes_on(self, row, members):
        """Step 5: the genesis of a later epoch takes over where the epoch before stood."""
        if row.type != 0 or row.seq != 0 or not self.before or not self.has_claims(members):
            return True
        root, last = self.before.states.get(members["prev_size"], (None, None))
        return root in (None, unhex(members["prev_root"], 32)) and last == unhex(members["prev_head"], 32)

    def is_genesis(self, members):
        origin, epoch, signing = members.get("origin"), members.get("epoch"), members.get("signing", "every_entry")
        key, chain = unhex(members.get("public_key"), 32), members.get("chain", "till")
        has_key = key and public_point(key) if signing != "none" else "public_key" not in members
        is_well_formed = (is_count(epoch) and epoch == epoch_of(origin) and signing in POLICIES
                          and chain in ("till", "store") and has_key and unhex(members.get("nonce"), 16)
                          and (epoch == 0 or self.has_claims(members)))
        pinned = self.enrolment
        return is_well_formed and (not pinned or (origin, signing, chain, key) == (
            pinned.origin, pinned.signing, pinned.chain, self.key_at(0)))

    @staticmethod
    def has_claims(members):
        return (is_count(members.get("prev_size")) and isinstance(members.get("reason"), str)
                and unhex(members.get("prev_root"), 32) and unhex(members.get("prev_head"), 32))

    def is_consistent(self, row, members):
        """Step 5, on a store's chain: each origin and key once, epochs in order, no number lent twice (section 6)."""
        origin, key, series = members.get("origin"), members.get("public_key"), members.get("series")
        if row.type == 16 and isinstance(origin, str) and isinstance(key, (str, type(None))):
            epoch = epoch_of(origin)
            before = f"{origin.rpartition('/')[0]}/{epoch - 1}" if epoch else None
            if origin in self.origins or key in self.public_keys or before and before not in self.origins:
                return False
            self.origins.add(origin)
            self.public_keys |= {key} - {None}
        first, last = members.get("first"), members.get("last")
        if row.type == 18 and isinstance(series, str) and is_count(first, -MAX) and is_count(last, -MAX):
            if any(series == taken and first <= end and start <= last for taken, start, end in self.leases):
                return False
            self.leases += [(series, first, last)] if first <= last else []
        return True

    def signature(self, row, members):
        """Step 6: algorithm, key, signature."""
        enrolled, is_rotation = self.enrolment, row.type == 9
        must_sign = enrolled.signing == "every_entry" or enrolled.is_signed and row.type in BOTH
        if row.alg > enrolled.is_signed or row.alg < must_sign:
            return "ALG_UNSUPPORTED"
        pinned = dict(self.keys[1:]).get(row.seq + 1)
        if enrolled.is_complete and is_rotation != bool(pinned) or is_rotation and not enrolled.is_signed:
            return "UNKNOWN_KEY"
        if is_rotation and members:
            key, proof = unhex(members.get("new_public_key"), 32), unhex(members.get("proof"), 64)
            is_proved = (key and proof and is_count(members.get("alg"), 1, 1) and isinstance(members.get("reason"), str)
                         and is_signed(key, b"\x06" + CTX + key + row.prev, proof))
            if not is_proved or enrolled.is_complete and key != pinned:
                return "UNKNOWN_KEY"
        is_good = row.alg == 0 or is_signed(self.key_at(row.seq), b"\x05" + CTX + row.hash, row.sig)
        return None if is_good else "SIGNATURE_INVALID"

class Statement:
    """A note, mark or printed hash beside a chain that was walked, and what the comparison comes to."""

    ORDER = ("NOTE", "MARK", "PRINTED")

    def __init__(self, walk, form, given, is_outside):
        self.is_outside, self.kind, self.text = is_outside, form.kind, str(given)
        try:
            self.said = form(given)
        except ValueError:
            self.said = None
        self.size = self.said.size if self.said else 0
        key = walk.key_at(max(self.size - 1, 0))
        self.is_genuine = self.said is not None and (
            self.kind == "MARK" or key is not None and self.said.holds(walk.enrolment.origin, key))
        self.result = self.compare(walk)

    def identity(self):
        """Notes that verify are equal where size and root are, everything else where its text is."""
        by_root = self.is_genuine and self.kind == "NOTE"
        return self.kind, self.size, self.is_genuine, self.said.root if by_root else self.text

    def compare(self, walk):
        if not walk.enrolment:
            return "NOT_COMPARABLE"
        if not self.is_genuine:
            return "BAD_SIGNATURE"
        if self.size > walk.head:
            return "AHEAD"
        root, last = walk.states.get(self.size, (None, None))
        if last and self.said.root in (None, root) and self.said.hash in (None, last):
            return "MATCH"
        is_broken_below = any(seq < self.size and KINDS[kind] in STRUCTURAL for seq, kind in walk.breaks)
        return "NOT_COMPARABLE" if not last or is_broken_below else "FORK"

def judge_statements(walk, statements):
    """Adds the breaks that statements show; the suspect range, if there is one."""
    forks = [it.size for it in statements if it.result == "FORK"]
    notes = [it for it in statements if it.kind == "NOTE" and it.is_genuine]
    for note in notes:
        if any(other.size == note.size and other is not note for other in notes):  # two roots of one size
            forks.append(note.size)
            note.result = note.result if note.result == "MATCH" else "FORK"
    for it in statements:
        if it.kind == "NOTE" and it.result == "BAD_SIGNATURE":
            walk.broken(walk.head, "CHECKPOINT_SIG_INVALID")
    if not forks:
        return None
    matches = [it.size for it in statements if it.is_outside and it.result == "MATCH" and it.size < min(forks)]
    walk.broken(max(matches, default=0), "CHECKPOINT_FORK")
    return {"from": max(matches, default=0), "to": min(forks) - 1}

def verify(lines, enrolment=None, anchors=(), inside=(), as_of=None, before=None):
    """The report on a chain.

    lines: of the export. anchors: pairs of Note, Printed or Mark and what it reads. inside: notes that were stored with
    the ledger. as_of: milliseconds. before: lines and enrolment of the epoch before.
    """
    walk = Walk(enrolment, as_of, before and Walk(before[1]).run(before[0])).run(lines)
    distinct = {}
    for form, given, is_outside in [(*anchor, True) for anchor in anchors] + [(Note, note, False) for note in inside]:
        it = Statement(walk, form, given, is_outside)
        distinct.setdefault(it.identity(), it)
    statements = sorted(distinct.values(), key=lambda it: (it.size, it.ORDER.index(it.kind), it.text))
    is_missing = enrolment and walk.head == 0 and walk.unreadable is None
    suspect = judge_statements(walk, statements) if enrolment and not is_missing else None
    outside = [it for it in statements if it.is_outside]
    ahead = [it.size for it in outside if it.is_genuine and it.size > walk.head and enrolment and not walk.unreadable]
    if is_missing:
        walk.broken(0, "CHAIN_MISSING")
    elif ahead:
        walk.broken(walk.head, "TRUNCATED_TAIL")
    return report(walk, statements, suspect, max(ahead, default=walk.head) - walk.head)

def report(walk, statements, suspect, missing):
    enrolment, head = walk.enrolment, walk.head
    breaks = [{"seq": seq, "kind": KINDS[kind]} for seq, kind in sorted(walk.breaks)]
    matches = [it for it in statements if it.result == "MATCH"]
    anchored_to = max((it.size for it in matches if it.is_outside), default=0)
    signed_to = max((it.size for it in matches if it.kind == "NOTE"), default=0)
    not_checked = [] if enrolment else ["ENROLMENT"]
    if enrolment:
        signed_to = head if enrolment.signing == "every_entry" else signed_to
        not_checked += ["EPOCH_BEFORE"] if enrolment.epoch > 0 and not walk.before else []
        not_checked += ["SIGNATURES"] if not enrolment.is_signed else ["UNSIGNED_TAIL"] if signed_to < head else []
        not_checked += ["MARK"] if any(it.kind == "MARK" and not it.is_genuine for it in statements) else []
    is_vouched_for = enrolment and walk.unreadable is None and (signed_to > 0 or not enrolment.is_signed)
    state = "TRUNCATED" if missing else "ANCHORED" if anchored_to == head > 0 else "UNANCHORED"
    rewriter = "KEY_HOLDER" if enrolment and enrolment.signing == "every_entry" else "ANYONE"
    limits = [("TAIL_CUT", anchored_to), ("REWRITE_BY_" + rewriter, anchored_to), ("SALE_NEVER_ENTERED", 0)]
    members = {
        "verdict": ("BROKEN" if breaks else "UNVERIFIABLE" if not is_vouched_for else "INCOMPLETE" if not_checked
                    else "INTACT"),
        "level": "CORE", "mode": "FULL", "chain": enrolment.origin if enrolment else "", "size": head,
        "signed_to": signed_to, "break_count": len(breaks), "breaks": breaks[:1000],
        "first_bad": breaks[0] if breaks else None, "suspect_range": suspect,
        "anchors": [{"kind": it.kind, "size": it.size, "result": it.result} for it in statements if it.is_outside],
        "tail": {"state": state, "anchored_to": anchored_to, "unanchored": head - anchored_to, "missing": missing},
        "not_checked": not_checked, "not_detectable": [{"what": what, "from": size} for what, size in limits],
        "unreadable_line": walk.unreadable,
    }
    return {name: value for name, value in members.items() if value is not None}

def main():
    parser = argparse.ArgumentParser(description="Checks an exported Counterfoil ledger without Counterfoil.")
    parser.add_argument("--enrolment", metavar="E.json", help="how the till was enrolled; nothing is INTACT without")
    parser.add_argument("--note", metavar="N.note", action="append", default=[], help="a checkpoint kept elsewhere")
    parser.add_argument("--printed", metavar="CF1:...", action="append", default=[], help="the QR content of a ticket")
    parser.add_argument("--as-of", metavar="MS", type=int, help="epoch milliseconds; no entry may be much later")
    parser.add_argument("--before", metavar=("E.json", "LEDGER.jsonl"), nargs=2, help="the epoch before this one")
    parser.add_argument("ledger", metavar="LEDGER.jsonl")
    given = parser.parse_args()
    try:
        anchors = [(Note, Path(path).read_bytes()) for path in given.note] + [(Printed, text) for text in given.printed]
        before = (open(given.before[1], "rb"), enrolment(given.before[0])) if given.before else None
        with open(given.ledger, "rb") as lines:
            result = verify(lines, enrolment(given.enrolment), anchors, (), given.as_of, before)
    except OSError as unreadable:
        parser.error(str(unreadable))
    print(json.dumps(result, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    return 0 if result["verdict"] == "INTACT" else 1

def enrolment(path):
    """What is no enrolment counts as none: the report will say that nothing vouches for the chain."""
    try:
        return Enrolment(Path(path).read_bytes()) if path else None
    except ValueError:
        return None

if __name__ == "__main__":
    sys.exit(main())
