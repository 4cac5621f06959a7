"""A zone beside another kind of zones: "which parks does the economic zone have", "in which economic zone is it"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.records.wanted import is_headed
from haiphong_kg.ask.signals.slots import PARKS, Filling
from haiphong_kg.ask.words.things import node_traits
from haiphong_kg.store import bare

_IS_IN: Final = "frame/membership"


def zones_around(filling: Filling, meaning: Meaning) -> Meaning | None:
    """Which zones of a kind lie in the zone that is named, or in which it lies; None for other questions."""
    zone, kind = meaning.role(RECORD), _kind_asked(filling)
    if apart := _in_any(filling, meaning, kind):
        return apart
    listed = meaning.target in (Target.THINGS, Target.COUNT) and meaning.asked in (RECORD, "place")
    if meaning.frame != "zone" or not listed or zone is None or len(meaning.filled) != 1 or not kind:
        return None
    kg, members = filling.lexicon.kg, filling.lexicon.members(kind)
    inside = [one for iri in zone.iris for one in kg.subjects("hp:locatedInZone", iri)]
    around = [bare(one) for iri in zone.iris for one in kg.objects(iri, "hp:locatedInZone")]
    for things, named, asked in ((inside, "place", "what"), (around, "what", "place")):
        if any(node_traits(filling.lexicon.traits(one), members) for one in things):
            filled = (Filled(named, zone.iris),)
            return meaning._replace(frame="location", asked=asked, filled=filled, classes=((asked, kind),))
    return None


def _in_any(filling: Filling, meaning: Meaning, kind: str) -> Meaning | None:
    """Which zones of a kind lie in any of another, which is named behind "in"; no zone is of both kinds."""
    kinds = [place for place, one in enumerate(filling.items) if one.has(*PARKS) and not one.named]
    within = len(kinds) == 2 and any(one.has(_IS_IN) for one in filling.items[kinds[0] : kinds[1]])
    if meaning.frame != "zone" or meaning.filled or not kind or not within or len(meaning.classes) != 2:
        return None
    around = next((one for _, one in meaning.classes if one != kind), kind)
    return meaning._replace(frame="location", asked="what", classes=(("what", kind), ("place", around)))


def _kind_asked(filling: Filling) -> str:
    """The word for zones beside which "which" or "how many" stands, where it is not the kind of the one named."""
    places = (n for n, one in enumerate(filling.items) if one.has(*PARKS) and is_headed(filling, n))
    return next((one for n in places for one in filling.items[n].of("class/")), "")
