"""What a server found by name, as a page that needs no program in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from haiphong_kg.base import LANGUAGES
from haiphong_kg.web.site.addresses import MOST_HITS, Link, search_path
from haiphong_kg.web.site.model import Ref
from haiphong_kg.web.site.rendering import Place
from haiphong_kg.web.site.shop import Shop


class Hit(NamedTuple):
    """A thing that was found, its kind, and the name by which it was found where that is another one."""

    ref: Ref
    kind: str
    called: str


def search_page(shop: Shop, typed: str, found: Sequence[Hit], limit: int, lang: str, link: Link) -> bytes:
    """The first `limit` of what was `found` for what the reader `typed`, and where the rest is, at most `MOST_HITS`."""
    others = {other: search_path(typed, other, limit) for other in LANGUAGES}
    further = search_path(typed, lang, MOST_HITS) if limit < min(len(found), MOST_HITS) else ""
    return shop.render(
        "search.html",
        Place(others[lang], lang, others),
        link,
        typed=typed,
        hits=found[:limit],
        count=len(found),
        further=further,
    )


def hit(shop: Shop, name: str, kind: str, iri: str, called: str, lang: str) -> Hit:
    """What was found at `iri` by the name `called`."""
    return Hit(Ref(name, shop.facts.address(iri, lang)), kind, called if called != name else "")
