-- Tickets whose private part was erased, and where the entry of the erasure stands. A projection of the ERASURE entries.
CREATE TABLE erasures (
    tenant TEXT COLLATE "C" NOT NULL,
    ticket TEXT COLLATE "C" NOT NULL,
    chain  TEXT COLLATE "C" NOT NULL, -- may be that of another till than the ticket's
    seq    BIGINT NOT NULL,
    PRIMARY KEY (tenant, ticket),
    FOREIGN KEY (tenant, ticket) REFERENCES tickets (tenant, id),
    FOREIGN KEY (tenant, chain, seq) REFERENCES entries (tenant, chain, seq)
        DEFERRABLE INITIALLY DEFERRED -- a unit of work may write the erasure first and then its entry
);

ALTER TABLE erasures ENABLE ROW LEVEL SECURITY;
ALTER TABLE erasures FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON erasures USING (tenant = current_setting('counterfoil.tenant', true));
