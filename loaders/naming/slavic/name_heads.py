"""The nouns that head names of acts, bodies and events in Ukrainian and Russian texts, by their dictionary forms."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import Word, is_quote, lemma, word_set

# The beginnings of dictionary forms, with the kind of thing and its class.
_HEADS: Final = {
    **dict.fromkeys(("конвенц", "договор", "договір", "соглашени", "угода", "пакт", "хартія", "хартия"), "Treaty"),
    "меморандум": "SoftLaw",
    "протокол": "Protocol", "директив": "Directive", "регламент": "Regulation", "резолюц": "Resolution",
    "декларац": "Declaration", "доктрин": "SoftLaw", "концепц": "SoftLaw", "рекомендаці": "SoftLaw",
    **dict.fromkeys(("стратегі", "стратеги"), "Strategy"), "кодекс": "Code", "закон": "Statute",
    **dict.fromkeys(("законопроєкт", "законопроект"), "DraftInstrument"),
    **dict.fromkeys(("програма", "программа", "проєкт", "проект", "ініціатив", "инициатив"), "Programme"),
    **dict.fromkeys(("акт", "статут", "устав", "положенн", "положени"), "Instrument"),
    **dict.fromkeys(("указ", "постанова", "постановлени", "наказ", "приказ"), "NationalLaw"),
    **dict.fromkeys(("рішення", "решение"), "Instrument"),
}  # fmt: skip
_WHOLE_HEADS: Final = word_set(
    """
акт статут устав указ закон пакт кодекс проєкт проект протокол договор договір регламент наказ приказ рішення решение
"""
)
_BODIES: Final = (
    "центр", "організаці", "организаци", "агентств", "інститут", "институт", "комітет", "комитет", "комісі", "комисси",
    "служб", "департамент", "відділ",
    "отдел", "сектор", "управлінн", "управлени", "міністерств", "министерств", "бюро", "асоціаці", "ассоциаци",
    "академі", "академи",
    "кабінет", "кабинет", "університет", "университет", "група", "группа", "рада", "совет", "суд", "фонд", "альянс",
    "поліці", "полици", "прокуратур", "генпрокуратур", "генасамбле", "генассамбле", "асамбле", "ассамбле", "дума",
)  # fmt: skip
_WHOLE_BODIES: Final = word_set("відділ отдел сектор центр рада совет суд бюро група группа служба фонд")
_EVENTS: Final = (
    "конференці", "конференци", "форум", "саміт", "саммит", "семінар", "семинар", "курс", "тренінг", "тренинг",
    "круглий стіл", "конгрес", "симпозіум", "симпозиум", "навчанн", "вебінар", "вебинар",
)  # fmt: skip


def is_body_head(form: str) -> bool:
    """Whether the dictionary form of a word heads names of bodies (`служба`, `департамент`)."""
    return form in _WHOLE_BODIES or form.startswith(_BEGINNINGS)


_BEGINNINGS: Final = tuple(beginning for beginning in _BODIES if beginning not in _WHOLE_BODIES)


def sort_of(form: str) -> tuple[str, str] | None:
    """The kind and class of what a noun by its dictionary form heads names of."""
    for beginning, made in _HEADS.items():
        if form.startswith(beginning) and (beginning not in _WHOLE_HEADS or form == beginning):
            return "instrument", made
    if is_body_head(form):
        return "body", "Body"
    return ("event", "Event") if form.startswith(_EVENTS) else None


def is_court(words: tuple[Word, ...], first: int, place: int, tongue: str) -> bool:
    """Whether a court's name opens a sentence: whose it is and of what sort stand before its noun (`Сумський районний
    суд`)."""
    whose, sort = lemma(words[first].lower, tongue), words[place - 1].lower
    return (
        lemma(words[place].lower, tongue) == "суд"
        and place - first > 1
        and whose.endswith(_SK)
        and sort.startswith(_SORTS)
    )


_SK: Final = ("ский", "цкий", "ський", "цький")
_SORTS: Final = (
    "район", "город", "міськ", "міжрайон", "межрайон", "област", "обласн", "краев", "окруж", "окружн", "апелляц",
    "апеляц", "арбитраж", "господар", "гарнизон", "військ", "военн", "адміністрат",
)  # fmt: skip


def titled_document(words: tuple[Word, ...], place: int, tongue: str) -> tuple[str, str] | None:
    """The kind and class of the act whose title in quotation marks follows a word for documents (`документ
    «Стратегія …»`)."""
    if place + 2 >= len(words) or not is_quote(words[place + 1]) or not words[place + 2].capital:
        return None
    sort = sort_of(lemma(words[place + 2].lower, tongue))
    return sort if sort is not None and sort[0] == "instrument" else None
