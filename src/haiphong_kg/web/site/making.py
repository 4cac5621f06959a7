"""The whole site as files, made by copies of this process that share what all pages need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from haiphong_kg.base import LANGUAGES, MANIFEST, Entry, entry, manifest_of, side_by_side, whole_folder
from haiphong_kg.errors import Message, OutputError, reason
from haiphong_kg.store import Layout, load_derived
from haiphong_kg.web.site.addresses import data_path, page_path
from haiphong_kg.web.site.assets import asset_files, names_script, root_page
from haiphong_kg.web.site.downloads import download_files, explorer_files
from haiphong_kg.web.site.faults import desk_at
from haiphong_kg.web.site.feed import feed_files
from haiphong_kg.web.site.lists import LISTS, list_page
from haiphong_kg.web.site.questions import question_files, questions_page
from haiphong_kg.web.site.shop import Shop
from haiphong_kg.web.site.sparql_page import sparql_page

Files = dict[str, bytes]
Say = Callable[[str], None]
_SHARES: Final = 4


def write_site(layout: Layout, target: Path, say: Say, faults: str = "", url: str = "") -> int:
    """Fills the folder `target` anew with the site of `layout`; returns the number of files.

    `faults` is where faults are reported (a mail or an http address), `url` where the site will be; "" for neither.

    Raises:
        DataError: the data cannot be read.
        OutputError: the folder cannot be written, or holds what was not made here.
        UsageError: `faults` takes no reports.
    """
    desk = desk_at(faults)
    assets = asset_files()
    with whole_folder(target) as folder:
        say(Message("readingGraph"))
        kg = load_derived(layout).closed()
        shop = Shop(kg, desk)
        shop.facts.prepare()
        counts = {"names": len(shop.facts.paged), "questions": len(shop.questions), "languages": len(LANGUAGES)}
        say(Message("writingSite", **counts))
        parts = [*_parts(shop, url), lambda: iter([assets])]
        entries = [one for some in side_by_side([_written(folder, part) for part in parts]) for one in some]
        _write(folder, {MANIFEST: manifest_of(entries)})
        return len(entries) + 1


def _parts(shop: Shop, url: str) -> Iterator[Callable[[], Iterable[Files]]]:
    """What is made side by side; each gives its files little by little."""
    yield lambda: [download_files(shop)]
    yield lambda: [explorer_files(shop)]
    yield lambda: (question_files(shop, name) for name in shop.questions)
    for iris in _shares(shop.facts.paged):
        yield lambda iris=iris: (_thing(shop, iri) for iri in iris)  # type: ignore[misc]
    yield lambda: [_lists(shop), feed_files(shop, url)]


def _shares(iris: list[str]) -> list[list[str]]:
    """IRIs that follow each other lie in one share, because their pages tell of the same records."""
    size = -(-len(iris) // _SHARES) or 1
    return [iris[at : at + size] for at in range(0, len(iris), size)]


def _written(folder: Path, make: Callable[[], Iterable[Files]]) -> Callable[[], list[Entry]]:
    return lambda: [one for files in make() for one in _write(folder, files)]


def _thing(shop: Shop, iri: str) -> Files:
    return {page_path(iri, lang): shop.page(iri, lang) for lang in LANGUAGES} | {data_path(iri): shop.turtle(iri)}


def _lists(shop: Shop) -> Files:
    files = {f"{lang}/{name}.html": list_page(shop, name, lang) for name in LISTS for lang in LANGUAGES}
    files |= {f"{lang}/questions.html": questions_page(shop, lang) for lang in LANGUAGES}
    files |= {f"{lang}/sparql.html": sparql_page(shop, lang) for lang in LANGUAGES}
    return files | {"index.html": root_page(shop), "assets/names.js": names_script(shop)}


def _write(folder: Path, files: Files) -> list[Entry]:
    """Writes into the folder that is moved into place when all is there; how its manifest names the files."""
    try:
        for name, data in files.items():
            _put(folder / name, data)
    except OSError as error:
        said = Message("cannotWrite", path=name, why=reason(error))
        raise OutputError(said, fix=Message("freeDisk")) from error
    return [entry(name, data) for name, data in files.items()]


def _put(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
