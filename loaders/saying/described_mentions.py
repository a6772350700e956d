"""Mentions that no frame needs: phrases that only describe a thing, and the acronym in brackets after a name.

They are told when a text has been read, so that nothing is said of them that a frame did not find; the same phrase is
the same thing throughout a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from graph.statement import Mention
from loaders.naming.candidates import Candidates
from loaders.naming.marks import GROUP, Mark, Sentence
from loaders.naming.mentions import Mentions, shortened
from loaders.reading.text import SourceText
from loaders.saying.described import Described, described
from loaders.saying.pronouns import HOW as PRONOUN

_UNNAMED: Final = frozenset({GROUP, PRONOUN})
_GENERAL: Final = {"instrument": ("matter", "Matter")}  # a kind of document is no document


def described_mentions(source: SourceText, read: Mentions) -> Iterator[Mention]:
    """The described things of a text's English sentences, and the bracketed acronyms of all."""
    known = {names[0].casefold(): iri for iri, names in read.candidates.names.items()}
    for sentence in read.sentences:
        for start, end, iri in _acronyms(sentence):
            yield Mention(iri, sentence.segment.evidence(source, start, end)[0])
        for phrase in described(sentence.words) if sentence.segment.language == "en" else ():
            over = [m for m in (*sentence.marks, *sentence.inner) if m.first <= phrase.head < m.last]
            if any(mark.how not in _UNNAMED for mark in over):
                continue
            iri = over[0].iri if over else _thing(sentence, phrase, read.candidates, known)
            start, end = sentence.words[phrase.first].start, sentence.words[phrase.last - 1].end
            yield Mention(iri, sentence.segment.evidence(source, start, end)[0])


def _thing(sentence: Sentence, phrase: Described, candidates: Candidates, known: dict[str, NamedNode]) -> NamedNode:
    """The candidate that a phrase describes: that of the same words, if there is one."""
    words = sentence.words
    name = shortened(sentence.text[words[phrase.noun].start : words[phrase.last - 1].end])
    name = name[0].lower() + name[1:] if not phrase.noun and not words[0].acronym else name
    if name.casefold() not in known:
        kind, made = _GENERAL.get(phrase.kind, (phrase.kind, "")) if phrase.general else (phrase.kind, "")
        known[name.casefold()] = candidates.minted(kind, name, (made,) if made else ())
    return known[name.casefold()]


def _acronyms(sentence: Sentence) -> Iterator[tuple[int, int, NamedNode]]:
    """`European Cybercrime Centre (EC3)` names its thing twice: the places of the second name."""
    for mark in sentence.marks:
        if mark.how not in _UNNAMED and (place := _bracketed(sentence, mark)):
            word = sentence.words[place]
            yield word.start, sentence.words[mark.last - 2].end, mark.iri


def _bracketed(sentence: Sentence, mark: Mark) -> int:
    """The first word of the acronym in the brackets that close a name; 0 where there is none."""
    words = sentence.words
    if mark.last - mark.first < 5 or words[mark.last - 1].text != ")":
        return 0
    place = next((n for n in range(mark.last - 2, mark.first, -1) if words[n].text == "("), 0)
    inside = words[place + 1 : mark.last - 1]
    told = (
        place
        and 1 <= len(inside) <= 3
        and any(word.acronym for word in inside)
        and all(word.text.isupper() or not word.is_word or word.text[0].isdigit() for word in inside)
    )
    return place + 1 if told else 0
