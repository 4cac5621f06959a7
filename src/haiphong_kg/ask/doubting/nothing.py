"""What to say where a reading finds nothing: that the graph records none, or only that it may have been read amiss.

That nothing is recorded is said for sure only where that is all there is to say. Of records: nothing is asked but the
names and their kinds, and those named besides the city either stand in no tie of any kind, or each of them is recorded
in its role, only not together; a question whether something is so may find them in another record, which is then told.
Of figures: nobody who is named has any.
Whatever a time, an order, a word of an account or a kind of thing was read into the question may be what finds nothing:
such a reading is not sure, and what the graph does hold of those named is offered in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from haiphong_kg.ask.facts.askable import askable
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import FIGURE, Filled, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.signals.units import is_money, units_of
from haiphong_kg.ask.telling.replying import Reply, Told, held, reply
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon, related
from haiphong_kg.store import HOME, SCHEME

# Ties of parties: that one who is named has none is a thing to say, for it is of parties that they are recorded.
TIES: Final = ("agreement", "membership", "air", "shipping", "consulate", "priority", "cooperation")
_MOST: Final = 5
_SIGNED: Final = f"{SCHEME}status/signed"
_EXPIRED: Final = f"{SCHEME}status/expired"

Holds = Callable[[Meaning], object]


def is_nothing(lexicon: Lexicon, meaning: Meaning, holds: Holds) -> bool:
    """Whether it is sure that the graph records nothing of what a reading without rows asks for."""
    if meaning.target == Target.IDENTIFIER:
        return True
    if meaning.frame == FIGURE:
        by_none = _is_compared(lexicon, meaning) and not any(map(holds, _of_any(lexicon, meaning)))
        return by_none or not (
            any(indicators_of(lexicon, meaning)) or _has_works(lexicon, meaning) or _is_far_side(lexicon, meaning)
        )
    plain = meaning._replace(span=None, order="", words=(), joined=(), each=False, dated=False, still=False)
    if meaning.frame not in FRAMES or plain._replace(still=meaning.still, dated=meaning.dated) != meaning:
        return False
    if not _named(meaning):
        return _is_unfilled(meaning) and not holds(Meaning(Target.THINGS, meaning.frame, meaning.asked))
    if meaning.target == Target.YES_NO:
        return True
    if any(map(holds, _wider(meaning))):
        return False
    loosely = meaning.frame == "agreement" and not meaning.facets  # "ties" may be of any kind
    return (meaning.frame in TIES and not loosely) or _each_has_one(meaning, holds)


def _is_unfilled(meaning: Meaning) -> bool:
    """Whether it is asked who has a role in the city's ties, which may be one that no record fills."""
    asks_of_home = all(one.iris == (HOME,) for one in meaning.filled) and not (meaning.classes or meaning.facets)
    return asks_of_home and meaning.frame in TIES and meaning.asked not in ("", RECORD)


def _is_compared(lexicon: Lexicon, meaning: Meaning) -> bool:
    """Whether figures of countries or of a kind of things are asked for, of which there may be none at all.

    What a country gave or put in may be recorded of its lender or of its companies.
    """
    far = meaning.role("counterpart") is not None and not is_money(lexicon, meaning.indicators)
    return meaning.asked == "counterpart" or (meaning.asked == "entity" and bool(meaning.classes)) or far


def _of_any(lexicon: Lexicon, meaning: Meaning) -> Iterator[Meaning]:
    """Which countries, or things of the kind, have a figure of whatever time, for each indicator that may be meant."""
    asked = "entity" if meaning.asked == "entity" else "counterpart"
    families = (one for one in lexicon.vocabulary.families.values() if set(meaning.indicators) & set(one))
    for indicator in sorted({*meaning.indicators, *(iri for one in families for iri in one)}):
        yield Meaning(Target.THINGS, FIGURE, asked, classes=meaning.classes, indicators=(indicator,))


def _has_works(lexicon: Lexicon, meaning: Meaning) -> bool:
    """Whether such figures may be of what one who is named has put money into: a project, or what was lent for."""
    kg = lexicon.kg
    money = is_money(lexicon, meaning.indicators)
    lent = (record for iri in _named(meaning) for record in kg.subjects("hp:involves", iri) if money)
    paid = any(kg.subjects("hp:amountOf", record) for record in lent)
    return paid or any(related(lexicon, iri) for iri in _named(meaning))


def _is_far_side(lexicon: Lexicon, meaning: Meaning) -> bool:
    """Whether one who is named stands on the other side of figures, or is this country, from which none is counted."""
    return any(iri == VIET_NAM or lexicon.kg.subjects("hp:counterpart", iri) for iri in _far_named(meaning))


def _far_named(meaning: Meaning) -> Iterator[str]:
    for one in meaning.filled:
        yield from one.iris if one.role == "entity" or VIET_NAM in one.iris else ()


def is_ours(meaning: Meaning) -> bool:
    """Whether it is asked if something is so of what the graph is about: not of ties between others."""
    home = not meaning.frame or meaning.frame == FIGURE or not FRAMES[meaning.frame].home
    return meaning.target == Target.YES_NO and (
        home or any(one.home for one in meaning.filled) or _of_investors(meaning)
    )


def _of_investors(meaning: Meaning) -> bool:
    return meaning.frame == "investment" and not any(one.role == "place" for one in meaning.filled)


def _each_has_one(meaning: Meaning, holds: Holds) -> bool:
    """Whether two or more are named, and each is recorded in its role without the others."""
    plain = meaning._replace(target=Target.THINGS, classes=(), facets=(), foreign=False, other=False)
    named = tuple(one for one in meaning.filled if not one.home)
    alone = [plain._replace(filled=(one,), countries=()) for one in named if one.role != meaning.asked]
    alone += [plain._replace(filled=())] * bool(meaning.countries)
    return len(alone) > 1 and all(map(holds, alone))


def unsure_of_nothing(lexicon: Lexicon, found: Reply, others: Iterable[Meaning], holds: Holds) -> Reply:
    """In place of a reply that tells of nothing: how it was read, and what the graph holds that may be meant.

    `others` are further readings of the question.
    """
    meaning, others = found.meanings[0], tuple(others)
    near = _figures(lexicon, meaning) if meaning.frame == FIGURE else _wider(meaning)
    held = tuple(dict.fromkeys(one for one in (*others, *near) if one != meaning and holds(one)))[:_MOST]
    named = [Meaning(Target.DESCRIBE, filled=(Filled("thing", (iri,)),)) for iri in _named(meaning)]
    offers = [said_back(lexicon, one, found.lang) for one in held]
    offers += [said for one in named for said in askable(lexicon, one, found.lang, holds)]
    return found._replace(
        kind="unsure",
        question="",
        sentence=" ".join((reply(lexicon, "read-nothing", found.lang, found.question), *found.remarks)),
        polarity="",
        remarks=(),
        offers=tuple(dict.fromkeys(offers))[:_MOST],
        meanings=held,
        nothing=None if any(one != meaning and holds(one) for one in others) else meaning,
    )


def _named(meaning: Meaning) -> list[str]:
    """Who and what is named besides the city."""
    named = [iri for one in meaning.filled for iri in one.iris]
    return [iri for iri in dict.fromkeys((*named, *meaning.countries)) if iri != HOME]


def _wider(meaning: Meaning) -> Iterator[Meaning]:
    """The same without one condition, then without all that is no name."""
    if meaning.frame not in FRAMES:
        return
    bare_ = meaning._replace(bound=None, joined=(), each=False, dated=False, foreign=False, other=False)
    yield bare_._replace(span=None, order="")
    yield bare_._replace(words=())
    yield bare_._replace(classes=())
    yield bare_._replace(facets=())
    last = bare_._replace(span=None, order="", words=(), classes=(), facets=(), still=False)
    yield last
    if last.target in (Target.WHEN, Target.END, Target.COUNT) or meaning.asked not in ("", RECORD):
        yield last._replace(target=Target.THINGS)


def _figures(lexicon: Lexicon, meaning: Meaning) -> Iterator[Meaning]:
    """The same figure of any time, then each other figure of what is named, those in the same unit first."""
    plain = Meaning(Target.VALUE, FIGURE, "value", _whose(meaning), indicators=meaning.indicators[:1])
    units = {unit for one in meaning.indicators for unit in units_of(lexicon, one)}
    others = sorted(indicators_of(lexicon, meaning), key=lambda one: (units.isdisjoint(units_of(lexicon, one)), one))
    for indicator in dict.fromkeys((*meaning.indicators, *others * bool(_named(meaning)))):
        yield plain._replace(indicators=(indicator,))


def _whose(meaning: Meaning) -> tuple[Filled, ...]:
    whose = tuple(one for one in meaning.filled if one.role in ("entity", "counterpart"))
    return whose or (Filled("entity", (HOME,)),)


def indicators_of(lexicon: Lexicon, meaning: Meaning) -> Iterator[str]:
    """The indicators of which those named have a figure; of the city alone all that it has."""
    kg = lexicon.kg
    for one in reversed(_whose(meaning)):
        role = "hp:counterpart" if one.role == "counterpart" else "hp:observedEntity"
        versions = [version for iri in one.iris for version in kg.subjects("hp:versionOf", iri)]
        for iri in (*one.iris, *versions):
            for record in kg.subjects(role, iri):
                yield kg.value(record, "hp:indicator")
        return


def in_other_state(lexicon: Lexicon, told: Told, lang: str) -> Told:
    """What is so in another state than is asked.

    That of which only the signing is recorded may well be in force, and what had a term may have gone on after it.
    """
    states = {held(told.rows, row, "status") for row in told.rows.rows}
    open_ = {_SIGNED: "only-signed", _EXPIRED: "run-out"}.get(next(iter(states))) if len(states) == 1 else None
    key, polarity = (open_, "not stated") if open_ else ("otherwise", "no")
    return told._replace(sentence=reply(lexicon, key, lang, told.said), polarity=polarity)
