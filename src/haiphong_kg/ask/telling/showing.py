"""A reply as a reader sees it: the sentence, the rows with their headings, the sources with their addresses."""

from __future__ import annotations

import shlex
import textwrap
from collections.abc import Sequence
from typing import Final

from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.ask.telling.in_lines import ITEM, lines_of
from haiphong_kg.ask.telling.record_rows import with_statements
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.telling.replying import reply as said
from haiphong_kg.base import FORMATS, printable, sort_key, table
from haiphong_kg.entities import cited, evidence, label, record
from haiphong_kg.errors import Message, NotSureError
from haiphong_kg.questions import cells, formatted, headings, with_held
from haiphong_kg.sparql import Answer
from haiphong_kg.store import bare, expand

# Columns that serve the order of the rows.
_FOR_ORDER: Final = ("earliest", "latest")
_MOST_CITED: Final = 8
_INDENT: Final = "  "


def account(asking: Asking, found: Reply, width: int | None = None) -> str:
    """What was understood, the answer in a sentence, and what a reader must know besides; one line each.

    Where there is a `width`, longer lines are wrapped.
    """
    lines = [said(asking.lexicon, "understood", found.lang, found.question)] if found.question else []
    lines += [*lines_of(found), *found.remarks, *disputes(asking, found)]
    return "\n".join(_wrapped(line, width, "") for line in lines if line)


def offers(asking: Asking, found: Reply) -> str:
    """The questions that would be understood, each as a command to copy."""
    lines = [f"{_INDENT}haiphong-kg ask {shlex.quote(printable(one))}" for one in found.offers]
    if not lines and found.kind == "unsure":
        return said(asking.lexicon, "see-queries", found.lang, "haiphong-kg queries")
    key = "ask-on" if found.kind == "answer" else "nearest"
    return "\n".join([said(asking.lexicon, key, found.lang), *lines]) if lines else ""


def held(asking: Asking, found: Reply, width: int | None) -> str:
    """What the graph holds of the thing that is named in a question that is not understood; "" for nothing."""
    near = found.nearest
    if near is None:
        return ""
    facts = [_wrapped(f"– {one.text}", width) for one in near.facts]
    whole = f"{_INDENT}{near.command}"
    return "\n".join(
        [printable(near.note), _wrapped(near.lede, width), *facts, said(asking.lexicon, "all-of-it", found.lang), whole]
    )


def not_sure(found: Reply) -> NotSureError:
    """A reply that is no answer as a problem: what is not understood, what would be, what is held of what is named."""
    whole = "\n".join([found.sentence, *found.remarks])
    problem = NotSureError(whole, fix="; ".join(found.offers) or Message("seeQueries"))
    problem.lang = found.lang
    problem.offers, problem.nearest = found.offers, found.nearest.json if found.nearest else None
    return problem


def shown(asking: Asking, found: Reply, form: str, *, bare_terms: bool, width: int | None) -> str:
    """The rows in the format `form`; `bare_terms` shows IRIs in place of labels, and every column.

    A table has no column without a value; rows of records alone say what is recorded. Of a graph of a date each row
    says whether its record is known to have held then.
    """
    meaning = found.meanings[0]
    rows = found.rows if bare_terms else with_statements(asking.kg, found.rows, found.lang)
    marked, query = with_held(asking.kg, rows, asking.queries.get(meaning.name))
    if meaning.target == Target.NAMED:
        text = found.sparql
        return formatted(asking.kg, marked, form, found.lang, text=text, query=query, bare=bare_terms, width=width)
    if bare_terms:
        return formatted(asking.kg, marked, form, found.lang, text=found.sparql, bare=True, width=width)
    rows = _readable(marked)
    columns, lines = headings_of(asking, found, rows), cells(asking.kg, rows, found.lang, as_terms=False)
    return _table(columns, lines, width) if form == "table" else FORMATS[form](columns, lines)


def _table(columns: Sequence[str], lines: Sequence[Sequence[str]], width: int | None) -> str:
    """The columns that have anything in some row, as the page has them; "" where none has."""
    filled = [at for at in range(len(columns)) if any(line[at] for line in lines)]
    return (
        table([columns[at] for at in filled], [[line[at] for at in filled] for line in lines], width) if filled else ""
    )


def _readable(rows: Answer) -> Answer:
    """The columns that say something to a reader."""
    kept = [
        place
        for place, name in enumerate(rows.columns)
        if name not in _FOR_ORDER and any(row[place] is not None for row in rows.rows)
    ]
    return rows._replace(
        columns=tuple(rows.columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in rows.rows),
    )


def headings_of(asking: Asking, found: Reply, rows: Answer) -> tuple[str, ...]:
    """The headings of the columns: words of the wording, or the property by which a role is joined."""
    meaning = found.meanings[0]
    if meaning.target == Target.NAMED:
        return headings(rows, asking.queries[meaning.name], found.lang)
    return tuple(_heading(asking, meaning.frame, name, found.lang) for name in rows.columns)


def _heading(asking: Asking, frame: str, name: str, lang: str) -> str:
    given = asking.lexicon.vocabulary.sayings.get((f"column/{name}", lang))
    role = FRAMES[frame].roles.get(name) if frame in FRAMES else None
    if given or role is None or not role.path.startswith("hp:"):
        return given or name
    return label(asking.kg, expand(role.path.partition("|")[0]), lang)


def records_in(rows: Answer) -> list[str]:
    """The records that the rows rest on, each once."""
    if "record" not in rows.columns:
        return []
    place = rows.columns.index("record")
    return list(dict.fromkeys(bare(term) for row in rows.rows if (term := row[place]) is not None))


def disputes(asking: Asking, found: Reply) -> list[str]:
    """What sources do not agree on, of the first records."""
    lang = found.lang
    lines = []
    for iri in records_in(found.rows)[:_MOST_CITED]:
        for one in record(asking.kg, iri).disagreements:
            rationale = f" – {one.rationale[lang]}" if lang in one.rationale else ""
            lines.append(
                said(
                    asking.lexicon,
                    "disagree",
                    lang,
                    f"{one.label.get(lang, label(asking.kg, one.iri, lang))}{rationale}",
                )
            )
    return list(dict.fromkeys(lines))


def sources(asking: Asking, found: Reply, width: int) -> str:
    """The sources of the first records, each with its passage and address."""
    lines: dict[str, None] = {}
    for iri in records_in(found.rows)[:_MOST_CITED]:
        for one in evidence(asking.kg, iri):
            address = asking.kg.value(one.source, "foaf:page")
            lines[printable(f"{cited(asking.kg, one, found.lang)} · {address}".removesuffix(" · "))] = None
    if not lines:
        return ""
    wrapped = [_wrapped(line, width) for line in sorted(lines, key=sort_key)]
    return "\n".join([said(asking.lexicon, "sources", found.lang), *wrapped])


def _wrapped(line: str, width: int | None, indent: str = _INDENT) -> str:
    """A line, of a list for the most part, in lines of `width` signs; without a width in one."""
    if width is None:
        return f"{indent}{printable(line)}"
    hanging = indent + _INDENT * (bool(indent) or line.startswith(ITEM))
    wrapper = textwrap.TextWrapper(width, indent, hanging, break_long_words=False, break_on_hyphens=False)
    return wrapper.fill(printable(line))
