"""The watch over the network, itself: what stays passes, what leaves is refused and told, on each way it can be had."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "scripts" / "no_network.sh"
# An address for documentation (RFC 5737): nobody stands there.
AWAY, HERE = "192.0.2.1", "127.0.0.1"
LEAVES = """
import socket
try:
    socket.create_connection(({address!r}, 9), timeout=0.5)
except OSError:
    pass
"""
LOOKS_UP = "import socket\ntry: socket.getaddrinfo('cyberlex.invalid', 80)\nexcept OSError: pass"
ASKS = "import socket\ns = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)\ns.connect(('2001:4860:4860::8888', 443))"
SENDS = "\ns.send(b'x')\nimport time\ntime.sleep(0.2)"
COMMANDS = {
    "stays": (["python3", "-c", LEAVES.format(address=HERE)], 0),
    "leaves": (["python3", "-c", LEAVES.format(address=AWAY)], 1),
    "leaves by IPv6": (["python3", "-c", LEAVES.format(address="2001:db8::1")], 1),
    "leaves from a child": (["sh", "-c", 'python3 -c "$0" & wait', LEAVES.format(address=AWAY)], 1),
    "fails": (["sh", "-c", "exit 3"], 3),
}


def namespace() -> list[str]:
    """What puts a command into a network namespace of its own; empty where nothing does."""
    for options in (["--net"], ["--map-root-user", "--net"]):
        if subprocess.run(["unshare", *options, "true"], capture_output=True, check=False).returncode == 0:
            return ["unshare", *options]
    return []


def watched(
    command: list[str], hidden: tuple[str, ...], place: Path, *, apart: bool = False
) -> subprocess.CompletedProcess[str]:
    """A command under the script, where some programs that it could use fail."""
    for name in hidden:
        (place / name).write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (place / name).chmod(0o755)
    path = f"{place}{os.pathsep}{os.environ['PATH']}"
    before = namespace() if apart else []
    if before:
        before[0] = str(shutil.which("unshare"))
    whole = [*before, str(SCRIPT), *command]
    return subprocess.run(whole, capture_output=True, text=True, check=False, env={**os.environ, "PATH": path})


@pytest.mark.parametrize(("command", "code"), COMMANDS.values(), ids=COMMANDS)
def test_in_a_namespace(command: list[str], code: int, tmp_path: Path) -> None:
    if not namespace():
        pytest.skip("this machine gives no network namespaces")
    done = watched(command, (), tmp_path)
    assert done.returncode == code, done.stderr
    attempts = int(done.stderr.split("no_network: ")[-1].split()[0])
    assert (attempts > 0) == (code == 1)


def test_a_look_up_of_a_name_is_an_attempt_to_leave(tmp_path: Path) -> None:
    if not namespace():
        pytest.skip("this machine gives no network namespaces")
    assert watched(["python3", "-c", LOOKS_UP], (), tmp_path).returncode == 1


def test_chromium_may_ask_for_a_way_and_not_go_it(tmp_path: Path) -> None:
    """The one address with a way to nowhere: asking for the way is nothing, sending is an attempt to leave."""
    if not namespace():
        pytest.skip("this machine gives no network namespaces")
    asks = (
        "import socket; s = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM); s.connect(('2001:4860:4860::8888', 443))"
    )
    assert watched(["python3", "-c", asks], (), tmp_path).returncode == 0
    assert (
        watched(["python3", "-c", asks + "; s.send(b'x'); import time; time.sleep(0.2)"], (), tmp_path).returncode == 1
    )


@pytest.mark.parametrize("name", [name for name in COMMANDS if "IPv6" not in name])
def test_under_strace(name: str, tmp_path: Path) -> None:
    if subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace cannot be used here")
    command, code = COMMANDS[name]
    done = watched(command, ("unshare",), tmp_path, apart=True)
    assert done.returncode == code, done.stderr
    assert "seen by strace" in done.stderr
    assert (AWAY in done.stderr) == (code == 1)


def test_where_neither_can_be_had_it_says_so(tmp_path: Path) -> None:
    done = watched(["sh", "-c", "exit 3"], ("unshare", "strace"), tmp_path)
    assert done.returncode == 3
    assert "is not watched" in done.stderr


def test_nothing_to_run_is_a_mistake(tmp_path: Path) -> None:
    assert watched([], (), tmp_path).returncode == 2
