-- Tags that rules of the user's give (library/auto_tagging.py).

-- Media indexed since the rules were looked at last.
CREATE TABLE auto_tag_pending (
    media_id INTEGER PRIMARY KEY REFERENCES media (id)
);

-- The rules that all media were held against: a hash of each.
CREATE TABLE auto_tag_rule (
    digest TEXT PRIMARY KEY
) WITHOUT ROWID;
