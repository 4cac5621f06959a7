"""Who heads a company, what a zone is, and sums of another kind beside the largest registered capital."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    "text",
    ["chairman of Hateco", "chủ tịch Hateco là ai", "Ai là chủ tịch Vingroup", "who heads Regina Miracle"],
)
def test_who_heads_a_company_is_not_recorded(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "none"
    assert not reply.rows.rows


@pytest.mark.parametrize(
    "text",
    [
        "does Dinh Vu - Cat Hai still have land for investors",
        "Khu kinh tế Đình Vũ - Cát Hải còn đất cho nhà đầu tư không",
        "is there any semiconductor project",
        "Có dự án bán dẫn nào không",
    ],
)
def test_what_no_record_speaks_of_is_said_so(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "none"
    assert not reply.rows.rows


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which companies rent land in VSIP Hai Phong?", "Kyocera"),
        ("who rents land in Trang Due", "Saigon – Hai Phong Industrial Park Corporation (developer of a zone"),
        ("Ai thuê đất trong khu công nghiệp DEEP C?", "tesa"),
        ("LG Display thuộc lĩnh vực nào", "màn hình"),
    ],
)
def test_who_rents_and_in_which_branch(asking: Asking, text: str, told: str) -> None:
    assert told in ask(asking, text).sentence


@pytest.mark.parametrize("text", ["Who is the chairman of Hai Phong", "chủ tịch thành phố là ai"])
def test_who_chairs_the_city_is(asking: Asking, text: str) -> None:
    assert "Lê Ngọc Châu" in ask(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How much did Aeon invest in Hai Phong", "200,000,000"),
        ("Tập đoàn Aeon đầu tư vào Hải Phòng từ khi nào?", "từ 2020"),
        ("Tell me about the Nomura industrial park", "General Electric"),
        ("giới thiệu về KCN Nomura", "General Electric"),
        ("5 largest projects in DEEP C", "Flat"),
        ("largest US project", "GE Vernova transformer plant, 10 March 2026: about 200,000,000"),
        ("dự án lớn nhất của Đức", "55.000.000"),
    ],
)
def test_what_is_asked_of_firms_and_zones_is_told(asking: Asking, text: str, told: str) -> None:
    assert told in ask(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("the largest Vietnamese projects", ("VinFast", "Nam Đồ Sơn")),
        ("largest project", ("Nam Đồ Sơn",)),
        ("largest investor", ("Nam Đồ Sơn",)),
    ],
)
def test_larger_sums_of_another_kind_are_told_beside(asking: Asking, text: str, beside: tuple[str, ...]) -> None:
    remarks = " ".join(ask(asking, text).remarks)
    assert all(one in remarks for one in beside)
