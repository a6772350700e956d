"""What can be asked: one `.rq` file a question, the catalogue made from them, and the cooperation question.

Rule of this folder: it reads a store version and never writes; values are bound as terms, never pasted.
"""
