"""The life and the measures of one thing: since when it is there, how many plants it has, how much went into it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

BEGUN = (
    ("AEON Mall hải phòng khai trương năm nào", "2020"),
    ("aeon mall mở cửa năm nào", "2020"),
    ("since when is AEON Mall open", "2020"),
    ("AEON mall opening date", "2020"),
    ("khi nào AEON Mall đi vào hoạt động", "2020"),
    ("is there an AEON mall and since when", "2020"),
    ("có AEON Mall ở Hải Phòng không, từ bao giờ", "2020"),
    ("When was Trang Due industrial park set up?", "2007"),
    ("khu công nghiệp Tràng Duệ có từ năm nào", "2007"),
    ("Tràng Duệ thành lập khi nào", "2007"),
    ("when was VSIP founded", "13 January 2010"),
)


@pytest.mark.parametrize(("text", "date"), BEGUN)
def test_where_no_event_dates_a_beginning_accounts_tell_it_with_that_limit(
    asking: Asking, text: str, date: str
) -> None:
    reply = sure(asking, text)
    assert date in reply.sentence
    assert reply.sentence.startswith(("No record of its own", "Không có bản ghi riêng"))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("KCN Nam Cầu Kiền thành lập năm nào", "2008"),
        ("nhà máy Bridgestone khánh thành khi nào", "24-10-2014"),
        ("When was the Nomura zone founded?", "December 1994"),
        ("When did works on AEON Mall begin?", "13 May 2018"),
    ],
)
def test_a_beginning_that_an_event_dates_is_told_by_that(asking: Asking, text: str, date: str) -> None:
    reply = sure(asking, text)
    assert date in reply.sentence
    assert not reply.sentence.startswith(("No record of its own", "Không có bản ghi riêng"))


TWO = (
    ("when was Kyocera licensed and what does it make", ("2011", "printers and copiers")),
    (
        "When was the Bridgestone plant licensed and how many tyres a day does it turn out?",
        ("February 2012", "49,000 tyres a day"),
    ),
    ("Regina Miracle là công ty nước nào, sản xuất gì ở Hải Phòng?", ("Hồng Công", "đồ lót")),
    ("tesa là công ty nước nào, làm sản phẩm gì?", ("Đức", "băng")),
    ("LG Innotek được cấp phép khi nào và sản xuất gì?", ("9-2016", "camera")),
    ("Which country is USI from and what does it make in Hai Phong?", ("China", "circuit boards")),
)


@pytest.mark.parametrize(("text", "told"), TWO)
def test_both_of_two_attributes_are_told(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    reply = sure(asking, text)
    assert not reply.unread
    assert all(one in reply.sentence for one in told)


TALLIES = (
    ("Regina Miracle how many factories", "five of its plants"),
    ("Regina Miracle có mấy nhà máy", "năm nhà máy"),
    ("How many plants does Regina Miracle run in VSIP?", "five of its plants"),
    ("JFE Shoji how many plants", "second plant"),
    ("Tràng Duệ có mấy giai đoạn", "Hai giai đoạn"),
    ("how many phases are there at LG Electronics", "two phases"),
    ("how many employees does Pegatron have in Hai Phong", "3,000 people in 2023"),
    ("Pegatron có bao nhiêu công nhân", "3.000"),
    ("LG Display có bao nhiêu nhân viên", "20.000"),
    ("có bao nhiêu lưu học sinh Lào ở Hải Phòng", "117"),
)


@pytest.mark.parametrize(("text", "told"), TALLIES)
def test_how_many_there_are_is_told_by_accounts_before_records_are_counted(
    asking: Asking, text: str, told: str
) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [("how many plants does LG have in Hai Phong", "3 recorded"), ("Pegatron có mấy dự án ở Hải Phòng", "Có 4")],
)
def test_of_several_projects_those_recorded_are_counted(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "Pegatron: sum and phases",
        "How much is Pegatron investing in Hai Phong?",
        "Pegatron đầu tư bn tiền ở Hải Phòng",
        "vốn của Pegatron",
    ],
)
def test_the_sums_of_several_projects_are_told_one_by_one(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert reply.sentence.startswith(("Recorded project by project", "Ghi nhận theo từng dự án"))
    figures = ("19.000.000", "68.300.000", "500.000.000", "1.000.000.000")
    assert all(one in reply.sentence.replace(",", ".") for one in figures)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how much did Vingroup invest in 2018", "3,500,000,000"),
        ("registered capital of Pegatron", "19,000,000"),
        ("LG Innotek đầu tư bao nhiêu", "2.051.000.000"),
    ],
)
def test_a_sum_of_one_kind_or_year_or_project_is_told_by_itself(asking: Asking, text: str, told: str) -> None:
    reply = sure(asking, text)
    assert told in reply.sentence
    assert not reply.sentence.startswith(("Recorded project by project", "Ghi nhận theo từng dự án"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how big is the free trade zone going to be", "6,292"),
        ("how big will the free trade zone be", "6,292"),
        ("how large is Nam Do Son port going to be", "planned area"),
        ("diện tích khu thương mại tự do sắp tới là bao nhiêu", "6.292"),
    ],
)
def test_how_big_something_is_going_to_be_is_recorded(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["how big is Hai Phong going to be in 2040", "dân số hải phòng sắp tới là bao nhiêu"])
def test_how_big_the_city_is_going_to_be_is_foretold_by_nobody(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "refused"


RANKS = (
    ("nhật bản đứng thứ mấy về đầu tư", "đứng thứ hai sau Hàn Quốc"),
    ("what rank does Japan have among investors in Hai Phong", "second by capital"),
    ("Japan's rank among investors in 2017", "March 2017"),
    ("Which place does Korea take among foreign investors", "leading foreign investor"),
    ("Hải Phòng đứng thứ mấy cả nước về FDI", "thứ hai cả nước"),
    ("rank of Hai Phong in FDI 2023", "second in the country"),
)


@pytest.mark.parametrize(("text", "told"), RANKS)
def test_a_rank_is_told_as_a_source_gives_it(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["Taiwan rank among investors", "Đài Loan đứng thứ mấy về đầu tư"])
def test_where_no_source_gives_a_rank_that_is_said(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "none"


UNHELD = (
    "How much did imports reach last year?",
    "How much did Hai Phong import in 2024?",
    "kim ngạch nhập khẩu của Hải Phòng năm 2023",
    "foreign debt of Hai Phong",
    "Hải Phòng còn nợ vốn vay nước ngoài bao nhiêu?",
    "thu hai quan hai phong nam 2024",
    "customs revenue 2024",
    "rental price in Trang Due",
    "giá thuê đất ở VSIP bao nhiêu",
    "LG Display lỗ lãi năm 2023",
    "doanh thu của LG Display",
    "market value of Regina Miracle",
)


@pytest.mark.parametrize("text", UNHELD)
def test_a_figure_that_nobody_records_is_said_not_to_be_recorded(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "none"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("import-export turnover of Hai Phong in 2020", "18,940,000,000"),
        ("kim ngạch xuất nhập khẩu năm 2020", "18.940.000.000"),
    ],
)
def test_the_turnover_of_imports_and_exports_is_told(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["LG stock price today", "Bridgestone share price", "giá cổ phiếu LG hôm nay"])
def test_the_price_of_a_share_is_refused(asking: Asking, text: str) -> None:
    assert "10,590" not in ask(asking, text).sentence
    assert ask(asking, text).kind == "refused"


OLDER = (
    ("Which is older, Nomura industrial park or Dinh Vu?", ("December 1994", "1997")),
    ("Nomura với Đình Vũ khu nào có trước", ("Nomura có trước", "1997")),
    ("which is bigger, Dinh Vu or Nomura", ("Dinh Vu zone is larger", "541")),
)


@pytest.mark.parametrize(("text", "told"), OLDER)
def test_a_zone_is_compared_by_its_short_name(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    assert all(one in sure(asking, text).sentence for one in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kiều bào gửi về Hải Phòng bao nhiêu tiền một năm", "409.000.000"),
        ("một năm kiều bào gửi về bao nhiêu", "409.000.000"),
    ],
)
def test_what_is_sent_home_in_a_year_is_told_of_a_year(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tesa mở nhà máy khi nào", "27-10-2023"),
        ("Bridgestone mở nhà máy năm nào", "24-10-2014"),
        ("USI xây nhà máy khi nào", "14-11-2020"),
    ],
)
def test_a_plant_is_opened_or_begun_and_not_licensed(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text", ["Which was the very first foreign-invested project in Hai Phong?", "dự án FDI đầu tiên ở Hải Phòng là gì"]
)
def test_which_was_the_first_of_all_is_not_recorded_and_the_earliest_are_told(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert reply.sentence.startswith(("No record of the graph speaks of", "Không mục nào đồ thị ghi nhận nói tới"))
    assert "1994" in " ".join(reply.remarks)


def test_what_is_going_to_be_made_is_told_by_a_plan(asking: Asking) -> None:
    assert "máy biến áp" in sure(asking, "GE Vernova sẽ sản xuất gì").sentence
