-- The desk's vault: its keys, what came sealed, the cases made of it, what was answered, and who read what.

-- Whose desk this is.
CREATE TABLE owner (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    agency  TEXT    NOT NULL,
    country TEXT    NOT NULL
) STRICT;

-- Keys, old ones too: they open what is on its way.
CREATE TABLE own_key (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    generation INTEGER NOT NULL,                  -- keys made together
    purpose    TEXT    NOT NULL,                  -- sealing, signing, sos
    key_id     BLOB    NOT NULL UNIQUE,
    public     BLOB    NOT NULL,
    secret     BLOB    NOT NULL,
    good_from  INTEGER NOT NULL,
    good_until INTEGER                            -- null: current
) STRICT;

-- Everything an intake ever gave us, as it was sealed. Never deleted.
CREATE TABLE envelope (
    id          BLOB    PRIMARY KEY,              -- SHA-256 of body
    intake      TEXT    NOT NULL,
    received_at INTEGER NOT NULL,                 -- by the intake's clock
    stored_at   INTEGER NOT NULL,
    body        BLOB    NOT NULL,
    state       TEXT    NOT NULL DEFAULT 'sealed', -- sealed, opened, refused
    refusal     TEXT,                             -- why, as a code
    explained   TEXT                              -- why, in words
) STRICT;
CREATE INDEX envelope_by_state ON envelope (state);

-- A report, a request or an SOS. What is needed to list and find it; the rest is read from its envelope.
CREATE TABLE cases (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    envelope_id   BLOB    NOT NULL UNIQUE REFERENCES envelope(id),
    kind          TEXT    NOT NULL,               -- report, interpreter, order, sos
    mailbox       BLOB,                           -- null: no answer is wished
    recipient     BLOB    NOT NULL,               -- id of our key that opened it
    reply_proof   BLOB,                           -- SHA-256 of the reply key: a follow-up by the same writer has it
    written_at    INTEGER NOT NULL,
    received_at   INTEGER NOT NULL,
    language      TEXT    NOT NULL,
    country       TEXT,
    province      TEXT,
    kinds         TEXT    NOT NULL DEFAULT '',    -- separated by commas
    whom          TEXT,
    head_count    INTEGER,
    under_18      INTEGER,
    happened      TEXT    NOT NULL DEFAULT '',
    place_mode    TEXT    NOT NULL DEFAULT 'none',
    latitude      REAL,
    longitude     REAL,
    accuracy_m    REAL,
    wanted        TEXT,                           -- language of the interpreter asked for
    words         TEXT    NOT NULL DEFAULT '',    -- what a search looks through
    files         INTEGER NOT NULL DEFAULT 0,
    urgent        INTEGER NOT NULL DEFAULT 0,     -- computed from what was said
    flagged       INTEGER NOT NULL DEFAULT 0,     -- by a person here
    tags          TEXT    NOT NULL DEFAULT '',    -- separated by commas
    news          INTEGER NOT NULL DEFAULT 0,     -- follow-ups nobody has read
    opened_at     INTEGER,
    opened_by     TEXT,
    stage         TEXT,
    stage_country TEXT,
    withdrawn_at  INTEGER
) STRICT;
CREATE INDEX cases_newest ON cases (received_at DESC, id DESC);
CREATE INDEX cases_by_mailbox ON cases (mailbox);

-- Something said later about a case; case_id is null until its report has come.
CREATE TABLE follow_up (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    envelope_id BLOB    NOT NULL UNIQUE REFERENCES envelope(id),
    about       BLOB    NOT NULL,
    mailbox     BLOB    NOT NULL,
    recipient   BLOB    NOT NULL,
    reply_proof BLOB    NOT NULL,
    case_id     INTEGER REFERENCES cases(id),
    proved      INTEGER NOT NULL DEFAULT 0,       -- whether it is shown to be by the same writer
    kind        TEXT    NOT NULL,                 -- message, withdraw
    written_at  INTEGER NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX follow_up_by_case ON follow_up (case_id);
CREATE INDEX follow_up_waiting ON follow_up (about) WHERE case_id IS NULL;

-- A sealed attachment: files/<hex of file_id> once it is here and was checked.
CREATE TABLE file (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id   INTEGER NOT NULL REFERENCES cases(id),
    position  INTEGER NOT NULL,                   -- in the report, from 0
    file_id   BLOB    NOT NULL,
    intake    TEXT    NOT NULL,
    size      INTEGER NOT NULL,                   -- sealed bytes
    fetched   INTEGER NOT NULL DEFAULT 0,         -- sealed bytes here
    state     TEXT    NOT NULL DEFAULT 'waiting', -- waiting, here, refused
    why       TEXT,
    attempts  INTEGER NOT NULL DEFAULT 0,
    retry_at  INTEGER NOT NULL DEFAULT 0,
    UNIQUE (case_id, position)
) STRICT;
CREATE INDEX file_waiting ON file (intake, retry_at) WHERE state = 'waiting';

-- A reply: sealed once, posted until an intake says that it lies in the mailbox.
CREATE TABLE outgoing (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id    INTEGER NOT NULL REFERENCES cases(id),
    sequence   INTEGER NOT NULL,
    reply      BLOB    NOT NULL,                  -- as protocol encodes it
    body       BLOB    NOT NULL,                  -- sealed
    mailbox    BLOB    NOT NULL,
    intake     TEXT    NOT NULL,                  -- where the report came from
    written_at INTEGER NOT NULL,
    written_by TEXT    NOT NULL,
    posted_at  INTEGER,
    posted_to  TEXT,
    attempts   INTEGER NOT NULL DEFAULT 0,
    retry_at   INTEGER NOT NULL DEFAULT 0,
    held       TEXT,
    UNIQUE (case_id, sequence)
) STRICT;
CREATE INDEX outgoing_waiting ON outgoing (retry_at) WHERE posted_at IS NULL;

-- Notes for colleagues; they never leave the desk.
CREATE TABLE note (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id    INTEGER NOT NULL REFERENCES cases(id),
    written_at INTEGER NOT NULL,
    written_by TEXT    NOT NULL,
    text       TEXT    NOT NULL
) STRICT;

-- Who did what, each line bound to the one before it.
CREATE TABLE audit (
    line     INTEGER PRIMARY KEY,                 -- from 1, without a gap
    at       INTEGER NOT NULL,
    who      TEXT    NOT NULL,
    what     TEXT    NOT NULL,
    case_id  INTEGER,
    detail   TEXT    NOT NULL,
    hash     BLOB    NOT NULL
) STRICT;
CREATE INDEX audit_by_case ON audit (case_id);

-- The end of the chain, so that missing last lines show.
CREATE TABLE audit_end (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    line INTEGER NOT NULL,
    hash BLOB    NOT NULL
) STRICT;
