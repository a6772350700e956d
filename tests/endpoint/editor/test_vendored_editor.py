"""The editor that is served is the one that was looked at: its files by their digests, its changes, its licences."""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files
from pathlib import Path

FOLDER = Path(str(files("endpoint.pages") / "static" / "vendor" / "yasgui"))


def test_every_file_has_its_digest() -> None:
    listed = dict(line.split("  ")[::-1] for line in (FOLDER / "SHA256SUMS").read_text().splitlines())
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.iterdir()}
    del found["SHA256SUMS"]
    assert found == listed


def test_licences_stand_beside_it() -> None:
    assert (FOLDER / "LICENSE.txt").read_text().startswith("The MIT License (MIT)")
    notice = (FOLDER / "NOTICE.txt").read_text()
    assert notice.startswith("@zazuko/yasgui 4.6.2\n")
    for bundled in ("codemirror", "datatables.net", "dompurify", "jquery", "n3", "papaparse"):
        assert re.search(rf"^{re.escape(bundled)} \d+\.\d+.*, licence: ", notice, re.MULTILINE), bundled


def test_nothing_of_it_breaks_the_content_policy() -> None:
    script = (FOLDER / "yasgui.min.js").read_text()
    for forbidden in ("new Function(", "style='", "createElement(`style`)", "data:image/gif", "sourceMappingURL"):
        assert forbidden not in script, forbidden
    style = (FOLDER / "yasgui.min.css").read_text()
    assert "@import" not in style
    assert "url(" not in style
