"""What a reference prints, field by field."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.works.legal_entries import Law
from loaders.works.persons import PersonName


@dataclass(frozen=True, slots=True)
class Entry:
    """A reference. Texts are as printed; `issued` is an XSD or EDTF lexical form; empty strings mean none."""

    authors: tuple[PersonName, ...] = ()
    corporate: str = ""
    title: str = ""
    second_title: str = ""
    issued: str = ""
    container: str = ""
    event: tuple[int, int] | None = None
    publisher: str = ""
    place: str = ""
    work_type: str = ""
    specialty: str = ""
    volume: str = ""
    pages: str = ""
    page_count: str = ""
    doi: str = ""
    urls: tuple[str, ...] = ()
    accessed: str = ""
    series: str = ""
    language: str = ""  # the code of the language a title was translated from
    office: tuple[int, int] | None = None  # of who gave a speech
    held: tuple[str, ...] = ()  # where the event took place
    others: bool = False  # further authors that only `et al.` tells
    law: Law | None = None  # what it is where it is a law, a treaty or a case alone

    @property
    def is_work(self) -> bool:
        """Whether this is a reference at all, and no explanatory note."""
        named = bool(self.authors or self.corporate)
        return bool(self.doi or self.urls or self.law) or (
            bool(self.title) and (named or bool(self.issued and self.container))
        )
