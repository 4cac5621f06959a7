"""What an answer that is bound to a time leaves out, told beside it."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.figure_queries import is_of_years
from haiphong_kg.ask.meaning.meaning import DAY, FIGURE, YEAR, Meaning, Span, Target, is_between_years
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.said_names import kind_said, listed
from haiphong_kg.ask.meaning.saying import UNSPECIFIED
from haiphong_kg.ask.telling.fact_answers import accounts_of
from haiphong_kg.ask.telling.replying import Told, cell, held, period_of, reply
from haiphong_kg.ask.telling.shares_told import shares_told
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import label
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import HOME, bare, expand

_MOST_YEARS: Final = 30
_MOST_SAID: Final = 3
_NETWORK: Final = expand("hp:memberOrganisation")
_DERIVED: Final = expand("hp:DerivedObservation")


def besides(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str, where: Asker) -> tuple[str, ...]:
    """Remarks on years without a figure, figures that follow, one agreement's matter, undated records, a day's rest."""
    if meaning.frame == FIGURE:
        return _of_years(lexicon, meaning, rows, lang) if is_of_years(meaning) and rows.rows else ()
    if meaning.frame == "recognition" and meaning.asked == "site" and rows.rows:
        return (reply(lexicon, "no-home", lang),)
    if meaning.frame == "ownership":
        return shares_told(lexicon, (held(rows, row, "record") for row in rows.rows), lang)
    if meaning.order in ("first", "latest") and meaning.target == Target.THINGS and rows.rows and not meaning.joined:
        return _unordered(lexicon, meaning, lang, where)
    if meaning.frame == "membership" and meaning.asked == "member" and meaning.classes and rows.rows:
        return _other_members(lexicon, meaning, rows, lang, where)
    if meaning.frame == "membership" and meaning.asked == "network":
        return _unstated(lexicon, meaning, rows, lang)
    matter = (*_matter(lexicon, meaning, rows, lang), *_of_others(lexicon, meaning, rows, lang))
    span = meaning.span
    if span is None or meaning.joined or meaning.target not in (Target.THINGS, Target.COUNT):
        return matter
    day = span.first == span.last and len(span.first) == DAY and not rows.rows
    told = (reply(lexicon, "of-the-day", lang, span.first),) if day else ()
    return (*matter, *told, *_undated(lexicon, meaning, rows, lang, where))


def _of_others(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> tuple[str, ...]:
    """That ties of others than the city are recorded in part, where their twins and friends are asked for."""
    listed_ = meaning.target in (Target.THINGS, Target.COUNT) and meaning.asked not in ("", RECORD)
    ties = meaning.frame == "agreement" and bool(meaning.facets) and listed_ and bool(rows.rows)
    theirs = [iri for one in meaning.filled for iri in one.iris]
    ours = any(lexicon.is_domestic(iri) for iri in theirs)
    return (reply(lexicon, "others-in-part", lang),) if ties and theirs and not ours else ()


def _matter(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> tuple[str, ...]:
    """What sources say of the one agreement that a list has, which tells what it is about."""
    records = {held(rows, row, "record") for row in rows.rows}
    listed_ = meaning.frame == "agreement" and meaning.asked == RECORD and meaning.target == Target.THINGS
    told = (accounts_of(lexicon, one, lang, _MOST_SAID) for one in records if listed_ and len(records) == 1)
    return tuple(reply(lexicon, "sources-say", lang, one) for one in told)


def of_those_dated(lexicon: Lexicon, meaning: Meaning, told: Told, remarks: tuple[str, ...], lang: str) -> Told:
    """What was told; of the first investment of all, that it is the first of those with a stated date stands before it.

    One without a date, or that is not recorded, may have come before.
    """
    first = meaning.frame in ("investment", "project") and meaning.order == "first" and told.polarity != "none"
    whole = all(one.home for one in meaning.filled)
    undated = reply(lexicon, "undated", lang, "").rstrip(" .:")
    if not (first and whole and any(one.startswith(undated) for one in remarks)):
        return told
    return told._replace(sentence=f"{reply(lexicon, 'first-dated', lang)} {told.sentence}")


def _of_years(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> tuple[str, ...]:
    follows = any(_follows(lexicon, held(rows, row, "record")) for row in rows.rows)
    told = (reply(lexicon, "derived-too", lang),) if follows else ()
    had = {period_of(rows, row)[:YEAR] for row in rows.rows}
    since = meaning.span.first if meaning.span and not meaning.span.last else ""
    span = Span(since, max(had, default="")) if len(since) == YEAR else meaning.span
    if meaning.change or span is None or not is_between_years(span):
        return told
    first, last = span
    lacking = [str(year) for year in range(int(first), int(last) + 1) if str(year) not in had][:_MOST_YEARS]
    return (*told, reply(lexicon, "no-years", lang, ", ".join(lacking))) if lacking else told


def _follows(lexicon: Lexicon, record: str) -> bool:
    return any(bare(one) == _DERIVED for one in lexicon.kg.objects(record, "rdf:type"))


def _unordered(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> tuple[str, ...]:
    """Those without a stated time, which have no place in the order."""
    every = where(query_text(meaning._replace(order=""), lexicon.members), {})
    column = "thing" if "thing" in every.columns else "record"
    times = ("start", "known") if meaning.frame == "post" else ("start",)
    dated = {held(every, row, column) for row in every.rows if any(held(every, row, one) for one in times)}
    undated = dict.fromkeys(one for row in every.rows if (one := held(every, row, column)) not in dated)
    names = dict.fromkeys(_called(lexicon, one, lang) for one in undated)
    return (reply(lexicon, "undated", lang, listed(lexicon, names, lang)),) if names else ()


def _called(lexicon: Lexicon, iri: str, lang: str) -> str:
    """What is named in a list: of an agreement of the city the others, with its kind where one is stated."""
    kg = lexicon.kg
    parties = [bare(one) for one in kg.objects(iri, "hp:agreementParty")]
    if HOME not in parties:
        return label(kg, iri, lang)
    others = listed(lexicon, (label(kg, one, lang) for one in parties if one != HOME), lang)
    is_plain = kg.value(iri, "hp:kind") == UNSPECIFIED
    return others if is_plain else f"{others} ({kind_said(lexicon, iri, lang)})"


def _other_members(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str, where: Asker) -> tuple[str, ...]:
    """Those who belong to the same and are of another kind: cities beside provinces."""
    every = where(query_text(meaning._replace(classes=()), lexicon.members), {})
    given = {held(rows, row, "thing") for row in rows.rows}
    others = dict.fromkeys(one for row in every.rows if (one := held(every, row, "thing")) not in given)
    network = meaning.role("network")
    if not others or network is None:
        return ()
    names = listed(lexicon, (label(lexicon.kg, one, lang) for one in others), lang)
    return (reply(lexicon, "aside", lang, label(lexicon.kg, network.iris[0], lang), names),)


def _unstated(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> tuple[str, ...]:
    """The networks of which no source says whether those named are members."""
    kg, named = lexicon.kg, {iri for one in meaning.filled for iri in one.iris}
    given = {held(rows, row, "thing") for row in rows.rows}
    found = []
    for iri, of in kg.pairs("hp:unstatedOf"):
        sides = {bare(term) for term in kg.objects(bare(of), "hp:involves")}
        about = kg.value(iri, "hp:unstatedProperty") == _NETWORK
        if about and named <= sides and not given & sides:
            found.append(label(kg, iri, lang))
    return tuple(dict.fromkeys(found))


def _undated(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str, where: Asker) -> tuple[str, ...]:
    """How many more records there are whose beginning no source states."""
    every = where(query_text(meaning._replace(span=None, order=""), lexicon.members), {})
    given = {cell(rows, row, "record") for row in rows.rows}
    undated = {cell(every, row, "record") for row in every.rows if cell(every, row, "start") is None} - given
    return (reply(lexicon, "undated-besides", lang, str(len(undated))),) if undated else ()
