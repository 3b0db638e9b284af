"""Import from the database of the older program, infinite-image-browsing by zanllp."""
