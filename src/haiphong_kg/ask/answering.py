"""A question in words → an answer in a sentence with what it rests on, or an honest "not sure"."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from haiphong_kg.ask import seldom
from haiphong_kg.ask.doubting.aside import aside
from haiphong_kg.ask.doubting.certain import is_certain
from haiphong_kg.ask.doubting.elsewhen import elsewhen
from haiphong_kg.ask.doubting.foretelling import foretells
from haiphong_kg.ask.doubting.nearest import introduced
from haiphong_kg.ask.doubting.nothing import is_ours, unsure_of_nothing
from haiphong_kg.ask.doubting.nothing_told import nothing_told
from haiphong_kg.ask.doubting.offering import with_offers_read
from haiphong_kg.ask.doubting.other_ties import of_all_ties
from haiphong_kg.ask.doubting.speaking_records import linked
from haiphong_kg.ask.doubting.suiting import fits, is_in_unit, keeps_names, only_offered, suits
from haiphong_kg.ask.doubting.unreadable import of_no_calendar, unreadable
from haiphong_kg.ask.facts.askable import askable
from haiphong_kg.ask.facts.between import ties_between
from haiphong_kg.ask.facts.outright import outright
from haiphong_kg.ask.meaning.meaning import FIGURE, Filled, Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.said_names import lands_said, listed, name_of
from haiphong_kg.ask.parts.at_times import then_and_now
from haiphong_kg.ask.parts.bare_half import Answering, with_bare_halves
from haiphong_kg.ask.parts.either_thing import of_either_thing
from haiphong_kg.ask.parts.parting import in_parts
from haiphong_kg.ask.parts.taking_apart import taken_apart
from haiphong_kg.ask.parts.two import in_two
from haiphong_kg.ask.reading.naming import named_reading
from haiphong_kg.ask.reading.understanding import Asking, understand
from haiphong_kg.ask.sentences.before_ties import until_the_tie
from haiphong_kg.ask.sentences.capitals import with_capitals
from haiphong_kg.ask.sentences.clock import of_the_day
from haiphong_kg.ask.sentences.either import with_links
from haiphong_kg.ask.sentences.opening import tells_more, without_opening
from haiphong_kg.ask.sentences.particles import without_particles
from haiphong_kg.ask.sentences.tagging import untagged
from haiphong_kg.ask.sentences.wishes import asked_plainly
from haiphong_kg.ask.telling.besides import besides
from haiphong_kg.ask.telling.bodies import of_bodies
from haiphong_kg.ask.telling.counting import is_whole
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.further import further
from haiphong_kg.ask.telling.named import named_said, of_lands, question_of
from haiphong_kg.ask.telling.published import published
from haiphong_kg.ask.telling.replying import Reply, Told, reply, values_of
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.telling.weighing import tell_numbers
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import language, tokens
from haiphong_kg.sparql import Answer, Asker, asked_once, run
from haiphong_kg.store import KnowledgeGraph, bare, remembered

_IDENTIFIERS: Final = """BASE <https://w3id.org/haiphong-kg/>
PREFIX schema: <https://schema.org/>
SELECT DISTINCT ?thing ?identifier WHERE {{
  VALUES ?thing {{ <{0}> }}
  ?thing schema:identifier|schema:sameAs ?identifier .
  FILTER(CONTAINS(LCASE(STR(?identifier)), "{1}"))
}}
ORDER BY STR(?identifier)
"""
_DESCRIBED: Final = """BASE <https://w3id.org/haiphong-kg/>
PREFIX hp: <https://w3id.org/haiphong-kg/def#>
SELECT DISTINCT ?record WHERE {{ ?record hp:involves <{0}> . ?claim hp:claims ?record }}
ORDER BY ?record
"""
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
    if unread := unreadable(lexicon, question, lang or language(question, lexicon.vocabulary, otherwise)):
        return unread
    found = _replied(asking, question, lang, otherwise, where)
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
    opening, text = without_opening(lexicon, asked_plainly(lexicon, dated))
    text = with_capitals(lexicon, untagged(lexicon, text))
    spoken = lang or language(text, lexicon.vocabulary, otherwise)
    text = until_the_tie(lexicon, with_links(lexicon, text, spoken))
    one = partial(_asked, asking, lang=lang, otherwise=otherwise, where=where)
    told = partial(answer, asking, where=where)
    named = named_reading(asking.kg, tokens(text))
    part = partial(one, lang=spoken)
    facts = partial(_by_facts, lexicon, lang=spoken, where=where)
    plain = partial(_outright, lexicon, lang=spoken, where=where)
    whole = partial(_whole, lexicon, one, lambda said: plain(said) or part(said), told)
    answering = Answering(lexicon, part, whole, facts, told, plain)
    found = one(text) if named else taken_apart(answering, text, spoken)
    found = of_either_thing(found, told, partial(keeps_names, lexicon, text))
    if found.kind in _NO_ANSWER:
        if beside := seldom.held_beside(lexicon, text):
            found = told(beside, spoken)
        elif limited := seldom.with_limits(lexicon, text, found, whole, told):
            found = limited
        else:
            as_typed = partial(part, names_mended=False)
            story, found = seldom.otherwise_said(lexicon, text, found, whole, as_typed, facts)
            opening = " ".join(filter(None, (opening, story)))
    elif found.unread:
        found = in_parts(lexicon, text, partial(part, names_mended=False), facts) or found
    if found.kind in _OPEN or found.unread:
        partly = in_parts(lexicon, text, part, facts, partly=True)
        found = with_bare_halves(answering, text, spoken, all_=False) or partly or found
    if found.kind in ("unsure", "none"):
        found = elsewhen(lexicon, found, where) or found
    if found.kind in _NO_ANSWER:
        anew = partial(_replied, asking, lang=spoken, otherwise=otherwise, where=where)
        return seldom.unanswered(asking, text, found, whole, anew, told, partial(_holds, asking, where=where))
    more = (reply(lexicon, "unread", found.lang, opening),) if tells_more(opening) else ()
    found = linked(lexicon, text, found) or of_all_ties(lexicon, text, found, where) or found
    near = aside(lexicon, text, found)
    return found._replace(remarks=(*found.remarks, *more, *near))


def _whole(
    lexicon: Lexicon, one: Callable[[str], Reply], part: Callable[[str], Reply], told: Callable[..., Reply], text: str
) -> Reply:
    """The answer to a text that may be two questions, each of which is a `part`."""
    return then_and_now(text, one) or in_two(lexicon, text, part, told) or one(text)


def _outright(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The answer where a text asks in so many words for what facts tell: what somebody makes."""
    records = outright(lexicon, text)
    return answer_facts(lexicon, records, lang, where) if records else None


def _by_facts(lexicon: Lexicon, question: str, lang: str, where: Asker) -> Reply | None:
    """The answer by the facts of the thing that is named, where some have every word of the question."""
    meaning = seldom.matched(lexicon, question) or ties_between(lexicon, question)
    return answer_facts(lexicon, meaning, lang, where) if meaning else None


def _asked(
    asking: Asking, question: str, lang: str, otherwise: str, where: Asker, *, names_mended: bool = True
) -> Reply:
    """The answer to one question; words that are read as others are said, names only where `names_mended`."""
    holds = partial(_holds, asking, where=where)
    found = understand(asking, question, otherwise, holds)
    told = lang or found.lang
    read = tuple(reply(asking.lexicon, "read-as", told, one.typed, one.meant) for one in found.slips)
    if not found.sure or not (names_mended or all(one.meant[:1].islower() for one in found.slips)):
        open_ = seldom.not_sure(asking, question, found, told)
        return open_._replace(remarks=(*read, *open_.remarks))
    if refused := of_no_calendar(asking.lexicon, found.readings[0].meaning.span, told):
        return refused
    given = answer(asking, found.readings[0].meaning, told, where)
    if foretells(asking.lexicon, given):
        return seldom.not_sure(asking, question, found._replace(refused="forecast"), told)
    certain = given.polarity != "none" or is_certain(asking.lexicon, question, given, holds)
    in_unit = is_in_unit(asking.lexicon, question, given)
    if not in_unit or (certain and not suits(asking.lexicon, question, given, holds)):
        others = (answer(asking, one.meaning, told, where) for one in found.offered[1:])
        fit = (one for one in others if fits(asking.lexicon, question, one, holds))
        given = next(fit, None) or only_offered(asking.lexicon, given)
    elif not certain:
        given = unsure_of_nothing(asking.lexicon, given, (one.meaning for one in found.offered), holds)
    return given._replace(remarks=(*read, *given.remarks))


def _holds(asking: Asking, meaning: Meaning, where: Asker) -> frozenset[object]:
    """What the graph has to answer with: the same for meanings that come to the same; empty for nothing."""
    rows = where(sparql(asking, meaning), {})
    if not rows.rows and meaning.frame == FIGURE and meaning.target == Target.VALUE:
        rows = where(query_text(meaning, asking.lexicon.members, derived=True), {})
    kind = meaning.target, meaning.name, meaning.filled if meaning.target == Target.DESCRIBE else ()
    place = rows.columns.index("thing") if "thing" in rows.columns else -1
    return frozenset((*kind, row[place]) for row in rows.rows)


def sparql(asking: Asking, meaning: Meaning) -> str:
    """The query that gives the rows of the answer, to be run anywhere."""
    if meaning.target == Target.NAMED:
        lines = (one for one in asking.queries[meaning.name].text.splitlines() if not one.startswith("#+"))
        return "\n".join((*lines, *of_lands(asking.queries[meaning.name], meaning), ""))
    if meaning.target == Target.IDENTIFIER:
        return _IDENTIFIERS.format(meaning.filled[0].iris[0], meaning.name)
    if meaning.target == Target.DESCRIBE or not (meaning.frame or meaning.indicators):
        return _DESCRIBED.format(meaning.filled[0].iris[0])
    return query_text(meaning, asking.lexicon.members)


def answer(asking: Asking, meaning: Meaning, lang: str, where: Asker) -> Reply:
    """The answer to a question whose meaning is sure."""
    text = sparql(asking, meaning)
    rows = where(text, {})
    question = question_of(asking, meaning, lang)
    told = _told(asking, meaning, rows, lang)
    if meaning.target == Target.VALUE and meaning.frame == FIGURE and not is_whole(meaning, rows):
        text, told = _following(asking, meaning, text, told, lang, where)
    told = further(asking.lexicon, meaning, told, lang, where)
    remarks = besides(asking.lexicon, meaning, told.rows, lang, where)
    counted = published(asking.lexicon, meaning, lang)
    remarks = (*remarks, *of_bodies(asking.lexicon, meaning, lang, where, none=told.polarity == "none"))
    kind = "answer"
    if told.polarity == "none" and counted:
        told, remarks = Told(counted, rows, ()), ()
    elif counted:
        told = told._replace(sentence=f"{counted} {told.sentence}")
    elif told.polarity == "none":
        told, kind = nothing_told(asking.lexicon, meaning, question, rows, lang, where), "none"
        kind = "answer" if told.polarity != "none" or is_ours(meaning) else kind
    described = meaning.target == Target.DESCRIBE
    holds = partial(_holds, asking, where=where)
    offers = askable(asking.lexicon, meaning, lang, holds) if described else ()
    return Reply(
        kind,
        lang,
        question,
        told.sentence,
        told.rows,
        told.given,
        told.polarity,
        (*told.remarks, *remarks),
        offers,
        text,
        (meaning,),
    )


def _following(asking: Asking, meaning: Meaning, text: str, told: Told, lang: str, where: Asker) -> tuple[str, Told]:
    """The figure that follows from others where no source states one, with its query; else what was told."""
    derived = query_text(meaning, asking.lexicon.members, derived=True)
    rows = where(derived, {})
    if not rows.rows or (told.polarity != "none" and not is_whole(meaning, rows)):
        return text, told
    found = _told(asking, meaning, rows, lang)
    return derived, found._replace(remarks=(*found.remarks, reply(asking.lexicon, "derived", lang)))


def _told(asking: Asking, meaning: Meaning, rows: Answer, lang: str) -> Told:
    if meaning.target == Target.NAMED:
        query = asking.queries[meaning.name]
        lands = lands_said(asking.lexicon, meaning.countries, lang)
        of = ", ".join(filter(None, (lands, meaning.name)))
        sentence = named_said(asking.lexicon, f"{query.summary[lang]} ({of})", rows, lang)
        more = query.description.get(lang)
        return Told(sentence, rows, values_of(rows), "", (reply(asking.lexicon, "caveat", lang, more),) if more else ())
    if meaning.target == Target.DESCRIBE:
        return _described(asking, meaning, rows, lang)
    if meaning.target == Target.IDENTIFIER:
        given = tuple(bare(row[1]) for row in rows.rows if row[1] is not None)
        name = name_of(asking.lexicon, meaning.filled[0].iris[0], lang)
        sentence = reply(asking.lexicon, "value", lang, name, listed(asking.lexicon, given, lang))
        return Told(sentence, rows, given, "" if given else "none")
    teller = tell_numbers if meaning.frame == FIGURE else tell
    return teller(asking.lexicon, meaning, rows, lang)


def _described(asking: Asking, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """The name of a thing, and what its page tells first of it."""
    iri = meaning.filled[0].iris[0]
    return Told(introduced(asking.lexicon, iri, lang), rows, (iri,))


__all__ = ["Asking", "Filled", "Reply", "answer", "ask", "sparql"]
