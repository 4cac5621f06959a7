"""Which companies of other countries have a part in works, and which lines a share: all behind them are told."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.behind import behind
from haiphong_kg.ask.facts.facts import fact_of, facts_of, has_value, with_works
from haiphong_kg.ask.facts.shares_of import sharing
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.parts.alone import named_alone
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.telling.bonds_told import bonds_told
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.stages import WORKS_AND_ZONES
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.sparql import Asker
from haiphong_kg.store import bare, situations

_BESIDE: Final = ("class/", "kind/", "link/")


def on_outsiders(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The companies of other countries with a part in the works that `text` names, or that no line has a share."""
    kind, matter = first_asked(lexicon.vocabulary, ("outsiders", "line-shares"), text)
    iris = named_alone(phrases(lexicon, matter, lang), _BESIDE) if matter else ()
    if not iris or not all(WORKS_AND_ZONES & lexicon.traits(iri) for iri in iris):
        return None
    if any("Zone" in lexicon.traits(iri) for iri in iris) and whole_words(lexicon, "companies-there").search(text):
        return None  # those are its tenants, whose capital is from abroad wherever they were founded
    steps = behind(lexicon, iris)
    shares = [one.record for one in steps if lexicon.kg.objects(one.record, "hp:owner")]
    facts = [one for one in facts_of(lexicon, with_works(lexicon, iris)) if not has_value(lexicon.kg, one)]
    chain = dict.fromkeys((*(one.record for one in steps), *sharing(lexicon, {one.thing for one in steps if shares})))
    every = dict.fromkeys((*(one for one in chain if one in situations(lexicon.kg)), *(one.record for one in facts)))
    if kind == "line-shares" and any(one.thing in iris for one in steps if one.record in shares):
        return None  # whoever has a share of its own is listed with it
    told = [one for one in every if _has_outsider(lexicon, one) or one in shares]
    names = [name_of(lexicon, iri, lang) for iri in _outsiders(lexicon, told)]
    if not names:
        return None
    name = name_of(lexicon, iris[0], lang)
    key = "outsiders" if kind == "outsiders" else "lines-share" if shares else "lines-no-share"
    said = " ".join(f"{one.rstrip('.')}." for one in bonds_told(lexicon, tuple(told), lang, helping=False))
    found = answer_facts(lexicon, of_records(iris[0], told, text), lang, where)
    opening = reply(lexicon, key, lang, name, listed(lexicon, names, lang))
    return found._replace(sentence=f"{opening} {said}", given=(*found.given, *_outsiders(lexicon, told)))


def _has_outsider(lexicon: Lexicon, record: str) -> bool:
    """Whether a company of another country takes part in a record, and not as one whose ships serve a link."""
    serves = "shipping" in fact_of(lexicon.kg, record).frames
    return not serves and bool(_outsiders(lexicon, [record]))


def _outsiders(lexicon: Lexicon, records: list[str]) -> list[str]:
    """The companies of other countries in records."""
    things = (bare(one) for record in records for one in lexicon.kg.objects(record, "hp:involves"))
    companies = (one for one in things if "Enterprise" in lexicon.traits(one))
    return [one for one in dict.fromkeys(companies) if lexicon.kg.value(one, "hp:homeCountry") not in ("", VIET_NAM)]
