"""The answer to a question that some facts of a thing have every word of: what they say, with their time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from haiphong_kg.ask.facts.anniversaries import ANNIVERSARY, anniversary_teller
from haiphong_kg.ask.facts.aspects import ASPECT
from haiphong_kg.ask.facts.builders import BUILDER, builders_told
from haiphong_kg.ask.facts.facts import fact_of
from haiphong_kg.ask.facts.first_there import FIRST_DATED, FIRST_TOLD, told_as_first
from haiphong_kg.ask.facts.guests_at import GUESTS, guests_told
from haiphong_kg.ask.facts.held_where import HELD, HELD_COUNTED, HELD_NEAR, HELD_SO
from haiphong_kg.ask.facts.licensing import DATED, LICENCE, licences_told
from haiphong_kg.ask.facts.present import ELSEWHERE, THERE, WITH_OTHERS
from haiphong_kg.ask.facts.products import PRODUCT, products_told
from haiphong_kg.ask.facts.sums_of import SUMS
from haiphong_kg.ask.facts.tallies_told import TALLIES
from haiphong_kg.ask.facts.technology import TECHNOLOGY
from haiphong_kg.ask.facts.visiting import VISIT
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.meaning.said_names import listed, name_of, source_said, sources_of, span_said
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.telling.aspects_told import aspect_introduced, aspect_told
from haiphong_kg.ask.telling.record_rows import rows_of
from haiphong_kg.ask.telling.replying import Reply, held, reply, with_time, with_unnamed
from haiphong_kg.ask.telling.shares_told import shares_told
from haiphong_kg.ask.telling.ties_told import TIES, answer_ties
from haiphong_kg.ask.telling.visits_told import by_rank, visit_told, visits_introduced
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import sentence
from haiphong_kg.entities import by_language, told
from haiphong_kg.sparql import Asker

# What is told of a record where but some of its accounts answer.
_SOME: Final[dict[str, Callable[[Lexicon, str, str], list[str]]]] = {
    PRODUCT: products_told,
    LICENCE: licences_told,
    BUILDER: builders_told,
    GUESTS: guests_told,
    FIRST_TOLD: told_as_first,
    **TALLIES,
}
# What is told in the order of the question: the largest first, or the oldest.
_AS_GIVEN: Final = (SUMS, TECHNOLOGY, FIRST_DATED)
_Tell = Callable[[Lexicon, Meaning, str, str], str]
# What is told of a record, its time as well, and how the whole is begun.
_OWN: Final[dict[str, tuple[_Tell, Callable[[Lexicon, Meaning, Reply], Reply]]]] = {
    VISIT: (visit_told, visits_introduced),
    ASPECT: (aspect_told, aspect_introduced),
}
# What is said where none is recorded as asked, before those of other years.
_DENIED: Final = {
    GUESTS: "no-guests",
    ANNIVERSARY: "no-anniversary",
    **dict.fromkeys((HELD, HELD_COUNTED, HELD_SO), "not-held-here"),
}
# Whether one was held, and whether one is there, is said with yes.
_SO: Final = (THERE, HELD_SO)
# Of more facts than these the rows have the others.
_MOST: Final = 8


def answer_facts(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> Reply:
    """What the facts say, one sentence each, with their records as rows."""
    if meaning.asked in TIES:
        return answer_ties(lexicon, meaning, lang, where)
    text, rows = rows_of(meaning.records, where)
    kg = lexicon.kg
    records = [*dict.fromkeys(held(rows, row, "record") for row in rows.rows)]
    as_given = meaning.asked in _AS_GIVEN or by_rank(meaning)
    records = sorted(records, key=meaning.records.index) if as_given else records
    wanted = meaning.role("wanted")
    name: Callable[[Lexicon, str, str], str] = partial(_told, wanted=wanted.iris if wanted else ())
    tell = accounts_of if meaning.asked == "matter" else name
    tell = partial(with_accounts, name=name) if meaning.asked in ("account", TECHNOLOGY) else tell
    some = anniversary_teller(meaning) if meaning.asked == ANNIVERSARY else _SOME.get(meaning.asked)
    tell = partial(_joined, some=some) if some else tell
    tell = _with_sources if meaning.asked == "source" else tell
    own = _OWN.get(meaning.asked)
    tell = partial(_of_its_own, meaning=meaning, tell=own[0]) if own else tell
    told_ = [(one, tell(lexicon, one, lang)) for one in records]
    said = [text if _is_timed(lexicon, meaning, one, text) else with_time(kg, one, text, lang) for one, text in told_]
    given = tuple(dict.fromkeys(one for row in rows.rows for name in rows.columns if (one := held(rows, row, name))))
    given += wanted.iris if wanted else ()
    given += tuple(one for record in records for one in sources_of(kg, record)) if meaning.asked == "source" else ()
    distinct = list(dict.fromkeys(map(sentence, said)))
    more = [f"… (+{len(distinct) - _MOST})"] if len(distinct) > _MOST else []
    whole = " ".join(distinct[:_MOST] + more)
    remarks = (*shares_told(lexicon, records, lang), *(reply(lexicon, "not-all", lang),) * meaning.each)
    question = said_back(lexicon, meaning, lang)
    found = Reply("answer", lang, question, whole, rows, given, remarks=remarks, sparql=text, meanings=(meaning,))
    found = found._replace(items=tuple(distinct[:_MOST]))
    if own:
        return own[1](lexicon, meaning, found)
    if meaning.asked == SUMS:
        return found._replace(sentence=reply(lexicon, "sums-of-each", lang, whole))
    if meaning.negated and meaning.asked in _DENIED:
        time = span_said(lexicon, meaning.span, lang) if meaning.span else ""
        return found._replace(
            kind="none", sentence=reply(lexicon, _DENIED[meaning.asked], lang, whole, time), polarity="none"
        )
    if meaning.asked == HELD_COUNTED:
        return found._replace(sentence=reply(lexicon, "count", lang, str(len(records)), whole.rstrip(".")))
    if meaning.asked in (HELD_NEAR, FIRST_DATED):
        return found._replace(sentence=reply(lexicon, meaning.asked, lang, whole), polarity="not stated")
    if meaning.asked in _SO:
        return found._replace(sentence=reply(lexicon, "yes", lang, whole.rstrip(".")), polarity="yes")
    if meaning.asked in (WITH_OTHERS, ELSEWHERE):
        names = [name_of(lexicon, one.iris[0], lang) for one in meaning.filled if one.iris]
        return found._replace(sentence=reply(lexicon, meaning.asked, lang, *names, whole), polarity="not stated")
    return found


def _is_timed(lexicon: Lexicon, meaning: Meaning, record: str, said: str) -> bool:
    """Whether what is told has its time, or needs none: an anniversary is not when the tie began that tells of it.

    A licence that no account dates has that of its record.
    """
    if meaning.asked == LICENCE:
        return DATED.search(said) is not None
    if meaning.asked == ANNIVERSARY:
        return "event" not in fact_of(lexicon.kg, record).frames
    return meaning.asked != GUESTS and (meaning.asked in _SOME or meaning.asked in _OWN)


def accounts_of(lexicon: Lexicon, record: str, lang: str, most: int | None = None) -> str:
    """All that sources say of a record, or `most` of it with how much more there is."""
    claims = sorted(lexicon.kg.subjects("hp:claims", record))
    accounts = (by_language(lexicon.kg, one, "hp:paraphrase").get(lang, "") for one in claims)
    every = list(dict.fromkeys(one.rstrip(".") for one in accounts if one))
    more = [f"… (+{len(every) - most})"] if most and len(every) > most else []
    return "; ".join(every[:most] + more) or _told(lexicon, record, lang)


def _of_its_own(lexicon: Lexicon, record: str, lang: str, meaning: Meaning, tell: _Tell) -> str:
    return tell(lexicon, meaning, record, lang)


def _joined(lexicon: Lexicon, record: str, lang: str, some: Callable[[Lexicon, str, str], list[str]]) -> str:
    said = "; ".join(some(lexicon, record, lang))
    return said or with_time(lexicon.kg, record, _told(lexicon, record, lang), lang)


def with_accounts(lexicon: Lexicon, record: str, lang: str, name: Callable[[Lexicon, str, str], str]) -> str:
    """What a record says, and further what sources say of it."""
    said, further = name(lexicon, record, lang), accounts_of(lexicon, record, lang)
    return max(said, further, key=len) if said in further or further in said else f"{said}: {further}"


def accounted(lexicon: Lexicon, record: str, lang: str) -> str:
    """What a record is called, and further what sources say of it."""
    return with_accounts(lexicon, record, lang, lambda _, one, lang: told(lexicon.kg, one, lang).rstrip("."))


def _with_sources(lexicon: Lexicon, record: str, lang: str) -> str:
    """What a record says, with the sources that state it."""
    kg = lexicon.kg
    named = [source_said(kg, one, lang) for one in sources_of(kg, record)]
    return f"{_told(lexicon, record, lang)}: {listed(lexicon, named, lang)}"


def _told(lexicon: Lexicon, record: str, lang: str, wanted: tuple[str, ...] = ()) -> str:
    """What a record says, with those who take part and are not named in it."""
    return with_unnamed(lexicon, record, told(lexicon.kg, record, lang).rstrip("."), lang, wanted)
