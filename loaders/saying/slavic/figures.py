"""Figures in Ukrainian and Russian: each clause that counts, with its numbers, how they stand, their period, the crimes
they concern."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from graph.statement import Status
from loaders.grammar.dates import DateValue
from loaders.grammar.quantities import Quantity
from loaders.grammar.units import CURRENCIES
from loaders.naming.words import word_set
from loaders.saying.context import Reading
from loaders.saying.figures.figure_periods import BARE_YEAR, TOLD, reaching
from loaders.saying.figures.figures import PERIOD, QUANTITY, number, qualifiers
from loaders.saying.lists.item_things import short
from loaders.saying.matches import Match
from loaders.saying.slavic.clauses import main_clauses
from loaders.works.transliteration import folded
from ontology.names import term

STATES: Final = ("держав", "країн", "стран", "государств", "учасниц", "участник", "сторін", "сторон")
_TIMES: Final = (
    "рок", "рік", "год", "лет", "літ", "місяц", "месяц", "день", "дні", "дней", "тижн", "недел", "годин", "час", "хвил",
    "минут", "столітт", "сесі", "сесс", "статт", "стать", "п.", "січ", "лют", "берез", "квіт", "трав", "черв", "лип",
    "серп", "верес", "жовт", "листоп", "груд", "январ", "феврал", "март", "апрел", "июн", "июл", "август", "сентябр",
    "октябр", "ноябр", "декабр", "стор", "пункт",
)  # fmt: skip
_SHORT_TIMES: Final = frozenset({"г", "гг", "р", "рр", "ст", "с", "мая", "май", "мае"})
_CONCERNS: Final = {"crime": "concernsCrime", "threat": "concernsCrime"}
_ORDINAL: Final = re.compile(r"\d\s?-\s?[а-яії]{1,3}\b")
_PROVISION: Final = re.compile(
    r"\b(?:ст(?:ат[а-яії]+)?|ч(?:аст[а-яії]+)?|п(?:ункт[а-яії]*)?|глав[а-яії]+|№)\.?\s*$", re.I
)
_LARGE: Final = 100
_HEARSAY: Final = ("оцін", "оцен", "нібито", "якобы", "начебто", "предположительно", "ймовірно", "імовірно", "гадан")
_WANTED: Final = (
    "планує", "планир", "намір", "намер", "мета", "метою", "мету", "цель", "целью", "прагн", "стрем", "пропону",
    "предлага", "предлож", "запропон", "очіку", "ожида", "прогноз", "повин", "должн", "необхідн", "необходим",
)  # fmt: skip
_LAYING_DOWN: Final = ("передбач", "предусм")
_CHANGING: Final = (
    "скороч", "зменш", "збільш", "зниж", "підвищ", "сокращ", "сниж", "увелич", "повыш", "уменьш",
)  # fmt: skip
_WILL: Final = frozenset({"буде", "будуть", "будет", "будут"})
_MAYBE: Final = frozenset({"може", "можуть", "может", "могут", "міг", "могла", "могли", "мог", "би", "бы"})
_WHEN: Final = word_set(
    """
у в во за протягом впродовж упродовж течение течії с з із зі со до по к на від от станом состоянию початку початок кінця
кінці конце концу начале начала половині половине кварталі квартале между між періоду періоді период года року
"""
)
_COMPARED: Final = re.compile(
    r"(?:порівнян\w+\s(?:з|із|до)|сравнени\w+\s(?:с|со)|\bніж|\bчем)(?:\s\S+){0,2}\s$", re.I
)  # `більше, ніж у 2024 році`
_HANGING: Final = re.compile(
    r",\s(?:(?:в|у|на|з|із|с|из|за|до)\s)?(?:коли|когда|де|где|що|что|якщо|если|котор|яки|яка|яке)"
)
_DATED_ACT: Final = re.compile(r"\s*(?:року|р\.|года|г\.)?\s*№")
_YEAR_WORD: Final = re.compile(r"\s?(?:рік|рок|р\.|рр\.|год|г\.|гг\.)")
_DOCUMENTS: Final = (
    "звіт", "отчет", "доповід", "доклад", "закон", "стратег", "конвенц", "угод", "соглашен", "договор", "договір",
    "резолюц", "протокол", "кодекс", "програм", "директив", "регламент", "указ", "постанов", "доктрин",
)  # fmt: skip
_NAMED: Final = frozenset({"instrument", "provision", "event", "work", "body"})


def slavic_figures(reading: Reading) -> Iterator[Match]:
    """Each clause that counts: a figure with its numbers, period and the crimes it concerns."""
    sentence = reading.sentence
    words = sentence.words
    for clause in main_clauses(sentence):
        low, high = words[clause.first].start, words[clause.last - 1].end
        found = [q for q in reading.typed.quantities if low <= q.start and q.end <= high and _counts(reading, q)]
        found = [q for q in found if not _is_aside(reading, found[0], q)]
        if not found:
            continue
        last = words[clause.last - 1]
        end = last.end if last.is_word else last.start
        iri = reading.context.mentions.candidates.minted(
            "figure", short(sentence.text[low:end]), ("Matter",), key=folded(sentence.text[low:end])
        )
        reading.context.added.append((sentence, (low, end), iri))
        told = (d for d in reading.typed.dates if d.end <= end and _tells_when(reading, d))
        dates = [d for each in told if (d := reaching(reading, each)).lexical]
        status = _status(reading, low, found[0])
        period = dates[-1].literal if dates and status is not Status.PLANNED else None
        for quantity in found:
            how = tuple(qualifiers(quantity, quantity.unit, period))
            yield Match("slavic-quantity", iri, QUANTITY, number(quantity), quantity.start, status, qualifiers=how)
        if period is not None:
            yield Match("slavic-quantity", iri, PERIOD, period, found[0].start)
        for mark in sentence.marks:
            if low <= mark.start and mark.end <= end and mark.kind in _CONCERNS:
                yield Match("slavic-quantity", iri, term(f"cl:{_CONCERNS[mark.kind]}"), mark.iri, found[0].start)


def _is_aside(reading: Reading, first: Quantity, quantity: Quantity) -> bool:
    """Whether a number is told beside another one: in brackets, or in a clause that hangs on it (`…, когда …`)."""
    between = reading.sentence.text[first.end : quantity.start]
    return between.count("(") > between.count(")") or bool(_HANGING.search(between))


def _status(reading: Reading, low: int, quantity: Quantity) -> Status:
    """How the first number of a clause stands, by the words of the clause before it."""
    told = [word for word in reading.sentence.words if low <= word.start < quantity.start]
    begin = next((n + 1 for n in range(len(told) - 1, -1, -1) if told[n].text in ":;—–"), 0)
    before = [word.lower for word in told[begin:]]
    if any(word.startswith(_HEARSAY) for word in before):
        return Status.REPORTED
    laid = any(word.startswith(_LAYING_DOWN) for word in before) and any(word.startswith(_CHANGING) for word in before)
    if laid or any(word.startswith(_WANTED) or word in _WILL for word in before):
        return Status.PLANNED
    return Status.HYPOTHETICAL if _MAYBE & set(before) else Status.ASSERTED


def _tells_when(reading: Reading, date: DateValue) -> bool:
    """Whether a date says when something was: not the year of a name (`DBIR 2026`), the day of an act before its
    number, nor what is only compared with."""
    sentence = reading.sentence
    if date.relation not in TOLD or _COMPARED.search(sentence.text[: date.start]):
        return False
    if any(m.kind in _NAMED and m.start < date.end and date.start < m.end for m in sentence.marks):
        return False
    if _DATED_ACT.match(sentence.text, date.end):
        return False
    if not BARE_YEAR.fullmatch(date.lexical):
        return True
    before = next((word.lower for word in reversed(sentence.words) if word.end <= date.start), "")
    told = bool(_YEAR_WORD.match(sentence.text, date.end)) and not before.startswith(_DOCUMENTS)
    return told or before in _WHEN or before == ""


def _counts(reading: Reading, quantity: Quantity) -> bool:
    """Whether a number is told for its own sake: a share, a sum, a large or compared count; no date, part, ordinal."""
    unit = quantity.unit.lower()
    if _PROVISION.search(reading.sentence.text, max(0, quantity.start - 14), quantity.start):
        return False
    if _ORDINAL.search(reading.sentence.text, quantity.start, quantity.end + 4):
        return False
    if quantity.unit == "%" or quantity.unit in CURRENCIES:
        return True
    if unit.startswith((*_TIMES, *STATES)) or unit.split(" ")[0] in _SHORT_TIMES:
        return False
    return bool(quantity.comparison) or Decimal(quantity.value) >= _LARGE
