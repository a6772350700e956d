"""Ukrainian and Russian phrases that refer back to an act or a body named before (`документ`, `ця конвенція`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import PREPOSITIONS, in_compound, is_adjective, is_finite
from loaders.naming.slavic.names import OPEN, TITLE
from loaders.naming.words import lemma, word_set

_BACK: Final = 12  # sentences that a phrase refers back over
_CASE_BACK: Final = 8  # those that `суд` does
_NEAR_BACK: Final = 2  # those that `закон` alone does: it may be any
_POINTING: Final = (
    "цей", "ця", "цього", "цієї", "цьому", "цій", "цю", "цією", "даний", "дана", "даної", "вказан", "зазначен", "этот",
    "эта", "этого", "этой", "этому", "эту", "данн", "указанн", "прийнят", "принят", "нова", "новая", "новый", "новий",
)  # fmt: skip
# What may be called so, by the words in its label.
_CALLED: Final = {
    "конвенц": ("convention", "конвенц"), "протокол": ("protocol", "протокол"),
    "догов": ("treaty", "convention", "pact", "договор", "договір", "конвенц"),
    "угод": ("agreement", "угод"), "соглаш": ("agreement", "соглаш"), "директив": ("directive", "директив"),
    "резолюц": ("resolution", "резолюц"), "стратег": ("strategy", "стратег"), "документ": ("",),
    "закон": (" act ", " law ", " закон "), "кодекс": ("code", "кодекс"), "постанов": ("постанов",),
}  # fmt: skip
_FAR_HEADS: Final = ("документ",)
_NO_ACTS: Final = ("законодав", "законодат", "законн", "законопр", "договорн", "договірн")
_DEED_TOO: Final = ("організаці", "организаци")
# What bodies may be called so.
_CALLED_BODIES: Final = {
    "комітет": ("committee", "комітет"), "комитет": ("committee", "комитет"), "центр": ("centre", "center", "центр"),
    "організаці": ("organi", "організац"), "организаци": ("organi", "организац"), "союз": ("union", "союз"),
    "агентств": ("agency", "агентств"), "альянс": ("alliance", "north atlantic", "альянс"),
    "комісі": ("commission", "комісі"),
    "департамент": ("department", "департамент"), "управлінн": ("управлінн",), "управлени": ("управлени",),
    "відділ": ("відділ",), "отдел": ("отдел",),
    "комисси": ("commission", "комисси"), "суд": ("court", " суд "),
    "асамбле": ("assembly", "асамбле"), "ассамбле": ("assembly", "ассамбле"),
}  # fmt: skip
_HEADS: Final = (*_CALLED, *_CALLED_BODIES)


def back_references(
    sentence: Sentence, earlier: Sequence[Sentence], label: Callable[[NamedNode], str]
) -> Iterator[Mark]:
    """Words that mean an instrument or a body met before: alone, or after a word that points to it; no name of its own
    after."""
    words = sentence.words
    for place, word in enumerate(words):
        head = next((name for name in _HEADS if word.lower.startswith(name)), None)
        if (
            head is None
            or word.lower.startswith(_NO_ACTS)
            or in_compound(words, place)
            or any(m.first <= place < m.last for m in (*sentence.marks, *sentence.inner))
        ):
            continue
        if not _singular(word.lower, sentence.segment.language) or not _alone(sentence, place):
            continue
        if head == "суд" and not _judges(sentence, place):
            continue
        pointed = place > 0 and words[place - 1].lower.startswith(_POINTING)
        reach = _NEAR_BACK if head == "закон" and not pointed else _CASE_BACK if head == "суд" else _BACK
        if head == "альянс" and word.capital and place:
            reach = len(earlier)  # with a capital it is a name for the one of the text
        pools = (
            (sentence, [m for m in reversed(sentence.marks) if m.last <= place]),
            *((s, s.marks) for s in reversed(earlier[-reach:])),
        )
        kind, signs = ("instrument", _CALLED[head]) if head in _CALLED else ("body", _CALLED_BODIES[head])
        for before, marks in pools:
            known = [m for m in marks if m.kind == kind]
            fits = [m for m in known if any(sign in f" {label(m.iri).lower()} " for sign in signs)]
            meant = fits or (known if head in _FAR_HEADS else [])
            last = meant[0].last if meant else 0
            if head in _FAR_HEADS and _tells_of_act(before, last, place if before is sentence else len(before.words)):
                break
            if meant:
                yield sentence.mark(place - pointed, place + 1, meant[0].iri, "definite")
                break


def _judges(sentence: Sentence, place: int) -> bool:
    """Whether a word for a court stands for the one of a case: as who has done something, or by whom it was done."""
    lower, tongue = sentence.words[place].lower, sentence.segment.language
    if lower not in ("суд", "судом"):
        return False
    near = [word.lower for word in sentence.words[max(0, place - 3) : place + 4]]
    done = any(is_finite(word, tongue) and word.endswith(_DONE) for word in near)
    ruled = place > 0 and sentence.words[place - 1].lower in PREPOSITIONS
    return done and not ruled


_DONE: Final = ("л", "в", "но", "то", "н", "на", "ны", "ён", "ено")


def _tells_of_act(sentence: Sentence, first: int, last: int) -> bool:
    """Whether an act that no mark is of is told of between two words: then `документ` may mean that one."""
    tongue = sentence.segment.language
    return any(
        lemma(word.lower, tongue) in _ACTS
        and not (n > 0 and sentence.words[n - 1].text in OPEN)  # what the act is called
        and not any(m.first <= n < m.last for m in (*sentence.marks, *sentence.inner))
        for n, word in enumerate(sentence.words[first:last], first)
    )


_ACTS: Final = word_set(
    """
указ рішення решение постанова постановление наказ приказ розпорядження распоряжение закон законопроєкт законопроект
договір договор угода соглашение меморандум декларація декларация резолюція резолюция директива регламент
стратегія стратегия доктрина концепція концепция доповідь доклад звіт отчет отчёт заява заявление
"""
)


def _singular(lower: str, tongue: str) -> bool:
    """Whether a head word is in the singular, or may be."""
    form = lemma(lower, tongue)
    if lower.endswith(("ы", "ам", "ям", "ами", "ями", "ах", "ях", "ів", "ов", "ев", "ей", "ий", "ій", "ций")):
        return lower == form
    return not (form.endswith(("т", "л", "р", "кс")) and lower.endswith(("и", "ы", "і")))


def _alone(sentence: Sentence, place: int) -> bool:
    """No adjective of its own before it but one that points back, and no title or owner after it."""
    words, tongue = sentence.words, sentence.segment.language
    if place and is_adjective(words[place - 1].lower, tongue) and not words[place - 1].lower.startswith(_POINTING):
        return False
    if place and words[place - 1].text in OPEN:
        return False
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or not following.is_word:
        return following is None or following.text not in OPEN + "№"
    if following.lower in TITLE or following.capital or following.text[0].isdigit():
        return False
    if words[place].lower.startswith(_DEED_TOO) and is_genitive(following.lower, tongue):
        return False  # `організації роботи`: a deed
    owner = any(m.first == place + 1 and m.kind in ("state", "body") for m in sentence.marks)
    return not owner and following.lower not in ("між", "между")
