"""Where clauses begin and end, which words are their verbs, and what belongs to which verb."""
