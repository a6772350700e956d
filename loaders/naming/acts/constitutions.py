"""Constitutions and their amendments: `the Fifth Amendment`, `the Fourteenth Amendment to the Constitution`, and `the
Constitution` where a text can mean only that of one state: the only one whose constitution it names, or where it names
none the United States, whose amendments go by their ordinals alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import Candidates
from loaders.naming.lexicon import Lexicon, kind
from loaders.naming.marks import CONSTITUTION, Mark, Sentence
from loaders.naming.words import Word, lower_at, owner_of, word_set
from ontology.names import entity

_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS: Final = {"twentieth": 20, "twenty": 20, "thirtieth": 30, "thirty": 30}
_UNITED_STATES: Final = entity("state", "USA")
_OF_STATE: Final = re.compile(
    r"\bConstitution of (?:the )?(?P<after>[A-Z][\w.]*(?: [A-Z]\w*){0,3})"
    r"|(?P<before>[A-Z][\w.’']*(?: [A-Z][\w.’']*){0,3}) Constitution\b"
)
_AMENDMENT: Final = "amendment"
_CONSTITUTION: Final = "constitution"
_NO_STATE: Final = word_set("of for")  # what goes on to say whose a constitution is


@dataclass(slots=True)
class Constitutions:
    """The one constitution that a text means without saying whose it is, if there is one."""

    lexicon: Lexicon
    candidates: Candidates
    meant: NamedNode | None = field(default=None)

    def meet(self, texts: Iterable[str]) -> None:
        """Takes up whose constitutions the sentences of a text name; amendments by their ordinals are of the United
        States in a text that names this state or no other's constitution."""
        read = list(texts)
        named = [text for text in read if "Constitution" in text or "Amendment" in text]
        told = {whose for text in named for whose in self._named(text)}
        states = {whose for whose in told if whose is not None}
        if len(states) < len(told):
            return  # `the Constitution of the Harbour Union`
        american = any(sign in text for text in read for sign in _AMERICAN) if named else False
        if len(states) == 1:
            self.meant = self._of(next(iter(states)))
        elif not states and american:
            self.meant = self._of(_UNITED_STATES)

    def marks(self, sentence: Sentence, found: list[Mark]) -> Iterator[Mark]:
        """A mark for each amendment and each `the Constitution` of a sentence; a name that a head word told from the
        same words gives way."""
        words = sentence.words
        for place in range(1, len(words)) if self.meant is not None else ():
            made = self._made(sentence, place)
            if made is not None:
                found[:] = [m for m in found if m.how != "head" or m.last <= made.first or made.last <= m.first]
                yield made

    def _made(self, sentence: Sentence, place: int) -> Mark | None:
        words, after = sentence.words, place + 1
        if self.meant is None or not words[place].capital:
            return None
        goes_on = after < len(words) and words[after].capital and not words[after].acronym
        if words[place].norm == _AMENDMENT and not words[place].lower.endswith("s") and not goes_on:
            return self._amendment(sentence, place, self.meant)
        bare = owner_of(words[place].lower) == _CONSTITUTION and lower_at(words, place - 1) == "the"
        if bare and not goes_on and lower_at(words, after) not in _NO_STATE:
            return sentence.mark(place - 1, after, self.meant, CONSTITUTION)
        return None

    def _amendment(self, sentence: Sentence, place: int, law: NamedNode) -> Mark | None:
        words = sentence.words
        first, number = _ordinal(words, place)
        last = place + 1
        if not number:
            return None
        if lower_at(words, last) in ("to", "of"):
            end = last + 1 + (lower_at(words, last + 1) == "the")
            end += lower_at(words, end) in ("u.s.", "us", "federal")
            if lower_at(words, end) == _CONSTITUTION:
                last = end + 1
            elif lower_at(words, last) == "of" or (end < len(words) and words[end].capital):
                return None  # `the First Amendment to the Protocol`
        iri = NamedNode(f"{law.value}/amend_{number}")
        name = " ".join(word.text for word in words[first : place + 1])
        self.candidates.add(iri, f"{name}, {self._label(law)}", ("Provision",))
        return replace(sentence.mark(first, last, iri, CONSTITUTION, ("Provision",)), kind="provision")

    def _label(self, law: NamedNode) -> str:
        return self.candidates.names[law][0] if law in self.candidates.names else self.lexicon.label(law)

    def _of(self, state: NamedNode) -> NamedNode:
        """The constitution of a state: a known one, else a candidate."""
        name = self.lexicon.label(state)
        known = self.lexicon.named(f"Constitution of the {name}") or self.lexicon.named(f"Constitution of {name}")
        if known is None and state == _UNITED_STATES:
            known = self.lexicon.named("US Constitution")
        return known or self.candidates.minted("instrument", f"Constitution of {name}", ("Statute",))

    def _named(self, text: str) -> Iterator[NamedNode | None]:
        """The states of which a sentence names the constitution, None for anybody else."""
        for match in _OF_STATE.finditer(text):
            words = owner_of((match["after"] or match["before"]).rstrip(".,")).split()
            for length in range(len(words), 0, -1):
                name = " ".join(words[:length] if match["after"] else words[-length:])
                iri = self.lexicon.named(name) or adjectives().get(tuple(name.lower().split()))
                if iri is not None and kind(iri) == "state":
                    yield iri
                    break
            else:
                yield from () if match["before"] else (None,)


_AMERICAN: Final = ("U.S.", "United States", "US ")


def _ordinal(words: tuple[Word, ...], place: int) -> tuple[int, int]:
    """The first word of the ordinal right before a word and its number; 0 without one."""
    ordinal = lower_at(words, place - 1)
    if not words[place - 1].capital and not words[place - 1].text[0].isdigit():
        return place, 0
    if ordinal in _ORDINALS:
        number = _ORDINALS.index(ordinal) + 1
        joined = place > 2 and words[place - 2].text in "-‑" and lower_at(words, place - 3) in _TENS
        tens = lower_at(words, place - 3) if joined else ""
        return (place - 3, number + _TENS[tens]) if tens else (place - 1, number)
    if ordinal in _TENS:
        return place - 1, _TENS[ordinal]
    figure = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)", ordinal)
    return (place - 1, int(figure[1])) if figure else (place, 0)
