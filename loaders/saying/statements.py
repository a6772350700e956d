"""From what frames find to statements: evidence, passages with a gist in our words, names the text gives to things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from graph.statement import Evidence, Mention, Passage, Statement, Term
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import Sentence
from loaders.naming.mentions import Mentions
from loaders.naming.words import is_possessive
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.saying.context import Context, Reading
from loaders.saying.frames import Frames, frames
from loaders.saying.interpretation import interpreted
from loaders.saying.lists.listed_items import LISTED, in_next_sentences, without_announcement
from loaders.saying.lists.listing import enumeration, introduced
from loaders.saying.matches import Match, Span
from ontology.names import term

_MOST: int = 4  # things that a gist names
_LONGEST = 200  # code points of the names in a gist; a shape allows 240 in all
# From a sentence and what the frames find in it to what two routes find: marked where they agree, and added to.
Second: TypeAlias = Callable[[Reading, Frames, Sequence[Match]], list[Match]]


@dataclass(slots=True)
class Statements:
    """The statements of a source's sentences, the passages they speak of and the mentions that lists add."""

    source: SourceText
    lexicon: Lexicon
    found: Mentions
    second: Second | None = None
    statements: list[Statement] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def read(self, known: Frames | None = None) -> None:
        """Runs all frames over all sentences of the author's."""
        context = Context(self.source.iri, self.found)
        following: dict[int, list[Sentence]] = {}
        for sentence in self.found.sentences:
            if sentence.segment.introduced_by is not None:
                following.setdefault(sentence.segment.introduced_by, []).append(sentence)
        first: dict[str, int] = {}
        again: dict[int, list[Segment]] = {}
        for sentence in self.found.sentences:
            place = first.setdefault(sentence.segment.same_as, sentence.segment.index)
            if place != sentence.segment.index:
                again.setdefault(place, []).append(sentence.segment)
        shipped = known or frames()
        for reading, first_route in interpreted(context, shipped):
            matches = self.second(reading, shipped, first_route) if self.second else first_route
            segment = reading.sentence.segment
            if first[segment.same_as] != segment.index:
                continue
            items = []
            after = following.get(segment.index)
            if after and segment.index not in context.lists:
                items = in_next_sentences(reading, after, plain=True)
                if items:
                    matches = without_announcement(matches, (m for _, m in items), len(segment.text.rstrip()) - 3)
                items = items or list(introduced(reading, matches, after))
                items = items or in_next_sentences(reading, after, plain=False)
                items = items or list(enumeration(reading, after, matches))
            told = {id_of(match) for _, match in items}
            for match in matches:
                if id_of(match) not in told:
                    self._say(reading.sentence, match, again.get(segment.index, []))
            for sentence, match in items:
                self._say(sentence, match, [], segment)
        self._names()
        told_of = {end for statement in self.statements for end in (statement.subject, statement.object)}
        described = [each for each in context.described if each[2] in told_of]
        for sentence, span, iri in (*context.added, *described):
            evidence, *further = sentence.segment.evidence(self.source, *span)
            self.mentions.append(Mention(iri, evidence, further=tuple(further)))

    def _say(self, sentence: Sentence, match: Match, again: list[Segment], intro: Segment | None = None) -> None:
        segment = sentence.segment
        evidence = dict.fromkeys(segment.evidence(self.source, *(match.span or (0, len(segment.text)))))
        for other in (*again, *([intro] if intro else [])):
            evidence.update(dict.fromkeys(other.evidence(self.source)))
        if match.span and intro is None and segment.items:
            evidence.update(dict.fromkeys(segment.evidence(self.source, 0, segment.items[0].start)))
        elif match.span and intro is None and match.rule == LISTED:
            lead = segment.text.rfind(":", 0, match.span[0]) + 1 or match.span[0]
            evidence.update(dict.fromkeys(segment.evidence(self.source, 0, lead)))
        value: Term
        if isinstance(match.object, tuple):
            passage = self._passage(sentence, match.object)
            value = passage.iri
        else:
            value = match.object
        self.statements.append(
            Statement(
                self.source.iri.value, match.subject, match.property, value, tuple(evidence), match.status, match.who,
                match.qualifiers, rule=match.rule, agreed_by=match.agreed,
            )
        )  # fmt: skip

    def _passage(self, sentence: Sentence, span: Span) -> Evidence:
        evidence, *further = sentence.segment.evidence(self.source, *span)
        inside = [m for m in sentence.marks if span[0] <= m.start and m.end <= span[1]]
        names = list(dict.fromkeys(self.label(m.iri) for m in inside))[:_MOST]
        gist = "about " + joined(names) if names else "in the text's own words"
        self.passages.append(Passage(evidence, Literal(gist, language="en"), tuple(further)))
        return evidence

    def _names(self) -> None:
        """Other names and acronyms that the text itself gives."""
        for iri, name, sentence in self.found.names.given:
            if is_possessive(name):
                continue
            self.statements.append(
                Statement(
                    self.source.iri.value, iri, term("cl:alsoKnownAs"),
                    Literal(name, language=sentence.segment.language),
                    sentence.segment.evidence(self.source), rule="apposition",
                )
            )  # fmt: skip

    def label(self, iri: NamedNode) -> str:
        return self.found.label(iri)


def id_of(match: Match) -> tuple[str, str, str]:
    """What a statement about a list and those about its items share."""
    return match.rule, match.subject.value, match.property.value


def joined(names: list[str], most: int = _LONGEST) -> str:
    """As many names, from the first on, as a gist has room for (`most` code points); one at least.

    >>> joined(["one", "two", "three"], 9)
    'one; two'
    """
    kept = names[:1]
    for name in names[1:]:
        if len("; ".join([*kept, name])) > most:
            break
        kept.append(name)
    return "; ".join(kept)
