"""The fields of a reference that are known by their form: addresses, pages, volumes, years, access dates, types.

Each field found is masked (its characters become U+0000 in a copy of the same length), so that what stays is title,
container, place and publisher.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from loaders.grammar.dates import dates
from loaders.grammar.identifiers import identifiers

MASK: Final = "\x00"


class Signed(NamedTuple):
    """A pattern each of whose matches holds one of some signs, whatever its capitals: to look for them is a tenth of
    the work."""

    pattern: re.Pattern[str]
    signs: tuple[str, ...]


def signed(pattern: str, signs: str, flags: int = 0) -> Signed:
    """A pattern with its signs, in small letters and parted by `|`."""
    return Signed(re.compile(pattern, flags), tuple(signs.split("|")))


_DASH: Final = r"\s?[-–—]\s?"
_MONTH_NAME: Final = r"[^\W\d_]{3,9}\.?"
_ACCESS_DAY: Final = (
    rf"(?P<day>{_MONTH_NAME}\s\d{{1,2}},?\s\d{{4}}|\d{{1,2}}\s{_MONTH_NAME},?\s\d{{4}}|\d{{4}}\s{_MONTH_NAME}\s\d{{1,2}}|"
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|{_MONTH_NAME},?\s\d{{4}}(?=,?\s(?:from|at)\b))"
)
_ACCESS_SIGNS: Final = (
    "access|visited|cited|as of|retrieved|viewed|дата обращения|дата звернення|дата доступа|data obrashcheniya"
)
_ACCESSED: Final = signed(
    r"[(\[]?(?:date of access|(?:last\s)?access(?:\s?ed)?(?:\sdate)?(?:\son)?|last visited(?:\son)?|cited|\bas of|"
    r"retrieved(?:\son)?|viewed|дата обращения|дата звернення|дата доступа|data obrashcheniya)\s?:?\s?"
    rf"{_ACCESS_DAY}(?:,?\s?from\b:?)?[)\].]?",
    _ACCESS_SIGNS,
    re.I,
)
_DAY_FIRST: Final = signed(
    rf"[(\[]?{_ACCESS_DAY},?\s(?:date\s)?last\s(?:accessed|visited)[)\].]{{0,2}}", "last accessed|last visited", re.I
)
_BROKEN_SCHEME: Final = re.compile(r"\bh?ttps?:\s?/{0,2}\s?(?=\x00)")
# What a space cut off an address: pieces with slashes, queries or many hyphens (`https://a.example/ b/c-d/ e-f-g-h`).
_CUT_OFF: Final = re.compile(
    r"(?:\s(?!\d{1,2}/)(?=\S*[a-z]{2})(?:[\w.%~+-]*/\S*[/\d.?=-]\S*|(?<=/\s)[\w.%~+-]+/\S+|/\S+|\.[\w-]+\.\S+/\S*|[a-z0-9]+(?:-[a-z0-9]+){3,}\S*))+"
)
_TORN_ADDRESS: Final = re.compile(r"(?<=\x00)\s[^()\x00]{0,60}=[^()\x00]{0,300}?(?=\s?\(|\.?\s?$)")
_ACCESS: Final = signed(
    r"[(\[]?(?:date of access|access(?:\s?ed\b|\sdate|(?=:))(?: on)?|last (?:accessed|visited)(?: on)?|"
    r"retrieved(?: on)?|viewed|дата обращения|дата звернення|дата доступа|data obrashcheniya)\s?:?\s?"
    r"(?P<date>[^()\[\]<>;]{4,30}?)"
    r"(?:[)\]]|,?\s?from\b:?|\.(?=\s|$)|;|(?=\s?<?https?:)|$)",
    _ACCESS_SIGNS,
    re.I,
)
_TAG: Final = signed(
    r"\[\s?(?:Google Scholar|DOI|PubMed|PMC free article|PMC|CrossRef|Crossref|View Article|Full Text)\s?\]|"
    r"\[?(?:Electronic resource|Elektronnyj resurs|Электронный ресурс|Електронний ресурс|web-?site|online|Text|"
    r"Internet|WWW Document|Preprint|"
    r"Текст|Сайт)\]"
    r"|(?:\bURL(?=\s?:|\s?\x00)|Режим доступа|Режим доступу|Rezhim dostupa|Available(?: (?:at|from|online))?|"
    r"Mode of access|\bDOI|\bdoi)\s?:|\b(?:URL|[Aa]vailable (?:at|from|online))\s(?=[<\s]*\x00)"
    r"|\bAvailable (?:at|on|from) SSRN:?|\bRetrieved from\b:?|"
    r"(?<=\.\s)(?:Advance online publication|Online first|Ahead of print)\.",
    "]|url|doi|режим доступ|rezhim dostupa|available|mode of access|retrieved from|online|ahead of print",
    re.I,
)
# The language of a work, its medium, its numbers in the trade: of no field.
_ASIDE: Final = signed(
    r"[(\[]\s?(?:[Ii]n|на|in the)\s(?:Russ(?:ian)?|Ukr(?:ainian)?|Eng(?:lish)?|Chin(?:ese)?|French|German|Spanish|"
    r"Kazakh|Polish|Arabic|рус(?:ском)?|укр(?:аинском)?)\b\.?\s?[)\]]|"
    r"(?:[–—-]\s)?\b(?:e-?)?IS[BS]N(?:-1[03])?:?\s?[\d][\d\sXxХх–-]{6,20}|"
    r"(?<=\.\s)ProQuest\b[^.]{0,50}\.?|(?<=\d\.)\s(?:Print|Web)(?=\.\s*$|\.\s\d)",
    "(in|[in|( in|[ in|(на|[на|( на|[ на|isbn|issn|print.|web.|proquest",
)
# The language a title was translated from, as the codes of catalogues tell it: `On hills (kor). `.
_LANGUAGE: Final = signed(
    r"\s\((?P<code>ara|chi|cze|dut|fre|ger|gre|hun|ita|jpn|kor|pol|por|rus|spa|swe|tur|ukr)\)(?=[.,;]|\s?$)",
    "(ara|(chi|(cze|(dut|(fre|(ger|(gre|(hun|(ita|(jpn|(kor|(pol|(por|(rus|(spa|(swe|(tur|(ukr",
)
_UPLOADED: Final = signed(r",\suploaded by\s[^,\x00]{2,60}(?=,)", "uploaded by")  # a site of films, not who made them
_OFFICIAL: Final = signed(
    r"(?:[,.]?\s|\s?[(\[])(?:\[?\d{4}\]?\s)?(?:O\.?J\.?|OJEU)(?:\sof the E[UC])?,?\s\(?[LC]\.?\)?\s?\d{1,4}"
    r"(?:/\d{1,4}|(?:,\s[\d.]{8,10})?(?:,?\spp?\.\s?\d{1,4}(?:\s?[–-]\s?\d{1,4})?)?)?[)\]]?",
    "oj|o.j",
)
_TYPE: Final = signed(
    r"\[(?P<thesis>(?:Unpublished\s)?(?:[\w.’']+\s){0,2}(?:thesis|dissertation|project))"
    r"(?:,\s|\s(?:submitted\s)?(?:to|at)\s)(?P<school>[^\[\]()]{2,120}?)\]|"
    r":?\s?(?P<type>(?:avtoref\.?\s)?(?:dis|diss)\.\s.{0,60}?nauk|(?:автореф\.?\s)?(?:дис|дисс)\.\s.{0,60}?наук|"
    r"учеб(?:ное|\.)\s?пособие|учебник(?:\sдля\s[а-я]+)?|монография|навч(?:альний|\.)\s?посібник|підручник|монографія|monografiya|"
    r"ucheb\. posobie|"
    r"(?:unpublished\s)?(?:PhD|Ph\.D\.|doctoral|master['’]s)\s(?:thesis|dissertation)|"
    r"(?<=\()(?:PhD|Ph\.\s?D\.|LL\.?M\.?|MA|M\.A\.|Master['’]s|doctoral)\sdiss\.|"
    r"unpublished\s(?:document|manuscript|paper|report)|thesis|dissertation|textbook|monograph|"
    r"(?<=[.!?]\s)press release(?=\.)|(?<=[.!?][\"”]\s)press release(?=\.)|"
    r"(?<![^\W\d_]\s)working paper)(?=\W)",
    "press release|nauk|наук|учеб|ucheb|навч|підручник|монограф|monogra|thesis|dissertation|textbook|unpublished|"
    "working paper|diss.|project",
    re.I,
)
_SPECIALTY: Final = re.compile(r"[:(]?\s?\b(?P<code>\d{2}\.\d{2}\.\d{2})\b\)?(?!\.\d)")
_COUNT: Final = re.compile(r"(?<![\d-])(?P<count>\d{2,4})\s?(?:с|c|p|pp|s|стр|pages|стор)\b\.?(?!\s?\d)")
_PAGES: Final = re.compile(
    rf"(?<![\w])(?:pp|p|с|c|s|стр|стор)\.?\s?(?P<pages>\d{{1,5}}(?:{_DASH}\d{{1,5}})?)(?![\d(])|(?<=\.\s)[СC]\.(?=\s?$)",
    re.I,
)
_BARE_PAGES: Final = re.compile(rf"(?<=[,:])\s?(?P<pages>\d{{1,4}}{_DASH}\d{{1,4}})(?![\d/-])")
_VOLUME: Final = re.compile(r"(?<![\w])(?:vol(?:ume)?|v|т|том|tom|bd)\.?\s?(?P<volume>\d{1,4}|[IVXL]{1,7}\b)", re.I)
_ISSUE: Final = re.compile(
    r"(?:(?<![\w])(?:issue\sno[.:]?|number|no|n|nr|issue|iss|вып|вип|is)[.]?:?\s?|[№¹]\s?)(?P<issue>\d{1,4}(?:\.\d{1,2})?(?:[-/–]\d{1,3})?(?:\s?\(\d{1,4}\))?)(?![\d/])",
    re.I,
)
_ARTICLE: Final = re.compile(r"(?<![\w])(?:st|ст|art)\.\s?(?P<article>\d{2,5})(?!\d)", re.I)
_BARE_VOLUME: Final = re.compile(r"(?<=\s)(?P<volume>\d{1,4}\s?\(\d{1,4}(?:[-–]\d{1,4})?\))(?=\s?[:,.;]|\s?$)")
_LONE_VOLUME: Final = re.compile(
    r"(?<=\s)(?P<volume>\d{1,4})(?=\s?:\s?\d)|(?<=,\s)(?P<second>\d{1,3})(?=,\s\d{1,4}[-–]\d)"
)
_VANCOUVER: Final = re.compile(
    r"(?P<year>(?:19|20)\d{2});(?P<volume>\d{1,4}(?:\(\d{1,4}\))?):(?P<pages>\d{1,5}(?:[-–]\d{1,5})?)"
)


@dataclass(slots=True)
class Fields:
    """Fields found in a reference: each value as printed (dates as typed lexical forms), empty where there is none."""

    urls: list[str] = field(default_factory=list)
    doi: str = ""
    accessed: str = ""
    work_type: str = ""
    corporate: str = ""  # who made a report
    specialty: str = ""
    language: str = ""
    pages: str = ""
    page_count: str = ""
    volume: str = ""
    school: str = ""  # where a dissertation was defended
    tag: int = -1  # where "[Electronic resource]" or the like stands


class Masked:
    """A reference whose fields are taken out one by one; `text` keeps its length."""

    def __init__(self, text: str) -> None:
        self.whole = text
        self.text = text
        self._plain = text.casefold()

    def hide(self, start: int, end: int) -> None:
        self.text = self.text[:start] + MASK * (end - start) + self.text[end:]

    def take(self, sought: re.Pattern[str] | Signed, start: int = 0) -> re.Match[str] | None:
        """The first match at or after `start`, now hidden."""
        if isinstance(sought, Signed):
            if not any(sign in self._plain for sign in sought.signs):
                return None
            sought = sought.pattern
        match = sought.search(self.text, start)
        if match:
            self.hide(*match.span())
        return match


def take_addresses(masked: Masked, fields: Fields) -> None:
    """URLs, the DOI, the access date and the tags of electronic resources; called before names are read."""
    for found in identifiers(masked.whole):
        if found.scheme == "url":
            rest = _CUT_OFF.match(masked.text, found.end) if found.key.count(".") else None
            whole = rest.group().rstrip(" .,;)>]") if rest else ""
            fields.urls.append(found.key + re.sub(r"\s", "", whole))
            masked.hide(found.end, found.end + len(whole))
            low = found.key.partition("doi.org/")[2]
            fields.doi = fields.doi or (low if low.startswith("10.") else "")
        elif found.scheme == "doi":
            fields.doi = fields.doi or found.key
        else:
            continue
        masked.hide(found.start, found.end)
    masked.take(_BROKEN_SCHEME)
    if fields.urls:
        masked.take(_TORN_ADDRESS)
    exact = masked.take(_DAY_FIRST) or masked.take(_ACCESSED)
    if exact:
        fields.accessed = _accessed(exact.group("day"))
    told = masked.take(_LANGUAGE)
    fields.language = told["code"] if told else ""
    masked.take(_UPLOADED)
    while masked.take(_ASIDE) or masked.take(_OFFICIAL):
        pass
    access = None if exact else masked.take(_ACCESS)
    if access:
        days = [
            day.lexical for day in dates(access.group("date").replace(", ", " ", 1) + " ") if len(day.lexical) == 10
        ]
        fields.accessed = days[0] if days else ""
    while tag := masked.take(_TAG):
        if fields.tag < 0 and tag.group().startswith("["):
            fields.tag = tag.start()


def _accessed(words: str) -> str:
    """The day in an access date, in whatever order it is printed."""
    turned = re.match(r"(\d{4})\s(\D+?)\s(\d{1,2})$", words)
    plain = re.sub(r"^(\D+), (?=\d{4}$)", r"\1 ", words)
    found = dates((f"{turned.group(3)} {turned.group(2)} {turned.group(1)}" if turned else plain) + " ")
    return found[0].lexical if found and len(found[0].lexical) in (7, 10) else ""


def take_type(masked: Masked, fields: Fields, start: int) -> None:
    """The kind of work and the code of the specialty a dissertation was defended in."""
    kind = masked.take(_TYPE, start)
    if kind:
        fields.school = (kind.group("school") or "").strip(" ,.")
        fields.work_type = (kind.group("thesis") or kind.group("type")).strip()
    code = masked.take(_SPECIALTY, start)
    if code:
        fields.specialty = code.group("code")


def take_short_form(masked: Masked, fields: Fields, start: int) -> str:
    """`2019;15(2):141-72`, as medicine prints it: volume and pages are noted, the year is returned (empty without)."""
    short = masked.take(_VANCOUVER, start)
    if short is None:
        return ""
    fields.volume, fields.pages = short.group("volume"), short.group("pages")
    return short.group("year")


def take_numbers(masked: Masked, fields: Fields, start: int) -> None:
    """Volume, issue, pages and number of pages after position `start` (the end of the title)."""
    if fields.volume:
        return
    volumes = list(_volumes(masked, start))
    fields.volume = ", ".join(volumes)
    count = masked.take(_COUNT, start)
    if count:
        fields.page_count = count.group("count")
    pages = masked.take(_PAGES, start) or masked.take(_BARE_PAGES, start)
    if pages and pages.groupdict().get("pages"):
        fields.pages = re.sub(r"\s", "", pages.group("pages"))


def _volumes(masked: Masked, start: int) -> Iterator[str]:
    volume = masked.take(_VOLUME, start)
    if volume:
        yield volume.group().strip()
    issue = masked.take(_ISSUE, start)
    if issue:
        # A Cyrillic "№" that went through Latin-1 is "¹".
        yield re.sub(r"^¹\s?", "No. ", issue.group().strip())
    article = masked.take(_ARTICLE, start)
    if article:
        yield re.sub(r"^st\.", "art.", article.group())
    if not volume and not issue:
        bare = masked.take(_BARE_VOLUME, start) or masked.take(_LONE_VOLUME, start)
        if bare:
            yield (bare.groupdict().get("volume") or bare.groupdict().get("second") or "").strip()
