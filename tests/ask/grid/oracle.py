"""What a right answer must name, and what it may: read from the records, and not by way of `ask`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, NamedTuple

from haiphong_kg.store import HOME, ID, KnowledgeGraph, bare

VIET_NAM: Final = f"{ID}place/viet-nam"
HAI_DUONG: Final = f"{ID}place/hai-duong"
_LOCAL: Final = {
    "city": "city",
    "metropolitan-city": "city",
    "centrally-run-city": "city",
    "province": "province",
    "prefecture": "province",
    "autonomous-region": "province",
    "region": "province",
    "territory": "province",
    "state": "province",
}
_CLASSES: Final = {"AdministrativeUnit": "locality", "Enterprise": "company", "Organisation": "organisation"}
_OVER: Final = ("dormant", "expired", "replaced", "ended", "cancelled")
_BARELY: Final = ("reported", "planned", "announced")
_LOANS: Final = ("loan", "loan-and-grant")
_GRANTS: Final = ("grant", "loan-and-grant")
_BANKS: Final = ("world-bank", "asian-development-bank", "jbic")


class Tie(NamedTuple):
    """One who stands in a relation: what it is, of which lands, with what (`of`), since when, and whether for certain.

    What is not certain may be named in an answer, and need not; nor need what is `over`, where no time is asked of.
    """

    thing: str
    kinds: frozenset[str]
    lands: frozenset[str]
    of: frozenset[str] = frozenset()
    start: str = ""
    sure: bool = True
    over: bool = False


class Records:
    """The records of a graph as plain ties, by the relations of the grid."""

    def __init__(self, kg: KnowledgeGraph) -> None:
        self.kg = kg
        self.ties = cache(self._ties)

    def _ties(self, relation: str) -> tuple[Tie, ...]:
        found: dict[str, Callable[[], Iterator[Tie]]] = {
            "twin": lambda: self._agreed("twinning"),
            "agreement": lambda: self._agreed(""),
            "memorandum": lambda: self._agreed("memorandum"),
            "friendship": lambda: self._agreed("friendship"),
            "cooperate": self._cooperating,
            "invest": self._investing,
            "invest_zone": self._investing,
            "project": self._projects,
            "project_zone": self._projects,
            "lend": lambda: self._funding(_LOANS),
            "grant": lambda: self._funding(_GRANTS),
            "fund": lambda: self._funding(()),
            "funded": self._funded,
            "network": self._networks,
            "members": self._members,
            "fly": lambda: self._linked("air-link"),
            "ship": lambda: self._linked("shipping-link"),
            "lines": self._lines,
            "visit": lambda: self._visiting("delegation-received"),
            "abroad": lambda: self._visiting("visit-abroad"),
            "signed": self._agreements,
            "signed_land": self._agreements,
            "own": lambda: self._having("Ownership", "owner", "owned"),
        }
        return tuple(found[relation]())

    def of(self, record: str, name: str) -> list[str]:
        """The values of a property of a record, IRIs and texts alike."""
        return [bare(one) for one in self.kg.objects(record, f"hp:{name}")]

    def all(self, kind: str) -> list[str]:
        """All records of a class."""
        return self.kg.subjects("rdf:type", f"hp:{kind}")

    def short(self, record: str, name: str) -> set[str]:
        """The last part of the values of a property: "in-force"."""
        return {one.rpartition("/")[2] for one in self.of(record, name)}

    def types(self, thing: str) -> set[str]:
        """The classes of a thing, without what is before "#"."""
        return {bare(one).rpartition("#")[2] for one in self.kg.objects(thing, "rdf:type")}

    def kinds(self, thing: str) -> frozenset[str]:
        """Of which of the grid's classes a thing is."""
        found = {_CLASSES[one] for one in self.types(thing) if one in _CLASSES}
        found |= {_LOCAL[one] for one in self.short(thing, "kind") if one in _LOCAL}
        return frozenset(found)

    def lands(self, thing: str) -> frozenset[str]:
        """The countries of a thing: in which it lies, or from which it comes."""
        own = {thing} if "Country" in self.types(thing) else set()
        return frozenset((*self.of(thing, "inCountry"), *self.of(thing, "homeCountry"), *own))

    def groups(self, company: str) -> set[str]:
        """The groups to which a company belongs, also by way of another."""
        own = {*self.of(company, "partOfGroup")}
        return own.union(*map(self.groups, own))

    def start(self, record: str) -> str:
        """When a record begins; "" where that is not known."""
        return next(iter(self.of(record, "start")), "")

    def foreign(self, thing: str) -> bool:
        """Whether it is known to be of another country."""
        lands = self.lands(thing)
        return bool(lands) and VIET_NAM not in lands

    def _agreed(self, kind: str) -> Iterator[Tie]:
        """The parties of agreements: for certain those abroad with which the city itself has one."""
        for record in self.all("Agreement"):
            parties, status = self.of(record, "agreementParty"), self.short(record, "status")
            if kind and kind not in self.short(record, "kind"):
                continue
            ours = HOME in parties
            near = [one for one in parties if one != HOME and (self.foreign(one) or ours)]
            if not (ours or HAI_DUONG in parties or any(VIET_NAM in self.lands(one) for one in parties)):
                continue
            for one in near:
                found = self._tie(one, {"partner"}, record=record, sure=ours and self.foreign(one))
                yield found._replace(over=bool(status & {*_OVER}))

    def _tie(self, thing: str, more: set[str], *, record: str, sure: bool = True, of: set[str] | None = None) -> Tie:
        kinds = self.kinds(thing) | more
        return Tie(thing, kinds, self.lands(thing), frozenset(of or ()), self.start(record), sure)

    def _cooperating(self) -> Iterator[Tie]:
        """For certain the parties of agreements; who has any other tie may be meant."""
        yield from self._agreed("")
        for record in self.all("CooperationRelation"):
            for one in (*self.of(record, "partner"), *self.of(record, "involves")):
                if one != HOME:
                    yield self._tie(one, {"partner"}, record=record, sure=False)
        others = (*self._investing(), *self._funding(()), *self._visiting("delegation-received"))
        yield from (one._replace(sure=False, kinds=one.kinds | {"partner"}) for one in others)

    def _investing(self) -> Iterator[Tie]:
        """Investors with the zone; for certain those that are single and have begun."""
        for record in self.all("InvestmentRelation"):
            hosts = {*self.of(record, "hostPlace")}
            for one in self.of(record, "investor"):
                lands = frozenset(self.of(record, "investorCountry"))
                single = bool(lands) and not self.short(record, "status") & {*_BARELY}
                wide = frozenset(zone for host in hosts for zone in self._around(host))
                yield Tie(
                    one,
                    self.kinds(one) | {"investor", "company"},
                    lands or self.lands(one),
                    wide,
                    self.start(record),
                    single,
                )

    def _around(self, place: str) -> set[str]:
        """A place with those in which it lies."""
        return {place, *self.of(place, "locatedInZone"), *self.of(place, "locatedIn")}

    def _projects(self) -> Iterator[Tie]:
        """Projects with the zone, of investors also with the land of the capital."""
        for one in self.all("Project"):
            wide = frozenset(zone for place in self.of(one, "locatedInZone") for zone in self._around(place))
            yield Tie(one, frozenset({"project", "plant"}), frozenset(), wide, sure=False)
        for record in self.all("InvestmentRelation"):
            for one in self.of(record, "project"):
                places = {*self.of(record, "hostPlace"), *self.of(one, "locatedInZone")}
                wide = frozenset(zone for place in places for zone in self._around(place))
                lands = frozenset(self.of(record, "investorCountry"))
                yield Tie(one, frozenset({"project", "plant"}), lands, wide, self.start(record))

    def _funding(self, kinds: tuple[str, ...]) -> Iterator[Tie]:
        """Who gives money: organisations, and the countries that are theirs."""
        for record in self.all("FundingContribution"):
            sure = not kinds or bool(self.short(record, "kind") & {*kinds})
            for one in self.of(record, "funder"):
                bank = {"bank"} if one.rpartition("/")[2] in _BANKS else set()
                yield self._tie(one, {"donor", *bank}, record=record, sure=sure and one not in self.lands(one))
            for one in self.of(record, "involves"):
                if one in self.lands(one):
                    yield self._tie(one, {"donor"}, record=record, sure=False)

    def _funded(self) -> Iterator[Tie]:
        """What is paid for, with who pays."""
        for record in self.all("FundingContribution"):
            for one in self.of(record, "fundedAsset"):
                sure = one.startswith(f"{ID}project/")
                yield self._tie(one, {"project"}, record=record, sure=sure, of={*self.of(record, "funder")})

    def _networks(self) -> Iterator[Tie]:
        """The networks of which the city is recorded a member; others are only named as links."""
        for record in self.all("Membership"):
            if HOME in self.of(record, "memberParty"):
                for one in self.of(record, "memberOrganisation"):
                    yield self._tie(one, {"network"}, record=record)
        for record in self.all("CooperationRelation"):
            if "multilateral" in self.short(record, "kind"):
                for one in self.of(record, "partner"):
                    yield self._tie(one, {"network"}, record=record, sure=False)

    def _members(self) -> Iterator[Tie]:
        """The members of each network; the city itself and what is no city need not be told."""
        for record in self.all("Membership"):
            for one in self.of(record, "memberParty"):
                yield self._tie(one, set(), record=record, of={*self.of(record, "memberOrganisation")})

    def _linked(self, kind: str) -> Iterator[Tie]:
        """Where links lead that go on; what they touch on the way, and those that have ended, may be told."""
        for record in self.all("CooperationRelation"):
            if kind not in self.short(record, "kind"):
                continue
            going = not self.short(record, "status") & {*_OVER, *_BARELY}
            far = self.of(record, "partner")
            for one in {*far, *self.of(record, "involves")} - {HOME}:
                sure = going and one in far
                yield self._tie(one, {"place", "port"}, record=record, sure=sure)

    def _lines(self) -> Iterator[Tie]:
        """Shipping lines with the countries to which they sail."""
        for record in self.all("CooperationRelation"):
            lands = {land for one in self.of(record, "partner") for land in self.lands(one)}
            for one in self.of(record, "operator"):
                yield self._tie(one, {"line"}, record=record, of=lands)

    def _visiting(self, kind: str) -> Iterator[Tie]:
        """Visits, and the countries of those who take part; other events of the city may be meant."""
        for record in self.all("Event"):
            involved = {*self.of(record, "involves")}
            lands = frozenset(land for one in involved for land in self.lands(one)) - {VIET_NAM}
            sure = kind in self.short(record, "kind")
            yield Tie(record, frozenset({"delegation"}), lands, frozenset(), self.start(record), sure)

    def _agreements(self) -> Iterator[Tie]:
        """Agreements themselves: for certain those of the city."""
        for record in self.all("Agreement"):
            parties = self.of(record, "agreementParty")
            lands = frozenset(land for one in parties for land in self.lands(one)) - {VIET_NAM}
            sure = HOME in parties and "reported" not in self.short(record, "status")
            yield Tie(record, frozenset({"agreement"}), lands, lands, self.start(record), sure)

    def _having(self, kind: str, who: str, what: str) -> Iterator[Tie]:
        """Who has something, with what."""
        for record in self.all(kind):
            for one in self.of(record, who):
                yield self._tie(one, {"owner"}, record=record, of={*self.of(record, what)})
