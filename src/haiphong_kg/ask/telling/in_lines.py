"""A sentence that is made of what many records say: each on a line of its own."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.telling.replying import Reply

ITEM: Final = "– "
_BETWEEN: Final = " ;."
# Two statements are read as well in a row.
_MANY: Final = 3


def lines_of(found: Reply) -> list[str]:
    """The sentence of a reply in lines; what stands before, between and behind the statements are lines as well.

    But for the signs between the statements of a list nothing is left out.
    """
    if sum(one in found.sentence for one in found.items) < _MANY:
        return [found.sentence]
    lines, rest = [], found.sentence
    for one in sorted(found.items, key=found.sentence.find):
        if one in rest:
            before, _, rest = rest.partition(one)
            lines += [before, f"{ITEM}{one}"]
    return [line for one in (*lines, rest) if (line := one.lstrip(_BETWEEN).rstrip())]
