"""What is said of a question that is not read at all: it is too long, or has a number or a day that is none."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Span
from haiphong_kg.ask.signals.numbers import amount_of
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression, nfc, read_date
from haiphong_kg.entities import tokens
from haiphong_kg.errors import UsageError
from haiphong_kg.sparql import Answer

# What is read grows with each word in several ways at once; so much is enough for any one question.
MOST_TYPED: Final = 480
MOST_WORDS: Final = 64
MOST_NAMED: Final = 8
# Letters may bear such a sign: "m²".
_RAISED: Final = expression(r"\d*(?<![^\W\d_])[¹²³⁰⁴-⁹₀-₉¼-¾⅐-⅞]+")
_NUMBER: Final = expression(r"(?<!\S)[-−–]?\d[\d.,]*(?<=\d)")
_BEFORE_NUMBERS: Final = ("compare/", "order/", "time/between", "time/until", "time/join")
NO_DAY: Final = "no-day"
_NO_ROWS: Final = Answer((), ())


def unreadable(lexicon: Lexicon, text: str, lang: str) -> Reply | None:
    """The reply to a question that is longer than is read, or with a number that is not read; None else."""
    if not lexicon.vocabulary.sayings:
        return None  # nothing is read in words there
    if len(text) > MOST_TYPED or len(tokens(text)) > MOST_WORDS:
        said = reply(lexicon, "too-long", lang, str(MOST_WORDS), str(MOST_TYPED))
        return Reply("refused", lang, "", said, _NO_ROWS, refusal="too-long")
    number = _number(lexicon, nfc(text))
    if not number:
        return None
    return Reply("unsure", lang, "", reply(lexicon, "no-number", lang, number), _NO_ROWS, unread=(number,))


def of_no_calendar(lexicon: Lexicon, span: Span | None, lang: str) -> Reply | None:
    """What is said where the time that is named is in no calendar, as the 30th of February; None where it is in one."""
    wrong = next((one for one in span or () if one and not _is_in_calendar(one)), None)
    if wrong is None:
        return None
    sentence = reply(lexicon, NO_DAY, lang, wrong)
    return Reply("refused", lang, question="", sentence=sentence, rows=_NO_ROWS, refusal=NO_DAY)


def _is_in_calendar(date: str) -> bool:
    try:
        return bool(read_date(date))
    except UsageError:
        return False


def with_too_many(lexicon: Lexicon, text: str, found: Reply) -> Reply:
    """A reply that is not sure, with what to do where more is named than one question can be about."""
    named = sum(bool(one.named) and not one.idle for one in phrases(lexicon, text))
    if found.kind != "unsure" or named <= MOST_NAMED:
        return found
    return found._replace(remarks=(reply(lexicon, "too-many", found.lang, str(MOST_NAMED)), *found.remarks))


def _number(lexicon: Lexicon, text: str) -> str:
    """The first number that has a raised digit or a fraction in one sign, is below nothing, or has signs astray."""
    if raised := _RAISED.search(text):
        return raised[0]
    odd = (one for one in _NUMBER.finditer(text) if not one[0][0].isdigit() or amount_of(one[0]) is None)
    return next((one[0] for one in odd if _compares(lexicon, text[: one.start()])), "")


def _compares(lexicon: Lexicon, before: str) -> bool:
    """Whether a text ends with a word behind which a number is meant: "more than", "top"."""
    items = phrases(lexicon, before)
    return bool(items) and items[-1].has(*_BEFORE_NUMBERS)
