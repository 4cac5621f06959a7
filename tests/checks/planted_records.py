"""The errors planted in the records outside the article, one a rule or more; see `planted`."""

from __future__ import annotations

from typing import Final

from tests.checks.planted import CLAIM, COMPARED, DERIVED, MEMBERSHIP, OBSERVED, Planted

FRIENDSHIP: Final = "agreement/ben-song--green-port--friendship-2009"
TWINNING: Final = "agreement/ben-song--green-port--twinning-2014"
SIGNING: Final = "event/2014-04-18-signing"
PEOPLE: Final = "obs/population/green-port/2014/"
DAILY: Final = "claim/river-daily/"
FILE: Final = "records.ttl"
BLANK: Final = "https://river-daily.example.org/friends"


def _records(rule: str, subject: str, old: str, new: str) -> Planted:
    return Planted(rule, subject, FILE, old, new)


def _added(rule: str, subject: str, text: str) -> Planted:
    return Planted(rule, subject, FILE, "", text)


RECORDS: Final = [
    Planted("anchor-length", f"{CLAIM}cargo-over-2015", "sources.ttl", "hp:anchorEnd 195", "hp:anchorEnd 194"),
    Planted("figure-scale", OBSERVED, "situations.ttl", "hp:value 1200000.0", "hp:value 12000000.0"),
    _records("stated-or-derived", f"{PEOPLE}a", "hp:statedValue 90000.0 ;", ""),
    Planted(
        "stated-or-derived",
        DERIVED,
        "situations.ttl",
        'hp:formula "a / b" ;',
        'hp:formula "a / b" ; hp:statedScale 0 ;',
    ),
    Planted(
        "comparison-match",
        COMPARED,
        "situations.ttl",
        "hp:baselineObservation <id/obs/cargo-throughput/ben-song/2015/derived>",
        f"hp:baselineObservation <id/{PEOPLE}a>",
    ),
    Planted(
        "comparison-versions",
        COMPARED,
        FILE,
        "",
        "<id/place/ben-song/v/from-2025-07-01> a hp:AdministrativeUnitVersion ; hp:versionOf <id/place/ben-song> .\n"
        f"<id/{DERIVED}> hp:observedEntity <id/place/ben-song/v/from-2025-07-01> .",
    ),
    _records(
        "speaker-attribution",
        f"{DAILY}signing",
        '"signed on Friday" ;',
        '"Friday" ; hp:speaker <id/place/ben-song> ;',
    ),
    _records(
        "speaker-attribution",
        f"{DAILY}signing",
        "attribution/narrator> ;\n    hp:claims <id/event",
        "attribution/explicit> ;\n    hp:claims <id/event",
    ),
    _records("plain-situation", "situation/green-port-by-the-sea", "hp:about <id/place/green-port> ;", ""),
    _records("plain-situation", "situation/green-port-by-the-sea", "situation-kind/location", "place-kind/bay"),
    _added(
        "plain-situation",
        "circumstance/x",
        "<id/circumstance/x> a hp:Situation ; hp:about <id/org/x> ; hp:kind <scheme/situation-kind/trend> .",
    ),
    _records("situation-links", "situation/green-port-by-the-sea", "hp:involves <id/place/north-land> ;", ""),
    _records("observation-time", f"{PEOPLE}b", 'hp:knownOn "2014"^^xsd:gYear ;', ""),
    _records("observation-time", f"{PEOPLE}b", "hp:knownOn", "hp:undated true ; hp:knownOn"),
    _records("event-time", SIGNING, 'hp:edtf "2014-04-18"^^edtf:EDTF ;', ""),
    _records("undated-but-dated", f"{PEOPLE}b", "hp:knownOn", "hp:undated true ; hp:knownOn"),
    _records("successor-order", FRIENDSHIP, 'hp:edtf "2009-04-17/', 'hp:edtf "2016-04-17/'),
    _records(
        "successor-order",
        FRIENDSHIP,
        "<id/place/ben-song> , <id/place/green-port>",
        "<id/place/ben-song> , <id/place/north-land>",
    ),
    _records(
        "signing-date",
        SIGNING,
        'hp:edtf "2014-04-18/',
        'hp:edtf "2014-05/',
    ),
    _records("time-form", FRIENDSHIP, 'hp:edtf "2009-04-17/.."^^edtf:EDTF', "hp:start 2009"),
    _records("time-form", FRIENDSHIP, 'hp:edtf "2009-04-17/', 'hp:edtf "2009-13/'),
    _records("time-form", FRIENDSHIP, 'hp:statusSince "2014-04-18"^^xsd:date', 'hp:statusSince "2014-04"^^xsd:date'),
    _records("time-form", f"{PEOPLE}b", 'hp:knownOn "2014"^^xsd:gYear', 'hp:knownOn "in spring"@en'),
    _records("status-since", FRIENDSHIP, "hp:status <scheme/status/replaced> ;", ""),
    _records("status-since", FRIENDSHIP, 'hp:statusSince "2014-04-18"', 'hp:statusSince "2008-04-18"'),
    _added(
        "record-twice",
        MEMBERSHIP,
        "<id/membership/other> hp:memberOrganisation <id/org/river-cities> ; hp:memberParty <id/place/ben-song> ;"
        ' hp:edtf "2015/.."^^edtf:EDTF .',
    ),
    _added(
        "record-twice",
        TWINNING,
        "<id/agreement/twins> hp:agreementParty <id/place/green-port> , <id/place/ben-song> ;"
        ' hp:kind <scheme/agreement-kind/twinning> ; hp:edtf "2014-04-18/.."^^edtf:EDTF .',
    ),
    _records("identifier-form", "place/north-land", "iso3166-1:NO", "iso3166-1:NOR"),
    _records("identifier-form", "place/north-land", "iso3166-1:NO", "NO"),
    _records("identifier-form", "place/north-land", "entity/Q99", "wiki/Q99"),
    _records("identifier-twice", "place/green-port", "hp:inCountry", 'schema:identifier "iso3166-1:NO" ; hp:inCountry'),
    _records(
        "identifier-twice",
        "place/green-port",
        "hp:inCountry",
        "schema:sameAs <http://www.wikidata.org/entity/Q99> ; hp:inCountry",
    ),
    _records("address-twice", "source/green-port-city", BLANK, "http://green-port.example.no/Partners/"),
    _records("publisher-spelling", "source/green-port-city", '"City of Green Port"', '"RIVER daily"'),
    _added(
        "source-unused",
        "source/idle",
        '<id/source/idle> a hp:SourceDocument ; dcterms:publisher "Idle News" ; dcterms:title "Nothing"@en .',
    ),
    _records("source-dated-later", "source/river-daily", '"2019-05"^^xsd:gYearMonth', '"2027"^^xsd:gYear'),
    _records("report-of-the-future", f"{DAILY}signing", '"2019-05"^^xsd:gYearMonth', '"2013"^^xsd:gYear'),
    _records("inferred-with-reason", f"{DAILY}twinning", '@en ,\n        "Báo', '@en ; skos:note\n        "Báo'),
    _records(
        "disagreement-match",
        "disagreement/population-of-green-port",
        f"<id/{PEOPLE}b> ;\n    hp:resolution",
        f"<id/{SIGNING}> ;\n    hp:resolution",
    ),
    _records("missing-label-there", "place/green-port", 'hp:missingLabel "vi"', 'hp:missingLabel "en"'),
    _records(
        "source-retrieved", "source/river-daily", 'hp:retrieved "2026-11-26"^^xsd:date ;\n    hp:voiceOf', "hp:voiceOf"
    ),
    _records("event-status", SIGNING, "hp:status <scheme/status/achieved>", "hp:termYears 1"),
    _records("generic-anchor", f"{DAILY}signing", '"signed on Friday"', '"2,014"'),
    _added(
        "founding-is-a-point",
        "situation/founding-of-green-port",
        "<id/situation/founding-of-green-port> a hp:Situation ; hp:about <id/place/green-port> ;"
        ' hp:edtf "1900/.."^^edtf:EDTF ; hp:kind <scheme/situation-kind/founding> .',
    ),
    Planted(
        "counterpart-of-a-pair",
        DERIVED,
        FILE,
        "",
        f"<id/{OBSERVED}> hp:counterpart <id/place/north-land> .",
    ),
    _records(
        "status-of-plans",
        f"{PEOPLE}a",
        "hp:claims <id/obs/population/green-port/2014/a> ;\n    hp:modality <scheme/modality/report>",
        "hp:claims <id/obs/population/green-port/2014/a> ;\n    hp:modality <scheme/modality/plan>",
    ),
    _records(
        "achieved-by-plans",
        SIGNING,
        "hp:claims <id/event/2014-04-18-signing> ;\n    hp:modality <scheme/modality/report>",
        "hp:claims <id/event/2014-04-18-signing> ;\n    hp:modality <scheme/modality/plan>",
    ),
    _added(
        "achieved-by-plans",
        "ownership/sao-mai--soap",
        '<id/ownership/sao-mai--soap> a hp:Ownership ; hp:edtf "2015-07-25/.."^^edtf:EDTF .\n'
        "<id/claim/river-daily/sold> hp:claims <id/ownership/sao-mai--soap> ; hp:modality <scheme/modality/plan> .",
    ),
    _added(
        "achieved-by-plans",
        "funding/bank--quay",
        "<id/funding/bank--quay> a hp:FundingContribution ; hp:status <scheme/status/completed> .\n"
        "<id/claim/river-daily/quay> hp:claims <id/funding/bank--quay> ; hp:modality <scheme/modality/plan> .",
    ),
    Planted("indicator-additivity", "indicator/cargo-throughput", "things.ttl", "additivity/flow>", "additivity/any>"),
    _records("series-open", f"{PEOPLE}a", "hp:disagreeingMember", "hp:involves"),
    _added(
        "part-above-whole",
        "obs/women/green-port/2014/a",
        "<id/indicator/population> hp:includesIndicator <id/indicator/women> .\n"
        "<id/obs/women/green-port/2014/a> a hp:Observation ; sdmxa:obsStatus sdmx-code:obsStatus-A ;"
        ' hp:approximation <scheme/approximation/exact> ; hp:edtf "2014"^^edtf:EDTF ;'
        " hp:indicator <id/indicator/women> ; hp:observedEntity <id/place/green-port> ; hp:statedScale 0 ;"
        " hp:statedValue 190002.0 ; hp:unit unit:NUM ; hp:value 190002.0 .",
    ),
    _added(
        "counted-in-one-unit",
        f"{PEOPLE}a",
        "<id/obs/x> hp:indicator <id/indicator/population> ; hp:unit <id/unit/person> .",
    ),
    _added(
        "dispute-parts",
        "dispute/population",
        f"<id/dispute/population> a hp:Dispute ; hp:disputes <id/{PEOPLE}a> ;"
        ' hp:asked "2026-11"^^xsd:gYearMonth ; dcterms:description "Is it so many?"@en ;'
        ' hp:outcome <scheme/dispute-outcome/kept> ; hp:answer "Yes."@en .',
    ),
    _records("sought-in-vain", FRIENDSHIP, 'hp:edtf "2009', 'hp:soughtOn "2026-11-27"^^xsd:date ;\n    hp:edtf "2009'),
    _records(
        "sought-in-vain",
        TWINNING,
        'hp:edtf "2014-04-18/',
        'hp:soughtIn "Pages."@en , "Các trang."@vi ; hp:soughtOn "2026-11-27"^^xsd:date ; hp:edtf "2014-04-18/',
    ),
    _added(
        "sought-in-vain",
        MEMBERSHIP,
        f'<id/{MEMBERSHIP}> hp:soughtIn "Pages."@en , "Các trang."@vi ; hp:soughtOn "2026-11-27"^^xsd:date .\n'
        f"<id/claim/river-cities/list> a hp:Claim ; hp:claims <id/{MEMBERSHIP}> ;"
        " hp:source <id/source/river-cities> .\n"
        '<id/source/river-cities> a hp:SourceDocument ; dcterms:publisher "River Cities" ;'
        " hp:kind <scheme/source-kind/network-body> .",
    ),
    _added("sought-in-vain", "unstated/figure", '<id/unstated/figure> a hp:Unstated ; hp:soughtIn "Pages."@en .'),
    _added(
        "same-thing-twice",
        "place/green-haven",
        "<id/decision/green> a hp:IdentityDecision ; hp:decidedFor <id/place/green-port> ;"
        ' hp:firstName "Green Port" ; hp:secondName "Green Haven" ; hp:verdict <scheme/identity-verdict/same> .\n'
        '<id/place/green-haven> a hp:AdministrativeUnit ; skos:prefLabel "Green Haven"@en .',
    ),
    _added(
        "same-thing-twice",
        "decision/green",
        "<id/decision/green> a hp:IdentityDecision ; hp:decidedFor <id/place/green-port> ;"
        " hp:folds <id/place/ben-song> ; hp:verdict <scheme/identity-verdict/not-the-same> .",
    ),
    _records("month-not-in-source", f"{PEOPLE}b", 'hp:knownOn "2014"^^xsd:gYear', 'hp:edtf "2014-01"^^edtf:EDTF'),
    _added(
        "plan-named-as-plan",
        f"{PEOPLE}a",
        f"<id/{PEOPLE}a> hp:indicator <id/indicator/expected-people> .",
    ),
    _added(
        "plan-named-as-plan",
        f"{PEOPLE}b",
        f"<id/{PEOPLE}b> hp:indicator <id/indicator/announced-investment> .",
    ),
    Planted(
        "zones-as-city",
        OBSERVED,
        FILE,
        "",
        f"<id/{OBSERVED}> hp:indicator <id/indicator/fdi-project-count> .\n"
        f"<id/claim/river-daily/zones> hp:claims <id/{OBSERVED}> ;"
        ' hp:paraphrase "By 2014 the parks and zones of Bến Sông held 9 projects."@en .',
    ),
    _records("hedge-of-the-anchor", f"{PEOPLE}b", 'hp:anchor "95,000"', 'hp:anchor "over 95,000"'),
    _records(
        "scale-as-printed",
        f"{PEOPLE}a",
        "hp:statedScale 0 ;\n    hp:statedValue 90000.0",
        "hp:statedScale 3 ;\n    hp:statedValue 90.0",
    ),
    _added(
        "zone-in-the-words",
        "investment/sao-mai--ben-song",
        '<id/place/green-ip> a hp:Zone ; skos:prefLabel "Green Industrial Park"@en .\n'
        '<id/claim/yearbook-2020/investment> hp:paraphrase "Sao Mai makes its soap in Green."@en .',
    ),
    _added(
        "total-as-registered",
        f"{DAILY}population-2",
        f"<id/{PEOPLE}b> hp:indicator <id/indicator/registered-capital> .\n"
        f'<id/{DAILY}population-2> hp:paraphrase "In 2014 the total investment was 95,000."@en .',
    ),
    _records("figure-in-the-anchor", f"{DAILY}population-2", 'hp:anchor "95,000"', 'hp:anchor "96,000"'),
    _records("anchor-of-a-figure", f"{DAILY}signing", '"signed on Friday"', '"95,000"'),
    _records("report-of-a-plan", f"{DAILY}population", "obsStatus-A", "obsStatus-F"),
    _records("modality-of-the-anchor", f"{DAILY}population", '"90,000"', '"expected 90,000"'),
    _records("modality-of-the-anchor", f"{DAILY}population", '"90,000"', '"dân số ước đạt 90.000"'),
    _records("hedge-of-the-words", f"{PEOPLE}b", "it says five thousand more", "it says nearly 95,000"),
    _records("hedge-of-the-words", f"{PEOPLE}b", "Phía dưới lại ghi nhiều hơn năm nghìn", "Nơi đó có hơn 95.000 dân"),
    _records(
        "publisher-of-the-host", "source/green-port-city", "www.green-port.example.no", "www.river-daily.example.org"
    ),
    _records("title-of-our-own", "source/river-daily", '"A friendship across the sea"', '"Page on green port"'),
]
