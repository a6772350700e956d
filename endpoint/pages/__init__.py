"""The pages people read, and every own IRI as HTML and RDF."""
