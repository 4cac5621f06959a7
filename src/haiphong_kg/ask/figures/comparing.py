"""Names that are set side by side, "LG or Pegatron", and years in which a figure is the largest: as meanings."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.figures.figure_parts import Parts, sets_apart
from haiphong_kg.ask.meaning.meaning import PERIOD, YEAR, Filled, Meaning, Span, Target, is_between_years
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.units import is_growth, is_level
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import node_traits
from haiphong_kg.store import HOME

# Things of one of these groups can be compared with each other.
_TARGET: Final = "-target"
_GROUPS: Final = (("Country",), ("Zone",), ("Project", "Enterprise"), ("InfrastructureAsset",), ("Vessel",))
_BY_SIZE: Final = {"InfrastructureAsset": "family/capacity", "Vessel": "family/ship-size"}
_BY_GROUP: Final = {"Country": "family/fdi-total", "Zone": "family/area", "Project": "family/registered", **_BY_SIZE}


def sides_of(lexicon: Lexicon, signals: Signals, parts: Parts) -> tuple[tuple[str, ...], ...]:
    """The names that are compared, each with what stands for it; empty where they are of different kinds."""
    sides = tuple(dict.fromkeys(parts.sides))
    return sides if sets_apart(signals) and len(sides) > 1 and group_of(lexicon, sides) else ()


def group_of(lexicon: Lexicon, sides: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The group of classes of which each side has one of; empty where there is none."""
    traits = [lexicon.traits(side[0]) for side in sides]
    return next((group for group in _GROUPS if all(one.intersection(group) for one in traits)), ())


def assumed_of(lexicon: Lexicon, signals: Signals) -> tuple[str, ...]:
    """What is compared where no word tells: the area of zones, the capital of all else."""
    named = tuple(item.names or item.loose for item in signals.items if item.named and not item.home)
    group = group_of(lexicon, named) if len(named) > 1 else ()
    if group == ("Country",) and any(item.has("class/project") for item in signals.items):
        return lexicon.vocabulary.families["family/projects-fdi"]
    return lexicon.vocabulary.families[_BY_GROUP[group[0]]] if group and group[0] in _BY_GROUP else ()


def unlike(lexicon: Lexicon, sides: tuple[tuple[str, ...], ...], classes: list[str]) -> list[str]:
    """The words for kinds of things of which the sides are none."""
    return [
        one
        for one in classes
        if not any(node_traits(lexicon.traits(iri), lexicon.members(one)) for side in sides for iri in side)
    ]


def _common(lexicon: Lexicon, sides: tuple[tuple[str, ...], ...], indicators: tuple[str, ...]) -> tuple[str, ...]:
    """The first of the indicators of which there are figures on all sides; all of them where there is none."""
    kg = lexicon.kg

    def measured(side: tuple[str, ...]) -> set[str]:
        paths = ("hp:observedEntity", "hp:counterpart")
        records = [record for iri in side for path in paths for record in kg.subjects(path, iri)]
        return {kg.value(record, "hp:indicator") for record in records}

    had = [measured(side) for side in sides]
    return next(((one,) for one in indicators if all(one in found for found in had)), indicators)


def side_by_side(lexicon: Lexicon, meaning: Meaning, sides: tuple[tuple[str, ...], ...]) -> Meaning:
    """The figures of all sides, each called by its own name."""
    meaning = meaning._replace(indicators=_common(lexicon, sides, meaning.indicators))
    lands = group_of(lexicon, sides) == ("Country",)
    named = Filled("counterpart" if lands else "entity", tuple(side[0] for side in sides))
    home = (Filled("entity", (HOME,)),) * lands
    return meaning._replace(filled=(*home, named), sides=sides)


def year_of(meaning: Meaning, signals: Signals) -> Meaning:
    """The years in which a figure is the largest or the smallest, or above or below a bound."""
    return meaning._replace(
        target=Target.WHEN, asked=PERIOD, bound=signals.bound, nth=signals.nth, top=signals.top, each=False
    )


def span_of(signals: Signals, indicators: tuple[str, ...]) -> Span | None:
    """The time of a figure; to fall in one year is to fall from the year before, but of what is a change itself.

    A target "until 2030" is that of 2030.
    """
    span = signals.span
    if span is not None and not span.first and any(one.endswith(_TARGET) for one in indicators):
        return Span(span.last, span.last)
    one = span is not None and span.first == span.last and len(span.first) == YEAR
    if span is None or not one or "change" not in signals.flags or any(map(is_growth, indicators)):
        return span
    return Span(str(int(span.first) - 1), span.last)


def _is_between_times(span: Span) -> bool:
    """Whether a span is from a year, or a month, to one of another year, and not from year to year."""
    return not is_between_years(span) and bool(span.first) and span.first[:YEAR] < span.last[:YEAR]


def changes(signals: Signals, indicators: tuple[str, ...]) -> bool:
    """Whether it is asked how a figure of one year differs from that of another."""
    span = span_of(signals, indicators)
    if span is not None and "change" in signals.flags and _is_between_times(span):
        return all(map(is_level, indicators))
    if not is_between_years(span) or span is None:
        return False
    apart = signals.pair and int(span.last) - int(span.first) > 1
    return "change" in signals.flags or (signals.pair and "versus" in signals.flags) or apart
