"""On whose side somebody does something, as a question says it: "for the Japanese side", "bên phía Kagawa"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import bare

_BEFORE: Final = ("bên", "phía", "bên phía", "về phía")
_WITH: Final = ("với", "cùng", "và", "giữa")


def has_other_side(items: tuple[Item, ...]) -> bool:
    """Whether the side of another than the city is named: "với bên Kagawa" only says with whom."""
    return any(_is_side(items, place) for place, one in enumerate(items) if one.named and not one.home)


def has_signatories(lexicon: Lexicon, items: tuple[Item, ...]) -> bool:
    """Whether it may be recorded who signed with one who is named: of its agreements some have persons."""
    kg = lexicon.kg
    named = (iri for one in items if not one.home for iri in one.named)
    records = {record for iri in named for record in kg.subjects("hp:agreementParty", iri)}
    persons = (bare(term) for record in records for term in kg.objects(record, "hp:involves"))
    return not records or any("Person" in lexicon.traits(one) for one in persons)


def _is_side(items: tuple[Item, ...], place: int) -> bool:
    """Whether the name at `place` stands beside a word for a side."""
    before = [one.text.casefold() for one in items[max(place - 3, 0) : place]]
    behind = [one.text.casefold() for one in items[place + 1 : place + 3] if one.text != "s"]
    name = items[place].text.casefold()
    within = name.startswith(("phía ", "bên ")) or name.endswith(" side")
    led = within or (len(before) > 1 and before[-1] in _BEFORE)  # first in a question it says of whom that is
    beside = led and not any(one in _WITH for one in before[-2:])
    ours = any(one.home for one in items[place + 1 :])  # "signed for Kagawa, for Hải Phòng": the agreement with it
    signs = not ours and _is_signed_for(items[max(place - 2, 0) : place])
    return beside or behind[:1] == ["side"] or signs


def _is_signed_for(before: tuple[Item, ...]) -> bool:
    """Whether "signed for" stands before a name, which tells on whose side."""
    said = " ".join(one.text.casefold() for one in before)
    return said.endswith(" for") and any(one.has("role/agreement/person", "frame/agreement") for one in before)
