"""What is asked of firms: when their capital was raised, last or ever, and which of a country are at work here."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        ("When was LG Display's capital last increased?", "November 2024: 1,000,000,000", "February 2021"),
        ("When was Kyocera's capital last increased?", "September 2023", "none"),
        ("lan tang von gan nhat cua LG Innotek la khi nao", "26/6/2023", "501.000.000"),
        ("LG Display tăng vốn lần gần nhất khi nào?", "11/2024: 1.000.000.000", "7/2/2021"),
    ],
)
def test_the_last_increase_is_the_newest(asking: Asking, text: str, told: str, not_told: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert told in reply.sentence
    assert not_told not in reply.sentence


@pytest.mark.parametrize("text", ["When did LG Display raise its capital?", "khi nào LG Display tăng vốn"])
def test_all_increases_are_told_where_none_is_meant(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert all(year in reply.sentence for year in ("2019", "2021", "2024"))


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Số lượng doanh nghiệp Nhật Bản đang hoạt động ở Hải Phòng", "investment"),
        ("các công ty Hàn Quốc hoạt động tại Hải Phòng", "investment"),
        ("Doanh nghiệp Trung Quốc nào đang hoạt động ở Hải Phòng", "investment"),
        ("những hoạt động của đoàn Nhật Bản tại Hải Phòng", "event"),  # which are of no firm
    ],
)
def test_firms_at_work_here_are_investors_and_no_guests(asking: Asking, text: str, frame: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert reply.meanings[0].frame == frame


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Does LG operate in Hai Phong?", ("Yes:", "LG Innotek")),
        ("Does AEON operate in Hai Phong?", ("Yes:", "operating")),
        ("Bridgestone có hoạt động tại Hải Phòng không?", ("Có:", "đang hoạt động")),
        ("Maersk có hoạt động ở Hải Phòng không?", ("Có:", "Los Angeles")),
        ("Mitsubishi có hoạt động ở Hải Phòng không?", ("Logicross", "đang xây dựng")),
        ("Does JICA operate in Hai Phong?", ("The graph records:", "JICA")),
    ],
)
def test_whether_a_body_is_at_work_here_is_told_by_its_works(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    """Not by whether it took part in an event, which is what "hoạt động" may mean too."""
    reply = ask(asking, text)
    assert reply.kind in ("answer", "none")
    assert all(one in reply.sentence for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "Does GE Vernova operate in Hai Phong?",
        "Does SK Leaveo operate in Hai Phong?",
        "GE Vernova đã hoạt động ở Hải Phòng chưa?",
        "Does Nipro operate here?",
    ],
)
def test_what_is_announced_licensed_or_being_built_is_not_at_work(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert any(one in reply.sentence for one in ("not recorded as running", "Không có ghi nhận là đã hoạt động"))
    assert reply.polarity != "yes"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many people did Pegatron employ in 2023?", "3,000"),
        ("Năm 2023 Pegatron có bao nhiêu lao động?", "3.000"),
        ("How many workers does Pegatron employ and where is its factory?", "3,000"),
        ("Pegatron sử dụng bao nhiêu lao động và vốn bao nhiêu?", "3.000"),
    ],
)
def test_workers_of_whom_an_account_tells_are_told(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert told in " ".join((reply.sentence, *reply.remarks))
    assert reply.polarity != "none"
