"""Whether a thing has no such figure: nor have its works, and no account of it speaks of that."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.doubting.nothing import Holds
from haiphong_kg.ask.facts.facts import facts_of
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.signals.units import is_money, units_of
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon, related
from haiphong_kg.ask.words.things import companies_of
from haiphong_kg.base import LANGUAGES, expression
from haiphong_kg.entities import label
from haiphong_kg.store import HOME

_AMOUNT: Final = expression(
    r" (?:MILLION|BILLION|TRILLION|DOLLAR|USD|YEN|EURO|triệu|tỷ|tỉ|nghìn tỷ|đô la|yên|đồng|ơ rô) ", re.IGNORECASE
)


def is_unmeasured(lexicon: Lexicon, meaning: Meaning, items: tuple[Item, ...], holds: Holds) -> bool:
    """Whether the one thing that is named has no figure of the name by which one is asked for."""
    entity = meaning.role("entity")
    plain = meaning.frame == FIGURE and meaning.target == Target.VALUE and not (meaning.order or meaning.countries)
    if not plain or entity is None or len(entity.iris) != 1 or entity.iris == (HOME,) or len(meaning.filled) != 1:
        return False
    iri = entity.iris[0]
    # a locality may stand for what is done there
    if "AdministrativeUnit" in lexicon.traits(iri) or not any((iri,) in (item.names, item.named) for item in items):
        return False
    senses = {sense for item in items for sense in item.senses if sense.startswith("family/")}
    families = lexicon.vocabulary.families
    own = (iri, *companies_of(lexicon.kg, (iri,)), *related(lexicon, iri))
    of_own = meaning._replace(filled=(entity._replace(iris=tuple(dict.fromkeys(own))),), unit="", span=None)
    every = {one for sense in senses for one in families.get(sense, ())}
    if any(holds(of_own._replace(indicators=(one,))) for one in sorted(every)):
        return False
    return not _is_spoken_of(lexicon, own, senses, sorted(every))


def _is_spoken_of(lexicon: Lexicon, things: tuple[str, ...], senses: set[str], indicators: list[str]) -> bool:
    """Whether an account of these things has a word for the figure or its unit, or a sum of money if that is asked."""
    units = {unit for one in indicators for unit in units_of(lexicon, one)}
    names = [(lang, label(lexicon.kg, unit, lang)) for unit in units for lang in LANGUAGES]
    words = [*(pair for sense in senses for pair in lexicon.vocabulary.said(sense)), *names]
    said = {in_account(text, lang) for lang, text in words}
    money = is_money(lexicon, tuple(indicators))
    texts = [fact.text for fact in facts_of(lexicon, things)]
    return any(any(word in text for word in said) or (money and _AMOUNT.search(text)) for text in texts)
