"""Acronyms that nobody introduces and no list knows: bodies and acts by what the text says beside them (`the CSC
published`, `Director of PILON`, `the FY21 NDAA`), and nothing where that tells neither (`the VPN tunnel`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.candidates import CLASSES, Candidates
from loaders.naming.described_heads import KINDS
from loaders.naming.editions import REGIONS, states_of_region
from loaders.naming.lexicon import Lexicon, kind
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import Word, is_joiner, is_possessive, unowned, word_set

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
_MAKERS: Final = word_set(
    """
published issued adopted established launched released announced signed led held organised organized hosted developed
created proposed drafted funded supported run managed operated coordinated conducted prepared produced founded
reported arrested charged fined warned sanctioned investigated
"""
)
_HELD: Final = word_set(
    """
held led met found said made took gave began set built sent told wrote ran saw sought brought has had
"""
)
_MAY: Final = word_set("will would can could should may must does did")
_OFFICES: Final = word_set(
    """
head director president chair chairman secretary member members staff officials commissioner founder coordinator
secretariat representatives executive experts lawyers analysts investigators agents
"""
)
_OF_BODIES: Final = word_set(
    """
staff members member officials secretariat director chairman president experts countries states headquarters website
spokesperson spokesman representative representatives investigators agents leaders report recommendations
"""
)
_PASSED: Final = word_set("passed enacted ratified repealed amended signed enforced implemented violated")
_STATES: Final = word_set(
    """
criminalises criminalizes prohibits penalises penalizes applies entered came requires authorizes authorises
"""
)
_LAWMAKERS: Final = word_set("senate house parliament congress chamber")


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
                elif _is_act(words, place):
                    self.kinds[name] = "instrument"
                elif _lower(words, place + 1) in REGIONS:
                    self.kinds[name] = "place"
                elif name not in self.kinds and _is_body(words, place):
                    self.kinds[name] = "body"

    def marks(self, sentence: Sentence, taken: Sequence[Mark]) -> Iterator[Mark]:
        """A mark for each such acronym of a sentence that no mark covers."""
        covered = {place for mark in taken for place in range(mark.first, mark.last)}
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
        """`National Central Reference Points (NCRP)`: a name that no head word told, by the letters in brackets after
        it; what it is only where its acronym is told elsewhere."""
        covered = {place for mark in taken for place in range(mark.first, mark.last) if mark.kind in _NAMED}
        words = sentence.words
        for place in range(2, len(words) - 1):
            name = words[place].text
            bracketed = words[place - 1].text == "(" and words[place + 1].text == ")"
            if not bracketed or place - 2 in covered or not self._may_be_meant(words, place, name):
                continue
            first = _expansion(words, place - 1, name)
            if first is None or covered & set(range(first, place - 1)):
                continue
            sort = "place" if self._is_region(words[first : place - 1]) else self.kinds.get(name, "matter")
            types = (CLASSES.get(sort, "Matter"),)
            full = sentence.text[words[first].start : words[place - 2].end]
            iri = self.candidates.minted(sort, full, types)
            self.known[name] = iri
            self.candidates.add(iri, name, types)
            yield sentence.mark(first, place - 1, iri, "head", types)
            yield sentence.mark(place, place + 1, iri, "alias", types)

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
_SMALL: Final = word_set("of and for the on in to against")


def _expansion(words: tuple[Word, ...], end: int, name: str) -> int | None:
    """The first of the capitalised words before a bracket whose initials are the letters of an acronym."""
    first, letters = end, list(name)
    while first > 0 and letters:
        word = words[first - 1]
        if word.capital and word.text[0] == letters[-1] and not word.acronym:
            letters.pop()
        elif word.lower not in _SMALL or first == end:
            return None
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


def _lower(words: tuple[Word, ...], place: int) -> str:
    return words[place].lower if 0 <= place < len(words) else ""


def _is_act(words: tuple[Word, ...], place: int) -> bool:
    """Whether an act is told: by the year of its budget, by what is done to acts, by what acts do."""
    before, after = _lower(words, place - 1), _lower(words, place + 1)
    if "FY" in (word.text for word in words[max(0, place - 2) : place]):
        return True  # `FY21` are two words
    first = place - (before == "the")
    if _lower(words, first - 1) in _PASSED and _lower(words, place + 1) not in ("and", ","):
        return first > 1
    if (
        after in ("was", "were", "is", "has")
        and _lower(words, place + 2 + (_lower(words, place + 2) == "been")) in _PASSED
    ):
        return True
    if after == "passed":
        return bool({_lower(words, place + 2), _lower(words, place + 3)} & _LAWMAKERS)
    return after in _STATES and _lower(words, place + 2) not in ("to",)


def _is_body(words: tuple[Word, ...], place: int) -> bool:
    """Whether a body is told: it does what bodies do, somebody is of it, something is done by it or is its own."""
    before, after = _lower(words, place - 1), _lower(words, place + 1)
    first = place - (before == "the")
    leads, leading = _lower(words, first - 1), _lower(words, first - 2)
    starts = first == 0 or not (words[first - 1].is_word and words[first - 1].text[0].isalpha()) or leads in _OPENERS
    if starts and (after in _HELD | _MAKERS or (after in _MAY and before == "the")):
        return _lower(words, place + 2) != "by"
    if leads == "by" and leading in _MAKERS:
        return True
    if leads in ("of", "at") and leading in _OFFICES:
        return True
    if after in _OF_BODIES and (before == "the" or first == 0):
        return True
    return is_possessive(words[place].text) and after in _OWNED


_OPENERS: Final = word_set("and that while but whereas when because since although as")
_OWNED: Final = word_set(
    """
director head president secretariat website members staff mandate headquarters mission work report recommendations
strategy role efforts activities
"""
)
