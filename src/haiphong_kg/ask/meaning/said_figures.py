"""A question for a figure, or for the things with the largest, said back."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import PERIOD, Meaning, Target
from haiphong_kg.ask.meaning.said_names import (
    bound_said,
    class_said,
    lands_said,
    names_said,
    phrase,
    role_said,
    span_said,
)
from haiphong_kg.ask.meaning.templates import expanded, of_several
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import label

_ORDERS: Final = ("latest", "first", "most", "least")


def figure_said(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The question for a figure, without its mark."""
    given = {one.role: role_said(lexicon, one, lang) for one in meaning.filled}
    given |= {"indicator": label(lexicon.kg, meaning.indicators[0], lang), "order": _order(lexicon, meaning, lang)}
    given["tail"] = _tail(lexicon, meaning, lang)
    given["bound"] = _bounds(lexicon, meaning, lang)
    if meaning.asked in ("value", PERIOD):
        key = "year" if meaning.asked == PERIOD else "whether" if meaning.target == Target.YES_NO else "value"
        key = "change" if meaning.change else key
        return expanded(lexicon.vocabulary.sayings[f"figure/{key}", lang], given)
    kind = "country" if meaning.asked == "counterpart" else (meaning.classes[0][1] if meaning.classes else "place")
    given |= {"class": class_said(lexicon, kind, lang), "classes": class_said(lexicon, kind, lang, several=True)}
    given["count"] = str(meaning.top) if meaning.top else ""  # English has it before the order
    given["lands"] = lands_said(lexicon, meaning.countries, lang)
    place = meaning.role("place")
    if place and not given["lands"] and all("Enterprise" in lexicon.traits(one) for one in place.iris):
        given["lands"] = given.pop("place")  # a project is of a company, and not in it
    given["left"] = " ".join(filter(None, [_themes(lexicon, meaning, lang), _left_out(lexicon, meaning, lang)]))
    key = "count" if meaning.target == Target.COUNT else "bound" if given["bound"] or meaning.top else "rank"
    return expanded(of_several(lexicon.vocabulary.sayings[f"figure/{key}", lang]), given)


def _tail(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The time, and what else stands at the end."""
    flags = [phrase(lexicon, one, lang) for one in ("each", "foreign", "sides", "disputed") if getattr(meaning, one)]
    if meaning.months:
        flags.insert(0, phrase(lexicon, "months", lang, meaning.months.removeprefix("0")))
    flags += [phrase(lexicon, "unit", lang, label(lexicon.kg, meaning.unit, lang))] * bool(meaning.unit)
    return " ".join(filter(None, [span_said(lexicon, meaning.span, lang), *flags]))


def _themes(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The sectors of the projects that are ranked."""
    return " ".join(f"({names_said(lexicon, themes, lang)})" for _, themes in meaning.facets)


def _left_out(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    left = (*meaning.outside, *meaning.without)
    return phrase(lexicon, "without", lang, lands_said(lexicon, left, lang)) if left else ""


def _bounds(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """What the figures are above or below."""
    if meaning.than:
        return phrase(lexicon, "less" if meaning.below else "more", lang, names_said(lexicon, meaning.than[:1], lang))
    return bound_said(lexicon, meaning.bound, lang) if meaning.bound else ""


def _order(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """Which of the order: the largest, the second largest, the latest."""
    if meaning.top:
        return phrase(lexicon, f"{meaning.order}-top", lang, str(meaning.top))
    key = f"{meaning.order}-{meaning.nth}" if meaning.nth else meaning.order
    return phrase(lexicon, key, lang) if meaning.order in _ORDERS else ""
