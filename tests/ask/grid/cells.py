"""The cells of the grid: every question that its parts make, with what a right answer must hold."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple
from zlib import crc32

from haiphong_kg.base import capital
from haiphong_kg.entities import label
from haiphong_kg.store import ID
from tests.ask.grid.expecting import Expected, Span, began, expected, told_of
from tests.ask.grid.oracle import Records

_WORDS: Final = Path(__file__).with_name("words.toml")
_ROOMS: Final = ("place", "project", "org", "enterprise", "asset", "post", "work", "network")
_SINCE: Final = {"in": (0, 0), "after": (1, None), "since": (0, None), "before": (None, -1)}
_STYLES: Final = ("full", "the city", "plain")
Table = dict[str, Any]
Right = Callable[[], Expected]


class Cell(NamedTuple):
    """A question of the grid: what it is made of, how it is typed, what it asks for, and what a right answer holds.

    `group` are the language, the relation, the class, the kind of restriction, that of time, and the frame.
    """

    question: str
    lang: str
    target: str
    group: tuple[str, ...]
    style: str
    expected: Expected

    @property
    def unworked(self) -> bool:
        """Whether it belongs to the half that is never looked at while the program is mended."""
        return sha256("|".join(self.group).encode()).digest()[0] % 2 == 1


class _Part(NamedTuple):
    """A restriction of what is asked for: its kind, the phrases {X}, {Xq}, {c} and {L} that it makes, and its lands."""

    kind: str
    phrases: dict[str, str]
    lands: tuple[str, ...] = ()


class _Maker(NamedTuple):
    """What cells are made from: the records, the words in one language, and one of how many cells is made."""

    records: Records
    table: Table
    lang: str
    share: int

    def name(self, iri: str) -> str:
        """The name of a thing; "" for none."""
        return label(self.records.kg, iri, self.lang) if iri else ""

    def iri(self, name: str) -> str:
        """The IRI of a thing by the last part of it; "" for none."""
        found = (f"{ID}{room}/{name}" for room in _ROOMS)
        return next(one for one in found if self.records.kg.objects(one, "rdf:type")) if name else ""


def cells(records: Records, share: int = 1) -> Iterator[Cell]:
    """One of `share` cells of the grid, the same each time, in an order that has nothing to do with what they ask."""
    table = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    for lang in ("en", "vi"):
        maker = _Maker(records, table, lang, share)
        for name in table["relations"]:
            yield from _lists(maker, name)
        for name in table["named"]:
            yield from _on_things(maker, name)


def _lists(maker: _Maker, name: str) -> Iterator[Cell]:
    """The cells that ask for things in a relation, with each restriction, object and time."""
    relation = maker.table["relations"][name]
    for kind in relation["classes"]:
        for part in _parts(maker, kind, relation.get("lands", [])):
            for of in map(maker.iri, relation.get("objects", [""])):
                for when, span, time in _times(maker):
                    right = cache(partial(expected, maker.records, name, kind, part.lands, of, span))
                    group = (maker.lang, name, kind, part.kind, when)
                    phrases = {**part.phrases, "O": maker.name(of), "T": time}
                    yield from _framed(maker, relation[maker.lang], group, phrases, right)


def _framed(
    maker: _Maker, said: Table, group: tuple[str, ...], phrases: dict[str, str], right: Right
) -> Iterator[Cell]:
    """The frames filled with each predicate: of the things, of the city, or with a time."""
    timed = bool(phrases["T"])
    for key, predicates in (
        ("frames", said.get("T" if timed else "V", [])),
        ("inverse", [] if timed else said.get("W", [])),
    ):
        for target, texts in maker.table[key][maker.lang].items():
            for frame, text in texts.items():
                for number, predicate in enumerate(predicates if "L" in phrases or "{L}" not in text else []):
                    whole = text.replace("{V}", predicate).replace("{W}", predicate)
                    yield from _typed(
                        maker, whole, phrases, target, (*group, f"{key}:{target}:{frame}:{number}"), right
                    )


def _parts(maker: _Maker, kind: str, lands: list[str]) -> Iterator[_Part]:
    """The words for a class, alone and with each restriction."""
    words = maker.table["classes"][kind]
    for word in words[maker.lang]:
        yield _Part("all", {"c": word, "X": word, "Xq": f"{word} nào"})
        for land in (maker.table["lands"][name] for name in lands):
            if kind == "country" and "region" not in land:
                continue
            names = {"A": land[maker.lang][0], "L": land[maker.lang][-1], "c": word}
            for form in words["forms"][maker.lang]:
                whole = maker.table["forms"][maker.lang][form].format(**names)
                asked = maker.table["forms_q"].get(maker.lang, {}).get(form, "").format(**names)
                yield _Part(form, {"X": whole, "Xq": asked, "c": word, "L": names["L"]}, tuple(land["iris"]))


def _times(maker: _Maker) -> Iterator[tuple[str, Span | None, str]]:
    """No time, and each kind of time with its words."""
    yield "", None, ""
    for name, time in maker.table["times"].items():
        if name == "between":
            first, last = time["years"]
            yield name, Span(first, last), time[maker.lang].format(first, last)
            continue
        for year in time["years"]:
            begins, ends = _SINCE[name]
            span = Span(0 if begins is None else year + begins, 0 if ends is None else year + ends)
            yield name, span, time[maker.lang].format(year)


def _on_things(maker: _Maker, name: str) -> Iterator[Cell]:
    """The cells that ask of one thing whether, since when, by whom or where."""
    maker = maker._replace(share=1)  # they are few
    told = began if name in maker.table["relations"] else told_of
    for iri in map(maker.iri, maker.table["named"][name]["things"]):
        right = cache(partial(told, maker.records, name, iri))
        for target, frames in maker.table["named"][name][maker.lang].items():
            for frame, text in frames.items():
                group = (maker.lang, f"named-{name}", "", "", "", f"{target}:{frame}")
                yield from _typed(maker, text, {"N": maker.name(iri)}, target, group, right)


def _typed(
    maker: _Maker, text: str, phrases: dict[str, str], target: str, group: tuple[str, ...], right: Right
) -> Iterator[Cell]:
    """A question in the ways that people type: in full, the city by another word, in small letters without accents."""
    for style, home in zip(_STYLES, maker.table["home"][maker.lang], strict=True):
        made = crc32(f"{text}{phrases}{style}".encode()) % maker.share == 0
        if not made or (style == "the city" and "{H}" not in text):
            continue
        question = capital(" ".join(text.format(**phrases, H=home).split()))
        question = _plain(question) if style == "plain" else question
        yield Cell(question, maker.lang, target, group, style, right())


def _plain(text: str) -> str:
    """The text in small letters, without accents and the mark behind it."""
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(one for one in bare if not unicodedata.combining(one)).rstrip("?")
