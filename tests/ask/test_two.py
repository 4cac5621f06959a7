"""Two questions in one sentence: both are answered, or it is said which was not read."""

from __future__ import annotations

import json

import pytest

from haiphong_kg.ask import Asking, as_result, ask
from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.cli import main
from tests.ask.sure import sure
from tests.ask.test_answers import asked


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("What is CityNet and since when is the city a member?", "City network", "do not state since when"),
        ("CityNet là gì, Hải Phòng tham gia từ năm nào?", "Mạng lưới thành phố", "không nêu từ khi nào"),
        ("Who operates HICT and when did it open?", "operates Hải Phòng International", "13 May 2018"),
        ("Who owns HICT and who operates it?", "ITOCHU", "operates Hải Phòng International"),
        (
            "Which cities are twinned with Hai Phong and since when?",
            "Seattle",
            "twinned with Incheon since 25 July 1997",
        ),
        ("Thỏa thuận giữa Hải Phòng và Nam Ninh được ký khi nào, còn hiệu lực không?", "từ 2006", "đang có hiệu lực"),
        ("How much FDI had the city attracted by October 2025, and how many projects?", "50,300,000,000", "1,737"),
        ("How much has Korea invested and in how many projects?", "15,400,000,000", "320 projects"),
        ("Vốn FDI đến tháng 10/2025 là bao nhiêu và có bao nhiêu dự án?", "50.300.000.000", "1.737"),
        ("tong von FDI den thang 10/2025 cua hai phong la bao nhieu, bao nhieu du an", "50.300.000.000", "1.737"),
        ("Incheon kết nghĩa với Hải Phòng năm nào và ai ký?", "từ 25/7/1997", "Những người nào ký thỏa thuận"),
    ],
)
def test_both_questions_are_answered(asking: Asking, text: str, first: str, second: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert first in reply.sentence
    assert second in reply.sentence
    assert len(reply.meanings) == 2


def test_all_parts_are_told_in_the_language_of_the_whole(asking: Asking) -> None:
    reply = ask(asking, "aeon mall hp von bao nhieu khoi cong ngay nao")
    assert reply.kind == "answer"
    assert "là bao nhiêu" in reply.question
    assert "đô la Mỹ" in reply.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Who operates HICT and which architect designed it?",
        "When was the memorandum with Kobe signed and what is it about?",
        "Hải Phòng kết nghĩa với Incheon năm nào và vợ thị trưởng Incheon tên gì?",
    ],
)
def test_of_a_question_that_is_not_understood_it_is_said_that_it_was_not_read(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert reply.sentence.startswith(("Only the first of two questions was read", "Chỉ đọc câu đầu", "Not answered"))
    assert len(reply.meanings) == 1


@pytest.mark.parametrize(
    "text",
    [
        "What agreements are there between Hai Phong and Kobe?",
        "Which cities in Japan and Korea are twinned with Hai Phong?",
        "Hải Phòng kết nghĩa với Incheon, đúng không?",
        "Những thành phố nào là thành viên của CityNet và TPO?",
    ],
)
def test_and_between_names_or_a_tag_makes_no_second_question(asking: Asking, text: str) -> None:
    assert ask(asking, text).also == ()


def test_the_rows_and_sources_of_both_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = asked(capsys, "Who owns HICT and who operates it?")
    assert status == 0
    assert "ITOCHU" in out
    assert out.count("Sources\n") == 2


def test_the_library_has_the_rows_of_both_and_a_program_is_told_that_it_gets_those_of_the_first(
    asking: Asking, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Who owns HTIT and when was HICT opened?"
    found = as_result(asking, ask(asking, text, "en"))
    (second,) = found.also
    assert "Hai Phong Port JSC" in str(found)
    assert second.headings[0] in str(found)
    assert second._repr_html_() in found._repr_html_()
    assert main(["ask", text, "--format", "json"]) == 0
    printed = capsys.readouterr()
    assert len(json.loads(printed.out)) == len(found)
    assert "the first of 2 questions" in printed.err
    assert "(HICT)?" in printed.err.splitlines()[-1]


def test_works_are_not_counted_where_a_sum_is_asked_for(asking: Asking) -> None:
    reply = ask(asking, "Nhà máy nước An Dương: ai cho tiền, cho bao nhiêu, xong hôm nào?")
    assert all(one.target != Target.COUNT for one in reply.meanings)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Dân số và diện tích sau sáp nhập?", "4.664.124", "diện tích"),
        ("Population after the merger, and area?", "4,664,124", "area"),
        ("Number of FDI projects and total capital, October 2025?", "1,737", "50,300,000,000"),
        ("Số dự án FDI và tổng vốn đến tháng 10/2025?", "1.737", "50.300.000.000"),
        ("GRDP và kim ngạch xuất khẩu năm 2024?", "GRDP", "17.200.000.000"),
        ("Who funds the Vinh Niem plant and what is its capacity?", "Japan International", "36,000"),
        ("Tàu nào lớn nhất từng vào HICT, vào ngày nào?", "ONE Singapore", "18/9/2025"),
        ("How old is the tie with Seattle and is it still active?", "do not state since when", "in force"),
        ("Regina Miracle của nước nào, ở khu nào?", "Hồng Công", "VSIP"),
    ],
)
def test_what_one_of_two_leaves_unsaid_the_other_says(asking: Asking, text: str, first: str, second: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert first in reply.sentence
    assert second in reply.sentence


def test_of_where_investors_are_from_no_park_is_told(asking: Asking) -> None:
    assert "thuộc quốc gia Việt Nam" not in ask(asking, "Những ai đầu tư vào Tràng Duệ, từ nước nào?").sentence


@pytest.mark.parametrize(
    "text",
    [
        "Which Japanese drug maker took land in VSIP, and with what registered capital?",
        "a pharma company from japan rents land at vsip, who is it and how much registered capital?",
    ],
)
def test_of_the_one_in_a_park_the_second_question_is(asking: Asking, text: str) -> None:
    found = sure(asking, text)
    assert "Nipro Pharma" in found.sentence
    assert "250,000,000" in found.sentence
    assert "Fuji" not in found.sentence


def test_of_those_in_a_park_no_figure_of_the_city_is_told(asking: Asking) -> None:
    found = sure(asking, "Which Korean firms are in Trang Due, and with what registered capital?")
    assert "15,400,000,000" not in found.sentence
    assert found.unread


def test_two_figures_are_told_of_one_time_where_the_newest_are_of_two(asking: Asking) -> None:
    sentence = sure(asking, "How many FDI projects in total and from how many countries?").sentence
    assert sentence.index("1,737") < sentence.index("44 countries") < sentence.index("40 countries")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Does Hai Duong still have ties with Suwon?", "whether Hải Phòng goes on with it is not recorded"),
        ("Hải Dương kết nghĩa với ai bên Hàn Quốc, giờ còn không", "có tiếp tục hay không không được ghi nhận"),
    ],
)
def test_of_ties_of_what_was_merged_it_is_not_said_that_they_go_on(asking: Asking, text: str, said: str) -> None:
    reply = sure(asking, text)
    assert said in reply.sentence
    assert reply.polarity != "yes"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("HTIT của ai và HICT khánh thành khi nào?", "Công ty TNHH Cảng quốc tế TIL Hải Phòng", "13-5-2018"),
        ("HICT khánh thành khi nào và HTIT của ai?", "13-5-2018", "Công ty TNHH Cảng quốc tế TIL Hải Phòng"),
        ("LG là của nước nào và Bridgestone làm gì?", "Hàn Quốc", "lốp"),
        ("Kitakyushu kết nghĩa năm nào và Brest là đối tác từ khi nào?", "18/4/2014", "từ 2007"),
        ("HTIT belongs to whom and HICT opened when?", "Hai Phong Port JSC", "13 May 2018"),
    ],
)
def test_behind_a_word_that_asks_another_name_begins_another_question(
    asking: Asking, text: str, first: str, second: str
) -> None:
    found = sure(asking, text)
    assert first in found.sentence
    assert second in found.sentence
    assert found.question.count(" / ") == 1
