"""Single meanings: what is left out, joined through a country, told of in an account, ended, bounded, or alone."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.reading.understanding import Asking


@pytest.mark.parametrize(
    ("text", "held", "lacking"),
    [
        ("Which twin cities are outside Asia?", "Seattle", "Incheon"),
        ("Ngoài Nhật Bản, Hải Phòng kết nghĩa với những nơi nào?", "Incheon", "Kitakyushu"),
        ("Which investors come from countries where Hai Phong has a twin city?", "General Electric", "Knauf"),
        ("Which cities are members of both CityNet and TPO?", "Busan", "Dalian"),
        ("Where did Nguyen Van Tung travel abroad?", "Incheon", "Egypt"),
        ("When did the King of Belgium come to Hai Phong?", "2 April 2025", "Antwerp"),
        ("Which agreements expire in 2026?", "Suwon", "Incheon"),
        ("Industrial parks of 600 hectares or more", "VSIP", "Nomura"),
    ],
)
def test_what_is_left_out_joined_or_told_of_narrows_the_answer(
    asking: Asking, text: str, held: str, lacking: str
) -> None:
    answer = ask(asking, text, "en").sentence
    assert held in answer
    assert lacking not in answer


def test_a_name_alone_is_told_of_with_what_to_ask_on(asking: Asking) -> None:
    found = ask(asking, "Kitakyushu", "en")
    assert "City in Japan. Twinning with Hải Phòng since 18 April 2014" in found.sentence
    assert len(found.offers) > 1
    assert {ask(asking, one, "en").kind for one in found.offers} == {"answer"}


def test_mistyped_accents_are_no_other_letters(asking: Asking) -> None:
    assert "Incheon" in ask(asking, "nhửng thành phố nào kết nghĩa với Hải Phòng").sentence


def test_a_bound_is_never_dropped(asking: Asking) -> None:
    assert ask(asking, "Which agreements are larger than 600 hectares?").kind == "unsure"


def test_what_the_data_cannot_know_yet_is_not_foretold(asking: Asking) -> None:
    assert "foretells nothing" in ask(asking, "GRDP of Hai Phong in 2040", "en").sentence


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Where is the TPO secretariat based according to JICA?", "JICA"),
        ("What UNESCO titles does Cat Ba have according to JICA?", "JICA"),
        ("How much has LG Display invested in Hai Phong and Kobe?", "Kobe"),
        ("Which agreements with Hai Phong are dormant and who signed it?", "signed"),
        ("Which ships called?", "ships"),
        ("How much has LG Display invested in Hai Phong in euros?", "euros"),
        ("how much cargo went through haiphong port in 2021 and Kobe?", "Kobe"),
        ("Tàu dài nhất từng vào cảng Hải Phòng là tàu nào cùng với Vingroup?", "Vingroup"),
        ("Which networks does the city belong to and since when before 2010?", "until 2009"),
        ("Which cities are members of both CityNet and TPO of Suwon?", "Suwon"),
        ("GRDP của Hải Phòng và Đà Nẵng", "Hải Phòng"),
        ("Dự án nào có vốn lớn nhất bình quân đầu người?", "bình quân đầu người"),
        ("Dự án nào có vốn lớn nhất theo phần trăm?", "phần trăm"),
    ],
)
def test_what_no_reading_has_a_place_for_is_never_dropped(asking: Asking, text: str, lost: str) -> None:
    """A name, a second question, a measure: the question is left open, or it is said back."""
    found = ask(asking, text, "en")
    whole = " ".join((found.question, *found.remarks))
    assert found.kind != "answer" or lost in whole


@pytest.mark.parametrize(
    ("text", "held", "lacking"),
    [
        ("What influences FDI?", "international integration", "GDP growth"),
        ("What does FDI influence?", "GDP growth", "international integration"),
        ("What is influenced by FDI?", "GDP growth", "international integration"),
    ],
)
def test_what_does_and_what_is_done_to_are_told_apart(asking: Asking, text: str, held: str, lacking: str) -> None:
    answer = ask(asking, text, "en").sentence
    assert held in answer
    assert lacking not in answer


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("how many Korean companies in VSIP", "How many companies from Republic of Korea invest in VSIP"),
        ("twin cities of Hai Phong in Japan", "Which localities from Japan are twinned with Hải Phòng?"),
        ("Is Hai Phong twinned with Busan?", "Is Hải Phòng twinned with Busan?"),
        ("when did Hai Phong join CityNet", "Since when is Hải Phòng a member of CityNet?"),
        ("largest project", "Which project has the largest registered capital?"),
        ("twin cities outside Asia", "Which localities outside Asia are twinned with Hải Phòng?"),
        ("Những nước nào có nhà đầu tư ở Hải Phòng?", "Những nước nào có nhà đầu tư ở Hải Phòng?"),
        ("Hải Phòng có kết nghĩa với Busan không?", "Có phải Hải Phòng kết nghĩa với Busan không?"),
        ("FDI Hải Phòng 2023", "Vốn đầu tư trực tiếp nước ngoài (FDI) của Hải Phòng trong năm 2023 là bao nhiêu?"),
        ("có bao nhiêu thỏa thuận ký trong tháng 4 năm 2014", "trong tháng 4/2014?"),
    ],
)
def test_what_is_understood_is_said_in_a_sentence(asking: Asking, text: str, said: str) -> None:
    found = ask(asking, text)
    assert any(said in one for one in (found.question, *found.offers))


@pytest.mark.parametrize(
    "text",
    [
        "Năm nào Hải Phòng thu hút FDI cao nhất sau năm 2020?",
        "Which cities are members of both CityNet and TPO and Kobe?",
        "lỉnh vực đầu tư của các doanh nghiệp đức bình quân đầu người?",
    ],
)
def test_no_question_ends_in_a_fault_of_the_program(asking: Asking, text: str) -> None:
    assert ask(asking, text).sentence
