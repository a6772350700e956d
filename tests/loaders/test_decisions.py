"""Decision files: read strictly, replayed exactly, and never asked twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal

from graph.statement import Extraction, Mention, Passage, Source, Statement, Status
from graph.texts import hashed
from loaders.reading.segments import segments
from loaders.reading.text import SourceText, source_text
from loaders.reviewing.decisions import COLUMNS, DecisionError, DecisionFile, append, decision_file
from loaders.reviewing.drafts import drafted_rows
from loaders.reviewing.notation import NotationError, notation, parsed
from loaders.reviewing.review import Outcome, replay
from ontology.names import term

TEXT = "The Harbour Council adopted the Pact in 1999. Later it joined the Ring of Ports. Critics doubt the Pact.\n"
PACT, COUNCIL, RING = term("id:instrument/pact"), term("id:body/harbour-council"), term("id:body/ring-of-ports")


@pytest.fixture
def source() -> SourceText:
    return source_text("harbour.txt", TEXT)


@pytest.fixture
def extraction(source: SourceText) -> Extraction:
    first = segments(source)[0]
    return Extraction(
        Source(source.iri, source.name, source.sha256, len(TEXT)),
        statements=[
            Statement(source.iri.value, PACT, term("cl:adoptedBy"), COUNCIL, first.evidence(source), rule="adoption"),
            Statement(
                source.iri.value, PACT, term("cl:adoptedOn"), Literal("1999"), first.evidence(source), rule="date"
            ),
        ],
        mentions=[Mention(RING, source.evidence(62, 79, 1))],
    )


def _replayed(tmp_path: Path, source: SourceText, extraction: Extraction, *rows: str) -> Outcome:
    return replay(extraction, source, _file(tmp_path, source, *rows))


def _file(tmp_path: Path, source: SourceText, *rows: str) -> DecisionFile:
    path = tmp_path / "harbour.tsv"
    append(path, source, [row.split("\t") for row in rows])
    return decision_file(path)


def _target(extraction: Extraction, number: int) -> str:
    return extraction.statements[number].iri.value.rpartition("/")[2]


def test_accepted_statements_pass_and_the_others_stay_open(
    tmp_path: Path, source: SourceText, extraction: Extraction
) -> None:
    outcome = _replayed(tmp_path, source, extraction, f"accept\t{_target(extraction, 0)}")
    assert [s.predicate for s in outcome.reviewed.statements] == [term("cl:adoptedBy")]
    kept = outcome.reviewed.statements[0]
    assert kept.rule == "adoption"
    assert kept.decision
    assert [s.predicate for s in outcome.open] == [term("cl:adoptedOn")]


def test_rejected_statements_and_mentions_are_gone(tmp_path: Path, source: SourceText, extraction: Extraction) -> None:
    mention = extraction.mentions[0].iri.value.rpartition("/")[2]
    outcome = _replayed(tmp_path, source, extraction, f"reject\t{_target(extraction, 0)}", f"reject\t{mention}")
    assert outcome.reviewed.statements == []
    assert outcome.reviewed.mentions == []
    assert outcome.idle == ()


def test_corrected_statements_change_only_what_is_said(
    tmp_path: Path, source: SourceText, extraction: Extraction
) -> None:
    row = f"correct\t{_target(extraction, 0)}\t\t\tcl:draftedBy\t\tplanned"
    (mended,) = _replayed(tmp_path, source, extraction, row).reviewed.statements
    assert (mended.subject, mended.predicate, mended.object) == (PACT, term("cl:draftedBy"), COUNCIL)
    assert mended.status is Status.PLANNED
    assert mended.evidence == extraction.statements[0].evidence


def test_added_statements_hash_their_characters(tmp_path: Path, source: SourceText, extraction: Extraction) -> None:
    row = f'add\t\t46-80\t{"id:body/harbour-council"}\tcl:memberOf\tid:body/ring-of-ports\t\t\tcl:since="1999"'
    (added,) = _replayed(tmp_path, source, extraction, row).reviewed.statements
    assert added.evidence[0].quote_sha256 == hashed(TEXT[46:80])  # type: ignore[union-attr]
    assert added.qualifiers == ((term("cl:since"), Literal("1999")),)
    assert added.rule is None


def test_an_addition_that_a_rule_found_too_has_both(tmp_path: Path, source: SourceText, extraction: Extraction) -> None:
    start, end = extraction.statements[0].evidence[0].start, extraction.statements[0].evidence[0].end  # type: ignore[union-attr]
    row = f"add\t\t{start}-{end}\tid:instrument/pact\tcl:adoptedBy\tid:body/harbour-council"
    outcome = _replayed(tmp_path, source, extraction, row)
    (both,) = outcome.reviewed.statements
    assert both.rule == "adoption"
    assert both.decision
    assert len(outcome.open) == 1


def test_a_passage_is_the_characters_with_our_gist(tmp_path: Path, source: SourceText, extraction: Extraction) -> None:
    row = 'add\t\t81-104\tid:person/critics\tcl:states\tpassage 81-104 "doubt about the treaty"'
    outcome = _replayed(tmp_path, source, extraction, row)
    assert outcome.reviewed.passages[0].gist == Literal("doubt about the treaty", language="en")
    assert outcome.reviewed.statements[0].object == outcome.reviewed.passages[0].evidence.iri


def test_a_reviewers_gist_takes_the_place_of_a_rules(
    tmp_path: Path, source: SourceText, extraction: Extraction
) -> None:
    extraction.passages = [
        Passage(source.evidence(start, end, 1), Literal(gist, language="en"))
        for start, end, gist in ((81, 104, "about treaties"), (46, 80, "about ports"))
    ]
    row = 'add\t\t81-104\tid:person/critics\tcl:{}\tpassage {} "{}"'
    outcome = _replayed(
        tmp_path,
        source,
        extraction,
        row.format("states", "81-104", "doubt about the treaty"),
        row.format("opposes", "46-80", "joining"),
    )
    assert sorted(p.gist.value for p in outcome.reviewed.passages) == ["doubt about the treaty", "joining"]


def test_a_link_moves_all_that_was_said_of_the_candidate(
    tmp_path: Path, source: SourceText, extraction: Extraction
) -> None:
    outcome = _replayed(
        tmp_path,
        source,
        extraction,
        f"accept\t{_target(extraction, 0)}",
        "link\t\t\tid:body/harbour-council\t\tid:body/port-authority",
        "link\t\t\tid:body/ring-of-ports\t\tid:body/ring",
    )
    assert outcome.reviewed.statements[0].object == term("id:body/port-authority")
    assert outcome.reviewed.mentions[0].thing == term("id:body/ring")


def test_a_decision_that_meets_nothing_is_reported(tmp_path: Path, source: SourceText, extraction: Extraction) -> None:
    outcome = _replayed(tmp_path, source, extraction, "accept\t0123456789abcdef")
    assert [d.target for d in outcome.idle] == ["0123456789abcdef"]


def test_spans_after_the_end_are_refused(tmp_path: Path, source: SourceText, extraction: Extraction) -> None:
    with pytest.raises(DecisionError, match="end after"):
        _replayed(tmp_path, source, extraction, "add\t\t90-900\tid:body/a\tcl:states\tid:body/b")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("agree\tabc", "column kind: 'agree'"),
        ("accept", "column target: empty"),
        ("add\t\t5-3\tid:a\tcl:b\tid:c", "column spans: '5-3'"),
        ("add\t\t3-5\tid:a\tcl:b\twhat", "column object: 'what'"),
        ("add\t\t3-5\tnobody:a\tcl:b\tid:c", "column subject: 'nobody:a'"),
        ("add\t\t3-5\tid:a\tcl:b\tid:c\tmaybe", "column status: 'maybe'"),
        ("add\t\t3-5\tid:a\tcl:b\tid:c\t\t\tcl:page", "column qualifiers: 'cl:page'"),
        ("\t".join(["add"] + ["x"] * 12), "13 cells"),
    ],
    ids=["kind", "target", "spans", "object", "prefix", "status", "qualifier", "width"],
)
def test_a_bad_row_is_named_by_file_line_column_and_value(
    tmp_path: Path, source: SourceText, row: str, said: str
) -> None:
    with pytest.raises(DecisionError, match=r"harbour\.tsv:3") as caught:
        _file(tmp_path, source, row)
    assert said in str(caught.value)


@pytest.mark.parametrize("head", ["", "# source x", "kind\ttarget"], ids=["empty", "no hash", "no head"])
def test_a_file_without_its_head_is_refused(tmp_path: Path, head: str) -> None:
    path = tmp_path / "harbour.tsv"
    path.write_text(head + "\n" + "\t".join(COLUMNS) + "\n", encoding="utf-8")
    with pytest.raises(DecisionError, match=r"harbour\.tsv:1"):
        decision_file(path)


def test_a_draft_quotes_and_the_decision_does_not(tmp_path: Path, source: SourceText) -> None:
    draft = tmp_path / "draft.tsv"
    draft.write_text(
        'add\t\t#1 "joined the Ring of Ports"\tid:body/a\tcl:performs\tpassage "membership" of "joined the Ring"\n',
        encoding="utf-8",
    )
    ((_, _, spans, _, _, obj, *_),) = drafted_rows(draft, source, segments(source))
    start = TEXT.index("joined the Ring")
    assert spans == f"{start}-{start + len('joined the Ring of Ports')}"
    assert obj == f'passage {start}-{start + len("joined the Ring")} "membership"'


@pytest.mark.parametrize(
    "row", ["add\t\t#77\tid:a", 'add\t\t#0 "never said"\tid:a'], ids=["no such segment", "no such words"]
)
def test_a_draft_that_quotes_wrongly_is_refused(tmp_path: Path, source: SourceText, row: str) -> None:
    draft = tmp_path / "draft.tsv"
    draft.write_text(row + "\n", encoding="utf-8")
    with pytest.raises(DecisionError, match=r"draft\.tsv:1"):
        drafted_rows(draft, source, segments(source))


def test_a_row_is_written_once(tmp_path: Path, source: SourceText) -> None:
    path = tmp_path / "harbour.tsv"
    for _ in range(2):
        append(path, source, [["accept", "0123456789abcdef"]])
    assert len(decision_file(path).decisions) == 1


@pytest.mark.parametrize(
    "value",
    [
        term("id:instrument/cets-185/art_32__para_b"),
        term("rdf:type"),
        Literal("plain"),
        Literal('with "quotes", \\ and\ttabs'),
        Literal("Пакт", language="uk"),
        Literal("67", datatype=term("xsd:integer")),
    ],
    ids=["entity", "vocabulary", "string", "escapes", "language", "number"],
)
def test_notation_reads_back(value: Literal) -> None:
    assert parsed(notation(value)) == value


@pytest.mark.parametrize("text", ["", "word", "nobody:x", '"open', "id:with space"])
def test_what_is_no_term_is_refused(text: str) -> None:
    with pytest.raises(NotationError):
        parsed(text)
