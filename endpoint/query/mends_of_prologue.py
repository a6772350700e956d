"""Likely mends of the declarations before a query."""

from __future__ import annotations

from collections.abc import Iterator

from endpoint.query.scanned import Mend, Scanned, form_place


def prologue_mends(found: Scanned) -> Iterator[Mend]:
    """What is wrong with the prefixes that are declared."""
    first_form = form_place(found)
    declared = False
    for place in range(len(found)):
        if found.word(place) != "PREFIX":
            if declared:
                yield from _undeclared(found, place, first_form)
            continue
        declared = True
        name, iri, after = found[place + 1], found[place + 2], found[place + 3]
        start = found[place].start
        if name.kind == "word":
            yield Mend(name.start, "a prefix ends with a colon", f"Write PREFIX {name.text}: <...>", 0)
        elif name.kind == "name" and iri.kind != "iri":
            local = name.text.partition(":")[2]
            reason = "a space is missing" if local else "the namespace is missing, or stands without angle brackets"
            yield Mend(
                iri.start if iri.start >= 0 else name.start,
                reason,
                f"Write PREFIX {name.text.partition(':')[0]}: <...>",
                0,
            )
        elif after.text in (".", ";", ","):
            yield Mend(after.start, "a prefix is declared without a sign at the end", f"Remove the {after.text}", 0)
        elif 0 <= first_form < place:
            yield Mend(start, "prefixes are declared first", "Move PREFIX to the top, before the query form.", 0)


def _undeclared(found: Scanned, place: int, form: int) -> Iterator[Mend]:
    """A further prefix behind the first, without a PREFIX of its own."""
    name = found[place]
    if name.kind != "name" or not name.text.endswith(":") or found[place + 1].kind != "iri":
        return
    if place < form and found.word(place - 1) != "PREFIX":
        yield Mend(name.start, "each prefix is declared by itself", f"Write PREFIX {name.text} <...>", -1)
