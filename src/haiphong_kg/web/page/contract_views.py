"""What the page's answers, pictures and charts are given: the rest of the contract with the explorer."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

from haiphong_kg.web.page.contract import DrawnEntity, DrawnRelation, PageDetails, Start, Text, TiesPage

View: TypeAlias = Literal["ring", "timeline", "map", "charts", "table", "net"]


class Asked(TypedDict):
    """A named question with its whole answer; a cell is the id of a drawn thing, or the place of a text.

    `parameters` are the columns to filter by, as the command line names them; `orders` the rows as a reader has them.
    """

    name: str
    question: Text
    columns: list[Text]
    parameters: dict[str, int]
    orders: dict[str, list[int]]
    rows: list[list[str | int]]


class Backing(TypedDict):
    """On what a row rests: as `text`, and the passages that it names, each the id of a source and its words."""

    text: str | list[str]
    passages: list[list[str]]


class AnswersPage(TypedDict):
    """The named questions; of the texts of their cells each once, a pair is Vietnamese and English, one string both."""

    questions: list[Asked]
    texts: list[str | list[str] | Backing]


class Figure(TypedDict):
    """One observation: the value of an indicator `of` a thing, in a unit, with the least and greatest it stands for.

    `territory` is within which boundaries, `counterpart` with which partner; it was counted from `first` to `last`.
    """

    record: str
    indicator: str
    of: str
    territory: str | None
    counterpart: str | None
    unit: str
    value: float
    low: float
    high: float
    hedge: str | None
    status: str
    reach: Literal["year", "part", "years", "moment", "undated"]
    first: str | None
    last: str | None
    score: int


class Territory(TypedDict):
    """A unit within boundaries that it has had `since` a day; null where they have no known beginning."""

    label: Text
    since: str | None


class FiguresPage(TypedDict):
    """The figures, and the labels of what they name by its local name."""

    figures: list[Figure]
    units: dict[str, Text]
    hedges: dict[str, Text]
    statuses: dict[str, Text]
    territories: dict[str, Territory]


class PictureGiven(TypedDict):
    """What a view as a file is drawn from: what the page is given, but for the answers; of the details no records."""

    view: View
    page: Start
    nodes: list[DrawnEntity]
    edges: list[DrawnRelation]
    kinds: dict[str, Text]
    details: PageDetails
    ties: TiesPage
    figures: FiguresPage
