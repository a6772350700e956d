"""Protocols told by number, parent or date are the known ones; what any protocol may be is no name."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

FIRST, SECOND = "id:instrument/cets-189", "id:instrument/cets-224"


def meant(*sentences: str) -> dict[str, str]:
    """The instruments that the last sentence mentions, by their words."""
    text = source_text("example.txt", "Introduction.\n\n" + " ".join(sentences) + "\n")
    last = text.text.rfind(sentences[-1])
    found = [m for m in extract(text).mentions if m.evidence.start >= last]
    return {
        text.text[m.evidence.start : m.evidence.end]: shortened(m.thing.value)
        for m in found
        if "/instrument/" in m.thing.value
    }


@pytest.mark.parametrize(
    ("sentences", "words", "thing"),
    [
        pytest.param(("Protocol II to the Budapest Convention is long.",), "Protocol II to the Budapest Convention",
                     SECOND, id="numeral after the head"),
        pytest.param(("The 2nd Protocol to the Budapest Convention is long.",),
                     "2nd Protocol to the Budapest Convention",
                     SECOND, id="ordinal in figures"),
        pytest.param(("The Budapest Convention's Second Protocol is long.",), "Second Protocol", SECOND,
                     id="possessive"),
        pytest.param(("Judges read the Budapest Convention and its new Additional Protocol of 2021.",),
                     "new Additional Protocol of 2021", SECOND, id="newest of a named parent"),
        pytest.param(("Judges read the Budapest Convention.", "The Second Protocol is long."), "Second Protocol",
                     SECOND, id="parent spoken of before"),
        pytest.param(("Judges read the Budapest Convention.", "Its first Protocol is short."), "first Protocol",
                     FIRST, id="its first"),
        pytest.param(("The Second Additional Protocol to the Budapest Convention is long.",
                      "Judges read the Additional Protocol."), "Additional Protocol", SECOND, id="met before"),
        pytest.param(("The First Additional Protocol to the Budapest Convention is short.", "Judges read the weather.",
                      "Judges read the Additional Protocol."), "Additional Protocol", FIRST, id="the one met before"),
        pytest.param(("The First Additional Protocol to the Budapest Convention is short.",
                      "Protocol II to the Budapest Convention is long.", "Judges read the new Protocol."),
                     "new Protocol", SECOND, id="the newer of two"),
        pytest.param(("The Optional Protocol to the Harbour Convention is long.",
                      "Judges read the Optional Protocol."), "Optional Protocol",
                     "id:instrument/optional-protocol-to-the-harbour-convention", id="unknown one"),
    ],
)  # fmt: skip
def test_a_described_protocol_is_known(sentences: tuple[str, ...], words: str, thing: str) -> None:
    assert meant(*sentences)[words] == thing


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(("The Additional Protocol is long.",), id="no parent"),
        pytest.param(("The Second Protocol is long.",), id="number alone"),
        pytest.param(
            ("Judges read the Budapest Convention.", "The Additional Protocol is long."), id="of two protocols"
        ),
        pytest.param(("Judges read the Budapest Convention.", "Additional Protocol I protects nurses."), id="of many"),
        pytest.param(("Judges read the Budapest Convention.", "An engineer wrote a new protocol."), id="of machines"),
        pytest.param(("Judges read the Malabo Convention.", "Its Second Protocol is long."), id="parent without any"),
    ],
)
def test_what_any_protocol_may_be_is_nothing(sentences: tuple[str, ...]) -> None:
    assert not meant(*sentences)


def test_a_sentence_is_no_title() -> None:
    found = meant("The First Additional Protocol to the Convention on Cybercrime deals with racist content.")
    assert found["First Additional Protocol to the Convention on Cybercrime"] == FIRST
    assert not [words for words in found if "deals" in words]
