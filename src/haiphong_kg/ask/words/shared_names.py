"""Names that two countries share, of which each is a part: of "Việt Pháp" the word "Pháp" means one alone."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression
from haiphong_kg.entities import Token, label

_NUMBER: Final = expression(r" \d+\b|, .*\d.*")


def named_in_part(lexicon: Lexicon, said: list[Token]) -> tuple[str, ...]:
    """The things of whose names a phrase is the telling part; where it is all of a country's, no other country."""
    found = _unnumbered(lexicon, lexicon.partial(said))
    if not found:
        return ()
    stems = tuple(one.stem for one in said)
    lands = {one for one in found if "Country" in lexicon.traits(one)}
    called = {iri for iri, name, _ in lexicon.parts.get(stems[0], ()) if name == stems} & lands
    return tuple(one for one in found if one not in lands - called) if called else found


def _unnumbered(lexicon: Lexicon, found: tuple[str, ...]) -> tuple[str, ...]:
    """Of a park and its places, or those called by its name with a number, the first: "Tràng Duệ" is not its third."""
    names = {one: label(lexicon.kg, one, "en") for one in found if "Zone" in lexicon.traits(one)}
    others = set(names.values())
    numbered = {iri for iri, name in names.items() if _NUMBER.search(name) and _NUMBER.sub("", name) in others}
    return tuple(one for one in found if one not in numbered)
