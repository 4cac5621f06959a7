"""All named questions with their answers and their SPARQL, as one Markdown page."""

from __future__ import annotations

from haiphong_kg.answers import formatted
from haiphong_kg.catalog import Query, read_folder
from haiphong_kg.query import run_named
from haiphong_kg.store import KnowledgeGraph
from haiphong_kg.tables import escape_markdown

_TITLE = {"vi": "Các câu hỏi và câu trả lời", "en": "Questions and answers"}


def cookbook(kg: KnowledgeGraph, lang: str) -> str:
    """A section a question in `lang`: its wording, its command, its answer as a table, its query."""
    sections = [_section(kg, query, lang) for query in read_folder(kg.layout, "questions").values()]
    return "\n".join([f"# {_TITLE[lang]}\n", *sections])


def _section(kg: KnowledgeGraph, query: Query, lang: str) -> str:
    answer = run_named(kg, query, {})
    table = formatted(kg, answer, "md", lang, query=query, bare=False, width=None)
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith("#+")).strip()
    summary = escape_markdown(query.summary[lang])
    description = escape_markdown(query.description[lang])
    parts = [f"## {summary}", description, f"`haiphong-kg query {query.name}`", table, f"```sparql\n{body}\n```"]
    return "\n\n".join(part for part in parts if part) + "\n"
