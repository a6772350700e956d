"""All persons a source names, each under one name, however their names are printed.

`Knake R.`, `R. Knake` and `Robert Knake` are one person where nothing contradicts; the fullest initials make the IRI.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from graph.statement import Thing
from loaders.works.persons import PersonName, may_be_one
from loaders.works.transliteration import folded
from ontology.names import term


@dataclass(slots=True, eq=False)
class Person:
    """A person: the name that makes the IRI, and all forms as printed."""

    name: PersonName
    forms: list[str] = field(default_factory=list)

    @property
    def iri(self) -> NamedNode:
        return self.name.iri

    @property
    def thing(self) -> Thing:
        others = [form for form in dict.fromkeys(self.forms) if form != self.name.label]
        return Thing(
            self.iri,
            (term("cl:Person"), term("cl:Candidate")),
            (Literal(self.name.label),),
            tuple(Literal(form) for form in others),
        )


class Registry:
    """Persons by surname. Names are given once, all together: the order in which they come does not matter."""

    def __init__(self, names: Iterable[PersonName]) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._links: dict[str, Person] = {}
        ordered = sorted(names, key=lambda name: (-len(name.initials), name.key, name.label))
        for name in ordered:
            person = self.find(name)
            if person is None:
                person = Person(name)
                self._by_surname.setdefault(folded(name.surname), []).append(person)
            person.forms.append(name.label)

    def find(self, name: PersonName) -> Person | None:
        """The person a name means: the one of that surname whose initials do not contradict; None where two fit."""
        linked = self._links.get(name.key)
        if linked is not None:
            return linked
        same = self._by_surname.get(folded(name.surname), [])
        exact = [person for person in same if person.name.initials == name.initials]
        fitting = exact or [person for person in same if may_be_one(person.name, name)]
        return fitting[0] if len(fitting) == 1 else None

    def link(self, name: PersonName, author: PersonName) -> None:
        """Says that a name means the person of another name; a person known by the first name alone is gone."""
        person = self.find(author)
        if person is None or self.find(name) is person:
            return
        group = self._by_surname.get(folded(name.surname), [])
        self._by_surname[folded(name.surname)] = [other for other in group if other.name.key != name.key]
        self._links[name.key] = person
        person.forms.append(name.label)

    def surnamed(self, surname: str) -> tuple[Person, ...]:
        """All persons of a surname, in any script."""
        linked = [
            person for key, person in self._links.items() if key.startswith(folded(surname).replace(" ", "-") + "-")
        ]
        return tuple(dict.fromkeys([*self._by_surname.get(folded(surname), ()), *linked]))

    @property
    def persons(self) -> tuple[Person, ...]:
        return tuple(person for group in self._by_surname.values() for person in group)
