"""A thing or a question with wishes behind it that name nothing: each is asked of the thing, or of what is answered."""

from __future__ import annotations

from functools import reduce
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE
from haiphong_kg.ask.parts.half_topics import Topic, has_measure, is_of_thing, unheld_place
from haiphong_kg.ask.parts.told_already import is_told
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.parts.wish_told import OF_MEASURES, Answering, of_wish
from haiphong_kg.ask.sentences.bare_wishes import Halves, halves, has_joint, wish_within
from haiphong_kg.ask.sentences.clauses import Clause
from haiphong_kg.ask.sentences.side_by_side import side_by_side
from haiphong_kg.ask.sentences.wish_kinds import OF_THINGS
from haiphong_kg.ask.telling.replying import Reply, by_record, reply
from haiphong_kg.ask.words.items import phrases

_READ: Final = ("answer", "none")
# What no record tells beside something else, as it tells its time.
_TOLD_APART: Final = ("owner", "maker", "product", "country", *OF_THINGS)
# Of the answer to what stands before them.
_OF_ANSWERS: Final = ("shares", "source", "often", "before")


def with_bare_halves(
    asking: Answering, text: str, lang: str, *, all_: bool, only: tuple[str, ...] = (), some: tuple[str, ...] = ()
) -> Reply | None:
    """The reply to `text` and to each of the wishes behind it; None where there are none, or nothing is answered.

    Where not `all_` must be answered, a half that is not read, or of which nothing is recorded, is said first. All
    wishes have to be of the kinds `only`, or `some` of them of these, if there are any.
    """
    lexicon = asking.lexicon
    parted = _parted(asking, text, lang)
    kinds = {kind for kind, _ in parted.wishes} if parted else set[str]()
    if parted is None or (only and not kinds <= {*only}) or (some and kinds.isdisjoint(some)):
        return None
    head = Clause(parted.head, phrases(lexicon, parted.head, lang))
    if not head.asks and (has_joint(parted.head) or side_by_side(lexicon, parted.head, lang)):
        return None
    first = _first(asking, head)
    asks = head.asks or first is not None
    if asks and first is None and (within := wish_within(lexicon, parted.head, lang)):
        parted = Halves(within.head, (*within.wishes, *parted.wishes))
        head, asks = Clause(parted.head, phrases(lexicon, parted.head, lang)), False
    topic = Topic(head, first, "" if all_ or asks else unheld_place(head))
    wishes = [(said, of_wish(asking, kind, said, topic, lang)) for kind, said in parted.wishes]
    measured = has_measure(head) and kinds.isdisjoint(OF_MEASURES)  # by no wish that is of that measure
    unread = [parted.head] if (asks or measured) and first is None else [*filter(None, (topic.place,))]
    replies = [*filter(None, (first, *(given for _, given in wishes)))]
    told = reduce(both, replies) if replies else None
    open_ = [kind_said for kind_said, (_, given) in zip(parted.wishes, wishes, strict=True) if given is None]
    left = [*unread, *(said for kind, said in open_ if all_ or not (told and is_told(lexicon, kind, told, text)))]
    sources = any(
        kind == "source" and given is None for (kind, _), (_, given) in zip(parted.wishes, wishes, strict=True)
    )
    if (left and all_) or sources or told is None or not any(given.kind == "answer" for given in replies):
        return None
    if parted.wishes[-1][0] == "source" and wishes[-1][1]:
        return wishes[-1][1]
    return _with_left(asking, told, left, lang)


def _with_left(asking: Answering, told: Reply, left: list[str], lang: str) -> Reply:
    """A reply behind that these wishes are not answered."""
    open_ = reply(asking.lexicon, "half-left", lang, "”, “".join(left))
    return told._replace(sentence=f"{open_} {told.sentence}", unread=tuple(left)) if left else told


def _parted(asking: Answering, text: str, lang: str) -> Halves | None:
    """A text as what stands before the wishes and these: such as are only of things where it names one."""
    parted = halves(asking.lexicon, text, lang)
    if parted is None or all(kind not in OF_THINGS for kind, _ in parted.wishes):
        return parted
    of_thing = is_of_thing(asking.lexicon, Clause(parted.head, phrases(asking.lexicon, parted.head, lang)))
    return parted if of_thing else halves(asking.lexicon, text, lang, things=False)


def with_untold_wishes(asking: Answering, text: str, lang: str, found: Reply) -> Reply:
    """A reply, and those to the wishes of `text` that it does not tell, where it was read as fewer questions."""
    parted = _parted(asking, text, lang) if has_joint(text) else None
    if parted is None or found.kind != "answer" or found.unread:
        return found
    head = Clause(parted.head, phrases(asking.lexicon, parted.head, lang))
    if len(found.meanings) >= len(parted.wishes) + head.asks or any(kind in _OF_ANSWERS for kind, _ in parted.wishes):
        return found
    topic = Topic(head, None, "")
    each = [(kind, said, of_wish(asking, kind, said, topic, lang)) for kind, said in parted.wishes]
    more = [given for *_, given in each if given and given.kind == "answer" and not _tells(found, given)]
    alone = asking.one(head.text) if head.asks and not more else None
    if alone and [one.rows for one in (alone, *alone.also)] == [one.rows for one in (found, *found.also)]:
        open_ = [(kind, said) for kind, said, given in each if given is None and kind in _TOLD_APART]
        left = [said for kind, said in open_ if not is_told(asking.lexicon, kind, found, text)]
        return _with_left(asking, found, left, lang)
    return reduce(both, more, found)


def _tells(found: Reply, given: Reply) -> bool:
    """Whether a reply has the records of another, or is read as the same question."""
    asked = [(one.frame, one.target, one.indicators) for one in found.meanings]
    meaning = given.meanings[0]
    if (
        given.polarity
        or given.sentence in found.sentence
        or (meaning.frame, meaning.target, meaning.indicators) in asked
    ):
        return True
    every = {record for one in (found, *found.also) for record in by_record(one.rows)}
    return not every.isdisjoint(by_record(given.rows))


def _first(asking: Answering, head: Clause) -> Reply | None:
    """The reply to the question before the wishes; None where it is none, or not read."""
    if not head.asks and not has_measure(head):
        return None
    found = asking.outright(head.text) or asking.whole(head.text)
    if not head.asks:
        return found if found.kind == "answer" and found.meanings[0].frame == FIGURE and not found.unread else None
    if found.kind in _READ and not found.unread:
        return found
    return asking.facts(head.text)
