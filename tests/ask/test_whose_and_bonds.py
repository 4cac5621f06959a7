"""Who is behind something, of which country it is, and what binds two: kinds of questions, each with many things."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, Reply, ask
from tests.ask.sure import sure

# What is told of each thing whoever asks for its owner: never one of those alone who are behind it.
_BEHIND = {
    "Nomura Hai Phong industrial zone": ("PC1", "Hải Phòng holds a share", "Nomura Holdings", "not known"),
    "DEEP C": ("Ackermans & van Haaren", "Rent-A-Port", "People's Committee", "Infra Asia"),
    "VSIP Hai Phong": ("Sembcorp", "Becamex", "46.5 per cent"),
    "the An Duong industrial park": ("Shenyue", "Shenzhen Investment Holdings"),
    "HTIT": ("Global Terminal Limited S.A.R.L. 49 per cent", "Hai Phong Port JSC 51 per cent", "Mediterranean"),
    "HICT": ("ITOCHU", "Saigon Newport Corporation 51 per cent", "Wan Hai"),
    "Lach Huyen port": ("HTIT", "HICT", "HHIT", "CMA CGM"),
    "VinFast": ("Vingroup",),
    "APM Terminals": ("Maersk",),
    "the LNG power plant": ("Vingroup", "VinEnergo", "the sources do not say"),
    "Regina Miracle": ("No owner", "Hong Kong"),
    "HHIT": ("belongs to the Hateco group", "Hateco Group operates"),
}
_NAMES_VI = {
    "khu Nomura": ("PC1", "Hải Phòng có cổ phần", "không rõ ngày chuyển giao"),
    "DEEP C": ("Ackermans & van Haaren", "Rent-A-Port", "Ủy ban nhân dân"),
    "VSIP": ("Sembcorp", "Becamex"),
    "bến 3 4 Lạch Huyện": ("49 phần trăm", "51 phần trăm"),
    "Tràng Duệ": ("Kinh Bắc",),
    "Regina Miracle": ("Không ghi nhận chủ sở hữu", "Hồng Công"),
}
_OWNER_EN = ("who owns {}?", "who is behind {}?", "who are the owners of {}", "who does {} belong to?")
_OWNER_VI = ("{} của ai?", "{} thuộc về ai", "chủ sở hữu {} là ai?", "ai đứng sau {}")


def _whole(reply: Reply) -> str:
    return " ".join((reply.sentence, *reply.remarks))


def _told(asking: Asking, text: str, needs: tuple[str, ...]) -> None:
    said = _whole(sure(asking, text))
    assert [one for one in needs if one not in said] == []


@pytest.mark.parametrize("wish", _OWNER_EN)
def test_all_who_are_behind_something_are_told_together(asking: Asking, wish: str) -> None:
    for name, needs in _BEHIND.items():
        _told(asking, wish.format(name), needs)


@pytest.mark.parametrize("wish", _OWNER_VI)
def test_all_who_are_behind_something_are_told_in_vietnamese(asking: Asking, wish: str) -> None:
    for name, needs in _NAMES_VI.items():
        _told(asking, wish.format(name), needs)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Autel là hãng nước nào", ("Trung Quốc", "không nêu công ty mẹ")),
        ("What country is Autel from?", ("counted to China", "Việt Nam")),
        ("Deep C có vốn của nước nào", ("Bỉ", "Hồng Công")),
        ("chủ khu deep c là người nước nào", ("Bỉ",)),
        ("which country is VSIP from?", ("Singapore", "Việt Nam")),
        ("Who develops the An Duong park and from which country?", ("Shenyue", "China")),
        ("Regina Miracle sản xuất gì, đến từ đâu?", ("Hồng Công", "đồ lót")),
        ("chủ của Regina Miracle là ai, nước nào", ("Hồng Công",)),
        ("Vingroup là nhà đầu tư trong nước hay nước ngoài?", ("Việt Nam",)),
        ("Is Rent-A-Port Belgian?", ("Yes: Rent-A-Port is a company of Belgium",)),
        ("Is Pegatron a Japanese company?", ("Taiwan",)),
        ("Does Singapore own VSIP?", ("By country", "Singapore")),
        ("Khu công nghiệp DEEP C của Bỉ hay của Việt Nam?", ("Bỉ", "Việt Nam")),
        ("Which countries own HICT", ("Japan", "Taiwan")),
        ("foreign shareholders of HICT", ("Saigon Newport Corporation – Việt Nam",)),
    ],
)
def test_the_country_is_told_with_that_of_parents_and_capital(
    asking: Asking, text: str, needs: tuple[str, ...]
) -> None:
    _told(asking, text, needs)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("MSC's stake in berths 3-4 of Lach Huyen?", ("49 per cent", "51 per cent", "Terminal Investment")),
        ("what share does MSC hold in a Lach Huyen terminal?", ("49 per cent",)),
        ("MSC nắm bao nhiêu phần trăm ở cảng Lạch Huyện", ("49 phần trăm",)),
        ("What is Rent-A-Port's stake in DEEP C?", ("No source states how large",)),
        ("who is the largest shareholder of HICT", ("largest share that is stated: Saigon Newport",)),
        ("ai giữ cổ phần lớn nhất ở HICT", ("51 phần trăm",)),
    ],
)
def test_a_share_is_told_through_the_companies_between(asking: Asking, text: str, needs: tuple[str, ...]) -> None:
    _told(asking, text, needs)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("how many Japanese companies are in Nomura Haiphong industrial zone", ("48 of them Japanese",)),
        ("Khu Nomura có bao nhiêu doanh nghiệp Nhật Bản?", ("48 của Nhật Bản",)),
        ("How many Chinese companies are in An Duong park?", ("21 Chinese companies",)),
    ],
)
def test_companies_of_a_country_are_told_as_a_source_counts_them(
    asking: Asking, text: str, needs: tuple[str, ...]
) -> None:
    _told(asking, text, needs)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("sembcorp's role in VSIP Hai Phong", ("Sembcorp Development holds a share", "46.5", "Becamex")),
        ("vai trò của Sembcorp ở VSIP là gì", ("có cổ phần", "46,5")),
        ("What role does Rent-A-Port play in DEEP C?", ("holds a share", "develops")),
        ("What do Hai Phong and Brest work on together?", ("accords", "dormant")),
        ("tỉnh Vân Nam hợp tác hải phòng về gì", ("hành lang", "13/11/2023")),
        ("what do Kitakyushu and Hai Phong do together", ("2014", "Agreement")),
        ("Hải Dương và Suwon hợp tác gì với nhau", ("2004",)),
        ("what is the Netherlands doing in Hai Phong", ("Steinweg", "Tromp")),
        ("Úc đang làm gì ở Hải Phòng", ("Bắc Úc",)),
        ("what is Belgium doing in Hai Phong?", ("King Philippe", "Agreement")),
        ("Partners from Germany", ("tesa", "Knauf")),
        ("how did Cuba help Hai Phong", ("Help is not recorded as such", "11 May 2023")),
        ("Hải Phòng giúp Lào những gì", ("Không ghi nhận việc giúp đỡ",)),
        ("Sun Group đang làm gì ở Cát Bà", ("Cáp treo",)),
        ("How did Kitakyushu help Hai Phong with water?", ("30 May 2013", "water")),
        ("Phần Lan giúp Hải Phòng làm nước như thế nào", ("Phần Lan đã hỗ trợ cấp nước",)),
        ("what is the agreement between Rent-A-Port and Vinalines about", ("grain",)),
        ("DEEP C ký với Kobe về việc gì", ("ưu đãi",)),
    ],
)
def test_all_that_binds_two_is_told_where_it_is_asked_in_general(
    asking: Asking, text: str, needs: tuple[str, ...]
) -> None:
    _told(asking, text, needs)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("what does MSC own in Hai Phong", ("Terminal Investment", "HTIT")),
        ("Kinh Bắc sở hữu những gì", ("Tràng Duệ", "90 phần trăm")),
        ("MSC đầu tư vào bến nào ở Lạch Huyện", ("HTIT",)),
        ("Kinh Bac owns which parks", ("Tràng Duệ",)),
        ("does Vingroup own VinFast", ("VinFast belongs to the group Vingroup",)),
        ("who bought Nomura's stake in the industrial zone", ("PC1 Group holds", "25 July 2022", "not known")),
        ("who runs berths 7 and 8 at Lach Huyen", ("not recorded as such", "CMA CGM", "Saigon Newport")),
        ("who manages VSIP", ("not recorded as such", "develops VSIP")),
        ("khu nam đình vũ ai làm chủ đầu tư?", ("Sao Đỏ",)),
        ("does the city own part of DEEP C?", ("People's Committee of Hải Phòng holds a share",)),
        ("does the city own HICT?", ("No share of Hải Phòng", "Saigon Newport")),
        ("thành phố có cổ phần trong DEEP C không", ("Ủy ban nhân dân thành phố Hải Phòng có cổ phần",)),
    ],
)
def test_what_one_holds_buys_or_runs_is_told_in_its_direction(
    asking: Asking, text: str, needs: tuple[str, ...]
) -> None:
    _told(asking, text, needs)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Năm 2008 Hải Phòng với Thâm Quyến ký để làm gì?", ("800 héc-ta",)),
        ("what did Kitakyushu and Hai Phong do together in 2014", ("18 April 2014",)),
        ("Which five places make up the Yunnan corridor conference", ("Quảng Ninh", "Lào Cai", "Yunnan")),
        ("Hành lang kinh tế 5 tỉnh thành Việt – Trung gồm những địa phương nào?", ("Quảng Ninh", "Vân Nam")),
    ],
)
def test_what_binds_two_at_a_time_or_in_a_network_is_told(asking: Asking, text: str, needs: tuple[str, ...]) -> None:
    _told(asking, text, needs)


@pytest.mark.parametrize(
    "text",
    [
        "who bought HICT's stake",  # no sale is recorded
        "Who does not own VSIP?",
        "ai không sở hữu VSIP",
        "DEEP C không phải của nước nào",
        "why does Sembcorp own VSIP",
        "who will own Nomura industrial zone next year",
        "who is the largest owner of DEEP C",  # no shares are stated
        "Who owns Samsung?",
        "Sembcorp's role in Nomura",
        "MSC's stake in HHIT last year",
        "what is Brazil doing in Hai Phong",
        "how did Finland help with football",
        "who helped Kitakyushu",
    ],
)
def test_another_question_in_the_same_words_is_not_answered(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    ("text", "opens", "stated"),
    [
        (
            "what share of HICT does Mitsui O.S.K. Lines hold?",
            "Shares as sources state them: Mitsui O.S.K. Lines 17.5",
            "17.5",
        ),
        (
            "What share of VSIP Hai Phong does Sembcorp hold?",
            "Shares as sources state them: Sembcorp Development 46.5",
            "46.5",
        ),
    ],
)
def test_the_size_of_a_share_that_is_stated_opens_the_answer(
    asking: Asking, text: str, opens: str, stated: str
) -> None:
    found = sure(asking, text)
    assert found.sentence.startswith(opens)
    assert stated in found.given


def test_that_no_source_states_a_share_is_told_before_those_of_others(asking: Asking) -> None:
    found = sure(asking, "Becamex nắm bao nhiêu phần trăm VSIP")
    assert found.sentence.startswith("Không nguồn nào nêu phần của Becamex IDC")
    assert found.polarity == "not stated"


def test_of_an_owner_who_is_named_what_he_has_is_told(asking: Asking) -> None:
    assert "Shinec phát triển" in sure(asking, "Shinec làm chủ khu công nghiệp nào").sentence
    assert "Universal Scientific" in sure(asking, "What is owned by ASE Technology Holding?").sentence
