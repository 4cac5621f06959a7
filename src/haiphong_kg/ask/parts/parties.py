"""Who has a part in something, in whatever role; and how often a link is served, as accounts tell."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, records_telling, with_works
from haiphong_kg.ask.facts.unnamed import told_anywhere
from haiphong_kg.ask.meaning.frames import ROUTES
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.parts.alone import named_alone, named_only
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.telling.stages import WORKS_AND_ZONES
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.sparql import Asker

# What is said of the things named: of what kind they are, and that they sail or fly.
_BESIDE: Final = ("class/", "kind/", "frame/", "link/")
_MOST: Final = 4


def on_parties(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The companies that have a part in the works or the zone that `text` names, with the records that say in which."""
    matter = asked_of(lexicon.vocabulary, "parties", text)
    iris = named_alone(phrases(lexicon, matter, lang), _BESIDE) if matter else ()
    if not iris or not all(WORKS_AND_ZONES & lexicon.traits(iri) for iri in iris):
        return None
    facts = [one for one in sorted(facts_of(lexicon, with_works(lexicon, iris))) if _companies(lexicon, one)]
    names = {iri: name_of(lexicon, iri, lang) for one in facts for iri in _companies(lexicon, one)}
    if not names:
        return None
    found = answer_facts(lexicon, of_records(iris[0], (one.record for one in facts), text, "account"), lang, where)
    counted = reply(lexicon, "count", lang, str(len(names)), listed(lexicon, sorted(names.values()), lang))
    sentence = f"{counted} {found.sentence}" if len(facts) <= _MOST else counted
    return found._replace(sentence=sentence, given=(*found.given, *names))


def on_frequency(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """How often the link that `text` names is served, with the time of which that is told."""
    matter = asked_of(lexicon.vocabulary, "frequency", text)
    items = phrases(lexicon, matter, lang) if matter else ()
    named = named_only(items, _BESIDE)
    if not named:
        return None
    facts = told_anywhere(lexicon, named, read_signals(items))
    tells = whole_words(lexicon, "often", "en").search
    kept = [one.record for one in sorted(facts) if one.frames.intersection((*ROUTES, "event"))]
    told = records_telling(lexicon.kg, kept, lang, tells)
    if not told:
        return None
    found = answer_facts(lexicon, of_records(named[0].named[0], told, text), lang, where)
    texts = dict.fromkeys(with_time(lexicon.kg, one, "; ".join(said), lang) for one, said in told.items())
    return found._replace(sentence=reply(lexicon, "of-its-time", lang, "; ".join(texts)))


def _companies(lexicon: Lexicon, fact: Fact) -> list[str]:
    """The companies of a record that tells more than a figure."""
    if has_value(lexicon.kg, fact):
        return []
    return [iri for iri in sorted(fact.things) if "Enterprise" in lexicon.traits(iri)]
