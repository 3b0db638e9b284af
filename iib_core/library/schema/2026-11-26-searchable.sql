-- What can be asked of a file in numbers (metadata/searchable.py); NULL where it does not state it.
-- In `media`, whose short rows every search reads anyway.
ALTER TABLE media ADD COLUMN seed INTEGER;             -- modulo 2^64: the upper half is negative
ALTER TABLE media ADD COLUMN steps INTEGER;
ALTER TABLE media ADD COLUMN cfg REAL;                 -- fractions are rounded to four decimals
ALTER TABLE media ADD COLUMN guidance REAL;            -- distilled CFG
ALTER TABLE media ADD COLUMN denoise REAL;
ALTER TABLE media ADD COLUMN clip_skip REAL;
ALTER TABLE media ADD COLUMN generated INTEGER;        -- seconds since 1970
-- Where prompt and negative prompt stand in generation.text, in characters; the prompt comes first.
ALTER TABLE media ADD COLUMN prompt_length INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN negative_start INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN negative_length INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN workflow INTEGER NOT NULL DEFAULT 0;   -- 1: a graph stands in the file
ALTER TABLE media ADD COLUMN guess INTEGER NOT NULL DEFAULT 0;      -- 1: some of it is inferred

-- How strongly a LoRA or its like took part, where the file says. Its link is in media_tag as all are.
CREATE TABLE network_weight (
    media_id INTEGER NOT NULL REFERENCES media (id),
    tag_id   INTEGER NOT NULL REFERENCES tag (id),
    weight   REAL NOT NULL,
    PRIMARY KEY (media_id, tag_id)
) WITHOUT ROWID;
