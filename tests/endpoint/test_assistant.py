"""The tools over MCP: a real client talks to `cyberlex mcp` on its standard input and output."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from endpoint.assistant.door import answer
from endpoint.assistant.tools import Tool, tools
from endpoint.pages.site import Site
from ontology.names import PREFIXES
from queries.catalogue import catalogue

PAIR = {"from": "UKR", "to": "USA", "measure": "expedited-preservation", "date": "2007-01-01"}


@pytest.fixture(scope="module")
def known(release_site: Site) -> dict[str, Tool]:
    return tools(release_site)


def test_a_client_lists_and_calls_the_tools(release_data: Path) -> None:
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    async def talk() -> tuple[list[str], Any, Any]:
        command = StdioServerParameters(
            command=sys.executable, args=["-m", "endpoint.cli", "--data", str(release_data), "mcp"], cwd=Path.cwd()
        )
        async with stdio_client(command) as (reading, writing), ClientSession(reading, writing) as session:
            await session.initialize()
            listed = await session.list_tools()
            asked = await session.call_tool("cooperation", PAIR)
            refused = await session.call_tool("cooperation", {**PAIR, "to": "ATLANTIS"})
            return [tool.name for tool in listed.tools], asked, refused

    names, asked, refused = asyncio.run(asyncio.wait_for(talk(), 60))
    assert set(names) == {"cooperation", *catalogue()}
    first = asked.structured_content["answers"][0]
    assert (first["instrument"], first["verdict"]) == ("cets-185", "yes")
    assert json.loads(asked.content[0].text) == asked.structured_content
    assert refused.is_error
    assert "ATLANTIS" in refused.content[0].text


def test_every_tool_has_a_valid_schema(known: dict[str, Tool]) -> None:
    for tool in known.values():
        Draft202012Validator.check_schema(tool.schema)
        assert tool.title.endswith("?")
        assert tool.description


@pytest.mark.parametrize("slug", sorted(catalogue()))
def test_a_canned_query_answers_with_the_citation_of_each_statement(known: dict[str, Tool], slug: str) -> None:
    query = catalogue()[slug]
    if not query.runs_by_default:
        pytest.skip("needs a value; those that run as they stand show the form")
    told = known[slug].run({"rows": 5})
    Draft202012Validator(known[slug].schema).validate({"rows": 5})
    statements = {value for row in told["rows"] for value in row.values() if value.startswith(PREFIXES["stmt"])}
    assert statements == set(told["citations"])
    assert all(each["evidence"] or each["status"] for each in told["citations"].values())
    assert len(told["rows"]) == min(5, told["total"])


def test_rows_are_given_in_parts(known: dict[str, Tool]) -> None:
    slug = "parties-of-an-instrument"
    first, second = known[slug].run({"rows": 3}), known[slug].run({"rows": 3, "skip": 3})
    assert first["total"] == second["total"] > 6
    assert first["rows"] + second["rows"] == known[slug].run({"rows": 6})["rows"]


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("magic", {}, "no tool is called 'magic'"),
        ("cooperation", {"from": "UKR"}, "needs a value"),
        ("cooperation", {**PAIR, "when": "now"}, "is no argument of this tool"),
        ("cooperation", {**PAIR, "measure": 7}, "is no text"),
        ("parties-of-an-instrument", {"instrument": "ets-0"}, "valid: "),
        ("parties-of-an-instrument", {"rows": 0}, "whole number from 1"),
        ("parties-of-an-instrument", {"rows": True}, "whole number from 1"),
    ],
    ids=["tool", "missing", "unknown argument", "no text", "no such thing", "rows", "truth"],
)
def test_what_cannot_be_answered_is_told_in_words(
    known: dict[str, Tool], name: str, arguments: dict[str, Any], said: str
) -> None:
    given = answer(known, name, arguments)
    assert given.is_error
    assert said in given.content[0].text  # type: ignore[union-attr]
