"""What opens an account: each tie that is told names the thing, or says how it concerns it."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.entities.introduction import standing
from haiphong_kg.entities.names import label
from haiphong_kg.entities.records import records_of
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import HOME, ID
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived
from haiphong_kg.store.terms import bare

BEN_SONG = ID + "place/ben-song"
ROLES = ("hp:edgeSource", "hp:edgeTarget", "hp:agreementParty")
MORE = """@base <https://w3id.org/haiphong-kg/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<id/place/stop> a hp:Country ; skos:prefLabel "Stop"@en , "Trạm"@vi .
<id/place/owner> a hp:Country ; skos:prefLabel "Republic of Owners"@en , "Nước chủ"@vi .
<id/place/land> a hp:Country ; skos:prefLabel "Land"@en , "Đất nước"@vi .
<id/place/ben-song> hp:inCountry <id/place/land> .
<id/cooperation/line> a hp:CooperationRelation ; hp:homeParty <id/place/ben-song> ; hp:partner <id/place/bac-ha> ;
    hp:involves <id/place/stop> .
<id/enterprise/of-owner> a hp:Enterprise ; hp:homeCountry <id/place/owner> , <id/place/land> ;
    skos:prefLabel "Works"@en , "Xưởng"@vi .
<id/investment/works> a hp:InvestmentRelation ; hp:hostPlace <id/place/ben-song> ;
    hp:investor <id/enterprise/of-owner> ; hp:involves <id/place/owner> , <id/place/land> .
<id/enterprise/runner> a hp:Enterprise ; skos:prefLabel "Runner"@en , "Hãng"@vi .
<id/investment/mill> a hp:InvestmentRelation ; hp:hostPlace <id/place/bac-ha> ;
    hp:edgeSource <id/enterprise/runner> ; hp:investor <id/enterprise/runner> .
"""


@pytest.fixture
def kg(project: Path) -> KnowledgeGraph:
    (project / "graph" / "more.ttl").write_text(MORE, encoding="utf-8")
    return load_derived(Layout(project))


def opening(kg: KnowledgeGraph, name: str, lang: str) -> list[str]:
    return standing(kg, ID + name, records_of(kg, ID + name), BEN_SONG, lang)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("place/stop", []),
        ("place/land", []),
        ("place/bac-ha", ["Ben Song cooperates with Northern Federation."] * 2),
        ("enterprise/of-owner", ["Works invests in Ben Song."]),
        ("place/owner", ["From the Republic of Owners: Works invests in Ben Song."]),
        ("enterprise/runner", ["Runner invests in Northern Federation."]),
    ],
)
def test_a_tie_is_told_of_its_parties_and_of_the_country_of_an_investor(
    kg: KnowledgeGraph, name: str, told: list[str]
) -> None:
    assert opening(kg, name, "en") == told


def test_no_tie_of_others_opens_an_account(real: KnowledgeGraph) -> None:
    found = {}
    for iri in {bare(term) for _, term in real.pairs("hp:involves")} - {HOME}:
        records = records_of(real, iri)
        parties = {bare(end) for one in records for role in ROLES for end in real.objects(one.iri, role)}
        told = standing(real, iri, records, HOME, "en")
        if iri not in parties and not all(label(real, iri, "en") in one for one in told):
            found[iri] = told
    assert found == {}


def test_a_person_is_introduced_by_a_post_or_by_what_is_told_of_them(real: KnowledgeGraph) -> None:
    def told(name: str) -> list[str]:
        iri = f"{ID}person/{name}"
        return standing(real, iri, records_of(real, iri), HOME, "en")

    assert told("tran-thi-quynh-trang") == [
        "Director of the Department of Foreign Affairs of Hải Phòng, known as of 6 January 2026."
    ]
    assert told("luong-hoang-long") == ["Honorary Consul of Hungary in Hải Phòng since 25 April 2025."]
    assert [("Kitahashi" in one, one.endswith(", 10 May 2019.")) for one in told("kenji-kitahashi")] == [(True, True)]
