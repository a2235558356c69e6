-- Tickets whose private part was erased, and where the entry of the erasure stands. A projection of the ERASURE entries.
CREATE TABLE erasures (
    tenant TEXT    NOT NULL,
    ticket TEXT    NOT NULL,
    chain  TEXT    NOT NULL, -- may be that of another till than the ticket's
    seq    INTEGER NOT NULL,
    PRIMARY KEY (tenant, ticket),
    FOREIGN KEY (tenant, ticket) REFERENCES tickets (tenant, id),
    FOREIGN KEY (tenant, chain, seq) REFERENCES entries (tenant, chain, seq)
        DEFERRABLE INITIALLY DEFERRED -- a unit of work may write the erasure first and then its entry
) STRICT, WITHOUT ROWID;
