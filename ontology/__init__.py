"""What can be said: the OWL modules, SKOS schemes, entities with their labels, SHACL shapes, and the IRIs in Python.

Rule of this folder: it imports nothing of ours, and a name that is not here is not said anywhere.
"""
