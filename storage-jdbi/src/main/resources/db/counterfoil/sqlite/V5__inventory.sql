-- What can run out: places, products in stock, price stages, vouchers. A row begins with the first change of its pool. What is sold
-- can be counted again from the tickets; holds are in no ledger.
CREATE TABLE pools (
    tenant   TEXT    NOT NULL,
    pool     TEXT    NOT NULL, -- seat:concert-2026/stalls/A/7, zone:concert-2026/lawn, stock:poster
    capacity INTEGER,          -- NULL where it follows from what the pool is: a seat is 1
    sold     INTEGER NOT NULL,
    held     INTEGER NOT NULL, -- the units in hold_units that have an end, whether or not the clock has reached it
    PRIMARY KEY (tenant, pool)
) STRICT, WITHOUT ROWID;

-- Units that are kept for somebody who is choosing or paying.
CREATE TABLE holds (
    tenant     TEXT    NOT NULL,
    hold       TEXT    NOT NULL,
    ended      TEXT    NOT NULL, -- ACTIVE, SOLD, RELEASED or EXPIRED, as far as it was written down
    expires_ms INTEGER NOT NULL,
    ends_ms    INTEGER NOT NULL, -- the same, and the grace more while a payment is in flight
    payment    TEXT    NOT NULL, -- NONE or IN_FLIGHT
    PRIMARY KEY (tenant, hold)
) STRICT, WITHOUT ROWID;

CREATE INDEX holds_by_end ON holds (tenant, ended, ends_ms);

-- What each line of a hold keeps, with a row for each pool that it takes it from.
CREATE TABLE hold_units (
    tenant   TEXT    NOT NULL,
    hold     TEXT    NOT NULL,
    line     INTEGER NOT NULL, -- from 0
    pool     TEXT    NOT NULL, -- '' where nothing counts the product
    product  TEXT    NOT NULL,
    zone     TEXT,
    row_name TEXT,
    seat     TEXT,
    stage    TEXT,
    units    INTEGER NOT NULL, -- still kept
    ends_ms  INTEGER,          -- of the hold; NULL once that has ended
    PRIMARY KEY (tenant, hold, line, pool),
    FOREIGN KEY (tenant, hold) REFERENCES holds (tenant, hold)
) STRICT, WITHOUT ROWID;

-- What the clock has ended of a pool.
CREATE INDEX hold_units_by_end ON hold_units (tenant, pool, ends_ms);

-- Requests that were answered under a client's key. Neither key nor request stand here, only what they can be compared by.
CREATE TABLE idempotency_keys (
    tenant   TEXT    NOT NULL,
    key      TEXT    NOT NULL, -- SHA-256 of the key, as hex
    request  TEXT    NOT NULL, -- HMAC-SHA-256 of the request under the key, as hex
    until_ms INTEGER NOT NULL, -- from then on it may be forgotten
    answer   TEXT,             -- the ids of the tickets; NULL only within the unit of work
    PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX idempotency_keys_by_end ON idempotency_keys (tenant, until_ms);

-- What holders may spend instead of money. How much of it is left, the pools count.
CREATE TABLE vouchers (
    tenant  TEXT NOT NULL,
    voucher TEXT NOT NULL, -- its id
    code    TEXT NOT NULL, -- SHA-256 of tenant and code, as hex: whoever reads this cannot type it
    body    TEXT NOT NULL, -- as canonical JSON, without the code
    PRIMARY KEY (tenant, voucher),
    UNIQUE (tenant, code)
) STRICT, WITHOUT ROWID;
