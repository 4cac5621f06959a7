"""A question on one thing, part by part: each with the name of the thing, and all of them answered or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.anchors import Anchor, anchors
from haiphong_kg.ask.facts.trimming import asks
from haiphong_kg.ask.meaning.meaning import FIGURE, Target
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.two import answers_of, both, is_astray
from haiphong_kg.ask.sentences.clauses import SAID_FOR_A_THING, Clause
from haiphong_kg.ask.sentences.pointing import pointed
from haiphong_kg.ask.sentences.whole_names import typed, whole_names
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.signals.times import find_time
from haiphong_kg.ask.telling.replying import Reply, held
from haiphong_kg.ask.telling.replying import reply as said_of
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression
from haiphong_kg.entities import Token, language, tokens

_JOINT: Final = expression(
    r"\s*[,;?!]\s*(?:(?:and|và|va|rồi)\s+)?|\s*:\s+|\.\s+|\s+[-–—]+\s+|\s+/\s+|\s+(?:and|và|va|&|với lại)\s+"
)
_AND: Final = r"\s*[,?;]\s+(?:and\s+|và\s+)?|\s+(?:and|và|&)\s+"
_NOUNS: Final = expression(r"[^,;:?!]+(?::|\s[-–—])\s+(?P<wishes>[^:!]+)")
# What stands for the name of the thing.
_MARK: Final = "\x00"
_HEADING: Final = expression(rf"(?P<said>[^,;?!:]*{_MARK}[^,;?!:]*?)(?::|\s[-–—])\s")
# Words for a value, which ask for it wherever they stand in a part.
_VALUES: Final = ("family/", "unit/", "matter/")
# Words for who or where, which ask for that where they are all that a part says: "owner", "trụ sở".
_WISHES: Final = ("role/", "frame/seat", "frame/location", "frame/founding", "frame/event?kind=event-kind/", "ask/when")
_PLACES: Final = frozenset({"Zone", "AdministrativeUnit", "Country"})
_YEAR: Final = expression(r"(?:19|20)\d\d")
_READ: Final = ("answer", "none")
_MOST_PARTS: Final = 4
_MOST_NAMED: Final = 2
# Of so many things that a name may mean each is told.
_MOST_MEANT: Final = 2

One = Callable[[str], Reply]
Facts = Callable[[str], Reply | None]


class _Topic(NamedTuple):
    """What all parts are about: what it may be called in each, and the words for the time that the question names.

    It may be a `place`, in which that is of which the first part asks, and then the others tell.
    """

    called: tuple[str, ...]
    time: str
    place: bool = False


def in_parts(lexicon: Lexicon, text: str, one: One, facts: Facts, *, partly: bool = False) -> Reply | None:
    """The reply to all parts of `text`, each of which `one` answers, or else `facts`; None where one is left open.

    Where it may be answered `partly`, what is left open of a thing that stands before a colon or a dash is said first.

    A part that names nothing is about the thing that the question names, at the time that it names.
    """
    said = tokens(text)
    lang = language(text, lexicon.vocabulary, "en")
    items = phrases(lexicon, text, lang)
    named = anchors(lexicon, items, said)
    if len(named) > _MOST_NAMED or any(one.has("versus/", "compare/", "not/") for one in items):
        return None
    time = Clause(text, items).time
    if not any(one.named and not one.home for one in items):
        return _of_the_city(lexicon, text, time, one)
    text = whole_names(pointed(text, said, items) if lang == "vi" else text, said, items)
    for anchor in named:
        others = [" ".join(word.typed for word in said[one.start : one.end]) for one in named if one is not anchor]
        iris = _named_whole(items, anchor) or anchor.iris
        named_so = ((iri, _called(items, anchor, name_of(lexicon, iri, lang), others)) for iri in iris)
        topics = (_Topic(one, time, bool(_PLACES & lexicon.traits(iri))) for iri, one in named_so)
        found = [
            reply for topic in topics if (reply := _on(lexicon, text, said, anchor, topic, one, facts, partly=partly))
        ]
        if found and partly:
            return min(found, key=lambda one: len(one.unread))._replace(unread=())
        if found:
            return reduce(both, found) if len(found) <= _MOST_MEANT else None
    return None


def of_each_wish(lexicon: Lexicon, text: str, one: One, facts: Facts) -> Reply | None:
    """The reply to a name with several nouns behind it, each of which is a wish: "Autel: sector, park"; None else."""
    text = _with_colon(lexicon, text)
    found = _NOUNS.fullmatch(text.strip().rstrip("?.! "))
    wishes = re.split(_AND, found["wishes"]) if found else []
    nouns = len(wishes) > 1 and not any(asks(lexicon, wish) for wish in wishes)
    if not nouns or not all(_is_noun(lexicon, wish, *_VALUES, *_WISHES, "class/") for wish in wishes):
        return None
    return in_parts(lexicon, text, one, facts)


def _with_colon(lexicon: Lexicon, text: str) -> str:
    """A text that begins with a name, with a colon behind it where none stands: "HICT: owner, area".

    Before the name may stand what the thing is: "cảng Nam Đồ Sơn".
    """
    said = tokens(text)
    first = next((one for one in phrases(lexicon, text) if one.idle or not one.has("class/")), None)
    if first is None or not first.named or first.home:
        return text
    return re.sub(rf"^((?:[^\W\d]+ ){{0,3}}{typed(said, first.start, first.end)})\s+(?=\w)", r"\1: ", text, count=1)


def _named_whole(items: tuple[Item, ...], anchor: Anchor) -> tuple[str, ...]:
    """The things that are named as they are called, where others are by a part of their name."""
    return tuple(iri for one in items if one.start == anchor.start for iri in anchor.iris if iri in one.names)


def _called(items: tuple[Item, ...], anchor: Anchor, name: str, others: list[str]) -> tuple[str, ...]:
    """The name of the thing; before it that with what else is named, and with the word for its kind beside it."""
    kinds = [one for one in items if one.has("class/") and not one.idle]
    before = [f"{one.text} {name}" for one in kinds if one.end == anchor.start]
    behind = [f"{name} {one.text}" for one in kinds if one.start == anchor.end]
    both_ = [f"{name} & {one}" for one in others]
    return (*both_, *before, *behind, name)


def _of_the_city(lexicon: Lexicon, text: str, time: str, one: One) -> Reply | None:
    """The reply to several figures of the city that are named one after the other: "population and area"."""
    parts = [part for part in _parts(lexicon, text) if part != time]
    figures = all(any(item.has("family/") for item in phrases(lexicon, part)) for part in parts)
    if len(parts) < 2 or not figures:
        return None
    timed = [part if not time or find_time(phrases(lexicon, part)).used else f"{part} {time}" for part in parts]
    replies = [one(part) for part in timed]
    whole = all(reply.kind in _READ and reply.meanings[0].frame == FIGURE and not reply.unread for reply in replies)
    told = whole and any(reply.kind == "answer" for reply in replies)
    return reduce(both, replies) if told else None


def _on(
    lexicon: Lexicon,
    text: str,
    said: list[Token],
    anchor: Anchor,
    topic: _Topic,
    one: One,
    facts: Facts,
    *,
    partly: bool,
) -> Reply | None:
    """The reply on the topic, whose name stands in the question as `anchor`."""
    before, after = [*re.split(typed(said, anchor.start, anchor.end), text, maxsplit=1, flags=re.IGNORECASE), ""][:2]
    replies: list[Reply] = []
    left: list[str] = []
    marked = f"{before}{_MARK}{after}"
    heading = _HEADING.match(marked)
    partly = partly and heading is not None and not asks(lexicon, heading["said"].replace(_MARK, " "))
    whole = _in_full(lexicon, heading["said"], topic) if heading else topic
    parts = _parts(lexicon, marked)
    if len(parts) == 1 and not (anchor.spread or SAID_FOR_A_THING.search(parts[0])):
        return None  # it was read so before
    for part in parts:
        if replies and _is_told(lexicon, part, replies[-1]):
            continue
        about = topic if _MARK in part else whole
        reply = _of_answer(lexicon, parts[0], part, about, replies, one) or _first(_variants(part, about), one)
        reply = reply or facts(_plain(part, about))
        astray = reply and (_is_other_kind(lexicon, part, reply) or (replies and is_astray(replies[0], reply)))
        if reply and not astray:
            replies.append(reply)
        elif partly:
            left.append(part.rpartition(_MARK)[2].strip(" :-–—"))
        else:
            return None
    return _with_left(lexicon, reduce(both, replies), left) if replies else None


def _with_left(lexicon: Lexicon, told: Reply, left: list[str]) -> Reply:
    """A reply behind that these wishes are not answered."""
    open_ = said_of(lexicon, "half-left", told.lang, "”, “".join(left))
    return told._replace(sentence=f"{open_} {told.sentence}", unread=tuple(left)) if left else told


def _in_full(lexicon: Lexicon, heading: str, topic: _Topic) -> _Topic:
    """The topic as it stands before the colon, where more is said of it than its name and kind: "X's dormitory"."""
    beside = phrases(lexicon, heading.replace(_MARK, " "))
    if all(one.idle or one.has("class/") or one.named for one in beside):
        return topic
    return topic._replace(called=(heading.replace(_MARK, f" {topic.called[-1]} ").strip(),))


def _of_answer(lexicon: Lexicon, first: str, part: str, topic: _Topic, replies: list[Reply], one: One) -> Reply | None:
    """The reply to a part on the one thing in a place for which the first asks: "who is in VSIP, what capital"."""
    items = phrases(lexicon, first)
    if not (replies and topic.place and items and items[0].has("ask/which", "ask/who")) or _MARK in part:
        return None
    names = tuple(answers_of(lexicon, replies[0].meanings[0], replies[0]))
    return _first(_variants(part, topic._replace(called=names)), one) if names else None


def _is_told(lexicon: Lexicon, part: str, before: Reply) -> bool:
    """Whether a part only asks when that was of which a fact was told, with its time, or how much, behind a figure."""
    facts = before.meanings[0].target == Target.FACTS
    records = [lexicon.kg.value(held(before.rows, row, "record"), "hp:value") for row in before.rows.rows]
    counts = all(one.idle or one.has("ask/how-much", "ask/how-many") for one in phrases(lexicon, part))
    if counts and (before.meanings[0].frame == FIGURE or (facts and all(records))):
        return True
    timed = facts and all(held(before.rows, row, "start") for row in before.rows.rows)
    return timed and Clause(part, phrases(lexicon, part)).is_bare_time("event")


def _is_other_kind(lexicon: Lexicon, part: str, reply: Reply) -> bool:
    """Whether a part only asks if something is so, and what it was read as does not."""
    signals = read_signals(phrases(lexicon, part.replace(_MARK, " ")))
    return signals.yes_no and not signals.asks and reply.meanings[0].target not in (Target.YES_NO, Target.FACTS)


def _parts(lexicon: Lexicon, text: str) -> list[str]:
    """The parts of a question; what stands before the first that asks belongs to it, a name alone to all."""
    parts = [part for one in _JOINT.split(text) if (part := one.strip(" .?!,")) not in ("", _MARK)]
    while len(parts) > 1 and not _wishes(lexicon, parts[0]):
        parts[:2] = [f"{parts[0]} {parts[1]}"]
    return parts if len(parts) <= _MOST_PARTS else []


def _wishes(lexicon: Lexicon, part: str) -> bool:
    """Whether a part asks for something, or is no more than the word for what is wished: "owner"."""
    if asks(lexicon, part.replace(_MARK, " "), *_VALUES):
        return True
    return _MARK not in part and _is_noun(lexicon, part, *_WISHES, "class/")


def _is_noun(lexicon: Lexicon, part: str, *senses: str) -> bool:
    """Whether a part is no more than one of the words with these senses, behind which its unit may stand."""
    telling = [one for one in phrases(lexicon, part) if not one.idle]
    in_unit = len(telling) > 1 and telling[-1].has("unit/") and telling[0].has("family/")
    return len(telling) == 1 + in_unit and telling[0].has(*senses)


def _variants(part: str, topic: _Topic) -> Iterator[str]:
    """The ways to say a part with the thing that it is about; first with the time, where the part names none."""
    name = topic.called[-1]
    if _MARK in part:
        yield " ".join(part.replace(_MARK, f" {name} ").split())
        rest = " ".join(part.replace(_MARK, " ").split())
        yield f"{name} {rest}"
    elif SAID_FOR_A_THING.search(part):
        yield SAID_FOR_A_THING.sub(name, part, count=1)
    else:
        said = (part, f"{part} {topic.time}")
        for timed in said[::-1] if topic.time and not _YEAR.search(part) else said[:1]:
            yield from (way for name in topic.called for way in (f"{name} {timed}", f"{timed} {name}"))


def _plain(part: str, topic: _Topic) -> str:
    """A part with the thing that it is about and no more, save the time."""
    if _MARK in part or SAID_FOR_A_THING.search(part):
        return next(_variants(part, topic))
    return f"{topic.called[-1]} {part} {'' if _YEAR.search(part) else topic.time}".rstrip()


def _first(texts: Iterable[str], one: One) -> Reply | None:
    replies = (one(text) for text in texts)
    answers = (found for found in replies if found.kind == "answer")
    return next((found for found in answers if found.meanings[0].target != Target.DESCRIBE), None)
