"""What the command and the library print: a sentence first, sources with addresses, and never control signs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import haiphong_kg
from haiphong_kg.cli import main
from haiphong_kg.errors import NotFoundError, NotSureError
from tests.checks.planted import graph_of, sound_texts
from tests.conftest import MINI, ROOT

pytestmark = pytest.mark.usefixtures("at_hand")


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["ask", "--data", str(ROOT), *arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_the_answer_is_a_sentence_with_rows_and_sources(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = asked(capsys, "Since when is Hải Phòng twinned with Incheon?")
    assert status == 0
    assert "Hải Phòng is twinned with Incheon since 25 July 1997." in out.splitlines()[1]
    assert "https://www.incheon.go.kr/jp/JP020101" in out
    assert "SELECT" not in out


def test_a_column_without_a_value_is_not_printed_nor_a_table_without_a_column(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "─" not in asked(capsys, "Regina Miracle là của ai")[1]
    assert "bằng chứng" not in asked(capsys, "Nhà máy Nipro ở đâu")[1]
    assert "bằng chứng" in asked(capsys, "Hải Phòng kết nghĩa với Incheon khi nào?")[1]


def test_the_query_is_shown_where_it_is_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = asked(capsys, "--sparql", "sister cities of Hai Phong")
    assert "SELECT DISTINCT ?thing" in out


def test_absence_is_never_a_bare_no(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = asked(capsys, "Is there an agreement with Busan?")
    assert status == 0
    assert "The graph does not record that Hải Phòng has an agreement with Busan." in out
    assert "It records: " in out


@pytest.mark.parametrize(
    ("text", "absence", "instead"),
    [
        (
            "Does Hai Phong have a twin city in France?",
            "The graph records no answer to “Which localities from France are twinned with Hải Phòng?”",
            "It records: Hải Phòng has an agreement (partnership agreement) with Brest since 2007",
        ),
        (
            "Hải Phòng có thành phố kết nghĩa nào ở Pháp không?",
            "Đồ thị không ghi nhận gì cho câu hỏi “Những địa phương nào của Pháp kết nghĩa với Hải Phòng?”",
            "Đồ thị có ghi nhận: Hải Phòng có thỏa thuận (thỏa thuận đối tác) với Brest từ 2007",
        ),
        (
            "How many Korean investors are in VSIP?",
            "The graph records no answer to “Which investors from Republic of Korea invest in VSIP",
            "Without the condition “Republic of Korea” it records: Apex Wealth International, Fuji Xerox",
        ),
    ],
)
def test_what_is_recorded_instead_is_of_the_kind_asked_for(
    capsys: pytest.CaptureFixture[str], text: str, absence: str, instead: str
) -> None:
    told = asked(capsys, text)[1].splitlines()[1]
    assert told.startswith(absence)
    assert instead in told


def test_what_a_source_leaves_open_is_not_stated(capsys: pytest.CaptureFixture[str]) -> None:
    assert "do not state since when" in asked(capsys, "When was the twinning with Seattle signed?")[1]
    assert "Not stated" in asked(capsys, "Is Hai Phong a member of Mayors for Peace?")[1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Is Hai Phong twinned with Lyon?", "nothing called Lyon"),
        ("Why is Hai Phong twinned with Incheon?", "not the reasons"),
        ("Will FDI double next year?", "foretells nothing"),
        ("Is Incheon a good partner?", "no opinions"),
        ("Which agreements were zorbed?", "zorbed"),
    ],
)
def test_what_is_not_answered_says_why(capsys: pytest.CaptureFixture[str], text: str, said: str) -> None:
    status, out, err = asked(capsys, text)
    assert (status, out) == (1, "")
    assert said in err


def test_two_meanings_are_both_offered_as_commands(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = asked(capsys, "FDI")
    assert status == 1
    assert sum(line.startswith("  haiphong-kg ask '") for line in err.splitlines()) == 2


def test_money_is_ranked_within_one_currency_and_the_others_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = asked(capsys, "Which is the largest project by registered capital?")
    assert "7,000,000,000 US dollars" in out
    assert "yen" in out.splitlines()[2]


def test_rows_for_programs_hold_terms(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = asked(capsys, "--format", "json", "Who are the members of CityNet?")
    assert "https://w3id.org/haiphong-kg/id/place/incheon" in {row["thing"] for row in json.loads(out)}


def test_the_state_of_a_day_is_asked_of_that_day(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = asked(capsys, "--as-of", "2010", "sister cities of Hai Phong")
    assert "Incheon" in out.splitlines()[1]
    assert "Kitakyushu" not in out.splitlines()[1]


@pytest.mark.parametrize("text", ["", "???", "🦀", "a" * 10_000, "nào", "Which", "\x00\x1b[2J", "; DROP TABLE", "2019"])
def test_what_asks_nothing_is_not_answered(capsys: pytest.CaptureFixture[str], text: str) -> None:
    status, out, err = asked(capsys, text)
    assert (status, out) == (1, "")
    assert "\x1b" not in err


def test_control_signs_of_names_reach_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a few records with the real words for questions: nothing of it hangs on how many there are."""
    evil = (
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "<https://w3id.org/haiphong-kg/id/place/evil> a <https://w3id.org/haiphong-kg/def#Place> ;\n"
        '    skos:prefLabel "Zorbville \\u001b[2J"@en , "Zorbville \\u001b[2J"@vi .\n'
    )
    graph_of(tmp_path / "data", sound_texts() | {"evil.ttl": evil})
    for text in ("Tell me about Zorbville", "Zorbville"):
        main(["ask", "--data", str(tmp_path / "data"), text])
        said = capsys.readouterr()
        assert "Zorbville" in said.out + said.err
        assert "\x1b" not in said.out + said.err


def test_the_library_answers_in_the_caption_and_offers_where_it_is_not_sure() -> None:
    kg = haiphong_kg.open_graph(ROOT, lang="vi")
    found = kg.ask("Hải Phòng kết nghĩa với những thành phố nào?")
    assert "Incheon" in found.caption
    assert "https://w3id.org/haiphong-kg/id/place/seattle" in [row["thing"] for row in found]
    with pytest.raises(NotFoundError, match="vài cách"):
        kg.ask("FDI")


@pytest.mark.parametrize(
    "text", ["Xaxu Blorptz or Kwelm?", "xaxu, blorptz, kwelm", "sao mai?", "How many partners?", "()[]"]
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_data_without_a_wording_of_its_own_is_answered_too(
    capsys: pytest.CaptureFixture[str], text: str, lang: str
) -> None:
    status = main(["ask", "--data", str(MINI), "--lang", lang, text])
    said = capsys.readouterr()
    assert (status, bool((said.out + said.err).strip())) in {(0, True), (1, True)}


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        ("List the projects in DEEP C with investment over 100 million dollars", "Bridgestone", "LG Display"),
        ("Dự án ODA nào của Hải Phòng có vốn lớn nhất?", "cảng Lạch Huyện (997.000.000 đô la Mỹ)", "LG Display"),
        ("Total ODA from Japan to Hai Phong", "110,000,000,000 Japanese yen", "17 recorded"),
        ("Ở Nhật Bản, Hải Phòng có quan hệ kết nghĩa hoặc hữu nghị với những địa phương nào?", "18/4/2014", "chỉ"),
    ],
)
def test_no_part_of_a_question_is_dropped_in_silence(
    text: str, told: str, not_told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A place, a kind of project, a total; and a tie that another has replaced is not told alone."""
    _, out, err = asked(capsys, text)
    sentence = "\n".join([*out.splitlines()[:2], *err.splitlines()[:2]])
    assert told in sentence
    assert not_told not in sentence


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("FDI in Hai Phong 2019-2024 year by year", "No figure is recorded of: 2019."),
        ("FDI in Hai Phong 2019-2024 year by year", "Of some years the figure follows from others"),
        ("Which investors came to Hai Phong from China or Taiwan after 2019?", "no source states when they began: "),
        ("what happened on 25 July 1997", "haiphong-kg show 1997-07-25"),
    ],
)
def test_what_a_time_leaves_out_is_told(text: str, remark: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, err = asked(capsys, "--lang", "en", text)
    assert remark in out + err


def test_of_several_years_no_derived_figure_stands_beside_a_stated_one_of_its_time() -> None:
    found = haiphong_kg.open_graph(ROOT, lang="en").ask("FDI in Hai Phong 2019-2024 year by year")
    years = [(str(row["period"]), str(row["value"])) for row in found if len(str(row["period"])) == len("2020")]
    assert "2020" in dict(years)
    assert dict(years)["2020"].startswith("1635000000")
    assert len(years) == len(dict(years))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ai đến thăm Hải Phòng từ Incheon mỗi năm?", "mỗi năm"),
        ("Hải Phòng kết nghĩa với Incheon bao nhiêu tiền?", "bao nhiêu tiền"),
        ("Tổng cộng ai là nhà đầu tư Nhật Bản?", "Tổng cộng"),
    ],
)
def test_what_is_not_understood_is_told_in_the_words_of_the_question(
    capsys: pytest.CaptureFixture[str], text: str, word: str
) -> None:
    err = asked(capsys, text)[2]
    assert word.casefold() in err.casefold()
    assert not {"how much", "each", "total", "time"} & set(err.split())


def test_who_is_of_this_country_may_be_private_or_of_the_state(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = asked(capsys, "--format", "csv", "Which domestic companies invest in Hai Phong?")
    state = haiphong_kg.open_graph(ROOT).sparql(
        "SELECT ?who { ?i a hp:InvestmentRelation ; hp:investor ?who ; hp:kind <scheme/capital-source/domestic-state> }"
    )
    assert len(list(state)) > 0
    assert [row for row in state if str(row["who"]) not in out] == []


def test_a_list_of_commands_is_named_on_the_command_line_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert "haiphong-kg queries" in asked(capsys, "Which")[2]
    with pytest.raises(NotFoundError) as raised:
        haiphong_kg.open_graph(ROOT, lang="en").ask("Which")
    assert "haiphong-kg" not in str(raised.value)
    with pytest.raises(NotFoundError) as raised:
        haiphong_kg.open_graph(ROOT, lang="vi").ask("zzz")
    assert str(raised.value).endswith("xem queries() để biết có thể hỏi gì")


@pytest.mark.parametrize(
    "day", ["18.4.2014", "2014/04/18", "April 18, 2014", "18th April 2014", "the 18th of Apr 2014"]
)
def test_a_day_is_understood_as_other_countries_write_it(capsys: pytest.CaptureFixture[str], day: str) -> None:
    assert asked(capsys, f"Which agreements were signed on {day}?") == asked(
        capsys, "Which agreements were signed on 2014-04-18?"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("When was the article published?", "Not stated: the day on which the article of 2020 was published;"),
        ("Bài báo được đăng khi nào?", "Không nêu: ngày đăng bài báo năm 2020;"),
    ],
)
def test_of_many_records_without_a_time_only_what_is_noted_is_told(
    capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    status, out, _ = asked(capsys, text)
    assert (status, said in out) == (0, True)
    assert len(out.splitlines()) < 20


def test_where_a_question_may_mean_several_things_those_with_an_answer_have_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "Tổng cộng Nhật đã cho Hải Phòng vay bao nhiêu ODA?"
    status, out, err = asked(capsys, text)
    assert (status, out) == (1, "")
    with pytest.raises(NotSureError) as raised:
        haiphong_kg.open_graph(ROOT, lang="vi").ask(text)
    assert len(raised.value.offers) > 1
    for offer in raised.value.offers:
        line = f"Nếu hiểu là “{offer}”: {asked(capsys, offer)[1].splitlines()[1]}"
        assert line in err.splitlines()
        assert line in raised.value.message


def test_a_meaning_without_an_answer_is_offered_and_no_more(capsys: pytest.CaptureFixture[str]) -> None:
    _, _, err = asked(
        capsys, "Khu hợp tác kinh tế thương mại Thâm Quyến – Hải Phòng chính là khu công nghiệp nào bây giờ?"
    )
    assert "có thể hiểu theo vài cách" in err
    assert not any(one.startswith("Nếu hiểu là") for one in err.splitlines())
