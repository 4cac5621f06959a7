"""A guess behind a question, "who runs it, Maersk?": what is asked is answered, and the guess said to be it, or not."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.facts import facts_of, has_value
from haiphong_kg.ask.meaning.meaning import FIGURE, Target
from haiphong_kg.ask.sentences.clauses import Clause
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression
from haiphong_kg.entities import told

_ASKS: Final = ("ask/who", "ask/which", "ask/where")
_TARGETS: Final = (Target.THINGS, Target.FACTS)
_MOST_BESIDE: Final = 2
_PLACES: Final = frozenset({"AdministrativeUnit", "Country"})
_JOINT: Final = expression(r"\s*[,;?]\s+|\s+[-–—]+\s+")

One = Callable[[str], Reply]


def guessed(lexicon: Lexicon, text: str, lang: str, one: One) -> Reply | None:
    """The reply to a question behind which a name stands as a guess, with what becomes of that; None for others."""
    cut = _cut(lexicon, text)
    if cut is None:
        return None
    head, guess = cut
    clause = Clause(head, phrases(lexicon, head, lang))
    items = [item for item in phrases(lexicon, guess, lang) if not item.idle]
    if not clause.items or _is_pair(lexicon, clause.items[-1], items):
        return None
    if not any(item.has(*_ASKS) for item in clause.items) or len(items) != 1 or not _is_name(items[0]):
        return None
    found = one(head)
    none = found.kind == "none"
    if not (none or (found.kind == "answer" and not found.polarity)) or found.unread:
        return None
    if found.meanings[0].target not in _TARGETS:
        return None
    return _told(lexicon, found, items[0], clause)


def _cut(lexicon: Lexicon, text: str) -> tuple[str, str] | None:
    """What stands before the last joint, and behind it, without a word that makes a guess of it."""
    bare = text.strip().rstrip("?.! ")
    joints = list(_JOINT.finditer(bare))
    if not joints or not bare[: joints[-1].start()]:
        return None
    guess = expression(rf"[\s,]+{one_of(lexicon, 'guess-behind', bare=True)}$", re.IGNORECASE)
    before = expression(rf"^{one_of(lexicon, 'guess-before', bare=True)}\s+", re.IGNORECASE)
    return bare[: joints[-1].start()], before.sub("", guess.sub("", bare[joints[-1].end() :]))


def _is_name(item: Item) -> bool:
    """Whether a phrase is a name, held or not, and says nothing else."""
    return bool(item.named) or (item.unknown and item.text[:1].isupper())


def _is_pair(lexicon: Lexicon, last: Item, items: list[Item]) -> bool:
    """Whether two places stand side by side, between which something runs: "Hải Phòng - Bangkok"."""
    return all(any(_PLACES & lexicon.traits(iri) for iri in one.names) for one in (last, *items))


def _told(lexicon: Lexicon, found: Reply, guess: Item, asked: Clause) -> Reply:
    """The answer with what becomes of the guess: it is it, the records do not name it, or nothing is called so."""
    ranked = found.meanings[0].frame == FIGURE
    given = {*found.given} if ranked else {held(found.rows, row, "thing") for row in found.rows.rows}
    if given.intersection(guess.named):
        yes = reply(lexicon, "guess-is", found.lang, guess.text)
        return found._replace(sentence=f"{yes} {found.sentence}", polarity="yes")
    if found.meanings[0].target == Target.FACTS and {*found.given}.intersection(guess.named):
        return found
    key = "guess-not-top" if ranked else "guess-not" if guess.named else "guess-unheld"
    named = {iri for one in asked.items for iri in one.named if not one.home}
    beside = [] if ranked else _beside(lexicon, guess.named, named | given, found.lang)
    told_ = [reply(lexicon, "recorded-of", found.lang, guess.text, "; ".join(beside))] if beside else []
    return found._replace(sentence=" ".join([reply(lexicon, key, found.lang, guess.text), found.sentence, *told_]))


def _beside(lexicon: Lexicon, guess: tuple[str, ...], things: set[str], lang: str) -> list[str]:
    """What else is recorded of the guess together with what is asked about, or with the answer."""
    facts = sorted(one for one in facts_of(lexicon, guess) if things & one.things - set(guess))
    plain = (one for one in facts if not has_value(lexicon.kg, one))
    return [told(lexicon.kg, one.record, lang).rstrip(".") for one in plain][:_MOST_BESIDE]
