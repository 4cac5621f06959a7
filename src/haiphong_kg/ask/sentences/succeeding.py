"""Who had a post before or after one who is named: "who was director before Ms Trang", "người tiền nhiệm của …"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from haiphong_kg.ask.meaning.meaning import DAY, MONTH, Filled, Meaning, Span, Target
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import spelled
from haiphong_kg.entities import both
from haiphong_kg.store import bare

_BEFORE: Final = ("held/before", "held/predecessor", "time/before")
_AFTER: Final = ("held/after", "held/successor", "time/since", "time/after")
# Words for a person, which alone ask who it is.
_PERSON: Final = ("held/predecessor", "held/successor")
_HELD_BEFORE: Final = ("held/before", "held/predecessor", "held/previous", "held/former")
# All who had a post once, and not the last of them alone.
_FORMER: Final = "held/former"
_DEPUTY: Final = "alike/title-vice-chairman"
# Who took over from somebody came after him; from whom somebody took over was before him.
_TOOK_OVER: Final = "held/took-over"
_SAID: Final = ("ask/", "frame/post", "role/post/", "class/person", "link/", "time/in", "alike/title-")
_TIMES: Final = ("hp:start", "hp:knownOn", "hp:end")


def held_beside(lexicon: Lexicon, text: str) -> Meaning | None:
    """The form of a question for who had a post next before or after the one who is named; None for any other."""
    items = phrases(lexicon, text)
    people = [place for place, one in enumerate(items) if _is_person(lexicon, one)]
    if not people:
        return _before_the_latest(lexicon, items)
    if len(people) != 1:
        return None
    place = people[0]
    words, earlier = _beside(items, place)
    rest = [one for n, one in enumerate(items) if n not in {place, *words}]
    if not (any(one.has("ask/who") for one in rest) or _is_sought(items, words, rest)):
        return None
    if not words or not all(one.idle or one.has(*_SAID) or _is_body(lexicon, one) for one in rest):
        return None
    people_ = items[place].named
    found = list(_posts(lexicon, people_, {iri for one in rest for iri in one.named}))
    return _meaning(*found[0], people_, earlier=earlier) if len(found) == 1 else None


def _is_sought(items: tuple[Item, ...], words: set[int], rest: list[Item]) -> bool:
    """Whether a word for the person beside is all that asks: "the predecessor of Ms Trang"."""
    asks = any(one.has("ask/") and not (one.idle or one.has("ask/which", "ask/describe")) for one in rest)
    return not asks and any(items[n].has(*_PERSON) for n in words)


def _before_the_latest(lexicon: Lexicon, items: tuple[Item, ...]) -> Meaning | None:
    """The form for who had a post before the one who has it: "the previous director of foreign affairs".

    All who had it before, where the former ones are asked for. Of a post that several have at once there is no such.
    """
    words = [one for one in items if one.has(*_HELD_BEFORE)]
    rest = [one for one in items if one not in words]
    posts = {iri for one in rest for iri in one.named if "Post" in lexicon.traits(iri)}
    plain = all(one.idle or one.has(*_SAID) or _is_body(lexicon, one) for one in rest)
    if not words or not plain or len(posts) != 1:
        return None
    post = posts.pop()
    kg = lexicon.kg
    deputy = tuple(f"{spelled(text)} " for _, text in lexicon.vocabulary.said(_DEPUTY))
    if any(f"{spelled(one)} ".startswith(deputy) for one in both(kg, post).values()):
        return None
    records = list(kg.subjects("hp:post", post))
    held = [([bare(term) for name in _TIMES for term in kg.objects(one, name)], one) for one in records]
    timed = [(max(times), times, kg.value(record, "hp:holder")) for times, record in held if times]
    _, times, holder = max(timed, default=("", [], ""))
    found = _meaning(post, times, (holder,), earlier=True) if len(timed) > 1 else None
    return found._replace(order="") if found and any(one.has(_FORMER) for one in words) else found


def _meaning(post: str, times: list[str], people: tuple[str, ...], *, earlier: bool) -> Meaning:
    """The form for the last other who had a post until these times, or for the first who had it after them.

    Who goes and who comes share the day.
    """
    span = Span("", min(times)) if earlier else Span(_next(max(times)), "")
    order, without = ("latest", people) if earlier else ("first", ())
    return Meaning(Target.THINGS, "post", "holder", (Filled("post", (post,)),), span=span, order=order, without=without)


def _is_person(lexicon: Lexicon, item: Item) -> bool:
    return bool(item.named) and all("Person" in lexicon.traits(iri) for iri in item.named)


def _is_body(lexicon: Lexicon, item: Item) -> bool:
    """Whether a phrase names a post, or a body with one."""
    posts = ("Post" in lexicon.traits(one) or lexicon.kg.subjects("org:postIn", one) for one in item.named)
    return item.home or (bool(item.named) and all(posts))


def _beside(items: tuple[Item, ...], place: int) -> tuple[set[int], bool]:
    """Where the words stand that tell on which side of the person it is, and whether it is before him."""
    near = place - 1
    while near >= 0 and (items[near].idle or items[near].has("class/person")):
        near -= 1
    behind = next((n for n in range(place + 1, len(items)) if not items[n].idle), len(items))
    if behind < len(items) and items[behind].has(_TOOK_OVER):
        return {behind}, True
    if near >= 0 and items[near].has(*_BEFORE, *_AFTER, _TOOK_OVER):
        return {near}, items[near].has(*_BEFORE)
    return set(), False


def _posts(lexicon: Lexicon, people: tuple[str, ...], named: set[str]) -> Iterator[tuple[str, list[str]]]:
    """The posts that somebody had, of those that are named or of whose body, each with the times of that."""
    kg = lexicon.kg
    for record in (one for iri in people for one in kg.subjects("hp:holder", iri)):
        post = kg.value(record, "hp:post")
        asked = [iri for iri in named if "Post" in lexicon.traits(iri) or kg.subjects("org:postIn", iri)]
        times = [bare(term) for name in _TIMES for term in kg.objects(record, name)]
        if times and (not asked or {post, kg.value(post, "org:postIn")} & {*asked}):
            yield post, times


def _next(time: str) -> str:
    """The day, the month or the year after one."""
    if len(time) == DAY:
        return (date.fromisoformat(time) + timedelta(days=1)).isoformat()
    if len(time) == MONTH:
        months = int(time[:4]) * 12 + int(time[5:])
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return f"{int(time) + 1:04}"
