"""The shipped release behind a search index without texts, and a handful of entries to try damage on."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from endpoint.search.finder import Finder
from endpoint.search.finding import Search
from endpoint.search.questions import fingerprint, question_entries
from graph.release import shipped
from graph.searching.entries import entries
from graph.searching.index import Entry, opened, place, written
from graph.store import Version, Versions
from graph.texts import Texts

FEW = [
    Entry("https://w3id.org/cyberlex/id/instrument/cets-185", "instrument", "Convention on Cybercrime", "en", 3.0),
    Entry("https://w3id.org/cyberlex/id/instrument/cets-185", "instrument", "Budapest Convention", "en", 2.5),
    Entry("https://w3id.org/cyberlex/id/instrument/cets-185", "instrument", "Конвенция о киберпреступности", "ru", 3.0),
    Entry("https://w3id.org/cyberlex/id/state/UKR", "state", "Україна", "uk", 3.0),
    Entry("https://w3id.org/cyberlex/id/crime/x", "crime", "<script>alert(1)</script> & co", "en", 2.0),
    Entry("https://w3id.org/cyberlex/statement/1", "statement", "Україна bound by Convention on Cybercrime", "en", 0.3),
]


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Version:
    """A published version of the shipped release."""
    if not shipped().exists:
        pytest.skip("no release is shipped yet")
    return Versions(tmp_path_factory.mktemp("searched")).publish(shipped(), {"origin": "release"}, read_back=False)


@pytest.fixture(scope="session")
def search(released: Version) -> Search:
    """Search over it, without the texts."""
    folder = place(released, Texts(None), fingerprint())
    written(chain(entries(released.open()), question_entries()), folder)
    return Search(opened(folder))


@pytest.fixture
def few_entries() -> list[Entry]:
    """Two things in three languages, one with an evil name, and a statement."""
    return FEW


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """The folder of an index of the few entries."""
    folder = tmp_path / "search" / "few"
    assert written(FEW, folder) == len(FEW)
    return folder


@pytest.fixture
def few_found(few: Path) -> Finder:
    """A finder that is ready over the few entries."""
    finder = Finder(lambda: few)
    finder.open()
    return finder


@pytest.fixture(scope="session")
def all_found(search: Search) -> Finder:
    """A finder that is ready over the shipped release."""
    finder = Finder(None)
    finder.search = search
    return finder
