"""The files that all pages share, and the page at the top that lets the reader choose a language."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Final

from haiphong_kg.base import LANGUAGES
from haiphong_kg.errors import HaiphongError, Message
from haiphong_kg.web.site.addresses import Link
from haiphong_kg.web.site.lists import search_index
from haiphong_kg.web.site.rendering import Place
from haiphong_kg.web.site.shop import Shop

_NAMES: Final = ("site.css", "site.js", "sparql.js")
_ICON: Final = "icon.svg"


def asset_files() -> dict[str, bytes]:
    """The style sheet, the sign and the programs of the pages, by path from the top.

    Raises:
        HaiphongError: the package was built without them.
    """
    package = files("haiphong_kg.web.site")
    icon = package.joinpath("templates", _ICON).read_bytes()
    built = package.joinpath("assets")
    try:
        return {f"assets/{name}": built.joinpath(name).read_bytes() for name in _NAMES} | {f"assets/{_ICON}": icon}
    except FileNotFoundError as error:
        raise HaiphongError(Message("builtWithoutPrograms"), fix=Message("installAgain")) from error


def names_script(shop: Shop) -> bytes:
    """The index of names as a script, because a page on disk may load scripts and nothing else."""
    return script("haiphongNames", search_index(shop))


def script(function: str, value: object) -> bytes:
    """A script that hands `value` to `function`."""
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Ends of lines to JavaScript before 2019.
    told = told.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"{function}({told});\n".encode()


def root_page(shop: Shop, link: Link | None = None) -> bytes:
    """The page at the top."""
    place = Place("index.html", "vi", {lang: f"{lang}/index.html" for lang in LANGUAGES})
    return shop.render("root.html", place, link, titles={lang: shop.title(lang) for lang in LANGUAGES})
