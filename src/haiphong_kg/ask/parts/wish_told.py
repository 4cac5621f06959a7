"""One wish that names nothing, "how much", "khởi công khi nào": what answers it, of the thing that is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.facts import facts_of
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.parts.figure_sources import with_its_sources
from haiphong_kg.ask.parts.half_topics import Topic, is_bare, is_of_thing, one_work, topics
from haiphong_kg.ask.parts.times_of import stage_or_times, times_of
from haiphong_kg.ask.parts.two import is_astray, is_of_home
from haiphong_kg.ask.sentences.bare_wishes import asked_of
from haiphong_kg.ask.sentences.before_ties import until_the_tie
from haiphong_kg.ask.sentences.clauses import Clause
from haiphong_kg.ask.sentences.succeeding import held_beside
from haiphong_kg.ask.sentences.wish_kinds import BEGUN, FIGURE_OF, OF_THINGS, WHEN
from haiphong_kg.ask.sentences.wishes import asked_plainly
from haiphong_kg.ask.signals.units import is_money
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import label

# Of the time that the question names, and of a measure that stands before them.
OF_MEASURES: Final = ("number", "sum", FIGURE_OF)
_SOURCE: Final = {"en": "{0}, source", "vi": "{0}, nguồn"}
_WORKS: Final = frozenset({"Enterprise", "Project"})
# So many kinds of measures may be meant by one word of which it is told that none is recorded.
_MOST_MEASURES: Final = 3
# Of a thing itself, and no record of what it did.
_OF_ITSELF: Final = (FIGURE, "location", "land", "investment")

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


def of_wish(asking: Answering, kind: str, said: str, topic: Topic, lang: str) -> Reply | None:
    """The reply to one wish; None where it is not read or has no answer, and nothing tells that there is none."""
    if kind in OF_THINGS and not is_of_thing(asking.lexicon, topic.head):
        return None
    if kind in _OWN:
        return _OWN[kind](asking, said, topic, lang)
    first = topic.first.meanings[0] if topic.first else None
    if kind == "size" and topic.first and first and first.target == Target.FACTS:
        # how big a stake is stands in the account of its sale
        return topic.first if "%" in topic.first.sentence else None
    if kind == "sum" and first and first.frame == FIGURE and is_money(asking.lexicon, first.indicators):
        return topic.first
    if topic.asks and first is None and not _is_of_the_named(asking.lexicon, kind, topic.head):
        return None
    return _of_named(asking, kind, said, topic, lang)


def _of_named(asking: Answering, kind: str, said: str, topic: Topic, lang: str) -> Reply | None:
    """The reply to a wish that is asked of what is named or answered; else that it is not recorded, if that is sure."""
    head, first, lexicon = topic.head, topic.first, asking.lexicon
    denied: list[Reply] = []
    # of what lies there, not around it; those in a place are counted whatever else is told of it
    own = kind == "tenants" or (kind == FIGURE_OF and any(one.has("ask/where") for one in head.items))
    for called, answered in topics(lexicon, kind, topic, lang):
        for text in _ways(lexicon, kind, called, said, head.time, lang):
            if kind == "before" and (beside := held_beside(lexicon, text)):
                return asking.told(beside, lang)
            given = asking.one(text)
            if given.kind != "answer":
                given = asking.facts(text) or given
            if kind == "stage" and given.polarity == "none":
                continue  # that nobody runs works of it is no state of the thing
            if _is_of_topic(given) and (answered or own or not (first and is_astray(first, given))):
                return given
            denied += [given] if _is_denied(lexicon, said, given) else []
        if kind == WHEN and (times := stage_or_times(lexicon, called, said, lang, asking.told)):
            denied.append(times)
    return denied[0] if denied else None


def _ways(lexicon: Lexicon, kind: str, called: str, said: str, time: str, lang: str) -> Iterator[str]:
    """The questions that ask a wish of a thing, first at the time that the question names."""
    ways = asked_of(kind, called, lang, said)
    timed = [f"{way} {time}" for way in ways] if time and kind in OF_MEASURES else []
    for way in (*timed, *ways):
        yield until_the_tie(lexicon, asked_plainly(lexicon, way))


def _begun(asking: Answering, said: str, topic: Topic, lang: str) -> Reply | None:
    """When the thing began that is named, or of which a figure or the place is told; None behind other records."""
    work = one_work(asking.lexicon, topic.head)
    first = topic.first.meanings[0] if topic.first else None
    told = first.frame in _OF_ITSELF and not first.order if first else _is_of_itself(topic.head, work)
    if not told:
        return None
    named = [label(asking.lexicon.kg, work, lang)] if work else topic.head.names
    every = named or [called for called, _ in topics(asking.lexicon, BEGUN, topic, lang)]
    return times_of(asking.lexicon, every, said, lang, asking.told)


def _is_of_itself(head: Clause, work: str) -> bool:
    """Whether a thing is named, by its name alone or so that it is the one work of somebody; no record of it."""
    return is_bare(head) or (bool(work) and not any(one.has("frame/", "role/") for one in head.items))


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


def _is_denied(lexicon: Lexicon, said: str, given: Reply) -> bool:
    """Whether a reply tells that a figure of what is named is not recorded, of which no account has a word either.

    A word for many kinds of measures is no denial of one of them.
    """
    meaning = given.meanings[0] if given.kind == "none" else None
    families = {f"family/{name}" for one in phrases(lexicon, said) for name in one.of("family/")}
    measures = {iri for one in families for iri in lexicon.vocabulary.families.get(one, ())}
    if meaning is None or meaning.frame != FIGURE or not 0 < len(measures) <= _MOST_MEASURES:
        return False
    named = tuple(iri for one in meaning.filled if not one.home for iri in one.iris)
    words = [in_account(text, lang) for one in families for lang, text in lexicon.vocabulary.said(one)]
    return bool(named) and not any(word in fact.text for fact in facts_of(lexicon, named) for word in words)


def _shares(asking: Answering, _said: str, topic: Topic, _lang: str) -> Reply | None:
    """The shares that are told beside the holders, as an answer."""
    if topic.first is None:
        return None
    begun = reply(asking.lexicon, "shares", topic.first.lang, "").rstrip(" .")
    told = [one for one in topic.first.remarks if one.startswith(begun)]
    return topic.first._replace(sentence=told[0], given=()) if told else None


def _source(asking: Answering, _said: str, topic: Topic, lang: str) -> Reply | None:
    """A figure with its sources."""
    return with_its_sources(asking.lexicon, _SOURCE[lang].format(topic.head.text), asking.whole)


# The kinds of wishes that are not asked as a question of a thing.
_OWN: Final = {"shares": _shares, "source": _source, BEGUN: _begun}
