"""A question that is the same of each of the few things that a name may mean: it is answered of all of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Final

from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.telling.replying import Reply

_MOST: Final = 3
# Of so many things that may be described each is.
_TOLD: Final = 2


def of_either_thing(found: Reply, told: Callable[[Meaning, str], Reply], whole: Callable[[Reply], bool]) -> Reply:
    """The answers to all meanings where these differ in the thing that is named and no more; else the reply as it is.

    What has no answer is none of the things that were meant; nor is one for which a name is read in pieces.
    """
    if found.kind != "several":
        return found
    described = tuple(one for one in found.meanings if one.target == Target.DESCRIBE)
    if len(described) == _TOLD and found.meanings[:_TOLD] == described:  # of one name, by which two are called
        return reduce(both, (told(one, found.lang) for one in described))
    if len({_but_for_things(one) for one in found.meanings}) > 1:
        return found
    replies = {one.question: one for one in (told(meaning, found.lang) for meaning in found.meanings)}
    answers = [one for one in replies.values() if one.kind == "answer" and not one.polarity and whole(one)]
    if not 0 < len(answers) <= _MOST:
        return found
    every = reduce(both, answers)
    return every._replace(remarks=(*found.remarks, *every.remarks))


def _but_for_things(meaning: Meaning) -> Meaning:
    filled = tuple(one._replace(iris=()) for one in meaning.filled)
    return meaning._replace(filled=filled, classes=(), indicators=meaning.indicators[:1])
