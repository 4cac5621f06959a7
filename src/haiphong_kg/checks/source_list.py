"""The sources as a list: who published what, when it was read, what rests on it, and what a visit finds there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Final
from urllib.parse import urlsplit

from haiphong_kg.base import Value, fold, word
from haiphong_kg.checks.fetching import Limits
from haiphong_kg.checks.visits import Source, state_text, visit_all
from haiphong_kg.errors import Message, NotFoundError, told
from haiphong_kg.store import ID, KnowledgeGraph, bare

_COLUMNS: Final = (
    *("sourceOf", "publisher", "title", "published", "retrieved", "claims", "onlyHere"),
    *("digests", "archivedAt", "address"),
)
_VISITED: Final = ("state", "detail")
_PREFIX: Final = f"{ID}source/"
_Rows = tuple[tuple[str, ...], list[Sequence[Value]]]


def source_rows(kg: KnowledgeGraph, text: str) -> _Rows:
    """Keys of words for the columns, and a row for each source that has `text` in its name, title or publisher.

    A row has name, publisher, title, day of publication, day of reading, number of its claims, number of the records
    that have no claim of another source, number of digests taken of it, address of an archived copy, and address.

    Raises:
        NotFoundError: there is no such source.
    """
    claims, alone = _resting(kg)
    return _COLUMNS, [_row(kg, iri, len(claims[iri]), alone[iri]) for iri in _chosen(kg, text)]


def visited_rows(
    kg: KnowledgeGraph, text: str, lang: str, limits: Limits, say: Callable[[str], None], *, plain: bool = False
) -> _Rows:
    """The rows of `source_rows` with the state of the address and its detail; `say` is told what is done.

    With `plain`, for a program, both are in English, whatever the language.

    Raises:
        NotFoundError: there is no such source.
    """
    columns, rows = source_rows(kg, text)
    claims, _ = _resting(kg)
    sources = [_source(kg, f"{_PREFIX}{row[0]}", str(row[-1]), claims[f"{_PREFIX}{row[0]}"]) for row in rows]
    hosts = {urlsplit(one.url).netloc for one in sources if one.url}
    say(word("visiting", lang, n=sum(bool(one.url) for one in sources), hosts=len(hosts)))
    visits = visit_all(sources, limits)
    counted = Counter(state_text(one, lang) for one in visits)
    say(", ".join(f"{state}: {number}" for state, number in counted.most_common()))
    shown = "en" if plain else lang
    found = zip(rows, visits, strict=True)
    return (*columns, *_VISITED), [[*row, state_text(one, shown), told(one.detail, shown)] for row, one in found]


def _chosen(kg: KnowledgeGraph, text: str) -> Sequence[str]:
    wanted = fold(text)
    found = [iri for iri in kg.subjects("rdf:type", "hp:SourceDocument") if wanted in fold(" ".join(_known(kg, iri)))]
    if not found:
        raise NotFoundError(Message("noSource", text=text[:80]), fix=Message("tryPublisher"))
    return found


def _known(kg: KnowledgeGraph, iri: str) -> list[str]:
    return [iri.removeprefix(_PREFIX), kg.value(iri, "dcterms:publisher"), kg.value(iri, "dcterms:title")]


def _row(kg: KnowledgeGraph, iri: str, claims: int, alone: int) -> Sequence[Value]:
    days = [kg.value(iri, name) for name in ("dcterms:issued", "hp:retrieved")]
    digests = sum(len(kg.objects(iri, name)) for name in ("hp:contentDigest", "hp:passageDigest"))
    where = [kg.value(iri, name) for name in ("hp:archivedAt", "foaf:page")]
    return [*_known(kg, iri), *days, claims, alone, digests, *where]


def _resting(kg: KnowledgeGraph) -> tuple[dict[str, list[str]], dict[str, int]]:
    """The claims of each source, and how many records rest on it alone."""
    claims: dict[str, list[str]] = defaultdict(list)
    for claim, source in kg.pairs("hp:source"):
        claims[bare(source)].append(claim)
    behind: dict[str, set[str]] = defaultdict(set)
    sources = {claim: source for source, several in claims.items() for claim in several}
    for claim, record in kg.pairs("hp:claims"):
        behind[bare(record)].add(sources.get(claim, ""))
    alone: dict[str, int] = defaultdict(int)
    for several in behind.values():
        if len(several) == 1:
            alone[next(iter(several))] += 1
    return claims, alone


def _source(kg: KnowledgeGraph, iri: str, url: str, claims: Sequence[str]) -> Source:
    anchors = {bare(term) for claim in claims for term in kg.objects(claim, "hp:anchor")}
    passages = tuple(bare(term) for term in kg.objects(iri, "hp:passageDigest"))
    day, digest = kg.value(iri, "hp:retrieved"), kg.value(iri, "hp:contentDigest")
    return Source(iri, url, tuple(sorted(anchors)), day, digest, passages)
