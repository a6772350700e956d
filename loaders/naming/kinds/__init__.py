"""Things that a text describes by a noun of a known kind, and terms of the field."""
