"""Whoever has any record beside the city is never said to have no tie with it: the reply tells what there is."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.facts.facts import Fact, facts_of, with_what_is_there
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.entities import told
from haiphong_kg.store import HOME
from tests.ask.sure import sure

_KINDS = ("hp:Country", "hp:AdministrativeUnit")


def _abroad(asking: Asking) -> list[str]:
    every = (iri for kind in _KINDS for iri in asking.kg.subjects("rdf:type", kind))
    return sorted(iri for iri in every if iri != HOME and not asking.lexicon.is_domestic(iri))


def _with_us(asking: Asking, iri: str) -> list[Fact]:
    return [one for one in facts_of(asking.lexicon, with_what_is_there(asking.lexicon, (iri,))) if one.home]


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "Does Hai Phong have ties with {}?"), ("vi", "Hải Phòng có hợp tác với {} không?")]
)
def test_no_country_or_locality_with_a_record_is_plainly_denied(asking: Asking, lang: str, text: str) -> None:
    denied = []
    for iri in _abroad(asking):
        found = ask(asking, text.format(name_of(asking.lexicon, iri, lang)), lang)
        records = [told(asking.kg, one.record, lang) for one in _with_us(asking, iri)]
        told_ = found.remarks or any(one in found.sentence for one in records)
        if records and found.polarity in ("none", "no") and not told_:
            denied.append(iri)
    assert not denied


@pytest.mark.parametrize(
    ("text", "told_"),
    [
        ("Does Hai Phong have ties with Busan?", "Los Angeles"),
        ("Does Hai Phong have an agreement with Canada?", "WCCD"),
    ],
)
def test_what_else_is_recorded_of_the_one_named_is_told_beside_a_denial(asking: Asking, text: str, told_: str) -> None:
    found = sure(asking, text)
    assert found.polarity == "none"
    assert told_ in " ".join(found.remarks)


@pytest.mark.parametrize(
    ("text", "told_"),
    [
        ("Does Hai Phong have ties with Canada?", "WCCD"),
        ("Hải Phòng có quan hệ với Canada không?", "WCCD"),
        ("Does Hai Phong cooperate with Finland?", "Finnish support for water supply"),
        ("ties with Singapore", "VSIP"),
        ("What links does Hai Phong have with Denmark?", "crown prince Frederik"),
        ("quan he voi Lao", "Oudomxay"),
    ],
)
def test_ties_with_a_country_are_all_that_binds_it_to_the_city(asking: Asking, text: str, told_: str) -> None:
    assert told_ in sure(asking, text).sentence


def test_of_an_agreement_what_is_recorded_otherwise_is_no_word_of_it(asking: Asking) -> None:
    remarks = sure(asking, "Does Hai Phong have an agreement with Canada?").remarks
    assert [one.partition(":")[0] for one in remarks] == ["Of Canada the graph also records"]


@pytest.mark.parametrize(
    "text",
    ["Does Hai Phong have ties with Kunming?", "Is there cooperation with Kunming?", "Quan hệ với Côn Minh có không?"],
)
def test_a_tie_that_is_over_hides_no_other(asking: Asking, text: str) -> None:
    found = sure(asking, text)
    assert found.polarity != "over"
    assert "Ruili" in found.sentence
    assert "Thiên Tân" in found.sentence or "Tianjin" in found.sentence


def test_whether_the_one_tie_is_still_there_is_answered_of_it(asking: Asking) -> None:
    assert sure(asking, "Is Hải Phòng still cooperating with Kunming?").polarity == "no"


@pytest.mark.parametrize("text", ["relations with Finland", "Quan hệ với Phần Lan"])
def test_ties_with_one_who_is_named_alone_are_those_of_the_city(asking: Asking, text: str) -> None:
    found = sure(asking, text)
    assert "24" in found.sentence or "phase 1" in found.sentence or "giai đoạn 1" in found.sentence


@pytest.mark.parametrize(
    "text", ["what has been done with Incheon so far?", "Cho hỏi Hải Phòng đã làm được gì với Incheon?"]
)
def test_what_was_done_with_a_locality_is_all_that_binds_it(asking: Asking, text: str) -> None:
    said = sure(asking, text).sentence
    assert "25" in said
    assert "1997" in said
    assert "2017" in said
