"""The figures as charts need them: how long each was counted, within which boundaries, on which days."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.analysis import figure_series
from haiphong_kg.entities import short
from haiphong_kg.store import KnowledgeGraph, Layout, find_layout, load_derived, open_compiled
from haiphong_kg.web.page import FiguresPage

HEAD = """@base <https://w3id.org/haiphong-kg/> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
# Of each figure: its indicator, and its time as it is written in the data.
TIMES = {
    "full": ("flow", 'hp:edtf "2020"^^edtf:EDTF'),
    "half": ("flow", 'hp:edtf "2021-01/2021-06"^^edtf:EDTF'),
    "month": ("flow", 'hp:edtf "2022-03"^^edtf:EDTF'),
    "span": ("flow", 'hp:edtf "2016/2020"^^edtf:EDTF'),
    "up-to": ("state", 'hp:edtf "../2017-10-31"^^edtf:EDTF'),
    "state-month": ("state", 'hp:edtf "2018-05"^^edtf:EDTF'),
    "known": ("state", 'hp:knownOn "2020-11"^^xsd:gYearMonth'),
    "none": ("state", ""),
}
EXPECTED = {
    "full": ("year", "2020-01-01", "2020-12-31"),
    "half": ("part", "2021-01-01", "2021-06-30"),
    "month": ("part", "2022-03-01", "2022-03-31"),
    "span": ("years", "2016-01-01", "2020-12-31"),
    "up-to": ("moment", "2017-10-31", "2017-10-31"),
    "state-month": ("moment", "2018-05-01", "2018-05-31"),
    "known": ("moment", "2020-11-01", "2020-11-30"),
    "none": ("undated", None, None),
}


@pytest.fixture(scope="module")
def real() -> KnowledgeGraph:
    """The repository's data."""
    return open_compiled(find_layout(Path(__file__).parents[2]))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> FiguresPage:
    """One figure of each kind of time, with the rules of the repository."""
    root = tmp_path_factory.mktemp("series")
    for name in ("ontology", "queries"):
        (root / name).symlink_to(Path(__file__).parents[2] / name)
    (root / "graph").mkdir()
    value = "hp:observedEntity <id/place/x> ; hp:value 5.0 ; hp:lowerBound 4.0 ;"
    lines = [
        f"<id/obs/{name}> a hp:Observation ; hp:indicator <id/indicator/{indicator}> ; {value}"
        f" hp:approximation <scheme/approximation/over>{' ; ' if time else ''}{time} ."
        for name, (indicator, time) in TIMES.items()
    ]
    (root / "graph" / "made.ttl").write_text(HEAD + "\n".join(lines), encoding="utf-8")
    return figure_series(load_derived(Layout(root)))


def test_each_time_has_its_reach_and_its_days(made: FiguresPage) -> None:
    found = {one["record"].removeprefix("obs/"): (one["reach"], one["first"], one["last"]) for one in made["figures"]}
    assert found == EXPECTED


def test_bounds_stand_beside_the_value(made: FiguresPage) -> None:
    assert {(one["low"], one["value"], one["hedge"]) for one in made["figures"]} == {(4.0, 5.0, "over")}


def test_every_observation_of_the_data_is_there_with_its_labels(real: KnowledgeGraph) -> None:
    page = figure_series(real)
    assert [one["record"] for one in page["figures"]] == [
        short(iri) for iri, _ in real.pairs("hp:indicator") if real.value(iri, "hp:value")
    ]
    assert {one["unit"] for one in page["figures"]} <= set(page["units"])
    assert {one["territory"] for one in page["figures"]} - {None} == set(page["territories"])
    assert all(one["low"] <= one["value"] <= one["high"] for one in page["figures"])
