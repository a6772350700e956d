"""Names that reviewers accepted, as labels for texts that are read later.

What a reviewer named in one text (`new`, `name`) is known by that name in the next. The project's own five sources are
read without each other's names, so that what the rules find in one does not depend on the review of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from loaders.manifest import known_sources
from loaders.naming.lexicon import Lexicon, kind, label_quads, lexicon
from loaders.reading.text import SourceText
from loaders.reviewing.decisions import DecisionFile
from loaders.reviewing.review import shipped
from ontology.names import ALT_LABEL, PREF_LABEL, RDF_TYPE

NAMED_KINDS: Final = frozenset({"body", "instrument", "event", "place", "technology"})
_SHORTEST: Final = 3  # code points of a name that is looked for elsewhere


def accepted_names(files: Iterable[DecisionFile]) -> Iterator[Quad]:
    """Types and labels of what reviewers named, of the kinds that are known by proper names."""
    for file in files:
        for decision in file.decisions:
            subject, label = decision.subject, decision.object
            if subject is None or kind(subject) not in NAMED_KINDS or not isinstance(label, Literal):
                continue
            if decision.kind not in ("new", "name") or len(label.value) < _SHORTEST:
                continue
            yield Quad(subject, PREF_LABEL if decision.kind == "new" else ALT_LABEL, label)
            if decision.kind == "new" and decision.predicate is not None:
                yield Quad(subject, RDF_TYPE, decision.predicate)


def names_for(source: SourceText) -> Lexicon:
    """The labels under which a text is read: the ontology's alone for the project's own sources, for any other those
    accepted in them too."""
    return lexicon() if source.sha256 in known_sources() else _with_accepted()


@cache
def _with_accepted() -> Lexicon:
    known = list(label_quads())
    held = {quad.subject for quad in known if isinstance(quad.subject, NamedNode)}
    return Lexicon(
        [
            *known,
            *(
                quad
                for quad in accepted_names(shipped().values())
                if quad.subject not in held or quad.predicate == ALT_LABEL
            ),
        ]
    )
