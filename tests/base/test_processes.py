"""Work side by side: the same results in the same order, whichever process does it and whatever happens to it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from haiphong_kg.base.processes import side_by_side

PROGRAM = """
import os, sys, time
from haiphong_kg.base.processes import side_by_side
from haiphong_kg.errors import DataError

def slow():
    time.sleep(0.3)
    return "slow", os.getpid()

def wrong():
    raise DataError("wrong", fix="mend it", file="a.ttl", line=3)

def lost():
    if os.getpid() != here:
        os._exit(9)
    return "done here instead"

here = os.getpid()
"""


def run(lines: str) -> str:
    """What a process of its own prints; it has one thread, as a command has."""
    done = subprocess.run([sys.executable, "-c", PROGRAM + lines], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.strip()


def test_the_order_is_that_of_the_tasks() -> None:
    assert side_by_side([lambda: 1, lambda: "two", lambda: [3]]) == [1, "two", [3]]
    assert run("print([one for one, _ in side_by_side([slow, lambda: ('quick', 0)])])") == "['slow', 'quick']"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes here")
def test_all_but_the_last_are_done_elsewhere() -> None:
    said = run("a, b = (pid for _, pid in side_by_side([slow, slow])); print(a != here, b == here)")
    assert said == "True True"


def test_much_is_told_as_it_is() -> None:
    assert run("print(len(side_by_side([lambda: b'x' * 10_000_000, lambda: 0])[0]))") == "10000000"


@pytest.mark.parametrize("tasks", ["wrong, slow", "slow, wrong", "wrong, wrong"])
def test_what_fails_fails_as_it_would_here(tasks: str) -> None:
    said = run(f"try:\n    side_by_side([{tasks}])\nexcept DataError as error:\n    print(error)\n")
    assert said == "a.ttl:3: wrong; mend it"


def test_what_a_lost_process_did_is_done_again() -> None:
    assert run("print(side_by_side([lost, lambda: 0]))") == "['done here instead', 0]"


def test_nothing_is_left_running() -> None:
    said = run(
        "side_by_side([slow, lambda: 0])\ntry:\n    os.waitpid(-1, 0)\nexcept ChildProcessError:\n    print('none')\n"
    )
    assert said == "none"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes here")
def test_when_one_is_killed_its_copies_end_too() -> None:
    lines = "side_by_side([lambda: (print('started', flush=True), time.sleep(600)), lambda: time.sleep(600)])"
    with subprocess.Popen([sys.executable, "-c", PROGRAM + lines], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"started\n"
        process.kill()
        assert process.stdout.read() == b"", "the copy has ended, too, and with it the last that may write there"


ONE_COPY = """
from haiphong_kg.base.processes import Copy

def told(one):
    if isinstance(one, Exception):
        raise one
    if one == "lost":
        os._exit(9)
    time.sleep(one)
    return os.getpid()

def outcome(one, seconds=60):
    try:
        return "done" if copy.ask(one, seconds) != here else "done here"
    except (EOFError, TimeoutError, DataError) as error:
        return type(error).__name__

copy = Copy(lambda: None, told)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes here")
def test_one_copy_does_task_after_task() -> None:
    asked = "print(len({copy.ask(0, 60) for _ in range(3)}), outcome(0))"
    assert run(ONE_COPY + asked) == "1 done"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes here")
def test_a_copy_that_fails_goes_on_and_one_that_ends_is_replaced() -> None:
    tasks = [("DataError('wrong')", "DataError"), ("'lost'", "EOFError"), ("600, 0.1", "TimeoutError"), ("0", "done")]
    lines = "first = copy.ask(0, 60)\n" + "".join(f"print(outcome({task}))\n" for task, _ in tasks)
    said = run(ONE_COPY + lines + "print(copy.ask(0, 60) == first)")
    assert said.split() == [told for _, told in tasks] + ["False"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes here")
def test_a_copy_ends_with_who_asks_it() -> None:
    said = run(
        ONE_COPY + "pid = copy.ask(0, 60)\ndel copy\ntry:\n    os.kill(pid, 0)\nexcept OSError:\n    print('gone')"
    )
    assert said == "gone"
