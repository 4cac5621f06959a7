"""Whether a named question has room for what was mentioned: a column with that entity, concept or year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode

from haiphong_kg.ask.likeness import Wording
from haiphong_kg.ask.mentions import Mention, Years
from haiphong_kg.base import spelled
from haiphong_kg.entities import Token, classes, stem
from haiphong_kg.questions import RECORD, column
from haiphong_kg.sparql import Answer, run_named
from haiphong_kg.store import PREFIXES, SCHEME, KnowledgeGraph, Query, Term

# How well a mention is met: in the question's own words or as a value; in a column that is no parameter; by a
# parameter for such things, which has no such value.
_MET: Final = 1.0
_BESIDE: Final = 0.9
_WITHOUT: Final = 0.5
_PARTLY: Final = 0.6
_CONCEPT: Final = 0.75
_SPOKEN: Final = 0.8
_BY_YEAR: Final = "years"
_ALTERNATIVE: Final = ("or", "hoac")
_TIMES: Final = frozenset(
    [*(PREFIXES["xsd"] + name for name in ("gYear", "gYearMonth", "date")), PREFIXES["edtf"] + "EDTF"]
)
_FOUR: Final = re.compile(r"\d{4}")


class Constraint(NamedTuple):
    """The column `name` must have one of `terms`. Without any, the data has no such value there."""

    name: str
    terms: tuple[Term, ...]
    said: str


class Fit(NamedTuple):
    """How well a named question meets what was mentioned, and what that asks of its answer."""

    worth: float
    constraint: Constraint | None = None


class Room(NamedTuple):
    """What a named question can take: its parameters, then its other columns, each with the values in the data.

    `by_year` is whether it is there to tell what was when; `headings` are the words that name a parameter.
    """

    kg: KnowledgeGraph
    by_year: bool
    wording: Wording
    said: list[Token]
    params: dict[str, list[Term]]
    others: dict[str, list[Term]]
    headings: dict[str, frozenset[str]]


def room(kg: KnowledgeGraph, query: Query, wording: Wording, said: list[Token]) -> Room:
    """What `query` can take as values."""
    answer = run_named(kg, query, {})
    names = [one.name for one in query.params if one.name in answer.columns]
    others = [name for name in answer.columns if name not in names and name != RECORD]
    return Room(
        kg,
        _BY_YEAR in query.tags,
        wording,
        said,
        {name: column(answer, name) for name in names},
        {name: column(answer, name) for name in others},
        {name: _headings(query, answer, name) for name in names},
    )


def _headings(query: Query, answer: Answer, name: str) -> frozenset[str]:
    """The words of a column: its variable, and the heading in each language."""
    place = answer.columns.index(name)
    headings = [found[place] for found in query.columns.values() if len(found) == len(answer.columns)]
    return frozenset(_key(word) for one in (name, *headings) for word in one.split())


def _key(word: str) -> str:
    """A word as it tells of a column: bến (terminal) is not bên (party)."""
    return stem(word.casefold()) if word.isascii() else spelled(word)


def fit_mention(here: Room, mention: Mention) -> Fit:
    """How well the question meets a mention of a thing.

    A concept must be a value of a parameter. An entity may also stand in the question's own words, in the column that
    is named beside it, in any other, or be of the class of a parameter's values without being one.
    """
    if mention.soft:
        return _fit_concept(here, mention)
    if _spoken(here, mention.start, mention.end):
        return Fit(_MET)
    said = _words(here, mention)
    named = _beside(here, mention)
    for columns, iris, worth in (
        (named, (*mention.iris, *mention.wider), _MET),
        (here.params, mention.iris, _MET),
        (here.others, mention.iris, _BESIDE),
        (here.params, mention.wider, _PARTLY if mention.iris else _BESIDE),
    ):
        if found := _holding(columns, iris):
            return Fit(worth, Constraint(*found, said))
    kind = _same_class(here, mention)
    return Fit(_WITHOUT, Constraint(kind, (), said)) if kind else Fit(0.0)


def _fit_concept(here: Room, mention: Mention) -> Fit:
    """A concept as a value of a parameter; next to an "or" it is one of several, not all of which may be known."""
    around = [here.said[place].stem for place in (mention.start - 1, mention.end) if 0 <= place < len(here.said)]
    found = _holding(here.params, mention.iris) if mention.iris[0].startswith(SCHEME) else None
    if found is None or set(around) & set(_ALTERNATIVE):
        return Fit(0.0)
    return Fit(_CONCEPT, Constraint(*found, _words(here, mention)))


def _beside(here: Room, mention: Mention) -> dict[str, list[Term]]:
    """The parameters whose own name stands next to a mention: "khu Tràng Duệ", "the DEEP C zones"."""
    around = {_key(here.said[place].typed) for place in (mention.start - 1, mention.end) if 0 <= place < len(here.said)}
    return {name: values for name, values in here.params.items() if around & here.headings.get(name, frozenset())}


def fit_years(here: Room, years: Years) -> Fit:
    """How well the question meets years: in its own words, or in the first column that holds times."""
    if _spoken(here, years.start, years.end):
        return Fit(_MET)
    for columns, worth in ((here.params, _MET), (here.others, _MET if here.by_year else _PARTLY)):
        for name, values in columns.items():
            times = [one for one in values if isinstance(one, Literal) and one.datatype.value in _TIMES]
            if times:
                meant = tuple(_within(times, years))
                return Fit(worth if meant else _WITHOUT, Constraint(name, meant, str(years)))
    return Fit(0.0)


def joined(constraints: Iterable[Constraint]) -> tuple[Constraint, ...]:
    """One constraint a column: several entities may all stand there; several concepts leave it open.

    "Japanese or Korean" asks for rows of either; "twinned or in friendly relations" repeats what the question is about.
    """
    by_name: dict[str, list[Constraint]] = {}
    for one in constraints:
        by_name.setdefault(one.name, []).append(one)
    return tuple(found for several in by_name.values() if (found := _one(several)) is not None)


def _one(several: list[Constraint]) -> Constraint | None:
    terms = tuple(sorted({term for one in several for term in one.terms}, key=str))
    concepts = all(isinstance(term, NamedNode) and term.value.startswith(SCHEME) for term in terms)
    if concepts and len(terms) > 1:
        return None
    return Constraint(several[0].name, terms, " ".join(one.said for one in several))


def _spoken(here: Room, start: int, end: int) -> bool:
    return all(here.wording.weights.get(one.stem, 0.0) >= _SPOKEN for one in here.said[start:end])


def _holding(columns: dict[str, list[Term]], iris: Iterable[str]) -> tuple[str, tuple[Term, ...]] | None:
    """The first column that has one of the things, and which of them."""
    wanted = set(iris)
    for name, values in columns.items():
        if found := tuple(one for one in values if isinstance(one, NamedNode) and one.value in wanted):
            return name, found
    return None


def _same_class(here: Room, mention: Mention) -> str:
    """The first parameter whose values are things of the most specific class of what was mentioned."""
    wanted = {class_ for iri in mention.iris for class_ in classes(here.kg, iri)[:1]}
    for name, values in here.params.items():
        if any(isinstance(one, NamedNode) and wanted & set(classes(here.kg, one.value)[:1]) for one in values[:3]):
            return name
    return ""


def _words(here: Room, mention: Mention) -> str:
    return " ".join(one.typed for one in here.said[mention.start : mention.end])


def _within(times: list[Literal], years: Years) -> list[Literal]:
    """The times that lie in the years, else those that share a part with them."""
    spans = {one: _span(one.value) for one in times}
    inside = [one for one, (first, last) in spans.items() if years.first <= first and last <= years.last]
    return inside or [one for one, (first, last) in spans.items() if first <= years.last and years.first <= last]


def _span(text: str) -> tuple[str, str]:
    """The first and last year of a date or an EDTF interval, whose open ends reach as far as years go."""
    found = _FOUR.findall(re.sub(r"-\d\d(-\d\d)?", "", text)) or ["9999"]
    first = "0000" if text.startswith(("..", "/")) else found[0]
    return first, "9999" if text.endswith(("..", "/")) else found[-1]
