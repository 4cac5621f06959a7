"""A template of the wording as text: its slots filled, its verbs in number, or turned round into a question."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from haiphong_kg.base import expression

_BRACKET: Final = expression(r"\[([^\[\]]*)\]")
_BRACE: Final = expression(r"\{(\w+)\}")
# The things asked for: `{?noun}`, or `{?pronoun|noun}` where a pronoun stands for them if nothing narrows them.
_ASKED: Final = expression(r"\{\?([^{}|]*)(?:(\|)([^{}]*))?\}")
# A word of one thing and of several, with the form behind "did" where that is another.
_NUMBER: Final = expression(r"<([^<>|]*)\|([^<>|]*)(?:\|([^<>|]*))?>")
_AUXILIARY: Final = ("is", "was")


class Asked(NamedTuple):
    """What a template calls the things asked for; `pronoun` is "" where only a noun can stand there."""

    pronoun: str
    noun: str


def asked_in(template: str) -> Asked | None:
    """The words for the things asked for, None where the template has no place for them."""
    found = _ASKED.search(template)
    if found is None:
        return None
    return Asked(found[1], found[3]) if found[2] else Asked("", found[1])


def with_asked(template: str, words: str) -> str:
    """The template with `words` for the things asked for, in which braces stay open."""
    return _ASKED.sub(lambda _: words, template)


def of_one(template: str) -> str:
    """The template with its verbs as of one thing."""
    return _NUMBER.sub(lambda found: found[1], template)


def of_several(template: str) -> str:
    """The template with its verbs as of several things."""
    return _NUMBER.sub(lambda found: found[2], template)


def turned(template: str, *, several: bool = False) -> str:
    """The template with its verb, or the auxiliary for it, before its subject; as it is where no verb is marked."""
    found = _NUMBER.search(template)
    number = of_several if several else of_one
    if found is None:
        return template
    subject, rest = template[: found.start()].strip(), template[found.end() :]
    if found[1] in _AUXILIARY:
        return number(f"{found[2] if several else found[1]} {subject}{rest}")
    auxiliary = "did" if found[3] else "do" if several else "does"
    return number(f"{auxiliary} {subject} {found[3] or found[2]}{rest}")


def with_adverb(template: str, name: str) -> str:
    """The template with a slot `name` before its verb, or behind its subject where no verb is marked."""
    if "<" in template:
        return template.replace("<", f"{{{name}}} <", 1)
    return template.replace("}", f"}} {{{name}}}", 1)


def expanded(template: str, given: Mapping[str, str]) -> str:
    """The template with its braces filled; a part in brackets only where all that it names is given."""

    def part(match: re.Match[str]) -> str:
        wanted = _BRACE.findall(match[1])
        return match[1] if all(given.get(one) for one in wanted) else ""

    text = _BRACKET.sub(part, of_one(template))
    return " ".join(_BRACE.sub(lambda match: given.get(match[1], ""), text).split())
