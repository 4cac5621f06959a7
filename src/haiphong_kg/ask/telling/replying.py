"""A meaning with its rows → an answer in a sentence, what it rests on, and what a reader must know besides."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from pyoxigraph import Literal

from haiphong_kg.ask.meaning.frames import FRAMES, POINTS
from haiphong_kg.ask.meaning.meaning import DAY, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.meaning.saying import statement
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import folded_words
from haiphong_kg.entities import label, text, time_and_status
from haiphong_kg.sparql import Answer
from haiphong_kg.store import HOME, SCHEME, KnowledgeGraph, Term, bare

Row = tuple[Term | None, ...]

# Of an event: that it happened, and is no plan.
ACHIEVED: Final = f"{SCHEME}status/achieved"
_MOST_NAMED: Final = 4
_DEVELOPER: Final = f"{SCHEME}investor-role/developer"


class Told(NamedTuple):
    """An answer: the sentence, the rows it is of, and the values that it gives for the answer.

    `polarity` is "yes", "no" where another thing or time is recorded instead, "over" where it was so and is so no more,
    "none" where the graph records no such thing, "not stated" where a source leaves it open, else "". `given` are the
    things, numbers and dates of the sentence.
    """

    sentence: str
    rows: Answer
    given: tuple[str, ...]
    polarity: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The sentence without the word that opens it, "Yes:", and without its full stop."""
        return self.sentence.partition(": ")[2].rstrip(".")


class Held(NamedTuple):
    """A fact: its record, as a CURIE, and what it says, with its time and status."""

    record: str
    text: str


class Nearest(NamedTuple):
    """A thing that a question names, as a CURIE and by name; what is told first of it, and its nearest facts.

    `note` says that this is no answer to the question as a whole.
    """

    note: str
    thing: str
    name: str
    lede: str
    facts: tuple[Held, ...]

    @property
    def json(self) -> dict[str, object]:
        """The same as JSON, in the form in which every door gives it."""
        facts = [one._asdict() for one in self.facts]
        return {"note": self.note, "thing": self.thing, "name": self.name, "lede": self.lede, "facts": facts}

    @property
    def command(self) -> str:
        """The command that tells all of the thing."""
        return f"haiphong-kg show {shlex.quote(self.thing)}"


class Reply(NamedTuple):
    """The answer to a question: of which kind, in which language, what it was taken for, and what it is.

    `kind` is "answer"; "none" where the graph records no such thing; "several" where it may mean several things;
    "unsure"; or "refused", with `refusal` for the reason, "" where nothing of such a name or kind is held. `offers` are
    questions that would be understood, of a thing that is told of those on it. `also` is the reply to a second question
    in the same sentence, with rows of its own. `unread` are the words that are not understood; `nearest` is what the
    graph holds of the thing that is named then, which is no answer. `nothing` is the meaning for which nothing was
    found, where it is not sure that it was meant. `items` are the statements of records of which the sentence is made.
    """

    kind: str
    lang: str
    question: str
    sentence: str
    rows: Answer
    given: tuple[str, ...] = ()
    polarity: str = ""
    remarks: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    sparql: str = ""
    meanings: tuple[Meaning, ...] = ()
    also: tuple[Reply, ...] = ()
    unread: tuple[str, ...] = ()
    nearest: Nearest | None = None
    refusal: str = ""
    nothing: Meaning | None = None
    items: tuple[str, ...] = ()


def reply(lexicon: Lexicon, key: str, lang: str, *parts: str) -> str:
    """A sentence of the wording; a data folder without one for it is answered by its bare parts."""
    sentence = lexicon.vocabulary.sayings.get((f"reply/{key}", lang))
    return ", ".join(parts) or key if sentence is None else sentence.format(*parts)


def shortened(texts: Sequence[str], most: int) -> str:
    """What is said of one after the other; of more than `most` the first, and how many more there are."""
    more = f" … (+{len(texts) - most})" if len(texts) > most else ""
    return "; ".join(texts[:most]) + more


def cell(rows: Answer, row: Row, name: str) -> Term | None:
    """The value of a column, None where there is no such column."""
    return row[rows.columns.index(name)] if name in rows.columns else None


def held(rows: Answer, row: Row, name: str) -> str:
    """The text of a column, "" where it is empty."""
    term = cell(rows, row, name)
    return "" if term is None else bare(term)


def is_sound(rows: Answer, row: Row) -> bool:
    """Whether no other figure is preferred to that of a row."""
    return held(rows, row, "lesser") != "true"


def time_of(rows: Answer, row: Row) -> str:
    """The last time of a figure, else that at which it is known."""
    return held(rows, row, "latest") or held(rows, row, "known")


def period_of(rows: Answer, row: Row) -> str:
    """The period of a figure, else the time at which it is known."""
    return held(rows, row, "period") or held(rows, row, "known")


def start_of(rows: Answer, row: Row) -> str:
    """Since when the record of a row is, "" where that is not known."""
    return held(rows, row, "start")


def by_record(rows: Answer) -> dict[str, list[Row]]:
    """The rows of each record, in their order."""
    found: dict[str, list[Row]] = {}
    for row in rows.rows:
        found.setdefault(bare(cell(rows, row, "record") or Literal("")), []).append(row)
    return found


def said_record(lexicon: Lexicon, meaning: Meaning, rows: Answer, group: Iterable[Row], lang: str) -> str:
    """What one record says, with all that take part."""
    frame = FRAMES[meaning.frame]
    given: dict[str, list[str]] = {}
    for row in group:
        for role in frame.roles:
            term = cell(rows, row, "thing" if role == meaning.asked else role)
            if term is None and not frame.roles[role].path:
                term = cell(rows, row, "record")
            if term is not None and bare(term) not in given.setdefault(role, []):
                given[role].append(bare(term))
    named = {role: listed(lexicon, [name_of(lexicon, one, lang) for one in iris], lang) for role, iris in given.items()}
    return _own_words(lexicon, meaning, rows, group, named, lang)


def _own_words(
    lexicon: Lexicon,
    meaning: Meaning,
    rows: Answer,
    group: Iterable[Row],
    named: dict[str, str],
    lang: str,
) -> str:
    """The statement of the frame; an event is said as its sources do."""
    record = cell(rows, next(iter(group)), "record")
    if meaning.frame in ("event", "project", "zone", "publication", "recognition", "nomination") and record is not None:
        said = label(lexicon.kg, bare(record), lang).rstrip(".")
        return with_unnamed(lexicon, bare(record), said, lang, kind="Person") if meaning.frame == "event" else said
    if meaning.frame == "investment" and record is not None and _develops(lexicon.kg, bare(record)):
        return label(lexicon.kg, bare(record), lang).rstrip(".")  # who develops a park is none of its tenants
    kind = tuple(("hp:kind", (bare(one),)) for one in lexicon.kg.objects(bare(record), "hp:kind")) if record else ()
    return statement(lexicon, meaning._replace(facets=kind), named, lang)


def _develops(kg: KnowledgeGraph, record: str) -> bool:
    """Whether an investment is that of the developer of a zone."""
    return _DEVELOPER in map(bare, kg.objects(record, "hp:role"))


def with_unnamed(
    lexicon: Lexicon, record: str, said: str, lang: str, first: tuple[str, ...] = (), kind: str = ""
) -> str:
    """What is said of a record, with those who take part and are not named in it: all who come `first`, else some.

    With a `kind` those who are of it.
    """
    things = sorted({bare(term) for term in lexicon.kg.objects(record, "hp:involves")} - {HOME})
    asked = [one for one in things if one in first]
    most = max(_MOST_NAMED, len(asked))
    ordered = [*asked, *(one for one in things if one not in asked)]
    wanted = [one for one in ordered if not kind or kind in lexicon.traits(one)]
    unnamed = [name for one in wanted if (name := name_of(lexicon, one, lang)) not in said][:most]
    return f"{said} ({', '.join(unnamed)})" if unnamed else said


def timed(lexicon: Lexicon, meaning: Meaning, rows: Answer, row: Row, said: str, lang: str) -> str:
    """A statement with the time from which, or at which, it is so."""
    start, end = cell(rows, row, "start"), cell(rows, row, "end")
    if start is not None:
        said = begun(lexicon, meaning, said, start, lang)
        if end is not None and meaning.frame not in POINTS and end != start:
            said = reply(lexicon, "until", lang, said, text(lexicon.kg, end, lang))
    elif (known := cell(rows, row, "known")) is not None and meaning.target != Target.WHEN:
        said = known_at(lexicon, said, [known], lang)
    return said


def begun(lexicon: Lexicon, meaning: Meaning, said: str, start: Term, lang: str) -> str:
    """A statement with the day or the year on which it began; an account of an event that tells it stays as it is."""
    if meaning.frame not in POINTS:
        return reply(lexicon, "since", lang, said, text(lexicon.kg, start, lang))
    year, *further = bare(start).split("-")
    if year in said and (not _is_day(start) or re.search(rf"\b0?{int(further[-1])}\b", said)):
        return said
    return reply(lexicon, "on" if _is_day(start) else "in", lang, said, text(lexicon.kg, start, lang))


def with_time(kg: KnowledgeGraph, record: str, said: str, lang: str, link: str = ", ") -> str:
    """What is said of a record with its time and its status, where they are known or ought to be.

    A time that is said already is not said again, nor that what happened has happened: the rows have both.
    """
    done, words = label(kg, ACHIEVED, lang), f" {' '.join(folded_words(said))} "
    beside = time_and_status(kg, record, lang)
    new = [one for one in beside if one != done and ("?" in one or f" {' '.join(folded_words(one))} " not in words)]
    return link.join([said.rstrip("."), *new])


def known_at(lexicon: Lexicon, said: str, known: list[Term], lang: str) -> str:
    """A statement with the times at which it is known to be so."""
    times = listed(lexicon, list(dict.fromkeys(text(lexicon.kg, one, lang) for one in known)), lang)
    return reply(lexicon, "known" if any(map(_is_day, known)) else "known-in", lang, said, times)


def _is_day(time: Term) -> bool:
    return len(bare(time)) >= DAY


def values_of(rows: Answer) -> tuple[str, ...]:
    """All that the rows hold, each once."""
    return tuple(dict.fromkeys(bare(term) for row in rows.rows for term in row if term is not None))


def things_of(meaning: Meaning, rows: Answer) -> list[Term]:
    """The things asked for, each once, in their order."""
    name = "record" if meaning.asked in ("", RECORD) else "thing"
    return list(dict.fromkeys(term for row in rows.rows if (term := cell(rows, row, name)) is not None))
