"""The command line: `cyberlex COMMAND`. The commands that read texts stand here, the others in `commands`; what each
takes stands in `arguments`.

What reads texts is imported by the command that needs it: a server that starts should not wait for it.

Exit codes: 0 done; 1 checks failed; 2 wrong use; 3 an input refused; 4 the place (disk, rights, lock); 5 store
corrupt; 6 internal fault; 130/143 stopped. Every failure is one line on stderr, without a traceback unless --debug.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph

from endpoint import commands, serving
from endpoint.arguments import parser
from endpoint.assistant.tools import tools
from endpoint.commands import say
from endpoint.pages.site import site
from endpoint.review import page as review_page
from endpoint.search import questions
from graph import release
from graph.check import faults
from graph.errors import ChecksFailed, GraphError
from graph.searching import index
from graph.searching.entries import entries
from graph.searching.sentences import sentence_entries, sources_by_hash
from graph.store import Versions
from graph.texts import Texts
from loaders.parsing.model import SyntaxMissing
from loaders.reading.errors import TextError
from loaders.reviewing.decisions import DecisionError
from loaders.rows.table import TableError
from ontology.documents import DocumentError
from ontology.names import META_GRAPH
from queries.description import catalogue_quads
from queries.errors import QueryError

if TYPE_CHECKING:
    from loaders.saying.statements import Second

REFUSED = (TextError, DecisionError, TableError, DocumentError, QueryError)

EQUAL = "equal to the shipped release, byte for byte"


def build_graph(asked: argparse.Namespace) -> int:
    """Builds all graphs, checks them, and switches to them. Raises ChecksFailed before anything is switched."""
    from loaders.build import build
    from loaders.many import Place

    built = build(asked.texts, say, _second_route(asked), Place(asked.jobs, asked.dask))
    built.graphs[META_GRAPH.value].extend(catalogue_quads())
    for note in built.notes:
        say(f"note: {note}")
    with tempfile.TemporaryDirectory(prefix="cyberlex-release-") as folder:
        made = release.write(built.graphs, asked.release or Path(folder))
        say("checking")
        store = pyoxigraph.Store()
        for path in made.paths():
            store.bulk_load(path=str(path))
        found = faults(store, Texts(asked.texts))
        if found:
            shown = "\n".join(str(fault) for fault in found[:20])
            raise ChecksFailed(f"{asked.texts}: {len(found)} faults, nothing was switched; mend them first\n{shown}")
        version = Versions(asked.data).publish(made, {"origin": "build", "texts": str(asked.texts.resolve())})
        differing = release.differences(made, shipped) if (shipped := release.shipped()).exists else None
    total = sum(version.manifest["quads"].values())
    say(f"built {version.id}: {total} quads; {built.open_statements} statements by the rules are not reviewed yet")
    if differing is not None:
        say(f"differs from the shipped release in {', '.join(differing)}" if differing else EQUAL)
    return 0


def index_words(asked: argparse.Namespace) -> int:
    """Writes the search index of the served version: labels, statements, questions, and sentences of texts at hand."""
    from loaders.sentences import sentences

    version = commands.served_version(asked.data)
    texts, store = commands.texts_of(version, asked.texts), version.open()
    known = sources_by_hash(store)
    read = (
        sentence_entries(store, known[sha256], sentences(path))
        for sha256, path in sorted(texts.by_hash.items())
        if sha256 in known
    )
    folder = index.place(version, texts, questions.fingerprint())
    total = index.written(chain(entries(store), questions.question_entries(), *read), folder)
    say(f"{total} texts can be found in version {version.id}")
    return 0


def extract_files(asked: argparse.Namespace) -> int:
    """Statements and mentions of texts by the rules alone: no review, no release. A failed text is reported, and the
    others are done; exit code 3 then."""
    from loaders import partitions
    from loaders.build import source
    from loaders.many import Place

    place, second = Place(asked.jobs, asked.dask), _second_route(asked)
    kept = asked.out is not None and asked.out.is_dir()
    with tempfile.TemporaryDirectory(prefix="cyberlex-extract-") as folder:
        made = partitions.written(asked.files, source, asked.out if kept else Path(folder), place, say, second)
        if kept:
            count = sum(path.read_bytes().count(b"\n") for path in made.files)
        else:
            with commands.written(asked.out) as out:
                count = partitions.merged(made.files, out)
    say(f"{count} quads of {len(made.files)} texts" + (f"; {made.failed} failed" if made.failed else ""))
    return 3 if made.failed else 0


def _second_route(asked: argparse.Namespace) -> Second | None:
    """The route that `--syntax` asks for. Raises SyntaxMissing where it cannot be had."""
    if not asked.syntax:
        return None
    from loaders.parsing.route import checked

    return checked()


def review_text(asked: argparse.Namespace) -> int:
    """Shows and decides what the rules found in a text."""
    from loaders.build import source
    from loaders.reviewing.desk import Desk
    from loaders.reviewing.session import review

    text = source(asked.text)
    if asked.page:
        return review_page.serve(Desk(text, asked.decisions), asked.text.name, asked.port)
    return review(text, asked.decisions, draft=asked.draft, accept_open=asked.accept_open, listing=asked.list)


def answer_assistant(asked: argparse.Namespace) -> int:
    """Answers over the Model Context Protocol until the client leaves. Needs the extra `mcp`."""
    try:
        from endpoint.assistant import door
    except ModuleNotFoundError as error:
        say(f"error: {error.name} is not installed; pip install 'cyberlex[mcp]' brings it")
        return 2
    version = commands.served_version(asked.data)
    door.serve(tools(site(version.open(), version.id, commands.texts_of(version, asked.texts))))
    return 0


COMMANDS: Final[dict[str, Callable[[argparse.Namespace], int]]] = {
    "serve": serving.serve,
    "load": commands.load,
    "build": build_graph,
    "extract": extract_files,
    "review": review_text,
    "check": commands.check,
    "index": index_words,
    "ask": commands.ask_query,
    "cooperate": commands.cooperate,
    "mcp": answer_assistant,
    "export": commands.export,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code."""
    asked = parser().parse_args(arguments)
    try:
        return COMMANDS[asked.command](asked)
    except REFUSED as error:
        return _failed(asked, error, 3)
    except (GraphError, SyntaxMissing) as error:
        return _failed(asked, error, error.exit_code)
    except OSError as error:
        return _failed(asked, error, 4)
    except KeyboardInterrupt:
        print("stopped; the old graph is unchanged", file=sys.stderr)
        return 130


def _failed(asked: argparse.Namespace, error: Exception, code: int) -> int:
    if asked.debug:
        raise error
    for line in str(error).splitlines() or [type(error).__name__]:
        print(f"error: {line}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main() or os.EX_OK)
