"""One entity as text for a person: its relations as sentences, its figures, and the source of each."""

from __future__ import annotations

import json
import textwrap

from haiphong_kg import labels
from haiphong_kg.details import record_json
from haiphong_kg.entity import Record, cited, records_of
from haiphong_kg.i18n import word
from haiphong_kg.namespaces import compact, expand
from haiphong_kg.store import KnowledgeGraph
from haiphong_kg.text import printable, sort_key

_INDENT = "    "


def portrait(kg: KnowledgeGraph, iri: str, lang: str, width: int = 100) -> str:
    """Heading, relations, figures and mentions of `iri` in `lang`, each with its evidence."""
    groups: dict[str, list[Record]] = {"relations": [], "figures": [], "mentions": []}
    for one in records_of(kg, iri):
        groups[_group(kg, one)].append(one)
    parts = [_heading(kg, iri, lang)]
    for key, records in groups.items():
        blocks = sorted((_block(kg, one, lang, width) for one in records), key=sort_key)
        if blocks:
            parts.append(f"{word(key, lang)}\n\n" + "\n".join(blocks))
    if len(parts) == 1:
        parts.append(word("nothing said", lang) + "\n")
    return "\n".join(parts)


def portrait_json(kg: KnowledgeGraph, iri: str) -> str:
    """`iri` with its names, classes and records as JSON; a record has the form that `details` gives it."""
    about = {
        "id": iri,
        "label": labels.both(kg, iri),
        "types": [compact(one) for one in labels.classes(kg, iri)],
        "altLabels": sorted(labels.bare(term) for term in kg.objects(iri, "skos:altLabel")),
        "records": {compact(one.iri): record_json(kg, one) for one in records_of(kg, iri)},
    }
    return json.dumps(about, ensure_ascii=False, indent=2) + "\n"


def _group(kg: KnowledgeGraph, one: Record) -> str:
    if kg.objects(one.iri, "hp:edgeKind"):
        return "relations"
    return "figures" if kg.objects(one.iri, "hp:indicator") else "mentions"


def _heading(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    names = labels.both(kg, iri)
    other = [name for name in names.values() if name != names[lang]]
    kind = labels.label(kg, labels.classes(kg, iri)[0], lang) if labels.classes(kg, iri) else ""
    lines = [printable(" · ".join([names[lang], *other])), f"{kind} · {compact(iri)}"]
    also = sorted({labels.bare(term) for term in kg.objects(iri, "skos:altLabel")} - set(names.values()), key=sort_key)
    if also:
        lines.append(f"{word('also', lang)}: {printable(', '.join(also))}")
    return "\n".join(lines) + "\n"


def _block(kg: KnowledgeGraph, one: Record, lang: str, width: int) -> str:
    lines = [_wrapped(_title(kg, one, lang), "  ", width)]
    for evidence in one.evidence:
        if evidence.text.get(lang) != _title(kg, one, lang):
            lines.append(_wrapped("– " + evidence.text.get(lang, ""), _INDENT, width))
        lines.append(_wrapped(cited(kg, evidence, lang), _INDENT + "  ", width))
    lines += [_wrapped(f"({note.get(lang, '')})", _INDENT, width) for note in one.notes]
    lines += [_wrapped(f"({missing[lang]})", _INDENT, width) for missing in one.unstated]
    return "\n".join(lines) + "\n"


def _title(kg: KnowledgeGraph, one: Record, lang: str) -> str:
    name = labels.label(kg, one.iri, lang)
    return f"{name}: {measured(kg, one, lang)}" if kg.objects(one.iri, "hp:value") else name


def measured(kg: KnowledgeGraph, one: Record, lang: str) -> str:
    """The value of an observation with hedge, unit and, where it is derived, bounds and formula."""
    values = {name: labels.text(kg, term, lang) for name, term in one.values}
    hedge = values.get(expand("hp:approximation"), "")
    exact = kg.value(one.iri, "hp:approximation").endswith("/exact")
    shown = [] if exact or not hedge else [hedge]
    shown += [values.get(expand("hp:value"), ""), values.get(expand("hp:unit"), "")]
    return " ".join(shown) + (_derivation(values, one, lang) if one.formula else "")


def _derivation(values: dict[str, str], one: Record, lang: str) -> str:
    low, high = (values.get(expand(name), "") for name in ("hp:lowerBound", "hp:upperBound"))
    bounds = f"{word('between', lang)} {low} {word('and', lang)} {high}"
    return f" ({word('derived', lang)}; {bounds}; {word('formula', lang)} {one.formula})"


def _wrapped(text: str, indent: str, width: int) -> str:
    return textwrap.fill(printable(text), width, initial_indent=indent, subsequent_indent=indent + "  ")
