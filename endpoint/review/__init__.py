"""A page on the reviewer's own machine: what the rules found in a text, to be decided sentence by sentence."""
