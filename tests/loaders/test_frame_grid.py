"""The grid of frames and constructions: whatever a frame says, it says in every way in which a sentence can put it."""

from __future__ import annotations
