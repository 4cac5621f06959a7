"""What is not understood of a question, what would be, and what the graph holds of the thing that is named."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from haiphong_kg.ask.doubting.absent_nouns import unrecorded
from haiphong_kg.ask.doubting.agreeing import agreed
from haiphong_kg.ask.doubting.left_out import with_left_out
from haiphong_kg.ask.doubting.near_names import with_near_names
from haiphong_kg.ask.doubting.nearer_ties import with_twins_of_city
from haiphong_kg.ask.doubting.nearest import nearest
from haiphong_kg.ask.doubting.of_lands import of_lands
from haiphong_kg.ask.doubting.suiting import lists_kind
from haiphong_kg.ask.doubting.unexplained import unexplained
from haiphong_kg.ask.doubting.unheld_names import may_be_name, unheld_names
from haiphong_kg.ask.doubting.unreadable import NO_DAY, with_too_many
from haiphong_kg.ask.facts.askable import askable
from haiphong_kg.ask.facts.matching import matched
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.said_names import listed
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.reading.understanding import Asking, Holds, Understanding
from haiphong_kg.ask.telling.named import question_of
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Answer
from haiphong_kg.store import expand

# Refusals of what no fact of a thing comes near.
_UNHELD: Final = "unheld"
_BARE: Final = ("opinion", "task", _UNHELD, NO_DAY)
_MOST_ANSWERED: Final = 3
_NO_ROWS: Final = Answer((), ())


def not_sure(asking: Asking, question: str, found: Understanding, lang: str) -> Reply:
    """What is not understood of a question, and what would be."""
    lexicon = asking.lexicon
    offers = tuple(dict.fromkeys(question_of(asking, one.meaning, lang) for one in found.offered))
    meanings = tuple(one.meaning for one in found.offered)
    empty = partial(Reply, lang=lang, question="", rows=_NO_ROWS, offers=offers, meanings=meanings)
    if found.refused:
        return empty("refused", sentence=reply(lexicon, found.refused, lang), refusal=found.refused)
    if names := unheld_names(lexicon, question, found):
        return empty("refused", sentence=reply(lexicon, "unknown-name", lang, listed(lexicon, names, lang)))
    if found.unknown:
        untold = (reply(lexicon, "may-be-name", lang),) if may_be_name(lexicon, question, found) else ()
        return _unread(lexicon, empty("unsure", sentence="", remarks=untold), found.unknown, question)
    if offers:
        return empty("several", sentence=reply(lexicon, "several", lang))
    left = found.readings[0].left if found.readings else ()
    if left:
        return _unread(lexicon, empty("unsure", sentence=""), left, question)
    return empty("unsure", sentence=reply(lexicon, "nothing", lang))


def _unread(lexicon: Lexicon, empty: Reply, words: tuple[str, ...], question: str) -> Reply:
    """That these words are not understood, each said once."""
    said = tuple(dict.fromkeys(unexplained(phrases(lexicon, question, empty.lang), words)))
    sentence = reply(lexicon, "unsure", empty.lang, listed(lexicon, said, empty.lang))
    return empty._replace(sentence=sentence, unread=said)


def unanswered(
    asking: Asking, text: str, found: Reply, whole: One, anew: One, told: Callable[[Meaning, str], Reply], holds: Holds
) -> Reply:
    """A reply that is not sure, or what else is sure of the question, with all that the graph holds near to it.

    `anew` asks another text from the beginning.
    """
    lexicon = asking.lexicon
    found = with_near_names(lexicon, text, unrecorded(lexicon, text, found), anew)
    if found.kind == "answer":
        return found
    if fuller := agreed(lexicon, text, found, told):
        return fuller
    if found.kind in ("unsure", "several") and (meant := of_lands(lexicon, text, found, anew)):
        return meant
    found = with_left_out(lexicon, text, found, whole)
    found = _with_each(lexicon, with_too_many(lexicon, text, found), told, partial(lists_kind, lexicon, text))
    return _with_nearest(asking, with_twins_of_city(lexicon, text, found, told), text, holds)


def _with_each(
    lexicon: Lexicon, found: Reply, told: Callable[[Meaning, str], Reply], fits: Callable[[Reply], bool]
) -> Reply:
    """A reply that a question may mean several things, with those of the likeliest answers that fit it."""
    if found.kind != "several":
        return found
    replies = {one.question: one for one in (told(meaning, found.lang) for meaning in found.meanings[:_MOST_ANSWERED])}
    answers = (one for one in replies.values() if one.kind == "answer" and fits(one))
    lines = tuple(reply(lexicon, "may-be", found.lang, one.question, one.sentence) for one in answers)
    return found._replace(remarks=(*found.remarks, *lines))


def _with_nearest(asking: Asking, found: Reply, question: str, holds: Holds) -> Reply:
    """A reply that is not sure, with what the graph holds of the thing that is named, and what can be asked of it."""
    bare = found.kind == "several" or found.refusal in _BARE
    likely = None if bare else matched(asking.lexicon, question, unproven=True)
    near = None if bare else nearest(asking.lexicon, question, found.lang, likely.records if likely else ())
    if near is None:  # of figures of a kind that is not held nothing is recorded: no question is declined
        return found._replace(refusal="") if found.refusal == _UNHELD else found
    described = Meaning(Target.DESCRIBE, filled=(Filled("thing", (expand(near.thing),)),))
    offers = found.offers or askable(asking.lexicon, described, found.lang, holds)
    return found._replace(nearest=near, offers=offers)
