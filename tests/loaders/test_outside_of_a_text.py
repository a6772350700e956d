"""What of a text is no part of what its author says: notes, references, the frame of its page, thanks and interests.

One invented body; each case puts something of the outside into it and says which kind of region that is.
"""

from __future__ import annotations

from itertools import product
from typing import Final

import pytest

from loaders.reading.kinds import Kind
from loaders.reading.segments import segments
from loaders.reading.text import source_text

_BEFORE: Final = (
    "Alerts across the lake\n\nIntroduction\n\n"
    "The lakes have long been a place where officers of two states meet, and the rules that bind them were written "
    "for boats. Today the same officers ask for records that are kept far away, and nobody is certain whose rules "
    "apply.\n\n"
)
_AFTER: Final = (
    "Three courts have looked at the question since then, and none of them has found an answer that the others would "
    "accept. The officers go on as they did before and wait for a rule.\n\n"
)
_END: Final = (
    "Conclusion\n\nA shared register of alerts would shorten the wait, and it would cost both states little.\n\n"
)
_LISTS: Final = {
    "numbers": (
        "1. Marsh G. Alerts and boats. Lake Law Review. 2019. No 2. P. 14-19.\n"
        "2. Tveit R., Pellow J. Coastal habits. Hill Press, 2020. 210 p.\n"
        "3. Brandt I. Who guards the switches? Laws of the Net. 2021. Vol. 3. P. 1-20.\n"
    ),
    "brackets": (
        "[1] G. Marsh, Alerts and Boats, Lake Law Review, vol. 2, 2019, pp. 14-19.\n"
        "[2] R. Tveit, Coastal Habits, Hill Press, 2020.\n"
        "[3] I. Brandt, Who Guards the Switches?, Laws of the Net, vol. 3, 2021, pp. 1-20.\n"
    ),
    "no signs": (
        "Brandt, I. (2021). Who guards the switches? Laws of the Net, 3(1), 1-20.\n\n"
        "Marsh, G. (2019). Alerts and boats. Lake Law Review, 2(1), 14-19.\n\n"
        "Tveit, R. (2020). Coastal habits. Hill Press.\n"
    ),
}
# fmt: off
_REFERENCES: Final = [
    "References", "REFERENCES", "Bibliography", "Works Cited", "Reference List", "List of References", "Literature",
    "References:", "## References", "**References**", "Selected bibliography", "Sources and literature",
    "Cited sources",
    "Список використаних джерел", "Список літератури", "Література", "Література:", "Використана література",
    "Перелік посилань", "Джерела та література", "ЛІТЕРАТУРА", "Список литературы", "Литература",
    "Использованная литература",
    "Список источников", "Библиографический список", "Список использованной литературы",
    "Пристатейный библиографический список",
    "Источники и литература",
]
_NOTES: Final = [
    "Notes", "NOTES", "Footnotes", "Endnotes", "## Notes", "Notes:", "Примітки", "Примечания",
    "Сноски", "Виноски",
]
# fmt: on


def _kinds(text: str) -> dict[str, set[Kind]]:
    """The kinds of the segments of a text, by each segment's first words."""
    found: dict[str, set[Kind]] = {}
    for segment in segments(source_text("example.txt", text)):
        found.setdefault(segment.text[:16], set()).add(segment.region)
    return found


def _body(text: str) -> list[str]:
    return [s.text for s in segments(source_text("example.txt", text)) if s.region is Kind.BODY and not s.heading]


_OWN: Final = _body(_BEFORE + _AFTER + _END)


@pytest.mark.parametrize(
    ("heading", "style"), [pytest.param(h, s, id=f"{h}, {s}") for h, s in product(_REFERENCES, _LISTS)]
)
def test_a_list_under_its_heading_is_references(heading: str, style: str) -> None:
    text = f"{_BEFORE}{_AFTER}{_END}{heading}\n\n{_LISTS[style]}"
    assert _body(text) == _OWN
    entries = [s for s in segments(source_text("t.txt", text)) if s.region is Kind.REFERENCES and not s.heading]
    assert len(entries) == 3


def test_a_list_longer_than_its_text_is_references() -> None:
    entries = [
        f"{name}, Ann, *Harbours and the Law of {name}*, Hill Town: Hill Press, {year}."
        for year, name in enumerate(("Moe", "Roe", "Poe", "Doe", "Loe", "Soe", "Toe", "Voe"), 2010)
    ]
    text = f"## Introduction\n\n{_BEFORE}## References\n\n" + "\n\n".join(entries)
    found = [s for s in segments(source_text("t.txt", text)) if s.region is Kind.REFERENCES and not s.heading]
    assert len(found) == len(entries)


@pytest.mark.parametrize("style", _LISTS)
def test_a_list_without_a_heading_is_references(style: str) -> None:
    assert _body(f"{_BEFORE}{_AFTER}{_END}{_LISTS[style]}") == _OWN


@pytest.mark.parametrize(("heading", "style"), [pytest.param(h, s, id=f"{h}, {s}") for h, s in product(_NOTES, _LISTS)])
def test_notes_under_their_heading_are_notes(heading: str, style: str) -> None:
    text = f"{_BEFORE}{_AFTER}{_END}{heading}\n\n{_LISTS[style]}"
    assert _body(text) == _OWN
    notes = [s for s in segments(source_text("t.txt", text)) if s.region is Kind.FOOTNOTES and not s.heading]
    assert len(notes) == 3


_THANKS: Final = [
    pytest.param("Acknowledgements", "The author is grateful to the officers who were willing to talk.", id="thanks"),
    pytest.param(
        "Acknowledgments", "We thank two reviewers, who have read an earlier draft of this text.", id="thanks, US"
    ),
    pytest.param("Funding", "This research was funded by the Lake Fund under grant 12, which is gone.", id="funding"),
    pytest.param("Conflict of interest", "The author declares that there is no conflict of interest.", id="interest"),
    pytest.param("Declaration of competing interest", "The authors declare that they have none.", id="competing"),
    pytest.param("Author contributions", "G.M. has written the draft, and R.T. was the one who read it.", id="shares"),
    pytest.param("Data availability statement", "No data were used for what is described here.", id="data"),
    pytest.param(
        "Disclosure statement", "No potential conflict was reported by the author of this text.", id="disclosure"
    ),
    pytest.param("About the author", "Gideon Marsh is a lawyer who has lived at the lake.", id="about"),
    pytest.param("Подяки", "Автор вдячний посадовцям, які погодилися говорити про свою роботу.", id="Ukrainian thanks"),
    pytest.param("Конфлікт інтересів", "Автор заявляє, що конфлікту інтересів немає.", id="Ukrainian interest"),
    pytest.param("Финансирование", "Исследование не имело спонсорской поддержки.", id="Russian funding"),
    pytest.param("Конфликт интересов", "Автор заявляет, что конфликта интересов нет.", id="Russian interest"),
]


@pytest.mark.parametrize("form", ["heading", "run in", "after references"])
@pytest.mark.parametrize(("heading", "words"), _THANKS)
def test_thanks_and_interests_are_no_body(heading: str, words: str, form: str) -> None:
    own = f"{heading}: {words}\n\n" if form == "run in" else f"{heading}\n\n{words}\n\n"
    listed = f"References\n\n{_LISTS['numbers']}\n"
    text = _BEFORE + _AFTER + _END + (listed + own if form == "after references" else own + listed)
    assert _body(text) == _OWN


@pytest.mark.parametrize(
    "frame",
    [
        pytest.param("Download PDF", id="button"),
        pytest.param("View related articles", id="button with an object"),
        pytest.param("Share on LinkedIn", id="share"),
        pytest.param("1,204 views", id="counter"),
        pytest.param("6 minute read", id="reading time"),
        pytest.param("Home > Research > Lakes", id="path"),
        pytest.param("We use cookies to make this page work. Accept all cookies", id="cookies"),
        pytest.param("© 2021 Lake Law Review. All rights reserved.", id="copyright"),
        pytest.param("Subscribe to our newsletter", id="newsletter"),
        pytest.param("Advertisement", id="advertisement"),
        pytest.param("Завантажити PDF", id="Ukrainian button"),
        pytest.param("Читать далее", id="Russian button"),
        pytest.param("| Year | Alerts | Share |", id="row of a table"),
        pytest.param("|------|--------|-------|", id="rule of a table"),
        pytest.param("2019\t412\t35 %", id="row with tabs"),
        pytest.param("Figure 3. Alerts by month", id="caption"),
        pytest.param("Table 2: Alerts and officers, 2015-2020", id="caption of a table"),
        pytest.param("Рис. 2. Кількість сповіщень за місяцями", id="Ukrainian caption"),
        pytest.param("Source: own work of the author", id="source of a table"),
    ],
)
def test_the_frame_of_a_page_is_no_body(frame: str) -> None:
    assert _body(f"{_BEFORE}{frame}\n\n{_AFTER}{_END}") == _OWN


def test_a_running_head_is_no_body() -> None:
    head = "Marsh / Alerts across the lake\n\n"
    assert _body(_BEFORE + head + _AFTER + head + _END + head) == _OWN


@pytest.mark.parametrize(
    "own",
    [
        pytest.param("> The officers are right, and the court has said so.", id="block quote"),
        pytest.param("**The officers** were right, and the court has said so.", id="bold"),
        pytest.param("- The officers were right, and the court has said so.", id="item"),
        pytest.param("The notes of the officers were right, and the court has said so.", id="word of a heading"),
        pytest.param("Search and seizure are done by officers, and the court has said so.", id="word of a button"),
        pytest.param("Table 2 shows that the officers were right, and the court has said so.", id="word of a caption"),
    ],
)
def test_what_the_author_says_stays_body(own: str) -> None:
    assert any("the court has said so" in words for words in _body(f"{_BEFORE}{own}\n\n{_AFTER}{_END}"))
