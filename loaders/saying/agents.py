"""The things after `by` that do what a passive verb says."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.clauses import Verb, clause_end
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_right
from loaders.saying.clauses.verbs import PASSIVE, Form
from loaders.saying.subjects.modifiers import is_modifier

_DESCRIBING: Final = word_set("leading existing participating investigating emerging competing requesting prosecuting")


def agents(sentence: Sentence, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The marks after `by` that do what a passive verb says."""
    end = min(clause_end(sentence.words, verb.after), verb.after + 14)
    by = next((n for n in range(verb.after, end) if sentence.words[n].lower == "by"), None)
    if by is None:
        return []
    apart = by - 1 > verb.place and sentence.words[by - 2].text == ","
    if apart and verb_forms().get(sentence.words[by - 1].lower) in PASSIVE:
        return []  # `proposed in 2016, adopted by X`
    if any(word.lower in AUXILIARIES for word in sentence.words[verb.after : by]):
        return []  # `that it was drafted in haste has been noted by X`
    if _on_noun(sentence.words[verb.after : by]):
        return []  # `signed during a visit by X`: X visited
    done = sentence.words[by + 1].lower if by + 1 < len(sentence.words) else ""
    if verb_forms().get(done) is Form.GERUND and done not in _DESCRIBING:
        return []  # `by comparing …`: how, not who
    such = any(word.lower == "such" for word in sentence.words[by + 1 : by + 4])
    for mark in sentence.marks:
        if mark.first > by and mark.last <= clause_end(sentence.words, by) and mark.kind in kinds:
            if is_modifier(sentence, mark):
                continue
            between = sentence.words[by + 1 : mark.first]
            if such and not any(word.lower == "as" for word in between):
                continue  # `by such an agency of X as Y`: Y
            if len(between) <= 8 + 8 * such:
                return chain_right(sentence, mark, kinds)
    return []


_WHILE: Final = word_set("during after following amid before since despite")
_DEEDS: Final = word_set("visit speech address statement tour trip report study article paper remark talk presentation")


def _on_noun(between: tuple[Word, ...]) -> bool:
    """Whether the noun right before `by` is of a deed of its own, told as a circumstance of the verb's."""
    if len(between) < 2 or not between[-1].text.islower() or between[-1].lower.endswith("ly"):
        return False
    place = next((n for n in range(len(between) - 1, -1, -1) if between[n].lower in _ARTICLES), 0)
    before = between[place - 1].lower if place else ""
    return before in _WHILE or (before in ("in", "on", "at", "under") and between[-1].norm in _DEEDS)


_ARTICLES: Final = frozenset({"a", "an", "the"})
