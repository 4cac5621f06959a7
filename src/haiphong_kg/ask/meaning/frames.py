"""The records that a question can be about."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.roles import AT, RECORD, Frame, Role
from haiphong_kg.ask.meaning.works import WORKS
from haiphong_kg.store import SCHEME

_KIND: Final = "hp:kind"
_STATUS: Final = {"status/": "hp:status"}
_ANY: Final = ("Actor", "Country", "GeopoliticalEntity")
_PARTIES: Final = ("AdministrativeUnit", "Organisation")
# A route to a place is one to its country, and touches what lies on the way.
_REACHED: Final = "hp:partner|hp:partner/hp:inCountry|hp:involves"
_LAND: Final = "(hp:inCountry|hp:homeCountry)?"
# The same from a record, each way by itself: of a step that may be left out the engine tries every node of the graph.
_LAND_OF_EVENT: Final = "|".join(
    f"hp:{one}{step}" for one in ("involves", "concerns") for step in ("", "/hp:inCountry", "/hp:homeCountry")
)


# Where a link begins: nobody flies or sails from a bridge.
_AIRPORTS: Final = (f"{SCHEME}asset-kind/airport",)
_PORTS: Final = tuple(f"{SCHEME}asset-kind/{one}" for one in ("port", "terminal", "berth"))
# Who serves a link is said to operate it, and to open it.
_RUN: Final = (
    "frame/operation",
    "frame/event?kind=event-kind/opening",
    "frame/event?kind=event-kind/opening,event-kind/production-start",
)


def _situation(kind: str) -> str:
    return f"?record hp:kind <scheme/situation-kind/{kind}>"


_ALL: Final = (
    Frame(
        "agreement",
        "hp:hasAgreementWith",
        "?record a hp:Agreement",
        {
            "a": Role("hp:agreementParty", _PARTIES),
            "b": Role("hp:agreementParty", _PARTIES),
            "person": Role("hp:involves", ("Person",)),
            "country": Role("hp:agreementParty/(hp:inCountry|hp:homeCountry)", ()),
            "successor": Role("hp:replacedBy", ()),
        },
        home="a",
        far="b",
        facets={"agreement-kind/": _KIND, **_STATUS},
        symmetric=True,
        also=("frame/cooperation",),
    ),
    Frame(
        "membership",
        "hp:memberOf",
        "?record a hp:Membership",
        {
            "member": Role("hp:memberParty", _PARTIES),
            "network": Role("hp:memberOrganisation", ("Organisation",), but=("Enterprise",)),
        },
        home="member",
        far="member",
        facets={"membership-kind/": _KIND},
    ),
    Frame(
        "call",
        "hp:calledAt",
        "?record a hp:PortCall",
        {"vessel": Role("hp:vessel", ("Vessel",)), "port": Role("hp:port", _PORTS)},
        far="vessel",
    ),
    Frame(
        "air",
        "hp:connectsWith",
        "?record hp:kind <scheme/cooperation-kind/air-link>",
        {
            "home": Role("hp:homeParty", ("AdministrativeUnit",)),
            AT: Role("hp:involves", _AIRPORTS),
            "partner": Role("hp:partner", ("AdministrativeUnit", "Country"), _REACHED),
            "country": Role("hp:partner/hp:inCountry?", ()),
            "line": Role("hp:operator", ("Organisation",)),
        },
        home="home",
        far="partner",
        facets=_STATUS,
        also=_RUN,
    ),
    Frame(
        "shipping",
        "hp:connectsWith",
        "?record hp:kind <scheme/cooperation-kind/shipping-link>",
        {
            "home": Role("hp:homeParty", ("AdministrativeUnit",)),
            "line": Role("hp:operator", ("Organisation",)),
            "partner": Role(
                "hp:partner",
                ("AdministrativeUnit", "Country", "Place"),
                _REACHED,
                but=("InfrastructureAsset",),
            ),
            AT: Role("hp:involves", _PORTS),
            "country": Role("hp:partner/hp:inCountry?", ()),
        },
        home="home",
        far="partner",
        facets=_STATUS,
        also=_RUN,
    ),
    Frame(
        "cooperation",
        "hp:cooperatesWith",
        "?record a hp:CooperationRelation",
        {"home": Role("hp:homeParty"), "partner": Role("hp:partner", _ANY)},
        home="home",
        far="partner",
        facets={"cooperation-kind/": _KIND, **_STATUS},
    ),
    Frame(
        "priority",
        "hp:hasPriorityPartner",
        "?record hp:kind <scheme/direction-kind/priority-partner>",
        {
            "proponent": Role("hp:proponent", _PARTIES),
            "partner": Role("hp:targetsPartner", _ANY, but=("Person",)),
        },
        home="proponent",
        far="partner",
    ),
    Frame(
        "post",
        "hp:holdsPostIn",
        "?record a hp:PostHolding",
        {"holder": Role("hp:holder", ("Person",)), "post": Role("hp:post", ("Post",))},
        far="holder",
    ),
    Frame(
        "organ",
        "hp:actsFor",
        _situation("organ"),
        {"body": Role("hp:about", ("Organisation",)), "whole": Role("hp:involves", ("AdministrativeUnit",))},
        far="body",
    ),
    Frame(
        "seat",
        "",
        _situation("seat"),
        {"about": Role("hp:about", ("Organisation",)), "place": Role("hp:involves", ("AdministrativeUnit", "Country"))},
        far="place",
    ),
    Frame("founding", "", _situation("founding"), {"about": Role("hp:about", ("Organisation", "Zone"))}, far="about"),
    Frame(
        "event",
        "hp:tookPartIn",
        "?record a hp:Event",
        {
            RECORD: Role("", ()),
            "party": Role("hp:involves", ("Organisation", "AdministrativeUnit", "Person")),
            "about": Role("hp:involves|hp:concerns", ("Project", "InfrastructureAsset", "Zone", "Festival", "Vessel")),
            "country": Role("(hp:involves|hp:concerns)/" + _LAND, ()),
        },
        far="party",
        country=_LAND_OF_EVENT,
        facets={"event-kind/": _KIND},
    ),
    Frame(
        "recognition",
        "",
        "?record a hp:Recognition",
        {"site": Role("hp:site", ("Place", "Festival")), "granter": Role("hp:grantedBy", ("Organisation",))},
        far="site",
        facets={"distinction/": _KIND},
    ),
    Frame(
        "nomination",
        "hp:nominatedTo",
        "?record a hp:Nomination",
        {"site": Role("hp:site", ("Place",)), "body": Role("hp:submittedTo", ("Organisation",))},
        far="site",
        facets={"distinction/": _KIND, **_STATUS},
    ),
    Frame(
        "grouping",
        "hp:partOfGroup",
        "?record hp:partOfGroup ?anygroup",
        {"company": Role("", ("Enterprise",)), "group": Role("hp:partOfGroup", ("Organisation",))},
        far="company",
    ),
    Frame(
        "location",
        "hp:locatedIn",
        "?record hp:locatedIn|hp:locatedInZone ?anyplace",
        {
            "what": Role("", ("DomainEntity", "Enterprise")),
            "place": Role(
                "hp:locatedIn|hp:locatedInZone", ("Zone", "AdministrativeUnit", "InfrastructureAsset", "Country")
            ),
        },
        far="what",
        country="hp:inCountry",
    ),
    Frame(
        "consulate",
        "",
        "?record hp:kind <scheme/organisation-kind/consulate>",
        {RECORD: Role("", ("Organisation",)), "country": Role("hp:homeCountry", ())},
        far=RECORD,
        country="hp:homeCountry",
        also=("frame/location", "frame/seat"),  # an office of another country is where it has its seat
    ),
    Frame(
        "land",
        "",
        "?record hp:inCountry|hp:homeCountry ?anyland",
        {
            "what": Role("", ("DomainEntity", "Enterprise")),
            "land": Role("hp:inCountry|hp:homeCountry", ("Country", "GeopoliticalEntity")),
        },
        far="what",
    ),
    Frame(
        "merger",
        "",
        "?record a hp:TerritorialChange",
        {"about": Role("hp:concerns", ("AdministrativeUnit",))},
        far="about",
    ),
    Frame(
        "origin",
        "hp:originatesFrom",
        _situation("origin"),
        {"about": Role("hp:about", ("DomainEntity",)), "source": Role("hp:involves", ("Organisation", "Country"))},
        far="about",
    ),
    Frame(
        "influence",
        "hp:saidToInfluence",
        "?record a hp:Effect",
        {
            "cause": Role("hp:cause", ("Indicator", "InfrastructureAsset")),
            "effect": Role("hp:effectOn", ("Indicator",)),
        },
        far="effect",
    ),
    Frame(
        "direction",
        "hp:directs",
        "?record a hp:PolicyDirection ; hp:directedBody ?anybody",
        {"director": Role("hp:proponent", ("Organisation",)), "directed": Role("hp:directedBody", ("Organisation",))},
        far="directed",
    ),
    Frame(
        "publication",
        "",
        "?record a hp:SourceDocument",
        {RECORD: Role("", ()), "publisher": Role("dcterms:publisher", ("Publisher",))},
        far=RECORD,
        facets={"source-kind/": _KIND},
    ),
    Frame(
        "zone",
        "",
        "?record a hp:Zone",
        {
            RECORD: Role("", ("Zone",)),
            "place": Role("hp:locatedIn|hp:locatedInZone", ("Zone", "AdministrativeUnit", "InfrastructureAsset")),
        },
        far=RECORD,
    ),
    *WORKS,
)
FRAMES: Final = {one.name: one for one in _ALL}
# Records of something that happens at a time, and does not go on.
POINTS: Final = ("event", "call", "founding", "merger", "recognition")
# Records that hold no time of their own.
TIMELESS: Final = ("zone", "project", "grouping", "location", "part", "land", "consulate")
# Of what has such a status it is told no more that it is so.
ENDED: Final = ("dormant", "expired", "replaced", "ended", "cancelled")
# Links that operate or have ended.
ROUTES: Final = ("air", "shipping")
