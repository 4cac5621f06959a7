"""What the graph records instead, where it records nothing of what is asked for."""

from __future__ import annotations

from typing import Final

from pyoxigraph import Literal

from haiphong_kg.ask.figuring import FIGURE
from haiphong_kg.ask.frames import FRAMES
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.meaning import Meaning, Target
from haiphong_kg.ask.queries import query_text
from haiphong_kg.ask.replying import by_record, reply, said_record, start_of, timed
from haiphong_kg.ask.roles import RECORD
from haiphong_kg.ask.said_names import listed, span_said
from haiphong_kg.ask.saying import conditions
from haiphong_kg.entities import label
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, bare

_MOST_HELD: Final = 6
_MOST_OTHERS: Final = 3


def held_instead(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> str:
    """What the graph records of the kind that is asked for, and which conditions had to be left out for it."""
    if told := _of_another_kind(lexicon, meaning, lang, where):
        return reply(lexicon, "instead", lang, "; ".join(told[:_MOST_HELD]))
    if told := _of_another_time(lexicon, meaning, lang, where):
        return reply(lexicon, "instead-without", lang, span_said(lexicon, meaning.span, lang), "; ".join(told))
    for wider in _wider(meaning):
        rows = where(query_text(wider, lexicon.members), {})
        things = [bare(row[0]) for row in rows.rows if row[0] is not None and not isinstance(row[0], Literal)]
        if things:
            names = listed(lexicon, dict.fromkeys(label(lexicon.kg, one, lang) for one in things), lang, _MOST_HELD)
            kept = conditions(lexicon, wider, lang)
            asked = meaning._replace(asked=wider.asked)
            left = [one for one in conditions(lexicon, asked, lang) if one not in kept]
            how = ("instead-without", "; ".join(left)) if left else ("instead",)
            return reply(lexicon, how[0], lang, *how[1:], names)
    return ""


def _of_another_kind(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> list[str]:
    """Where it is asked whether those named have a record of one kind: what they have of others."""
    if meaning.target != Target.YES_NO or meaning.frame not in FRAMES or not (meaning.facets or meaning.classes):
        return []
    if all(HOME in one.iris for one in meaning.filled):
        return []
    return _records_said(lexicon, meaning._replace(facets=(), classes=()), lang, where)


def _of_another_time(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> list[str]:
    """Where it is asked for the records of a time: the latest of those named at other times."""
    if meaning.span is None or meaning.frame not in FRAMES or meaning.asked not in ("", RECORD):
        return []
    if all(HOME in one.iris for one in meaning.filled):
        return []
    return _records_said(lexicon, meaning._replace(span=None, order=""), lang, where)[:_MOST_OTHERS]


def _records_said(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> list[str]:
    """What the records of a meaning say, each once, the latest first."""
    plain = meaning._replace(target=Target.THINGS, asked=RECORD)
    rows = where(query_text(plain, lexicon.members), {})
    groups = sorted(by_record(rows).values(), key=lambda group: start_of(rows, group[0]), reverse=True)
    said = [timed(lexicon, plain, rows, one[0], said_record(lexicon, plain, rows, one, lang), lang) for one in groups]
    return list(dict.fromkeys(said))


def _wider(meaning: Meaning) -> list[Meaning]:
    """Meanings that ask for less: first without the country, time and order, then of the city alone."""
    if not meaning.frame or meaning.frame == FIGURE:
        return []
    roles = FRAMES[meaning.frame].roles
    far = next((one.role for one in meaning.filled if HOME not in one.iris), "")
    asked = meaning.asked if meaning.asked in roles and roles[meaning.asked].path else far
    if asked not in roles or not roles[asked].path:
        return []
    named = tuple(one for one in meaning.filled if one.role != asked)
    ours = tuple(one for one in named if HOME in one.iris)
    classes = tuple(one for one in meaning.classes if one[0] == asked)
    wider = Meaning(Target.THINGS, meaning.frame, asked, named, classes=classes, facets=meaning.facets)
    far_side = FRAMES[meaning.frame].far
    linked = Meaning(Target.THINGS, meaning.frame, far_side, ours)
    return [wider, wider._replace(filled=ours), *([linked] if far_side not in ("", asked) else [])]
