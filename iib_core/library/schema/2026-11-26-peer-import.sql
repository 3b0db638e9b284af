-- What has come from the database of the older program (library/peer, docs/import.md).

-- One row for each of its files that was imported to the end.
CREATE TABLE peer_import (
    path        TEXT PRIMARY KEY,          -- absolute
    imported_at INTEGER NOT NULL,          -- seconds since 1970
    report      TEXT NOT NULL              -- JSON
) WITHOUT ROWID;

-- What was offered by such a file once: the first 64 bits of a hash over its kind and names. What
-- the user has changed or removed here since then does not come back with the next import.
CREATE TABLE peer_taken (
    digest INTEGER PRIMARY KEY
);

-- A vector of a picture, as a service made it for money. One for each picture and model.
CREATE TABLE peer_embedding (
    media_id   INTEGER NOT NULL REFERENCES media (id),
    model      TEXT NOT NULL,
    dim        INTEGER NOT NULL,
    text_hash  TEXT NOT NULL,
    vec        BLOB NOT NULL,              -- 32-bit floats, little-endian
    updated_at TEXT NOT NULL,              -- as the older program wrote it: ISO 8601
    PRIMARY KEY (media_id, model)
);

-- What nothing of ours uses yet, and what could not be put into its place: the row as JSON.
CREATE TABLE peer_kept (
    kind     TEXT NOT NULL,                -- edited-texts, topic-titles, link, folder, …
    key      TEXT NOT NULL,
    media_id INTEGER REFERENCES media (id),    -- the file it is about
    content  TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;
