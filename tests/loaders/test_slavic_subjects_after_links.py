"""The subject of a Ukrainian or Russian clause after phrases that only link it with what came before."""

from __future__ import annotations

import pytest

from tests.loaders.short_texts import facts, passages

EUROPOL, CHINA, UKRAINE = "id:body/europol", "id:state/CHN", "id:state/UKR"


def _subjects(sentence: str) -> set[str]:
    return {subject for subject, name, _ in facts(sentence) if name in ("cl:performs", "cl:hasState")}


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        pytest.param("В частности Европол усилил защиту портов.", EUROPOL, id="a name after a link"),
        pytest.param("При этом сам Китай становится портом мира.", CHINA, id="emphasised"),
        pytest.param("Крім того, Україна побудувала два порти.", UKRAINE, id="a comma after it"),
        pytest.param("У той же час Україна побудувала два порти.", UKRAINE, id="three words"),
        pytest.param("При постройке портов Китай применил новые краны.", CHINA, id="a name after a genitive"),
    ],
)
def test_a_linking_phrase_rules_nothing(sentence: str, subject: str) -> None:
    assert subject in _subjects(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("При помощи Китая порты усилили защиту.", id="a genitive"),
        pytest.param("К этому Китаю порты добавили краны.", id="a dative"),
    ],
)
def test_what_a_preposition_rules_is_no_subject(sentence: str) -> None:
    assert CHINA not in _subjects(sentence)


def test_the_words_of_such_a_clause_begin_at_its_verb() -> None:
    told = passages("Таким чином, Україна побудувала два порти.", "slavic-predicate")
    assert told == {"побудувала два порти"}
