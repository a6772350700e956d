"""What a text says beside an acronym or a name that nobody lists and that tells a body or an act: what it does, who is
of it, what is done by it or is its own."""

from __future__ import annotations

from typing import Final

from loaders.naming.persons.office_nouns import OFFICES
from loaders.naming.words import Word, is_possessive, lower_at, word_set

_MAKERS: Final = word_set(
    """
published issued adopted established launched released announced signed led held organised organized hosted developed
created proposed drafted funded supported run managed operated coordinated conducted prepared produced founded
reported arrested charged fined warned sanctioned investigated
"""
)
_HELD: Final = word_set(
    """
held led met found said made took gave began set built sent told wrote ran saw sought brought has had
"""
)
_MAY: Final = word_set("will would can could should may must does did")
_OFFICES: Final = word_set(
    """
head director president chair chairman secretary member members staff officials commissioner founder coordinator
secretariat representatives executive experts lawyers analysts investigators agents
"""
)
_OF_BODIES: Final = word_set(
    """
staff members member officials secretariat director chairman president experts countries states headquarters website
spokesperson spokesman representative representatives investigators agents leaders report recommendations
"""
)
_PASSED: Final = word_set("passed enacted ratified repealed amended signed enforced implemented violated")
_STATES: Final = word_set(
    """
criminalises criminalizes prohibits penalises penalizes applies entered came requires authorizes authorises
"""
)
_LAWMAKERS: Final = word_set("senate house parliament congress chamber")


def is_act(words: tuple[Word, ...], place: int) -> bool:
    """Whether an act is told: by the year of its budget, by what is done to acts, by what acts do."""
    before, after = lower_at(words, place - 1), lower_at(words, place + 1)
    if "FY" in (word.text for word in words[max(0, place - 2) : place]):
        return True  # `FY21` are two words
    first = place - (before == "the")
    if lower_at(words, first - 1) in _PASSED and lower_at(words, place + 1) not in ("and", ","):
        return first > 1
    if (
        after in ("was", "were", "is", "has")
        and lower_at(words, place + 2 + (lower_at(words, place + 2) == "been")) in _PASSED
    ):
        return True
    if after == "passed":
        return bool({lower_at(words, place + 2), lower_at(words, place + 3)} & _LAWMAKERS)
    return after in _STATES and lower_at(words, place + 2) not in ("to",)


def is_body(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether words from `first` to `last` (exclusive) are told to be a body: it does what bodies do, somebody is of
    it, something is done by it or is its own."""
    before = lower_at(words, first - 1)
    article = before == "the"
    opening = first - article
    last = _past_year(words, last)
    after, following = lower_at(words, last), lower_at(words, last + 1)
    leads, leading = lower_at(words, opening - 1), lower_at(words, opening - 2)
    starts = (
        opening == 0 or not (words[opening - 1].is_word and words[opening - 1].text[0].isalpha()) or leads in _OPENERS
    )
    if starts and (after in _HELD | _MAKERS or (after in _MAY and article)):
        return following != "by"
    if starts and (after in _SAYING or (after in _SPOKE and following not in _NO_OBJECT)):
        return True
    if leads == "by" and leading in _MAKERS:
        return True
    if leads == "to" and leading == "according":
        return True
    if starts and ((after in _INTENDS and following == "to") or (after in ("was", "is") and following in _FOUNDED)):
        return True
    if leads in ("of", "at") and leading in _OFFICES:
        return True
    if leads == "at" and is_employed(words, opening - 1) and not _goes_on(words, last):
        return True
    if article and words[first].acronym and _stands_for_somebody(words, opening, last):
        return True
    if after in _OF_BODIES and (article or first == 0):
        return True
    return is_possessive(words[last - 1].text) and after in _OWNED


def _stands_for_somebody(words: tuple[Word, ...], opening: int, last: int) -> bool:
    """`linked to the ACR`, `by the ACR and the ACS`: an acronym with an article that modifies nothing."""
    leads = lower_at(words, opening - 1)
    row = leads == "and" and opening > 1 and words[opening - 2].acronym
    done = leads == "by" and lower_at(words, opening - 2).endswith(("ed", "en"))
    return (leads in _BESIDE or row or done) and (last >= len(words) or words[last].lower in _PLAIN)


def _past_year(words: tuple[Word, ...], last: int) -> int:
    """The word after `(2013)` behind a name."""
    dated = (
        lower_at(words, last) == "(" and lower_at(words, last + 1)[:4].isdigit() and lower_at(words, last + 2) == ")"
    )
    return last + 3 if dated else last


def is_employed(words: tuple[Word, ...], place: int) -> bool:
    """Whether an office or work stands before `at`, nothing between but what it is the office of."""
    for word in reversed(words[max(0, place - _FARTHEST) : place]):
        if not word.is_word or word.lower in _NO_WORK:
            return False
        if word.norm in OFFICES or word.lower in _WORK:
            return True
    return False


def _goes_on(words: tuple[Word, ...], place: int) -> bool:
    """Whether a noun follows what is only its modifier (`at API level`)."""
    return place < len(words) and words[place].lower in _LEVELS


_FARTHEST: Final = 7  # words between an office and its `at`
_WORK: Final = word_set(
    "research researcher researchers experts analysts scientists fellows team staff works worked working employed "
    "teaches taught studies engineers lawyers specialists operations intelligence strategy communications candidate"
)
_NO_WORK: Final = word_set("is was are were be been has had said says met spoke who which that arrived")
_LEVELS: Final = word_set("level levels layer conference meeting summit event time speed session")
# What only somebody does: after a name none of these is a noun.
_SAYING: Final = word_set(
    """
said says told warns noted argues argued recommends urges urged demanded confirms denied denies insists insisted
announces believes acknowledges acknowledged contends refused agreed decided threatened blamed accused
"""
)
# These may be participles: of what stands before, where nothing follows that was said or done.
_SPOKE: Final = word_set(
    """
warned stated claimed recommended advised estimated reported confirmed described considered observed concluded employed
hired acquired attributed disclosed detected identified blocked seized dismantled
"""
)
_INTENDS: Final = word_set("claims plans intends refuses wants claimed planned intended wanted")
_FOUNDED: Final = word_set("founded formed headquartered disbanded sued")
_NO_OBJECT: Final = word_set(
    ", . ; : ) by in as above below here earlier on at for from to with during under over among and or is are was were"
)
_BESIDE: Final = word_set("with from to within between inside joined left against")
_PLAIN: Final = word_set(", . ; : ) and or is was has had in to that which who as are were have will would")
_OPENERS: Final = word_set("and that while but whereas when because since although as")
_OWNED: Final = word_set(
    """
director head president secretariat website members staff mandate headquarters mission work report recommendations
strategy role efforts activities
"""
)
