"""All named questions with their answers and their SPARQL, as one Markdown page."""

from __future__ import annotations

from collections.abc import Iterable

from haiphong_kg.base import escape_markdown
from haiphong_kg.questions.answers import formatted
from haiphong_kg.questions.backing import remarks
from haiphong_kg.sparql import Answer
from haiphong_kg.store import KnowledgeGraph, Query

_TITLE = {"vi": "Các câu hỏi và câu trả lời", "en": "Questions and answers"}


def cookbook_page(kg: KnowledgeGraph, answered: Iterable[tuple[Query, Answer]], lang: str) -> str:
    """A section a question in `lang`: its wording, its command, its answer as a table, its query."""
    sections = [_section(kg, query, answer, lang) for query, answer in answered]
    return "\n".join([f"# {_TITLE[lang]}\n", *sections])


def _section(kg: KnowledgeGraph, query: Query, answer: Answer, lang: str) -> str:
    table = formatted(kg, answer, "md", lang, text=query.text, query=query, bare=False, width=None)
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith("#+")).strip()
    summary = escape_markdown(query.summary[lang])
    description = escape_markdown(query.description[lang])
    disputes = "\n".join(f"- ! {escape_markdown(one)}" for one in remarks(kg, answer, lang))
    command = f"`haiphong-kg query {query.name}`"
    parts = [f"## {summary}", description, command, table, disputes, f"```sparql\n{body}\n```"]
    return "\n\n".join(part for part in parts if part) + "\n"
