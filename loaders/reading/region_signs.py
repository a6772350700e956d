"""The words by which the parts of an article are known, in English, Ukrainian and Russian.

Each pattern is tried at the start of a block only and is bounded, so that no text can make it slow.
"""

from __future__ import annotations

import re
from typing import Final

ABSTRACT: Final = re.compile(r"[\W_]{0,4}(?:abstract|annotation|summary|аннотация|анотація|реферат|резюме)\b", re.I)
KEYWORDS: Final = re.compile(r"[\W_]{0,4}(?:key\s?-?words?|index terms|ключевые слова|ключові слова)\b", re.I)
ONLY_LABEL: Final = re.compile(r"[\W_]{0,4}(?:\w+[\s-]?){1,2}[\W_]{0,4}$")
REFERENCES: Final = re.compile(
    r"[\W_]{0,4}(?:\d{1,2}\.?\s*)?(?:"
    r"references(?: and notes)?|bibliography|reference list|list of (?:references|sources)|literature(?: cited)?|"
    r"works cited|cited (?:works|literature)|sources(?: and literature)?|notes and references|"
    r"литература|библиография|библиографический список|список\s+(?:использованн\w+\s+)?(?:литературы|источников)|"
    r"список литературы и источников|література|джерела|бібліографія|"
    r"список\s+(?:використан\w+\s+)?(?:джерел|літератури)"
    r")[\W_]{0,4}$",
    re.I,
)
PEER_REVIEW: Final = re.compile(
    r"[\W_]{0,4}(?:peer[\s-]?reviews?|reviewers?['’]?s? (?:comments?|reports?)|open peer review|"
    r"рецензия|рецензія|результаты процедуры рецензирования(?: статьи)?)[\W_]{0,4}$",
    re.I,
)
AFTER_REFERENCES: Final = re.compile(
    r"[\W_]{0,4}(?:about the authors?|authors? information|author contributions?|acknowledge?ments?|funding|"
    r"conflicts? of interests?|competing interests?|publisher['’]s note|rights and permissions|data availability|"
    r"additional information|similar articles|related articles|recommended articles|most read|license|licence|"
    r"информация об авторах?|сведения об авторах?|відомості про авторів|про авторів?)[\W_]{0,4}$",
    re.I,
)
POLICY: Final = re.compile(
    r"double[\s-]blind|single[\s-]blind|reviewers?['’]?s? (?:identity|evaluations?)|remain confidential|"
    r"list of (?:publisher )?reviewers|all rights reserved|creative commons|licensed under|open[\s-]access article|"
    r"terms of use|privacy policy|we use cookies",
    re.I,
)
BODY_START: Final = re.compile(
    r"[\W_]{0,4}(?:[1I]\.?\s*)?(?:introduction|introductory remarks|background|вступ|введение|постановка проблеми|"
    r"постановка проблемы|formulation of the problem|problem statement)\b",
    re.I,
)

_CHROME = (
    r"translate this page|please select your language.{0,60}|you can just close the window.{0,60}|library|your profile|"
    r"back to (?:contents|top|journal|issue|list)|other publications by (?:this|the) authors?|"
    r"read (?:full|more|the full) ?(?:abstract|article|text)?|show (?:more|full|abstract)|"
    r"view (?:pdf|article|abstract|full text)|"
    r"full text(?: \(pdf\)| pdf)?|download(?: pdf| citation| article)?|pdf|save|cite(?: this(?: article| paper)?)?|"
    r"share(?: this| article| on .{1,20})?|log ?in|sign (?:in|up)|register|search|menu|home|main page|skip to .{1,40}|"
    r"(?:previous|next) article|table of contents|about the journal|accept (?:all )?cookies|we use cookies.{0,150}|"
    r"get access|export citation|add to (?:favou?rites|library)|print|copy link|"
    r"facebook|twitter|linkedin|advertisement|"
    r"читать (?:далее|полностью)|скачать(?: pdf)?|войти|поиск|меню|главная|вернуться к содержанию|поделиться|"
    r"читати (?:далі|повністю)|завантажити(?: pdf)?|увійти|пошук|головна"
)
CHROME: Final = re.compile(rf"[\W_]{{0,3}}(?:{_CHROME})[\W_]{{0,3}}$", re.I)
CHROME_TAIL: Final = re.compile(
    r"(?<=[\s.!?»”\")])(?:Read (?:full|the full) (?:abstract|article|text)|Read more|Show (?:more|full abstract)|"
    r"View full text)\W{0,3}\Z"
)
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|should|must|said|says|that|which|who|not)\b"
)
_SENTENCE: Final = 80  # code points: a sentence that opens a news text is no shorter, as a rule


def is_sentence(words: str) -> bool:
    """Whether a block reads as a sentence of English prose: it ends as one and has a small word that only sentences
    with a finite verb have."""
    if next((letter for letter in words if letter.isalpha()), "").islower():
        return False  # a line of a sentence that a page number or a blank line cuts
    ends = words.rstrip('"”’») ').endswith((".", "?", "!"))
    return ends and len(words) >= _SENTENCE and _FINITE.search(words) is not None
