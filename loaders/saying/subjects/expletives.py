"""Where `it` stands for nothing: `it is necessary to`, `it has been argued that`, `it takes time to`."""

from __future__ import annotations

from typing import Final

from loaders.naming.lines import ARTICLES
from loaders.naming.words import AUXILIARIES, BE, Word, word_set

_EXPLETIVE: Final = word_set(
    """
necessary important possible impossible difficult easy clear obvious likely unlikely essential noted emphasised
emphasized stressed believed said argued assumed known considered worth interesting noteworthy evident expected
recommended advisable crucial vital appropriate reasonable true time found concluded reported planned mentioned
recognised recognized seems seemed appears appeared follows turns turned remains makes out hard customary fair
logical natural common submitted suggested proposed alleged feared
"""
)
_ASIDE: Final = word_set("also therefore thus however hence then moreover indeed nevertheless")
_CLAUSE: Final = frozenset({"to", "that", "whether", "how", "why", "when", "if", "what", "who", "where"})
# What one is or does oneself, though an infinitive follows: `it is able to act`.
_OF_ONES_OWN: Final = word_set(
    """
able unable ready willing unwilling eager keen reluctant free set due bound about going likely unlikely sufficient
insufficient open similar subject close key central equal equivalent contrary next prior relevant applicable first
last slow quick here there meant built known said thought
"""
)
_NOUNS: Final = word_set(
    "pity mistake surprise wonder shame time coincidence secret fact truth pleasure duty accident exaggeration fallacy"
)
_DEGREES: Final = word_set(
    "too very so quite rather more most less not no also still a an the high now only just even far from"
)
_NO_ADVERBS: Final = frozenset({"early", "likely", "unlikely", "costly", "timely", "untimely", "lonely", "friendly"})
_HELD: Final = frozenset({"held", "felt", "thought", "understood", "shown", "seen", "said", "known", "written"})
_TAKING: Final = word_set("take takes took taken cost costs")
_IDIOMS: Final = (
    ("goes", "without"), ("went", "without"), ("comes", "as"), ("came", "as"), ("pays", "to"), ("helps", "to"),
    ("suffices", "to"), ("stands", "to"), ("matters", "that"), ("matters", "whether"), ("matters", "how"),
    ("up", "to"), ("so", "happens"), ("happens", "that"), ("rained",), ("rains",), ("snowed",), ("depends",),
)  # fmt: skip


def is_expletive(words: tuple[Word, ...], place: int) -> bool:
    """Whether a pronoun is an `it` that stands for nothing."""
    if words[place].lower != "it":
        return False
    near = [
        word.lower
        for word in words[place + 1 : place + 10]
        if word.text != ","
        and word.lower not in _ASIDE
        and (not word.lower.endswith("ly") or word.lower in _NO_ADVERBS)
    ]
    return _of_a_list(words, place, near[:7]) or _of_a_turn(near)


def _of_a_list(words: tuple[Word, ...], place: int, near: list[str]) -> bool:
    if near[:1] and near[0] in BE and "that" in near[2:4] and near[1].endswith("ed"):
        return True  # `it is estimated that`
    if near and near[0] not in AUXILIARIES:
        return near[0] in _EXPLETIVE
    verb = next((n for n, lower in enumerate(near) if lower not in AUXILIARIES and lower != "not"), len(near))
    return bool(set(near[verb : verb + 2]) & (_EXPLETIVE - {"also"})) or (
        near[:1] != []
        and near[0] in BE
        and near[1:2] == ["the"]
        and "that" in {w.lower for w in words[place : place + 12]}
    )


def _of_a_turn(near: list[str]) -> bool:
    """`it is wise to`, `it is not surprising that`, `it took years to`, `it goes without saying`."""
    group = 0
    while group < len(near) and (near[group] in AUXILIARIES or near[group] in _DEGREES):
        group += 1
    told = near[group:]
    if any(tuple(told[: len(idiom)]) == idiom for idiom in _IDIOMS):
        return True
    if not told or BE.isdisjoint(near[:group]):
        return bool(told) and told[0] in _TAKING and "to" in told[2:6]
    if told[0] in _NOUNS:
        return not _CLAUSE.isdisjoint(told[1:3])
    if told[0] == "for":
        return "to" in told[2:5]
    if told[1:2] == ["that"] and (told[0].endswith("ed") or told[0] in _HELD):
        return True
    if told[0].endswith("ed") or told[0] in _OF_ONES_OWN or not ARTICLES.isdisjoint(near[:group]):
        return False
    after = told[1] if len(told) > 1 else ""
    return after in _CLAUSE or (after == "for" and "to" in told[3:7])
