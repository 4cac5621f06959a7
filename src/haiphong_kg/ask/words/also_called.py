"""What works and companies are called besides: "factory" for a plant, and "Flat Vietnam" for Flat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from haiphong_kg.base import fold

_KIN: Final = ((" plant", " factory"),)
_VIETNAMESE: Final = (("Nhà máy ", "Nhà máy sản xuất "),)
_LAND: Final = ("Vietnam", "Việt Nam")
# Who is called by one of these already has a name of that kind.
_PLACED: Final = ("vietnam", "viet nam", "hai phong")


def works_called(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each IRI of a plant by the other word for one."""
    for iri, text in names:
        yield from ((iri, text.removesuffix(one) + other) for one, other in _KIN if text.endswith(one))
        yield from (
            (iri, other + text.removeprefix(one))
            for one, other in _VIETNAMESE
            if text.startswith(one) and not text.startswith(other)
        )


def called_here(names: Iterable[tuple[str, str]], companies: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each IRI of a company with the land behind its name, as its branch here is called; no name that another has."""
    given = [(iri, text, fold(text)) for iri, text in names]
    taken = {folded for _, _, folded in given}
    for iri, text, folded in given:
        if iri in companies and not any(one in folded for one in _PLACED):
            yield from ((iri, f"{text} {land}") for land in _LAND if fold(f"{text} {land}") not in taken)
