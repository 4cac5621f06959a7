"""Turns of talk are data: a curator adds one in a line, and what cannot be read of one is told with file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from haiphong_kg.ask.rewording.turns import plain
from haiphong_kg.checks.turns import turn_findings
from haiphong_kg.entities.notation import read_said
from haiphong_kg.entities.vocabulary import read_vocabulary
from haiphong_kg.errors import DataError
from haiphong_kg.store import Layout, load_derived

HEADER = "@base <https://w3id.org/haiphong-kg/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n"
BROKEN = [
    ('<wording/turn/x> skos:altLabel "who (runs"@en ;\n    skos:example "who operates"@en .', "a bracket in", 4),
    ('<wording/turn/x> skos:altLabel "who  runs"@en ;\n    skos:example "who operates"@en .', "says nothing", 4),
    ('<wording/turn/x> skos:altLabel "who !(|it) runs"@en ;\n    skos:example "a"@en .', "says nothing", 4),
    ('<wording/turn/x> skos:altLabel ""@en ;\n    skos:example "who operates"@en .', "says nothing", 4),
    (
        '<wording/turn/x> skos:altLabel "fine"@en ,\n        "who runs {txt}"@en ;\n    skos:example "a"@en .',
        "'txt'",
        5,
    ),
    ('<wording/turn/x> skos:altLabel "who runs"@en ;\n    skos:example "what {text} has"@en .', "the slot 'text'", 4),
    ('<wording/turn/x> skos:altLabel "{text} or {text}"@en ;\n    skos:example "{text}"@en .', "the slot 'text'", 4),
    ('<wording/turn/x> skos:altLabel "ai lo {text}"@vi ;\n    skos:example "who runs"@en .', "nothing tells", 4),
    ('<wording/asks/quarrel/x> skos:altLabel "who is right"@en ;\n    skos:example "a"@en .', "no kind of question", 4),
    ('<wording/turn/x> skos:altLabel "!{words} runs"@en ;\n    skos:example "a"@en .', "cannot be sought", 4),
    ('<wording/turn/x> skos:altLabel "a"@en ;\n    skos:example "b"@en ;\n    skos:notation "x" .', "no number", 6),
    ('<wording/slot/x> skos:altLabel "(x"@en .', "a bracket in", 4),
    ('<wording/slot/x> skos:altLabel "{x} y"@en .', "'x'", 4),
]


TWO_MEANINGS = (
    '<wording/turn/x> skos:altLabel "who\'s behind"@en ;\n    skos:example "who owns"@en , "who operates"@en .'
)


@pytest.fixture
def wording(project: Path) -> Path:
    """The folder for words of a small project."""
    folder = project / "queries" / "wording"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize(("turn", "told", "line"), BROKEN)
def test_what_cannot_be_read_of_a_turn_is_told_with_its_line(wording: Path, turn: str, told: str, line: int) -> None:
    (wording / "first.ttl").write_text(f'{HEADER}<wording/class/x> skos:altLabel ""@en .\n', encoding="utf-8")
    (wording / "turns.ttl").write_text(f"{HEADER}{turn}\n", encoding="utf-8")
    (found,) = turn_findings(load_derived(Layout(wording.parents[1])))
    assert (found.file, found.line, found.severity) == ("queries/wording/turns.ttl", line, "error")
    assert told in found.message["en"]
    assert found.fix["en"] != found.fix["vi"]


def test_a_turn_has_one_meaning_in_a_language(wording: Path) -> None:
    """As it gets two where two makers have one name for theirs."""
    (wording / "turns.ttl").write_text(f"{HEADER}{TWO_MEANINGS}\n", encoding="utf-8")
    found = turn_findings(load_derived(Layout(wording.parents[1])))
    assert [(one.file, one.line, one.severity) for one in found] == [("queries/wording/turns.ttl", 5, "error")] * 2
    assert all("one of several meanings" in one.message["en"] for one in found)


def test_a_question_is_read_without_a_turn_that_cannot_be_read(wording: Path) -> None:
    lines = ("who (runs", "who's behind")
    said = " , ".join(f'"{one}"@en' for one in lines)
    text = f'{HEADER}<wording/turn/x> skos:altLabel {said} ;\n    skos:example "who operates"@en .\n'
    (wording / "turns.ttl").write_text(text, encoding="utf-8")
    (turn,) = read_vocabulary(load_derived(Layout(wording.parents[1]))).turns.each.values()
    assert turn.meant == "who operates"


def test_behind_a_tilde_it_is_read_without_accents_too(wording: Path) -> None:
    text = (
        '<wording/slot/firm> skos:altLabel "công ty"@vi .\n<wording/turn/x> skos:altLabel "~ thuộc {firm} nào"@vi ;\n'
        '    skos:example "của {firm} gì"@vi .\n'
    )
    (wording / "turns.ttl").write_text(HEADER + text, encoding="utf-8")
    vocabulary = read_vocabulary(load_derived(Layout(wording.parents[1])))
    for typed, meant in (("X thuộc công ty nào", "X của công ty gì"), ("X thuoc cong ty nao", "X cua cong ty gi")):
        assert plain(vocabulary, typed) == meant


def test_those_of_a_lower_notation_are_read_first_and_then_the_longer(wording: Path) -> None:
    turns = "\n".join(
        f'<wording/turn/{name}> skos:altLabel "{said}"@en ; skos:example "{name}"@en{number} .'
        for name, said, number in (
            ("late", "a longer one", ' ; skos:notation "2"'),
            ("short", "one", ""),
            ("long", "long one", ""),
        )
    )
    (wording / "turns.ttl").write_text(f"{HEADER}{turns}\n", encoding="utf-8")
    kept = read_vocabulary(load_derived(Layout(wording.parents[1]))).turns
    read = kept.possible("", "another time one, a longer one and a long one")
    assert [turn.meant for _, turn in read] == ["long", "short", "late"]


@pytest.mark.parametrize(
    ("said", "text", "kept"),
    [
        ("[the] {firm} (sits|is) in which park $", "Knauf sits in which park?", ("Knauf",)),
        ("[the] {firm} (sits|is) in which park $", "the Saint Gobain is in which park", ("Saint Gobain",)),
        ("teu[s] [in] {year}", "teu 2024", ("2024",)),
        ("{word} n {word 2}", "when n where", ("when", "where")),
        ("who makes !(it|up)", "who makes tyres", ()),
        ("!(hi|hello) folks", "the folks", ()),
        ("from =Anh", "from Anh", ()),
        ("{here|there} [now|today] $", "there today", ("there",)),
        ("^ -(who|what) {words} number", "industrial park number", ("industrial park",)),
        ("a - b", "a - b", ()),
        ("+(deal|pact) how long does {part} last /", "how long does it last, that pact", ("it",)),
        ("{plant} now", "the old works now", ("the old works",)),
    ],
)
def test_what_is_said_is_found_and_kept(said: str, text: str, kept: tuple[str, ...]) -> None:
    read = read_said(said, {"firm": ["Knauf", "Gobain", "Saint Gobain"], "plant": ["[the] [old] (plant|works)"]})
    found = re.search(read.pattern, text, re.IGNORECASE)
    assert found is not None
    assert found.groups() == kept
    assert not read.needles or any(one in text.casefold() for one in read.needles)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("who makes !(it|up)", "who makes it"),
        ("!(hi|hello) folks", "hello folks"),
        ("from =Anh", "from anh"),
        ("^ -(who|what) {words} number", "the number of what"),
        ("^ pile", "the pile"),
        ("pile", "a pile-up"),
        ("with {name}", "with what"),
        ("+(deal|pact) pile", "the pile of pacts"),
    ],
)
def test_what_is_not_said_is_not_found(said: str, text: str) -> None:
    assert re.search(read_said(said, {}).pattern, text, re.IGNORECASE) is None


@pytest.mark.parametrize("said", ["a)", "(a", "{a", "{a|b", "!(a", "a | b"])
def test_a_bracket_has_its_other(said: str) -> None:
    with pytest.raises(DataError, match="bracket"):
        read_said(said, {})
