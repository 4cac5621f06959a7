"""What the page's answers, pictures and charts are given: the rest of the contract with the explorer."""

from __future__ import annotations

from typing import Literal, TypedDict

from haiphong_kg.web.page.contract import Text, TiesPage


class Asked(TypedDict):
    """A named question with its whole answer.

    A cell is the id of a drawn thing, or the place of a text. `parameters` are the columns by which the answer can be
    filtered, by the names that the command line knows; `orders` the rows in a reader's order where it is another.
    """

    name: str
    question: Text
    columns: list[Text]
    parameters: dict[str, int]
    orders: dict[str, list[int]]
    rows: list[list[str | int]]


class AnswersPage(TypedDict):
    """The named questions; of the texts of their cells each once, a pair is Vietnamese and English, one string both."""

    questions: list[Asked]
    texts: list[str | list[str]]


class RingGiven(TypedDict):
    """What the ring as a file is drawn from: the ties, the names of what they name, and whence they come."""

    lang: Literal["vi", "en"]
    ties: TiesPage
    names: dict[str, Text]
    title: Text
    release: str
    licence: str


class Figure(TypedDict):
    """One observation: the value of an indicator `of` a thing, in a unit, with the least and greatest it stands for.

    `territory` is within which boundaries, `counterpart` with which partner. `reach` says over how long it was counted,
    from the day `first` to the day `last`; a state is of a moment within these.
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
