"""Of whom or what a clause tells: subjects with and without a name, pronouns, parts of a kind, several at once."""
