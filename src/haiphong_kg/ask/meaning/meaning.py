"""What a question means, in terms of the graph."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from typing import Final, NamedTuple

from haiphong_kg.base import capital
from haiphong_kg.store import HOME

# How long a year, a month and a day are in figures.
YEAR: Final = len("2025")
MONTH: Final = len("2025-07")
DAY: Final = len("2025-07-01")
# What is asked for where it is the year of a figure.
PERIOD: Final = "period"
# Stands for the name of the thing in the words of a question for its facts.
NAMED: Final = "\x00"
# The frame of a meaning that is a figure, or a rank by one.
FIGURE: Final = "figure"
# The day on which the city took in Hải Dương.
MERGER: Final = "2025-07-01"


def as_asked(text: str) -> str:
    """A question as the words of a meaning have it: with a capital, and without the mark behind it."""
    return capital(text.strip(" .?!"))


class Target(Enum):
    """What is asked for."""

    THINGS = "things"
    YES_NO = "yes or no"
    WHEN = "since when"
    END = "until when"
    COUNT = "how many"
    VALUE = "how much"
    DESCRIBE = "description"
    SOURCES = "sources"
    IDENTIFIER = "identifier"
    NAMED = "named question"
    FACTS = "facts of a thing"


class Span(NamedTuple):
    """Times from `first` to `last`, each a year, a month, a day, or "" where it is open."""

    first: str
    last: str

    def holds(self, first: str, last: str) -> bool:
        """Whether the time from `first` to `last` lies in it; "" is open."""
        return (not self.first or (first or last)[: len(self.first)] >= self.first) and (
            not self.last or (last or first)[: len(self.last)] <= self.last
        )


def is_between_years(span: Span | None) -> bool:
    """Whether a span is from one year to another."""
    return span is not None and len(span.first) == len(span.last) == YEAR and span.first < span.last


class Bound(NamedTuple):
    """More than `amount` (or less), or from it to `upto`; `unit` is a currency or measure, "" where none was said."""

    more: bool
    amount: Decimal
    unit: str
    upto: Decimal | None = None

    @property
    def exact(self) -> bool:
        """Whether it is one amount, and no more nor less."""
        return self.upto == self.amount


class Filled(NamedTuple):
    """The things that take a role: all of them (`every`) or one of them."""

    role: str
    iris: tuple[str, ...]
    every: bool = False

    @property
    def home(self) -> bool:
        """Whether the city is among them."""
        return HOME in self.iris


class Meaning(NamedTuple):
    """A question as a form over the model.

    `frame` names the kind of record, `asked` the role of the things asked for; `filled` are roles that are named,
    `countries` where the far side comes from, `classes` of which kinds those in a role must be, `facets` the
    concepts that narrow the record by path. `joined` are further records of the same things, each negated or not: its
    `asked` is the role that the things have there; with `via` it is of the same country, and not of the same things.
    `indicators` are those of a figure, the likeliest first. `without` are things, `outside` countries left out;
    `words` stand in the account of an event. `than` is one thing, with what stands for it, that the others are above,
    or `below`; `nth` the place in the order, 0 for the first; `top` how many of the first, 0 for one; `change` asks how
    a figure changed over the span, of the first `months` of each year where that is a number; `sides` are names
    that are compared, each with what stands for it; `unit` is that in which a figure is wanted; `dated` asks
    besides since when. `records` are the facts of the one thing that is named which have all that is said: `words` are
    the question itself, and `each` tells that all of a kind are asked for.
    """

    target: Target
    frame: str = ""
    asked: str = ""
    filled: tuple[Filled, ...] = ()
    countries: tuple[str, ...] = ()
    classes: tuple[tuple[str, str], ...] = ()
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    span: Span | None = None
    order: str = ""
    bound: Bound | None = None
    joined: tuple[Meaning, ...] = ()
    negated: bool = False
    via: bool = False
    without: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    foreign: bool = False
    still: bool = False
    other: bool = False
    disputed: bool = False
    each: bool = False
    ending: bool = False
    together: bool = False
    change: bool = False
    months: str = ""
    dated: bool = False
    than: tuple[str, ...] = ()
    below: bool = False
    nth: int = 0
    top: int = 0
    sides: tuple[tuple[str, ...], ...] = ()
    unit: str = ""
    indicators: tuple[str, ...] = ()
    name: str = ""
    records: tuple[str, ...] = ()

    def role(self, name: str) -> Filled | None:
        """What takes the role `name`."""
        return next((one for one in self.filled if one.role == name), None)

    def with_instead(self, iri: str, other: str) -> Meaning:
        """The same of another thing, in whichever role the first has."""
        filled = (one._replace(iris=(other,)) if iri in one.iris else one for one in self.filled)
        return self._replace(filled=tuple(filled))


def of_records(thing: str, records: Iterable[str], text: str, asked: str = "") -> Meaning:
    """The form of the question `text` that these records of a thing answer; `asked` is what is told of them."""
    filled = (Filled("thing", (thing,)), Filled("wanted", ()))
    return Meaning(Target.FACTS, asked=asked, filled=filled, words=(as_asked(text),), records=tuple(records))


class Reading(NamedTuple):
    """A meaning with what it leaves unexplained, and how far it is from what was said; less is likelier.

    `otherwise` are wider meanings of the same words, tried in turn where the graph has nothing to answer with.
    A `rival` is offered beside others even where the graph has nothing to answer it with, for the name is as much its.
    It is `weak` where no word but those that stand between others tells of the record.
    """

    meaning: Meaning
    left: tuple[str, ...]
    cost: float
    otherwise: tuple[Meaning, ...] = ()
    rival: bool = False
    weak: bool = False
