"""Two questions in one sentence, both answered, or the one that is read with what was not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.facts import fact_of
from haiphong_kg.ask.figures.measuring import growths
from haiphong_kg.ask.meaning.meaning import FIGURE, YEAR, Meaning, Span, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.parts.now_and_before import before, now_and_before
from haiphong_kg.ask.parts.of_its_answers import lands_of_answers
from haiphong_kg.ask.parts.of_its_records import of_its_records
from haiphong_kg.ask.parts.times_of import times_of
from haiphong_kg.ask.records.directing import tells_of_works
from haiphong_kg.ask.sentences.clauses import Clause, clauses, completed
from haiphong_kg.ask.sentences.wish_kinds import BEGUN, kind_meant
from haiphong_kg.ask.telling.replying import Reply, reply, time_of
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import label
from haiphong_kg.store import HOME, bare

_READ: Final = ("answer", "none")
# What is given of one thing in a rank: itself and its figure.
_ONE_RANKED: Final = 2
_WORKS: Final = frozenset({"Project", "Enterprise", "InfrastructureAsset"})
_RISE: Final = "-increase"

One = Callable[[str], Reply]
Told = Callable[..., Reply]


def in_two(lexicon: Lexicon, text: str, one: One, told: Told) -> Reply | None:
    """The reply to both questions of `text`; None where it is one, or where the first is not understood by itself.

    `one` answers a question in words, `told` one that is understood.
    """
    if replies := now_and_before(lexicon, text, one, told):
        return both(*replies)
    found = clauses(lexicon, text)
    first = one(found[0].text) if found else None
    if not found or first is None or first.kind not in _READ:
        return None
    if more := of_its_records(lexicon, first, found[1], told) or lands_of_answers(lexicon, first, found[1]):
        return more
    second = _second(lexicon, found, first, one, told)
    other = is_other_measure(first, second, found[1])
    if second.kind in _READ and not (other or is_astray(first, second)):
        return both(first, second)
    if first.kind == "none":
        return None  # what is not there may be what the rest asks for
    key = "half-left" if other or second.nothing else "half-read"
    remark = reply(lexicon, key, first.lang, found[1].text)
    return first._replace(sentence=f"{remark} {first.sentence}", unread=(found[1].text,))


def _second(lexicon: Lexicon, found: tuple[Clause, Clause], first: Reply, one: One, told: Told) -> Reply:
    """The reply to the second question, with what it leaves to the first; an answer before that there is none."""
    meaning = first.meanings[0]
    if found[1].is_change and (changed := _changed(lexicon, meaning, found[1])):
        return told(changed, first.lang)
    if found[1].is_before and (earlier := before(lexicon, meaning)):
        return told(earlier, first.lang)
    if meaning.frame not in ("", FIGURE) and found[1].is_bare_time(meaning.frame):
        return told(meaning._replace(target=Target.WHEN), first.lang)
    if _asks_beginning(lexicon, first, found[1]):
        times = times_of(lexicon, found[0].names, found[1].text, first.lang, told)
        if times:
            return times
    answers = answers_of(lexicon, meaning, first)
    replies: list[Reply] = []
    called = _called(lexicon, meaning, first.lang)
    for text in completed(*found, answers, label(lexicon.kg, HOME, first.lang), called):
        told_ = one(text)
        if _is_of_place(lexicon, found[0], told_):
            continue
        if is_of_home(told_) and not found[1].home and (_is_rank(meaning) or not is_of_home(first)):
            continue
        if told_.kind == "answer" and not is_astray(first, told_):
            return _at_same_time(first, told_, told) or told_
        replies.append(told_)
    return min(
        replies,
        key=lambda given: _READ.index(given.kind) if given.kind in _READ else len(_READ),
        default=first._replace(kind="unsure"),
    )


def _asks_beginning(lexicon: Lexicon, first: Reply, clause: Clause) -> bool:
    """Whether it is asked when a thing began, behind a figure of it: "how much was invested and when".

    When its capital rose is told with the figure.
    """
    meaning = first.meanings[0]
    stock = (
        meaning.frame == FIGURE
        and meaning.target == Target.VALUE
        and not all(one.endswith(_RISE) for one in meaning.indicators)
    )
    return stock and kind_meant(lexicon, clause.text, first.lang) == BEGUN


def _at_same_time(first: Reply, second: Reply, told: Told) -> Reply | None:
    """Two figures of one time, where the newest of the second is of another: "how many projects, of how many lands"."""
    plain = all(one.meanings[0].frame == FIGURE and one.meanings[0].span is None for one in (first, second))
    plain = plain and first.meanings[0].filled == second.meanings[0].filled
    if not plain or not first.rows.rows or not second.rows.rows:
        return None
    times = [time_of(one.rows, one.rows.rows[0]) for one in (first, second)]
    if times[0] == times[1] or all(time_of(second.rows, row) != times[0] for row in second.rows.rows):
        return None
    then = told(second.meanings[0]._replace(span=Span(times[0], times[0])), second.lang)
    return both(then, second) if then.kind == "answer" else None


def _is_of_place(lexicon: Lexicon, clause: Clause, second: Reply) -> bool:
    """Whether a figure is of a place that the first question names beside a thing: "GE's plant in Nomura, workers"."""
    named = [one for one in clause.items if one.named and not one.home and not one.idle]
    places = [one for one in named if any("Zone" in lexicon.traits(iri) for iri in one.named)]
    of = {iri for one in second.meanings[:1] for filled in one.filled for iri in filled.iris}
    figure = bool(of) and second.meanings[0].frame == FIGURE
    things = (one for one in named if one not in places and any(_WORKS & lexicon.traits(iri) for iri in one.named))
    beside = any(not of.intersection(one.named) for one in things)
    return figure and beside and any(of.intersection(one.named) for one in places)


def _is_rank(meaning: Meaning) -> bool:
    """Whether the first of things is asked for: what else is asked is of that, and not of the whole city."""
    return meaning.frame == FIGURE and meaning.target == Target.THINGS and bool(meaning.order)


def _changed(lexicon: Lexicon, meaning: Meaning, clause: Clause) -> Meaning | None:
    """How the figure of one year changed from another that a clause names, or from the year before; None else.

    Where a rate of growth is published for the year, that is told.
    """
    span, years = meaning.span, {one.text for one in clause.items if one.date}
    of_year = span is not None and span.first == span.last and len(span.first) == YEAR
    if span is None or not of_year or meaning.frame != FIGURE or meaning.target != Target.VALUE or len(years) > 1:
        return None
    if not all(len(one) == YEAR for one in years):
        return None
    other = years.pop() if years else str(int(span.first) - 1)
    grown = growths(lexicon, meaning.indicators, span) if int(span.first) - int(other) == 1 else ()
    if grown:
        return meaning._replace(indicators=grown)
    first, last = sorted((other, span.first))
    return meaning._replace(span=Span(first, last), change=True) if first < last else None


def is_other_measure(first: Reply, second: Reply, clause: Clause) -> bool:
    """Whether a rank is told by a measure that nobody named: where most of them live is asked of those people."""
    if not (first.meanings and second.meanings):
        return False
    figure, rank = first.meanings[0], second.meanings[0]
    named = any(one.has("family/", "fdi/", "unit/") for one in clause.items)
    return figure.frame == FIGURE and _is_rank(rank) and not named and not set(rank.indicators) & set(figure.indicators)


def is_astray(first: Reply, second: Reply) -> bool:
    """Whether the second is told of something else: what "it" is, after a question for a record; no figure there is.

    Beside a published figure it is not counted how many are recorded, which are some. Nor are works counted beside
    anything else: "ai cho tiền, cho bao nhiêu, xong hôm nào" asks how much.
    """
    meaning = second.meanings[0]
    before = first.meanings[0].frame
    told = meaning.target == Target.DESCRIBE and before in ("agreement", "event")
    counted = before == FIGURE and meaning.target == Target.COUNT and meaning.frame != FIGURE
    counted |= meaning.target == Target.COUNT and before != meaning.frame and tells_of_works(meaning)
    # of whom there are several it is asked where they are from, and not where the place is in which they are
    land = meaning.frame == "land" and first.meanings[0].asked not in ("", RECORD)
    # what is asked of those in a park no figure of the whole city tells
    in_park = {one.home for one in first.meanings[0].filled if one.role in ("place", "zone")} == {False}
    whole = (
        meaning.frame == FIGURE
        and bool(meaning.filled)
        and all(one.home for one in meaning.filled if one.role != "counterpart")
    )
    in_park &= whole and before in ("investment", "project")
    # nor a figure of the zone itself those that lie in it
    around = first.meanings[0].role("place") if before == "location" else None
    in_park |= around is not None and meaning.frame == FIGURE and {one.iris for one in meaning.filled} == {around.iris}
    # of what is told as a fact no figure of several things is asked: how big a stake was, and no park
    facts = first.meanings[0].target == Target.FACTS and meaning.frame == FIGURE
    several = facts and any(len(one.iris) > 1 for one in meaning.filled)
    # and in which field others are is not asked of those who invest
    fields = meaning.asked == "sector" and before != meaning.frame
    unheld = meaning.frame == FIGURE and second.kind == "none"
    return told or counted or land or in_park or several or fields or unheld


def is_of_home(told: Reply) -> bool:
    """Whether it is told of the city alone, or of nothing that is named."""
    named = {iri for meaning in told.meanings for one in meaning.filled for iri in one.iris}
    return named <= {HOME} and not any(meaning.countries or meaning.classes for meaning in told.meanings)


def answers_of(lexicon: Lexicon, meaning: Meaning, first: Reply) -> list[str]:
    """The name of what the first asks for, where that is one thing."""
    if meaning.frame == FIGURE and meaning.target == Target.THINGS and len(first.given) == _ONE_RANKED:
        return [label(lexicon.kg, first.given[0], first.lang)]
    if meaning.target == Target.FACTS:
        told = _told(lexicon, meaning)
        return [label(lexicon.kg, told[0], first.lang)] if len(told) == 1 else []
    column = "thing" if "thing" in first.rows.columns else "record"
    if meaning.target != Target.THINGS or column not in first.rows.columns:
        return []
    place = first.rows.columns.index(column)
    things = {bare(term) for row in first.rows.rows if (term := row[place]) is not None}
    return [label(lexicon.kg, one, first.lang) for one in things] if len(things) == 1 else []


def _told(lexicon: Lexicon, meaning: Meaning) -> tuple[str, ...]:
    """What is asked for of some facts; else the companies of the one fact."""
    wanted = meaning.role("wanted")
    if (wanted and wanted.iris) or len(meaning.records) > 1:
        return wanted.iris if wanted else ()
    things = (one for record in meaning.records for one in sorted(fact_of(lexicon.kg, record).things))
    return tuple(one for one in things if "Enterprise" in lexicon.traits(one))


def _called(lexicon: Lexicon, meaning: Meaning, lang: str) -> list[str]:
    """What the one thing of which the first was read is called in full: "the Vinh Niem plant" was a part of that."""
    named = {iri for one in meaning.filled for iri in one.iris if not one.home}
    return [label(lexicon.kg, iri, lang) for iri in named] if len(named) == 1 else []


def both(first: Reply, second: Reply) -> Reply:
    """Both as one reply; the rows of the second stay its own, where they are not those of the first again."""
    said = (first.sentence, second.sentence)
    further = (*first.also, second._replace(also=()), *second.also)
    return first._replace(
        kind="answer" if "answer" in (first.kind, second.kind) else "none",
        question=" / ".join(dict.fromkeys((first.question, second.question))),
        sentence=" ".join(dict.fromkeys(said)),
        given=(*first.given, *second.given),
        polarity=first.polarity if first.polarity == second.polarity else "",
        remarks=tuple(one for one in dict.fromkeys((*first.remarks, *second.remarks)) if one not in said),
        meanings=(*first.meanings, *second.meanings),
        also=tuple(one for one in further if one.rows != first.rows),
        items=(*first.items, *second.items),
    )
