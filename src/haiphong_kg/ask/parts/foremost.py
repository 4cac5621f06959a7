"""Whether one that is named is the largest, the oldest, the latest: asked as which is, and told against the name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.figures.figure_parts import INVESTORS
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.replying import Reply, reply, values_of
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon, related

_OF_PROJECTS: Final = (("entity", "project"),)
_OF_COMPANIES: Final = (("entity", "company"),)
_WHICH: Final = {"en": ("which {0}", "which country {0}"), "vi": ("{0} là gì", "nước nào {0}")}


def foremost(lexicon: Lexicon, text: str, found: Reply, one: One) -> Reply | None:
    """The reply to which it is, with "yes" where that is the one named; None where it is not asked of one thing."""
    items = phrases(lexicon, text, found.lang)
    signals = read_signals(items)
    named = [item for item in items if item.named and not item.home]
    if not signals.yes_no or not signals.order or signals.bound or signals.span or len(named) != 1:
        return None
    rest = " ".join(item.text for item in items if item is not named[0] and not _asks(item))
    iris = (*named[0].names, *named[0].loose)
    given = one(_WHICH[found.lang][any(is_land(lexicon.traits(iri)) for iri in named[0].names)].format(rest))
    if given.kind != "answer" or given.meanings[0].target != Target.THINGS or given.meanings[0].order != signals.order:
        return None
    ours = {*iris, *(work for iri in iris for work in related(lexicon, iri))}
    if ours.isdisjoint(given.given) and ours.isdisjoint(values_of(given.rows._replace(rows=given.rows.rows[:1]))):
        return given._replace(polarity="not stated")
    return given._replace(sentence=f"{reply(lexicon, 'is-so', given.lang)} {given.sentence}", polarity="yes")


def with_largest_group(lexicon: Lexicon, text: str, found: Reply, told: Callable[[Meaning, str], Reply]) -> Reply:
    """The largest projects of those who invest, and behind them whose are the most together: a group has several.

    Where it is asked for a number of investors, that they are told by single projects stands first.
    """
    meaning = found.meanings[0] if len(found.meanings) == 1 and found.kind == "answer" else None
    if meaning is None or not meaning.top or meaning.frame != FIGURE or meaning.classes != _OF_PROJECTS:
        return found
    items = phrases(lexicon, text, found.lang)
    if meaning.filled or not any(item.has(*INVESTORS) for item in items):
        return found
    if any(item.number or item.has("numeral/") for item in items):
        return found._replace(sentence=f"{reply(lexicon, 'by-projects', found.lang)} {found.sentence}")
    group = told(meaning._replace(classes=_OF_COMPANIES, top=0), found.lang)
    return both(found, group) if group.kind == "answer" else found


def _asks(item: Item) -> bool:
    """Whether a phrase asks if it is so, or joins the name to what is said of it."""
    return item.has("ask/is-there") or item.text.casefold() in ("là", "la")
