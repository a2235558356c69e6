-- From where sensitive actions were done: network address and agent, as the host told them. Nobody but this table knows them: the
-- entry holds a commitment (host_commit), so a row may be erased here and the chain stays whole.
CREATE TABLE host_parts (
    tenant    TEXT COLLATE "C" NOT NULL,
    chain     TEXT COLLATE "C" NOT NULL, -- where the entry of the action stands
    seq       BIGINT NOT NULL,
    salt      BYTEA NOT NULL, -- erased with the part
    canonical BYTEA NOT NULL, -- byte for byte what the commitment covers
    PRIMARY KEY (tenant, chain, seq),
    FOREIGN KEY (tenant, chain, seq) REFERENCES entries (tenant, chain, seq)
        DEFERRABLE INITIALLY DEFERRED -- a unit of work may write the part first and then its entry
);

ALTER TABLE host_parts ENABLE ROW LEVEL SECURITY;
ALTER TABLE host_parts FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON host_parts USING (tenant = current_setting('counterfoil.tenant', true));
