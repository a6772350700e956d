"""Whose word a statement is, and how it is held: speakers, quotations, demands, conditions, denials."""
