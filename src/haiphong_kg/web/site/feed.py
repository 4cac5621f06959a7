"""What tells other programs of the site: the feed of new sources, the map of all pages. All days come from the data."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup, escape

from haiphong_kg.base import LANGUAGES, legal, word
from haiphong_kg.store import BASE
from haiphong_kg.web.site.addresses import page_path, question_path
from haiphong_kg.web.site.lists import LISTS
from haiphong_kg.web.site.shop import Shop

_MOST: Final = 50
_LISTS: Final = (*LISTS, "questions", "sparql", "downloads")


def feed_files(shop: Shop, url: str) -> dict[str, bytes]:
    """The feed in each language and the site map; `url` is the address of the site, "" where it is not known."""
    top = url if not url or url.endswith("/") else f"{url}/"
    feeds = {f"{lang}/feed.xml": _feed(shop, lang, top) for lang in LANGUAGES}
    return feeds | {"sitemap.xml": _sitemap(shop, top)}


def _feed(shop: Shop, lang: str, top: str) -> bytes:
    """Atom: the release, then the newest dated sources with what they say, the newest first."""
    parts = [
        _element("id", f"{BASE}feed/{lang}"),
        _element("title", f"{shop.title(lang)} · {word('feedTitle', lang)}"),
        _element("updated", _moment(shop.facts.release)),
        _element("author", Markup("<name>{}</name>").format(shop.title(lang))),
        _link(top or "../", "alternate"),
        *(_entry(shop, iri, lang, top or "../") for iri in _newest(shop)),
    ]
    opened = f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">'
    body = Markup("\n").join(parts)
    return f"{opened}\n{body}\n</feed>\n".encode()


def _newest(shop: Shop) -> list[str]:
    """The sources of whole days up to the release."""
    dated = [(shop.kg.value(iri, "dcterms:issued"), iri) for iri in shop.kg.subjects("rdf:type", "hp:SourceDocument")]
    known = [(day, iri) for day, iri in dated if len(day) == len("2026-01-01") and day <= (shop.facts.release or day)]
    return [iri for _, iri in sorted(known, key=lambda pair: (pair[0], pair[1]), reverse=True)][:_MOST]


def _entry(shop: Shop, iri: str, lang: str, top: str) -> Markup:
    facts = shop.facts
    claims = sorted(one for one in shop.kg.subjects("hp:source", iri) if one in facts.claims)
    said = [facts.said(one, "hp:paraphrase", lang) for one in claims]
    return Markup("<entry>{}</entry>").format(
        Markup("").join(
            [
                _element("id", iri),
                _element("title", facts.name(iri, lang)),
                _element("updated", _moment(shop.kg.value(iri, "dcterms:issued"))),
                _link(top + page_path(iri, lang), "alternate"),
                _element("summary", " ".join(filter(None, said))),
            ]
        )
    )


def _sitemap(shop: Shop, top: str) -> bytes:
    """All pages; the form wants whole addresses, which only a site that knows its own can give."""
    paths = [f"{lang}/{name}.html" for lang in LANGUAGES for name in _LISTS]
    paths += [question_path(name, lang) for lang in LANGUAGES for name in shop.questions]
    paths += [page_path(iri, lang) for lang in LANGUAGES for iri in shop.facts.paged]
    urls = Markup("\n").join(
        Markup("<url><loc>{}</loc></url>").format(top + path) for path in ["explorer.html", *paths]
    )
    opened = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return f"{opened}\n{urls}\n</urlset>\n".encode()


def _element(name: str, text: str) -> Markup:
    inside = text if isinstance(text, Markup) else escape(legal(text))
    return Markup("<{0}>{1}</{0}>").format(Markup(name), inside)  # noqa: S704 - names of our own


def _link(href: str, rel: str) -> Markup:
    return Markup('<link rel="{}" href="{}"/>').format(rel, href)


def _moment(day: str) -> str:
    return f"{day or '1970-01-01'}T00:00:00Z"
