"""What a question would mean without the words that are not understood: told beside them, as a guess and no answer.

Where those only narrow what is asked, and nothing of the wider kind is recorded, nothing of the narrower is.
"""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression

# With more words left out it is another question.
_MOST: Final = 2


def with_left_out(lexicon: Lexicon, text: str, found: Reply, whole: One) -> Reply:
    """A reply that is not sure, with what the question comes to where the words that are not understood are left out.

    Names, numbers and dates are no such words: without them something else is asked.
    """
    if nothing := _wider_nothing(lexicon, text, found, whole):
        return nothing
    words = found.unread
    plain = all(_is_plain(lexicon, one, found.lang) for one in words)
    if found.kind != "unsure" or found.offers or not 0 < len(words) <= _MOST or not plain:
        return found
    rest = _without(text, words)
    guess = whole(rest)
    if rest == text or guess.kind != "answer" or guess.unread or guess.meanings[0].target == Target.DESCRIBE:
        return found
    line = reply(lexicon, "may-be", found.lang, guess.question, guess.sentence)
    return found._replace(remarks=(*found.remarks, line), offers=(guess.question,), meanings=guess.meanings)


def _wider_nothing(lexicon: Lexicon, text: str, found: Reply, whole: One) -> Reply | None:
    """That nothing is recorded of what a question asks without what narrows it; None where that is not all."""
    rest = text
    for one in found.unread if found.kind == "unsure" else ():
        narrower = _narrower(lexicon, rest, one)
        if not narrower:
            return None
        rest = " ".join(rest.replace(narrower, " ", 1).split())
    wider = whole(rest) if rest != text else found
    told = wider.kind in ("answer", "none") and wider.polarity in ("none", "no") and not wider.unread
    return wider if told else None


def _narrower(lexicon: Lexicon, text: str, words: str) -> str:
    """The part of a text with these words that says of what is asked where it is, or of what sort; "" for none."""
    sort = expression(rf"(?<![\w-]){one_of(lexicon, 'narrowing')}(?![\w-])", re.IGNORECASE)
    found = next((one[0] for one in sort.finditer(text) if words in one[0].split()), "")
    where = re.search(rf"(?<!\w){one_of(lexicon, 'there')} {re.escape(words)}(?!\w)", text, re.IGNORECASE)
    named = all(map(lexicon.named, words.split()))
    return found or (where[0] if where and named else "")


def _is_plain(lexicon: Lexicon, words: str, lang: str) -> bool:
    named = lexicon.named(words) or any(one.named or one.number for one in phrases(lexicon, words, lang))
    return len(words) > 1 and words.islower() and not named


def _without(text: str, words: tuple[str, ...]) -> str:
    for one in words:
        text = re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", " ", text, count=1, flags=re.IGNORECASE)
    return " ".join(text.split())
