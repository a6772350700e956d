"""The rows as a Parquet file, where pyarrow is installed: the extra `parquet`."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from importlib.util import find_spec
from typing import Any, Final

from pyoxigraph import Literal

from endpoint.http.problems import NotAcceptable
from endpoint.pages.results.downloads import flat, headings, plain
from endpoint.pages.results.rows import Rows
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from ontology.names import term

XSD_DATE: Final = term("xsd:date")


def installed() -> bool:
    """Whether Parquet can be written here."""
    return find_spec("pyarrow") is not None


def parquet_bytes(site: Site, rows: Rows, language: str) -> bytes:
    """The rows under the headings of the CSV; whole days as dates, numbers and truths as such, all else as text.

    Raises NotAcceptable where pyarrow is not installed.
    """
    if not installed():
        raise NotAcceptable(
            "This server cannot write Parquet: pyarrow is not installed beside it.",
            hint="Ask for CSV or JSON, or install the extra on the server: pip install 'cyberlex[parquet]'.",
        )
    import pyarrow
    import pyarrow.parquet

    names, table = headings(rows), list(flat(site, rows, language))
    arrays = {name: _array([row[index] for row in table], pyarrow) for index, name in enumerate(names)}
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(arrays), out)
    return out.getvalue()


def _array(values: Sequence[Term | str | None], pyarrow: Any) -> Any:
    """A column of one type: that of its values where they agree, else text."""
    if any(value is not None for value in values) and all(value is None or _is_day(value) for value in values):
        days = [date.fromisoformat(value.value) if isinstance(value, Literal) else None for value in values]
        return pyarrow.array(days, type=pyarrow.date32())
    typed = [plain(value) for value in values]
    kinds = {type(value) for value in typed if value is not None}
    if kinds == {int} or kinds == {bool}:
        return pyarrow.array(typed, type=pyarrow.int64() if kinds == {int} else pyarrow.bool_())
    texts = [value if isinstance(value, str) or value is None else value.value for value in values]
    return pyarrow.array(texts, type=pyarrow.string())


def _is_day(value: Term | str) -> bool:
    return isinstance(value, Literal) and value.datatype == XSD_DATE
