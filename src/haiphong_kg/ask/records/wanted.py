"""Of a filled record: which role is asked for, and of which kinds those in its roles must be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from haiphong_kg.ask.meaning.kinds import roles_for
from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.meaning.roles import AT, RECORD
from haiphong_kg.ask.records.directing import is_of_works, is_visited
from haiphong_kg.ask.signals.slots import Filling, is_land
from haiphong_kg.ask.words.items import Item

_SIGNERS: Final = ("sign", "signed", "ký", "kí", "ký kết", "ky", "ki", "ky ket")
_PERSONAL: Final = {"event": "party", "post": "holder"}
# What asks for the thing named before it.
_BEHIND: Final = ("nào", "nao")
_RECORDS: Final = ("agreement", "event", "call")
# What all that has a role is called: a shipping link leads to a port, and what a thing is of is a country.
_KNOWN: Final = (("shipping", "port"), ("land", "country"))
_WHERE: Final = {
    "agreement": "b",
    "air": "partner",
    "shipping": "partner",
    "seat": "place",
    "location": "place",
    "call": "port",
    "event": "party",
    "membership": "member",
}


def asked_role(filling: Filling, target: Target) -> str:
    """The role that is asked for: of a noun, of a word for a kind of thing, or what who and where stand for."""
    frame, taken = filling.frame, set(filling.roles)
    if target == Target.THINGS and any(role == "successor" for _, role in filling.nouns):
        return "successor"
    said = any(place >= 0 for place, _ in filling.classes)
    if _is_record(filling, target, said=said):
        return RECORD
    if "counting" in filling.signals.flags and filling.signals.order and (role := _counted_of(filling)):
        return role
    if "who" in filling.signals.asks and (not filling.nouns or _asks_signer(filling)):
        return _who(filling)
    if "country" in frame.roles and any(_asks_country(filling, place) for place, _ in filling.classes):
        return "country"
    nouns = [role for _, role in filling.nouns if role not in taken or frame.symmetric]
    if nouns and not (said and _is_said(filling, nouns[0])):
        return nouns[0]
    for place, one in filling.classes:
        members = filling.lexicon.members(one)
        roles = [role for role in roles_for(filling.lexicon, frame, members) if role not in taken or frame.symmetric]
        if roles and (place >= 0 or target != Target.YES_NO):
            return frame.far if frame.symmetric and frame.far in roles else roles[0]
    return _by_question_word(filling, target)


def _is_record(filling: Filling, target: Target, *, said: bool) -> bool:
    """Whether the records themselves are asked for, or when or whether there is one; `said` is a word for a kind."""
    if target in (Target.THINGS, Target.COUNT) and filling.frame.name in _RECORDS:
        return _asks_record(filling) or _asks_visitors(filling)
    if target in (Target.WHEN, Target.END, Target.SOURCES) and not said:
        return True
    return target == Target.YES_NO and filling.home and bool(filling.roles) and not said


def _asks_visitors(filling: Filling) -> bool:
    """Whether it is asked which persons visited: the accounts tell who went to whom, and the records do not."""
    people = any(one == "person" and _is_headed_so(filling, place) for place, one in filling.classes if place >= 0)
    return filling.frame.name == "event" and is_visited(filling) and people and filling.home


def _is_headed_so(filling: Filling, place: int) -> bool:
    """Whether "which" stands beside a word, or beside the "foreign" that stands beside it."""
    items = filling.items
    near = [n for n in (place - 1, place + 1) if 0 <= n < len(items) and items[n].has("foreign/")]
    return any(is_headed(filling, one) for one in (place, *near))


def _asks_country(filling: Filling, place: int) -> bool:
    """Whether "which country" stands here: it is asked for the countries, whatever else is said of them."""
    return place >= 0 and filling.items[place].has("class/country") and is_headed(filling, place)


def is_headed(filling: Filling, place: int) -> bool:
    """Whether "which" or "how many" stands beside a word, or beside what says from where: "which Asian countries"."""
    items = filling.items
    for step in (-1, 1):
        near = place + step
        while 0 <= near < len(items) and _says_where(filling, items[near]):
            near += step
        if 0 <= near < len(items) and items[near].has("ask/which", "ask/how-many"):
            return True
    return False


def _says_where(filling: Filling, item: Item) -> bool:
    """Whether it is the name of a country or of several, or "foreign"."""
    lands = any(is_land(filling.lexicon.traits(iri)) for iri in item.names)
    return lands or item.has("group/", "foreign/")


def _counted_of(filling: Filling) -> str:
    """Of what the records are counted: what is named first, "country" in "the country with the most investors"."""
    said = sorted((place, one) for place, one in filling.classes if place >= 0)
    roles = [(place, role) for place, one in said for role in _roles_for(filling, one)[:1]]
    found = min([*roles, *filling.nouns], default=(0, ""))
    return found[1] if filling.frame.name != "membership" else ""


def _roles_for(filling: Filling, name: str) -> list[str]:
    return roles_for(filling.lexicon, filling.frame, filling.lexicon.members(name))


def _asks_record(filling: Filling) -> bool:
    """Whether the word for the record stands right behind "which" or "how many"."""
    items = filling.items
    for place, item in enumerate(items):
        if not item.has("ask/which", "ask/how-many"):
            continue
        after = items[place + 1] if place + 1 < len(items) else None
        if after and _is_of_frame(filling, after) and not after.has("class/", "role/"):
            if place and items[place - 1].has("class/") and item.text.casefold() in _BEHIND:
                return False  # "tàu nào cập cảng" asks for the ships
            return not _signs(after.text)
    return False


def _is_of_frame(filling: Filling, item: Item) -> bool:
    """Whether it is a word for the kind of record, for events of any kind of them: a tie's verb asks for no record."""
    frame = f"frame/{filling.frame.name}"
    return item.has(frame) or (
        filling.frame.name == "event" and any(one.startswith(f"{frame}?") for one in item.senses)
    )


def _is_said(filling: Filling, role: str) -> bool:
    """Whether a word for a role only says what the city or a name is: "is a member of"."""
    return filling.home and filling.frame.home == role


def _by_question_word(filling: Filling, target: Target) -> str:
    asks, frame = filling.signals.asks, filling.frame
    if "where" in asks and frame.name == "event" and (filling.words or not is_visited(filling)):
        return RECORD  # its account tells where it was; those who took part may be from elsewhere
    if "where" in asks and frame.name in _WHERE:
        return _WHERE[frame.name]
    free = [name for name in frame.roles if name not in filling.roles]
    if target == Target.YES_NO:
        return RECORD
    if frame.name in ("agreement", "event", "project", "zone", "publication", "merger", "air", "shipping"):
        return RECORD
    wanted = [name for name in free if name not in (frame.home, "country")]
    return wanted[0] if wanted else RECORD


def _who(filling: Filling) -> str:
    frame = filling.frame
    if frame.name == "agreement":
        signing = any(_signs(verb) for verb in filling.verbs)
        return "person" if signing and filling.roles else "b"
    if frame.name == "event" and (filling.words or is_visited(filling) or is_of_works(filling)):
        return RECORD
    if frame.name in _PERSONAL:
        return _PERSONAL[frame.name]
    free = [name for name in frame.roles if name not in (*filling.roles, "country", AT)]  # nobody is an airport
    free = [name for name in free if name != frame.home] or [name for name in free if not filling.home]
    return free[0] if free else RECORD


def _signs(text: str) -> bool:
    """Whether it is a verb for signing, alone or with the little word behind it: "signed with", "ký cái"."""
    said = text.casefold()
    return said in _SIGNERS or said.rpartition(" ")[0] in _SIGNERS


def _asks_signer(filling: Filling) -> bool:
    """Whether "who" stands before a verb for signing: it asks who signed, whatever noun stands for what was signed."""
    said = [one for one in filling.items if not one.idle or one.has("ask/who")]
    pairs = pairwise(said)
    return filling.frame.name == "agreement" and any(one.has("ask/who") and _signs(other.text) for one, other in pairs)


def kinds_of(filling: Filling, asked: str, named: set[str]) -> Iterator[tuple[str, str]]:
    """The kinds that those in a role must be: those asked for, else another role that can be of it."""
    if asked == "party" and "where" in filling.signals.asks and filling.frame.name == "event":
        yield asked, "locality"
    for place, one in filling.classes:
        if (filling.frame.name, one) in _KNOWN:
            continue
        if place < 0:
            if asked not in (RECORD, "country", "person"):
                yield asked, one
            continue
        unnamed = asked == "country" and filling.frame.name == "event"
        if one == "person" and (unnamed or (asked == RECORD and _asks_visitors(filling))):
            continue  # who came is told, and seldom recorded as one who takes part
        members = filling.lexicon.members(one)
        roles = roles_for(filling.lexicon, filling.frame, members)
        free = [role for role in roles if role not in named or filling.frame.symmetric]
        role = asked if asked in roles else next((role for role in (filling.frame.far, *free) if role in free), "")
        if role and role != "country" and not _says_nothing(filling, role, members):
            yield role, one


def _says_nothing(filling: Filling, role: str, members: tuple[str, ...]) -> bool:
    """Whether all that can have the role are of these classes anyway."""
    classes = filling.frame.roles[role].classes
    return bool(classes) and all(any(one.endswith(f"#{name}") for one in members) for name in classes)


def conflicting(filling: Filling) -> bool:
    """Whether two words for kinds of things would have to be of the same thing."""
    said = [one for place, one in filling.classes if place >= 0]
    roles = [tuple(roles_for(filling.lexicon, filling.frame, filling.lexicon.members(one))) for one in said]
    alone = [one[0] for one in roles if len(one) == 1]
    return len(set(alone)) < len(alone) and len(set(said)) > 1
