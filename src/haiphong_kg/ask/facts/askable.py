"""What can be asked of one thing: a question for each kind of record in which it has a role."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD, Frame
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.words.lexicon import Lexicon

_MOST: Final = 5
_ELSEWHERE: Final = ("country", "person", "flow", "sector")


def askable(lexicon: Lexicon, described: Meaning, lang: str, holds: Callable[[Meaning], object]) -> tuple[str, ...]:
    """Questions on the thing that `described` tells of, each in words that are understood and with an answer."""
    iri = described.filled[0].iris[0]
    asked = (one for frame in FRAMES.values() for one in _of_frame(lexicon, frame, iri, lang))
    found = dict.fromkeys(said_back(lexicon, one, lang) for one in asked if holds(one))
    return tuple(found)[:_MOST]


def _of_frame(lexicon: Lexicon, frame: Frame, iri: str, lang: str) -> Iterator[Meaning]:
    """Who has the other role of the records in which a thing has one."""
    traits = lexicon.traits(iri)
    for name, role in frame.roles.items():
        fits = traits.intersection(role.classes) and name != RECORD
        if not fits or not (lexicon.occurs(iri, role.path) or not role.path):
            continue
        said = [other for other in frame.roles if (f"role/{frame.name}/{other}", lang) in lexicon.vocabulary.sayings]
        asked = "b" if frame.symmetric else next((one for one in said if one not in (name, *_ELSEWHERE)), "")
        if asked:
            yield Meaning(Target.THINGS, frame.name, asked, (Filled("a" if frame.symmetric else name, (iri,)),))
            return
