"""The forms under which a word is found: as it is written, by its stem, and by its sound in Latin letters.

Both the index and what a reader types pass through here, so that they meet. Words are runs of letters or of digits
(`ETS185` is two words, as `ETS 185` is), in lower case, without accents and apostrophes.

Stems are Snowball's. It has none for Ukrainian: Ukrainian letters and two of its vowel changes are brought to Russian
ones first, and the Russian stemmer does the rest; so a word of one language finds its cognate in the other too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import tantivy

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*|\d+")
_APOSTROPHES: Final = dict.fromkeys(map(ord, "'’ʼ`"))
_KEPT: Final = frozenset("йї")
_TO_RUSSIAN: Final = str.maketrans("іїєґ", "ииег")
_CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
# Of a Ukrainian word in Russian letters: its ending, and the Russian one that the stemmer knows.
_ENDINGS: Final = (
    ("нисть", "ность"),
    ("тисть", "тость"),
    ("висть", "вость"),
    ("ои", "ой"),
    ("ими", "ыми"),
    ("ий", "ый"),
    ("их", "ых"),
    ("им", "ым"),
)
# ISO 9 is not what readers type: this is the common English way of writing Russian and Ukrainian names, with the
# letters that the two languages read differently brought to one.
_LATIN: Final = dict(zip("абвгдезийклмнопрстуфіїґъьё", "abvgdeziyklmnoprstufiig", strict=False)) | {
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ы": "y",
    "э": "e",
    "ю": "yu",
    "я": "ya",
    "є": "ye",
    "ё": "e",
    "ъ": "",
    "ь": "",
}
_ONE_SOUND: Final = (("iy", "i"), ("yi", "i"), ("y", "i"), ("kh", "h"), ("ks", "x"), ("j", "i"), ("w", "v"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands (code points, end exclusive) and its folded form."""

    start: int
    end: int
    form: str


def words(text: str) -> list[Word]:
    """The words of a text in order.

    >>> [word.form for word in words("Díez: ETS185, кіберзлочинність")]
    ['diez', 'ets', '185', 'кіберзлочинність']
    """
    found = (Word(each.start(), each.end(), folded(each.group())) for each in _WORD.finditer(text))
    return [word for word in found if word.form]


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word in lower case, without accents and apostrophes; й and ї are letters of their own."""
    low = word.casefold().translate(_APOSTROPHES)
    if low.isascii():
        return low
    return "".join(sign if sign in _KEPT else _bare(sign) for sign in unicodedata.normalize("NFC", low))


def _bare(sign: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", sign) if part.isalnum())


def is_cyrillic(form: str) -> bool:
    """Whether a folded word has a Cyrillic letter."""
    return _CYRILLIC.search(form) is not None


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """The stem of a folded word.

    >>> stem("конвенції") == stem("конвенция"), stem("conventions")
    (True, 'convent')
    """
    if not is_cyrillic(form):
        return _first(_ENGLISH, form)
    russian = form.translate(_TO_RUSSIAN).replace("ськ", "ск").replace("цьк", "цк")
    for ending, meant in _ENDINGS:
        if russian.endswith(ending):
            russian = russian.removesuffix(ending) + meant
            break
    return _first(_RUSSIAN, russian)


@lru_cache(maxsize=65536)
def sound(form: str) -> str:
    """A folded word in Latin letters, with the usual ways of writing a sound brought to one.

    >>> sound("журавленко"), sound("zhuravlenko"), sound("сергій"), sound("sergey")
    ('zhuravlenko', 'zhuravlenko', 'sergi', 'sergei')
    """
    latin = "".join(_LATIN.get(sign, sign) for sign in form)
    for written, meant in _ONE_SOUND:
        latin = latin.replace(written, meant)
    return latin


def _first(analyzer: tantivy.TextAnalyzer, form: str) -> str:
    found = analyzer.analyze(form)
    return found[0] if found else form


def _stemmer(language: str) -> tantivy.TextAnalyzer:
    chain = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw())
    return chain.filter(tantivy.Filter.stemmer(language)).build()


_ENGLISH: Final = _stemmer("english")
_RUSSIAN: Final = _stemmer("russian")
