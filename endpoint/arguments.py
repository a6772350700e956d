"""What each command takes: names, options, and the help that tells of them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from endpoint.http.limits import RATE
from graph.store import default_root

LEAST_MEMORY: Final = 512
MEMORY: Final = (
    "MB of memory for the whole server (4096, or three quarters of the machine's); one query gets half of it at most"
)
ASKED: Final = f"requests a second that one address may send in the long run ({RATE:g}); 0 for any number"
SYNTAX: Final = "also read dependency trees, and mark what both routes find (needs the extra `cyberlex[syntax]`)"
OUT: Final = "a file; standard output without it"

Commands = argparse._SubParsersAction  # what `add_subparsers` gives; argparse has no public name for it


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; its result holds the command's name as `command`."""
    top = argparse.ArgumentParser(prog="cyberlex", description="A knowledge graph of international cybercrime law.")
    top.add_argument(
        "--data", type=Path, default=default_root(), help="where versions of the store are kept (%(default)s)"
    )
    top.add_argument("--debug", action="store_true", help="show the traceback of a failure")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (_serve, _load, _build, _extract, _review, _check, _index, _ask, _cooperate, _mcp, _export):
        add(commands)
    return top


def _serve(commands: Commands[argparse.ArgumentParser]) -> None:
    serve = _command(commands, "serve", "serve the graph: SPARQL, linked data and pages")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen at (%(default)s)")
    serve.add_argument("--port", type=int, default=8000, help="the port to listen at (%(default)s)")
    serve.add_argument("--texts", type=Path, help="folder of the source texts, to show their very sentences")
    serve.add_argument("--timeout", type=float, default=30.0, help="seconds a user's query may run (%(default)g)")
    serve.add_argument("--memory", type=_memory, metavar="MB", help=MEMORY)
    serve.add_argument("--rate", type=float, default=RATE, metavar="N", help=ASKED)
    serve.add_argument("--scratch", action="store_true", help="an empty writable store in memory, on loopback only")


def _load(commands: Commands[argparse.ArgumentParser]) -> None:
    _command(commands, "load", "load the shipped release, so that the first serve need not")


def _build(commands: Commands[argparse.ArgumentParser]) -> None:
    build = _command(commands, "build", "build the graph from a folder of texts and switch to it")
    build.add_argument("texts", type=Path, metavar="DIR", help="folder of texts (UTF-8), each a source")
    build.add_argument("--release", type=Path, help="also write the release (sorted N-Quads) into this folder")
    _reading(build)


def _extract(commands: Commands[argparse.ArgumentParser]) -> None:
    extract = _command(commands, "extract", "statements of texts by the rules alone")
    extract.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a text (UTF-8)")
    extract.add_argument("--out", type=Path, help="an .nq file, or a folder for a file a text; standard output without")
    _reading(extract)


def _review(commands: Commands[argparse.ArgumentParser]) -> None:
    review = _command(commands, "review", "see and decide what the rules found in a text")
    review.add_argument("text", type=Path, metavar="TEXT", help="a text (UTF-8)")
    review.add_argument("--decisions", type=Path, help="the decision file (that of the project by default)")
    review.add_argument("--list", action="store_true", help="print what is open and decide nothing")
    review.add_argument("--accept-open", action="store_true", help="accept every statement no decision speaks of")
    review.add_argument("--page", action="store_true", help="decide in a page on this machine instead of the terminal")
    review.add_argument(
        "--port", type=int, default=8090, help="where that page is served, on loopback only (%(default)s)"
    )
    review.add_argument("--draft", type=Path, help="add decisions from a draft that quotes the words it means")


def _check(commands: Commands[argparse.ArgumentParser]) -> None:
    check = _command(commands, "check", "check the served graph against the model's rules")
    check.add_argument("--texts", type=Path, help="folder of the source texts, to verify each hash")
    check.add_argument("--shapes", action="store_true", help="validate with the SHACL shapes too (slower)")


def _index(commands: Commands[argparse.ArgumentParser]) -> None:
    index = _command(commands, "index", "make the search index; the server does so where there is none")
    index.add_argument("--texts", type=Path, help="folder of the source texts, to find their sentences too")


def _ask(commands: Commands[argparse.ArgumentParser]) -> None:
    ask = _command(commands, "ask", "ask a canned query; without a name, list them")
    ask.add_argument("slug", nargs="?", help="the query's name")
    ask.add_argument("parameters", nargs="*", metavar="NAME=VALUE", help="a value of a parameter; several as a=x&a=y")
    ask.add_argument("--format", choices=("table", "csv", "json"), default="table", help="(%(default)s)")


def _cooperate(commands: Commands[argparse.ArgumentParser]) -> None:
    cooperate = _command(commands, "cooperate", "tell on what ground one state may ask another, and what is missing")
    cooperate.add_argument("from_state", metavar="FROM", help="ISO 3166-1 alpha-3 code of the state that asks")
    cooperate.add_argument("to_state", metavar="TO", help="the same of the state that is asked")
    cooperate.add_argument("measure", metavar="MEASURE", help="what is asked for, such as expedited-preservation")
    cooperate.add_argument("offence", metavar="OFFENCE", nargs="?", help="about which crime, such as illegal-access")
    cooperate.add_argument("--date", help="the day, YYYY-MM-DD (today)")
    cooperate.add_argument("--format", choices=("table", "json"), default="table", help="(%(default)s)")


def _mcp(commands: Commands[argparse.ArgumentParser]) -> None:
    mcp = _command(commands, "mcp", "answer an assistant's questions over MCP (stdin, stdout)")
    mcp.add_argument("--texts", type=Path, help="folder of the source texts, to quote their very words")


def _export(commands: Commands[argparse.ArgumentParser]) -> None:
    export = _command(commands, "export", "write the served graph")
    export.add_argument("--format", choices=("nq", "trig"), default="nq", help="(%(default)s)")
    export.add_argument("--out", type=Path, help=OUT)


def _command(commands: Commands[argparse.ArgumentParser], name: str, text: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")


def _reading(command: argparse.ArgumentParser) -> None:
    """The options that say how and where texts are read."""
    command.add_argument("--syntax", action="store_true", help=SYNTAX)
    command.add_argument(
        "--jobs", type=_count, metavar="N", help="processes that read texts (all cores, where it pays)"
    )
    command.add_argument("--dask", metavar="ADDRESS", help="read texts on the cluster of this dask scheduler")


def _memory(value: str) -> int:
    if not value.isdigit() or int(value) < LEAST_MEMORY:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of megabytes from {LEAST_MEMORY} on")
    return int(value)


def _count(value: str) -> int:
    if not value.isdigit() or int(value) == 0:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of processes")
    return int(value)
