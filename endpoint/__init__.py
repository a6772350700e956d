"""Where it is asked: SPARQL protocol, linked data, pages, command line.

Rule of this folder: nothing is known here that is not in the graph; only `cli.py` may import loaders.
"""
