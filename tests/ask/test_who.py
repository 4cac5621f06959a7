"""Questions without numbers, by kind: who with whom, what replaced what, who went where, what lies where."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

ANSWERS = [
    # What replaced what: the direction is kept.
    (
        "Which agreement replaced the 2009 friendship agreement with Kitakyushu?",
        ["twinned with Kitakyushu since 18 April"],
    ),
    ("Cái gì đã thay thế bản ghi nhớ hữu nghị năm 2009 với Kitakyushu?", ["kết nghĩa với Kitakyushu từ 18/4/2014"]),
    ("Which agreements of Hai Phong were replaced?", ["since 17 April 2009 until 17 April 2014"]),
    # Visits: who came, who went.
    ("When did the mayor of Incheon visit Hai Phong?", ["17 January 2017"]),
    ("đoàn Hải Phòng đi thăm Hàn Quốc những năm nào", ["25-8-2022", "14/6/2023"]),
    ("When did foreign navy ships call at Hai Phong port?", ["29 February", "24 to 27 May 2024"]),
    ("Tàu hải quân nước nào từng cập cảng Hải Phòng?", ["Nhật Bản", "Hà Lan"]),
    (
        "Từ năm 2023 tới giờ đã có đoàn Trung Quốc nào sang làm việc với Hải Phòng?",
        ["Nam Ninh", "Quảng Tây", "Hà Khẩu"],
    ),
    # Where something lies, and who builds there.
    ("Which industrial zone is Bridgestone in?", ["located in DEEP C Hải Phòng I"]),
    ("Nhà máy lốp Bridgestone nằm ở khu công nghiệp nào?", ["DEEP C Hải Phòng I"]),
    ("Khu công nghiệp Nam Đình Vũ nằm trong khu kinh tế nào?", ["nằm ở Khu kinh tế Đình Vũ - Cát Hải"]),
    ("Khu công nghiệp nào thuộc khu kinh tế Đình Vũ - Cát Hải?", ["Có 6", "Xuân Cầu"]),
    ("Who built Trang Due industrial park?", ["Saigon – Hai Phong Industrial Park Corporation develops"]),
    ("Who built the Tan Vu-Lach Huyen bridge?", ["consortium led by Sumitomo Mitsui"]),
    ("When did Lach Huyen port open for business?", ["13 May 2018"]),
    ("Bến nào do Hateco khai thác?", ["HHIT"]),
    # The merger, and where the city held what.
    ("When did Hai Duong become part of Hai Phong?", ["merged on 1 July 2025"]),
    ("Hải Dương trở thành một phần của Hải Phòng khi nào?", ["1/7/2025"]),
    ("When did Hai Duong join Hai Phong, and how many people does the merged city have?", ["1 July 2025", "4,664,124"]),
    ("In which city did Haiphong hold its investment conference on 7 August 2024?", ["Shenzhen"]),
    ("Phiền cho biết Hải Phòng kết nghĩa với Incheon khi nào", ["25/7/1997"]),
    # Posts, with the city as the one whose they are.
    ("Who is the current head of the city's Department of Foreign Affairs?", ["Trần Thị Quỳnh Trang"]),
    ("Who is the director of the city's foreign affairs department now?", ["Trần Thị Quỳnh Trang"]),
    ("Lãnh đạo cao nhất của Sở Ngoại vụ là ai?", ["Trần Thị Quỳnh Trang"]),
    # Routes.
    ("Sân bay Cát Bi có bay thẳng sang Hàn Quốc không nhỉ", ["Có: ", "Incheon từ 12/12/2016"]),
    ("Từ sân bay Cát Bi bay thẳng đi được những thành phố nước ngoài nào?", ["Incheon (12/12/2016, đang hoạt động)"]),
    ("Which shipping lines connect Hai Phong with the US?", ["COSCO", "Yang Ming"]),
    ("Đường bay Côn Minh giờ còn ko?", ["Không đúng như câu hỏi", "đã kết thúc"]),
    # Networks, consulates, titles, loans.
    ("international organisations Hai Phong belongs to", ["CityNet", "TPO", "WCCD"]),
    ("Which Vietnamese cities sit in TPO besides us?", ["Đà Nẵng", "Hà Nội", "Ho Chi Minh City"]),
    ("Are there any consulates in Hai Phong?", ["Yes", "Honorary Consulate of Hungary"]),
    ("Who recognised Lan Ha bay as one of the most beautiful bays?", ["Club of the Most Beautiful Bays"]),
    ("JICA đã cho Hải Phòng vay tiền làm những dự án nào?", ["Có 4", "Dự án đường và cầu Tân Vũ"]),
    ("Những công trình nào của thành phố được Nhật cho vay qua JICA?", ["Có 4"]),
    ("Phần Lan đã giúp thành phố những dự án gì", ["Minh Đức"]),
    ("When is the Red Flamboyant Festival held each year?", ["9 to 11 May 2014", "13 May"]),
]


@pytest.mark.parametrize(("text", "told"), ANSWERS)
def test_a_kind_of_question_is_answered(asking: Asking, text: str, told: list[str]) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert [one for one in told if one not in reply.sentence] == []


@pytest.mark.parametrize(
    "text",
    [
        "number of international visitors to Hai Phong in 2019",
    ],
)
def test_what_is_not_recorded_or_ambiguous_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind not in ("answer", "none")


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (
            "What agreements did Hai Phong sign with Korean partners between 2015 and 2024?",
            "Incheon Chamber of Commerce",
        ),
        (
            "Hải Phòng đã ký những biên bản ghi nhớ nào với đối tác Nhật Bản?",
            "Hải Dương có thỏa thuận (bản ghi nhớ) với Kagoshima",
        ),
        ("Which UNESCO titles does Hai Phong have?", "does not state which of these lie in Hải Phòng"),
        ("Which networks has Hai Phong joined?", "whether Hải Phòng is a member of WeGO"),
        ("Which network is the oldest?", "Without a stated date, and so left out of the order: CityNet"),
        ("who owns the HICT terminal", "Saigon Newport Corporation 51 per cent"),
    ],
)
def test_what_an_answer_leaves_out_is_said_beside_it(asking: Asking, text: str, remark: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert any(remark in one for one in reply.remarks)


def test_those_who_visited_are_told_by_the_accounts_and_not_as_guests_and_hosts_alike(asking: Asking) -> None:
    reply = ask(asking, "Which leaders of Hai Phong visited Korea in 2023?")
    assert "party secretary of Hải Phòng" in reply.sentence
    assert not any(one.endswith("/yoo-jeong-bok") for one in reply.given)


@pytest.mark.parametrize(
    "text",
    [
        "Which shipping lines own a share in the HICT terminal?",
        "Hãng tàu nào nắm cổ phần ở cảng HICT?",
        "Shipping companies with a stake in HICT?",
    ],
)
def test_a_verb_of_holding_wins_over_a_noun_for_those_who_run_ships(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert {one.rpartition("/")[2] for one in reply.given} >= {"mol", "wan-hai-lines"}
    assert reply.meanings[0].frame == "ownership"


@pytest.mark.parametrize(
    "text",
    [
        "SK Group project hai phong",
        "Which projects does SK Group invest in?",
        "Tập đoàn SK làm dự án gì ở đây?",
        "Dự án của Tập đoàn SK",
    ],
)
def test_the_projects_of_a_group_are_those_of_its_companies_and_of_theirs(asking: Asking, text: str) -> None:
    assert any(one.endswith("/sk-leaveo-plant") for one in sure(asking, text).given)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SK projects?", {"sk-leaveo-plant", "sk-tbm-geostone-plant"}),
        ("Các dự án của SK", {"sk-leaveo-plant", "sk-tbm-geostone-plant"}),
        ("Pegatron plants in Hai Phong", {"pegatron-vietnam-1", "pegatron-vietnam-2", "pegatron-vietnam-3"}),
        ("Nhà máy của LG", {"lg-display-hai-phong", "lg-innotek-hai-phong"}),
    ],
)
def test_several_works_of_a_company_are_listed(asking: Asking, text: str, names: set[str]) -> None:
    assert {one.rpartition("/")[2] for one in sure(asking, text).given} >= names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SK đầu tư bao nhiêu?", "500.000.000"),  # what its companies put in
        ("SK's plant in Haiphong, how much capital is registered?", "500,000,000"),
        ("SK Hải Phòng: vốn đăng ký?", "500.000.000"),
    ],
)
def test_the_capital_of_a_group_is_that_of_its_companies_and_of_theirs(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nam Cau Kien industrial park, owner?", "Shinec develops"),
        ("Who owns An Duong industrial park?", "Shenyue Joint Investment develops"),
        ("Ai sở hữu KCN Nam Cầu Kiền?", "Shinec phát triển hạ tầng"),
    ],
)
def test_the_owner_of_a_park_is_who_develops_it(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("phia minh ai ky voi kagawa", "hoang-minh-cuong"),
        ("When did Hai Phong sign with the New York port people?", "2023-11-20"),
        ("Which partners of ours lie in Laos?", "oudomxay"),
        ("Đối tác nào của mình nằm ở Lào?", "oudomxay"),
        ("Which investors are sitting in the An Duong industrial park?", "autel-vietnam"),
        ("Những nhà đầu tư nào nằm trong KCN An Dương?", "autel-vietnam"),
        ("Các thành phố kết nghĩa của Hải Phòng gồm những thành phố nào?", "seattle"),
    ],
)
def test_a_word_that_only_links_asks_for_no_further_record(asking: Asking, text: str, name: str) -> None:
    reply = sure(asking, text)
    assert any(one.endswith(name) for one in reply.given), reply.sentence
    assert not reply.meanings[0].joined


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who runs Nomura industrial zone?", "develops Nomura"),
    ],
)
def test_beside_a_charge_that_nobody_has_the_others_are_told(asking: Asking, text: str, told: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == "not stated"
    assert told in reply.sentence


@pytest.mark.parametrize(
    ("text", "belongs", "operates"),
    [
        ("who owns hhit terminal", "belongs to the Hateco group", "Hateco Group operates"),
        ("Ai sở hữu cảng HHIT?", "thuộc tập đoàn Hateco", "Tập đoàn Hateco khai thác"),
    ],
)
def test_to_whom_a_source_says_a_terminal_belongs_is_told(
    asking: Asking, text: str, belongs: str, operates: str
) -> None:
    sentence = sure(asking, text).sentence
    assert belongs in sentence
    assert operates in sentence


def test_of_works_in_nobodys_charge_none_is_recorded(asking: Asking) -> None:
    assert ask(asking, "who developed do son industrial park").polarity == "none"


@pytest.mark.parametrize(
    "text", ["who signed the kitakyushu sister city agreement", "Ai ký thỏa thuận kết nghĩa với Kitakyushu?"]
)
def test_who_signed_is_not_who_is_twinned(asking: Asking, text: str) -> None:
    assert ask(asking, text).polarity == "none"


@pytest.mark.parametrize(
    "text", ["Cảng Hateco hợp tác với hãng tàu nào", "Which shipping lines does Hateco cooperate with?"]
)
def test_partners_may_be_called_shipping_lines(asking: Asking, text: str) -> None:
    assert {one.rpartition("/")[2] for one in sure(asking, text).given} >= {"maersk", "hapag-lloyd"}
