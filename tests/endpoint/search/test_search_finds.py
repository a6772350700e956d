"""What readers type, and what must then be among the first three: acronyms, forms of words, typos, other alphabets."""

from __future__ import annotations

import pytest

from endpoint.search.finding import Search
from ontology.names import PREFIXES

ASKED = [
    # names and acronyms
    ("Budapest Convention", "instrument/cets-185"),
    ("budapest convention", "instrument/cets-185"),
    ("Convention on Cybercrime", "instrument/cets-185"),
    ("convention cybercrime", "instrument/cets-185"),
    ("ETS 185", "instrument/cets-185"),
    ("ETS185", "instrument/cets-185"),
    ("CETS No. 185", "instrument/cets-185"),
    ("Second Additional Protocol", "instrument/cets-224"),
    ("Lanzarote", "instrument/cets-201"),
    ("UNTOC", "instrument/untoc"),
    ("Palermo Convention", "instrument/untoc"),
    ("Minsk Convention", "instrument/minsk-1993"),
    ("UN convention against cybercrime", "instrument/uncc"),
    ("Malabo", "instrument/malabo"),
    ("2013/40", "instrument/eudir-2013-40"),
    ("NIS Directive", "instrument/eudir-2016-1148"),
    ("GPEN", "body/global-prosecutors-e-crime-network"),
    ("T-CY", "body/t-cy"),
    ("C-PROC", "body/c-proc"),
    ("EC3", "body/europol-ec3"),
    ("ENISA", "body/enisa"),
    ("SCO", "body/shanghai-cooperation-organisation"),
    ("MLA", "measure/mutual-assistance"),
    ("24/7", "measure/24-7-network"),
    ("USA", "state/USA"),
    ("KAZ", "state/KAZ"),
    ("double criminality", "principle/double-criminality"),
    ("expedited preservation", "measure/expedited-preservation"),
    ("ransomware", "threat/ransomware"),
    # beginnings
    ("буд", "instrument/cets-185"),
    ("phish", "threat/phishing"),
    ("Казахст", "state/KAZ"),
    ("кіберзлоч", "crime/cybercrime"),
    ("interp", "body/interpol"),
    ("ratif", "ontology#ratifiedBy"),
    # forms of Ukrainian and Russian words
    ("будапештська конвенція", "instrument/cets-185"),
    ("будапештської конвенції", "instrument/cets-185"),
    ("Будапештской конвенции", "instrument/cets-185"),
    ("Минской конвенции", "instrument/minsk-1993"),
    ("второго дополнительного протокола", "instrument/cets-224"),
    ("Европола", "body/europol"),
    ("Європолу", "body/europol"),
    ("Интерпола", "body/interpol"),
    ("Евроюст", "body/eurojust"),
    ("НАТО", "body/nato"),
    ("СНГ", "body/commonwealth-of-independent-states"),
    ("ШОС", "body/shanghai-cooperation-organisation"),
    ("Раді Європи", "body/council-of-europe"),
    ("Совета Европы", "body/council-of-europe"),
    ("Казахстаном", "state/KAZ"),
    ("Україні", "state/UKR"),
    ("Сполучених Штатів", "state/USA"),
    ("Великобритании", "state/GBR"),
    ("Журавленко", "person/zhuravlenko-n-i"),
    ("фишингом", "threat/phishing"),
    ("фішингу", "threat/phishing"),
    ("незаконного доступу", "crime/illegal-access"),
    ("незаконному доступу", "crime/illegal-access"),
    ("кибертерроризма", "crime/cyberterrorism"),
    ("кібертероризму", "crime/cyberterrorism"),
    ("взаємної правової допомоги", "measure/mutual-assistance"),
    ("взаимной правовой помощи", "measure/mutual-assistance"),
    ("екстрадиції", "measure/extradition"),
    ("подвійної кримінальності", "principle/double-criminality"),
    # letters wrong
    ("Budapst Convension", "instrument/cets-185"),
    ("Ukrane", "state/UKR"),
    ("Kazahstan", "state/KAZ"),
    ("Evropol", "body/europol"),
    ("illegal acess", "crime/illegal-access"),
    ("extraditon", "measure/extradition"),
    ("конвенцыя о киберпреступности", "instrument/cets-185"),
    ("интрепол", "body/interpol"),
    # names in the other alphabet
    ("Данелян", "person/danelyan-a-a"),
    ("Сабырбаева", "source/sabyrbaeva"),
    ("Горелик", "source/gorelik-2022"),
]


@pytest.mark.parametrize(("typed", "wanted"), ASKED, ids=[typed for typed, _ in ASKED])
def test_found_among_the_first_three(search: Search, typed: str, wanted: str) -> None:
    spaces = {"source": PREFIXES["src"], "ontology#ratifiedBy": PREFIXES["cl"]}
    folder, _, name = wanted.partition("/")
    iri = spaces[folder] + (name or "ratifiedBy") if folder in spaces else PREFIXES["id"] + wanted
    assert iri in [found.thing for found in search.answer(typed).found[:3]]


def test_questions_and_statements_are_found(search: Search) -> None:
    answer = search.answer("which states have ratified", grouped=True)
    assert any(found.kind == "query" for found in answer.found)
    statements = search.answer("Europol located in", kinds=["statement"])
    assert statements.found[0].text.startswith("Europol ")
    assert {found.kind for found in statements.found} == {"statement"}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        pytest.param("Finland member of Council of Europe", "Finland member of Council of Europe", id="member"),
        pytest.param("Фінляндія є членом Рада Європи", "Фінляндія є членом Рада Європи", id="member-uk"),
        pytest.param("cets-185 art. 2 criminalises illegal access", "criminalises illegal access", id="crime"),
    ],
)
def test_relations_of_treaty_tables_are_found(search: Search, typed: str, text: str) -> None:
    found = search.answer(typed, kinds=["statement"]).found
    assert any(text.casefold() in each.text.casefold() for each in found[:5]), [each.text for each in found[:5]]


def test_small_words_are_not_needed(search: Search) -> None:
    wanted = search.answer("convention cybercrime").found[0].thing
    assert search.answer("what is the Convention on the Cybercrime").found[0].thing == wanted


def test_reader_language_decides_between_equal_names(search: Search) -> None:
    russian = search.answer("Украина", language="ru").found[0]
    assert (russian.thing, russian.text) == (PREFIXES["id"] + "state/UKR", "Украина")


def test_counts_are_of_things(search: Search) -> None:
    answer = search.answer("Budapest Convention", grouped=True)
    for kind, count in answer.counts.items():
        assert count == len({found.thing for found in answer.found if found.kind == kind}), kind
