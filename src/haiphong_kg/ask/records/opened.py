"""When a work of stone, or a zone, began: "HICT mở khi nào" asks when it was opened, that of its construction not."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.kinds import frames_of
from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.meaning.roles import is_of_frame
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.slots import Filling
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import is_one_of
from haiphong_kg.store import SCHEME

_BEGINS: Final = "begin/"
_OPENED: Final = "frame/event?kind=event-kind/opening"
_STARTED: Final = "frame/event?kind=event-kind/works-start"
_WORKS: Final = "class/works"
_BUILDING: Final = frozenset(f"{SCHEME}event-kind/{one}" for one in ("completion", "opening", "works-start"))
_NEAR: Final = 2  # between the two stands but a word for the passive
_BUILT_THERE: Final = ("development", "location")
_STANDING: Final = (*_BUILT_THERE, "project", "zone")
_BUILT: Final = frozenset({"InfrastructureAsset", "Zone", "Project"})


def opening_lost(filling: Filling, meaning: Meaning) -> list[str]:
    """The word for opening a plant, where it would be told since when somebody invests: a licence comes long before."""
    if meaning.frame not in ("investment", "project") or meaning.target != Target.WHEN:
        return []
    plants = any(item.has("class/project") for item in filling.items)
    return [item.text for item in filling.items if plants and item.has(_OPENED) and not item.idle]


def at_work_lost(filling: Filling, meaning: Meaning) -> list[str]:
    """The word for being at work, where it would be told who was at events."""
    companies = ("party", "company") in meaning.classes
    if meaning.frame != "event" or not (companies or meaning.target == Target.YES_NO):
        return []
    return [one.text for one in filling.items if is_one_of(filling.lexicon, "at-work", one.text)]


def ongoing_lost(filling: Filling, meaning: Meaning) -> list[str]:
    """The word for what goes on before one for building, where what is over would be told, or only where things lie."""
    kinds = {concept for _, concepts in meaning.facets for concept in concepts}
    told = (kinds and kinds <= _BUILDING) if meaning.frame == "event" else meaning.frame in _STANDING and not kinds
    if not told or meaning.target == Target.WHEN:
        return []
    built = [n for n, one in enumerate(filling.items) if any(map(_is_built, one.senses))]
    near = (one.text for n in built for one in filling.items[max(n - _NEAR, 0) : n] if one.idle)
    return [one for one in near if is_one_of(filling.lexicon, "ongoing", one)]


def _is_built(sense: str) -> bool:
    return any(is_of_frame(sense, frame) for frame in ("event", *_BUILT_THERE))


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
