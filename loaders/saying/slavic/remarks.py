"""What opens a remark of the author's (`слід зазначити, що`): the clause after it is what the sentence tells."""

from __future__ import annotations

from typing import Final

from loaders.naming.slavic.grammar import INFINITIVE, THAT
from loaders.naming.words import Word, word_set

NEEDS: Final = word_set("необхідно необходимо слід следует треба нужно потрібно варто стоит доцільно целесообразно")
REMARKS: Final = (
    "зазнач", "відзнач", "підкресл", "наголо", "відміт", "додат", "сказат", "вказат", "пам'ят", "пам’ят", "розумі",
    "отмет", "подчерк", "указат", "помнит", "понима", "добав", "обратит", "звернут", "учитыв", "врахов", "упомян",
    "згадат", "признат", "визнат", "констат", "заметит", "учест", "урахов", "имет", "мат", "виділ", "выдел", "назват",
    "сказать", "усвідомл", "осознав", "осознат", "стверджув", "утвержда", "констатув", "констатир", "зауваж",
    "погодит", "соглас",
)  # fmt: skip
FORECASTS: Final = (
    "очікува", "ожида", "чекат", "ждать", "сподіва", "надеят", "спрогноз", "вважат", "считат",
    "полага", "предполага", "припуска", "припустит", "думат", "гадат", "передбача", "предвид", "побоюв", "опаса",
)  # fmt: skip
"""Infinitives after `it is to be` by which nobody is told to do anything: what will be, what to think."""
_EVIDENT: Final = word_set(
    """
очевидно зрозуміло відомо зазначено встановлено доведено ясно понятно известно отмечено установлено доказано видно
очевидним очевидным зрозумілим відомим общеизвестно загальновідомо важливо важно показово показательно
"""
)
_CONCLUSIONS: Final = word_set("вывод висновок висновку выводу")
POINTING: Final = word_set("те то того том тому тим тем факт факту фактом")
"""Words after which `that` says what they point to."""
FACTIVE: Final = word_set("оскільки поскольку адже ведь бо ибо хоча хотя причому причем причём")
"""Conjunctions after which the text itself tells something (`because`, `although`)."""


def is_report(lower: str) -> bool:
    """Whether a verb says that something is said, by nobody told (`зазначається`, `сообщается`)."""
    return lower.endswith(("ється", "еться", "ется", "ится")) and lower.startswith((*REMARKS[:20], *_TOLD))


_TOLD: Final = (
    "повідомл",
    "сообща",
    "указыва",
    "вказує",
    "йдеться",
    "говорит",
    "стверджу",
    "утвержда",
    "предполага",
    "додає",
)


def opens_fact(words: tuple[Word, ...], place: int) -> bool:
    """Whether a clause that the text itself asserts begins after a word: a reason, a concession, what a remark or
    `the fact that` opens."""
    lower = words[place].lower
    if lower in FACTIVE:
        return True
    if lower in ("как", "як") and place and words[place - 1].lower in ("так", "тогда", "тоді"):
        return True
    if lower in THAT and place > 1 and words[place - 1].text == "," and words[place - 2].lower in POINTING:
        return True
    return opens_remark(words, place)


def opens_remark(words: tuple[Word, ...], that: int) -> bool:
    """Whether the words before a comma and `that` are only a remark: an infinitive of saying, or a word for `it is
    clear`; nobody is named as who says it."""
    if words[that].lower not in THAT or that < 2 or words[that - 1].text != ",":
        return False
    before = words[that - 2].lower
    if is_report(before):
        return True
    if before in _CONCLUSIONS and that > 2 and words[that - 3].lower.endswith((*INFINITIVE, "ю", "емо", "ем")):
        return True
    return before in _EVIDENT or (before.endswith(INFINITIVE) and before.startswith(REMARKS))
