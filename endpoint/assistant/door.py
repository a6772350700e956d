"""The tools over the Model Context Protocol, on standard input and output: https://modelcontextprotocol.io.

Needs the extra `mcp`. Nothing but the protocol may be written to standard output.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

import mcp.types as types
from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server

from endpoint.assistant.tools import Tool
from queries.errors import QueryError

INSTRUCTIONS = (
    "A knowledge graph of international cybercrime law. Call `cooperation` for who may ask whom for what; the other "
    "tools are canned queries. Every answer has `citations`: quote their `where` and give the statement's IRI. Keep "
    "`undetermined` apart from `no`, and reported, planned or draft statements apart from asserted ones."
)


def server(known: Mapping[str, Tool]) -> Server[dict[str, Any]]:
    """The protocol's server over the tools."""

    async def list_tools(
        _context: ServerRequestContext[dict[str, Any]], _page: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_described(tool) for tool in known.values()])

    async def call_tool(
        _context: ServerRequestContext[dict[str, Any]], asked: types.CallToolRequestParams
    ) -> types.CallToolResult:
        return await asyncio.to_thread(answer, known, asked.name, asked.arguments or {})

    return Server(
        "cyberlex",
        version=version("cyberlex"),
        title="cyberlex",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def answer(known: Mapping[str, Tool], name: str, arguments: Mapping[str, Any]) -> types.CallToolResult:
    """The result of a call; a question that cannot be answered comes back as an error in words, with what is valid."""
    tool = known.get(name)
    if tool is None:
        return _fault(f"no tool is called {name!r}; there are: {', '.join(sorted(known))}")
    try:
        found = tool.run(arguments)
    except QueryError as error:
        return _fault(str(error))
    text = types.TextContent(type="text", text=json.dumps(found, ensure_ascii=False))
    return types.CallToolResult(content=[text], structured_content=found)


def serve(known: Mapping[str, Tool]) -> None:
    """Answers on standard input and output until the client closes it."""
    asyncio.run(_serve(server(known)))


async def _serve(made: Server[dict[str, Any]]) -> None:
    async with stdio_server() as (reading, writing):
        await made.run(reading, writing, made.create_initialization_options())


def _described(tool: Tool) -> types.Tool:
    hints = types.ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
    return types.Tool(
        name=tool.name, title=tool.title, description=tool.description, input_schema=tool.schema, annotations=hints
    )


def _fault(text: str) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=True)
