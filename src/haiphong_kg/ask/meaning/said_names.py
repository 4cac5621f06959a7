"""Names, countries, times and amounts as a question says them, in the words of `queries/wording/`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from haiphong_kg.ask.meaning.blocs import without_members
from haiphong_kg.ask.meaning.meaning import MERGER, MONTH, YEAR, Bound, Filled, Span
from haiphong_kg.ask.words.lexicon import EITHER, Lexicon
from haiphong_kg.ask.words.things import PUBLISHER
from haiphong_kg.base import date_text, number
from haiphong_kg.entities import label
from haiphong_kg.store import SCHEME, KnowledgeGraph, bare


def phrase(lexicon: Lexicon, how: str, lang: str, *parts: str) -> str:
    """A saying of the wording with its parts; a data folder without one for it gives the bare parts."""
    saying = lexicon.vocabulary.sayings.get((f"say/{how}", lang))
    return ", ".join(filter(None, parts)) if saying is None else " ".join(saying.format(*parts).split())


def names_said(lexicon: Lexicon, iris: Iterable[str], lang: str) -> str:
    """Names with "or" between the last two."""
    return _joint(lexicon, [name_of(lexicon, one, lang) for one in iris], lang, "or")


def role_said(lexicon: Lexicon, filled: Filled, lang: str) -> str:
    """The names that take a role, the joining word between any two: a comma is not read."""
    said = [name_of(lexicon, one, lang) for one in filled.iris]
    return reduce(lambda before, one: phrase(lexicon, "and" if filled.every else "or", lang, before, one), said)


def lands_said(lexicon: Lexicon, iris: Iterable[str], lang: str) -> str:
    """Countries by the name of their group where they are all of one, else by their own."""
    lands = without_members(lexicon, iris)
    groups = (sense for sense, members in lexicon.vocabulary.members.items() if set(members) == set(lands))
    said = (lexicon.vocabulary.sayings.get((one, lang)) for one in groups if one.startswith("group/"))
    return next(filter(None, said), "") or names_said(lexicon, lands, lang)


def lands_named(lexicon: Lexicon, lands: tuple[str, ...], lang: str) -> str:
    """One country by its own name, though its group may have no other; several as `lands_said`."""
    return names_said(lexicon, lands, lang) if len(lands) == 1 else lands_said(lexicon, lands, lang)


def name_of(lexicon: Lexicon, iri: str, lang: str) -> str:
    """The name of a thing, a concept or a publisher."""
    return label(lexicon.kg, iri, lang) if iri.startswith("http") else iri.removeprefix(PUBLISHER)


def kind_said(lexicon: Lexicon, iri: str, lang: str) -> str:
    """Of which kind a thing or a record is: a territory, a province, a memorandum; "" where none is stated."""
    return ", ".join(label(lexicon.kg, bare(one), lang) for one in lexicon.kg.objects(iri, "hp:kind"))


def class_said(lexicon: Lexicon, name: str, lang: str, *, several: bool = False) -> str:
    """The word for a class or a kind of things, of one or of several."""
    if name.startswith(SCHEME):
        return _several(label(lexicon.kg, name, lang), lang) if several else label(lexicon.kg, name, lang)
    said = [lexicon.vocabulary.sayings[f"class/{one}", lang] for one in name.split(EITHER)]
    words = [_several(one, lang) if several else one for one in said]
    return words[0] if len(words) == 1 else phrase(lexicon, "or", lang, *words)


def _several(noun: str, lang: str) -> str:
    """The English plural of a noun; Vietnamese has none."""
    if lang != "en" or noun.endswith("s"):
        return noun
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"


def span_said(lexicon: Lexicon, span: Span | None, lang: str) -> str:
    """A span of time in words."""
    if span is None:
        return ""
    if span == Span(MERGER, ""):
        return phrase(lexicon, "merged", lang)
    first, last = (date_text(one, lang) if one else "" for one in span)
    if span.first == span.last:
        how = "in" if len(span.first) == YEAR else "in-month" if len(span.first) == MONTH else "on"
        return phrase(lexicon, how, lang, first)
    if span.first and span.last:
        return phrase(lexicon, "between", lang, first, last)
    return phrase(lexicon, "since", lang, first) if span.first else phrase(lexicon, "until", lang, last)


def bound_said(lexicon: Lexicon, bound: Bound, lang: str) -> str:
    """More, or less, than an amount, between two, or that amount."""
    unit = label(lexicon.kg, bound.unit, lang) if bound.unit else ""
    if bound.upto is not None and not bound.exact:
        upto = f"{number(f'{bound.upto:f}', lang)} {unit}".strip()
        return phrase(lexicon, "amounts", lang, number(f"{bound.amount:f}", lang), upto)
    said = f"{number(f'{bound.amount:f}', lang)} {unit}".strip()
    return said if bound.exact else phrase(lexicon, "more" if bound.more else "less", lang, said)


def listed(lexicon: Lexicon, names: Iterable[str], lang: str, most: int = 12) -> str:
    """Names as a list, the last joined by "and"; of very many only the first."""
    shown = list(names)
    if len(shown) > most:
        return f"{', '.join(shown[:most])} … (+{len(shown) - most})"
    return _joint(lexicon, shown, lang, "and")


def _joint(lexicon: Lexicon, named: list[str], lang: str, how: str) -> str:
    head, last = ", ".join(named[:-1]), named[-1] if named else ""
    return phrase(lexicon, how, lang, head, last) if head else last


def sources_of(kg: KnowledgeGraph, record: str) -> tuple[str, ...]:
    """The sources that state a record, each once."""
    claims = sorted(kg.subjects("hp:claims", record))
    return tuple(dict.fromkeys(bare(term) for claim in claims for term in kg.objects(claim, "hp:source")))


def source_said(kg: KnowledgeGraph, source: str, lang: str) -> str:
    """The title of a source with who published it."""
    return f"{label(kg, source, lang)} ({kg.value(source, 'dcterms:publisher')})"
