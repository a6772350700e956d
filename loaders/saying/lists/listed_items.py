"""Each item of a list told by the words before it: of the items in the sentences after it, of those after a colon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.lexicon import kind
from loaders.naming.marks import CRIMES, Sentence
from loaders.naming.words import AUXILIARIES, Word, is_joiner, is_quote
from loaders.saying.clauses.clauses import past_adverbs
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import PASSIVE
from loaders.saying.context import LeadIn, Reading
from loaders.saying.frames import kinds_by_property
from loaders.saying.lists.item_things import (
    Item,
    before_bracket,
    examples_of,
    head_of,
    items_of,
    most_of,
    named_item,
    parts_of_row,
    without_sign,
)
from loaders.saying.lists.lead_ins import lead_in, taken_up
from loaders.saying.lists.ordinals import ordinal_item
from loaders.saying.matches import Match, Span
from ontology.names import term

LISTED: Final = "listed-item"
_EXAMPLE: Final = "example-in-item"
_BY_KIND: Final = {"crime": "criminalises", "threat": "lists", "measure": "provides"}
_OF_MATTERS: Final = frozenset({"lists", "aimsAt"})  # what these are said of may be any matter
_LEAST: Final = 2  # items of a list inside a sentence


def announced(reading: Reading) -> LeadIn | None:
    """The list that a sentence speaks of, for the next one that takes it up."""
    return lead_in(reading, len(reading.sentence.words))


def in_next_sentences(reading: Reading, following: Sequence[Sentence], plain: bool) -> list[tuple[Sentence, Match]]:
    """What a sentence says of the items in the sentences that it introduces. `plain` asks for a lead-in that tells the
    property itself; else what the items name tells it."""
    words = reading.sentence.words
    lead = taken_up(reading, len(words)) or lead_in(reading, len(words))
    if lead is None or bool(lead.name) is not plain or lead.name == "hinders":
        return []  # which obstacles are told of, `listed` tells
    return list(_told(reading, lead, [item for sentence in following for item in items_of(sentence)]))


def in_sentence(reading: Reading) -> list[Match]:
    """What a sentence says of the items after its colon, or after the verb by which it goes on to the items of the list
    that the sentence before speaks of (`These are A, B and C`)."""
    sentence, words = reading.sentence, reading.sentence.words
    here = reading.context.announced_here
    if (span := ordinal_item(reading)) is not None:
        here = here or lead_in(reading, next((n for n, w in enumerate(words) if w.start >= span[0]), 0))
        told = _told(reading, here, [Item(sentence, span, "")]) if here is not None and here.name else ()
        return [match for _, match in told]
    colon = next((n for n in range(2, len(words) - 3) if words[n].text == ":" and _opens(reading, n)), -1)
    lead = (taken_up(reading, colon) or lead_in(reading, colon)) if colon > 0 else None
    if colon < 0 and reading.context.announced is not None:
        colon = next((n for n, word in enumerate(words[:_NEAR]) if word.lower in _GOING_ON), -1)
        lead = taken_up(reading, colon + 1) if colon > 0 and not _only_tells(words[colon + 1 :]) else None
    if lead is None or lead.name == "states":
        return []
    own = [item for item in items_of(sentence) if item.span[0] >= words[colon].end]
    if not own:
        spans = parts_of_row(sentence, colon + 1, len(words))
        opening = {span[0] for span in spans[1:]}
        if any(word.start in opening and word.lower in AUXILIARIES for word in words):
            return []  # `it lays down one rule: A and B are friends and will be so`
        own = [Item(sentence, span, str(number)) for number, span in enumerate(spans, start=1)]
    plain = bool(lead.name)
    lead = lead if plain else _by_items(lead, own)
    named = words[colon].text == ":" or _are_things(own, lead)
    row = len(own) >= _LEAST and (plain or bool(lead.sort)) and named
    return [match for _, match in _told(reading, lead, own)] if row else []


def _only_tells(words: tuple[Word, ...]) -> bool:
    """Whether what follows `are` tells how things are or what was done to them (`are often repainted`), and no list."""
    adverbs = past_adverbs(words, 0, len(words))
    after = [n for n in range(adverbs, min(adverbs + 3, len(words))) if not is_joiner(words[n])]
    done = any(verb_forms().get(words[n].lower) in PASSIVE for n in after[:1])
    hyphened = len(after) == 2 and verb_forms().get(words[after[1]].lower) in PASSIVE
    return adverbs > 0 or done or hyphened


_NEAR: Final = 6  # words before the verb of a sentence that goes on to a list
_GOING_ON: Final = frozenset({"are", "include", "comprise", "were", "cover"})


def _are_things(items: list[Item], lead: LeadIn) -> bool:
    """Whether half of the items at least name a thing of the list's kind: no row of adjectives."""
    kinds = CRIMES if lead.sort in CRIMES else {lead.sort}
    named = [
        i
        for i in items
        if any(i.span[0] <= m.start and m.end <= i.span[1] and m.kind in kinds for m in i.sentence.marks)
    ]
    return 2 * len(named) >= len(items)


def _opens(reading: Reading, colon: int) -> bool:
    """Whether a colon opens a list: no hour, no citation (`10:30`, `2019: 7`) and none inside a title in quotation
    marks (`a report called “Deeds of the state: Minimum measures”`)."""
    words = reading.sentence.words
    quoted = next((n for n in range(colon - 1, -1, -1) if is_quote(words[n])), None)
    if quoted is not None and words[quoted].text in _OPENING and words[quoted - 1].text not in ":,":
        return False
    return not words[colon + 1].text[0].isdigit() or bool(reading.sentence.segment.items)


_OPENING: Final = frozenset("“«„")


def _told(reading: Reading, lead: LeadIn, items: list[Item]) -> Iterator[tuple[Sentence, Match]]:
    """Each item as what the lead-in says, and the examples that it gives itself."""
    lead = lead if lead.name else _by_items(lead, items)
    for item in items:
        sort = lead.sort or ("matter" if lead.name in _OF_MATTERS else "")
        thing = named_item(reading, item.sentence, item.span, sort)
        if not sort and isinstance(thing, NamedNode) and kind(thing) not in kinds_by_property()[lead.name][1]:
            thing = without_sign(item.sentence, item.span)
        said = _said(lead, thing)
        if said is None:
            continue
        subject, name, value = said
        yield item.sentence, Match(LISTED, subject, name, value, item.span[0], span=item.span, qualifiers=item.position)
        if lead.sort in CRIMES and isinstance(thing, NamedNode):
            for mark in examples_of(reading, item.sentence, item.span):
                if mark.iri != thing:
                    example = Match(_EXAMPLE, thing, term("cl:hasExample"), mark.iri, mark.start, span=item.span)
                    yield item.sentence, example


def _said(lead: LeadIn, thing: NamedNode | Span) -> tuple[NamedNode, NamedNode, NamedNode | Span] | None:
    """Subject, property and object; None where the item is the subject itself. Kinds that a clause tells are examples;
    what is told of crimes in words of the text's own is only listed."""
    if lead.turned:
        if isinstance(thing, tuple):
            return lead.subject, term("cl:hasExample"), thing
        return (thing, term(f"cl:{lead.name}"), lead.subject) if thing != lead.subject else None
    name = "lists" if isinstance(thing, tuple) and lead.name == "criminalises" else lead.name
    return (lead.subject, term(f"cl:{name}"), thing) if thing != lead.subject else None


def _by_items(lead: LeadIn, items: list[Item]) -> LeadIn:
    """The lead-in with the property and the kind that most items tell by what they name; `lists` where they do not."""
    met: Counter[str] = Counter()
    for item in items:
        head = head_of(item.sentence, item.span)
        end = before_bracket(item.sentence, head)
        mark = most_of(item.sentence, (head[0], end), end)
        if mark is not None:
            met["crime" if mark.kind in CRIMES else mark.kind] += 1
    for most, number in met.most_common(1):
        if most in _BY_KIND and 2 * number >= len(items):
            return LeadIn(lead.subject, _BY_KIND[most], most)
    return LeadIn(lead.subject, "lists", "")


def without_announcement(found: Iterable[Match], told: Iterable[Match], end: int) -> list[Match]:
    """The matches without those that only announce the list whose items are told: of its subject, up to its end, or
    that the text states it."""
    subjects: set[NamedNode] = set()
    for match in told:
        subjects |= {match.subject} | ({match.object} if isinstance(match.object, NamedNode) else set())
    return [match for match in found if not _announces(match, subjects, end)]


def _announces(match: Match, subjects: set[NamedNode], end: int) -> bool:
    """Whether a match says nothing but that a list follows."""
    if isinstance(match.object, NamedNode):
        if match.property == term("cl:hasExample") and match.object in subjects:
            return match.subject not in subjects  # `They include A`: of the list, and of nothing else
        return match.subject in subjects and match.object.value.rsplit("/", 1)[-1].startswith("following-")
    reaches = isinstance(match.object, tuple) and match.object[1] >= end
    return reaches and (match.subject in subjects or match.rule == "statement-of-text")
