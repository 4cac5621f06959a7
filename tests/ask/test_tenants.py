"""Who sits in which zone: tenants of a people, a company of which no project is told, a company and its group."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.store import ID
from tests.ask.conftest import Replies
from tests.ask.sure import sure

IN_ZONE = (
    ("Koreans in Trang Due", "haengsung-electronics"),
    ("which tenants sit in Trang Due", "haengsung-electronics"),
    ("người Hàn ở Tràng Duệ", "haengsung-electronics"),
    ("Koreans at Deep C", "you-tech"),
    ("Japanese in VSIP", "nipro-pharma"),
    ("Nhật ở VSIP", "nipro-pharma"),
    ("Which Chinese sit in An Duong?", "autel-vietnam"),
    ("Trung Quốc ở An Dương có mấy doanh nghiệp", "autel-vietnam"),
    ("which companies sit in VSIP", "regina-miracle"),
)
ZONE_OF = (
    ("Knauf sits in which park", "DEEP C"),
    ("Knauf ở khu nào", "DEEP C"),
    ("In which zone is Shin-Etsu?", "DEEP C"),
    ("Where is Knauf?", "DEEP C"),
    ("Kyocera sits in which zone?", "VSIP"),
)
GROUP_OF = (
    ("Which group does LG Display belong to?", "LG Display belongs to the group LG."),
    ("Does LG Innotek belong to LG?", "Yes: LG Innotek belongs to the group LG."),
)


@pytest.mark.parametrize(("text", "tenant"), IN_ZONE)
def test_a_people_beside_a_zone_are_its_tenants(asking: Asking, text: str, tenant: str) -> None:
    reply = sure(asking, text)
    rows = {str(term) for one in (reply, *reply.also) for row in one.rows.rows for term in row}
    assert f"<{ID}enterprise/{tenant}>" in rows


@pytest.mark.parametrize(("text", "zone"), ZONE_OF)
def test_a_company_without_a_project_lies_where_it_invests(asking: Asking, text: str, zone: str) -> None:
    assert zone in sure(asking, text).sentence


@pytest.mark.parametrize(("text", "sentence"), GROUP_OF)
def test_a_company_belongs_to_a_group_and_is_no_member(asking: Asking, text: str, sentence: str) -> None:
    assert sure(asking, text).sentence == sentence


@pytest.mark.parametrize(
    "text",
    [
        "foreign companies in Trang Due",
        "doanh nghiệp nước ngoài ở Tràng Duệ",
        "Trong KCN Tràng Duệ có công ty nước ngoài nào",
    ],
)
def test_companies_from_abroad_in_a_zone_are_its_tenants_and_not_its_developer(asking: Asking, text: str) -> None:
    said = sure(asking, text).sentence
    assert "LG Display" in said
    assert "Kinh Bac" not in said


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which company came first to Deep C?", "Chevron Lubricants was the first tenant"),
        ("Khách thuê đầu tiên của khu Đình Vũ là ai?", "Chevron Lubricants là khách thuê đầu tiên"),
        ("Which Korean company came first to Trang Due?", "Which came first of all is not recorded"),
        ("Doanh nghiệp nào đến VSIP đầu tiên?", "Kyocera"),
    ],
)
def test_the_first_is_not_the_largest_nor_the_developer(replies: Replies, question: str, told: str) -> None:
    assert told in replies(question).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many Japanese tenants does Deep C have?", "18"),
        ("How many tenants from Japan does Deep C have?", "18"),
        ("Deep C có bao nhiêu khách thuê Nhật Bản?", "18"),
        ("How many foreign tenants does VSIP have?", "9"),
    ],
)
def test_tenants_of_a_country_are_its_companies_in_the_zone(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert told in reply.sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which foreign companies are in An Duong industrial park?", "Tongwei"),
        ("Which foreign companies are in Nam Dinh Vu?", "Vietnam Precision Craft"),
        ("Which foreign firms are in Trang Due?", "Ohsung Vina"),
    ],
)
def test_foreign_companies_in_a_zone_are_those_whose_capital_is_foreign(asking: Asking, text: str, told: str) -> None:
    assert told in ask(asking, text).sentence
