"""Who had a post before or after another, who heads a body, and what is so still: with the words of every day."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

BESIDE = (
    ("Trước chị Trang thì ai làm giám đốc Sở Ngoại vụ?", "Nguyễn Thị Bích Dung"),
    ("Ai là giám đốc Sở Ngoại vụ trước bà Trần Thị Quỳnh Trang?", "Nguyễn Thị Bích Dung"),
    ("Người tiền nhiệm của bà Trang ở Sở Ngoại vụ là ai?", "Nguyễn Thị Bích Dung"),
    ("Who was director of foreign affairs before Ms Trang?", "Nguyễn Thị Bích Dung"),
    ("Who did Tran Thi Quynh Trang take over from?", "Nguyễn Thị Bích Dung"),
    ("Who succeeded Nguyen Thi Bich Dung?", "Trần Thị Quỳnh Trang"),
    ("Ai thay bà Nguyễn Thị Bích Dung làm giám đốc Sở Ngoại vụ?", "Trần Thị Quỳnh Trang"),
    ("who replaced Le Trung Kien as head of HEZA", "Phạm Văn Thép"),
    ("Who was chairman before Nguyen Van Tung?", "Lê Văn Thành"),  # told only to have left on the day the next came
    ("trước Nguyễn Văn Tùng ai làm chủ tịch", "Lê Văn Thành"),
    ("Lê Ngọc Châu thay ai làm chủ tịch", "Nguyễn Văn Tùng"),
    ("predecessor of Le Ngoc Chau", "Nguyễn Văn Tùng"),
    ("Người tiền nhiệm của Lê Ngọc Châu", "Nguyễn Văn Tùng"),
    ("Successor to Le Van Thanh as chairman", "Nguyễn Văn Tùng"),
    ("successor of Nguyen Thi Bich Dung as director of foreign affairs", "Trần Thị Quỳnh Trang"),
    ("previous director of foreign affairs", "Nguyễn Thị Bích Dung"),
    ("who was the head of HEZA before the current one", "Lê Trung Kiên"),
    ("tiền nhiệm của giám đốc Sở Ngoại vụ là ai", "Nguyễn Thị Bích Dung"),
)


@pytest.mark.parametrize(("text", "name"), BESIDE)
def test_who_had_a_post_next_to_another(asking: Asking, text: str, name: str) -> None:
    assert sure(asking, text).sentence.startswith(name)


def test_who_had_another_post_before_somebody_is_not_told(asking: Asking) -> None:
    reply = ask(asking, "Who was head of the economic zone authority before Ms Trang?")
    assert "Kiên" not in reply.sentence
    assert "Bích Dung" not in reply.sentence


HELD = (
    ("Lê Ngọc Châu làm chủ tịch từ ngày nào", "1/7/2025"),
    ("ông Lê Văn Thành thôi chức chủ tịch ngày nào", "29/6/2016"),
    ("When did Nguyen Van Tung step down as chairman?", "30 June 2025"),
    ("Nguyen Duc Tho's last day as vice chairman", "30 June 2025"),
    ("What position does Hoang Minh Cuong hold?", "Vice Chairman"),
    ("who was chairman in 2016", "Lê Văn Thành"),
)


@pytest.mark.parametrize(("text", "part"), HELD)
def test_from_when_until_when_a_post_was_held(asking: Asking, text: str, part: str) -> None:
    assert part in sure(asking, text).sentence


def test_a_chairman_of_others_is_none_of_the_city(asking: Asking) -> None:
    for text in ("Chủ tịch nước là ai", "chủ tịch CityNet là ai"):
        assert ask(asking, text).kind not in ("answer", "none")
    assert not ask(asking, "chủ tịch VinFast là ai").rows.rows


def test_where_a_chairman_went_is_not_of_which_country_he_is(asking: Asking) -> None:
    found = ask(asking, "has the vice chairman gone to Japan")
    assert (found.kind, found.polarity) == ("none", "none")
    assert "Incheon" in sure(asking, "Has the chairman been to Korea?").sentence


def test_the_chairman_of_a_company_is_not_the_chairman(asking: Asking) -> None:
    assert ask(asking, "nhà riêng chủ tịch ở phố nào").kind not in ("answer", "none")


HEADS = (
    "ai đứng đầu ban quản lý khu kinh tế hiện nay",
    "Trưởng ban Ban Quản lý Khu kinh tế bây giờ là ai?",
    "who heads the Haiphong Economic Zone Authority these days?",
    "Who is the chief of HEZA now?",
)


@pytest.mark.parametrize("text", HEADS)
def test_who_heads_a_body_has_its_post(asking: Asking, text: str) -> None:
    assert sure(asking, text).sentence.startswith("Phạm Văn Thép")


ALIVE = (
    ("Is the partnership with Brest still alive or has it lapsed?", "no", "dormant, so by 2019 at the latest"),
    ("Is the Brest partnership still going or has it gone to sleep?", "no", "dormant, so by 2019 at the latest"),
    ("Quan hệ với Brest còn tồn tại không hay đã dừng?", "no", "tạm lắng, muộn nhất là 2019"),
    ("Quan hệ với Brest còn tồn tại không?", "no", "tạm lắng, muộn nhất là 2019"),
    ("Quan hệ với Incheon còn tồn tại không?", "yes", "đang có hiệu lực"),
    ("Kết nghĩa với Incheon còn hoạt động không?", "yes", "đang có hiệu lực"),
    ("Is the twinning with Incheon still alive?", "yes", "in force"),
    ("Bản kết nghĩa với Thiên Tân giờ còn hiệu lực không em?", "yes", "đang có hiệu lực"),
    ("Cát Bi còn bay Côn Minh nữa không?", "no", "đã kết thúc, muộn nhất là 3/2025"),
)


@pytest.mark.parametrize(("text", "polarity", "part"), ALIVE)
def test_what_is_still_so(asking: Asking, text: str, polarity: str, part: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == polarity
    assert part in reply.sentence


MERGED = (
    ("What foreign partners did Hai Duong bring into the merged city?", ("Suwon", "Kagoshima", "Montreuil")),
    ("Which twin cities came over from Hai Duong after the merger?", ("Suwon", "Vientiane")),
    ("Hải Dương mang theo những đối tác nước ngoài nào khi sáp nhập?", ("Suwon", "Kagoshima", "Viêng Chăn")),
)


@pytest.mark.parametrize(("text", "names"), MERGED)
def test_ties_of_what_was_merged_are_of_no_time(asking: Asking, text: str, names: tuple[str, ...]) -> None:
    reply = sure(asking, text)
    assert all(one in reply.sentence for one in names)


FIVE = (
    "hành lang kinh tế 5 tỉnh thành gồm những đâu",
    "hành lang kinh tế năm tỉnh thành với bên Trung Quốc gồm những nơi nào",
    "Kể tên năm tỉnh thành trong hành lang kinh tế với Vân Nam giúp mình",
    "Which five provinces and cities make up the economic corridor with Yunnan?",
    "Name the five localities in the economic corridor.",
)


@pytest.mark.parametrize("text", FIVE)
def test_where_a_network_is_are_its_members(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert all(one in reply.sentence for one in ("Hải Phòng", "Lào Cai", "Quảng Ninh"))


def test_a_tie_of_another_kind_is_told_in_place_of_none(asking: Asking) -> None:
    reply = ask(asking, "Quận Hồng Bàng từng kết nghĩa với quận nào bên Hàn?")
    assert "18/5/2017" in reply.sentence
    assert "Quận Dong" in reply.sentence


SAID_OTHERWISE = (
    ("hồi tháng 8/2024 ai thay mặt thành phố ký với bên Kagawa", "Hoàng Minh Cường"),
    ("Who signed with Kagawa on behalf of the city in August 2024?", "Hoàng Minh Cường"),
    ("Năm 2025 đại sứ Trung Quốc xuống Hải Phòng hôm nào?", "13/5/2025"),
    ("Đại sứ nước nào đến Hải Phòng hôm 13/5/2025?", "Trung Quốc"),
    ("Vua Bỉ xuống Hải Phòng hôm nào nhỉ?", "2/4/2025"),
    ("Công ty nào của Đức đang sản xuất ở Hải Phòng?", "Knauf"),
    ("Which German firms produce in Hai Phong?", "Knauf"),
    ("Doanh nghiệp Hàn Quốc nào sản xuất tại Tràng Duệ?", "LG Display"),
    ("Does any country keep an honorary consulate in Hai Phong?", "Hungary"),
    ("Nước nào đặt lãnh sự quán ở Hải Phòng?", "Hung-ga-ri"),
    ("thiên tân với incheon có kết nghĩa với nhau ko", "7/12/1993"),
    ("Hải Phòng xác định ưu tiên hợp tác với những đối tác nào?", "ASEAN"),
    ("When did the 8th Franco-Vietnamese conference on decentralised cooperation open?", "5 November"),
    ("lao provinces that work with haiphong", "Oudomxay"),
    ("Lan Ha Bay joined the most beautiful bays club when?", "6 June 2020"),
    ("quan Hong Bang hoi truoc ky voi quan nao cua Han Quoc", "18/5/2017"),
    ("Lần gần nhất lãnh đạo Hải Phòng gặp thị trưởng Incheon là khi nào", "14/6/2023"),
    ("When did city leaders last meet the mayor of Incheon?", "14 June 2023"),
    ("Lần gần đây nhất thị trưởng Kitakyushu sang Hải Phòng là khi nào?", "2019"),
)


@pytest.mark.parametrize(("text", "part"), SAID_OTHERWISE)
def test_words_of_every_day_for_visits_ties_and_firms(asking: Asking, text: str, part: str) -> None:
    assert part in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["Lãnh đạo thành phố là ai?", "Who are the city leaders?"])
def test_the_city_is_nobody(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


def test_of_a_post_that_several_have_there_is_no_previous_one(asking: Asking) -> None:
    assert ask(asking, "previous vice chairman of Haiphong").kind != "answer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ai làm chủ tịch trước Nguyễn Văn Tùng", "Lê Văn Thành"),  # of whom no start is told
        ("Who was chairman before Nguyễn Văn Tùng?", "Lê Văn Thành"),
        ("sau ông Nguyễn Văn Tùng là ai lên", "Lê Ngọc Châu"),
    ],
)
def test_who_handed_over_a_post_came_before(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told", "present"),
    [
        ("Bí thư Thành ủy Hải Phòng trước đây là những ai?", ("Lê Văn Thành", "Nguyễn Văn Thành"), "Lê Tiến Châu"),
        ("Who were the former party secretaries of Hai Phong?", ("Lê Văn Thành", "Nguyễn Văn Thành"), "Lê Tiến Châu"),
        ("chủ tịch thành phố Hải Phòng trước đây là những ai", ("Nguyễn Văn Tùng", "Dương Anh Điền"), "Lê Ngọc Châu"),
        ("Who were the former chairmen of Hai Phong?", ("Nguyễn Văn Tùng", "30 June 2025"), "Lê Ngọc Châu"),
    ],
)
def test_the_one_who_has_a_post_is_no_former_one(
    asking: Asking, text: str, told: tuple[str, ...], present: str
) -> None:
    said = sure(asking, text).sentence
    assert all(one in said for one in told)
    assert present not in said
