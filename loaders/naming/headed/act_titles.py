"""How far the name of a national act reaches: to the left of its head word, through the number it bears, and whether a
law or act is meant at all."""

from __future__ import annotations

from typing import Final

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.headed.heads import BODY_HEADS, EVENT_HEADS, INSTRUMENT_HEADS, LINKS, MONTHS, NOT_NAMES
from loaders.naming.lines import DETERMINERS
from loaders.naming.words import MODALS, Word, is_joiner, is_possessive, word_set


def is_act(sentence: tuple[Word, ...], first: int, place: int, last: int) -> bool:
    """`Law on …`, `Federal Law of 26 April`, `Framework Decision`, not `International Law` or `the report`."""
    if (
        sentence[place].lower == "law"
        and first < place
        and sentence[place - 1].lower in ("international", "constitutional", "criminal")
    ):
        return False
    if sentence[place].lower == "act" and _one_of_many(sentence, first, place):
        return False
    if sentence[place].lower == "act" and _titled_act(sentence, first, place, last):
        return True
    if sentence[place].lower == "law" and sentence[place].capital and _law_on_matter(sentence, first, place):
        return True
    if any(word.text[0].isdigit() for word in sentence[place + 1 : last]) and sentence[place].capital:
        return True
    if sentence[place].lower in ("statement", "report") and _own_name(sentence, first, place):
        return True
    qualified = first < place and sentence[place - 1].lower in ("federal", "framework", "organic", "joint", "basic")
    number = after_number(sentence, place, sentence[place].lower)
    following = sentence[number].lower if number < len(sentence) else ""
    return sentence[place].capital and (qualified or (last > place + 1 and following in ("on", "of", "for", "against")))


def _one_of_many(sentence: tuple[Word, ...], first: int, place: int) -> bool:
    """`an Act of War`: a deed of a kind, no law."""
    if [word.lower for word in sentence[place + 1 : place + 2]] != ["of"]:
        return False
    before = first if first < place else first - 1
    return place - before == 1 and before >= 0 and sentence[before].lower in _ONE_OF_MANY


_ONE_OF_MANY: Final = frozenset({"an", "any", "each", "every", "no", "another"})


def is_loose(sentence: tuple[Word, ...], first: int, place: int, last: int) -> bool:
    """Whether a head that many nouns share ends a name: after two words of one (`UN Guiding Principles`), an order
    where its maker or number stands beside it, a bill where it is no person's name."""
    head = sentence[place].lower
    following = sentence[place + 1].text if place + 1 < len(sentence) else ""
    before = [word for word in sentence[first:place] if word.is_word and word.lower not in LINKS]
    if head == "survey":
        return len(before) > 0 and last > place + 1
    if head == "bill":
        return len(before) > 0 and (last > place + 1 or not following[:1].isupper())
    if head == "order":
        return len(before) > 0 and (before[-1].lower in _ORDERING or following[:1].isdigit())
    return len(before) > 1 and before[-1].lower not in _KINDS_OF_ACTS


def _own_name(sentence: tuple[Word, ...], first: int, place: int) -> bool:
    """`Seoul Statement`, `Global Threat Report`: a name before the head, and no sort of statement or report."""
    before = [word for word in sentence[first:place] if word.is_word and word.lower not in LINKS]
    least = 1 if sentence[place].lower == "statement" and first > 0 else 2
    return len(before) >= least and before[-1].lower not in _SORTS_OF_TEXTS


_SORTS_OF_TEXTS: Final = word_set(
    "press public opening closing written official witness oral annual final interim this"
)
_ORDERING: Final = word_set("executive presidential ministerial council administrative royal statutory supreme")


def _titled_act(sentence: tuple[Word, ...], first: int, place: int, last: int) -> bool:
    """`Computer Misuse Act`, `Cybercrimes Act 19 of 2020`: a title before the head, or one word of it and a number."""
    before = [word for word in sentence[first:place] if word.is_word and word.lower not in LINKS and not word.acronym]
    return len(before) >= 2 or (len(before) == 1 and (last > place + 1 or before[0].norm not in _KINDS_OF_ACTS))


def _law_on_matter(sentence: tuple[Word, ...], first: int, place: int) -> bool:
    """`Cybercrime Law`, `Personal Data Protection Law`: what it is about before the head, and no field of law."""
    before = [word for word in sentence[first:place] if word.is_word and word.lower not in LINKS]
    if place + 1 < len(sentence) and sentence[place + 1].capital:
        return False  # `Islands Law Officers' Network`
    return len(before) > 0 and first > 0 and not any(word.lower in _FIELDS or word.acronym for word in before)


_FIELDS: Final = word_set(
    """
international constitutional criminal common civil humanitarian public private case comparative customary islamic
sharia space administrative labour labor roman martial maritime human tort contract european union national domestic
digital internet information
"""
)
_KINDS_OF_ACTS: Final = frozenset(
    {"legislative", "legal", "criminal", "normative", "national", "international", "terrorist"}
)
NUMBERED_HEADS: Final = word_set("order act code law decree regulation ordinance regulations bill proclamation")


def left_of_joint(sentence: tuple[Word, ...], first: int) -> int:
    """Where a title begins that `and` or `of` joins (`Films and Publications Act`, `Prevention of Crimes Act`)."""
    while first > 1 and sentence[first - 1].lower in ("and", "of") and sentence[first - 2].capital:
        before = sentence[first - 2]
        heads = before.norm in INSTRUMENT_HEADS or before.norm in BODY_HEADS or before.acronym
        if heads or not before.is_word or (sentence[first - 1].lower == "of" and not before.lower.endswith(_DEEDS)):
            break
        first = left_of(sentence, first - 2)
    return first


_DEEDS: Final = ("tion", "tions", "sion", "ment", "ing", "cy", "ance")


def left_of_row(sentence: tuple[Word, ...], first: int) -> int:
    """Where the name of a body begins that `and` joins (`the Media and Films Commission`): at the article or possessive
    before it, nothing but capitalised words between that are neither heads nor acronyms, its owner's at the head of
    them left out (`the ECO Media and Films Plan`)."""
    if first < 3 or sentence[first - 1].lower != "and" or not sentence[first - 2].capital:
        return first
    start = left_of(sentence, first - 2)
    row = sentence[start : first - 1]
    opened = start > 0 and sentence[start - 1].lower in DETERMINERS
    if start > 1 and sentence[start - 1].text.islower() and sentence[start - 1].lower.endswith(_ADJECTIVE):
        opened = sentence[start - 2].lower in DETERMINERS or is_joiner(sentence[start - 2])
    for place, word in enumerate(row):
        if is_possessive(word.text):
            opened, start = True, start + place + 1
            row = row[place + 1 :]
            break
    owned = row[1:] if len(row) > 1 and row[0].acronym else row
    plain = bool(row) and not any(
        w.acronym or w.norm in INSTRUMENT_HEADS or w.lower in BODY_HEADS or w.lower in EVENT_HEADS for w in owned
    )
    return start if opened and plain and row[-1].lower not in MONTHS else first


_ADJECTIVE: Final = ("al", "ive", "ic", "ed", "new", "wide", "system", "joint", "first", "second")


def after_number(sentence: tuple[Word, ...], place: int, head: str) -> int:
    """The word after the number that an act bears (`Decree 96 of the President`, `Law No. 5 on …`), where a title goes
    on after it; else the word after its head."""
    number = place + 1
    if number + 1 < len(sentence) and sentence[number].lower == "no":
        number += 1 + (sentence[number + 1].text == ".")
    if head not in NUMBERED_HEADS or number + 2 >= len(sentence) or not sentence[number].text[0].isdigit():
        return place + 1
    if sentence[number + 1].lower == "of" and _is_year([sentence[number + 2].text]) and number + 4 < len(sentence):
        number += 2  # `Law No. 5 of 2012 on …`
    following, after = sentence[number + 1], sentence[number + 2]
    goes_on = (
        following.lower in ("of", "on", "concerning") and not after.text[0].isdigit() and after.lower not in MONTHS
    )
    return number + 1 if goes_on else place + 1


def numbered_end(sentence: tuple[Word, ...], place: int, last: int, head: str) -> int:
    """The word after what a national act is numbered by: `Act 1990`, `Act 19 of 2020`, `Act No. 5 of 2018`."""
    if head not in NUMBERED_HEADS or last != place + 1:
        return last
    number = last
    if number + 1 < len(sentence) and sentence[number].lower == "no" and sentence[number + 1].text == ".":
        number += 2
    rest = [word.text for word in sentence[number : number + 3]]
    if rest and rest[0].isdigit() and rest[1:2] == ["of"] and _is_year(rest[2:3]):
        return number + 3
    if rest and rest[0][0].isdigit() and ("/" in rest[0] or number > last or head in ("order", "bill")):
        return number + 1  # `Law No. 12/2014`, `Law 12.965/2014`, `Executive Order 14028`
    return last + 1 if number == last and _is_year(rest[:1]) else last


def _is_year(found: list[str]) -> bool:
    return bool(found) and len(found[0]) == 4 and found[0].isdigit() and found[0][:2] in ("18", "19", "20")


def past_deed(sentence: tuple[Word, ...], first: int, head: int) -> int:
    """Where a name begins that an item or a heading opens with what was done to its thing (`– Adopted Model Law on …`):
    the word after the verb; else the same word."""
    if first and sentence[first - 1].lower in MODALS:
        return min(first + 1, head)  # `that Can Weaken the Harbour Framework`, in a heading
    opens = first == 0 or not sentence[first - 1].is_word
    joined = first + 1 < len(sentence) and is_joiner(sentence[first + 1])
    return first + (opens and first < head and not joined and sentence[first].lower in _DONE)


# What is done to acts and bodies; of the forms that are nouns or open names themselves (`Draft …`, `Support …`) none.
_DONE: Final = word_set(
    """
establish establishes established establishing adopt adopts adopted adopting ratify ratifies ratified ratifying enact
enacts enacted enacting implement implements implemented implementing introduce introduces introduced introducing
publish publishes published publishing endorse endorses endorsed endorsing approve approves approved approving enforce
enforces enforced enforcing develop develops developed join joins joined joining conclude concludes concluded concluding
negotiate negotiates negotiated negotiating hosts hosted hosting launches launched launching organised organising
organized organizing convene convenes convened convening repeal repeals repealed repealing signs signed signing creates
created creating drafted drafting supported supporting funded funding passed passing issued issuing formed forming
released releasing unveiled hails welcomes welcomed
"""
)


def left_of(sentence: tuple[Word, ...], place: int) -> int:
    """The first word of the capitalised words before a head word."""
    first = place
    while first > 0:
        word = sentence[first - 1]
        if is_joiner(word) and first > 1 and sentence[first - 2].capital and word.end == sentence[first].start:
            first -= 2
            continue
        if first > 2 and is_joiner(sentence[first - 2]) and sentence[first - 3].capital and not word.capital:
            if sentence[first - 3].acronym or (sentence[first - 3].lower,) in adjectives():
                break  # `Kenyan-built`
            first -= 3  # `Open-ended …`
            continue
        if first > 1 and word.text in "'’" and sentence[first - 2].capital and sentence[first - 2].end == word.start:
            first -= 2  # `Officers' Network`
            continue
        if not word.capital or (word.lower in NOT_NAMES and not word.acronym) or not word.text[0].isalpha():
            break
        first -= 1
    return first
