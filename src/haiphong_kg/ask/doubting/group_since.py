"""Since when a group invests, where no source says it of the group itself: the earliest beginning of its companies."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Meaning, Target, of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.standing import with_state
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import companies_of
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker

_INVESTING: Final = "investment"
_MOST: Final = 4


def since_of_group(lexicon: Lexicon, text: str, found: Reply, where: Asker) -> Reply | None:
    """When the companies of a group began to invest, the earliest first; None where the group's own time is stated."""
    meaning = found.meanings[0] if len(found.meanings) == 1 else found.nothing
    groups = _groups(meaning) if meaning else ()
    if len(groups) != 1 or _dated(lexicon, groups):
        return None
    begun = _dated(lexicon, companies_of(lexicon.kg, groups))
    if not begun:
        return None
    told_ = answer_facts(lexicon, of_records(groups[0], begun, text), found.lang, where)
    said = [
        with_state(lexicon, one, told(lexicon.kg, one, found.lang).rstrip("."), found.lang) for one in begun[:_MOST]
    ]
    first = reply(lexicon, "group-since", found.lang, name_of(lexicon, groups[0], found.lang), said[0])
    rest = [reply(lexicon, "recorded", found.lang, "; ".join(said[1:]))] if said[1:] else []
    return told_._replace(sentence=" ".join([first, *rest]))


def _groups(meaning: Meaning) -> tuple[str, ...]:
    """The group of which it is asked since when it invests; none where anything narrows that."""
    if meaning.frame != _INVESTING or meaning.target != Target.WHEN or meaning.span or meaning.facets:
        return ()
    return tuple(iri for one in meaning.filled if not one.home for iri in one.iris)


def _dated(lexicon: Lexicon, firms: tuple[str, ...]) -> list[str]:
    """The investments of companies of which the beginning is recorded, the earliest first."""
    kg = lexicon.kg
    records = dict.fromkeys(one for firm in firms for one in kg.subjects("hp:investor", firm))
    return sorted((one for one in records if kg.value(one, "hp:start")), key=lambda one: kg.value(one, "hp:start"))
