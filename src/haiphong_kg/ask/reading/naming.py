"""Questions for one thing by its name alone, for its identifiers, and the named questions in their own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import NamedNode

from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Reading, Target
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon, related
from haiphong_kg.ask.words.senses import ASKED, TIE
from haiphong_kg.ask.words.things import node_traits, says_its_kind
from haiphong_kg.base import LANGUAGES
from haiphong_kg.entities import Token, read_vocabulary, tokens
from haiphong_kg.store import HOME, KnowledgeGraph, kept_queries, remembered, shelved_beside

_QUESTIONS: Final = "questions"
_LEAST_TELLING: Final = 2
_MOST_OF: Final = 0.75
_TIES: Final = ("frame/agreement", "role/agreement/b")
_OF_PARTNERS: Final = (
    *("mutual/", "frame/agreement", "role/agreement/b", "frame/agreement?kind=agreement-kind/twinning"),
    *("ask/which", "ask/who", "ask/is-there", "class/city", "class/locality", "class/province", "foreign/", "else/"),
    *("role/agreement/b?kind=agreement-kind/twinning&class=locality", "link/and"),
)
_OF_TIES: Final = (
    TIE,
    "tied/",
    "role/agreement/b",
    "ask/which",
    "ask/who",
    "ask/how-many",
    "ask/is-there",
    "ask/describe",
)
# A tie of any kind is more than the one that a word for it may mean as well.
_WHOLE: Final = -1.0
_HOME_STEMS: Final = frozenset({"hai", "phong", "haiphong", "thanh", "pho", "city"})


def named_reading(kg: KnowledgeGraph, said: list[Token]) -> str:
    """The named question that is asked in its own words."""
    return _by_words(kg).get(" ".join(one.stem for one in said), "")


@remembered
def _by_words(kg: KnowledgeGraph) -> Mapping[str, str]:
    """The named questions by the stems of what they ask, in either language."""
    every = ((name, query.summary[lang]) for name, query in kept_queries(kg, _QUESTIONS).items() for lang in LANGUAGES)
    return shelved_beside(kg, _QUESTIONS, "asked", lambda: {" ".join(_words(text)): name for name, text in every}, str)


def _words(text: str) -> tuple[str, ...]:
    return tuple(one.stem for one in tokens(text))


def near_reading(lexicon: Lexicon, said: list[Token]) -> str:
    """The one named question that says all that is said, and hardly more."""
    asked = _telling(lexicon, [one.stem for one in said])
    if len(asked) < _LEAST_TELLING:
        return ""
    found = set()
    for name, texts in _in_words(lexicon.kg).items():
        for own in map(str.split, texts):
            if asked.issubset(own) and len(asked) >= _MOST_OF * len(_telling(lexicon, own)):
                found.add(name)
    return found.pop() if len(found) == 1 else ""


@remembered
def _in_words(kg: KnowledgeGraph) -> Mapping[str, list[str]]:
    """The stems of what each named question asks, and of what the wording has for it besides."""

    def made() -> dict[str, list[str]]:
        said, found = read_vocabulary(kg).said, dict[str, list[str]]()
        for name, query in kept_queries(kg, _QUESTIONS).items():
            further = (text for _, text in said(f"{ASKED}{name}"))
            found[name] = [" ".join(_words(text)) for text in (*query.summary.values(), *further)]
        return found

    return shelved_beside(kg, _QUESTIONS, "asked-in-words", made, list[str])


def _telling(lexicon: Lexicon, said: Iterable[str]) -> frozenset[str]:
    """The stems that tell what is asked, without the city's own name and "the city"."""
    function = lexicon.vocabulary.function
    stems = {one for one in said if not any(one in words for words in function.values())}
    return frozenset(stems - _HOME_STEMS)


def name_readings(lexicon: Lexicon, signals: Signals) -> Iterator[Reading]:
    """What one name alone, or a name with "tell me about", may ask for; one reading a thing."""
    yield from _mutual(signals)
    yield from _tied(lexicon, signals)
    named = [item for item in signals.items if item.named]
    named = [item for item in named if not item.home] or named
    described = any(item.has("ask/describe") for item in signals.items)
    if len(named) != 1 or signals.span or signals.bound or (signals.yes_no and not described):
        return
    others = [item for item in signals.items if item is not named[0]]
    alone = not any(item.has("frame/", "role/", "link/", "time/") for item in others)
    told = all(item.has("ask/describe", "class/", "kind/") or (item.idle and not item.has("ask/")) for item in others)
    meant = named[0].named if told else named[0].names
    rest = [item for item in others if not _is_its_kind(lexicon, named[0], item, meant, anywhere=alone)]
    source = any(item.has("ask/source") for item in rest)
    identifier = any(item.has("ask/identifier", "identifier/") for item in rest)
    if not all(item.home or _light(item, identifier=identifier) or (source and _of_sources(item)) for item in rest):
        return
    system = next((one for item in rest for one in item.of("identifier/")), "")
    target = Target.IDENTIFIER if identifier else Target.SOURCES if source else Target.DESCRIBE
    by_kind = bool(named[0].names) and len(rest) < len(others)  # "what kind of network is CityNet" asks for no others
    kinds = ((named[0].concepts and not by_kind) or named[0].works) and any(
        item.has("ask/which") and not item.has("ask/describe") for item in rest
    )
    # several works of a company are listed, where it is not asked for an account of one
    kinds = kinds or (named[0].works and len(named[0].names) > 1 and not described)
    if kinds or (
        any(item.has("ask/who") for item in rest) and any("Post" in lexicon.traits(one) for one in named[0].names)
    ):
        return
    whose = any(item.has("link/by") for item in rest) and any(item.has("ask/who") for item in rest)
    if whose and any("InfrastructureAsset" in lexicon.traits(one) for one in named[0].names):
        return  # who runs it is recorded
    said = [item for item in others if item not in rest and item.has("class/")]
    every = _candidates(lexicon, named[0], rest)
    for number, iri in enumerate([one for one in every if all(_is_of(lexicon, one, item) for item in said)] or every):
        yield Reading(Meaning(target, filled=(Filled("thing", (iri,)),), name=system), (), 0.01 * number)


def _mutual(signals: Signals) -> Iterator[Reading]:
    """The named question for the ties of partners among themselves, where no partner and no time is named."""
    items = signals.items
    name = next((one for item in items for one in item.of("mutual/")), "")
    tied = any(sense.startswith(_TIES) for item in items for sense in item.senses)
    if name and tied and all(item.idle or item.home or item.has(*_OF_PARTNERS) for item in items):
        yield Reading(Meaning(Target.NAMED, name=name), (), 0.0)


def _tied(lexicon: Lexicon, signals: Signals) -> Iterator[Reading]:
    """The named question for all of a kind that the city has any tie with, where at most one region narrows it."""
    regions = [item for item in signals.items if item.has("group/")]
    items = tuple(item for item in signals.items if item not in regions)
    name = next((one for item in items for one in item.of("tied/")), "")
    tied = any(item.has(TIE, "role/agreement/b") for item in items)
    whole = len(regions) < 2 and not (signals.span or signals.excepted)
    if name and tied and whole and all(one.idle or one.home or one.has(*_OF_TIES) for one in items):
        group = next((one for item in regions for one in item.senses if one.startswith("group/")), "")
        lands = tuple(lexicon.vocabulary.members[group]) if group else ()
        yield Reading(Meaning(Target.NAMED, name=name, countries=lands), (), _WHOLE)


def _light(item: Item, *, identifier: bool) -> bool:
    """Whether a word beside a name asks for nothing more than the thing."""
    if item.has("ask/is-there", "ask/when", "ask/where", "ask/how-many", "ask/how-much", "else/", "order/", "not/"):
        return item.idle and not item.has("ask/when", "ask/where", "order/")
    wanted = ("ask/describe", "ask/who", "ask/which", "class/person", "modifier/")
    return item.has(*wanted) or item.idle or (identifier and item.has("ask/identifier", "identifier/", "class/"))


def _is_its_kind(lexicon: Lexicon, named: Item, item: Item, meant: tuple[str, ...], *, anywhere: bool) -> bool:
    """Whether a word beside a name says of which kind what is meant by it is: "the network CityNet".

    Where nothing links the two it may stand `anywhere`: "what kind of network is CityNet". There it says no more than
    the kind: which parks an economic zone has is another question.
    """
    if item.end == named.start or named.end == item.start:
        return any(_is_of(lexicon, iri, item) for iri in meant)
    kinds = [lexicon.members(one) for one in item.of("class/")]
    return anywhere and any(node_traits(lexicon.traits(iri), one) for iri in meant for one in kinds)


def _is_of(lexicon: Lexicon, iri: str, item: Item) -> bool:
    """Whether a thing is of the kind that a word says."""
    return any(says_its_kind(lexicon.traits(iri), lexicon.members(one)) for one in item.of("class/"))


def _of_sources(item: Item) -> bool:
    return item.has("ask/source", "frame/publication")


def _candidates(lexicon: Lexicon, item: Item, rest: list[Item]) -> list[str]:
    """The things that a name alone may mean: those of that very name, and those known at least as well."""
    exact = list(item.names)
    if len(item.loose) > 1 and exact and all(one in lexicon.plain for one in _stems(item)):
        return [*exact, *item.loose]
    if HOME in exact:
        return [HOME]
    person = any(one.has("class/person") for one in rest)
    if not exact and item.text.isupper() and len(_stems(item)) == 1:
        return lexicon.begun(_stems(item)[0])
    known = max((_degree(lexicon, one) for one in exact), default=0)
    own = {project for one in exact for project in related(lexicon, one)}
    loose = [one for one in item.loose if one not in own and (not exact or _degree(lexicon, one) >= known)]
    found = [*exact, *loose]
    return [one for one in found if not person or "Person" in lexicon.traits(one)] or found


def _stems(item: Item) -> list[str]:
    return [one.stem for one in tokens(item.text)]


def _degree(lexicon: Lexicon, iri: str) -> int:
    return sum(1 for _ in lexicon.kg.store.quads_for_pattern(None, None, NamedNode(iri), None))
