"""The catalogue as a page of Markdown, `docs/queries.md`: what can be asked, with which values, and what comes back.

python -m queries.document > docs/queries.md
"""

from __future__ import annotations

from collections.abc import Iterator

from queries.catalogue import Parameter, Query, catalogue, tags

HEAD = """# What can be asked

Each question is one file of `queries/catalogue`, with its page at `/query/<name>`, its rows at `/query/<name>.csv` and
`.json`, and `cyberlex ask <name>` on the command line. A value is given as `name=value`; several as `name=a&name=b`.
This page is made from those files: `python -m queries.document > docs/queries.md`.
"""


def document() -> str:
    """The whole page: a section a topic, each question under its first."""
    return HEAD + "".join(_section(tag) for tag in tags())


def _section(tag: str) -> str:
    found = [each for each in catalogue().values() if each.tags[0] == tag]
    if not found:
        return ""
    return f"\n## {tag[:1].upper()}{tag[1:]}\n" + "".join("".join(_question(each)) for each in found)


def _question(query: Query) -> Iterator[str]:
    yield f"\n### {query.title}\n\n`{query.slug}`. {query.description}\n"
    if query.parameters:
        yield "\n| value | takes | | |\n|---|---|---|---|\n"
        yield from (_row(each) for each in query.parameters)
    yield f"\nColumns: {', '.join(f'`{name}`' for name in query.variables)}.\n"
    if query.evidence:
        yield f"\nNo evidence of its own: {query.evidence}.\n"


def _row(parameter: Parameter) -> str:
    kind = f"{parameter.type.value}, several" if parameter.multiple else parameter.type.value
    if parameter.default is not None:
        needed = f"`{parameter.default}` where none is given"
    else:
        needed = "optional" if parameter.optional else "needed"
    return f"| `{parameter.name}` | {kind} | {needed} | {parameter.description} |\n"


if __name__ == "__main__":
    print(document(), end="")
