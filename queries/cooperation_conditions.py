"""The conditions of the cooperation question for one instrument, each a step with its evidence.

Open on the day, in force, binds the one side, binds the other, provides the measure, covers the offence, and with what
force. The verdict follows from the states of the steps alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from graph.treaty_time import Limit, first_day, last_day
from ontology.names import PREFIXES
from queries.cooperation_facts import Facts, Instrument, Said
from queries.cooperation_values import State, Step, Verdict

ORGANISED = PREFIXES["cl"] + "transnationalOrganisedCrimeScope"
EVIDENCE = PREFIXES["cl"] + "electronicEvidenceScope"
OWN = PREFIXES["cl"] + "ownOffencesScope"


def verdict(steps: Iterable[Step]) -> Verdict:
    """No where a step fails, undetermined where one is unknown, conditional where one is, else yes."""
    states = {step.state for step in steps}
    if State.FAILS in states:
        return Verdict.NO
    if State.UNKNOWN in states:
        return Verdict.UNDETERMINED
    return Verdict.CONDITIONAL if State.CONDITIONAL in states else Verdict.YES


def open_on(instrument: Instrument, day: date) -> Step:
    """Whether the instrument was open for signature or adopted by the day."""
    opened = instrument.opened
    if opened is None:
        return Step("open", State.UNKNOWN, "its date is not in the data", (), "the date of the instrument")
    if day < first_day(opened.value):
        return Step(
            "open", State.FAILS, f"open only from {opened.value}", (opened.statement,), f"wait until {opened.value}"
        )
    return Step("open", State.HOLDS, f"open since {opened.value}", (opened.statement,))


def in_force(instrument: Instrument, day: date, since: tuple[Limit | None, Limit | None]) -> Step:
    """Whether the instrument is in force on the day; that it binds both sides shows it."""
    entered, absent = instrument.entered, instrument.not_in_force
    if entered is not None and day >= last_day(entered.value):
        return Step("in-force", State.HOLDS, f"in force since {entered.value}", (entered.statement,))
    if entered is not None and day < first_day(entered.value):
        text = f"in force only from {entered.value}"
        return Step("in-force", State.FAILS, text, (entered.statement,), f"wait until {entered.value}")
    if absent is not None and day <= first_day(absent.value):
        needed = instrument.consents_needed
        mend = f"{needed.value} consents are needed" if needed else "it enters into force"
        statements = (absent.statement, *((needed.statement,) if needed else ()))
        return Step("in-force", State.FAILS, f"not in force: it was not by {absent.value}", statements, mend)
    if all(since):
        return Step("in-force", State.HOLDS, "in force for both sides")
    known = f"; it was not by {absent.value}" if absent else ""
    text = f"its general entry into force is not in the data{known}"
    return Step("in-force", State.UNKNOWN, text, (absent.statement,) if absent else (), "the entry into force")


def uses(facts: Facts, instrument: Instrument, measure: str) -> list[tuple[Said, Said | None]]:
    """The statements that the instrument provides the measure, each with the one that carries it over from the
    instrument it supplements, where it does so."""
    own: list[tuple[Said, Said | None]] = [(said, None) for said in ordered(instrument.provides.get(measure, []))]
    parent = facts.instruments.get(instrument.supplements.value) if instrument.supplements else None
    if own or parent is None:
        return own
    carried = {said.value: said for said in instrument.carries}
    return [
        (said, carried[said.subject]) for said in ordered(parent.provides.get(measure, [])) if said.subject in carried
    ]


def provides(facts: Facts, instrument: Instrument, measure: str, found: list[tuple[Said, Said | None]]) -> Step:
    """Whether the instrument provides the measure."""
    name = facts.label(measure)
    if found:
        evidence = [said.statement for use in found for said in use if said is not None]
        places = ", ".join(dict.fromkeys(_number(said.subject) for said, _ in found))
        return Step("measure", State.HOLDS, f"{name}: {places}", tuple(dict.fromkeys(evidence)))
    denied = instrument.provides_not.get(measure)
    if denied is not None:
        return Step("measure", State.FAILS, f"does not provide {name}", (denied.statement,), "another instrument")
    if instrument.seen_whole and instrument.seen is not None:
        others = sorted({facts.label(iri) for iri in instrument.provides})
        mend = f"it provides: {', '.join(others)}" if others else "another instrument"
        return Step("measure", State.FAILS, f"provides no such measure as {name}", (instrument.seen.statement,), mend)
    statements = (instrument.seen.statement,) if instrument.seen else ()
    return Step(
        "measure", State.UNKNOWN, f"not all articles were seen: {name} may be among them", statements, "its articles"
    )


def offence_covered(
    facts: Facts, instrument: Instrument, offence: str | None, found: list[tuple[Said, Said | None]]
) -> Step:
    """Whether the instrument criminalises the offence or the scope of the measure takes it in."""
    scope, scope_evidence = _scope(instrument, found)
    said = ordered(instrument.criminalises.get(offence, [])) if offence else []
    name = facts.label(offence) if offence else "any offence"
    here = tuple(one.statement for one in said)
    places = ", ".join(dict.fromkeys(_number(one.subject) for one in said))
    if scope == ORGANISED:
        via = f"{name} is an offence of it ({places})" if said else f"{name} only as a serious crime"
        text = f"transnational and with an organised criminal group; {via if offence else 'its own scope must be met'}"
        return Step("offence", State.CONDITIONAL, text, (*here, *scope_evidence), "show that its scope is met")
    if offence is None:
        return Step("offence", State.HOLDS, "no offence was named", scope_evidence)
    if said:
        return Step("offence", State.HOLDS, f"criminalises {name}: {places}", here)
    if scope == EVIDENCE:
        text = f"{name} is no offence of it; only for evidence of {name} in electronic form"
        return Step("offence", State.CONDITIONAL, text, scope_evidence, "show that the evidence is electronic")
    if scope == OWN:
        return Step(
            "offence", State.FAILS, f"covers its own offences, and {name} is none", scope_evidence, "another instrument"
        )
    text = f"{name} is not among the offences seen; the scope of the measure is not in the data"
    return Step("offence", State.UNKNOWN, text, (), "the scope of the measure")


def force(found: list[tuple[Said, Said | None]]) -> Step | None:
    """A step where the provision only says that parties shall or may consider the measure, else None."""
    soft = [said for said, _ in found if said.qualifier("force") in ("shall-consider", "may-consider")]
    if not soft:
        return None
    text = f"parties {soft[0].qualifier('force').replace('-', ' ')} it"
    return Step("force", State.CONDITIONAL, text, (soft[0].statement,), "the requested side agrees")


def _scope(instrument: Instrument, found: list[tuple[Said, Said | None]]) -> tuple[str, tuple[str, ...]]:
    """The scope of the measure where a provision has one of its own, else that of the instrument; its statements."""
    own = [said for said, carried in found if said.qualifier("hasMeasureScope") and carried is None]
    if own:
        return own[0].qualifier("hasMeasureScope"), (own[0].statement,)
    if instrument.scope is not None:
        return instrument.scope.value, (instrument.scope.statement,)
    return "", ()


def ordered(said: list[Said]) -> list[Said]:
    """Statements by the number of their provision: article 9 before article 25."""
    return sorted(
        said, key=lambda one: [part.zfill(4) for part in re.findall(r"\d+|[a-z]+", one.subject.rpartition("/")[2])]
    )


def _number(provision: str) -> str:
    """The number of a provision from its IRI.

    >>> _number("https://w3id.org/cyberlex/id/instrument/untoc/art_18__para_4")
    'art. 18(4)'
    """
    article, *inner = provision.rpartition("/")[2].removeprefix("art_").split("__")
    return f"art. {article}" + "".join(f"({part.partition('_')[2]})" for part in inner)
