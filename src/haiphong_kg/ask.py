"""A question in words → the named question and the values that it means, or the nearest ones where that is not sure.

No language model: the words of the question files weighed by how telling they are (`likeness`), the names in the data
(`mentions`), and what a question can take as values, which is asked of the data itself.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from haiphong_kg.catalog import Query, read_folder
from haiphong_kg.fitting import Constraint, fit_mention, fit_years, joined, room
from haiphong_kg.likeness import Corpus, Likeness, corpus, likeness
from haiphong_kg.mentions import Mention, Names, Years, find_mentions, find_years, is_home, names
from haiphong_kg.query import Answer, run_named
from haiphong_kg.store import KnowledgeGraph
from haiphong_kg.vocabulary import Token, language, read_vocabulary, tokens

# Calibrated on the phrasings of tests/ask_phrasings.csv that are not held out.
_SURE: Final = 0.45
_SAID: Final = 0.5
_MARGIN: Final = 0.03
_CANDIDATES: Final = 20
_MOST_OFFERED: Final = 5
# How much an entity and a year count among the words asked.
_ENTITY: Final = 3.0
_YEAR: Final = 1.5


class Asking(NamedTuple):
    """What is prepared once to understand many questions."""

    kg: KnowledgeGraph
    queries: dict[str, Query]
    words: Corpus
    names: Names


class Reading(NamedTuple):
    """A named question as a possible meaning: the columns that must have certain values, how likely it is, and how
    much of what was asked it says (both 0 to 1).

    `missing` are constraints for which the data has no row: what was asked for is known, but not as a value here.
    """

    query: Query
    score: float
    said: float
    constraints: tuple[Constraint, ...]
    missing: tuple[Constraint, ...]


class Understanding(NamedTuple):
    """The language of the question, what it may mean, the likeliest first, and whether the first is sure."""

    lang: str
    readings: tuple[Reading, ...]
    sure: bool

    @property
    def nearest(self) -> tuple[Reading, ...]:
        """The readings to offer."""
        return self.readings[:_MOST_OFFERED]


def prepare(kg: KnowledgeGraph) -> Asking:
    """Reads the question files and `queries/wording.ttl`, and collects the names in the data."""
    vocabulary = read_vocabulary(kg.layout)
    queries = read_folder(kg.layout, "questions")
    return Asking(kg, queries, corpus(queries, vocabulary), names(kg, vocabulary))


def understand(asking: Asking, text: str, otherwise: str = "en") -> Understanding:
    """What `text` asks; its language is `otherwise` where neither letters nor words tell.

    It is sure where one reading is likely enough, and likelier than the next by a margin.
    """
    lang = language(text, asking.words.vocabulary, otherwise)
    said = tokens(text)
    mentions, years = find_mentions(asking.names, said), find_years(said)
    apart = {place for one in [*(m for m in mentions if not m.soft), *years] for place in range(one.start, one.end)}
    worth = [0.0 if place in apart else 1.0 for place in range(len(said))]
    like = likeness(asking.words, lang, [one.stem for one in said], worth)
    first = sorted(like, key=lambda name: (-like[name].score(), name))[:_CANDIDATES]
    found = [_reading(asking, lang, said, asking.queries[name], like[name], mentions, years) for name in first]
    readings = tuple(sorted(found, key=lambda one: (-one.score, one.query.name)))
    return Understanding(lang, readings, _is_sure(readings))


def _is_sure(readings: tuple[Reading, ...]) -> bool:
    """Whether the first is likely, says most of what was asked, and no other that has an answer is as likely."""
    if not readings or readings[0].score < _SURE or readings[0].said < _SAID:
        return False
    rivals = (one.score for one in readings[1:] if not one.missing)
    return readings[0].score - max(rivals, default=0.0) >= _MARGIN


def answer(asking: Asking, reading: Reading) -> Answer:
    """The rows of the named question that have the values meant.

    Raises:
        NotFoundError: a value that was asked for has no row; the fix lists those that have.
    """
    every = run_named(asking.kg, reading.query, {})
    rows = every.rows
    for one in reading.constraints:
        place = every.columns.index(one.name)
        rows = tuple(row for row in rows if row[place] in one.terms)
    return every._replace(rows=rows)


def sparql(reading: Reading) -> str:
    """The query that gives the same rows, to be run anywhere."""
    given = [f"VALUES ?{one.name} {{ {' '.join(map(str, one.terms))} }}" for one in reading.constraints]
    return "\n".join([reading.query.text.rstrip("\n"), *given]) + "\n"


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
    )
