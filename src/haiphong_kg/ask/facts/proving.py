"""Whether a record proves to be the answer: it has what is asked for in its own data, and not only words of an account.

An account may have a word because it tells of others: what a plant in a park employs is no figure of the park, and who
helps to run a terminal does not operate it. Records that fail this are shown, and said to be no answer.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from haiphong_kg.ask.facts.builders import asks_builder, builders_told, wishes_builder
from haiphong_kg.ask.facts.choosing import asks_for_money, asks_for_number, is_of_money
from haiphong_kg.ask.facts.explaining import BEGINNINGS, LEAD, is_day_of, is_meant, is_other_stage
from haiphong_kg.ask.facts.facts import Fact, has_value
from haiphong_kg.ask.facts.products import products_told
from haiphong_kg.ask.facts.sufficing import tells
from haiphong_kg.ask.facts.titles import is_named, is_title
from haiphong_kg.ask.facts.topics import Topic, asks_for_all
from haiphong_kg.ask.meaning.frames import ROUTES
from haiphong_kg.ask.signals.asides import asks_site
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.alike import is_alike
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon, related
from haiphong_kg.ask.words.making import asks_made, asks_product, is_of_ability
from haiphong_kg.base import LANGUAGES, expression
from haiphong_kg.entities import label
from haiphong_kg.store import SCHEME, bare

# What lasts is told by a record of that kind alone: an event may be told with who owns, heads or runs something.
_STATES: Final = frozenset({"ownership", "operation", "post", "seat", "grouping"})
# A verb that has no kind of record: what its account says of others is done by them.
_DOES: Final = "modifier/verb"
_FIGURE: Final = "family/"
_UNBUILT: Final = frozenset({"event", "funding", *ROUTES})
_OPERATION: Final = "frame/operation"
_LINES: Final = ("role/air/", "role/shipping/", "frame/air", "frame/shipping")
_INVESTMENT: Final = "frame/investment"
# A delegation has a head, as a body has one who holds its post.
_VISITS: Final = frozenset(f"{SCHEME}event-kind/{one}" for one in ("delegation-received", "meeting", "visit-abroad"))
_OBSERVED: Final = ("hp:observedEntity", "hp:counterpart")
_ORDINALS: Final = ("second", "third", "fourth", "fifth", "sixth")
_PART: Final = ("domestic", "trong nước", "local", "nội địa")
_NUMBER: Final = expression(r"\d")
_LEAST_LISTED: Final = 2


def proves(lexicon: Lexicon, fact: Fact, topic: Topic, part: list[Item]) -> bool:
    """Whether a record that has all the words of a stretch of a question is its answer."""
    if _is_of_further(lexicon, fact, topic):
        return False
    asks_who = any(one.asks_who for one in part)
    if asks_who and (_is_one_of_many(lexicon, fact, topic) or not _tells_who(lexicon, fact, topic.rest)):
        return False
    if has_value(lexicon.kg, fact):
        other_unit = asks_for_number(part) if is_of_money(lexicon, fact) else asks_for_money(part)
        if asks_who or other_unit or _lists_roles(topic) or _is_narrowed(fact, topic.rest):
            return False
        if topic.unnamed:
            return any(is_day_of(lexicon, fact, one) for one in part if tells(one))
        return _is_figure_of(lexicon, fact, topic)
    if not _counts(fact, part) or (topic.land and any(one.has(_FIGURE) for one in part)):
        return False  # the figure of a country is not that of one of its companies
    alone = sum(map(tells, part)) == 1
    begun = bool(BEGINNINGS & fact.concepts) and any(one.has("begin/") for one in part)
    told = [one for one in part if not (begun and one.has(_OPERATION))]  # what "began operating" was opened
    return all(_is_recorded(lexicon, fact, one, alone=alone) for one in told)


def _lists_roles(topic: Topic) -> bool:
    """Whether a telegram wishes for somebody: "port, investor, capital"."""
    return bool(topic.kinds) and not any(one.has("ask/") for one in topic.rest)


def is_as_asked(lexicon: Lexicon, fact: Fact, items: tuple[Item, ...]) -> bool:
    """Whether a fact is the one in a row that is named, and may tell what is made, or how many were, where asked."""
    able = any(map(is_of_ability, fact.concepts))
    if _is_link_of_works(lexicon, fact, items) or (asks_builder(lexicon, items) and not _may_build(lexicon, fact)):
        return False
    if has_value(lexicon.kg, fact) and wishes_builder(lexicon, items):
        return False  # what a contract was worth is no builder
    if (asks_made(items) and able) or not _has_place(fact, items) or _is_signed_somewhere(lexicon, fact, items):
        return False
    return not asks_product(items) or able or bool(products_told(lexicon, fact.record, "en"))


def _may_build(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether a record may tell who builds: no opening and no loan does, unless an account speaks of a builder."""
    return not fact.frames & _UNBUILT or bool(builders_told(lexicon, fact.record, "en"))


def _is_link_of_works(lexicon: Lexicon, fact: Fact, items: tuple[Item, ...]) -> bool:
    """Whether it is asked who runs works, of a link that begins there: who flies from an airport does not manage it."""
    runs = any(one.has(_OPERATION) for one in items)
    lines = any(one.has(*_LINES) for one in items)
    works = any("InfrastructureAsset" in lexicon.traits(iri) for one in items for iri in one.named)
    return runs and works and not lines and bool(fact.frames.intersection(ROUTES))


def _is_signed_somewhere(lexicon: Lexicon, fact: Fact, items: tuple[Item, ...]) -> bool:
    """Whether it is asked where something is of an agreement, which has parties and no place."""
    site = any(asks_site(items, place) for place in range(len(items)))
    return site and bool(lexicon.kg.value(fact.record, "hp:agreementParty"))


def _has_place(fact: Fact, items: tuple[Item, ...]) -> bool:
    """Whether an account says of the same thing which in a row it is: "second project", "dự án thứ hai"."""
    pairs = [(one.text.casefold(), other.text.casefold()) for one, other in pairwise(items)]
    said = [(pair, "en") for pair in pairs if pair[0] in _ORDINALS]
    said += [(pair, "vi") for pair in pairs if pair[1].startswith("thứ ")]
    return all(in_account(" ".join(pair), lang) in fact.text for pair, lang in said)


def _counts(fact: Fact, part: list[Item]) -> bool:
    """Whether an account has a number of what is counted, where that is a thing of ours: "how many sites"."""
    pairs = pairwise(part)
    counted = [
        other
        for one, other in pairs
        if one.has("ask/how-many") and (other.concepts or other.has("class/", "frame/recognition"))
    ]
    return all(_has_number_of(fact, one) for one in counted)


def _has_number_of(fact: Fact, item: Item) -> bool:
    texts = [in_account(one, lang).strip() for one in (item.text, item.text.split()[-1]) for lang in LANGUAGES]
    return any(re.search(rf"\d[\d.,]* (?:\S+ ){{0,2}}{re.escape(one)}", fact.text) for one in texts)


def is_list(topic: Topic, found: list[Fact], wanted: list[str]) -> bool:
    """Whether these are all of a kind, where that is asked for: all that one lasting record has in its roles."""
    if not (topic.kinds and asks_for_all(topic.rest)):
        return True
    return len(found) == 1 and "event" not in found[0].frames and len(wanted) >= _LEAST_LISTED


def _is_of_further(lexicon: Lexicon, fact: Fact, topic: Topic) -> bool:
    """Whether it is of a numbered thing alone, where the question has no number: of a park's second phase."""
    numbered = {iri for iri in topic.iris if _NUMBER.search(label(lexicon.kg, iri, "en"))}
    named = fact.things.intersection(topic.iris)
    return bool(named) and named <= numbered < {*topic.iris} and not _NUMBER.search(topic.called)


def _is_one_of_many(lexicon: Lexicon, fact: Fact, topic: Topic) -> bool:
    """Whether it tells who invests at a place, where others may as well."""
    told = (one for one in topic.rest if tells(one) and not one.idle)
    if not all(one.has(_INVESTMENT, "class/") or one.number for one in told):
        return False
    named = fact.things.intersection(topic.iris)
    there = all({"Zone", "AdministrativeUnit"} & lexicon.traits(one) for one in named)
    return "investment" in fact.frames and "development" not in fact.frames and there


def _tells_who(lexicon: Lexicon, fact: Fact, said: list[Item]) -> bool:
    """Whether something besides the words of its account ties a record to who is asked for; a title alone by name."""
    telling = [one for one in said if tells(one) and not (one.idle or one.number)]
    if telling and all(map(is_title, telling)):
        return all(is_named(lexicon, fact, one) for one in telling)
    leads = any(one.has(LEAD) for one in said)
    return leads or any(is_title(one) or _is_of_data(lexicon, fact, one) for one in telling)


def _is_of_data(lexicon: Lexicon, fact: Fact, item: Item) -> bool:
    """Whether a phrase is in the data of a record, or its name has it; "chair" is no part of "vice chairman"."""
    if is_meant(lexicon, fact, item) or fact.concepts.intersection(item.concepts):
        return True
    named = bool(fact.things.intersection(item.named)) and not item.home
    said = _is_called(fact, item) or is_alike(lexicon, fact.name, fact.name, item)
    return named or (bool(item.senses) and said)


def _is_figure_of(lexicon: Lexicon, fact: Fact, topic: Topic) -> bool:
    """Whether a figure is of what is named, or of a project of it, and not of what else has part in its record.

    What was paid for works may be asked of what was built.
    """
    kg = lexicon.kg
    others = {bare(term) for term in kg.objects(fact.record, "hp:counterpart")}
    others = {one for one in others if is_land(lexicon.traits(one))}
    if others & topic.said and others - topic.said:
        return False  # what two countries have together is of neither
    subjects = {bare(term) for name in _OBSERVED for term in kg.objects(fact.record, name)}
    paid = [bare(term) for term in kg.objects(fact.record, "hp:amountOf")]
    works = (bare(term) for one in paid for term in kg.objects(one, "hp:involves"))
    subjects |= {one for one in works if "InfrastructureAsset" in lexicon.traits(one)}
    return bool(subjects & {*topic.said, *(one for iri in topic.iris for one in related(lexicon, iri))})


def _is_recorded(lexicon: Lexicon, fact: Fact, item: Item, *, alone: bool) -> bool:
    """Whether a word for a kind of record is said of this one: it is of that kind, or is called so itself.

    An event may be told with what was agreed, built or begun there. It is `alone` where no other word tells.
    """
    if item.has("ask/") or (item.has(LEAD) and not _VISITS.isdisjoint(fact.concepts)):
        return True
    kinds = {one.split("/")[1].partition("?")[0] for one in item.senses if one.startswith(("frame/", "role/"))}
    if is_other_stage(fact, item):
        return False
    if alone and item.has(_DOES) and "event" not in fact.frames and not item.idle:
        return _is_called(fact, item)
    if not kinds or is_meant(lexicon, fact, item) or fact.concepts.intersection(item.concepts):
        return True
    if "event" in fact.frames:
        return not kinds & _STATES
    return not kinds & _STATES and (_is_called(fact, item) or is_alike(lexicon, fact.name, fact.name, item))


def _is_narrowed(fact: Fact, said: list[Item]) -> bool:
    """Whether but a part of what a figure counts is asked for: those to investors "at home" are not all of them."""
    text = f" {' '.join(one.text.casefold() for one in said)} "
    named = (in_account(one, lang) in fact.name for one in _PART for lang in LANGUAGES)
    return any(f" {one} " in text for one in _PART) and not any(named)


def _is_called(fact: Fact, item: Item) -> bool:
    """Whether the name of a record has a word."""
    return any(in_account(item.text, lang) in fact.name for lang in LANGUAGES)
