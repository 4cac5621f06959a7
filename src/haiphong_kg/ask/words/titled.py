"""The names of persons with the titles by which they are called: "chủ tịch Lê Ngọc Châu", "Mayor Yoo Jeong-bok"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from haiphong_kg.store import ID

_PERSON: Final = f"{ID}person/"


def called_by_title(names: Iterable[tuple[str, str]], titles: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each IRI of a person with his name behind each of the titles."""
    before = tuple(titles)
    return ((iri, f"{title} {text}") for iri, text in names if iri.startswith(_PERSON) for title in before)
