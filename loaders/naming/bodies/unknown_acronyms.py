"""Acronyms that nobody introduces and no list knows: bodies and acts by what the text says beside them (`the CSC
published`, `Director of PILON`, `the FY21 NDAA`), and nothing where that tells neither (`the VPN tunnel`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.acts.editions import REGIONS, states_of_region
from loaders.naming.bodies.acronym_cues import is_act, is_body
from loaders.naming.candidates import CLASSES, Candidates
from loaders.naming.headed.heads import BODY_CLASSES, INSTRUMENT_HEADS
from loaders.naming.kinds.described_heads import KINDS
from loaders.naming.lexicon import Lexicon, kind
from loaders.naming.marks import OFFICE, Mark, Sentence
from loaders.naming.words import Word, is_joiner, is_possessive, is_quote, lower_at, unowned, word_set

_SHORTEST, _LONGEST_NAME = 3, 9
_ROMAN: Final = re.compile(r"[IVXLCDM]+(?:'s|’s)?")
_SHOUTED: Final = 0.6  # share of words in capitals from which a line is a heading
# Common nouns written in capitals: technology, trade, offices and kinds of things.
_NO_NAMES: Final = word_set(
    """
ceo cfo cto ciso cio coo pdf dna gdp gnp usd eur gbp url uri isp ict icts iot vpn sim pin atm dvd sms gps gsm lan wan
usb api ddos dos sql html xml json http https ssl tls ssh dns tcp udp cpu gpu ram rom faq ngo ngos ingo csam csem apt
ioc ttp ttps osint sigint humint mla mlat lea leas rat nft covid sars hiv wmd cbrn uav sdg sdgs mdgs kpi roi llm gpt
mou isbn issn doi orcid aes rsa pqc iaas paas saas scada ics mfa otp bec pii phi gdp sme smes fdi ppp p2p b2b bot iso
nist-csf not all and the yes new key act bill law see ceos isps vpns urls ips ids pcs ott otts voip lgbt lgbtq phd llb
llm mba msc stem cctv rfid hr it ai ip id pc tv ok am pm csirt cert soc poc wifi msp cve edr siem xdr dlp raas tor cop
"""
)


@dataclass(slots=True)
class UnknownAcronyms:
    """The acronyms of a text that are told to be bodies or acts, or for what they stand."""

    lexicon: Lexicon
    candidates: Candidates
    kinds: dict[str, str] = field(default_factory=dict)
    known: dict[str, NamedNode] = field(default_factory=dict)  # those that stand in brackets after what they are for

    def meet(self, sentences: Iterable[tuple[Word, ...]]) -> None:
        """Takes up what the sentences of a text tell of its acronyms; what an act is, is no body."""
        for words in sentences:
            if _is_heading(words):
                continue
            for place, word in enumerate(words):
                name = unowned(word.text) if word.capital else ""
                if not name or name in self.known or not self._may_be_meant(words, place, name):
                    continue
                if (described := _described_kind(words, place, name)) is not None:
                    first, sort, made = described
                    full = " ".join(word.text for word in words[first : place - 1]).replace(" - ", "-")
                    self.known[name] = self.candidates.minted(sort, full[0].lower() + full[1:], (made,))
                    self.candidates.add(self.known[name], name, (made,))
                elif is_act(words, place):
                    self.kinds[name] = "instrument"
                elif lower_at(words, place + 1) in REGIONS:
                    self.kinds[name] = "place"
                elif name not in self.kinds and is_body(words, place, place + 1):
                    self.kinds[name] = "body"

    def marks(self, sentence: Sentence, taken: Sequence[Mark]) -> Iterator[Mark]:
        """A mark for each such acronym of a sentence that no mark covers."""
        inner = (mark for mark in sentence.inner if not is_possessive(sentence.words[mark.first].text))
        inside = (*(mark for mark in taken if mark.how != OFFICE), *inner)
        covered = {place for mark in inside for place in range(mark.first, mark.last)}
        for place, word in enumerate(sentence.words):
            if not word.capital or place in covered:
                continue
            name = unowned(word.text)
            told = self.kinds.get(name)
            if name in self.known:
                iri = self.known[name]
                yield sentence.mark(place, place + 1, iri, "alias")
            elif told is not None and not _in_a_code(sentence.words, place):
                types = (CLASSES[told],)
                iri = self.candidates.minted(told, name, types)
                yield sentence.mark(place, place + 1, iri, "head", types)
            else:
                continue
            yield from states_of_region(sentence, place, iri, self.candidates)

    def introduced(self, sentence: Sentence, taken: Sequence[Mark]) -> Iterator[Mark]:
        """`National Central Reference Points (NCRP)`, `the “Guardians of Light” (GOL)`: a name that no head word told,
        by the letters in brackets after it; what it is by the noun that heads it, or where its acronym is told."""
        covered = {place for mark in taken for place in range(mark.first, mark.last) if mark.kind in _NAMED}
        words = sentence.words
        for place in range(2, len(words) - 1):
            name = _one_of(words[place].text)
            opening = place - 1
            while opening > 0 and words[opening].lower in _HEREINAFTER:
                opening -= 1
            end = opening - (opening > 1 and is_quote(words[opening - 1]))
            bracketed = words[opening].text == "(" and words[place + 1].text == ")"
            if not bracketed or end - 1 in covered or not self._may_be_meant(words, place, name):
                continue
            first = _expansion(words, end, name)
            if first is None or covered & set(range(first, end)):
                continue
            head = words[place + 2] if place + 2 < len(words) and words[place + 2].capital else None
            if head is not None and head.lower in INSTRUMENT_HEADS:
                yield self._act(sentence, first, place, INSTRUMENT_HEADS[head.lower])
                continue
            if _OWN_NAME & {word.lower for word in words[max(0, first - _NEAR) : first]}:
                self.kinds.setdefault(name, "body")
            sort, made = self._sort(words[first:end], name)
            full = sentence.text[words[first].start : words[end - 1].end]
            iri = self.candidates.minted(sort, full, (made,))
            self.known[name] = self.known[words[place].text] = iri
            self.candidates.add(iri, name, (made,))
            yield sentence.mark(first, end, iri, "head", (made,))
            yield sentence.mark(place, place + 1, iri, "alias", (made,))

    def _act(self, sentence: Sentence, first: int, place: int, made: str) -> Mark:
        """`Lamps and Mills (LAM) Act`: one act, which its acronym in the middle of its name is known by."""
        words = sentence.words
        full = sentence.text[words[first].start : words[place + 2].end]
        known = self.lexicon.named(f"{words[place].text} {words[place + 2].text}")
        iri = known or self.candidates.minted("instrument", full, (made,))
        self.known[words[place].text] = iri
        if known is None:
            self.candidates.add(iri, words[place].text, (made,))
        return sentence.mark(first, place + 3, iri, "head", (made,) if known is None else ())

    def _sort(self, full: tuple[Word, ...], name: str) -> tuple[str, str]:
        """The kind and the class of a name that its acronym follows."""
        if self._is_region(full):
            return "place", CLASSES["place"]
        head = next((n for n, word in enumerate(full) if n and word.lower in ("of", "for", "on", "against")), len(full))
        noun = full[head - 1].norm
        made = next((BODY_CLASSES[told] for told in (noun, f"{noun[:-2]}re") if told in BODY_CLASSES), "")
        if made:
            return "body", made
        if name in self.kinds:
            return self.kinds[name], CLASSES[self.kinds[name]]
        return KINDS[noun] if noun in KINDS and KINDS[noun][0] in _CONCEPTS else ("matter", "Matter")

    def _is_region(self, name: tuple[Word, ...]) -> bool:
        """Whether a name ends with that of a part of the world (`the Isles and the Caribbean`)."""
        last = name[-1].lower
        if last in _PARTS_OF_WORLD:
            return True
        return any(hit.last == len(name) and kind(hit.iri) == "place" for hit in self.lexicon.hits(name))

    def _may_be_meant(self, words: tuple[Word, ...], place: int, name: str) -> bool:
        if not _SHORTEST <= len(name) <= _LONGEST_NAME or not name.isupper() or not name.isalpha():
            return False
        known = name.lower() in _NO_NAMES or _ROMAN.fullmatch(name) is not None or self.lexicon.named(name) is not None
        return not known and not _in_a_code(words, place)


_PARTS_OF_WORLD: Final = word_set(
    "africa america americas asia caribbean east europe pacific islands south north sahel"
)
_NAMED: Final = frozenset({"instrument", "body", "event", "person", "state"})
_CONCEPTS: Final = frozenset({"crime", "threat", "measure", "technology"})
_OWN_NAME: Final = frozenset({"themselves", "itself", "group", "gang", "collective"})  # who bears a name
_NEAR: Final = 5  # words before a name that tell who bears it
_HEREINAFTER: Final = word_set("hereinafter hereafter henceforth abbreviated as to : - – — the or short for called")
_SMALL: Final = word_set("of and for the on in to against")


def _one_of(acronym: str) -> str:
    """An acronym without the ending of a plural (`MSCs`)."""
    return acronym[:-1] if acronym.endswith("s") and acronym[:-1].isupper() else acronym


def _expansion(words: tuple[Word, ...], end: int, name: str) -> int | None:
    """The first of the capitalised words before a bracket whose initials are the letters of an acronym; of small words
    among them a letter may stand in it."""
    first, letters = end, list(name)
    while first > 0 and letters:
        word = words[first - 1]
        if word.capital and word.text[0] == letters[-1] and not word.acronym:
            letters.pop()
        elif word.lower not in _SMALL or first == end:
            return None
        elif word.lower[0].upper() == letters[-1] and len(letters) > 1 and words[first - 2].text[0] == letters[-2]:
            letters.pop()
        first -= 1
    return first if not letters and end - first > 1 else None


def _described_kind(words: tuple[Word, ...], place: int, name: str) -> tuple[int, str, str] | None:
    """Of an acronym in brackets after the words it is for, whose noun tells a kind that is no body (`online
    gender-based violence (OGBV)`): the first of those words, the kind and the class."""
    if place < 3 or place + 1 >= len(words) or (words[place - 1].text, words[place + 1].text) != ("(", ")"):
        return None
    told = KINDS.get(words[place - 2].norm)
    if told is None or told[0] in _BY_THEIR_NAMES:
        return None
    first = spelled_out(words, place - 1, name, _SMALL)
    return None if first is None else (first, *told)


def spelled_out(words: tuple[Word, ...], end: int, name: str, small: frozenset[str]) -> int | None:
    """The first of the words before word `end` whose initials, large or small, are the letters of an acronym; hyphens
    and small words may stand among them. None where no such words stand there."""
    first, letters = end, list(name.lower())
    while first > 0 and letters:
        first -= 1
        if words[first].lower[:1] == letters[-1]:
            letters.pop()
        elif not is_joiner(words[first]) and words[first].lower not in small:
            return None
    return None if letters else first


_BY_THEIR_NAMES: Final = frozenset({"body", "instrument", "event", "place"})


def _is_heading(words: tuple[Word, ...]) -> bool:
    told = [word for word in words if word.text[0].isalpha() and len(word.text) > 1]
    return not told or sum(word.acronym for word in told) >= _SHOUTED * len(told)


def _in_a_code(words: tuple[Word, ...], place: int) -> bool:
    """`ISO 27001`, `A/RES`, `SHA-256`: letters of a number."""
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if before is not None and before.text in "-/‑." and before.end == words[place].start:
        return True
    return after is not None and (after.text[0].isdigit() or (after.text in "-/‑" and after.start == words[place].end))
