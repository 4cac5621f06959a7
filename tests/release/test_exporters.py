"""The table of exporters: what each is called, says of itself, and ends its files in."""

from __future__ import annotations

import pytest

from haiphong_kg.errors import NotFoundError
from haiphong_kg.release.exported import Exported
from haiphong_kg.release.formats import EXPORTERS, export_format
from haiphong_kg.store.loading import KnowledgeGraph


def test_an_unknown_format_gets_the_nearest_names(mini: KnowledgeGraph) -> None:
    with pytest.raises(NotFoundError, match="nearest: turtle"):
        export_format(mini, "turtel")


def test_every_exporter_says_what_it_is_in_both_languages() -> None:
    for exporter in EXPORTERS.values():
        assert exporter.help["vi"]
        assert exporter.help["en"] != exporter.help["vi"]
        assert exporter.media_type.count("/") == 1


@pytest.mark.parametrize("name", EXPORTERS)
def test_files_end_in_the_suffix_of_their_format(mini: KnowledgeGraph, name: str) -> None:
    assert all(file.endswith(EXPORTERS[name].suffix) for file in EXPORTERS[name].write(Exported(mini)))
