"""What the graph records instead, where it records nothing of what is asked for."""

from __future__ import annotations

from typing import Final

from pyoxigraph import Literal

from haiphong_kg.ask.meaning.frames import FRAMES, ROUTES
from haiphong_kg.ask.meaning.meaning import FIGURE, Filled, Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.said_names import listed, names_said, span_said
from haiphong_kg.ask.meaning.saying import conditions
from haiphong_kg.ask.telling.replying import by_record, reply, said_record, start_of, timed, with_time
from haiphong_kg.ask.telling.standing import with_status
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import label, told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, bare

_MOST_HELD: Final = 6
_PERSON: Final = "person"
_MOST_OTHERS: Final = 3


def held_instead(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> str:
    """What the graph records of the kind that is asked for, and which conditions had to be left out for it."""
    near = {
        "instead": (_without_role(lexicon, meaning, lang, where) or _of_another_kind(lexicon, meaning, lang, where))[
            :_MOST_HELD
        ],
        "merged": _of_merged(lexicon, meaning, lang, where),
    }
    if any(near.values()):
        keys = {"merged": "merged-still"} if meaning.still else {}
        return " ".join(reply(lexicon, keys.get(key, key), lang, "; ".join(said)) for key, said in near.items() if said)
    if said := _of_another_time(lexicon, meaning, lang, where):
        return reply(lexicon, "instead-without", lang, span_said(lexicon, meaning.span, lang), "; ".join(said))
    for wider in (*_loosened(meaning), *_wider(meaning)):
        rows = where(query_text(wider, lexicon.members), {})
        column = rows.columns.index("record") if wider.asked == RECORD else 0
        terms = [row[column] for row in rows.rows]
        things = [bare(one) for one in terms if one is not None and not isinstance(one, Literal)]
        if things:
            names = listed(lexicon, dict.fromkeys(label(lexicon.kg, one, lang) for one in things), lang, _MOST_HELD)
            kept = conditions(lexicon, wider, lang)
            asked = meaning._replace(asked=wider.asked)
            left = [one for one in conditions(lexicon, asked, lang) if one not in kept]
            how = ("instead-without", "; ".join(left)) if left else ("instead",)
            return reply(lexicon, how[0], lang, *how[1:], names)
    return ""


def is_of_time(meaning: Meaning) -> bool:
    """Whether agreements of the city itself are asked for by their time."""
    ours = all(one.home for one in meaning.filled) and not (meaning.countries or meaning.classes)
    listed = meaning.target in (Target.THINGS, Target.COUNT) and meaning.asked in ("", RECORD)
    return meaning.frame == "agreement" and meaning.span is not None and ours and listed and not meaning.words


def none_dated(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """That no agreement of the city itself is dated to a time: one without a date, or of others, may well be."""
    kinds = ", ".join(names_said(lexicon, concepts, lang) for _, concepts in meaning.facets)
    time = span_said(lexicon, meaning.span, lang)
    return reply(lexicon, "none-dated", lang, f" ({kinds})" if kinds else "", time)


def _of_another_kind(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> list[str]:
    """Where it is asked whether those named have a record of one kind, or still have it: what they have of others.

    Of ties in general agreements are of another kind; of an agreement of nobody named those of all others are told.
    """
    partners = meaning.frame == "agreement" and bool(meaning.facets) and not all(one.home for one in meaning.filled)
    records = meaning.target == Target.YES_NO or meaning.asked in ("", RECORD)
    of_land = meaning.frame == "agreement" and bool(meaning.facets) and bool(meaning.countries)
    if meaning.frame not in FRAMES or not (records or partners or of_land):
        return []
    wider = _as_agreement(meaning) or meaning._replace(facets=(), classes=(), still=False)
    if all(one.home for one in meaning.filled):
        narrowed = meaning.frame == "agreement" and bool(meaning.facets) and not meaning.span
        if narrowed and meaning.countries:
            return records_said(lexicon, wider._replace(target=Target.THINGS, asked=RECORD), lang, where)
        if narrowed and (kinds := _without_status(meaning)):
            wider = meaning._replace(target=Target.THINGS, asked=RECORD, facets=kinds, still=False)
            return [*_of_anyone(lexicon, meaning, lang, where), *records_said(lexicon, wider, lang, where)]
        return _of_anyone(lexicon, meaning, lang, where) if narrowed else []
    of_state = meaning.still or any(path == "hp:status" for path, _ in meaning.facets)
    asked = partners or meaning.target == Target.YES_NO or (of_state and len(meaning.filled) > 1)
    return records_said(lexicon, wider, lang, where) if asked and wider != meaning else []


def _without_role(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> list[str]:
    """The links of those named of which no source states who has the role that is asked for, such as their airline."""
    asks = meaning.frame in ROUTES and meaning.asked not in ("", RECORD) and not all(one.home for one in meaning.filled)
    kept = tuple(one for one in meaning.classes if one[0] != meaning.asked)
    return records_said(lexicon, meaning._replace(classes=kept), lang, where) if asks else []


def _of_anyone(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> list[str]:
    """The records that are as asked, whoever takes part in them."""
    rows = where(query_text(meaning._replace(target=Target.THINGS, asked=RECORD, filled=()), lexicon.members), {})
    return [with_time(lexicon.kg, one, told(lexicon.kg, one, lang), lang) for one in by_record(rows)]


def _of_merged(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> list[str]:
    """The agreements that what was merged into the city has with the one that is named, of whatever kind."""
    tie = _as_agreement(meaning) or meaning
    if tie.frame != "agreement" or tie.role("b") is None or not lexicon.merged:
        return []
    filled = tuple(Filled("a", lexicon.merged) if one.home else one for one in tie.filled)
    theirs = tie._replace(filled=filled, still=False, span=None, order="", classes=())
    if filled == tie.filled:
        return []
    kinds = _without_status(tie)
    said = (records_said(lexicon, theirs._replace(facets=one), lang, where) for one in dict.fromkeys((kinds, ())))
    return next((one for one in said if one), [])


def _without_status(meaning: Meaning) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What narrows the records asked for, but how they stand."""
    return tuple(one for one in meaning.facets if one[0] != "hp:status")


def _as_agreement(meaning: Meaning) -> Meaning | None:
    """A question for ties in general as one for agreements; None for any other."""
    named = [one for one in meaning.filled if not one.home]
    if meaning.frame != "cooperation" or meaning.target != Target.YES_NO or len(named) != 1:
        return None
    return Meaning(meaning.target, "agreement", RECORD, (Filled("a", (HOME,)), named[0]._replace(role="b")))


def _of_another_time(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> list[str]:
    """Where it is asked for the records of a time: the latest of those named at other times."""
    if meaning.span is None or meaning.frame not in FRAMES or meaning.asked not in ("", RECORD):
        return []
    if all(one.home for one in meaning.filled):
        return []
    return records_said(lexicon, meaning._replace(span=None, order=""), lang, where)[:_MOST_OTHERS]


def records_said(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> list[str]:
    """What the records of a meaning say, each once, the latest first."""
    plain = meaning._replace(target=Target.THINGS, asked=RECORD)
    rows = where(query_text(plain, lexicon.members), {})
    groups = sorted(by_record(rows).values(), key=lambda group: start_of(rows, group[0]), reverse=True)
    said = []
    for group in groups:
        one = timed(lexicon, plain, rows, group[0], said_record(lexicon, plain, rows, group, lang), lang)
        said.append(with_status(lexicon, rows, group[0], one, lang))
    return list(dict.fromkeys(said))


def _loosened(meaning: Meaning) -> list[Meaning]:
    """The same without the time alone, then without the country alone."""
    frame = FRAMES.get(meaning.frame)
    asks = meaning.target in (Target.THINGS, Target.COUNT)
    asks = asks or (meaning.target == Target.YES_NO and meaning.asked not in ("", RECORD))
    if frame is None or not asks or not (meaning.span or meaning.countries):
        return []
    role = frame.roles.get(meaning.asked)
    if role is None or not (role.path or frame.far == RECORD):
        return []
    ways = (meaning._replace(span=None, order=""), meaning._replace(countries=()))
    return [one for one in ways if one != meaning and (one.span or one.countries or any(one.filled))]


def _wider(meaning: Meaning) -> list[Meaning]:
    """Meanings that ask for less: first without the country, time and order, then of the city alone."""
    if not meaning.frame or meaning.frame == FIGURE:
        return []
    roles = FRAMES[meaning.frame].roles
    to_land = FRAMES[meaning.frame].far * (meaning.frame in ROUTES and bool(meaning.countries))
    far = next((one.role for one in meaning.filled if not one.home), to_land)
    asked = meaning.asked if meaning.asked in roles and roles[meaning.asked].path else far
    if asked not in roles or not roles[asked].path:
        return []
    named = tuple(one for one in meaning.filled if one.role != asked)
    ours = tuple(one for one in named if one.home)
    classes = tuple(one for one in meaning.classes if one[0] == asked)
    wider = Meaning(Target.THINGS, meaning.frame, asked, named, classes=classes, facets=meaning.facets)
    far_side = FRAMES[meaning.frame].far
    linked = Meaning(Target.THINGS, meaning.frame, far_side, ours)
    if asked == _PERSON and len(named) > len(ours):
        return [wider]  # who signed with others, or met them, tells nothing of who did with the one who is named
    if not ours and meaning.target == Target.YES_NO:
        return [wider] * bool(named)  # of whether X has it, what anyone has tells nothing
    return [wider, wider._replace(filled=ours), *([linked] if far_side not in ("", asked) else [])]
