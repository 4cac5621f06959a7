"""Where a source leaves open whether the city is a member, the reply tells the link that the source does state."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.sure import sure


@pytest.mark.parametrize("network", ["WeGO", "Mayors for Peace"])
@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Is Hai Phong a member of {}?", "has a multilateral link with {}"),
        ("Hải Phòng có phải thành viên {} không?", "có liên kết đa phương với {}"),
        ("Hải Phòng là thành viên của {} từ khi nào?", "có liên kết đa phương với {}"),
    ],
)
def test_a_link_stands_behind_a_membership_that_is_not_stated(
    asking: Asking, network: str, text: str, link: str
) -> None:
    found = sure(asking, text.format(network))
    assert found.polarity == "not stated"
    assert link.format(network) in found.sentence


def test_a_link_is_told_once_where_it_is_also_asked_since_when(asking: Asking) -> None:
    sentence = sure(asking, "Is Hai Phong a member of Mayors for Peace, since when?").sentence
    assert sentence.count("multilateral link") == 1
    assert "since when the link" in sentence
