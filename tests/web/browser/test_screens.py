"""On every screen the ring and the whole net are read and hit."""

from __future__ import annotations

import pytest

from tests.web.browser.conftest import Opened
from tests.web.browser.net import PAINTED
from tests.web.browser.real import Real
from tests.web.browser.screens import SCREENS, net_row, ring_row
from tests.web.browser.settled import go, open_anew, show

LEAST_LETTER = {"ring": 12, "net": 11}
LEAST_NAMES = 20
LEAST_HITS = 0.95


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_partner_is_read_and_hit_at_every_size(sized: Opened, real: Real, lang: str) -> None:
    for screen in SCREENS:
        row = ring_row(sized.page, lang, screen)
        assert row.names == len(real.ties["partners"]), row
        assert row.letter >= LEAST_LETTER["ring"], row
        assert (row.overlaps, row.cut, row.sideways) == (0, 0, False), row
        assert row.hits >= LEAST_HITS, row


@pytest.mark.parametrize("screen", [SCREENS[0], SCREENS[7]], ids=["wide", "narrow"])
def test_a_net_that_was_left_is_framed_as_one_that_is_opened(sized: Opened, screen: tuple[int, int, int]) -> None:
    width, height, _ = screen
    open_anew(sized.page, "lang=en&view=net", width, height)
    opened = sized.page.evaluate(PAINTED)
    show(sized.page, "lang=en&view=net&frame=0,0,1.0", width, height)
    assert sized.page.evaluate(PAINTED) != opened
    go(sized.page, "lang=en&view=net")
    assert sized.page.evaluate(PAINTED) == opened


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_of_the_whole_net_twenty_names_are_read_and_hit_at_every_size(sized: Opened, lang: str) -> None:
    for screen in SCREENS:
        row = net_row(sized.page, lang, screen)
        assert row.names >= LEAST_NAMES, row
        assert row.letter >= LEAST_LETTER["net"], row
        assert (row.overlaps, row.covering) == (0, 0), row
        assert (row.hits >= LEAST_HITS, row.selects) == (True, True), row
