"""What the words before a list say of its items: whose list it is, what its items are, what joins the two.

`The convention covers four types of offences:`, `Under the protocol, these measures may be used:`, `The main threats to
X are:`. The noun for the items tells their kind, the verb and the kind of its subject the property.
"""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.lexicon import kind
from loaders.naming.marks import CRIMES, LAWS, WHO, Mark, Sentence
from loaders.naming.reference.own_text import opens_with_text
from loaders.naming.words import BE, Word, singular, word_set
from loaders.reading.open_lists import introduces
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.verbs import inflections
from loaders.saying.context import LeadIn, Reading
from loaders.saying.subjects.pronouns import HOW as PRONOUN

_SORTS: Final = {
    noun: sort
    for sort, nouns in {
        "crime": "crime cybercrime offense act conduct wrong felony wrongdoing misconduct",
        "threat": "threat danger risk attack cyberattack cyberthreat",
        "measure": "measure procedure power mechanism tool instrument channel action arrangement safeguard activity "
        "technique remedy sanction",
        "duty": "obligation duty requirement commitment condition criterion rule standard",
        "part": "part chapter section title division component pillar block book element",
        "principle": "principle value norm",
        "aim": "aim goal objective purpose",
        "task": "task function mandate responsibility competence role",
        "advice": "recommendation proposal suggestion",
        "step": "step stage phase",
        "provision": "provision article",
        "party": "member party signatory country state",
        "cause": "cause reason factor driver",
        "claim": "conclusion finding result argument thesis point observation",
        "obstacle": "obstacle problem challenge difficulty barrier hurdle impediment shortcoming",
    }.items()
    for noun in nouns.split()
}
_KINDS: Final = word_set("category type kind form group class set family sort area field variety subgroup branch")
_DOINGS: Final = word_set("cooperation collaboration assistance coordination")  # `forms of cooperation`: measures
_LISTED: Final = _SORTS.keys() | _KINDS
_COUNTED: Final = word_set(
    "following two three four five six seven eight nine ten eleven twelve several various these some many main major "
    "principal basic key first second third another different certain such other new important common general "
    "specific number all"
)


_VERBS: Final = {
    form: kind
    for kind, verbs in {
        "covering": "cover address concern deal treat tackle regulate target encompass embrace",
        "advising": "recommend propose suggest advise advocate urge call",
        "doing": "take adopt apply use perform carry employ implement conduct fulfil undertake pursue have make",
        "dividing": "divide classify categorise categorize split group arrange subdivide separate sort",
        "making": "create establish contain provide include introduce define list enumerate set lay recognise "
        "recognize identify specify distinguish name comprise stipulate envisage oblige require mention "
        "differentiate prescribe rest consist offer base",
        "punishing": "criminalise criminalize punish penalise penalize prohibit outlaw forbid",
    }.items()
    for verb in verbs.split()
    for form in inflections(verb)
}
_OF_LAW: Final = {
    ("crime", "making"): ("criminalises", "crime"), ("crime", "dividing"): ("criminalises", "crime"),
    ("crime", "covering"): ("concernsCrime", "crime"),
    ("threat", "making"): ("lists", "threat"), ("threat", "dividing"): ("lists", "threat"),
    ("threat", "covering"): ("lists", "threat"),
    ("measure", "making"): ("provides", "measure"), ("measure", "covering"): ("provides", "measure"),
    ("measure", "doing"): ("provides", "measure"), ("measure", "dividing"): ("provides", "measure"),
    ("measure", "advising"): ("recommends", "measure"),
    ("duty", "making"): ("requires", ""), ("duty", "doing"): ("requires", ""),
    ("aim", "making"): ("aimsAt", ""), ("aim", "doing"): ("aimsAt", ""),
    ("principle", "making"): ("lists", "principle"), ("principle", "doing"): ("lists", "principle"),
    ("part", "making"): ("lists", ""), ("part", "doing"): ("lists", ""), ("part", "dividing"): ("lists", ""),
    ("provision", "making"): ("", ""), ("provision", "covering"): ("", ""),
    ("advice", "making"): ("recommends", ""), ("advice", "advising"): ("recommends", ""),
    ("advice", "doing"): ("recommends", ""),
}  # fmt: skip
_OF_STEPS: Final = {
    ("step", "making"): ("hasStep", ""), ("step", "doing"): ("hasStep", ""), ("step", "dividing"): ("hasStep", ""),
    ("duty", "making"): ("requires", ""), ("aim", "doing"): ("aimsAt", ""), ("aim", "making"): ("aimsAt", ""),
}  # fmt: skip
_OF_DOER: Final = {
    ("measure", "advising"): ("recommends", "measure"), ("advice", "advising"): ("recommends", ""),
    ("step", "advising"): ("recommends", ""), ("measure", "doing"): ("performs", "measure"),
    ("advice", "making"): ("recommends", ""), ("advice", "doing"): ("recommends", ""),
    ("task", "doing"): ("hasMandate", ""), ("task", "making"): ("hasMandate", ""),
    ("aim", "doing"): ("aimsAt", ""), ("aim", "making"): ("aimsAt", ""),
}  # fmt: skip
_MATTERS: Final = CRIMES | {"measure", "technology", "obstacle", "principle"}
_NAMED: Final = frozenset({"instrument", "body", "event", "provision", "person"})
_BASIS: Final = frozenset({"under", "in", "within"})
_NEAR: Final = 6  # words between `of` or an opening preposition and the name it rules


def lead_in(reading: Reading, end: int) -> LeadIn | None:
    """What the words before word `end` say of the items after it; None where that is not plain."""
    sentence = reading.sentence
    if not 1 < end <= _LONGEST:
        return None
    noun = _noun(sentence, end)
    law, verb = _subject(reading, noun, end)
    before = reading.context.announced
    sort = _sort(sentence, noun, end) or ("crime" if verb == "punishing" else "")
    telling = (sort, "making" if verb == "punishing" else verb)
    if law is None and before is not None and sentence.words[0].lower == "it" and sort:
        told = _OF_LAW.get(telling) if _is_law(before.subject) else None
        return LeadIn(before.subject, *told) if told is not None else None
    if sort in ("obstacle", "cause") and (matter := _hindered(sentence, sort, end)) is not None:
        return LeadIn(matter.iri, *_OF_MATTER[sort])
    if law is not None and sort:
        table = _OF_LAW if law.kind in LAWS else _OF_STEPS if law.kind == "measure" else _OF_DOER
        told = table.get(telling)
        return LeadIn(law.iri, *told) if told is not None else None
    whole = _divided(sentence, noun, end)
    if whole is not None:
        return LeadIn(whole.iri, "subtypeOf", whole.kind, turned=True)
    if sort and (sort == "claim" or _of_text(reading)) and law is None:
        told = _OF_TEXT.get(sort)
        return LeadIn(reading.context.source, *told) if told is not None else None
    return LeadIn(law.iri, "", "") if law is not None and law.kind in LAWS else None


_OF_MATTER: Final = {"obstacle": ("hinders", "obstacle", True), "cause": ("hasCause", "", False)}


def _hindered(sentence: Sentence, sort: str, end: int) -> Mark | None:
    """What obstacles stand in the way of, or what has causes: the only measure, or matter, of the words before."""
    kinds = {"measure"} if sort == "obstacle" else _MATTERS
    found = [m for m in sentence.marks if m.kind in kinds and m.last <= end]
    return found[0] if len({m.iri for m in found}) == 1 else None


def _is_law(iri: NamedNode) -> bool:
    return kind(iri) in LAWS


_OF_TEXT: Final = {
    "advice": ("recommends", ""), "threat": ("lists", "threat"), "crime": ("lists", "crime"),
    "measure": ("lists", "measure"), "obstacle": ("lists", "obstacle"), "principle": ("lists", "principle"),
    "claim": ("states", ""),
}  # fmt: skip


def _of_text(reading: Reading) -> bool:
    """Whether the text or its author is said to make the list (`The paper names three threats:`, `We propose …`)."""
    words = reading.sentence.words
    opening = words[0].lower in ("we", "i") or (
        words[0].lower in ("the", "this") and words[1].lower in ("author", "authors", "researcher", "researchers")
    )
    return opening or opens_with_text(words)


def taken_up(reading: Reading, end: int) -> LeadIn | None:
    """The list that the sentence before speaks of, where this one only goes on to its items (`They are:`, `The main
    categories here are:`, `These include`)."""
    words = reading.sentence.words[:end]
    if not words or len(words) > _SHORT or words[0].lower not in _TAKING_UP:
        return None
    ahead = introduces(reading.sentence.text[: words[-1].end + 1])
    before = reading.context.announced or (reading.context.announced_here if ahead else None)
    if before is None:
        return None
    held = {"be", *BE} & {w.lower for w in words} or words[-1].lower in ("include", "as", "comprise", "cover")
    named = any(m.kind in LAWS | WHO and m.how != PRONOUN for m in reading.sentence.marks if m.last <= end)
    return before if held and not named else None


_SHORT: Final = 14  # words of a sentence that only takes up a list
_TAKING_UP: Final = word_set("they these those the such among it its here this")
_LONGEST: Final = 60  # words of a lead-in


def _noun(sentence: Sentence, end: int) -> int:
    """The noun that says what the items are, -1 without one: a counted one (`the following …`, `four …`), else the last
    in the plural; none inside a name."""
    words = sentence.words
    inside = {n for m in sentence.marks if m.kind in _NAMED for n in range(m.first, m.last)}
    found = [n for n in range(end) if n not in inside and words[n].norm in _LISTED]
    counted = [n for n in found if _is_counted(words, n)]
    plural = [n for n in found if singular(words[n].lower) != words[n].lower]
    return next(iter([*counted[-1:], *plural[-1:]]), -1)


def _is_counted(words: tuple[Word, ...], noun: int) -> bool:
    """Whether a number, `the following` or the like stands before a noun, at most two modifiers between."""
    for word in reversed(words[max(0, noun - 3) : noun]):
        if word.lower in _COUNTED:
            return True
        if word.lower in PREPOSITIONS or not word.is_word:
            return False
    return False


def _sort(sentence: Sentence, noun: int, end: int) -> str:
    """What the items are: by their noun, by the noun of which it gives kinds, or by what is divided into them."""
    if noun < 0:
        return ""
    words = sentence.words
    if words[noun].norm not in _KINDS:
        return _SORTS[words[noun].norm]
    after = range(noun + 2, min(noun + 2 + _NEAR, end)) if noun + 1 < end and words[noun + 1].lower == "of" else ()
    into = (
        range(noun - 1, -1, -1) if any(w.lower in ("into", "in", "to") for w in words[max(0, noun - 4) : noun]) else ()
    )
    told = next((_SORTS[words[n].norm] for n in (*after, *into) if words[n].norm in _SORTS), "")
    told = told or ("measure" if any(words[n].norm in _DOINGS for n in after) else "")
    if told:
        return told
    mark = next((m for m in sentence.marks if m.kind in _MATTERS and m.first in after), None)
    return "" if mark is None else "crime" if mark.kind in CRIMES else "measure" if mark.kind == "measure" else ""


def _divided(sentence: Sentence, noun: int, end: int) -> Mark | None:
    """The matter of which kinds are listed: `forms of X are`, `X is divided into`, `divides X into three groups`."""
    words, marks = sentence.words, [m for m in sentence.marks if m.kind in _MATTERS and m.last <= end]
    if noun >= 0 and words[noun].norm in _KINDS and noun + 1 < end and words[noun + 1].lower == "of":
        return next((m for m in marks if 0 <= m.first - noun - 2 <= 2), None)
    parted = next((n for n in range(end) if _VERBS.get(words[n].lower) == "dividing"), -1)
    into = next((n for n in range(max(parted, 0), end) if words[n].lower in ("into", "as", "to")), -1)
    if parted < 0 or into < 0 or (noun >= 0 and words[noun].norm not in _KINDS):
        return None
    passive = any(w.lower in BE for w in words[max(0, parted - 3) : parted])
    if passive:
        return next((m for m in marks if m.first <= 3 and m.last <= parted), None)
    return next((m for m in marks if parted < m.first and m.last == into), None)


def _subject(reading: Reading, noun: int, end: int) -> tuple[Mark | None, str]:
    """Whose list it is, and the class of the verb that says so: the named subject of a finite verb, the maker after a
    passive, what the sentence opens with after `under`, the owner of the noun."""
    sentence, words = reading.sentence, reading.sentence.words
    marks = [m for m in sentence.marks if m.last <= end and m.kind in _OWNERS]
    verb = _class(words, 0, end)
    opening = next((m for m in marks if m.first <= 1 and words[min(m.last, end - 1)].lower in _VERBS), None)
    finite = next((f for f in reversed(reading.finite) if f.place < end and f.subject.kind in _OWNERS), None)
    told = finite.subject if finite is not None else opening
    if told is not None and (own := _class(words, told.last, end)):
        return told, own
    maker = next((m for m in marks if any(w.lower == "by" for w in words[max(0, m.first - 2) : m.first])), None)
    if maker is not None and (made := _class(words, 0, maker.first)):
        return maker, made
    basis = next((m for m in marks if m.kind in LAWS and _is_basis(words, m)), None)
    if basis is not None:
        return basis, verb or "making"
    owner = next(
        (m for m in marks if noun >= 0 and 0 <= m.first - noun - 2 <= 1 and words[noun + 1].lower == "of"), None
    )
    if owner is not None and BE & {w.lower for w in words[owner.last : end]}:
        return owner, "making"
    return None, verb


_OWNERS: Final = LAWS | WHO | {"measure"}


def _class(words: tuple[Word, ...], first: int, end: int) -> str:
    """The class of the verb that tells of a list: of several the one that tells most (`obliges … to punish`)."""
    found = {_VERBS[word.lower] for word in words[first:end] if word.lower in _VERBS}
    return next((kind for kind in _TELLING if kind in found), "")


_TELLING: Final = ("punishing", "dividing", "advising", "making", "covering", "doing")


def _is_basis(words: tuple[Word, ...], mark: Mark) -> bool:
    """Whether the sentence opens with a law after `under`, or a preposition of place rules it."""
    before = {word.lower for word in words[max(0, mark.first - 2) : mark.first]}
    return (mark.first <= _FRONT and words[0].lower in _OPENING) or not before.isdisjoint(_BASIS)


_FRONT: Final = 3  # words before a law that opens a sentence
_OPENING: Final = frozenset({"under", "in", "pursuant", "according", "within", "by", "with"})
