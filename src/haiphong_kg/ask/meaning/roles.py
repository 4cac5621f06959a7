"""What a kind of record is to a question: what takes part in it, by which path, and how it can be narrowed."""

from __future__ import annotations

from typing import Final, NamedTuple

ACTOR: Final = ("Actor",)
RECORD: Final = "record"
# Where of ours a link begins: that is named, and not asked for.
AT: Final = "at"


def is_of_frame(sense: str, name: str) -> bool:
    """Whether a sense of the wording is of a kind of record: a word for it, or for one who takes part."""
    word = sense.partition("?")[0]
    return word == f"frame/{name}" or word.startswith(f"role/{name}/")


class Role(NamedTuple):
    """One who takes part: the path to it from the record ("" for the record itself), and of which classes it may be.

    A name of one of `classes` takes the role, and none of `but`; a country takes it only where `Country` is among them.
    Where that which is named may also stand elsewhere in the record, `wider` is the path to it.
    """

    path: str
    classes: tuple[str, ...] = ACTOR
    wider: str = ""
    but: tuple[str, ...] = ()

    def fits(self, traits: frozenset[str]) -> bool:
        """Whether something with these traits can have the role."""
        return not traits.isdisjoint(self.classes) and traits.isdisjoint(self.but)

    @property
    def given(self) -> str:
        """The path to what is named for the role."""
        return self.wider or self.path


class Frame(NamedTuple):
    """A kind of record.

    `pattern` are its triples; `relation` the direct property that a rule derives from it; `roles` stand in the order of
    the sentence, the first is its subject; `home` is the role that the city has where no other is named; `far` the role
    that a country or a class restricts; `country` the path from the record to its country, where it has one of its own;
    `facets` the paths by which concepts of a scheme narrow it; `values` the indicator of its amounts; `also` are words
    of other kinds of record that say nothing further of this one.
    """

    name: str
    relation: str
    pattern: str
    roles: dict[str, Role]
    home: str = ""
    far: str = ""
    country: str = ""
    facets: dict[str, str] = {}  # noqa: RUF012 - never changed
    values: str = ""
    symmetric: bool = False
    also: tuple[str, ...] = ()
