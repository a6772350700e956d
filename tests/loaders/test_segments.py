"""Sentences and regions: what a reader would call a sentence, whatever the layout, with true offsets."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from loaders.reading.regions import Kind, regions
from loaders.reading.segments import Segment, repeated, segments
from loaders.reading.sentences import sentence_spans
from loaders.reading.text import read, source_text

ARTICLE = """\
ON BORDERS OF DATA

Doe Jane

Abstract: We ask where data live. The answer is hard.

Keywords: data, border, law.

Data move across borders every day, and Art. 4 of the treaty says so. As J. B. Roe noted, "nobody can stop them"¹. \
Courts try to follow them, but they meet limits in

¹ Roe J.B. The end of borders. Hill Press, 2014.

their own law and in the law of others. The main obstacles are:

1. No common words. Each state has its own.

2. Slow answers;

3. Lack of trust²The list goes on.

² Poe A.A. Trust // Review of Law. – 2019. – № 2. – С. 3-9.

References

1. Roe J.B. The end of borders. Hill Press, 2014.
2. Poe A.A. Trust // Review of Law. – 2019. – № 2. – С. 3-9.
"""


def found(text: str) -> tuple[Segment, ...]:
    return segments(source_text("test.txt", text))


def words(text: str, *kinds: Kind) -> list[str]:
    return [segment.text for segment in found(text) if not kinds or segment.region in kinds]


def test_regions_of_an_article() -> None:
    kinds = [region.kind for region in regions(ARTICLE)]
    assert kinds == [
        Kind.FRONT_MATTER,
        Kind.ABSTRACT,
        Kind.KEYWORDS,
        Kind.BODY,
        Kind.FOOTNOTES,
        Kind.BODY,
        Kind.FOOTNOTES,
        Kind.REFERENCES,
    ]


def test_a_sentence_cut_by_a_footnote_is_one_segment_with_two_pieces() -> None:
    cut = next(segment for segment in found(ARTICLE) if segment.text.startswith("Courts"))
    assert cut.text == ("Courts try to follow them, but they meet limits in their own law and in the law of others.")
    assert [ARTICLE[start:end] for start, end in cut.pieces] == [
        "Courts try to follow them, but they meet limits in",
        "their own law and in the law of others.",
    ]
    start = cut.text.index("in their own")
    assert [ARTICLE[a:b] for a, b in cut.source_span(start, start + 12)] == ["in", "their own"]
    evidence = cut.evidence(source_text("test.txt", ARTICLE))
    assert [piece.piece for piece in evidence] == [1, 2]


def test_marks_lists_and_notes() -> None:
    all_found = found(ARTICLE)
    by_text = {segment.text: segment for segment in all_found}
    assert [mark.number for mark in by_text['As J. B. Roe noted, "nobody can stop them".'].marks] == ["1"]
    introduction = by_text["The main obstacles are:"]
    items = [segment for segment in all_found if segment.introduced_by == introduction.index]
    assert [(item.number, item.text) for item in items] == [
        ("1", "No common words."),
        ("2", "Slow answers;"),
        ("3", "Lack of trust"),
    ]
    assert by_text["The list goes on."].number == ""
    notes = [(s.number, s.text) for s in all_found if s.region is Kind.FOOTNOTES]
    assert notes[0] == ("1", "Roe J.B. The end of borders. Hill Press, 2014.")


def test_inline_lists_know_their_items() -> None:
    (segment,) = found("The treaty names: 1) theft of data; 2) fraud by machine, and 3) spying.")
    assert [(item.number, segment.text[item.start : item.end]) for item in segment.items] == [
        ("1", "theft of data"),
        ("2", "fraud by machine"),
        ("3", "spying"),
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("He cites Art. 4. It is short.", 2, id="abbreviation, then a short sentence"),
        pytest.param("According to A. A. Petrov and B. Roe, it fails.", 1, id="initials"),
        pytest.param("As Roe. J noted, it fails. Poe agrees.", 2, id="a stray stop after a surname"),
        pytest.param("It was issued for citizen B. The address was his.", 2, id="a letter that ends a sentence"),
        pytest.param("The U.S. Department acts. The U.K. follows.", 2, id="states in letters"),
        pytest.param("See No. 3, p. 4, i.e. the list, etc. Then go.", 2, id="many abbreviations"),
        pytest.param("It was made weak.The choice is ours.", 2, id="a lost space"),
        pytest.param('They said "no." Then they left.', 2, id="quotation at the end"),
        pytest.param("It is so [4, p. 16]. It stays.", 2, id="citation before the stop"),
        pytest.param("It is so. [Roe, 2011] It stays.", 2, id="citation after the stop"),
        pytest.param("Закон принят в 2020 г. и действует. См. ст. 5 УК. Он строг.", 3, id="Russian"),
        pytest.param("У 2015 р. ухвалено закон. Він діє.", 2, id="Ukrainian"),
        pytest.param("Visit www.example.org. It works.", 2, id="address"),
        pytest.param("Is it law? Yes! It is…", 3, id="other marks"),
    ],
)
def test_sentences(text: str, sentences: int) -> None:
    assert len(sentence_spans(text)) == sentences, [text[a:b] for a, b in sentence_spans(text)]


WRAPPED = """ Abstract. The world of data changes each and every day, and the law has to change with

it, or it will be of no use to those who need it most, say the people who write on such

things. The intro- duction of e- documents was only the first of many steps, and the full-

fledged network came next.

Key words: data, law, world.

Introduction. In the world of data there are many risks, and the end of the 21

st

-century may see more of them than anybody can count today, as some of the best authors

say. Others do not agree.

Conclusions

The world needs one law for content- and network providers, and so does each of us, if we

are to live in it without fear.
"""


def test_hard_wrapped_text_is_joined() -> None:
    body = words(WRAPPED, Kind.BODY)
    assert "21st-century may see" in body[1]
    assert "Conclusions" in body
    assert any("content- and network providers" in sentence for sentence in body)
    abstract = words(WRAPPED, Kind.ABSTRACT)
    assert any("e-documents" in sentence and "full-fledged" in sentence for sentence in abstract)


def test_a_word_cut_at_a_line_end_is_joined_where_the_text_has_it_whole() -> None:
    text = "The cooperation of states in matters of crime is what this text speaks of in each line,\n" * 3 + (
        "and there is no end to the coopera-\ntion that the states would need if they were to do so in\nearnest.\n" * 3
    )
    assert any("cooperation that the states" in sentence for sentence in words(text))


def test_web_chrome_and_review_are_told_apart() -> None:
    text = (
        "Translate this page:\nYour profile\n\nOn Law and Data in the Modern World\n\n"
        "Abstract: Law follows data.\n\nKeywords:\n\nlaw, data\n\n"
        + "Law follows data wherever data go, and that is the whole of the matter here. "
        * 4
        + "\n\nReferences\n1. Roe J. Law. Hill Press, 2014.\n\nPeer Review\n\n"
        "The identity of reviewers is kept under our double-blind policy.\n\nThe paper is sound. It reads well.\n"
    )
    kinds = {segment.text: segment.region for segment in found(text)}
    assert kinds["Your profile"] is Kind.BOILERPLATE
    assert kinds["law, data"] is Kind.KEYWORDS
    assert kinds["Roe J. Law. Hill Press, 2014."] is Kind.REFERENCES
    assert kinds["The identity of reviewers is kept under our double-blind policy."] is Kind.BOILERPLATE
    assert kinds["The paper is sound."] is Kind.PEER_REVIEW


def test_a_lone_paragraph_is_an_abstract_and_its_button_is_not() -> None:
    text = "The study asks what law can do about crimes that know no border. " * 6 + "\nRead full abstract"
    assert [region.kind for region in regions(text)] == [Kind.ABSTRACT, Kind.BOILERPLATE]


def test_the_same_sentence_elsewhere_is_known() -> None:
    text = (
        "Abstract: The law of data is the law of all who use machines.\n\nKeywords: law.\n\n"
        "Introduction. The law of data is the law of all who use machines. It grows.\n"
    )
    (places,) = [at for key, at in repeated(found(text)).items() if "law of all" in key and "abstract" not in key] or [
        ()
    ]
    assert places == () or len(places) == 2


NOISE = st.lists(st.sampled_from(["blank", "soft", "nbsp", "page", "note"]), min_size=1, max_size=6)
SENTENCES = (
    "The treaty was opened for signature in the spring, and many states have signed it since.",
    "No state may search the machines of another without its leave, says the court of the Union.",
    "Those who wrote the law did not think of clouds, of mobile money, or of the dark markets.",
)


@settings(max_examples=120, deadline=None)
@given(noise=NOISE, seed=st.integers(0, 10_000))
@example(noise=["note", "page"], seed=40)
def test_layout_noise_changes_no_sentence(noise: list[str], seed: int) -> None:
    plain = " ".join(SENTENCES)
    text = plain
    places = [index for index, letter in enumerate(plain) if letter == " " and plain[index + 1].islower()]
    for step, kind in enumerate(noise):
        index = places[(seed * 7919 + step * 104729) % len(places)]
        # The place in the noisy text of the space that stands before the same word.
        at = _place(text, plain, index)
        if at is None:
            continue
        insert = {
            "blank": "\n\n",
            "soft": " \u00ad",
            "nbsp": "\u00a0",
            "page": "\n\n17\n\n",
            "note": "\n\n⁷ Roe J.B. The end of it. Hill Press, 2014.\n\n",
        }[kind]
        text = text[:at] + insert + text[at + 1 :]
    got = [segment.text for segment in found(text) if segment.region is not Kind.FOOTNOTES]
    assert got == [segment.text for segment in found(plain)]


def _place(text: str, plain: str, index: int) -> int | None:
    """Where a space of the plain text still stands alone in the noisy one."""
    before = min(index, 12)
    at = text.find(plain[index - before : index + 13])
    return at + before if at >= 0 else None


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from(list('ab .,;:\n\u00a0\u00ad¹²-1A"“”[]()*ﬁЖж\u2028\x0c')), max_size=160))
def test_every_position_leads_back_to_its_characters(text: str) -> None:
    for segment in found(text):
        for place, character in enumerate(segment.text):
            spans = segment.source_span(place, place + 1)
            read_there = "".join(text[a:b] for a, b in spans)
            if character == " ":
                continue
            assert character in read_there or read_there in "ﬁ", (segment.text, place, spans)
        assert segment.pieces[0][0] < segment.pieces[-1][1]


@pytest.mark.parametrize("name", ["003", "004"])
def test_regions_agree_with_the_annotation(shared: Path, name: str) -> None:
    text = read(next((shared / "sources").glob(f"{name}_*.txt"))).text
    folds = {Kind.ABSTRACT: "front-matter", Kind.KEYWORDS: "front-matter"}
    zones = [""] * len(text)
    for region in regions(text):
        for index in range(region.start, region.end):
            zones[index] = folds.get(region.kind, region.kind.value)
    with (shared / "gold" / "zones.tsv").open(encoding="utf-8") as handle:
        rows = [row for row in csv.DictReader(handle, delimiter="\t") if row["text"] == name]
    right = total = 0
    for row in rows:
        start, _, end = row["start-end"].partition("-")
        for index in range(int(start), int(end)):
            if not text[index].isspace():
                total += 1
                right += zones[index] == row["zone"].split(" ")[0]
    assert right / total > 0.97
