"""What the page of a thing shows before its facts, by the kind of thing: the record of a treaty, what binds a state, a
body's network, a crime or measure across the treaties."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.bodies import Network, network
from endpoint.pages.things.instruments import Instrument, instrument
from endpoint.pages.things.law import Comparison, comparison
from endpoint.pages.things.network_drawing import Drawing, drawing
from endpoint.pages.things.states import State, state
from ontology.names import PREFIXES


@dataclass(frozen=True, slots=True)
class View:
    """What is special about a thing's kind; at most one of the four is there. `shown` and `shown_incoming` are the
    predicates that the facts below need not repeat."""

    instrument: Instrument | None = None
    state: State | None = None
    network: Network | None = None
    drawing: Drawing | None = None
    comparison: Comparison | None = None
    shown: frozenset[NamedNode] = frozenset()
    shown_incoming: frozenset[NamedNode] = frozenset()

    @property
    def is_drawn(self) -> bool:
        """Whether its page shows a drawing."""
        return bool(
            self.drawing or (self.state and self.state.picture) or (self.instrument and self.instrument.is_drawn)
        )

    @property
    def sections(self) -> list[tuple[str, str, object]]:
        """The anchor and name of each section that it makes, with what the section holds (empty for none)."""
        treaty = self.instrument
        return [
            ("parties", "Parties and their actions", treaty and treaty.parties),
            ("provisions", "Provisions", treaty and treaty.provisions),
            ("bound", "What binds it", self.state),
            ("duties", "What others can ask of it", self.state),
            ("network", "Its place in the network", self.network),
            ("across", "Across the treaties", self.comparison),
        ]


def view(site: Site, iri: NamedNode, language: str) -> View:
    """The view of a thing by the kind that its IRI tells."""
    match iri.value.removeprefix(PREFIXES["id"]).split("/"):
        case ["instrument", _] if (treaty := instrument(site, iri, language)) is not None:
            return View(instrument=treaty, shown=treaty.shown, shown_incoming=treaty.shown_incoming)
        case ["state", _] if (party := state(site, iri, language)) is not None:
            return View(state=party, shown_incoming=party.shown_incoming)
        case ["body", _] if (found := network(site, iri, language)) is not None:
            picture = drawing(found, site.labels.label(iri, language), site.labels, language)
            return View(network=found, drawing=picture, shown=found.shown, shown_incoming=found.shown_incoming)
        case ["crime" | "measure", _] if (compared := comparison(site, iri, language)) is not None:
            return View(comparison=compared, shown_incoming=frozenset({compared.predicate}))
    return View()
