"""Capital from a country of which no total is recorded: that is said, with the companies from there that are."""

from __future__ import annotations

from collections.abc import Callable

from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.said_names import lands_said
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.signals.units import is_money
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import Lexicon


def without_total(lexicon: Lexicon, found: Reply, told: Callable[[Meaning, str], Reply]) -> Reply | None:
    """The companies from a country, behind that no total of its capital is recorded; None where something else is."""
    meaning = found.nothing or (found.meanings[0] if found.kind == "none" and len(found.meanings) == 1 else None)
    lands = _lands(lexicon, meaning) if meaning else ()
    if not lands or found.unread:
        return None
    companies = Meaning(Target.THINGS, "investment", "investor", countries=lands, classes=(("investor", "company"),))
    given = told(companies, found.lang)
    if given.kind != "answer" or given.polarity == "none":
        return None
    first = reply(lexicon, "no-total-of", found.lang, lands_said(lexicon, lands, found.lang))
    question = found.question or given.question
    return given._replace(question=question, sentence=f"{first} {given.sentence}", polarity="not stated")


def _lands(lexicon: Lexicon, meaning: Meaning) -> tuple[str, ...]:
    """The countries whose capital in the city is asked for, of no time and in no order; none for other questions."""
    plain = meaning.frame == FIGURE and meaning.target == Target.VALUE and not (meaning.span or meaning.order)
    if not plain or not is_money(lexicon, meaning.indicators):
        return ()
    far = meaning.role("counterpart")
    lands = far.iris if far else meaning.countries
    others = [one for one in meaning.filled if one is not far and not one.home]
    return lands if not others and all(is_land(lexicon.traits(one)) for one in lands) else ()
