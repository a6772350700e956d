"""Faults that random samples of fresh texts showed, each by invented sentences: what is told, and what is not."""

from __future__ import annotations

import pytest

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.kinds import Kind
from loaders.reading.segments import segments
from loaders.reading.text import source_text
from ontology.names import shortened


def told(sentence: str) -> set[str]:
    """What is told of things: subject, property and object, or the words where a passage tells it."""
    source = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    found = extract(source)
    words = {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in found.passages}
    return {
        " | ".join(
            (
                shortened(s.subject.value).removeprefix("id:"),
                shortened(s.predicate.value).removeprefix("cl:"),
                words.get(s.object, shortened(s.object.value).removeprefix("id:")),  # type: ignore[call-overload]
            )
        )
        for s in found.statements
        if s.rule not in ("statement-of-text", "named-in-passage")
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Ransomware rose by $57\\%$ in 2018 in Kenya.",
            "figure/ransomware-rose-by-57-in-2018-in-kenya | hasQuantity | 57",
            id="share in a formula",
        ),
        pytest.param(
            "When it met in Oslo, Kenya was glad. Europol opened a pier. When it met in Oslo, it adopted the Hill "
            "Strategy.",
            "instrument/hill-strategy | adoptedBy | body/europol",
            id="it in both clauses",
        ),
        pytest.param(
            "The Federal Security Service (FSB) met.", "body/ru-fsb | alsoKnownAs | FSB", id="initials in brackets"
        ),
        pytest.param(
            "The advice is:\n\n- Training of judges in digital tides.",
            "src:example | lists | measure/training-of-judges-in-digital-tides",
            id="item that names",
        ),
        pytest.param(
            "The worm was let out in 2017.52 WannaCry was a piece of malware.",
            "event/wannacry | classifiedAs | a piece of malware",
            id="note number after a year",
        ),
        pytest.param(
            "While malware refers to any harmful tide, bad boats are a part of it.",
            "threat/malware | hasDefinition | any harmful tide",
            id="definition before the main clause",
        ),
        pytest.param(
            "But the anonymity that is a key feature of many piers makes sailing hard.",
            "obstacle/anonymity | classifiedAs | a key feature of many piers",
            id="class before the main verb",
        ),
        pytest.param(
            "Europol reports that thieves made almost 60 raids on firms, stealing around $3 billion in total.",
            "figure/around-3-billion-in-total | hasQuantity | 3000000000",
            id="sum of a further deed",
        ),
        pytest.param(
            "The Ishiba administration has launched a boat.",
            "body/ishiba-administration | performs | has launched a boat",
            id="name in a group",
        ),
        pytest.param(
            "Japan commits to building a new pier – experts said that the port of Norway may be used.",
            "state/JPN | committedTo | building a new pier",
            id="clause after a dash",
        ),
        pytest.param(
            "It was Russia that crossed the sea, at least according to Europol.",
            "body/europol | states | It was Russia that crossed the sea",
            id="at least according to",
        ),
        pytest.param(
            "Norway has entered a field where powers such as Russia and China have been active.",
            "state/NOR | performs | has entered a field where powers such as Russia and China have been active",
            id="row in a relative clause",
        ),
        pytest.param(
            "Ransomware grew and Kenya suffered losses.",
            "threat/ransomware | hasState | grew",
            id="one verb, next clause",
        ),
        pytest.param(
            "Europol tracks and arrests the thieves.", "body/europol | performs | arrests the thieves", id="second verb"
        ),
    ],
)
def test_it_is_told(sentence: str, expected: str) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        pytest.param(
            "Boats sold in the Google Play Store, say, must be seen by Norway.", "hasRole", id="verb in a name"
        ),
        pytest.param(
            "Such a reply from Russia is fair, as Europol is used to plain words.",
            "classifiedAs",
            id="such a reply, as",
        ),
        pytest.param(
            "Governments and other sailors face many storms.", "classifiedAs | sailors face", id="other sailors face"
        ),
        pytest.param("During talks strong reservations were voiced by many.", "instrument/", id="doubts"),
        pytest.param(
            "The thief left Kenya and was paid. 25 He was caught in May 2015 by Europol.",
            "hasQuantity",
            id="loose note",
        ),
        pytest.param(
            "While details are few, public reports and harbour research suggest many tides.",
            "research suggest",
            id="noun before a verb",
        ),
        pytest.param(
            "While Japan has looked at trade, partners have urged the country to sail faster.",
            "state/JPN | recommends",
            id="partners have urged",
        ),
        pytest.param("France recognizes and assumes the tide.", "performs | recognizes", id="verb without its object"),
        pytest.param(
            "By revealing the plan, Norway nears information warfare.", "revealed", id="adjunct before a comma"
        ),
        pytest.param("Agreement on common tides proved hard.", "instrument/", id="agreement without an article"),
        pytest.param("Ransomware attacks are increasing day by day.", "hasEffect", id="growing day by day"),
        pytest.param(
            "The tide led to an increase in internet use among the young.", "technology/internet", id="compound"
        ),
        pytest.param(
            "WannaCry hit piers in 2017. If a boat cannot find its keys, it is broken for good.",
            "is broken",
            id="it in a clause of another",
        ),
        pytest.param(
            "The sea is split between Apple (Pear) and Google (Lantern).", "alsoKnownAs", id="what a firm makes"
        ),
        pytest.param(
            "Some findings were:\n\n- Many sailors assume that the sea is the duty of makers.",
            "measure/",
            id="item that tells",
        ),
    ],
)
def test_it_is_not_told(sentence: str, part: str) -> None:
    assert not [statement for statement in told(sentence) if part in statement]


def test_the_second_list_has_its_own_introduction() -> None:
    source = source_text(
        "example.txt", "Introduction.\n\nWe saw:\n\n- boats.\n\nIt is late. We advise:\n\n- training of judges.\n"
    )
    found = segments(source)
    item = next(s for s in found if s.text.startswith("training"))
    assert item.introduced_by is not None
    assert found[item.introduced_by].text == "We advise:"


@pytest.mark.parametrize(
    ("called", "kind"),
    [pytest.param("the pier.12", Kind.FOOTNOTES, id="called for"), pytest.param("the pier.", Kind.BODY, id="not")],
)
def test_notes_with_plain_numbers(called: str, kind: Kind) -> None:
    source = source_text(
        "example.txt",
        f"Introduction\n\nThe boats of Kenya came to {called} They stayed for a while.13\n\n12 See Ann Rowe, Boats, 12 "
        "Sea L. Rev. 3 (2019).\n13 Id.\n\nThen they left for the north.\n",
    )
    assert {s.region for s in segments(source) if s.text.endswith(("(2019).", "Id."))} == {kind}


def test_references_in_a_table_of_contents_open_no_list() -> None:
    prose = (
        "The boats of Kenya are old, and nobody who has seen them at sea would say that they were made to last. " * 4
    )
    source = source_text(
        "example.txt",
        f"Boats\n\n- Introduction\n- References\n\nIntroduction\n\n{prose}\n\nReferences\n\nRowe, A. (2019). Sea.\n",
    )
    assert {s.region for s in segments(source) if s.text.startswith("The boats")} == {Kind.BODY}


def test_what_only_may_be_shown_is_no_fact() -> None:
    source = source_text("example.txt", "Introduction.\n\nThis does not mean that Kenya has built ships.\n")
    assert {s.status for s in extract(source).statements if s.rule == "predicate"} == {Status.HYPOTHETICAL}


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        pytest.param("Sceptics argue that Kenya is old.", "predicate", Status.REPORTED, id="sceptics"),
        pytest.param("Proponents argue that Kenya is old.", "predicate", Status.REPORTED, id="proponents"),
        pytest.param(
            "Kenya should expand its ports through joint training.",
            "means-of-deed",
            Status.HYPOTHETICAL,
            id="means of a duty",
        ),
        pytest.param("The boats may fund 40 percent of the piers of Kenya.", "quantity", Status.HYPOTHETICAL, id="may"),
    ],
)
def test_how_it_is_held(sentence: str, rule: str, status: Status) -> None:
    source = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    assert status in {s.status for s in extract(source).statements if s.rule == rule}


def test_a_lone_address_states_nothing() -> None:
    source = source_text(
        "example.txt", "Introduction.\n\nThe boats of Kenya are old.\n\n6 https://harbour.example/one/two/three.html\n"
    )
    words = {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in extract(source).passages}
    assert not [said for said in words.values() if "https" in said]
