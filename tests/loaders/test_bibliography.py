"""References of all styles taken apart, works with evidence from list and notes, and citations."""

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


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param(
            "Roe A.B., Poe C.D. On law and data // Review of Law. – 2019. – V. 3. – No. 2. – P. 10-19;",
            {
                "title": "On law and data",
                "container": "Review of Law",
                "issued": "2019",
                "volume": "V. 3, No. 2",
                "pages": "10-19",
            },
            id="GOST journal",
        ),
        pytest.param(
            "Петров А.А. О праве и данных – Правовой вестник. № 2. С. 23–27. 2013.",
            {
                "title": "О праве и данных",
                "container": "Правовой вестник",
                "issued": "2013",
                "volume": "№ 2",
                "pages": "23–27",
            },
            id="dash before the journal",
        ),
        pytest.param(
            "Petrov A.A. O prave // Pravovoj vestnik. – 2020. – ¹3. – P. 6-14;",
            {"title": "O prave", "container": "Pravovoj vestnik", "volume": "No. 3", "pages": "6-14"},
            id="number sign lost in Latin-1",
        ),
        pytest.param(
            "Петров К.К. 2022. «О праве и данных». Вестник университета. Право 3: 67–69. <https://doi.org/10.1000/a.2022.3>",
            {
                "title": "О праве и данных",
                "container": "Вестник университета. Право",
                "volume": "3",
                "pages": "67–69",
                "doi": "10.1000/a.2022.3",
            },
            id="author and year",
        ),
        pytest.param(
            'Roe, Jane. 2019. "The reach of law". Hill Law Quarterly 46 (294): 1–18.',
            {"title": "The reach of law", "container": "Hill Law Quarterly", "volume": "46 (294)", "pages": "1–18"},
            id="Chicago journal",
        ),
        pytest.param(
            'Roe, Jane. 2019. "To give or to judge". Core crimes of our time, 319–401. The Hague, Asser Press.',
            {
                "title": "To give or to judge",
                "container": "Core crimes of our time",
                "pages": "319–401",
                "place": "The Hague",
                "publisher": "Asser Press",
            },
            id="chapter",
        ),
        pytest.param(
            "Roe, J. A., & Poe, B. (2019). On law and data. Journal of Law, 15(2), 141–172. https://doi.org/10.1000/7",
            {
                "title": "On law and data",
                "container": "Journal of Law",
                "volume": "15(2)",
                "pages": "141–172",
                "issued": "2019",
            },
            id="APA",
        ),
        pytest.param(
            "Roe J, Poe B. On law and data. J Law. 2019;15(2):141-72.",
            {
                "title": "On law and data",
                "container": "J Law",
                "volume": "15(2)",
                "pages": "141-72",
                "issued": "2019",
            },
            id="Vancouver",
        ),
        pytest.param(
            "Roe S. Threats and the Decline of Law. Routledge, 2014.",
            {"title": "Threats and the Decline of Law", "publisher": "Routledge", "issued": "2014", "container": ""},
            id="book",
        ),
        pytest.param(
            "Roe M.A. Politics in our time / M.A. Roe. – M.: Izdatel'stvo «Hill», 2020. – 512 p.;",
            {
                "title": "Politics in our time",
                "place": "M.",
                "publisher": "Izdatel'stvo «Hill»",
                "page_count": "512",
            },
            id="GOST book",
        ),
        pytest.param(
            "Петров И.А. Общество и право: дис. ... канд. юрид. наук: 12.00.13 / И. А. Петров. М., 2014. 66 с.",
            {
                "title": "Общество и право",
                "work_type": "дис. ... канд. юрид. наук",
                "specialty": "12.00.13",
                "page_count": "66",
                "issued": "2014",
            },
            id="thesis",
        ),
        pytest.param(
            "Model Treaty on Data (Hill Town, May 15, 1992) // Bulletin of Treaties. – 2000. – No. 12, 14 december",
            {
                "title": "Model Treaty on Data (Hill Town, May 15, 1992)",
                "container": "Bulletin of Treaties",
                "issued": "2000-12-14",
            },
            id="treaty in a bulletin",
        ),
        pytest.param(
            "Union of Lines [Electronic resource]. – URL: https://example.org/lines/ (date of access: 20.07.2022);",
            {"title": "Union of Lines", "urls": ("https://example.org/lines/",), "accessed": "2022-07-20"},
            id="web page",
        ),
        pytest.param(
            "Roe, R. (2017). Why it is so hard. Hill Online. Retrieved 23 August 2017, from <http://example.org/a.html>",
            {"title": "Why it is so hard", "container": "Hill Online", "accessed": "2017-08-23", "issued": "2017"},
            id="retrieved from",
        ),
        pytest.param(
            'Jane G. Roe. "Finding crime: bars" Union of Examiners, Hill Fraud Conference, Sydney, 11 May 2003, p.2',
            {
                "title": "Finding crime: bars",
                "publisher": "Union of Examiners",
                "place": "Sydney",
                "issued": "2003-05-11",
                "pages": "2",
            },
            id="conference",
        ),
    ],
)
def test_styles(text: str, fields: dict[str, object]) -> None:
    found = entry(text)
    assert {name: getattr(found, name) for name in fields} == fields


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("This term is used here in its wide sense.", id="explanation"),
        pytest.param("See above.", id="pointer"),
    ],
)
def test_explanatory_notes_are_no_works(text: str) -> None:
    assert not entry(text).is_work


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
