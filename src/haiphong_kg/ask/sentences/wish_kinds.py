"""Of which kind a wish is that names nothing, by what its phrases mean: a figure, somebody, a time."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words

FIGURE_OF: Final = "figure"
WHO: Final = "who"
WHEN: Final = "when"
# When a thing began, whichever of its beginnings that is.
BEGUN: Final = "begun"
SAID_SO: Final = (FIGURE_OF, WHO, WHEN)
# What only a work, a zone or a company has.
OF_THINGS: Final = (*SAID_SO, BEGUN, "stage", "foreign", "sector", "ships", "founded", "tenants")

_EVENT: Final = "frame/event?kind=event-kind/"
_STAGES: Final = tuple(
    f"{_EVENT}{one}"
    for one in ("works-start", "opening", "production-start", "completion", "opening,event-kind/production-start")
)
_FOUNDING: Final = "frame/founding"
_WORKS: Final = "class/works"
_TIMES: Final = ("begin/", "family/time", *_STAGES, _FOUNDING, _WORKS, "ask/when")
# Measures of a thing; what it grew by, or its part of the whole, needs another beside it.
_NO_FIGURES: Final = ("family/time", "family/growth", "family/share", "family/fdi", "change/")
_FIGURE: Final = "family/"
_UNIT: Final = "unit/"
_HOW_MANY: Final = ("ask/how-many", "ask/how-much")
_ROLES: Final = ("role/development/", "role/operation/", "role/ownership/", "role/investment/investor")
_DEEDS: Final = ("frame/development", "frame/operation", "frame/ownership", "frame/investment")


def kind_meant(lexicon: Lexicon, text: str, lang: str) -> str:
    """The kind of the wish that each phrase of a text helps to say; "" where one does not, or none is said."""
    if whole_words(lexicon, "how-long", bare=True).search(text):
        return ""
    items = phrases(lexicon, text, lang)
    telling = [one for one in items if not one.idle]
    asks = {sense for one in items for sense in one.of("ask/")}
    if not items or any(one.named or one.number or not one.senses for one in telling):
        return ""
    if "when" in asks:
        return _time(telling) if asks <= {"when", "is-there"} else ""
    if _is_figure(telling):
        return FIGURE_OF
    return WHO if _is_somebody(telling, asks) else ""


def _time(telling: list[Item]) -> str:
    """When a stage was, or when all began, where no stage is named."""
    if not all(one.has(*_TIMES) for one in telling):
        return ""
    staged = any(one.has(*_STAGES, _FOUNDING, _WORKS) for one in telling)
    return WHEN if staged else BEGUN


def _is_figure(telling: list[Item]) -> bool:
    """Whether it asks for one measure, by its name or by the unit that it has: "how many hectares"."""
    measures = [one for one in telling if one.has(_FIGURE) and not one.has(*_NO_FIGURES)]
    units = [one for one in telling if one.has(_UNIT)]
    counted = any(one.has(*_HOW_MANY) for one in telling)
    named = len(measures) == 1 or (counted and not measures and len(units) == 1)
    return named and all(one in measures or one.has(_UNIT, *_HOW_MANY) for one in telling)


def _is_somebody(telling: list[Item], asks: set[str]) -> bool:
    """Whether it asks who has a part in a thing, or is the word for who has: "who runs it", "chủ đầu tư"."""
    roles = [one for one in telling if one.has(*_ROLES)]
    deeds = [one for one in telling if one.has(*_DEEDS)] if "who" in asks else []
    known = all(one in (*roles, *deeds) or one.has("ask/who", "ask/describe", "active/") for one in telling)
    return bool(roles or deeds) and known and asks <= {"who", "describe", "which", "is-there"}
