"""What a question finds: things with the text that fits best, counted by kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import tantivy

from endpoint.search.asking import Asked, Closeness, asked, query
from endpoint.search.marks import fit
from graph.searching.index import ALL_KINDS

READ: Final = 3_000  # texts a question may find before counts become "at least"
RANKED: Final = 60  # of them, the best by their words, that are put in order by how the whole text fits
RANKED_OF_KIND: Final = 30  # the same of each kind, where results are grouped
OWN_LANGUAGE: Final = 1.05  # of a text in the reader's language


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that was found: its IRI (or the name of a sentence), its kind, the text that fits best, that text's
    language, and what the entry says besides."""

    thing: str
    kind: str
    text: str
    language: str
    detail: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: the best things in order, how many there are of each kind, how close they are to the question,
    and whether there may be more than were counted."""

    question: Asked
    found: tuple[Found, ...]
    counts: dict[str, int]
    closeness: Closeness
    capped: bool


@dataclass(frozen=True, slots=True)
class _Hit:
    score: float
    address: tantivy.DocAddress
    number: int
    kind: str


class Search:
    """An index that is asked. Safe to use from several threads: a searcher is a snapshot that never changes."""

    def __init__(self, index: tantivy.Index) -> None:
        self._searcher = index.searcher()

    @property
    def size(self) -> int:
        """How many texts can be found."""
        return int(self._searcher.num_docs)

    def answer(
        self,
        text: str,
        *,
        kinds: Sequence[str] = (),
        language: str = "en",
        grouped: bool = False,
        read: int = READ,
        ranked: int = RANKED,
    ) -> Answer:
        """The best things for a text, best first; those of some kinds where they are named. `grouped` looks for the
        best of each kind, else the best of all. Less close matches are looked for where closer ones find nothing.
        """
        question = asked(text)
        if not question.forms:
            return Answer(question, (), {}, Closeness.EXACT, capped=False)
        closeness, hits = self._hits(question, kinds, read)
        numbers: dict[str, set[int]] = defaultdict(set)
        for hit in hits:
            numbers[hit.kind].add(hit.number)
        best = _of_each_kind(hits) if grouped else hits[:ranked]
        return Answer(
            question,
            tuple(self._best(question, best, language)),
            {kind: len(numbers[kind]) for kind in ALL_KINDS if kind in numbers},
            closeness,
            capped=len(hits) == read,
        )

    def _hits(self, question: Asked, kinds: Sequence[str], read: int) -> tuple[Closeness, list[_Hit]]:
        """The texts that a question finds, best first, as close to it as any are."""
        hits: list[_Hit] = []
        closeness = Closeness.EXACT
        for closeness in Closeness:
            found = query(question, self._searcher, closeness, kinds)
            result = self._searcher.search(found, read, count=False, weight_by_field="weight").hits
            hits = self._read(result)
            if hits:
                break
        return closeness, hits

    def _read(self, result: list[tuple[float, tantivy.DocAddress]]) -> list[_Hit]:
        addresses = [address for _, address in result]
        numbers = self._searcher.fast_field_values("number", addresses)
        kinds = self._searcher.fast_field_values("kind", addresses)
        return [
            _Hit(score, address, int(number or 0), ALL_KINDS[int(kind or 0)])
            for (score, address), number, kind in zip(result, numbers, kinds, strict=True)
        ]

    def _best(self, question: Asked, hits: list[_Hit], language: str) -> list[Found]:
        """Each thing once, with the text that fits best."""
        best: dict[int, tuple[float, tantivy.Document, str]] = {}
        for hit in hits:
            document = self._searcher.doc(hit.address)
            own = OWN_LANGUAGE if document.get_first("language") == language else 1.0
            forms = tuple(str(document.get_first("words") or "").split())
            score = hit.score * fit(forms, question) * own
            if hit.number not in best or score > best[hit.number][0]:
                best[hit.number] = score, document, hit.kind
        ordered = sorted(best.values(), key=lambda each: (-each[0], str(each[1].get_first("thing"))))
        return [_found(document, kind, score) for score, document, kind in ordered]


def _of_each_kind(hits: list[_Hit]) -> list[_Hit]:
    seen: dict[str, int] = defaultdict(int)
    kept = []
    for hit in hits:
        seen[hit.kind] += 1
        if seen[hit.kind] <= RANKED_OF_KIND:
            kept.append(hit)
    return kept


def _found(document: tantivy.Document, kind: str, score: float) -> Found:
    text, thing, tag, detail = (str(document.get_first(name) or "") for name in ("text", "thing", "language", "detail"))
    return Found(thing, kind, text, tag, detail, score)
