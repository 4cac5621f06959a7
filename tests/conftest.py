"""What the tests share: the small project of `fixtures/mini` and the real one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from haiphong_kg.derive import open_graph
from haiphong_kg.layout import Layout
from haiphong_kg.store import KnowledgeGraph

needs_rapper = pytest.mark.skipif(
    shutil.which("rapper") is None and not os.environ.get("CI"),
    reason="needs rapper: apt-get install raptor2-utils",
)
ROOT = Path(__file__).parents[1]
MINI = Path(__file__).parent / "fixtures" / "mini"


@pytest.fixture(scope="session")
def real_layout() -> Layout:
    return Layout(ROOT)


@pytest.fixture(scope="session")
def real(real_layout: Layout) -> KnowledgeGraph:
    return open_graph(real_layout)


@pytest.fixture(scope="session")
def mini() -> KnowledgeGraph:
    return open_graph(Layout(MINI))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the small project that a test may break."""
    return Path(shutil.copytree(MINI, tmp_path / "project"))
