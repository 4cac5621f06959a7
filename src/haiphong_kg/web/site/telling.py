"""One record as the pages tell it: a sentence, its passages, its notes, what disagrees; or a row of figures."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from urllib.parse import quote

from haiphong_kg.base import word
from haiphong_kg.entities import Disagreement, Evidence, Record
from haiphong_kg.store import compact
from haiphong_kg.web.site.facts import Facts, anchor_of
from haiphong_kg.web.site.faults import Desk
from haiphong_kg.web.site.model import Dispute, Fact, Figure, Passage, Ref


class Teller:
    """Tells the records of a graph in one language; faults go to `desk`. `whole` is `fact` by IRI, worked out once."""

    def __init__(self, facts: Facts, lang: str, desk: Desk) -> None:
        self.facts, self.lang, self.desk = facts, lang, desk
        self.whole: Callable[[str], Fact] = cache(lambda iri: self.fact(facts.record(iri)))

    def ref(self, iri: str) -> Ref:
        """The name of `iri`, linked."""
        return Ref(self.facts.name(iri, self.lang), self.facts.address(iri, self.lang))

    def sentence(self, iri: str) -> Ref:
        """What the record `iri` says, linked."""
        return Ref(self.facts.told(iri, self.lang), self.facts.address(iri, self.lang))

    def named(self, iri: str) -> Ref:
        """`iri`, linked: a record by what it says, a claim by its record, what is described elsewhere by its CURIE."""
        record = self.facts.claims.get(iri, iri)
        if record in self.facts.situations:
            return Ref(self._dated(record), self.facts.address(iri, self.lang))
        return self.ref(iri) if iri in self.facts.described else Ref(compact(iri), self.facts.address(iri, self.lang))

    def fact(self, one: Record) -> Fact:
        """All of a record."""
        score = self.facts.score(one.iri, self.lang)
        return Fact(
            sentence=self.sentence(one.iri),
            when=tuple(self.facts.circumstances(one.iri, self.lang)),
            score=score[0] if score else None,
            score_parts=score[1] if score else "",
            passages=tuple(self.passage(claim, one.iri) for claim in one.evidence),
            notes=self.notes(one),
            disputes=tuple(map(self.dispute, one.disagreements)),
            report=self.report(one.iri, self.facts.told(one.iri, self.lang)),
        )

    def figure(self, one: Record, of: str) -> Figure:
        """An observation as a row of the table that stands on the page of `of`."""
        others = [iri for iri in one.entities if iri not in (of, self.facts.kg.value(one.iri, "hp:indicator"))]
        return Figure(
            period=Ref(self._period(one.iri), self.facts.address(one.iri, self.lang)),
            value=self.facts.measured(one.iri, self.lang),
            entities=tuple(map(self.ref, others)),
            sources=tuple(map(self.ref, sorted({claim.source for claim in one.evidence}))),
            disputed=bool(one.disagreements),
            report=self.report(one.iri, self.facts.told(one.iri, self.lang)),
        )

    def passage(self, one: Evidence, record: str) -> Passage:
        """A claim for `record`; its words are left out where the record is named by them."""
        said = one.text.get(self.lang) or next(iter(one.text.values()), "")
        page = self.facts.kg.value(one.source, "foaf:page")
        return Passage(
            anchor=one.anchor,
            said="" if said == self.facts.told(record, self.lang) else said,
            source=self.ref(one.source),
            published=self.published(one.source),
            page=at_words(page, one.anchor) if page.startswith(("http://", "https://")) else "",
            how=self._how(one),
            fragment=anchor_of(one.claim),
            side=self.facts.kg.value(one.source, "hp:voiceOf"),
        )

    def of_source(self, one: Record) -> Fact:
        """A record on the page of the source of all its evidence, which need not be named again."""
        fact = self.fact(one)
        return fact._replace(passages=tuple(said._replace(source=Ref(""), published="") for said in fact.passages))

    def published(self, source: str) -> str:
        """Publisher and date of a source."""
        kg = self.facts.kg
        terms = [term for name in ("dcterms:publisher", "dcterms:issued") for term in kg.objects(source, name)]
        return ", ".join(self.facts.text(term, self.lang) for term in terms)

    def notes(self, one: Record) -> tuple[str, ...]:
        """The remarks of the editors on a record, in the reader's language where they have it."""
        return tuple(note.get(self.lang) or next(iter(note.values())) for note in one.notes)

    def dispute(self, one: Disagreement) -> Dispute:
        """A disagreement: what the other sides say, which is preferred, and why."""
        settled = self.facts.name(one.resolution, self.lang) if one.resolution else ""
        return Dispute(
            about=Ref(
                one.label.get(self.lang) or self.facts.name(one.iri, self.lang), self.facts.address(one.iri, self.lang)
            ),
            others=tuple((self.sentence(iri), iri == one.preferred) for iri in one.others),
            settled=settled,
            reason=one.rationale.get(self.lang, ""),
        )

    def report(self, iri: str, said: str) -> str:
        """Where a fault in what is said of `iri` is reported; "" where nobody takes reports."""
        return self.desk.address(iri, said, self.facts.release, self.lang)

    def _dated(self, iri: str) -> str:
        """What a record says, with its time: two agreements of the same parties differ in nothing else."""
        when = [one for one in self.facts.circumstances(iri, self.lang)[:1] if one != word("timeUnknown", self.lang)]
        return " · ".join([self.facts.told(iri, self.lang), *when])

    def _period(self, iri: str) -> str:
        kg = self.facts.kg
        terms = kg.objects(iri, "hp:edtf") or kg.objects(iri, "hp:start") or kg.objects(iri, "hp:knownOn")
        return ", ".join(self.facts.text(term, self.lang) for term in terms) or word("undated", self.lang)

    def _how(self, one: Evidence) -> tuple[str, ...]:
        parts = [word("paragraph", self.lang, n=one.paragraph)] if one.paragraph else []
        parts.append(self.facts.name(one.modality, self.lang) if one.modality else "")
        if one.speaker:
            parts.append(word("speaker", self.lang, name=self.facts.name(one.speaker, self.lang)))
        if one.open_list:
            parts.append(word("openList", self.lang))
        return tuple(filter(None, parts))


def at_words(page: str, words: str) -> str:
    """The address of a page that a browser opens at `words` (a text fragment); a dash would end them early."""
    return page.partition("#")[0] + "#:~:text=" + quote(words, safe="").replace("-", "%2D") if words else page
