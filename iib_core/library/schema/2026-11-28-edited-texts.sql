-- What the user says about how a picture was made, in the place of what its file says. The file is
-- not changed.
CREATE TABLE edited_text (
    media_id  INTEGER PRIMARY KEY REFERENCES media (id),
    text      TEXT NOT NULL,
    edited_at INTEGER NOT NULL             -- seconds since 1970
);
