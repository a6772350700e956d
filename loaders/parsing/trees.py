"""Who does what in a dependency tree: the heads of a verb's subjects, objects, agents and what its prepositions govern.

Labels are those of the model (ClearNLP): nsubj, nsubjpass, dobj, agent, pobj, relcl, acl, xcomp, conj.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS: Final = frozenset({"dobj", "obj", "dative"})
_RELATIVE: Final = frozenset({"WDT", "WP"})
_COMPLEMENTS: Final = frozenset({"dobj", "ccomp", "xcomp", "prep", "attr", "acomp", "oprd", "advcl"})


def is_verb(token: Token) -> bool:
    """Whether the tagger takes a word for a verb."""
    tag: str = token.tag_
    return tag.startswith("VB")


def passive(verb: Token) -> bool:
    """Whether a verb is passive: an auxiliary says so, or it is a participle that modifies a noun."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not _own(verb, _SUBJECTS):
        return passive(verb.head)
    modifies: bool = verb.dep_ == "acl" and verb.tag_ == "VBN"
    return modifies


def subjects(verb: Token) -> list[Token]:
    """The heads of what stands as subject: its own, those of the verb it is joined to, or the noun it modifies."""
    own = _own(verb, _SUBJECTS)
    if own:
        return [head for token in own for head in _meant(token, verb)]
    if verb.dep_ in ("acl", "relcl") and verb.tag_ in ("VBN", "VBG"):
        return [] if _item_between(verb) else _coordinated(verb.head)
    if verb.dep_ not in ("conj", "xcomp") or not is_verb(verb.head):
        return []
    controlled = _own(verb.head, _OBJECTS) if verb.dep_ == "xcomp" else []
    return [head for token in controlled for head in _coordinated(token)] or subjects(verb.head)


def objects(verb: Token) -> list[Token]:
    """The heads of its direct objects."""
    return [head for token in _own(verb, _OBJECTS) for head in _meant(token, verb)]


def agents(verb: Token) -> list[Token]:
    """The heads after `by` in a passive."""
    return [head for child in verb.children if child.dep_ == "agent" for head in _governed(child)]


def governed(verb: Token, preposition: str) -> list[Token]:
    """The heads of what a preposition of the verb's governs."""
    return [
        head
        for child in verb.children
        if child.dep_ in ("prep", "agent") and child.lower_ == preposition
        for head in _governed(child)
    ]


def has_complement(verb: Token) -> bool:
    """Whether anything completes the verb."""
    return any(child.dep_ in _COMPLEMENTS for child in verb.children)


def verb_above(token: Token) -> Token | None:
    """The nearest verb that a word hangs on."""
    return next((above for above in token.ancestors if is_verb(above)), None)


def _own(verb: Token, labels: frozenset[str]) -> list[Token]:
    return [child for child in verb.children if child.dep_ in labels]


def _item_between(verb: Token) -> bool:
    """Whether an item of a list ends between a verb and the noun it hangs on."""
    return any(token.text == ";" for token in verb.doc[verb.head.i : verb.i])


def _meant(token: Token, verb: Token) -> list[Token]:
    """What a word stands for: a relative pronoun for the noun that the clause modifies, any other word for itself."""
    if token.tag_ in _RELATIVE or (token.lower_ == "that" and verb.dep_ == "relcl"):
        clause = next((v for v in (verb, *verb.ancestors) if v.dep_ == "relcl"), None)
        return _coordinated(clause.head) if clause is not None else []
    return _coordinated(token)


def _coordinated(head: Token) -> list[Token]:
    """A noun and those joined to it after it."""
    return [head, *(further for child in head.children if child.dep_ == "conj" for further in _coordinated(child))]


def _governed(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield from _coordinated(child)
