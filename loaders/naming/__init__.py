"""Which things the sentences name: known labels, new names, persons, and phrases that point back."""
