"""Two questions in one sentence: where it falls into two, and what the second leaves unsaid for the first says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from haiphong_kg.ask.meaning.kinds import frames_of
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.signals.slots import THE_CITY
from haiphong_kg.ask.signals.times import find_time
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression

_JOINT: Final = expression(r"\s*[,;]\s+(?:and\s+|và\s+|va\s+)?|[.?!]\s+(?:and\s+|và\s+)?|\s+/\s+|\s+(?:and|và|va|&)\s+")
_THINGS: Final = "that one|this one|its|it|they|them|their|cái đó|cái này|chỗ đó|nơi đó|khu này|khu đó|nó"
# What stands for a thing; and for whatever the first of two questions names.
SAID_FOR_A_THING: Final = expression(rf"\b(?:{_THINGS})\b", re.IGNORECASE)
SAID_FOR_SOMEBODY: Final = expression(rf"\b(?:{_THINGS}|he|she|họ|ông ấy|bà ấy|đó|này)\b", re.IGNORECASE)
_WORDS: Final = ("who", "which", "when", "end", "where", "how-many", "how-much", "describe", "source")
_ASKS: Final = tuple(f"ask/{one}" for one in _WORDS)
# "Name a few" asks for no more than the question before it.
_FEW: Final = "few/"
# Signs of the plural, which ask for something only beside others.
_PLURALS: Final = ("các", "những", "cac", "nhung", "list", "show", "give")
# What is signed without being an agreement of the city: a loan, a licence.
_SIGNED: Final = ("funding", "investment")
_ENGLISH: Final = ("project", "investment", "venture", "scheme", "plant", "work")
_EARLIER: Final = ("previously", "formerly", "earlier", "trước kia", "trước đây", "hồi trước", "trước đó", "truoc kia")
_CHANGED: Final = ("change/", "family/growth")
# Words for the capital that others have put into the city.
_CAPITAL: Final = ("family/fdi", "family/capital", "family/registered", "fdi/", "frame/investment")
# What the names of some figures hold: "bao nhiêu địa phương nước ngoài", "cho vay bao nhiêu".
# A question for a country or a place may be a phrase of its own: "from which country is", "ở khu nào".
_LAND: Final = ("role/land/land", "frame/land", "frame/location")
_WHICH: Final = ("which", "what", "nào", "nao", "đâu", "dau")
COUNTS: Final = ("how many", "how much", "bao nhiêu", "bao nhieu", "mấy")


class Clause(NamedTuple):
    """A part of a question with its phrases."""

    text: str
    items: tuple[Item, ...]

    @property
    def asks(self) -> bool:
        """Whether it asks for something by itself."""
        return any(map(_asking, self.items)) or (read_signals(self.items).yes_no and self.tells)

    @property
    def tells(self) -> bool:
        """Whether it has a word that asks for nothing and is no mere link."""
        return any(not one.idle and not one.has("ask/", "link/") for one in self.items)

    @property
    def begins(self) -> bool:
        """Whether its first word asks."""
        return bool(self.items) and (_asking(self.items[0]) or self.items[0].has("ask/is-there"))

    @property
    def is_few(self) -> bool:
        """Whether it asks for no more than a few of what the first asks for."""
        few = [one.has(_FEW) for one in self.items if not one.idle or one.has("ask/", _FEW)]
        return bool(few) and all(few)

    @property
    def names(self) -> list[str]:
        """What it names, without the city."""
        return [one.text for one in self.items if one.named and not one.home and not one.idle]

    @property
    def headings(self) -> list[str]:
        """The name that stands before a colon or a dash, of which all the rest is: "Autel: in which park"."""
        said = self.text.lstrip()
        return [one for one in self.names[:1] if re.match(rf"{re.escape(one)}(?:\s*:|\s+[-–—])\s", said)]

    @property
    def home(self) -> bool:
        """Whether it names the city."""
        return any(one.home or (one.has("class/city") and one.text.casefold() in THE_CITY) for one in self.items)

    @property
    def is_other_time(self) -> bool:
        """Whether it asks for the same of another time: "how many in 2025"."""
        asked = any(one.has("ask/how-many", "ask/how-much") for one in self.items)
        timed = {*find_time(self.items).used}
        asking = ("ask/how-many", "ask/how-much", "time/")
        bare = all(one.idle or place in timed or one.has(*asking) for place, one in enumerate(self.items))
        return asked and bare and bool(self.time)

    @property
    def time(self) -> str:
        """The words that name its time."""
        return " ".join(self.items[place].text for place in sorted(find_time(self.items).used))

    @property
    def timeless(self) -> str:
        """What it says without its time."""
        text = self.text
        for place in sorted(find_time(self.items).used):
            text = re.sub(rf"(?<!\w){re.escape(self.items[place].text)}(?!\w)", " ", text, count=1)
        return " ".join(text.split())

    @property
    def is_before(self) -> bool:
        """Whether it only asks how it was before: "and how many before"."""
        before = [one for one in self.items if one.has("time/before") or one.text.casefold() in _EARLIER]
        plain = ("ask/", "link/", "time/", "family/time")
        return bool(before) and all(one.idle or one in before or one.has(*plain) for one in self.items)

    @property
    def is_change(self) -> bool:
        """Whether it only asks how a figure changed: "and by how much did it grow from 2020"."""
        changed = any(one.has(*_CHANGED) for one in self.items)
        plain = ("ask/", "link/", "time/", "versus/", "family/share", "unit/PERCENT", "number/", *_CHANGED)
        return changed and all(one.idle or one.date or one.has(*plain) for one in self.items)

    def is_bare_time(self, frame: str) -> bool:
        """Whether it asks for nothing but when that is of which the first, a question for `frame`, asks."""
        when = any(one.has("ask/when") for one in self.items)
        signed = ("frame/agreement",) * (frame in _SIGNED)
        kinds = ("ask/", "link/", "begin/", f"frame/{frame}", f"role/{frame}/", *signed)
        bare = all((one.idle or one.home or one.has(*kinds)) and not one.number for one in self.items)
        frames = set(frames_of(self.items)) - ({"agreement"} if signed else set())
        further = any(one.has("ask/how-much", "ask/how-many", "ask/where") for one in self.items)
        return when and not further and bare and not self.names and frames <= {frame}


def clauses(lexicon: Lexicon, text: str) -> tuple[Clause, Clause] | None:
    """The two questions into which `text` falls, None where it is one; of several places the likeliest."""
    text = text.strip().rstrip("?.! ")
    found: list[tuple[int, Clause, Clause]] = []
    for joint in _JOINT.finditer(text):
        first, second = _clause(lexicon, text[: joint.start()]), _clause(lexicon, text[joint.end() :])
        by_sign = joint.group().strip()[:1] in ",;.?!/"
        if first.items and second.items and (rank := _rank(first, second, by_sign=by_sign)):
            found.append((rank, first, second))
    best = min(found, key=lambda one: one[0], default=None)
    return best[1:] if best else None


def _rank(first: Clause, second: Clause, *, by_sign: bool) -> int:
    """How unlikely it is that a text falls apart here, from 1; 0 where it does not.

    Behind a word that asks no other name is joined: "X của ai và Y mở khi nào" are two.
    """
    if not second.asks or not first.tells or second.is_few:
        return 0
    if first.asks and (second.begins or by_sign or _asking(first.items[-1])):
        return 1 if second.begins else 2
    if first.asks and not (second.items[0].names or second.items[0].loose):
        return 3
    return 4 if second.begins and frames_of(first.items) else 0


def _clause(lexicon: Lexicon, text: str) -> Clause:
    return Clause(text, phrases(lexicon, text))


def is_asking(item: Item) -> bool:
    """Whether a phrase asks for something by itself."""
    said = item.text.casefold()
    return (item.has(*_ASKS) and said not in _PLURALS) or (
        item.has(*_LAND) and any(one in said.split() for one in _WHICH)
    )


def _asking(item: Item) -> bool:
    return is_asking(item) or (item.has("family/") and any(one in item.text.casefold() for one in COUNTS))


def _counts(item: Item) -> bool:
    return item.has("ask/how-many", "ask/how-much") or item.text.casefold().startswith(COUNTS)


def completed(first: Clause, second: Clause, answers: list[str], home: str, called: list[str]) -> Iterator[str]:
    """The second question with what it leaves to the first: what a pronoun stands for, what is named there or answered.

    `answers` are the names of what the first asks for, where that is one thing; `called` is the whole name of that
    which it names.
    """
    if second.is_other_time and first.time:
        yield f"{first.timeless} {second.time}"
        return
    if _counts_projects(second) and any(sense.startswith(_CAPITAL) for one in first.items for sense in one.senses):
        of_fdi = _of_fdi(second)
        yield from (f"{of_fdi} {topic} {first.time}" for topic in answers or first.names or [home])
        return
    timed = bool(second.time) or any(one.date for one in second.items)
    if first.time and not timed and any(_counts(one) or one.has("family/") for one in second.items):
        second = second._replace(text=f"{second.text} {first.time}")
    said_for = SAID_FOR_SOMEBODY.search(second.text)
    if said_for and any(second.text.find(one) < said_for.start() for one in second.names):
        yield second.text  # "did X have Y of its own": of the one whom it names itself
    if said_for:
        ranked = first.begins and any(one.has("order/", "open/") for one in first.items)
        # "the largest Korean one and its …"
        told = [*answers, *first.names] if ranked else [*first.names, *called, *answers]
        for topic in told or [home]:
            yield topic.join(SAID_FOR_SOMEBODY.split(second.text))
        return
    if second.names:
        yield second.text
        yield from (f"{topic} {second.text}" for topic in first.names if topic not in second.names)
        return
    topics = [*answers, *first.names] if first.begins or _asks_subject(first) else [*first.names, *answers]
    topics = [*(first.headings or topics), *called]
    yield from (f"{second.text} {topic}" for topic in topics)
    ways = [second.text] * (second.home or not topics) + [f"{_kept(first, second)} {second.text}"]
    occasion = not topics and "event" in frames_of(first.items)  # of which the second part is as well
    yield from reversed(ways) if occasion else ways


def _kept(first: Clause, second: Clause) -> str:
    """What the first says beside what it asks, and beside its time where the second has that."""
    timed = find_time(first.items).used if first.time in second.text else frozenset[int]()
    kept = (one for n, one in enumerate(first.items) if n not in timed)
    return " ".join(
        one.text for n, one in enumerate(kept) if not (_asking(one) or (n == 0 and one.has("ask/is-there")))
    )


def _counts_projects(second: Clause) -> bool:
    """Whether it asks for a number of projects and no more: beside capital it is of those with the capital."""
    counted = any(_counts(one) or one.has("number/number") for one in second.items)
    plain = ("ask/", "class/project", "number/", "link/", "time/")
    bare = all(one.idle or one.home or one.date or one.has(*plain) for one in second.items)
    return counted and bare and any(one.has("class/project") for one in second.items)


def _of_fdi(second: Clause) -> str:
    """The question for a number of projects as one for those of FDI: "FDI projects", and "dự án FDI"."""
    word = next(one.text for one in second.items if one.has("class/project"))
    before, _, behind = second.text.partition(word)
    named = f"FDI {word}" if word.casefold().startswith(_ENGLISH) else f"{word} FDI"
    return f"{before}{named}{behind}"


def _asks_subject(first: Clause) -> bool:
    """Whether the first begins with a word for what it asks for: "the developer of X is who", "tàu nào lớn nhất"."""
    which = any(one.has("ask/which") for one in first.items[1:2])
    kind = which and first.items[0].has("class/") and not first.items[0].idle
    return kind or next((one.has("role/") for one in first.items if not one.idle), False)
