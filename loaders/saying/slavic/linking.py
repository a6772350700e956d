"""Phrases of several words that link a Ukrainian or Russian clause with what was told before (`при цьому`, `в
частности`): their preposition rules nothing of what the clause tells."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import Word

_PHRASES: Final = """
в частности; при этом; при том; кроме того; кроме этого; помимо этого; помимо того; вместе с тем; в то же время; в это
время; таким образом; тем самым; тем не менее; в целом; по сути; по существу; на самом деле; на деле; до сих пор; в
свою очередь; в первую очередь; в конечном итоге; в конечном счёте; в конечном счете; в итоге; прежде всего; к тому
же; более того; после этого; до этого; с тех пор; наряду с этим; в связи с этим; в этой связи; из-за этого; для этого;
в настоящее время; в последнее время; в последние годы; на данный момент; на сегодняшний день; к сожалению; в
основном; в отличие от этого; несмотря на это; по этой причине; с другой стороны; с одной стороны;
при цьому; крім того; окрім того; крім цього; окрім цього; разом з тим; разом із тим; у той же час; в той же час; у
цей час; таким чином; тим самим; тим не менш; тим не менше; в цілому; у цілому; по суті; до цього часу; до цих пір; у
свою чергу; в свою чергу; у першу чергу; в першу чергу; у підсумку; перш за все; до того ж; більше того; після цього;
до цього; з того часу; поряд з цим; поряд із цим; у зв’язку з цим; у зв'язку з цим; у зв’язку із цим; через це; для
цього; на цей час; на даний час; на сьогодні; на сьогоднішній день; останнім часом; на жаль; в основному; попри це; з
цієї причини; з іншого боку; з одного боку
"""
_LINKS: Final = frozenset(tuple(phrase.split()) for phrase in _PHRASES.split(";"))
_LONGEST: Final = max(map(len, _LINKS))


def past_links(words: tuple[Word, ...], first: int, last: int) -> int:
    """The place after the linking phrases that a clause begins with at `first`, before `last`."""
    place = first
    while place < last:
        length = next((n for n in range(_LONGEST, 1, -1) if _opens(words, place, place + n, last)), 0)
        if not length:
            return place
        place += length
        place += place < last and words[place].text == ","
    return place


def _opens(words: tuple[Word, ...], first: int, end: int, last: int) -> bool:
    return end < last and tuple(word.lower for word in words[first:end]) in _LINKS
