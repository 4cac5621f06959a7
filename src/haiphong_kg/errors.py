"""Problems that a person can mend, in their language: one line each, with file, line and what to do."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, Self

_QUOTED: Final = "inItsWords"


class Message(str):
    """Words for a person, by their key in `messages.json`, with values in their places.

    As a text it is English, whatever the reader's language, so that programs and logs may rely on it. A value may be a
    message itself, or several values, which are told with commas between.
    """

    key: str
    values: dict[str, Any]

    def __new__(cls, key: str, /, **values: object) -> Self:
        """The words of `key`, with `values` by the names of their places."""
        made = super().__new__(cls, _filled(key, "en", values))
        made.key, made.values = key, values
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.key,), self.values

    def told(self, lang: str) -> str:
        """The words in `lang`."""
        return _filled(self.key, lang, self.values)


def told(text: str, lang: str) -> str:
    """A message in `lang`; any other text as it is."""
    return text.told(lang) if isinstance(text, Message) else text


def quoted(said: object) -> Message:
    """The words of another program: to a reader of another language than theirs they are a quotation."""
    return said if isinstance(said, Message) else Message(_QUOTED, said=said)


def quotations(message: object) -> Iterator[str]:
    """The words of other programs in a message, which are English (see `quoted`)."""
    if isinstance(message, Message):
        if message.key == _QUOTED:
            yield str(message.values["said"])
        for value in message.values.values():
            yield from quotations(value)


def reason(error: Exception) -> str:
    """What an error says, as a message where it or the system has one, else as a quotation."""
    said = next((one for one in error.args if isinstance(one, Message)), getattr(error, "strerror", None) or str(error))
    known = next((key for key, texts in messages().items() if key.startswith("E") and texts["en"] == said), "")
    return Message(known) if known else quoted(said)


class HaiphongError(Exception):
    """A known problem; `str()` gives `FILE:LINE: what is wrong; what to do`."""

    exit_status = 1

    def __init__(self, message: str, *, fix: str = "", file: Path | str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message, self.fix, self.file, self.line = message, fix, file, line

    def __str__(self) -> str:
        return self.told("en")

    def told(self, lang: str) -> str:
        """The same as `str()` gives, in `lang`."""
        place = "" if not self.file else f"{self.file}:" + ("" if self.line is None else f"{self.line}:") + " "
        what = told(self.message, lang)
        return f"{place}{what.removesuffix('.')}; {told(self.fix, lang)}" if self.fix else place + what


class DataError(HaiphongError):
    """A file of `ontology/`, `graph/` or `queries/` cannot be read as what it should be."""


class QueryError(HaiphongError):
    """A SPARQL query cannot be run."""


class NotFoundError(HaiphongError):
    """A name stands for nothing here; the fix lists the nearest names."""


class NotSureError(NotFoundError):
    """A question in words that is not understood: `offers` are questions that would be.

    `nearest` is what is held of the thing that it names, as JSON; `lang` is the language of the question.
    """

    lang = "en"
    offers: Sequence[str] = ()
    nearest: Mapping[str, Any] | None = None

    def __str__(self) -> str:
        return self.told(self.lang)


class EndpointError(HaiphongError):
    """A store on the network cannot be reached, refuses (with an HTTP `status`), or answers what it should not."""

    status = 0


class NotWholeError(EndpointError):
    """A store gave no whole answer in time, or says itself that it gave a part."""


class OtherGraphsError(EndpointError):
    """A store reads other graphs than a request tells it to."""


class OutputError(HaiphongError):
    """A result cannot be written."""


class UsageError(HaiphongError):
    """The command was called in a way it does not offer."""

    exit_status = 2


@cache
def messages() -> dict[str, dict[str, str]]:
    """The words in both languages by key; the groups of the file only tell a reader who says them."""
    groups = json.loads(Path(__file__).with_name("messages.json").read_bytes())
    return {key: texts for group in groups.values() for key, texts in group.items()}


def _filled(key: str, lang: str, values: Mapping[str, object]) -> str:
    return messages()[key][lang].format_map({name: _shown(value, lang) for name, value in values.items()})


def _shown(value: object, lang: str) -> object:
    if isinstance(value, list | tuple):
        return ", ".join(str(_shown(one, lang)) for one in value)
    return value.told(lang) if isinstance(value, Message) else value
