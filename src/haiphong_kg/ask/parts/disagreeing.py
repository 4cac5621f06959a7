"""Whether sources disagree on something: the disagreements recorded of it, never a bare yes."""

from __future__ import annotations

from haiphong_kg.ask.meaning.meaning import FIGURE, Target
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import disagreement_text
from haiphong_kg.store import MEMBERS, KnowledgeGraph


def on_disagreement(lexicon: Lexicon, text: str, whole: One) -> Reply | None:
    """What is recorded of disagreements on what `text` asks about; None where it does not ask for that."""
    matter = asked_of(lexicon.vocabulary, "disagreement", text)
    if not matter:
        return None
    found = whole(matter)
    described = any(one.target == Target.DESCRIBE for one in found.meanings)
    if found.kind != "answer" or found.unread or described or "record" not in found.rows.columns:
        return None
    records = {held(found.rows, row, "record") for row in found.rows.rows}
    known = _disagreements(lexicon.kg, records) or _disagreements(lexicon.kg, _of_other_times(lexicon.kg, found))
    told = "; ".join(disagreement_text(lexicon.kg, one, found.lang) for one in known)
    # That none is noted does not say that all sources agree: their accounts may tell other days.
    return found._replace(question=text, sentence=reply(lexicon, "disagreed", found.lang, told)) if told else None


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
