"""Names that own something, names that `and` joins, and surnames after the title of a high office."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text


def named(words: str) -> set[tuple[str, str]]:
    """The things mentioned, each with the words that name it."""
    source = source_text("example.txt", f"Introduction.\n\n{words}\n")
    found = extract(source).mentions
    return {(m.thing.value.split("/id/")[-1], source.text[m.evidence.start : m.evidence.end]) for m in found}


NAMED = {
    "owner": ("The Hill Declaration's action plan covers it.", "instrument/hill-declaration", "Hill Declaration's"),
    "event, and": ("It joined the Hill Capacity Building and Coordination Conference.",
                   "event/hill-capacity-building-and-coordination-conference",
                   "Hill Capacity Building and Coordination Conference"),
    "president": ("In May, President Roe unveiled a plan.", "person/roe", "President Roe"),
    "prime minister": ("Then Prime Minister Roe spoke.", "person/roe", "Prime Minister Roe"),
    "president, owner": ("President Roe's plan failed.", "person/roe", "President Roe's"),
    "office after a body": ("It was denied by Ministry of Fisheries General Counsel Ann C. Roe.",
                            "person/roe-a-c", "Ann C. Roe"),
    "known in full": ("Mr. John Roe spoke. President Roe left.", "person/roe-j", "President Roe"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "thing", "printed"), NAMED.values(), ids=NAMED)
def test_is_named(words: str, thing: str, printed: str) -> None:
    assert (thing, printed) in named(words)


UNNAMED = {
    "an office": "The President Office spoke about it.",
    "a state's": "The President of Kenya spoke about it.",
    "a council": "Prime Minister Council rules bind it.",
}


@pytest.mark.parametrize("words", UNNAMED.values(), ids=UNNAMED)
def test_office_is_no_surname(words: str) -> None:
    assert not {thing for thing, _ in named(words)} & {"person/office", "person/of", "person/council", "person/kenya"}


def test_a_body_ends_before_an_office_and_its_holder() -> None:
    found = named("It was denied by Ministry of Fisheries General Counsel Ann C. Roe.")
    assert "Ministry of Fisheries" in {words for _, words in found}
    assert not {words for thing, words in found if thing.startswith("body/")} - {"Ministry of Fisheries"}


@pytest.mark.parametrize("words", ["It became an Act of Harbour War.", "Any Act of Port Piracy counts."])
def test_a_deed_of_a_kind_is_no_law(words: str) -> None:
    assert not {thing for thing, _ in named(words) if thing.startswith("instrument/")}
