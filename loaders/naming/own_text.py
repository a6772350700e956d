"""Words by which a text means itself: `this article`, `the purpose of the study`. They are mentions of the source, so
that whoever reads a statement about the text finds where the text speaks of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from graph.statement import Mention
from loaders.naming.marks import Sentence
from loaders.naming.words import Word, word_set
from loaders.reading.regions import Kind
from loaders.reading.text import SourceText

TEXTS: Final = word_set("study article paper presentation chapter thesis essay report work research")
_REGIONS: Final = frozenset({Kind.ABSTRACT, Kind.BODY, Kind.PEER_REVIEW})
_OWN: Final = word_set("this present our current")
_OF_ANOTHER: Final = word_set("of by on under published entitled titled cited mentioned group")
_PARTS: Final = word_set(
    """
subject object purpose purposes aim aims goal goals objective objectives task tasks result results relevance novelty
conclusion conclusions course framework topic hypothesis methodology significance basis author authors part section
"""
)


def opens_with_text(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence opens with the text as its subject (`The paper argues …`)."""
    opening = [word.lower for word in sentence[:2]]
    return len(opening) == 2 and opening[0] in _OWN | {"the"} and opening[1] in TEXTS


def self_mentions(source: SourceText, sentences: Iterable[Sentence]) -> Iterator[Mention]:
    """Mentions of the source by words such as `this article`, in its body, its abstract and its review."""
    for sentence in sentences:
        if sentence.segment.region not in _REGIONS:
            continue
        for first, last in self_references([word.lower for word in sentence.words]):
            start, end = sentence.words[first].start, sentence.words[last - 1].end
            yield Mention(source.iri, sentence.segment.evidence(source, start, end)[0])


def self_references(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where lower-cased words mean the text they stand in: first word and the one after the last.

    `the study` does so as the first words of a sentence and after `the purpose of`; elsewhere it may be another's.

    >>> list(self_references("in this article the aim of the study is shown".split()))
    [(1, 3), (6, 8)]
    >>> list(self_references("experts praised the study and the work of the committee".split()))
    []
    """
    for place in range(1, len(words)):
        if words[place] not in TEXTS or (place + 1 < len(words) and words[place + 1] in _OF_ANOTHER):
            continue
        before = words[place - 1]
        first = place - 1
        if before in ("present", "current") and place > 1 and words[place - 2] == "the":
            first -= 1
        if before in _OWN or (before == "the" and _leads(words, first)):
            yield first, place + 1


def _leads(words: list[str], first: int) -> bool:
    """Whether what begins at a word opens its sentence (`The study …`, `In the article …`) or says of what text a
    purpose or a result is."""
    if first == 0 or (first == 1 and words[0] == "in"):
        return True
    return first > 1 and words[first - 1] == "of" and words[first - 2] in _PARTS
