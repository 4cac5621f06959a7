"""All named questions with their answers and their SPARQL, as one Markdown page."""

from __future__ import annotations

from haiphong_kg.base import escape_markdown
from haiphong_kg.questions.answers import formatted
from haiphong_kg.sparql import run_named
from haiphong_kg.store import KnowledgeGraph, Query, read_folder

_TITLE = {"vi": "Các câu hỏi và câu trả lời", "en": "Questions and answers"}


def cookbook_page(kg: KnowledgeGraph, lang: str) -> str:
    """A section a question in `lang`: its wording, its command, its answer as a table, its query."""
    sections = [_section(kg, query, lang) for query in read_folder(kg.layout, "questions").values()]
    return "\n".join([f"# {_TITLE[lang]}\n", *sections])


def _section(kg: KnowledgeGraph, query: Query, lang: str) -> str:
    answer = run_named(kg, query, {})
    table = formatted(kg, answer, "md", lang, text=query.text, query=query, bare=False, width=None)
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith("#+")).strip()
    summary = escape_markdown(query.summary[lang])
    description = escape_markdown(query.description[lang])
    parts = [f"## {summary}", description, f"`haiphong-kg query {query.name}`", table, f"```sparql\n{body}\n```"]
    return "\n\n".join(part for part in parts if part) + "\n"
