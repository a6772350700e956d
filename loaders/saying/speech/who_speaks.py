"""The words for those who speak without a name, and for what is written that speaks for them."""

from __future__ import annotations

from typing import Final

from loaders.naming.headed.heads import BODY_HEADS, OFFICE_HEADS
from loaders.naming.marks import GROUP, Mark
from loaders.naming.words import word_set
from loaders.saying.context import Reading

PEOPLE: Final = (
    OFFICE_HEADS
    | BODY_HEADS
    | word_set(
        """
courts judge judges scholar scholars expert experts researcher researchers lawyer lawyers critics official
sceptics skeptics proponents opponents advocates supporters analysts commentators academics theorists practitioners
participants interviewees respondents observers activists campaigners journalists some others many several most few
officials spokesman spokeswoman spokesperson scientist scientists government he she they
"""
    )
)
MORE_PEOPLE: Final = word_set(
    """
analyst observer author authors prosecutor prosecutors investigator investigators officer officers diplomat diplomats
delegate delegates negotiators specialist specialists contributors speaker speakers panelists panellists executive
executives chief chiefs head leader leaders representative representatives agencies companies firms groups organisations
organizations governments ministers senators lawmakers politicians victims defendants plaintiffs writer writers
states countries ministries spokespeople watchdog regulators authorities source sources
"""
)
DOCUMENTS: Final = word_set(
    """
survey index study report poll census review strategy memorandum statement paper article document analysis assessment
letter resolution communique communiqué declaration judgment judgement ruling release guide research barometer
studies reports surveys papers articles analyses polls
"""
)
PARTS: Final = word_set("some many most several few others all none")
_NEAR: Final = 3  # words before a name that say how many are meant


def of_some(reading: Reading, mark: Mark) -> bool:
    """Whether only some of a group speak (`some experts`), so that the group does not."""
    before = reading.lower[max(0, mark.first - _NEAR) : mark.first + 1]
    return mark.how == GROUP and not PARTS.isdisjoint(before)
