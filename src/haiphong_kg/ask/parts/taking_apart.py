"""A text that may be of several things, or have several wishes: each is asked, and all are told."""

from __future__ import annotations

from functools import partial
from typing import Final

from haiphong_kg.ask.facts.aspects import tells_of_sessions
from haiphong_kg.ask.facts.visiting import tells_every_wish
from haiphong_kg.ask.meaning.meaning import FIGURE
from haiphong_kg.ask.parts.bare_half import with_bare_halves
from haiphong_kg.ask.parts.began import BEGAN
from haiphong_kg.ask.parts.each_thing import of_each_thing
from haiphong_kg.ask.parts.guessed import guessed
from haiphong_kg.ask.parts.of_its_records import of_its_records
from haiphong_kg.ask.parts.pacts import PACT
from haiphong_kg.ask.parts.part_of_them import part_of_them
from haiphong_kg.ask.parts.parting import of_each_wish
from haiphong_kg.ask.parts.paying import IN_STAGES, PAID_WHOLE
from haiphong_kg.ask.parts.same_of_two import same_of_two
from haiphong_kg.ask.parts.two import both, is_astray, is_of_home
from haiphong_kg.ask.parts.which_first import which_first
from haiphong_kg.ask.parts.which_larger import which_larger
from haiphong_kg.ask.parts.wish_told import Answering
from haiphong_kg.ask.sentences.bare_wishes import AMOUNTS, PLAIN, has_two_amounts
from haiphong_kg.ask.sentences.clauses import SAID_FOR_A_THING, Clause, clauses
from haiphong_kg.ask.telling.replying import Reply, reply

_OPEN: Final = ("unsure", "several")


def taken_apart(answering: Answering, text: str, lang: str) -> Reply:
    """The reply to a text as one question, or to the parts of which it is made."""
    lexicon, one, whole, facts, *_ = answering
    if told := answering.outright(text):
        meaning = told.meanings[0]
        if meaning.asked in (PACT, IN_STAGES, PAID_WHOLE):
            return told  # when, and where, one was signed is one question
        if meaning.asked == BEGAN:
            return told  # whether there is one, and since when, is one question
        apart = clauses(lexicon, text)
        of_both = _of_its_records(answering, apart, told) if apart else None
        if tells_every_wish(lexicon, text, meaning) or tells_of_sessions(lexicon, text, meaning):
            return of_both if of_both and of_both.polarity == "yes" else told
        of_both = of_both or with_bare_halves(answering, text, lang, all_=False)
        return of_both or (_behind_what_is_left(answering, apart, told) if apart else told)
    halved = partial(with_bare_halves, answering, lang=lang, all_=True)

    def each(said: str) -> Reply:
        return answering.outright(said) or halved(said) or answering.meant(said)

    if kept := part_of_them(lexicon, text, lang, whole, answering.told) or guessed(lexicon, text, lang, whole):
        return kept
    beside = same_of_two(lexicon, text, lang, answering.meant) or which_larger(lexicon, text, lang, one)
    amounts = halved(text, only=AMOUNTS) if has_two_amounts(lexicon, text, lang) else None
    plain = halved(text, only=("shares",)) or halved(text, some=PLAIN) or amounts or beside
    found = plain or of_each_wish(lexicon, text, one, facts) or whole(text)
    if found.kind == "none" and found.meanings[0].frame == FIGURE:
        found = facts(text) or found
    if found.kind in _OPEN or found.unread:
        found = halved(text) or found
    first = which_first(lexicon, text, lang, found, one)
    return first or of_each_thing(lexicon, text, found, each, facts) or found


def by_facts_of_the_first(answering: Answering, text: str) -> Reply | None:
    """The reply to the first of two questions by the facts that have its words, and the second, or that it is left."""
    apart = clauses(answering.lexicon, text)
    told = answering.facts(apart[0].text) if apart else None
    if apart is None or told is None or told.kind != "answer":
        return None
    return _of_its_records(answering, apart, told) or _behind_what_is_left(answering, apart, told)


def _of_its_records(answering: Answering, apart: tuple[Clause, Clause], told: Reply) -> Reply | None:
    """The reply to the first of two questions and to what the second asks of its records."""
    first, second = apart
    return of_its_records(answering.lexicon, answering.outright(first.text) or told, second, answering.told)


def _behind_what_is_left(answering: Answering, apart: tuple[Clause, Clause], told: Reply) -> Reply:
    """A reply to the first of two questions, and to the second where the first begins with the thing that it is of.

    Else that the second is not answered stands before it: "our delegation to Japan in which year, met whom".
    """
    first, second = apart
    told = answering.outright(first.text) or told
    begun = [item for item in first.items if not item.idle][:1]
    named = [item for item in first.items if item.named and not item.home]
    if named == begun and named and (more := answering.outright(f"{named[0].text} {second.text}")):
        return both(told, more)
    if len(named) == 1 and SAID_FOR_A_THING.search(second.text):
        more = answering.whole(SAID_FOR_A_THING.sub(named[0].text, second.text))
        if more.kind == "answer" and not (more.unread or is_of_home(more) or is_astray(told, more)):
            return both(told, more)
    return told._replace(sentence=f"{reply(answering.lexicon, 'half-left', told.lang, second.text)} {told.sentence}")
