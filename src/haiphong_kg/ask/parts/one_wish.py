"""One part of a question: what some records answer outright, else what the whole would be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.outright import outright
from haiphong_kg.ask.parts import when_asked
from haiphong_kg.ask.parts.associations import on_association
from haiphong_kg.ask.parts.began import on_beginning
from haiphong_kg.ask.parts.consuls import on_consul
from haiphong_kg.ask.parts.licensed import on_licensed
from haiphong_kg.ask.parts.only_counted import on_only_counted
from haiphong_kg.ask.parts.port_ties import on_port_ties
from haiphong_kg.ask.parts.ranked import on_rank
from haiphong_kg.ask.parts.running_since import on_running_since
from haiphong_kg.ask.parts.schools import on_schools
from haiphong_kg.ask.parts.works_of_kind import on_works_of_kind
from haiphong_kg.ask.reading.refusing import gives_task
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker

_Telling = Callable[[Lexicon, str, str, Asker], Reply | None]


def _when(name: str, *turns: str) -> _Telling:
    """What tells a kind of question, the `name` of it, where one of these kinds of `turns` asks it."""

    def tell(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
        if not any(asked_of(lexicon.vocabulary, one, text) for one in turns):
            return None
        told: _Telling = getattr(when_asked, name)
        return told(lexicon, text, lang, where)

    return tell


_DEED: Final = _when("on_deeds", "deed")
_BERTH_NUMBERS: Final = _when("on_berth_numbers", "berth-numbers")
# What whole questions are asked in words of their own.
_ON_TIMES: Final = (
    _when("on_unknown", "unknown"),
    _when("on_plan", "open", "begin", "finish"),
    on_beginning,
    on_running_since,
    on_rank,
    _when("on_running", "running", "finished"),
    on_licensed,
)
_OF_TIES: Final = (
    _when("on_is_of_kind", "of-kind"),
    _when("on_parties", "parties"),
    _when("on_frequency", "frequency"),
    _when("on_pact", "pact-where", "pact-when"),
    _when("on_title", "title"),
    on_schools,
    on_association,
    on_only_counted,
    _when("on_topic", "topic"),
)
_AT_SEA: Final = (
    _when("on_berths", "berths"),
    _when("on_ship_sizes", "ship-sizes", "port-capacity"),
    _when("on_sea_region", "sea-region", "services"),
    _when("on_services", "services"),
    _when("on_calls", "calls", "runs-ships", "at-port"),
    _when("on_routes", "routes"),
    on_port_ties,
)
_OF_WORKS: Final = (
    _when("on_own_share", "own-share"),
    _when("on_largest_gifts", "unit-given", "most-given", "largest-given", "latest-given", "sum-given", "sum-lent"),
    _when("on_paid", "paid-whole", "paid-for", "lent-in-stages", "paid-if", "lent-for", "paid-by"),
    _when("on_outsiders", "outsiders", "line-shares"),
    _when("on_foreign_terminals", "foreign-terminals"),
    _when("on_contractor", "contractor", "consultant"),
    _when("on_logistics", "logistics"),
    _when("on_course", "course"),
    _when("on_jobs", "jobs"),
    _when("on_span", "span"),
    _when("on_at_work", "running"),
    on_works_of_kind,
    _when("on_goods", "goods"),
)
_KINDS: Final = (*_ON_TIMES, *_OF_TIES, *_AT_SEA, *_OF_WORKS)


def answered_outright(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The answer to a question that some records answer outright, or that is one of a kind with words of its own.

    Where a task is given there is none, whoever is named in it.
    """
    if gives_task(phrases(lexicon, text)):
        return None
    if deeds := _DEED(lexicon, text, lang, where):  # the records of one founding tell but the deed of one body
        return deeds
    if consul := on_consul(lexicon, text, lang, where):  # whose consul somebody is asks for no owner
        return consul
    if berths := _BERTH_NUMBERS(lexicon, text, lang, where):  # whose berths are asked of him, and not of the port
        return berths
    if records := outright(lexicon, text):
        return answer_facts(lexicon, records, lang, where)
    return next((found for kind in _KINDS if (found := kind(lexicon, text, lang, where))), None)


def outright_or(plain: Callable[[str], Reply | None], one: Callable[..., Reply]) -> Callable[..., Reply]:
    """What answers a part by records that answer it outright, and by `one` where there are none."""

    def told(text: str, **mended: bool) -> Reply:
        return plain(text) or one(text, **mended)

    return told
