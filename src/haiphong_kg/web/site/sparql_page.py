"""The SPARQL page: an editor, and an engine that runs in the browser."""

from __future__ import annotations

import json
from typing import Final

from haiphong_kg.base import open_words
from haiphong_kg.store import BASE, PREFIXES
from haiphong_kg.web.site.addresses import Link
from haiphong_kg.web.site.questions import body_of, console_address
from haiphong_kg.web.site.rendering import SPARQL_POLICY, place_of
from haiphong_kg.web.site.shop import Shop

_WORDS: Final = (
    "run", "stop", "result", "loading", "running", "stopped", "ready", "inSeconds", "onlyFirst", "query",
)  # fmt: skip
_EXAMPLES: Final = 8
_START: Final = """\
SELECT ?class (COUNT(*) AS ?things) WHERE {
  ?thing a ?class .
}
GROUP BY ?class
ORDER BY DESC(?things) ?class"""


def sparql_page(shop: Shop, lang: str, link: Link | None = None) -> bytes:
    """The page in `lang`."""
    settings = {
        "base": BASE,
        "prefixes": PREFIXES,
        "lang": lang,
        "words": open_words(_WORDS, lang),
        "start": _START,
    }
    return shop.render(
        "sparql.html",
        place_of(f"{lang}/sparql.html", lang),
        link,
        policy=SPARQL_POLICY,
        settings=json.dumps(settings, ensure_ascii=False, sort_keys=True),
        examples=[
            (query.summary[lang], console_address(body_of(query), lang))
            for query in list(shop.questions.values())[:_EXAMPLES]
        ],
    )
