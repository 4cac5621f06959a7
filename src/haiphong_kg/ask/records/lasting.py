"""What a question asks of that names a thing and only says that it lasts: "Brest: still alive", "TPO, since when"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import SCHEME

_IN_FORCE: Final = f"{SCHEME}status/in-force"


def lasting(lexicon: Lexicon, signals: Signals) -> list[str]:
    """What "Brest: still alive" asks of, where nothing tells a record: of the tie with a locality abroad.

    "Brest, since when" asks of that too; of a network since when the city is in it, of a work since when it is built.
    """
    lasts = any(one.has("time/still") or _IN_FORCE in one.concepts for one in signals.items)
    named = [iri for item in signals.items for iri in item.names or item.named if not item.home]
    abroad = ["AdministrativeUnit" in lexicon.traits(one) and not lexicon.is_domestic(one) for one in named]
    bare = all(one.idle or one.named or one.has("ask/when", "ask/end") for one in signals.items)
    since = bare and any(map(_is_since, signals.items))
    asked = bare and any(one.has("ask/when") for one in signals.items)
    if abroad and all(abroad):
        return ["agreement"] * (lasts or asked)
    if bare and len(named) == 1 and "Person" in lexicon.traits(named[0]):
        return ["post"] * any(_is_since(one) or one.has("ask/end") for one in signals.items)
    if since and named and all(lexicon.kg.subjects("hp:memberOrganisation", one) for one in named):
        return ["membership"]
    if asked and named and all("Zone" in lexicon.traits(one) for one in named):
        return ["founding"]
    works = since and any({"Enterprise", "Project"} & lexicon.traits(one) for one in named)
    return ["investment"] * works


def _is_since(item: Item) -> bool:
    """Whether it is asked from when on something has been so."""
    return item.has("ask/when") and item.text.casefold().startswith(("since", "from", "từ", "tu "))
