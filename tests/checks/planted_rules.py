"""The errors planted in what the article tells, one a rule or more; see `planted`."""

from __future__ import annotations

from typing import Final

from tests.checks.planted import CLAIM, DERIVED, INVESTMENT, MEMBERSHIP, Planted
from tests.checks.planted_records import FILE

RULES: Final = [
    Planted("claim-count", "source/yearbook-2020", "sources.ttl", "hp:claimCount 4", "hp:claimCount 5"),
    Planted("claim-count", "source/yearbook-2020", "sources.ttl", "hp:claimCount 4 ;", ""),
    Planted(
        "open-list-without-unstated",
        f"{CLAIM}membership",
        "sources.ttl",
        "hp:paragraph 1 ;",
        "hp:paragraph 1 ; hp:openList true ;",
    ),
    Planted("unstated-but-stated", "unstated/other-investors", "sources.ttl", "hp:openList true", "hp:openList false"),
    Planted(
        "unstated-of-other-claim",
        "unstated/other-investors",
        "situations.ttl",
        f"hp:leftOpenBy <id/{CLAIM}investment>",
        f"hp:leftOpenBy <id/{CLAIM}membership>",
    ),
    Planted("derived-without-bounds", DERIVED, "situations.ttl", 'hp:formula "a / b" ;', ""),
    Planted("date-edtf", MEMBERSHIP, "situations.ttl", "hp:edtf", "hp:start 2015 ; hp:edtf"),
    Planted("date-edtf", MEMBERSHIP, "situations.ttl", 'hp:edtf "2015/.."^^edtf', 'hp:end "2015"^^edtf'),
    Planted(
        "dangling-reference",
        INVESTMENT,
        "situations.ttl",
        "hp:investor <id/enterprise/sao-mai>",
        "hp:investor <id/x/y>",
    ),
    Planted("dangling-reference", INVESTMENT, "situations.ttl", "domestic-private", "domestic"),
    Planted(
        "supports-what-stands",
        f"{CLAIM}membership",
        "sources.ttl",
        "hp:paragraph 1 ;",
        "hp:paragraph 1 ; hp:supports <id/enterprise/sao-mai> ;",
    ),
    Planted("undefined-term", MEMBERSHIP, "situations.ttl", "hp:memberParty", "hp:memberPart"),
    Planted("undefined-term", MEMBERSHIP, "situations.ttl", "a hp:Membership", "a hp:Membership , hp:Member"),
    Planted(
        "claim-positions",
        f"{CLAIM}cargo",
        "sources.ttl",
        "hp:anchorEnd 182 ;\n    hp:anchorStart 169",
        "hp:anchorEnd 195 ;\n    hp:anchorStart 184",
    ),
    Planted("claim-positions", f"{CLAIM}investment", "sources.ttl", "hp:paragraph 1 ;", "hp:paragraph 3 ;"),
    Planted("claim-name", "claim/daily/x", "sources.ttl", f"<id/{CLAIM}membership> a", "<id/claim/daily/x> a"),
    Planted("identifier-folder", "treaty/x", FILE, "", "<id/treaty/x> a hp:Agreement ."),
    Planted("kind-scheme", INVESTMENT, "situations.ttl", "capital-source/domestic-private", "event-kind/opening"),
    Planted("claim-name", f"{CLAIM}x/y", "sources.ttl", f"<id/{CLAIM}membership> a", f"<id/{CLAIM}x/y> a"),
    Planted(
        "derived-by-hand",
        "place/ben-song",
        "things.ttl",
        "<id/place/ben-song> a hp:AdministrativeUnit ;",
        "<id/place/ben-song> a hp:AdministrativeUnit ; hp:memberOf <id/org/river-cities> ;",
    ),
    Planted(
        "duplicate-label",
        "org/river-cities",
        "things.ttl",
        "",
        '<id/org/river-towns> a hp:Organisation ; skos:prefLabel "River Cities Network"@en .',
    ),
    Planted("entity-unused", "place/dao-xanh", "things.ttl", "", "<id/place/dao-xanh> a hp:Country ."),
]
