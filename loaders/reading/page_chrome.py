"""The frame of a web page around a text: menus, buttons, counters, ways to share, notices of rights.

A button is a verb of the page and what it acts on (`Download PDF`, `View related articles`); the rest are counters,
paths through a site and a few fixed labels. Each pattern is bounded and tried on short blocks only.
"""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 200  # code points of a line of the frame

_VERB = (
    r"download|view|show|see|hide|expand|collapse|explore|browse|read|open|get|add|save|share|cite|export|print|"
    r"copy|send|"
    r"e-?mail|tweet|follow|subscribe(?: to)?|submit|search(?: in)?|sign (?:in|up|out)|log ?(?:in|out)|register|request|"
    r"go to|back to|return to|skip to|jump to|listen(?: to)?|watch|translate|select|choose|click|accept|reject|manage|"
    r"leave|load|check(?: for)?|create|join|buy|purchase|rent|"
    r"завантажити|скачать|читати|читать|поділитися|поделиться|увійти|войти|перейти|показати|показать|друкувати|"
    r"распечатать|підписатися|подписаться|повернутися|вернуться|цитувати|цитировать|зберегти|сохранить|знайти|найти"
)
_ACTED_ON = (
    r"pdf|html|xml|epub|ris|bibtex|articles?|papers?|abstracts?|full[ -]?text|text|citations?|references|"
    r"figures?|tables?|"
    r"notes|browser|library|cart|favou?rites|collection|metrics|altmetrics?|journals?|issues?|volume|contents?|"
    r"manuscript|"
    r"pubmed|mendeley|search|\w+_\w+|scholar|catalog(?:ue)?|crossmark(?: data)?|facebook|twitter|x|linkedin|"
    r"whatsapp|telegram|reddit|"
    r"mastodon|bluesky|e-?mail|link|url|comments?|reply|menu|navigation|profile|account|alerts?|newsletter|"
    r"updates|cookies|"
    r"page|pages|home|top|list|more|less|details|options|versions?|file|files|here|permissions?|rights|site|website|"
    r"language|window|news|download|downloads|статт[яіюею]+|статью|статьи|повністю|полностью|далі|далее|змісту|"
    r"содержанию|"
    r"файл|текст|журналу|випуску|выпуску"
)
_BUTTON = (
    rf"(?:{_VERB})(?:\s[\w'’&/-]+){{0,5}}?\s(?:{_ACTED_ON})(?:\s\(?(?:pdf|html|opens in a new (?:tab|window))\)?)?"
)
_ALONE = (
    r"menu|sections|home|main page|newsroom|library|your profile|search|share(?: this| on .{1,20})?|save|print|"
    r"pdf|cite|html|"
    r"log ?in|sign (?:in|up)|register|subscribe|current|archives?|about|announcements|downloads?|table of contents|"
    r"facebook|twitter|linkedin|advertisement|sponsored|highlights graphic|article info|article information|"
    r"article notes|a r t i c l e\s{1,3}i n f o|"
    r"author information|authors and affiliations|authors info(?: & claims)?|metrics|figures?|versions notes|"
    r"related (?:articles|content|stories|topics)|recommended|most (?:read|popular)|trending|topics|tags|comments?|"
    r"open access(?: article)?|free access|peer[- ]reviewed|full access|abstract only|"
    r"(?:original |research |review |short |special |full[- ]length )(?:articles?|papers?|reports?|communications?)|"
    r"rights (?:&|and) permissions|copyright(?: and license information)?|creative commons(?: licen[sc]e)?|"
    r"licen[sc]e|permissions|terms of use|privacy policy|cookies?|loading|aims and scope|editorial board|"
    r"author links open overlay panel|what do these dates mean\??|type|information|"
    r"(?:get|request) access|get rights and content|under a creative commons licen[sc]e|read more|show (?:more|"
    r"less|all)|"
    r"(?:previous|next)(?: (?:article|post|issue))?|"
    r"оригінальна стаття|(?:научная|оригинальная|обзорная) статья|наукова стаття|поиск|пошук|меню|главная|головна|"
    r"войти|увійти|поделиться|поділитися|реклама|архів|архив|про журнал|о журнале"
)
_NUMBER = r"\d[\d\s.,]{0,9}k?"
_COUNTED = (
    r"views?|accesses|downloads?|citations?|shares?|comments?|likes?|reads?|altmetric|pages|"
    r"перегляд\w*|просмотр\w*|завантаж\w*|скачиван\w*|коментар\w*|комментари\w*"
)
_COUNTER = (
    rf"{_NUMBER}\s?(?:{_COUNTED})|"
    rf"(?:article |abstract |pdf |total )?(?:{_COUNTED})\s?:?\s?(?:{_NUMBER})|"
    r"\d{1,3}[ -]?(?:min(?:ute)?s?)\.?(?: read)?|(?:reading time|estimated reading time)\s?:?\s?\d{1,3} min\w*"
)
_PATH = (
    r"(?:home|main|головна|главная)(?:\s?[/>»›→|]\s?[^/>»›→|]{1,90}){1,6}|"
    r"[^>»›→|]{2,40}(?:\s[>»›→]\s[^>»›→|]{2,60}){2,5}"
)
_FIXED = (
    r"translate this page|please select your language.{0,60}|you can just close the window.{0,60}|"
    r"other publications by (?:this|the) authors?|skip to .{1,40}|we use cookies.{0,150}|"
    r"this (?:web)?site uses cookies.{0,120}|accept (?:all )?cookies|"
    r"part of the .{3,120} commons|"
    r"(?:to link to|link to) this article\b.{0,120}|full terms (?:&|and) conditions.{0,80}|"
    r"journal homepage\b.{0,100}|you have (?:full )?access to this.{0,40}|"
    r"access to .{3,60} is restricted.{0,60}|"
    r"this .{3,60} is brought to you (?:for free )?.{0,120}|"
    r".{4,140}(?:\s?\.){6,}\s?\d{1,4}"
)
_CHROME = re.compile(rf"[\W_]{{0,3}}(?:{_ALONE}|{_BUTTON}|{_COUNTER}|{_PATH}|{_FIXED})[\W_]{{0,3}}$", re.I)
_CHROME_START: Final = re.compile(
    r"[\W_]{0,3}(?:follow this and additional works at|this .{3,60} is brought to you (?:for free|by)|we use cookies|"
    r"this (?:web)?site uses cookies|(?:©|copyright ©|copyright \(c\))\s?\S)",
    re.I,
)
CHROME_TAIL: Final = re.compile(
    r"(?<=[\s.!?»”\")])(?:Read (?:full|the full) (?:abstract|article|text)|Read more|Show (?:more|full abstract)|"
    r"View full text)\W{0,3}\Z"
)


def is_chrome(words: str) -> bool:
    """Whether a short block is part of a page's frame.

    >>> [is_chrome(words) for words in ("Download PDF", "3410 Accesses", "Home / Archives", "Search and seizure")]
    [True, True, True, False]
    """
    return bool(_CHROME.match(words) or _CHROME_START.match(words))


_CAPTION: Final = re.compile(
    r"[\W_]{0,3}(?:(?:figure|fig|table|chart|graph|diagram|рис(?:унок)?|табл(?:иця|ица)?|діаграма|"
    r"диаграмма)\.?\s?\d{1,3}[.:]\s\S|"
    r"(?:sources?|джерел[ао]|источники?)\s?:\s)",
    re.I,
)
_ROW: Final = re.compile(r"\|.*\|.*\|\s*$|[^\t\n]{0,60}(?:\t+[^\t\n]{0,60}){2,}$")
_PICTURE: Final = re.compile(r"(?:!\[[^\]\n]{0,120}\]\([^)\n]{1,190}\)|<img\b[^>\n]{0,190}>)\s*$", re.I)
_PAGE: Final = re.compile(r"^\d{1,4}\s+|\s+\d{1,4}$")


def is_inserted(words: str) -> bool:
    """Whether a short block is a caption, the source of a table, a row of one, or a picture in markup.

    >>> [is_inserted(words) for words in ("Table 2: Alerts", "| 2019 | 412 |", "![](a/b.png)", "Table 2 shows alerts.")]
    [True, True, True, False]
    """
    return bool(_CAPTION.match(words) or _ROW.match(words) or _PICTURE.match(words))


def running_head(words: str) -> str:
    """The words of what may be the head of a page, its number left out; empty for sentences and single words."""
    bare = _PAGE.sub("", words)
    return bare if len(bare.split()) > 2 and bare[-1:] not in ".!?:;" else ""
