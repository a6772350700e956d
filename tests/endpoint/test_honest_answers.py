"""An answer is whole, or an error, or visibly broken: what fails after its first bytes breaks the connection."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
import urllib.parse
from pathlib import Path

import pytest

# A million rows: more than a first buffer, more than the time.
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
# Rows enough for a first buffer, then a character that XML cannot carry.
LATE = (
    "SELECT ?a ?d ?z { ?a <http://example.org/value> ?n . ?d <http://example.org/value> ?m "
    r"FILTER(?n < 30) BIND(IF(?n = 29 || ?n = 0 && ?m = 999, '\u0001', 'fine') AS ?z) } ORDER BY ?n ?m"
)


def curl(url: str, *options: str) -> tuple[int, int, int]:
    """Exit code, status and size of what curl got."""
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    done = subprocess.run(
        ["curl", "-sS", "-o", "-", "-w", "\n%{http_code} %{size_download}", *options, url], capture_output=True
    )
    status, size = done.stdout.rsplit(b"\n", 1)[1].split()
    return done.returncode, int(status), int(size)


def test_curl_sees_an_answer_cut_by_the_time_limit(sparql_server) -> None:
    code, status, size = curl(sparql_server.address + "/sparql", "--data-urlencode", "query=" + ENDLESS)
    assert (code, status) == (18, 200)
    assert size > 1 << 20


def test_curl_sees_an_answer_cut_by_a_character(sparql_server) -> None:
    accept = ("-H", "Accept: application/sparql-results+xml")
    code, status, _ = curl(sparql_server.address + "/sparql", *accept, "--data-urlencode", "query=" + LATE)
    assert (code, status) in ((18, 200), (0, 406))  # 406 where it is within the first buffer
    code, status, size = curl(sparql_server.address + "/sparql", "--data-urlencode", "query=" + LATE)
    assert (code, status) == (0, 200)
    assert size > 1 << 20


def test_a_client_of_http_1_0_gets_an_error_instead(sparql_server) -> None:
    code, status, _ = curl(sparql_server.address + "/sparql", "-0", "--data-urlencode", "query=" + ENDLESS)
    assert (code, status) == (0, 503)


def test_a_large_answer_is_whole(patient_server) -> None:
    text = "SELECT * { ?a <http://example.org/value> ?n . ?d <http://example.org/value> ?m FILTER(?n < 50) }"
    reply = patient_server.query(text, "text/csv")
    assert reply.body.count(b"\r\n") == 50 * 1000 + 1


def test_head_of_a_large_answer_leaves_nothing_running(sparql_server) -> None:
    path = "/sparql?" + urllib.parse.urlencode({"query": ENDLESS})
    reply = sparql_server.call("HEAD", path)
    assert (reply.status, reply.body) == (200, b"")
    time.sleep(0.3)
    assert sparql_server.query("ASK {}").status == 200


def test_a_reader_that_never_reads_is_closed(sparql_server) -> None:
    with socket.create_connection(("127.0.0.1", sparql_server.port), timeout=20) as stalled:
        query = urllib.parse.urlencode({"query": ENDLESS})
        stalled.sendall(f"GET /sparql?{query} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert stalled.recv(12) == b"HTTP/1.1 200"
        held = Path(f"/proc/{sparql_server.process.pid}/fd")
        end = time.monotonic() + 12  # 3 s are its limit, looked at every two; the rest is for a busy machine
        while connected(stalled, held):
            assert time.monotonic() < end
            time.sleep(0.25)
    assert sparql_server.query("ASK {}").status == 200


def connected(client: socket.socket, descriptors: Path) -> bool:
    """Whether the server still holds its end of the connection: its socket has our port as its peer."""
    port = f"{client.getsockname()[1]:04X}"
    held = {str(link.readlink()) for link in descriptors.iterdir() if link.is_symlink()}
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        fields = line.split()
        if fields[2].endswith(":" + port) and f"socket:[{fields[9]}]" in held:
            return True
    return False
