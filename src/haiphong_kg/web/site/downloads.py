"""What is taken away: the graph in every format, with digests; the page of the whole picture; the catalogue record."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Final

from haiphong_kg.base import LANGUAGES, MANIFEST, manifest
from haiphong_kg.release import Exported, catalogue_record, every_format, picture_page
from haiphong_kg.web.site.assets import script
from haiphong_kg.web.site.rendering import place_of
from haiphong_kg.web.site.shop import Shop

_FOLDER: Final = "data/all"
_OPENS_IN: Final = "vi"


def download_files(shop: Shop) -> dict[str, bytes]:
    """The graph in every format under `data/all/`, the catalogue record, the digests, and the page that lists them.

    And the N-Quads for the SPARQL page, packed in a script: a page on disk may load scripts and nothing else.
    """
    exported = Exported(shop.kg)
    files = every_format(exported)
    files["catalogue.ttl"] = catalogue_record(exported, files)
    listed = manifest(files.items())
    pages = {f"{lang}/downloads.html": _page(shop, lang, listed) for lang in LANGUAGES}
    packed = base64.b64encode(gzip.compress(files["haiphong-kg.nq"], mtime=0)).decode()
    pages["assets/graph.js"] = script("haiphongGraph", packed)
    return pages | {f"{_FOLDER}/{name}": data for name, data in [*files.items(), (MANIFEST, listed)]}


def explorer_files(shop: Shop) -> dict[str, bytes]:
    """The interactive page; a link to it says in which language it opens."""
    return {"explorer.html": picture_page(shop.kg, _OPENS_IN)}


def _page(shop: Shop, lang: str, listed: bytes) -> bytes:
    place = place_of(f"{lang}/downloads.html", lang)
    return shop.render("downloads.html", place, files=json.loads(listed), folder=_FOLDER)
