"""One entity, or one date, as text for a person: its relations as sentences, its figures, and the source of each."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from haiphong_kg.base import capital, count_of, date_text, printable, read_date, sort_key, span, word
from haiphong_kg.entities import names as labels
from haiphong_kg.entities.circumstances import score, time_and_status
from haiphong_kg.entities.heading import heading, tied
from haiphong_kg.entities.record_json import properties, record_json, told
from haiphong_kg.entities.records import (
    Disagreement,
    Record,
    cited,
    disagreement,
    records_of,
    records_within,
    source_line,
)
from haiphong_kg.entities.terms import term_text
from haiphong_kg.errors import Message, UsageError
from haiphong_kg.store import KnowledgeGraph, bare, compact

_INDENT = "    "
# What `--kind` is called, and the word of the heading.
KINDS: Final = {"relations": "relations", "figures": "figures", "facts": "otherFacts"}


class Choice(NamedTuple):
    """Which records an account tells: those of a `kind` (of `KINDS`; "" is all), in an order (of `SORTS`), and of each
    kind at most `limit`.
    """

    kind: str = ""
    sort: str = "weight"
    limit: int | None = None


_ALL: Final = Choice()


def choice(kind: str, sort: str, limit: int | None) -> Choice:
    """The choice of a program, which may name what there is not.

    Raises:
        UsageError: there is no such kind or order, or the limit is no number from 1.
    """
    for typed, known in ((kind, ("", *KINDS)), (sort, tuple(SORTS))):
        if typed not in known:
            raise UsageError(Message("noChoice", typed=typed), fix=Message("thereAre", names=[*filter(None, known)]))
    return Choice(kind, sort, count_of(limit))


def account_text(kg: KnowledgeGraph, iri: str, lang: str, width: int = 100, choice: Choice = _ALL) -> str:
    """Heading, relations, figures and mentions of `iri` in `lang`, each with its evidence, as far as `choice` says.

    Of a class, a kind or a property, in which no record has a part, what it means and how much there is of it.
    """
    records = records_of(kg, iri)
    if not records and (said := term_text(kg, iri, lang, width)):
        return f"{heading(kg, iri, records, lang, width)}\n{said}"
    above = _or_nothing(heading(kg, iri, records, lang, width), bool(records or tied(kg, iri, lang)), lang)
    return _told(kg, above, records, lang, width, choice)


def account_of_date(kg: KnowledgeGraph, written: str, lang: str, width: int = 100) -> str:
    """What begins, ends, is measured or is known to hold in the year, the month or on the day `written`.

    Raises:
        UsageError: `written` is no date.
    """
    records = records_within(kg, span(written))
    above = _or_nothing(f"{date_text(read_date(written), lang)}\n", bool(records), lang)
    return _told(kg, above, records, lang, width)


def disagreement_text(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """What each side of a disagreement says, which is preferred, and why."""
    found = disagreement(kg, iri)
    sides = [
        told(kg, one, lang) + (f" ({word('preferredThere', lang)})" if one == found.preferred else "")
        for one in found.others
    ]
    about = f" ({found.label[lang]})" if lang in found.label else ""
    why = found.rationale.get(lang) or labels.label(kg, found.resolution, lang)
    return f"{capital(word('disagreement', lang))}{about}: {'; '.join(sides)}. {capital(why)}"


def _told(kg: KnowledgeGraph, heading: str, records: list[Record], lang: str, width: int, choice: Choice = _ALL) -> str:
    chosen = {kind: [one for one in records if _group(kg, one) == KINDS[kind]] for kind in KINDS}
    parts, shown = [heading], list[Record]()
    for kind, members in chosen.items():
        if members and choice.kind in ("", kind):
            ordered = sorted(members, key=lambda one: SORTS[choice.sort](kg, one, lang))[: choice.limit]
            shown += ordered
            parts.append(_listed(kg, kind, ordered, len(members), lang, width))
    return "\n".join([*parts, *_sources(kg, shown, lang, width)])


def _or_nothing(heading: str, said: bool, lang: str) -> str:  # noqa: FBT001 - whether it is told or is not
    """`heading`, and below it that there is nothing where nothing is `said`."""
    return heading if said else f"{heading}\n{word('nothingSaid', lang)}\n"


def _listed(kg: KnowledgeGraph, kind: str, shown: list[Record], of: int, lang: str, width: int) -> str:
    """The records of one kind under its heading, and how many are left out."""
    left = [f"  {word('moreRecords', lang, n=of - len(shown))}\n"] * (of > len(shown))
    blocks = [_block(kg, one, lang, width) for one in shown]
    return f"{capital(word(KINDS[kind], lang))}\n\n" + "\n".join([*blocks, *left])


def _sources(kg: KnowledgeGraph, shown: list[Record], lang: str, width: int) -> list[str]:
    """The sources of the records that have an address, each once, and that address."""
    found = {claim.source for one in shown for claim in one.evidence if kg.value(claim.source, "foaf:page")}
    lines = sorted((f"{source_line(kg, one, lang)} · {kg.value(one, 'foaf:page')}" for one in found), key=sort_key)
    told = "\n".join(_wrapped(line, "  ", width) for line in lines)
    return [f"{word('sources', lang)}\n\n{told}\n"] * bool(lines)


def _by_weight(kg: KnowledgeGraph, one: Record, lang: str) -> tuple[object, ...]:
    """The best supported first, then the latest, then by the alphabet."""
    return -int(kg.value(one.iri, "hp:evidenceScore") or 0), *_by_date(kg, one, lang)


def _by_date(kg: KnowledgeGraph, one: Record, lang: str) -> tuple[object, ...]:
    """The latest first, what has no date last."""
    dates = (kg.value(one.iri, name) for name in ("hp:start", "hp:knownOn", "hp:earliestStart", "hp:edtf"))
    digits = re.sub("[^0-9]", "", next(filter(None, dates), "")[:10])
    return -int(digits[:8].ljust(8, "0")), *_by_name(kg, one, lang)


def _by_name(kg: KnowledgeGraph, one: Record, lang: str) -> tuple[object, ...]:
    return sort_key(told(kg, one.iri, lang)), one.iri


SORTS: Final[dict[str, Callable[[KnowledgeGraph, Record, str], tuple[object, ...]]]] = {
    "weight": _by_weight,
    "date": _by_date,
    "name": _by_name,
}


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
    heading = f"{capital(word('disagreement', lang))}{about}; {word('elsewhere', lang)}"
    text = f"{heading}: {'; '.join(others)}. {capital(how)}"
    return f"{text}: {found.rationale[lang]}" if lang in found.rationale else f"{text}."


def _wrapped(text: str, indent: str, width: int) -> str:
    wrapper = textwrap.TextWrapper(width, indent, indent + "  ", break_long_words=False, break_on_hyphens=False)
    return wrapper.fill(printable(text))
