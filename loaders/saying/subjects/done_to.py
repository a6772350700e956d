"""Those to whom something is done, told by a word in -ing before them: they do not act themselves."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import Word, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS


def is_done_to(words: tuple[Word, ...], first: int, head: int) -> bool:
    """Whether a word in -ing is what is done to those after it (`…, telling small firms that …`, `by fining banks`)."""
    lower = words[first].lower
    official = lower == "prosecuting" and words[head].norm in _OFFICES
    done = lower in _DONE_TO and not official
    return done and (first == 0 or not words[first - 1].is_word or words[first - 1].lower in PREPOSITIONS)


_OFFICES: Final = word_set("authority agency state officer body service judge country party court prosecutor")
_DONE_TO: Final = word_set(
    """
telling urging warning asking calling reminding informing advising encouraging allowing enabling helping forcing
obliging compelling permitting inviting pressing persuading convincing assuring notifying alerting letting leaving
requiring prosecuting punishing fining arresting protecting targeting sanctioning blaming naming educating empowering
recruiting hiring tracking identifying catching holding giving making having using including involving affecting
attacking fighting countering defeating assisting equipping deterring dissuading bringing uniting engaging attracting
obtaining threatening deceiving tricking luring exposing extraditing deporting detaining jailing
"""
)
