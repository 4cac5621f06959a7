"""Which terminals, bridges, airports, railways there are, those of the city alone."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies


@pytest.mark.parametrize(
    ("text", "count", "named"),
    [
        ("Which terminals are there in Hai Phong?", "5", "HHIT"),
        ("How many container terminals does Hai Phong have?", "5", "HTIT"),
        ("Hải Phòng có bến cảng nào?", "5", "HICT"),
        ("Which terminals are operating?", "3", "HICT"),
        ("Which terminals are planned?", "2", "berths 9–12"),
        ("Những bến nào đang quy hoạch?", "2", "Bến số 7 và 8"),
        ("Which bridges are recorded?", "4", "Niệm 2 bridge"),
        ("Is there an airport in Hai Phong?", "1", "Cát Bi"),
        ("hai phong co nhung san bay nao", "1", "Cát Bi"),
    ],
)
def test_the_works_of_a_kind_are_listed(replies: Replies, text: str, count: str, named: str) -> None:
    first = replies(text).sentence.partition(".")[0]
    assert count in first
    assert named in first
    assert "Incheon" not in first


@pytest.mark.parametrize(
    "text",
    [
        "Is there a railway from Hai Phong to China?",
        "Is there a railway from Hai Phong to China, planned or existing?",
        "Có đường sắt từ Hải Phòng sang Trung Quốc không?",
    ],
)
def test_a_railway_is_told_with_its_works(replies: Replies, text: str) -> None:
    found = replies(text)
    assert "Lào Cai" in found.sentence
    assert "19 December 2025" in found.sentence or "19-12-2025" in found.sentence


@pytest.mark.parametrize("text", ["Is there a railway from Hai Phong to Laos?", "Which bridges did Japan pay for?"])
def test_of_another_country_or_another_wish_no_list_is_the_answer(replies: Replies, text: str) -> None:
    assert "recorded: Lào Cai" not in replies(text).sentence
    assert "4 recorded" not in replies(text).sentence


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("How many terminals does Hai Phong have?", "berths 9–12 (planned)"),
        ("Which railways exist?", "railway (works begun: 19 December 2025"),
        ("Is there a power plant in Hai Phong?", "LNG power plant (under construction)"),
        ("Hải Phòng có những nhà máy điện nào?", "Nhà máy điện LNG Hải Phòng (đang xây dựng)"),
    ],
)
def test_what_does_not_run_yet_is_told_with_its_state(replies: Replies, text: str, state: str) -> None:
    reply = replies(text)
    assert state in " ".join((reply.sentence, *reply.remarks))
