"""What comes before what: the ranks of a name, and what decides among equals."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.entities.ranking import Rank, find_names, index_of, one_slip


def order(typed: str, *labels: tuple[str, str, int], links: Mapping[str, int] | None = None) -> list[str]:
    """The entities in the order found; a label is text, language, grade, and its own entity."""
    index = index_of(((text, text, lang, grade) for text, lang, grade in labels), lambda iri: (links or {}).get(iri, 0))
    return [hit.iri for hit in find_names(index, typed)]


def plain(*texts: str) -> list[tuple[str, str, int]]:
    return [(text, "en", 0) for text in texts]


def test_equal_before_beginning_before_all_words_before_inside() -> None:
    names = ["Port", "Port of Genoa", "Genoa Port", "Airport"]
    assert order("port", *plain(*reversed(names))) == names


def test_three_letters_inside_a_word_are_no_find() -> None:
    assert order("or", *plain("Port", "Orchid", "Genoa")) == ["Orchid"]
    assert order("po of", *plain("Airport offer", "Port of Genoa")) == ["Port of Genoa"]
    assert order("ort", *plain("Port", "Genoa")) == []
    assert order("enoa", *plain("Port", "Genoa")) == ["Genoa"]


def test_a_slip_counts_only_where_nothing_else_fits() -> None:
    assert order("porto", *plain("Porto Novo", "Ports", "Port")) == ["Porto Novo"]
    assert order("porto", *plain("Ports", "Port", "Harbour")) == ["Port", "Ports"]


def test_a_word_begun_is_less_than_a_word_unless_it_ends_the_name() -> None:
    assert order("korea", *plain("Korean centre", "South Korea")) == ["South Korea", "Korean centre"]
    assert order("bridge", *plain("Bridgestone tyre plant", "Bridgestone")) == ["Bridgestone", "Bridgestone tyre plant"]


def test_accents_as_typed_decide_first() -> None:
    names = [("Hạ Lan", "vi", 0), ("Hà Lan", "vi", 1)]
    assert order("hà lan", *names) == ["Hà Lan", "Hạ Lan"]
    assert order("ha lan", *names) == ["Hạ Lan", "Hà Lan"]


def test_preferred_labels_come_before_others() -> None:
    links = {"Port  City": 9}
    assert order("port city", ("Port City", "en", 0), ("Port  City", "en", 1), links=links) == [
        "Port City",
        "Port  City",
    ]


def test_vietnamese_typed_prefers_vietnamese_and_plain_letters_prefer_none() -> None:
    names = [("Hà Lan", "en", 0), ("Hà  Lan", "vi", 0)]
    assert order("Hà Lan", *names, links={"Hà Lan": 5}) == ["Hà  Lan", "Hà Lan"]
    assert order("Ha Lan", *names, links={"Hà Lan": 5}) == ["Hà Lan", "Hà  Lan"]


def test_the_more_connected_then_the_shorter_then_the_alphabet() -> None:
    names = plain("Port C", "Port B", "Port D D", "Port A A")
    assert order("port", *names, links={"Port D D": 3}) == ["Port D D", "Port B", "Port C", "Port A A"]


def test_an_entity_is_found_once_by_its_best_name() -> None:
    index = index_of([("x", "Viet Nam", "en", 1), ("x", "Việt Nam", "vi", 0)], len)
    (hit,) = find_names(index, "viet nam")
    assert (hit.matched, hit.rank, hit.doubt) == ("Việt Nam", Rank.EQUAL, 0)


def test_a_limit_keeps_the_first() -> None:
    names = plain(*(f"Port {number:03}" for number in range(100)))
    links = {f"Port {number:03}": number % 7 for number in range(100)}
    assert order("port", *names, links=links)[:5] == [
        hit.iri for hit in find_names(index_of(((n, n, "en", 0) for n, _, _ in names), links.__getitem__), "port", 5)
    ]


@pytest.mark.parametrize("typed", ["japn", "jaapan", "jqpan", "ajpan", "japa", "apan", "japna", "xjapan", "japanx"])
def test_one_letter_wrong(typed: str) -> None:
    assert one_slip(typed, "japan")
    assert one_slip("japan", typed)


@pytest.mark.parametrize("typed", ["japan", "jpn", "jaapann", "napaj", "", "jxpxn", "apajn"])
def test_none_or_more_than_one_letter_wrong(typed: str) -> None:
    assert not one_slip(typed, "japan")


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_a_slip_is_a_slip_from_both_sides(one: str, other: str) -> None:
    assert one_slip(one, other) == one_slip(other, one) == (other in slips(one))


def slips(word: str) -> set[str]:
    """Every word one slip away, made the long way."""
    cuts = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    made = {a + b[1:] for a, b in cuts if b} | {a + c + b for a, b in cuts for c in "abc"}
    made |= {a + c + b[1:] for a, b in cuts for c in "abc" if b} | {
        a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1
    }
    return made - {word}


@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=5))
def test_any_text_and_any_names(typed: str, names: list[str]) -> None:
    hits = find_names(index_of(((name, name, "", 0) for name in names), len), typed)
    assert [hit.rank for hit in hits] == sorted(hit.rank for hit in hits)
    assert len({hit.iri for hit in hits}) == len(hits)


def test_every_beginning_of_a_word_finds_all_names_that_hold_such_a_word() -> None:
    names = ["Hai Phong", "Hai An", "Haiphong Port", "Haa", "Hb", "Port Hai", "Ha", "Zz"]
    for name in names:
        for word in name.casefold().split():
            for end in range(1, len(word) + 1):
                begun = {one for one in names if any(w.startswith(word[:end]) for w in one.casefold().split())}
                assert begun <= set(order(word[:end], *plain(*names)))
