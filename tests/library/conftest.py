"""The small graph, opened as a program opens it."""

from __future__ import annotations

import pytest

import haiphong_kg
from haiphong_kg.library import Graph
from tests.conftest import MINI


@pytest.fixture(scope="module")
def kg() -> Graph:
    return haiphong_kg.open_graph(MINI, lang="en")
