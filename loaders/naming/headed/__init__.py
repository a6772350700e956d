"""Names that nobody listed, told by their head word and capitals."""
