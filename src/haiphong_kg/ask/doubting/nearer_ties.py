"""The twins, told beside those with a friendship agreement: whoever is twinned is a friend by a nearer tie."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME

_TARGETS: Final = (Target.THINGS, Target.COUNT, Target.YES_NO)
_FRIENDSHIP: Final = f"{SCHEME}agreement-kind/friendship"
_TWINNING: Final = f"{SCHEME}agreement-kind/twinning"
_TWINNED: Final = (("hp:kind", (_TWINNING,)),)
_TWINNING_SAID: Final = "kind=agreement-kind/twinning"


def with_twins(lexicon: Lexicon, found: Reply, where: Asker) -> Reply:
    """A reply with friendship agreements of the city, and the twins that are of the same country and time."""
    meaning = found.meanings[0] if len(found.meanings) == 1 else None
    if meaning is None or found.kind != "answer" or not _of_friends(meaning):
        return found
    nearer = _twinned(meaning)
    told = tell(lexicon, nearer, where(query_text(nearer, lexicon.members), {}), found.lang)
    named = [one for one in told.given if one != HOME]
    if not named or set(named) <= set(found.given):
        return found
    sentence = f"{found.sentence} {reply(lexicon, 'twins-too', found.lang, told.sentence)}"
    return found._replace(sentence=sentence)


def with_twins_of_city(lexicon: Lexicon, text: str, found: Reply, told: Callable[[Meaning, str], Reply]) -> Reply:
    """The reply that nothing is called so, with the twins of the city where it is asked if that is one."""
    asks = any(_TWINNING_SAID in sense for one in phrases(lexicon, text, found.lang) for sense in one.senses)
    if found.kind != "refused" or found.refusal or not asks:
        return found
    twins = Meaning(Target.THINGS, "agreement", "b", (Filled("a", (HOME,)),), facets=_TWINNED)
    given = told(twins, found.lang)
    remark = reply(lexicon, "twins-are", found.lang, given.sentence)
    return found._replace(remarks=(*found.remarks, remark)) if given.kind == "answer" else found


def _of_friends(meaning: Meaning) -> bool:
    """Whether it is asked with whom the city has friendship agreements, or if it has any with such."""
    plain = meaning.frame == "agreement" and meaning.target in _TARGETS and meaning.asked not in ("", RECORD)
    friends = any(path == "hp:kind" and kinds == (_FRIENDSHIP,) for path, kinds in meaning.facets)
    return plain and friends and not (meaning.joined or meaning.negated or meaning.order or meaning.bound)


def _twinned(meaning: Meaning) -> Meaning:
    facets = tuple((path, (_TWINNING,) if kinds == (_FRIENDSHIP,) else kinds) for path, kinds in meaning.facets)
    return meaning._replace(target=Target.THINGS, facets=facets)
