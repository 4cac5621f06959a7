"""A hostile load and, in between, good requests whose answers must be right; bounded, and on loopback only."""

from __future__ import annotations

import os
import random
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tests.web.serve.attacks import Attack
from tests.web.serve.client import Site

Good = Callable[[Site], bool]
_PATIENCE = 30.0
_SLOW_FOR = 1.0


class Outcome(NamedTuple):
    """What came of it: attacks sent, the seconds of each good request, those that went wrong, the most memory in MB."""

    attacks: int
    seconds: list[float]
    wrong: list[str]
    memory: int

    def percentile(self, part: float) -> float:
        return sorted(self.seconds)[int(len(self.seconds) * part)] if self.seconds else 0.0


def besiege(site: Site, attacks: list[Attack], good: list[Good], *, attackers: int, seconds: float) -> Outcome:
    """Sends `attacks` from several attackers, each attack at least once, again until `seconds` are over."""
    end = time.monotonic() + seconds
    waiting = _endlessly(attacks, end)
    lock, sent, memory = threading.Lock(), [0], [0]

    def attack() -> None:
        while True:
            with lock:
                one = next(waiting, None)
            if one is None:
                return
            assail(site.port, one)
            with lock:
                sent[0] += 1

    threads = [threading.Thread(target=attack) for _ in range(attackers)]
    for one in threads:
        one.start()
    passed, wrong = [], []
    while any(one.is_alive() for one in threads):
        for ask in good:
            begun = time.perf_counter()
            right = _right(ask, site)
            passed.append(time.perf_counter() - begun)
            if right != "right":
                wrong.append(right)
            time.sleep(0.05)
        memory[0] = max(memory[0], memory_of(site.process.pid))
    return Outcome(sent[0], passed, wrong, memory[0])


def assail(port: int, attack: Attack) -> None:
    """Sends one attack and reads what comes, for as long as a patient stranger would."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE) as connection:
        with suppress(OSError):
            connection.sendall(attack.sent)
        connection.settimeout(_SLOW_FOR if attack.slow else _PATIENCE)
        while connection.recv(65_536):
            pass


def memory_of(pid: int) -> int:
    """The memory of a process and its children in MB, what they share counted once."""
    found = 0
    for one in _family(pid):
        with suppress(OSError, StopIteration):
            text = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii")
            found += int(next(line for line in text.splitlines() if line.startswith("Pss:")).split()[1])
    return found // 1024


def worked(pid: int) -> float:
    """The seconds of a processor that a process and its children have taken, those that have ended too."""
    found = 0
    for one in _family(pid):
        with suppress(OSError):
            fields = Path(f"/proc/{one}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            found += sum(map(int, fields[11:15]))
    return found / os.sysconf("SC_CLK_TCK")


def _family(pid: int) -> list[int]:
    """A process, its children and theirs."""
    parents, found = _parents(), [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def _parents() -> dict[int, int]:
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            found[int(path.parent.name)] = int(fields[1])
    return found


def _endlessly(attacks: list[Attack], end: float) -> Iterator[Attack]:
    yield from attacks
    order = random.Random(11)  # noqa: S311 - a shuffle
    while time.monotonic() < end:
        yield order.choice(attacks)


def _right(ask: Good, site: Site) -> str:
    try:
        return "right" if ask(site) else f"{ask.__name__}: another answer"
    except (OSError, ValueError, LookupError) as error:
        return f"{ask.__name__}: {type(error).__name__} {error}"


def counts(site: Site) -> bool:
    """A query that is another each time, so that no kept answer serves."""
    number = time.monotonic_ns()
    reply = site.sparql(f"SELECT (COUNT(*) AS ?n) ({number} AS ?m) {{ <id/place/bac-ha> ?p ?o }}")
    row = reply.json["results"]["bindings"][0]
    return int(row["m"]["value"]) == number and int(row["n"]["value"]) >= 3


def asks(site: Site) -> bool:
    """A small ASK."""
    return (
        site.sparql(f"ASK {{ <id/place/bac-ha> a hp:Country BIND({time.monotonic_ns()} AS ?n) }}").json["boolean"]
        is True
    )


def answers(site: Site) -> bool:
    """A named question."""
    return site.get("/questions/partners-of", format="csv").status == 200


def describes(site: Site) -> bool:
    """Linked data."""
    return "Bắc Hà" in site.get("/id/place/bac-ha.ttl").text


GOOD: list[Good] = [counts, asks, answers, describes]
