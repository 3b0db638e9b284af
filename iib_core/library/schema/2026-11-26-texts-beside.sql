-- When the texts beside a file had last changed as it was read, in ns since 1970; NULL = there were
-- none.
ALTER TABLE media ADD COLUMN beside_ns INTEGER;
