-- What the user gathers and writes, beside tags and stars.

-- A named set of media. Files do not move: one lies in as many albums as the user likes.
CREATE TABLE album (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE COLLATE NOCASE,
    query    TEXT,                         -- a search: whatever it finds. NULL = put in by hand
    cover_id INTEGER REFERENCES media (id),    -- NULL = the newest one
    made_at  INTEGER NOT NULL              -- seconds since 1970
);

CREATE TABLE album_media (
    album_id INTEGER NOT NULL REFERENCES album (id),
    media_id INTEGER NOT NULL REFERENCES media (id),
    PRIMARY KEY (album_id, media_id)
) WITHOUT ROWID;

CREATE INDEX album_media_by_media ON album_media (media_id);

CREATE TABLE note (
    media_id   INTEGER PRIMARY KEY REFERENCES media (id),
    text       TEXT NOT NULL,
    written_at INTEGER NOT NULL            -- seconds since 1970
);

CREATE TABLE saved_search (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE COLLATE NOCASE,
    query    TEXT NOT NULL,
    sort     TEXT NOT NULL,
    folders  TEXT NOT NULL,                -- JSON: absolute paths; [] = everywhere
    saved_at INTEGER NOT NULL              -- seconds since 1970
);
