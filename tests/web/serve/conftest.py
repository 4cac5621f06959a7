"""A server of the small project and one of the real graph, each a process of its own, as a stranger meets them."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import MINI, PATIENCE, ROOT
from tests.web.serve.client import Site


@contextmanager
def served(data: Path, *options: str) -> Iterator[Site]:
    """A server of `data` on a free port while the test lasts; it stops by itself when told to.

    A question may take long, unless `options` tell otherwise: a slow one lets all else on a busy machine go first.
    """
    patient = ("--port", "0", "--timeout", str(PATIENCE))
    command = [sys.executable, "-m", "haiphong_kg", "serve", "--data", str(data), *patient, *options]
    log: list[str] = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        assert process.stderr
        first = process.stderr.readline()
        # A log that nobody reads would stop the server as soon as the pipe is full.
        reading = threading.Thread(target=log.extend, args=(process.stderr,))
        reading.start()
        try:
            found = re.match(r"http://127\.0\.0\.1:(\d+)", first)
            assert found, first
            yield Site(int(found[1]), process, log)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=PATIENCE)
            reading.join()


@pytest.fixture(scope="session")
def small() -> Iterator[Site]:
    """The server of the small project."""
    with served(MINI) as site:
        yield site


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """The server of the real graph."""
    with served(ROOT) as site:
        yield site


@pytest.fixture(scope="session")
def placed() -> Iterator[Site]:
    """The server of the small project behind a prefix, where faults are reported."""
    with served(MINI, "--prefix", "/kg", "--faults", "faults@example.org") as site:
        yield site


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
