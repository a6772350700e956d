"""Verbs of saying, whose clause is somebody's word."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import word_set

SAYING: Final = word_set(
    """
said says say states stated noted notes argued argues argue claimed claims believe believes believed stressed stresses
emphasised emphasized warned warns reported reports announced announces declared recalled suggested suggests pointed
considers considered thinks wrote writes concluded observed asserted called calls urged urges recommends recommended
criticised criticized opposed opposes rejected rejects refused refuses
"""
)
