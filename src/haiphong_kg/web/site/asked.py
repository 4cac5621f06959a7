"""What a server answers to a question in words, and how two things are connected, as pages of the site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, Final
from urllib.parse import quote, urlencode

from haiphong_kg.base import LANGUAGES
from haiphong_kg.errors import NotSureError
from haiphong_kg.errors import told as reason
from haiphong_kg.questions import Account, Result
from haiphong_kg.store import Query, expand
from haiphong_kg.web.site.addresses import Link
from haiphong_kg.web.site.model import Ref
from haiphong_kg.web.site.rendering import Place
from haiphong_kg.web.site.shop import Shop

# What the items of a list in an account begin with.
_ITEM: Final = "– "


def asked_page(shop: Shop, typed: str, found: Result, lang: str, link: Link) -> bytes:
    """The answer to the question that a reader `typed`: what was understood, the rows with links, the sources."""
    return _found_page(shop, typed, found, _place("ask", {"q": typed}, lang), link)


def narrowed_page(shop: Shop, query: Query, values: Mapping[str, str], found: Result, lang: str, link: Link) -> bytes:
    """The rows of a named question that have the `values` of its parameters, as `asked_page` shows an answer."""
    place = _place(f"questions/{quote(query.name)}", dict(values), lang)
    title = query.summary[lang]
    told = [f"{name}: {value}" for name, value in values.items()]
    told += [line for line in found.caption.splitlines() if line != title]
    return _found_page(shop, title, replace(found, caption="\n".join(told)), place, link)


def _found_page(shop: Shop, title: str, found: Result, place: Place, link: Link) -> bytes:
    """The rows of an answer, and of what was asked with it, with links; what is told of them; their sources."""
    answers = [_linked(shop, one, place.lang) for one in (found, *found.also)]
    return shop.render(
        "asked.html",
        place,
        link,
        typed=title,
        told=_in_lists(found.caption.splitlines()),
        remarks=found.remarks,
        answers=[one for one in answers if one[0]],
        sources=[Ref(one["title"], shop.facts.address(expand(one["name"]), place.lang)) for one in found.sources],
    )


def _in_lists(lines: Sequence[str]) -> list[tuple[bool, list[str]]]:
    """The lines in runs: whether they are items of a list, and each without the sign of one."""
    runs = groupby(lines, lambda one: one.startswith(_ITEM))
    return [(is_item, [line.removeprefix(_ITEM) for line in run]) for is_item, run in runs]


def _linked(shop: Shop, found: Result, lang: str) -> tuple[list[str], list[list[Ref]]]:
    """The headings and the rows, each value with its address; a column without a value is left out."""
    order = found.order or range(len(found.values))
    rows = [
        [Ref(text, _address(shop, value, lang)) for text, value in zip(found.cells[at], found.values[at], strict=True)]
        for at in order
    ]
    filled = [at for at in range(len(found.headings)) if any(row[at].text for row in rows)]
    return [found.headings[at] for at in filled], [[row[at] for at in filled] for row in rows]


def unsure_page(shop: Shop, typed: str, problem: NotSureError, lang: str, link: Link) -> bytes:
    """What is not understood of a question that a reader `typed`, what is held of what it names, what can be asked."""
    held = problem.nearest or {}
    told = [*reason(problem.message, lang).splitlines(), *(held[name] for name in ("note", "lede") if name in held)]
    facts = [Ref(one["text"], _address(shop, one["record"], lang)) for one in held.get("facts", ())]
    offers = [Ref(one, f"ask?{urlencode({'q': one, 'lang': lang})}") for one in problem.offers]
    place = _place("ask", {"q": typed}, lang)
    return shop.render("unsure.html", place, link, typed=typed, told=told, facts=facts, offers=offers)


def ways_page(shop: Shop, typed: str, found: Account, lang: str, link: Link) -> bytes:
    """How two things are connected: each path as sentences, each of which leads to the page of its record."""
    start, _, end = typed.partition(" – ")
    headings = [line for line in found.text.splitlines() if line and not line[0].isspace()]
    ways = [
        (heading, [Ref(step["sentence"][lang], _address(shop, step["record"], lang)) for step in way["steps"]])
        for heading, way in zip(headings, found.data, strict=True)
    ]
    return shop.render("ways.html", _place("path", {"from": start, "to": end}, lang), link, typed=typed, ways=ways)


def _place(call: str, fields: dict[str, str], lang: str) -> Place:
    others = {other: f"{call}?{urlencode({**fields, 'lang': other})}" for other in LANGUAGES}
    return Place(others[lang], lang, others)


def _address(shop: Shop, value: Any, lang: str) -> str:  # noqa: ANN401 - what a cell holds
    return (
        shop.facts.address(expand(value) if value.startswith("id:") else value, lang) if isinstance(value, str) else ""
    )
