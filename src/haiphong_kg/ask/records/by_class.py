"""The records that a word for a kind of thing asks of, where no word tells of a record."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import SCHEME

_BY_CLASS: Final = {
    "project": ("project", "funding"),
    "company": ("investment", "grouping"),
    "zone": ("zone",),
    "industrial-park": ("zone",),
    "economic-zone": ("zone",),
    "works": ("funding",),
    "network": ("membership",),
    "organisation": ("membership",),
    "ship": ("call",),
}
# Of the first and the last of their kind: what is told of its time, which it has not itself.
_IN_ORDER: Final = {
    "first": {"project": "investment", "funding": "investment", "zone": "founding"},
    "latest": {"project": "investment", "funding": "investment", "zone": "development"},
}
_STAGES: Final = frozenset(f"{SCHEME}status/{one}" for one in ("operating", "planned", "under-construction"))
_ZONES: Final = f"{SCHEME}zone-kind/"
_SECTOR: Final = f"{SCHEME}sector/"
_ECONOMIC: Final = "class/economic-zone"


def by_class(lexicon: Lexicon, signals: Signals) -> list[str]:
    """The records that a word for a kind of thing asks of: of a group of companies where one is named."""
    items = [item for item in signals.items if not item.idle]
    found = [name for item in items for one in item.of("class/") for name in _BY_CLASS.get(one, ())]
    meant = (iri for item in items for iri in item.names or item.named)  # "Singapore" of a name is the country
    if not any("Enterprise" in lexicon.traits(iri) for iri in meant):
        found = [name for name in found if name != "grouping"]
    of_field = any(one.startswith(_SECTOR) for item in items for one in item.concepts)
    if "project" in found and of_field and not any(one.named and not one.home for one in items):
        found = [name for name in found if name != "funding"]  # all of a field, paid for or not
    staged = any(one in _STAGES for item in items for one in item.concepts)
    found += ["development"] * (staged and "zone" in found)  # how far a zone is is told of who develops it
    found += ["zone"] * any(one.startswith(_ZONES) for item in signals.items for one in item.concepts)
    timed = _timed(lexicon, signals)
    return list(dict.fromkeys(timed.get(one, one) for one in found))


def _timed(lexicon: Lexicon, signals: Signals) -> dict[str, str]:
    """What tells of the time of things, where that is asked: of a zone its founding, and of parks who came last."""
    asked = any(item.has("ask/is-there") for item in signals.items)
    named = [iri for item in signals.items for iri in item.named if not item.home]
    if signals.target() == Target.WHEN and not asked and all("Zone" in lexicon.traits(iri) for iri in named):
        return {"zone": "founding"}
    founded = signals.order == "latest" and any(item.has(_ECONOMIC) for item in signals.items)
    return _IN_ORDER.get("first" if founded else signals.order, {})
