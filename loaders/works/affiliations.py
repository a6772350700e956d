"""Where an author works, as the lines beside the name print it: `Position, Department, University, Town, Country`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.reading.region_signs import AFFILIATION

_POSITION: Final = re.compile(
    r"(?:postgraduate|student\b(?!\s(?:ID|number|no)\b)|professor|associate|assistant|lecturer|researcher|doctor\b|candidate|head\b|"
    r"dean\b|director|senior|junior|phd|ph\.d|dr\.|ll\.?m|j\.?d|fellow|chair\b|judge\b|legal adviser|attorney|"
    r"prosecutor|аспирант|доцент|"
    r"профессор|кандидат|доктор|старший|преподаватель|аспірант|професор|викладач|завідувач|заведующ|начальник|"
    r"заместитель|заступник|"
    r"директор|слушатель|слухач|курсант|студент|магистр|магістр|научный|науковий|ведущий|провідний|главный|головний|"
    r"адвокат|здобувач|соискатель|судья|суддя|прокурор|следователь|слідчий|member\b|master\b|b\.?a\.|editor\b|counsel\b|advis[eo]r\b|analyst\b|minister\b|correspondent\b|columnist\b|founder\b|ceo\b|"
    r"consultant\b|president\b|ambassador\b|commissioner\b|coordinator\b|lawyer\b|barrister\b|journalist\b)",
    re.I,
)
_GENITIVE: Final = re.compile(
    r"(?:[^\W\d_]+(?:ого|ої|ой|его|ьої)\s|(?:університету|академії|інституту|факультету|кафедри|университета|академии|"
    r"института|факультета|кафедры)\b)",
    re.I,
)
_OBLIQUE: Final = re.compile(
    r"(?:університету|академії|інституту|факультету|кафедри|университета|академии|института|факультета|кафедры)\b", re.I
)
_NUMBER: Final = re.compile(
    r"[\W_]{0,2}(?P<number>\d{1,2}|[a-e*†‡§])(?:[.)]\s?|\s?(?=[A-ZА-ЯІЇЄҐ])|\s)(?=[A-ZА-ЯІЇЄҐ])"
)
# `B.A., University of Lakeside, 2008`: where somebody studied
_STUDIED: Final = re.compile(r"\b(?:LL\.?[BMD]|[JSM]\.?[DJ]|Ph\.?D|[BM]\.?[AS]c?)\b\.?.{0,80}\b(?:19|20)\d\d\b", re.I)
_EDGE: Final = " _*.;"
# `Recommended by the Academic Council of Hill University`, `Утверждено`, `Рецензенты`: who let the text be printed
_IMPRINT: Final = re.compile(
    r"[\W_]{0,4}(?:(?:approved|recommended|endorsed|published|printed|reviewed|refereed)\s(?:\w+\s){0,3}?(?:by|at|in|for)\b|"
    r"(?:reviewers?|referees?)\s?:|рецензент\w*|(?:рекоменд|утвержд|затвердж|одобрен|схвален|допущен)[^\W\d_]+\s[^\W\d_]|"
    r"(?:печатается|публикуется|друкується|видається)\s(?:по|за|согласно|згідно)\b)",
    re.I,
)


_FIELDS: Final = re.compile(  # `Department of Roads, Bridges, and Canals` is one
    r"\b(?:Department|School|Faculty|Institute|Cent(?:er|re)|College|Division) (?:of|for) [^,;]{3,40}"
    r"(?:, [^,;]{3,40}){0,3},\s(?:and|&)\s[^,;]{3,40}"
)
_MAIL: Final = re.compile(r"(?:[{(\[][\w.,;|+\s-]{1,200}[})\]]|[\w.+-]{1,64})\s?@\s?\w|\be-?mail\s?:|orcid\b", re.I)
_WIDE: Final = re.compile(
    r"\b(?:Council|Agency|Bureau|Office|Commission|Authority|Corporation|Foundation|Association|Society|Organi[sz]ation|"
    r"Inc|Ltd|LLP|LLC|GmbH|Police|Secretariat|Directorate|Hospital|Laborator(?:y|ies)|Labs?|Group|Company|Bank|Court|"
    r"Command|Service|Alliance|Network|Observatory|Forum|Board|Chambers|Partners|Think Tank|School|Consulting)\b"
)
_CAPITALS: Final = (
    r"[^\Wa-z\d_][\w'’&.-]*(?<!\w{3}\.)(?: (?:of|for|the|and|on|&|[^\Wa-z\d_][\w'’&.-]*(?<!\w{3}\.))){0,9}"
)
_AGENCY_ROW: Final = re.compile(rf"{_CAPITALS}(?:, {_CAPITALS}){{0,2}}\.?")
_LETTERS: Final = re.compile(r"[A-Z][A-Z&-]{2,7}$")


def _is_wide(words: str, opens: bool) -> bool:
    """Whether words are the name of an agency or firm, or letters that open a line in its place."""
    if not words[:1].isupper() or len(words.split()) > _LONGEST:
        return False
    return bool(_WIDE.search(words)) or (opens and bool(_LETTERS.match(words)))


_OPENS: Final = 3  # code points: signs before the first word of a line
_LONGEST: Final = 12  # words of such a name


class Piece(NamedTuple):
    """A body (or a position, where `held`) that words `start` to `end` of a line name."""

    words: str
    start: int
    end: int
    held: bool


def number_before(line: str) -> tuple[str, int]:
    """The number or sign an affiliation opens with, and where its words begin; empty and 0 without."""
    match = _NUMBER.match(line)
    return (match["number"], match.end()) if match else ("", 0)


def is_imprint(line: str) -> bool:
    """Whether a line tells who recommended, approved or reviewed the text: nobody works there for that."""
    return bool(_IMPRINT.match(line))


def is_affiliation(line: str) -> bool:
    """Whether a line names a body that people work at, in the case in which it is called."""
    return any(not piece.held for piece in pieces(line))


def names_agency(words: str) -> bool:
    """Whether words after a name are those of an agency or firm and of where it is: `Hill Bureau, Norland`."""
    held = [piece.held for piece in pieces(words, wide=True)]
    return held[:1] == [False] and bool(_AGENCY_ROW.fullmatch(words.strip()))


def tells_position(line: str) -> bool:
    """Whether a line opens with a position or a degree."""
    return bool(_POSITION.match(line.strip(_EDGE)))


def pieces(line: str, first: int = 0, wide: bool = False) -> Iterator[Piece]:
    """Positions and bodies of a line, from position `first` on; bodies in an oblique case are left out, as their names
    are not printed (`доцент кафедри …`). `wide`: the line stands where an affiliation must, so that agencies, firms
    and, at its beginning, bare letters (`NHPA`) are bodies too."""
    if is_imprint(line):
        return
    offset = first
    studied = _STUDIED.search(line)
    whole = _FIELDS.sub(lambda match: match.group().replace(",", "\0"), line)
    mail = _MAIL.search(whole)
    for piece in whole[first : mail.start() if mail else len(whole)].split(","):
        start, offset = offset, offset + len(piece) + 1
        bare = line[start : offset - 1].strip(" _*.;")
        begin = line.index(bare, start) if bare else start
        if not bare:
            continue
        if _POSITION.match(bare):
            yield Piece(bare, begin, begin + len(bare), held=True)
        elif (
            not studied
            and (AFFILIATION.search(bare) or (wide and _is_wide(bare, begin < _OPENS and offset <= len(line))))
            and "@" not in bare
            and not (_OBLIQUE.search(bare) and _GENITIVE.match(bare))
        ):
            yield Piece(bare, begin, begin + len(bare), held=False)


def opened(line: str, first: int) -> Iterator[Piece]:
    """The pieces of a line that the number of an author opens: where its first words are no position, and two pieces
    or more stand there (`Hill Labs, Norland`), they are a body, whatever it is called.

    >>> [piece.words for piece in opened("b Lantern (LN), Hill Institute, Norland", 2)]
    ['Lantern (LN)', 'Hill Institute']
    """
    found = [*pieces(line, first)]
    words, parted, _ = line[first:].partition(", ")
    begins = any(piece.start < first + len(words) for piece in found)
    if parted and not begins and _CAPITALISED.fullmatch(words):
        yield Piece(words, first, first + len(words), held=False)
    yield from found


_CAPITALISED: Final = re.compile(rf"{_CAPITALS}(?: \([A-Z][\w&-]{{1,11}}\))?")
