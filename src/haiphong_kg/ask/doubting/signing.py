"""What was signed with one who is named: the city's agreements with it, where no event of signing is recorded."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.ask.telling.named import question_of
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import HOME, SCHEME

_SIGNING: Final = (("hp:kind", (f"{SCHEME}event-kind/signing",)),)
_PARTIES: Final = frozenset({"AdministrativeUnit", "Organisation", "Enterprise"})
_TOLD: Final = ("answer", "none")


def signed_with(asking: Asking, found: Reply, anew: One) -> Reply | None:
    """The agreements of the city with the one of whom no signing is found, or that none is recorded; None for others.

    A question without the city's name is of the city: what it signed is an agreement, whether its day is told or not.
    """
    meaning = found.nothing
    if meaning is None or meaning.frame != "event" or meaning.facets != _SIGNING or meaning.target != Target.THINGS:
        return None
    named = [one for one in meaning.filled if not one.home]
    if len(named) != 1 or meaning.words or meaning.countries or not _are_parties(asking.lexicon, named[0].iris):
        return None
    filled = (Filled("a", (HOME,)), named[0]._replace(role="b"))
    agreements = Meaning(Target.THINGS, "agreement", RECORD, filled=filled, span=meaning.span)
    agreed = anew(question_of(asking, agreements, found.lang))
    return agreed if agreed.kind in _TOLD else None


def _are_parties(lexicon: Lexicon, iris: tuple[str, ...]) -> bool:
    return all(_PARTIES & lexicon.traits(iri) for iri in iris)
