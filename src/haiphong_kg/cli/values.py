"""What a value typed on the command line may be; a function a kind, as argparse takes it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from haiphong_kg.base import count_of, language_named, seconds_of
from haiphong_kg.errors import Message, UsageError

_LAST_PORT: Final = 65_535


def language(text: str) -> str:
    """One of our languages, by any tag of it; any other text as it is, which is then no choice."""
    return language_named(text) or text


def positive(text: str) -> int:
    """A whole number from 1."""
    if not text.isdigit():
        raise UsageError(Message("noWholeNumber", typed=text))
    return count_of(int(text)) or 1


def port(text: str) -> int:
    """A number of a port; 0 is any free one."""
    if not text.isdigit() or int(text) > _LAST_PORT:
        raise UsageError(Message("noPort", typed=text, last=_LAST_PORT))
    return int(text)


def prefix(text: str) -> str:
    """A path without a final slash."""
    if text and not re.fullmatch(r"(?:/[\w.~-]+)+/?", text, re.ASCII):
        raise UsageError(Message("noPath", typed=text))
    return text.rstrip("/")


def address(text: str) -> str:
    """An address of the web."""
    if text and not re.fullmatch(r"https?://[^\s<>\"'`{}|\\^?#]+", text, re.ASCII):
        raise UsageError(Message("noWebAddress", typed=text))
    return text


def seconds(text: str) -> float:
    """A number of seconds above 0."""
    try:
        return seconds_of(float(text)) or 0.0
    except (ValueError, UsageError):
        raise UsageError(Message("noSeconds", typed=text)) from None


def folder(text: str) -> Path:
    """The name of a folder; "-", which is standard output elsewhere, is none."""
    if text in ("", "-"):
        raise UsageError(Message("noFolder", typed=text))
    return Path(text)


def pause(text: str) -> float:
    """A number of seconds from 0."""
    return 0.0 if text == "0" else seconds(text)
