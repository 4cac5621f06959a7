"""What the two collections of facts hold is in the graph or listed as left out, with the reason."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from haiphong_kg.entities.counts import instances
from haiphong_kg.store.iris import expand
from haiphong_kg.store.loading import KnowledgeGraph

LISTS = Path(__file__).parent / "left-out"
PARTNERS = ("left-out-partners.csv",)
ECONOMY = ("left-out-economy.csv", "left-out-economy-capital.csv")
LEAST_WORDS = 4

# (lists, section): (items in the collection, items left out). The section "zones" counts facts of zones.
SECTIONS = {
    (PARTNERS, "sources"): (186, 8),
    (PARTNERS, "entities"): (123, 6),
    (PARTNERS, "agreements"): (28, 1),
    (PARTNERS, "partner_agreements"): (14, 0),
    (PARTNERS, "networks"): (32, 0),
    (PARTNERS, "memberships"): (38, 6),
    (PARTNERS, "events"): (82, 1),
    (PARTNERS, "places"): (39, 0),
    (PARTNERS, "counts_reported"): (10, 2),
    (PARTNERS, "conflicts"): (13, 2),
    (PARTNERS, "unsourced_do_not_use"): (10, 10),
    (ECONOMY, "sources"): (276, 7),
    (ECONOMY, "entities"): (107, 0),
    (ECONOMY, "investments"): (95, 3),
    (ECONOMY, "zones"): (105, 2),
    (ECONOMY, "oda_projects"): (46, 3),
    (ECONOMY, "ports_and_links"): (54, 6),
    (ECONOMY, "indicators"): (127, 16),
    (ECONOMY, "disagreements"): (27, 2),
    (ECONOMY, "unsourced_do_not_use"): (11, 11),
}

LEAST = {
    "hp:Agreement": 47,
    "hp:Claim": 1460,
    "hp:Disagreement": 55,
    "hp:Enterprise": 114,
    "hp:Event": 160,
    "hp:FundingContribution": 27,
    "hp:IdentityDecision": 46,
    "hp:InvestmentRelation": 76,
    "hp:Membership": 32,
    "hp:Observation": 630,
    "hp:Ownership": 23,
    "hp:PortCall": 11,
    "hp:Project": 65,
    "hp:SourceDocument": 480,
    "hp:TerritorialChange": 1,
    "hp:Zone": 22,
}

# An item of these sections is a record of its own; the two collections name nine sources by the same address.
RECORDS = {
    "hp:Agreement": ("agreements", "partner_agreements"),
    "hp:Disagreement": ("conflicts", "disagreements"),
    "hp:Event": ("events",),
    "hp:Membership": ("memberships",),
    "hp:SourceDocument": ("sources",),
}
SHARED = {"hp:SourceDocument": 9}

Row = dict[str, str]


def rows(names: tuple[str, ...]) -> list[Row]:
    """The rows (section, item, reason) of the lists, in the order of the files."""
    found: list[Row] = []
    for name in names:
        with (LISTS / name).open(encoding="utf-8", newline="") as lines:
            found += csv.DictReader(lines)
    return found


@pytest.fixture(scope="module")
def counted(real: KnowledgeGraph) -> dict[str, int]:
    return dict(instances(real))


@pytest.mark.parametrize("lists", [PARTNERS, ECONOMY], ids=["partners", "economy"])
def test_as_many_items_are_left_out_as_the_table_says(lists: tuple[str, ...]) -> None:
    expected = {section: out for (names, section), (_, out) in SECTIONS.items() if names == lists and out}
    assert Counter(row["section"] for row in rows(lists)) == expected


def test_every_list_is_counted() -> None:
    assert {path.name for path in LISTS.glob("left-out*.csv")} == {*PARTNERS, *ECONOMY}


@pytest.mark.parametrize("lists", [PARTNERS, ECONOMY], ids=["partners", "economy"])
def test_an_item_is_left_out_once(lists: tuple[str, ...]) -> None:
    times = Counter((row["section"], row["item"]) for row in rows(lists))
    assert not [item for item, count in times.items() if count > 1]


def test_every_omission_has_a_reason() -> None:
    bare = [row["item"] for row in rows(PARTNERS + ECONOMY) if len(row["reason"].split()) < LEAST_WORDS]
    assert not bare


@pytest.mark.parametrize("name", sorted(LEAST))
def test_the_graph_holds_as_many_records_as_were_taken_over(counted: dict[str, int], name: str) -> None:
    assert counted.get(expand(name), 0) >= LEAST[name]


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_what_is_not_left_out_is_a_record(counted: dict[str, int], name: str) -> None:
    kept = sum(items - out for (_, section), (items, out) in SECTIONS.items() if section in RECORDS[name])
    assert counted.get(expand(name), 0) >= kept - SHARED.get(name, 0)
