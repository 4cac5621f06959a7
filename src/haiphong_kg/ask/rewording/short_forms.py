"""What is cut short in writing, and what stands for it: "no. 3", "7.1m boxes", "$600m", "yr"."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.base import expression

# "7.1m boxes", "$600m": before what is counted, and behind the sign of a currency, the letter is no metre.
_MILLIONS: Final = expression(
    r"(?<=\d)m(?= (?:boxes|teus?|containers|tonnes|tons|people|passengers|dollars|usd|bucks|euros|yen)\b)",
    re.IGNORECASE,
)
_DOLLARS: Final = expression(
    r"(?<!\w)(?:US ?)?\$ ?(\d[\d.,]*) ?(m|mn|b|bn|million|billion)\b(?! dollars| usd)", re.IGNORECASE
)
# What is the third of its name is called so with and without a word for its number; a meeting is the third then.
_MEETING: Final = expression(
    r"\b(conference|meeting|forum|festival|summit|edition|session) (?:no\.?|nr\.?|number|#) ?(\d{1,2})\b", re.IGNORECASE
)
_NUMBER: Final = expression(r"(?<=[^\W\d]) (?:no\.?|nr\.?|number|#) ?(?=[1-9]\b(?![.,]\d))", re.IGNORECASE)


def written_out(text: str) -> str:
    """The text with its short forms written out."""
    text = _DOLLARS.sub(_in_dollars, _MILLIONS.sub(" million", text))
    return _NUMBER.sub(" ", _MEETING.sub(r"\2th \1", text))


def _in_dollars(match: re.Match[str]) -> str:
    return f"{match[1]} {'million' if match[2].lower().startswith('m') else 'billion'} dollars"
