"""Fields of references are looked for only where a sign of theirs stands: each match of their patterns holds one."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.works import entries, entry_fields
from loaders.works.entry_fields import Masked, Signed

SIGNED: Final = {
    name: value
    for module in (entries, entry_fields)
    for name, value in vars(module).items()
    if isinstance(value, Signed)
}
# White space of a reference is blanks, and masks. To patterns the Turkish letters are an `i`, to signs they are none.
_LETTERS: Final = st.characters(min_codepoint=0x20, max_codepoint=0x2122, exclude_categories=["Z", "C"],
                                include_characters=" \x00", exclude_characters="ıİ")  # fmt: skip


@pytest.mark.parametrize("sought", SIGNED.values(), ids=list(SIGNED))
@settings(max_examples=1000, deadline=None)
@given(data=st.data())
def test_each_match_holds_a_sign(sought: Signed, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(sought.pattern, alphabet=_LETTERS))
    assert Masked(text).take(sought)
