"""What accounts tell of an occasion: the act, the session, the host, how many delegates, who handed something over."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask

TOLD = [
    ("Which resolution gives Hai Phong special mechanisms in 2025?", "Resolution 226"),
    ("Nghị quyết nào nói về cơ chế đặc thù cho Hải Phòng?", "Nghị quyết 226"),
    ("When does Resolution 226 take effect?", "1 July 2025"),
    ("Nghị quyết 226 có hiệu lực từ ngày nào", "1-7-2025"),
    ("quyết định nào thành lập khu kinh tế ven biển phía nam", "1511/QĐ-TTg"),
    ("quyết định thành lập khu thương mại tự do số mấy", "4068"),
    ("Which resolution merged Hai Phong and Hai Duong?", "202/2025/QH15"),
    ("vịnh Hạ Long - Quần đảo Cát Bà được ghi danh ở kỳ họp thứ mấy", "kỳ họp 45"),
    ("At which session did UNESCO inscribe Cat Ba?", "45th session"),
    ("At which session was Yen Tu inscribed?", "47th session"),
    ("lễ hội hoa phượng đỏ 2023 là lần thứ mấy", "thứ mười"),
    ("How many times has the five-province corridor conference met?", "tenth corridor conference"),
    ("hội nghị 5 tỉnh hành lang kinh tế với Vân Nam lần gần nhất ở đâu", "Hà Nội ngày 13-11-2023"),
    ("where was the last corridor conference held?", "opened in Hà Nội"),
    ("hải phòng đăng cai hội nghị hành lang kinh tế lần thứ mấy", "thứ tám"),
    ("How many delegates came to the ABAC meeting in Hai Phong?", "250 delegates"),
    ("Bao nhiêu đại biểu dự kỳ họp ABAC tại Hải Phòng?", "250 đại biểu"),
    ("thỏa thuận với Kagawa ký ở đâu", "ký tại Hải Phòng"),
    ("How many Lao students are there in Hai Phong?", "117 Lao students"),
    ("Which foreign troupes came to the 2023 festival?", "Nanning"),
    ("Which friendship associations does Hai Phong have?", "Netherlands"),
    ("Where was the agreement with Shenzhen signed?", "signed in Beijing"),
    ("Where was the five-province corridor agreement signed?", "conference, held in Hà Nội"),
    ("When was the five-province corridor agreement signed?", "On 13 November 2023 Yunnan"),
    ("Thỏa thuận hợp tác hành lang kinh tế năm tỉnh thành ký ngày nào, ở đâu?", "khai mạc tại Hà Nội ngày 13-11-2023"),
    ("Where was the exchange agreement with Kagawa signed?", "was signed in Hải Phòng"),
    ("Kitakyushu tặng Hải Phòng cái gì", "tặng sách"),
    ("What gift did Kitakyushu give Hai Phong?", "gave books"),
    ("When were overseas Vietnamese received for the new year of 2026?", "9 February 2026"),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_the_account_that_tells_it_is_told(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert found.kind == "answer"
    assert told in found.sentence


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ai trao bang di san cho cat ba", "11/5/2024"),
        ("Who handed over the world heritage certificate of Ha Long - Cat Ba?", "11 May 2024"),
        ("ai trao bằng di sản Yên Tử cho Hải Phòng", "20-12-2025"),
    ],
)
def test_who_handed_it_over_is_said_not_to_be_told(asking: Asking, text: str, day: str) -> None:
    found = ask(asking, text)
    assert found.sentence.startswith(("Các nguồn không nói ai trao.", "Who handed it over the sources do not say."))
    assert day in found.sentence


def test_a_plant_that_has_run_is_no_sport(asking: Asking) -> None:
    assert ask(asking, "Has Hai Phong hosted a football tournament with Korea?").kind != "answer"


def test_of_two_names_the_one_that_none_is_recorded_of_is_said(asking: Asking) -> None:
    found = ask(asking, "Has Hai Phong hosted an APEC / ASEAN meeting")
    assert found.sentence.startswith("Yes: ")
    assert "None is recorded of ASEAN." in found.remarks


def test_who_held_a_post_before_is_told_by_the_account_of_the_next(asking: Asking) -> None:
    found = ask(asking, "ai là bí thư thành ủy hải phòng trước Lê Tiến Châu")
    assert "Trần Lưu Quang" in found.sentence.partition(".")[0]


@pytest.mark.parametrize(
    "text",
    [
        "quyết định nào thành lập Thâm Việt",
        "Which resolution covers Kobe?",
        "nghị quyết 35 có hiệu lực khi nào",
        "How many delegates came from Japan?",
        "Which resolution was repealed in 2024?",
    ],
)
def test_what_no_account_tells_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize("text", ["Who runs the economic zone authority HEZA?", "ai điều hành ban quản lý khu kinh tế"])
def test_who_runs_a_body_is_its_head(asking: Asking, text: str) -> None:
    assert "Phạm Văn Thép" in ask(asking, text).sentence
