"""What works and companies are called besides: "factory" for a plant, and "Flat Vietnam" for Flat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from haiphong_kg.base import fold

_PLANT, _FACTORY = " plant", " factory"
_NHA_MAY, _SAN_XUAT = "Nhà máy ", "sản xuất "
_LAND: Final = ("Vietnam", "Việt Nam")
# Who is called by one of these already has a name of that kind.
_PLACED: Final = ("vietnam", "viet nam", "hai phong")


def works_called(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each IRI of a plant by the other word for one."""
    for iri, text in names:
        if text.endswith(_PLANT):
            yield iri, text.removesuffix(_PLANT) + _FACTORY
        elif (rest := text.removeprefix(_NHA_MAY)) != text and not rest.startswith(_SAN_XUAT):
            yield iri, _NHA_MAY + _SAN_XUAT + rest


def called_here(names: Iterable[tuple[str, str]], companies: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each IRI of a company with the land behind its name, as its branch here is called; no name that another has."""
    given = [(iri, text, fold(text)) for iri, text in names]
    taken = {folded for _, _, folded in given}
    for iri, text, folded in given:
        if iri in companies and not any(one in folded for one in _PLACED):
            yield from ((iri, f"{text} {land}") for land in _LAND if fold(f"{text} {land}") not in taken)
