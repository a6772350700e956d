"""What must follow from a few facts by the OWL 2 RL rules, and what must not: the meaning of the terms, as a table.

Each row has things of its own (`x`, `y`, `z` are made distinct row by row), so that all rows share one closure.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import Graph, URIRef

from ontology.documents import bridges, modules

MUST = [
    # what a thing is, by its class
    ("protocol is a treaty", "x a cl:Protocol", "x a cl:Treaty"),
    ("treaty is binding", "x a cl:Treaty", "x a cl:BindingInstrument"),
    ("treaty is adopted", "x a cl:Treaty", "x a cl:AdoptedInstrument"),
    ("treaty is a legal resource", "x a cl:Treaty", "x a eli:LegalResource"),
    ("directive is an instrument", "x a cl:Directive", "x a cl:Instrument"),
    ("code is national law", "x a cl:Code", "x a cl:NationalLaw"),
    ("strategy is soft law", "x a cl:Strategy", "x a cl:SoftLaw"),
    ("draft is an instrument", "x a cl:DraftInstrument", "x a cl:Instrument"),
    ("provision is a legal text", "x a cl:Provision", "x a cl:LegalText"),
    ("provision is a subdivision", "x a cl:Provision", "x a eli:LegalResourceSubdivision"),
    ("ratification is consent", "x a cl:Ratification", "x a cl:ConsentToBeBound"),
    ("accession is an action", "x a cl:Accession", "x a cl:TreatyAction"),
    ("succession is consent", "x a cl:Succession", "x a cl:ConsentToBeBound"),
    ("state is a party", "x a cl:State", "x a cl:Party"),
    ("state is an agent", "x a cl:State", "x a prov:Agent"),
    ("organisation is party and body", "x a cl:InternationalOrganisation", "x a cl:Party , cl:Body"),
    ("company is an organisation", "x a cl:Company", "x a org:Organization"),
    ("company is a formal organisation", "x a cl:Company", "x a org:FormalOrganization"),
    ("unit is a unit in ORG", "x a cl:Unit", "x a org:OrganizationalUnit"),
    ("body is an agent in PROV", "x a cl:Body", "x a prov:Organization"),
    ("person is a FOAF person", "x a cl:Person", "x a foaf:Person"),
    ("incident is an event", "x a cl:Incident", "x a cl:Event"),
    ("crime type is a concept", "x a cl:CrimeType", "x a skos:Concept"),
    ("technology is a matter", "x a cl:Technology", "x a cl:Matter"),
    ("source text is a work", "x a cl:SourceText", "x a cl:Work , fabio:Work"),
    ("passage is evidence", "x a cl:Passage", "x a cl:Evidence , oa:SpecificResource"),
    ("evidence is an entity", "x a cl:TableRow", "x a prov:Entity"),
    # what a thing is, by what is said of it
    ("who acts on a treaty is a party", "x cl:byParty y", "y a cl:Party , cl:Actor"),
    ("what is acted on is an instrument", "x cl:onInstrument y", "y a cl:Instrument"),
    ("what enters into force binds", "x cl:enteredIntoForceOn 'd'", "x a cl:BindingInstrument"),
    ("what is opened for signature is a treaty", "x cl:openedForSignatureOn 'd'", "x a cl:Treaty"),
    ("what is ratified is a treaty", "x cl:ratifies y", "y a cl:Treaty"),
    ("what criminalises is a legal text", "x cl:criminalises y", "x a cl:LegalText"),
    ("what is criminalised is a crime type", "x cl:criminalises y", "y a cl:CrimeType"),
    ("what an attack may constitute is a crime type", "x cl:mayConstitute y", "y a cl:CrimeType"),
    ("what has evidence is a statement", "x cl:evidence y", "x a cl:Statement"),
    ("what is pointed to is evidence", "x cl:evidence y", "y a cl:Evidence"),
    ("what stands in a table is a row", "x cl:inTable y", "x a cl:TableRow . y a cl:Table"),
    ("what has a DOI is a work", "x cl:doi 'd'", "x a cl:Work"),
    ("what a protocol is attached to is a treaty", "x cl:protocolTo y", "x a cl:Protocol . y a cl:Treaty"),
    ("what is opened to members is a treaty", "x cl:openToMembersOf y", "x a cl:Treaty . y a cl:Body"),
    # properties
    ("member and membership", "x cl:hasMember y", "y cl:memberOf x"),
    ("membership and member", "x cl:memberOf y", "y cl:hasMember x"),
    ("head is a member", "x cl:headOf y", "x cl:memberOf y"),
    ("member in ORG", "x cl:memberOf y", "x org:memberOf y"),
    ("cause and effect", "x cl:causes y", "y cl:hasCause x"),
    ("cooperation holds both ways", "x cl:cooperatesWith y", "y cl:cooperatesWith x"),
    ("conflict holds both ways", "x cl:conflictsWith y", "y cl:conflictsWith x"),
    ("one work under two entries", "x cl:sameWorkAs y", "y cl:sameWorkAs x"),
    ("part of a part", "x cl:partOf y . y cl:partOf z", "x cl:partOf z"),
    ("objecting is opposing", "x cl:objectsTo y", "x cl:opposes y"),
    ("recommending is supporting", "x cl:recommends y", "x cl:supports y"),
    ("countering is aiming", "x cl:counters y", "x cl:aimsAt y"),
    ("a victim is involved", "x cl:hasVictim y", "x cl:involves y"),
    ("a protocol supplements", "x cl:protocolTo y", "x cl:supplements y"),
    ("citing is citing in CiTO", "x cl:cites y", "x cito:cites y"),
]

MUST_NOT = [
    # status: what binds nobody
    ("signature is no consent", "x a cl:Signature", "x a cl:ConsentToBeBound"),
    ("invitation is no consent", "x a cl:Invitation", "x a cl:ConsentToBeBound"),
    ("domestic act is no consent", "x a cl:DomesticAct", "x a cl:ConsentToBeBound"),
    ("reservation is no consent", "x a cl:Reservation", "x a cl:ConsentToBeBound"),
    ("declaration on a treaty is no soft law", "x a cl:TreatyDeclaration", "x a cl:Declaration"),
    ("consent is not yet participation", "x a cl:Ratification ; cl:byParty y", "x a cl:Participation"),
    ("signatory is no ratifier", "x cl:hasSignatory y", "x cl:ratifiedBy y"),
    ("signed is not in force", "x cl:signedOn 'd'", "x cl:enteredIntoForceOn 'd'"),
    ("adopted is not in force", "x cl:adoptedOn 'd'", "x a cl:BindingInstrument"),
    ("a list names no binding", "x a cl:ParticipationList ; cl:lists y", "y a cl:Participation"),
    # instruments
    ("draft is not adopted", "x a cl:DraftInstrument", "x a cl:AdoptedInstrument"),
    ("instrument is no treaty", "x a cl:Instrument", "x a cl:Treaty"),
    ("adopted is not binding", "x a cl:AdoptedInstrument", "x a cl:BindingInstrument"),
    ("treaty is no protocol", "x a cl:Treaty", "x a cl:Protocol"),
    ("proposed is no draft for ever", "x cl:proposedOn 'd'", "x a cl:DraftInstrument"),
    ("who drafts does not adopt", "x cl:draftedBy y", "x cl:adoptedBy y"),
    ("who proposes does not adopt", "x cl:proposedBy y", "x cl:adoptedBy y"),
    ("to replace is not to supplement", "x cl:replaces y", "x cl:supplements y"),
    ("to supplement makes no protocol", "x cl:supplements y", "x a cl:Protocol"),
    ("a part of an instrument is no instrument", "x eli:has_part y", "y a cl:Instrument"),
    ("an adopter is not only a body", "x cl:adoptedBy y", "y a cl:Body"),
    # law and matters
    ("a text that provides need not be an instrument", "x cl:provides y", "x a cl:Instrument"),
    ("what is provided need not be a measure", "x cl:provides y", "y a cl:CooperationMeasure"),
    ("what is required need not be a measure", "x cl:requires y", "y a cl:CooperationMeasure"),
    ("allowing is not requiring", "x cl:allows y", "x cl:requires y"),
    ("an attack is no crime", "x cl:mayConstitute y", "x a cl:CrimeType"),
    ("an attack is no narrower crime", "x cl:mayConstitute y", "x skos:broader y"),
    ("to concern a crime is not to criminalise", "x cl:concernsCrime y", "x cl:criminalises y"),
    ("what is about a crime is no text", "x cl:concernsCrime y", "x a cl:LegalText"),
    ("who threatens is no crime", "x cl:threatens y", "x a cl:CrimeType"),
    ("what hinders need not be an obstacle", "x cl:hinders y", "x a cl:Obstacle"),
    ("hindering does not cause", "x cl:hinders y", "x cl:causes y"),
    ("subtype in a text is no subclass", "x cl:subtypeOf y", "x rdfs:subClassOf y"),
    ("subtype in a text is no broader concept", "x cl:subtypeOf y", "x skos:broader y"),
    ("a matter is no crime", "x a cl:Matter", "x a cl:CrimeType"),
    ("a principle is no measure", "x a cl:Principle", "x a cl:CooperationMeasure"),
    # bodies
    ("a party need not be a state", "x cl:byParty y", "y a cl:State"),
    ("a party need not be a body", "x cl:byParty y", "y a cl:Body"),
    ("a member need not be a state", "x cl:hasMember y", "y a cl:State"),
    ("a body is no party", "x a cl:Body", "x a cl:Party"),
    ("a body does not perform what it coordinates", "x cl:coordinates y", "x cl:performs y"),
    ("membership does not go up", "x cl:memberOf y . y cl:memberOf z", "x cl:memberOf z"),
    ("part is no member", "x cl:partOf y", "x cl:memberOf y"),
    ("whole is no part", "x cl:partOf y", "y cl:partOf x"),
    ("assistance is one way", "x cl:assists y", "y cl:assists x"),
    ("cooperation does not go through", "x cl:cooperatesWith y . y cl:cooperatesWith z", "x cl:cooperatesWith z"),
    ("affiliation is no membership", "x cl:affiliatedWith y", "x cl:memberOf y"),
    ("where a body is need not be a state", "x cl:locatedIn y", "y a cl:State"),
    ("who performs need not be a body", "x cl:performs y", "x a cl:Body"),
    ("a place is no state", "x a cl:Place", "x a cl:State"),
    # statements
    ("what is supported is not stated", "x cl:supports y", "x cl:states y"),
    ("supporting is not recommending", "x cl:supports y", "x cl:recommends y"),
    ("opposing is not objecting", "x cl:opposes y", "x cl:objectsTo y"),
    (
        "a statement's words are no fact",
        "x a rdf:Statement ; rdf:subject y ; rdf:predicate cl:partOf ; rdf:object z",
        "y cl:partOf z",
    ),
    ("conflict makes nothing the same", "x cl:conflictsWith y", "x owl:sameAs y"),
    ("two values make nothing the same", "x cl:onInstrument y , z", "y owl:sameAs z"),
    ("a source is no agent", "x a cl:SourceText", "x a cl:Actor"),
    ("who is attributed is no source", "x cl:attributedTo y", "y a cl:SourceText"),
    ("conflicts do not go through", "x cl:conflictsWith y . y cl:conflictsWith z", "x cl:conflictsWith z"),
]

CONTRADICTIONS = [
    ("draft in force", "x a cl:DraftInstrument ; cl:enteredIntoForceOn 'd'"),
    ("draft ratified", "x a cl:DraftInstrument ; cl:ratifiedBy y"),
    ("draft opened for signature", "x a cl:DraftInstrument ; cl:openedForSignatureOn 'd'"),
    ("strategy in force", "x a cl:Strategy ; cl:enteredIntoForceOn 'd'"),
    ("state that is a body", "x a cl:State , cl:Agency"),
    ("person that is a body", "x a cl:Person , cl:Company"),
    ("instrument as a party", "x cl:byParty y . y a cl:Treaty"),
    ("measure criminalised", "x cl:criminalises y . y a cl:CooperationMeasure"),
    ("state that criminalises", "x a cl:State ; cl:criminalises y"),
    ("signature that binds", "x a cl:Signature , cl:Ratification"),
    ("act that is a participation", "x a cl:Accession , cl:Participation"),
    ("directive that is a treaty", "x a cl:Directive , cl:Treaty"),
    ("crime that is an obstacle", "x a cl:CrimeType , cl:Obstacle"),
    ("statement that is evidence", "x cl:evidence y . y cl:evidence z"),
    ("work that is a person", "x a cl:Person ; cl:doi 'd'"),
]  # fmt: skip

VARIABLE = re.compile(r"(?<![\w:'])([xyz])(?![\w:'])")


def facts(row: int, text: str) -> str:
    """The facts of a row in Turtle, its variables made things of its own."""
    quoted = text.replace("'", '"')
    return VARIABLE.sub(rf"<https://example.org/{row}/\1>", quoted) + " ."


def closure(rows: list[str], read: Callable[[str], str]) -> Graph:
    """The OWL 2 RL closure of the ontology and the facts of all rows."""
    graph = Graph()
    for document in (*modules(), *bridges()):
        graph.parse(document, format="turtle")
    for row in rows:
        graph.parse(data=read(row), format="turtle")
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    return graph


@pytest.fixture(scope="module")
def following(read_turtle: Callable[[str], str]) -> Graph:
    return closure([facts(row, given) for row, (_, given, _) in enumerate(MUST)], read_turtle)


@pytest.fixture(scope="module")
def not_following(read_turtle: Callable[[str], str]) -> Graph:
    return closure([facts(row, given) for row, (_, given, _) in enumerate(MUST_NOT)], read_turtle)


@pytest.mark.parametrize("row", range(len(MUST)), ids=[name for name, _, _ in MUST])
def test_it_must_follow(row: int, following: Graph, read_turtle: Callable[[str], str]) -> None:
    for triple in Graph().parse(data=read_turtle(facts(row, MUST[row][2])), format="turtle"):
        assert triple in following


@pytest.mark.parametrize("row", range(len(MUST)), ids=[name for name, _, _ in MUST])
def test_it_follows_and_is_not_given(row: int, read_turtle: Callable[[str], str]) -> None:
    given = Graph().parse(data=read_turtle(facts(row, MUST[row][1])), format="turtle")
    expected = Graph().parse(data=read_turtle(facts(row, MUST[row][2])), format="turtle")
    assert not set(given) & set(expected)


@pytest.mark.parametrize("row", range(len(MUST_NOT)), ids=[name for name, _, _ in MUST_NOT])
def test_it_must_not_follow(row: int, not_following: Graph, read_turtle: Callable[[str], str]) -> None:
    given = Graph().parse(data=read_turtle(facts(row, MUST_NOT[row][1])), format="turtle")
    assert all(triple in not_following for triple in given)
    for triple in Graph().parse(data=read_turtle(facts(row, MUST_NOT[row][2])), format="turtle"):
        assert triple not in not_following


def contradictory(graph: Graph) -> str:
    """The reasoner's messages of contradictions, in one text."""
    error = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    return "\n".join(str(message) for message in graph.objects(None, error))


def test_the_must_rows_contradict_nothing(following: Graph, not_following: Graph) -> None:
    assert contradictory(following) + contradictory(not_following) == ""


@pytest.fixture(scope="module")
def contradictions(read_turtle: Callable[[str], str]) -> str:
    return contradictory(closure([facts(row, given) for row, (_, given) in enumerate(CONTRADICTIONS)], read_turtle))


@pytest.mark.parametrize("row", range(len(CONTRADICTIONS)), ids=[name for name, _ in CONTRADICTIONS])
def test_it_contradicts(row: int, contradictions: str) -> None:
    assert f"https://example.org/{row}/" in contradictions


def test_there_are_enough_rows() -> None:
    assert len(MUST) >= 40
    assert len(MUST_NOT) >= 40
    names = [name for name, *_ in (*MUST, *MUST_NOT, *CONTRADICTIONS)]
    assert len(names) == len(set(names))
