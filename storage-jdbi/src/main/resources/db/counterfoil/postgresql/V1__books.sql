-- The books of one or more shops, in a schema of their own. For an auditor with psql: SET search_path = counterfoil;
-- SET counterfoil.tenant = 'ferries.example'; then start at the view "journal".
--
-- Every table begins with the tenant, so that no row belongs to nobody. Times named "ms" are milliseconds since
-- 1970-01-01T00:00:00Z; amounts named "minor" are in the smallest unit of their currency (USD 156.60 is 15660). Texts that are
-- compared or sorted are so by their bytes, as in the other engine: COLLATE "C".
--
-- A second wall between tenants: whoever is not above row-level security, the owner included, meets only the rows of the tenant
-- that the transaction named. A later migration that must change rows of all tenants lifts FORCE for itself.

-- The chain of sealed documents: the truth, from which the tables of tickets can be rebuilt. docs/ledger-format.md tells every
-- byte. Nothing here checks lengths or hashes: what somebody changed by hand must stay readable, so that it can be named.
CREATE TABLE entries (
    tenant    TEXT COLLATE "C" NOT NULL,
    chain     TEXT COLLATE "C" NOT NULL, -- origin: ferries.example/harbour/till-1/0
    seq       BIGINT  NOT NULL, -- 0 for the genesis, then without a gap
    type      INTEGER NOT NULL, -- 0 GENESIS, 1 TICKET, 2 CANCELLATION, ...
    ms        BIGINT  NOT NULL, -- when it was sealed, never before the entry below
    prev      BYTEA   NOT NULL, -- hash of the entry below
    canonical BYTEA   NOT NULL, -- the document, byte for byte as it was hashed
    digest    BYTEA   NOT NULL, -- hash of the document
    hash      BYTEA   NOT NULL, -- hash of the header, which binds all of the above
    alg       INTEGER NOT NULL, -- 0 unsigned, 1 Ed25519
    sig       BYTEA,            -- over the hash, where alg is not 0
    UNIQUE (tenant, chain, seq),
    UNIQUE (tenant, chain, prev)
);

-- A printed hash leads to its entry.
CREATE INDEX entries_by_hash ON entries (tenant, hash);

-- A seat belt against mistakes, not evidence: whoever owns the tables can drop a trigger. The chain is the evidence.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
    FOR EACH ROW EXECUTE FUNCTION refuse('an entry is never changed');
CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
    FOR EACH ROW EXECUTE FUNCTION refuse('an entry is never deleted');
CREATE TRIGGER entries_are_never_truncated BEFORE TRUNCATE ON entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('an entry is never deleted');

-- Where each chain ends; moves in the same commit as the entries. Room in every page for the next state of its rows.
CREATE TABLE heads (
    tenant      TEXT COLLATE "C" NOT NULL,
    chain       TEXT COLLATE "C" NOT NULL,
    size        BIGINT NOT NULL, -- how many entries
    last        BYTEA  NOT NULL, -- hash of the last entry
    ms          BIGINT NOT NULL, -- time of the last entry
    tree        BYTEA  NOT NULL, -- the Merkle tree over all entries, as at most 64 hashes
    signed_size BIGINT NOT NULL, -- size of the last signed note
    PRIMARY KEY (tenant, chain)
) WITH (fillfactor = 50);

-- Signed checkpoints of the chains. Two different ones of the same size both stay: they prove a fork.
CREATE TABLE notes (
    tenant TEXT COLLATE "C" NOT NULL,
    chain  TEXT COLLATE "C" NOT NULL,
    size   BIGINT NOT NULL,
    text   TEXT COLLATE "C" NOT NULL,
    UNIQUE (tenant, chain, size, text)
);

CREATE TRIGGER notes_are_never_changed BEFORE UPDATE ON notes
    FOR EACH ROW EXECUTE FUNCTION refuse('a note is never changed');
CREATE TRIGGER notes_are_never_deleted BEFORE DELETE ON notes
    FOR EACH ROW EXECUTE FUNCTION refuse('a note is never deleted');
CREATE TRIGGER notes_are_never_truncated BEFORE TRUNCATE ON notes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a note is never deleted');

-- How the numbers of a series look.
CREATE TABLE series (
    tenant TEXT COLLATE "C" NOT NULL,
    series TEXT COLLATE "C" NOT NULL, -- tickets/harbour/till-1
    prefix TEXT    NOT NULL, -- TT
    digits INTEGER NOT NULL, -- 8: TT00000001
    reset  TEXT    NOT NULL, -- NEVER or DAILY
    PRIMARY KEY (tenant, series)
);

-- The last number taken of each series and period. Moves in the commit that uses the number, so there is no gap.
CREATE TABLE series_counters (
    tenant TEXT COLLATE "C" NOT NULL,
    series TEXT COLLATE "C" NOT NULL,
    period TEXT COLLATE "C" NOT NULL, -- '' or the business date
    last   BIGINT NOT NULL,
    PRIMARY KEY (tenant, series, period),
    FOREIGN KEY (tenant, series) REFERENCES series (tenant, series)
) WITH (fillfactor = 50);

-- The means of payment that the shop takes.
CREATE TABLE payment_methods (
    tenant      TEXT COLLATE "C" NOT NULL,
    position    INTEGER NOT NULL, -- the order at the till
    method      TEXT COLLATE "C" NOT NULL, -- CASH
    name        TEXT    NOT NULL, -- as printed
    traits      TEXT    NOT NULL, -- CASH GIVES_CHANGE NEEDS_REFERENCE ELECTRONIC INACTIVE, as they apply
    fee_percent TEXT, -- 3, what a payment costs the shop; NULL together with the next where it costs nothing
    fee_fixed   TEXT, -- USD 0.50
    PRIMARY KEY (tenant, method)
);

-- What the shop sells, version by version; the highest is in force. A version is never changed.
CREATE TABLE assortments (
    tenant  TEXT COLLATE "C" NOT NULL,
    version INTEGER NOT NULL, -- from 1, without a gap
    body    TEXT    NOT NULL, -- as canonical JSON
    PRIMARY KEY (tenant, version)
);

CREATE TRIGGER assortments_are_never_changed BEFORE UPDATE ON assortments
    FOR EACH ROW EXECUTE FUNCTION refuse('a version of the assortment is never changed');
CREATE TRIGGER assortments_are_never_deleted BEFORE DELETE ON assortments
    FOR EACH ROW EXECUTE FUNCTION refuse('a version of the assortment is never deleted');
CREATE TRIGGER assortments_are_never_truncated BEFORE TRUNCATE ON assortments
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a version of the assortment is never deleted');

-- The tickets, as far as they are searched and counted by; a projection. The ticket itself is the document of its entry.
CREATE TABLE tickets (
    tenant             TEXT COLLATE "C" NOT NULL,
    id                 TEXT COLLATE "C" NOT NULL, -- ascending with the time of issue
    number_text        TEXT COLLATE "C" NOT NULL, -- as printed: TT00000001
    series             TEXT COLLATE "C" NOT NULL, -- tickets/harbour/till-1
    period             TEXT COLLATE "C" NOT NULL, -- '' or the business date
    number             BIGINT  NOT NULL, -- 1
    business_date      TEXT COLLATE "C" NOT NULL, -- 2026-11-20
    issued_at          TEXT COLLATE "C" NOT NULL, -- 2026-11-20T14:03:00Z
    location           TEXT COLLATE "C" NOT NULL,
    till               TEXT COLLATE "C" NOT NULL,
    operator           TEXT COLLATE "C" NOT NULL,
    currency           TEXT    NOT NULL, -- USD
    total_minor        BIGINT  NOT NULL, -- 15660
    status             TEXT COLLATE "C" NOT NULL, -- ISSUED or CANCELLED
    printings          INTEGER NOT NULL DEFAULT 0,
    chain              TEXT COLLATE "C" NOT NULL, -- where its entry stands
    seq                BIGINT  NOT NULL,
    cancellation_chain TEXT COLLATE "C", -- where the entry of its cancellation stands, if there is one
    cancellation_seq   BIGINT,
    PRIMARY KEY (tenant, id),
    UNIQUE (tenant, series, period, number),
    UNIQUE (tenant, chain, seq),
    FOREIGN KEY (tenant, chain, seq) REFERENCES entries (tenant, chain, seq)
        DEFERRABLE INITIALLY DEFERRED, -- a unit of work may write the ticket first and then its entry
    FOREIGN KEY (tenant, cancellation_chain, cancellation_seq) REFERENCES entries (tenant, chain, seq)
        DEFERRABLE INITIALLY DEFERRED
);

-- Each leads to one page of a list, newest first, without reading the tickets before it.
CREATE INDEX tickets_by_location ON tickets (tenant, location, id);
CREATE INDEX tickets_by_business_date ON tickets (tenant, business_date, id);
CREATE INDEX tickets_by_status ON tickets (tenant, status, id);
CREATE INDEX tickets_by_number ON tickets (tenant, number_text, id);

-- How each ticket was paid.
CREATE TABLE ticket_payments (
    tenant         TEXT COLLATE "C" NOT NULL,
    ticket         TEXT COLLATE "C" NOT NULL,
    position       INTEGER NOT NULL, -- from 1, as on the receipt
    method         TEXT COLLATE "C" NOT NULL, -- CASH
    tendered_minor BIGINT  NOT NULL,
    change_minor   BIGINT  NOT NULL,
    PRIMARY KEY (tenant, ticket, position),
    FOREIGN KEY (tenant, ticket) REFERENCES tickets (tenant, id)
);

CREATE INDEX ticket_payments_by_method ON ticket_payments (tenant, method, ticket);

-- What a ticket knows about people. Nobody but this table knows it: the entry holds a commitment, so a row may be erased here
-- and the chain stays whole. docs/operations.md tells when an erased row has left the disk.
CREATE TABLE private_parts (
    tenant    TEXT COLLATE "C" NOT NULL,
    ticket    TEXT COLLATE "C" NOT NULL,
    salt      BYTEA NOT NULL, -- erased with the part
    canonical BYTEA NOT NULL, -- byte for byte what the commitment covers
    PRIMARY KEY (tenant, ticket),
    FOREIGN KEY (tenant, ticket) REFERENCES tickets (tenant, id)
);

-- Bytes as the text that they are; where somebody made them none, with what is not readable as \ooo instead of an error.
CREATE FUNCTION legible(bytes BYTEA) RETURNS TEXT LANGUAGE plpgsql STABLE STRICT AS $$
BEGIN
    RETURN convert_from(bytes, 'UTF8');
EXCEPTION
    WHEN OTHERS THEN RETURN encode(bytes, 'escape');
END
$$;

-- The chain, legible.
CREATE VIEW journal AS
SELECT tenant, chain, seq,
       to_char(to_timestamp(ms / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS sealed_at,
       encode(hash, 'hex') AS hash, counterfoil.legible(canonical) AS document
FROM entries
ORDER BY tenant, chain, seq;

-- The second wall. What no transaction named is the tenant of nobody.
DO $$
DECLARE
    walled TEXT;
BEGIN
    FOREACH walled IN ARRAY ARRAY['entries', 'heads', 'notes', 'series', 'series_counters', 'payment_methods', 'assortments',
                                  'tickets', 'ticket_payments', 'private_parts']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY one_tenant ON %I USING (tenant = current_setting(''counterfoil.tenant'', true))', walled);
    END LOOP;
END
$$;
