"""The time that a question names: years, months, days, spans of them, and the merger of 2025 as a bound."""

from __future__ import annotations

from typing import Final, NamedTuple

from haiphong_kg.ask.meaning.meaning import MERGER, YEAR, Span
from haiphong_kg.ask.words.items import Item
from haiphong_kg.base import expression

_MONTH_YEAR: Final = expression(r"(\d{1,2})/(\d{4})")
_DAY: Final = expression(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
# How far the last word of a second date may be: "and 5 June 2024".
_FARTHEST: Final = 4
# What asks to confirm a statement, and verbs with which a question for a state begins.
_CONFIRMED: Final = frozenset({"đúng không", "dung khong", "phải không", "phai khong", "is it so that", "có phải"})
_STATED: Final = ("is", "are", "was", "were")
_FIXED: Final = {"time/merger": Span(MERGER, ""), "time/before-merger": Span("", "2025-06-30")}


class Timing(NamedTuple):
    """The span that is named (None for none), the places of the items that name it, whether it was one span.

    It is a `pair` where two years stand side by side, "2021 and 2023", and not for all between.
    """

    span: Span | None
    used: frozenset[int]
    single: bool = True
    pair: bool = False


def is_since_then(items: tuple[Item, ...]) -> bool:
    """Whether a question if something is so "since 2020" means that it began then, and not at some time since."""
    if not any(item.has("time/since") for item in items):
        return False
    texts = {item.text.casefold() for item in items}
    any_ = "any" in texts or any(item.has("ask/which", "ask/who") and not item.idle for item in items)
    states = "been" in texts or items[0].text.casefold() in _STATED or bool(texts & _CONFIRMED)
    return states and not any_ and not any(item.has("frame/event") for item in items)


def find_time(items: tuple[Item, ...]) -> Timing:
    """The span that `items` name together."""
    used: set[int] = set()
    spans: list[Span] = []
    for place, item in enumerate(items):
        fixed = next((span for sense, span in _FIXED.items() if item.has(sense)), None)
        if fixed and not any(one.date for one in items):
            used.add(place)
            spans.append(fixed)
        elif item.date and place not in used:
            spans.append(_span_at(items, place, used))
    pair = len(spans) == 2 and all(one.first == one.last and len(one.first) == 4 for one in spans)
    pair = pair and spans[0] != spans[1]
    whole = Span(*sorted(one.first for one in spans)) if pair else _years(spans)
    span, sided = _on_side(items, whole or (spans[0] if spans else None))
    return Timing(span, frozenset(used | sided), len(spans) <= 1 or whole is not None, pair)


def _on_side(items: tuple[Item, ...], span: Span | None) -> tuple[Span | None, set[int]]:
    """The span, and where words say on which side of the merger it lies; what is open at its beginning begins there."""
    if span is None or not span.last:
        return span, set()
    first, last = f"{span.first or span.last}-01", f"{span.last}-99"  # 2025 lies on both sides
    sides = [(n, side) for sense, side in _FIXED.items() for n, item in enumerate(items) if item.has(sense)]
    within = [(n, side) for n, side in sides if side.holds(first, last)]
    begun = span.first or next((side.first for _, side in within), "")
    return Span(begun, span.last), {n for n, _ in within}


def _years(spans: list[Span]) -> Span | None:
    """Years one after the other, "2019, 2020 and 2021", as one span."""
    ends = sorted(one for span in spans for one in {span.first, span.last})
    if len(spans) < 2 or not all(len(one) == 4 for one in ends):
        return None
    together = sorted({year for span in spans for year in range(int(span.first), int(span.last) + 1)})
    return Span(ends[0], ends[-1]) if together == list(range(together[0], together[-1] + 1)) else None


def _span_at(items: tuple[Item, ...], place: int, used: set[int]) -> Span:
    """The span that begins with the date at `place`; adds the places that it takes to `used`."""
    start, first = _with_parts(items, place, used)
    if len(first) == YEAR and _says_all_of_it(items, place + 1):
        used.add(place + 1)
    end = _next_date(items, place)
    part = _part_before(items, start) if len(first) == YEAR else None
    opener = _opener(items, start if part is None else part, used)
    if part is not None and opener:
        used.update(range(part, start))
        begun, _, ended = items[part].of("within/")[0].partition("-")
        first = f"{first}-{begun if opener in ('since', 'after') else ended}"
    if end is not None and (opener == "between" or not _is_beside(items, place, end)):
        used.update(range(place, end + 1))
        return Span(first, _with_parts(items, end, used)[1])
    return _opened(opener, first)


def _says_all_of_it(items: tuple[Item, ...], place: int) -> bool:
    """Whether words behind a year only say that it is meant as a whole: "2022 cả năm"."""
    here = items[place : place + 2]
    return bool(here) and here[0].has("time/in") and not any(one.date or one.has("ask/") for one in here)


def _with_parts(items: tuple[Item, ...], place: int, used: set[int]) -> tuple[int, str]:
    """The date at `place` with a month, a day or a half of the year named beside it, and where it begins."""
    date, start = _normal(items[place].text), place
    used.add(place)
    before = place - 1
    while before >= 0 and items[before].has("time/in") and not items[before].of("month/"):
        before -= 1
    if before >= 0 and len(date) == 4 and (months := items[before].of("month/")):
        used.update(range(before, place))
        date, start = f"{date}-{months[0]}", before
        if before and items[before - 1].text.isdigit() and int(items[before - 1].text) <= 31:
            used.add(before - 1)
            date, start = f"{date}-{int(items[before - 1].text):02}", before - 1
    return start, date


def _part_before(items: tuple[Item, ...], start: int) -> int | None:
    """Where words for a part of a year stand before it: "by the end of 2024"."""
    before = start - 1
    while before >= 0 and items[before].has("time/in") and not items[before].has("within/"):
        before -= 1
    return before if before >= 0 and items[before].has("within/") else None


def _next_date(items: tuple[Item, ...], place: int) -> int | None:
    """Where the date stands that ends a span begun at `place`."""
    after = place + 1
    while after < len(items) and items[after].has("time/join") and not items[after].date:
        after += 1
    while after < len(items) and (items[after].has("time/in", "month/") or _is_day(items, after)):
        after += 1
    return after if after < len(items) and items[after].date and after - place <= _FARTHEST else None


def _is_day(items: tuple[Item, ...], place: int) -> bool:
    """Whether a number stands before a month."""
    return items[place].text.isdigit() and place + 1 < len(items) and items[place + 1].has("month/")


def _is_beside(items: tuple[Item, ...], place: int, end: int) -> bool:
    """Whether two years are only named one beside the other: "in 2021 and 2023"."""
    years = all(len(items[one].text) == 4 for one in (place, end))
    return years and any(one.has("link/") for one in items[place + 1 : end])


def _opener(items: tuple[Item, ...], start: int, used: set[int]) -> str:
    """The sense of the word before a date that says how it bounds."""
    before = start - 1
    while before >= 0 and (items[before].has("time/in") or items[before].idle) and not _opens(items[before]):
        if not items[before].has("time/in"):
            return ""
        used.add(before)
        before -= 1
    if before < 0 or not (sense := _opens(items[before])):
        return ""
    used.add(before)
    return sense


def _opens(item: Item) -> str:
    senses = item.of("time/")
    return next((one for one in ("after", "before", "until", "since", "between") if one in senses), "")


def _opened(opener: str, date: str) -> Span:
    if opener == "since":
        return Span(date, "")
    if opener == "after":
        return Span(str(int(date[:4]) + 1) if len(date) == 4 else date, "")
    if opener == "before":
        return Span("", str(int(date[:4]) - 1) if len(date) == 4 else date)
    return Span("", date) if opener == "until" else Span(date, date)


def _normal(text: str) -> str:
    """A date as ISO 8601 writes it."""
    if match := _MONTH_YEAR.fullmatch(text):
        return f"{match[2]}-{int(match[1]):02}"
    if match := _DAY.fullmatch(text):
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    return text
