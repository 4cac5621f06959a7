"""Turns of talk in `queries/wording/`: what is said, and the plain text or the kind of question that it means.

`wording/turn/NAME` has the plain text as its `skos:example`, in the language of what is said; `wording/asks/KIND/NAME`
has that of which it asks what the program knows by that name. Turns are read one after the other: those of a lower
`skos:notation` first (without one it is 1), of one number those with the longer text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode, Quad

from haiphong_kg.base import LANGUAGES, expression, language_named, nfc, suggestion, unaccented
from haiphong_kg.entities.notation import Lists, read_said
from haiphong_kg.entities.vocabulary import Turn
from haiphong_kg.errors import DataError, Message
from haiphong_kg.store import BASE

WORDING: Final = BASE + "wording/"
SAYING: Final = "http://www.w3.org/2004/02/skos/core#example"
NOTATION: Final = "http://www.w3.org/2004/02/skos/core#notation"
_ASKS: Final = WORDING + "asks/"
_LIST: Final = WORDING + "slot/"
_TURNS: Final = (WORDING + "turn/", _ASKS)
# The kinds of question that a turn may ask; what it means is that of which it is asked.
ASKED: Final = (
    *("disagreement", "unknown", "open", "begin", "finish", "running", "finished"),
    *("parties", "frequency", "title", "topic"),
    *("berths", "services", "calls", "runs-ships", "at-port", "routes", "port-ties", "tie-with-port"),
    *("paid-by", "paid-for", "lent-for", "outsiders", "line-shares", "contractor", "consultant", "logistics"),
    *("goods", "of-kind"),
    *("course", "deed", "span", "pact-where", "pact-when"),
    *("berth-numbers", "ship-sizes", "own-share", "lent-in-stages", "foreign-terminals", "sea-region"),
    *("paid-whole", "paid-if"),
    *("most-given", "largest-given", "latest-given", "sum-given", "sum-lent", "unit-given"),
    *("port-capacity", "jobs"),
)
_BARE_TOO: Final = "~ "
_SLOT: Final = expression(r"\{([^{}]*)\}")


class Fault(NamedTuple):
    """What is wrong with a text of a turn."""

    iri: str
    text: str
    error: DataError


class Turns(NamedTuple):
    """The turns by the kind of question that they ask, those with a plain text under ""; and what cannot be read."""

    by_kind: dict[str, list[Turn]]
    faults: list[Fault]


class _Line(NamedTuple):
    """A text of the wording: of what, by which property, in which language."""

    iri: str
    property: str
    lang: str
    text: str


def is_of_turn(quad: Quad) -> bool:
    """Whether a triple of the wording tells of a turn of talk, or of a list of words for turns."""
    return isinstance(quad.subject, NamedNode) and quad.subject.value.startswith((*_TURNS, _LIST))


def read_turns(quads: Iterable[Quad]) -> Turns:
    """The turns in the wording, in the order in which they are read."""
    lines = sorted(_lines(quads))
    meant = {(one.iri, one.lang): one.text for one in lines if one.property == SAYING}
    several = [key for key, times in Counter(_meanings(lines)).items() if times > 1]
    rounds = {one.iri: int(one.text) for one in lines if one.property == NOTATION and one.text.isdecimal()}
    lists = {lang: _lists(lines, lang) for lang in LANGUAGES}
    found, faults = dict[str, list[Turn]](), list[Fault]()
    for one in sorted(lines, key=lambda one: (rounds.get(one.iri, 1), -len(one.text), one)):
        try:
            if one.iri.startswith(_LIST):
                read_said(one.text, lists[one.lang])
            elif _is_said(one, several):
                read = _with_and_without_accents(one, meant.get((one.iri, one.lang), ""), lists[one.lang])
                found.setdefault(_kind(one.iri), []).extend(read)
        except DataError as error:
            faults.append(Fault(one.iri, one.text, error))
    return Turns(found, faults)


def _meanings(lines: Iterable[_Line]) -> Iterator[tuple[str, str]]:
    """For each meaning of a turn which turn it is of, and its language."""
    return ((one.iri, one.lang) for one in lines if one.property == SAYING and one.iri.startswith(_TURNS))


def _is_said(line: _Line, several: Sequence[tuple[str, str]]) -> bool:
    """Whether it is what is said of a turn.

    Raises:
        DataError: it is the notation of one, and no number; or a meaning beside another; without file and line.
    """
    of_turn = line.iri.startswith(_TURNS)
    if line.property == SAYING and (line.iri, line.lang) in several:
        raise DataError(Message("turnMeansMore", text=line.text), fix=Message("nameApart"))
    if of_turn and line.property == NOTATION and not line.text.isdecimal():
        raise DataError(Message("notationNoNumber", text=line.text), fix=Message("numberTurn"))
    return of_turn and line.property not in (SAYING, NOTATION)


def tongue(text: Literal) -> str:
    """The language of ours that a text is for; English where its tag names none."""
    return language_named(text.language or "") or "en"


def _lines(quads: Iterable[Quad]) -> Iterator[_Line]:
    for quad in quads:
        subject, text = quad.subject, quad.object
        if isinstance(subject, NamedNode) and isinstance(text, Literal):
            yield _Line(subject.value, quad.predicate.value, tongue(text), nfc(text.value))


def _lists(lines: Iterable[_Line], lang: str) -> Lists:
    """The lists of words of a language that a slot may name."""
    found = dict[str, list[str]]()
    for one in lines:
        if one.iri.startswith(_LIST) and one.lang == lang:
            found.setdefault(one.iri.removeprefix(_LIST), []).append(one.text)
    return found


def _kind(iri: str) -> str:
    """The kind of question that is asked; "" where a text is meant."""
    return iri.removeprefix(_ASKS).partition("/")[0] if iri.startswith(_ASKS) else ""


def _with_and_without_accents(line: _Line, meant: str, lists: Lists) -> list[Turn]:
    """The turn; behind a tilde also as one types it who types no accents.

    Raises:
        DataError: as `_turn`.
    """
    text = line.text.removeprefix(_BARE_TOO)
    turns = [_turn(line._replace(text=text), meant, lists)]
    if text != line.text:
        bare = {name: [unaccented(one) for one in said] for name, said in lists.items()}
        turns.append(_turn(line._replace(text=unaccented(text)), unaccented(meant), bare))
    return turns


def _turn(line: _Line, meant: str, lists: Lists) -> Turn:
    """A turn as it is read.

    Raises:
        DataError: what it says or means cannot be read, or nothing knows the kind of question; without file and line.
    """
    kind = _kind(line.iri)
    if kind and kind not in ASKED:
        raise DataError(Message("kindUnknown", name=kind), fix=suggestion(kind, ASKED))
    said = read_said(line.text, lists)
    return Turn(said.needles, said.pattern, _filled(meant, said.slots, line))


def _filled(meant: str, slots: Sequence[str], line: _Line) -> str:
    """What is meant, with the groups of the expression in the places of the slots."""
    if not meant.strip():
        raise DataError(Message("turnMeansNothing", text=line.text), fix=Message("giveExample", lang=line.lang))
    for one in _SLOT.findall(meant):
        if slots.count(one) != 1:
            raise DataError(Message("slotNotOnce", name=one, text=line.text), fix=Message("numberSlots"))
    return _SLOT.sub(lambda found: rf"\g<{slots.index(found[1]) + 1}>", meant.replace("\\", r"\\"))
