"""Pages and documents of the ontology: terms, schemes, modules, shapes, changes."""
