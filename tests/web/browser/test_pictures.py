"""The views that are pictures in a file besides the ring, and what such a file says."""

from __future__ import annotations

import pytest

from tests.web.browser.conftest import Opener
from tests.web.browser.real import real_page
from tests.web.browser.test_sharing import saved, texts


@pytest.mark.parametrize(
    ("view", "said", "meaning"),
    [
        ("timeline", ["Japan", "no date", "2010"], "A sign is a tie"),
        ("map", ["Hải Phòng", "Japan", "Australia"], "coastlines: Natural Earth"),
        ("charts", ["Cumulative foreign direct investment", "Billion US dollars"], "A bar is a full year"),
    ],
)
def test_a_view_is_a_picture_that_stands_alone(opener: Opener, view: str, said: list[str], meaning: str) -> None:
    page = opener(real_page().html, f"#view={view}").page
    svg = saved(page, "picture-svg")
    whole = " ".join(texts(svg))
    assert set(said) <= set(texts(svg))
    assert meaning in whole
    assert "Data licence: https://creativecommons.org/licenses/by/4.0/" in whole
    assert not [sign for sign in (b"var(", b"color-mix", b"NaN", b"undefined", b"<script") if sign in svg]
