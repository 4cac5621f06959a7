"""What is taken away: the graph in every format, with digests; the page of the whole picture; the catalogue record."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Final

from haiphong_kg import release
from haiphong_kg.base import LANGUAGES, MANIFEST, manifest
from haiphong_kg.release import Exported, catalogue_record, every_format, file_names
from haiphong_kg.web.site.addresses import ALL, Link, downloads_path
from haiphong_kg.web.site.assets import script
from haiphong_kg.web.site.rendering import place_of
from haiphong_kg.web.site.shop import Shop

CATALOGUE: Final = "catalogue.ttl"
_OPENS_IN: Final = "vi"


def download_files(shop: Shop, link: Link | None = None) -> dict[str, bytes]:
    """The graph in every format under `ALL`, the catalogue record, the digests, and the page that lists them.

    And the N-Quads for the SPARQL page, packed in a script: a page on disk may load scripts and nothing else.
    """
    exported = Exported(shop.kg)
    files = every_format(exported)
    files[CATALOGUE] = catalogue_record(exported, files)
    listed = manifest(files.items())
    pages = {downloads_path(lang): downloads_page(shop, lang, listed, link) for lang in LANGUAGES}
    pages["assets/graph.js"] = graph_script(files["haiphong-kg.nq"])
    return pages | {f"{ALL}/{name}": data for name, data in [*files.items(), (MANIFEST, listed)]}


def downloads_page(shop: Shop, lang: str, listed: str | bytes | None, link: Link | None = None) -> bytes:
    """The page that lists the files as the manifest `listed` does; None: it is being made, and the page says so."""
    place = place_of(downloads_path(lang), lang)
    files = json.loads(listed) if listed else [{"name": name} for name in sorted([*file_names(), CATALOGUE])]
    return shop.render("downloads.html", place, link, files=files, known=bool(listed), folder=ALL)


def graph_script(quads: bytes) -> bytes:
    """The N-Quads `quads`, packed, as the script that the SPARQL page loads."""
    return script("haiphongGraph", base64.b64encode(gzip.compress(quads, mtime=0)).decode())


def explorer_files(shop: Shop) -> dict[str, bytes]:
    """The interactive page; a link to it says in which language it opens.

    What draws it is loaded now: a server starts a tenth sooner, and few ask for the page.
    """
    return {"explorer.html": release.picture_page(shop.kg, _OPENS_IN)}
