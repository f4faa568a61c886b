-- What is sealed and waits to go out, and what came back still sealed. Lives in the device store, which opens without
-- the PIN, so that sending goes on while the vault is locked. Nothing here can be read without the vault's keys.

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE parcel (
    id          BLOB    PRIMARY KEY,               -- SHA-256 of the bytes: 32
    kind        TEXT    NOT NULL,                  -- envelope, file
    body        BLOB,                              -- an envelope's bytes
    name        TEXT,                              -- a file's name in attachments/
    size        INTEGER NOT NULL,
    queued_at   INTEGER NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0,
    retry_at    INTEGER NOT NULL DEFAULT 0,
    held        TEXT,                              -- why the last try failed
    sent_bytes  INTEGER NOT NULL DEFAULT 0,
    receipt     BLOB,                              -- proof; the parcel is done
    accepted_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE mailbox (
    id       BLOB    PRIMARY KEY,                  -- 16 bytes
    token    BLOB    NOT NULL,                     -- 32 bytes: reads the mailbox, opens nothing
    open     INTEGER NOT NULL DEFAULT 1            -- whether the phone is woken for it
) STRICT, WITHOUT ROWID;

CREATE TABLE fetched (
    mailbox BLOB    NOT NULL,
    intake  TEXT    NOT NULL,                      -- each intake counts for itself
    after   INTEGER NOT NULL,                      -- its number of the last answer kept here
    PRIMARY KEY (mailbox, intake)
) STRICT, WITHOUT ROWID;

CREATE TABLE incoming (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox BLOB    NOT NULL,
    body    BLOB    NOT NULL,
    UNIQUE (mailbox, body)
) STRICT;
