"""The ties of a relation → what a right answer to a cell of the grid names, counts or dates."""

from __future__ import annotations

from typing import Final, NamedTuple

from haiphong_kg.store import HOME, ID
from tests.ask.grid.oracle import VIET_NAM, Records, Tie

# With which lands this country may be told as well: it lies there, and is hardly meant.
_AROUND: Final = f"{ID}place/cambodia"


class Expected(NamedTuple):
    """What must be named (`need`), what may be (`may`), and the times one of which is to be told (`dates`)."""

    need: frozenset[str]
    may: frozenset[str]
    dates: frozenset[str] = frozenset()


class Span(NamedTuple):
    """The years from which and to which a tie must begin; 0 is open."""

    first: int = 0
    last: int = 0

    def holds(self, start: str) -> bool:
        """Whether a time that is known lies in it."""
        year = int(start[:4])
        return (not self.first or year >= self.first) and (not self.last or year <= self.last)


def expected(
    records: Records, relation: str, kind: str, lands: tuple[str, ...], of: str = "", span: Span | None = None
) -> Expected:
    """What a right answer names of one class, of some lands, with one thing, in a span."""
    need, may = set[str](), set[str]()
    land_iris = {f"{ID}place/{one}" for one in lands}
    around = {VIET_NAM} if _AROUND in land_iris and kind != "country" else set()
    for tie in records.ties(relation):
        if (lands and not (land_iris | around) & tie.lands) or (of and of not in tie.of):
            continue
        if span and tie.start and not span.holds(tie.start):
            continue
        things = _named(tie, kind, land_iris)
        may |= things
        certain = tie.sure and (not lands or bool(land_iris & tie.lands)) and not (tie.over and span is None)
        if certain and (kind == "country" or kind in tie.kinds) and not (span and not tie.start):
            need |= {one for one in things if kind != "country" or "Country" in records.types(one)}
    return Expected(frozenset(need - {HOME}), frozenset(may - {HOME}))


def _named(tie: Tie, kind: str, lands: set[str]) -> set[str]:
    """What an answer names for a tie: the thing itself, or its countries where those are asked for."""
    if kind == "country":
        return {one for one in tie.lands if not lands or one in lands} - {VIET_NAM}
    return {tie.thing}


def began(records: Records, relation: str, thing: str) -> Expected:
    """Since when one thing stands in a relation: any of the times that are recorded; empty where it does not.

    A group that has no tie of its own stands in it by its companies.
    """
    all_ties = records.ties(relation)
    ties = [one for one in all_ties if one.thing == thing]
    ties = ties or [one for one in all_ties if thing in records.groups(one.thing)]
    sure = [one for one in ties if one.sure]
    need = frozenset(one.thing for one in sure)
    may = frozenset(one.thing for one in ties)
    return Expected(need, may, frozenset(one.start for one in sure or ties if one.start))


def told_of(records: Records, what: str, thing: str) -> Expected:
    """Who runs, pays for or holds one thing, or where it lies."""
    if what == "zone":
        hosts = {zone for tie in records.ties("project") if tie.thing == thing for zone in tie.of}
        inner = {*records.of(thing, "locatedInZone")}
        return Expected(frozenset(inner), frozenset(hosts | inner))
    if what == "operator":
        runs = [one for one in records.kg.subjects("hp:about", thing) if records.of(one, "operator")]
        return _these({who for one in runs for who in records.of(one, "operator")})
    if what == "holder":
        held = [one for one in records.all("PostHolding") if thing in records.of(one, "post")]
        latest = max(held, key=lambda one: max((*records.of(one, "knownOn"), records.start(one))))
        return Expected(
            frozenset(records.of(latest, "holder")), frozenset(who for one in held for who in records.of(one, "holder"))
        )
    paid = [one for one in records.all("FundingContribution") if thing in records.of(one, "fundedAsset")]
    who = {funder for one in paid for funder in records.of(one, "funder")}
    return Expected(frozenset(who), frozenset(who | {land for one in paid for land in records.of(one, "involves")}))


def _these(things: set[str]) -> Expected:
    return Expected(frozenset(things), frozenset(things))
