"""The graph as a command opens it: no command changes it, so nothing in it is worked out twice."""

from __future__ import annotations

from argparse import Namespace

import pytest

from haiphong_kg.cli.console import opened
from haiphong_kg.sparql import run_named
from haiphong_kg.store import read_folder
from tests.conftest import MINI


@pytest.mark.parametrize("date", [None, "2020"])
def test_of_a_graph_that_is_not_kept_on_disk_each_answer_is_worked_out_once(date: str | None) -> None:
    kg = opened(Namespace(data=MINI, endpoint=None, as_of=date, lang="en"))
    query = read_folder(kg.layout, "questions")["partners-of"]
    assert kg.home is None
    assert run_named(kg, query, {}) is run_named(kg, query, {})
