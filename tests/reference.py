"""The reference pages, made from model, queries and command line: `python -m tests.reference` writes them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from haiphong_kg.base.rows import escape_markdown, markdown
from haiphong_kg.cli.parser import build_parser
from haiphong_kg.entities.names import by_language
from haiphong_kg.store.compiled import open_compiled
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import DEF, SCHEME, compact
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.query_files import Query, read_folder
from tests.ask.rates import table

ROOT = Path(__file__).parents[1]
FOLDERS = {
    "questions": "Questions: what can be asked by name",
    "networks": "Networks: what can be drawn and measured",
    "checks": "Checks: what must be empty",
    "rules": "Rules: what is derived",
    "sheets": "Sheets: what the workbook holds",
}
TABLE = "## The rates of each set"
KINDS = {"owl:Class": "Classes", "owl:ObjectProperty": "Object properties", "owl:DatatypeProperty": "Data properties"}


def pages() -> dict[Path, str]:
    """Every reference page by its path."""
    layout = Layout(ROOT)
    return {
        ROOT / "queries" / "README.md": queries_page(layout),
        ROOT / "ontology" / "README.md": ontology_page(open_compiled(layout)),
        ROOT / "tests" / "ask" / "README.md": rates_page(),
    }


def rates_page() -> str:
    """What is written above the table of rates stays, the table is made anew."""
    page = ROOT / "tests" / "ask" / "README.md"
    return f"{page.read_text(encoding='utf-8').partition(TABLE)[0]}{TABLE}\n\n{table()}"


def queries_page(layout: Layout) -> str:
    parts = [
        "# Queries and commands",
        "Made from the files of this folder and from the command line; do not edit it by hand.",
    ]
    for folder, title in FOLDERS.items():
        rows = [query_row(query) for query in read_folder(layout, folder).values()]
        parts += [f"## {title}", markdown(["name", "in English", "tiếng Việt", "parameters"], rows)]
    return "\n\n".join([*parts, "## Commands", *commands()]) + "\n"


def query_row(query: Query) -> list[str]:
    parameters = ", ".join(f"{parameter.name}:{parameter.type}" for parameter in query.params)
    return [query.name, query.summary["en"], query.summary["vi"], parameters]


def commands() -> list[str]:
    parser = build_parser()
    choices = next(action.choices for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return [f"### haiphong-kg {name}\n\n{command_text(sub)}" for name, sub in choices.items()]


def command_text(parser: argparse.ArgumentParser) -> str:
    rows = [
        [", ".join(action.option_strings) or str(action.metavar or action.dest), (action.help or "").replace("%", "%%")]
        for action in parser._actions
        if "--help" not in action.option_strings
    ]
    return f"{parser.description}\n\n{markdown(['argument', 'meaning'], rows)}"


def ontology_page(kg: KnowledgeGraph) -> str:
    parts = ["# The model", "Made from the Turtle files of this folder; do not edit it by hand."]
    for kind, title in KINDS.items():
        terms = [iri for iri in kg.subjects("rdf:type", kind) if iri.startswith(DEF)]
        parts += [
            f"## {title}",
            markdown(["term", "label", "nhãn", "meaning", "under"], [term_row(kg, iri) for iri in terms]),
        ]
    schemes = [iri for iri in kg.subjects("rdf:type", "skos:ConceptScheme") if iri.startswith(SCHEME)]
    return "\n\n".join([*parts, "## Code schemes", *(scheme_text(kg, iri) for iri in schemes)]) + "\n"


def term_row(kg: KnowledgeGraph, iri: str) -> list[str]:
    names, meanings = (by_language(kg, iri, predicate) for predicate in ("skos:prefLabel", "skos:definition"))
    above = [kg.value(iri, predicate) for predicate in ("rdfs:subClassOf", "rdfs:subPropertyOf")]
    under = ", ".join(compact(one) for one in above if one)
    return [compact(iri), names["en"], names["vi"], meanings["en"], under]


def scheme_text(kg: KnowledgeGraph, iri: str) -> str:
    rows = [
        [
            compact(one),
            *(by_language(kg, one, "skos:prefLabel")[lang] for lang in ("en", "vi")),
            by_language(kg, one, "skos:definition")["en"],
        ]
        for one in kg.subjects("skos:inScheme", iri)
    ]
    title = escape_markdown(by_language(kg, iri, "skos:prefLabel")["en"])
    return f"### {title}\n\n{markdown(['concept', 'label', 'nhãn', 'meaning'], rows)}"


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
        sys.stderr.write(f"{path.relative_to(ROOT)}\n")
