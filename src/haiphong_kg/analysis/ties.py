"""The ties between partner countries and the city: one record, one partner, one kind of tie, with its time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from haiphong_kg.analysis.capital import registered_capital
from haiphong_kg.entities import both, short
from haiphong_kg.sparql import run_named
from haiphong_kg.store import HOME, SCHEME, KnowledgeGraph, bare, read_folder

if TYPE_CHECKING:
    from haiphong_kg.web.page import Partner, Text, Tie, TieKind, TiesPage, Twin

QUERY: Final = "ties-of-partners"
_KINDS: Final = f"{SCHEME}tie"
_SIDES: Final = ("city", "unit", "body", "company", "concerned")  # the strongest first
_SECTORS: Final = f"{SCHEME}sector"
_BLOC: Final = f"{SCHEME}place-kind/bloc"
# Of what has such a status nobody says that it still runs; as in queries/rules/ends-before-next.rq.
_OVER: Final = frozenset({"cancelled", "dormant", "ended", "expired", "replaced"})
_LAST: Final = 1_000_000


class _Row(NamedTuple):
    """One line of the query: four IRIs and who stands there for the city."""

    partner: str
    kind: str
    record: str
    party: str
    side: str


def partner_ties(kg: KnowledgeGraph) -> TiesPage:
    """The ties as the page is given them; without partners where the data folder does not ask for them.

    A record ties each of its partners once, and counts for the strongest side of the city that it names.
    """
    found = sorted(_grouped(kg).items())
    capital = registered_capital(kg)
    ties = [_tie(kg, rows, capital) for _, rows in found]
    kinds = _ordered(kg, [iri for iri, term in kg.pairs("skos:inScheme") if bare(term) == _KINDS])
    statuses = sorted({tie["status"] for tie in ties if tie["status"]})
    sectors = sorted({sector for tie in ties for sector in tie["sectors"]})
    partners = sorted({rows[0].partner for _, rows in found}, key=lambda iri: (_place(kg, iri), iri))
    return {
        "home": short(HOME),
        "kinds": [cast("TieKind", {"id": _name(iri), "label": _named(kg, iri)}) for iri in kinds],
        "partners": [_partner(kg, iri, ties) for iri in partners],
        "ties": ties,
        "statuses": {one: _named(kg, f"{SCHEME}status/{one}") for one in statuses},
        "sectors": {one: _named(kg, f"{_SECTORS}/{one}") for one in sectors},
        "lenders": _lenders(kg, ties),
        "networks": sorted({short(bare(term)) for iri, term in kg.pairs("hp:memberOf") if iri == HOME}),
        "places": _places(kg, {short(HOME), *(id_ for tie in ties for id_ in (tie["partner"], *tie["parties"]))}),
    }


def _grouped(kg: KnowledgeGraph) -> dict[tuple[str, str, str], list[_Row]]:
    """The rows of each tie: one partner, one kind, one record; only those of its strongest side."""
    query = read_folder(kg.layout, "questions").get(QUERY)
    ties: dict[tuple[str, str, str], list[_Row]] = defaultdict(list)
    for row in run_named(kg, query, {}).rows if query else []:
        one = _Row(*map(bare, row))
        ties[one.partner, one.kind, one.record].append(one)
    return {key: list(_strongest(rows)) for key, rows in ties.items()}


def _strongest(rows: list[_Row]) -> Iterator[_Row]:
    side = min((row.side for row in rows), key=_SIDES.index)
    return (row for row in rows if row.side == side)


def _tie(kg: KnowledgeGraph, rows: list[_Row], capital: dict[str, str]) -> Tie:
    partner, kind, record, _, side = rows[0]
    status = _name(kg.value(record, "hp:status")) or None
    tie = {
        "record": short(record),
        "partner": short(partner),
        "kind": _name(kind),
        "side": side,
        "parties": sorted({short(row.party) for row in rows} - {short(partner)}) or [short(partner)],
        "start": kg.value(record, "hp:start") or None,
        "end": kg.value(record, "hp:end") or None,
        "known": sorted(bare(term) for term in kg.objects(record, "hp:knownOn")),
        "first": kg.value(record, "hp:earliestStart") or None,
        "last": kg.value(record, "hp:latestEnd") or None,
        "status": status,
        "over": status in _OVER,
        "score": int(kg.value(record, "hp:evidenceScore") or 0),
        "capital": short(capital[record]) if record in capital else None,
        "sectors": _sectors(kg, record),
        "label": _named(kg, record),
    }
    return cast("Tie", tie)


def _sectors(kg: KnowledgeGraph, record: str) -> list[str]:
    """The sectors of what the record names: in the data, projects have them."""
    named = {bare(term) for term in kg.objects(record, "hp:involves")}
    themes = {bare(theme) for iri in named for theme in kg.objects(iri, "hp:theme")}
    return sorted(_name(theme) for theme in themes if kg.value(theme, "skos:inScheme") == _SECTORS)


def _partner(kg: KnowledgeGraph, iri: str, ties: list[Tie]) -> Partner:
    # Whether the city keeps up what a unit signed before it was merged is not known; so that is not named as its own.
    own = [tie for tie in ties if tie["partner"] == short(iri) and tie["side"] == "city"]
    twinned = [tie for tie in own if tie["kind"] == "twinned"]
    twins: list[Twin] = [{"id": party, "since": tie["start"]} for tie in twinned for party in tie["parties"]]
    region = kg.value(iri, "hp:worldRegion")
    return {
        "id": short(iri),
        "bloc": kg.value(iri, "hp:kind") == _BLOC,
        "region": _named(kg, region) if region else None,
        "twins": twins,
    }


def _lenders(kg: KnowledgeGraph, ties: list[Tie]) -> list[str]:
    """Who pays for works in the city and is of no one country: shown beside the partners, never dropped."""
    tied = {party for tie in ties for party in tie["parties"]}
    funders = {bare(term) for _, term in kg.pairs("hp:funder")}
    return sorted(short(iri) for iri in funders if short(iri) not in tied and not _is_home(kg, iri))


def _places(kg: KnowledgeGraph, wanted: set[str]) -> dict[str, tuple[float, float]]:
    """Longitude and latitude of those that have a point on the map."""
    points = {short(bare(place)): point for point, place in kg.pairs("hp:pointOf")}
    return {
        one: (float(kg.value(points[one], "hp:longitude")), float(kg.value(points[one], "hp:latitude")))
        for one in sorted(wanted & points.keys())
    }


def _is_home(kg: KnowledgeGraph, iri: str) -> bool:
    """Whether it is of the country of the city."""
    home = kg.value(HOME, "hp:inCountry")
    return home in {iri, *(kg.value(iri, role) for role in ("hp:homeCountry", "hp:inCountry"))}


def _place(kg: KnowledgeGraph, iri: str) -> int:
    """The place of its region among the regions; the last where none is stated."""
    return _order(kg, kg.value(iri, "hp:worldRegion"))


def _order(kg: KnowledgeGraph, iri: str) -> int:
    return int(kg.value(iri, "sh:order") or _LAST) if iri else _LAST


def _ordered(kg: KnowledgeGraph, iris: list[str]) -> list[str]:
    return sorted(iris, key=lambda iri: (_order(kg, iri), iri))


def _name(iri: str) -> str:
    return iri.rpartition("/")[2]


def _named(kg: KnowledgeGraph, iri: str) -> Text:
    return cast("Text", both(kg, iri))
