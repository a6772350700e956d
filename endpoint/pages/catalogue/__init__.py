"""Pages of the canned queries: the list, the forms, the results."""
