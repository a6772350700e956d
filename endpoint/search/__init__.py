"""Finding by words: what a reader types becomes a query of terms, never text of a query language."""
