"""What all tests of questions ask."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, prepare
from haiphong_kg.store import KnowledgeGraph


@pytest.fixture(scope="session")
def asking(real: KnowledgeGraph) -> Asking:
    """The real graph, prepared once to understand many questions."""
    return prepare(real)
