"""Whether a fact has what a phrase of a question says, or a value of the kind that it asks for."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, has_value, means, unit_of
from haiphong_kg.ask.facts.own_names import has_name, is_short_land
from haiphong_kg.ask.meaning.frames import POINTS
from haiphong_kg.ask.meaning.meaning import DAY
from haiphong_kg.ask.signals.slots import THE_CITY
from haiphong_kg.ask.words.alike import NARROWS_NOTHING, is_alike, is_of_goods
from haiphong_kg.ask.words.groups import ALIKE, has_words, in_account, words_of
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.things import node_traits
from haiphong_kg.base import LANGUAGES, MONTH, expression, spelled
from haiphong_kg.entities import both, told
from haiphong_kg.store import SCHEME, KnowledgeGraph

# Of what an account tells: it is asked of an event or an agreement.
MATTER: Final = "matter/"
LEAD: Final = "lead/"
DELEGATION: Final = f"{ALIKE}delegation"
_RECEIVED: Final = f"{SCHEME}event-kind/delegation-received"
_ABROAD: Final = f"{SCHEME}event-kind/visit-abroad"
_TELLING: Final = frozenset({"event", "agreement", "merger"})
# Titles of those who are met, where the graph has no person for them.
_TITLES: Final = frozenset(("ambassador", "chairman", "consul", "governor", "king", "mayor", "minister", "president"))
FREE: Final = ("link/and", "link/by", "kind/", "time/now", NARROWS_NOTHING)
_ACTORS: Final = frozenset({"Person", "Organisation", "Enterprise"})
# Events that are the beginning of something.
BEGINNINGS: Final = frozenset(
    SCHEME + one
    for one in ("event-kind/works-start", "event-kind/opening", "event-kind/production-start", "event-kind/founding")
) | {SCHEME + "situation-kind/founding"}
# A number that is no part of a date: "20 December" counts nothing.
_NUMBER: Final = expression(
    rf"(?<![\d./-])(?!(?:19|20)\d\d\b)(?!\d{{1,2}}(?: (?:to|and) \d{{1,2}})? {MONTH}\b)\d[\d.,]*(?![\d/-])"
)
_STAGES: Final = frozenset(f"{SCHEME}event-kind/{one}" for one in ("works-start", "opening"))
# Words of many senses, which are never said of the beginning of works.
_OPENED: Final = frozenset(map(spelled, ("mở", "mở cửa", "mo", "mo cua")))
EVENT: Final = "frame/event?kind="
# Kinds of one occasion: who receives a delegation meets it, and who travels meets those whom he visits.
_VISITS: Final = {
    f"{SCHEME}event-kind/{one}": frozenset(f"{SCHEME}event-kind/{other}" for other in others)
    for one, others in {
        "meeting": ("meeting", "delegation-received", "visit-abroad"),
        "delegation-received": ("meeting", "delegation-received"),
    }.items()
}
# Of a route it is said that lines operate it, and that it calls at ports; of a company that it belongs to its owner.
_OF_OTHERS: Final = {
    "frame/operation": frozenset({"air", "shipping"}),
    "frame/call": frozenset({"shipping"}),
    "frame/grouping": frozenset({"ownership"}),
}
# A ship of a navy visits where it calls.
_NAVAL: Final = f"{SCHEME}event-kind/naval-visit"
# Words between others, which no account need have: "delegation from", "built under the project".
_LINKS: Final = ("of", "from", "under", "over", "at", spelled("được"), spelled("ở"), spelled("tại"))
_DEPUTIES: Final = ("vice", "deputy", spelled("phó"))
_PREPOSITIONS: Final = ("under", "over")
PARTIES: Final = frozenset({"AdministrativeUnit", "Country"})
# Of a link it is said that it begins, and not that it opens, or begins to produce, as works do.
_OPENING: Final = (f"{EVENT}event-kind/opening", f"{EVENT}event-kind/opening,event-kind/production-start")
_LINKS_BEGUN: Final = frozenset({"air", "shipping"})
# Of what happens, of links and of posts it is told when; what ties of other kinds began with is asked otherwise.
_TIMED: Final = frozenset((*POINTS, "air", "shipping", "post"))
# What is put on a list is somewhere else than where that is done.
_LISTINGS: Final = frozenset({"recognition", "nomination"})
_PLACES: Final = frozenset({"AdministrativeUnit", "Place", "Zone", "InfrastructureAsset", "Country"})


def explains(lexicon: Lexicon, fact: Fact, said: frozenset[str], item: Item) -> bool:
    """Whether a fact has what a phrase says, or a value of the kind that it asks for."""
    if any(one.startswith("ask/") for one in item.senses):
        return _answers(lexicon, fact, said, item)
    if item.has(MATTER):
        return bool(_TELLING & fact.frames)
    if item.has(LEAD) and (item.has(DELEGATION) or _is_led(fact, item)):
        return _is_led(fact, item) and _met(lexicon, fact, said)
    if item.has(*FREE) or item.text.casefold() in _PREPOSITIONS or is_meant(lexicon, fact, item):
        return True
    if item.home or (item.has("class/city") and item.text.casefold() in THE_CITY):
        others = "agreement" in fact.frames or PARTIES & frozenset().union(*map(lexicon.traits, fact.things))
        return fact.home or not others
    named = set(item.named)
    if "post" in fact.frames and named and all("Post" in lexicon.traits(one) for one in named):
        return _is_post(lexicon, fact, item)
    if named & (fact.things | fact.lands) or fact.concepts.intersection(item.concepts):
        return True
    if named and _only_mentions(lexicon, fact, named):
        return False
    if is_short_land(lexicon, item) and item.text[0].isupper():  # in small letters it may be part of another word
        return has_name(fact.own, item)
    return any(of_kind(lexicon, fact, said, one) for one in item.of("class/")) or _is_said(lexicon, fact, item)


def _is_post(lexicon: Lexicon, fact: Fact, item: Item) -> bool:
    """Whether a phrase is for the post that was held: the account of a chairman may tell of a vice chairman."""
    post = lexicon.kg.value(fact.record, "hp:post")
    said = set(words_of(item.text)) - {*_LINKS}
    called = both(lexicon.kg, post).values() if post else ()
    whole = any(said <= set(words_of(one)) for one in called)
    return post in item.named or (whole and not is_deputy(lexicon, post, item.text))


def is_deputy(lexicon: Lexicon, post: str, text: str) -> bool:
    """Whether a post is that of a deputy, which a text does not say."""
    said = set(words_of(text))
    return any({*_DEPUTIES} & set(words_of(one)) - said for one in both(lexicon.kg, post).values())


def _only_mentions(lexicon: Lexicon, fact: Fact, actors: set[str]) -> bool:
    """Whether a tie is of others than these actors, whom its account may name beside them."""
    of_others = bool(fact.things) and not fact.frames & _TELLING
    return of_others and all(_ACTORS & lexicon.traits(one) for one in actors)


def is_meant(lexicon: Lexicon, fact: Fact, item: Item) -> bool:
    """Whether a sense of a phrase is said of a fact; a word for doing something is said of any figure."""
    if any(means(lexicon, fact, one) or _occasions(one) & fact.concepts for one in item.senses):
        return True
    if (
        _of_another(fact, item)
        or (item.has("frame/call") and _NAVAL in fact.concepts)
        or (item.has("foreign/") and fact.lands - {VIET_NAM})
    ):
        return True
    if unit_of(lexicon.kg, fact) in item.of("unit/"):
        return True
    begun = item.has("begin/") and bool(BEGINNINGS & fact.concepts)
    begun |= item.has("begin/", *_OPENING) and bool(_LINKS_BEGUN & fact.frames)
    return begun or (item.has("active/") and has_value(lexicon.kg, fact))


def _of_another(fact: Fact, item: Item) -> bool:
    """Whether a word for one kind of record is said of another as well, which is what the fact is."""
    return any(item.has(sense) and kinds & fact.frames for sense, kinds in _OF_OTHERS.items())


def of_kind(lexicon: Lexicon, fact: Fact, said: frozenset[str], name: str) -> bool:
    """Whether a fact has a thing of a class that is not named; the ports of a shipping route are given as cities."""
    others = fact.things - said
    cities = (
        name == "port"
        and "shipping" in fact.frames
        and any("AdministrativeUnit" in lexicon.traits(one) for one in others)
    )
    bodies = name == "organisation" and is_of(lexicon, others, "company")  # "đơn vị nào" asks for a company as well
    return cities or bodies or is_of(lexicon, others, name)


def _is_said(lexicon: Lexicon, fact: Fact, item: Item) -> bool:
    """Whether the account of a fact has a phrase, or one that says the same.

    A figure is no event that its account tells of, unless its name has the word; owners are no other party. A word
    for a figure stands there itself: 300 "people" at a concert are no "population".
    """
    is_figure = has_value(lexicon.kg, fact)
    if "investment" in fact.frames and is_of_goods(item):  # its account may tell of other makers as well
        return is_alike(lexicon, fact.name, fact.name, item)
    owned = item.has("role/ownership/") or (item.has("frame/ownership") and not is_figure)
    if owned or is_other_stage(fact, item):
        return False
    if item.has("family/"):
        return _is_told(fact, item)
    if is_figure and any(one.startswith(EVENT) for one in item.senses):
        named = any(in_account(item.text, lang) in fact.name for lang in LANGUAGES)
        return named or is_alike(lexicon, fact.name, fact.name, item)
    return _is_told(fact, item) or is_alike(lexicon, fact.text, fact.name, item)


def is_other_stage(fact: Fact, item: Item) -> bool:
    """Whether a phrase is for another stage of works than an event is: they open when they are built, not begun."""
    kinds = [one for sense in item.senses for one in sense.partition(EVENT)[2].split(",") if one]
    stages = {SCHEME + one for one in (*kinds, *(("event-kind/opening",) * (spelled(item.text) in _OPENED)))}
    return bool(stages & _STAGES and fact.concepts & _STAGES and not stages & fact.concepts)


def _is_told(fact: Fact, item: Item) -> bool:
    """Whether all words of a phrase that tell something stand in the account of a fact, with the accents typed.

    Those for an order must stand together: "đầu" and "tiên" may be parts of other words.
    """
    words = words_of(item.text)
    if item.has("order/") and len(words) > 1:
        return any(in_account(item.text, lang) in fact.text for lang in LANGUAGES)
    telling = [one for one in words if one not in _LINKS]
    return has_words(telling or words, fact.words, fact.stems)


def is_day_of(lexicon: Lexicon, fact: Fact, item: Item) -> bool:
    """Whether the day of a figure is that of what a phrase says: its name has it, and no mere account of it."""
    named = any(in_account(item.text, lang) in fact.name for lang in LANGUAGES)
    return (
        named or is_alike(lexicon, fact.name, fact.name, item) or any(means(lexicon, fact, one) for one in item.senses)
    )


def is_fact_of_ours(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether a fact is of the city, or of no locality: it is no tie of others among themselves."""
    return fact.home or not any(PARTIES & lexicon.traits(one) for one in fact.things)


def is_of(lexicon: Lexicon, things: frozenset[str], name: str) -> bool:
    """Whether one of these things is of a class."""
    members = lexicon.members(name)
    return any(node_traits(lexicon.traits(one), members) for one in things)


def _occasions(sense: str) -> frozenset[str]:
    """The kinds of event that may be the occasion which a word for a visit or a meeting tells of."""
    kinds = sense.partition(EVENT)[2].split(",")
    return frozenset[str]().union(*(_VISITS.get(SCHEME + one, frozenset()) for one in kinds))


def _is_led(fact: Fact, item: Item) -> bool:
    """Whether who took part may have led it: who received others did not lead them, and a delegation goes abroad.

    Who led one that came may be told as well.
    """
    if in_account("led by", "en") in fact.text:
        return True
    return _ABROAD in fact.concepts or not (_RECEIVED in fact.concepts or item.has(DELEGATION))


def _met(lexicon: Lexicon, fact: Fact, said: frozenset[str]) -> bool:
    """Whether a fact tells who it was: someone who is not named in the question, or whose title its account has."""
    kinds = frozenset[str]().union(*(lexicon.traits(one) for one in fact.things - said))
    return bool(_ACTORS & kinds or ("event" in fact.frames and _TITLES & fact.words))


def _is_timed(lexicon: Lexicon, fact: Fact, item: Item) -> bool:
    """Whether a fact tells when something was; a figure does of a day, and "how long" asks for a length besides."""
    if item.has("family/"):
        return any(means(lexicon, fact, one) for one in item.senses)
    start = lexicon.kg.value(fact.record, "hp:start")
    if has_value(lexicon.kg, fact):
        return len(start) == DAY
    return bool(start) and bool(_TIMED & fact.frames)


def _answers(lexicon: Lexicon, fact: Fact, said: frozenset[str], item: Item) -> bool:
    """Whether a fact has a value of the kind that a question word asks for."""
    kg, others = lexicon.kg, fact.things - said
    asks = set(item.of("ask/"))
    kinds = frozenset[str]().union(*(lexicon.traits(one) for one in others))
    return bool(
        asks & {"which", "is-there"}
        or ("describe" in asks and not item.asks_who)
        or (item.asks_who and _met(lexicon, fact, said))
        or ("where" in asks and _PLACES & kinds and not _LISTINGS & fact.frames)
        or ("when" in asks and _is_timed(lexicon, fact, item))
        or ("end" in asks and kg.value(fact.record, "hp:end"))
        or ("how-much" in asks and has_value(kg, fact))
        or ("how-many" in asks and _counts(kg, fact, item))
    )


def _counts(kg: KnowledgeGraph, fact: Fact, item: Item) -> bool:
    """Whether a fact tells a number; where things are counted a sum of money is none: "how many euros" asks for one."""
    if item.has("count/things") and "CCY_" in kg.value(fact.record, "hp:unit"):
        return False
    return has_value(kg, fact) or _NUMBER.search(told(kg, fact.record, "en")) is not None
