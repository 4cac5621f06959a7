"""Who paid for works, how much and in which currency, and what one who pays has paid for: each loan and grant apart.

What is done or signed stands before what is but proposed; of works their own loan before one that is for more.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.facts import (
    Fact,
    facts_of,
    has_value,
    in_a_row,
    in_span,
    last_time,
    records_telling,
    with_what_is_there,
    with_works,
)
from haiphong_kg.ask.meaning.meaning import Span, of_records
from haiphong_kg.ask.meaning.said_names import kind_said, listed, name_of
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import accounts_of, answer_facts
from haiphong_kg.ask.telling.left_open import notes_on
from haiphong_kg.ask.telling.replying import Reply, reply, shortened, with_time
from haiphong_kg.ask.telling.stages import WORKS
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.base import fold
from haiphong_kg.entities import label, stem, told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME, KnowledgeGraph, bare

_PAID: Final = "funding"
PROPOSED: Final = f"{SCHEME}status/proposed"
_LOANS: Final = tuple(f"{SCHEME}funding-kind/{one}" for one in ("loan", "loan-and-grant"))
GIVEN: Final = tuple(INDICATOR + one for one in ("oda-commitment", "oda-package", "oda-commitment-planned"))
_ROLES: Final = ("hp:funder", "hp:fundedAsset")
LENT: Final = "frame/funding?kind=funding-kind/loan"
_BESIDE: Final = ("link/", "time/in", "class/", "kind/", "frame/funding", "family/aid", "ask/who", "unit/")
# In how many parts one lent, and how much in each, is one question; and who paid, and how much.
IN_STAGES: Final = "lent-in-stages"
PAID_WHOLE: Final = "paid-whole"
_IF: Final = "paid-if"
_KINDS: Final = (PAID_WHOLE, "paid-for", IN_STAGES, _IF, "lent-for", "paid-by")
# What tells that somebody puts money into works.
_PUTS_IN: Final = frozenset({"funding", "investment", "ownership"})
_FEW: Final = 3
_MOST: Final = 8


def on_paid(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What the one paid for who is named, or who paid for the works that are; None where anything else is said."""
    kind, matter = first_asked(lexicon.vocabulary, _KINDS, text)
    items = phrases(lexicon, matter, lang) if matter else ()
    named = _named(lexicon, items)
    if not (named.payers if kind == "paid-by" else named.works) or _is_of_longer_name(items, named.works, lang):
        return None
    opening = ""
    lent = kind in ("lent-for", IN_STAGES) or any(one.of(LENT) for one in phrases(lexicon, text, lang))
    facts = _facts(lexicon, items, loans=lent)
    if not facts and lent and kind != _IF and (facts := _facts(lexicon, items, loans=False)):
        opening = reply(lexicon, "no-loan-for", lang)
    if not facts:
        return _unpaid(lexicon, named, text, lang, where)
    thing = (named.works or named.payers)[0].named[0]
    asked = kind if kind in (IN_STAGES, PAID_WHOLE) else ""
    found = answer_facts(lexicon, of_records(thing, (one.record for one in facts), text, asked), lang, where)
    shared = "" if named.works else shared_said(lexicon, facts, lang)
    said = {one: paid_said(lexicon, one, lang, full=len(facts) <= _FEW) for one in facts}
    polarity = "not stated" if opening else ""
    if asked == IN_STAGES and not opening:
        opening = reply(lexicon, kind, lang, str(len(facts)))
    sentence = " ".join(filter(None, (opening, all_paid(lexicon, said, lang), shared)))
    given = (*found.given, *_given(lexicon.kg, facts))
    notes = _notes(lexicon, facts, lang)
    found = found._replace(sentence=sentence, polarity=polarity, given=given, remarks=notes, items=tuple(said.values()))
    return _affirmed(lexicon, found, facts) if kind == _IF else found


def _affirmed(lexicon: Lexicon, found: Reply, facts: list[Fact]) -> Reply:
    """That it is so, where more is recorded than a proposal."""
    if all(lexicon.kg.value(one.record, "hp:status") == PROPOSED for one in facts):
        return found._replace(polarity="not stated")
    return found._replace(sentence=reply(lexicon, "yes", found.lang, found.sentence.rstrip(".")), polarity="yes")


def _unpaid(lexicon: Lexicon, named: _Named, text: str, lang: str, where: Asker) -> Reply | None:
    """That no record tells who pays for works, with their figures; None where anybody puts money into them."""
    iris = tuple(iri for one in named.works for iri in _works(one, lexicon))
    facts = facts_of(lexicon, with_works(lexicon, iris))
    assets = all("InfrastructureAsset" in lexicon.traits(iri) for iri in iris)
    if named.payers or not (facts and assets) or any(one.frames & _PUTS_IN for one in facts):
        return None
    figures = [one for one in facts if has_value(lexicon.kg, one)][:_FEW] or facts[:_FEW]
    found = answer_facts(lexicon, of_records(iris[0], (one.record for one in figures), text), lang, where)
    said = "; ".join(told(lexicon.kg, one.record, lang).rstrip(".") for one in figures)
    sentence = reply(lexicon, "paid-none", lang, name_of(lexicon, iris[0], lang), said)
    return found._replace(sentence=sentence, kind="none", polarity="none", items=())


def _is_of_longer_name(items: tuple[Item, ...], works: list[Item], lang: str) -> bool:
    """Whether a word stands before but a part of the name of works, and so another name may be meant: "Vinh Niem"."""
    return any(
        name in works and not (name.names or before.idle or before.named) and (lang == "en" or before.unknown)
        for before, name in pairwise(items)
    )


def _given(kg: KnowledgeGraph, facts: list[Fact]) -> tuple[str, ...]:
    """Who paid, for what, and the sums."""
    records = [one.record for one in facts]
    named = [bare(one) for of in records for role in _ROLES for one in kg.objects(of, role)]
    sums = [one for of in records for one in kg.subjects("hp:amountOf", of) if kg.value(one, "hp:indicator") in GIVEN]
    return tuple(dict.fromkeys((*named, *sums, *(kg.value(one, "hp:value") for one in sums))))


def _facts(lexicon: Lexicon, items: tuple[Item, ...], *, loans: bool) -> list[Fact]:
    """The records of the payer or of the works that are named, or of both, with all words that are said beside them."""
    named = _named(lexicon, items)
    if named.others or not named.every or len(named.payers) > 1 or len(named.works) > 1:
        return []
    works = [iri for one in named.works for iri in _works(one, lexicon)]
    payers = [iri for one in named.payers for iri in payers_of(lexicon, one)]
    facts = _of_works(lexicon, tuple(works)) if works else facts_of(lexicon, tuple(payers))
    facts = [one for one in facts if _is_asked(lexicon, one, named.payers, loans=loans)]
    return _of_topic(facts, [one for one in items if one not in named.every], read_signals(items).span, lexicon.kg)


class _Named(NamedTuple):
    """What a question for money names: who may have paid, works, and others."""

    payers: list[Item]
    works: list[Item]
    others: list[Item]

    @property
    def every(self) -> list[Item]:
        """All that is named."""
        return [*self.payers, *self.works, *self.others]


def _named(lexicon: Lexicon, items: tuple[Item, ...]) -> _Named:
    named = [one for one in items if one.named and not one.home]
    payers = [one for one in named if payers_of(lexicon, one)]
    works = [one for one in named if one not in payers and _works(one, lexicon)]
    return _Named(payers, works, [one for one in named if one not in payers and one not in works])


def shared_said(lexicon: Lexicon, facts: list[Fact], lang: str) -> str:
    """That other places share what was paid, where accounts say so; "" where none does."""
    tells = whole_words(lexicon, "shared", "en").search
    told_ = records_telling(lexicon.kg, (one.record for one in facts), lang, tells)
    return reply(lexicon, "shared", lang, in_a_row(told_)) if told_ else ""


def payers_of(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    """Those with this name, or of the country of this name, who have paid for something."""
    iris = tuple(item.names or item.named)
    lands = tuple(one for one in iris if is_land(lexicon.traits(one)))
    every = with_what_is_there(lexicon, lands) if lands else iris
    return tuple(one for one in dict.fromkeys((*iris, *every)) if lexicon.kg.subjects("hp:funder", one))


def _works(item: Item, lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(one for one in item.names or item.named if WORKS & lexicon.traits(one))


def _of_works(lexicon: Lexicon, works: tuple[str, ...]) -> list[Fact]:
    """The records of who paid for works, those first that are for fewest others."""
    found = [one for one in facts_of(lexicon, works) if _PAID in one.frames]
    return sorted(found, key=lambda one: len(lexicon.kg.objects(one.record, "hp:fundedAsset")))


def _has_sum(kg: KnowledgeGraph, fact: Fact) -> bool:
    """Whether a sum is recorded that was lent or given."""
    return any(kg.value(one, "hp:indicator") in GIVEN for one in kg.subjects("hp:amountOf", fact.record))


def _is_asked(lexicon: Lexicon, fact: Fact, payers: list[Item], *, loans: bool) -> bool:
    """Whether a record tells who paid, of those who are named if any are, and of a loan where that is asked for."""
    funders = {bare(one) for one in lexicon.kg.objects(fact.record, "hp:funder")}
    asked = all(funders.intersection(payers_of(lexicon, one)) for one in payers)
    return bool(funders) and asked and (not loans or bool(fact.concepts.intersection(_LOANS)))


def _of_topic(facts: list[Fact], rest: list[Item], span: Span | None, kg: KnowledgeGraph) -> list[Fact]:
    """The records that have each word that is said beside the names, and are of the time; none where a word is left."""
    said = [one for one in rest if not (one.idle or one.home or one.date or one.has(*_BESIDE))]
    stems = {stem(fold(part)) for one in said for part in one.text.split()}
    found = [one for one in facts if _PAID in one.frames and stems <= one.stems and in_span(kg, one, span)]
    return sorted(found, key=lambda one: not _has_sum(kg, one))


def all_paid(lexicon: Lexicon, said: Mapping[Fact, str], lang: str) -> str:
    """What was paid, and apart what is but proposed."""
    proposed = [one for one in said if lexicon.kg.value(one.record, "hp:status") == PROPOSED]
    parts = (("paid", [one for one in said if one not in proposed]), ("paid-proposed", proposed))
    return " ".join(
        reply(lexicon, key, lang, shortened([said[one] for one in some], _MOST)) for key, some in parts if some
    )


def paid_said(lexicon: Lexicon, fact: Fact, lang: str, *, full: bool) -> str:
    """Who paid for what, in which form and when, with its sums; of few records with what sources say."""
    said = with_time(lexicon.kg, fact.record, gift_said(lexicon, fact.record, lang), lang)
    accounts = accounts_of(lexicon, fact.record, lang, 2) if full else ""
    sums = "; ".join(_sums(lexicon, fact.record, lang))
    return ": ".join(filter(None, [said, " – ".join(filter(None, [sums, accounts]))]))


def gift_said(lexicon: Lexicon, record: str, lang: str) -> str:
    """Who paid for what, and in which form: of works that are named beside their project the project alone."""
    kg = lexicon.kg
    funders = listed(lexicon, [name_of(lexicon, bare(one), lang) for one in kg.objects(record, "hp:funder")], lang)
    assets = [bare(one) for one in kg.objects(record, "hp:fundedAsset")]
    projects = [one for one in assets if "Project" in lexicon.traits(one)]
    paid = listed(lexicon, [name_of(lexicon, one, lang) for one in projects or assets], lang)
    return reply(lexicon, "paid-for", lang, funders, paid, kind_said(lexicon, record, lang))


def _sums(lexicon: Lexicon, record: str, lang: str) -> list[str]:
    """The sums that were lent or given, the newest first, each with its time; what was planned behind."""
    kg = lexicon.kg
    every = [one for one in kg.subjects("hp:amountOf", record) if kg.value(one, "hp:indicator") in GIVEN]
    newest = sorted(sorted(every), key=lambda one: last_time(kg, one), reverse=True)
    ordered = sorted(newest, key=lambda one: GIVEN.index(kg.value(one, "hp:indicator")))
    return [sum_said(kg, one, lang) for one in ordered]


def sum_said(kg: KnowledgeGraph, figure: str, lang: str) -> str:
    """A sum with its time, and with its measure where that is not what was committed."""
    measure = label(kg, kg.value(figure, "hp:indicator"), lang)
    of, _, value = told(kg, figure, lang).rstrip(".").rpartition(": ")
    time = of.removeprefix(f"{measure}, {label(kg, kg.value(figure, 'hp:observedEntity'), lang)}").strip(", ")
    value = value if kg.value(figure, "hp:indicator") == GIVEN[0] else f"{measure} {value}"
    return f"{value} ({time})" if time else value


def _notes(lexicon: Lexicon, facts: list[Fact], lang: str) -> tuple[str, ...]:
    """That sums of one loan stand beside each other, and what is noted of the records."""
    several = any(len(_sums(lexicon, one.record, lang)) > 1 for one in facts)
    noted = (note for one in facts for note in notes_on(lexicon.kg, one.record, lang))
    notes = [reply(lexicon, "noted", lang, one) for one in dict.fromkeys(noted)]
    return (*(reply(lexicon, "not-added", lang),) * (several or len(facts) > 1), *notes[:_FEW])
