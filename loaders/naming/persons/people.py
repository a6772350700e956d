"""Persons that only the sentence tells: a full name where somebody speaks or holds an office (`according to Jane Doe`,
`Jane Doe, an employee of …`), and a surname met in the text before.

Names with initials and authors of cited works are found by `loaders.works.named_persons`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from loaders.naming.headed.heads import BODY_HEADS, EVENT_HEADS, INSTRUMENT_HEADS, MONTHS, RANKS
from loaders.naming.persons.cited_surnames import cited_surnames
from loaders.naming.persons.full_names import names_no_person
from loaders.naming.persons.given_names import GIVEN_NAMES
from loaders.naming.words import Word, is_joiner, owner_of, word_set
from loaders.reading.spans import Taken
from loaders.works.named_persons import NamedThing
from loaders.works.people_registry import Registry
from loaders.works.persons import ACCENTS, PersonName

_NAME: Final = rf"[A-ZÀ-Þ][{ACCENTS}]?(?:[^\W\d_A-Z]|[{ACCENTS}]){{1,20}}(?:['’-](?:[^\W\d_]|[{ACCENTS}])+)?"
# Ranks and offices that stand before a name, and what an office is for: none of them is a given name.
_TITLE: Final = (
    r"(?:Secretary-General|Director-General|Attorney-General|General|Colonel|Lieutenant|Major|Captain|Sergeant|Admiral|"
    r"Commander|Inspector|Superintendent|Secretary|President|Chancellor|Minister|Commissioner|Director|Ambassador|Judge|"
    r"Justice|Professor|Chair(?:man|woman|person)?|Senator|Attorney|Prosecutor|Governor|Mayor|Chief|Deputy|Vice|Prime|"
    r"Executive|Officer|Police|Counsel(?:l?or)?|Lawyer|Solicitor|Chairperson|Spokes(?:man|woman|person)|Representative|Rapporteur|Advis[eo]r|Dr|Mr|Ms|Mrs|Prof|Sir)"
)
_MATTER: Final = (
    r"(?:Defen[cs]e|State|Interior|Foreign|Affairs|Finance|Health|Education|Security|Homeland|Communications?|Trade|"
    r"Energy|Transport|Economy|Technology|Cybersecurity|Investigations?|Operations|Programme|Department|Office|Unit)"
)
_PARTICLE: Final = r"(?:(?:[Aa]l|[Ee]l)-|(?:bin|ben|ibn|al|el|van|von|de|der|den|da|di|del|la|le|ter|dos)\s){0,2}"
_FULL: Final = re.compile(
    rf"(?<![\w.-])(?!(?:{_TITLE}|{_MATTER})\b)"
    rf"(?P<g>{_NAME}(?:\s[A-Z]\.){{0,2}})\s(?P<s>(?:{_NAME}\s)?{_PARTICLE}{_NAME})(?![\w-])"
)
_TITLED: Final = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Prof|Professor|Senator|President|Judge|Justice|Chancellor|Ambassador|Congress(?:man|woman)|"
    rf"Governor|Premier|Prime Minister|Secretary|Minister)\.?\s(?!(?:{_TITLE}|{_MATTER}|Emeritus|Elect)\b)"
    rf"(?P<s>(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]el|[Dd]er|[Aa]l|[Ee]l|[Ll]a|[Dd]i|[Dd]a)[\s-])*{_NAME})(?![\w-]|\s[A-ZÀ-Þ])"
)
_OFFICE: Final = (
    r"(?:researcher|scientist|expert|specialist|scholar|author|professor|academician|lawyer|judge|prosecutor|analyst|"
    r"journalist|president|chair(?:man|woman|person)?|director|minister|secretary|commissioner|ambassador|head|chief|"
    r"founder|officer|employee|coordinator|advis[eo]r|leader|lecturer|senator|attorney|rapporteur|spokes(?:man|woman|person)|representative)"
)
_BEFORE: Final = re.compile(
    rf"(?:according to|(?:shared|expressed|supported) by|(?:opinion|view|words|position) of|"
    rf"{_TITLE}|(?:Dr|Prof|Mr|Mrs|Ms)\.|(?:headed|chaired|directed|presided over) by|"
    r"[”\"»]\s(?:said|added|noted|stated|explained|commented|warned|concluded|stressed|remarked|declared)"
    r"(?:\s(?:Mr|Ms|Mrs|Dr|Professor)\.?)?|"
    rf"{_OFFICE}(?:\s(?:of|for|at|on)\s[^.;:()]{{2,80}})?,?)\s$|^As $",
    re.I,
)
_AFTER: Final = re.compile(
    r",?\s(?:an? (?:employee|expert|officer|member)|head of|chief|noted|notes|stated|said|says|believes|argues|"
    r"pointed out|wrote|writes|correctly|rightly|cites|cited|advises|emphasi[sz]ed|claims|announced|likewise|addresses|"
    r"addressed|described|describes|examined|examines|concluded|concludes|explained|explains|observed|observes|"
    r"repl(?:ies|ied)|told|added|adds|recalled|commented|urged|insists|insisted|underlined|reiterated|"
    r"suggested|suggests|warned|warns|proposed|proposes|criticis?z?ed|demonstrated|demonstrates|points? out|contends?|"
    r"contended|maintains|maintained|asserts|asserted|identified|identifies|discussed|discusses|"
    r"defines|defined|found|showed|considers|called|"
    r"do(?:es)? not mention|explicitly|heads|headed|chairs|chaired|teaches|taught|lectures|lectured|"
    r"(?:who )?(?:works?|worked|serve[sd]) (?:as|at|for|in)|who (?:heads?|leads?|chairs?|directs?|is|was))\b"
    r"|, [Hh]ead of"
    r"|,\s(?:the\s|an?\s)?(?:[A-Z][\w-]+\s){0,3}(?:Director|Head|President|Minister|Professor|Secretary|Commissioner|"
    r"Chief|Chair(?:man|woman|person)?|Coordinator|Officer|Member|Prosecutor|Judge|Spokes(?:man|woman|person))\b"
)
_NOT_GIVEN: Final = word_set(
    """
the this these that in on at for russian european american arab african united security council national international
federal budapest criminal world many some most north south east west new cyber global internet as article state russia
access white de von del der
"""
)
_HEADS: Final = BODY_HEADS | INSTRUMENT_HEADS.keys() | EVENT_HEADS
_ROW: Final = re.compile(r",?\s(?:and\s)?")
_ROW_AHEAD: Final = re.compile(rf"(?:,?\s(?:and\s)?{_NAME}(?:\s[A-Z]\.){{0,2}}\s{_NAME})+")
_CUE_AFTER: Final = re.compile(
    r",?\s(?:noted|notes|stated|said|says|believes|argues|pointed|wrote|writes|indicated|speaks|concluded|concludes|"
    r"claims|claimed|explains|explained|observes|observed|warns|warned|adds|added|suggests|suggested|proposes|proposed|"
    r"emphasi[sz]e[sd]|considers|maintains|asserts|contends|identifies|describes|described)\b"
)
_SIGNED: Final = re.compile(r"By [^.:;\d]{5,80}$")  # a line that tells who wrote what follows
_CUE_BEFORE: Final = re.compile(r"(?:[Aa]ccording to|[Aa]s|\b(?:Mr|Ms|Mrs|Dr)\.?) $")


@dataclass(slots=True)
class People:
    """The persons of a text: those the bibliography's registry named, by segment, and those met in sentences."""

    registry: Registry = field(default_factory=lambda: Registry(()))
    named: dict[int, list[NamedThing]] = field(default_factory=dict)
    met: dict[str, NamedThing] = field(default_factory=dict)
    full: set[str] = field(default_factory=set)

    def inside(self, segment: int, text: str) -> list[NamedThing]:
        """The persons named in a segment, in order, without overlap."""
        found: list[NamedThing] = []
        taken = Taken()
        full = [*self._full(segment, text), *self._titled(segment, text)]
        everybody = [*full, *self.named.get(segment, ()), *self._again(segment, text), *self._cited(segment, text)]
        for person in sorted(everybody, key=lambda person: person.start - person.end):
            if taken.take(person.start, person.end):
                found.append(person)
        return sorted(found, key=lambda person: person.start)

    def _full(self, segment: int, text: str) -> Iterator[NamedThing]:
        series = -1  # where the last of a row of names ended
        for match in _full_names(text):
            opening = match["s"].split()[0]
            if match["g"].split()[0].lower() in _NOT_GIVEN or (opening.lower() in _NOT_GIVEN and opening[0].isupper()):
                continue
            if any(word.lower() in _HEADS for word in match.group().split()[1:]):
                continue  # `Access Bank`, `Crimes Committee`
            before = _BEFORE.search(text[max(0, match.start() - 110) : match.start()])
            in_row = series >= 0 and _ROW.fullmatch(text, series, match.start()) is not None
            signed = _SIGNED.match(text) is not None and match.start() == len("By ")
            known = match.group() in self.full or before is not None or signed
            told = match["g"].split()[0] in GIVEN_NAMES or in_row or known
            if not told and not _does_something(text, match.end()):
                continue
            surname, called = owner_of(match["s"]), owner_of(match.group())
            start, end = match.start(), match.start() + len(called)
            name = PersonName(start, end, surname, match["g"])
            person = self.registry.find(name) or self.registry.find(PersonName(start, end, match["g"], surname))
            iri = person.iri if person else name.iri
            found = NamedThing(segment, start, end, iri, person.name.label if person else called)
            self.met.setdefault(surname.split()[-1], found)
            self.full.add(called)
            series = match.end()
            yield found

    def told(self, segment: int, text: str, start: int, end: int) -> NamedThing:
        """The person whose full name stands at positions `start` to `end`, told by an office."""
        given, _, surname = text[start:end].rpartition(" ")
        name = PersonName(start, end, surname, given)
        person = self.registry.find(name)
        iri, label = (person.iri, person.name.label) if person else (name.iri, text[start:end])
        found = NamedThing(segment, start, end, iri, label)
        self.met.setdefault(surname, found)
        self.full.add(text[start:end])
        return found

    def _titled(self, segment: int, text: str) -> Iterator[NamedThing]:
        """`President Quandt`, `Ms De Quandt`: a surname after a title; whoever bore it before, else somebody new."""
        for match in _TITLED.finditer(text):
            surname, start = owner_of(match["s"]), match.start()
            end = match.start("s") + len(surname)
            if surname.lower() in _NOT_GIVEN | _HEADS | MONTHS | _NO_BEARERS or _is_matter(text, match):
                continue
            name = PersonName(match.start("s"), end, surname, "")
            person = self.registry.find(name)
            met = self.met.get(surname.split()[-1])
            found = NamedThing(segment, start, end, name.iri, surname)
            if person is not None:
                found = NamedThing(segment, start, end, person.iri, person.name.label)
            elif met is not None:
                found = NamedThing(segment, start, end, met.iri, met.label)
            self.met.setdefault(surname.split()[-1], found)
            yield found

    def _cited(self, segment: int, text: str) -> Iterator[NamedThing]:
        """`Roe et al.`, `Roe (2010) argues`: surnames that the way of citing tells."""
        for surname, start, end in cited_surnames(text):
            yield self.bearer(segment, surname, start, end)

    def bearer(self, segment: int, surname: str, start: int, end: int) -> NamedThing:
        """Whoever is known by a surname: an author, somebody met before, else somebody new."""
        name = PersonName(start, end, surname, "")
        person = self.registry.find(name)
        found = self.met.get(surname) or NamedThing(segment, start, end, name.iri, surname)
        iri, label = (person.iri, person.name.label) if person else (found.iri, found.label)
        return NamedThing(segment, start, end, iri, label)

    def _again(self, segment: int, text: str) -> Iterator[NamedThing]:
        for surname, person in self.met.items():
            for start, end in _whole(surname, text):
                told = _CUE_AFTER.match(text, end) or _CUE_BEFORE.search(text, max(0, start - _NEAR), start)
                if told or (len(surname) >= _OWN and not _in_name(text, start, end)):
                    yield NamedThing(segment, start, end, person.iri, person.label)


_NO_BEARERS: Final = word_set("system systems sector reform court courts department home initiative project act")


def _is_matter(text: str, titled: re.Match[str]) -> bool:
    """`(Criminal) Justice …`: justice as what a body is for, and no title."""
    before = text[: titled.start()].rsplit(maxsplit=1)
    return titled.group().startswith("Justice") and bool(before) and before[-1][0].isupper()


def _whole(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a name stands as whole words."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        whole = _EDGE.match(text, start) and _EDGE.match(text, end)
        if whole:
            yield start, end
        start = text.find(name, end if whole else start + 1)


_EDGE: Final = re.compile(r"\b")
_NEAR: Final = 80  # characters before a name that are looked at
_OWN: Final = 5  # letters of a surname that is told without a cue
_ALREADY: Final = re.compile(r"(?:[A-ZÀ-Þ][\w'’.-]*[,]?|\b[Tt]he|\b[Aa]n?|[-/“\"&])\s?$")
_GOES_ON: Final = re.compile(r"\s?[-/&]|\s[A-ZÀ-Þ]|[’']s\s[A-Z]|\s\(|,\s[A-Z]\.")


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether a surname stands inside another name (`Walker University`, `the Walker case`)."""
    return _ALREADY.search(text, max(0, start - _NEAR), start) is not None or _GOES_ON.match(text, end) is not None


_OFFICES: Final = word_set(
    "president minister chancellor secretary commissioner director ambassador senator attorney prosecutor governor "
    "lawmaker spokesman spokeswoman professor lawyer premier"
)


def _full_names(text: str) -> Iterator[re.Match[str]]:
    """Runs of capitalised words that may be a full name; after a word of no person's name the next run begins."""
    position = 0
    while match := _FULL.search(text, position):
        if names_no_person(match.group()) or _OFFICES & {word.lower() for word in match.group().split()[1:-1]}:
            position = match.start() + match.group().index(" ")
        else:
            yield match
            position = match.end()


def _does_something(text: str, end: int) -> bool:
    """Whether a cue follows a name, or the last of a row of names that it opens."""
    if _AFTER.match(text, end) is not None:
        return True
    row = _ROW_AHEAD.match(text, end)
    return row is not None and _AFTER.match(text, row.end()) is not None


def with_rank(words: tuple[Word, ...], first: int) -> int:
    """The first word of a name with the rank before it (`Colonel General`, `Police Major`), or with the style of a
    knight and what titles it (`Professor Sir`)."""
    if first > 0 and words[first - 1].text in _STYLES:
        titled = first > 1 and words[first - 2].text in _BEFORE_STYLES
        return first - 1 - titled
    while first > 0 and words[first - 1].capital and words[first - 1].lower in RANKS:
        if first > 1 and (is_joiner(words[first - 2]) or words[first - 2].lower in _GENERAL):
            break  # `Secretary-General`, `Attorney General`: an office
        first -= 1
    ranked = first > 0 and words[first].lower in RANKS
    return first - 1 if ranked and words[first - 1].text == "Police" else first


_STYLES: Final = frozenset({"Sir", "Dame", "Lord", "Lady", "Baroness"})
_BEFORE_STYLES: Final = frozenset({"Professor", "Dr", "Mr", "Judge", "General", "Admiral"})
_GENERAL: Final = word_set("attorney solicitor advocate secretary director inspector consul auditor governor counsel")


def word_span(words: tuple[Word, ...], start: int, end: int) -> tuple[int, int] | None:
    """First and last (exclusive) word that positions `start` to `end` cover; None where they cover none."""
    first = bisect_right(words, start, key=lambda word: word.end)
    last = bisect_left(words, end, lo=first, key=lambda word: word.start)
    return (first, last) if first < last else None
