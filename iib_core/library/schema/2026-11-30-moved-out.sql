-- Media whose files the user has moved to where the library does not look. They are not missing,
-- unless they came back and have gone since: then they are missing since another time.
CREATE TABLE moved_out (
    media_id      INTEGER PRIMARY KEY REFERENCES media (id),
    missing_since INTEGER NOT NULL         -- as media has it
);
