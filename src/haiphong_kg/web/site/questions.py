"""The page of a named question: its answer with links, and the files beside it."""

from __future__ import annotations

from urllib.parse import quote

from haiphong_kg.base import LANGUAGES, capital, is_word, sort_key, word
from haiphong_kg.questions import cells, formatted, headings, reading_order
from haiphong_kg.sparql import Answer, run_named
from haiphong_kg.store import Query, iri_in
from haiphong_kg.web.site.addresses import Link, question_path
from haiphong_kg.web.site.model import Ref
from haiphong_kg.web.site.rendering import place_of
from haiphong_kg.web.site.shop import Shop

Files = dict[str, bytes]


def answer_path(name: str, ending: str) -> str:
    """Where a file of the question is, from the top of the site."""
    return f"data/questions/{name}{ending}"


def question_page(shop: Shop, query: Query, answer: Answer, lang: str, link: Link | None = None) -> bytes:
    """The page of `query` in `lang`, with its whole answer."""
    return shop.render(
        "question.html",
        place_of(question_path(query.name, lang), lang),
        link,
        query=query,
        columns=headings(answer, query, lang),
        rows=_rows(shop, query, answer, lang),
        body=body_of(query),
        csv=answer_path(query.name, f".{lang}.csv"),
        rq=answer_path(query.name, ".rq"),
        console=console_address(body_of(query), lang),
    )


def question_files(shop: Shop, name: str, link: Link | None = None) -> Files:
    """The pages of the question called `name`, its answer as CSV in each language, and its SPARQL."""
    query = shop.questions[name]
    answer = run_named(shop.kg, query, {})
    files = {answer_path(name, ".rq"): query.text.encode()}
    for lang in LANGUAGES:
        files[question_path(name, lang)] = question_page(shop, query, answer, lang, link)
        csv = formatted(shop.kg, answer, "csv", lang, text=query.text, query=query, bare=False, width=None)
        files[answer_path(name, f".{lang}.csv")] = csv.encode()
    return files


def questions_page(shop: Shop, lang: str, link: Link | None = None) -> bytes:
    """The list of all questions, by the first of their tags."""
    by_tag: dict[str, list[Query]] = {}
    for query in shop.questions.values():
        by_tag.setdefault(query.tags[0] if query.tags else "", []).append(query)
    topics = {
        _topic(tag, lang): sorted(some, key=lambda one: sort_key(one.summary[lang])) for tag, some in by_tag.items()
    }
    ordered = {topic: topics[topic] for topic in sorted(topics, key=sort_key)}
    place = place_of(f"{lang}/questions.html", lang)
    return shop.render("questions.html", place, link, topics=ordered, path=lambda name: question_path(name, lang))


def _topic(tag: str, lang: str) -> str:
    """The word for a tag; one that has none, as in a project of others, is told as it is written."""
    key = f"topic{tag.capitalize()}"
    return capital(word(key, lang)) if is_word(key) else tag


def body_of(query: Query) -> str:
    """The SPARQL of a question without its header."""
    return "\n".join(line for line in query.text.splitlines() if not line.startswith("#+")).strip()


def console_address(text: str, lang: str) -> str:
    """Where the SPARQL page opens with the query `text`."""
    return f"{lang}/sparql.html#q={quote(text, safe='')}"


def _rows(shop: Shop, query: Query, answer: Answer, lang: str) -> list[list[Ref]]:
    """The cells in the reader's order; a thing leads to its page, evidence to that of its record."""
    order = reading_order(shop.kg, answer, query.text, lang)
    shown = answer._replace(rows=tuple(answer.rows[number] for number in order))
    texts = cells(shop.kg, shown, lang, as_terms=False)
    return [
        [Ref(text, shop.facts.address(iri_in(term), lang)) for text, term in zip(line, row, strict=True)]
        for line, row in zip(texts, shown.rows, strict=True)
    ]
