"""The first command on a graph leaves all that questions look up, so that the first question waits for nothing."""

import csv
import subprocess
import sys
import time
from pathlib import Path

import pytest

from haiphong_kg.ask import ask, prepare
from haiphong_kg.store import Layout, open_compiled

PATIENCE = 60
QUESTIONS = Path(__file__).parent / "plain.csv"


def kept(folder: Path) -> set[str]:
    """What is kept beside the graph, and is no longer being written."""
    return {path.name for path in folder.glob("*/*.*") if not path.name.startswith(".")}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is copied")
@pytest.mark.timeout(4 * PATIENCE)
def test_after_the_first_command_no_question_keeps_anything(
    real_layout: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HAIPHONG_KG_CACHE", str(tmp_path))
    subprocess.run([sys.executable, "-m", "haiphong_kg", "query", "channels"], check=True, stdout=subprocess.DEVNULL)
    last, end = "needed-for-patterns.json", time.monotonic() + PATIENCE
    while last not in kept(tmp_path) and time.monotonic() < end:
        time.sleep(0.1)
    found = kept(tmp_path)
    assert last in found
    asking = prepare(open_compiled(real_layout))
    assert asking.kg.home is not None
    with QUESTIONS.open(encoding="utf-8") as stream:
        for row in list(csv.DictReader(stream))[::5]:
            ask(asking, row["question"], row.get("lang") or "")
    assert kept(tmp_path) - found <= {"spellings-vi.json"}
