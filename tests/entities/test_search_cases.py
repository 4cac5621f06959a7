"""The table of typed strings and what must come first: on the real graph with the names of partners to come."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from pyoxigraph import RdfFormat, Store

from haiphong_kg.entities.ranking import Index, find_names
from haiphong_kg.entities.search import build_index
from haiphong_kg.store.compiled import open_compiled
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID, expand
from haiphong_kg.store.keeping import writable
from tests.conftest import ROOT

TABLE = Path(__file__).parent / "search_cases.csv"
NAMES = Path(__file__).parents[1] / "fixtures" / "names.ttl"
ALT = expand("skos:altLabel")
ENOUGH = 0.98
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\([tn\\])")
_SHORT = {"t": "\t", "n": "\n", "\\": "\\"}


class Case(NamedTuple):
    typed: str
    entity: str
    what: str


def cases() -> list[Case]:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        return [
            Case(_plain(row["typed"]) * int(row["times"]), row["entity"], row["what"]) for row in csv.DictReader(stream)
        ]


def _plain(typed: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else _SHORT[match[2]], typed)


@pytest.fixture(scope="module")
def index() -> Index:
    kg = writable(open_compiled(Layout(ROOT)))
    names = Store()
    names.load(path=str(NAMES), format=RdfFormat.TURTLE)
    known = {iri for iri, _ in kg.pairs("skos:prefLabel")}
    kg.store.extend(
        quad for quad in names if quad.predicate.value == ALT or getattr(quad.subject, "value", "") not in known
    )
    return build_index(kg)


def test_the_expected_thing_comes_first(index: Index, record_property: Callable[[str, object], None]) -> None:
    wrong = []
    for case in cases():
        hits = find_names(index, case.typed, 1)
        got = hits[0].iri.removeprefix(ID) if hits else ""
        if got != case.entity:
            wrong.append(
                f"{case.typed[:40]!r} ({case.what}): {got or 'nothing'} came before {case.entity or 'nothing'}"
            )
    rate = 1 - len(wrong) / len(cases())
    record_property("search rate", rate)
    print(f"search: {rate:.1%} of {len(cases())} typed strings right", *wrong, sep="\n  ")  # noqa: T201 - the report
    assert rate >= ENOUGH, "\n".join(wrong)


def test_the_table_is_large_and_hostile() -> None:
    kinds = [case.what for case in cases()]
    assert len(cases()) >= 150
    assert len({case.typed for case in cases()}) == len(cases())
    assert {"Telex", "VNI", "very long", "normal forms", "tone placement", "nothing meant"} <= set(kinds)


SLIPS: dict[str, Callable[[str, int], str]] = {
    "left out": lambda word, n: word[:n] + word[n + 1 :],
    "too many": lambda word, n: word[:n] + "q" + word[n:],
    "another": lambda word, n: word[:n] + "q" + word[n + 1 :],
    "swapped": lambda word, n: word[:n] + word[n + 1 : n + 2] + word[n] + word[n + 2 :],
}


@pytest.mark.parametrize("slip", SLIPS)
def test_one_wrong_letter_anywhere_in_any_name_is_forgiven(index: Index, slip: str) -> None:
    """Every place of every name of a place, typed without accents, is spoilt once; the place is still the first."""
    missed, tried = [], 0
    for name in index.names:
        if name.iri.startswith(ID + "place/") and name.lang in ("vi", "en") and len(name.key) > 5:
            for spot in range(0, len(name.key) - 1, 2):
                spoilt = SLIPS[slip](" ".join(name.words), spot)
                tried += 1
                hits = find_names(index, spoilt, 1)
                if not hits or hits[0].iri != name.iri:
                    missed.append(f"{spoilt} → {hits[0].matched if hits else 'nothing'}")
    assert len(missed) <= (1 - ENOUGH) * tried, missed
