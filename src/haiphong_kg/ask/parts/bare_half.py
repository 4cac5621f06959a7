"""A thing or a question with wishes behind it that name nothing: each is asked of the thing, or of what is answered."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Final, NamedTuple

from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.parts.figure_sources import with_its_sources
from haiphong_kg.ask.parts.half_topics import Topic, topics, unheld_place
from haiphong_kg.ask.parts.two import both, is_astray, is_of_home
from haiphong_kg.ask.sentences.bare_wishes import asked_of, halves, has_joint
from haiphong_kg.ask.sentences.before_ties import until_the_tie
from haiphong_kg.ask.sentences.clauses import Clause
from haiphong_kg.ask.sentences.side_by_side import side_by_side
from haiphong_kg.ask.sentences.succeeding import held_beside
from haiphong_kg.ask.sentences.wishes import asked_plainly
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon

_READ: Final = ("answer", "none")
_SOURCE: Final = {"en": "{0}, source", "vi": "{0}, nguồn"}
_WORKS: Final = frozenset({"Enterprise", "Project"})

One = Callable[[str], Reply]
Facts = Callable[[str], Reply | None]


class Answering(NamedTuple):
    """What answers a question in words: by its meaning, by its parts, by facts, or outright; and a meaning: `told`.

    `meant` answers by the meaning alone, in things that can be compared.
    """

    lexicon: Lexicon
    one: One
    whole: One
    facts: Facts
    told: Callable[[Meaning, str], Reply]
    outright: Facts
    meant: One


def with_bare_halves(
    asking: Answering, text: str, lang: str, *, all_: bool, only: tuple[str, ...] = ()
) -> Reply | None:
    """The reply to `text` and to each of the wishes behind it; None where there are none, or nothing is answered.

    Where not `all_` must be answered, a half that is not read, or of which nothing is recorded, is said first. All
    wishes have to be of the kinds `only`, if there are any.
    """
    lexicon = asking.lexicon
    parted = halves(lexicon, text, lang)
    if parted is None or (only and not all(kind in only for kind, _ in parted.wishes)):
        return None
    head = Clause(parted.head, phrases(lexicon, parted.head, lang))
    if not head.asks and (has_joint(parted.head) or side_by_side(lexicon, parted.head, lang)):
        return None
    first = _first(asking, head)
    topic = Topic(head, first, "" if all_ or head.asks else unheld_place(head))
    wishes = [(said, _of_wish(asking, kind, topic, lang)) for kind, said in parted.wishes]
    unread = [parted.head] if head.asks and first is None else [*filter(None, (topic.place,))]
    left = [*unread, *(said for said, given in wishes if given is None)]
    replies = [*filter(None, (first, *(given for _, given in wishes)))]
    sources = any(
        kind == "source" and given is None for (kind, _), (_, given) in zip(parted.wishes, wishes, strict=True)
    )
    if (left and all_) or sources or not any(given.kind == "answer" for given in replies):
        return None
    if parted.wishes[-1][0] == "source" and wishes[-1][1]:
        return wishes[-1][1]
    told = reduce(both, replies)
    open_ = reply(lexicon, "half-left", lang, "”, “".join(left))
    return told._replace(sentence=f"{open_} {told.sentence}", unread=tuple(left)) if left else told


def _first(asking: Answering, head: Clause) -> Reply | None:
    """The reply to the question before the wishes; None where it is none, or not read."""
    if not head.asks:
        return None
    found = asking.outright(head.text) or asking.whole(head.text)
    if found.kind in _READ and not found.unread:
        return found
    return asking.facts(head.text)


def _of_wish(asking: Answering, kind: str, topic: Topic, lang: str) -> Reply | None:
    """The reply to one wish; None where it is not read or has no answer."""
    head, first = topic.head, topic.first
    if kind == "shares":
        return _shares(asking.lexicon, first)
    if kind == "size" and first and first.meanings[0].target == Target.FACTS:
        return first if "%" in first.sentence else None  # how big a stake is stands in the account of its sale
    if kind == "source":
        return with_its_sources(asking.lexicon, _SOURCE[lang].format(head.text), asking.whole)
    if head.asks and first is None and not _is_of_the_named(asking.lexicon, kind, head):
        return None
    for called, answered in topics(asking.lexicon, kind, topic, lang):
        for way in asked_of(kind, called, lang):
            text = until_the_tie(asking.lexicon, asked_plainly(asking.lexicon, way))
            if kind == "before" and (beside := held_beside(asking.lexicon, text)):
                return asking.told(beside, lang)
            given = asking.one(text)
            if given.kind != "answer":
                given = asking.facts(text) or given
            if _is_of_topic(given) and (answered or not (first and is_astray(first, given))):
                return given
    return None


def _is_of_the_named(lexicon: Lexicon, kind: str, head: Clause) -> bool:
    """Whether a wish behind a question that is not answered can be of nothing else than the one thing that it names.

    How much may be of a figure that it names, and from where somebody is, of one for whom it asks.
    """
    named = [one for one in head.items if one.named and not one.home and not one.idle]
    works = all(any(_WORKS & lexicon.traits(iri) for iri in one.named) for one in named)
    figures = any(one.has("family/", "unit/", "order/") or one.number for one in head.items)
    return len(named) == 1 and works and not (kind == "sum" and figures)


def _is_of_topic(given: Reply) -> bool:
    described = bool(given.meanings) and given.meanings[0].target == Target.DESCRIBE
    return given.kind == "answer" and not given.unread and not described and not is_of_home(given)


def _shares(lexicon: Lexicon, first: Reply | None) -> Reply | None:
    """The shares that are told beside the holders, as an answer."""
    if first is None:
        return None
    begun = reply(lexicon, "shares", first.lang, "").rstrip(" .")
    told = [one for one in first.remarks if one.startswith(begun)]
    return first._replace(sentence=told[0], given=()) if told else None
