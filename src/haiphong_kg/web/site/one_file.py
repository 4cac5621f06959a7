"""One file of the site by its path, for a server that makes it when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from haiphong_kg.base import LANGUAGES, MANIFEST
from haiphong_kg.errors import Message, NotFoundError
from haiphong_kg.release import export_format, format_of
from haiphong_kg.store import DEF
from haiphong_kg.web.site.addresses import ALL, Link, question_path
from haiphong_kg.web.site.assets import asset_files, names_script, root_page
from haiphong_kg.web.site.downloads import CATALOGUE, download_files, downloads_page, explorer_files, graph_script
from haiphong_kg.web.site.feed import feed_files
from haiphong_kg.web.site.lists import LISTS, list_page
from haiphong_kg.web.site.questions import question_files, questions_page
from haiphong_kg.web.site.shop import Shop
from haiphong_kg.web.site.sparql_page import sparql_page

Files = dict[str, bytes]
_FEEDS: Final = ("sitemap.xml", *(f"{lang}/feed.xml" for lang in LANGUAGES))
_MEDIA: Final = {
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "rq": "application/sparql-query",
    "svg": "image/svg+xml",
    "ttl": "text/turtle; charset=utf-8",
    "xml": "application/xml",
}


class Asked(NamedTuple):
    """What a file is made from: the shop, how its links are written, the address of the site ("" where not known)."""

    shop: Shop
    link: Link | None
    url: str


def site_file(shop: Shop, path: str, link: Link | None = None, url: str = "") -> bytes:
    """The file at `path` from the top of the site, as `write_site` writes it but for its links, which `link` makes.

    Raises:
        NotFoundError: the site has no such file.
    """
    top, _, rest = path.partition("/")
    asked = Asked(shop, link, url)
    if path in _FEEDS:
        return feed_files(shop, url)[path]
    if top in LANGUAGES:
        return _page(asked, top, rest)
    if top in ("assets", "data"):
        return (_asset if top == "assets" else _data)(asked, rest)
    if path == "index.html":
        return root_page(shop, link)
    return _named(path, explorer_files(shop) if path == "explorer.html" else {})


def address_of(shop: Shop, iri: str, lang: str) -> str:
    """The path of the page that tells of `iri`, which the graph describes; the namespace of the model has its list."""
    return f"{lang}/model.html" if iri == DEF else shop.facts.address(iri, lang).partition("#")[0]


def media_of(path: str) -> str:
    """The media type of the file at `path`, by its ending."""
    known = _MEDIA.get(path.rpartition(".")[2])
    form = None if known else format_of(path)
    return form.media_type if form else known or "application/octet-stream"


def _page(asked: Asked, lang: str, rest: str) -> bytes:
    shop, link = asked.shop, asked.link
    lists: dict[str, Callable[[], bytes]] = {
        **{name: lambda name=name: list_page(shop, name, lang, link) for name in LISTS},  # type: ignore[misc]
        "questions": lambda: questions_page(shop, lang, link),
        "sparql": lambda: sparql_page(shop, lang, link),
        "downloads": lambda: downloads_page(shop, lang, _data(asked, f"all/{MANIFEST}"), link),
    }
    name = rest.removesuffix(".html")
    if name == rest:
        raise _nothing(f"{lang}/{rest}")
    if name in lists:
        return lists[name]()
    question = name.removeprefix("questions/")
    if question != name and question in shop.questions:
        return question_files(shop, question, link)[question_path(question, lang)]
    return shop.page(_described(shop, name), lang, link)


def _asset(asked: Asked, name: str) -> bytes:
    if name == "names.js":
        return names_script(asked.shop)
    if name == "graph.js":
        return graph_script(_exported(asked.shop, "haiphong-kg.nq"))
    return _named(f"assets/{name}", asset_files())


def _data(asked: Asked, rest: str) -> bytes:
    folder, _, name = rest.partition("/")
    if folder == "all" and name in (MANIFEST, CATALOGUE):
        return download_files(asked.shop)[f"{ALL}/{name}"]
    if folder == "all":
        return _exported(asked.shop, name)
    if folder == "questions":
        question = name.partition(".")[0]
        known = question in asked.shop.questions
        return _named(f"data/{rest}", question_files(asked.shop, question, asked.link) if known else {})
    stem = rest.removesuffix(".ttl")
    if stem == rest:
        raise _nothing(f"data/{rest}")
    return asked.shop.turtle(_described(asked.shop, stem))


def _exported(shop: Shop, name: str) -> bytes:
    form = format_of(name)
    return _named(name, export_format(shop.kg, form.name) if form else {})


def _described(shop: Shop, path: str) -> str:
    if path not in shop.iris:
        raise _nothing(path)
    return shop.iris[path]


def _named(name: str, files: Files) -> bytes:
    if name not in files:
        raise _nothing(name)
    return files[name]


def _nothing(path: str) -> NotFoundError:
    return NotFoundError(Message("noFile", path=path[:200]), fix=Message("lookWithSearch"))
