-- What prompts mean, as numbers: one vector for each text and model, whichever pictures have that text.
CREATE TABLE vector (
    text_hash BLOB NOT NULL,               -- SHA-256 of the text as it was given to the model
    model     TEXT NOT NULL,
    vec       BLOB NOT NULL,               -- 16-bit floats, little-endian, of length 1
    PRIMARY KEY (text_hash, model)
) WITHOUT ROWID;

-- Texts that a model would not take, and why. They are tried again when asked for.
CREATE TABLE vector_failure (
    text_hash BLOB NOT NULL,
    model     TEXT NOT NULL,
    reason    TEXT NOT NULL,
    PRIMARY KEY (text_hash, model)
) WITHOUT ROWID;

-- Groups of pictures that were found once, the latest last.
CREATE TABLE topic_result (
    id        INTEGER PRIMARY KEY,
    cache_key TEXT NOT NULL UNIQUE,
    folders   TEXT NOT NULL,               -- JSON: the folders asked for, sorted
    stamp     TEXT NOT NULL,               -- what it was made of; another one makes it stale
    made_at   TEXT NOT NULL,               -- ISO 8601, local time
    result    TEXT NOT NULL                -- JSON, as the wire has it
);

-- Names of such groups, by what they were made of.
CREATE TABLE topic_title (
    key     TEXT PRIMARY KEY,
    content TEXT NOT NULL                  -- JSON: title and keywords
) WITHOUT ROWID;
