"""What a sentence says of a name that is no plain subject of its main clause: after `by`, after `as`, before a relative
clause, as whose something is; and the pasts that may be participles as well."""

from __future__ import annotations

import pytest

from tests.loaders.test_subject_heads import told

_GIVEN = (
    pytest.param(
        "A ship was granted to two sailors by the High Court of Kenya.",
        "id:body/high-court-of-kenya",
        "A ship was granted to two sailors",
        id="given",
    ),
    pytest.param(
        "Charges were pressed against the sailor by Europol for theft.",
        "id:body/europol",
        "Charges were pressed against the sailor",
        id="brought against",
    ),
)


@pytest.mark.parametrize(("sentence", "who", "said"), _GIVEN)
def test_what_is_given_is_told_of_who_gives_it(sentence: str, who: str, said: str) -> None:
    assert told(sentence, rules=("deed-of-agent",)) == {(who, said)}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Boats were sent to a port run by Europol.", id="only runs it"),
        pytest.param("Boats were sent to sailors after a raid by Europol.", id="another deed"),
        pytest.param("The blame was given to the attack by Kenya.", id="a noun that takes by"),
        pytest.param("A ship was not granted to two sailors by Kenya.", id="denied"),
    ],
)
def test_another_deed_before_by_gives_nothing(sentence: str) -> None:
    assert told(sentence, rules=("deed-of-agent",)) == set()


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        pytest.param("Courts should punish it, just as Kenya recently banned cards.", "banned cards", id="just as"),
        pytest.param("As Kenya becomes a port for all, courts have changed.", "becomes a port for all", id="opens"),
    ],
)
def test_a_clause_after_as_tells_of_its_subject(sentence: str, said: str) -> None:
    assert ("id:state/KEN", said) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The plan is as old as Kenya is large.", id="compares"),
        pytest.param("Courts have the same means as Kenya has today.", id="the same"),
        pytest.param("Sailors treat theft as Kenya does.", id="stands for a verb"),
        pytest.param("As Kenya puts it, the plan is old.", id="says"),
    ],
)
def test_a_comparison_after_as_tells_nothing(sentence: str) -> None:
    assert not any(who == "id:state/KEN" for who, _ in told(sentence))


@pytest.mark.parametrize(
    ("sentence", "who", "said"),
    [
        pytest.param(
            "The review is an answer to Kenya, which has often charged sailors.",
            "id:state/KEN",
            "has often charged sailors",
            id="state",
        ),
        pytest.param(
            "With the exception of Eurojust, which was founded in 2002, few offices train judges.",
            "id:body/eurojust",
            "was founded in 2002",
            id="before the main clause",
        ),
    ],
)
def test_a_relative_clause_tells_of_the_name_before_it(sentence: str, who: str, said: str) -> None:
    assert (who, said) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Lawyers read the law of Kenya, which has many parts.", id="of the law"),
        pytest.param("Ghana relies on a treaty with Kenya, which was signed in 2003.", id="of the treaty"),
        pytest.param("The court praised Kenya, which means that sailors are free.", id="of the clause"),
        pytest.param("They took goods in Kenya which belong to sailors.", id="of the goods"),
    ],
)
def test_a_relative_clause_of_another_noun_tells_nothing_of_the_name(sentence: str) -> None:
    assert not any(who == "id:state/KEN" for who, _ in told(sentence))


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        pytest.param("Unsurprisingly, Kenya acted on this warning.", "acted on this warning", id="before on"),
        pytest.param("In 2021, Kenya unboxed the files.", "unboxed the files", id="in no list"),
    ],
)
def test_a_past_that_alone_can_be_the_verb_is_one(sentence: str, said: str) -> None:
    assert told(sentence) == {("id:state/KEN", said)}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Files of Kenya released in 2020 are old.", id="another verb"),
        pytest.param("A study from Kenya published in 2020", id="no sentence"),
    ],
)
def test_a_participle_is_no_verb(sentence: str) -> None:
    assert told(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "who", "said"),
    [
        pytest.param(
            "As Kenya’s role has grown, courts have changed.", "id:state/KEN", "role has grown", id="one noun"
        ),
        pytest.param(
            "The growing cost of ransomware has tripled.",
            "id:threat/ransomware",
            "growing cost of ransomware has tripled",
            id="of",
        ),
    ],
)
def test_what_is_theirs_is_told_of_the_owner(sentence: str, who: str, said: str) -> None:
    assert told(sentence, rules=("predicate-of-owner",)) == {(who, said)}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kenya’s lawyers have changed the port.", id="who act"),
        pytest.param("Kenya’s report shows that ports grow.", id="a writing"),
        pytest.param("Kenya’s role should grow.", id="demanded"),
        pytest.param("Kenya’s tasks cover the following areas:", id="announced"),
        pytest.param("A friend of Kenya’s role has grown.", id="ruled"),
        pytest.param("The friends of ransomware worry banks.", id="no quality"),
    ],
)
def test_others_are_told_of_by_themselves(sentence: str) -> None:
    assert told(sentence, rules=("predicate-of-owner",)) == set()
