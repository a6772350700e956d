"""The command line and what is told of it: each command runs something, each option has help, README names them all."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from endpoint.arguments import parser
from endpoint.cli import COMMANDS

README = Path(__file__).resolve().parents[2] / "README.md"
ROW = re.compile(r"^\| `cyberlex (?P<command>[a-z]+)[^|]*\|.*\|$", re.MULTILINE)


def known() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command by its name."""
    (found,) = (each for each in parser()._actions if isinstance(each, argparse._SubParsersAction))
    return dict(found.choices)


def rows() -> dict[str, str]:
    """README's row of each command."""
    return {row["command"]: row[0] for row in ROW.finditer(README.read_text(encoding="utf-8"))}


def test_every_command_runs_something_and_is_told_of() -> None:
    assert known().keys() == COMMANDS.keys()
    assert rows().keys() == known().keys()


@pytest.mark.parametrize("name", known())
def test_every_argument_has_help(name: str) -> None:
    assert [action.dest for action in known()[name]._actions if not action.help] == []


@pytest.mark.parametrize("name", known())
def test_readme_names_every_option_and_no_other(name: str) -> None:
    options = {text for action in known()[name]._actions for text in action.option_strings} - {"-h", "--help"}
    assert set(re.findall(r"--[a-z-]+", rows()[name])) == options
