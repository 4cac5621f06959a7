"""Whether sources disagree on something: the disagreements recorded of it, never a bare yes."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Target
from haiphong_kg.ask.parts.parting import Facts, One
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import accounts_of
from haiphong_kg.ask.telling.left_open import notes_on
from haiphong_kg.ask.telling.published import counts_of
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import disagreement_text
from haiphong_kg.store import MEMBERS, KnowledgeGraph

# Accounts of more records than these tell nothing of what is asked.
_MOST: Final = 3


def on_disagreement(lexicon: Lexicon, text: str, whole: One, facts: Facts) -> Reply | None:
    """What is recorded of disagreements on what `text` asks about; None where it does not ask for that.

    They may be of other records than those that answer: of the events, where a link is told to have begun.
    """
    matter = asked_of(lexicon.vocabulary, "disagreement", text)
    if not matter:
        return None
    answers = [found for way in (whole, facts) if (found := way(matter))]
    told = ((found, _told(lexicon, found)) for found in answers)
    said = ((found, reply(lexicon, "disagreed", found.lang, known)) for found, known in told if known)
    known = next((_answering(found, one)._replace(question=text) for found, one in said), None)
    return known or _undisputed(lexicon, answers)


def _answering(found: Reply, sentence: str) -> Reply:
    """The reply that says what is disputed: no longer of several meanings."""
    plain = found._replace(kind="answer", offers=(), remarks=()) if found.kind == "several" else found
    return plain._replace(sentence=sentence)


def _undisputed(lexicon: Lexicon, answers: list[Reply]) -> Reply | None:
    """What is told where no disagreement is noted: the answer itself, with what each source says.

    That none is noted does not say that all sources agree: their accounts may tell other days.
    """
    sure = (one for one in answers if one.kind in ("answer", "none") and not _is_described(one))
    found = next((one for one in sure if not one.unread), None)
    if found is None or found.kind == "none" or found.polarity in ("none", "not stated"):
        return found
    records = dict.fromkeys(one for row in found.rows.rows if (one := held(found.rows, row, "record")))
    few = list(records) if len(records) <= _MOST else []
    accounts = "; ".join(accounts_of(lexicon, one, found.lang) for one in few)
    notes = " ".join(note for one in few for note in notes_on(lexicon.kg, one, found.lang))
    noted = reply(lexicon, "noted", found.lang, notes)  # which may be that sources differ
    sentence = f"{found.sentence} {noted}" if notes else reply(lexicon, "undisputed", found.lang, found.sentence)
    more = (reply(lexicon, "sources-say", found.lang, accounts),) if accounts else ()
    rest = [one for one in found.remarks if one not in (*more, noted)]
    return found._replace(sentence=sentence, remarks=(*more, *rest))


def _is_described(found: Reply) -> bool:
    """Whether a thing is told of as a whole, of which no record is asked for."""
    return any(one.target == Target.DESCRIBE for one in found.meanings)


def _told(lexicon: Lexicon, found: Reply) -> str:
    """The disagreements on what a reply tells; "" for none, and where it answers nothing.

    Where several figures may be meant, as of the capital of a year or of all years, those on any of them.
    """
    if found.kind == "several" and all(one.frame == FIGURE for one in found.meanings):
        return _texts(lexicon, _disagreements(lexicon.kg, _of_other_times(lexicon.kg, found)), found.lang)
    if found.kind != "answer" or found.unread or _is_described(found) or "record" not in found.rows.columns:
        return ""
    records = {held(found.rows, row, "record") for row in found.rows.rows}
    records |= {record for one in found.meanings for record in counts_of(lexicon, one)}
    kg = lexicon.kg
    known = _disagreements(kg, records) or _disagreements(kg, _of_other_times(kg, found))
    return _texts(lexicon, known, found.lang)


def _texts(lexicon: Lexicon, known: list[str], lang: str) -> str:
    return "; ".join(disagreement_text(lexicon.kg, one, lang) for one in known)


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
