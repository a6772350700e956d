"""Organisations whose names have no head word of a body, told by what is said of them: `the Royal Lamp, one of the
largest sellers of oil`, `head of research at Lampwatch`, `the Allied Lamps said`, `made by Larkspur Pictures`; and
those that open with such a word of another language (`Universitas Lampung`). What is told once is known after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.bodies.acronym_cues import is_body, is_employed
from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import Candidates
from loaders.naming.headed.heads import BODY_CLASSES, INSTRUMENT_HEADS, LEGAL_FORMS, LINKS, MONTHS, NOT_NAMES
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import OFFICE, Mark, Sentence
from loaders.naming.persons.full_names import names_no_person
from loaders.naming.persons.given_names import GIVEN_NAMES
from loaders.naming.persons.office_nouns import OFFICES
from loaders.naming.resolution import Names
from loaders.naming.words import Word, is_joiner, is_possessive, is_quote, owner_of, unowned, word_set

_LONGEST: Final = 6  # words of a name
_CONCEPTS: Final = frozenset({"crime", "threat", "technology", "principle", "measure", "place", "state"})
# With what a name ends that a firm, a paper or a service bears, where something is done by it or said of it.
_TRADES: Final = word_set(
    """
pictures studios studio systems technologies industries holdings partners solutions software entertainment airlines
airways motors telecom telecommunications records mail press post times news media herald tribune gazette telegraph
chronicle observer guardian logistics pharmaceuticals stores insurance ventures networks analytics robotics instruments
semiconductors aerospace aviation shipping lines railways energy power gas petroleum oil steel mobile broadcasting
television radio publishing publishers books games interactive services labs express
"""
)
# Nouns that say of a name that it is an organisation's.
_SORTS: Final = (BODY_CLASSES.keys() - LEGAL_FORMS) | word_set(
    """
firm firms companies corporations provider providers supplier suppliers retailer retailers operator operators maker
manufacturer manufacturers vendor vendors publisher publishers broadcaster newspaper newspapers magazine outlet website
charity charities ngo nonprofit startup studio conglomerate carrier utility exchange marketplace distributor
contractor subsidiary watchdog thinktank tank organisations organizations agencies banks groups institutions institutes
universities hospitals hospital airline airlines insurer lender seller sellers producer producers gang
"""
)
_PASSIVE: Final = word_set(
    "made produced published distributed developed owned run operated manufactured marketed sold"
)
_TO: Final = word_set("reporting reported reports report complaints complained sold belongs belonged outsourced")
_HEADS_FIRST: Final = word_set(
    """
universitas universidad université universite università universita universidade universität universitat institut
instituto istituto kementerian lembaga badan komisi ministerio ministério ministère ministero bundesamt
bundesministerium fundación fundação fondation stiftung société banco banque banca gesellschaft hochschule
"""
)
_FOREIGN_LINKS: Final = word_set("de del da do di des du der für pour la le el et y e dan untuk")
_DETERMINED: Final = word_set("a an the one its their another")
_FAR: Final = 9  # words in which a noun tells what a name is


def told_bodies(sentence: Sentence, candidates: Candidates, known: Lexicon, names: Names) -> Iterator[Mark]:
    """A mark for each such name; a crime or a technology that a mark has found in it is none."""
    words = sentence.words
    if _is_title(words):
        return
    marks = (*sentence.marks, *sentence.inner)
    taken = {p for mark in marks if not _may_give_way(words, mark) for p in range(mark.first, mark.last)}
    place = 0
    while place < len(words):
        last = _past_name(words, place, taken) if words[place].capital else place
        if last == place:
            place += 1
            continue
        first = place + (place == 0 and last - place > 1 and words[0].lower in ("the", *NOT_NAMES))
        place = last
        if not _may_be_name(words, first, last) or not _is_told(sentence, first, last):
            continue
        surface = owner_of(sentence.text[words[first].start : words[last - 1].end])
        if surface in names.acronyms or known.named(surface) is not None:
            continue
        made = BODY_CLASSES.get(words[last - 1].lower, "Body")
        iri = candidates.minted("body", surface, (made,))
        names.acronyms.setdefault(surface, iri)
        sentence.marks = [m for m in sentence.marks if m.first < first or last < m.last]
        yield sentence.mark(first, last, iri, "head", (made,))


def _may_give_way(words: Sequence[Word], mark: Mark) -> bool:
    """Whether a mark is that of an office, which may hold a name, or of a plain word with a capital that may be part of
    a longer one (`Flour Fraud`)."""
    if mark.how == OFFICE:
        return True  # `head of research at Lampwatch`
    one = mark.last - mark.first == 1 and mark.how == "label" and mark.kind in _CONCEPTS - {"place", "state"}
    return one and words[mark.first].capital and not words[mark.first].acronym


def _is_title(words: Sequence[Word]) -> bool:
    """Whether most words have capitals: a heading, where a capital tells no name."""
    told = [word for word in words if word.is_word and word.text[0].isalpha()]
    return sum(word.capital for word in told) > 0.5 * len(told)


def _past_name(words: Sequence[Word], first: int, taken: set[int]) -> int:
    """The word after the run of capitalised words that begins at a word and that no mark touches."""
    last = place = first
    while place < len(words) and place not in taken and place - first <= _LONGEST:
        word = words[place]
        tight = place > first and word.start == words[place - 1].end
        if word.is_word and word.capital and word.lower not in MONTHS:
            place += 1
            last = place
        elif place > first and (word.text == "&" or (is_joiner(word) and tight) or _links(words, first, place)):
            place += 1
        else:
            break
    if last in taken and words[last].capital:
        return first  # part of a longer name
    if last + 1 < len(words) and words[last].text == "," and words[last + 1].lower in LEGAL_FORMS:
        last += 2
    return last


def _links(words: Sequence[Word], first: int, place: int) -> bool:
    return words[first].lower in _HEADS_FIRST and words[place].lower in _FOREIGN_LINKS


def _may_be_name(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether capitalised words may be an organisation's name: no sentence's first word, no act, office or person."""
    if last <= first or words[first].text[0].isdigit() or all(w.acronym for w in words[first:last]):
        return False
    if first and words[first - 1].text in "-/@#":
        return False
    told = [unowned(word.lower) for word in words[first:last]]
    if (words[first].lower,) in adjectives() or not _OF_OTHERS.isdisjoint(told) or told[0] in NOT_NAMES:
        return False
    return not (last - first == 1 and (_opens(words, first) or len(told[0]) < _SHORTEST))


_OF_OTHERS: Final = OFFICES | MONTHS | INSTRUMENT_HEADS.keys()
_SHORTEST: Final = 4


def _opens(words: Sequence[Word], place: int) -> bool:
    return place == 0 or words[place - 1].text in ".!?:•–—" or is_quote(words[place - 1])


def _is_told(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words around a run of capitals, or the run itself, tell that it is an organisation's name."""
    words = sentence.words
    if words[first].lower in _HEADS_FIRST and last - first > 1:
        return True
    before = words[first - 1].lower if first else ""
    several = last - first > 1
    concept = any(first <= mark.first and mark.last <= last for mark in sentence.marks)
    person = not concept and _may_be_person(words, first, last)
    trade = several and words[last - 1].lower in _TRADES
    if several and (trade or (before == "the" and not person)) and is_body(words, first, last):
        return True
    if before == "at" and not _is_meeting(words, last) and is_employed(words, first - 1):
        return True
    if _is_apposed(words, last) or (not person and _follows_sort(words, first, last)):
        return True
    if _is_example(words, first) or _has_sort(words, first, last):
        return True
    opening = first - (before == "the")
    leads = words[opening - 1].lower if opening else ""
    leading = words[opening - 2].lower if opening > 1 else ""
    if leads in ("told", "tells", "telling") and trade:
        return True
    if trade and leads == "by" and _PASSIVE & {word.lower for word in words[max(0, opening - 1 - _FAR) : opening - 1]}:
        return True
    return several and not person and leads == "to" and leading in _TO


def _may_be_person(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether two or three capitalised words may be somebody's name: nothing in them says that they are none."""
    if first and words[first - 1].lower == "the":
        return False
    name = " ".join(word.text for word in words[first:last])
    if words[first].text in GIVEN_NAMES:
        return True
    plain = all(word.text.isalpha() and word.text[1:].islower() for word in words[first:last])
    trade = words[last - 1].lower in _TRADES | LEGAL_FORMS
    return last - first <= 3 and plain and not trade and not names_no_person(name)


def _is_meeting(words: Sequence[Word], last: int) -> bool:
    return last < len(words) and words[last].lower in ("conference", "meeting", "summit", "airport", "level")


def _is_apposed(words: Sequence[Word], last: int) -> bool:
    """`(X), a lamp company`, `(X), one of the largest sellers of oil`."""
    if last + 2 >= len(words) or words[last].text != "," or words[last + 1].lower not in _DETERMINED:
        return False
    for place, word in enumerate(words[last + 2 : last + 2 + _FAR], start=last + 3):
        if word.lower in _SORTS and (place == len(words) or words[place].lower in _AFTER_SORT):
            return True
        if (not word.is_word and not is_joiner(word)) or word.lower in _ENDING:
            return False
    return False


def _follows_sort(words: Sequence[Word], first: int, last: int) -> bool:
    """`one of the largest sellers of oil, (X),`: a name between commas after the words for what it is one of."""
    closed = last == len(words) or words[last].text in ",.;)"
    if not closed or first < 3 or words[first - 1].text != ",":
        return False
    for place in range(first - 2, max(first - 2 - _FAR, 1), -1):
        word = words[place]
        if not word.is_word and not is_joiner(word):
            return False
        if word.lower in _SORTS:
            around = [each.lower for each in words[max(0, place - _FAR) : place]]
            return "one" in around and word.lower.endswith("s")
    return False


def _has_sort(words: Sequence[Word], first: int, last: int) -> bool:
    """`the (Black Lamp) organisation`, `the (Lampstone) investment group`: a name before the noun for its sort."""
    before = words[first - 1] if first else None
    if (
        before is None
        or (before.lower != "the" and (before.capital or before.lower in LINKS))
        or is_possessive(words[last - 1].text)
    ):
        return False
    if last - first == 1 and words[first].lower.endswith(_OF_ADJECTIVES):
        return False
    ahead = [word.lower for word in words[last : last + 2]]
    return bool(ahead) and (ahead[0] in _ONE or (len(ahead) > 1 and ahead[1] in _ONE and ahead[0] in _OF_SORTS))


_OF_ADJECTIVES: Final = ("an", "ern", "ish", "ist", "ic", "ese", "al")
_ONE: Final = word_set("group gang organisation organization cartel syndicate collective crew firm company newspaper")
_OF_SORTS: Final = word_set(
    "hacker hacking hacktivist ransomware extortion crime criminal investment security cybersecurity technology "
    "telecom oil energy media software consulting insurance logistics threat espionage terrorist militant armed news"
)


def _is_example(words: Sequence[Word], first: int) -> bool:
    """`companies such as (X) and (Y)`: one of those that a plural noun before it tells the sort of."""
    place = first - 1
    while place > 1 and first - place < _FAR and (words[place].capital or words[place].lower in _IN_ROWS):
        place -= 1
    if words[place].lower == "as" and words[place - 1].lower == "such":
        place -= 1
    elif words[place].lower not in ("like", "including"):
        return False
    noun = words[place - 1 - (words[place - 1].text == ",")] if place > 0 else None
    return noun is not None and noun.lower in _MANY


_IN_ROWS: Final = frozenset({",", "and", "or", "the", "&"})
_MANY: Final = word_set(
    """
groups companies firms corporations organisations organizations agencies gangs outlets newspapers broadcasters banks
providers vendors suppliers retailers operators manufacturers institutes universities institutions charities ngos
newspapers crews collectives syndicates contractors startups bodies associations giants media thinktanks tanks
"""
)
_AFTER_SORT: Final = word_set(", . ; : ) ( of that which whose who in based with from for and - – — near at known")
_ENDING: Final = word_set("that which who whose is was were are for in by to with from and or")
