"""When a work of stone, or a zone, began: "HICT mở khi nào" asks when it was opened, that of its construction not."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.kinds import frames_of
from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.slots import Filling
from haiphong_kg.ask.words.lexicon import Lexicon

_BEGINS: Final = "begin/"
_OPENED: Final = "frame/event?kind=event-kind/opening"
_STARTED: Final = "frame/event?kind=event-kind/works-start"
_WORKS: Final = "class/works"
_BUILT: Final = frozenset({"InfrastructureAsset", "Zone", "Project"})


def opening_lost(filling: Filling, meaning: Meaning) -> list[str]:
    """The word for opening a plant, where it would be told since when somebody invests: a licence comes long before."""
    if meaning.frame not in ("investment", "project") or meaning.target != Target.WHEN:
        return []
    plants = any(item.has("class/project") for item in filling.items)
    return [item.text for item in filling.items if plants and item.has(_OPENED) and not item.idle]


def with_opening(lexicon: Lexicon, signals: Signals) -> Signals:
    """The shape with the word for beginning as one for opening, where it is asked when what was built began.

    Where that is said of its construction, it is one for the start of works.
    """
    items = signals.items
    place = next((n for n, item in enumerate(items) if item.has(_BEGINS) and not item.idle), None)
    if place is None or "when" not in signals.asks or frames_of(items):
        return signals
    if not any(_BUILT & lexicon.traits(iri) for item in items for iri in item.named):
        return signals
    works = {n for n, item in enumerate(items) if item.has(_WORKS)}
    said = {n: items[n]._replace(senses=(), idle=True) for n in works}
    said[place] = items[place]._replace(senses=(*items[place].senses, _STARTED if works else _OPENED))
    return signals._replace(
        items=tuple(said.get(n, one) for n, one in enumerate(items)), explained=signals.explained - {place}
    )
