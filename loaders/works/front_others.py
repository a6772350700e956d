"""Persons of front matter who are no authors: who supervised, examined, certified or edited a text.

Dr. Jane Doe, Committee Chair, Faculty of Law
Thesis Advisor: John Roe
Provost Ann Poe, Ph.D.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from loaders.reading.region_signs import AFFILIATION
from loaders.works.author_lines import person_line
from loaders.works.persons import PersonName

_TITLE: Final = r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Hon|Assoc|Asst)\.?\s){0,3}"
_AFTER: Final = r"(?:,?\s(?:Ph\.?\s?D|J\.?D|LL\.?[MD]|M\.?A|Ed\.?D|D\.?Phil|S\.?J\.?D|M\.?S|Esq|CPA)\.?){0,3}"
_OFFICE: Final = (
    r"(?:committee\b|(?:[\w-]+\s){0,2}(?:reviewer|examiner|supervisor|co-supervisor|chairperson|mentor)\b|"
    r"(?:thesis|dissertation|faculty|academic|project|honou?rs|capstone|doctoral|research)\s(?:co-)?(?:advis[eo]r|"
    r"director|chair|reader|supervisor|mentor)\b|(?:vice[- ])?(?:provost|chancellor)\b|(?:second|external) reader|"
    r"advis[eo]r$)"
)
_LABEL: Final = (
    r"(?:(?:thesis|dissertation|faculty|academic|project|honou?rs|research|first|second|main|principal|primary)\s)?"
    r"(?:co-)?(?:advis[eo]r|supervisor|examiner|mentor|reader|committee (?:chair|member)|chair(?:person)? of (?:the )?"
    r"committee)s?|edited by|editors?|translated by|translator|reviewed by|reviewers?"
)
_APPOSED: Final = re.compile(rf"{_TITLE}(?P<name>[^,;:\d(]{{5,40}}?){_AFTER},\s(?P<rest>{_OFFICE}.{{0,160}})$", re.I)
_BRACKET: Final = re.compile(
    rf"{_TITLE}(?P<name>[^,;:\d(]{{5,40}}?){_AFTER}\s\((?P<rest>(?:co-)?(?:chair|advis[eo]r|"
    rf"supervisor|examiner|{_OFFICE})[^)]{{0,60}})\)$",
    re.I,
)
_LABELLED: Final = re.compile(rf"(?P<rest>{_LABEL})\s?:\s?{_TITLE}(?P<name>[^,;:\d(]{{5,40}}?){_AFTER}$", re.I)
_BEFORE: Final = re.compile(
    rf"(?P<rest>(?:[A-Z][\w-]+\s|and\s|of\s|for\s){{0,6}}(?:Provost|Chancellor|Dean|Registrar|Rector))\s{_TITLE}"
    rf"(?P<name>[A-Z][^,;:\d(]{{4,40}}?){_AFTER}$"
)
_EDGES: Final = " *_.#"


class Other(NamedTuple):
    """A person at positions of a line, the position printed there, and the body after it (both 0 where none is)."""

    name: PersonName
    start: int
    end: int
    held: tuple[int, int]
    body: tuple[int, int]


def other_person(line: str) -> Other | None:
    """The person a line names with an office towards the text; none for lines of authors.

    >>> found = other_person("Dr. Jane Doe, Committee Chair, Faculty of Law")
    >>> found.name.label if found else "", "Faculty of Law"
    ('Doe Jane', 'Faculty of Law')
    """
    first = len(line) - len(line.lstrip(_EDGES))
    words = line[first:].rstrip(_EDGES)
    for form in (_APPOSED, _BRACKET, _LABELLED, _BEFORE):
        match = form.match(words)
        name = person_line(match["name"].strip()) if match else None
        if match is None or name is None:
            continue
        start = first + match.start("name")
        begin, rest = first + match.start("rest"), match["rest"]
        held, _, after = rest.partition(", ") if form is _APPOSED else (rest, "", "")
        body = (begin + len(held) + 2, begin + len(rest)) if after and AFFILIATION.search(after) else (0, 0)
        return Other(name, start, first + match.end("name"), (begin, begin + len(held)), body)
    return None
