"""Bodies that a plain noun before their name tells: `the security firm Foo Bar`, `the newspaper Foo`, `JSC Foo`. What
is called so once is known by the name alone after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.candidates import Candidates
from loaders.naming.headed.heads import LEGAL_FORMS
from loaders.naming.headed.named import Named
from loaders.naming.lexicon import Lexicon
from loaders.naming.lines import DETERMINERS
from loaders.naming.marks import Mark, Sentence
from loaders.naming.persons.office_nouns import OFFICES
from loaders.naming.resolution import Names
from loaders.naming.words import Word, is_joiner, owner_of, word_set

_COMPANIES: Final = word_set("firm company corporation startup vendor retailer manufacturer bank operator giant")
_OTHERS: Final = word_set("newspaper magazine broadcaster ngo foundation charity gang group collective")
_CALLING: Final = _COMPANIES | _OTHERS
_FORMS: Final = frozenset({"JSC", "PJSC", "OJSC", "CJSC", "OOO", "PT", "LLC"})
_NO_NAMES: Final = OFFICES | word_set(
    "i it he she they we this that these those there here however ltd inc llc gmbh and"
)
_LONGEST: Final = 4  # words of a name


def called_bodies(sentence: Sentence, candidates: Candidates, known: Lexicon, names: Names) -> Iterator[Mark]:
    """A mark for each such name that no mark touches."""
    words = sentence.words
    for place, word in enumerate(words[:-1]):
        form = word.text in _FORMS
        if not form and not (word.text.islower() and word.lower in _CALLING):
            continue
        last = _past_name(words, place + 1)
        if last == place + 1 or not (form or _is_told(words, place)):
            continue
        if any(m.first < last and place < m.last for m in sentence.marks):
            continue
        first = place if form else place + 1
        surface = owner_of(sentence.text[words[first].start : words[last - 1].end])
        iri = known.named(surface) or candidates.minted("body", surface, (_class(word),))
        if " " in surface:
            names.acronyms.setdefault(surface, iri)
        yield sentence.mark(first, last, iri, "head", (_class(word),) if iri in candidates.names else ())


def _class(word: Word) -> str:
    return "Company" if word.lower in _COMPANIES or word.text in _FORMS else "Body"


def _is_told(words: Sequence[Word], place: int) -> bool:
    """Whether the noun has an article or what modifies it before it: it is one of a kind that the name then tells."""
    before = words[place - 1] if place else None
    return (
        before is not None
        and before.is_word
        and (before.lower in DETERMINERS or before.acronym or not before.lower.endswith("s"))
    )


def _past_name(words: Sequence[Word], first: int) -> int:
    """The word after the capitalised words that begin at a word; the same where they are no name."""
    last = first
    while last < len(words) and last - first < _LONGEST:
        word = words[last]
        joined = is_joiner(word) and last > first and word.start == words[last - 1].end
        if not (joined or (word.capital and word.is_word)) or word.lower in _NO_NAMES:
            break
        last += 1
    while last > first and is_joiner(words[last - 1]):
        last -= 1
    following = words[last] if last < len(words) else None
    return first if following is not None and (following.lower in OFFICES or following.capital) else last


def is_form(mark: Mark, name: Named) -> bool:
    """Whether a name only adds to a known body's of what legal form it is (`Foo Ltd`)."""
    return (
        mark.first == name.first and mark.last < name.last and name.head in LEGAL_FORMS and mark.last >= name.last - 2
    )
