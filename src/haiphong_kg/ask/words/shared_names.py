"""Names that two countries share, of which each is a part: of "Việt Pháp" the word "Pháp" means one alone."""

from __future__ import annotations

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import Token


def named_in_part(lexicon: Lexicon, said: list[Token]) -> tuple[str, ...]:
    """The things of whose names a phrase is the telling part; where it is all of a country's, no other country."""
    found = lexicon.partial(said)
    if not found:
        return ()
    stems = tuple(one.stem for one in said)
    lands = {one for one in found if "Country" in lexicon.traits(one)}
    called = {iri for iri, name, _ in lexicon.parts.get(stems[0], ()) if name == stems} & lands
    return tuple(one for one in found if one not in lands - called) if called else found
