"""From a text or a table to statements, one module a stage.

Rule of this folder: only `Statement`, `Mention` and `Thing` leave it; offsets are code points of the text as read.
"""
