"""Who makes up a network that is named, whatever else is part of its name: "which five places make up the corridor"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.whose import wish_of
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.words.lexicon import Lexicon

# Of a large network the graph has some members, which are listed and not told one by one.
_MOST: Final = 8


def members(lexicon: Lexicon, text: str) -> Meaning | None:
    """The memberships of the one network that `text` names, where it asks for all who belong to it."""
    wish = wish_of(lexicon, text, "members-beside")
    if wish is None or not wish.asks("members"):
        return None
    named = dict.fromkeys(iri for one in wish.named for iri in one.named)
    networks = [one for one in named if lexicon.kg.subjects("hp:memberOrganisation", one)]
    records = sorted(record for one in networks for record in lexicon.kg.subjects("hp:memberOrganisation", one))
    return of_records(networks[0], records, text) if len(networks) == 1 and len(records) <= _MOST else None
