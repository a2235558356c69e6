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

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER entries_are_never_replaced BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries
             WHERE tenant = NEW.tenant AND chain = NEW.chain AND (seq = NEW.seq OR prev = NEW.prev))
BEGIN
    SELECT RAISE(ABORT, 'an entry is never replaced');
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
) STRICT, WITHOUT ROWID;

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
) STRICT, WITHOUT ROWID;

-- The last number taken of each series and period. Moves in the commit that uses the number, so there is no gap.
CREATE TABLE series_counters (
    tenant TEXT    NOT NULL,
    series TEXT    NOT NULL,
    period TEXT    NOT NULL, -- '' or the business date
    last   INTEGER NOT NULL,
    PRIMARY KEY (tenant, series, period),
    FOREIGN KEY (tenant, series) REFERENCES series (tenant, series)
) STRICT, WITHOUT ROWID;

-- The means of payment that the shop takes.
CREATE TABLE payment_methods (
    tenant   TEXT    NOT NULL,
    position INTEGER NOT NULL, -- the order at the till
    method   TEXT    NOT NULL, -- CASH
    name     TEXT    NOT NULL, -- as printed
    traits   TEXT    NOT NULL, -- CASH GIVES_CHANGE NEEDS_REFERENCE ELECTRONIC INACTIVE, as they apply
    fee_percent TEXT, -- 3, what a payment costs the shop; NULL together with the next where it costs nothing
    fee_fixed   TEXT, -- USD 0.50
    PRIMARY KEY (tenant, method)
) STRICT, WITHOUT ROWID;

-- What the shop sells, version by version; the highest is in force. A version is never changed.
CREATE TABLE assortments (
    tenant  TEXT    NOT NULL,
    version INTEGER NOT NULL, -- from 1, without a gap
    body    TEXT    NOT NULL, -- as canonical JSON
    PRIMARY KEY (tenant, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER assortments_are_never_changed BEFORE UPDATE ON assortments
BEGIN
    SELECT RAISE(ABORT, 'a version of the assortment is never changed');
END;

CREATE TRIGGER assortments_are_never_deleted BEFORE DELETE ON assortments
BEGIN
    SELECT RAISE(ABORT, 'a version of the assortment is never deleted');
END;

-- The tickets, as far as they are searched and counted by; a projection. The ticket itself is the document of its entry.
CREATE TABLE tickets (
    tenant             TEXT    NOT NULL,
    id                 TEXT    NOT NULL, -- ascending with the time of issue
    number_text        TEXT    NOT NULL, -- as printed: TT00000001
    series             TEXT    NOT NULL, -- tickets/harbour/till-1
    period             TEXT    NOT NULL, -- '' or the business date
    number             INTEGER NOT NULL, -- 1
    business_date      TEXT    NOT NULL, -- 2026-11-20
    issued_at          TEXT    NOT NULL, -- 2026-11-20T14:03:00Z
    location           TEXT    NOT NULL,
    till               TEXT    NOT NULL,
    operator           TEXT    NOT NULL,
    currency           TEXT    NOT NULL, -- USD
    total_minor        INTEGER NOT NULL, -- 15660
    status             TEXT    NOT NULL, -- ISSUED or CANCELLED
    printings          INTEGER NOT NULL DEFAULT 0,
    chain              TEXT    NOT NULL, -- where its entry stands
    seq                INTEGER NOT NULL,
    cancellation_chain TEXT,             -- where the entry of its cancellation stands, if there is one
    cancellation_seq   INTEGER,
    PRIMARY KEY (tenant, id),
    UNIQUE (tenant, series, period, number),
    UNIQUE (tenant, chain, seq),
    FOREIGN KEY (tenant, chain, seq) REFERENCES entries (tenant, chain, seq)
        DEFERRABLE INITIALLY DEFERRED, -- a unit of work may write the ticket first and then its entry
    FOREIGN KEY (tenant, cancellation_chain, cancellation_seq) REFERENCES entries (tenant, chain, seq)
        DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Each leads to one page of a list, newest first, without reading the tickets before it.
CREATE INDEX tickets_by_location ON tickets (tenant, location, id);
CREATE INDEX tickets_by_business_date ON tickets (tenant, business_date, id);
CREATE INDEX tickets_by_status ON tickets (tenant, status, id);
CREATE INDEX tickets_by_number ON tickets (tenant, number_text, id);

-- How each ticket was paid.
CREATE TABLE ticket_payments (
    tenant         TEXT    NOT NULL,
    ticket         TEXT    NOT NULL,
    position       INTEGER NOT NULL, -- from 1, as on the receipt
    method         TEXT    NOT NULL, -- CASH
    tendered_minor INTEGER NOT NULL,
    change_minor   INTEGER NOT NULL,
    PRIMARY KEY (tenant, ticket, position),
    FOREIGN KEY (tenant, ticket) REFERENCES tickets (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX ticket_payments_by_method ON ticket_payments (tenant, method, ticket);

-- What a ticket knows about people. Nobody but this table knows it: the entry holds a commitment, so a row may be erased here
-- and the chain stays whole.
CREATE TABLE private_parts (
    tenant    TEXT NOT NULL,
    ticket    TEXT NOT NULL,
    salt      BLOB NOT NULL, -- erased with the part
    canonical BLOB NOT NULL, -- byte for byte what the commitment covers
    PRIMARY KEY (tenant, ticket),
    FOREIGN KEY (tenant, ticket) REFERENCES tickets (tenant, id)
) STRICT, WITHOUT ROWID;

-- The chain, legible.
CREATE VIEW journal AS
SELECT tenant, chain, seq, strftime('%Y-%m-%dT%H:%M:%fZ', ms / 1000.0, 'unixepoch') AS sealed_at, lower(hex(hash)) AS hash,
       CAST(canonical AS TEXT) AS document
FROM entries
ORDER BY tenant, chain, seq;
