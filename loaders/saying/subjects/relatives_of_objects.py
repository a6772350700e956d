"""Of a name that is no subject, what a relative clause right after it says (`an answer to Kenya, which has charged …`,
`with the exception of Eurojust, which was founded in 2002, …`).

Cautious: the name must be one thing and end its phrase, the verb must agree with it, and a verb that as well tells of
all that stands before (`…, which means that`, `…, which has led to`) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import GROUP, SEVERAL, Mark
from loaders.naming.words import AUXILIARIES, closing_bracket, word_set
from loaders.saying.clauses.clauses import past_adverbs
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left, governor
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.matches import Span
from loaders.saying.subjects.pronouns import HOW as PRONOUN

_KINDS: Final = frozenset({"state", "body", "person", "event", "instrument"})
_NO_NAMES: Final = frozenset({GROUP, SEVERAL, PRONOUN})
_MANY: Final = word_set("are were have do")
_OF_ALL: Final = word_set(
    """
mean means meant lead leads led make makes made allow allows allowed help helps helped show shows showed raise raises
raised result results resulted suggest suggests suggested cause causes caused turn turns turned prove proves proved
proven would could might may can will should include includes included explain explains explained imply implies implied
""",
)


def relative_verbs(reading: Reading) -> Iterator[Finite]:
    """The verbs of such clauses, each with the name as its subject."""
    told = {verb.place for verb in reading.finite}
    for mark in reading.sentence.marks:
        if mark.kind in _KINDS and mark.how not in _NO_NAMES:
            verb = _verb(reading, mark)
            if verb is not None and verb not in told:
                yield Finite(verb, mark)


def _verb(reading: Reading, mark: Mark) -> int | None:
    """The verb of the relative clause that opens after a name, if need be after its short form in brackets."""
    words, place = reading.sentence.words, mark.last
    if place < len(words) and words[place].text == "(":
        place = closing_bracket(words, place) + 1
    apart = place < len(words) and words[place].text == ","
    place += apart
    if place + 2 >= len(words) or words[place].lower not in ("which", "who"):
        return None
    if (words[place].lower == "who") != (mark.kind == "person"):
        return None
    verb = past_adverbs(words, place + 1, len(words) - 1)
    if not is_finite(words, verb) or not _fits(reading, mark, verb, apart):
        return None
    return verb


def _fits(reading: Reading, mark: Mark, verb: int, apart: bool) -> bool:
    """Whether the verb is one of a single thing, and tells neither of the whole clause before nor of another noun."""
    lower = reading.lower
    group = lower[verb : verb + 4]
    if group[0] in _MANY or (group[0] not in AUXILIARIES and verb_forms().get(group[0]) is Form.BASE):
        return False
    if len(chain_left(reading.sentence, mark, {other.kind for other in reading.sentence.marks})) > 1:
        return False
    if mark.kind == "person":
        return True
    before = set(lower[max(0, mark.first - _NEAR) : mark.first])
    if governor(reading.sentence, mark) in ("of", "between", "by") and not _exception(lower, mark.first):
        return False  # `the law of Kenya, which …`: the law
    if mark.kind in ("state", "body") and (not apart or before & _WRITTEN):
        return False  # `a treaty with Kenya, which was signed`, `goods in Kenya which belong to …`
    return not apart or not _OF_ALL & set(group)


_NEAR: Final = 8  # words before a name
_WRITTEN: Final = word_set(
    "treaty treaties agreement agreements memorandum convention law laws act ruling decision judgment report pact deal"
    " partnership cooperation talks dialogue project programme initiative case dispute war border"
)


def _exception(lower: tuple[str, ...], first: int) -> bool:
    return bool({"exception", "case", "example"} & set(lower[max(0, first - 4) : first]))


def within_relative(reading: Reading, verb: Finite, span: Span) -> Span:
    """What such a clause says, up to the comma that closes it."""
    words = reading.sentence.words
    for number in range(verb.place + 1, len(words)):
        if words[number].start >= span[1]:
            break
        if words[number].text in ",—–" and words[number - 1].is_word:
            return span[0], words[number - 1].end
    return span
