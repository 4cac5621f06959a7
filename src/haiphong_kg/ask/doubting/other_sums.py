"""Sums of another kind beside the largest registered capital: what is planned, announced, or what works cost in all."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.said_names import listed
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.telling.replying import Reply, Row, held, is_sound, reply
from haiphong_kg.ask.telling.said_value import plain, said_figure
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.sparql import Answer, Asker

_REGISTERED: Final = INDICATOR + "registered-capital"
_COST: Final = INDICATOR + "project-cost"
_OTHERS: Final = tuple(
    INDICATOR + one
    for one in (
        "invested-capital",
        "total-investment",
        "project-cost",
        "announced-investment",
        "planned-investment",
        "planned-terminal-investment",
        "total-planned-capital",
    )
)
_PROJECTS: Final = (("entity", "project"),)
# Of zones the capital of those who came there is told for some, what was attracted for others.
_TENANTS: Final = INDICATOR + "tenant-capital"
_ATTRACTED: Final = INDICATOR + "attracted-capital"
_MOST: Final = 4


def with_other_sums(lexicon: Lexicon, found: Reply, where: Asker) -> Reply:
    """The reply to which projects have the most capital, with the larger ones of which only other sums are told."""
    meaning = found.meanings[0] if found.kind == "answer" and len(found.meanings) == 1 else None
    if meaning is not None and _is_rank(meaning, _TENANTS) and not found.polarity:
        return _with_attracted(lexicon, meaning, found, where)
    if meaning is None or not _is_rank(meaning) or found.polarity:
        return found
    told = [row for row in found.rows.rows if held(found.rows, row, "entity") in found.given]
    ranked = _ranked(lexicon, meaning._replace(classes=_PROJECTS), where)
    least = {held(found.rows, row, "unit"): Decimal(plain(found.rows, row)) for row in told}
    rows, firsts = _others(lexicon, meaning, where)
    firms = any(kind == "company" for _, kind in meaning.classes)  # what works cost is no capital of a company
    larger = [
        row
        for row in firsts
        if held(rows, row, "entity") not in ranked
        and not (firms and held(rows, row, "indicator") == _COST)
        and Decimal(plain(rows, row)) > least.get(held(rows, row, "unit"), Decimal(0))
    ]
    said = [said_figure(lexicon, rows, row, found.lang) for row in larger[:_MOST]]
    more = (reply(lexicon, "other-sums", found.lang, listed(lexicon, said, found.lang)),) if said else ()
    return found._replace(remarks=(*found.remarks, *more))


def _with_attracted(lexicon: Lexicon, meaning: Meaning, found: Reply, where: Asker) -> Reply:
    """The reply to which zone has the most capital of tenants, with what others are told to have attracted."""
    rows, firsts = _others(lexicon, meaning, where, (_ATTRACTED,), meaning.classes)
    ranked = _ranked(lexicon, meaning, where)
    others = [row for row in firsts if held(rows, row, "entity") not in ranked]
    said = [said_figure(lexicon, rows, row, found.lang) for row in others[:_MOST]]
    more = (reply(lexicon, "other-sums", found.lang, listed(lexicon, said, found.lang)),) if said else ()
    return found._replace(remarks=(*found.remarks, *more))


def by_other_sums(lexicon: Lexicon, found: Reply, where: Asker) -> Reply | None:
    """The other sums of the projects that are asked for, where no registered capital of any is told; None for none."""
    meaning = found.nothing or (found.meanings[0] if found.kind == "none" and len(found.meanings) == 1 else None)
    if meaning is None or found.unread or not _is_rank(meaning) or meaning.classes != _PROJECTS:
        return None
    rows, firsts = _others(lexicon, meaning, where)
    if not firsts:
        return None
    told = listed(lexicon, [said_figure(lexicon, rows, row, found.lang) for row in firsts[:_MOST]], found.lang)
    return found._replace(
        kind="answer",
        question=said_back(lexicon, meaning, found.lang),
        sentence=reply(lexicon, "by-other-sums", found.lang, told),
        rows=rows,
        given=tuple(held(rows, row, "entity") for row in firsts[:_MOST]),
        polarity="not stated",
        offers=(),
        nothing=None,
        meanings=(meaning,),
    )


def _is_rank(meaning: Meaning, indicator: str = _REGISTERED) -> bool:
    """Whether the most registered capital of projects, or of who invests in them, is asked for; or of another kind."""
    ranked = meaning.frame == FIGURE and meaning.target == Target.THINGS and meaning.order == "most"
    return ranked and meaning.asked == "entity" and meaning.indicators == (indicator,) and not meaning.nth


def _ranked(lexicon: Lexicon, meaning: Meaning, where: Asker) -> set[str]:
    """The things of which the figure is told by which they are ranked."""
    rows = where(query_text(meaning._replace(top=0), lexicon.members), {})
    return {held(rows, row, "entity") for row in rows.rows}


def _others(
    lexicon: Lexicon,
    meaning: Meaning,
    where: Asker,
    indicators: tuple[str, ...] = _OTHERS,
    classes: tuple[tuple[str, str], ...] = _PROJECTS,
) -> tuple[Answer, list[Row]]:
    """The newest other sum of each project, the largest first."""
    other = meaning._replace(indicators=indicators, classes=classes, top=0)
    rows = where(query_text(other, lexicon.members), {})
    firsts: dict[str, Row] = {}
    for row in rows.rows:
        if is_sound(rows, row):
            firsts.setdefault(held(rows, row, "entity"), row)
    return rows, sorted(firsts.values(), key=lambda row: -Decimal(plain(rows, row)))
