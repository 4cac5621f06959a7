"""What is told of all that binds two: few records with what sources say of them, many by their kinds and names."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.telling.replying import reply, with_time
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import capital
from haiphong_kg.entities import by_language, label, told
from haiphong_kg.store import bare, situations

# Of so many records each is told with what sources say.
_FEW: Final = 8
_MOST_ACCOUNTS: Final = 2
_MOST_OF_TIE: Final = 5
# Of more records of a kind than these the rows have the others.
_MOST_OF_KIND: Final = 5
_ACCOUNTED: Final = ("Agreement", "CooperationRelation")
_TIES: Final = (*_ACCOUNTED, "Ownership")


def bonds_told(lexicon: Lexicon, records: tuple[str, ...], lang: str) -> list[str]:
    """A sentence for each of few records, or for each kind of many with how many they are; agreements come first."""
    kinds: dict[str, list[str]] = {}
    for one in records:
        kinds.setdefault(_kind(lexicon, one), []).append(one)
    if len(records) <= _FEW:
        ordered = [one for kind in sorted(kinds, key=_is_no_tie) for one in kinds[kind]]
        return [_with_accounts(lexicon, one, lang, _accounts(_kind(lexicon, one))) for one in ordered]
    return [_of_kind(lexicon, kind, kinds[kind], lang) for kind in sorted(kinds, key=lambda one: _order(lexicon, one))]


def _kind(lexicon: Lexicon, record: str) -> str:
    return bare(sorted(lexicon.kg.objects(record, "rdf:type"), key=str)[0])


def _is_no_tie(kind: str) -> bool:
    return not kind.endswith(_TIES)


def _accounts(kind: str) -> int:
    return _MOST_OF_TIE if kind.endswith(_ACCOUNTED) else _MOST_ACCOUNTS


def _order(lexicon: Lexicon, kind: str) -> tuple[bool, str]:
    return _is_no_tie(kind), label(lexicon.kg, kind, "en")


def _of_kind(lexicon: Lexicon, kind: str, records: list[str], lang: str) -> str:
    most = 1 if kind.endswith(_ACCOUNTED) else 0
    said = [_with_accounts(lexicon, one, lang, most) for one in records[:_MOST_OF_KIND]]
    more = [f"… (+{len(records) - len(said)})"] if len(records) > len(said) else []
    name = capital(label(lexicon.kg, kind, lang))
    return reply(lexicon, "kind-of-records", lang, name, str(len(records)), "; ".join(said + more))


def _with_accounts(lexicon: Lexicon, record: str, lang: str, most: int) -> str:
    """What a record says with its time, and some of what sources say of it."""
    kg = lexicon.kg
    name = told(kg, record, lang).rstrip(".") if record in situations(kg) else label(kg, record, lang)
    said = with_time(kg, record, name, lang)
    accounts = (by_language(kg, one, "hp:paraphrase").get(lang, "") for one in sorted(kg.subjects("hp:claims", record)))
    further = [one.rstrip(".") for one in dict.fromkeys(accounts) if one and one.rstrip(".") not in said][:most]
    return f"{said}: {'; '.join(further)}" if further else said
