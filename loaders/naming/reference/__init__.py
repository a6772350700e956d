"""Words that point back: `the Convention`, `this article`."""
