"""Which records words tell of, and which roles of a record something of a class or kind can have."""

from __future__ import annotations

from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.roles import AT, Frame
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import SCHEME, KnowledgeGraph, remembered


def roles_for(lexicon: Lexicon, frame: Frame, members: tuple[str, ...]) -> list[str]:
    """The roles that something of one of these classes or kinds can have, without those that any thing can."""
    each = [closure(lexicon, one) for one in members]
    above = frozenset[str]().union(*each)
    if each and all("Country" in one for one in each):
        return (
            ["country"]
            if "country" in frame.roles
            else [one for one in frame.roles if "Country" in frame.roles[one].classes]
        )
    found = [name for name, role in frame.roles.items() if name != AT and role.fits(above)]
    return found if len(found) < 2 else sorted(found, key=lambda name: -_instances(lexicon, frame, name, members))


def _instances(lexicon: Lexicon, frame: Frame, name: str, members: tuple[str, ...]) -> int:
    """How many things of a class or kind have the role."""
    path = frame.roles[name].path
    if (path, members) not in lexicon.having:
        kinds = ((one, "hp:kind" if one.startswith(SCHEME) else "rdf:type") for one in members)
        things = [iri for one, how in kinds for iri in lexicon.kg.subjects(how, one)]
        lexicon.having[path, members] = sum(not path or lexicon.occurs(iri, path) for iri in things)
    return lexicon.having[path, members]


def closure(lexicon: Lexicon, member: str) -> frozenset[str]:
    """The classes that a class, or a kind by what has it, is of."""
    if not member.startswith(SCHEME):
        return lexicon.above(member)
    one = _of_kind(lexicon.kg, member)
    return lexicon.traits(one) if one else frozenset()


@remembered
def _of_kind(kg: KnowledgeGraph, kind: str) -> str:
    """The first thing that has a kind; "" where nothing has it."""
    return next(iter(kg.subjects("hp:kind", kind)), "")


def frames_of(items: tuple[Item, ...], *, idle: bool = False) -> list[str]:
    """The frames that words tell of; with `idle` also those that stand between other words all the time."""
    found: dict[str, None] = {}
    for item in items:
        if (item.idle or item.has("time/")) and not idle:
            continue
        for sense in item.senses:
            kind, _, rest = sense.partition("?")[0].partition("/")
            if kind in ("frame", "role"):
                found[rest.partition("/")[0]] = None
    return [one for one in found if one in FRAMES]
