"""Documents that a text tells by whose they are and their year: `the Lamp Commission's review (2011) of street lamps`,
`the LSR's Codes (2020b)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.candidates import Candidates
from loaders.naming.headed.heads import LINKS, STOPS
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import AUXILIARIES, Word, is_possessive, word_set

_DOCUMENTS: Final = word_set(
    "review report study code inquiry survey guidance guideline guide assessment evaluation audit consultation "
    "handbook manual strategy opinion recommendation standard principle framework bulletin"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MODIFIERS: Final = 3  # words between the owner and the noun
_MATTER: Final = 8  # words that tell what it is about


def dated_documents(sentence: Sentence, candidates: Candidates) -> Iterator[Mark]:
    """A mark for each such document; its owner is named inside it."""
    words = sentence.words
    for owner in sentence.marks:
        if owner.kind not in ("body", "state") or not is_possessive(words[owner.last - 1].text):
            continue
        noun = next((n for n in range(owner.last, owner.last + _MODIFIERS) if _is_document(words, n)), None)
        if noun is None:
            continue
        dated = _past_year(words, noun + 1)
        if dated == noun + 1 or any(m.first < dated and owner.last < m.last for m in sentence.marks if m is not owner):
            continue
        last = _past_matter(words, dated)
        name = sentence.text[words[owner.first].start : words[dated - 1].end]
        iri = candidates.minted("instrument", name, ("SoftLaw",))
        yield sentence.mark(owner.first, last, iri, "head", ("SoftLaw",))


def _is_document(words: Sequence[Word], place: int) -> bool:
    return place < len(words) and words[place].norm in _DOCUMENTS


def _past_year(words: Sequence[Word], place: int) -> int:
    """The word after `(2011)` or `(2020b)`; the same word without one."""
    last = place
    if last < len(words) and words[last].text == "(":
        last += 1
        if last < len(words) and _YEAR.match(words[last].text):
            last += 1
            last += last < len(words) and len(words[last].text) == 1 and words[last].text.isalpha()
            if last < len(words) and words[last].text == ")":
                return last + 1
    return place


def _past_matter(words: Sequence[Word], place: int) -> int:
    """The word after what a document is about (`of street lamps in towns`)."""
    if place >= len(words) or words[place].lower not in ("of", "on", "into"):
        return place
    last = place
    while last < len(words) and last - place <= _MATTER:
        word = words[last]
        if not word.is_word or word.lower in STOPS | AUXILIARIES:
            break
        last += 1
    while words[last - 1].lower in LINKS:
        last -= 1
    return last
