"""The endpoints that are compared, each started on the same generated graph: how it loads, how it is asked.

Every server gets the named graphs, and each triple once more in its default graph where its default graph is not a
union by itself. Loading is done by each server's own bulk loader, and timed.

    ours         this project: `cyberlex serve`
    in-process   this project with the pool taken out: queries run in the process that holds the socket
    native       `oxigraph serve-read-only`, PyPI package `oxigraph`, the engine's own server in Rust
    rdflib       `rdflib-endpoint serve`, PyPI package `rdflib-endpoint`, its default store
    virtuoso     `virtuoso-t`, Debian package `virtuoso-opensource-7-bin`

A server that is not installed is left out, and the report says so.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.release import Release
from graph.store import Versions

HERE: Final = Path(__file__).parent
SECONDS: Final = "120"  # a query may take; the others have no limit, and a busy machine is slow
MEMORY_A_QUAD: Final = 1200  # bytes that our server is allowed; its own limit is for a graph of the release's size
LEAST_MEMORY: Final = 4096  # megabytes
STARTING: Final = 1800.0  # seconds until a server answers; rdflib parses its file first
VIRTUOSO_SETTINGS: Final = """[Database]
DatabaseFile = {folder}/virtuoso.db
TransactionFile = {folder}/virtuoso.trx
ErrorLogFile = {folder}/virtuoso.log
xa_persistent_file = {folder}/virtuoso.pxa
LockFile = {folder}/virtuoso.lck
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = {sql}
DirsAllowed = {folder}, {data}
NumberOfBuffers = 170000
MaxDirtyBuffers = 130000
ServerThreads = 20
[HTTPServer]
ServerPort = {port}
ServerThreads = 10
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 1000000
"""


@dataclass(frozen=True, slots=True)
class Data:
    """The generated graph: its release, and the union of its graphs as one file of triples."""

    release: Release
    union: Path
    work: Path


@dataclass(slots=True)
class Server:
    """A server that is up: where its query door is, and how long its loading took (seconds, 0 where it was done)."""

    name: str
    version: str
    port: int
    path: str
    process: subprocess.Popen[bytes]
    loading: float = 0.0

    def stop(self) -> None:
        """End it, by force where it does not hear."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def prepared(release: Release, work: Path) -> Data:
    """The data, with the union file, which is made where it is missing."""
    work.mkdir(parents=True, exist_ok=True)
    union = work / "union.nt"
    if not union.exists():
        files = " ".join(f"'{path}'" for path in release.paths())
        triples = rf"cat {files} | sed -E 's/ <[^<> ]*> \.$/ ./' | LC_ALL=C sort -u -S 25% -o '{union}.part'"
        command = f"{triples} && mv '{union}.part' '{union}'"
        subprocess.run(["bash", "-o", "pipefail", "-c", command], check=True)
    return Data(release, union, work)


def ours(data: Data, port: int, module: str = "endpoint.cli", name: str = "ours") -> Server:
    """This project's server, allowed as much memory as the size of the graph asks for."""
    root, start = data.work / "ours", time.monotonic()
    if not (root / "builds" / "current").exists():
        Versions(root).publish(data.release, {"origin": "generated"}, read_back=False)
    loading = time.monotonic() - start
    script = ["-m", module] if "." in module else [str(HERE / f"{module}.py")]
    memory = max(LEAST_MEMORY, MEMORY_A_QUAD * sum(data.release.counts().values()) >> 20)
    options = ["--port", str(port), "--timeout", SECONDS, "--memory", str(memory)]
    command = [sys.executable, *script, "--data", str(root), "serve", *options]
    return Server(name, "this project", port, "/sparql", started(command, data.work / f"{name}.log", port), loading)


def in_process(data: Data, port: int) -> Server:
    """This project's server without the pool: what killable queries cost is the difference."""
    return ours(data, port, "in_process", "in-process")


def native(data: Data, port: int) -> Server | None:
    """The engine's own server."""
    binary = program("oxigraph")
    if binary is None:
        return None
    store, start = data.work / "native", time.monotonic()
    if not store.exists():
        files = [str(path) for path in (*data.release.paths(), data.union)]
        part = store.with_name("native-part")
        shutil.rmtree(part, ignore_errors=True)
        subprocess.run([binary, "load", "--location", str(part), "--lenient", "--file", *files], check=True)
        subprocess.run([binary, "optimize", "--location", str(part)], check=True)
        part.rename(store)
    loading = time.monotonic() - start
    version = subprocess.run([binary, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    command = [binary, "serve-read-only", "--location", str(store), "--bind", f"127.0.0.1:{port}"]
    return Server("native", version, port, "/query", started(command, data.work / "native.log", port), loading)


def rdflib(data: Data, port: int) -> Server | None:
    """rdflib-endpoint over rdflib's own store in memory; its default graph is the union."""
    binary = program("rdflib-endpoint")
    if binary is None:
        return None
    files = [str(path) for path in data.release.paths()]
    start = time.monotonic()
    command = [binary, "serve", "--host", "127.0.0.1", "--port", str(port), *files]
    process = started(command, data.work / "rdflib.log", port)
    seconds = time.monotonic() - start
    ask = "from importlib.metadata import version as v; print(v('rdflib-endpoint'), 'on rdflib', v('rdflib'))"
    said = subprocess.run([binary_python(binary), "-c", ask], capture_output=True, text=True, check=True)
    return Server("rdflib", f"rdflib-endpoint {said.stdout.strip()}", port, "/", process, seconds)


def virtuoso(data: Data, port: int) -> Server | None:
    """Virtuoso; its default graph is the union of all graphs by itself."""
    binary, client = program("virtuoso-t"), program("isql-vt")
    if binary is None or client is None:
        return None
    folder, sql = data.work / "virtuoso", port + 1
    loaded = (folder / "loaded").exists()
    folder.mkdir(exist_ok=True)
    settings = folder / "virtuoso.ini"
    settings.write_text(VIRTUOSO_SETTINGS.format(folder=folder, data=data.release.folder, sql=sql, port=port))
    process = started([binary, "+foreground", "+configfile", str(settings)], data.work / "virtuoso.log", port)
    start = time.monotonic()
    if not loaded:
        orders = f"ld_dir('{data.release.folder}', '*.nq', 'urn:none'); rdf_loader_run(); checkpoint;"
        subprocess.run([client, str(sql), "dba", "dba", f"exec={orders}"], check=True, stdout=subprocess.DEVNULL)
        (folder / "loaded").touch()
    said = subprocess.run([binary, "-?"], capture_output=True, text=True, check=False)
    version = next((line for line in (said.stdout + said.stderr).splitlines() if "ersion 0" in line), "Virtuoso")
    return Server("virtuoso", f"Virtuoso {version.strip()}", port, "/sparql", process, time.monotonic() - start)


def remembered(work: Path, name: str, seconds: float) -> float:
    """How long a server's loading took: what is loaded once is not loaded again, so the first time is remembered."""
    place = work / f"{name}.seconds"
    if seconds > 1:
        place.write_text(f"{seconds:.1f}", encoding="ascii")
    return float(place.read_text(encoding="ascii")) if place.exists() else seconds


def program(name: str) -> str | None:
    """A program of the path, or of a folder named in $BENCHMARK_PROGRAMS (a colon-separated list)."""
    path = os.pathsep.join([os.environ.get("BENCHMARK_PROGRAMS", ""), os.environ.get("PATH", "")])
    return shutil.which(name, path=path)


def binary_python(script: str) -> str:
    """The interpreter in the first line of a script that pip has installed."""
    return Path(script).read_text(encoding="utf-8").splitlines()[0].removeprefix("#!").strip()


def started(command: list[str], log: Path, port: int) -> subprocess.Popen[bytes]:
    """A process that listens on the port. Raises SystemExit with the end of its log where it never does."""
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file)
    end = time.monotonic() + STARTING
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return process
        time.sleep(0.1)
    process.kill()
    raise SystemExit(f"{command[0]} does not listen on {port}:\n{log.read_text(errors='replace')[-2000:]}")


def settled(process: subprocess.Popen[bytes]) -> None:
    """Return when a server has done what it does after its start (pages made ready, caches filled): when for three
    seconds it has used a tenth of a processor at most. Waits forty minutes at most."""
    used, quiet = processor_seconds(process.pid), 0
    for _ in range(2400):
        time.sleep(1)
        now = processor_seconds(process.pid)
        quiet = quiet + 1 if now - used < 0.1 else 0
        used = now
        if quiet == 3:
            return


def processor_seconds(pid: int) -> float:
    """Processor time that a process has used, all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextlib.contextmanager
def running(servers: list[Server]) -> Iterator[list[Server]]:
    """Servers that are stopped in the end, whatever happens."""
    try:
        yield servers
    finally:
        for server in servers:
            server.stop()
