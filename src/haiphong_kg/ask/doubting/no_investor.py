"""Companies of a country of which none is recorded to invest: that is said, with what its companies do here."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import facts_of, has_value
from haiphong_kg.ask.meaning.meaning import Meaning, Target, of_records
from haiphong_kg.ask.meaning.said_names import lands_named
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.sparql import Answer, Asker

_LISTED: Final = (Target.THINGS, Target.COUNT, Target.YES_NO)
_OPEN: Final = ("several", "unsure")
_NO_ROWS: Final = Answer((), ())


def of_no_investor(lexicon: Lexicon, found: Reply, where: Asker) -> Reply | None:
    """The denial, with the records of companies of these countries that do something else; None for other questions.

    It is for a reply that found no investor: of another reading nothing is said.
    """
    meaning = found.meanings[0] if len(found.meanings) == 1 and not found.unread else None
    if meaning is None or not (found.polarity == "none" or found.kind in _OPEN) or not _asks_investors(meaning):
        return None
    lands = meaning.countries
    firms = tuple(one for land in lands for one in lexicon.kg.subjects("hp:homeCountry", land))
    facts = [one for one in facts_of(lexicon, firms) if not has_value(lexicon.kg, one)]
    if any("investment" in one.frames for one in facts):
        return None
    sentence = reply(lexicon, "no-investor-of", found.lang, lands_named(lexicon, lands, found.lang))
    question = found.question or " / ".join(found.offers)
    if not facts:
        return Reply("none", found.lang, question, sentence, _NO_ROWS, lands, "none", meanings=(meaning,))
    told = answer_facts(lexicon, of_records(firms[0], (one.record for one in facts), ""), found.lang, where)
    instead = reply(lexicon, "visit-instead", found.lang, told.sentence)
    return told._replace(kind="none", question=question, sentence=f"{sentence} {instead}", polarity="none")


def _asks_investors(meaning: Meaning) -> bool:
    """Whether it is asked for nothing but who of a country invests in the city."""
    plain = not (meaning.span or meaning.order or meaning.bound or meaning.facets or meaning.words or meaning.joined)
    listed = meaning.frame == "investment" and meaning.asked == "investor" and meaning.target in _LISTED
    at_home = all(one.home for one in meaning.filled)
    return plain and listed and at_home and bool(meaning.countries) and VIET_NAM not in meaning.countries
