"""Works with evidence from the list and the notes of a text, and where they are cited."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from graph.statement import Evidence, Statement
from loaders.reading.segments import Segment, segments
from loaders.reading.text import SourceText, source_text
from loaders.works.bibliography import Bibliography, works
from loaders.works.citations import citations, cited_works
from loaders.works.described_instruments import described_instruments, index_of
from loaders.works.entries import entry
from ontology.names import entity, shortened, term

ARTICLE = (
    "ON BORDERS OF DATA IN LAW\n\nDOI: [10.1000/77](https://doi.org/10.1000/77)\n\nPetrova Anna\n\n"
    "Abstract: Data move.\n\nKeywords: data, border law.\n\n"
    "Data move across borders every day, and states that wish to follow them meet limits in law, as we all know. "
    'As J. B. Roe noted, "nobody can stop them. They move too fast"¹. Poe says so too². '
    "And Roe repeats it³. The court in Hill Town heard of it, and so did the members of the Union.\n\n"
    "¹ Roe J.B. The end of borders. Hill Press, 2014.\n\n"
    "² Poe A. Trust // Review of Law. – 2019. – № 2. – С. 3-9.\n\n"
    "³ Ibid. P. 7.\n\n"
    "The list of what was read ends here and the body of this short article ends with it, too.\n\n"
    "References\n\n"
    "1. Poe A. Trust in the law of all // Review of Law. – 2019. – № 2. – С. 3-9.\n"
    "2. Roe J.B. The end of borders. Hill Press, 2014.\n"
    '3. Moe, Sue, Ann Lee. 2016. "Groups and crime:\n'
    '4. A study of groups". Journal of Crime 8 (1): 2-9.\n'
)


@pytest.fixture(scope="module")
def article() -> tuple[SourceText, tuple[Segment, ...], Bibliography]:
    source = source_text("article.txt", ARTICLE)
    found = segments(source)
    return source, found, works(source, found)


def values(statements: list[Statement], predicate: str) -> list[str]:
    return sorted(s.object.value for s in statements if s.predicate == term(predicate))


def test_a_note_and_a_reference_are_one_work(article: tuple[SourceText, tuple[Segment, ...], Bibliography]) -> None:
    _, _, found = article
    assert found.by_note["1"] is found.by_number["2"]
    assert found.by_note["2"] is found.by_number["1"]
    assert found.by_number["3"] is found.by_number["4"]
    assert len(found.works) == 3
    (issued,) = [
        s for s in found.statements if s.predicate == term("dcterms:issued") and s.subject == found.by_note["1"].iri
    ]
    assert len(issued.evidence) == 2


def test_ibid_is_the_work_before(article: tuple[SourceText, tuple[Segment, ...], Bibliography]) -> None:
    _, _, found = article
    assert found.by_note["3"] is found.by_note["2"]


def test_works_have_readable_names_and_authors(article: tuple[SourceText, tuple[Segment, ...], Bibliography]) -> None:
    _, _, found = article
    assert sorted(shortened(work.iri.value) for work in found.works) == [
        "id:work/moe-2016-p2",
        "id:work/poe-2019-p3",
        "id:work/roe-2014-the-end-of-borders",
    ]
    creators = values(found.statements, "dcterms:creator")
    assert {shortened(creator) for creator in creators} == {
        "id:person/roe-j-b",
        "id:person/poe-a",
        "id:person/moe-s",
        "id:person/lee-a",
        "id:person/petrova-a",
    }


def test_the_list_position_is_a_qualifier(article: tuple[SourceText, tuple[Segment, ...], Bibliography]) -> None:
    _, _, found = article
    cited = [s for s in found.statements if s.predicate == term("cito:cites")]
    positions = [[value.value for name, value in s.qualifiers if name == term("cl:listPosition")] for s in cited]
    assert positions == [["1"], ["2"], ["3", "4"]]


def test_front_matter(article: tuple[SourceText, tuple[Segment, ...], Bibliography]) -> None:
    source, _, found = article
    own = [s for s in found.statements if s.subject == source.iri]
    assert values(own, "dcterms:title") == ["ON BORDERS OF DATA IN LAW"]
    assert values(own, "cl:doi") == ["10.1000/77"]
    assert values(own, "cl:keyword") == ["border law", "data"]
    assert values(own, "dcterms:creator") == ["https://w3id.org/cyberlex/id/person/petrova-a"]


def test_a_sentence_knows_the_works_it_cites(article: tuple[SourceText, tuple[Segment, ...], Bibliography]) -> None:
    _, all_segments, found = article
    (closing,) = [s for s in all_segments if s.text.startswith("They move")]
    assert [citation.work for citation in cited_works(closing, found)] == [found.by_note["1"]]


def test_a_citation_holds_for_the_whole_quotation(
    article: tuple[SourceText, tuple[Segment, ...], Bibliography],
) -> None:
    source, all_segments, found = article
    statements, passages = citations(source, all_segments, found)
    (roe,) = [s for s in statements if s.subject == found.by_note["1"].iri]
    texts = [ARTICLE[piece.start : piece.end] for piece in roe.evidence if isinstance(piece, Evidence)]
    assert len(texts) == 2
    assert any(text.startswith("As J. B. Roe") for text in texts)
    assert isinstance(roe.object, NamedNode)
    assert roe.object in {passage.evidence.iri for passage in passages}
    assert all(len(passage.gist.value) < 200 for passage in passages)


def test_pages_of_numbered_citations_are_qualifiers() -> None:
    text = (
        "Data move across borders every day, and that is known to all who deal with them in their work [1, p. 4; 2]. "
        "More of it is said by others who know [1, p. 9], and the law has an answer to all of it, as it must have.\n\n"
        "And so it goes on through the whole of this text until it ends.\n\n"
        "References\n1. Roe J.B. The end // Law. – 2014. – P. 1-9.\n2. Poe A. The start // Law. – 2015. – P. 2-8.\n"
    )
    source = source_text("numbers.txt", text)
    found = segments(source)
    bibliography = works(source, found)
    statements, _ = citations(source, found, bibliography)
    pages = [tuple(value for name, value in s.qualifiers if name == term("cl:page")) for s in statements]
    assert pages == [(Literal("4"),), (), (Literal("9"),)]


def test_author_year_citations_make_works_without_a_list() -> None:
    text = (
        "Introduction. It was said long ago that law follows data, and it was so [Roe S., 2010]. "
        "Others say it follows money [Statement on Money, 2012], which may be so, as R. Poe holds (Poe R., 2011).\n"
    )
    source = source_text("names.txt", text)
    bibliography = works(source)
    assert sorted(shortened(work.iri.value) for work in bibliography.works) == [
        "id:work/poe-2011",
        "id:work/roe-2010",
        "id:work/statement-on-money-2012",
    ]
    assert values(bibliography.statements, "dcterms:title") == ["Statement on Money"]


def test_author_year_citations_are_mentions_of_their_works() -> None:
    source = source_text(
        "x.txt",
        "Introduction.\n\nAttacks grow (Roe et al., 2019; POE.XY, N.D). Some are old (Moe, 2020). "
        "According to Doe (2021), they change. The Court of Justice (2020) ruled.\n",
    )
    found = works(source)
    printed = {
        (source.text[m.evidence.start : m.evidence.end], shortened(m.thing.value))
        for m in found.mentions
        if m.thing.value.startswith(entity("work", "").value)
    }
    assert printed == {
        ("Roe et al., 2019", "id:work/roe-2019"),
        ("POE.XY, N.D", "id:work/poe-xy"),
        ("Moe, 2020", "id:work/moe-2020"),
        ("Doe (2021)", "id:work/doe-2021"),
    }
    labels = {shortened(thing.iri.value): thing.labels[0].value for thing in found.things}
    assert labels["id:work/roe-2019"] == "Roe et al. (2019)"
    creators = [s.object for s in found.statements if s.subject == entity("work", "poe-xy")]
    assert Literal("POE.XY", language="en") in creators


def test_every_evidence_quotes_its_characters(article: tuple[SourceText, tuple[Segment, ...], Bibliography]) -> None:
    source, all_segments, found = article
    statements, _ = citations(source, all_segments, found)
    pieces = [piece for s in [*found.statements, *statements] for piece in s.evidence]
    pieces += [mention.evidence for mention in found.mentions]
    assert pieces
    for piece in pieces:
        assert isinstance(piece, Evidence)
        assert piece == source.evidence(piece.start, piece.end, piece.paragraph, piece.piece)


def test_a_citation_links_names_that_are_printed_otherwise() -> None:
    text = (
        "Data move across borders, and the view is shared by Jane Roe¹ and by Renée Maigret², as well as by others. "
        "As S. Pettrov noted, it is so³. The rest of the text says nothing of them, but is long enough to be one.\n\n"
        '¹ Jane, Roe. 2019. "The reach of law". Hill Law Quarterly 4 (2): 1–18.\n\n'
        '² Megret, Renee. 2020. "At home and abroad". Hill Yearbook 5: 2–9.\n\n'
        "³ Петров С. О праве // Право. – 2013. – № 2. – С. 4-9.\n"
    )
    source = source_text("links.txt", text)
    found = segments(source)
    bibliography = works(source, found)
    named = {found[n.segment].text[n.start : n.end]: shortened(n.iri.value) for n in bibliography.named}
    assert named == {
        "Jane Roe": "id:person/jane-r",
        "Renée Maigret": "id:person/megret-r",
        "S. Pettrov": "id:person/petrov-s",
    }


def test_references_that_print_an_instrument_describe_it() -> None:
    treaty, pact = entity("instrument", "model-treaty"), entity("instrument", "hill-pact")
    text = (
        "Data move across borders every day, and that is known to all who deal with them in their work.\n\n"
        "References\n"
        "1. Model'nyj dogovor o dannyh (Hill, 1 iyunya 2001 g.) // Byulleten'. – 2009. – No. 3;\n"
        "2. Pact of the Hill States [Electronic resource]. – URL: https://example.org/pact;\n"
        "3. Roe J. Pact of the Hill States // Law. – 2014. – P. 1-9;\n"
        "4. How the Model Treaty on Data came about and why it did so late [Electronic resource]. – URL: https://a.org/1;\n"
    )
    source = source_text("instruments.txt", text)
    bibliography = works(source)
    names = [
        ("Модельный договор о данных", treaty),
        ("Model Treaty on Data", treaty),
        ("Pact of the Hill States", pact),
    ]
    statements, mentions = described_instruments(source, bibliography, index_of(names))
    described = term("cl:describesInstrument")
    assert [s.object for s in statements if s.predicate == described] == [treaty, pact]
    made = {(s.subject, s.predicate, str(s.object.value)) for s in statements if s.predicate != described}
    assert made == {(treaty, term("cl:signedOn"), "2001-06-01")}
    assert [text[m.evidence.start : m.evidence.end] for m in mentions] == [
        "Model'nyj dogovor o dannyh (Hill, 1 iyunya 2001 g.)",
        "Pact of the Hill States",
    ]


def test_the_kind_of_a_work_is_told_by_each_word_for_it() -> None:
    kinds = {
        "Capstone project": "Doe, J. (2019). On borders of data [Capstone project, University of Hills].",
        "Master's thesis": "Doe, J. (2019). On borders of data [Master's thesis, University of Hills].",
    }
    assert {entry(printed).work_type for printed in kinds.values()} == set(kinds)


def test_a_numbered_heading_inside_a_list_is_no_work() -> None:
    listed = ARTICLE.replace("2. Roe J.B.", "II. Statutes and Treaties\n2. Roe J.B.")
    assert listed != ARTICLE
    known, whole = (
        works(text, segments(text)) for text in (source_text("b.txt", ARTICLE), source_text("b.txt", listed))
    )
    assert {work.iri for work in whole.works} == {work.iri for work in known.works}


@pytest.mark.parametrize(
    ("printed", "surname"),
    [
        ("Hill de Roe, M. (2018). Trust in the law of all. Hill Press.", "Hill de Roe"),
        ('M. Hill de Roe, "Trust in the law of all," Review of Law, vol. 3, no. 1, pp. 5-9, 2020.', "Hill de Roe"),
        ("Marie de Roe (2018). Trust in the law of all. Hill Press.", "de Roe"),
    ],
)
def test_surnames_of_several_words(printed: str, surname: str) -> None:
    assert entry(printed).authors[0].surname == surname
