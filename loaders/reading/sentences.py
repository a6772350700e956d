"""Where sentences end in normal text: initials, abbreviations, citations after the full stop, lost spaces.

One pass over the full stops; the look around each is bounded, so the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_STOP: Final = re.compile(r"[.!?…]+")
_CLOSERS: Final = "\"'”’»)]"
_CITATION: Final = re.compile(r" ?\[[^\[\]]{1,120}\]")
# English, Russian, Ukrainian: a full stop after these ends no sentence.
_ABBREVIATION_LIST: Final = """
art arts no nos v p pp p.p c para paras par vol vols ed eds al i.e e.g cf viz st str dr mr mrs ms prof hon gen col
fig figs ch chap sec sect inc ltd co corp jr sr vs approx dept univ resp ex seq ibid op cit ca jan feb mar
apr jun jul aug sep sept oct nov dec cl reg doc rep rev ser suppl transl trans u.s u.k u.n e.u a.m p.m n bd
mio ст п пп ч т гл с стр см ср ред изд им тыс млн млрд вып руб напр т.е т.к т.н т.о ф.з роз вид стор гр акад проф
доц канд докт юрид наук дис автореф университ гос межд об обл пр ул просп у.к р.н тис грн рис табл пер сост
січ лют берез квіт трав черв лип серп верес жовт листоп груд янв февр фев апр авг сент окт нояб дек
отв вст зб кн сб уч учеб посіб навч див англ лат фр нім нем
"""
_ABBREVIATIONS: Final = frozenset(_ABBREVIATION_LIST.split())
# These may stand inside a sentence or at its end.
_OFTEN_LAST: Final = frozenset({"etc", "др", "т.д", "т.п", "г", "гг", "рр", "р", "ін", "інш", "т.ін"})
# After initials, these begin a sentence: no surname looks like them.
_STARTER_LIST: Final = """
the this that these those it its in on at as for from to by with however thus therefore moreover also
although if when while there they he she we you his her our their such some many most one another according
despite during after before since then finally first second third under within among given because but and so not
no each all both an в на это эта этот эти он она они мы по при для так также однако кроме если когда таким
как но и у з ця цей це ці він вона вони ми за до отже також
"""
_STARTERS: Final = frozenset(_STARTER_LIST.split())
_NO_INITIALS: Final = frozenset({"РФ", "РК", "РБ", "ЕС", "ЄС", "ЗУ"})  # two capitals that stand for no name
_NEXT_WORD: Final = re.compile(r"[\"'“”«(\[‘*_]{0,3}([^\W\d_]+)")
_MISSING_SPACE: Final = re.compile(r"[A-ZА-ЯІЇЄҐ][a-zа-яёіїєґ]+[\s,]|[A-ZА-ЯІЇЄҐ] [a-zа-я]")


def sentence_spans(words: str, breaks: Iterable[int] = ()) -> list[tuple[int, int]]:
    """Start and end of each sentence, white space at the ends left out.

    `breaks` are further positions where a sentence ends (a footnote mark that swallowed the full stop).

    >>> [("A. A. Danelyan cites Art. 4 of it. Nobody else does."[a:b]) for a, b in
    ...  sentence_spans("A. A. Danelyan cites Art. 4 of it. Nobody else does.")]
    ['A. A. Danelyan cites Art. 4 of it.', 'Nobody else does.']
    """
    ends = sorted({*(end for end in _ends(words)), *breaks, len(words)})
    spans: list[tuple[int, int]] = []
    start = 0
    for end in ends:
        while start < end and words[start] == " ":
            start += 1
        stop = end
        while stop > start and words[stop - 1] == " ":
            stop -= 1
        if spans:
            start = min(start + _loose_note(words, start), stop)
        if stop > start:
            spans.append((start, stop))
        start = max(start, end)
    return spans


_LOOSE_NOTE: Final = re.compile(r"(\d{1,3}) (?=[\"“«]?([A-Z][a-z]+|[AI])\b)")


def _loose_note(words: str, start: int) -> int:
    """How many signs a note's number takes with which a sentence begins as its sign was lost (`paid. 25 He was`): one
    before a word that opens sentences, or where the next number or the one before stands so too."""
    found = _LOOSE_NOTE.match(words, start)
    if found is None:
        return 0
    number = int(found.group(1))
    beside = re.compile(rf"[.!?][\"”»’')]{{0,2}} (?:{number - 1}|{number + 1})(?= [\"“«A-Z]|$)")
    opens = found.group(2).casefold() in _STARTERS
    return len(found.group()) if opens or beside.search(words) else 0


def _ends(words: str) -> Iterable[int]:
    start = 0
    for stop in _STOP.finditer(words):
        if stop.start() < start:
            continue
        end = _end_at(words, start, stop.start(), stop.end())
        if end:
            yield end
            start = end


def _end_at(words: str, start: int, dot: int, after: int) -> int:
    """The position where the sentence that began at `start` ends with the stop at `dot`; 0 where it does not."""
    end = after
    while end < len(words) and words[end] in _CLOSERS:
        end += 1
    if end - after == 0 and words[end : end + 2] == ' "' and words[: end + 1].count('"', start) % 2:
        end += 2
    if end >= len(words):
        return end
    glued = words[end] not in " ["
    noted = _NOTE_MARK.match(words, end) if glued and words[dot:after] == "." else None
    if noted and _ends_word(words, dot):
        return noted.end()
    if glued:
        return end if words[dot:after] == "." and _is_lost_space(words, dot, end) else 0
    citation = _CITATION.match(words, end)
    if citation and (citation.end() == len(words) or words[citation.end()] == " "):
        end = citation.end()
        if end == len(words):
            return end
    following = _NEXT_WORD.match(words, end + 1, min(end + 60, len(words)))
    if following is None:
        begins = words[end + 1 : end + 2]
        if not (begins.isdigit() or begins in '"“«([–—-•'):
            return 0
    elif following.group(1)[0].islower():
        return 0
    if words[dot:after] != "." or words[after : after + 1] in ('"', "”", "»", "’"):
        return end if following is None or not following.group(1)[0].islower() else 0
    return end if _closes(words, start, dot, following.group(1) if following else "") else 0


_NOTE_MARK: Final = re.compile(r"\d{1,3}(?:, ?\d{1,3})*(?= [\"“«(]?[A-ZА-ЯІЇЄҐ])")  # `networks.12 The`


def _ends_word(words: str, dot: int) -> bool:
    """Whether a whole word, or a bracket or sign after one, stands before a full stop: no `No.5 The`, no `v.2 The`."""
    before = words[max(dot - 24, 0) : dot].rpartition(" ")[2]
    word = before.rstrip(_CLOSERS + "%")
    closed = word != before and len(word) > 1
    if _YEAR.fullmatch(word):
        return True
    named = len(word) > 4 and word.istitle()  # `Ukraine.12 The`
    plain = word.isalpha() and (named or (len(word) > 3 and word.islower()))
    return closed or (plain and word.casefold() not in _ABBREVIATIONS)


_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d(?:[-–](?:1[89]|20)\d\d|s)?")  # `in 2017.52 The worm`


def _is_lost_space(words: str, dot: int, end: int) -> bool:
    """`interference.The choice`: a small word, a full stop, a capitalised word; never inside an address or a name."""
    if not _MISSING_SPACE.match(words, end):
        return False
    low = max(dot - 30, 0)
    before = words[low:dot].rpartition(" ")[2].rstrip(_CLOSERS)
    return len(before) >= 3 and before.isalpha() and before.islower()


def _closes(words: str, start: int, dot: int, following: str) -> bool:
    """Whether a lone full stop before a capital or a digit ends the sentence."""
    before = words[max(dot - 24, start) : dot].rpartition(" ")[2].lstrip("\"'“«([„")
    low = before.casefold()
    if low in _OFTEN_LAST:
        return bool(following) and (dot - start > 40 or following.casefold() in _STARTERS)
    if low in _ABBREVIATIONS:
        return False
    starter = following.casefold() in _STARTERS and following[:1].isupper()
    if before.isdigit() and dot - start <= 4:
        return False  # the number of a list item
    if _is_initials(before) and before not in _NO_INITIALS:
        return starter and len(following) > 1
    if len(following) == 1 and words[dot + 3 : dot + 4] == "-" and words[dot + 4 : dot + 5].islower():
        return True  # `lives. E-commerce is …`
    if len(following) == 1 and following not in "AIВСКОУИЯАІЄЗЦ":
        return _is_initials_ahead(words, dot)
    return True


def _is_initials(token: str) -> bool:
    """`A`, `К.К`, `U.S`, `Yu`, `ZH`: letters that stand for a name."""
    parts = re.split(r"[.\-,]", token)
    return all(0 < len(part) <= 2 and part[0].isupper() and part.isalpha() for part in parts if part) and bool(parts[0])


def _is_initials_ahead(words: str, dot: int) -> bool:
    """A lone capital after a full stop begins a sentence only where a full stop follows it (an author's initial)."""
    return words[dot + 3 : dot + 4] == "."
