"""The frames as they would be had one text never been read: without the verbs, phrases and frames only it uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import product

from graph.statement import Extraction
from loaders.saying.clauses.verbs import inflections
from loaders.saying.frames import Frame, Frames, frames


def frames_without(left_out: str, lines: Mapping[str, str], found: Mapping[str, Extraction]) -> Frames:
    """The shipped frames without what fires in, or stands in, the left-out text and no other.

    `lines` holds the normal words of each text between single spaces, `found` what the shipped frames say of it.
    """
    shipped = frames()
    fired = {name: {statement.rule for statement in each.statements} for name, each in found.items()}
    elsewhere = set().union(*(rules for name, rules in fired.items() if name != left_out))
    only_here = fired[left_out] - elsewhere
    kept = {frame.name: _reduced(frame, left_out, lines, frame.name in only_here) for frame in shipped.all}
    known = tuple(kept[f.name] for f in shipped.all if f.name not in only_here or f.operator == "position")
    by_form = {
        form: tuple(
            replace(trigger, frame=kept[trigger.frame.name])
            for trigger in triggers
            if trigger.frame.name not in only_here and _verb_kept(kept[trigger.frame.name], form, trigger.rest)
        )
        for form, triggers in shipped.by_form.items()
    }
    operators = {frame.operator for frame in shipped.all}
    return Frames(known, by_form, {name: tuple(f for f in known if f.operator == name) for name in operators})


def _reduced(frame: Frame, left_out: str, lines: Mapping[str, str], drop_all: bool) -> Frame:
    if drop_all:
        return replace(frame, verbs=(), phrases=())
    return replace(
        frame,
        verbs=tuple(verb for verb in frame.verbs if _stands_elsewhere(_forms(verb), left_out, lines)),
        phrases=tuple(phrase for phrase in frame.phrases if _stands_elsewhere(_orders(phrase), left_out, lines)),
    )


def _verb_kept(frame: Frame, form: str, rest: tuple[str, ...]) -> bool:
    return any(form in inflections(verb.split()[0]) and tuple(verb.split()[1:]) == rest for verb in frame.verbs)


def _stands_elsewhere(written: list[str], left_out: str, lines: Mapping[str, str]) -> bool:
    """False only where the left-out text is the one that has any of the ways it is written."""
    where = {name for name, line in lines.items() if any(f" {words} " in line for words in written)}
    return where != {left_out}


def _forms(verb: str) -> list[str]:
    """Each form of a verb with the words that must follow it, modifiers (`~`) left out."""
    base, *rest = verb.split()
    tail = _orders(tuple(rest)) if rest else [""]
    return [f"{form} {end}".strip() for form, end in product(inflections(base), tail)]


def _orders(phrase: tuple[str, ...]) -> list[str]:
    return [" ".join(word for word in phrase if word != "~")]
