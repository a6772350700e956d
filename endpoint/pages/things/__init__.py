"""Pages of things, statements, evidence and sources."""
