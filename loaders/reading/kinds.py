"""The kinds of region a text has, and a block with its kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from loaders.reading.layout import Block


class Kind(StrEnum):
    """The kinds of region."""

    FRONT_MATTER = "front-matter"
    ABSTRACT = "abstract"
    KEYWORDS = "keywords"
    BODY = "body"
    FOOTNOTES = "footnotes"
    REFERENCES = "references"
    BOILERPLATE = "boilerplate"
    PEER_REVIEW = "peer-review"


AUTHORS: Final = frozenset({Kind.BODY, Kind.ABSTRACT})
"""The regions in which the authors say what they have to say."""


@dataclass(frozen=True, slots=True)
class Part:
    """A block and the kind of region it lies in."""

    block: Block
    kind: Kind
