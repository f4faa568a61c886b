-- Numbers of the cost and debt sum that the person asked to keep: one set, one row a field. Lives in the PIN vault.
CREATE TABLE cost (
    field TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
