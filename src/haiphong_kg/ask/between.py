"""All that ties one who is named to the city: asked in a word for ties of any kind, or by "anything about X and us".

Which of two kinds of agreement a tie is, "twinned or just friends", is told by the agreements there are.
"""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.anchors import anchors, are_lands
from haiphong_kg.ask.facts import facts_of, in_time, with_what_is_there
from haiphong_kg.ask.items import Item, phrases
from haiphong_kg.ask.lexicon import TIE, Lexicon
from haiphong_kg.ask.meaning import Filled, Meaning, Target
from haiphong_kg.ask.signals import read_signals
from haiphong_kg.base import capital
from haiphong_kg.entities import tokens
from haiphong_kg.store import HOME

# What may stand beside such a word: nothing that narrows it.
_BESIDE: Final = (TIE, "ask/describe", "ask/which", "ask/is-there", "link/", "mutual/", "class/city", "opening/opening")
_AGREEMENT: Final = "agreement"
_KINDS: Final = ("frame/agreement", "role/agreement/b", "frame/cooperation")
_OF_KIND: Final = ("frame/agreement?kind=", "role/agreement/b?kind=")
_HOME: Final = ("class/city", "class/locality")


def of_either_kind(lexicon: Lexicon, text: str) -> Meaning | None:
    """The agreements with the one that `text` names, where it asks which of two kinds the tie is, and for no list."""
    items = phrases(lexicon, text)
    listed = any(one.has("ask/which", "ask/who", "ask/how-many") for one in items)
    return ties_between(lexicon, text) if _either_kind(items) and not listed else None


def ties_between(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records of the one that `text` names in which the city takes part, where it asks for just that."""
    items = phrases(lexicon, text)
    named = anchors(lexicon, items, tokens(text))
    kinds = _either_kind(items)
    if len(named) != 1 or not (kinds or _asks_for_ties(items)):
        return None
    rest = [one for one in named[0].beside(items) if one not in kinds and not (kinds and one.has("scope/only"))]
    if not all(one.idle or one.home or one.has(*_BESIDE) or one.date for one in rest):
        return None
    iris = with_what_is_there(lexicon, named[0].iris) if are_lands(lexicon, named[0]) else named[0].iris
    signals = read_signals(items)
    facts = [
        one
        for one in facts_of(lexicon, iris)
        if HOME in one.things
        and (not kinds or _AGREEMENT in one.frames)
        and in_time(lexicon, one, signals)
        and not lexicon.kg.value(one.record, "hp:value")
    ]
    if not facts or signals.denied is not None:
        return None
    filled = (Filled("thing", named[0].iris[:1]), Filled("wanted", ()))
    words = (capital(text.strip(" .?!")),)
    return Meaning(Target.FACTS, filled=filled, words=words, records=tuple(one.record for one in facts))


def _either_kind(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The words for two kinds of agreement or for partners, with "or" between them; none where there are no two."""
    places = [n for n, one in enumerate(items) if one.has(*_KINDS) or any(s.startswith(_OF_KIND) for s in one.senses)]
    between = items[places[0] : places[-1]] if places else ()
    links = [one for one in between if one.has("link/or")]
    return tuple(items[n] for n in places) if len(links) == 1 and len(places) > 1 else ()


def _asks_for_ties(items: tuple[Item, ...]) -> bool:
    """Whether it is asked for ties with the city, or to tell of one who is named together with it."""
    ties = any(one.has(TIE) for one in items)
    told = any(one.has("ask/describe") for one in items)
    home = any(one.home or one.has(*_HOME) for one in items)
    return home and (ties or (told and any(one.has("link/and") for one in items)))
