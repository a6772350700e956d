"""Acronyms in Cyrillic letters that nobody spells out, told to be bodies by what stands beside them: who is in them
(`держави-члени МСПТ`), what they do (`МСПТ оприлюднила`), the bodies in one row with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.naming.candidates import Candidates
from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.grammar import AND
from loaders.naming.slavic.initials import is_acronym
from loaders.naming.words import Word, word_set
from loaders.works.transliteration import folded

# The beginnings of nouns before the name of a body.
_OF_BODIES: Final = (
    "член", "учасник", "участник", "учасниц", "участниц", "представник", "представител", "експерт", "эксперт",
    "співробітник", "сотрудник", "речник", "секретаріат", "секретариат", "штаб", "генсек", "голов", "директор",
    "керівни", "руководител", "президент", "командуван", "командован", "агент", "аналітик", "аналитик", "слідч",
    "следовател", "саміт", "саммит", "сесі", "сесси", "засіданн", "заседани", "створенн", "создани", "заснуванн",
    "учреждени", "рамках",
)  # fmt: skip
_MEMBERS: Final = ("держав", "країн", "государств", "стран")
_DEEDS: Final = tuple(
    word_set(
        """
повідомил повідомля сообщил сообща заявил заяви заявля оприлюдни опубликовал опублікува оголоси объявил ухвали
затверди утвердил розроби разработал закликал закликає призвал призывает рекоменду звинувати обвинил попереди
предупредил проінформува проинформировал розслідує расследует розпочал запусти скликал созвал викрив викрил затримал
задержал
"""
    )
)
_NO_BODIES: Final = word_set(
    """
США ЗСА ОАЭ ОАЕ ЮАР ПАР КНР КНДР СРСР СССР БССР ФРН ФРГ НДР ГДР РРФСР РСФСР УРСР СМИ ЗМІ ІКТ ИКТ ЕОМ ЭВМ ВПО ШПЗ ДНК
ВІЛ ВИЧ СНІД СПИД НИР НДІ НИИ ВНЗ ВУЗ ЗВО КИИ ОКІ ОКІІ КВО СУБД АСУ АСУТП ПВО ППО ДТП ВВП ВНП ПДВ НДС ЄДР ЄДРПОУ ЕГРЮЛ
ОРД ОРМ ОРЗ НСРД НСД СОРМ ТСПУ ДСТУ ГОСТ УДК ББК ФИО ПІБ НЛО АЕС АЭС ГЕС ГЭС ТЕС ТЭС АТО ООС СВО НПА РЭБ РЕБ БПЛА МТД
ЭЦП ЕЦП КЕП ИИН ІПН ИНН ОГРН ЄРДР ВВР ГМО ЧАЕС ЧАЭС ЛГБТ НТП ПЛР СТО
"""
)


@dataclass(slots=True)
class ToldAcronyms:
    """The acronyms of a text that are told to be bodies."""

    bodies: set[str] = field(default_factory=set)

    def meet(self, sentences: Iterable[Sequence[Word]]) -> None:
        """Takes up what stands beside the acronyms of a text."""
        for words in sentences:
            if any(word.is_word and word.text.islower() for word in words):
                self.bodies.update(w.text for n, w in enumerate(words) if _may_be(w) and _is_told(words, n))

    def marks(self, sentence: Sentence, found: Sequence[Mark], candidates: Candidates) -> Iterator[Mark]:
        """A mark for each such acronym that no mark covers, and for those in a row with a body's."""
        words = sentence.words
        covered = {place: mark for mark in found for place in range(mark.first, mark.last)}
        for place, word in enumerate(words):
            if place in covered or not _may_be(word):
                continue
            if word.text not in self.bodies and not self._in_row(words, place, covered):
                continue
            self.bodies.add(word.text)
            iri = candidates.minted("body", word.text, ("Body",), key=folded(word.text))
            yield sentence.mark(place, place + 1, iri, "head", ("Body",))

    def _in_row(self, words: Sequence[Word], place: int, covered: dict[int, Mark]) -> bool:
        """Whether `and` or a comma stands between an acronym and that of a body."""
        for step in (-1, 1):
            between, other = place + step, place + 2 * step
            if not 0 <= other < len(words) or not (words[between].lower in AND or words[between].text == ","):
                continue
            mark = covered.get(other)
            body = mark is not None and mark.kind == "body" and mark.last - mark.first == 1
            if words[other].acronym and (body or words[other].text in self.bodies):
                return True
        return False


def _may_be(word: Word) -> bool:
    return is_acronym(word) and word.text not in _NO_BODIES


def _is_told(words: Sequence[Word], place: int) -> bool:
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if after is not None and (after.text[0].isdigit() or after.text in "-/"):
        return False
    if before is not None and before.lower.startswith(_OF_BODIES) and not before.acronym:
        return True
    if before is not None and place > 1 and before.lower.startswith(_MEMBERS) and words[place - 2].text == "-":
        return True
    opens = before is None or not before.is_word or before.lower in _OPENING
    return opens and after is not None and after.lower.startswith(_DEEDS)


_OPENING: Final = AND | word_set("що что також также однак однако")
