"""The records of capital and works that a question can be about: who invests, funds, owns, develops and runs what."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.roles import RECORD, Frame, Role

_KIND: Final = "hp:kind"
_STATUS: Final = {"status/": "hp:status"}


WORKS: Final = (
    Frame(
        "investment",
        "hp:investsIn",
        "?record a hp:InvestmentRelation",
        {
            "investor": Role("hp:investor", ("Organisation",)),
            "project": Role("hp:project", ("Project",)),
            "place": Role("hp:hostPlace", ("Zone", "AdministrativeUnit", "InfrastructureAsset")),
            "country": Role("hp:investorCountry", ()),
            "sector": Role("hp:project/hp:theme", ()),
        },
        home="place",
        far="investor",
        country="hp:investorCountry",
        facets={"capital-source/": _KIND, "sector/": "hp:project/hp:theme", **_STATUS},
    ),
    Frame(
        "development",
        "hp:develops",
        "?record a hp:InvestmentRelation ; hp:role <scheme/investor-role/developer>",
        {"developer": Role("hp:investor", ("Organisation",)), "zone": Role("hp:hostPlace", ("Zone",))},
        far="zone",
        country="hp:investorCountry",
        facets={"capital-source/": _KIND, **_STATUS},  # of him who develops it, not of those who rent there
    ),
    Frame(
        "project",
        "",
        "?record a hp:Project",
        {
            RECORD: Role("", ("Project",)),
            "investor": Role("^hp:project/hp:investor", ("Organisation",)),
            "zone": Role("hp:locatedInZone", ("Zone",)),
        },
        far=RECORD,
        country="^hp:project/hp:investorCountry",
        facets={"sector/": "hp:theme", "status/": "^hp:project/hp:status", "capital-source/": "^hp:project/hp:kind"},
        also=("frame/location",),
    ),
    Frame(
        "funding",
        "hp:funds",
        "?record a hp:FundingContribution",
        {
            "funder": Role("hp:funder", ("Organisation", "Country"), "hp:funder|hp:funder/hp:homeCountry|hp:involves"),
            "funded": Role("hp:fundedAsset", ("Project", "InfrastructureAsset")),
            "flow": Role("hp:capitalFlow", ()),
            "country": Role("hp:funder/hp:homeCountry|hp:funder", ()),
        },
        far="funder",
        country="hp:funder|hp:funder/hp:homeCountry|hp:involves",
        facets={"funding-kind/": _KIND, "sector/": "hp:fundedAsset/hp:theme", **_STATUS},
        values="oda-commitment",
    ),
    Frame(
        "ownership",
        "hp:holdsShareOf",
        "?record a hp:Ownership",
        {
            "owner": Role("hp:owner", ("Organisation",)),
            "owned": Role("hp:owned", ("InfrastructureAsset", "Enterprise", "Zone", "Project")),
        },
        far="owner",
        country="hp:owner/hp:homeCountry",
        values="share-of-ownership",
    ),
    Frame(
        "operation",
        "hp:operates",
        "?record hp:kind <scheme/situation-kind/operation>",
        {
            "operator": Role("hp:operator", ("Organisation",)),
            "operated": Role("hp:about", ("InfrastructureAsset", "Project", "Zone")),
        },
        far="operated",
    ),
    Frame(
        "part",
        "hp:partOfProject",
        "?record hp:partOfProject ?anyproject",
        {"part": Role("", ("Project", "InfrastructureAsset")), "whole": Role("hp:partOfProject", ("Project",))},
        far="part",
    ),
)
