"""The canonical form of Turtle source files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

from haiphong_kg.errors import DataError
from haiphong_kg.store.formatter import format_text, reformat
from haiphong_kg.store.iris import BASE, PREFIXES

HEADER = f"@base <{BASE}> .\n" + "".join(
    f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in ("skos", "hp", "xsd", "owl", "sh")
)
WRITTEN = (
    "# Places\n"
    + HEADER
    + """
# the city
<id/place/b> hp:z 1.50, 2 ; a hp:Place ;
  skos:altLabel "Port City"@en; skos:prefLabel "B"@vi , "Bee"@en.

# the sea
<id/place/a> a hp:Place .
"""
)
CANONICAL = f"""# Places

@base <{BASE}> .
@prefix hp: <{PREFIXES["hp"]}> .
@prefix skos: <{PREFIXES["skos"]}> .

# the sea
<id/place/a> a hp:Place .

# the city
<id/place/b> a hp:Place ;
    skos:prefLabel "Bee"@en , "B"@vi ;
    skos:altLabel "Port City"@en ;
    hp:z 1.50 , 2 .
"""


def meaning(text: str) -> Dataset:
    dataset = Dataset(parse(text, RdfFormat.TURTLE, base_iri=BASE))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return dataset


def test_header_order_and_comments() -> None:
    assert format_text(WRITTEN) == CANONICAL


def test_long_lines_are_broken_between_objects() -> None:
    long = '"' + "a , b " * 12 + '"'
    formatted = format_text(f"{HEADER}<id/place/a> skos:note {long}@vi , {long}@en .")
    assert formatted.endswith(f"\n<id/place/a> skos:note {long}@en ,\n        {long}@vi .\n")
    assert format_text(formatted) == formatted


def test_canonical_text_stays() -> None:
    assert format_text(CANONICAL) == CANONICAL


def test_what_is_said_twice_is_written_once() -> None:
    once = format_text(f"{HEADER}<id/place/a> hp:z 1 .")
    assert format_text(once.replace("hp:z 1 .", "hp:z 1 , 1 .")) == once


def test_comment_below_the_header_is_about_the_file() -> None:
    moved = WRITTEN.removeprefix("# Places\n").replace("# the city", "# Places\n\n# the city")
    assert format_text(moved) == CANONICAL


def test_the_claims_of_a_source_stand_behind_it() -> None:
    names = ["source/a", "claim/a/one", "claim/a/two", "source/a-b", "claim/a-b/one", "unstated/x"]
    blocks = [f"<id/{name}> hp:z 1 ." for name in names]
    assert format_text("\n".join([HEADER, *sorted(blocks)])).split("\n\n")[1:] == [*blocks[:-1], blocks[-1] + "\n"]


def test_descriptions_of_one_subject_are_joined() -> None:
    split = CANONICAL + "\n# late\n<id/place/a> hp:z 3 .\n"
    assert "# the sea\n# late\n<id/place/a> a hp:Place ;\n    hp:z 3 .\n" in format_text(split)


def test_blocks_with_blank_nodes_or_long_texts_keep_their_wording() -> None:
    block = 'hp:Shape sh:property [ sh:path hp:z ;   \n   # why\n   sh:minCount 1 ] ; sh:select """SELECT  \n  *""" .'
    last = "[] a owl:AllDisjointClasses ; owl:members ( hp:A hp:B ) ."
    formatted = format_text(f"{HEADER}\n{last}\n\n# about it\n{block}\n\nhp:A a owl:Class .\n")
    kept = block.replace(";   \n", ";\n")
    assert formatted.endswith(f"hp:A a owl:Class .\n\n# about it\n{kept}\n\n{last}\n")
    assert format_text(formatted) == formatted


def test_sparql_style_header_and_carriage_returns() -> None:
    text = f"BASE <{BASE}>\r\nPREFIX hp: <{PREFIXES['hp']}>\r\n# on a\r\n<id/place/a> a hp:Place .\r\n"
    assert format_text(text).endswith("\n\n# on a\n<id/place/a> a hp:Place .\n")
    assert "\r" not in format_text(text)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (HEADER + "<id/place/a> a hp:Place . # why", 7, "comment"),
        (HEADER + "<id/place/a> a hp:Place ;\n# why\nhp:z 1 .", 8, "comment"),
        (HEADER + "<id/place/a> a hp:Place .\n# the end\n", 8, "comment"),
        (HEADER + "<id/place/a> a hp:Place .\n\n# section\n\n<id/place/b> a hp:Place .", 9, "comment"),
        (f"@base <{BASE}> .\n# why\n@prefix hp: <{PREFIXES['hp']}> .\n", 2, "comment"),
        (HEADER + "<id/place/a> a hp:Place .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n", 8, "prefix"),
        (HEADER + "@prefix hpp: <https://w3id.org/haiphong-kg/def#> .\n", 7, "hpp:"),
        (HEADER.replace("def#", "def/"), 3, "hp:"),
        (HEADER + "\n<id/place/a> a hp:Place ;;; .\n<id/place/b> hp:Place .\n", 9, "not valid Turtle"),
    ],
)
def test_what_has_no_canonical_form_is_named_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(DataError) as caught:
        format_text(text, "graph/x.ttl")
    assert (caught.value.file, caught.value.line) == ("graph/x.ttl", line)
    assert words in caught.value.message
    assert caught.value.fix
    assert "\n" not in str(caught.value)


def test_reformat_writes_only_what_changes(tmp_path: Path) -> None:
    loose, tidy = tmp_path / "loose.ttl", tmp_path / "tidy.ttl"
    loose.write_text(WRITTEN, encoding="utf-8")
    tidy.write_text(CANONICAL, encoding="utf-8")
    before = tidy.stat().st_mtime_ns
    assert reformat([loose, tidy]) == [loose]
    assert loose.read_text(encoding="utf-8") == CANONICAL
    assert tidy.stat().st_mtime_ns == before


def test_reformat_leaves_a_broken_file_as_it_is(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a> <b>", encoding="utf-8")
    with pytest.raises(DataError, match="not valid Turtle"):
        reformat([broken])
    assert broken.read_text(encoding="utf-8") == "<a> <b>"


# Texts with quotes, backslashes, marks of Turtle, line separators: whatever a serialiser could trip over.
TEXTS = st.text(st.sampled_from("ab#.;,'\"\\ \n\r\t@<>[]()đảễ\u0301\u2028\x85\x0b\x00\x1b\u202e😀"), max_size=12)
LOCAL = st.from_regex(r"[a-z](?:[a-zA-Z0-9.:/_,;~-]{0,6}[a-z0-9])?", fullmatch=True)
IRIS = LOCAL.map(lambda local: f"<id/{local}>") | LOCAL.map(lambda local: f"<{PREFIXES['hp']}{local}>")


def escaped(text: str) -> str:
    return '"' + "".join(f"\\U{ord(letter):08X}" for letter in text) + '"'


VALUES = (
    IRIS
    | st.builds(lambda text, kind: escaped(text) + kind, TEXTS, st.sampled_from(["", "@vi", "@en-GB", "^^xsd:gYear"]))
    | st.sampled_from(["1", "-1.50", "2e4", ".5", "true", "[]", "[ hp:p 'a.b' ]", "( 1 2.0 )", "_:b", "'''x\n y'''"])
)
STATEMENTS = st.tuples(
    st.sampled_from(["", '# a comment . <x> "\n']),
    IRIS | st.sampled_from(["[]", "_:b", "( 1 )"]),
    st.lists(st.tuples(st.just("a") | IRIS, st.lists(VALUES, min_size=1, max_size=3)), min_size=1, max_size=3),
    st.sampled_from([" .\n", ".\n\n", "\t.\r\n"]),
).filter(lambda parts: all(verb != "a" or all(v[0] in "<[_" for v in values) for verb, values in parts[2]))


def written(statement: tuple[str, str, list[tuple[str, list[str]]], str]) -> str:
    comment, subject, pairs, end = statement
    return comment + subject + " " + " ;\n".join(f"{verb} {' , '.join(values)}" for verb, values in pairs) + end


@settings(deadline=None)
@given(st.lists(STATEMENTS, max_size=6).map(lambda parts: HEADER + "".join(map(written, parts))))
def test_formatting_keeps_the_meaning_and_is_idempotent(text: str) -> None:
    once = format_text(text)
    assert meaning(once) == meaning(text)
    assert format_text(once) == once


@settings(deadline=None)
@given(st.permutations(CANONICAL.split("\n\n")[2:]))
def test_the_order_of_writing_does_not_matter(blocks: list[str]) -> None:
    assert format_text("\n\n".join([*CANONICAL.split("\n\n")[:2], *blocks])).split() == CANONICAL.split()
