"""What a page holds, before it is HTML: only texts and addresses from the top of the site."""

from __future__ import annotations

from typing import NamedTuple


class Ref(NamedTuple):
    """A name, and where it leads: from the top of the site, to another host, or nowhere ("")."""

    text: str
    href: str = ""
    lang: str = ""

    @property
    def outside(self) -> bool:
        """Whether it leads to another host."""
        return self.href.startswith(("http://", "https://"))


class Passage(NamedTuple):
    """One claim: what is said in our words ("" where the record says no more), the anchor, and where it stands."""

    anchor: str
    said: str
    source: Ref
    published: str
    page: str
    how: tuple[str, ...]
    fragment: str
    side: str


class Side(NamedTuple):
    """The passages of the sources of one side, under its heading; a side that was not heard has none."""

    heading: str
    passages: tuple[Passage, ...]
    silent: str = ""


class Dispute(NamedTuple):
    """What sources do not agree on."""

    about: Ref
    others: tuple[tuple[Ref, bool], ...]
    settled: str
    reason: str


class Fact(NamedTuple):
    """One record as a sentence, with its circumstances, its score (None without), and what is behind it."""

    sentence: Ref
    when: tuple[str, ...]
    score: int | None
    score_parts: str
    passages: tuple[Passage, ...]
    notes: tuple[str, ...]
    disputes: tuple[Dispute, ...]
    report: str


class Figure(NamedTuple):
    """One observation as a row of a table."""

    period: Ref
    value: str
    entities: tuple[Ref, ...]
    sources: tuple[Ref, ...]
    disputed: bool
    report: str


class Table(NamedTuple):
    """The figures of one indicator."""

    indicator: Ref
    rows: tuple[Figure, ...]


class Group(NamedTuple):
    """Facts of one class."""

    heading: Ref
    facts: tuple[Fact, ...]


class Row(NamedTuple):
    """A property and its values; `more` were left out for their number."""

    name: Ref
    values: tuple[Ref, ...]
    more: int = 0


class Neighbour(NamedTuple):
    """What a thing has a tie with, and the tie in words."""

    ref: Ref
    tie: str


class Page(NamedTuple):
    """The page of one IRI in one language."""

    iri: str
    lang: str
    title: str
    other_title: str
    kind: tuple[Ref, ...]
    lede: tuple[str, ...]
    also: tuple[str, ...]
    identifiers: tuple[Row, ...]
    properties: tuple[Row, ...]
    sides: tuple[Side, ...]
    derived: Row | None
    notes: tuple[str, ...]
    groups: tuple[Group, ...]
    tables: tuple[Table, ...]
    unknown: tuple[Ref, ...]
    disputes: tuple[Dispute, ...]
    rests: tuple[Group, ...]
    referred: tuple[Row, ...]
    picture: tuple[Neighbour, ...]
    picture_of: int
    report: str
