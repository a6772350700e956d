"""Legal SPARQL that the engine does not read, in the spelling that it does read; places stay as they are."""

from __future__ import annotations

import re
from typing import Final

from endpoint.query.tokens import tokens

_TRUTH: Final = re.compile(r"\b(?:true|false)\b", re.IGNORECASE)


def for_engine(text: str) -> str:
    """The text with `TRUE` and `False` in small letters: keywords have no case (SPARQL 1.1 Query, section 19.8, note
    1), but pyoxigraph 0.5.13 reads these two in small letters only.

    >>> for_engine('ASK { FILTER(TRUE || ?TRUE = "True") }')
    'ASK { FILTER(true || ?TRUE = "True") }'
    """
    if all(found.islower() for found in _TRUTH.findall(text)):
        return text
    parts = []
    end = 0
    for token in tokens(text):
        if token.kind == "word" and _TRUTH.fullmatch(token.text):
            parts += [text[end : token.start], token.text.lower()]
            end = token.start + len(token.text)
    return "".join(parts) + text[end:]
