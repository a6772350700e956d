"""Which thing a name means: names and acronyms that the text itself introduces, numbers of acts, drafts kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from loaders.grammar.identifiers import identifiers
from loaders.naming.candidates import Candidates
from loaders.naming.headed.heads import LINKS, MONTHS
from loaders.naming.headed.named import Named
from loaders.naming.lexicon import Lexicon
from loaders.naming.lines import line_of
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import Word, is_quote, word_set

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(slots=True)
class Names:
    """Names met in this text: by their words, and acronyms by their letters."""

    by_key: dict[str, NamedNode] = field(default_factory=dict)
    acronyms: dict[str, NamedNode] = field(default_factory=dict)
    given: list[tuple[NamedNode, str, Sentence]] = field(default_factory=list)

    def add(self, name: str, iri: NamedNode) -> None:
        self.by_key.setdefault(line_of(name), iri)

    def named(self, name: str) -> NamedNode | None:
        return self.by_key.get(line_of(name))

    def alias(self, acronym: str) -> NamedNode | None:
        return self.acronyms.get(acronym) if len(acronym) > 1 and acronym[-1].isalnum() else None

    def learn(self, sentence: Sentence, found: Iterator[tuple[Mark, int, int]], candidates: Candidates) -> None:
        """Takes up what stands in brackets after a name: an acronym or another name of the same thing."""
        for mark, first, last in found:
            inside = next((m for m in sentence.marks if m.first >= first and m.last <= last), None)
            surface = sentence.text[sentence.words[first].start : sentence.words[last - 1].end]
            unknown = inside is not None and {inside.iri, mark.iri} <= candidates.names.keys()
            if inside is not None and unknown and inside.iri != mark.iri and _said_to_be(sentence, first):
                self._renamed(sentence, mark, inside, candidates)
            elif inside is not None and inside.kind == mark.kind and inside.iri != mark.iri:
                self._same(sentence, mark, inside, candidates)
            elif inside is not None and inside.iri == mark.iri and inside.first == first and inside.last == last:
                self.given.append((mark.iri, surface, sentence))
            elif inside is None and last - first <= 3 and _may_abbreviate(sentence, mark, first, surface):
                sentence.marks.append(sentence.mark(first, last, mark.iri, "alias"))
                self.given.append((mark.iri, surface, sentence))
                foreign = sentence.segment.language != "en" and surface.isascii()
                if surface.isupper() or foreign or any(letter.isupper() for letter in surface[1:]):
                    self.acronyms.setdefault(surface, mark.iri)
        sentence.marks.sort(key=lambda mark: mark.first)

    def _renamed(self, sentence: Sentence, mark: Mark, inside: Mark, candidates: Candidates) -> None:
        """Of two unknown names that the text says are one thing's, the second is another name of the first."""
        for place, other in enumerate(sentence.marks):
            if other.iri == inside.iri:
                sentence.marks[place] = sentence.mark(other.first, other.last, mark.iri, "alias")
        self.by_key[line_of(sentence.surface(inside))] = mark.iri
        self.given.append((mark.iri, sentence.surface(inside), sentence))
        candidates.names.pop(inside.iri, None)
        candidates.types.pop(inside.iri, None)

    def _same(self, sentence: Sentence, mark: Mark, inside: Mark, candidates: Candidates) -> None:
        """Of two names for one thing the unknown one gives way to the known one."""
        for loser, winner in ((mark, inside), (inside, mark)):
            if loser.iri in candidates.names and winner.iri not in candidates.names:
                for place, other in enumerate(sentence.marks):
                    if other.iri == loser.iri:
                        sentence.marks[place] = sentence.mark(other.first, other.last, winner.iri, "alias")
                self.add(sentence.surface(loser), winner.iri)
                self.given.append((winner.iri, sentence.surface(loser), sentence))
                candidates.names.pop(loser.iri)
                candidates.types.pop(loser.iri, None)
                return

    def draft(self, sentence: Sentence, name: Named, candidates: Candidates, surface: str) -> NamedNode:
        """A draft is known by its proposer and year: drafts of one name proposed in different years stay apart."""
        years = _YEAR.findall(sentence.text)
        year = years[-1] if years else ""
        label = f"{surface} (draft{', ' + year if year else ''})"
        return candidates.minted("instrument", label, ("DraftInstrument",), key=f"draft {year} {surface}")


def _may_abbreviate(sentence: Sentence, mark: Mark, first: int, surface: str) -> bool:
    """Whether one word in brackets may be short for the name before them: it is said to be, it is written in capitals,
    or it begins with a letter with which a word of the name does. What a firm makes (`Hill (Lantern)`) is not."""
    if surface.isupper() or not surface.isalpha() or not surface.isascii() or _said_to_be(sentence, first):
        return True
    return any(word.text[:1].casefold() == surface[:1].casefold() for word in sentence.words[mark.first : mark.last])


def dated(sentence: Sentence) -> bool:
    """Whether a sentence names a year."""
    return _YEAR.search(sentence.text) is not None


def appositions(sentence: Sentence) -> Iterator[tuple[Mark, int, int]]:
    """A mark and the words in brackets after it: `Name (ACR)`, `Name (hereinafter – ACR)`, `Name — ACR)`."""
    text = sentence.words
    for mark in sentence.marks:
        if mark.kind not in ("body", "instrument", "event", "technology", "measure") or mark.last + 2 > len(text):
            continue
        place = _past_date(text, mark.last)
        called = _called(text, place)
        if called:
            yield mark, *called
            continue
        if text[place].text not in ("(", "—", "–"):
            continue
        opened = text[place].text == "("
        first = place + 1
        while first < len(text) and text[first].lower in _FURTHER:
            first += 1
        last = next((n for n in range(first, min(first + 9, len(text))) if text[n].text == ")"), None)
        if last is not None and last - first > 2 and is_quote(text[first]) and is_quote(text[last - 1]):
            first, last = first + 1, last - 1
            first += text[first].lower == "the" and last - first > 1
        if last is None or last == first or (not opened and last - first > 1):
            continue
        inside = text[first:last]
        if mark.how == "phrase" and not inside[0].acronym and any(word.text == "," for word in inside):
            continue  # `international organisations (A, B)`: examples
        if mark.last - mark.first == 1 and text[mark.first].acronym and last - first == 1 and inside[0].acronym:
            continue  # `BODY (OTHER)`: an acronym is no acronym's
        if (
            all(word.capital or word.lower in ("of", "and", "on", "the", "—", "-", "–", ",") for word in inside)
            and inside[0].text[0].isalpha()
        ):
            yield from ((mark, *part) for part in _parts(text, first, last))


# What opens another name in brackets (`hereinafter – ACR`, `далі – ACR`).
_FURTHER: Final = word_set(
    "hereinafter the also known as or – - — referred to далі далее також также скорочено сокращенно"
)


def _parts(text: tuple[Word, ...], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The names in brackets: a name and its acronym that a sign parts (`European Cybercrime Centre – EC3`), or a row
    after `далі`; else all as one."""
    signs = [n for n in range(first + 1, last - 1) if text[n].text in (",", "–", "—") or _is_dash(text, n)]
    further = text[first - 1].lower in ("далі", "далее") or text[first - 2].lower in ("далі", "далее")
    if not further and not all(high - low == 2 and text[low + 1].acronym for low, high in pairwise([*signs, last])):
        signs = []  # `Computer Team — European Union` is one name
    bounds = [first - 1, *signs, last]
    yield from ((low + 1, high) for low, high in pairwise(bounds) if high > low + 1)


def _is_dash(text: tuple[Word, ...], place: int) -> bool:
    """Whether a hyphen stands free, as a dash does."""
    return text[place].text == "-" and text[place - 1].end < text[place].start


def _past_date(text: tuple[Word, ...], place: int) -> int:
    """The word after `of 23 November 2001` or `(2001)`, where a bracket follows; else the same word."""
    end = place
    while (
        end < len(text)
        and end - place < 6
        and (text[end].lower in MONTHS or text[end].lower in ("of", ",", "dated") or text[end].text[0].isdigit())
    ):
        end += 1
    return end if end < len(text) and text[end].text == "(" else place


def _said_to_be(sentence: Sentence, first: int) -> bool:
    """Whether `known as`, `referred to as` or `called` stands before a word: a name follows of what stands before."""
    before = [word.lower for word in sentence.words[max(0, first - 4) : first]]
    close = before[:-1] if before[-1:] == ["the"] else before
    if len(close) > 1 and close[-2] == "(" and is_quote(sentence.words[first - (1 + len(before) - len(close))]):
        return True  # `(“the Code”)`
    return "called" in before or ("as" in before and bool({"known", "referred"} & {*before}))


_CALLED: Final = (
    *(
        (*adverb, *verb)
        for adverb in (
            (), ("also",), ("commonly",), ("better",), ("widely",), ("generally",), ("often",), ("otherwise",),
            ("popularly",), ("sometimes",), ("usually",), ("more", "commonly"), ("informally",), ("hereinafter",),
        )
        for verb in (("known", "as"), ("referred", "to", "as"), ("abbreviated", "as"), ("abbreviated", "to"))
    ),
    ("also", "called"), ("commonly", "called"), ("often", "called"), ("so", "-", "called"), ("or", "simply"),
)  # fmt: skip
_CALLED_BY_WORD: Final = {head: [cue for cue in _CALLED if cue[0] == head] for head, *_ in _CALLED}
_RELATIVE: Final = (("which", "is"), ("which", "was"), ("that", "is"))


def _called(text: tuple[Word, ...], place: int) -> tuple[int, int] | None:
    """The words of another name after `, also known as the` and the like: capitalised words and what links them."""
    first = place + (text[place].text in (",", "(", "—", "–"))
    first += 2 * (tuple(word.lower for word in text[first : first + 2]) in _RELATIVE)
    for cue in _CALLED_BY_WORD.get(text[first].lower, ()) if first < len(text) else ():
        if tuple(word.lower for word in text[first : first + len(cue)]) != cue:
            continue
        start = first + len(cue)
        while start < len(text) and (text[start].lower in ("the", "a", "an") or text[start].text in '“"«'):
            start += 1
        end = start
        small = ("of", "and", "on", "for")
        while (
            end < len(text) and end - start < 9 and (text[end].capital or text[end].lower in small or _binds(text, end))
        ):
            end += 1
        while end > start and not text[end - 1].capital:
            end -= 1
        if start < end < len(text) and text[end].text.isdigit() and text[end].start == text[end - 1].end:
            end += 1  # `EC3`
        return (start, end) if end > start else None
    return None


def _binds(text: tuple[Word, ...], place: int) -> bool:
    """Whether a sign without blanks binds two words of a name (`the Hill–Roe Act`)."""
    tight = 0 < place < len(text) - 1 and text[place - 1].end == text[place].start
    return tight and text[place].text in "-‑–" and text[place].end == text[place + 1].start


def instrument_key(lexicon: Lexicon, text: str, sentence: tuple[Word, ...], name: Named) -> NamedNode | None:
    """The instrument that the lexicon has under this name or under the number that stands in or right after it."""
    start, end = sentence[name.first].start, sentence[name.last - 1].end
    found = lexicon.named(text[start:end])
    if found is not None and not name.draft:
        return found
    if name.kind != "instrument":
        return None
    for number in identifiers(text[start : end + 24]):
        if number.scheme in ("eu", "cets"):
            return lexicon.numbered(number.scheme, number.key)
    return None


def covers_head(sentence: Sentence, mark: Mark, name: Named, found: Iterable[Mark]) -> bool:
    """Whether a label holds the head word of a longer name that only adds whose it is (`… of the …`)."""
    heads = [n for n in range(mark.first, mark.last) if sentence.words[n].lower.startswith(name.head[:6])]
    if not heads:
        return False
    tail = sentence.words[mark.last : name.last]
    return mark.first >= name.first and (
        not tail or tail[0].lower in ("of", "on", "for") or says_on(sentence, mark, name, found)
    )


def says_on(sentence: Sentence, mark: Mark, name: Named, found: Iterable[Mark]) -> bool:
    """Whether a label is the whole name, and the small words after it, or where a thing is done, are no more of a title
    that is already there."""
    tail = sentence.words[mark.last : name.last]
    titled = any(word.lower in ("on", "against") for word in sentence.words[mark.first : mark.last])
    if mark.first > name.first or not titled or not tail or not tail[0].text.islower():
        return False
    where = tail[0].lower == "in" and any(m.first == mark.last + 1 and m.kind in ("place", "state") for m in found)
    return where or tail[0].lower not in LINKS


def standing(sentence: Sentence, name: str, iri: NamedNode) -> Iterator[Mark]:
    """The places where another name of several words stands (`the EMC Act`)."""
    parts = name.split()
    texts = [word.text for word in sentence.words]
    for place in range(len(texts) - len(parts) + 1):
        if texts[place : place + len(parts)] == parts:
            yield sentence.mark(place, place + len(parts), iri, "alias")


def names_a_part(sentence: Sentence, over: Mark, name: Named) -> bool:
    """`(Department of Works of the) Secretariat for Harbours`: a body inside a name that nobody listed."""
    before = [word.lower for word in sentence.words[max(0, name.first - 2) : name.first]]
    return over.how == "head" and name.kind == "body" and before == ["of", "the"] and over.first < name.first
