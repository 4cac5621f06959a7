"""The folder in which graphs are kept, and a project of which one is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.kept import enlarge


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("HAIPHONG_KG_CACHE", str(folder))
    return folder


@pytest.fixture
def large(project: Path) -> Path:
    """The small project, with so many further names of its city that it is worth keeping."""
    return enlarge(project)
