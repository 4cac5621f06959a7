"""Whether a figure, a number of things or a year is as it is said: yes, or what the graph records in its place."""

from __future__ import annotations

from functools import partial

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.doubting.elsewhen import elsewhen
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.base.words import LANGUAGES
from haiphong_kg.sparql import run
from tests.ask.sure import sure

AMOUNTS = (
    ("Is it true that FDI in 2023 was 3.6 billion USD?", "yes", "3600000000"),
    ("Was FDI in 2023 5 billion dollars?", "no", "3600000000"),
    ("Có phải FDI năm 2023 là 5 tỷ đô không?", "no", "3600000000"),
    ("Bridgestone đầu tư 500 triệu đô đúng không?", "no", "1220000000"),
    ("Cầu Tân Vũ dài 5,44 km đúng không?", "yes", "5.44"),
    ("Was FDI between 3 and 4 billion USD in 2024?", "no", "5000000000"),
    ("Was FDI between 3 and 4 billion USD in 2023?", "yes", "3600000000"),
)
NUMBERS = (
    ("Does Hai Phong have 4 sister cities?", "yes", "4"),
    ("Có đúng Hải Phòng có 6 thành phố kết nghĩa không?", "not stated", "4"),
    ("Did Hai Phong sign 54 international agreements by March 2025?", "yes", "54"),
)
YEARS = (
    ("Was Hai Phong twinned with Incheon in 1995?", "no", "25 July 1997"),
    ("Có phải LG Display đầu tư năm 2014 không?", "no", "4/2016"),
    ("Was the Kitakyushu twinning signed in 2012?", "no", "18 April 2014"),
)


@pytest.mark.parametrize(("text", "polarity", "value"), [*AMOUNTS, *NUMBERS])
def test_the_amount_is_confirmed_or_the_right_one_is_told(asking: Asking, text: str, polarity: str, value: str) -> None:
    reply = sure(asking, text)
    assert (reply.polarity, reply.given[0]) == (polarity, value)


@pytest.mark.parametrize(("text", "polarity", "time"), YEARS)
def test_of_another_year_the_right_one_is_told(asking: Asking, text: str, polarity: str, time: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == polarity
    assert time in reply.sentence


OVER = (
    ("Is there a direct flight from Hai Phong to Kunming?", "It was so, and is so no more: "),
    ("can i fly direct from cat bi to kunming?", "It was so, and is so no more: "),
    ("Có đường bay Hải Phòng - Côn Minh không?", "Đã từng có, nay không còn: "),
)


@pytest.mark.parametrize(("text", "opening"), OVER)
def test_what_has_ended_is_not_confirmed_by_a_bare_yes(asking: Asking, text: str, opening: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == "over"
    assert reply.sentence.startswith(opening)


def test_what_lies_still_may_go_on(asking: Asking) -> None:
    reply = sure(asking, "Does Hai Phong have a partnership with Brest?")
    assert (reply.polarity, "dormant" in reply.sentence) == ("yes", True)


@pytest.mark.parametrize("kind", ["unsure", "none"])
def test_of_a_tie_between_others_it_is_denied_with_what_is_told(asking: Asking, kind: str) -> None:
    reply = sure(asking, "Was Incheon twinned with Kitakyushu in 1950?")
    nothing = reply._replace(kind=kind, polarity="none" * (kind == "none"), given=(), nothing=reply.meanings[0])
    told = elsewhen(asking.lexicon, nothing, partial(run, asking.kg))
    assert told is not None
    assert (told.kind, told.polarity, "1988-12-20" in told.given) == ("answer", "no", True)
    assert told.given == reply.given


def test_a_year_in_which_it_went_on_is_neither_confirmed_nor_denied(asking: Asking) -> None:
    reply = sure(asking, "Is Hai Phong twinned with Incheon in 2005?")
    assert reply.polarity == ""
    assert reply.sentence.startswith("The graph records: Hải Phòng is twinned with Incheon since 25 July 1997")


@pytest.mark.parametrize("text", ["Was the population 4.6 million?", "Did FDI reach 4 billion USD in 2023?"])
def test_what_is_rounded_is_not_denied(asking: Asking, text: str) -> None:
    assert sure(asking, text).polarity == "not stated"


def test_what_may_be_of_one_of_several_things_is_not_denied(asking: Asking) -> None:
    reply = sure(asking, "Nomura zone is 300 hectares, right?")
    assert reply.polarity == "not stated"
    assert "153 hectares" in reply.sentence


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Export turnover of Haiphong in 2022?", ("2021: over 25,000,000,000", "2024: 12,150,000,000")),
        ("Kim ngạch xuất khẩu năm 2022", ("2021: hơn 25.000.000.000", "2024: 12.150.000.000")),
    ],
)
def test_of_a_year_without_a_figure_the_nearest_are_told(asking: Asking, text: str, others: tuple[str, ...]) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity, reply.given) == ("none", "none", ())
    assert all(one in reply.sentence for one in others)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_said_back_the_amount_is_the_same(asking: Asking, lang: str) -> None:
    for text, *_ in AMOUNTS:
        meaning = sure(asking, text).meanings[0]
        again = ask(asking, said_back(asking.lexicon, meaning, lang), lang)
        assert (again.kind, again.meanings[0].bound) == ("answer", meaning.bound)


FOREMOST = (
    ("Is Korea the largest investor in Hai Phong?", "yes", "Republic of Korea"),
    ("Is Japan the largest investor in Hai Phong?", "not stated", "Republic of Korea"),
    ("Có phải LG là nhà đầu tư lớn nhất không?", "yes", "LG (10.590.000.000 đô la Mỹ)"),
    ("Is Incheon the oldest twin city?", "yes", "Incheon"),
    ("Nomura có phải khu công nghiệp lớn nhất không?", "not stated", "VSIP"),
)


@pytest.mark.parametrize(("text", "polarity", "name"), FOREMOST)
def test_whether_one_is_the_first_of_all(asking: Asking, text: str, polarity: str, name: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == polarity
    assert name in reply.sentence


SECTORS = (
    ("Korean investors above 1 billion in electronics", {"LG Electronics"}),
    ("Dự án ô tô lớn nhất", {"VinFast"}),
    ("The largest Japanese project in the steel sector", {"IHI"}),
)


@pytest.mark.parametrize(("text", "names"), SECTORS)
def test_what_is_ranked_may_be_of_a_sector(asking: Asking, text: str, names: set[str]) -> None:
    reply = sure(asking, text)
    assert len(reply.given) == 2 * len(names)
    assert all(one in reply.sentence for one in names)
    assert sure(asking, reply.question).given == reply.given
