"""A question that has no answer: what of it can be answered, what it may mean, what the graph holds of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from haiphong_kg.ask.doubting.absent_nouns import unrecorded
from haiphong_kg.ask.doubting.left_out import with_left_out
from haiphong_kg.ask.doubting.near_names import with_near_names
from haiphong_kg.ask.doubting.suiting import lists_kind
from haiphong_kg.ask.doubting.unreadable import with_too_many
from haiphong_kg.ask.doubting.unsure import with_each, with_nearest
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.ask.telling.replying import Reply


def unanswered(
    asking: Asking,
    text: str,
    found: Reply,
    *,
    whole: One,
    anew: One,
    told: Callable[[Meaning, str], Reply],
    holds: Callable[[Meaning], object],
) -> Reply:
    """The reply that is no answer, with all that can be said beside it; `anew` asks another text from the beginning."""
    lexicon = asking.lexicon
    found = with_near_names(lexicon, text, unrecorded(lexicon, text, found), anew)
    if found.kind == "answer":
        return found
    found = with_too_many(lexicon, text, with_left_out(lexicon, text, found, whole))
    found = with_each(lexicon, found, told, partial(lists_kind, lexicon, text))
    return with_nearest(asking, found, text, holds)
