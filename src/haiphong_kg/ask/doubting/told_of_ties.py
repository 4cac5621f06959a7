"""What accounts of a tie tell of an occasion of which there is no record: an exhibition for an anniversary."""

from __future__ import annotations

from haiphong_kg.ask.facts.facts import facts_of, in_a_row, records_telling
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression
from haiphong_kg.entities import label


def told_of_a_tie(lexicon: Lexicon, found: Reply) -> Reply:
    """A reply that no such occasion is recorded, begun with what accounts of the ties of the one named tell of one."""
    meaning = found.meanings[0] if found.meanings else None
    if meaning is None or meaning.frame != "event" or found.polarity != "none":
        return found
    kinds = [kind for path, concepts in meaning.facets if path == "hp:kind" for kind in concepts]
    named = tuple(iri for one in meaning.filled if not one.home for iri in one.iris)
    if not kinds or not named:
        return found
    words = "|".join(label(lexicon.kg, one, "en") for one in kinds)
    tells = expression(rf"\b(?:{words})\b").search
    ties = [one for one in facts_of(lexicon, named) if one.home and "agreement" in one.frames]
    said = records_telling(lexicon.kg, (one.record for one in ties), found.lang, tells)
    if not said:
        return found
    sentence = f"{reply(lexicon, 'told-of-ties', found.lang, in_a_row(said))} {found.sentence}"
    return found._replace(sentence=sentence, given=(*found.given, *said))
