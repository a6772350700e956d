"""What a Ukrainian or Russian text says of itself: what it examines, aims at and proposes (`у статті досліджено …`,
`метою статті є …`, `автор пропонує …`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.slavic.grammar import AND, PREPOSITIONS, is_adjective, is_finite, is_noun_like
from loaders.naming.words import Word, lemma, word_set
from loaders.reading.kinds import Kind
from loaders.saying.context import Reading
from loaders.saying.matches import Match
from loaders.saying.slavic.clauses import passage
from loaders.saying.topics import topics
from ontology.names import term

TOPIC: Final = "slavic-topic-of-text"
_TEXTS: Final = word_set(
    """
стаття робота дослідження доповідь праця публікація розвідка розділ параграф дисертація тези
статья работа исследование доклад труд публикация раздел параграф диссертация тезис
"""
)
_AUTHORS: Final = word_set("автор автори авторы автором авторами автора автору мы ми нами")
_EXAMINES: Final = (
    "дослідж", "розгля", "проаналіз", "аналіз", "вивч", "висвітл", "розкри", "окресл", "охарактер", "узагальн",
    "систематиз", "обґрунт", "з'ясов", "з’ясов", "виявл", "простеж", "опис", "визнач",
    "исслед", "рассм", "проанализ", "анализ", "изуч", "освещ", "раскры", "охарактер", "обобщ", "систематиз", "обоснов",
    "выясн", "выявл", "прослеж", "описа", "определ",
)  # fmt: skip
_DEVOTED: Final = ("присвяч", "посвящ")
_PROPOSES: Final = ("пропон", "запропон", "рекоменд", "предлаг", "предлож")
_AIMS: Final = word_set("мета метою ціль ціллю цель целью завдання завданням задача задачей")
_MATTERS: Final = word_set("предмет предметом об'єкт об’єкт об'єктом об’єктом объект объектом")
_LINKS: Final = word_set("є полягає являється є являются является состоит заключается стало стала стал")
_FROM: Final = 3  # words between what names the text and its verb
_TITLE: Final = 5  # words from the beginning of a sentence within which it names the text


def slavic_topics(reading: Reading) -> Iterator[Match]:
    """What a sentence tells of the text as such; and the crimes and states that its topics name."""
    found = [*_examined(reading), *_aims(reading)]
    yield from found
    yield from topics(reading, found)


def _examined(reading: Reading) -> Iterator[Match]:
    """After a verb of examining whose subject or place is the text, its author or, in an abstract, nobody."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    place, by_author = _opening(reading)
    if place < 0:
        return
    while (verb := _verb(words, place, tongue)) >= 0:
        lower = words[verb].lower
        end = _end(words, verb, tongue)
        span = passage(words, verb + 1, end, "«“")
        if lower.startswith(_PROPOSES):
            name, wanted = "cl:recommends", by_author
        elif lower.startswith(_DEVOTED):
            name, wanted = "cl:concernsTopic", not by_author
        else:
            name, wanted = "cl:concernsTopic", lower.startswith(_EXAMINES)
        if wanted and span is not None and words[verb - 1].lower not in ("не", "ні"):
            who = reading.context.source
            yield Match(TOPIC, who, term(name), span, words[verb].start)
        if end >= len(words) or words[end].lower not in AND:
            return
        place = end + 1


def _opening(reading: Reading) -> tuple[int, bool]:
    """The word after what names the text or its author at the head of a sentence, and whether it is the author; -1
    where neither does, the first word in an abstract that opens with an impersonal verb."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    start = next((n for n, word in enumerate(words) if word.is_word), len(words))
    for place in range(start, min(start + _TITLE, len(words))):
        word = words[place]
        lower = word.lower
        if lower in _AUTHORS:
            return place + 1, True
        if lemma(lower, tongue) in _TEXTS:
            following = words[place + 1] if place + 1 < len(words) else word
            plain = not following.text[0].isdigit() and not following.capital
            return (place + 1 if plain else -1), False
        if not (lower in PREPOSITIONS or is_adjective(lower, tongue) or lower in _THIS):
            break
    opens = start < len(words) and words[start].lower.startswith(_EXAMINES) and _is_impersonal(words[start].lower)
    return (start if opens and reading.sentence.segment.region is Kind.ABSTRACT else -1), False


_THIS: Final = word_set("цій ця цьому це этой эта этом это даній данной даному данном представленій представленной")
_IMPERSONAL: Final = ("но", "то", "ны", "на", "ется", "ються", "ється", "ются", "ан", "ен")


def _is_impersonal(lower: str) -> bool:
    return lower.endswith(_IMPERSONAL)


def _verb(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The verb that stands at a word or soon after it, nothing but its author, an adverb or `was` before; else -1."""
    for number in range(place, min(place + 1 + _FROM, len(words))):
        lower = words[number].lower
        if lower.startswith((*_EXAMINES, *_DEVOTED, *_PROPOSES)) and not _is_noun(words[number], tongue):
            return number
        free = words[number].is_word and lower not in PREPOSITIONS and not is_noun_like(words[number], tongue)
        if not free and lower not in _AUTHORS:
            return -1
    return -1


def _is_noun(word: Word, tongue: str) -> bool:
    return word.lower.endswith(("ння", "ние", "ня", "ия", "ия", "із", "из", "ість")) or (
        is_adjective(word.lower, tongue) and not _is_impersonal(word.lower)
    )


def _end(words: tuple[Word, ...], verb: int, tongue: str) -> int:
    """The word after what a verb rules: at a stop, a relative clause, a second verb's `and`, or the sentence's end."""
    for number in range(verb + 1, len(words)):
        word = words[number]
        following = words[number + 1].lower if number + 1 < len(words) else ""
        if word.text in ";:!?" or (word.text == "." and number + 1 == len(words)):
            return number
        if word.lower in AND and _is_impersonal(following) and is_finite(following, tongue):
            return number
        if word.text == "," and (following.startswith(_EXAMINES) or following in _BREAKS) and following:
            return number
    return len(words)


_BREAKS: Final = word_set("а але но однак однако при що що б щоб что чтобы оскільки поскольку який яка яке які который")


def _aims(reading: Reading) -> Iterator[Match]:
    """`метою статті є …`, `мета дослідження – …`; `предметом дослідження є …`."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    for place in range(min(_TITLE, len(words) - 3)):
        lower = words[place].lower
        if lower not in _AIMS | _MATTERS:
            continue
        text = place + 1 + (words[place + 1].lower in _THIS or is_adjective(words[place + 1].lower, tongue))
        if text + 1 >= len(words) or lemma(words[text].lower, tongue) not in _TEXTS:
            continue
        link = text + 1
        if words[link].lower in _LINKS:
            first = link + 1 + (words[link + 1].lower in ("в", "у") if link + 1 < len(words) else 0)
        elif words[link].text in "—–:-":
            first = link + 1 + (words[link + 1].lower in ("це", "это") if link + 1 < len(words) else 0)
        else:
            continue
        first += first < len(words) and words[first].lower in ("тому", "том", "те", "то")
        span = passage(words, first, _end(words, first, tongue), "«“")
        name = "cl:aimsAt" if lower in _AIMS else "cl:concernsTopic"
        if span is not None:
            yield Match(TOPIC, reading.context.source, term(name), span, words[place].start)
        return
