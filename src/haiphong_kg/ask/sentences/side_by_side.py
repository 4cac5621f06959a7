"""Things that a question names side by side: "Autel and USI", "nhà máy Ohsung, Haengsung", "HICT hay HHIT"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, whole_words
from haiphong_kg.base import expression
from haiphong_kg.entities import tokens

# Kinds of things of which the same may be asked: of a company and of works, of any two places.
_KINDS: Final = (
    frozenset({"Enterprise", "Project"}),
    frozenset({"Country", "AdministrativeUnit"}),
    frozenset({"Zone"}),
    frozenset({"InfrastructureAsset"}),
    frozenset({"Organization", "Organisation", "Network"}),
    frozenset({"Person"}),
    frozenset({"Vessel"}),
)
_FEWEST, _MOST = 2, 5
# Stands in a question for one of two things.
MARK: Final = "\x00"

_ONE: Final = {"do": "does", "are": "is", "were": "was", "have": "has"}
_SEVERAL: Final = expression(rf"\b(?:{'|'.join(_ONE)})\b(?=\s*(?:the )?$)", re.IGNORECASE)

Span = tuple[int, int]


class Member(NamedTuple):
    """One of the things: as it is typed, with the word for its kind, and what it may be; nothing if none is known."""

    text: str
    iris: tuple[str, ...]


def way_for(way: str, member: Member) -> str:
    """The question that asks a way of one of two things."""
    return " ".join(way.replace(MARK, member.text).split())


class Listing(NamedTuple):
    """The text before the things that stand side by side, these, and the text behind them."""

    before: str
    members: tuple[Member, ...]
    after: str

    def of(self, member: Member) -> str:
        """The question of one of them alone, which does what several do: "what do X and Y make"."""
        before = _SEVERAL.sub(lambda found: _ONE[found[0].casefold()], self.before)
        return " ".join(f"{before} {member.text} {self.after}".split())


def side_by_side(lexicon: Lexicon, text: str, lang: str) -> Listing | None:
    """The things of one kind that `text` names side by side; None where it names no two so."""
    if whole_words(lexicon, "with-each-other").search(text):
        return None
    items = phrases(lexicon, text, lang)
    spans = _spans(text, [word.typed for word in tokens(text)])
    if not spans:
        return None
    for run in _runs(lexicon, text, items, spans):
        held = [one for one in run if one.named]
        if _FEWEST <= len(run) <= _MOST and held and _are_alike(lexicon, held):
            first, last = spans[run[0].start][0], spans[run[-1].end - 1][1]
            return Listing(text[:first], _members(text, items, run, spans), text[last:])
    return None


def _spans(text: str, words: list[str]) -> list[Span]:
    """Where each word stands in the text; none where one is written there in another way."""
    found, place = [], 0
    for word in words:
        start = text.find(word, place)
        if start < 0:
            return []
        place = start + len(word)
        found.append((start, place))
    return found


def _runs(lexicon: Lexicon, text: str, items: tuple[Item, ...], spans: list[Span]) -> Iterator[list[Item]]:
    """Each run of names between which nothing stands but what joins them."""
    joint = expression(rf"(?:\s*[,;/&]\s*|\s+)(?:{one_of(lexicon, 'side-by-side', bare=True)}\s+)?")
    names = [one for one in _with_unheld(items) if _may_be_member(one)]
    run = names[:1]
    for one, other in pairwise(names):
        gap = text[spans[one.end - 1][1] : spans[other.start][0]]
        found = joint.match(gap)
        between = [item for item in items if one.end <= item.start < other.start]
        plain = all(item.idle or item.has("link/", "class/") for item in between)
        if found and found[0].strip() and plain and not any(item.has("ask/") for item in between):
            run.append(other)
        else:
            yield run
            run = [other]
    yield run


def _with_unheld(items: tuple[Item, ...]) -> list[Item]:
    """The items, with the words of a name that nothing here has as one: "U-COP"."""
    found: list[Item] = []
    for item in items:
        if found and is_unheld(item) and is_unheld(found[-1]):
            found[-1] = Item(found[-1].start, item.end, f"{found[-1].text} {item.text}")
        else:
            found.append(item)
    return found


def is_unheld(item: Item) -> bool:
    """Whether a word may be part of a name that nothing explains; those that stand together are one."""
    return item.unknown and item.text[:1].isupper()


def _may_be_member(item: Item) -> bool:
    return (bool(item.named) and not item.home and not item.idle) or is_unheld(item)


def _are_alike(lexicon: Lexicon, run: list[Item]) -> bool:
    """Whether all may be of one kind."""
    traits = [frozenset[str]().union(*(lexicon.traits(iri) for iri in one.named)) for one in run]
    return any(all(kind & one for one in traits) for kind in _KINDS)


def _members(text: str, items: tuple[Item, ...], run: list[Item], spans: list[Span]) -> tuple[Member, ...]:
    """The things of a run, a further one with the word for its kind where the first has none before it."""
    kinds = {one.end: one for one in items if one.has("class/") and not one.idle}
    own = run[0].start not in kinds
    starts = [kinds[one.start].start if own and one.start in kinds else one.start for one in run]
    said = (text[spans[start][0] : spans[one.end - 1][1]] for start, one in zip(starts, run, strict=True))
    return tuple(Member(name, one.named) for name, one in zip(said, run, strict=True))


def alike_two(lexicon: Lexicon, text: str, lang: str) -> tuple[Member, Member] | None:
    """The two things of one kind that `text` names, wherever they stand; None where it names no two or others too."""
    spans = _spans(text, [word.typed for word in tokens(text)])
    names = [one for one in phrases(lexicon, text, lang) if one.named and not one.home and not one.idle]
    whole = [one for one in names if one.names or one.text[:1].isupper()] or names
    if not spans or len(whole) != _FEWEST or not _are_alike(lexicon, whole) or whole[0].named == whole[1].named:
        return None
    one, other = (Member(text[spans[item.start][0] : spans[item.end - 1][1]], item.named) for item in whole)
    return one, other
