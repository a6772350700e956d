"""The project's own tables and the links, row by row."""
