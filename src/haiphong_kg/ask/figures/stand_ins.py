"""What stands for a thing that a question for a figure names: the terminals of a port, the near side of a figure."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import label, tokens
from haiphong_kg.store import SCHEME

PORT: Final = f"{SCHEME}asset-kind/port"
_BERTHS: Final = frozenset(f"{SCHEME}asset-kind/{one}" for one in ("terminal", "berth"))


def berths_of(lexicon: Lexicon, ports: tuple[str, ...]) -> tuple[str, ...]:
    """Ports with the terminals that are called by their names: it is at these that ships are recorded."""
    found = list(ports)
    for port in ports:
        told = frozenset(one.stem for one in tokens(label(lexicon.kg, port, "en"))) - lexicon.plain
        named = (iri for iri, stems, _ in lexicon.parts.get(min(told, default=""), ()) if told.issubset(stems))
        found += [one for one in named if _BERTHS & lexicon.traits(one)]
    return tuple(dict.fromkeys(found))


def measured_towards(lexicon: Lexicon, named: tuple[str, ...], indicators: tuple[str, ...]) -> tuple[str, ...]:
    """Whatever has such a figure with those named on its other side: the terminal, of the days at sea to a port."""
    kg = lexicon.kg
    records = (one for iri in named for one in kg.subjects("hp:counterpart", iri))
    own = (one for one in records if kg.value(one, "hp:indicator") in indicators)
    return tuple(sorted({kg.value(one, "hp:observedEntity") for one in own}))
