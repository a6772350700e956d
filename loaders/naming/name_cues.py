"""What the words around a name tell that it is: somebody's, a body's or a place's.

A cue tells it alone (`Roe's lawyer`), or two weak ones do (`the attack on Larkspur`, `Larkspur said`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from loaders.naming.lines import DETERMINERS
from loaders.naming.words import Word, is_camel, is_joiner, is_possessive, is_quote, lower_at, unowned, word_set

PERSON, BODY, PLACE = "person", "body", "place"
ATTACKED, SPEAKS, HAS = "attacked", "speaks", "has"  # weak cues of a body

_PEOPLE: Final = word_set(
    """
artist artiste activist actor actress athlete author attacker blogger boy businessman businesswoman celebrity citizen
comedian criminal cybercriminal defendant developer dissident entrepreneur executive girl hacker hacktivist influencer
journalist lawyer man mastermind millionaire model musician national participant politician programmer prosecutor
resident singer student suspect teacher teenager victim whistleblower woman worker writer youtuber billionaire
contractor engineer candidate plaintiff accused fraudster scammer convict informant lawmaker nurse doctor soldier
"""
)
_CALLED: Final = _PEOPLE - {"national", "executive", "author", "criminal", "model", "developer", "contractor"}
# What happens to people only, and what only they do.
_SUFFERED: Final = word_set(
    "arrested imprisoned jailed extradited deported acquitted born convicted sentenced handcuffed interrogated "
    "murdered assassinated"
)
_DID: Final = word_set("confessed testified fled died married pleaded pled apologized apologised tweeted emailed")
_DONE_TO: Final = word_set(
    "arrested arresting arrest imprisoned jailed extradite extradited extraditing deport deported acquitted sentenced "
    "interrogated interrogate assassinated assaulted"
)
_OF_PEOPLE: Final = word_set(
    """
laptop house home wife husband father mother lawyer lawyers attorney attorneys brother sister son daughter phone
apartment arrest extradition conviction guilt death testimony cellphone smartphone passport girlfriend boyfriend
parents family childhood imprisonment bail
"""
)
_ATTACKS: Final = word_set("attack attacks cyberattack cyberattacks breach hack intrusion intrusions assault")
_OF_FIRMS: Final = word_set(
    "employees customers affiliates shareholders subsidiary subsidiaries headquarters executives clients workforce "
    "ceo spokesperson spokesman spokeswoman"
)
_PARTS_OF_FIRMS: Final = word_set("employees customers affiliates members shareholders subsidiaries clients subsidiary")
_SORTS: Final = word_set(
    """
firm company corporation provider supplier retailer operator manufacturer vendor publisher broadcaster newspaper
magazine charity startup conglomerate carrier distributor subsidiary insurer bank exchange marketplace contractor gang
group syndicate collective organisation organization agency cartel
"""
)
_FIRST_OF_TWO: Final = word_set("predecessor successor company subsidiary competitor rival")
_SPOKE: Final = word_set("announced disclosed confirmed revealed stated said acknowledged reported claimed paid")
_OF_SYSTEMS: Final = word_set(
    "systems servers network networks website infrastructure databases data software products"
)
_PLACES: Final = word_set("city town village capital district region province municipality suburb port island")
_AFTER_SORT: Final = word_set(", . ; : ) ( of that which whose who in based with from for and to at along - – —") | {""}
_ENDING: Final = word_set("that which who whose is was were are by with and or has had")
_FAR: Final = 9  # words in which a noun tells what a name is


def told(words: tuple[Word, ...], first: int, last: int) -> Iterator[str]:
    """What the words around a name tell that it is, weak cues among it."""
    article = lower_at(words, first - 1) in DETERMINERS
    owner = is_possessive(words[last - 1].text)
    plain = not any(is_camel(word) for word in words[first:last])
    if plain and not article and _is_person(words, first, last, owner):
        yield PERSON
    if not article and not owner and _is_place(words, first, last):
        yield PLACE
    elif _is_body(words, first, last, owner):
        yield BODY
    yield from _weak(words, first, last, owner)


def is_body_by_weak(told: Iterable[str]) -> bool:
    """Whether two weak cues tell a body."""
    return len({ATTACKED, SPEAKS, HAS}.intersection(told)) > 1


def _weak(words: tuple[Word, ...], first: int, last: int, owner: bool) -> Iterator[str]:
    after = lower_at(words, last)
    if owner:
        if after in _OF_SYSTEMS:
            yield HAS
        return
    if lower_at(words, first - 1) in ("against", "on", "at") and lower_at(words, first - 2) in _ATTACKS:
        yield ATTACKED
    if after in _SPOKE:
        yield SPEAKS


def _is_person(words: tuple[Word, ...], first: int, last: int, owner: bool) -> bool:
    if owner:
        return any(word.lower in _OF_PEOPLE for word in words[last : last + 2])
    before, after = lower_at(words, first - 1), lower_at(words, last)
    if before in _CALLED and words[first - 1].text.islower():
        return True
    if before in _DONE_TO and not _is_noun(words, first - 1):
        return True
    if _is_one_of(words, last, _PEOPLE):
        return True
    if after in ("was", "is", "were") or (after in ("has", "had") and lower_at(words, last + 1) == "been"):
        verb = last + 1 + (after in ("has", "had"))
        return lower_at(words, verb + lower_at(words, verb).endswith("ly")) in _SUFFERED
    return after in _DID or (words[first - 1].lower != "the" and _has_own(words, last))


def _has_own(words: tuple[Word, ...], last: int) -> bool:
    """Whether a verb follows with `his` or `her` after it that can only be theirs: nobody else stands between."""
    if last >= len(words) or not words[last].text.islower() or not words[last].lower.endswith(("ed", "s", "who")):
        return False
    for word in words[last + 1 : last + _NEAR]:
        if word.lower in _OWN:
            return True
        if word.capital or word.text in ",;:." or word.lower in _OTHERS:
            return False
    return False


_NEAR: Final = 9
_OWN: Final = word_set("his himself herself")
_OTHERS: Final = word_set("who whose and that a an man woman victim user suspect defendant author president person")


def _is_noun(words: tuple[Word, ...], place: int) -> bool:
    """Whether `arrest` is no verb (`the arrest Roe feared`)."""
    return lower_at(words, place - 1) in DETERMINERS


def _is_one_of(words: tuple[Word, ...], last: int, sorts: frozenset[str]) -> bool:
    """`(X), a lamp artist from Y,`: a noun among those given, with an article, between commas after a name."""
    place = last + 1
    if lower_at(words, last) not in (",", "–", "—", "(") or lower_at(words, place) not in ("a", "an", "the", "one"):
        return False
    for after in range(place + 1, min(place + _FAR, len(words))):
        word = words[after]
        if word.lower in sorts:
            return lower_at(words, after + 1) in _AFTER_SORT or lower_at(words, after + 1).endswith(("ed", "ing"))
        if (not word.is_word and not is_joiner(word) and not is_quote(word)) or word.lower in _ENDING:
            return False
    return False


def _is_body(words: tuple[Word, ...], first: int, last: int, owner: bool) -> bool:
    if owner:
        return any(word.lower in _OF_FIRMS for word in words[last : last + 1])
    opening = first - (lower_at(words, first - 1) == "the")
    before, leads, after = lower_at(words, opening - 1), lower_at(words, opening - 2), lower_at(words, last)
    if before == "of" and leads in _PARTS_OF_FIRMS:
        return True
    if before == "," and leads in _FIRST_OF_TWO and opening == first and after in _CLOSING:
        return True
    if _is_one_of(words, last, _SORTS):
        return True
    return after in _SPOKE and _of_itself(words, last + 1)


_CLOSING: Final = frozenset({",", ".", ";", ")", "–", "—", ""})


def _of_itself(words: tuple[Word, ...], place: int) -> bool:
    """Whether what a name says or pays is its own: `that it had`, `its customers`."""
    ahead = [word.lower for word in words[place : place + 3]]
    return ahead[:2] == ["that", "it"] or ahead[:1] == ["its"]


def _is_place(words: tuple[Word, ...], first: int, last: int) -> bool:
    """`in (X), the capital of`, `the town of (X)`."""
    if lower_at(words, first - 1) in ("in", "at", "near", "from") and _is_one_of(words, last, _PLACES):
        return True
    return lower_at(words, first - 1) == "of" and lower_at(words, first - 2) in _PLACES and _has_article(words, first)


def _has_article(words: tuple[Word, ...], first: int) -> bool:
    return "the" in (word.lower for word in words[max(0, first - 5) : first - 2])


def accused(words: tuple[Word, ...]) -> Iterator[str]:
    """The surnames of those against whom a state brings the cases that a sentence names."""
    for place, word in enumerate(words):
        if word.lower in AGAINST and lower_at(words, place - 1) in _PROSECUTING:
            first = place + 1 + (lower_at(words, place + 1) == ".")
            alone = (
                first < len(words) and words[first].capital and not any(w.capital for w in words[first + 1 : first + 2])
            )
            if alone:
                yield unowned(words[first].text)


AGAINST: Final = frozenset({"v", "vs"})
_PROSECUTING: Final = word_set("u.s. us states state people commonwealth regina r crown")


def is_accused(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether the bare name of a party of a case is that of who is accused, and not short for the case."""
    if is_possessive(words[last - 1].text):
        return lower_at(words, last) in _OF_ACCUSED
    before, after = lower_at(words, first - 1), lower_at(words, last)
    if before in _TO_ACCUSED:
        return True
    if after in (",", "–", "—", "was", "is"):
        return lower_at(words, last + 1) in _CHARGED
    return False


_OF_ACCUSED: Final = _OF_PEOPLE | word_set(
    "computer computers password passwords files motion appeal trial rights device"
)
_TO_ACCUSED: Final = word_set(
    "compel compelled compelling ordered required forced charged indicted prosecuted convicted"
)
_CHARGED: Final = word_set("charged indicted accused prosecuted convicted") | _SUFFERED
