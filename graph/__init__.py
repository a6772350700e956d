"""What is said, and on whose word: statements and evidence, quads, the versioned store, reasoning, checks, the release.

Rule of this folder: a fact enters as a `Statement`, and leaves as quads of a store version. Imports ontology only.
"""
