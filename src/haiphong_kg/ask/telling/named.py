"""A question said back, and what is said of a named one before its rows."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import NamedNode

from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.meaning.said_names import lands_said, listed
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.ask.telling.replying import reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression
from haiphong_kg.entities import text
from haiphong_kg.sparql import Answer
from haiphong_kg.store import Query

_FEW: Final = 6
_FIRST_VARIABLE: Final = expression(r"(?<=^SELECT )\?\w+", re.MULTILINE)


def question_of(asking: Asking, meaning: Meaning, lang: str) -> str:
    """The question that a meaning is, said back."""
    if meaning.target == Target.NAMED:
        lands = lands_said(asking.lexicon, meaning.countries, lang)
        return " ".join(filter(None, (asking.queries[meaning.name].summary[lang], lands and f"({lands})")))
    return said_back(asking.lexicon, meaning, lang)


def named_said(lexicon: Lexicon, question: str, rows: Answer, lang: str) -> str:
    """A named question, with what stands first in its rows where that is little; of many things, how many they are."""
    terms = list(dict.fromkeys(row[0] for row in rows.rows if row[0] is not None))
    first = list(dict.fromkeys(text(lexicon.kg, one, lang) for one in terms))
    if 0 < len(first) <= _FEW:
        return reply(lexicon, "value", lang, question, listed(lexicon, first, lang))
    if not first or not all(isinstance(one, NamedNode) for one in terms):
        return question
    return f"{question} {reply(lexicon, 'count', lang, str(len(first)), listed(lexicon, first, lang))}"


def of_lands(query: Query, meaning: Meaning) -> list[str]:
    """The line that leaves of a named question what its first column has of the countries that are named."""
    first = _FIRST_VARIABLE.search(query.text)
    lands = " ".join(f"<{one}>" for one in meaning.countries)
    return [f"VALUES {first[0]} {{ {lands} }}"] if first and lands else []
