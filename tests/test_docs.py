"""The documents say what is so: reference pages are current, and the README's commands print what it shows."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ask.rates import JUDGED, rates
from tests.conftest import ROOT
from tests.reference import pages

README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```console\n\$ haiphong-kg (.*)\n((?:.*\n)*?)```", README)


@pytest.mark.parametrize(
    ("path", "text"), pages().items(), ids=lambda value: value.parent.name if isinstance(value, Path) else ""
)
def test_a_reference_page_is_current(path: Path, text: str) -> None:
    assert path.read_text(encoding="utf-8") == text, "run python -m tests.reference"


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_the_readme_shows_real_output(command: str, output: str) -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    arguments = [sys.executable, "-m", "haiphong_kg", *shlex.split(command)]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, env=environment, check=True)
    assert done.stdout.decode() == output


def test_the_readme_names_files_that_exist() -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
    assert len(SHOWN) == 4


def test_the_readme_tells_the_rates_of_the_two_newest_sets() -> None:
    newest = rates(*JUDGED[-2:])
    _, right, _, left_open, _, wrong, refused = newest.row()
    said = (f"the {newest.answerable} answerable", f"{right} were answered", f"{left_open} left open", f"{wrong} wrong")
    told = " ".join(README.split())
    assert [one for one in (*said, refused, *(f"`{name}.csv`" for name in JUDGED[-2:])) if one not in told] == []
