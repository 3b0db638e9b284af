-- By which a file is known again where another program has moved it (metadata/fingerprint.py).
-- NULL: not read since there are fingerprints, or never readable.
ALTER TABLE media ADD COLUMN fingerprint BLOB;

CREATE INDEX missing_by_fingerprint ON media (fingerprint) WHERE missing_since IS NOT NULL;
