"""A real Chromium, driven over its debugging pipe, and a real server with the pages over the shipped release."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # What the flags above leave: no name leads anywhere, and no look-up of updates, hints or the time begins.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--component-updater=url-source=http://127.0.0.1:9/",
    "--disable-features=OptimizationHints,OptimizationGuideModelDownloading,NetworkTimeServiceQuerying",
    "--remote-debugging-pipe",
]

# The browser reads commands from descriptor 3 and writes to 4.
LAUNCHER = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)


@dataclass(slots=True)
class Visit:
    """What happened while a page was loaded: its document, complaints of the browser, addresses asked for."""

    status: int = 0
    html: str = ""
    complaints: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)  # of loading, in the browser's words
    call: Callable[..., Any] = print

    def value(self, expression: str) -> Any:
        """The value of a JavaScript expression in the page; of a promise, what it comes to. Works where the page itself
        may run no scripts, but for promises that wait for a timer."""
        told = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def show(self, *, width: int = 1440, dark: bool = False) -> None:
        """Shows the loaded page at another width, or in another light; nothing moves smoothly, so that what is measured
        stands."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=1000, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.call("Emulation.setEmulatedMedia", features=[scheme, still])

    def press(self, key: str, *, shift: bool = False) -> None:
        """Presses and lets go a key: `Tab`, `Enter`, or a character."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27}
        text = {"Enter": "\r", "Tab": None, "Escape": None}.get(key, key)
        told = {"key": key, "windowsVirtualKeyCode": codes.get(key, ord(key[0].upper())), "modifiers": 8 * shift}
        self.call("Input.dispatchKeyEvent", type="keyDown", **told, **({"text": text} if text else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **told)


class Browser:
    """A headless Chromium. Messages of the DevTools protocol end with NUL on its pipe."""

    def __init__(self, process: subprocess.Popen[bytes], reading: int, writing: int) -> None:
        self._process, self._reading, self._writing = process, reading, writing
        self._number, self._rest = 0, b""
        self._events: list[dict[str, Any]] = []
        self._open = ""

    def call(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """The result of a command."""
        answer = self._answer(method, session, **parameters)
        assert "error" not in answer, answer
        return dict(answer["result"])

    def _answer(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """What a command is answered; events that come meanwhile are kept."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        os.write(self._writing, json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0")
        while True:
            answer = self._message()
            if answer.get("id") == self._number:
                return answer
            self._events.append(answer)

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            read = os.read(self._reading, 1 << 16)
            assert read, "the browser has gone"
            self._rest += read
        whole, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(whole))

    def visit(self, address: str, *, width: int = 1440, scripts: bool = True, dark: bool = False) -> Visit:
        """Loads a page in a fresh tab, the one before it closed, and waits until it is loaded."""
        if self._open:
            self.call("Target.closeTarget", targetId=self._open)
        target = self._open = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime", "Audits"):
            self.call(f"{domain}.enable", session)
        self.call("Emulation.setScriptExecutionDisabled", session, value=not scripts)
        visit = Visit(call=lambda method, **parameters: self.call(method, session, **parameters))
        visit.show(width=width, dark=dark)
        self._events.clear()
        self.call("Page.navigate", session, url=address)
        self._wait_for("Page.loadEventFired", "Page.frameStoppedLoading")  # the first never comes where loading fails
        visit.html = self._html(session)
        self.listen(visit, address)
        return visit

    def _html(self, session: str) -> str:
        """The page as HTML. The empty page of a fresh tab may end its own loading late, and be replaced between two
        commands; the page is asked again then."""
        for _ in range(20):
            root = self.call("DOM.getDocument", session)["root"]["nodeId"]
            answer = self._answer("DOM.getOuterHTML", session, nodeId=root)
            if "error" not in answer:
                return str(answer["result"]["outerHTML"])
            time.sleep(0.1)
        raise AssertionError(answer)

    def listen(self, visit: Visit, address: str) -> None:
        """Notes in a visit what has happened since it was listened to last."""
        for event in self._events:
            self._note(event, address, visit)
        self._events.clear()

    def _wait_for(self, *methods: str) -> None:
        while not any(event.get("method") in methods for event in self._events):
            self._events.append(self._message())

    @staticmethod
    def _note(event: dict[str, Any], address: str, visit: Visit) -> None:
        told = event.get("params", {})
        match event.get("method"):
            case "Network.requestWillBeSent":
                visit.addresses.append(told["request"]["url"])
            case "Network.responseReceived" if told["response"]["url"] == address:
                visit.status = told["response"]["status"]
            case "Network.loadingFailed":
                visit.failures.append(told["errorText"])
            case "Log.entryAdded":
                visit.complaints.append(told["entry"]["text"])
            case "Runtime.exceptionThrown" | "Audits.issueAdded":
                visit.complaints.append(json.dumps(told))
            case "Runtime.consoleAPICalled" if told["type"] in {"error", "warning"}:
                visit.complaints.append(json.dumps(told["args"]))


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A running Chromium; the tests that need one are skipped where none is installed."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is not installed here (CI installs it)")
    profile = tmp_path_factory.mktemp("profile")
    to_browser, from_browser = os.pipe(), os.pipe()
    launch = [sys.executable, "-c", LAUNCHER, str(to_browser[0]), str(from_browser[1])]
    process = subprocess.Popen(
        [*launch, program, *FLAGS, f"--user-data-dir={profile}"],
        pass_fds=(to_browser[0], from_browser[1]),
        stderr=subprocess.DEVNULL,
    )
    os.close(to_browser[0])
    os.close(from_browser[1])
    made = Browser(process, from_browser[0], to_browser[1])
    try:
        yield made
        made.call("Browser.close")
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()
        process.wait()
    os.close(from_browser[0])
    os.close(to_browser[1])


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, as a script; the file is the one whose hash is kept beside it."""
    folder = Path(__file__).parent / "vendored"
    for line in (folder / "SHA256SUMS").read_text().splitlines():
        wanted, name = line.split()
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == wanted, name
    return next(folder.glob("axe-core-*/axe.min.js")).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def site_address(release_data: Path) -> Iterator[str]:
    """The address of `cyberlex serve` over the shipped release, ending with a slash."""
    texts = Path(__file__).resolve().parents[4] / "shared" / "sources"
    command = [sys.executable, "-m", "endpoint.cli", "--data", str(release_data), "serve", "--port", "0"]
    process = subprocess.Popen(
        [*command, *(["--texts", str(texts)] if texts.is_dir() else [])], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield next(word for word in process.stdout.readline().split() if word.startswith("http://"))
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture(scope="session")
def search_stands(site_address: str) -> None:
    """Waits until the server has made its search index."""
    for _ in range(240):
        if requests.get(site_address + "api/search?q=a", timeout=60).status_code == 200:
            return
        time.sleep(0.5)
    pytest.fail("no search index was made within two minutes")


class Hand:
    """What a reader does in a page that is loaded, and what the browser complains of meanwhile."""

    def __init__(self, browser: Browser, address: str, visit: Visit) -> None:
        self._browser, self._address, self.visit = browser, address, visit

    def value(self, expression: str) -> Any:
        """The value of a JavaScript expression, awaited."""
        told = self.visit.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def until(self, expression: str, seconds: float = 15.0) -> Any:
        """The value of an expression as soon as it is true. Fails after some seconds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            value = self.value(expression)
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError(f"never true: {expression}")

    def types(self, text: str) -> None:
        """Types a text where the focus is, a character at a time."""
        for sign in text:
            self.visit.call("Input.dispatchKeyEvent", type="char", text=sign)

    def presses(self, key: str, code: int, modifiers: int = 0) -> None:
        """Presses a key that is no character; modifiers are 2 for Ctrl, 8 for Shift."""
        for kind in ("keyDown", "keyUp"):
            self.visit.call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                code=key,
                windowsVirtualKeyCode=code,
                modifiers=modifiers,
            )

    def met(self) -> Visit:
        """What was asked and complained of, while the page loaded and since."""
        self.value("1")
        for event in self._browser._events:
            self._browser._note(event, self._address, self.visit)
        self._browser._events.clear()
        return self.visit


@pytest.fixture
def hand(browser: Browser, site_address: str) -> Callable[..., Hand]:
    """Opens a page of the site (its path, and what `Browser.visit` takes) to do something in it."""

    def opened(path: str, **how: Any) -> Hand:
        visit = browser.visit(site_address + path, **how)
        browser._events.clear()
        return Hand(browser, site_address + path, visit)

    return opened
