"""The text of a query: what can be told before any parser, and how its errors teach."""
