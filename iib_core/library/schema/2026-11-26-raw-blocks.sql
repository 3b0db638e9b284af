-- A row of raw_fields holds the fields of many files: which of them are those of a media, by which
-- rows of generation a block is still needed, and which blocks are small (0: not known, of one file).
ALTER TABLE generation ADD COLUMN raw_member INTEGER NOT NULL DEFAULT 0;
ALTER TABLE raw_fields ADD COLUMN characters INTEGER NOT NULL DEFAULT 0;
CREATE INDEX generation_in_block ON generation (raw_id) WHERE raw_id IS NOT NULL;
CREATE INDEX small_block ON raw_fields (characters);
