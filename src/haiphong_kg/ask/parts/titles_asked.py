"""Whether the city has a title, or is in a network, of which nothing is recorded: told with those that it has."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import every_fact, fact_of
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, bare, situations

_FRAMES: Final = ("recognition", "membership")


def on_title(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """That no title or network of the words asked for is recorded, with those that are; None where one may be meant."""
    matter = asked_of(lexicon.vocabulary, "title", text)
    if not matter or any(one.named and not one.home for one in phrases(lexicon, matter, lang)):
        return None
    every = every_fact(lexicon.kg)
    facts = [one for one in every if one.frames.intersection(_FRAMES) and ("recognition" in one.frames or one.home)]
    if not facts or any(in_account(matter, lang) in one.text for one in facts):
        return None
    networks = [bare(one) for fact in facts for one in lexicon.kg.objects(fact.record, "hp:memberOrganisation")]
    titles = [f"{name_of(lexicon, site, lang)} ({name_of(lexicon, title, lang)})" for site, title in _titles(lexicon)]
    found = answer_facts(lexicon, of_records(HOME, (one.record for one in facts), text), lang, where)
    names = [name_of(lexicon, one, lang) for one in dict.fromkeys(networks)]
    said = (listed(lexicon, list(dict.fromkeys(one)), lang) for one in (names, titles))
    return found._replace(kind="none", sentence=reply(lexicon, "no-title", lang, matter, *said), polarity="none")


def _titles(lexicon: Lexicon) -> list[tuple[str, str]]:
    """The sites that were given a title, each with it."""
    kg = lexicon.kg
    records = sorted(one for one in situations(kg) if "recognition" in fact_of(kg, one).frames)
    return [
        (bare(site), bare(title))
        for one in records
        for site in kg.objects(one, "hp:site")
        for title in kg.objects(one, "hp:kind")
    ]
