"""The things after `by` that do what a passive verb says."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import AUXILIARIES, word_set
from loaders.saying.clauses import Verb, clause_end
from loaders.saying.common_verbs import verb_forms
from loaders.saying.coordination import chain_right
from loaders.saying.modifiers import is_modifier
from loaders.saying.verbs import PASSIVE, Form

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
