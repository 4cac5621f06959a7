"""Which of two things came first: the time of each is asked, and both are told with what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from haiphong_kg.ask.meaning.meaning import FIGURE, Target
from haiphong_kg.ask.parts.each_thing import is_told
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.sentences.earlier import Race, race
from haiphong_kg.ask.sentences.side_by_side import way_for
from haiphong_kg.ask.telling.replying import Reply, held, reply, values_of
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import fold

One = Callable[[str], Reply]


def which_first(lexicon: Lexicon, text: str, lang: str, found: Reply, one: One) -> Reply | None:
    """The reply with the time of each of the two; None where `text` asks for no such, or `found` tells the first well.

    That one of them has no stated time is said, and then nothing is said to be first.
    """
    asked = None if _is_told(found) else race(lexicon, text, lang)
    if asked is None:
        return None
    for way in asked.ways:
        replies = [_timed(one(way_for(way, member))) for member in asked.members]
        if all(replies) and any(_start(given) for given in replies if given):
            first, second = (given for given in replies if given)
            told = _told(lexicon, asked, first, second)
            return None if told.polarity != "not stated" and _is_ranked(found) else told
    return _without_others(lexicon, asked, found) if _is_ranked(found) else None


def _without_others(lexicon: Lexicon, asked: Race, found: Reply) -> Reply:
    """A reply that tells the first of all, behind that nothing is sure of the one of the two that it does not name."""
    values, said = {*values_of(found.rows)}, fold(found.sentence)
    told = partial(is_told, lexicon, values=values, said=said, lang=found.lang)
    left = [reply(lexicon, "one-left", found.lang, one.text) for one in asked.members if not told(one)]
    return found._replace(sentence=" ".join((*left, found.sentence)))


def _is_told(found: Reply) -> bool:
    """Whether a reply tells something else than which is first, or whether one is."""
    plain = found.kind == "answer" and found.meanings[0].target not in (Target.YES_NO, Target.DESCRIBE)
    return bool(found.refusal) or (plain and not _is_ranked(found))


def _is_ranked(found: Reply) -> bool:
    """Whether a reply tells the first of all."""
    return found.kind == "answer" and bool(found.meanings[0].order)


def _timed(given: Reply) -> Reply | None:
    """A reply that tells since when something is, or that sources do not state it, or that nothing is recorded."""
    if given.kind not in ("answer", "none") or given.unread or not given.meanings:
        return None
    meaning = given.meanings[0]
    return given if meaning.target == Target.WHEN and meaning.frame != FIGURE else None


def _start(given: Reply) -> str:
    """The first time that is stated; "" for none."""
    starts = (held(given.rows, row, "start") for row in given.rows.rows)
    return min(filter(None, starts), default="") if given.kind == "answer" else ""


def _told(lexicon: Lexicon, asked: Race, first: Reply, second: Reply) -> Reply:
    """Both replies, behind what follows from their times."""
    times = [_start(first), _start(second)]
    length = min(map(len, times))
    cut = [time[:length] for time in times]
    told = both(first, second)
    if not length or cut[0] == cut[1]:
        open_ = reply(lexicon, "first-open", first.lang)
        return told._replace(kind="answer", sentence=f"{open_} {told.sentence}", polarity="not stated")
    earlier, later = asked.members if cut[0] < cut[1] else asked.members[::-1]
    verdict = reply(lexicon, "came-first", first.lang, earlier.text, later.text)
    polarity = ""
    if asked.claimed:
        polarity = "yes" if (cut[0] < cut[1]) != asked.later else "no"
        verdict = f"{reply(lexicon, 'is-so' if polarity == 'yes' else 'is-not-so', first.lang)} {verdict}"
    return told._replace(sentence=f"{verdict} {told.sentence}", polarity=polarity)
