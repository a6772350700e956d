"""Notes at the end of a text: how a text calls for them, how they are numbered, and the short forms they hold."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.kinds import Kind
from loaders.reading.plain_marks import with_calls_set_high
from loaders.reading.regions import parts
from loaders.reading.text import source_text
from loaders.works.note_works import short_works

HIGH = "\u00b9\u00b2\u00b3\u2074"
CALLS = {
    "plain": ["1", "2", "3", "4"],
    "high": list(HIGH),
    "markdown": ["[^1]", "[^2]", "[^3]", "[^4]"],
    "brackets": ["[1]", "[2]", "[3]", "[4]"],
    "page": [f"<sup>{n}</sup>" for n in "1234"],
    "formula": [f"$^{{{n}}}$" for n in "1234"],
    "caret": ["^1", "^2", "^3", "^4"],
}
NUMBERS = {
    "point": "{0}. {2}",
    "all of them one": "1. {2}",
    "high": "{1} {2}",
    "markdown": "[^{0}]: {2}",
    "brackets": "[{0}] {2}",
    "space": "{0} {2}",
    "none": "{2}",
    "page": "<sup>{0}</sup> {2}",
    "formula": "$^{{{0}}}$ {2}",
}
BODY = """Barns and states

A. Author

Introduction

The sea is wide and the ships are few in all of the harbours of the region.{0} Barns burn in all the states of the
region.{1} The ships sink where the barns burn, and nobody knows why they do so.{2} All of the harbours are open, as the
council said.{3}

The sea is deep and the ships are few in all of the harbours of the north. Nobody counts them.

Conclusion

The hills are closed to the ships of the south and to the harbours of the north, and the barns burn there.

"""
REFERENCES = """

References

Quillan, R. J. (2018). On the burning of barns. Journal of Harbour Law, 12(3), 145-172.

Tarnow, S. (2019). Ships and sovereigns. Hillgate Press.

Moss, P. (2020). Fire. Journal of Harbour Law, 14(1), 1-17.
"""
SHORT = ["Quillan 2018.", "Tarnow 2019, p. 2.", "Moss 2020, 14; Quillan 2018, 150.", "*Norway v. Gorsky*."]
FULL = [
    "Rosa Quillan, \u2018On the burning of barns\u2019 (2018) 12 Journal of Harbour Law 145.",
    "Sam Tarnow, Ships and sovereigns (Hillgate Press 2019) 12.",
    "Ibid 14.",
    "Quillan (n 1) 150.",
]
LAYOUTS = [
    ("plain", "point", "Notes"),
    ("plain", "all of them one", "### Notes"),
    ("plain", "space", "Endnotes"),
    ("high", "high", "Notes"),
    ("high", "high", ""),
    ("high", "point", "Notes"),
    ("high", "space", "NOTES"),
    ("high", "none", "Notes"),
    ("markdown", "markdown", ""),
    ("brackets", "brackets", "Notes"),
    ("brackets", "point", "Footnotes"),
    ("page", "page", ""),
    ("page", "point", "Notes"),
    ("formula", "formula", ""),
    ("caret", "point", "Notes"),
]


@pytest.mark.parametrize("notes", [pytest.param(SHORT, id="short"), pytest.param(FULL, id="full")])
@pytest.mark.parametrize(("call", "number", "heading"), LAYOUTS)
def test_notes_are_found_from_their_calls(call: str, number: str, heading: str, notes: list[str]) -> None:
    printed = [NUMBERS[number].format(n, HIGH[n - 1], note) for n, note in enumerate(notes, 1)]
    text = BODY.format(*CALLS[call]) + (f"{heading}\n\n" if heading else "") + "\n".join(printed) + REFERENCES
    source = source_text("x.txt", text)
    found = extract(source)
    said = {p.evidence.iri.value: source.text[p.evidence.start : p.evidence.end] for p in found.passages}
    cited = {
        (s.subject.value.rpartition("/")[2].partition("-")[0], said[s.object.value].split()[0])
        for s in found.statements
        if s.predicate.value.endswith("citedFor")
    }
    assert {("quillan", "The"), ("tarnow", "Barns")} <= cited
    assert (("moss" if notes is SHORT else "tarnow"), "The") in cited
    assert (("norway" if notes is SHORT else "quillan"), "All") in cited or call == "brackets"
    works = {s.object for s in found.statements if s.predicate.value.endswith("cites")}
    assert len(works) == (4 if notes is SHORT else 3)


@pytest.mark.parametrize(
    "text",
    [
        "Barns.1 Hills.2 Lakes.3\n\nWords go on here, and on.",  # no notes
        "In 2001.1 Barns grew by 3.\n\nWords\n\nNotes\n\n1. Roe 2001.",  # too few calls
        "Article 5 of 2001, section 3.2 of it and 4.3 too.\n\nWords\n\nNotes\n\n1. Roe 2001.",
    ],
)
def test_figures_are_no_calls(text: str) -> None:
    assert with_calls_set_high(text) == text


@pytest.mark.parametrize(
    ("note", "works"),
    [
        ("Quillan 2018.", [("quillan", "2018")]),
        ("Quillan, 2018, p. 3.", [("quillan", "2018")]),
        ("See Quillan and Tarn 2018, 14-15.", [("quillan", "2018")]),
        ("Quillan (2018); Tarn (2019).", [("quillan", "2018"), ("tarn", "2019")]),
        ("van der Quill et al. 2018.", [("van-der-quill", "2018")]),
        ("Hill Office 2018.", []),
        ("The barns of 2018.", []),
        ("Quillan said so in 2018, and Tarn did not.", []),
        ("Ibid., p. 14.", []),
    ],
)
def test_short_forms(note: str, works: list[tuple[str, str]]) -> None:
    assert [(made.authors[0].key, made.issued) for _, _, made in short_works(note)] == works


HEADINGS = (
    "References|R E F E R E N C E S|**References**|# Bibliography|Works cited|List of literature|"
    "List of used literature|"
    "List of sources used|Used literature|Bibliography and sources|Cited references|Bibliographical references|"
    "Works consulted|Selected references|Primary sources|Legislation|Cases|Table of cases|VII. References|"
    "References (in English)|References (transliterated)|Reference|Sources cited|Bibliography: Legislation|"
    "Список использованных источников и литературы|Список цитируемой литературы|ЛИТЕРАТУРА:|Ссылки|"
    "Список використаних джерел та літератури|Перелік посилань|Посилання|Література / References|"
    "Spisok literatury|Références|Bibliografía|Literaturverzeichnis"
)


@pytest.mark.parametrize("heading", HEADINGS.split("|"))
def test_headings_of_reference_lists(heading: str) -> None:
    text = BODY.format("", "", "", "") + REFERENCES.replace("References", heading)
    found = [part.kind for part in parts(text)]
    assert found[-4:] == [Kind.REFERENCES] * 4
    assert found[-5] is Kind.BODY


@pytest.mark.parametrize("heading", ["Legislation", "Cases", "Links", "Primary sources"])
def test_the_same_words_over_prose_open_no_list(heading: str) -> None:
    text = BODY.format("", "", "", "") + f"{heading}\n\n" + BODY.format("", "", "", "")
    assert all(part.kind is not Kind.REFERENCES for part in parts(text))
