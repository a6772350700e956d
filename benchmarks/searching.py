"""How fast search answers while one types, over HTTP: `python benchmarks/searching.py http://127.0.0.1:8000/ [SEED]`.

500 beginnings of labels of the shipped release (2 to 12 characters, two thirds of them of Ukrainian and Russian labels,
every fifth with a letter wrong), asked one after another on one connection. Prints median, 95th and slowest in ms.
A server keeps what it answered: another seed asks what it has not been asked yet.
"""

from __future__ import annotations

import http.client
import random
import re
import sys
import time
import urllib.parse

from graph.release import shipped

LABEL = re.compile(r'#(?:label|prefLabel|altLabel)> "([^"\\]{3,60})"@(en|uk|ru) ')
BEGINNINGS = 500
WRONG_EVERY = 5


def beginnings(seed: int = 7) -> list[str]:
    """What readers have typed at some moment; the same for the same seed and release."""
    chance = random.Random(seed)
    labels: dict[str, list[str]] = {"en": [], "uk": [], "ru": []}
    for path in shipped().paths():
        for found in LABEL.finditer(path.read_text(encoding="utf-8")):
            labels[found[2]].append(found[1])
    typed = []
    for number in range(BEGINNINGS):
        label = chance.choice(labels[("en", "uk", "ru")[number % 3]])
        text = label[: chance.randint(2, 12)].strip()
        if number % WRONG_EVERY == 0 and len(text) > 4:
            place = chance.randrange(1, len(text) - 1)
            text = text[:place] + chance.choice("aeoабо") + text[place + 1 :]
        typed.append(text)
    return typed


def milliseconds(address: str, typed: list[str]) -> list[float]:
    """How long each answer took, from the request to its last byte; the first ten answers warm the server."""
    place = urllib.parse.urlsplit(address)
    connection = http.client.HTTPConnection(place.hostname or "127.0.0.1", place.port or 80)
    taken = []
    for text in [*typed[:10], *typed]:
        begin = time.perf_counter()
        connection.request("GET", "/api/search?" + urllib.parse.urlencode({"q": text}))
        answer = connection.getresponse()
        answer.read()
        taken.append((time.perf_counter() - begin) * 1000)
        if answer.status != 200:
            raise SystemExit(f"{text!r}: status {answer.status}")
    connection.close()
    return sorted(taken[10:])


def main() -> None:
    """Prints the three figures."""
    taken = milliseconds(sys.argv[1], beginnings(int(sys.argv[2]) if len(sys.argv) > 2 else 7))
    middle, high = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
    print(f"{len(taken)} beginnings: median {middle:.1f} ms, 95th {high:.1f} ms, slowest {taken[-1]:.1f} ms")


if __name__ == "__main__":
    main()
