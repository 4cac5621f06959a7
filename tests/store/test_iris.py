from __future__ import annotations

import pytest

from haiphong_kg.errors import UsageError
from haiphong_kg.store.iris import BASE, PREFIXES, compact, expand, iri_of


@pytest.mark.parametrize(
    "curie", ["hp:memberOf", "id:place/hai-phong", "scheme:status/achieved", "skos:prefLabel", "sdmx-code:obsStatus-E"]
)
def test_a_curie_comes_back_from_its_iri(curie: str) -> None:
    assert compact(expand(curie)) == curie


def test_an_iri_stays_as_it_is() -> None:
    assert expand("https://example.org/a") == expand("<https://example.org/a>") == "https://example.org/a"
    assert compact("https://example.org/a") == "https://example.org/a"
    assert expand("<urn:isbn:9786040000000>") == iri_of("urn:isbn:9786040000000") == "urn:isbn:9786040000000"


@pytest.mark.parametrize("written", ["id/place/japan", "def#Agreement", "dataset", "graph/derived/located-in"])
def test_in_angle_brackets_an_iri_may_be_relative_to_our_base(written: str) -> None:
    assert expand(f"<{written}>") == BASE + written


def test_the_schemes_of_iris_need_no_brackets_and_signs_may_be_escaped_as_in_queries() -> None:
    assert expand("urn:isbn:9786040000000") == "urn:isbn:9786040000000"
    assert expand(r"id:place\/japan") == expand("id:place/japan")
    assert expand("<urn:a\\/b>") == "urn:a\\/b"


def test_an_unknown_prefix_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"unknown prefix 'hq'.*hp"):
        expand("hq:memberOf")


def test_the_longest_namespace_wins() -> None:
    assert compact(BASE + "def#Claim") == "hp:Claim"


def test_namespaces_are_distinct() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES)
