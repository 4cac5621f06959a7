"""A question in words → an answer in a sentence with what it rests on, or an honest "not sure"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Final

from haiphong_kg.ask import seldom
from haiphong_kg.ask.answers import answer, held_by
from haiphong_kg.ask.doubting.age import with_age
from haiphong_kg.ask.doubting.alternatives import with_unfound
from haiphong_kg.ask.doubting.aside import aside
from haiphong_kg.ask.doubting.called_after import with_called_after
from haiphong_kg.ask.doubting.called_so import called_so
from haiphong_kg.ask.doubting.foretelling import foretells
from haiphong_kg.ask.doubting.group_since import since_of_group
from haiphong_kg.ask.doubting.held_works import of_held_works
from haiphong_kg.ask.doubting.known_then import with_known_then
from haiphong_kg.ask.doubting.nearer_ties import with_twins
from haiphong_kg.ask.doubting.no_investor import of_no_investor
from haiphong_kg.ask.doubting.not_yet_running import with_states
from haiphong_kg.ask.doubting.notions import by_notion, in_its_half, unless_untold
from haiphong_kg.ask.doubting.offering import with_offers_read
from haiphong_kg.ask.doubting.only_plants import only_plants
from haiphong_kg.ask.doubting.other_class import latest_of_any, of_other_class
from haiphong_kg.ask.doubting.other_kind import of_other_kind
from haiphong_kg.ask.doubting.other_sums import by_other_sums, with_other_sums
from haiphong_kg.ask.doubting.other_ties import of_all_ties, with_agreements
from haiphong_kg.ask.doubting.paperless import paperless
from haiphong_kg.ask.doubting.speaking_records import linked
from haiphong_kg.ask.doubting.suiting import fits, is_in_unit, keeps_names, only_offered, suits
from haiphong_kg.ask.doubting.territories import with_territories
from haiphong_kg.ask.doubting.told_of_ties import told_of_a_tie
from haiphong_kg.ask.doubting.unheld_works import of_unheld_works
from haiphong_kg.ask.doubting.unit_around import with_unit_around
from haiphong_kg.ask.doubting.unreadable import of_no_calendar, unreadable
from haiphong_kg.ask.doubting.whole_goods import only_whole_goods, with_kindred_fields
from haiphong_kg.ask.doubting.workers_told import with_workers_told
from haiphong_kg.ask.facts.between import ties_between
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.parts.at_times import then_and_now
from haiphong_kg.ask.parts.bare_half import with_bare_halves, with_untold_wishes
from haiphong_kg.ask.parts.bare_nouns import of_bare_nouns
from haiphong_kg.ask.parts.either_thing import of_either_thing
from haiphong_kg.ask.parts.foremost import with_largest_group
from haiphong_kg.ask.parts.lately import of_late
from haiphong_kg.ask.parts.one_wish import answered_outright, outright_or
from haiphong_kg.ask.parts.parting import in_parts
from haiphong_kg.ask.parts.taking_apart import by_facts_of_the_first, taken_apart
from haiphong_kg.ask.parts.two import in_two
from haiphong_kg.ask.parts.wish_told import Answering
from haiphong_kg.ask.reading.naming import named_reading
from haiphong_kg.ask.reading.placing import as_place
from haiphong_kg.ask.reading.understanding import Asking, understand
from haiphong_kg.ask.sentences.apposed import without_lands
from haiphong_kg.ask.sentences.bare_wishes import wishes_kept
from haiphong_kg.ask.sentences.before_ties import until_the_tie
from haiphong_kg.ask.sentences.capitals import with_capitals
from haiphong_kg.ask.sentences.clock import of_the_day
from haiphong_kg.ask.sentences.either import with_links
from haiphong_kg.ask.sentences.opening import tells_more, without_opening
from haiphong_kg.ask.sentences.pairs import of_the_pair
from haiphong_kg.ask.sentences.particles import without_particles
from haiphong_kg.ask.sentences.tagging import untagged
from haiphong_kg.ask.sentences.wishes import asked_plainly
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import language, tokens
from haiphong_kg.sparql import Asker, asked_once, run
from haiphong_kg.store import KnowledgeGraph, remembered

# Answers to queries; half of those of a question were asked for another before.
_MOST_KEPT: Final = 500
_OPEN: Final = ("unsure", "several")
_NO_ANSWER: Final = ("unsure", "refused", "several")


def ask(asking: Asking, question: str, lang: str = "", otherwise: str = "en", asker: Asker | None = None) -> Reply:
    """The answer to `question` in `lang`, or in its own language; `asker` runs its queries where it is given.

    What opens the question is left out, and said to be; of two questions in one sentence both are answered.
    """
    where = asked_once(asker or _store_of(asking.kg))
    lexicon = asking.lexicon
    told = lang or language(question, lexicon.vocabulary, otherwise)
    if unread := unreadable(lexicon, question, told) or of_unheld_works(lexicon, question, told):
        return unread
    found = only_plants(lexicon, question, _replied(asking, question, lang, otherwise, where), where)
    found = with_kindred_fields(lexicon, only_whole_goods(lexicon, question, found, where), where)
    found = with_called_after(lexicon, with_states(lexicon, found), where)
    return with_offers_read(lexicon, found, lambda one: _replied(asking, one, found.lang, otherwise, where))


@remembered
def _store_of(kg: KnowledgeGraph) -> Asker:
    """The store of a graph; of one that nobody changes it is asked the same no second time for many questions."""
    return asked_once(partial(run, kg), _MOST_KEPT)


def _replied(asking: Asking, question: str, lang: str, otherwise: str, where: Asker) -> Reply:
    """The reply to a question; what it offers may not be read yet."""
    lexicon = asking.lexicon
    if named_reading(asking.kg, tokens(question)):
        return _asked(asking, question, lang, otherwise, where)
    dated = of_the_day(lexicon, without_particles(lexicon, question))
    opening, text = without_opening(lexicon, wishes_kept(lexicon, dated, partial(asked_plainly, lexicon)))
    text = without_lands(lexicon, with_capitals(lexicon, untagged(lexicon, text)))
    spoken = lang or language(text, lexicon.vocabulary, otherwise)
    text = of_the_pair(lexicon, until_the_tie(lexicon, with_links(lexicon, text, spoken)), spoken)
    one = partial(_asked, asking, lang=lang, otherwise=otherwise, where=where)
    told = partial(answer, asking, where=where)
    named = named_reading(asking.kg, tokens(text))
    # a part of a question is asked anew for each way to take it apart
    outright = partial(answered_outright, lexicon, lang=spoken, where=where)
    plain = cache(partial(unless_untold, lexicon, spoken, outright))
    meant = partial(one, lang=spoken)
    part = cache(outright_or(plain, meant))
    whole = partial(_whole, lexicon, one, part, told, spoken)
    facts = cache(partial(_by_facts, lexicon, lang=spoken, where=where))
    answering = Answering(lexicon, part, whole, facts, told, plain, meant)
    nouns = None if named else of_bare_nouns(lexicon, dated, spoken, part, facts)
    apart = partial(taken_apart, answering, lang=spoken)
    found = one(text) if named else nouns or of_late(lexicon, text, spoken, apart) or apart(text)
    found = of_either_thing(found, told, partial(keeps_names, lexicon, text))
    if found.kind in _NO_ANSWER:
        if beside := seldom.held_beside(lexicon, text):
            found = told(beside, spoken)
        elif limited := seldom.with_limits(lexicon, text, found, whole, told):
            found = limited
        else:
            as_typed = partial(part, names_mended=False)
            story, found = seldom.otherwise_said(lexicon, text, found, outright_or(plain, whole), as_typed, facts)
            opening = " ".join(filter(None, (opening, story)))
    elif found.unread:
        found = in_parts(lexicon, text, partial(part, names_mended=False), facts) or found
    found = _of_what_is_read(answering, text, spoken, found)
    if found.kind in ("unsure", "none"):
        sums = seldom.elsewhen(lexicon, found, where) or by_other_sums(lexicon, found, where)
        found = sums or seldom.invested(lexicon, found, told) or found
    found = of_other_kind(lexicon, found, where) or found
    found = _otherwise_held(lexicon, text, found, where)
    if found.kind in _NO_ANSWER:
        anew = partial(_replied, asking, lang=spoken, otherwise=otherwise, where=where)
        return seldom.unanswered(asking, text, found, whole, anew, told, partial(held_by, asking, where=where))
    more = (reply(lexicon, "unread", found.lang, opening),) if tells_more(opening) else ()
    found = _with_what_belongs(lexicon, text, found, told, where)
    return found._replace(remarks=(*found.remarks, *more, *aside(lexicon, text, found)))


def _of_what_is_read(answering: Answering, text: str, lang: str, found: Reply) -> Reply:
    """The reply, or that to the part of the question that is read, where the whole is not."""
    lexicon, part = answering.lexicon, answering.one
    if found.kind in _OPEN or found.unread:
        partly = in_parts(lexicon, text, part, answering.facts, partly=True)
        found = with_bare_halves(answering, text, lang, all_=False) or partly or found
    if found.kind in _OPEN:
        first = by_facts_of_the_first(answering, text) or seldom.of_its_one_work(lexicon, text, lang, part)
        found = first or seldom.without_word_left(lexicon, text, found, answering.whole) or found
    return with_untold_wishes(answering, text, lang, found)


def _with_what_belongs(
    lexicon: Lexicon, text: str, found: Reply, told: Callable[[Meaning, str], Reply], where: Asker
) -> Reply:
    """An answer with what else the graph has of the same that a reader would miss, or would take for it."""
    found = with_agreements(lexicon, with_age(lexicon, text, found), told)
    found = with_known_then(lexicon, with_territories(lexicon, found, told), where)
    found = linked(lexicon, text, found) or of_all_ties(lexicon, text, found, where) or found
    found = with_unit_around(lexicon, latest_of_any(lexicon, with_unfound(lexicon, text, found, told), where))
    found = called_so(lexicon, with_largest_group(lexicon, text, with_other_sums(lexicon, found, where), told))
    return told_of_a_tie(lexicon, paperless(lexicon, text, with_twins(lexicon, found, where)))


def _whole(
    lexicon: Lexicon,
    one: Callable[[str], Reply],
    part: Callable[[str], Reply],
    told: Callable[..., Reply],
    lang: str,
    text: str,
) -> Reply:
    """The answer to a text that may be two questions, each of which is a `part`."""
    if halved := in_its_half(lexicon, text, lang, part):
        return halved
    return then_and_now(text, one) or in_two(lexicon, text, part, told) or one(text)


def _otherwise_held(lexicon: Lexicon, text: str, found: Reply, where: Asker) -> Reply:
    """The reply; in place of a denial what companies of the group, or others of the country, are recorded to have."""
    firms = since_of_group(lexicon, text, found, where) or of_held_works(lexicon, text, found, where)
    return firms or of_other_class(lexicon, found, where) or of_no_investor(lexicon, found, where) or found


def _by_facts(lexicon: Lexicon, question: str, lang: str, where: Asker) -> Reply | None:
    """The answer by the facts of the thing that is named, where some have every word of the question."""
    meaning = seldom.matched(lexicon, question) or ties_between(lexicon, question) or seldom.members(lexicon, question)
    return answer_facts(lexicon, meaning, lang, where) if meaning else None


def _asked(
    asking: Asking, question: str, lang: str, otherwise: str, where: Asker, *, names_mended: bool = True
) -> Reply:
    """The answer to one question, or that no record of what it names speaks of the notion that it asks for."""
    told = lang or language(question, asking.lexicon.vocabulary, otherwise)
    one = partial(_understood, asking, lang=lang, otherwise=otherwise, where=where, names_mended=names_mended)
    return by_notion(asking.lexicon, question, told, one, where)


def _understood(
    asking: Asking, question: str, lang: str, otherwise: str, where: Asker, *, names_mended: bool = True
) -> Reply:
    """The answer to one question; words that are read as others are said, names only where `names_mended`."""
    holds = partial(held_by, asking, where=where)
    found = as_place(understand(asking, question, otherwise, holds))
    told = lang or found.lang
    read = tuple(reply(asking.lexicon, "read-as", told, one.typed, one.meant) for one in found.slips)
    if not found.sure or not (names_mended or all(one.meant[:1].islower() for one in found.slips)):
        open_ = seldom.not_sure(asking, question, found, told)
        return open_._replace(remarks=(*read, *open_.remarks))
    if refused := of_no_calendar(asking.lexicon, found.readings[0].meaning.span, told):
        return refused
    given = with_workers_told(asking.lexicon, answer(asking, found.readings[0].meaning, told, where))
    if foretells(asking.lexicon, given):
        return seldom.not_sure(asking, question, found._replace(refused="forecast"), told)
    if given.polarity == "none" and given.given:  # that nothing is recorded is told with what is
        return given._replace(remarks=(*read, *given.remarks))
    certain = given.polarity != "none" or seldom.is_certain(asking.lexicon, question, given, holds)
    in_unit = is_in_unit(asking.lexicon, question, given)
    if not in_unit or (certain and not suits(asking.lexicon, question, given, holds)):
        others = (answer(asking, one.meaning, told, where) for one in found.offered[1:])
        fit = (one for one in others if fits(asking.lexicon, question, one, holds))
        given = next(fit, None) or only_offered(asking.lexicon, given)
    elif not certain:
        given = seldom.unsure_of_nothing(asking.lexicon, given, (one.meaning for one in found.offered), holds)
    return given._replace(remarks=(*read, *given.remarks))
