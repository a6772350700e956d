"""The command line: `cyberlex COMMAND`. The commands that read texts stand here, the others in `commands`.

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
from typing import TYPE_CHECKING

import pyoxigraph

from endpoint import commands, serving
from endpoint.assistant.tools import tools
from endpoint.commands import say
from endpoint.http.limits import RATE
from endpoint.pages.site import site
from endpoint.review import page as review_page
from endpoint.search import questions
from graph import release
from graph.check import faults
from graph.errors import ChecksFailed, GraphError
from graph.searching import index
from graph.searching.entries import entries
from graph.searching.sentences import sentence_entries, sources_by_hash
from graph.store import Versions, default_root
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

Command = Callable[[argparse.Namespace], int]

REFUSED = (TextError, DecisionError, TableError, DocumentError, QueryError)


SYNTAX = "also read dependency trees, and mark what both routes find (needs the extra `cyberlex[syntax]`)"
LEAST_MEMORY = 512
MEMORY = (
    "MB of memory for the whole server (4096, or three quarters of the machine's); one query gets half of it at most"
)
ASKED = f"requests a second that one address may send in the long run ({RATE:g}); 0 for any number"
EQUAL = "equal to the shipped release, byte for byte"


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; the documentation of each is its help."""
    top = argparse.ArgumentParser(prog="cyberlex", description="A knowledge graph of international cybercrime law.")
    top.add_argument("--data", type=Path, default=default_root(), help="where versions of the store are kept")
    top.add_argument("--debug", action="store_true", help="show the traceback of a failure")
    commands_of = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    serve = _command(commands_of, "serve", serving.serve, "serve the graph: SPARQL, linked data and pages")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--texts", type=Path, help="folder of the source texts, to show their very sentences")
    serve.add_argument("--timeout", type=float, default=30.0, help="seconds a user's query may run (30)")
    serve.add_argument("--memory", type=_memory, metavar="MB", help=MEMORY)
    serve.add_argument("--rate", type=float, default=RATE, metavar="N", help=ASKED)
    serve.add_argument("--scratch", action="store_true", help="an empty writable store in memory, on loopback only")

    _command(commands_of, "load", commands.load, "load the shipped release, so that the first serve need not")

    build = _command(commands_of, "build", build_graph, "build the graph from a folder of texts and switch to it")
    build.add_argument("texts", type=Path, metavar="DIR")
    build.add_argument("--release", type=Path, help="also write the release (sorted N-Quads) into this folder")
    build.add_argument("--syntax", action="store_true", help=SYNTAX)
    _where(build)

    extract = _command(commands_of, "extract", extract_files, "statements of texts by the rules alone")
    extract.add_argument("files", type=Path, nargs="+", metavar="FILE")
    extract.add_argument("--out", type=Path, help="an .nq file, or a folder for a file a text; standard output without")
    extract.add_argument("--syntax", action="store_true", help=SYNTAX)
    _where(extract)

    export = _command(commands_of, "export", commands.export, "write the served graph")
    export.add_argument("--format", choices=("nq", "trig"), default="nq")
    export.add_argument("--out", type=Path, help="a file; standard output without it")

    words = _command(commands_of, "index", index_words, "make the search index; the server does so where there is none")
    words.add_argument("--texts", type=Path, help="folder of the source texts, to find their sentences too")

    check = _command(commands_of, "check", commands.check, "check the served graph against the model's rules")
    check.add_argument("--texts", type=Path, help="folder of the source texts, to verify each hash")
    check.add_argument("--shapes", action="store_true", help="validate with the SHACL shapes too (slower)")

    ask = _command(commands_of, "ask", commands.ask_query, "ask a canned query; without a name, list them")
    ask.add_argument("slug", nargs="?")
    ask.add_argument("parameters", nargs="*", metavar="NAME=VALUE")
    ask.add_argument("--format", choices=("table", "csv", "json"), default="table")

    cooperate = _command(commands_of, "cooperate", commands.cooperate, "on what ground may one state ask another?")
    cooperate.add_argument("from_state", metavar="FROM", help="ISO 3166-1 alpha-3 code of the state that asks")
    cooperate.add_argument("to_state", metavar="TO", help="the same of the state that is asked")
    cooperate.add_argument("measure", metavar="MEASURE")
    cooperate.add_argument("offence", metavar="OFFENCE", nargs="?")
    cooperate.add_argument("--date", help="the day, YYYY-MM-DD (today)")
    cooperate.add_argument("--format", choices=("table", "json"), default="table")

    mcp = _command(commands_of, "mcp", answer_assistant, "answer an assistant's questions over MCP (stdin, stdout)")
    mcp.add_argument("--texts", type=Path, help="folder of the source texts, to quote their very words")

    review = _command(commands_of, "review", review_text, "see and decide what the rules found in a text")
    review.add_argument("text", type=Path, metavar="TEXT")
    review.add_argument("--decisions", type=Path, help="the decision file (that of the project by default)")
    review.add_argument("--list", action="store_true", help="print what is open and decide nothing")
    review.add_argument("--accept-open", action="store_true", help="accept every statement no decision speaks of")
    review.add_argument("--page", action="store_true", help="decide in a page on this machine instead of the terminal")
    review.add_argument("--port", type=int, default=8090, help="where that page is served, on loopback only")
    review.add_argument("--draft", type=Path, help="add decisions from a draft that quotes the words it means")
    return top


def _command(
    commands_of: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: Command, text: str
) -> argparse.ArgumentParser:
    made = commands_of.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
    made.set_defaults(run=run)
    return made


def _where(command: argparse.ArgumentParser) -> None:
    """The options that say where texts are read."""
    command.add_argument("--jobs", type=_count, help="processes that read texts (all cores, where that pays)")
    command.add_argument("--dask", metavar="ADDRESS", help="read texts on the cluster of this dask scheduler")


def _memory(value: str) -> int:
    if not value.isdigit() or int(value) < LEAST_MEMORY:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of megabytes from {LEAST_MEMORY} on")
    return int(value)


def _count(value: str) -> int:
    if not value.isdigit() or int(value) == 0:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of processes")
    return int(value)


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code."""
    asked = parser().parse_args(arguments)
    run: Command = asked.run
    try:
        return run(asked)
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
