"""What is told of an aspect of an occasion: the accounts that tell it, after what they leave out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from haiphong_kg.ask.facts.aspects import leaves_out_who, tells_aspect, tells_of_some
from haiphong_kg.ask.facts.facts import accounts_telling
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import MONTH, expression

_DAY: Final = expression(rf"\b\d{{1,2}} {MONTH} \d{{4}}\b")


def aspect_told(lexicon: Lexicon, meaning: Meaning, record: str, lang: str) -> str:
    """The accounts of a record that tell the aspect, with its time."""
    said = accounts_telling(lexicon.kg, record, lang, tells_aspect(lexicon, meaning.words[1]))
    return with_time(lexicon.kg, record, "; ".join(said), lang)


def aspect_introduced(lexicon: Lexicon, meaning: Meaning, found: Reply) -> Reply:
    """A reply on an aspect, begun with who is not told, or with "yes"; of which names there is none is said after."""
    lang, sentence = found.lang, found.sentence
    if leaves_out_who(lexicon, meaning):
        sentence = f"{reply(lexicon, 'handed-unsaid', lang)} {sentence}"
    if tells_of_some(meaning):
        sentence = f"{reply(lexicon, 'no-total', lang)} {sentence}"
        found = found._replace(polarity="not stated")
    if meaning.words[1] == "force":
        found = found._replace(given=(*found.given, *_days(lexicon, meaning)))
    wanted = meaning.role("wanted")
    if wanted and wanted.iris:
        lands = listed(lexicon, (name_of(lexicon, one, lang) for one in wanted.iris), lang)
        sentence = f"{sentence} {reply(lexicon, 'lands-told', lang, lands)}"
    none = tuple(reply(lexicon, "none-of", lang, name_of(lexicon, one, lang)) for one in meaning.without)
    found = found._replace(sentence=sentence, remarks=(*found.remarks, *none))
    if "asks" not in meaning.words[2:]:
        return found
    return found._replace(sentence=reply(lexicon, "yes", lang, sentence.rstrip(".")), polarity="yes")


def _days(lexicon: Lexicon, meaning: Meaning) -> Iterator[str]:
    """The days that the English accounts of an act tell beside its force."""
    tells = tells_aspect(lexicon, meaning.words[1])
    for record in meaning.records:
        for said in accounts_telling(lexicon.kg, record, "en", tells):
            yield from (_iso(one) for one in _DAY.findall(said))


def _iso(day: str) -> str:
    return datetime.strptime(day, "%d %B %Y").date().isoformat()  # noqa: DTZ007 - a day has no zone
