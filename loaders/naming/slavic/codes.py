"""Codes of law that Ukrainian and Russian texts call by their letters: `ЦПК Литви`, `нормы УПК`. Letters that a text
tells once to be a code's, by whose it is or by a word for its parts, mean the code wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.candidates import Candidates
from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.grammar import AND
from loaders.naming.words import Word, word_set
from loaders.works.transliteration import folded

_CODES: Final = {
    "uk": word_set("КК КПК ЦК ЦПК ГК ГПК СК ПК МК ЗК БК КАС КАСУ КУпАП КЗпП КВК ЖК ККУ КПКУ ЦКУ ЦПКУ ГПКУ"),
    "ru": word_set("УК УПК ГК ГПК АПК КАС КоАП УИК НК ТК СК ЖК БК ЗК"),
}
# What stands before the letters of a code: words for its parts, and for what is demanded or done to it.
_PARTS: Final = (
    "ст", "част", "пункт", "глав", "розділ", "раздел", "норм", "вимог", "требован", "положен", "редакц", "абзац",
)  # fmt: skip
_SHORT_PARTS: Final = word_set("п ч гл абз")
_NO_PARTS: Final = ("стан", "стор", "стол", "страт", "стр", "студ", "ступ", "створ")
_NEAR: Final = 5  # words between a part and its code


@dataclass(slots=True)
class SlavicCodes:
    """The codes that a text calls by their letters; `known` has the one that each means last."""

    told: set[str] = field(default_factory=set)
    known: dict[str, NamedNode] = field(default_factory=dict)

    def meet(self, sentences: Iterable[tuple[Sequence[Word], str]]) -> None:
        """Takes up the letters that a text tells to be of codes by a word for their parts."""
        for words, tongue in sentences:
            listed = _CODES["uk" if tongue == "uk" else "ru"]
            self.told.update(w.text for n, w in enumerate(words) if w.text in listed and _is_of_law(words, n))

    def marks(self, sentence: Sentence, found: Sequence[Mark], candidates: Candidates) -> Iterator[Mark]:
        """A mark for each such code, with the state whose it is right after it."""
        words = sentence.words
        listed = _CODES["uk" if sentence.segment.language == "uk" else "ru"]
        for place, word in enumerate(words):
            if word.text not in listed:
                continue
            over = next((m for m in found if m.first <= place < m.last), None)
            if over is not None:
                if over.kind == "instrument" and over.first == place:
                    self.known[word.text] = over.iri
                continue
            last = place + 1
            owner = _owner(sentence, found, place, listed)
            if owner is None and word.text not in self.told and word.text not in self.known:
                continue
            if owner is not None:
                last = owner.last if owner.first == last else last
                name = f"{word.text} {sentence.surface(owner)}"
                self.known[word.text] = candidates.minted("instrument", name, ("Code",), key=folded(name))
            iri = self.known.get(word.text)
            iri = iri or candidates.minted("instrument", word.text, ("Code",), key=folded(word.text))
            yield sentence.mark(place, last, iri, "head", ("Code",) if iri in candidates.names else ())


def _owner(sentence: Sentence, found: Sequence[Mark], place: int, listed: frozenset[str]) -> Mark | None:
    """The state whose a code is: right after it, or after the second of two (`УК и УПК Литвы`)."""
    words = sentence.words
    last = place + 1
    if last + 1 < len(words) and words[last].lower in AND and words[last + 1].text in listed:
        last += 2
        whole = next((m for m in found if m.kind == "instrument" and m.first == last - 1), None)
        if whole is not None:
            return next((m for m in found if m.kind == "state" and m.last == whole.last), None)
    return next((m for m in found if m.kind == "state" and m.first == last), None)


def _is_of_law(words: Sequence[Word], place: int) -> bool:
    """Whether a word for a part of a code stands before letters, its number and what hangs on it between."""
    for number in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        word = words[number]
        if word.lower in _SHORT_PARTS or (word.lower.startswith(_PARTS) and not word.lower.startswith(_NO_PARTS)):
            return True
        if word.is_word and not (word.text[0].isdigit() or word.lower in AND or number == place - 1):
            return False
    return False
