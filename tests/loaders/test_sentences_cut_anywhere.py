"""Broken sentences (cut, words dropped, doubled or out of order, no stop at the end) are read to their end."""

from __future__ import annotations

import random
import re
from importlib.resources import files

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text

INVENTED = """The Council of Oakland adopted in 2011 the Convention on Lost Keys, and its parties cooperate under it.
Some of the states that ratified it, such as Germany and the United States of America, reported 2,400 cases in 2014.
1) the law defines theft; 2) the treaty, drafted by the Committee, provides for the preservation of data; 3) courts act.
According to the Ministry, this draft would be a threat to the security of banks and a cause of further attacks.
Рада Європи ухвалила Конвенцію про кіберзлочинність, а Україна ратифікувала її у 2005 році та виконує її положення.
Совет Европы принял конвенцию, которая, по мнению автора, требует от государств сотрудничества в области права."""
ENDS = (  # of sentences, lines and headings that a rule once read past
    "cyberterrorism occurs",
    "cooperation agencies do not always.",
    "customs agencies have rarely and",
    "wages 2) 3) raised",
    "Canadian",
    "helping. strength, hopes have",
    "the draft\n(edition",
    "price, and barriers to borrowing",
    "the convention on in",
    "broken, As closing session.",
    "If Kenya launched the Harbour Safety Strategy,",
    "all, 300 thefts have been reported to",
    "За даними Європолу.",
    "В докладе Интерпола говорится, что.",
    "Слідчі виявили злочини, пов'язані з виготовленням зброї, утриманням рабів у",
)
ADDED = ("and", "which", ",", "in", "the", "2001", "(", '"', "—", ";", "by", "it", "that", "of", "і", "который")


@pytest.mark.parametrize("seed", range(24))
def test_no_broken_sentence_ends_the_reading(seed: int) -> None:
    drawn = random.Random(seed)
    sample = (files("loaders") / "sample.txt").read_text(encoding="utf-8")
    whole = re.split(r"(?<=[.!?])\s+", f"{INVENTED}\n{sample}")
    text = "\n\n".join(
        broken(sentence.split(), drawn) for sentence in drawn.choices([each for each in whole if each], k=60)
    )
    assert len(extract(source_text("broken.txt", text)).mentions) > 1


@pytest.mark.parametrize("end", ENDS)
def test_no_end_of_a_sentence_is_read_past(end: str) -> None:
    read = extract(source_text("end.txt", end))
    assert all(0 <= mention.evidence.start < mention.evidence.end <= len(end) for mention in read.mentions)


def broken(words: list[str], drawn: random.Random) -> str:
    """The words with one thing done to them, and an end of some kind or none."""
    place = drawn.randrange(len(words))
    match drawn.randrange(5):
        case 0:
            words = words[: place + 1]
        case 1:
            words = words[place:]
        case 2:
            words = [*words[:place], *words[place + 1 :]]
        case 3:
            words = [*words[:place], drawn.choice(ADDED), *words[place:]]
        case _:
            drawn.shuffle(words)
    return " ".join(words) + drawn.choice(["", "", ".", ":", "?"])
