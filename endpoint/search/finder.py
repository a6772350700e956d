"""The search of a running server: opened where its index stands, else made by a process of its own meanwhile.

    ready     `search` answers
    making    the index is being made; ask again
    absent    it cannot be had, and `trouble` says why; the rest of the site works

The index is made in another process (`cyberlex index`), so that reading texts costs the server no memory and no time.
"""

from __future__ import annotations

import logging
import subprocess
import threading
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from endpoint.search.finding import Search
from graph.errors import Damaged
from graph.searching.index import opened

log = logging.getLogger("cyberlex.endpoint")


class Standing(Enum):
    """Whether search answers."""

    READY = "ready"
    MAKING = "making"
    ABSENT = "absent"


class Finder:
    """The search over the index in a folder, which is asked for when it is opened. `making` is the command that makes
    the index; without one it is never made."""

    def __init__(self, folder: Callable[[], Path] | None, making: Sequence[str] = ()) -> None:
        self._folder = folder
        self._making = list(making)
        self._process: subprocess.Popen[str] | None = None
        self._closed = False
        self.search: Search | None = None
        self.trouble = "This server has no search index."
        self.standing = Standing.ABSENT

    def open(self) -> None:
        """Opens the index where it is whole; else has it made, and opens it then. Returns when that is done."""
        folder = self._folder() if self._folder is not None else None
        if folder is None or self._opened(folder):
            return
        if self._making:
            self.standing = Standing.MAKING
            told = self._made()
            if self._opened(folder):
                return
            self.trouble = told or self.trouble
        self.standing = Standing.ABSENT

    def open_meanwhile(self) -> None:
        """As `open`, in a thread; `standing` is not ABSENT until it is done."""
        self.standing = Standing.MAKING
        threading.Thread(target=self.open, name="search").start()

    def close(self) -> None:
        """Ends the making of an index that nobody will ask."""
        self._closed = True
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            self._process.wait()

    def _opened(self, folder: Path) -> bool:
        try:
            self.search = Search(opened(folder))
        except Damaged as error:
            self.trouble = str(error)
            return False
        self.standing = Standing.READY
        return True

    def _made(self) -> str:
        """Runs the command; what it said last where it failed."""
        log.info("making the search index")
        try:
            self._process = subprocess.Popen(
                self._making, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
            )
        except OSError as error:
            return f"The search index cannot be made: {error.strerror}."
        if self._closed:
            self.close()
        _, told = self._process.communicate()
        if self._process.returncode == 0:
            return ""
        last = (told.strip().splitlines() or ["no reason given"])[-1]
        log.warning("the search index was not made: %s", last)
        return f"The search index cannot be made ({last.removeprefix('error: ')})."


NO_SEARCH = Finder(None)
