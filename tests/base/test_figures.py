from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.base.figures import Figure, compute, stated

POSITIVE = st.decimals(min_value="0.01", max_value="1000000", places=2)


def figure(lower: str, value: str, upper: str) -> Figure:
    return Figure(Decimal(lower), Decimal(value), Decimal(upper))


@pytest.mark.parametrize(
    ("printed", "scale", "approximation", "expected"),
    [
        ("9.41", 9, "exact", ("9405000000", "9410000000", "9415000000")),
        ("18.2", 9, "nearly", ("18100000000", "18200000000", "18200000000")),
        ("18.94", 9, "exact", ("18935000000", "18940000000", "18945000000")),
        ("1.61", 9, "about", ("1600000000", "1610000000", "1620000000")),
        ("409", 6, "exact", ("408500000", "409000000", "409500000")),
        ("9000", 9, "about", ("8000000000000", "9000000000000", "10000000000000")),
        ("126", 0, "over", ("126", "126", "127")),
        ("4.50", 0, "at-least", ("4.5", "4.5", "4.6")),
        ("46", 0, "at-most", ("45", "46", "46")),
    ],
)
def test_bounds_follow_the_last_printed_digit(
    printed: str, scale: int, approximation: str, expected: tuple[str, str, str]
) -> None:
    assert stated(Decimal(printed), scale, approximation) == figure(*expected)


def test_an_unknown_hedge_is_refused() -> None:
    with pytest.raises(ValueError, match="perhaps"):
        stated(Decimal(1), 0, "perhaps")


def test_turnover_of_2015_follows_from_2020_and_the_multiple() -> None:
    inputs = {"a": stated(Decimal("18.94"), 9, "exact"), "b": stated(Decimal("4.5"), 0, "exact")}
    assert compute("a / b", inputs).rounded() == figure("4161500000", "4208900000", "4257300000")


def test_yearly_growth_that_a_multiple_implies() -> None:
    multiple = {"b": stated(Decimal("4.5"), 0, "exact")}
    growth = compute("(b ^ (1/5) - 1) * 100", multiple).rounded()
    assert growth == figure("34.794", "35.096", "35.395")


@pytest.mark.parametrize(
    "formula", ["a +", "__import__('os')", "a.real", "[a]", "missing * 2", "a / (2 - 2)", "a if a else a", "'x'"]
)
def test_what_is_outside_the_grammar_is_refused(formula: str) -> None:
    with pytest.raises(ValueError, match=r"cannot compute|not part of the grammar") as caught:
        compute(formula, {"a": figure("1", "1", "1")})
    assert "<class" not in str(caught.value)


@given(POSITIVE, POSITIVE, st.sampled_from(["a + b", "a - b", "a * b", "a / b", "a * (1 - 1 / (1 + b))"]))
def test_a_result_lies_within_its_bounds(a: Decimal, b: Decimal, formula: str) -> None:
    inputs = {"a": stated(a, 0, "about"), "b": stated(b, 0, "exact")}
    if min(one.lower for one in inputs.values()) > 0:
        result = compute(formula, inputs)
        assert result.lower <= result.value <= result.upper
