-- What the user has done and may undo, newest last (library/acts/journal.py).
CREATE TABLE journal (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,   -- never given out twice: clients keep it
    kind      TEXT NOT NULL,               -- delete, move, copy, rename, restore, tags
    made_at   INTEGER NOT NULL,            -- seconds since 1970
    files     INTEGER NOT NULL,            -- how many it is about
    what      TEXT NOT NULL,               -- JSON: what to tell of it
    undone_at INTEGER                      -- NULL = not undone
);

-- One for each file or folder of an act. Written before the disk is touched: after a crash the disk
-- tells which of those that were planned have been done.
CREATE TABLE journal_step (
    id         INTEGER PRIMARY KEY,
    journal_id INTEGER NOT NULL REFERENCES journal (id),
    state      TEXT NOT NULL,              -- planned, done, undone
    content    TEXT NOT NULL               -- JSON
);

CREATE INDEX journal_step_of ON journal_step (journal_id);

-- What lies in the trash (library/acts/trash.py). JSON: names may hold bytes that are no UTF-8.
CREATE TABLE trash (
    id         TEXT PRIMARY KEY,
    deleted_at INTEGER NOT NULL,           -- seconds since 1970
    size       INTEGER NOT NULL,           -- bytes, with all in it
    content    TEXT NOT NULL               -- JSON: where it was, where it is, what it is
) WITHOUT ROWID;

CREATE INDEX trash_by_time ON trash (deleted_at, id);
