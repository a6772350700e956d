"""What a document says of which somebody tells in passing: `X published an article stating that …`."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import Word, word_set
from loaders.saying.context import Reading
from loaders.saying.speech.who_speaks import DOCUMENTS

_ISSUING: Final = word_set(
    """
publish published publishes release released releases issue issued issues write wrote written writes adopt adopted
adopts produce produced produces print printed prints run ran runs post posted posts
"""
)
_NOUN: Final = 7  # words of a document's noun with its article
_ARTICLES: Final = frozenset({"a", "an"})


def is_of_document(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word in `-ing` tells what a document says that is spoken of for the first time."""
    if words[place - 1].lower not in DOCUMENTS or [word.lower for word in words[place + 1 : place + 2]] != ["that"]:
        return False
    near = range(place - 2, max(-1, place - _NOUN), -1)
    return any(words[n].lower in _ARTICLES for n in near if all(word.is_word for word in words[n:place]))


def issuing(reading: Reading, place: int) -> int | None:
    """The verb by which somebody puts out the document that a word in `-ing` follows; None where somebody only cites
    it."""
    earlier = [finite.place for finite in reading.finite if finite.place < place]
    if not earlier:
        return None
    group = reading.lower[earlier[-1] : earlier[-1] + _GROUP]  # `had recently issued`
    return earlier[-1] if not _ISSUING.isdisjoint(group) else None


_GROUP: Final = 3  # words
