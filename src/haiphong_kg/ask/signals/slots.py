"""What a question fills of one kind of record, and which roles of it a thing can have."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.roles import Frame
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.words.lexicon import Lexicon

# Words for a city, which mean this one where no other is asked for or named.
THE_CITY: Final = ("city", "thành phố", "thanh pho", "tp")
# Words for kinds of localities, which cooperate by what they have agreed.
LOCAL: Final = ("class/locality", "class/city", "class/province")
# Words for the zones in which plants lie.
PARKS: Final = ("class/zone", "class/industrial-park", "class/economic-zone")
LANDS: Final = frozenset({"Country", "GeopoliticalEntity"})


class Filling:
    """What the items fill of a frame: `left` are the places that do not fit, `loose` how many names fit in part.

    `items` are the phrases of the question; `looser` and `others` are what else the name of a thing may mean, in part
    and as a whole.
    """

    def __init__(self, frame: Frame, lexicon: Lexicon, signals: Signals) -> None:
        self.frame, self.lexicon, self.signals = frame, lexicon, signals
        self.items = signals.items
        self.roles: dict[str, list[str]] = {}
        self.every: set[str] = set()
        self.nouns: list[tuple[int, str]] = []
        self.classes: list[tuple[int, str]] = []
        self.countries: list[str] = []
        self.facets: dict[str, list[str]] = {}
        self.verbs: set[str] = set()
        self.left: list[int] = []
        self.others: dict[str, list[str]] = {}
        self.without: list[str] = []
        self.outside: list[str] = []
        self.words: list[str] = []
        self.looser: dict[str, list[str]] = {}
        self.home = self.exact = self.amounts = self.foreign = False
        self.loose = self.strange = self.evoked = 0


def has_land(filling: Filling) -> bool:
    """Whether the record is narrowed by a country."""
    return bool(filling.frame.country or filling.frame.far)


def is_land(traits: frozenset[str]) -> bool:
    """Whether something with these traits is a country or a group of countries, and no part of one."""
    return bool(LANDS & traits) and "AdministrativeUnit" not in traits


def roles_of(filling: Filling, iri: str) -> list[str]:
    """The roles that a thing can have; a country only those that name countries."""
    traits = filling.lexicon.traits(iri)
    country = is_land(traits)
    return [
        name
        for name, role in filling.frame.roles.items()
        if role.fits(traits) and (not country or bool(LANDS & set(role.classes)))
    ]
