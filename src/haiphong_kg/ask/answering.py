"""A question in words → the named question and the values that it means, or the nearest ones where that is not sure.

No language model: the words of the question files weighed by how telling they are (`likeness`), the names in the data
(`mentions`), and what a question can take as values, which is asked of the data itself.
"""

from __future__ import annotations

from itertools import product
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from haiphong_kg.ask.fitting import Constraint, fit_mention, fit_years, joined, room
from haiphong_kg.ask.likeness import Corpus, Likeness, corpus, likeness
from haiphong_kg.ask.mentions import Mention, Names, Years, find_mentions, find_years, is_home, names
from haiphong_kg.base import sort_key
from haiphong_kg.entities import Token, language, read_vocabulary, text, tokens
from haiphong_kg.errors import NotFoundError
from haiphong_kg.questions import column, headings
from haiphong_kg.sparql import Answer, run_named
from haiphong_kg.store import KnowledgeGraph, Query, read_folder

# Calibrated on the phrasings of tests/ask/phrasings.csv that are not held out.
_SURE: Final = 0.45
_SAID: Final = 0.5
_MARGIN: Final = 0.03
_CANDIDATES: Final = 20
_MOST_OFFERED: Final = 5
_MOST_VALUES: Final = 30
# How much an entity and a year count among the words asked.
_ENTITY: Final = 3.0
_YEAR: Final = 2.5


class Asking(NamedTuple):
    """What is prepared once to understand many questions."""

    kg: KnowledgeGraph
    queries: dict[str, Query]
    words: Corpus
    names: Names


class Reading(NamedTuple):
    """A named question as a possible meaning: the columns that must have certain values, how likely it is, and how
    much of what was asked it says (both 0 to 1).

    `unmet` is whether it has no room for something that was named, which leaves it unsure.
    `missing` are constraints for which the data has no row: what was asked for is known, but not as a value here.
    """

    query: Query
    score: float
    said: float
    constraints: tuple[Constraint, ...]
    missing: tuple[Constraint, ...]
    unmet: bool


class Understanding(NamedTuple):
    """The language of the question, what it may mean, the likeliest first, and whether the first is sure."""

    lang: str
    readings: tuple[Reading, ...]
    sure: bool

    @property
    def nearest(self) -> tuple[Reading, ...]:
        """The readings to offer: none that has nothing of what was asked."""
        return tuple(one for one in self.readings[:_MOST_OFFERED] if one.score > 0)


def prepare(kg: KnowledgeGraph) -> Asking:
    """Reads the question files and `queries/wording.ttl`, and collects the names in the data."""
    vocabulary = read_vocabulary(kg.layout)
    queries = read_folder(kg.layout, "questions")
    return Asking(kg, queries, corpus(queries, vocabulary), names(kg, vocabulary))


def understand(asking: Asking, question: str, otherwise: str = "en") -> Understanding:
    """What `question` asks; its language is `otherwise` where neither letters nor words tell.

    It is sure where one reading is likely enough, and likelier than the next by a margin.
    """
    lang = language(question, asking.words.vocabulary, otherwise)
    said = tokens(question)
    mentions, years = find_mentions(asking.names, said), find_years(said)
    spans = [(one.start, one.end) for one in mentions if not one.soft] + [(one.start, one.end) for one in years]
    apart = {place for start, end in spans for place in range(start, end)}
    worth = [0.0 if place in apart else 1.0 for place in range(len(said))]
    like = likeness(asking.words, lang, [one.stem for one in said], worth)
    first = sorted(like, key=lambda name: (-like[name].score(), name))[:_CANDIDATES]
    found = [_reading(asking, lang, said, asking.queries[name], like[name], mentions, years) for name in first]
    readings = tuple(sorted(found, key=lambda one: (-one.score, one.query.name)))
    return Understanding(lang, readings, _is_sure(readings))


def _is_sure(readings: tuple[Reading, ...]) -> bool:
    """Whether the first is likely, says most of what was asked, and no other that has an answer is as likely."""
    if not readings or readings[0].unmet or readings[0].score < _SURE or readings[0].said < _SAID:
        return False
    rivals = (one.score for one in readings[1:] if not one.missing)
    return readings[0].score - max(rivals, default=0.0) >= _MARGIN


def sure_reading(understanding: Understanding, lang: str) -> Reading:
    """The reading that is sure.

    Raises:
        NotFoundError: none is; the fix lists the nearest questions.
    """
    if understanding.sure:
        return understanding.readings[0]
    offered = "; ".join(f"{one.query.name} ({one.query.summary[lang]})" for one in understanding.nearest)
    fix = (
        f"ask it in other words, or one of these: {offered}"
        if offered
        else "haiphong-kg queries lists what can be asked"
    )
    raise NotFoundError("it is not sure which question is meant", fix=fix)


def answer(asking: Asking, reading: Reading, lang: str) -> Answer:
    """The rows of the named question that have the values meant.

    Raises:
        NotFoundError: there are none; the fix lists the values that the column has.
    """
    kg, query = asking.kg, reading.query
    every = run_named(kg, query, {})
    for one in reading.missing:
        there = column(every, one.name)
        shown = sorted({text(kg, term, lang) for term in there}, key=sort_key)[:_MOST_VALUES]
        heading = headings(every, query, lang)[every.columns.index(one.name)]
        said = f"{query.name} ({query.summary[lang]}) has no row with the {heading} {one.said!r}"
        raise NotFoundError(said, fix=f"it can be: {', '.join(shown)}")
    rows = every.rows
    for one in reading.constraints:
        place = every.columns.index(one.name)
        rows = tuple(row for row in rows if row[place] in one.terms)
    if reading.constraints and not rows:
        given = "; ".join(meant(asking, reading, lang))
        raise NotFoundError(f"{query.name} has no row with {given}", fix="ask for one of them: not all stand together")
    return every._replace(rows=rows)


def meant(asking: Asking, reading: Reading, lang: str) -> list[str]:
    """The values meant, each as "column: value", for a reader."""
    every = run_named(asking.kg, reading.query, {})
    names = dict(zip(every.columns, headings(every, reading.query, lang), strict=True))
    return [f"{names[one.name]}: {_value(asking.kg, one, lang)}" for one in reading.constraints]


def _value(kg: KnowledgeGraph, one: Constraint, lang: str) -> str:
    if any(isinstance(term, NamedNode) for term in one.terms):
        return ", ".join(sorted((text(kg, term, lang) for term in one.terms), key=sort_key))
    return one.said


def sparql(reading: Reading) -> str:
    """The query that gives the same rows, to be run anywhere."""
    lines = [line for line in reading.query.text.splitlines() if not line.startswith("#+")]
    if reading.constraints:
        names = " ".join(f"?{one.name}" for one in reading.constraints)
        rows = " ".join(f"({' '.join(map(str, row))})" for row in product(*(one.terms for one in reading.constraints)))
        lines.append(f"VALUES ({names}) {{ {rows} }}")
    return "\n".join(lines) + "\n"


def _reading(
    asking: Asking,
    lang: str,
    said: list[Token],
    query: Query,
    like: Likeness,
    mentions: list[Mention],
    years: list[Years],
) -> Reading:
    wording = asking.words.wordings[lang][query.name]
    here = room(asking.kg, query, wording, said)
    hard = [one for one in mentions if not one.soft and not is_home(one)]
    fits = [(_ENTITY, fit_mention(here, one)) for one in hard] + [(_YEAR, fit_years(here, one)) for one in years]
    soft = [] if like.exact else [(one, fit_mention(here, one)) for one in mentions if one.soft]
    gained = sum(
        like.weights[place] * max(0.0, fit.worth - like.covered[place])
        for one, fit in soft
        for place in range(one.start, one.end)
    )
    met, total = gained + sum(part * fit.worth for part, fit in fits), sum(part for part, _ in fits)
    every = [fit for _, fit in fits] + [fit for _, fit in soft]
    return Reading(
        query,
        1.0 + _MARGIN if like.exact else like.score(met, total),
        like.forward(met, total),
        joined(fit.constraint for fit in every if fit.constraint and fit.constraint.terms),
        tuple(fit.constraint for fit in every if fit.constraint and not fit.constraint.terms),
        any(fit.worth == 0.0 for _, fit in fits),
    )
