"""What shapes a question whatever it is about: what is asked for, when, in which order, how bounded, what is denied."""

from __future__ import annotations

from typing import Final, NamedTuple

from haiphong_kg.ask.meaning.meaning import YEAR, Bound, Span, Target
from haiphong_kg.ask.signals.asides import is_beside, is_number_of, voices
from haiphong_kg.ask.signals.numbers import find_bound, find_order, find_top, find_units, find_value
from haiphong_kg.ask.signals.times import find_time, is_since_then
from haiphong_kg.ask.words.items import Item

_ASKS: Final = ("who", "which", "when", "end", "where", "how-many", "how-much", "source", "describe", "identifier")
_ENGLISH: Final = frozenset(
    ("is", "are", "was", "were", "does", "do", "did", "has", "have", "can", "no", "not", "is there", "are there")
)
# Fewer phrases than a verb, a subject and what is asked behind them are no whole question.
_BY_WHOM: Final = 2
_FLAGS: Final = {
    "time/still": "still",
    "else/else": "other",
    "modifier/total": "total",
    "modifier/disagree": "disputed",
    "time/each": "each",
    "time/now": "now",
    "number/number": "counting",
    "both/both": "together",
    "change/change": "change",
}


class Signals(NamedTuple):
    """The shape of a question.

    `asks` are the question words; `explained` the places of items that are accounted for here; `denied` is the place of
    a negation, None where there is none; `refused` is the kind of question that is never answered, "" for none;
    `excepted` are the places of what is left out; `than` the place of the name that others are compared with; `nth`
    is 2 for the second largest, 0 where no rank is said; `top` is 5 for the five largest, 0 where no number is
    said; `units` are the places of the unit in which a figure is wanted; `pair` is whether two years stand side by
    side; `months` how many of the first of each year, "06", are compared.
    """

    items: tuple[Item, ...]
    asks: frozenset[str]
    yes_no: bool
    span: Span | None
    order: str
    bound: Bound | None
    denied: int | None
    flags: frozenset[str]
    explained: frozenset[int]
    refused: str
    whole: bool
    ends: frozenset[int] = frozenset()
    excepted: frozenset[int] = frozenset()
    than: int | None = None
    nth: int = 0
    top: int = 0
    units: frozenset[int] = frozenset()
    pair: bool = False
    months: str = ""

    def within(self) -> Signals:
        """The shape with a year bound to those of its months that are named beside it: "early 2026"."""
        span = self.span
        if span is not None and not span.last and self.yes_no and is_since_then(self.items):
            return self._replace(span=Span(span.first, span.first))
        part = next((place for place in range(len(self.items)) if self._is_part(place)), None)
        if part is None or span is None or span.first != span.last or len(span.first) != YEAR:
            return self
        first, _, last = self.items[part].of("within/")[0].partition("-")
        bound = Span(f"{span.first}-{first}", f"{span.first}-{last}")
        return self._replace(span=bound, explained=self.explained | {part})

    def ahead(self, today: str) -> Signals:
        """The shape with the time from `today` on, where it is asked what is to end and no time is named."""
        return self._replace(span=Span(today, "")) if "ending" in self.flags and self.span is None else self

    def _is_part(self, place: int) -> bool:
        """Whether words for a part of a year stand before the year, or before "the year" of it."""
        behind = [one for one in self.items[place + 1 : place + 3] if not one.has("time/in") or one.date]
        return self.items[place].has("within/") and bool(behind) and behind[0].date

    @property
    def ranks(self) -> bool:
        """Whether it is asked for the largest or smallest, or for those above or below something."""
        return self.order in ("most", "least") or self.bound is not None or self.than is not None

    def target(self) -> Target:
        """What is asked for, as far as the words for it tell."""
        if "source" in self.asks:
            return Target.SOURCES
        if "end" in self.asks or (self.ends and "ending" not in self.flags):
            return Target.END
        if self.yes_no:
            return Target.YES_NO
        if "how-many" in self.asks:
            return Target.COUNT
        return Target.WHEN if "when" in self.asks and not self.asks & {"who", "where"} else Target.THINGS


def read_signals(items: tuple[Item, ...]) -> Signals:
    """The shape of a question cut into `items`."""
    timing = find_time(items)
    bound, bounding = find_bound(items, timing.used)
    used = set(timing.used) | bounding
    asks = {ask for place, item in enumerate(items) if place not in used for ask in item.of("ask/") if ask in _ASKS}
    denied = _denied(items, used)
    yes_no = _yes_no(items, denied) or _asks_if_still(items)
    if yes_no and bound is None:
        bound, bounding = find_value(items, used)
        used |= bounding
    flags = _flagged(items, yes_no=yes_no)
    order, ordering = find_order(items, used)
    than = _than(items)
    flags |= {"versus"} if _sets_apart(items, used | ({than - 1} if than else set()), pair=timing.pair) else set()
    excepting, excepted = _excepted(items, used)
    nth = next((int(one) for item in items for one in item.of("nth/")), 0) if order in ("most", "least") else 0
    ordering |= {place for place, item in enumerate(items) if nth and item.has("nth/")}
    ordering |= {than - 1} if than is not None else set()
    top, counting = find_top(items, used) if order and not nth else (0, set[int]())
    ordering |= counting
    timed = "when" in asks or timing.span
    ends = frozenset(n for n, item in enumerate(items) if item.has("ends/ahead") or (item.has("ends/") and timed))
    flags |= {"ending"} if ends and "when" not in asks else set()
    compared = timing.pair or bool(flags & {"change", "versus"})
    span, months, bounding = _first_months(items, timing.span, compared=compared)
    used |= bounding
    return Signals(
        items,
        frozenset(asks),
        yes_no,
        span,
        order,
        bound,
        denied,
        frozenset(flags),
        frozenset(used | ordering | excepting | _grammar(items) | ({denied} if denied is not None else set())),
        next((one for item in items for one in item.of("refuse/")), ""),
        timing.single,
        ends,
        excepted,
        than,
        nth,
        top,
        find_units(items, used),
        timing.pair,
        months,
    )


def _flagged(items: tuple[Item, ...], *, yes_no: bool) -> set[str]:
    """What single words tell: "still", "each year", "total"."""
    flags = {_FLAGS[sense] for item in items for sense in item.senses if sense in _FLAGS}
    if yes_no and all(item.has("time/still") for item in items if item.has("else/else")):
        flags -= {"other"}  # "còn … không" asks whether it still is, and of no other
    beside = not yes_no and any(item.has("except/") for item in items)
    if beside and all(item.has("else/else") for item in items if item.has("time/still")):
        flags -= {"still"}  # "ngoài X còn ai" asks who else, of now or before
    if not any(item.has("time/each") and not _before_date(items, place) for place, item in enumerate(items)):
        flags -= {"each"}
    return flags


def _first_months(items: tuple[Item, ...], span: Span | None, *, compared: bool) -> tuple[Span | None, str, set[int]]:
    """The span with its year bound to its first months; where years are compared those months beside it. And where."""
    months = _months(items)
    places = {place for place, item in enumerate(items) if item.has("months/")}
    if months and compared:
        return span, months, places
    if months and span and span.first == span.last:
        return Span(f"{span.first}-01", f"{span.first}-{months}"), "", places
    return span, months, set()


def _months(items: tuple[Item, ...]) -> str:
    """Of how many of the first months of a year it is asked; "" for none, and where two numbers are said."""
    said = {one for item in items for one in item.of("months/")}
    return said.pop() if len(said) == 1 else ""


def _sets_apart(items: tuple[Item, ...], used: set[int], *, pair: bool) -> bool:
    """Whether a word sets two things side by side; a mere "with" does where two are named."""
    words = [item for place, item in enumerate(items) if item.has("versus/") and place not in used]
    two = pair or sum(bool(item.named) for item in items) > 1
    return any(two or not (one.idle or one.has("link/")) for one in words)


def _than(items: tuple[Item, ...]) -> int | None:
    """Where the name stands with which others are compared: "larger than VinFast"."""
    places = (place for place in range(1, len(items)) if items[place].names and not items[place].home)
    return next((place for place in places if items[place - 1].has("compare/") and not items[place - 1].idle), None)


def _before_date(items: tuple[Item, ...], place: int) -> bool:
    """Whether a year stands behind: "hàng năm 2022" is goods in 2022, and not each year."""
    return place + 1 < len(items) and items[place + 1].date


def _excepted(items: tuple[Item, ...], used: set[int]) -> tuple[set[int], frozenset[int]]:
    """The words of exception, and what each leaves out: names, groups of countries, all that "and" or "or" joins."""
    words, out = set[int](), set[int]()
    for place, item in enumerate(items):
        if place in used or not item.has("except/"):
            continue
        taken: set[int] = set()
        for after in range(place + 1, len(items)):
            one = items[after]
            if (one.names or one.has("group/")) and (not taken or _is_joint(items[after - 1])):
                taken.add(after)
            elif one.has("ask/") or not (_is_joint(one) or (not taken and (one.idle or one.has("class/")))):
                break
        words |= {place} if taken else set()
        out |= taken
    return words, frozenset(out)


def _is_joint(item: Item) -> bool:
    return item.has("link/and", "link/or")


def _grammar(items: tuple[Item, ...]) -> set[int]:
    """The items that say what is asked for and nothing of the world."""
    kinds: tuple[str, ...] = (
        "ask/",
        "kind/",
        "time/now",
        "time/still",
        "time/each",
        "else/",
        "link/and",
        "link/or",
        "link/by",
        "modifier/",
        "account/",
        "both/",
        "change/",
    )
    if any(item.has("not/") for item in items):
        kinds += ("link/but",)
    begins = any(item.has("ask/when", "ask/end", "ask/is-there") for item in items)
    besides = {place for place in range(len(items)) if is_beside(items, place) or is_number_of(items, place)}
    begun = {place for place, item in enumerate(items) if begins and item.has("begin/")}
    return {place for place, item in enumerate(items) if item.has(*kinds)} | besides | begun | voices(items)


def _yes_no(items: tuple[Item, ...], denied: int | None) -> bool:
    """Whether it asks if something is so: with a verb in front, with "any", or with không behind."""
    if not items:
        return False
    if items[0].has("ask/is-there") and not items[0].has("not/not"):
        return not (_english(items[0]) and _ends_with_who(items))
    last = next((place for place in range(len(items) - 1, -1, -1) if not _trails(items[place])), -1)
    tail = range(max(last, 0), len(items))
    if any(items[place].has("ask/is-there") and items[place].text.casefold() == "any" for place in range(len(items))):
        return True
    return any(
        items[place].has("ask/is-there") and place != denied and not _english(items[place]) for place in (*tail, last)
    )


def _ends_with_who(items: tuple[Item, ...]) -> bool:
    """Whether who is asked for at the end: "was it signed by whom", and behind a verb "did it take place who came"."""
    last = items[-1]
    if last.asks_who:
        return len(items) > _BY_WHOM or last.text.casefold().startswith("by ")
    return items[-2:-1] != () and items[-2].asks_who and len(items) > _BY_WHOM and items[-3].has("frame/", "role/")


def _asks_if_still(items: tuple[Item, ...]) -> bool:
    """Whether "still" is all that asks: "Brest: still alive"."""
    telling = ("ask/", "class/", "frame/", "role/", "family/")
    return any(item.has("time/still") for item in items) and not any(item.has(*telling) for item in items)


def _trails(item: Item) -> bool:
    """Whether it may stand behind the last word of a question."""
    return (item.idle and not item.has("ask/is-there")) or item.has("ask/who") or item.has("else/else")


def _english(item: Item) -> bool:
    return item.text.casefold() in _ENGLISH


def _denied(items: tuple[Item, ...], used: set[int]) -> int | None:
    """Where a negation stands that has something to deny behind it."""
    for place, item in enumerate(items):
        if place in used or not item.has("not/not"):
            continue
        rest = items[place + 1 :]
        if any(one.has("frame/", "role/") and not one.idle for one in rest) and not _pair(items, place):
            return place
    return None


def _pair(items: tuple[Item, ...], place: int) -> bool:
    """Whether "no" stands for a number ("No. 2")."""
    return place + 1 < len(items) and items[place + 1].number
