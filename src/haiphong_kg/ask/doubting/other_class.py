"""Whoever else has such a tie, where nobody of the kind that is asked for has one: a territory, and no city."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.said_names import class_said, kind_said, lands_named, names_said
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.telling.bodies import of_bodies
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker

_TARGETS: Final = (Target.THINGS, Target.COUNT, Target.YES_NO)
# Which of these a locality is may be told loosely, and is not to be read strictly.
_LOCAL: Final = ("city", "province")
_MOST: Final = 6


def of_other_class(lexicon: Lexicon, found: Reply, where: Asker) -> Reply | None:
    """That no city, or no province, is recorded to have such a tie, and which other localities of the country have."""
    certain = found.polarity == "none" and len(found.meanings) == 1
    meaning = found.meanings[0] if certain else found.nothing
    if meaning is None or meaning.frame != "agreement" or meaning.target not in _TARGETS:
        return None
    asked = [name for _, name in meaning.classes]
    if len(asked) != 1 or asked[0] not in _LOCAL or not meaning.countries or meaning.span or meaning.bound:
        return None
    wider = meaning._replace(target=Target.THINGS, classes=((meaning.classes[0][0], "locality"),))
    query = query_text(wider, lexicon.members)
    rows = where(query, {})
    told = tell(lexicon, wider, rows, found.lang) if rows.rows else None
    others = [one for one in (told.given if told else ()) if _is_locality(lexicon, one)]
    if told is None or not 0 < len(others) <= _MOST:
        return None
    kinds = "; ".join(
        f"{names_said(lexicon, (one,), found.lang)}: {kind_said(lexicon, one, found.lang)}" for one in others
    )
    lands = lands_named(lexicon, meaning.countries, found.lang)
    first = reply(lexicon, "of-no-class", found.lang, class_said(lexicon, asked[0], found.lang), lands)
    return found._replace(
        kind="answer",
        question=said_back(lexicon, meaning, found.lang),
        sentence=f"{first} {told.sentence} ({kinds})",
        rows=told.rows,
        given=told.given,
        polarity="",
        remarks=told.remarks,
        offers=(),
        nothing=None,
        sparql=query,
        meanings=(wider,),
    )


def latest_of_any(lexicon: Lexicon, found: Reply, where: Asker) -> Reply:
    """The latest tie with a city, and behind it that with any locality: a prefecture may be meant by the word too."""
    meaning = found.meanings[0] if found.kind == "answer" and len(found.meanings) == 1 else None
    if meaning is None or meaning.frame != "agreement" or meaning.order != "latest" or found.polarity:
        return found
    if [name for _, name in meaning.classes] != ["city"]:
        return found
    wider = meaning._replace(classes=((meaning.classes[0][0], "locality"),))
    told = tell(lexicon, wider, where(query_text(wider, lexicon.members), {}), found.lang)
    if not told.sentence or told.sentence == found.sentence:
        return found
    kind = class_said(lexicon, "locality", found.lang, several=True)
    sentence = f"{found.sentence} {reply(lexicon, 'of-class-too', found.lang, kind, told.sentence)}"
    narrow, wide = (of_bodies(lexicon, one, found.lang, where) for one in (meaning, wider))
    remarks = (*(one for one in found.remarks if one not in narrow), *wide)
    return found._replace(sentence=sentence, given=(*found.given, *told.given), remarks=remarks)


def _is_locality(lexicon: Lexicon, iri: str) -> bool:
    return iri.startswith("http") and "AdministrativeUnit" in lexicon.traits(iri)
