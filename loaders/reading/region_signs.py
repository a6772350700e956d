"""The words by which the parts of an article are known, in English, Ukrainian and Russian.

Each pattern is tried at the start of a block only and is bounded, so that no text can make it slow.
"""

from __future__ import annotations

import re
from typing import Final

ABSTRACT: Final = re.compile(
    r"[\W_]{0,4}(?:abstract|a b s t r a c t|annotation|summary|аннотация|анотація|реферат|резюме)\b", re.I
)
KEYWORDS: Final = re.compile(r"[\W_]{0,4}(?:key\s?-?words?|index terms|ключевые слова|ключові слова)\b", re.I)
ONLY_LABEL: Final = re.compile(r"[\W_]{0,4}(?:(?:\w+[\s-]?){1,2}|a b s t r a c t)[\W_]{0,4}$", re.I)
REFERENCES: Final = re.compile(
    r"[\W_]{0,4}(?:\d{1,2}\.?\s*|[IVX]{1,5}\.\s*)?(?:"
    r"references?(?: and (?:notes|sources|bibliography))?|r e f e r e n c e s|"
    r"bibliography(?: and (?:sources|references))?|"
    r"references? list|(?:the )?list of (?:the )?(?:used |cited )?(?:references|sources|literature|works|bibliography)"
    r"(?: (?:used|cited))?|(?:used |cited )literature|literature(?: (?:cited|used))?|"
    r"(?:works|references|sources|literature) (?:cited|consulted|used)|(?:cited|used) (?:works|references|sources)|"
    r"(?:selected|select|short|main|additional) (?:bibliography|references|literature)|"
    r"bibliographic(?:al)? (?:references|list)|further readings?|"
    r"tables? of (?:authorities|cases|legislation)|sources(?: and (?:literature|references))?|notes and references|"
    r"references? (?:in english|translated(?: and transliterated)?|transliterated)|"
    r"references? \((?:in english|translated(?: and transliterated)?|transliterated)\)|"
    r"bibliography[:.–— -]{1,4}(?:legislation|cases|books|articles|sources)(?: and \w{4,12})?|"
    r"bibliografi(?:ya|a|e)|spisok literatury|literatura|r[eé]f[eé]rences|bibliographie|referencias|bibliograf[ií]a|"
    r"literaturverzeichnis|referências|kaynakça|piśmiennictwo|"
    r"литература|библиография|библиографический список|список\s+(?:(?:использованн|цитируем|цитированн)\w+\s+)?"
    r"(?:литературы|источников)(?:\s+(?:и|та)\s+(?:литературы|источников))?|"
    r"использованн\w+ (?:литература|источники)|источники и литература|"
    r"литература и источники|(?:пристатейный )?библиографический список|библиографические ссылки|"
    r"використан\w+ (?:література|джерела)|перелік (?:використаних )?(?:посилань|джерел)|джерела та література|"
    r"література та джерела|бібліографічні посилання|бібліографічний список|література|джерела|бібліографія|"
    r"список\s+(?:(?:використан|цитован)\w+\s+)?(?:джерел|літератури)(?:\s+(?:та|і|й)\s+(?:джерел|літератури))?"
    r")(?:\s?[/|]\s?(?:references|bibliography|список литературы|література|литература))?[\W_]{0,4}$",
    re.I,
)
# Headings of parts of a list, and of much else: a list begins there only where its entries follow.
PART_OF_REFERENCES: Final = re.compile(
    r"[\W_]{0,4}(?:\d{1,2}\.?\s*)?(?:(?:primary|secondary|legal|internet|online|web) (?:sources|resources)|"
    r"legislation(?: and (?:treaties|cases|case law))?|cases(?: and legislation)?|links|"
    r"ссылки|посилання|источники)[\W_]{0,4}$",
    re.I,
)
NOTES: Final = re.compile(
    r"[\W_]{0,4}(?:notes|foot\s?notes|end\s?notes|примітки|виноски|примечания|сноски)[\W_]{0,4}$", re.I
)
# Whom the author thanks, who paid, who has which interest: about the text, and no part of it.
_THANKS = (
    r"acknowledge?ments?|funding(?: information| statement)?|financial support|"
    r"(?:declaration of )?(?:conflicts?|competing) "
    r"(?:of )?interests?(?: statement)?|declaration of interests?|disclosure(?: statement)?|author(?:s['’]?|['’]s)? "
    r"contributions?|credit authorship contribution statement|data availability(?: statement)?|"
    r"availability of data.{0,30}|"
    r"ethics (?:approval|statement).{0,40}|informed consent.{0,20}|institutional review board statement|"
    r"about the authors?|author(?:s['’]?|['’]s)? (?:information|biograph(?:y|ies)|bios?|notes?)|note on contributors?|"
    r"publisher['’]s note|supplementary (?:material|information)s?|abbreviations|"
    r"подяк[аи]|фінансування|конфлікт інтересів|внесок авторів|відомості про автор\w+|про автор(?:а|ів)|"
    r"благодарност[ьи]|финансирование|конфликт интересов|вклад авторов|(?:информация|сведения) об авторах?"
)
THANKS: Final = re.compile(rf"[\W_]{{0,4}}(?:\d{{1,2}}\.?\s)?(?:{_THANKS})[\W_]{{0,4}}$", re.I)
THANKS_RUN_IN: Final = re.compile(rf"[\W_]{{0,4}}(?:{_THANKS})\s?[*_]{{0,3}}[:.—]", re.I)
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
    r"постановка проблемы|formulation of the problem|problem statement|statement of the problem|актуальність теми|"
    r"актуальность темы|виклад основного матеріалу|основная часть)\b",
    re.I,
)
AFFILIATION: Final = re.compile(
    r"\b(?:University|Universi(?:t[éàäa]|teit|tetet|dad)\w*|Uniwersytet\w*|Hochschule|Polytechnic|Polit[eé]cnic[oa]|"
    r"Academy|Institute|Department|Faculty|College|School of|Law School|Centre|"
    r"Center|Laboratory|Ministry|университет\w*|академи\w+|институт\w*|кафедр\w+|факультет\w*|академі\w+|"
    r"інститут\w*)\b",
    re.I,
)
# A note on an author: `* J.D. Candidate, …`, `✉ Corresponding author.`
AUTHOR_NOTE: Final = re.compile(
    r"(?:[*†‡§✉]{1,3}|\d)\s?(?![*\s])(?=.{0,120}\b(?:corresponding|author|correspondence|candidate|professor|lecturer|"
    r"fellow|student|LL\.?[BMD]|J\.?D|Ph\.?D|B\.A|M\.A|associate|thanks?|grateful|e-?mail|доцент|професор|профессор|"
    r"кандидат|автор\w*)\b)(?!.{0,160}\*\*$)|✉",
    re.I,
)
# The line of a volume: `Volume 97, 2021`, `35 Hill J. Int'l L. 88 (2011)`.
VOLUME_LINE: Final = re.compile(
    r"[\W_]{0,4}(?:(?:vol(?:ume)?|том|випуск|выпуск)\.?\s?\d{1,4}\b.{0,60}|"
    r"\d{1,3}\s[A-Z][\w.'’& ]{3,60}\s\d{1,5}\s\((?:19|20)\d\d\)|"
    r"[A-Z][\w ,.'’&-]{4,90},?\svol(?:ume)?\.?\s?\d{1,4}\b.{0,90})[\W_]{0,4}$",
    re.I,
)
_LABELS = (
    r"doi|udc|удк|edn|issn|isbn|jel(?: classification)?|orcid|received|accepted|published(?: online| in| by)?|"
    r"submitted|posted|revised|last revised|date written|available online|(?:article |submission )?history|"
    r"for citation|"
    r"cite this.{0,20}|(?:to )?cite this (?:article|paper)|citations?|suggested citation|recommended citation|"
    r"how to cite|cite as|"
    r"для цитирования|для цитування|як цитувати|цитування|образец цитирования|поступил[аи]|надійшла|прийнята|"
    r"опублікован\w+|опубликован\w+|дата (?:поступления|принятия|публикации|надходження)|статья поступила|"
    r"стаття надійшла|принята|"
    r"corresponding author|correspondence|e-?mail|authors?|author\(s\)|автор\w*|affiliations?|date|references|pages|"
    r"persistent link|permalink|issue|section|journal|source|видання|видавець|издание|издательство|publisher|year|"
    r"volume|title|journal homepage|highlights|data availability"
)
FRONT_SIGN: Final = re.compile(
    rf"[\W_]{{0,4}}(?:(?:doi|udc|удк|edn|issn|isbn|jel|orcid|received|accepted|submitted|for citation|cite this|"
    r"how to cite|(?:suggested|recommended) citation|для цитирования|для цитування|як цитувати|поступила|надійшла|"
    r"статья поступила|стаття надійшла|©|https?://|this article is|original (?:text|article|paper)|"
    r"corresponding author|"
    rf"e-?mail|published(?: online)?\b\s?:?\s\d)|(?:{_LABELS})\s?:|(?:{_LABELS})\s?$)",
    re.I,
)
BARE_LABEL: Final = re.compile(rf"[\W_]{{0,4}}(?:{_LABELS})\s?:?[\W_]{{0,3}}$", re.I)
# What the foot and the head of a first page tell, wherever in the text the page ends.
FIRST_PAGE: Final = re.compile(
    r"[*✉†]?\s?corresponding authors?\.?|e-?mail address(?:es)?:\s\S+@\S+.{0,120}|https?://(?:dx\.)?doi\.org/10\.\S+|"
    r"[A-Z][\w ,.'’&:-]{3,90}\s\d{1,4}\s\((?:19|20)\d\d\)\s[A-Z]?\d{1,6}(?:(?:\s?[-–—]\s?|e)[A-Z]?\d{1,6})?",
    re.I,
)
FIRST_PAGE_RIGHTS: Final = re.compile(r"contents lists available at .{3,40}|\d{4}-\d{3}[\dX]\s?/\s?[$©].{0,190}", re.I)
HOMEPAGE: Final = re.compile(r"journal homepage\s?:", re.I)
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|should|must|said|says|that|which|who|not|"
    r"не|что|котор\w+|является|являются|был[аои]?|может|могут|это|як\w{1,2}|що|який|є|було|бул[аи]|був|можуть|це|"
    r"(?:рас)?смотрен\w*|розглянут\w*|посвящен\w*|присвячен\w*|показан\w*)\b"
)
_TWO_SLAVIC: Final = re.compile(
    r"[а-яіїєґ]{4,}\.\s[А-ЯІЇЄҐ][а-яіїєґ]+\s[а-яіїєґ]+\s"
)  # two sentences of Russian or Ukrainian
_SENTENCE: Final = 80  # code points: a sentence that opens a news text is no shorter, as a rule


def is_sentence(words: str) -> bool:
    """Whether a block reads as a sentence of prose: it ends as one and has a small word that, as a rule, only sentences
    with a finite verb have."""
    if next((letter for letter in words if letter.isalpha()), "").islower():
        return False  # a line of a sentence that a page number or a blank line cuts
    ends = words.rstrip('"”’») ').endswith((".", "?", "!"))
    return ends and len(words) >= _SENTENCE and bool(_FINITE.search(words) or _TWO_SLAVIC.search(words))
