-- What can run out: places, products in stock, price stages, vouchers. A row begins with the first change of its pool. What is sold
-- can be counted again from the tickets; holds are in no ledger.
CREATE TABLE pools (
    tenant   TEXT COLLATE "C" NOT NULL,
    pool     TEXT COLLATE "C" NOT NULL, -- seat:concert-2026/stalls/A/7, zone:concert-2026/lawn, stock:poster
    capacity BIGINT, -- NULL where it follows from what the pool is: a seat is 1
    sold     BIGINT NOT NULL,
    held     BIGINT NOT NULL, -- the units in hold_units that have an end, whether or not the clock has reached it
    PRIMARY KEY (tenant, pool)
);

-- Units that are kept for somebody who is choosing or paying.
CREATE TABLE holds (
    tenant     TEXT COLLATE "C" NOT NULL,
    hold       TEXT COLLATE "C" NOT NULL,
    ended      TEXT COLLATE "C" NOT NULL, -- ACTIVE, SOLD, RELEASED or EXPIRED, as far as it was written down
    expires_ms BIGINT NOT NULL,
    ends_ms    BIGINT NOT NULL, -- the same, and the grace more while a payment is in flight
    payment    TEXT COLLATE "C" NOT NULL, -- NONE or IN_FLIGHT
    PRIMARY KEY (tenant, hold)
);

CREATE INDEX holds_by_end ON holds (tenant, ended, ends_ms);

-- What each line of a hold keeps, with a row for each pool that it takes it from.
CREATE TABLE hold_units (
    tenant   TEXT COLLATE "C" NOT NULL,
    hold     TEXT COLLATE "C" NOT NULL,
    line     INTEGER NOT NULL, -- from 0
    pool     TEXT COLLATE "C" NOT NULL, -- '' where nothing counts the product
    product  TEXT COLLATE "C" NOT NULL,
    zone     TEXT COLLATE "C",
    row_name TEXT COLLATE "C",
    seat     TEXT COLLATE "C",
    stage    TEXT COLLATE "C",
    units    BIGINT NOT NULL, -- still kept
    ends_ms  BIGINT, -- of the hold; NULL once that has ended
    PRIMARY KEY (tenant, hold, line, pool),
    FOREIGN KEY (tenant, hold) REFERENCES holds (tenant, hold)
);

-- What the clock has ended of a pool.
CREATE INDEX hold_units_by_end ON hold_units (tenant, pool, ends_ms);

-- Requests that were answered under a client's key. Neither key nor request stand here, only what they can be compared by.
CREATE TABLE idempotency_keys (
    tenant   TEXT COLLATE "C" NOT NULL,
    key      TEXT COLLATE "C" NOT NULL, -- SHA-256 of the key, as hex
    request  TEXT COLLATE "C" NOT NULL, -- HMAC-SHA-256 of the request under the key, as hex
    until_ms BIGINT NOT NULL, -- from then on it may be forgotten
    answer   TEXT COLLATE "C", -- the ids of the tickets; NULL only within the unit of work
    PRIMARY KEY (tenant, key)
);

CREATE INDEX idempotency_keys_by_end ON idempotency_keys (tenant, until_ms);

-- What holders may spend instead of money. How much of it is left, the pools count.
CREATE TABLE vouchers (
    tenant  TEXT COLLATE "C" NOT NULL,
    voucher TEXT COLLATE "C" NOT NULL, -- its id
    code    TEXT COLLATE "C" NOT NULL, -- SHA-256 of tenant and code, as hex: whoever reads this cannot type it
    body    TEXT COLLATE "C" NOT NULL, -- as canonical JSON, without the code
    PRIMARY KEY (tenant, voucher),
    UNIQUE (tenant, code)
);

ALTER TABLE pools ENABLE ROW LEVEL SECURITY;
ALTER TABLE pools FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON pools USING (tenant = current_setting('counterfoil.tenant', true));

ALTER TABLE holds ENABLE ROW LEVEL SECURITY;
ALTER TABLE holds FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON holds USING (tenant = current_setting('counterfoil.tenant', true));

ALTER TABLE hold_units ENABLE ROW LEVEL SECURITY;
ALTER TABLE hold_units FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON hold_units USING (tenant = current_setting('counterfoil.tenant', true));

ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON idempotency_keys USING (tenant = current_setting('counterfoil.tenant', true));

ALTER TABLE vouchers ENABLE ROW LEVEL SECURITY;
ALTER TABLE vouchers FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON vouchers USING (tenant = current_setting('counterfoil.tenant', true));
