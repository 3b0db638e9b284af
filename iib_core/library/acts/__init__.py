"""What the user does with files: disk first, index after, and all of it can be undone."""
