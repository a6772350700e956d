"""The operators of frames: each reads one shape of words that a frame describes as data."""
