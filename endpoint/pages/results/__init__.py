"""The answer to a canned query as a reader sees it: rows, views of them, and what can be taken along."""
