"""Whether an instrument binds a party on a day: yes since when, no and why, or what is not known.

A "no" by absence needs a list of parties that is complete as of the day or later, or an instrument that is open to the
members of an organisation only; all else that the data do not say is unknown.
"""

from __future__ import annotations

from datetime import date

from graph.participation import DEPOSITED
from graph.treaty_time import Limit, first_day
from queries.cooperation_facts import Act, Bound, Facts, Instrument, Naming
from queries.cooperation_values import State, Step


def bound(facts: Facts, instrument: Instrument, party: str, day: date, condition: str) -> tuple[Step, Limit | None]:
    """The step that says whether the party is bound on the day, and since when where it is."""
    name = facts.label(party)
    intervals = facts.bound.get((instrument.iri, party), [])
    for interval in intervals:
        if interval.start.day <= day and (interval.end is None or day < interval.end.day):
            return Step(condition, State.HOLDS, _since(name, interval.start), interval.premises), interval.start
    if intervals:
        return _outside(facts, instrument, party, day, condition, intervals), None
    return _never(facts, instrument, party, day, condition), None


def since(limit: Limit | None) -> str:
    """A limit as answers print it.

    >>> since(Limit(date(2012, 8, 24), "not after"))
    'by 2012-08-24'
    """
    if limit is None:
        return ""
    return limit.day.isoformat() if limit.kind == "exact" else f"by {limit.day.isoformat()}"


def _since(name: str, start: Limit) -> str:
    word = "by" if start.kind == "not after" else "since"
    return f"binds {name} {word} {start.day.isoformat()}"


def _outside(
    facts: Facts, instrument: Instrument, party: str, day: date, condition: str, intervals: list[Bound]
) -> Step:
    """The party is bound at some time, but not surely on this day."""
    name = facts.label(party)
    before = [interval for interval in intervals if interval.end is not None and interval.end.day <= day]
    coming = [interval for interval in intervals if interval.start.day > day]
    if coming and not before:
        start = coming[0].start
        iso = start.day.isoformat()
        if start.kind == "exact":
            return Step(
                condition, State.FAILS, f"in force for {name} only from {iso}", coming[0].premises, f"wait until {iso}"
            )
        text = f"known to bind {name} by {iso}; since when is not in the data"
        return Step(
            condition, State.UNKNOWN, text, coming[0].premises, f"the day on which it entered into force for {name}"
        )
    last = before[-1]
    assert last.end is not None
    iso = last.end.day.isoformat()
    if last.end.kind == "exact":
        return Step(condition, State.FAILS, f"{name} left with effect from {iso}", last.premises, f"{name} joins again")
    text = f"{name} denounced on {iso}; from when that has effect is not in the data"
    return Step(condition, State.UNKNOWN, text, last.premises, "the day on which the denunciation takes effect")


def _never(facts: Facts, instrument: Instrument, party: str, day: date, condition: str) -> Step:
    """Nothing known binds the party: a no where a list is complete or the circle closed, else unknown."""
    name = facts.label(party)
    acts = facts.acts.get((instrument.iri, party), [])
    namings = facts.named.get((instrument.iri, party), [])
    seen = _what_was_seen(facts, party, acts, namings)
    mend = f"{name} ratifies" if any(act.kind == "Signature" for act in acts) else f"{name} accedes"
    if instrument.complete is not None and instrument.complete_as_of is not None:
        as_of = instrument.complete_as_of
        if day <= first_day(as_of.value) and not any(act.kind in DEPOSITED for act in acts):
            text = f"{seen or f'no act of {name}'}; the list of parties is complete as of {as_of.value}"
            return Step(condition, State.FAILS, text, (*_statements(acts, namings), as_of.statement), mend)
    closed = _outside_the_circle(facts, instrument, party)
    if closed is not None:
        organisation = facts.label(closed[0])
        text = f"{name} is no member of the {organisation}, to whose members this is open"
        return Step(condition, State.FAILS, text, closed[1], f"{name} joins the {organisation}")
    text = seen or f"the data do not say whether this binds {name}"
    return Step(condition, State.UNKNOWN, text, _statements(acts, namings), f"the entry into force for {name}")


def _statements(acts: list[Act], namings: list[Naming]) -> tuple[str, ...]:
    return (*(s.statement for act in acts for s in act.dates), *(naming.said.statement for naming in namings))


def _what_was_seen(facts: Facts, party: str, acts: list[Act], namings: list[Naming]) -> str:
    """What the data do say of the party: a deposit without known effect, a vote, a signature, an invitation, a list."""
    name = facts.label(party)
    words: list[str] = []
    for kind, text in (
        (DEPOSITED, "deposited on {day}; from when that binds is not in the data"),
        ({"DomesticAct"}, "domestic act of {day}; no deposit in the data"),
        ({"Signature"}, "signed on {day}, has not ratified as far as the data go"),
        ({"Invitation"}, "invited to accede on {day}"),
    ):
        found = [act for act in acts if act.kind in kind and act.dates]
        if found:
            words.append(text.format(day=found[0].dates[0].value))
    for naming in namings:
        named = naming.status.replace("-", " ")
        weak = " by a weak source" if naming.said.weak else ""
        if naming.status == "none":
            words.append(f"had not signed by {naming.as_of or 'an unknown day'}")
        else:
            words.append(
                f"named as {named}{weak} in {f'a list of {naming.as_of}' if naming.as_of else 'an undated list'}"
            )
    return f"{name}: {'; '.join(dict.fromkeys(words))}" if words else ""


def _outside_the_circle(facts: Facts, instrument: Instrument, party: str) -> tuple[str, tuple[str, ...]] | None:
    """The organisation to whose members an instrument is open, where the party is no member and no instrument kept by
    that organisation names it either; with the statement that says so."""
    if instrument.open_to is None:
        return None
    organisation = instrument.open_to.value
    if party in facts.members.get(organisation, {}):
        return None
    kept = [iri for iri, keeper in facts.depositary.items() if keeper == organisation]
    if any(facts.acts.get((iri, party)) or facts.named.get((iri, party)) for iri in kept):
        return None
    return organisation, (instrument.open_to.statement,)
