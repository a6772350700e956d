"""Words by which a text means itself: `this article`, `the purpose of the study`, `у статті`. They are mentions of the
source, so that whoever reads a statement about the text finds where the text speaks of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from graph.statement import Mention
from loaders.naming.marks import Sentence
from loaders.naming.slavic.own_text import slavic_self_references
from loaders.naming.words import Word, word_set
from loaders.reading.notices import NOTICE
from loaders.reading.regions import Kind
from loaders.reading.text import SourceText

TEXTS: Final = word_set(
    "study article paper presentation chapter thesis essay report work research dissertation monograph manuscript"
)
_REGIONS: Final = frozenset({Kind.ABSTRACT, Kind.BODY, Kind.PEER_REVIEW})
_OWN: Final = word_set("this present our current")
_OF_ANOTHER: Final = word_set("of by on under published entitled titled cited mentioned group")
PARTS: Final = word_set(
    """
subject object purpose purposes aim aims goal goals objective objectives task tasks result results relevance novelty
conclusion conclusions course framework topic hypothesis methodology significance basis author authors part section
"""
)
_SORTS: Final = word_set(
    """
qualitative quantitative exploratory empirical doctoral master's honors capstone short brief policy research working
position conference doctrinal comparative legal theoretical analytical descriptive explanatory pilot preliminary review
discussion white background technical systematic scoping mixed-method mixed-methods case-study academic scientific
scholarly scientific critical introductory interdisciplinary phenomenological ethnographic bachelor's diploma term
"""
)
_WEAK: Final = word_set("study report research work survey")  # another's, after one that is cited or told of
_CITED: Final = re.compile(
    r"\b[A-Z][\w’'-]+(?:\set\sal\.?|(?:,\s[A-Z][\w’'-]+){0,3},?\s(?:and|&)\s[A-Z][\w’'-]+)?,?(?:['’]s?)?\s"
    r"\((?:19|20)\d\d[a-z]?\)"
)
Meant: TypeAlias = tuple[str, str]  # `the` or `this`, and the noun of a text


def opens_with_text(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence opens with the text as its subject (`The paper argues …`)."""
    opening = [word.lower for word in sentence[:2]]
    return len(opening) == 2 and (opening[0] in _OWN or opening[0] == "the") and opening[1] in TEXTS


@dataclass(slots=True)
class Others:
    """The texts of others of which a paragraph has told so far: after them `the report` and `this study` are theirs."""

    paragraph: int = -1
    nouns: set[Meant] = field(default_factory=set)

    def open(self, paragraph: int) -> frozenset[Meant]:
        """What means another's text in a sentence of a paragraph."""
        if paragraph != self.paragraph:
            self.paragraph, self.nouns = paragraph, set()
        return frozenset(self.nouns)

    def pass_by(self, words: Sequence[str], text: str) -> None:
        """Remembers the texts of others that a sentence of the paragraph tells of."""
        self.nouns |= set(_texts_of_others(words, text))


def _texts_of_others(words: Sequence[str], text: str) -> Iterator[Meant]:
    own = {place for first, last in self_references(words) for place in range(first, last)}
    for place, word in enumerate(words):
        if word in ("article", "articles") and place + 1 < len(words) and words[place + 1][0].isdigit():
            yield from (("the", "article"), ("this", "article"))
        elif word in TEXTS and place not in own and word not in ("work", "research"):
            yield "the", word
            if word in _WEAK:
                yield "this", word
    if "(" in text and _CITED.search(text):
        yield from ((which, noun) for which in ("the", "this") for noun in _WEAK)


def self_mentions(source: SourceText, sentences: Iterable[Sentence]) -> Iterator[Mention]:
    """Mentions of the source by words such as `this article`, in its body, its abstract and its review, and in notices
    on the copy of it."""
    others = Others()
    for sentence in sentences:
        region = sentence.segment.region
        if region not in _REGIONS and not (region is Kind.FRONT_MATTER and NOTICE.match(sentence.text)):
            continue
        lower = [word.lower for word in sentence.words]
        if sentence.segment.language != "en":
            found = slavic_self_references(sentence.words, sentence.segment.language)
        elif region is Kind.FRONT_MATTER:
            found = _of_copy(lower)
        else:
            known = others.open(sentence.segment.paragraph) if region is Kind.BODY else frozenset[Meant]()
            found = self_references(lower, known)
        for first, last in found:
            start, end = sentence.words[first].start, sentence.words[last - 1].end
            yield Mention(source.iri, sentence.segment.evidence(source, start, end)[0])
        if region is Kind.BODY:
            others.pass_by(lower, sentence.text)


_OF_COPY: Final = TEXTS | word_set("note comment speech address lecture talk item document")


def _of_copy(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """What a notice calls the text: `This Dissertation`, `the doctoral dissertation by`."""
    for place in range(1, len(words)):
        if words[place] in _OF_COPY and words[place - 1] == "this":
            yield place - 1, place + 1 + 2 * (words[place + 1 : place + 2] == ["/"])
        elif words[place] in ("thesis", "dissertation") and words[max(0, place - 2)] == "the":
            yield place - 2, place + 1


def self_references(words: Sequence[str], others: frozenset[Meant] = frozenset()) -> Iterator[tuple[int, int]]:
    """Where lower-cased words mean the text they stand in: first word and the one after the last. `others` are words
    that mean another's text here.

    `the study` does so as the first words of a sentence and after `the purpose of`; elsewhere it may be another's.

    >>> list(self_references("in this article the aim of the qualitative study is shown".split()))
    [(1, 3), (6, 9)]
    >>> list(self_references("experts praised the study and the work of the committee".split()))
    []
    >>> list(self_references("the report says that this paper is short".split(), frozenset({("the", "report")})))
    [(4, 6)]
    """
    for place in range(1, len(words)):
        if words[place] not in TEXTS or (place + 1 < len(words) and words[place + 1] in _OF_ANOTHER):
            continue
        first = _before_sorts(words, place)
        before = words[first]
        if before == "current" and words[max(0, first - 1)] not in ("the", "our", "this"):
            continue
        if before in ("present", "current") and first > 0 and words[first - 1] in ("the", "our", "this"):
            yield first - 1, place + 1
        elif before in ("our", "present") or (
            (before, words[place]) not in others and (before == "this" or (before == "the" and _leads(words, first)))
        ):
            yield first, place + 1


def means_itself(words: Sequence[str], place: int, others: frozenset[Meant]) -> bool:
    """Whether the noun of a text before a verb is the text's own name for itself (`the present study shows`)."""
    which = words[_before_sorts(words, place)]
    return which in ("present", "our", "current") or (which in ("this", "the") and (which, words[place]) not in others)


def _before_sorts(words: Sequence[str], place: int) -> int:
    """The word before the noun of a text and what says of which sort it is (`this qualitative study`)."""
    first = place - 1
    while first > 0 and words[first] in _SORTS and place - first < _MOST_SORTS:
        first -= 1
    return first


_MOST_SORTS: Final = 3  # words such as `qualitative` before the noun of a text


def _leads(words: Sequence[str], first: int) -> bool:
    """Whether what begins at a word opens its sentence (`The study …`, `In the article …`) or says of what text a
    purpose or a result is."""
    if first == 0 or (first == 1 and words[0] == "in"):
        return True
    return first > 1 and words[first - 1] == "of" and words[first - 2] in PARTS
