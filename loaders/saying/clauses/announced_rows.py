"""The items of a list that only semicolons part, after a colon: what is told of a thing reaches to the last of them."""

from __future__ import annotations

from loaders.saying.clauses.object_ends import past_last
from loaders.saying.context import Reading
from loaders.saying.matches import Span


def with_whole_row(reading: Reading, span: Span) -> Span:
    """The words of a verb with all the items of the list in which they end (`stands on three legs: A; B; and C`)."""
    words = reading.sentence.words
    inside = [n for n, word in enumerate(words) if span[0] <= word.start < span[1]]
    if not inside or inside[-1] + 2 >= len(words) or words[inside[-1] + 1].text != ";":
        return span
    if not any(words[n].text == ":" for n in inside):
        return span
    joints = [n for n in range(inside[-1] + 1, len(words) - 1) if words[n].text == ";"]
    if words[joints[-1] + 1].lower not in ("and", "or"):
        return span
    last = past_last(words) - 1
    while last > inside[-1] and not words[last].is_word and words[last].text != ")":
        last -= 1
    return span[0], words[last].end
