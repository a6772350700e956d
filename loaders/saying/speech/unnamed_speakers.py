"""Words of somebody whom no thing stands for: `Wall argues that …`, `he said`, a quotation without its speaker.

Who it is stays open, but that it is not the text's own word is known: what such words say is reported.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from graph.statement import Status
from loaders.naming.words import BE, Word, in_brackets, word_set
from loaders.saying.clauses.clauses import ADVERBS
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frames
from loaders.saying.matches import Match, Span
from loaders.saying.speech.quotation_ends import CLOSING, OPENING, closing
from loaders.saying.speech.speakers import opens_clause
from loaders.saying.speech.tellings import telling
from loaders.saying.speech.views import principle_told, view_of_another
from loaders.saying.speech.who_speaks import PEOPLE
from ontology.names import term

_TELLING: Final = word_set(
    "recommends recommended proposes proposed submits submitted opines opined clarifies clarified"
)
_LENGTH: Final = 12  # letters of a quotation that opens a sentence, from which on it is one


@dataclass(slots=True)
class Unnamed:
    """The quotation without a known speaker that is still open: up to which sentence."""

    ends: dict[int, int]
    inside: dict[int, int] = field(init=False)  # the sentences that such a quotation goes on in, and where it ends

    def __post_init__(self) -> None:
        self.inside = {n: end for opened, end in self.ends.items() for n in range(opened + 1, end + 1)}

    def span(self, reading: Reading, frames: Frames) -> Span | None:
        """What somebody says in a sentence, where nobody known does."""
        text, index = reading.sentence.text, reading.sentence.segment.index
        if index in self.inside:
            return (0, closing(text) if index == self.inside[index] else len(text))
        if text.lstrip()[:1] in OPENING and text.lstrip():
            close = closing(text, text.find(text.lstrip()[0]) + 1)
            return (0, close) if close >= _LENGTH else None
        source = _according(reading)
        if source is not None:
            return source
        said = next((n for n in range(1, len(reading.sentence.words) - 1) if _tells(reading, frames, n)), None)
        if said is None:
            return self._told(reading)
        return reading.sentence.words[said].end, len(text)

    def _told(self, reading: Reading) -> Span | None:
        """What follows somebody's view, what a verb tells that no frame reads, or a principle laid down."""
        words = reading.sentence.words
        if comma := view_of_another(words):
            return words[comma].end, len(reading.sentence.text)
        if heard := _hearsay(reading):
            return words[heard].end, len(reading.sentence.text)
        if (found := telling(reading, frozenset())) is not None:
            return found.span
        colon = principle_told(reading)
        if colon:
            return words[colon].end, len(reading.sentence.text)
        opened = max(reading.sentence.text.rfind(sign) for sign in OPENING)
        going_on = reading.sentence.segment.index in self.ends and opened >= 0
        return (opened + 1, len(reading.sentence.text)) if going_on else None


def _hearsay(reading: Reading) -> int:
    """The `that` after words that tell what is said without by whom (`there are reports that`, `it is alleged that`);
    0 without."""
    lower = reading.lower
    for place in reading.places.get("that", ()):
        before = lower[max(0, place - _HEARD) : place]
        if before[-1:] and before[-1] in _RUMOURS and "there" in before:
            return place
        group = [word for word in before[:-1] if not word.endswith("ly") and word not in ADVERBS]
        if before[-1:] and before[-1] in _SAID and "it" in before and set(group[-2:]) & BE:
            return place
    return 0


_HEARD: Final = 7  # words before `that`
_RUMOURS: Final = word_set("reports allegations claims rumours rumors accusations suspicions speculation")
_SAID: Final = word_set("alleged reported claimed rumoured rumored said suspected believed thought")
_LAWS: Final = frozenset({"instrument", "provision", "principle"})
_NO_SOURCES: Final = word_set(
    "article articles paragraph section law laws convention rules requirements provisions need plan"
)


def _according(reading: Reading) -> Span | None:
    """What a sentence says after `according to …,` where no law is what it accords to; else what stands before."""
    words = reading.sentence.words
    place = next((n for n in reading.places.get("according", ()) if reading.lower[n + 1 : n + 2] == ("to",)), None)
    if place is None or any(m.kind in _LAWS and 0 <= m.first - place - 2 <= 6 for m in reading.sentence.marks):
        return None
    source = next((n for n in range(place + 2, place + 6) if set(reading.lower[n : n + 1]) & _NO_SOURCES), None)
    titled = source is not None and {w.text for w in words[source + 1 : source + 2]} <= set(OPENING)
    if source is not None and not (titled and reading.lower[source] == "article"):
        return None
    if place > 0 and words[place - 1].text == "," and words[-1].end - words[place].start < words[place].start:
        return words[0].start, words[place].start
    comma = next((n for n in range(place + 2, len(words)) if words[n].text == "," and not in_brackets(words, n)), None)
    return (words[comma].end, words[-1].end) if comma is not None else None


def _tells(reading: Reading, frames: Frames, place: int) -> bool:
    """Whether a verb of saying stands at a word, with somebody before it and what is said after it."""
    words = reading.sentence.words
    following = words[place + 1]
    told = opens_clause(words, place, place + 1)
    if following.lower != "that" and following.text not in OPENING and not told:
        quoted = following.text in ",:" and place + 2 < len(words) and words[place + 2].text in OPENING
        if not quoted:
            return False
    triggers = frames.by_form.get(words[place].lower, ())
    telling = any(t.frame.operator == "position" and t.form in (Form.THIRD, Form.PAST, Form.BASE) for t in triggers)
    return (telling or words[place].lower in _TELLING) and _who(words, place)


def _who(words: tuple[Word, ...], place: int) -> bool:
    before = place - 1
    while before > 0 and (words[before].lower in _BEFORE_VERBS or words[before].lower.endswith("ly")):
        before -= 1
    word = words[before]
    if word.lower in BE:
        return False
    named = word.text[:1].isupper() and word.text.isalpha() and word.lower not in ("it", "this", "we", "i", "which")
    cited = (word.text in ").]" and before > 0 and words[before - 1].lower in ("al", "al.")) or word.text == ")"
    return named or cited or word.lower in PEOPLE or word.lower == "al"


_BEFORE_VERBS: Final = ADVERBS | {"has", "have"}
# What a name tells holds whoever uses it.
OF_NAMES: Final = word_set(
    """
crime-in-title body-in-title state-in-title part-in-name part-of-body dated-instrument named-provision number-of-act
headship protocol event-of-body event-date office-of-person office-of-leader office-of-member
office-of-worker office-of-founder
"""
)


def reported(match: Match, span: Span | None, of_the_text: frozenset[str], text: str) -> Match | None:
    """A match as somebody's word where it lies in what they say; None for what the text would state by itself in
    nothing but a quotation. What is denied there is told with its denial."""
    if span is None or match.rule in OF_NAMES or not span[0] <= match.place < span[1]:
        return match
    if match.rule in of_the_text:
        told = isinstance(match.object, tuple) and match.object[1] > span[1] and text[span[1]] not in CLOSING
        if span[0] == 0 and not told:
            return None
        stated = match.rule == "demand-of-text"
        return replace(match, rule="statement-of-text", property=term("cl:states")) if stated else match
    denied = match.status is Status.NEGATED and match.rule in _IN_ITS_WORDS and isinstance(match.object, tuple)
    if denied and isinstance(match.object, tuple) and match.place < match.object[0]:
        return replace(match, status=Status.REPORTED, object=(match.place, match.object[1]))
    return replace(match, status=Status.REPORTED) if match.status is Status.ASSERTED else match


_IN_ITS_WORDS: Final = frozenset({"predicate", "predicate-of-phrase"})
