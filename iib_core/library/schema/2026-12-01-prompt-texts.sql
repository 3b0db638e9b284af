-- Which text of `vector` is that of a media's prompt. Made behind the answer (prompt_texts.py).
CREATE TABLE prompt_text (
    media_id  INTEGER PRIMARY KEY REFERENCES media (id),
    text_hash BLOB,                        -- NULL: its prompt says nothing
    changed   INTEGER NOT NULL             -- prompt_text_state.changes when it was written
);
CREATE INDEX prompt_text_by_change ON prompt_text (changed);

-- Media whose prompt may be another one since then.
CREATE TABLE prompt_pending (
    media_id INTEGER PRIMARY KEY REFERENCES media (id)
);
INSERT INTO prompt_pending SELECT id FROM media WHERE prompt_length > 0;

CREATE TABLE prompt_text_state (
    rules   TEXT NOT NULL,                 -- how texts were made of prompts
    changes INTEGER NOT NULL               -- only grows
);
INSERT INTO prompt_text_state VALUES ('', 0);
