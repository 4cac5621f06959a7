"""What is asked of late: the graph knows no today, so the newest is told with its day, and not how recent it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Target
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, whole_words
from haiphong_kg.base import expression

# A time told from today by no number, by the name of its words.
LATELY: Final = "lately"


def of_late(lexicon: Lexicon, text: str, lang: str, whole: Callable[[str], Reply]) -> Reply | None:
    """Whether something ever was, or the newest of several; None where no time of late is said, or nothing is found.

    Figures are told by their years, elsewhere.
    """
    late = expression(rf"(?<!\w){one_of(lexicon, LATELY)}(?! (?:nhất|nhat))(?!\w)", re.IGNORECASE)
    said = late.sub("", text) if late.search(text) else _without_just(lexicon, text, lang)
    if not said:
        return None
    rest = " ".join(said.replace(" ?", "?").split()).strip(" ,")
    whether = read_signals(phrases(lexicon, rest, lang)).yes_no
    ways = (rest,) if whether else (reply(lexicon, "ask-lately", lang, rest.rstrip(" ?")), rest)
    for found in map(whole, ways):
        if found.unread or not _is_of_records(found):
            continue
        if found.kind == "none" and whether:
            return found  # what never was is not of late either
        if found.kind == "answer":
            told = bool(found.meanings[0].order) or found.polarity == "none"
            return found if told else found._replace(sentence=reply(lexicon, LATELY, lang, found.sentence))
    return None


def _without_just(lexicon: Lexicon, text: str, lang: str) -> str:
    """The text without the "just" that stands right before a word for what happens, "just opened"; "" for none."""
    for just in whole_words(lexicon, "just", lang).finditer(text):
        behind = phrases(lexicon, text[just.end() :], lang)[:1]
        if any(sense.startswith(("frame/event", "frame/investment")) for one in behind for sense in one.senses):
            return text[: just.start()] + text[just.end() :]
    return ""


def _is_of_records(found: Reply) -> bool:
    return all(one.frame != FIGURE and one.target not in (Target.VALUE, Target.DESCRIBE) for one in found.meanings)
