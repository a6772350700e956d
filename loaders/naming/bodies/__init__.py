"""Bodies and whose they are: governments, organs of states, acronyms, and bodies told by what is said of them."""
