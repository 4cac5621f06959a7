"""The answers that the page carries: as the command gives them, things by id, texts once."""

from __future__ import annotations

from haiphong_kg.entities import label
from haiphong_kg.questions import cells, headings
from haiphong_kg.release.page_answers import answers_of
from haiphong_kg.sparql import run_named
from haiphong_kg.store import ID, KnowledgeGraph, read_folder


def test_every_cell_reads_as_the_command_prints_it(mini: KnowledgeGraph) -> None:
    packed = answers_of(mini, {"place/harbour"})
    questions = read_folder(mini.layout, "questions")
    assert [one["name"] for one in packed["questions"]] == list(questions)
    for one in packed["questions"]:
        query = questions[one["name"]]
        answer = run_named(mini, query, {})
        for number, lang in enumerate(("vi", "en")):

            def read(cell: str | int, lang: str = lang, number: int = number) -> str:
                if isinstance(cell, str):
                    return label(mini, ID + cell, lang)
                text = packed["texts"][cell]
                text = text["text"] if isinstance(text, dict) else text
                return text if isinstance(text, str) else text[number]

            assert [column[lang] for column in one["columns"]] == list(headings(answer, query, lang))  # type: ignore[literal-required]
            assert [[read(cell) for cell in row] for row in one["rows"]] == cells(mini, answer, lang, as_terms=False)
        assert {name: answer.columns[at] for name, at in one["parameters"].items()} == {
            p.name: p.name for p in query.params
        }


def test_a_drawn_thing_is_its_id_and_a_text_stands_once(mini: KnowledgeGraph) -> None:
    drawn = {name.removeprefix(ID) for name in mini.subjects("rdf:type", "hp:Country")}
    packed = answers_of(mini, drawn)
    found = {cell for one in packed["questions"] for row in one["rows"] for cell in row}
    assert found & drawn
    assert len({str(text) for text in packed["texts"]}) == len(packed["texts"])


def test_the_passages_of_a_row_are_those_that_its_text_names(real: KnowledgeGraph) -> None:
    backed = [text for text in answers_of(real, ())["texts"] if isinstance(text, dict)]
    assert backed
    for one in backed:
        said = one["text"] if isinstance(one["text"], str) else one["text"][1]
        for source, words in one["passages"]:
            assert source.rpartition("/")[2] in said
            assert f"“{words}”" in said
