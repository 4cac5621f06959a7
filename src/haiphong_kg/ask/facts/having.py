"""Whether facts have all that a stretch of a question says: a phrase is sought in a fact once, however it is cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.explaining import explains, is_day_of, of_kind
from haiphong_kg.ask.facts.facts import Fact, has_value
from haiphong_kg.ask.facts.sufficing import tells
from haiphong_kg.ask.facts.titles import asks_name, is_named, tells_a_name, titles_asked
from haiphong_kg.ask.facts.topics import Topic
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import bare

_LINE: Final = "role/shipping/line"


class _Stretch(NamedTuple):
    """A stretch of a question: the kinds of things, and the titles, that it asks for; whether for a name, a time."""

    part: list[Item]
    kinds: list[Item]
    titles: list[Item]
    name: bool
    when: bool
    counted: bool


class Having:
    """The facts of a topic that have what is said beside its name."""

    def __init__(self, lexicon: Lexicon, topic: Topic) -> None:
        """Works out once what the topic asks for, and keeps which fact has which phrase."""
        self._lexicon = lexicon
        self._said, self._kinds = topic.said, topic.kinds
        self._titles = titles_asked(lexicon, topic)
        self._has = cache(self._explains)

    def each(self, facts: list[Fact], parts: list[list[Item]]) -> list[list[Fact]]:
        """The facts that have all of each stretch of the question; [] where one stretch has none."""
        found: list[list[Fact]] = []
        for part in parts:
            stretch = self._stretch(part)
            found.append([one for one in facts if self._has_all(one, stretch)])
            if not found[-1]:
                return []
        return found

    def _explains(self, fact: Fact, item: Item) -> bool:
        return explains(self._lexicon, fact, self._said, item)

    def _stretch(self, part: list[Item]) -> _Stretch:
        return _Stretch(
            part,
            [one for one in self._kinds if one in part],
            [one for one in self._titles if one in part],
            asks_name(part),
            any(one.has("ask/when") for one in part),
            any(one.has("ask/how-many") for one in part),
        )

    def _has_all(self, fact: Fact, stretch: _Stretch) -> bool:
        """Whether a fact has all that a stretch says, and a thing of each kind that it asks for."""
        lexicon, part = self._lexicon, stretch.part
        if not all(self._has(fact, one) for one in part):
            return False
        if not all(is_named(lexicon, fact, one) for one in stretch.titles):
            return False
        if stretch.name and not tells_a_name(fact, self._said):
            return False
        valued = has_value(lexicon.kg, fact)
        if valued and stretch.when and not any(is_day_of(lexicon, fact, one) for one in part if tells(one)):
            return False
        counted = valued and stretch.counted
        kinds = [name for one in stretch.kinds if not counted for name in one.of("class/")[:1]]
        roles = all(self._has_roles(fact, one) for one in stretch.kinds)
        return roles and all(of_kind(lexicon, fact, self._said, name) for name in kinds)

    def _has_roles(self, fact: Fact, item: Item) -> bool:
        """Whether a fact that is of the kind of record of a role which is asked for tells who has it."""
        roles = [one.partition("/") for one in item.of("role/")]
        own = [(frame, role) for frame, _, role in roles if frame in fact.frames and role in FRAMES[frame].roles]
        if item.has(_LINE) and not own:
            return False  # one occasion tells of no more than one of several lines
        held = (one for frame, role in own for one in in_role(self._lexicon, fact, frame, role))
        return not own or any(one not in self._said for one in held)


def in_role(lexicon: Lexicon, fact: Fact, frame: str, role: str) -> Iterator[str]:
    """Who has a role in a fact."""
    for name in filter(None, FRAMES[frame].roles[role].path.split("|")):
        yield from (bare(one) for one in lexicon.kg.objects(fact.record, name))
