-- Hashes of the Merkle tree over the entries, 256 side by side, so that the proof of one ticket reads a few rows. A projection of the
-- entries: whoever erases it makes proofs slower and nothing else, and nobody trusts what stands here.
CREATE TABLE tiles (
    tenant TEXT    NOT NULL,
    chain  TEXT    NOT NULL,
    level  INTEGER NOT NULL, -- 0: the leaves; above: the roots over tiles of the level below
    tile   INTEGER NOT NULL, -- 0 is the oldest: at level 0 that of entries 0 to 255
    hashes BLOB    NOT NULL, -- 32 bytes each, at most 256
    PRIMARY KEY (tenant, chain, level, tile)
) STRICT;
