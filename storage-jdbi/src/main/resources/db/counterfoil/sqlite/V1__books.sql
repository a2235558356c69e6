-- The books of one or more shops. For an auditor with the sqlite3 program: start at the view "journal".
--
-- Every table begins with the tenant, so that no row belongs to nobody. Times named "ms" are milliseconds since
-- 1970-01-01T00:00:00Z; amounts named "minor" are in the smallest unit of their currency (USD 156.60 is 15660).

-- The chain of sealed documents: the truth, from which the tables of tickets can be rebuilt. docs/ledger-format.md tells every
-- byte. Nothing here checks lengths or hashes: what somebody changed by hand must stay readable, so that it can be named.
CREATE TABLE entries (
    tenant    TEXT    NOT NULL,
    chain     TEXT    NOT NULL, -- origin: ferries.example/harbour/till-1/0
    seq       INTEGER NOT NULL, -- 0 for the genesis, then without a gap
    type      INTEGER NOT NULL, -- 0 GENESIS, 1 TICKET, 2 CANCELLATION, ...
    ms        INTEGER NOT NULL, -- when it was sealed, never before the entry below
    prev      BLOB    NOT NULL, -- hash of the entry below
    canonical BLOB    NOT NULL, -- the document, byte for byte as it was hashed
    digest    BLOB    NOT NULL, -- hash of the document
    hash      BLOB    NOT NULL, -- hash of the header, which binds all of the above
    alg       INTEGER NOT NULL, -- 0 unsigned, 1 Ed25519
    sig       BLOB,             -- over the hash, where alg is not 0
    UNIQUE (tenant, chain, seq),
    UNIQUE (tenant, chain, prev)
) STRICT;

-- A printed hash leads to its entry.
CREATE INDEX entries_by_hash ON entries (tenant, hash);

-- A seat belt against mistakes, not evidence: whoever can write the file can drop a trigger. The chain is the evidence.
CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
BEGIN
    SELECT RAISE(ABORT, 'an entry is never changed');
END;

CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
BEGIN
    SELECT RAISE(ABORT, 'an entry is never deleted');
END;

-- Where each chain ends; moves in the same commit as the entries.
CREATE TABLE heads (
    tenant      TEXT    NOT NULL,
    chain       TEXT    NOT NULL,
    size        INTEGER NOT NULL, -- how many entries
    last        BLOB    NOT NULL, -- hash of the last entry
    ms          INTEGER NOT NULL, -- time of the last entry
    tree        BLOB    NOT NULL, -- the Merkle tree over all entries, as at most 64 hashes
    signed_size INTEGER NOT NULL, -- size of the last signed note
    PRIMARY KEY (tenant, chain)
) STRICT;

-- Signed checkpoints of the chains. Two different ones of the same size both stay: they prove a fork.
CREATE TABLE notes (
    tenant TEXT    NOT NULL,
    chain  TEXT    NOT NULL,
    size   INTEGER NOT NULL,
    text   TEXT    NOT NULL,
    UNIQUE (tenant, chain, size, text)
) STRICT;

CREATE TRIGGER notes_are_never_changed BEFORE UPDATE ON notes
BEGIN
    SELECT RAISE(ABORT, 'a note is never changed');
END;

CREATE TRIGGER notes_are_never_deleted BEFORE DELETE ON notes
BEGIN
    SELECT RAISE(ABORT, 'a note is never deleted');
END;

-- How the numbers of a series look.
CREATE TABLE series (
    tenant TEXT    NOT NULL,
    series TEXT    NOT NULL, -- tickets/harbour/till-1
    prefix TEXT    NOT NULL, -- TT
    digits INTEGER NOT NULL, -- 8: TT00000001
    reset  TEXT    NOT NULL, -- NEVER or DAILY
    PRIMARY KEY (tenant, series)
) STRICT;

-- The last number taken of each series and period. Moves in the commit that uses the number, so there is no gap.
CREATE TABLE series_counters (
    tenant TEXT    NOT NULL,
    series TEXT    NOT NULL,
    period TEXT    NOT NULL, -- '' or the business date
    last   INTEGER NOT NULL,
    PRIMARY KEY (tenant, series, period),
    FOREIGN KEY (tenant, series) REFERENCES series (tenant, series)
) STRICT;

-- The means of payment that the shop takes.
CREATE TABLE payment_methods (
    tenant   TEXT    NOT NULL,
    position INTEGER NOT NULL, -- the order at the till
    method   TEXT    NOT NULL, -- CASH
    name     TEXT    NOT NULL, -- as printed
    traits   TEXT    NOT NULL, -- GIVES_CHANGE NEEDS_REFERENCE ELECTRONIC INACTIVE, as they apply
    PRIMARY KEY (tenant, method)
) STRICT;

-- The chain, legible.
CREATE VIEW journal AS
SELECT tenant, chain, seq, strftime('%Y-%m-%dT%H:%M:%fZ', ms / 1000.0, 'unixepoch') AS sealed_at, lower(hex(hash)) AS hash,
       CAST(canonical AS TEXT) AS document
FROM entries
ORDER BY tenant, chain, seq;
