"""A meaning that is sure → its query, its rows, and the sentence that tells them."""

from __future__ import annotations

from functools import partial
from typing import Final

from haiphong_kg.ask import seldom
from haiphong_kg.ask.doubting.nearest import introduced
from haiphong_kg.ask.doubting.nothing import is_ours
from haiphong_kg.ask.facts.askable import askable
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.said_names import lands_said, listed, name_of
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.ask.telling.besides import besides, of_those_dated
from haiphong_kg.ask.telling.bodies import of_bodies
from haiphong_kg.ask.telling.counting import is_whole
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.further import further
from haiphong_kg.ask.telling.named import named_said, of_lands, question_of
from haiphong_kg.ask.telling.published import among, no_total, published
from haiphong_kg.ask.telling.replying import Reply, Told, reply, values_of
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.telling.weighing import tell_numbers
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import bare

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


def held_by(asking: Asking, meaning: Meaning, where: Asker) -> frozenset[object]:
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
    if meaning.target == Target.FACTS:
        return answer_facts(asking.lexicon, meaning, lang, where)
    text = sparql(asking, meaning)
    rows = where(text, {})
    question = question_of(asking, meaning, lang)
    told = _told(asking, meaning, rows, lang)
    if meaning.target == Target.VALUE and meaning.frame == FIGURE and not is_whole(meaning, rows):
        text, told = _following(asking, meaning, text, told, lang, where)
    told = further(asking.lexicon, meaning, told, lang, where)
    remarks = besides(asking.lexicon, meaning, told.rows, lang, where)
    told = of_those_dated(asking.lexicon, meaning, told, remarks, lang)
    counted = published(asking.lexicon, meaning, lang)
    remarks = (*remarks, *of_bodies(asking.lexicon, meaning, lang, where))
    kind = "answer"
    if told.polarity == "none" and counted and not meaning.facets:
        told, remarks = Told(counted, rows, ()), ()
    elif not counted and (bare_count := no_total(asking.lexicon, meaning, told, lang)):
        remarks = (*bare_count, *remarks)
    elif told.polarity != "none" and (counted := counted or among(asking.lexicon, meaning, lang)):
        told = told._replace(sentence=f"{counted} {told.sentence}")
    elif told.polarity == "none":
        told, kind = seldom.denied(asking.lexicon, meaning, question, rows, lang, where), "none"
        kind = "answer" if told.polarity != "none" or is_ours(meaning) else kind
    described = meaning.target == Target.DESCRIBE
    holds = partial(held_by, asking, where=where)
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
