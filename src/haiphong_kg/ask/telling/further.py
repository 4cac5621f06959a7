"""What bears on an answer and stands in further records: who held a post later, where else a ship called."""

from __future__ import annotations

from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.telling.replying import Told, reply
from haiphong_kg.ask.telling.succession import latest_of
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Answer, Asker


def further(lexicon: Lexicon, meaning: Meaning, told: Told, lang: str, where: Asker) -> Told:
    """What was told, with what further records tell."""
    if meaning.frame == "post" and meaning.target == Target.YES_NO and told.polarity == "yes":
        return _with_successor(lexicon, meaning, told, lang, where)
    if meaning.frame == "call" and told.polarity == "not stated":
        return _elsewhere(lexicon, meaning, told, lang, where)
    return told


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
