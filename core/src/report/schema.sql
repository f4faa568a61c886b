-- What a person writes: drafts, sent reports, requests, and the answers. Lives in the PIN vault.

-- A report or a request for an interpreter, from first letter to last answer.
CREATE TABLE filed (
    id          INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice
    kind        TEXT    NOT NULL,                  -- report, interpreter, order, followed
    state       TEXT    NOT NULL DEFAULT 'draft',  -- draft, queued, accepted, withdrawn
    secret      BLOB    NOT NULL,                  -- 16 bytes: mailbox, reply keys and receipt code derive from it
    started_at  INTEGER NOT NULL,
    envelope_id BLOB,                              -- 32 bytes once sealed
    envelope    BLOB,                              -- kept until there is proof that it arrived
    sealed_at   INTEGER,
    receipt     BLOB,
    accepted_at INTEGER,
    read_to     INTEGER NOT NULL DEFAULT 0         -- id of the newest answer the person has seen
) STRICT;

-- One answer to one question of a draft. A typed letter is one upsert here.
CREATE TABLE answer (
    filed_id INTEGER NOT NULL REFERENCES filed(id) ON DELETE CASCADE,
    field    TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    PRIMARY KEY (filed_id, field)
) STRICT, WITHOUT ROWID;

-- A sealed file beside the vault.
CREATE TABLE attachment (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    filed_id      INTEGER NOT NULL REFERENCES filed(id) ON DELETE CASCADE,
    role          TEXT    NOT NULL,                -- photo, voice, file
    name          TEXT    NOT NULL,                -- of the sealed file in attachments/
    key           BLOB    NOT NULL,
    size          INTEGER NOT NULL,
    sealed_size   INTEGER NOT NULL,
    sha256        BLOB    NOT NULL,
    sealed_sha256 BLOB    NOT NULL,
    media_type    TEXT    NOT NULL,
    had_place     INTEGER NOT NULL DEFAULT 0,
    keeps_place   INTEGER NOT NULL DEFAULT 0,
    attached_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE link (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    filed_id INTEGER NOT NULL REFERENCES filed(id) ON DELETE CASCADE,
    text     TEXT    NOT NULL,
    noted_at INTEGER NOT NULL
) STRICT;

-- Who it was sealed for.
CREATE TABLE recipient (
    filed_id INTEGER NOT NULL REFERENCES filed(id) ON DELETE CASCADE,
    agency   TEXT    NOT NULL,
    key_id   BLOB    NOT NULL,
    PRIMARY KEY (filed_id, agency)
) STRICT, WITHOUT ROWID;

-- What an agency answered. The same answer twice is one row.
CREATE TABLE reply (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    filed_id    INTEGER NOT NULL REFERENCES filed(id) ON DELETE CASCADE,
    agency      TEXT    NOT NULL,
    sequence    INTEGER NOT NULL,
    body        BLOB    NOT NULL,                  -- the reply as protocol encodes it
    written_at  INTEGER NOT NULL,
    UNIQUE (filed_id, agency, sequence)
) STRICT;

-- What the person said afterwards.
CREATE TABLE follow_up (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    filed_id    INTEGER NOT NULL REFERENCES filed(id) ON DELETE CASCADE,
    kind        TEXT    NOT NULL,                  -- message, withdraw
    text        TEXT    NOT NULL,
    written_at  INTEGER NOT NULL,
    envelope_id BLOB    NOT NULL,
    envelope    BLOB,
    accepted_at INTEGER
) STRICT;

-- Where the person was, so that a killed phone opens there again.
CREATE TABLE position (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    trail TEXT    NOT NULL
) STRICT;
