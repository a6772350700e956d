"""Examples that a sentence gives of what it describes, in each way of giving some; lists that go on over sentences."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

Fact = tuple[str, str, str]


def facts(text: str) -> set[Fact]:
    return {
        (shortened(s.subject.value), shortened(s.predicate.value), shortened(s.object.value))
        for s in extract(source_text("example.txt", f"Introduction.\n\n{text}\n")).statements
    }


CUES = [
    "{group} such as {a}, {b} and {c} were named.",
    "{group}, such as {a}, {b} or {c}, were named.",
    "{group}, including {a}, {b} and {c}, were named.",
    "{group} like {a}, {b} and {c} were named.",
    "{group} (e.g. {a}, {b} and {c}) were named.",
    "{group} (for example, {a}, {b} and {c}) were named.",
    "{group} ({a}, {b} and {c}) were named.",
    "{group}, for instance {a}, {b} and {c}, were named.",
    "{group}, in particular {a}, {b} and {c}, were named.",
    "The judge spoke of {lower}, especially {a}, {b} and {c}.",
    "The judge spoke of {lower}, among them {a}, {b} and {c}.",
    "The judge spoke of {a}, {b}, {c} and other {lower}.",
    "The judge spoke of {a}, {b}, {c} or other {lower} of that sort.",
]
GROUPS = {
    "Private firms": ("body", ("Microsoft", "Google", "Europol")),
    "Regional organisations": ("body", ("the African Union", "ASEAN", "the Council of Europe")),
    "Neighbouring countries": ("body", ("Moldova", "Poland", "Romania")),
    "Economic offences": ("crime", ("money laundering", "extortion", "computer fraud")),
    "Online threats": ("threat", ("phishing", "ransomware", "identity theft")),
    "Regional treaties": ("instrument", ("the Malabo Convention", "the Budapest Convention", "the Arab Convention")),
}


@pytest.mark.parametrize("cue", CUES)
@pytest.mark.parametrize("group", GROUPS)
def test_examples_are_told_of_what_is_described(group: str, cue: str) -> None:
    kind, (a, b, c) = GROUPS[group]
    lower = group[0].lower() + group[1:]
    found = facts(cue.format(group=group, lower=lower, a=a, b=b, c=c))
    assert len({value for _, name, value in found if name == "cl:hasExample"}) >= 2
    assert all(subject.startswith(f"id:{kind}/") for subject, name, _ in found if name == "cl:hasExample")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The EU, including Germany, signed it.", id="a name is no kind"),
        pytest.param("Threats to states, such as espionage, grow.", id="another kind than the noun beside it"),
        pytest.param("Firms such as Microsoft met.", id="a bare noun"),
        pytest.param("Judges looked like Poland and Romania on a map.", id="no example after a verb"),
        pytest.param("Small countries, however, like the Budapest Convention.", id="a verb"),
    ],
)
def test_what_is_no_example(sentence: str) -> None:
    assert not {fact for fact in facts(sentence) if fact[1] == "cl:hasExample"}


def test_an_item_that_nobody_has_named_is_an_example_too() -> None:
    found = facts("Economic offences such as badge theft, seal sale and fraud were named.")
    assert ("id:crime/economic-crime", "cl:hasExample", "id:crime/seal-sale") in found


def test_what_a_sentence_says_beside_its_examples_is_kept() -> None:
    found = facts("Regional organisations (ASEAN, the African Union) publish rules.")
    assert {name for _, name, _ in found} > {"cl:hasExample"}


AIMS = "The Budapest Convention pursues three aims."
OBSTACLES = "Mutual legal assistance meets three obstacles."


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        (f"{AIMS} First, to join forces. Second, to save time. Third, to help victims.", "cl:aimsAt", 3),
        (f"{AIMS} The first is to join forces. The second is to save time.", "cl:aimsAt", 2),
        (f"{AIMS[:-1]}: first, to join forces; second, to save time; and third, to help.", "cl:aimsAt", 3),
        (f"{OBSTACLES} Firstly, forms differ. Secondly, letters take months. Finally, staff is rare.", "cl:hinders", 3),
        (f"{OBSTACLES[:-1]}: slow channels, rare staff and high costs.", "cl:hinders", 3),
        (f"{OBSTACLES} The first one is the lack of staff. The second is the loss of data.", "cl:hinders", 2),
    ],
)
def test_items_counted_over_sentences_are_told_of_what_announces_them(text: str, name: str, number: int) -> None:
    told = facts(text) - facts(text.partition(".")[0] + ".") if ":" not in text else facts(text)
    assert len({fact for fact in told if fact[1] == name}) == number


def test_ordinals_without_a_list_tell_nothing_of_it() -> None:
    found = facts("The Budapest Convention is a treaty. First, judges met. Second, they talked.")
    assert not {fact for fact in found if fact[1] in ("cl:aimsAt", "cl:hinders", "cl:lists")}
