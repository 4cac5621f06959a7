"""The answer to a question that some facts of a thing have every word of: what they say, with their time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from haiphong_kg.ask.facts.bonds import BONDS, HELP
from haiphong_kg.ask.facts.builders import BUILDER, builders_told
from haiphong_kg.ask.facts.licensing import LICENCE, licences_told
from haiphong_kg.ask.facts.present import THERE
from haiphong_kg.ask.facts.products import PRODUCT, products_told
from haiphong_kg.ask.facts.whose import SHARES
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.meaning.said_names import listed, source_said, sources_of
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.meaning.terms import HEAD, iri_list
from haiphong_kg.ask.telling.bonds_told import bonds_told
from haiphong_kg.ask.telling.holders_told import (
    HOLDERS,
    holder_told,
    is_unstated,
    limits_told,
    opening_told,
    taking_part,
)
from haiphong_kg.ask.telling.replying import Reply, held, reply, with_time, with_unnamed
from haiphong_kg.ask.telling.shares_told import shares_told
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import sentence
from haiphong_kg.entities import by_language, told
from haiphong_kg.sparql import Asker

_QUERY: Final = """{0}SELECT DISTINCT ?record ?start ?end ?known ?value ?unit ?status WHERE {{
  VALUES ?record {{ {1} }}
  OPTIONAL {{ ?record hp:start ?start }}
  OPTIONAL {{ ?record hp:end ?end }}
  OPTIONAL {{ ?record hp:knownOn ?known }}
  OPTIONAL {{ ?record hp:value ?value ; hp:unit ?unit }}
  OPTIONAL {{ ?record hp:status ?status }}
}}
ORDER BY DESC(STR(COALESCE(?start, ?known))) ?record
"""


# What is told of a record where but some of its accounts answer.
_SOME: Final = {PRODUCT: products_told, LICENCE: licences_told, BUILDER: builders_told}
# Of more facts than these the rows have the others.
_MOST: Final = 8
# Of who is behind something all is told: of part of it one might be taken for the owner.
_MOST_HOLDERS: Final = 20


def answer_facts(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> Reply:
    """What the facts say, one sentence each, with their records as rows."""
    text = _QUERY.format(HEAD, iri_list(meaning.records))
    rows = where(text, {})
    kg = lexicon.kg
    records = dict.fromkeys(held(rows, row, "record") for row in rows.rows)
    holders, bound = meaning.asked in HOLDERS, meaning.asked in (BONDS, HELP)
    records = dict.fromkeys(one for one in meaning.records if one in records) if holders else records
    wanted = meaning.role("wanted")
    name: Callable[[Lexicon, str, str], str] = partial(_told, wanted=wanted.iris if wanted else ())
    tell = accounts_of if meaning.asked == "matter" else name
    tell = partial(with_accounts, name=name) if meaning.asked == "account" else tell
    some = _SOME.get(meaning.asked)
    tell = partial(_joined, some=some) if some else tell
    tell = _with_sources if meaning.asked == "source" else tell
    tell = holder_told if holders else tell
    told_ = [(one, tell(lexicon, one, lang)) for one in records]
    said = [text if some or holders else with_time(kg, one, text, lang) for one, text in told_]
    given = tuple(dict.fromkeys(one for row in rows.rows for name in rows.columns if (one := held(rows, row, name))))
    given += wanted.iris if wanted else ()
    given += taking_part(kg, records) if holders or bound else ()
    given += tuple(one for record in records for one in sources_of(kg, record)) if meaning.asked == "source" else ()
    said = bonds_told(lexicon, tuple(records), lang, helping=meaning.asked == HELP) if bound else said
    distinct = list(dict.fromkeys(map(sentence, said)))
    most = _MOST_HOLDERS if holders else _MOST
    more = [f"… (+{len(distinct) - most})"] if len(distinct) > most else []
    first = [opening_told(lexicon, meaning, lang)] if holders else []
    whole = " ".join(filter(None, first + distinct[:most] + more))
    shares = () if meaning.asked in (SHARES, HELP) else shares_told(lexicon, records, lang)
    remarks = (*shares, *(reply(lexicon, "not-all", lang),) * meaning.each)
    remarks += limits_told(lexicon, records, lang) if holders else ()
    question = said_back(lexicon, meaning, lang)
    found = Reply("answer", lang, question, whole, rows, given, remarks=remarks, sparql=text, meanings=(meaning,))
    if holders and is_unstated(lexicon, meaning):
        return found._replace(polarity="not stated")
    if meaning.asked == THERE:
        return found._replace(sentence=reply(lexicon, "yes", lang, whole.rstrip(".")), polarity="yes")
    return found


def accounts_of(lexicon: Lexicon, record: str, lang: str, most: int | None = None) -> str:
    """All that sources say of a record, or `most` of it with how much more there is."""
    claims = sorted(lexicon.kg.subjects("hp:claims", record))
    accounts = (by_language(lexicon.kg, one, "hp:paraphrase").get(lang, "") for one in claims)
    every = list(dict.fromkeys(one.rstrip(".") for one in accounts if one))
    more = [f"… (+{len(every) - most})"] if most and len(every) > most else []
    return "; ".join(every[:most] + more) or _told(lexicon, record, lang)


def _joined(lexicon: Lexicon, record: str, lang: str, some: Callable[[Lexicon, str, str], list[str]]) -> str:
    return "; ".join(some(lexicon, record, lang))


def with_accounts(lexicon: Lexicon, record: str, lang: str, name: Callable[[Lexicon, str, str], str]) -> str:
    """What a record says, and further what sources say of it."""
    said, further = name(lexicon, record, lang), accounts_of(lexicon, record, lang)
    return max(said, further, key=len) if said in further or further in said else f"{said}: {further}"


def _with_sources(lexicon: Lexicon, record: str, lang: str) -> str:
    """What a record says, with the sources that state it."""
    kg = lexicon.kg
    named = [source_said(kg, one, lang) for one in sources_of(kg, record)]
    return f"{_told(lexicon, record, lang)}: {listed(lexicon, named, lang)}"


def _told(lexicon: Lexicon, record: str, lang: str, wanted: tuple[str, ...] = ()) -> str:
    """What a record says, with those who take part and are not named in it."""
    return with_unnamed(lexicon, record, told(lexicon.kg, record, lang).rstrip("."), lang, wanted)
