"""What a host lets programs read: its robots.txt by RFC 9309."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from haiphong_kg.base import expression

_LONGEST_DELAY: Final = 10.0
_NUMBER: Final = expression(r"\d+(?:\.\d+)?")


class Rule(NamedTuple):
    """A path pattern (`*` is anything, a final `$` the end), and whether it may be read."""

    pattern: str
    allowed: bool


class Robots(NamedTuple):
    """The rules for one program, and the seconds that it must wait between two pages."""

    rules: tuple[Rule, ...] = ()
    delay: float = 0.0

    def allows(self, path: str) -> bool:
        """Whether `path` (with its query) may be read: the longest pattern decides, of two as long the kinder."""
        fitting = [(len(one.pattern), one.allowed) for one in self.rules if _fits(one.pattern, path)]
        return max(fitting, default=(0, True))[1]


NOTHING: Final = Robots((Rule("/", allowed=False),))


def read_robots(text: str, agent: str) -> Robots:
    """The rules of the groups that name `agent`, or else of those for `*`; what is no rule is passed over."""
    own: list[tuple[str, str]] = []
    others: list[tuple[str, str]] = []
    for names, lines in _groups(text):
        if agent.lower() in names:
            own += lines
        elif "*" in names:
            others += lines
    lines = own or others
    rules = [Rule(value, key == "allow") for key, value in lines if key in ("allow", "disallow") and value]
    delays = [float(value) for key, value in lines if key == "crawl-delay" and _NUMBER.fullmatch(value)]
    return Robots(tuple(rules), min(max(delays, default=0.0), _LONGEST_DELAY))


def _groups(text: str) -> Iterator[tuple[set[str], list[tuple[str, str]]]]:
    """The programs that each group names, in lower case, and its lines as (key, value)."""
    names: set[str] = set()
    lines: list[tuple[str, str]] = []
    for line in text.splitlines():
        key, colon, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if colon and key.lower() == "user-agent":
            if lines:
                yield names, lines
                names, lines = set(), []
            names.add(value.lower())
        elif colon and names:
            lines.append((key.lower(), value))
    yield names, lines or [("", "")]


def _fits(pattern: str, path: str) -> bool:
    parts = pattern.removesuffix("$").split("*")
    written = ".*".join(map(re.escape, parts)) + (r"\Z" if pattern.endswith("$") else "")
    return re.match(written, path, re.DOTALL) is not None
