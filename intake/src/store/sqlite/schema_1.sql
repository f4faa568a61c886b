-- Times are Unix seconds. Ids are SHA-256 of the sealed bytes. No address, no user agent, no name of a person.

CREATE TABLE envelope (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    id          BLOB NOT NULL UNIQUE,
    accepted_at INTEGER NOT NULL,
    size        INTEGER NOT NULL,
    -- NULL once every agency has acknowledged it. The row stays until its time ends, so that a phone that never got
    -- its receipt is given the same one and no agency is offered the report twice.
    body        BLOB
) STRICT;
CREATE INDEX envelope_by_time ON envelope (accepted_at);

-- What an agency has not acknowledged.
CREATE TABLE delivery (
    agency TEXT NOT NULL,
    seq    INTEGER NOT NULL REFERENCES envelope (seq) ON DELETE CASCADE,
    PRIMARY KEY (agency, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_by_envelope ON delivery (seq);

CREATE TABLE reply (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox     BLOB NOT NULL,
    id          BLOB NOT NULL,
    agency      TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    size        INTEGER NOT NULL,
    -- NULL once its reader has deleted it. The row stays until its time ends, so that the same reply posted again
    -- does not come back.
    body        BLOB,
    UNIQUE (mailbox, id)
) STRICT;
CREATE INDEX reply_by_mailbox ON reply (mailbox, seq);
CREATE INDEX reply_by_time ON reply (received_at);

CREATE TABLE file (
    id           BLOB NOT NULL PRIMARY KEY,
    length       INTEGER NOT NULL,
    started_at   INTEGER NOT NULL,
    -- NULL while a part is missing.
    completed_at INTEGER
) STRICT, WITHOUT ROWID;

-- Nonces of signed requests, as long as such a request could come again.
CREATE TABLE nonce (
    nonce TEXT NOT NULL PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX nonce_by_time ON nonce (until);
