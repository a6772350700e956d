"""What is written beside a store version so that its words can be found: entries, their forms, the index."""
