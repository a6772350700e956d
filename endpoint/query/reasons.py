"""Reasons in words: why a triple has no match, why a part leaves nothing, what the graph has in its place."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from rapidfuzz import fuzz

from endpoint.query.patterns import Clause, Part, Pattern, Triple
from endpoint.query.scanned import Scanned, scanned
from endpoint.query.terms import is_type, written
from endpoint.query.vocabulary import Asking, Vocabulary, local_name, shown
from ontology.names import PREFIXES

Told: TypeAlias = tuple[str, int, str, str, tuple[str, str] | None]
_LONGEST: Final = 120


class Reasons:
    """Puts reasons into words; asks the store for what it has in place of what was asked for."""

    def __init__(self, read: Pattern, asking: Asking, names: Vocabulary, before: str) -> None:
        self.read = read
        self.asking = asking
        self.names = names
        self.before = before
        self.declared = scanned(read.prologue).prefixes()

    def iri(self, term: str) -> str:
        """The IRI that a term's text stands for; empty for anything else."""
        found = scanned(term)
        return written(found, 0, self.declared) if len(found) == 1 else ""

    def has(self, *parts: Part) -> bool:
        return bool(self.asking.true(self.read.ask(parts, self.before)))

    def sample(self, variable: str, parts: Sequence[Part]) -> list[str]:
        """Up to three values of a variable, as one would write them."""
        rows = self.asking.rows(self.read.select(f"DISTINCT {variable}", parts, 3, self.before))
        return [term_text(row[variable[1:]]) for row in rows or () if variable[1:] in row]

    def of_triple(self, triple: Triple) -> Told:
        """Why nothing fits a triple by itself."""
        words = f"Nothing in the graph fits {triple.shown}"
        words += f" in {self.before.strip()}." if self.before else "."
        if is_type(triple.predicate, self.declared) and self.iri(triple.object) in self.names.classes:
            return "pattern", triple.start, words, self.of_class(triple.object), None
        other = self.other_object(triple) or self.turned(triple, ())
        if other is not None:
            return "pattern", triple.start, words, other[0], other[1]
        value = Triple(triple.subject, triple.predicate, "?any_value", triple.start)
        if triple.object[:1] not in ("?", "$") and (found := self.sample("?any_value", [value])):
            hint = f"Values there are such as {', '.join(found)}."
            return "pattern", triple.start, words, hint, None
        subject = Triple("?any_subject", triple.predicate, triple.object, triple.start)
        if triple.subject[:1] not in ("?", "$") and (found := self.sample("?any_subject", [subject])):
            return "pattern", triple.start, words, f"It is so of {', '.join(found)}.", None
        return "pattern", triple.start, words, self.of_subject(triple), None

    def of_class(self, name: str) -> str:
        """What to ask in place of a class that is defined and has no members."""
        below = f"?class <{PREFIXES['rdfs']}subClassOf>+ {name} . ?s a ?class"
        rows = self.asking.rows(f"{self.read.prologue}SELECT DISTINCT ?class {{ {below} }} LIMIT 5")
        classes = [shown(row["class"]["value"]) for row in rows or ()]
        told = f"The class {name} is defined, and nothing is one."
        return f"{told} Classes below it have members: {', '.join(classes)}." if classes else told

    def of_subject(self, triple: Triple) -> str:
        """What the graph says of a subject that lacks a property."""
        if triple.subject[:1] in ("?", "$"):
            return "Ask for less of it: leave a part of it open as a variable."
        rows = self.asking.rows(
            f"{self.read.prologue}SELECT DISTINCT ?property {{ {triple.subject} ?property ?value }} LIMIT 8"
        )
        held = [shown(row["property"]["value"]) for row in rows or () if "property" in row]
        return f"What it has: {', '.join(held)}." if held else "The graph says nothing about this subject."

    def other_object(self, triple: Triple) -> tuple[str, tuple[str, str] | None] | None:
        """The value that the graph has in another language or spelling, or the thing whose name a string is."""
        token = next(iter(scanned(triple.object).tokens), None)
        if token is None or token.kind not in ("string", "number"):
            return None
        value = plain(token.text) if token.kind == "string" else token.text
        value_of = Triple(triple.subject, triple.predicate, "?any_value", triple.start)
        quoted = json.dumps(value, ensure_ascii=False)
        condition = Clause("FILTER", f"FILTER(LCASE(STR(?any_value)) = LCASE({quoted}))", 0)
        found = self.sample("?any_value", [value_of, condition])
        if found:
            return f"The graph writes it {found[0]}", (triple.object, found[0])
        thing = self.names.by_label(value)
        if thing is not None and self.has(Triple(triple.subject, triple.predicate, f"<{thing}>", triple.start)):
            return f"The value is a thing, not a string: {shown(thing)}", (triple.object, f"<{thing}>")
        named = self.named(value, thing)
        if named is not None:
            return named
        part = Clause("FILTER", f"FILTER(CONTAINS(LCASE(STR(?any_value)), LCASE({quoted})))", 0)
        longer = self.sample("?any_value", [value_of, part]) if len(value) > 2 else []
        if longer:
            hint = f"Values that hold it: {', '.join(longer)}. Compare with FILTER(CONTAINS(...))."
            return hint, None
        return None

    def named(self, value: str, thing: str | None) -> tuple[str, None] | None:
        """How the graph gives a name to the thing that bears it, where the triple's property does not."""
        if thing is None:
            return None
        quoted = json.dumps(value.casefold(), ensure_ascii=False)
        rows = self.asking.rows(
            f"SELECT ?property ?name {{ <{thing}> ?property ?name FILTER(LCASE(STR(?name)) = {quoted}) }} LIMIT 1"
        )
        for row in rows or ():
            name = f"{shown(row['property']['value'])} {term_text(row['name'])}"
            return f"There is: {shown(thing)} {name}", None
        return None

    def turned(self, triple: Triple, rest: Sequence[Part]) -> tuple[str, None] | None:
        """Whether the triple fits the other way round."""
        if triple.object[:1] in ('"', "'") or triple.object[:1].isdigit() or is_type(triple.predicate, self.declared):
            return None
        around = Triple(triple.object, triple.predicate, triple.subject, triple.start)
        if self.has(around, *rest):
            return f"The other way round there is: {around.shown}", None
        return None

    def of_part(self, part: Part, rest: Sequence[Part]) -> Told:
        """Why a part leaves nothing of the rest."""
        if isinstance(part, Triple):
            return self.of_joined(part, rest)
        words = f"Without {part.shown} there would be rows."
        if part.keyword == "FILTER":
            return "filter", part.start, words, self.filtered(part, rest), None
        if part.keyword == "MINUS":
            return "clause", part.start, words, "MINUS takes away every solution; bind more inside it.", None
        if part.keyword == "VALUES":
            return (
                "clause",
                part.start,
                words,
                self.filtered(part, rest) or "None of the values is one of the graph's.",
                None,
            )
        return "clause", part.start, words, "", None

    def filtered(self, part: Clause, rest: Sequence[Part]) -> str:
        """What values the variables of a filter have without it."""
        told = []
        text = " ".join(each.text for each in rest)
        names = dict.fromkeys(token.text for token in scanned(part.text).tokens if token.kind == "variable")
        for name in list(names)[:2]:
            if name in text and (found := self.like(name, part, rest) or self.sample(name, rest)):
                told.append(f"{name} is such as {', '.join(found)}")
        return f"Without it {'; '.join(told)}." if told else ""

    def like(self, name: str, part: Clause, rest: Sequence[Part]) -> list[str]:
        """Values of a variable that hold a string of a filter, in whatever case, language or datatype."""
        strings = [plain(token.text) for token in scanned(part.text).tokens if token.kind == "string"]
        for value in [each for each in strings if len(each) > 2][:2]:
            quoted = json.dumps(value, ensure_ascii=False)
            holding = Clause("FILTER", f"FILTER(CONTAINS(LCASE(STR({name})), LCASE({quoted})))", 0)
            if found := self.sample(name, [*rest, holding]):
                return found
        return []

    def of_joined(self, triple: Triple, rest: Sequence[Part]) -> Told:
        """Why a triple that has matches has none together with the rest."""
        classed = self.no_such_property(triple, rest)
        if classed is not None:
            return classed
        words = f"Without {triple.shown} there would be rows; with it there are none."
        around = self.turned(triple, rest)
        if around is not None:
            return "pattern", triple.start, words, around[0], None
        if triple.object[:1] not in ("?", "$"):
            value = Triple(triple.subject, triple.predicate, "?any_value", triple.start)
            if found := self.sample("?any_value", [value, *rest]):
                return "pattern", triple.start, words, f"Values there are such as {', '.join(found)}.", None
        return "pattern", triple.start, words, "Make it OPTIONAL, or ask what the other variables have.", None

    def no_such_property(self, triple: Triple, rest: Sequence[Part]) -> Told | None:
        """A class whose things do not have a property, where the triple or the rest says which class is meant."""
        triples = [part for part in rest if isinstance(part, Triple)]
        if is_type(triple.predicate, self.declared):
            pairs = [(each, triple) for each in triples if each.subject == triple.subject]
        else:
            pairs = [
                (triple, each)
                for each in triples
                if each.subject == triple.subject and is_type(each.predicate, self.declared)
            ]
        for used, typed in pairs:
            if is_type(used.predicate, self.declared) or used.predicate[:1] in ("?", "$"):
                continue
            open_value = Triple(used.subject, used.predicate, "?any_value", used.start)
            if self.asking.true(self.read.ask([open_value, typed], self.before)) is False:
                return self.told_of_class(used, typed)
        return None

    def told_of_class(self, used: Triple, typed: Triple) -> Told:
        """What to say of a property that no thing of a class has: whose it is, and what the class has."""
        words = f"No {typed.object} has {used.predicate}."
        iri = self.iri(used.predicate)
        classes = [shown(each) for each in self.names.domains.get(iri, ())]
        if not classes:
            query = f"SELECT DISTINCT ?class {{ ?s {used.predicate} ?o . ?s a ?class }} LIMIT 5"
            rows = self.asking.rows(self.read.prologue + query)
            classes = [shown(row["class"]["value"]) for row in rows or () if "class" in row]
        hint = f"It is a property of {', '.join(classes[:5])}." if classes else ""
        held = self.held(typed, used.predicate)
        if held:
            hint += f" {typed.object} has {', '.join(held)}."
        return "no-such-property", used.start, words, hint.strip(), None

    def held(self, typed: Triple, like: str) -> list[str]:
        """Some properties that things of a class have, those first whose name is like another's."""
        some = f"{{ SELECT ?s {{ ?s a {typed.object} }} LIMIT 200 }}"
        query = f"SELECT DISTINCT ?property {{ {some} ?s ?property ?o }} LIMIT 40"
        rows = self.asking.rows(self.read.prologue + query)
        held = [shown(row["property"]["value"]) for row in rows or () if "property" in row]
        own = sorted(name for name in held if name.startswith("cl:"))
        name = local_name(self.iri(like)).casefold()
        alike = [each for each in sorted(held) if fuzz.partial_ratio(name, each.partition(":")[2].casefold()) >= 80]
        return list(dict.fromkeys([*alike, *(own or sorted(held))]))[:8]

    def together(self, held: Sequence[Part], part: Part) -> Told:
        """The part with which the parts before it end."""
        if isinstance(part, Triple):
            classed = self.no_such_property(part, held)
            if classed is not None:
                return classed
            around = self.turned(part, held)
            hint = around[0] if around else "Check what the shared variables stand for on both sides."
        else:
            hint = self.filtered(part, held) if part.keyword in ("FILTER", "VALUES") else ""
        before = "; ".join(each.shown for each in held[-3:]) or "nothing"
        return (
            "together",
            part.start,
            f"There are solutions up to {before}, and none together with {part.shown}",
            hint,
            None,
        )

    def modifier(self, found: Scanned) -> Told:
        """Rows that the pattern gives and what follows it takes away."""
        for place in range(len(found)):
            word = found.word(place)
            if word == "HAVING":
                words = "The pattern has solutions; HAVING leaves none of their groups."
                return (
                    "modifier",
                    found[place].start,
                    words,
                    "Select the aggregate without HAVING to see its values.",
                    None,
                )
            if word == "LIMIT" and found[place + 1].text == "0":
                return (
                    "modifier",
                    found[place].start,
                    "LIMIT 0 asks for no rows.",
                    "Write LIMIT 10",
                    ("LIMIT 0", "LIMIT 10"),
                )
        for place in range(len(found)):
            if found.word(place) == "OFFSET":
                words = "The pattern has solutions, but fewer than OFFSET skips."
                return "modifier", found[place].start, words, "Lower the OFFSET.", None
        return "modifier", 0, "The pattern has solutions.", "", None


def plain(string: str) -> str:
    """A string without its quotation marks; escapes as they are."""
    width = 3 if string[:3] in ('"""', "'''") else 1
    return string[width:-width].replace('\\"', '"')


def term_text(term: Mapping[str, str]) -> str:
    """A term of SPARQL JSON as one writes it in a query, a long string cut."""
    value = str(term["value"])
    if term["type"] == "uri":
        return shown(value)
    short = value if len(value) <= _LONGEST else value[:_LONGEST] + "…"
    quoted = json.dumps(short, ensure_ascii=False)
    if "xml:lang" in term:
        return f"{quoted}@{term['xml:lang']}"
    return f"{quoted}^^{shown(str(term['datatype']))}" if "datatype" in term else quoted
