"""Whether two things have the same developer, country or park: each is asked for its own, and both are told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.sentences.sameness import sameness
from haiphong_kg.ask.sentences.side_by_side import way_for
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import Lexicon

_LANDS: Final = "lands"
_READ: Final = ("answer", "none")

One = Callable[[str], Reply]


def same_of_two(lexicon: Lexicon, text: str, lang: str, one: One) -> Reply | None:
    """The reply with what each of the two has, and whether that is the same; None where `text` asks for no such."""
    asked = sameness(lexicon, text, lang)
    for way in asked.ways if asked else ():
        replies = [one(way_for(way, member)) for member in asked.members] if asked else []
        if asked and all(map(_is_list, replies)) and any(given.kind == "answer" for given in replies):
            return _told(lexicon, replies[0], replies[1], different=asked.different)
    return None


def _is_list(given: Reply) -> bool:
    """Whether a reply tells things that are asked for, or countries by facts, or that none is recorded."""
    listed = given.meanings and (given.meanings[0].target == Target.THINGS or given.meanings[0].asked == _LANDS)
    return given.kind in _READ and not given.unread and bool(listed)


def _asked_for(lexicon: Lexicon, given: Reply) -> set[str]:
    """What a reply gives of what is asked for: of facts on somebody the countries."""
    lands = {one for one in given.given if is_land(lexicon.traits(one))}
    return lands if given.meanings[0].target == Target.FACTS else {*given.given}


def _told(lexicon: Lexicon, first: Reply, second: Reply, *, different: bool) -> Reply:
    """Both replies, behind whether what they give is the same."""
    told = both(first, second)
    if any(given.kind == "none" or given.polarity for given in (first, second)):
        open_ = reply(lexicon, "same-open", first.lang)
        return told._replace(kind="answer", sentence=f"{open_} {told.sentence}", polarity="not stated")
    sides = [_asked_for(lexicon, given) for given in (first, second)]
    common, whole = sides[0] & sides[1], sides[0] == sides[1]
    key = "the-same" if whole else "partly-the-same" if common else "not-the-same"
    polarity = "yes" if bool(common) != different else "no"
    return told._replace(sentence=f"{reply(lexicon, key, first.lang)} {told.sentence}", polarity=polarity)
