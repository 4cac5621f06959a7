"""Whether sources disagree on something: the disagreements recorded of it, never a bare yes."""

from __future__ import annotations

from haiphong_kg.ask.meaning.meaning import FIGURE, Target
from haiphong_kg.ask.parts.parting import Facts, One
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import disagreement_text
from haiphong_kg.store import MEMBERS, KnowledgeGraph


def on_disagreement(lexicon: Lexicon, text: str, whole: One, facts: Facts) -> Reply | None:
    """What is recorded of disagreements on what `text` asks about; None where it does not ask for that.

    They may be of other records than those that answer: of the events, where a link is told to have begun.
    """
    matter = asked_of(lexicon.vocabulary, "disagreement", text)
    if not matter:
        return None
    answers = (found for way in (whole, facts) if (found := way(matter)))
    told = ((found, _told(lexicon.kg, found)) for found in answers)
    # That none is noted does not say that all sources agree: their accounts may tell other days.
    said = ((found, reply(lexicon, "disagreed", found.lang, known)) for found, known in told if known)
    return next((found._replace(question=text, sentence=one) for found, one in said), None)


def _told(kg: KnowledgeGraph, found: Reply) -> str:
    """The disagreements on what a reply tells; "" for none, and where it answers nothing."""
    described = any(one.target == Target.DESCRIBE for one in found.meanings)
    if found.kind != "answer" or found.unread or described or "record" not in found.rows.columns:
        return ""
    records = {held(found.rows, row, "record") for row in found.rows.rows}
    known = _disagreements(kg, records) or _disagreements(kg, _of_other_times(kg, found))
    return "; ".join(disagreement_text(kg, one, found.lang) for one in known)


def _disagreements(kg: KnowledgeGraph, records: set[str]) -> list[str]:
    """The disagreements that some of these records are sides of."""
    return sorted({one for record in records for role in MEMBERS for one in kg.subjects(role, record)})


def _of_other_times(kg: KnowledgeGraph, found: Reply) -> set[str]:
    """The figures of the same things and kinds, where a figure of no certain time is asked for."""
    plain = (one for one in found.meanings if one.frame == FIGURE and one.span is None)
    asked = [(entity.iris, one.indicators) for one in plain if (entity := one.role("entity"))]
    every = {one for iris, kinds in asked for kind in kinds for one in kg.subjects("hp:indicator", kind)}
    things = {iri for iris, _ in asked for iri in iris}
    seen = {one: kg.value(one, "hp:observedEntity").partition("/v/")[0] for one in every}
    return {one for one, thing in seen.items() if thing in things}
