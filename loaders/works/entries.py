"""One reference, taken apart: authors, year, title, where it appeared. Styles: GOST, author and year, Chicago, APA,
Vancouver, in English, Russian, Ukrainian and in transliteration.

Rules are for styles, none for single works: fields of known form are masked first (`entry_fields`), then names open the
entry, then the title ends where its style ends it, then the pieces left over are told apart by what they are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from loaders.works.entry_events import Presented, presented
from loaders.works.entry_fields import Fields, Masked, signed, take_addresses, take_numbers, take_short_form, take_type
from loaders.works.entry_forms import Source, day
from loaders.works.entry_heads import Head, head
from loaders.works.entry_marks import Unmarked, unmarked
from loaders.works.entry_openings import dated_title, legal_at, short_name, spoken_at, turned_head
from loaders.works.entry_parts import EDGE, parts_after_title
from loaders.works.entry_signs import TITLE_TAIL, issued_after, numbered_report, own_container, signed_title
from loaders.works.entry_speeches import Speech, speech
from loaders.works.entry_titles import Titled, bare, titled
from loaders.works.entry_words import EVENT, REPORT
from loaders.works.form_patterns import MONTH
from loaders.works.persons import SURNAME
from loaders.works.printed_entry import Entry

_SERIES: Final = signed(
    r":?\s?(?P<series>(?:[A-Z]\w+\s){1,5}Series\s?[–—-]?\s?No\.?\s?\d{1,4}|\b(?:CETS|ETS)\s?(?:No\.?:?\s?)?\d{1,3}(?:\s?[-–:])?|"
    r"(?<=\.\s)[A-Z]{2,6}\sNos?\.\s\d{1,4}[-–:e]\w[\w–-]*(?=\.?\s?(?:$|\x00)))",  # of a case
    "series|ets|no.|nos.",
)


@lru_cache(maxsize=1 << 6)  # a note is read whole and in parts, a line of the body as a reference too
def entry(text: str) -> Entry:
    """A reference taken apart; `text` is its normal text without its number.

    >>> found = entry("Doe J. A. On borders of data // Review of Law. – 2019. – V. 3. – No. 2. – P. 10-19;")
    >>> found.title, found.container, found.volume, found.pages, found.issued
    ('On borders of data', 'Review of Law', 'V. 3, No. 2', '10-19', '2019')
    """
    plain = unmarked(text)
    found = _entry(plain)
    if not plain.cuts:
        return found
    spans = (found.event, found.office, found.law.name if found.law else None)
    event, office, named = (span and (plain.source(span[0]), plain.source(span[1] - 1) + 1) for span in spans)
    names = (
        replace(name, start=plain.source(name.start), end=plain.source(name.end - 1) + 1) for name in found.authors
    )
    legal = replace(found.law, name=named) if found.law and named else None
    return replace(found, authors=tuple(names), event=event, office=office, law=legal)


def _entry(plain: Unmarked) -> Entry:
    masked, fields = Masked(plain.text), Fields()
    take_addresses(masked, fields)
    text = masked.text
    start = len(text) - len(text.lstrip(EDGE.replace("(", "").replace("[", "")))
    if short := short_name(text, start):
        found = _printed(plain, masked, fields, short.end)
        return replace(found, corporate=found.corporate or short.maker, issued=found.issued or short.issued)
    legal = legal_at(text, start)
    if legal and not legal.is_case:
        return Entry(
            title=legal.title, issued=legal.adopted, urls=tuple(fields.urls), accessed=fields.accessed, law=legal
        )
    first = dated_title(text, start)
    if first:
        base = _base(Head(issued=first.issued), fields, "")
        made = replace(_from_source(base, first.title, first.title.source or Source()), issued=first.issued)
        return replace(made, event=spoken_at(text, first))
    found = _by_its_publisher(_printed(plain, masked, fields, start))
    late = None if found.issued else _LATE_YEAR.search(found.title)
    if late:
        found = replace(found, title=found.title[: late.start()], issued=late.group(1))
    if fields.school:
        found = replace(found, publisher=fields.school)
    if legal is None or found.authors or found.corporate:
        return found
    return replace(found, title=legal.title, issued=found.issued or legal.adopted, law=legal)


def _by_its_publisher(found: Entry) -> Entry:
    """A work whose publisher stands first too, where a title would be (`Hill Desk. Fires. London: Hill Desk, 2019`)."""
    own = found.publisher
    if found.authors or found.corporate or len(own) < 4 or not found.title.startswith(own):
        return found
    rest = found.title[len(own) :]
    if not rest and found.container:
        return replace(found, corporate=own, title=found.container, container="")
    parted = rest[:2] in (", ", ". ", ": ") and len(rest) > 5
    return replace(found, corporate=own, title=rest[2:].strip()) if parted else found


def _printed(plain: Unmarked, masked: Masked, fields: Fields, start: int) -> Entry:
    """The entry of a reference whose text begins at `start`, addresses being masked."""
    opening = head(masked.text, start, next((low for low, _ in plain.italics), -1))
    opening = turned_head(masked.text, opening) or opening
    take_type(masked, fields, opening.end)
    series = masked.take(_SERIES, opening.end)
    number = series.group("series").strip(" -–:") if series else numbered_report(masked, fields, opening.end)
    base = _base(opening, fields, number)
    named = bool(opening.authors or opening.corporate)
    told = not named and (TITLE_TAIL.search(masked.text, opening.end) or REPORT.match(masked.text, opening.end))
    endless = len(plain.text) > _LONGEST
    words = speech(masked.text, opening.authors[0].end) if len(opening.authors) == 1 else None
    if words:
        return _given(base, words)
    spoken = None if told or endless or _is_gost(masked.text, opening.end) else presented(masked.text, opening.end)
    if spoken and (opening.authors or opening.corporate):
        return _presented(masked, base, opening.end, spoken)
    found = None if told or endless or _is_gost(masked.text, opening.end) else _read(masked, opening, plain.italics)
    if found and found.source and not _is_meeting(found.source.container):
        return _held(_from_source(base, found, found.source), plain.text)
    if found:
        return _placed(masked, fields, replace(base, title=found.title), found.end)
    title, second, end = signed_title(masked, fields, opening.end, bool(opening.authors))
    if opening.comma and "," in title and not opening.issued:
        title = second = ""  # nothing tells where it ends
    case = None if named or _is_gost(masked.text, opening.end) else _CASE.match(title)
    cut = _NO_TITLE.search(title)
    cut = None if cut and title[: cut.start()].count("(") != title[: cut.start()].count(")") else cut
    title = case.group() if case else title[: cut.start()].strip(EDGE) if cut else title
    return _placed(masked, fields, replace(base, title=title, second_title=second), end)


def _presented(masked: Masked, base: Entry, start: int, where: Presented) -> Entry:
    """The entry of a work that a reference tells by the event at which it was presented."""
    return replace(
        base,
        title=bare(masked.text[start : where.title_end].strip('"“”«»‘’ ')),
        issued=base.issued or where.issued or issued_after(masked, where.event[1]),
        container=where.container,
        event=where.event,
        publisher=where.publisher,
        pages=where.pages,
        held=where.places,
    )


def _given(base: Entry, words: Speech) -> Entry:
    """The entry of a speech."""
    return replace(
        base,
        title=words.title,
        issued=day(words.day),
        container=words.site,
        event=words.event if EVENT.search(words.occasion) else None,
        work_type=words.kind,
        office=words.office if words.office[1] else None,
    )


def _base(opening: Head, fields: Fields, series: str) -> Entry:
    """What is known of an entry before its title is."""
    return Entry(
        authors=opening.authors,
        corporate=opening.corporate,
        issued=opening.issued,
        work_type=fields.work_type,
        specialty=fields.specialty,
        doi=fields.doi,
        urls=tuple(fields.urls),
        accessed=fields.accessed,
        series=series,
        language=fields.language,
        others=opening.others,
    )


_SURNAME_ALONE: Final = re.compile(
    rf"{SURNAME}(?:,\s{SURNAME})*(?:,?\s(?:and|&|и|та)\s{SURNAME})?(?:,?\s\(?[Ee]ds?\.?\)?)?,\s(?=[^\Wa-z\d_])"
)

_LONGEST: Final = 1500  # characters of a reference that forms are tried on
_NO_TITLE: Final = re.compile(rf"\x00|,\s\d{{1,4}}\s(?!{MONTH})(?=[^\Wa-zа-яіїє_\d])")
_CASE: Final = re.compile(r"[^\d\[\]();,]{1,120}?\sv\.?\s[A-Z][^\d\[\]();,]{0,120}?(?=\s[\[(]|[,;]|\s\d|$)")
_GOST: Final = re.compile(r"\s//|\.\s[–—-]\s|№\s?\d|(?<!\w)[СC]\.\s?\d")


def _is_gost(text: str, start: int) -> bool:
    """Whether the signs of the standard part the fields: `//`, a point and a dash, `№` or `С.`."""
    return _GOST.search(text, start) is not None


def _read(masked: Masked, opening: Head, italics: tuple[tuple[int, int], ...]) -> Titled | None:
    commas = opening.comma or not (opening.authors or opening.corporate or opening.issued)
    article = "10." in masked.whole and "doi" in masked.whole.casefold()
    if not opening.authors and not opening.corporate and not opening.issued:
        name = _SURNAME_ALONE.match(masked.text, opening.end)
        beyond = titled(masked.text, name.end(), True, italics, article) if name else None
        if beyond and beyond.source and beyond.source.firm:
            return beyond
    found = titled(masked.text, opening.end, commas, italics, article)
    if (
        not commas
        and opening.issued
        and not (found and found.source and (found.source.container or found.source.publisher))
    ):
        parted = titled(masked.text, opening.end, True, italics, article)  # `(2018) On hills, Hill Review, vol. 3`
        if parted and parted.source and parted.source.firm and parted.source.volume and parted.source.container:
            return parted
    return found


def _is_meeting(container: str) -> bool:
    """Whether words name who met where, and no book: `Union of Hills, Hill Conference, Sydney`."""
    return ", " in container and EVENT.search(container) is not None and not container.startswith("Proc")


def _held(made: Entry, text: str) -> Entry:
    """An event that persons spoke at, printed where a title would be."""
    brief = len(made.title.split()) < 9 and not re.search(r"[\d:,]", made.title)
    if not (brief and made.authors and EVENT.search(made.title)) or made.container or made.publisher:
        return made
    start = text.index(made.title)
    return replace(made, event=(start, start + len(made.title)), title="")


def _from_source(base: Entry, found: Titled, where: Source) -> Entry:
    """The entry of a reference that was read whole."""
    fuller = where.issued.startswith(base.issued) and len(where.issued) > len(base.issued)
    return replace(
        base,
        title=found.title,
        issued=where.issued if fuller else base.issued,
        container=where.container,
        publisher=where.publisher,
        place=where.place,
        volume=where.volume,
        pages=where.pages,
    )


_LATE_YEAR: Final = re.compile(r"[.,]?\s\(((?:19|20)\d\d)\)$")


def _placed(masked: Masked, fields: Fields, base: Entry, end: int) -> Entry:
    """The entry, with what stands after its title, which ends at `end`, told apart."""
    issued = base.issued or take_short_form(masked, fields, end) or issued_after(masked, end)
    take_numbers(masked, fields, end)
    parts = parts_after_title(masked, end)
    event, title = parts.event, base.title
    brief = bool(title) and len(title.split()) < 12
    if not event and brief and base.authors and not parts.container and EVENT.search(title):
        start = masked.whole.index(title)
        event, title = (start, start + len(title)), ""
    return replace(
        base,
        corporate=base.corporate or fields.corporate,
        title=title,
        issued=issued,
        container=own_container(parts.container),
        event=event,
        publisher=parts.publisher,
        place=parts.place,
        work_type=fields.work_type or parts.work_type,
        volume=fields.volume,
        pages=fields.pages,
        page_count=fields.page_count,
    )
