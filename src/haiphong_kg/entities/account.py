"""One entity, or one date, as text for a person: its relations as sentences, its figures, and the source of each."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping

from haiphong_kg.base import date_text, printable, read_date, sort_key, span, word
from haiphong_kg.entities import names as labels
from haiphong_kg.entities.circumstances import score, time_and_status
from haiphong_kg.entities.record_json import properties, record_json, told
from haiphong_kg.entities.records import Disagreement, Record, cited, disagreement, records_of, records_within
from haiphong_kg.store import KnowledgeGraph, bare, compact

_INDENT = "    "


def account_text(kg: KnowledgeGraph, iri: str, lang: str, width: int = 100) -> str:
    """Heading, relations, figures and mentions of `iri` in `lang`, each with its evidence."""
    return _told(kg, _heading(kg, iri, lang), records_of(kg, iri), lang, width)


def account_of_date(kg: KnowledgeGraph, written: str, lang: str, width: int = 100) -> str:
    """What begins, ends, is measured or is known to hold in the year, the month or on the day `written`.

    Raises:
        UsageError: `written` is no date.
    """
    return _told(kg, f"{date_text(read_date(written), lang)}\n", records_within(kg, span(written)), lang, width)


def disagreement_text(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """What each side of a disagreement says, which is preferred, and why."""
    found = disagreement(kg, iri)
    sides = [
        told(kg, one, lang) + (f" ({word('preferredThere', lang)})" if one == found.preferred else "")
        for one in found.others
    ]
    about = f" ({found.label[lang]})" if lang in found.label else ""
    why = found.rationale.get(lang) or labels.label(kg, found.resolution, lang)
    return f"{_capital(word('disagreement', lang))}{about}: {'; '.join(sides)}. {_capital(why)}"


def _told(kg: KnowledgeGraph, heading: str, records: list[Record], lang: str, width: int) -> str:
    groups: dict[str, list[Record]] = {"relations": [], "figures": [], "otherFacts": []}
    for one in records:
        groups[_group(kg, one)].append(one)
    parts = [heading]
    for key, members in groups.items():
        blocks = sorted((_block(kg, one, lang, width) for one in members), key=sort_key)
        if blocks:
            parts.append(f"{_capital(word(key, lang))}\n\n" + "\n".join(blocks))
    if len(parts) == 1:
        parts.append(word("nothingSaid", lang) + "\n")
    return "\n".join(parts)


def account_json(kg: KnowledgeGraph, iri: str) -> str:
    """`iri` with its names, classes and records as JSON; a record has the form that `details` gives it."""
    about = {
        "id": iri,
        "label": labels.both(kg, iri),
        "types": [compact(one) for one in labels.classes(kg, iri)],
        "altLabels": sorted(bare(term) for term in kg.objects(iri, "skos:altLabel")),
    }
    return _json(kg, about, records_of(kg, iri))


def date_json(kg: KnowledgeGraph, written: str) -> str:
    """The records of `account_of_date` as JSON, each in the form that `details` gives it."""
    return _json(kg, {"id": read_date(written)}, records_within(kg, span(written)))


def _json(kg: KnowledgeGraph, about: Mapping[str, object], records: list[Record]) -> str:
    found = {compact(one.iri): record_json(kg, one) for one in records}
    whole = {**about, "properties": properties(kg, records), "records": found}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _group(kg: KnowledgeGraph, one: Record) -> str:
    if kg.objects(one.iri, "hp:edgeKind"):
        return "relations"
    return "figures" if kg.objects(one.iri, "hp:indicator") else "otherFacts"


def _heading(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    names = labels.both(kg, iri)
    other = [name for name in names.values() if name != names[lang]]
    kind = labels.label(kg, labels.classes(kg, iri)[0], lang) if labels.classes(kg, iri) else ""
    lines = [printable(" · ".join([names[lang], *other])), f"{kind} · {compact(iri)}"]
    also = sorted({bare(term) for term in kg.objects(iri, "skos:altLabel")} - set(names.values()), key=sort_key)
    if also:
        lines.append(f"{_capital(word('alsoCalled', lang))}: {printable(', '.join(also))}")
    return "\n".join(lines) + "\n"


def _block(kg: KnowledgeGraph, one: Record, lang: str, width: int) -> str:
    lines = [_wrapped(_title(kg, one, lang), "  ", width)]
    for evidence in one.evidence:
        if evidence.text.get(lang) != told(kg, one.iri, lang):
            lines.append(_wrapped("– " + evidence.text.get(lang, ""), _INDENT, width))
        lines.append(_wrapped(cited(kg, evidence, lang), _INDENT + "  ", width))
    lines += [_wrapped(f"! {_disagreed(kg, one, found, lang)}", _INDENT, width) for found in one.disagreements]
    lines += [_wrapped(f"({note.get(lang, '')})", _INDENT, width) for note in one.notes]
    lines += [_wrapped(f"({missing[lang]})", _INDENT, width) for missing in one.unstated]
    return "\n".join(lines) + "\n"


def _title(kg: KnowledgeGraph, one: Record, lang: str) -> str:
    found = score(kg, one.iri)
    told_score = [f"{word('score', lang)} {found['value']}/100"] if found else []
    return " · ".join([told(kg, one.iri, lang), *time_and_status(kg, one.iri, lang), *told_score])


def _disagreed(kg: KnowledgeGraph, one: Record, found: Disagreement, lang: str) -> str:
    """What the other sides say, which is preferred, and why."""
    others = [
        told(kg, iri, lang) + (f" ({word('preferredThere', lang)})" if iri == found.preferred else "")
        for iri in found.others
    ]
    about = f" ({found.label[lang]})" if lang in found.label else ""
    how = word("preferredHere", lang) if found.preferred == one.iri else labels.label(kg, found.resolution, lang)
    heading = f"{_capital(word('disagreement', lang))}{about}; {word('elsewhere', lang)}"
    text = f"{heading}: {'; '.join(others)}. {_capital(how)}"
    return f"{text}: {found.rationale[lang]}" if lang in found.rationale else f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _wrapped(text: str, indent: str, width: int) -> str:
    return textwrap.fill(printable(text), width, initial_indent=indent, subsequent_indent=indent + "  ")
