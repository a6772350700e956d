"""Search: the page of results, its JSON, and what is shown of a found thing."""
