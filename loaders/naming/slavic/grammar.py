"""What the forms of Ukrainian and Russian words tell: finite verbs, nominatives, and whether the two agree.

Ukrainian: Правопис 2019; both: endings of the schools' paradigms. The dictionary form of a word (simplemma's) says
whether it is a verb; its ending says which form. What stays open agrees with anything.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from loaders.naming.words import Word, lemma, word_set

PREPOSITIONS: Final = word_set(
    """
в у во на за з із зі с со к ко до від од от о об обо про при по під под над понад перед через чрез без для из изо
між між межі меж между среди серед проти против крім кроме після после протягом впродовж упродовж внаслідок вследствие
шляхом путем путём щодо стосовно відносно относительно згідно согласно відповідно завдяки благодаря поза вне замість
вместо навколо вокруг попри несмотря незважаючи заради біля около задля посредством наряду поряд включая включно
зокрема начиная починаючи станом замість вопреки всупереч
"""
)
AND: Final = frozenset({"і", "й", "та", "и"})
THAT: Final = frozenset({"що", "что"})
WOULD: Final = frozenset({"б", "би", "бы"})
THIS: Final = frozenset({"це", "это"})
LINKED: Final = ("пов'язан", "пов’язан", "повʼязан", "связанн")  # what an offence is connected with
WITH: Final = frozenset({"з", "із", "зі", "с", "со"})
INFINITIVE: Final = ("ти", "ть", "тися", "ться")
NEUTER_NOUN: Final = ("ння", "ття", "лля", "ззя", "ддя", "ччя", "сся", "жжя")
CONJUNCTIONS: Final = AND | word_set("а або или но але чи ні ни да тоже також также не")
SUBORDINATING: Final = word_set(
    """
що щоб что чтобы якщо якби если бы коли когда де где куди куда як как хоча хотя оскільки поскольку тому потому ніж чем
якого якої якому якій яким якою яких якими який яка яке які которого которой которому котором которым которою которых
которыми который которая которое которые котрий котра чий чия чиє кто хто чей если пока поки ибо бо
"""
)
_NO_NOUNS: Final = word_set(
    """
це цей ця ці цього цієї цих цьому цим это этот эта эти этого этой этих этому этим того тот та те ті той тех таких такий
така таке такі такой такая такое такие він вона воно вони он она оно они ми мы я ви вы його її їх ним ней его ее её их
весь вся все всі все всё всех усі свій своя своє свої свой своя свое свои наш наша наше наши наші ваш
більш більше більшість более больше менш менее меньше лише только лишь уже вже ще еще ещё навіть даже тут там далі далее
так то же ж б би ли чи саме именно однак однако проте зате отже итак следовательно таким чином образом крім того кроме
тобто есть числі числе перш впервые вперше тепер сейчас нині зараз сьогодні сегодня також дуже очень майже почти
например наприклад приміром зокрема нет немає треба нужно можно можна необхідно необходимо слід важливо важно
рік року році году год году г р рр років роки лет годы годов днів дней місяців месяцев поспіль часу
"""
)
_VERB_LEMMA: Final = {"uk": ("ти", "тися", "тись"), "ru": ("ть", "ться", "ти", "тись", "чь", "чься")}
_NO_VERB_LEMMA: Final = ("ость", "есть", "ість", "асть", "сеть", "мощь", "помощь", "речь")
_FINITE: Final = {
    "uk": re.compile(
        r"(?:є|[иїяюу]ть|ать|ує|[ия]ться|[юуа]ться|еться|ється|[аяиуе]в(?:ся)?|ів(?:ся)?|ла(?:ся|сь)?|ло(?:ся|сь)?|"
        r"ли(?:ся|сь)?|[ает]но|ено|[яиу]то|е|г|[єеи]мо(?:ся|сь)?)$"
    ),
    "ru": re.compile(
        r"(?:[еёию]т(?:ся)?|[аяуюи]ем(?:ся)?|[еёи]мся|[уая]т(?:ся)?|л(?:ся)?|л[аои](?:сь)?|[ая]н[аоы]?|[её]н[аоы]?|ят[аоы]?|[ыиу]т[аоы])$"
    ),
}
_SURE: Final = {
    "uk": ("ує", "ає", "яє", "іє", "ють", "ться", "увала", "ували", "увався", "увалася"),
    "ru": (
        "ирует",
        "ируют",
        "ирован",
        "ирована",
        "ировано",
        "ированы",
        "ируется",
        "ируются",
        "уется",
        "уются",
        "ывается",
        "ываются",
        "ировала",
        "ировали",
    ),
}
_UNLISTED: Final = re.compile(r"(?:лож|нес|леч|мещ|недр|вин)ен[аоы]?$|(?:ров|фов)ан[аоы]?$|[ая][ею]тся$")  # Russian
_PASSIVE_PARTICIPLE: Final = ("анный", "енный", "ённый", "янный", "утый", "ытый", "атый", "ятый")
_SHORT_PARTICIPLE: Final = (
    "ан", "ана", "ано", "аны", "ен", "ена", "ено", "ены", "ён", "ят", "ята", "ято", "яты", "ыт", "ыта", "ыто", "ыты",
)  # fmt: skip
_QUALITY: Final = ("ість", "ость", "істю", "остью")
_ADJECTIVE: Final = re.compile(r"(?:ий|ый|ій|ой|їй)$")
_NOMINATIVE_ADJECTIVE: Final = {
    "uk": re.compile(r"(?:ий|ій|[аяеєії])$"),
    "ru": re.compile(r"(?:[ыи]й|ой|[ая]я|[ое]е|[ыи]е)$"),
}
_MODALS: Final = word_set(
    "должен должна должно должны обязан обязана обязано обязаны повинен повинна повинно повинні "
    "зобов'язаний зобов'язана зобов'язане зобов'язані зобов’язаний зобов’язана зобов’язане зобов’язані вправі вправе"
)
_BE: Final = _MODALS | word_set(
    "може можуть є бути был была было были будет будут быть був була було були буде будуть есть "
    "зависит зависят зависел зависела намерен намерена намерены готов готова готовы зросла зріс "
    "тривала тривав тривало тривали вынес внес внёс принес принёс понес понёс перенес перенёс учел учёл смог помог "
    "достиг подверг возник погиб исчез пресек пресёк привлек привлёк проник виніс вніс приніс поніс зміг допоміг досяг "
    "виник зник"
)
_FORMS_OF_BE: Final = _BE - {"бути", "быть"}
_NOUNS_IN_O: Final = ("нко", "тво", "право", "слово", "число", "дело", "діло", "начало", "письмо")


COPULAS: Final = word_set(
    "бути быть являтися являться стати стать становити ставати становиться залишатися оставаться вважатися считаться"
)
PRONOUNS: Final = {
    "він": "m", "он": "m", "вона": "f", "она": "f", "воно": "n", "оно": "n", "вони": "p", "они": "p",
}  # fmt: skip


class Form(NamedTuple):
    """Number and gender that a word tells: `p` plural, `m`, `f`, `n` singular, `s` singular of any gender, `we` a first
    person that no noun is, empty where they stay open."""

    told: str

    def agrees(self, other: Form) -> bool:
        a, b = self.told, other.told
        return not a or not b or a == b or (a == "s" and b in "mfn") or (b == "s" and a in "mfn")


@lru_cache(maxsize=1 << 14)
def is_finite(lower: str, tongue: str) -> bool:
    """Whether a word in lower case is a finite verb or a short participle.

    >>> [is_finite(word, "uk") for word in ("передбачає", "прийнято", "боротьба", "ухвалити")]
    [True, True, False, False]
    >>> [is_finite(word, "ru") for word in ("принята", "требуют", "безопасность", "отмечая")]
    [True, True, False, False]
    """
    tongue = "uk" if tongue == "uk" else "ru"
    if lower in _FORMS_OF_BE:
        return True
    if lower in _NO_NOUNS or lower in PREPOSITIONS or lower in SUBORDINATING or len(lower) < 3:
        return False
    if not _FINITE[tongue].search(lower):
        return False
    if tongue == "uk" and lower.endswith(("іє", "ає", "ує", "яє")):
        return True
    form = lemma(lower, tongue)
    if form == lower:
        sure = lower.endswith(_SURE[tongue]) or (tongue == "ru" and _UNLISTED.search(lower) is not None)
        return len(lower) > 5 and sure
    if tongue == "ru" and form.endswith(_PASSIVE_PARTICIPLE):
        return lower.endswith(_SHORT_PARTICIPLE)
    stolen = tongue == "ru" and form.endswith("сть") and lower.endswith(("ал", "ала", "али"))  # `украл`
    return form.endswith(_VERB_LEMMA[tongue]) and (stolen or not form.endswith(_NO_VERB_LEMMA))


@lru_cache(maxsize=1 << 14)
def verb_form(lower: str, tongue: str) -> Form:
    """The number and gender that a finite verb asks of its subject."""
    bare = re.sub(r"(?:ся|сь)$", "", lower)
    if lower in ("є", "есть"):
        return Form("")
    if bare.endswith(("мо", "аем", "яем", "уем", "юем", "ием")):
        return Form("we")
    if tongue == "uk":
        if bare.endswith(("но", "то")):
            return Form("")
        if bare.endswith(("уть", "ють", "ать", "ять", "ли", "инні", "язані")):
            return Form("p")
    elif bare.endswith(("ут", "ют", "ат", "ят", "ли", "ны", "ты")) and not is_taken(bare):
        return Form("p")
    if bare.endswith(("ла", "на", "та")):
        return Form("f")
    if bare.endswith(("ло", "но", "то")):
        return Form("n")
    if (tongue == "uk" and bare.endswith("в")) or (tongue != "uk" and bare.endswith(("л", "н", "нят"))):
        return Form("m")
    return Form("s")


def is_taken(bare: str) -> bool:
    """Whether a word is a short participle like `принят`, and no plural like `хранят`."""
    return bare.endswith("нят") and not lemma(bare, "ru").endswith("нить")


def is_initial(words: tuple[Word, ...], place: int) -> bool:
    """Whether a letter is an initial of somebody's name (`О. В. …`), and no word."""
    word = words[place]
    return len(word.text) == 1 and word.capital and place + 1 < len(words) and words[place + 1].text == "."


def is_adjective(lower: str, tongue: str) -> bool:
    """Whether the dictionary form of a word is an adjective's, an ordinal's or a full participle's."""
    form = lemma(lower, tongue)
    if lower.endswith(_QUALITY):
        return False  # `взаємність`, of which the dictionary knows the adjective alone
    return len(form) > 4 and _ADJECTIVE.search(form) is not None


def nominative(word: Word, tongue: str) -> Form | None:
    """The number and gender of a noun or adjective that may be a nominative; None where it is none.

    >>> from loaders.naming.words import words
    >>> [nominative(word, "uk") for word in words("Конвенція Конвенцію", "uk")]
    [Form(told='f'), None]
    """
    lower = word.lower
    if word.acronym or (word.capital and lower.endswith("нко")) or lower[0].isascii():
        return Form("")
    if lower == "ст":
        return Form("f")  # `стаття`
    tongue = "uk" if tongue == "uk" else "ru"
    if is_adjective(lower, tongue):
        return _of_adjective(lower, tongue)
    form = lemma(lower, tongue)
    if form == lower:
        return nominative_of(lower)
    plural = ("и", "і", "ї", "а", "я") if tongue == "uk" else ("ы", "и", "а", "я")
    instrumental = lower.endswith(("ами", "ями", "ьми")) and not form.endswith(("ма", "м"))
    return Form("p") if lower.endswith(plural) and not instrumental else None


def _of_adjective(lower: str, tongue: str) -> Form | None:
    if not _NOMINATIVE_ADJECTIVE[tongue].search(lower) or lower.endswith("ої"):
        return None
    if lower.endswith(("ий", "ый", "ой")):
        return Form("m")
    if tongue == "uk":
        return Form({"а": "f", "я": "f", "е": "n", "є": "n", "і": "p", "ї": "p"}.get(lower[-1], "m"))
    return Form("f" if lower.endswith(("ая", "яя")) else "n" if lower.endswith(("ое", "ее")) else "p")


def nominative_of(lower: str) -> Form:
    """The number and gender that the dictionary form of a noun tells by its ending."""
    if lower.endswith(("сть", "ть", "знь", "вь")):
        return Form("f")
    if lower.endswith(NEUTER_NOUN):
        return Form("n")
    if lower in ("мужчина", "юноша"):
        return Form("m")
    if lower[-1] in "ая":
        return Form("f")
    if lower[-1] in "оеєё":
        return Form("n")
    return Form("" if lower[-1] in "ьиыіїую" else "m")


def is_noun_like(word: Word, tongue: str) -> bool:
    """Whether a word may be a noun: no number, pronoun, particle, adverb, adjective or verb."""
    lower = word.lower
    if not word.is_word or word.text[0].isdigit() or lower in _NO_NOUNS:
        return False
    if lower in PREPOSITIONS or lower in CONJUNCTIONS or lower in SUBORDINATING:
        return False
    if word.acronym:
        return True
    if (len(lower) < 3 and lower != "ст") or is_finite(lower, tongue) or is_adjective(lower, tongue):
        return False
    form = lemma(lower, tongue)
    verb = form.endswith(_VERB_LEMMA["uk" if tongue == "uk" else "ru"]) and not form.endswith((*_NO_VERB_LEMMA, "ть"))
    if (
        tongue != "uk"
        and form.endswith(("ать", "ять", "ить", "еть", "уть", "ться"))
        and not form.endswith(_NO_VERB_LEMMA)
    ):
        verb = lower not in ("печать", "память", "сеть", "нефть", "нить")
    adverb = lower.endswith(("о", "ально", "ски", "ьки")) and not lower.endswith(_NOUNS_IN_O) and form == lower
    gerund = lower.endswith(("ючи", "ячи", "вши", "ивши"))
    return not (verb or adverb or gerund)


def phrase_end(words: tuple[Word, ...], place: int, phrase: tuple[str, ...]) -> int:
    """The word after a phrase whose words begin as given (those of one or two letters are whole), -1 where the phrase
    does not stand at the place."""
    for number, beginning in enumerate(phrase, place):
        if number >= len(words):
            return -1
        lower = words[number].lower
        if lower != beginning if len(beginning) < 3 else not lower.startswith(beginning):
            return -1
    return place + len(phrase)


def in_compound(words: tuple[Word, ...], place: int) -> bool:
    """Whether a hyphen joins a word to the next (`договорно-правовой`): then that one bears the ending."""
    return place + 1 < len(words) and words[place + 1].text == "-" and words[place].end == words[place + 1].start
