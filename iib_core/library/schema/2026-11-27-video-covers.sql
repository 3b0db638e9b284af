-- The picture that the user has chosen for a video. Here and not among the thumbnails, which can be
-- made again and are thrown away; so it is backed up, and follows a file that moves.
CREATE TABLE video_cover (
    media_id  INTEGER PRIMARY KEY REFERENCES media (id),
    digest    TEXT NOT NULL,               -- of the picture, so that it is told from the one before
    chosen_at INTEGER NOT NULL,            -- seconds since 1970
    picture   BLOB NOT NULL                -- WebP; last, so that the rest is read without it
);
