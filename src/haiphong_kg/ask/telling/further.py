"""What bears on an answer and stands in further records: who held a post later, where else a ship called."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling
from haiphong_kg.ask.meaning.meaning import FIGURE, Filled, Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.saying import absent
from haiphong_kg.ask.telling.instead import records_said
from haiphong_kg.ask.telling.kindred import with_kindred
from haiphong_kg.ask.telling.replying import Told, held, reply, values_of
from haiphong_kg.ask.telling.succession import latest_of
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, whole_words
from haiphong_kg.base import expression
from haiphong_kg.entities import label
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import HOME

# By which role a thing stands in each record of who is in charge of it: who owns it may be recorded as who runs it.
CHARGES: Final = {"ownership": "owned", "development": "zone", "operation": "operated"}


def further(lexicon: Lexicon, meaning: Meaning, told: Told, lang: str, where: Asker) -> Told:
    """What was told, with what further records tell."""
    if meaning.frame == FIGURE:
        return with_kindred(lexicon, meaning, told, lang)
    if meaning.frame == "post" and meaning.target == Target.YES_NO and told.polarity == "yes":
        return _with_successor(lexicon, meaning, told, lang, where)
    if meaning.frame == "post" and meaning.without and meaning.order == "latest":
        return _after_whom(lexicon, meaning, told, lang)
    if meaning.frame == "agreement" and meaning.still and told.rows.rows:
        return _of_merged(lexicon, meaning, told, lang)
    if meaning.frame in CHARGES and told.polarity == "none":
        return _in_charge_otherwise(lexicon, meaning, lang, where) or told
    if meaning.frame == "call" and told.polarity == "not stated":
        return _elsewhere(lexicon, meaning, told, lang, where)
    if meaning.frame == "funding" and told.polarity in ("yes", ""):
        return _with_others(lexicon, meaning, told, lang)
    return told


def _after_whom(lexicon: Lexicon, meaning: Meaning, told: Told, lang: str) -> Told:
    """What was told of who had a post before somebody, after the accounts of whom he followed: those come first."""
    kg = lexicon.kg
    posts = meaning.role("post")
    own = [
        record
        for person in meaning.without
        for record in kg.subjects("hp:holder", person)
        if posts and kg.value(record, "hp:post") in posts.iris
    ]
    followed = expression(rf"\b{one_of(lexicon, 'told-followed', 'en')}\b")
    said = "; ".join(one for record in own for one in accounts_telling(kg, record, lang, followed.search))
    return told._replace(sentence=f"{reply(lexicon, 'one', lang, said)} {told.sentence}") if said else told


def _of_merged(lexicon: Lexicon, meaning: Meaning, told: Told, lang: str) -> Told:
    """What was told of ties that still are, behind that of what was merged nothing tells whether the city goes on."""
    merged = [iri for one in meaning.filled for iri in one.iris if iri in lexicon.merged]
    if not merged:
        return told
    open_ = reply(lexicon, "merged-open", lang, label(lexicon.kg, merged[0], lang), label(lexicon.kg, HOME, lang))
    return told._replace(sentence=f"{open_} {told.sentence}", polarity="not stated" if told.polarity else "")


def _with_others(lexicon: Lexicon, meaning: Meaning, told: Told, lang: str) -> Told:
    """What was told of money, with the accounts by which other places share it: not all of it is the city's."""
    if any(one.role == "funded" for one in meaning.filled):
        return told  # of works that are named it is known which they are
    tells = whole_words(lexicon, "shared", "en").search
    records = dict.fromkeys(held(told.rows, row, "record") for row in told.rows.rows)
    accounts = [one for record in records for one in accounts_telling(lexicon.kg, record, lang, tells)]
    said = "; ".join(dict.fromkeys(accounts))
    return told._replace(sentence=f"{told.sentence} {reply(lexicon, 'shared', lang, said)}") if said else told


def _in_charge_otherwise(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> Told | None:
    """Who has another charge of works of which nobody has the one that is asked for; None where nobody has any."""
    thing = meaning.role(CHARGES[meaning.frame])
    works = thing and not any("Enterprise" in lexicon.traits(iri) for iri in thing.iris)
    others = [(name, role) for name, role in CHARGES.items() if thing and works and name != meaning.frame]
    every = [Meaning(Target.THINGS, name, RECORD, (Filled(role, thing.iris),)) for name, role in others if thing]
    said = [one for other in every for one in records_said(lexicon, other, lang, where)]
    if not said or meaning.target != Target.THINGS:
        return None
    key, asked = absent(lexicon, meaning, lang)
    sentence = f"{reply(lexicon, key, lang, asked)} {reply(lexicon, 'instead', lang, '; '.join(said))}"
    rows = next(found for one in every if (found := where(query_text(one, lexicon.members), {})).rows)
    return Told(sentence, rows, values_of(rows), "not stated")


def _elsewhere(lexicon: Lexicon, meaning: Meaning, told: Told, lang: str, where: Asker) -> Told:
    """What was told; where a source states when the ship called at another place of the port, that as well."""
    wider = meaning._replace(filled=tuple(one for one in meaning.filled if one.role != "port"))
    also = tell(lexicon, wider, where(query_text(wider, lexicon.members), {}), lang)
    return told if also.polarity else also


def _with_successor(lexicon: Lexicon, meaning: Meaning, told: Told, lang: str, where: Asker) -> Told:
    """What was told of one who holds a post, with who is known to hold it later: then it is not held still."""
    others = tuple(one for one in meaning.filled if one.role != "holder")
    if not others:
        return told
    every = meaning._replace(target=Target.THINGS, asked="holder", filled=others, still=False, order="latest")
    rows = where(query_text(every, lexicon.members), {})
    later = tell(lexicon, every, rows, lang)
    if _latest(rows) <= _latest(told.rows):
        return told
    if not meaning.still:
        return told._replace(remarks=(*told.remarks, reply(lexicon, "later", lang, later.sentence.rstrip("."))))
    said = told.said
    sentence = reply(lexicon, "otherwise", lang, f"{later.sentence.rstrip('.')}; {said}")
    return told._replace(sentence=sentence, given=(*told.given, *later.given), polarity="no")


def _latest(rows: Answer) -> str:
    """The last time at which rows are known to hold."""
    return max((latest_of(rows, row) for row in rows.rows), default="")
