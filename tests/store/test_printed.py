"""What a source prints stays as it prints it: zeros at the end of a figure, and with them how exact it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.rules import load_derived

CARGO = ID + "observation/cargo-2020"


@pytest.mark.parametrize(
    ("written", "lower", "upper"),
    [
        ("hp:statedValue 1.2 ", "1100000", "1300000"),
        ("hp:statedValue 1.20 ", "1190000", "1210000"),
        ("hp:statedValue 1.200 ", "1199000", "1201000"),
        ('hp:statedValue "1.20"^^<http://www.w3.org/2001/XMLSchema#decimal> ', "1190000", "1210000"),
        ("<https://w3id.org/haiphong-kg/def#statedValue> 1.20 ", "1190000", "1210000"),
        ("<def#statedValue>+1.20 ", "1190000", "1210000"),
        ('hp:statedValue"1.20"^^<http://www.w3.org/2001/XMLSchema#decimal> ', "1190000", "1210000"),
        # one zero is how Turtle writes a whole decimal, unless it is said to be printed
        ("hp:statedValue 2.0 ", "1000000", "3000000"),
        ("<http://purl.org/linked-data/sdmx/2009/attribute#decimals> 1 ; hp:statedValue 2.0 ", "1900000", "2100000"),
    ],
)
def test_printed_zeros_keep_their_bounds(project: Path, written: str, lower: str, upper: str) -> None:
    path = project / "graph" / "figures.ttl"
    path.write_text(path.read_text(encoding="utf-8").replace("hp:statedValue 1.2 ", written), encoding="utf-8")
    kg = load_derived(Layout(project))
    assert (kg.value(CARGO, "hp:lowerBound"), kg.value(CARGO, "hp:upperBound")) == (lower, upper)
