"""From an IRI to what its page holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Final

from haiphong_kg.base import sort_key, word
from haiphong_kg.entities import Record
from haiphong_kg.store import INPUTS, Term, bare, expand, in_range, iri_in, spoken_in
from haiphong_kg.web.site.around import stated_of
from haiphong_kg.web.site.lede import lede
from haiphong_kg.web.site.model import Dispute, Group, Page, Passage, Ref, Row, Side, Table
from haiphong_kg.web.site.neighbours import neighbours
from haiphong_kg.web.site.referring import referred, resting
from haiphong_kg.web.site.telling import Teller

# Shown in places of their own, or only for programs.
_ELSEWHERE: Final = frozenset(
    expand(name)
    for name in (
        *("rdf:type", "rdfs:label", "rdfs:isDefinedBy", "dcterms:title", "dcterms:description"),
        *("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "skos:definition", "skos:editorialNote"),
        *(
            "schema:identifier",
            "schema:sameAs",
            "skos:exactMatch",
            "hp:identifierSource",
            "hp:rationale",
            "hp:formula",
            *INPUTS.values(),
        ),
        *("hp:statedValue", "hp:statedScale", "hp:claims", "hp:involves", "hp:start", "hp:end", "hp:edtf"),
        *("hp:edgeSource", "hp:edgeTarget", "hp:edgeKind", "prov:wasDerivedFrom"),
    )
)
_IDENTIFIERS: Final = ("schema:identifier", "schema:sameAs", "skos:exactMatch", "hp:identifierSource")

_Pair = tuple[str, Term]


def page_of(teller: Teller, iri: str) -> Page:
    """The page of `iri` in the language of `teller`."""
    return _Maker(teller, iri).page()


class _Maker:
    """Makes one page."""

    def __init__(self, teller: Teller, iri: str) -> None:
        facts = teller.facts
        self.facts, self.kg, self.iri, self.teller, self.lang = facts, facts.kg, iri, teller, teller.lang
        self.stated = stated_of(facts.kg, iri)
        self.own = facts.record(iri) if iri in facts.situations else None
        found = facts.records(iri) if not facts.is_a(iri, "hp:SourceDocument") else []
        self.others = [one for one in found if one.iri != iri]

    def page(self) -> Page:
        names = self.facts.names(self.iri)
        title = self.facts.told(self.iri, self.lang) if self.own else names[self.lang]
        shown, count = neighbours(self.teller, self.iri, self.others)
        return Page(
            iri=self.iri,
            lang=self.lang,
            title=title,
            other_title="" if self.own else next((one for one in names.values() if one != title), ""),
            kind=tuple(map(self.teller.ref, self.facts.classes(self.iri)[:1])),
            lede=lede(self.facts, self.iri, self.others, self.lang),
            also=self._also(set(names.values())),
            identifiers=tuple(self._rows(self._chosen(_IDENTIFIERS))),
            properties=tuple(self._rows(self._properties())),
            sides=self._sides(),
            derived=self._derivation(),
            notes=self._notes(),
            groups=tuple(self._groups(lambda one: not self._is_figure(one))),
            tables=tuple(self._tables()),
            unknown=tuple(self._unknown()),
            disputes=self._disputes(),
            rests=tuple(resting(self.teller, self.iri)),
            referred=tuple(referred(self.teller, self.iri, {one.iri for one in self.others})),
            picture=shown,
            picture_of=count,
            report=self.teller.report(self.iri, title),
        )

    def _also(self, shown: set[str]) -> tuple[str, ...]:
        return tuple(sorted({bare(term) for term in self.kg.objects(self.iri, "skos:altLabel")} - shown, key=sort_key))

    def _chosen(self, names: Iterable[str]) -> list[_Pair]:
        wanted = {expand(name) for name in names}
        return [pair for pair in self.stated if pair[0] in wanted]

    def _properties(self) -> list[_Pair]:
        return [pair for pair in self.stated if pair[0] not in _ELSEWHERE]

    def _rows(self, pairs: Iterable[_Pair]) -> Iterable[Row]:
        """A row a property; of a text in both languages the reader's."""
        for name, group in groupby(pairs, key=lambda pair: pair[0]):
            terms = [term for _, term in group]
            spoken = {spoken_in(term) for term in terms} - {""}
            chosen = in_range(self.lang, spoken) or min(spoken, default="")
            values = [self._value(term) for term in terms if spoken_in(term) in ("", chosen)]
            yield Row(self.teller.ref(name), tuple(one for one in values if one.text))

    def _value(self, term: Term) -> Ref:
        iri = iri_in(term)
        return self.teller.named(iri) if iri else Ref(self.facts.text(term, self.lang))

    def _is_figure(self, one: Record) -> bool:
        return bool(self.kg.value(one.iri, "hp:indicator"))

    def _sides(self) -> tuple[Side, ...]:
        """The passages of a record by the side that their sources are on; the parties not heard come last."""
        if self.own is None:
            return ()
        passages = [self.teller.passage(claim, self.iri) for claim in self.own.evidence]
        heard = sorted({one.side for one in passages}, key=lambda side: (not side, side))
        sides = [self._side(side, passages) for side in heard]
        return (*sides, *(self._silent(party) for party in self._unheard(set(heard))))

    def _side(self, side: str, passages: list[Passage]) -> Side:
        named = self.facts.name(side, self.lang) if side else ""
        heading = word("onSideOf", self.lang, name=named) if side else word("noSide", self.lang)
        return Side(heading, tuple(one for one in passages if one.side == side))

    def _silent(self, party: str) -> Side:
        name = self.facts.name(party, self.lang)
        return Side(word("onSideOf", self.lang, name=name), (), word("oneSide", self.lang, name=name))

    def _unheard(self, heard: set[str]) -> list[str]:
        """The parties of an agreement or a membership for whom, or for whose country, no source speaks."""
        roles = ("hp:agreementParty", "hp:memberParty", "hp:memberOrganisation")
        parties = sorted({bare(term) for role in roles for term in self.kg.objects(self.iri, role)})
        if self.kg.value(self.iri, "hp:bothSides") == "true":
            return []
        return [
            one
            for one in parties
            if not heard & {one, self.kg.value(one, "hp:inCountry"), self.kg.value(one, "hp:homeCountry")}
        ]

    def _derivation(self) -> Row | None:
        if self.own is None or not self.own.formula:
            return None
        return Row(Ref(self.own.formula), tuple(map(self.teller.sentence, self.own.inputs)))

    def _notes(self) -> tuple[str, ...]:
        if self.own:
            return self.teller.notes(self.own)
        notes = [one for one in self.kg.subjects("hp:source", self.iri) if self.facts.is_a(one, "hp:Note")]
        said = [(self.iri, "skos:editorialNote"), *((note, "dcterms:description") for note in notes)]
        return tuple(filter(None, (self.facts.said(*one, self.lang) for one in said)))

    def _groups(self, wanted: Callable[[Record], bool]) -> Iterable[Group]:
        chosen = [one for one in self.others if wanted(one)]
        for class_, members in groupby(sorted(chosen, key=lambda one: one.type), key=lambda one: one.type):
            facts = sorted((self.teller.whole(one.iri) for one in members), key=lambda one: sort_key(one.sentence.text))
            yield Group(self.teller.ref(class_), tuple(facts))

    def _tables(self) -> Iterable[Table]:
        """The figures by indicator, each in the order of its period."""
        figures = [one for one in self.others if self._is_figure(one)]
        by_indicator: dict[str, list[Record]] = {}
        for one in figures:
            by_indicator.setdefault(self.kg.value(one.iri, "hp:indicator"), []).append(one)
        for indicator in sorted(by_indicator, key=lambda iri: sort_key(self.facts.name(iri, self.lang))):
            rows = sorted(by_indicator[indicator], key=lambda one: (self._time(one.iri), one.iri))
            yield Table(self.teller.ref(indicator), tuple(self.teller.figure(one, self.iri) for one in rows))

    def _time(self, iri: str) -> str:
        return (
            self.kg.value(iri, "hp:earliestStart")
            or self.kg.value(iri, "hp:latestEnd")
            or self.kg.value(iri, "hp:knownOn")
        )

    def _unknown(self) -> Iterable[Ref]:
        """What the sources leave open on this record, or on those that this thing has a part in."""
        records = [self.iri, *(one.iri for one in self.others)]
        for iri in sorted({one for record in records for one in self.kg.subjects("hp:unstatedOf", record)}):
            yield self.teller.ref(iri)

    def _disputes(self) -> tuple[Dispute, ...]:
        found = {one.iri: one for record in [self.own, *self.others] if record for one in record.disagreements}
        return tuple(self.teller.dispute(found[iri]) for iri in sorted(found))
