"""Names that only a Ukrainian or Russian sentence tells: a head word with a title in quotation marks or a phrase of its
own (`курс «…»`, `Центр дослідження …`), and phrases that refer back (`документ`, `ця конвенція`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic_cases import is_genitive
from loaders.naming.slavic_grammar import AND, LINKED, PREPOSITIONS, in_compound, is_adjective, is_finite, is_noun_like
from loaders.naming.words import Word, lemma, word_set

# The beginnings of dictionary forms, with the kind of thing and its class.
_HEADS: Final = {
    **dict.fromkeys(("конвенц", "договор", "договір", "соглашени", "угода", "пакт", "хартія", "хартия"), "Treaty"),
    "протокол": "Protocol", "директив": "Directive", "регламент": "Regulation", "резолюц": "Resolution",
    "декларац": "Declaration", "доктрин": "SoftLaw", "концепц": "SoftLaw", "рекомендаці": "SoftLaw",
    **dict.fromkeys(("стратегі", "стратеги"), "Strategy"), "кодекс": "Code", "закон": "Statute",
    **dict.fromkeys(("програма", "программа", "проєкт", "проект", "ініціатив", "инициатив"), "Programme"),
    **dict.fromkeys(("указ", "постанова", "постановлени"), "NationalLaw"),
}  # fmt: skip
_WHOLE_HEADS: Final = word_set("указ закон пакт кодекс проєкт проект протокол договор договір регламент")
_BODIES: Final = (
    "центр", "організаці", "организаци", "агентств", "інститут", "институт", "комітет", "комитет", "комісі", "комисси",
    "служб", "департамент", "відділ",
    "отдел", "сектор", "управлінн", "управлени", "міністерств", "министерств", "бюро", "асоціаці", "ассоциаци",
    "академі", "академи",
    "кабінет", "кабинет", "університет", "университет", "група", "группа", "рада", "совет", "суд", "фонд", "альянс",
    "поліці", "полици", "прокуратур", "генпрокуратур", "генасамбле", "генассамбле", "асамбле", "ассамбле",
)  # fmt: skip
_WHOLE_BODIES: Final = word_set("відділ отдел сектор центр рада совет суд бюро група группа служба фонд")
_EVENTS: Final = (
    "конференці", "конференци", "форум", "саміт", "саммит", "семінар", "семинар", "курс", "тренінг", "тренинг",
    "круглий стіл", "конгрес", "симпозіум", "симпозиум", "навчанн", "вебінар", "вебинар",
)  # fmt: skip
_TITLE: Final = word_set("про о об против проти щодо")  # what opens a title after its head word
# A preposition that goes on a body's name: before what.
_STRUGGLES: Final = ("борьб", "боротьб", "протиді", "противодейст", "розслідув", "расследов", "захист", "защит")
_GOES_ON: Final = {
    "з": ("питан", *_STRUGGLES), "із": ("питан", *_STRUGGLES), "по": (*_STRUGGLES, "вопрос", "контрол", "надзор"),
    "щодо": _STRUGGLES,
}  # fmt: skip
_WITH: Final = frozenset({"з", "зі", "із", "с", "со"})  # what a struggle is with
_OPEN, _CLOSE = "«“„", "»”"
_LONGEST: Final = 30  # words of a title
_TAIL: Final = 7  # words after a body's head word
_BACK: Final = 12  # sentences that a phrase refers back over
_POINTING: Final = (
    "цей", "ця", "цього", "цієї", "цьому", "цій", "цю", "цією", "даний", "дана", "даної", "вказан", "зазначен", "этот",
    "эта", "этого", "этой", "этому", "эту", "данн", "указанн", "прийнят", "принят", "нова", "новая", "новый", "новий",
)  # fmt: skip
# What may be called so, by the words in its label.
_CALLED: Final = {
    "конвенц": ("convention", "конвенц"), "протокол": ("protocol", "протокол"),
    "догов": ("treaty", "convention", "pact", "договор", "договір", "конвенц"),
    "угод": ("agreement", "угод"), "соглаш": ("agreement", "соглаш"), "директив": ("directive", "директив"),
    "резолюц": ("resolution", "резолюц"), "стратег": ("strategy", "стратег"), "документ": ("",),
    "закон": (" act ", " law ", " закон "), "кодекс": ("code", "кодекс"), "постанов": ("постанов",),
}  # fmt: skip
_FAR_HEADS: Final = ("документ",)
_DEED_TOO: Final = ("організаці", "организаци")
# What bodies may be called so.
_CALLED_BODIES: Final = {
    "комітет": ("committee", "комітет"), "комитет": ("committee", "комитет"), "центр": ("centre", "center", "центр"),
    "організаці": ("organi", "організац"), "организаци": ("organi", "организац"), "союз": ("union", "союз"),
    "агентств": ("agency", "агентств"), "альянс": ("alliance", "nato", "альянс"), "комісі": ("commission", "комісі"),
    "департамент": ("department", "департамент"), "управлінн": ("управлінн",), "управлени": ("управлени",),
    "відділ": ("відділ",), "отдел": ("отдел",),
    "комисси": ("commission", "комисси"), "асамбле": ("assembly", "асамбле"), "ассамбле": ("assembly", "ассамбле"),
}  # fmt: skip


class Named(NamedTuple):
    """Words `first` to `last` (exclusive) that name a thing of a kind and class; its head word at `head`."""

    first: int
    last: int
    head: int
    kind: str
    type: str


_OFFICES: Final = word_set("президент прем'єр премьер міністр министр голова глава генпрокурор омбудсмен")
_CONSTITUTION: Final = ("конституція", "конституция")


def slavic_names(words: tuple[Word, ...], tongue: str) -> Iterator[Named]:
    """Names by head word, in order of their heads."""
    for place, word in enumerate(words):
        if not word.is_word or word.acronym or len(word.text) < 3:
            continue
        form = lemma(word.lower, tongue)
        if word.capital and (form in _OFFICES or form in _CONSTITUTION):
            last = _tail(words, place, tongue)
            law = form in _CONSTITUTION
            if law or last > place + 1:
                yield Named(place, last, place, *(("instrument", "Statute") if law else ("body", "Body")))
            continue
        sort = _sort(form)
        if sort is None:
            continue
        kind, made = sort
        titled = _quoted(words, place, tongue)
        if titled > 0:
            yield Named(_left(words, place, tongue, small=True), titled, place, kind, made)
            if titled + 1 < len(words) and words[titled].lower in AND and words[titled + 1].text in _OPEN:
                second = _closing(words, titled + 1)
                if second > 0:
                    yield Named(titled + 1, second, titled + 1, kind, made)
        elif kind == "body" and (first := _left(words, place, tongue)) >= 0 and words[first].capital:
            last = _tail(words, place, tongue)
            if last - first > 1 and (first > 0 or last > place + 1):
                yield Named(first, last, place, kind, made)
        elif kind == "instrument" and word.capital and made in ("Treaty", "Protocol", "Strategy", "Statute", "SoftLaw"):
            last = _title(words, place, tongue)
            if last == place + 1 and place and made in ("Strategy", "SoftLaw"):
                last = _tail(words, place, tongue)
            if last > place + 1:
                yield Named(place, last, place, kind, made)


def is_body_head(form: str) -> bool:
    """Whether the dictionary form of a word heads names of bodies (`служба`, `департамент`)."""
    return form in _WHOLE_BODIES or form.startswith(tuple(b for b in _BODIES if b not in _WHOLE_BODIES))


def _sort(form: str) -> tuple[str, str] | None:
    for beginning, made in _HEADS.items():
        if form.startswith(beginning) and (beginning not in _WHOLE_HEADS or form == beginning):
            return "instrument", made
    if is_body_head(form):
        return "body", "Body"
    return ("event", "Event") if form.startswith(_EVENTS) else None


def _quoted(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word after the closing mark of a title that follows a head word, past whose it is; -1 without one."""
    opening = place + 1
    while opening < len(words) and opening - place < 6 and words[opening].text not in _OPEN:
        word = words[opening]
        ruling = word.lower in PREPOSITIONS and not word.capital
        if not word.is_word or ruling or is_finite(word.lower, tongue) or word.text[0].isdigit():
            return -1
        opening += 1
    if opening >= len(words) or words[opening].text not in _OPEN:
        return -1
    return _closing(words, opening)


def _closing(words: tuple[Word, ...], opening: int) -> int:
    """The word after the mark that closes a quotation; the first closing mark where the marks do not match."""
    depth = 0
    closed = -1
    for number in range(opening, min(opening + _LONGEST, len(words))):
        depth += (words[number].text in _OPEN) - (words[number].text in _CLOSE)
        if words[number].text in _CLOSE:
            closed = number + 1
        if depth == 0:
            return number + 1
    return closed


def _left(words: tuple[Word, ...], place: int, tongue: str, small: bool = False) -> int:
    """The first word of a name: adjectives before its head, as far as a capital stands at its beginning."""
    first = place
    number = place - 1
    while number >= 0 and place - number < 4 and is_adjective(words[number].lower, tongue):
        if number and words[number - 1].text == ",":
            break  # a participle of what stands before
        if words[number].capital or small:
            first = number
        number -= 1
    return first


def goes_on(words: tuple[Word, ...], place: int) -> bool:
    """Whether a preposition at a word goes on a body's name by what the body works on (`по борьбе …`)."""
    following = words[place + 1].lower if place + 1 < len(words) else ""
    return place < len(words) and following.startswith(_GOES_ON.get(words[place].lower, ("\0",)))


def _tail(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word after a body's name: nouns and adjectives in the genitive, and what `з питань` goes on with."""
    last = place + 1
    free = False
    while last < len(words) and last - place <= _TAIL * (1 + free):
        word = words[last]
        lower = word.lower
        following = words[last + 1].lower if last + 1 < len(words) else ""
        if lower in _WITH and words[last - 1].lower.startswith(_STRUGGLES):
            free = True  # `відділ боротьби з …`
        elif lower in _GOES_ON and following.startswith(_GOES_ON[lower]):
            free = True
        elif free and (lower in _WITH or lower.startswith(LINKED) or following.startswith(LINKED)):
            pass  # `… зі злочинами, пов'язаними з …`
        elif word.acronym or (free and is_noun_like(word, tongue)):
            pass
        elif word.capital and words[last - 1].lower in ("республики", "республіки", "федерации", "федерації"):
            pass  # `Республики Казахстан`
        elif not (is_noun_like(word, tongue) or is_adjective(lower, tongue)) or not _genitive(lower, tongue):
            break
        last += 1
    while last > place + 1 and (words[last - 1].lower in PREPOSITIONS or is_adjective(words[last - 1].lower, tongue)):
        last -= 1
    return last


_GENITIVES: Final = (
    "а", "я", "у", "ю", "и", "і", "ї", "ы", "ів", "їв", "ов", "ев", "ей", "ого", "его", "ої", "ой", "их", "іх", "ых",
    "ств", "ень", "іб", "аг", "оз", "ан", "ій", "ий", "ем", "ин", "ек", "ак", "ор",
)  # fmt: skip


def _genitive(lower: str, tongue: str) -> bool:
    """Whether a word may be in the genitive: its form is no dictionary form, and ends so."""
    return (lower.endswith(_GENITIVES) and lemma(lower, tongue) != lower) or is_genitive(lower, tongue)


def _title(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word after a title of an instrument that `про`, `против` opens, the body or state before it included."""
    last = place + 1
    while last < len(words) and last - place < 5 and (words[last].capital or _genitive(words[last].lower, tongue)):
        if words[last].lower in _TITLE | PREPOSITIONS or not words[last].is_word:
            break
        last += 1
    if last >= len(words) or words[last].lower not in _TITLE:
        return place + 1
    end = last + 1
    while end < len(words) and end - last < 8 and words[end].is_word and not is_finite(words[end].lower, tongue):
        if words[end].lower in PREPOSITIONS and end > last + 1:
            break
        end += 1
    return end if end > last + 1 else place + 1


def back_references(
    sentence: Sentence, earlier: Sequence[Sentence], label: Callable[[NamedNode], str]
) -> Iterator[Mark]:
    """Words that mean an instrument or a body met before: alone, or after a word that points to it; no name of its own
    after."""
    words = sentence.words
    for place, word in enumerate(words):
        head = next((name for name in (*_CALLED, *_CALLED_BODIES) if word.lower.startswith(name)), None)
        if (
            head is None
            or in_compound(words, place)
            or any(m.first <= place < m.last for m in (*sentence.marks, *sentence.inner))
        ):
            continue
        if not _singular(word.lower, sentence.segment.language) or not _alone(sentence, place):
            continue
        pools = (
            [m for m in reversed(sentence.marks) if m.last <= place],
            *(s.marks for s in reversed(earlier[-_BACK:])),
        )
        kind, signs = ("instrument", _CALLED[head]) if head in _CALLED else ("body", _CALLED_BODIES[head])
        for marks in pools:
            known = [m for m in marks if m.kind == kind]
            fits = [m for m in known if any(sign in f" {label(m.iri).lower()} " for sign in signs)]
            if fits or (known and head in _FAR_HEADS):
                first = place - 1 if place and words[place - 1].lower.startswith(_POINTING) else place
                yield sentence.mark(first, place + 1, (fits or known)[0].iri, "definite")
                break


def _singular(lower: str, tongue: str) -> bool:
    """Whether a head word is in the singular, or may be."""
    form = lemma(lower, tongue)
    if lower.endswith(("ы", "ам", "ям", "ами", "ями", "ах", "ях", "ів", "ов", "ев", "ей", "ий", "ій", "ций")):
        return lower == form
    return not (form.endswith(("т", "л", "р", "кс")) and lower.endswith(("и", "ы", "і")))


def _alone(sentence: Sentence, place: int) -> bool:
    """No adjective of its own before it but one that points back, and no title or owner after it."""
    words, tongue = sentence.words, sentence.segment.language
    if place and is_adjective(words[place - 1].lower, tongue) and not words[place - 1].lower.startswith(_POINTING):
        return False
    if place and words[place - 1].text in _OPEN:
        return False
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or not following.is_word:
        return following is None or following.text not in _OPEN + "№"
    if following.lower in _TITLE or following.capital or following.text[0].isdigit():
        return False
    if words[place].lower.startswith(_DEED_TOO) and is_genitive(following.lower, tongue):
        return False  # `організації роботи`: a deed
    owner = any(m.first == place + 1 and m.kind in ("state", "body") for m in sentence.marks)
    return not owner and following.lower not in ("між", "между")
