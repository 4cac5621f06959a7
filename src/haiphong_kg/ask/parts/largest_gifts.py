"""The largest and the latest of the loans and grants, who gave most, and what they are together: no sums are added.

They are in several currencies, none of which is converted: the largest of each is told, and no order of donors.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of
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
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import spelled
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME, KnowledgeGraph, bare

_FORMS: Final = {
    LENT: ("loan", "loan-and-grant"),
    "frame/funding?kind=funding-kind/grant": ("grant", "loan-and-grant"),
}
_MOST_LATE: Final = 2


def on_largest_gifts(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What is asked of all loans and grants, or of those of the one payer who is named; None for other questions."""
    kinds = ("most-given", "largest-given", "latest-given", "sum-given")
    kind, matter = first_asked(lexicon.vocabulary, kinds, text)
    every = _asked(lexicon, phrases(lexicon, matter, lang), phrases(lexicon, text, lang)) if matter else []
    facts = [one for one in every if _status(lexicon.kg, one) != PROPOSED]
    if not facts:
        return None
    if kind == "latest-given":  # a project may be one that is but proposed, which no loan is
        said = f" {spelled(text)} "
        works = any(f" {spelled(one)} " in said for _, one in lexicon.vocabulary.said("class/project"))
        facts = _latest(lexicon.kg, facts, every if works else facts)
    found = answer_facts(lexicon, of_records(HOME, (one.record for one in facts), text), lang, where)
    if kind in ("latest-given", "sum-given"):
        said = all_paid(lexicon, {one: paid_said(lexicon, one, lang, full=False) for one in facts}, lang)
        key = kind if kind == "sum-given" else "recorded-latest"
        sentence = reply(lexicon, key, lang, said)
    else:
        sentence = _largest(lexicon, facts, lang)
    if kind == "most-given":  # no order of those who gave is recorded: what is told is no answer to who comes first
        sentence = f"{reply(lexicon, kind, lang, _counted(lexicon, facts, lang))} {sentence}"
        found = found._replace(kind="none", polarity="not stated")
    return found._replace(sentence=" ".join(filter(None, (sentence, shared_said(lexicon, facts, lang)))), remarks=())


def _asked(lexicon: Lexicon, matter: tuple[Item, ...], said: tuple[Item, ...]) -> list[Fact]:
    """The loans and grants, and the proposals, of the payer and in the form that are said; none else."""
    kg = lexicon.kg
    told = [one for one in matter if not (one.idle or one.home)]
    payers = {payer for one in told for payer in payers_of(lexicon, one)}
    if len(told) > 1 or (told and not payers):
        return []
    forms = {f"{SCHEME}funding-kind/{form}" for sense, kinds in _FORMS.items() for form in kinds if _says(said, sense)}
    every = (fact_of(kg, one) for one in kg.subjects("rdf:type", "hp:FundingContribution"))
    given = [one for one in every if kg.objects(one.record, "hp:funder")]
    given = [one for one in given if not forms or forms & one.concepts]
    return [one for one in given if not payers or payers.intersection(_funders(kg, one))]


def _says(said: tuple[Item, ...], sense: str) -> bool:
    return any(one.of(sense) for one in said)


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
