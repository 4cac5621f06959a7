"""What ties those named to such as are asked for in records of another kind, told with the denial of the one kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of, facts_of, has_value, in_span, with_works
from haiphong_kg.ask.meaning.frames import FRAMES, ROUTES
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.roles import AT, RECORD
from haiphong_kg.ask.telling.fact_answers import with_accounts
from haiphong_kg.ask.telling.left_open import notes_on
from haiphong_kg.ask.telling.replying import reply, shortened
from haiphong_kg.ask.telling.stages import BEGUN, OPENED, OPERATING, WORKS, WORKS_AND_ZONES, happened
from haiphong_kg.ask.telling.standing import with_state
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import told
from haiphong_kg.store import HOME, KnowledgeGraph, bare, remembered

_MOST: Final = 3
# Who puts money into works means to run them, not so who is in a zone; a ship that calls is one of some line.
_ALSO: Final = {"shipping": ("call",), "operation": ("investment",)}
# Of which class those are who have a part in such records, and the words by which an account may tell of some.
_ASKED: Final = {
    "shipping": ("Enterprise", ("role/shipping/line", "class/vessel")),
    "call": ("Vessel", ("class/vessel",)),
    "investment": ("Enterprise", ("class/company", "role/investment/investor")),
}
_LISTED: Final = (Target.THINGS, Target.COUNT, Target.YES_NO, Target.WHEN, Target.VALUE)
# What these are of may be told in records of other kinds. Of ties all that a party has is told anyway.
_FRAMES: Final = (*ROUTES, "call", "investment", "development", "operation", "ownership")


def tied_otherwise(lexicon: Lexicon, meaning: Meaning) -> list[Fact]:
    """The records of all that is named in which one takes part who has the role asked for elsewhere.

    Where it is asked whether two that are named have such a record, those in which both take part.
    """
    named = [one for one in meaning.filled if not one.home and one.role != meaning.asked]
    if stages := _stages(lexicon, meaning, named):
        return stages
    if meaning.frame not in _FRAMES or meaning.target not in _LISTED or not named or _is_narrowed(meaning):
        return []
    others = (one for one in _of_all(lexicon, named) if meaning.frame not in one.frames)
    facts = [one for one in others if _is_meant(lexicon, meaning, one)]
    if len(named) > 1 and (meaning.asked in ("", RECORD) or meaning.target == Target.VALUE):
        return facts
    if meaning.target in (Target.YES_NO, Target.VALUE) or meaning.frame == "ownership":
        return []
    holders = _holders(lexicon.kg, meaning.frame, meaning.asked)
    given = {iri for one in named for iri in one.iris}
    works = any(WORKS & lexicon.traits(iri) for iri in given)
    also = _ALSO.get(meaning.frame, ()) if works else ()
    held = [one for one in facts if one.frames.intersection(also) or holders & one.things - given]
    return held or [one for one in facts if _tells_of_some(lexicon, meaning, one)]


def nobody_tied(lexicon: Lexicon, meaning: Meaning) -> bool:
    """Whether no record of a work or a zone that is named, of whatever kind, has or tells of one such as is asked for.

    Accounts may tell of companies that they do not name.
    """
    named = [iri for one in meaning.filled if not one.home for iri in one.iris]
    class_, _ = _ASKED.get(meaning.frame, ("", ()))
    if not class_ or not named or not all(WORKS_AND_ZONES & lexicon.traits(iri) for iri in named):
        return False
    facts = facts_of(lexicon, with_works(lexicon, tuple(named)))
    others = {iri for one in facts for iri in one.things}.difference(named)
    untold = not any(_tells_of_some(lexicon, meaning, one) for one in facts)
    return untold and not any(class_ in lexicon.traits(iri) for iri in others)


def _tells_of_some(lexicon: Lexicon, meaning: Meaning, fact: Fact) -> bool:
    """Whether an account tells of such as are asked for, whom it need not name."""
    _, words = _ASKED.get(meaning.frame, ("", ()))
    said = (in_account(said_, lang) for one in words for lang, said_ in lexicon.vocabulary.said(one))
    return any(account in fact.text for account in said)


def asks_stage(meaning: Meaning) -> bool:
    """Whether it is asked if, or since when, something is open or runs."""
    opens = any(OPENED.intersection(concepts) for _, concepts in meaning.facets)
    runs = meaning.frame == "operation" or (meaning.frame == "event" and opens)
    runs = runs or (meaning.frame == "shipping" and bool(meaning.role(AT)))
    return runs and meaning.target in (Target.YES_NO, Target.WHEN)


def begun_by(lexicon: Lexicon, facts: list[Fact]) -> list[Fact]:
    """The records by which works have run since some time: they were opened then, or are said to operate since."""
    kg = lexicon.kg
    opened = [one for one in facts if happened(kg, one, OPENED)]
    runs = [one for one in facts if kg.value(one.record, "hp:status") == OPERATING]
    return opened or [one for one in runs if any(kg.objects(one.record, "hp:statusSince"))]


def _is_narrowed(meaning: Meaning) -> bool:
    """Whether more is asked than who has a role, or no party is asked for: what is told instead may not fit."""
    flags = meaning.foreign or meaning.other or meaning.negated or meaning.bound or meaning.joined or meaning.order
    return bool(flags or meaning.facets or meaning.words or meaning.asked in ("project", "sector", "country"))


def _stages(lexicon: Lexicon, meaning: Meaning, named: list[Filled]) -> list[Fact]:
    """How far the one work is that is named, where it is asked whether, or since when, it is open or runs."""
    works = len(named) == 1 and all(WORKS & lexicon.traits(iri) for iri in named[0].iris)
    if not (works and asks_stage(meaning)) or meaning.foreign:
        return []
    facts = (one for one in _of_all(lexicon, named) if not has_value(lexicon.kg, one))
    return [one for one in facts if "investment" in one.frames or one.concepts & {*OPENED, BEGUN}]


def otherwise_told(lexicon: Lexicon, facts: Iterable[Fact], lang: str) -> str:
    """What records of another kind say, with what their sources tell."""
    said, noted = records_told(lexicon, facts, lang)
    return " ".join([reply(lexicon, "instead", lang, said), *noted])


def records_told(lexicon: Lexicon, facts: Iterable[Fact], lang: str) -> tuple[str, tuple[str, ...]]:
    """What some records say, with what their sources tell, and what is noted on them."""
    records = [one.record for one in facts]
    said = [with_state(lexicon, one, with_accounts(lexicon, one, lang, _named), lang) for one in records]
    notes = dict.fromkeys(note for one in records[:_MOST] for note in notes_on(lexicon.kg, one, lang))
    return shortened(said, _MOST), tuple(reply(lexicon, "noted", lang, one) for one in notes)


def _named(lexicon: Lexicon, record: str, lang: str) -> str:
    return told(lexicon.kg, record, lang).rstrip(".")


def _of_all(lexicon: Lexicon, named: list[Filled]) -> list[Fact]:
    """The records in which each that is named takes part, or what lies there of a work."""
    each = [{one.record: one for one in facts_of(lexicon, with_works(lexicon, filled.iris))} for filled in named]
    return [one for record, one in each[0].items() if all(record in others for others in each[1:])]


def _is_meant(lexicon: Lexicon, meaning: Meaning, fact: Fact) -> bool:
    """Whether a record tells no figure, and is of the time and the country that are asked for."""
    land = not meaning.countries or bool(fact.lands.intersection(meaning.countries))
    return land and not has_value(lexicon.kg, fact) and in_span(lexicon.kg, fact, meaning.span)


@remembered
def _holders(kg: KnowledgeGraph, frame: str, role: str) -> frozenset[str]:
    """All who have a role in records of a kind, such as the lines that serve links by ship."""
    roles = FRAMES[frame].roles
    names = [one for one in roles[role].path.split("|") if one and "/" not in one] if role in roles else []
    pairs = (pair for name in names for pair in kg.pairs(name))
    return frozenset(bare(term) for record, term in pairs if frame in fact_of(kg, record).frames) - {HOME}
