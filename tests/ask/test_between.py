"""All that ties one who is named to the city, where it is asked for ties of any kind."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.entities import label
from haiphong_kg.sparql import run_named
from haiphong_kg.store import bare
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anything about Cuba and Hai Phong?", "Cuban officials"),
        ("Wan Hai và Hải Phòng có quan hệ gì với nhau?", "Chennai"),
        ("What ties does the city have with the Netherlands?", "Tromp"),
        ("Quan hệ giữa Hải Phòng và Côn Minh thế nào?", "Ruili"),
    ],
)
def test_records_of_both_are_told(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "Anything about Cuba and blorptz Hai Phong?",
        "What secret ties does the city have with the Netherlands?",
        "Why does Hai Phong have ties with Brest?",
    ],
)
def test_a_word_more_leaves_it_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    "text",
    [
        "list partner countries",
        "Which countries does Hai Phong have relations with?",
        "Hải Phòng có quan hệ với bao nhiêu quốc gia",
    ],
)
def test_who_has_ties_of_any_kind_are_all_partners(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert [one.name for one in found.meanings] == ["partners"]
    partners = run_named(asking.kg, asking.queries["partners"], {}).rows
    first = label(asking.kg, bare(partners[0][0]), found.lang)
    assert f"{len(partners)} " in found.sentence
    assert f": {first}, " in found.sentence


def test_countries_of_agreements_are_no_more_than_those(asking: Asking) -> None:
    assert [one.frame for one in ask(asking, "Which countries have agreements with Hai Phong?").meanings] == [
        "agreement"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thiên Tân kết nghĩa hay chỉ là hữu nghị hợp tác?", "kết nghĩa với Thiên Tân, từ 8/1/1999"),
        ("Is Brest a twin city or just a partner?", "from 2007, dormant"),
        ("Kitakyushu là thành phố kết nghĩa hay đối tác hữu nghị?", "kết nghĩa với Kitakyushu, từ 18/4/2014"),
    ],
)
def test_which_of_two_kinds_a_tie_is_the_agreements_tell(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_a_list_of_either_kind_stays_a_list(asking: Asking) -> None:
    reply = sure(asking, "Which cities are twinned or have a friendship with Kitakyushu?")
    assert "Incheon" in reply.sentence


@pytest.mark.parametrize(
    "text", ["Seattle sister city since?", "Seattle is a sister city since", "Seattle twinned since…"]
)
def test_who_names_a_twin_asks_for_its_tie_with_the_city(asking: Asking, text: str) -> None:
    assert "do not state since when Hải Phòng is twinned with Seattle" in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which European countries are partners?", "9 recorded: France, Belgium,"),
        ("Which African countries are partners?", "(Africa, partners): Egypt."),
        ("nước châu Phi nào là đối tác", "(châu Phi, partners): Ai Cập."),
    ],
)
def test_partners_of_one_region_are_told(asking: Asking, text: str, told: str) -> None:
    found = sure(asking, text)
    assert told in found.sentence
    assert "VALUES ?partner" in found.sparql
    assert found.question.endswith(")")


@pytest.mark.parametrize("text", ["Which Asian and African countries are partners?", "Which blorptz are partners?"])
def test_two_regions_or_a_word_more_are_not_partners_of_one(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    "text",
    [
        "Does Hai Phong have relations with Mayors for Peace?",
        "has hai phong a link with mayors for peace?",
        "Are there any ties between Hai Phong and Mayors for Peace?",
        "Hải Phòng có quan hệ với Mayors for Peace không?",
    ],
)
def test_a_word_for_any_tie_asks_for_cooperation_as_well(asking: Asking, text: str) -> None:
    assert sure(asking, text).polarity == "yes"


@pytest.mark.parametrize(
    "text", ["Does Hai Phong have an agreement with Mayors for Peace?", "Does Hai Phong have ties with Busan?"]
)
def test_where_there_is_no_agreement_or_no_tie_at_all_that_is_said(asking: Asking, text: str) -> None:
    assert ask(asking, text).polarity == "none"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which Indian city has a tie with Hai Phong?", "Which cities from India"),
        ("các địa phương Ấn Độ có quan hệ với Hải Phòng", "Những địa phương nào của Ấn Độ"),
        ("partners in Eastern Europe", "Eastern Europe"),
        ("đối tác ở Đông Âu", "Đông Âu"),
    ],
)
def test_where_no_locality_of_a_country_or_region_has_a_tie_that_is_said(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")
    assert told in found.question


def test_the_regions_of_a_continent_have_their_countries(asking: Asking) -> None:
    assert "Incheon" in ask(asking, "partners in Northeast Asia").sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("other sister cities of Kitakyushu", "of the ties of others it holds but some"),
        ("Incheon kết nghĩa với những thành phố nào", "quan hệ của nơi khác chỉ được ghi nhận một phần"),
        ("who signed with Vladivostok", "No agreement of Hải Phòng with Vladivostok is recorded"),
        ("ai ký với Busan", "Không ghi nhận thỏa thuận nào của Hải Phòng với Busan"),
    ],
)
def test_of_ties_of_others_their_bounds_are_said(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert told in " ".join((found.sentence, *found.remarks))
