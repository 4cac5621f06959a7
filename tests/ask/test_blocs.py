"""A bloc named alone, as ASEAN or the EU, is one of its countries where it is asked of whom something is."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies

_OF_EU = "Which companies from EU countries invested in Hai Phong?"
_OF_ASEAN = "Which agreements does Hai Phong have with ASEAN countries?"


@pytest.mark.parametrize(
    ("bare", "spelled_out"),
    [
        ("Which EU companies invested in Hai Phong?", _OF_EU),
        ("Doanh nghiệp EU nào đầu tư vào Hải Phòng?", "Doanh nghiệp của các nước EU nào đầu tư vào Hải Phòng?"),
        ("Which agreements does Hai Phong have with ASEAN?", _OF_ASEAN),
    ],
)
def test_what_is_of_a_bloc_is_of_its_countries(replies: Replies, bare: str, spelled_out: str) -> None:
    assert set(replies(bare).given) == set(replies(spelled_out).given) != set()


def test_what_is_not_of_a_bloc_is_of_none_of_its_countries(replies: Replies) -> None:
    of_eu, others = (replies(f"Which companies {one} the EU invested in DEEP C?") for one in ("from", "not from"))
    assert of_eu.given
    assert others.given
    assert set(of_eu.given).isdisjoint(others.given)


def test_a_bloc_is_named_and_not_its_countries(replies: Replies) -> None:
    assert "ASEAN" in replies("Doanh nghiệp ASEAN nào đầu tư vào Hải Phòng?").question
    assert replies("Did an EU delegation visit Hai Phong?").polarity != "yes"
