"""A line of front matter that is a person's name and nothing else."""

from __future__ import annotations

import re
from typing import Final

from loaders.works.entry_words import PLACE
from loaders.works.no_persons import is_nobody
from loaders.works.persons import ACCENTS, SURNAME, PersonName, leading_names

_NAME: Final = re.compile(rf"[^\W\d_]['’ʼ\w{ACCENTS}-]*\.?(?:\s[^\W\d_]['’ʼ\w{ACCENTS}.-]*){{1,3}}$")
_PARTICLE: Final = re.compile(
    r"\s(?P<particle>(?:(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|ter|ten|bin|ibn|al|el|af|av|zu|zur)\s){1,3})"
    r"(?=[^\W\d_])"
)
_DEGREE: Final = re.compile(
    r",?\s(?:PhD|Ph\.D\.|LL\.?[MDB]\.?|Dr\.?|Prof\.?|MA|MSc|к\. ?ю\. ?н\.|д\. ?ю\. ?н\.)\W{0,2}$"
)
_PATRONYMIC: Final = re.compile(
    r"(?:ovich|evich|ich|ovna|evna|ichna|ович|евич|ич|овна|евна|ична|івна|ївна|йович)$", re.I
)
_SLAVIC_SURNAME: Final = re.compile(
    r"(?:[oe]va?|ova|[iy]na?|enko|uk|ian|yan|sk[iy]y?|skaya|chuk|ко|ов|ова|ев|ева|ин|ина|ий|ая|ук|юк|ян|чук|ський|ська)$",
    re.I,
)
NO_NAME: Final = re.compile(
    r"\b(?:law|international|journal|review|reference|library|profile|contents|issue|volume|bulletin|forum|"
    r"studies|press|news|introduction|conclusions?|the|of|and|articles?|papers?|reports?|research|access|abstract|notes?|"
    r"figures?|tables?|section|chapter|part|appendix|summary|commentary|analysis|editorial|special|open|original|"
    r"universi[^\W\d_]+|uniwersytet\w*|hochschule|polytechnic|polit[eé]cnic[oa]|college|school|institute|institution|department|faculty|academy|cent(?:er|re)|programs?|foundation|"
    r"ministry|bureau|office|agency|scholarworks|repository|dissertations?|thes[ie]s|collection|"
    r"convention|treaty|protocol|regulations?|directive|agreement|act|bill|code|rules?|policy|strategy|programme|project|"
    r"cooperation|security|crimes?|cybercrimes?|cyber\w*|criminal|digital|data|evidence|internet|online|network|"
    r"states?|national|united|nations|european|union|council|commission|committee|court|assembly|government|police|"
    r"general|global|human|rights|justice|technology|information|system|published|updated|commons|remarks|"
    r"observations|biography|video|"
    r"право\w*|закон\w*|стат\w{1,3}|журнал\w*|вісник|вестник|розділ|раздел|том|випуск|выпуск|наук\w*)\b",
    re.I,
)


_AND: Final = r"\s(?:and|&|et|und|y|e|и|та|і)\s"
_SHORT: Final = re.compile(
    rf"\(?(?P<names>{SURNAME}(?:(?:,\s{SURNAME}){{0,5}},?{_AND}{SURNAME}|(?:,\s{SURNAME}){{0,2}},?\set\sal\.?)),?"
    r"\s\(?(?P<year>(?:19|20)\d\d)\)?"
)


def surnames_and_year(line: str) -> tuple[tuple[PersonName, ...], str] | None:
    """The authors whom a line names as citations do, and the year; none for other lines.

    >>> [name.surname for name in surnames_and_year("Roe and van Poe, 2019")[0]], surnames_and_year("Paris & Roe, 2019")
    (['Roe', 'van Poe'], None)
    """
    short = _SHORT.fullmatch(line.strip(" *_"))
    start = line.find(short["names"]) if short else 0
    if short is None:
        return None
    row = re.sub(r",?\set\sal\.?$", "", short["names"])
    names = tuple(
        PersonName(start + one.start(), start + one.end(), one.group(), "")
        for one in re.finditer(rf"(?!(?:and|et|und|y|e)\s){SURNAME}", row)
    )
    strange = any(_is_strange(name.surname) for name in names)
    return None if strange else (names, short["year"])


def _is_strange(surname: str) -> bool:
    """Whether what stands where a surname would is a place, a body or another word that no name holds."""
    return bool(NO_NAME.search(surname) or PLACE.fullmatch(surname)) or is_nobody("", surname)


def person_line(words: str) -> PersonName | None:
    """A line that is a person's name: two to four capitalised words."""
    words = _DEGREE.sub("", words)
    printed, end = leading_names(words)
    if len(printed) == 1 and end >= len(words) - 1 and "." in printed[0].given:
        return printed[0]
    particle = _PARTICLE.search(words)
    if particle is not None:
        return _with_particle(words, particle)
    parts = words.split()
    if (
        not _NAME.match(words)
        or not all(part[0].isupper() for part in parts)
        or NO_NAME.search(words)
        or words.isupper()
    ):
        return None
    surname, given = (parts[0], parts[1:]) if _is_surname_first(parts) else (parts[-1], parts[:-1])
    return PersonName(0, len(words), surname, " ".join(given))


def _with_particle(words: str, particle: re.Match[str]) -> PersonName | None:
    """`Ann Marie van der Poe`: the surname begins with the particle, or with a capitalised name before it that follows
    a given name (`Joan Roe de Poe`)."""
    before, after = words[: particle.start()].split(), words[particle.end() :].split()
    capitals = [*before, *after]
    if not 1 <= len(before) <= 3 or not 1 <= len(after) <= 2 or NO_NAME.search(words) or words.isupper():
        return None
    if not all(re.fullmatch(rf"[^\W\d_]['’ʼ\w{ACCENTS}.-]*", part) and part[0].isupper() for part in capitals):
        return None
    return PersonName(0, len(words), f"{particle['particle']}{' '.join(after)}", " ".join(before))


def _is_surname_first(parts: list[str]) -> bool:
    """`Petrov Ivan Ivanovich` and `Petrova Anna`, not `Anna Petrova`."""
    if len(parts) > 2:
        return bool(_PATRONYMIC.search(parts[-1]))
    return bool(_SLAVIC_SURNAME.search(parts[0])) and not _SLAVIC_SURNAME.search(parts[-1])
