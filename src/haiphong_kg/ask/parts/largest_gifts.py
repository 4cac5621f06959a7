"""The largest and the latest of the loans and grants, who gave most, and what they are together: no sums are added.

They are in several currencies, none of which is converted: the largest of each is told, and no order of donors.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of, in_span, last_time
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.paying import (
    GIVEN,
    LENT,
    PROPOSED,
    all_paid,
    gift_said,
    paid_said,
    payers_of,
    shared_said,
    sum_said,
)
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.signals.numbers import unit_of
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import spelled
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import HOME, SCHEME, KnowledgeGraph, bare

_LENT: Final = frozenset(f"{SCHEME}funding-kind/{one}" for one in ("loan", "loan-and-grant"))
_FORMS: Final = {
    LENT: _LENT,
    "frame/funding?kind=funding-kind/grant": frozenset(
        f"{SCHEME}funding-kind/{one}" for one in ("grant", "loan-and-grant")
    ),
}
_MOST_LATE: Final = 2
_OF_UNIT: Final = "unit-given"
_SUM_LENT: Final = "sum-lent"
_SUMS: Final = ("sum-given", _SUM_LENT)
_KINDS: Final = (_OF_UNIT, "most-given", "largest-given", "latest-given", *_SUMS)


def on_largest_gifts(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What is asked of all loans and grants, or of those of the one payer who is named; None for other questions."""
    kind, matter = first_asked(lexicon.vocabulary, _KINDS, text)
    items = phrases(lexicon, matter, lang)
    if kind == _OF_UNIT:
        return _in_unit(lexicon, items, text, lang, where)
    forms = _LENT if kind == _SUM_LENT else _forms(phrases(lexicon, text, lang))
    every = _asked(lexicon, items, forms) if matter else []
    facts = [one for one in every if _status(lexicon.kg, one) != PROPOSED]
    if not facts:
        return _none_of(lexicon, items, text, lang) if kind in _SUMS else None
    if kind == "latest-given":  # a project may be one that is but proposed, which no loan is
        said = f" {spelled(text)} "
        works = any(f" {spelled(one)} " in said for _, one in lexicon.vocabulary.said("class/project"))
        facts = _latest(lexicon.kg, facts, every if works else facts)
    found = answer_facts(lexicon, of_records(HOME, (one.record for one in facts), text), lang, where)
    if kind in ("latest-given", *_SUMS):
        said = all_paid(lexicon, {one: paid_said(lexicon, one, lang, full=False) for one in facts}, lang)
        key = "sum-given" if kind in _SUMS else "recorded-latest"
        sentence = reply(lexicon, key, lang, said)
    else:
        sentence = _largest(lexicon, facts, lang)
    if kind == "most-given":  # no order of those who gave is recorded: what is told is no answer to who comes first
        sentence = f"{reply(lexicon, kind, lang, _counted(lexicon, facts, lang))} {sentence}"
        found = found._replace(kind="none", polarity="not stated")
    sentence = " ".join(filter(None, (sentence, shared_said(lexicon, facts, lang))))
    return found._replace(sentence=sentence, remarks=_undated(lexicon, items, forms, lang))


def _none_of(lexicon: Lexicon, items: tuple[Item, ...], text: str, lang: str) -> Reply | None:
    """That no loan or grant of a country is recorded; None where anything else is named, or some are recorded."""
    told = [one for one in items if not (one.idle or one.home)]
    lands = told[0].names or told[0].named if len(told) == 1 else ()
    if not lands or not is_land(lexicon.traits(lands[0])) or payers_of(lexicon, told[0]):
        return None
    sentence = reply(lexicon, "no-gift-of", lang, name_of(lexicon, lands[0], lang))
    meanings = (of_records(lands[0], (), text),)
    return Reply("none", lang, text, sentence, Answer((), ()), lands[:1], "none", meanings=meanings)


def _undated(lexicon: Lexicon, matter: tuple[Item, ...], forms: frozenset[str], lang: str) -> tuple[str, ...]:
    """How many loans and grants have no time, where those of one are asked for."""
    signals = read_signals(matter)
    if signals.span is None:
        return ()
    untimed = tuple(one for place, one in enumerate(matter) if place not in signals.explained)
    every = _asked(lexicon, untimed, forms)
    count = sum(not last_time(lexicon.kg, one.record) for one in every)
    return (reply(lexicon, "undated-besides", lang, str(count)),) if count else ()


def _in_unit(lexicon: Lexicon, matter: tuple[Item, ...], text: str, lang: str, where: Asker) -> Reply | None:
    """The loans, or grants, with a sum in the currency that is said, and where there are none what else has one."""
    kg = lexicon.kg
    units = {unit_of(one) for item in matter for one in item.of("unit/")}
    forms = _forms(phrases(lexicon, text, lang))
    every = [one for one in _asked(lexicon, (), frozenset()) if units & _units(kg, one)]
    facts = [one for one in every if not forms or forms & one.concepts]
    if not every or any(not (one.idle or one.has("unit/")) for one in matter):
        return None
    found = answer_facts(lexicon, of_records(HOME, (one.record for one in facts or every), text), lang, where)
    paid = {one: paid_said(lexicon, one, lang, full=False) for one in facts or every}
    sentence = all_paid(lexicon, paid, lang)
    if facts:
        return found._replace(sentence=sentence, remarks=())
    none = reply(lexicon, "none-in-unit", lang)
    return found._replace(sentence=f"{none} {sentence}", polarity="not stated", remarks=())


def _units(kg: KnowledgeGraph, fact: Fact) -> set[str]:
    figures = (one for one in kg.subjects("hp:amountOf", fact.record) if kg.value(one, "hp:indicator") in GIVEN)
    return {kg.value(one, "hp:unit") for one in figures}


def _asked(lexicon: Lexicon, matter: tuple[Item, ...], forms: frozenset[str]) -> list[Fact]:
    """The loans and grants, and the proposals, of the payer, time and form that are said; none else."""
    kg = lexicon.kg
    signals = read_signals(matter)
    told = [one for place, one in enumerate(matter) if not (one.idle or one.home or place in signals.explained)]
    payers = {payer for one in told for payer in payers_of(lexicon, one)}
    if len(told) > 1 or (told and not payers):
        return []
    every = (fact_of(kg, one) for one in kg.subjects("rdf:type", "hp:FundingContribution"))
    given = [one for one in every if kg.objects(one.record, "hp:funder")]
    given = [one for one in given if (not forms or forms & one.concepts) and in_span(kg, one, signals.span)]
    return [one for one in given if not payers or payers.intersection(_funders(kg, one))]


def _forms(said: tuple[Item, ...]) -> frozenset[str]:
    """The forms of aid for which there are words."""
    return frozenset[str]().union(*(forms for sense, forms in _FORMS.items() if any(one.of(sense) for one in said)))


def _status(kg: KnowledgeGraph, fact: Fact) -> str:
    return kg.value(fact.record, "hp:status")


def _funders(kg: KnowledgeGraph, fact: Fact) -> list[str]:
    return [bare(one) for one in kg.objects(fact.record, "hp:funder")]


def _latest(kg: KnowledgeGraph, facts: list[Fact], every: list[Fact]) -> list[Fact]:
    """The newest, by when they were signed or first known of, with the proposals among `every` that are newer."""
    days = {one: kg.value(one.record, "hp:start") or kg.value(one.record, "hp:knownOn") for one in every}
    dated = sorted((one for one in every if days[one]), key=lambda one: days[one], reverse=True)
    newest = [one for one in dated if one in facts][:_MOST_LATE]
    return [one for one in dated if one in newest or days[one] > max(map(days.__getitem__, newest), default="")]


def _largest(lexicon: Lexicon, facts: list[Fact], lang: str) -> str:
    """The largest sum of each currency, with who gave it and for what."""
    kg = lexicon.kg
    pairs = [(figure, one) for one in facts for figure in kg.subjects("hp:amountOf", one.record)]
    sums = [(float(kg.value(figure, "hp:value")), figure, one) for figure, one in pairs if _is_sum(kg, figure)]
    top = {kg.value(figure, "hp:unit"): (figure, one) for _, figure, one in sorted(sums)}
    said = [f"{sum_said(kg, figure, lang)} – {gift_said(lexicon, one.record, lang)}" for figure, one in top.values()]
    return reply(lexicon, "largest-given", lang, "; ".join(said))


def _is_sum(kg: KnowledgeGraph, figure: str) -> bool:
    return kg.value(figure, "hp:indicator") == GIVEN[0]


def _counted(lexicon: Lexicon, facts: list[Fact], lang: str) -> str:
    """How many loans and grants are recorded of each who gave, the most first."""
    counts = Counter(one for fact in facts for one in _funders(lexicon.kg, fact))
    return "; ".join(f"{name_of(lexicon, one, lang)} {count}" for one, count in counts.most_common())
