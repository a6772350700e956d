"""The description of a book on the back of its title page, as a catalogue has it.

`Озёра и реки: Учебник. – М.: Лоция, 2010. – 96 с.`
"""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal

from graph.quads import date_literal
from loaders.reading.languages import tagged
from loaders.works.journal_line import Part
from ontology.names import term

_DESCRIBED: Final = re.compile(
    r"\.\s[–—-]\s(?P<place>[^\W\d_][\w.-]{0,20})\s?:\s.{3,80},\s(?P<year>(?:19|20)\d\d)\.\s[–—-]\s"
    r"(?P<pages>\d{1,4})\s[сc]\.\W*$"
)
_SORT: Final = re.compile(
    r":\s(?P<sort>(?:учебник|підручник|монографи[яія]|монографія|"
    r"(?:учебное|учебно-методическое|практическое|методическое|навчальний|навчально-методичний|практичний)\s"
    r"(?:пособие|посібник)))(?=[.\s])",
    re.I,
)


def described(words: str) -> tuple[Part, ...]:
    """What such a description tells of the book; nothing where a line is none.

    >>> [part.value.value for part in described("Озёра: Учебник. – М.: Лоция, 2010. – 96 с.")]
    ['2010', '96', 'М.', 'Учебник']
    """
    found = _DESCRIBED.search(words)
    if found is None:
        return ()
    sort = _SORT.search(words, 0, found.start() + 1)
    return (
        Part("dcterms:issued", date_literal(found["year"])),
        Part("cl:pageCount", Literal(found["pages"], datatype=term("xsd:integer"))),
        Part("cl:placeOfPublication", tagged(found["place"])),
        *((Part("cl:workType", tagged(sort["sort"])),) if sort else ()),
    )
