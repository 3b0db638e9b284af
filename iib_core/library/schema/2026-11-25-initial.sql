-- The index. Names are those of docs/design.md, "The words we use".

-- A folder the user lets the program read. Rows outlive their folder: an unplugged drive, a removed
-- root and a moved one are states of this row, never the death of what hangs below it.
CREATE TABLE root (
    id     INTEGER PRIMARY KEY,
    path   TEXT NOT NULL UNIQUE,           -- absolute, as the user wrote it
    types  TEXT NOT NULL DEFAULT '',       -- the wire's path types, joined by '+'; '' = not the user's
    alias  TEXT NOT NULL DEFAULT '',
    hosted INTEGER NOT NULL DEFAULT 0,     -- an output folder of the WebUI
    online INTEGER NOT NULL DEFAULT 1      -- the folder was there when we last looked
);

CREATE TABLE folder (
    id       INTEGER PRIMARY KEY,
    root_id  INTEGER NOT NULL REFERENCES root (id),
    relpath  TEXT NOT NULL,                -- from the root, '/' between parts; '' = the root itself
    mtime_ns INTEGER,                      -- when it was last scanned to its end; NULL = not yet
    UNIQUE (root_id, relpath)
);

CREATE TABLE media (
    id            INTEGER PRIMARY KEY,
    folder_id     INTEGER NOT NULL REFERENCES folder (id),
    name          TEXT NOT NULL,
    kind          TEXT NOT NULL,           -- image, video, audio
    mtime_ns      INTEGER NOT NULL,
    created_ns    INTEGER NOT NULL,
    size          INTEGER NOT NULL,        -- bytes
    width         INTEGER NOT NULL,        -- pixels as shown; 0 = not known
    height        INTEGER NOT NULL,
    seen          INTEGER NOT NULL,        -- 1: can be seen now; 0: missing, or its root is away
    missing_since INTEGER,                 -- seconds since 1970; NULL = the file was there last time
    problem       TEXT,                    -- why its metadata could not be read
    parser        INTEGER NOT NULL,        -- PARSER_VERSION that understood it
    UNIQUE (folder_id, name)
);

-- Every listing walks this one; (mtime_ns, id) is the key that pages continue from.
CREATE INDEX media_by_time ON media (mtime_ns, id) WHERE seen = 1;

-- What the file says about how it was made. `text` is what search looks at and the wire sends.
CREATE TABLE generation (
    media_id INTEGER PRIMARY KEY REFERENCES media (id),
    text     TEXT NOT NULL,
    field    TEXT,                         -- name of the only field, which begins the text …
    length   INTEGER,                      -- … and how many characters of it are that field
    raw_id   INTEGER REFERENCES raw_fields (id)   -- where the text does not hold all there was
);

-- The fields as they stood in the file, once per content, so that a better parser need not go back
-- to the disk. zlib over JSON.
CREATE TABLE raw_fields (
    id      INTEGER PRIMARY KEY,
    digest  BLOB NOT NULL UNIQUE,
    content BLOB NOT NULL
);

CREATE TABLE tag (
    id    INTEGER PRIMARY KEY,
    type  TEXT NOT NULL,
    name  TEXT NOT NULL,
    color TEXT NOT NULL DEFAULT '',
    count INTEGER NOT NULL DEFAULT 0,      -- links to media with seen = 1, at all times
    UNIQUE (type, name)
);

CREATE TABLE media_tag (
    media_id INTEGER NOT NULL REFERENCES media (id),
    tag_id   INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (media_id, tag_id)
) WITHOUT ROWID;

-- The same links by tag. A table and not an index of media_tag: a scan writes many links at once,
-- and filling this in its own order costs a third of what an index pays for rows in media order
-- (docs/decisions/2026-11-25-links-twice.md). links.py is the only module that writes either.
CREATE TABLE tag_media (
    tag_id   INTEGER NOT NULL REFERENCES tag (id),
    media_id INTEGER NOT NULL REFERENCES media (id),
    PRIMARY KEY (tag_id, media_id)
) WITHOUT ROWID;

-- Media whose text the trigram index does not hold yet (text_index.py fills it behind the answer).
CREATE TABLE text_pending (
    media_id INTEGER PRIMARY KEY REFERENCES media (id)
);

-- What the page wants remembered: a name and a JSON value.
CREATE TABLE preference (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO tag (type, name) VALUES ('custom', 'like');
