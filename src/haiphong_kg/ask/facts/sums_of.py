"""How much a company puts in that has several projects: the sums of each, and those told of all of them together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.facts.facts import last_time
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.signals.units import is_money
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.things import INDICATOR, projects_of

SUMS: Final = "sums"
_CAPITAL: Final = "family/capital"
# What may stand beside the name and the word for capital: that it is wanted, of all projects, and that it is put in.
_BESIDE: Final = ("ask/how-much", "ask/how-many", "ask/is-there", "modifier/", "active/", "frame/investment", "link/")
# The sum of a project that is told, the first that it has; then those of a company with all of its projects.
_OF_PROJECT: Final = (
    *("registered-capital", "project-cost", "total-investment", "invested-capital"),
    *("planned-capital", "planned-investment", "announced-investment"),
)
_OF_ALL: Final = ("total-planned-capital", "invested-capital")
_PLANNED: Final = ("planned", "announced")


def sums_of(lexicon: Lexicon, text: str) -> Meaning | None:
    """The sums of the projects of the one company that is named; None where it has one, or more is asked."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    if len(named) != 1 or not _asks_sum(lexicon, [one for one in items if one is not named[0]]):
        return None
    companies = [iri for iri in named[0].names or named[0].named if "Enterprise" in lexicon.traits(iri)]
    if len(companies) != 1 or _having(lexicon, companies[0], "registered-capital"):
        return None  # its own total is told then
    records = _each(lexicon, companies)
    if len(records) < 2:
        return None
    of_all = [one for name in _OF_ALL for one in _having(lexicon, companies[0], name)]
    return of_records(companies[0], _in_order(lexicon, [*of_all, *records]), text, SUMS)


def _each(lexicon: Lexicon, companies: list[str]) -> list[str]:
    """The sum of each project of these companies."""
    projects = dict.fromkeys(one for iri in companies for one in projects_of(lexicon.kg, iri))
    return [*filter(None, (_newest(lexicon, one) for one in projects))]


def _in_order(lexicon: Lexicon, records: list[str]) -> list[str]:
    """The newest first, what is planned last."""
    newest = sorted(records, key=lambda one: last_time(lexicon.kg, one), reverse=True)
    return sorted(newest, key=lambda one: _is_planned(lexicon, one))


def _asks_sum(lexicon: Lexicon, rest: list[Item]) -> bool:
    """Whether nothing but a sum is wanted, of no kind and no time: "how much", "vốn", "sum and phases"."""
    wanted = whole_words(lexicon, "asks-sum", bare=True)
    invested = any(one.has("ask/how-much") for one in rest)
    of_sums = [
        one for one in rest if one.has(_CAPITAL, *("frame/investment",) * invested) or wanted.fullmatch(one.text)
    ]
    families = {sense for one in rest for sense in one.senses if sense.startswith("family/")}
    plain = all(one in of_sums or one.idle or one.home or one.has(*_BESIDE) for one in rest)
    dated = any(one.date or one.has("ask/when", "not/", "order/") for one in rest)
    return bool(of_sums) and plain and not dated and families <= {_CAPITAL}


def _newest(lexicon: Lexicon, project: str) -> str:
    """The newest sum of a project, of the first kind that it has; "" for none."""
    found = (_having(lexicon, project, name) for name in _OF_PROJECT)
    return max(next(filter(None, found), []), key=lambda one: last_time(lexicon.kg, one), default="")


def _is_planned(lexicon: Lexicon, record: str) -> bool:
    return any(word in lexicon.kg.value(record, "hp:indicator") for word in _PLANNED)


def _having(lexicon: Lexicon, iri: str, indicator: str) -> list[str]:
    """The figures of a thing with an indicator, in money."""
    return [*_figures(lexicon, iri, INDICATOR + indicator)] if is_money(lexicon, (INDICATOR + indicator,)) else []


def _figures(lexicon: Lexicon, iri: str, indicator: str) -> Iterator[str]:
    for record in lexicon.kg.subjects("hp:observedEntity", iri):
        if lexicon.kg.value(record, "hp:indicator") == indicator:
            yield record
