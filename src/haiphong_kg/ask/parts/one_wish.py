"""One part of a question: what some records answer outright, else what the whole would be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.outright import outright
from haiphong_kg.ask.parts.air_routes import on_routes
from haiphong_kg.ask.parts.associations import on_association
from haiphong_kg.ask.parts.began import on_beginning
from haiphong_kg.ask.parts.berth_numbers import on_berth_numbers
from haiphong_kg.ask.parts.berths import on_berths
from haiphong_kg.ask.parts.consuls import on_consul
from haiphong_kg.ask.parts.contractors import on_contractor
from haiphong_kg.ask.parts.course import on_course
from haiphong_kg.ask.parts.deeds import on_deeds
from haiphong_kg.ask.parts.foreign_terminals import on_foreign_terminals
from haiphong_kg.ask.parts.jobs import on_jobs
from haiphong_kg.ask.parts.largest_gifts import on_largest_gifts
from haiphong_kg.ask.parts.licensed import on_licensed
from haiphong_kg.ask.parts.logistics import on_logistics
from haiphong_kg.ask.parts.only_counted import on_only_counted
from haiphong_kg.ask.parts.outsiders import on_outsiders
from haiphong_kg.ask.parts.own_share import on_own_share
from haiphong_kg.ask.parts.pacts import on_pact
from haiphong_kg.ask.parts.parties import on_frequency, on_parties
from haiphong_kg.ask.parts.paying import on_paid
from haiphong_kg.ask.parts.planned import on_plan
from haiphong_kg.ask.parts.port_ties import on_port_ties
from haiphong_kg.ask.parts.ranked import on_rank
from haiphong_kg.ask.parts.running import on_running
from haiphong_kg.ask.parts.running_since import on_running_since
from haiphong_kg.ask.parts.schools import on_schools
from haiphong_kg.ask.parts.sea_links import on_calls, on_services
from haiphong_kg.ask.parts.sea_regions import on_sea_region
from haiphong_kg.ask.parts.ship_sizes import on_ship_sizes
from haiphong_kg.ask.parts.spanning import on_span
from haiphong_kg.ask.parts.titles_asked import on_title
from haiphong_kg.ask.parts.topics import on_topic
from haiphong_kg.ask.parts.unknown import on_unknown
from haiphong_kg.ask.parts.works_of_kind import on_works_of_kind
from haiphong_kg.ask.reading.refusing import gives_task
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker

# What whole questions are asked in words of their own.
_ON_TIMES: Final = (on_unknown, on_plan, on_beginning, on_running_since, on_rank, on_running, on_licensed)
_AT_SEA: Final = (on_berths, on_ship_sizes, on_sea_region, on_services, on_calls, on_routes, on_port_ties)
_OF_WORKS: Final = (
    on_own_share,
    on_largest_gifts,
    on_paid,
    on_outsiders,
    on_foreign_terminals,
    on_contractor,
    on_logistics,
    on_course,
    on_jobs,
    on_span,
    on_works_of_kind,
)
_KINDS: Final = (
    *_ON_TIMES,
    on_parties,
    on_frequency,
    on_pact,
    on_title,
    on_schools,
    on_association,
    on_only_counted,
    on_topic,
    *_AT_SEA,
    *_OF_WORKS,
)


def answered_outright(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The answer to a question that some records answer outright, or that is one of a kind with words of its own.

    Where a task is given there is none, whoever is named in it.
    """
    if gives_task(phrases(lexicon, text)):
        return None
    if deeds := on_deeds(lexicon, text, lang, where):  # the records of one founding tell but the deed of one body
        return deeds
    if consul := on_consul(lexicon, text, lang, where):  # whose consul somebody is asks for no owner
        return consul
    if berths := on_berth_numbers(lexicon, text, lang, where):  # whose berths are asked of him, and not of the port
        return berths
    if records := outright(lexicon, text):
        return answer_facts(lexicon, records, lang, where)
    return next((found for kind in _KINDS if (found := kind(lexicon, text, lang, where))), None)


def outright_or(plain: Callable[[str], Reply | None], one: Callable[..., Reply]) -> Callable[..., Reply]:
    """What answers a part by records that answer it outright, and by `one` where there are none."""

    def told(text: str, **mended: bool) -> Reply:
        return plain(text) or one(text, **mended)

    return told
