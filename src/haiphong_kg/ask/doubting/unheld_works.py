"""Works that are named and that the graph does not hold: "Bính bridge", "cầu Rào"; a park may bear a like name."""

from __future__ import annotations

from itertools import pairwise, takewhile

from haiphong_kg.ask.doubting.unheld_airports import airports_or_ports, of_plans
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression, fold
from haiphong_kg.entities import stem
from haiphong_kg.sparql import Answer


def _works(lexicon: Lexicon, question: str, lang: str) -> list[str]:
    """The works in a question of whose kind none is called so: the word for it stands beside a name that is unknown."""
    items = phrases(lexicon, question, lang)
    word = expression(one_of(lexicon, "works-word", bare=True))
    small = question == question.lower()
    pairs = pairwise(items) if lang == "vi" else ((kind, name) for name, kind in pairwise(items))
    found = [
        " ".join(one.text for one in sorted((kind, *_whole(items, name, lang))))
        for kind, name in pairs
        if word.fullmatch(kind.text.lower()) and _is_unheld(lexicon, name, small=small)
    ]
    return found or [one.text for one in items if lang == "vi" and _is_of_zone(lexicon, one, question)]


def _whole(items: tuple[Item, ...], name: Item, lang: str) -> list[Item]:
    """A word of a name with those beside it that are of it as well: "Golden Gate"."""
    place = items.index(name)
    beside = items[place + 1 :] if lang == "vi" else items[:place][::-1]
    return [name, *takewhile(lambda one: one.unknown and one.text.istitle(), beside)]


def of_unheld_works(lexicon: Lexicon, question: str, lang: str) -> Reply | None:
    """That nothing is recorded of the works that a question names, where it names nothing else; None for others."""
    items = phrases(lexicon, question, lang)
    works = _works(lexicon, question, lang) or airports_or_ports(lexicon, items, lang)
    others = (one for one in items if one.named and not (one.home or one.idle))
    if len(works) != 1 or any(one.text not in works[0] for one in others):
        return None
    near = _zones_in(lexicon, items, works[0], lang)
    remarks = (reply(lexicon, "near-name", lang, listed(lexicon, near, lang)),) if near else ()
    remarks = (*of_plans(lexicon, works[0], lang), *remarks)
    return Reply("refused", lang, "", reply(lexicon, "unknown-name", lang, works[0]), Answer((), ()), remarks=remarks)


def _zones_in(lexicon: Lexicon, items: tuple[Item, ...], works: str, lang: str) -> list[str]:
    """The names of the zones that bear a name like that of the works: "Nam Cầu Kiền" of "cầu Kiền"."""
    named = dict.fromkeys(iri for one in items if one.text in works for iri in one.named)
    return [name_of(lexicon, iri, lang) for iri in named if "Zone" in lexicon.traits(iri)]


def _is_unheld(lexicon: Lexicon, name: Item, *, small: bool) -> bool:
    """Whether a word is a name that no works have."""
    told = name.text.istitle() or (small and len(name.text) > 1)
    loose = bool(name.named) and not (name.names or name.idle)  # "Kien" of a person's name, or of a park's
    return (name.unknown or loose) and told and not name.number and not _have_works(lexicon, name.text)


def _is_of_zone(lexicon: Lexicon, item: Item, question: str) -> bool:
    """Whether a phrase is the word for works and a name with a capital, and was read as part of a zone's name."""
    first, _, name = item.text.partition(" ")
    works = (
        expression(one_of(lexicon, "works-word", bare=True)).fullmatch(first) is not None
    )  # small: no part of a name
    zones = bool(item.named) and all("Zone" in lexicon.traits(iri) for iri in item.named) and not item.names
    return works and zones and name.istitle() and item.text in question and not _have_works(lexicon, name)


def _have_works(lexicon: Lexicon, name: str) -> bool:
    """Whether works have a word in their name."""
    named = {iri for word in name.split() for iri, *_ in lexicon.parts.get(stem(fold(word)), ())}
    return any("InfrastructureAsset" in lexicon.traits(iri) for iri in named)
