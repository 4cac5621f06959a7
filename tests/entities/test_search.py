from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.entities.search import resolve, search_names
from haiphong_kg.errors import HaiphongError, NotFoundError, UsageError
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived


@pytest.mark.parametrize("typed", ["Bến Sông", "ben song", "BENSONG", "bến-sông", "ben son", "song"])
def test_a_name_is_found_however_it_is_typed(mini: KnowledgeGraph, typed: str) -> None:
    assert search_names(mini, typed)[0].iri == ID + "place/ben-song"


def test_a_slip_of_one_letter_is_forgiven(mini: KnowledgeGraph) -> None:
    assert search_names(mini, "Northern Fedaration")[0].iri == ID + "place/bac-ha"


@pytest.mark.parametrize("typed", ["", "   ", "!!!", "zzzzzz", "\x00"])
def test_nothing_is_found_for_nothing(mini: KnowledgeGraph, typed: str) -> None:
    assert search_names(mini, typed) == []


@pytest.mark.parametrize("name", ["ben song", "id:place/ben-song", f"<{ID}place/ben-song>", f"{ID}place/ben-song"])
def test_a_name_a_curie_and_an_iri_mean_the_same(mini: KnowledgeGraph, name: str) -> None:
    assert resolve(mini, name) == ID + "place/ben-song"


def test_what_is_not_there_gets_the_nearest(mini: KnowledgeGraph) -> None:
    with pytest.raises(NotFoundError, match=r"nearest: .*place/ben-song"):
        resolve(mini, "id:place/ben-sung")
    with pytest.raises(NotFoundError, match="nothing here is called"):
        resolve(mini, "Atlantis")
    with pytest.raises(UsageError, match="unknown prefix"):
        resolve(mini, "hq:x")
    with pytest.raises(NotFoundError, match="does not describe <hq:x>; nearest: none"):
        resolve(mini, "<hq:x>")
    with pytest.raises(NotFoundError, match="does not describe <urn:x>; nearest: none"):
        resolve(mini, "urn:x")


def test_an_iri_of_a_prefix_like_scheme_needs_no_brackets_where_it_is_described(project: Path) -> None:
    things = next((project / "graph").rglob("*.ttl"))
    things.write_text(
        things.read_text("utf-8") + '\n<hq:x> <http://www.w3.org/2000/01/rdf-schema#label> "x"@en .\n', encoding="utf-8"
    )
    assert resolve(load_derived(Layout(project)), "hq:x") == "hq:x"


@given(st.text(max_size=30))
def test_any_text_may_be_typed(mini: KnowledgeGraph, typed: str) -> None:
    ranks = [hit.rank for hit in search_names(mini, typed)]
    assert ranks == sorted(ranks)


def test_the_city_is_found_in_every_spelling(real: KnowledgeGraph) -> None:
    for typed in ("hai phong", "hải phòng", "Haiphong", "HẢI-PHÒNG"):
        assert search_names(real, typed)[0].iri == ID + "place/hai-phong"


@pytest.mark.parametrize(
    ("name", "thing"),
    [
        ("Lạch Huyện", "asset/lach-huyen-port"),
        ("lach huyen", "asset/lach-huyen-port"),
        ("LG Display", "enterprise/lg-display"),
        ("Kitakyushu", "place/kitakyushu"),
        ("北九州市", "place/kitakyushu"),
    ],
)
def test_a_name_that_people_use_means_one_thing(real: KnowledgeGraph, name: str, thing: str) -> None:
    assert resolve(real, name) == ID + thing


@pytest.mark.parametrize(
    "typed", ["2014/", "/2014", "2014/..", "../2014", "2014/2016", "201X", "2014~", "2014?", "Y17000000002", "99999"]
)
def test_a_date_of_another_form_is_told_as_one_and_no_name_is_guessed(real: KnowledgeGraph, typed: str) -> None:
    with pytest.raises(UsageError, match="is not a date; write it like 2014, 2014-04 or 2014-04-18"):
        resolve(real, typed)


@pytest.mark.parametrize(("typed", "meant"), [("Nhat Bnar", "id:place/japan"), ("Sinagpoer", "id:place/singapore")])
def test_a_name_with_two_slips_is_offered_what_was_meant(real: KnowledgeGraph, typed: str, meant: str) -> None:
    with pytest.raises(NotFoundError, match=rf"nothing here is called '{typed}'; choose: .*\({meant}\)"):
        resolve(real, typed)
    with pytest.raises(NotFoundError, match="nothing here is called 'zzzqq'; try haiphong-kg search"):
        resolve(real, "zzzqq")


@pytest.mark.parametrize("typed", ["hp:", "id:", "skos:"])
def test_a_prefix_alone_is_told_as_one(real: KnowledgeGraph, typed: str) -> None:
    with pytest.raises(UsageError, match=f"'{typed}' is a prefix without a name; write a name, id:place/japan"):
        resolve(real, typed)


@pytest.mark.parametrize("before", ["", "id:place/", "xyz:", "<", "http://example.org/", "2014-", "%"])
def test_what_is_very_long_is_told_in_short(real: KnowledgeGraph, before: str) -> None:
    with pytest.raises(HaiphongError) as raised:
        resolve(real, before + "x" * 100_000)
    assert len(str(raised.value)) < 800


def test_what_sources_disagree_on_is_no_entity(real: KnowledgeGraph) -> None:
    found = {hit.iri for name in ("cargo", "exports", "2020") for hit in search_names(real, name)}
    assert not found.intersection(real.subjects("rdf:type", "hp:Disagreement"))
