"""Whether nothing is recorded of what a reading asks for, where each word of the question is a hard one.

Hard are names, times, words for kinds of things, and those for the kind of record that is asked for; a verb or a topic
that may tell of another kind of record is soft, and with one the reading may be amiss.
"""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.doubting.nothing import TIES, Holds, is_nothing
from haiphong_kg.ask.doubting.unmeasured import is_unmeasured
from haiphong_kg.ask.facts.facts import facts_of, in_span, with_what_is_there
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.roles import AT, RECORD, is_of_frame
from haiphong_kg.ask.signals.slots import LOCAL
from haiphong_kg.ask.telling.further import CHARGES
from haiphong_kg.ask.telling.otherwise_tied import nobody_tied
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import TIE
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.store import HOME, SCHEME

_HARD: Final = ("ask/", "class/", "kind/", "foreign/", "group/", "link/", "time/", "ends/", "month/", "within/")
# Kinds of record that no word for another is said of.
_SURE: Final = (*TIES, "funding")
# Records of which sources state of what kind they are and when they begin, and whose parties have a country.
_STATED: Final = ("agreement", "membership", "investment")
# A call at the port is what such a visit is.
_NAVAL: Final = f"{SCHEME}event-kind/naval-visit"
_CALL: Final = ("frame/call", "arrive/")
_ASKED: Final = (Target.THINGS, Target.COUNT, Target.WHEN, Target.END, Target.VALUE)


def is_certain(lexicon: Lexicon, question: str, given: Reply, holds: Holds) -> bool:
    """Whether it is sure that the graph records nothing of what a question asks, as a reply without rows has it."""
    meaning = given.meanings[0]
    if meaning.frame == "agreement" and meaning.asked == "person":
        meaning = meaning._replace(order="", dated=False)  # who signed is told of few agreements, whenever they are
    items = phrases(lexicon, question, given.lang)
    if meaning.frame == "shipping" and meaning.role(AT):
        # of few links it is recorded at which terminal they begin
        return _is_told_hard(meaning, items) and nobody_tied(lexicon, meaning)
    if _asks_beside(meaning, items):
        return False
    if is_nothing(lexicon, meaning, holds):
        return True
    any_ = meaning.target == Target.YES_NO and meaning.asked not in ("", RECORD)
    if not (any_ or meaning.target in _ASKED) or meaning.order or meaning.bound or meaning.words or meaning.joined:
        return False
    if meaning.frame == FIGURE:
        whose = [one.iris for one in meaning.filled]  # a part of a name that nothing else has is as good as all of it
        hard = all(one.has("family/") or one.named in whose or _is_hard(one, meaning) for one in items)
        return (hard and is_unmeasured(lexicon, meaning, items, holds)) or _has_no_figure(
            lexicon, meaning, items, holds
        )
    loosely = any(one.has(TIE) for one in items)
    began = meaning.target == Target.WHEN and any(one.has("begin/") and not one.idle for one in items)
    return _is_told_hard(meaning, items) and (
        nobody_tied(lexicon, meaning) or _has_none(lexicon, meaning, holds, loosely=loosely, began=began)
    )


def _is_told_hard(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether the kind of record is told, and nothing by which another may be meant."""
    told = any(_of_record(one, meaning) and not one.idle for one in items)
    return meaning.frame in FRAMES and told and all(_is_hard(one, meaning) for one in items)


def _asks_beside(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether it is asked which of them, though both parties of an agreement are named: of which district of one."""
    others = [one for one in meaning.filled if one.iris != (HOME,)]
    both = meaning.frame == "agreement" and meaning.asked in ("", RECORD) and len(others) > 1
    return both and any(one.has("ask/where", "ask/which") for one in items)


def _has_none(lexicon: Lexicon, meaning: Meaning, holds: Holds, *, loosely: bool, began: bool) -> bool:
    """Whether those named have no record of the kind in that time, whatever its own kind and that of its parties.

    What kind an agreement is of, sources state; of what kind an event was may be said in many ways. Mere "ties",
    `loosely`, may be of any kind: nothing at all ties those named to the city then.
    """
    named = tuple(iri for one in meaning.filled for iri in one.iris if iri != HOME) or meaning.countries
    some = not loosely or bool(_as_localities(meaning))  # which city has any tie is asked of those with agreements
    parties = meaning.frame in _STATED and some and meaning.asked not in ("", RECORD)
    if meaning.span and meaning.frame == "membership":
        return False  # of few it is stated since when
    if (parties and (meaning.countries or meaning.span)) or (meaning.countries and meaning.frame == "project"):
        return not holds(meaning._replace(classes=_as_localities(meaning), foreign=False))
    if not named:
        return _is_of_status(meaning) or (_is_of_time(meaning) and not holds(meaning._replace(classes=())))
    if _is_naval(meaning):
        return not holds(meaning._replace(asked=RECORD, filled=(), classes=()))
    facts = facts_of(lexicon, with_what_is_there(lexicon, named))
    if meaning.span is not None:
        return not any(meaning.frame in one.frames and in_span(lexicon.kg, one, meaning.span) for one in facts)
    if loosely:  # when ties began no other record tells, and what else there is stands beside
        return not any(one.home and (not began or "agreement" in one.frames) for one in facts)
    if meaning.frame == "agreement":
        return not holds(meaning._replace(classes=()))
    # who is in charge of works in another way is told beside that; a company may be in many hands
    works = meaning.frame in CHARGES and not any("Enterprise" in lexicon.traits(iri) for iri in named)
    return (works or meaning.frame in _SURE) and not holds(meaning._replace(facets=(), classes=()))


def _is_naval(meaning: Meaning) -> bool:
    """Whether visits of ships of a navy are asked for: of these alone among events sources leave no doubt."""
    return meaning.frame == "event" and all(kinds == (_NAVAL,) for _, kinds in meaning.facets) and bool(meaning.facets)


def _as_localities(meaning: Meaning) -> tuple[tuple[str, str], ...]:
    """The kinds of those asked for, as far as sources leave no doubt: that it is a locality, and not of which rank."""
    return tuple((role, "locality") for role, one in meaning.classes if f"class/{one}" in LOCAL)


def _is_of_status(meaning: Meaning) -> bool:
    """Whether agreements of the city, or such of one kind, are asked for by nothing but whether they are in force."""
    paths = {path for path, _ in meaning.facets}
    return meaning.frame == "agreement" and "hp:status" in paths and paths <= {"hp:kind", "hp:status"}


def _is_of_time(meaning: Meaning) -> bool:
    """Whether agreements of the city are asked for by nothing but their time, and of which kind they are."""
    kinds = all(path == "hp:kind" for path, _ in meaning.facets)
    return meaning.frame == "agreement" and meaning.span is not None and kinds and not meaning.foreign


def _has_no_figure(lexicon: Lexicon, meaning: Meaning, items: tuple[Item, ...], holds: Holds) -> bool:
    """Whether a figure of a time is asked for by its name, and none of that name has one."""
    families = lexicon.vocabulary.families
    told = [one for one in items if one.has("family/") or any(name.startswith(INDICATOR) for name in one.concepts)]
    plain = meaning.span is not None and not (meaning.change or meaning.sides or meaning.than or meaning.months)
    if not plain or len(told) != 1 or not all(one is told[0] or _is_hard(one, meaning) for one in items):
        return False
    every = {iri for sense in told[0].of("family/") for iri in families.get(f"family/{sense}", ())}
    return not any(holds(meaning._replace(indicators=(iri,), unit="")) for iri in sorted(every))


def _of_record(item: Item, meaning: Meaning) -> bool:
    """Whether a phrase tells of the kind of record that is asked for; a project is told of by the word for it."""
    also = FRAMES[meaning.frame].also if meaning.frame in FRAMES else ()
    if item.has(*also) or (meaning.frame == "project" and item.has("class/project")):
        return True
    return any(is_of_frame(one, meaning.frame) for one in item.senses)


def _is_hard(item: Item, meaning: Meaning) -> bool:
    if item.idle or item.number or _of_record(item, meaning) or item.has(*_HARD):
        return True
    if _is_naval(meaning) and item.has(*_CALL):
        return True
    if meaning.target == Target.WHEN and item.has("begin/"):
        return True  # since when something is
    return bool(item.names) or any(one.startswith(SCHEME) for one in item.concepts)
