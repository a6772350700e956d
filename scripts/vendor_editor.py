"""Makes `endpoint/pages/static/vendor/yasgui` anew: the SPARQL editor that the site serves.

    python scripts/vendor_editor.py            needs npm and the network; for developers only

The package is fetched by npm, compared with the digest below, and changed in five places, each of which must be found
exactly once. What was changed and why stands in NOTICE.txt beside the files, with the licences of all that is bundled;
SHA256SUMS names the digest of every file, and a test compares them. LICENSE.txt is kept by hand: the package has none,
it is that of its repository.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PACKAGE: Final = "@zazuko/yasgui"
VERSION: Final = "4.6.2"
SHA512: Final = "Zw45KdPoAE1KRaAoxIHdQqeJxvaVG1oQdntw0hy0ktX35Zu8ZccuOLrXCLwR+GU+0xMzLw8Mjw6BkSZV2vUuQw=="
FOLDER: Final = Path(__file__).resolve().parent.parent / "endpoint" / "pages" / "static" / "vendor" / "yasgui"


@dataclass(frozen=True, slots=True)
class Change:
    """A place of the script that is changed: what is found there, what replaces it, and why."""

    found: str
    replacement: str
    reason: str


CHANGES: Final = (
    Change(
        r"(?:[\w$]+=`https?:[^`]*`,){300,}prefixes_default=\{[^}]*\}",
        "prefixes_default={}",
        "The bundled list of prefixes is left out: the site completes with its own.",
    ),
    Change(
        r"<strong style='text-decoration:underline'>",
        "<strong>",
        "A style attribute, which the site's content security policy forbids.",
    ),
    Change(
        r"o=document\.createElement\(`style`\);o\.type=`text/css`,o\.gripid=r,"
        r"o\.styleSheet\?o\.styleSheet\.cssText=n:o\.appendChild\(document\.createTextNode\(n\)\),e\.appendChild\(o\)",
        "o=document.createElement(`i`);o.hidden=!0,o.gripid=r",
        "A style element made at run time, which the policy forbids; its rules stand in the site's editor.css.",
    ),
    Change(
        r"n\.src=`data:image/gif;base64,[^`]*`",
        "n.hidden=!0",
        "A picture from a data: address, which the policy forbids; it only hid the picture of a dragged word.",
    ),
    Change(r"\n//# sourceMappingURL=\S+", "", "The source map is not shipped."),
)


def main() -> None:
    """Writes the folder."""
    with tempfile.TemporaryDirectory(prefix="cyberlex-vendor-") as place:
        here = Path(place)
        packed = _packed(here)
        with tarfile.open(packed) as archive:
            archive.extractall(here / "packed", filter="data")
        build = here / "packed" / "package" / "build"
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / "yasgui.min.js").write_text(changed((build / "yasgui.min.js").read_text("utf-8")), "utf-8")
        (FOLDER / "yasgui.min.css").write_text((build / "yasgui.min.css").read_text("utf-8"), "utf-8")
        modules = bundled(json.loads((build / "yasgui.min.js.map").read_text("utf-8"))["sources"])
        _npm(here, "install", "--ignore-scripts", "--no-audit", "--no-fund", f"{PACKAGE}@{VERSION}")
        (FOLDER / "NOTICE.txt").write_text(notice(here / "node_modules", modules), "utf-8")
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in sorted(FOLDER.glob("*.*"))]
    (FOLDER / "SHA256SUMS").write_text("\n".join(sums) + "\n", "utf-8")


def _npm(folder: Path, *arguments: str) -> None:
    subprocess.run(["npm", *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def _packed(folder: Path) -> Path:
    """The package's archive. Raises SystemExit where it is not the one that was looked at."""
    _npm(folder, "pack", "--silent", f"{PACKAGE}@{VERSION}")
    [archive] = folder.glob("*.tgz")
    if base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode() != SHA512:
        raise SystemExit(f"{PACKAGE} {VERSION} is not the package that was looked at")
    return archive


def changed(script: str) -> str:
    """The script with every change made. Raises SystemExit where a place is not found exactly once."""
    for change in CHANGES:
        script, times = re.subn(change.found, lambda _, new=change.replacement: new, script)  # type: ignore[misc]
        if times != 1:
            raise SystemExit(f"found {times} times: {change.reason}")
    return script


def bundled(sources: list[str]) -> list[str]:
    """The names of the npm modules whose files a source map lists."""
    found = set()
    for source in sources:
        _, mark, rest = source.rpartition("node_modules/")
        if mark:
            parts = rest.split("/")
            found.add("/".join(parts[: 2 if parts[0].startswith("@") else 1]))
    return sorted(found)


def notice(modules: Path, names: list[str]) -> str:
    """What was changed, and the licences of the package and of everything bundled in it."""
    own = json.loads((modules / PACKAGE / "package.json").read_text("utf-8"))
    people = ", ".join([own["author"], *(each["name"] for each in own["contributors"])])
    parts = [
        f"{PACKAGE} {VERSION}\nby {people}; licence: {own['license']}, see LICENSE.txt\n{own['homepage']}\n\n"
        "Changed here by scripts/vendor_editor.py:\n"
        + "".join(f"- {change.reason}\n" for change in CHANGES)
        + "\nIt bundles the following, each under its own licence."
    ]
    for name in names:
        told = json.loads((modules / name / "package.json").read_text("utf-8"))
        files = sorted(path for path in (modules / name).iterdir() if path.name.lower().startswith("licen"))
        texts = "\n\n".join(path.read_text("utf-8").strip() for path in files)
        licence = told.get("license", "")
        head = f"{name} {told['version']}, licence: {licence}"
        parts.append(f"{head}\n{'-' * len(head)}\n{texts or 'The package has no file of its licence.'}")
    return "\n\n\n".join(parts).replace("\r\n", "\n") + "\n"


if __name__ == "__main__":
    main()
