"""An expression is compiled only for a text that may match it, and gives what `re` gives."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.base import expression, know, noted
from haiphong_kg.base.required import is_possible, required

# What patterns are made of: each a piece of one, none of which makes another wrong.
_PIECES = (
    *("ab", "B c", "đi", "Ố", r"\.", r"\w", r"\d", ".", "[a-c]", "[^b]", "[aĐK]", "[ .i-]", r"[\]x]", r"\b", "^", "$"),
    *("(?:ab|c)", "(a|)", "(?=a)", "(?!b)", "(?<=a)", "(?<!b)", "(?P<{n}>b)", "(?-i:A)", r"(?:a\ b|đi)"),
)
_TIMES = ("", "", "", "?", "*", "+", "{2}", "{0,1}", "+?")
_patterns = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(_TIMES)), min_size=1, max_size=5)
_texts = st.text(st.sampled_from("abcABCđĐốỐ. xiIİıſK1"), max_size=12)


def _pattern(parts: list[tuple[str, str]], joint: str) -> str:
    """The parts, each as often as it says, except where it only looks at a place in a text; with "|" each is a way."""
    fixed = (r"\b", "^", "$", "(?=a)", "(?!b)", "(?<=a)", "(?<!b)")
    named = (one.format(n=f"n{n}") if one.startswith("(?P") else one for n, (one, _) in enumerate(parts))
    ways = [one if one in fixed else f"{one}{times}" for one, (_, times) in zip(named, parts, strict=True)]
    return joint.join(ways)


@given(_patterns, _texts, st.sampled_from(["", "|"]), st.sampled_from([re.NOFLAG, re.IGNORECASE]))
def test_what_matches_has_what_is_required(
    parts: list[tuple[str, str]], text: str, joint: str, flags: re.RegexFlag
) -> None:
    pattern = _pattern(parts, joint)
    if re.search(pattern, text, flags):
        assert is_possible(required(pattern), text)
    assert expression(pattern, flags).sub("_", text) == re.sub(pattern, "_", text, flags=flags)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (
            r"(?:when|since when) (is|was) (.+?) founded",
            [{" founded"}, {"when", "since when"}, {"is", "was"}, {" "}, {" "}],
        ),
        (r"\b(?:lâu đời|sớm hơn) cả\b", [{"lâu đời", "sớm hơn"}, {" cả"}]),
        (r"(?:the )?channel|Fairway", [{"channel", "fairway"}]),
        (r"colou?r", [{"colo"}, {"r"}]),
        (r"(?:a|b)?\d+", []),
        (r"(?!ab)\w+", []),
        (r"[,;-]\s*and [^x] [0-9][.?!]*", [{"and "}, {" "}, {",", ";", "-"}]),
        (r"(?P<one>ab)(?P=one)", []),
        (r"Hải\ Phòng(?: mới|\d)", [{"hải phòng"}]),
    ],
)
def test_what_is_required_is_known_without_compiling(pattern: str, needed: list[set[str]]) -> None:
    assert list(required(pattern)) == needed


def test_a_text_that_cannot_match_compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    sought = expression(r"never (\w+) by another test")
    with monkeypatch.context() as patch:
        patch.delattr(re, "compile")
        assert sought.search("always") is sought.match("always") is sought.fullmatch("always") is None
        assert (sought.sub("x", "always", count=1), sought.split("always")) == ("always", ["always"])
        assert (sought.findall("always"), list(sought.finditer("always"))) == ([], [])
    assert sought.findall("never seen by another test") == ["seen"]


def test_what_one_process_read_of_patterns_another_takes_over() -> None:
    with noted() as found:
        assert expression(r"(?:noted|marked) by \w+").search("noted by nobody")
    assert json.loads(json.dumps(found)) == {r"(?:noted|marked) by \w+": [["marked", "noted"], [" by "]]}
    know({r"taken over \w+": [["of which", "another"], ["told"]]})
    taken = expression(r"taken over \w+")
    assert taken.search("taken over by none") is None
    assert taken.search("taken over by another, who told") is not None
