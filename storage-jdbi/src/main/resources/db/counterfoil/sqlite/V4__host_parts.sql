-- From where sensitive actions were done: network address and agent, as the host told them. Nobody but this table knows them: the
-- entry holds a commitment (host_commit), so a row may be erased here and the chain stays whole.
CREATE TABLE host_parts (
    tenant    TEXT    NOT NULL,
    chain     TEXT    NOT NULL, -- where the entry of the action stands
    seq       INTEGER NOT NULL,
    salt      BLOB    NOT NULL, -- erased with the part
    canonical BLOB    NOT NULL, -- byte for byte what the commitment covers
    PRIMARY KEY (tenant, chain, seq),
    FOREIGN KEY (tenant, chain, seq) REFERENCES entries (tenant, chain, seq)
        DEFERRABLE INITIALLY DEFERRED -- a unit of work may write the part first and then its entry
) STRICT, WITHOUT ROWID;
