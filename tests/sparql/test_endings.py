"""Every query comes to its end: by deadline, by ctrl-C, by its limit of memory, with its parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import PATIENCE, ROOT
from tests.sparql.commands import started

ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?f ?i"


def family(pid: int) -> list[int]:
    """The processes whose parent is `pid`."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid and fields[0] != "Z":
            found.append(int(status.parent.name))
    return found


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that `process` has started, as soon as there are any."""
    end = time.monotonic() + PATIENCE
    while not (found := family(process.pid)) and process.poll() is None and time.monotonic() < end:
        time.sleep(0.02)
    return found


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def gone(pids: list[int]) -> bool:
    """Whether all of them end, long before a deadline; what writes the cache beside a first query needs a moment."""
    end = time.monotonic() + 20
    while any(map(alive, pids)) and time.monotonic() < end:
        time.sleep(0.05)
    return not any(map(alive, pids))


@contextmanager
def at_work() -> Iterator[tuple[subprocess.Popen[bytes], list[int], int]]:
    """An endless query with a deadline, the processes it has started, and the seconds it has.

    A machine may be so busy that a deadline is over before there are any; then the query gets a longer one.
    """
    for seconds in (3, 15, PATIENCE):
        with started("--timeout", str(seconds), ENDLESS) as process:
            if children := workers_of(process):
                yield process, children, seconds
                return
    pytest.fail("a query has no processes")


def test_a_deadline_ends_an_endless_query_and_leaves_nothing_running() -> None:
    with at_work() as (process, children, seconds):
        out, err = process.communicate(timeout=2 * PATIENCE)
    assert (process.returncode, out) == (1, b"")
    assert err.decode() == f"Error: stopped after {seconds} seconds; narrow the query, add LIMIT, or raise --timeout\n"
    assert gone(children)


def test_a_query_that_is_done_in_time_is_not_changed_by_its_deadline() -> None:
    text = "SELECT ?x { ?x a hp:Country } ORDER BY ?x"
    outcomes = []
    for arguments in (["--timeout", "60", text], [text]):
        with started("--format", "srj", *arguments) as process:
            outcomes.append((*process.communicate(timeout=PATIENCE), process.returncode))
    assert outcomes[0] == outcomes[1]
    assert outcomes[0][2] == 0


def test_a_mistake_within_a_deadline_keeps_message_and_status() -> None:
    with started("--timeout", "60", "-", stdin=subprocess.PIPE) as process:
        _, err = process.communicate(b"SELCT", timeout=PATIENCE)
    assert (process.returncode, err.count(b"\n")) == (1, 1)
    assert b"nearest: SELECT" in err


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What is started hears of ctrl-C, even where these tests run in the background, which does not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("arguments", [(), ("--timeout", "60")], ids=["alone", "with a deadline"])
def test_ctrl_c_ends_a_query_at_once(arguments: tuple[str, ...]) -> None:
    with started(*arguments, ENDLESS, start_new_session=True) as process:
        children = workers_of(process)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=PATIENCE)
    assert children
    assert process.returncode in (130, -signal.SIGINT)
    assert (b"Traceback" in err, b"stopped after" in err) == (False, False)
    assert gone(children)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit of memory: run it on Linux or macOS")
def test_a_query_without_end_takes_no_more_than_its_memory() -> None:
    small = "import haiphong_kg.cli.asking as c; c.MEMORY = 2**29; from haiphong_kg.cli import main; "
    command = [sys.executable, "-c", f"import sys; {small}sys.exit(main({['sparql', ENDLESS]!r}))"]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False, timeout=PATIENCE)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)
    assert b"Error: the query ended before its answer, most likely for want of memory; ask for less" in done.stderr


def test_when_the_parent_is_killed_the_deadline_still_holds() -> None:
    with at_work() as (process, children, seconds):
        process.kill()
    end = time.monotonic() + seconds + PATIENCE
    while any(map(alive, children)) and time.monotonic() < end:
        time.sleep(0.2)
    assert gone(children)
