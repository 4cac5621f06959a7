"""Who makes goods: all of the field are told, of goods no makers of their parts, and of none that nobody tells of."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("textile companies in Hai Phong", ("Apex", "Regina Miracle")),
        ("doanh nghiệp dệt may nước ngoài", ("Apex", "Regina Miracle")),
        ("tourism projects", ("Sun Group", "cable car", "Vũ Yên")),
    ],
)
def test_a_field_has_what_belongs_to_it(asking: Asking, text: str, names: tuple[str, ...]) -> None:
    said = sure(asking, text).sentence
    assert all(one in said for one in names)


@pytest.mark.parametrize(
    ("text", "name"), [("electronics makers in hai phong", "Pegatron"), ("công ty điện tử nào ở Tràng Duệ", "Heesung")]
)
def test_displays_are_told_beside_electronics(asking: Asking, text: str, name: str) -> None:
    reply = sure(asking, text)
    assert name in reply.sentence
    assert any("LG Display" in one and "LG Innotek" in one for one in reply.remarks)


@pytest.mark.parametrize(
    "text", ["car factories in Hai Phong", "nha may o to o hai phong", "hãng ô tô nào có nhà máy ở Hải Phòng"]
)
def test_makers_of_parts_are_no_makers_of_cars(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert "VinFast" in reply.sentence
    assert "HMT" not in reply.sentence
    assert any("HMT" in one for one in reply.remarks)


def test_makers_of_parts_are_told_where_they_are_asked_for(asking: Asking) -> None:
    said = sure(asking, "car parts makers").sentence
    assert "HMT" in said
    assert "Vingroup" not in said
    assert sure(asking, "Japanese car makers").sentence.startswith("No maker of the whole")
    assert "Vingroup" in sure(asking, "automotive companies").sentence


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Which companies make toys?", "toys"),
        ("những công ty nào sản xuất đồ chơi", "đồ chơi"),
        ("furniture makers", "furniture"),
        ("shoe factories", "shoe"),
        ("food producers from Thailand", "food"),
        ("nhà máy hóa chất nào ở DEEP C?", "hóa chất"),
        ("dự án năng lượng tái tạo", "năng lượng tái tạo"),
    ],
)
def test_of_goods_that_no_account_has_that_is_told(asking: Asking, text: str, word: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "none"
    assert f"“{word}”" in reply.sentence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("plastics companies", "CFL"),
        ("nhà máy nhựa", "SK Leaveo"),
        ("wind power projects, any?", "General Electric"),
        ("điện gió có dự án nào không", "General Electric"),
        ("solar panel manufacturers", "Flat"),
    ],
)
def test_what_accounts_have_of_goods_is_told(asking: Asking, text: str, name: str) -> None:
    assert name in sure(asking, text).sentence


def test_what_is_near_is_told_beside_a_denial(asking: Asking) -> None:
    reply = ask(asking, "medical equipment companies")
    assert reply.kind == "none"
    assert any("Nipro" in one for one in reply.remarks)


@pytest.mark.parametrize(
    "text",
    ["large factories", "private companies", "hãng hàng không nào", "elektronics makers", "swedish companies here?"],
)
def test_no_other_word_is_one_for_goods(asking: Asking, text: str) -> None:
    assert "goods" not in ask(asking, text).question
    assert "“" not in ask(asking, text).sentence.partition(".")[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("nhà máy giấy", ()),  # "giấy phép" is none of paper
        ("hãng phụ tùng ô tô", ("Yuekai",)),
        ("pharma plants", ("Nipro",)),
    ],
)
def test_a_syllable_of_another_word_is_no_goods(asking: Asking, text: str, names: tuple[str, ...]) -> None:
    reply = ask(asking, text)
    assert reply.kind == ("answer" if names else "none")
    assert all(one in reply.sentence for one in names)


@pytest.mark.parametrize("text", ["Which Japanese banks are present in Hai Phong?", "Korean banks in Hai Phong"])
def test_banks_of_a_country_are_no_list_of_its_investors(asking: Asking, text: str) -> None:
    assert (ask(asking, text).kind, ask(asking, text).polarity) == ("none", "none")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Is there a TV factory?", "LG Electronics"),
        ("Công ty nào sản xuất tivi?", "LG Electronics"),
        ("Who makes motorbikes?", "VinFast"),
        ("Có nhà máy xe máy điện không?", "VinFast"),
        ("Có nhà máy áo lót không?", "Regina"),
        ("Tape company from Germany at DEEP C HP - name?", "tesa"),
        ("Có nhà máy tất ở Hải Phòng không?", "Apex"),
    ],
)
def test_goods_are_found_by_other_words_and_in_figures(asking: Asking, text: str, name: str) -> None:
    assert name in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("Công ty nào sản xuất máy tính?", "Pegatron", "Bridgestone"),  # "nhà máy … tính" is none
        ("Is there a drug factory in Hai Phong?", "Nipro", "Fuji Xerox"),  # named "with Nipro Pharma"
        ("Who makes bras?", "Regina", "Apex"),
        ("Có nhà máy tất ở Hải Phòng không?", "Apex", "Autel"),
    ],
)
def test_no_others_are_told_of_goods(asking: Asking, text: str, name: str, others: str) -> None:
    said = sure(asking, text).sentence
    assert name in said
    assert others not in said


def test_goods_of_elsewhere_are_not_denied_of_all(asking: Asking) -> None:
    reply = ask(asking, "Is there a tape factory in Nomura?")
    assert reply.kind == "none"
    assert "tesa" in reply.sentence


def test_what_companies_pay_is_no_goods(asking: Asking) -> None:
    said = "Corporate income tax rate for companies inside the Hai Phong free trade zone?"
    assert ask(asking, said).kind == "unsure"


@pytest.mark.parametrize("text", ["Who makes lubricants?", "Công ty nào sản xuất dầu nhờn?"])
def test_who_is_called_after_goods_is_told_beside(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert "Idemitsu" in reply.sentence
    assert any("Chevron" in one for one in reply.remarks)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Which Japanese companies make lubricants?", "Chevron"),
        ("Which companies invest in electronics?", "SL Electronics"),  # whose works have another field
    ],
)
def test_no_name_goes_beyond_what_is_asked(asking: Asking, text: str, name: str) -> None:
    assert not any(name in one for one in sure(asking, text).remarks)
