"""An answer is whole, or an error, or visibly broken: what fails after its first bytes breaks the connection."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import signal
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
    r"FILTER(?n < 30) BIND(IF(?n = 29 && ?m = 990, '\u0001', 'fine') AS ?z) } ORDER BY ?n ?m"
)
XML = "application/sparql-results+xml"


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


CURL = {
    "plain": (),
    "packed": ("--compressed",),
    "packed, not unpacked": ("-H", "Accept-Encoding: gzip"),
    "connection to be closed": ("-H", "Connection: close"),
}


@pytest.mark.parametrize("options", CURL.values(), ids=CURL)
def test_curl_sees_an_answer_cut_by_a_character(patient_server, options: tuple[str, ...]) -> None:
    query = ("--data-urlencode", "query=" + LATE)
    code, status, size = curl(patient_server.address + "/sparql", "-H", f"Accept: {XML}", *options, *query)
    assert (code, status) == (18, 200)
    assert size > 50_000
    code, status, size = curl(patient_server.address + "/sparql", *options, *query)  # JSON can carry it
    assert (code, status) == (0, 200)
    assert size > 50_000


@pytest.mark.parametrize("options", [(), ("-H", "Connection: keep-alive")], ids=["plain", "kept alive"])
def test_curl_of_http_1_0_gets_an_error_or_a_length(patient_server, options: tuple[str, ...]) -> None:
    query = ("-0", *options, "--data-urlencode", "query=" + LATE)
    code, status, _ = curl(patient_server.address + "/sparql", "-H", f"Accept: {XML}", *query)
    assert (code, status) == (0, 503)
    done = subprocess.run(["curl", "-sSi", *query, patient_server.address + "/sparql"], capture_output=True, check=True)
    head, _, body = done.stdout.partition(b"\r\n\r\n")
    assert f"content-length: {len(body)}".encode() in head.lower()
    assert len(json.loads(body)["results"]["bindings"]) == 30_000


@pytest.mark.parametrize("packing", ["identity", "gzip"])
def test_requests_sees_it_and_goes_on(patient_server, packing: str) -> None:
    requests = pytest.importorskip("requests")
    with requests.Session() as session:
        session.headers["Accept-Encoding"] = packing
        ask = {"params": {"query": "ASK {}"}, "timeout": 60}
        for _ in range(2):  # the second time over a connection that is kept
            assert session.get(patient_server.address + "/sparql", **ask).json()["boolean"]
        with pytest.raises(requests.RequestException):
            session.post(patient_server.address + "/sparql", data={"query": LATE}, headers={"Accept": XML}, timeout=60)
        assert session.get(patient_server.address + "/sparql", **ask).json()["boolean"]


@pytest.mark.parametrize("signal_number", [signal.SIGKILL, signal.SIGSEGV], ids=["killed", "crashed"])
def test_a_worker_lost_in_the_middle_cuts_its_answer(patient_server, signal_number: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", patient_server.port, timeout=60)
    connection.request("GET", "/sparql?" + urllib.parse.urlencode({"query": ENDLESS}))
    answer = connection.getresponse()
    assert answer.status == 200
    for pid in patient_server.workers():
        os.kill(pid, signal_number)
    with pytest.raises(http.client.IncompleteRead):
        answer.read()
    connection.close()
    assert patient_server.query("ASK { ?after ?the ?loss }").status == 200


def test_a_client_of_http_1_0_gets_an_error_instead(sparql_server) -> None:
    code, status, _ = curl(sparql_server.address + "/sparql", "-0", "--data-urlencode", "query=" + ENDLESS)
    assert code == 0
    assert status in (413, 503), "whichever a machine reaches first, the limit of what is held or that of time"


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
