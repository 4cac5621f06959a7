"""What the page is given, written down once; src/explorer/make_contract.py makes the explorer's types of it.

A type that takes `T` holds its texts inside (`Text`) as `show --format json` prints it, or, in the page, where every
text is written once, their places in `texts` (`int`).
"""

from __future__ import annotations

from typing import Any, Generic, Literal, NotRequired, TypedDict, TypeVar

T = TypeVar("T")


class Text(TypedDict, total=False):
    """A text by language; where one is missing the other is shown."""

    vi: str
    en: str


class Time(TypedDict, Generic[T]):
    """When a record holds, as a reader reads it: a period, the date of a source that knows of it, or "time unknown"."""

    kind: Literal["period", "known", "unknown"]
    text: T


class Claim(TypedDict, Generic[T]):
    """What a source says in our words, and where: its own words, paragraph, and code points with the end exclusive."""

    text: T
    anchor: str
    paragraph: int | None
    start: int | None
    end: int | None
    source: str
    modality: T | None
    attribution: T | None
    speaker: str | None
    openList: bool


class Score(TypedDict, Generic[T]):
    """The evidence score from 0 to 100, and what it is made of."""

    value: int
    parts: T


class Side(TypedDict, Generic[T]):
    """What another record says in a disagreement."""

    record: str
    text: T


class DisagreementJson(TypedDict, Generic[T]):
    """What sources do not agree on: the other sides, the record preferred, how it is settled, and why."""

    label: T | None
    others: list[Side[T]]
    preferred: str | None
    resolution: T
    rationale: T | None


class RecordJson(TypedDict, Generic[T]):
    """One situation with its evidence. A value is a pair: the CURIE of its property, named in `properties`, and it."""

    type: str
    entities: list[str]
    time: Time[T] | None
    status: list[T]
    values: list[tuple[str, T]]
    claims: list[Claim[T]]
    notes: list[T]
    unstated: list[T]
    formula: str | None
    inputs: list[str]
    score: Score[T] | None
    disagreements: list[DisagreementJson[T]]


class Source(TypedDict):
    """A source document."""

    title: Text
    publisher: Text | None
    date: str | None
    language: str | None
    url: str | None


class Names(TypedDict):
    """Other names: text, language, grade (1 alternative, 2 hidden, 3 notation); how many triples point to it."""

    degree: int
    others: list[tuple[str, str, int]]


class Details(TypedDict, Generic[T]):
    """What stands behind the drawing: records, sources and names by id, labels by CURIE; at the date `asOf`, if any.

    `explained` is the words that the model puts beside claims, each with what it means.
    """

    records: dict[str, RecordJson[T]]
    sources: dict[str, Source]
    types: dict[str, Text]
    relations: dict[str, Text]
    properties: dict[str, Text]
    names: dict[str, Names]
    explained: list[tuple[T, T]]
    title: Text
    asOf: str
    release: str
    version: str
    licence: str


class PageDetails(Details[int]):
    """The same with every text of the records once; a pair is Vietnamese and English, one string is both.

    What is empty in a record is left out: null, false, "", and lists without an item.
    """

    texts: list[str | list[str | None]]


class DrawnEntity(TypedDict):
    """An entity as it is drawn. A label is left out where it is its lines joined.

    In a large graph `patch` is the middle of the group it stands in. One that is a record too has a sentence as label.
    """

    id: str
    type: str
    slot: int
    shape: str
    size: float
    x: float
    y: float
    lines_vi: str
    lines_en: str
    label_vi: NotRequired[str]
    label_en: NotRequired[str]
    patch: NotRequired[str]


# `from` is no name in Python.
Ends = TypedDict("Ends", {"from": str, "to": str})


class DrawnRelation(Ends):
    """A relation as it is drawn. Its id and labels are left out where they follow from its ends and its kind.

    `smooth` is how it runs, `bend` how it runs once it is selected in a large graph.
    """

    kind: str
    record: NotRequired[str]
    id: NotRequired[str]
    label_vi: NotRequired[str]
    label_en: NotRequired[str]
    smooth: NotRequired[dict[str, Any]]
    bend: NotRequired[dict[str, Any]]
    selfReference: NotRequired[dict[str, Any]]  # noqa: N815  vis-network calls it so


class TieKind(TypedDict):
    """A kind of tie with a partner, in the order in which they are shown."""

    id: Literal["twinned", "agreement", "cooperation", "investment", "financing", "transport", "meeting"]
    label: Text


class Tie(TypedDict):
    """One record as a tie of one partner: `side` stands there for the city, the first two sides are the city's own.

    `parties` is the partner itself where no city, company or body is named. Dates are as stated; `first` and `last` are
    the days within which it can have held. `over` says that by its status it no longer runs. `capital` is the record of
    the figure that stands for the registered capital of an investment, `sectors` are those of the projects it names.
    """

    record: str
    partner: str
    kind: Literal["twinned", "agreement", "cooperation", "investment", "financing", "transport", "meeting"]
    side: Literal["city", "unit", "body", "company", "concerned"]
    parties: list[str]
    start: str | None
    end: str | None
    known: list[str]
    first: str | None
    last: str | None
    status: str | None
    over: bool
    score: int
    capital: str | None
    sectors: list[str]
    label: Text


class Twin(TypedDict):
    """A twin city, and since when where a source states it."""

    id: str
    since: str | None


class Partner(TypedDict):
    """A partner country, economy or bloc."""

    id: str
    bloc: bool
    region: Text | None
    twins: list[Twin]


class TiesPage(TypedDict):
    """The ties of the city `home` with its partners, these in an order that no release changes.

    `lenders` and `networks` are of no one country; `places` are longitude and latitude of what has a point on the map.
    """

    home: str
    kinds: list[TieKind]
    partners: list[Partner]
    ties: list[Tie]
    statuses: dict[str, Text]
    sectors: dict[str, Text]
    lenders: list[str]
    networks: list[str]
    places: dict[str, tuple[float, float]]


class Start(TypedDict):
    """How the page opens: `without` are the types that a large graph leaves out at first, so that the rest is read."""

    lang: Literal["vi", "en"]
    focus: str | None
    without: list[str]
    large: bool
