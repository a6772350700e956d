"""The SPARQL doors: protocol, graph store, service description, and the gate before them."""
