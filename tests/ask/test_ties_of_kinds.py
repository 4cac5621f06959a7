"""Agreements of a kind, events of a kind, consuls of a group, ports abroad and what only figures count."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.store import KnowledgeGraph


def _said(asking: Asking, text: str) -> str:
    found = ask(asking, text)
    assert found.kind in ("answer", "none"), (text, found.sentence)
    return " ".join((found.sentence, *found.remarks))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("What is the latest memorandum with a foreign city?", ("Kobe", "29 August 2024", "Kagawa")),
        ("bản ghi nhớ mới nhất mà Hải Phòng ký với một địa phương nước ngoài là gì?", ("Kobe", "Kagawa", "Suwon")),
        ("memoranda signed in 2024", ("No agreement (memorandum of understanding) of", "Suwon", "Kagawa", "Shangyu")),
        ("Các biên bản ghi nhớ ký trong năm 2023", ("SKC", "New York", "LG Innotek")),
        ("has hai phong signed a memorandum with Kagawa", ("cooperation agreement", "what it calls a memorandum")),
    ],
)
def test_what_sources_call_a_memorandum_is_told_beside_those_recorded_so(
    asking: Asking, text: str, told: tuple[str, ...]
) -> None:
    said = _said(asking, text)
    assert [one for one in told if one not in said] == [], said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("thỏa thuận với địa phương nước ngoài năm 2024", "Kagawa"),
        ("latest agreement with foreign localities", "Kagawa (29 August 2024)"),
        ("How many foreign localities does Hai Phong have ties with?", "26"),
    ],
)
def test_foreign_localities_are_a_figure_only_where_their_number_is_asked(asking: Asking, text: str, told: str) -> None:
    assert told in _said(asking, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("sự kiện văn hóa của Nhật Bản ở Hải Phòng", "sự kiện loại khác"),
        ("conferences with Cuba", "Of events of other kinds it records: Cuban officials"),
    ],
)
def test_events_of_other_kinds_are_told_where_there_is_none_of_the_kind(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")
    assert told in found.sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("any honorary consuls of European countries?", "Yes: Lương Hoàng Long"),
        ("có lãnh sự danh dự của nước châu Âu nào tại Hải Phòng không", "Có: Lương Hoàng Long"),
        ("Does any European country have a consulate in Hai Phong?", "Hungary"),
        ("Is there any consul of an Asian country in Hai Phong?", "No consul of Asia"),
        ("Did the Antwerp port sign anything with Hai Phong?", "No agreement with Antwerp is recorded"),
        ("MoU with Port of Antwerp date", "No agreement with Antwerp is recorded"),
        ("Has the Port of Seattle signed anything with Haiphong?", "No agreement with the port itself"),
        ("tổ chức phi chính phủ nước ngoài tại Hải Phòng", "chỉ có số lượng"),
        ("partner universities of Vietnam Maritime University", "No tie of a school or university"),
    ],
)
def test_groups_ports_and_bodies_are_what_is_asked_for(asking: Asking, text: str, told: str) -> None:
    assert told in _said(asking, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lễ hội hoa anh đào hải phòng tổ chức năm nào", "nói tới lễ hội hoa anh đào"),
        ("Is there a cherry blossom festival in Hai Phong?", "No record of the graph speaks of"),
        ("có ngày hội văn hóa Hàn Quốc ở Hải Phòng không", "đoàn múa"),
        ("Học bổng nào dành cho sinh viên Hải Phòng từ đối tác nước ngoài?", "nói tới học bổng"),
        ("Which schools teach Japanese in Hai Phong?", "No record of Japan speaks of the teaching of a language"),
        ("How much did NGOs give Hai Phong in 2020?", "aid of non-governmental organisations"),
        ("sinh viên Campuchia ở Hải Phòng", "ghi nhận về Campuchia"),
        ("Sinh viên Lào học ở Hải Phòng có bao nhiêu người?", "117 sinh viên Lào"),
    ],
)
def test_notions_of_culture_and_schools_are_looked_up(asking: Asking, text: str, told: str) -> None:
    assert told in _said(asking, text)


def test_every_country_abroad_is_of_one_continent(asking: Asking, real: KnowledgeGraph) -> None:
    continents = ("africa", "america", "asia", "europe", "oceania")
    members = [iri for one in continents for iri in asking.lexicon.vocabulary.members[f"group/{one}"]]
    lands = set(real.subjects("rdf:type", "hp:Country"))
    assert lands <= set(members)
    assert len(members) == len(set(members))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hải Phòng vào mạng lưới thành phố chính quyền điện tử WeGO khi nào?", "liên kết với WeGO"),
        ("Is Haiphong a member of the smart sustainable cities organisation WeGO?", "a member of WeGO"),
        ("khu công nghiệp sinh thái Nam Cầu Kiền rộng bao nhiêu", "263,47"),
        ("công ty băng dính Đức Tesa mở nhà máy khi nào", "tesa"),
    ],
)
def test_what_describes_a_name_is_left_out_and_said_to_be(asking: Asking, text: str, told: str) -> None:
    said = _said(asking, text)
    assert told in said
    assert any(one in said for one in ("Không đọc", "Not read")), said


@pytest.mark.parametrize("text", ["công ty đối thủ Tesa ở đâu", "các công ty vệ tinh LG ở Hải Phòng"])
def test_what_makes_it_another_is_not_left_out(asking: Asking, text: str) -> None:
    assert not [one for one in ask(asking, text).remarks if one.startswith("Không đọc")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Những lễ hội văn hóa quốc tế nào được tổ chức tại Hải Phòng?", ("Nam Ninh", "Incheon", "Genova")),
        ("Which cultural events with China took place?", ("Nanning", "Việt Nam – China Bridge")),
    ],
)
def test_cultural_events_are_festivals_and_exhibitions_too(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    said = _said(asking, text)
    assert [one for one in told if one not in said] == [], said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who was city party secretary in 2019?", ("in 2019 no source states", "Lê Văn Thành (17 January 2017)")),
        ("Giám đốc Sở Ngoại vụ năm 2022 là ai", ("Không nguồn nào nêu", "Nguyễn Anh Tuân (2020)")),
        ("Vietnam-Japan friendship association of Hai Phong chairman", ("with Japan is recorded", "China Friendship")),
    ],
)
def test_of_a_post_in_a_year_of_which_nothing_is_known_all_its_holders_are_told(
    asking: Asking, text: str, told: tuple[str, ...]
) -> None:
    said = _said(asking, text)
    assert [one for one in told if one not in said] == [], said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Agreements signed between 2015 and 2018", ("LG Display signed", "AEON Mall signed", "Dong-gu")),
        ("các thoả thuận ký năm 2016", ("LG Display ký", "chỉ được ghi nhận là việc ký")),
        ("list all agreements signed in 2023", ("Yunnan", "DEEP C", "LG Innotek")),
        ("agreements with Korean companies", ("SKC", "LG Display", "LG Innotek")),
        ("what was the last agreement signed with a Chinese city?", ("Shenzhen", "Yunnan", "Shangyu")),
    ],
)
def test_agreements_of_which_only_the_signing_is_recorded_are_told_too(
    asking: Asking, text: str, told: tuple[str, ...]
) -> None:
    said = _said(asking, text)
    assert [one for one in told if one not in said] == [], said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which agreements have ended?", ("Kitakyushu since 17 April 2009", "Suwon", "Vientiane")),
        ("những thỏa thuận nào hết hiệu lực", ("Kitakyushu từ 17/4/2009", "Suwon", "Viêng Chăn")),
        ("which memoranda are still in force?", ("records no answer", "Kobe since 2013 (status: signed)")),
        ("biên bản ghi nhớ nào còn hiệu lực", ("không ghi nhận", "Kobe từ 2013 (tình trạng: đã ký)")),
    ],
)
def test_agreements_that_are_over_ended_by_their_term_or_by_another_too(
    asking: Asking, text: str, told: tuple[str, ...]
) -> None:
    said = _said(asking, text)
    assert [one for one in told if one not in said] == [], said
