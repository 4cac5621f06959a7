"""Which works of a kind there are: terminals, bridges, a railway to somewhere; told with what dates and runs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, facts_of, has_value, with_works
from haiphong_kg.ask.facts.present import AHEAD, UNDER_CONSTRUCTION, lies_here
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.said_value import is_foreseen
from haiphong_kg.ask.telling.stages import BEGUN, ENDED, is_running, state_before_running
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME

# The kinds of works, by the name of their words.
_KINDS: Final = {
    "airport": ("airport",),
    "bridge": ("bridge",),
    "railway": ("railway",),
    "road": ("road", "road-axis"),
    "terminal": ("terminal", "berth"),
    "wastewater-works": ("wastewater-works",),
    "water-works": ("water-works",),
}
# The words for it are part of those for another kind: "nhà máy xử lý nước thải" is no "nhà máy nước".
_WIDER: Final = "water-works"
# How far they are, by the name of the words that say it, and the statuses of records that tell it.
_RUNNING: Final = "works-running"
_PLANNED: Final = "works-planned"
_STAGES: Final = {
    _RUNNING: frozenset[str](),
    "works-built": frozenset({UNDER_CONSTRUCTION}),
    _PLANNED: AHEAD,
}
_FORESEEN: Final = f"{INDICATOR}planned-"
_LISTED: Final = ("ask/which", "ask/is-there", "ask/how-many", "ask/name")
_CHARGES: Final = frozenset({"operation", "development", "founding"})
_PLACES: Final = frozenset({"AdministrativeUnit", "Country", "GeopoliticalEntity"})
_MOST: Final = 3
_MOST_OF_ONE: Final = 6


def on_works_of_kind(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The works of the one kind that is asked for: those of a stage or tied to a country, where one is said.

    None where anything else is asked, or none is recorded.
    """
    kinds = [one for one in _KINDS if whole_words(lexicon, f"works-{one}", lang, bare=True).search(text)]
    if len(kinds) > 1 and _WIDER in kinds:
        kinds.remove(_WIDER)
    if len(kinds) != 1:
        return None
    rest = whole_words(lexicon, f"works-{kinds[0]}", lang, bare=True).sub(" ", text)
    stages = [one for one in _STAGES if whole_words(lexicon, one, lang, bare=True).search(rest)]
    for beside in (*_STAGES, "works-beside"):
        rest = whole_words(lexicon, beside, lang, bare=True).sub(" ", rest)
    items = phrases(lexicon, rest, lang)
    asks = {sense for one in items for sense in one.senses if sense.startswith("ask/")}
    if not asks or not asks <= set(_LISTED) or not all(_tells_no_more(lexicon, one) for one in items):
        return None
    lands = [iri for one in items if not one.home for iri in one.names]
    works = [one for one in works_here(lexicon, _KINDS[kinds[0]]) if not lands or _has_to_do(lexicon, one, lands)]
    if len(stages) == 1 or _RUNNING not in stages:  # "planned or existing" asks for all
        works = [one for one in works if not stages or _is_of_one(lexicon, one, stages)]
    records = [fact.record for one in works for fact in _telling(lexicon, one, alone=len(works) == 1)]
    if not records:
        return None
    found = answer_facts(lexicon, of_records(works[0], records, text), lang, where)
    names = listed(lexicon, [_called(lexicon, one, lang) for one in works], lang)
    remarks = (reply(lexicon, "records-counted", lang),) * ("ask/how-many" in asks)
    count = reply(lexicon, "count", lang, str(len(works)), names)
    told = f" {found.sentence}" if len(works) == 1 else ""
    return found._replace(sentence=f"{count}{told}", given=(*works, *found.given), remarks=(*remarks, *found.remarks))


def _called(lexicon: Lexicon, iri: str, lang: str) -> str:
    """The name of a work, with how far it is where nothing tells that it runs."""
    name, state = name_of(lexicon, iri, lang), state_before_running(lexicon, iri, lang)
    return f"{name} ({state})" if state else name


def _is_of_one(lexicon: Lexicon, iri: str, stages: list[str]) -> bool:
    """Whether a record tells that a work is of one of these stages; what runs is no longer planned."""
    facts = facts_of(lexicon, with_works(lexicon, (iri,)))
    if any(is_running(lexicon.kg, one) for one in facts):
        return _RUNNING in stages
    states = frozenset[str]().union(*(_STAGES[one] for one in stages))
    foreseen = any(is_foreseen(lexicon.kg, one.record) for one in facts)
    foreseen = foreseen or any(concept.startswith(_FORESEEN) for one in facts for concept in one.concepts)
    told = any(lexicon.kg.value(one.record, "hp:status") in states for one in facts)
    return told or (foreseen and _PLANNED in stages)


def _tells_no_more(lexicon: Lexicon, item: Item) -> bool:
    named = bool(item.names) and all(_PLACES & lexicon.traits(one) for one in item.names)
    return item.idle or item.home or item.has("ask/") or named


def works_here(lexicon: Lexicon, kinds: Iterable[str]) -> Iterator[str]:
    """The works of each kind that lie in no other country."""
    for one in kinds:
        works = sorted(lexicon.kg.subjects("hp:kind", f"{SCHEME}asset-kind/{one}"))
        yield from (iri for iri in works if lies_here(lexicon.kg, iri))


def _has_to_do(lexicon: Lexicon, iri: str, lands: list[str]) -> bool:
    """Whether the accounts of a work name one of these countries."""
    every = (accounts_telling(lexicon.kg, one.record, "en", bool) for one in facts_of(lexicon, (iri,)))
    named = {iri for said in every for one in said for item in phrases(lexicon, one, "en") for iri in item.names}
    return not named.isdisjoint(lands)


def _telling(lexicon: Lexicon, iri: str, *, alone: bool) -> list[Fact]:
    """What tells how far a work is: who runs it, when it was opened or begun; of one `alone` all that is recorded."""
    every = sorted(facts_of(lexicon, (iri,)), key=lambda one: (has_value(lexicon.kg, one), one.record))
    staged = [one for one in every if one.frames & _CHARGES or one.concepts & {*ENDED, BEGUN}]
    return every[:_MOST_OF_ONE] if alone else (staged or every)[:_MOST]
