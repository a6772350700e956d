"""Frames: what a verb, a noun or a turn of phrase says of the things beside it, as data.

Each frame names a property of the ontology, the words that trigger it, the roles of its arguments, and examples that it
must and must not match. The kinds of things a role takes are those that the property's domain and range include.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from pyoxigraph import NamedNode

from loaders.saying.clauses.verbs import Form, inflections
from ontology.documents import modules, quads
from ontology.names import PREFIXES, term

CLASSES: Final[dict[str, str]] = {
    "state": "State", "body": "Body", "instrument": "Instrument", "provision": "Provision", "person": "Person",
    "event": "Event", "place": "Place", "crime": "CrimeType", "threat": "Threat", "measure": "CooperationMeasure",
    "principle": "Principle", "obstacle": "Obstacle", "technology": "Technology", "case": "Case", "work": "Work",
    "source": "SourceText",
}  # fmt: skip
OF_PARTIES: Final = frozenset({"cl:hasSignatory", "cl:ratifiedBy"})  # what a party does to a treaty
OPERATORS: Final = frozenset({
    "verb", "link", "adjunct", "inside", "noun", "copula", "dated", "cause", "listed", "example", "position", "count",
    "provision", "class", "quantity", "between", "purposive", "forms", "headed", "slavic", "slavic topic",
    "slavic noun of thing", "slavic deed", "slavic partners", "slavic kinds", "slavic within", "slavic purpose",
    "slavic seat", "slavic work", "slavic work with", "slavic aid", "slavic managed", "slavic unit",
    "slavic entrusted", "slavic requests", "slavic member whose", "slavic liability",
    "slavic bracketed", "slavic according", "slavic examples", "slavic changed",
    "inverted", "consequence", "matter", "under", "defined", "trend", "numbered", "topical",
    "defined so", "clause adjunct", "feature", "growing", "struggle", "row of members", "counted members", "owned",
    "party", "place in state", "office", "own part", "part after", "numbered act", "reported case", "role",
    "party row", "national law", "classed", "lacking", "pair", "sides",
})  # fmt: skip
# In a verb of several words: at most two words that modify what follows (`create ~ difficulties`); what is done, before
# the rest (`signed the Act into law`).
MODIFIERS: Final = "~"
PARTED: Final = "…"
_SUBCLASS: Final = term("rdfs:subClassOf")
_FROM: Final = NamedNode(PREFIXES["schema"] + "domainIncludes")
_TO: Final = NamedNode(PREFIXES["schema"] + "rangeIncludes")


_REUSED: Final[dict[str, tuple[frozenset[str], frozenset[str], bool]]] = {
    "eli:date_document": (frozenset({"instrument"}), frozenset(), True),
    "eli:based_on": (frozenset({"instrument"}), frozenset({"instrument", "provision"}), False),
    "eli:has_part": (frozenset({"instrument"}), frozenset({"provision"}), False),
}


class FrameError(ValueError):
    """A frame that the ontology does not bear out; the message names file, frame and value."""


@dataclass(frozen=True, slots=True)
class Companion:
    """A further property that a match also speaks of: the `date`, `place` or `event` beside the verb."""

    property: NamedNode
    object: str


@dataclass(frozen=True, slots=True)
class Frame:
    """See the module. `subject` and `object` are roles: agent, patient, head, clause, date, place, number, left, right.

    `subjects` and `objects` are the kinds of things the roles take. `voice` restricts to active or passive. `nouns`
    are the nouns of doing, each with the preposition that joins what is done to it (`adoption of`, `accession to`).
    `only_of` and `not_of` are classes of the ontology that the subject must or must not be of.
    """

    name: str
    property: NamedNode
    operator: str
    verbs: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]
    subject: str
    object: str
    subjects: frozenset[str]
    objects: frozenset[str]
    voice: str
    also: tuple[Companion, ...]
    match: tuple[str, ...]
    no_match: tuple[str, ...]
    status: str
    literal: bool
    nouns: tuple[tuple[str, ...], ...] = ()
    only_of: frozenset[str] = frozenset()
    not_of: frozenset[str] = frozenset()
    # The phrases by their first words, and these; of a Ukrainian or Russian frame they are beginnings of words.
    by_word: Mapping[str, Sequence[tuple[str, ...]]] = field(init=False, compare=False, repr=False)
    beginnings: tuple[str, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        by_word: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.phrases:
            by_word.setdefault(phrase[0], []).append(phrase)
        object.__setattr__(self, "by_word", by_word)
        object.__setattr__(self, "beginnings", tuple(by_word))


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word form that opens a frame's verb: the words that must follow it, and the form. `sign` is one of those words
    that stands among the three after it wherever all do; empty where none must."""

    frame: Frame
    rest: tuple[str, ...]
    form: Form
    sign: str


@dataclass(frozen=True, slots=True, eq=False)  # one is as good as itself: plans are kept by it
class Frames:
    """All frames, and their verbs by the form of their first word."""

    all: tuple[Frame, ...]
    by_form: dict[str, tuple[Trigger, ...]]
    by_operator: dict[str, tuple[Frame, ...]]

    def of(self, operator: str) -> tuple[Frame, ...]:
        """The frames that an operator runs, in their order; `nominal` those that have nouns of doing."""
        return self.by_operator.get(operator, ())


@cache
def frames() -> Frames:
    """The frames that ship with the project, in order of file and place. Raises FrameError."""
    reach = kinds_by_property()
    found: list[Frame] = []
    for path in sorted(files("loaders").joinpath("frames").iterdir(), key=lambda entry: entry.name):
        if path.name.endswith(".toml"):
            found.extend(
                _frame(path.name, row, reach) for row in tomllib.loads(path.read_text(encoding="utf-8"))["frame"]
            )
    names = [frame.name for frame in found]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise FrameError(f"frames of one name: {', '.join(twice)}")
    table: dict[str, list[Trigger]] = {}
    for frame in found:
        for first, trigger in _triggers(frame):
            table.setdefault(first, []).append(trigger)
    by_form = {form: tuple(sorted(each, key=lambda trigger: -len(trigger.rest))) for form, each in table.items()}
    by_operator = {name: tuple(frame for frame in found if frame.operator == name) for name in OPERATORS}
    by_operator["nominal"] = tuple(frame for frame in found if frame.nouns)
    return Frames(tuple(found), by_form, by_operator)


def _triggers(frame: Frame) -> Iterator[tuple[str, Trigger]]:
    for verb in frame.verbs:
        base, *rest = verb.split()
        sign = next((word for word in rest if word != MODIFIERS), "") if rest[:1] != [PARTED] else ""
        for form, sort in inflections(base).items():
            yield form, Trigger(frame, tuple(rest), sort, sign)


def _frame(file: str, row: dict[str, object], reach: dict[str, tuple[frozenset[str], frozenset[str], bool]]) -> Frame:
    def text(name: str, default: str = "") -> str:
        return str(row.get(name, default))

    def texts(name: str) -> tuple[str, ...]:
        value = row.get(name, [])
        return tuple(str(item) for item in value) if isinstance(value, list) else ()

    where = f"{file}: frame {text('name')!r}"
    local = text("property")
    if local not in reach:
        raise FrameError(f"{where}: the ontology has no property {local!r}")
    if text("operator", "verb") not in OPERATORS:
        raise FrameError(f"{where}: no operator {text('operator')!r}; known are {', '.join(sorted(OPERATORS))}")
    domain, range_, literal = reach[local]
    also = tuple(Companion(_property(where, str(p), reach), str(o)) for p, o in _pairs(row.get("also")))
    return Frame(
        name=text("name"), property=_property(where, local, reach), operator=text("operator", "verb"),
        verbs=texts("verbs"),
        phrases=tuple(tuple(phrase.split()) for phrase in texts("phrases")), subject=text("subject", "agent"),
        object=text("object", "patient"), subjects=_kinds(where, texts("subjects"), domain),
        objects=_kinds(where, texts("objects"), range_), voice=text("voice", "any"), also=also,
        match=texts("match"), no_match=texts("no_match"), status=text("status"), literal=literal,
        nouns=tuple(tuple(noun.split()) for noun in texts("nouns")),
        only_of=_classes(where, texts("only_of")), not_of=_classes(where, texts("not_of")),
    )  # fmt: skip


def _pairs(value: object) -> list[tuple[object, object]]:
    return list(value.items()) if isinstance(value, dict) else []


def _property(where: str, local: str, reach: dict[str, tuple[frozenset[str], frozenset[str], bool]]) -> NamedNode:
    if local not in reach:
        raise FrameError(f"{where}: the ontology has no property {local!r}")
    return term(local if ":" in local else f"cl:{local}")


def _kinds(where: str, narrowed: tuple[str, ...], allowed: frozenset[str]) -> frozenset[str]:
    wrong = sorted(set(narrowed) - allowed)
    if wrong:
        raise FrameError(
            f"{where}: {', '.join(wrong)} lies outside what the property takes ({', '.join(sorted(allowed))})"
        )
    return frozenset(narrowed) or allowed


def _classes(where: str, names: tuple[str, ...]) -> frozenset[str]:
    unknown = sorted(set(names) - class_parents().keys())
    if unknown:
        raise FrameError(f"{where}: the ontology has no class {', '.join(unknown)}")
    return frozenset(names)


@cache
def of_matters() -> frozenset[str]:
    """The properties of ours, by their names with the prefix, that are told of any matter whatever its kind."""
    found = set()
    for document in modules():
        for quad in quads(document):
            if quad.predicate == _FROM and _local(quad.object) in ("Matter", "Thing"):
                found.add(f"cl:{_local(quad.subject)}")
    return frozenset(found)


@cache
def class_parents() -> dict[str, set[str]]:
    """The classes right above each class of the ontology that has any, by local names."""
    parents: dict[str, set[str]] = {}
    for document in modules():
        for quad in quads(document):
            if quad.predicate == _SUBCLASS:
                parents.setdefault(_local(quad.subject), set()).add(_local(quad.object))
    return parents


@cache
def kinds_by_property() -> dict[str, tuple[frozenset[str], frozenset[str], bool]]:
    """For each property of ours: the kinds its domain includes, those its range includes, whether it takes literals."""
    parents = class_parents()
    ends: dict[str, tuple[set[str], set[str]]] = {}
    for document in modules():
        for quad in quads(document):
            subject, value = _local(quad.subject), _local(quad.object)
            if quad.predicate in (_FROM, _TO):
                ends.setdefault(subject, (set(), set()))[quad.predicate == _TO].add(value)
    found = {
        name: (_within(froms, parents), _within(tos, parents), bool({"Literal", "date", "integer", "string"} & tos))
        for name, (froms, tos) in ends.items()
    }
    return {**found, **_REUSED}


def _local(node: object) -> str:
    value = getattr(node, "value", "")
    return value.rsplit("#", 1)[-1].rsplit("/", 1)[-1] if isinstance(value, str) else ""


def _within(classes: set[str], parents: dict[str, set[str]]) -> frozenset[str]:
    """The kinds whose class is one of `classes`, lies under one, or (instruments, bodies) above one."""
    if "Thing" in classes:
        return frozenset(CLASSES)
    return frozenset(
        kind
        for kind, name in CLASSES.items()
        if _ancestors(name, parents) & classes or any(name in _ancestors(c, parents) for c in classes)
    )


def _ancestors(name: str, parents: dict[str, set[str]]) -> set[str]:
    found = {name}
    queue = [name]
    while queue:
        for parent in parents.get(queue.pop(), ()):
            if parent not in found:
                found.add(parent)
                queue.append(parent)
    return found
