"""Whether works run, or are open, finished: told by their status, and by the events that opened or began them."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, with_works
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.parts.alone import is_of_other_works, named_alone
from haiphong_kg.ask.rewording.turns import asked_of, first_asked
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.left_open import notes_on
from haiphong_kg.ask.telling.replying import Reply, reply, shortened
from haiphong_kg.ask.telling.stages import (
    BEGUN,
    ENDED,
    WORKS_AND_ZONES,
    is_running,
    said_of_stage,
    stage_told,
)
from haiphong_kg.ask.telling.standing import with_state
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.things import projects_of
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker

# In the order in which it is asked of them.
_KINDS: Final = ("running", "finished")
_MOST: Final = 4


def on_running(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """How far the works are that `text` names; None where it asks for something else, or nothing tells of that."""
    kind, matter = first_asked(lexicon.vocabulary, _KINDS, text)
    iris = _works(lexicon, phrases(lexicon, matter, lang)) if matter else ()
    facts = [one for one in sorted(facts_of(lexicon, with_works(lexicon, iris))) if _tells(lexicon, one, iris)]
    if not facts:
        return None
    records = [one.record for one in sorted(facts, key=lambda one: not is_running(lexicon.kg, one))]
    found = answer_facts(lexicon, of_records(iris[0], records, text), lang, where)
    running = [one for one in facts if is_running(lexicon.kg, one)]
    runs = bool(running)
    alike = not runs or all(any(iri in one.things for one in running) for iri in iris)
    zones = any("Zone" in lexicon.traits(iri) for iri in iris)  # which run before all of them is built
    texts = [with_state(lexicon, one, told(lexicon.kg, one, lang).rstrip("."), lang) for one in records]
    key = "recorded" if not alike or (kind == "finished" and zones) else "yes" if runs else f"not-{kind}"
    planned = {} if runs else stage_told(lexicon, iris, "open", lang)
    said = reply(lexicon, key, lang, shortened(texts, _MOST))
    sentence = " ".join([said, *([said_of_stage(lexicon, planned, lang)] if planned else [])])
    notes = tuple(reply(lexicon, "noted", lang, note) for one in records for note in notes_on(lexicon.kg, one, lang))
    polarity = {"yes": "yes", "recorded": ""}.get(key, "not stated")
    return found._replace(sentence=sentence, polarity=polarity, remarks=notes[:_MOST])


def on_at_work(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What is recorded of the bodies without works of their own of which `text` asks whether they are at work here."""
    here = whole_words(lexicon, "here", lang, bare=True).search(text)
    matter = asked_of(lexicon.vocabulary, "running", text) if here else ""
    named = named_alone(phrases(lexicon, matter, lang)) if matter else ()
    bodies = tuple(iri for iri in named if "Organisation" in lexicon.traits(iri))
    facts = [one for one in sorted(facts_of(lexicon, bodies)) if not has_value(lexicon.kg, one)]
    if not facts or len(bodies) < len(named):
        return None
    firms = any("Enterprise" in lexicon.traits(iri) for iri in bodies)  # a donor or a network runs nothing
    running = [one for one in facts if firms and is_running(lexicon.kg, one)]
    found = answer_facts(lexicon, of_records(bodies[0], (one.record for one in running or facts), text), lang, where)
    texts = dict.fromkeys(told(lexicon.kg, one.record, lang).rstrip(".") for one in running or facts)
    key = "yes" if running else "not-running" if firms else "recorded"
    polarity = "yes" if running else "not stated"
    return found._replace(sentence=reply(lexicon, key, lang, shortened(list(texts), _MOST)), polarity=polarity)


def _works(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[str, ...]:
    """The works that are named, or those of who is, beside which nothing is said but of what kind they are."""
    named = named_alone(items)
    if is_of_other_works(lexicon, items, named):
        return ()
    works = tuple(iri for iri in named if WORKS_AND_ZONES & lexicon.traits(iri))
    return works or tuple(project for iri in named for project in projects_of(lexicon.kg, iri))


def _tells(lexicon: Lexicon, fact: Fact, iris: tuple[str, ...]) -> bool:
    """Whether a record tells how far these works are, and not those of a tenant."""
    if has_value(lexicon.kg, fact) or not iris:
        return False
    zone = any("Zone" in lexicon.traits(iri) for iri in iris)
    if zone and any("Project" in lexicon.traits(iri) for iri in fact.things):
        return False
    charge = ("development", "operation", "founding") if zone else ("investment", "operation")
    return bool(fact.frames.intersection(charge) or fact.concepts & {*ENDED, BEGUN})
