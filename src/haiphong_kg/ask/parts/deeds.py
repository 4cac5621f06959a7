"""By which resolutions and decisions a thing was founded: all that accounts name with their number, and whose each is.

What one body allows another sets up: the deed of one of them alone would be no whole answer.
"""

from __future__ import annotations

from haiphong_kg.ask.facts.facts import facts_of, in_a_row, records_telling
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.parts.alone import named_alone
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression
from haiphong_kg.sparql import Asker


def on_deeds(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The deeds that accounts of the one thing name; None where it is not asked for them, or none is named."""
    matter = asked_of(lexicon.vocabulary, "deed", text)
    iris = named_alone(phrases(lexicon, matter, lang)) if matter else ()
    tells = expression(rf"\b{one_of(lexicon, 'told-deed', 'en')}\s\d").search
    records = (one.record for one in sorted(facts_of(lexicon, iris)))
    told = records_telling(lexicon.kg, records, lang, tells)
    if not told:
        return None
    found = answer_facts(lexicon, of_records(iris[0], told, text), lang, where)
    return found._replace(sentence=reply(lexicon, "recorded", lang, in_a_row(told)))
