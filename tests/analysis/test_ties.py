"""The ties of the partners: their kinds and regions are data, a record counts once and for its strongest side."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

import haiphong_kg
from haiphong_kg.analysis import partner_ties
from haiphong_kg.store import find_layout, open_compiled
from haiphong_kg.web.page import Tie, TiesPage


@pytest.fixture(scope="module")
def ties() -> TiesPage:
    """The ties of the repository's data."""
    return partner_ties(open_compiled(find_layout(Path(__file__).parents[2])))


def test_the_kinds_are_those_of_the_contract_in_their_order(ties: TiesPage) -> None:
    assert tuple(kind["id"] for kind in ties["kinds"]) == get_args(get_type_hints(Tie)["kind"])


def test_every_partner_has_a_region_so_that_it_has_a_place_on_the_ring(ties: TiesPage) -> None:
    lost = [partner["id"] for partner in ties["partners"] if partner["region"] is None]
    assert lost == [], "give each hp:worldRegion, one of the concepts of scheme/world-region"


def test_a_record_ties_a_partner_once_by_each_kind(ties: TiesPage) -> None:
    counted = Counter((tie["partner"], tie["kind"], tie["record"]) for tie in ties["ties"])
    assert [key for key, count in counted.items() if count > 1] == []


def test_the_city_is_no_partner_of_itself(ties: TiesPage) -> None:
    partners = {partner["id"] for partner in ties["partners"]}
    assert ties["home"] not in partners
    assert "place/viet-nam" not in partners
    assert {tie["partner"] for tie in ties["ties"]} == partners


def test_a_twin_city_is_there_once_with_its_start(ties: TiesPage) -> None:
    twins = {twin["id"]: twin["since"] for partner in ties["partners"] for twin in partner["twins"]}
    assert twins["place/incheon"] == "1997-07-25"
    assert twins["place/seattle"] is None


def test_every_partner_but_the_blocs_has_a_point_on_the_map(ties: TiesPage) -> None:
    lost = {partner["id"] for partner in ties["partners"] if not partner["bloc"]} - ties["places"].keys()
    assert lost == set(), "give each an geo:Geometry in graph/things/points.ttl"
    assert ties["home"] in ties["places"]
    assert {partner["id"] for partner in ties["partners"] if partner["bloc"]} & ties["places"].keys() == set()


def test_a_point_is_longitude_then_latitude(ties: TiesPage) -> None:
    longitude, latitude = ties["places"]["place/incheon"]
    assert (round(longitude), round(latitude)) == (127, 37)


def test_a_tie_has_the_sectors_of_the_projects_that_its_record_names(ties: TiesPage) -> None:
    sectors = {tie["record"]: tie["sectors"] for tie in ties["ties"]}
    assert sectors["investment/autel-vietnam--autel-vehicle-diagnostics"] == ["automobiles", "electronics"]
    assert sectors["investment/ackermans-van-haaren--deep-c-cluster"] == []
    assert ties["sectors"]["electronics"] == {"vi": "điện tử", "en": "electronics"}
    assert ties["sectors"].keys() == {one for found in sectors.values() for one in found}


def test_the_partners_that_are_listed_are_those_of_the_ties() -> None:
    graph = haiphong_kg.open_graph(Path(__file__).parents[2])
    tied = {(row["partner"], row["record"]) for row in graph.query("ties-of-partners")}
    listed = {row["partner"]: row["ties"] for row in graph.query("partners")}
    assert listed == Counter(partner for partner, _ in tied)
