"""What is told of all that binds two: few records with what sources say of them, many by their kinds and names."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import fact_of
from haiphong_kg.ask.meaning.said_names import kind_said
from haiphong_kg.ask.telling.holders_told import holder_told
from haiphong_kg.ask.telling.replying import reply
from haiphong_kg.ask.telling.standing import with_state
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
_MOST_TIES: Final = 8
_ACCOUNTED: Final = ("Agreement", "CooperationRelation")
_AID: Final = "FundingContribution"
_TIES: Final = (*_ACCOUNTED, "Ownership")


def bonds_told(lexicon: Lexicon, records: tuple[str, ...], lang: str, *, helping: bool) -> list[str]:
    """A sentence for each of few records, or for each kind of many with how many they are.

    Agreements and shares come first; before them what is paid for, where it is asked of help.
    """
    by_kind: dict[str, list[str]] = {}
    for one in records:
        by_kind.setdefault(_kind(lexicon, one), []).append(one)
    names = {one: label(lexicon.kg, one, "en") for one in by_kind}
    kinds = {one: by_kind[one] for one in sorted(by_kind, key=lambda one: (_rank(one, helping=helping), names[one]))}
    if len(records) <= _FEW:
        ordered = [one for every in kinds.values() for one in every]
        return [_with_accounts(lexicon, one, lang, _accounts(_kind(lexicon, one))) for one in ordered]
    return [_of_kind(lexicon, kind, every, lang) for kind, every in kinds.items()]


def is_aided(lexicon: Lexicon, records: tuple[str, ...]) -> bool:
    """Whether some of the records tell that something is paid for."""
    return any(_kind(lexicon, one).endswith(_AID) for one in records)


def _kind(lexicon: Lexicon, record: str) -> str:
    return bare(sorted(lexicon.kg.objects(record, "rdf:type"), key=str)[0])


def _rank(kind: str, *, helping: bool) -> int:
    """The place of a kind of record among the others."""
    if helping and kind.endswith(_AID):
        return 0
    return 1 if kind.endswith(_TIES) else 2


def _accounts(kind: str) -> int:
    return _MOST_OF_TIE if kind.endswith(_ACCOUNTED) else _MOST_ACCOUNTS


def _of_kind(lexicon: Lexicon, kind: str, records: list[str], lang: str) -> str:
    most, few = (1, _MOST_TIES) if kind.endswith(_ACCOUNTED) else (0, _MOST_OF_KIND)
    ordered = sorted(records, key=lambda one: not fact_of(lexicon.kg, one).home)  # those of the city itself first
    said = [_with_accounts(lexicon, one, lang, most) for one in ordered[:few]]
    more = [f"… (+{len(records) - len(said)})"] if len(records) > len(said) else []
    name = capital(label(lexicon.kg, kind, lang))
    return reply(lexicon, "kind-of-records", lang, name, str(len(records)), "; ".join(said + more))


def _with_accounts(lexicon: Lexicon, record: str, lang: str, most: int) -> str:
    """What a record says with its time, and some of what sources say of it."""
    kg = lexicon.kg
    name = told(kg, record, lang).rstrip(".") if record in situations(kg) else holder_told(lexicon, record, lang)
    kind = kind_said(lexicon, record, lang)
    name = f"{name} ({kind})" if kind and _kind(lexicon, record).endswith(_ACCOUNTED) else name
    said = with_state(lexicon, record, name, lang)
    accounts = (by_language(kg, one, "hp:paraphrase").get(lang, "") for one in sorted(kg.subjects("hp:claims", record)))
    further = [one.rstrip(".") for one in dict.fromkeys(accounts) if one and one.rstrip(".") not in said][:most]
    return f"{said}: {'; '.join(further)}" if further else said
