"""Capital that came to a place: of a zone that of its tenants, and not its developer's; of the city that of a time."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.figures.figure_parts import Parts
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.things import INDICATOR

_REGISTERED: Final = INDICATOR + "registered-capital"
_OF_ZONES: Final = (INDICATOR + "tenant-capital", INDICATOR + "attracted-capital")
# More that bear one name are all the parks of the city, of which other figures are told.
_SEVERAL: Final = 4
_FLOW: Final = INDICATOR + "fdi"
_STOCK: Final = INDICATOR + "fdi-cumulative"
_ZONES: Final = frozenset(("zone", "industrial-park", "economic-zone"))


def with_inflow(lexicon: Lexicon, signals: Signals, parts: Parts) -> Parts:
    """The parts, where capital that was attracted or put into a place is asked for, with the figures that tell it."""
    text = " ".join(one.text for one in signals.items)
    attracted = whole_words(lexicon, "attracted-there").search(text) is not None
    put_in = whole_words(lexicon, "put-in-there").search(text) is not None
    if not (attracted or put_in) or _REGISTERED not in parts.indicators or signals.bound or parts.than:
        return parts
    if _are_zones(lexicon, signals, parts):
        of_zones = _newest_first(lexicon, parts)
        return parts._replace(indicators=of_zones if attracted else (*of_zones, *parts.indicators))
    home = attracted and not (parts.entities or parts.countries or parts.classes or parts.loosely)
    if home and signals.span and not signals.ranks and _STOCK in parts.indicators:
        return parts._replace(indicators=(_FLOW, _STOCK))
    return parts


def _are_zones(lexicon: Lexicon, signals: Signals, parts: Parts) -> bool:
    """Whether zones are ranked, or the one that is named is a zone: it may bear the name of its company."""
    if signals.ranks:
        return bool(parts.classes) and _ZONES.issuperset(parts.classes)
    called = [iri for one in (*parts.entities, *parts.loosely) for iri in one]
    return len(called) <= _SEVERAL and any("Zone" in lexicon.traits(iri) for iri in called)


def _newest_first(lexicon: Lexicon, parts: Parts) -> tuple[str, ...]:
    """The figures of what came to zones, first that of which those named have the newest."""
    kg = lexicon.kg
    named = {iri for one in (*parts.entities, *parts.loosely) for iri in one}

    def newest(indicator: str) -> str:
        records = kg.subjects("hp:indicator", indicator)
        own = (one for one in records if kg.value(one, "hp:observedEntity") in named)
        return max((kg.value(one, "hp:edtf") for one in own), default="")

    return tuple(sorted(_OF_ZONES, key=newest, reverse=True))
