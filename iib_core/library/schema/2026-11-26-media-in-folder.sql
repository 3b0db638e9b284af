-- The newest media of a folder, and how many it holds, without walking all the others: a search
-- within folders begins at the newest of them.
CREATE INDEX media_in_folder ON media (folder_id, mtime_ns, id) WHERE seen = 1;
