"""Whether sources disagree on something: the disagreements recorded of it, never a bare yes."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Target
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression
from haiphong_kg.entities import disagreement_text
from haiphong_kg.store import MEMBERS, KnowledgeGraph

_ON: Final = "(?:on|about|over|for|of|in|as to|regarding|around)"
_SOURCES: Final = "(?:the |any |different |all |your |our )*(?:sources|papers|reports|figures|records|accounts|media)"
_DIFFER: Final = (
    r"(?:all )?(?:disagree|differ|conflict|contradict(?: each other)?|diverge|clash|agree|say the same"
    r"|say different things|give (?:different|conflicting) \w+)"
)
_DISPUTE: Final = (
    "(?:disagreements?|disputes?|contradictions?|discrepanc(?:y|ies)|controvers(?:y|ies)"
    "|(?:conflicting|different|contradictory|differing) (?:figures|dates|numbers|years|values|reports|claims|sources))"
)
_BETWEEN: Final = "(?: (?:between|among|in) (?:the )?sources)"
# An agreement may be disputed as well, and then it is no matter of sources.
_MEASURE: Final = "(?:date|year|day|figure|number|total|amount|area|population|capital|cost|value|length)"
_NO: Final = r"(?:không|ko|hay không|khong)"
_APART_VI: Final = "(?:ghi khác|nói khác|đưa khác|mâu thuẫn|khác nhau|trái ngược|khác biệt|chênh lệch|vênh)"
_SOURCES_VI: Final = "(?:nguồn tin|nguồn|số liệu|báo|tài liệu|con số|thông tin)"
_ASKED: Final = tuple(
    expression(rf"^\s*{way}\s*[?.!]*$", re.IGNORECASE)
    for way in (
        rf"(?:do|does|did) {_SOURCES} {_DIFFER}(?: {_ON})? (.+?)",
        rf"(?:is|was|are|were) there (?:any |a |an |some )?{_DISPUTE}{_BETWEEN}? {_ON} (.+?)",
        rf"(?:is|are|was|were) (.*?\b{_MEASURE}\b.*?) (?:disputed|contested|in dispute)",
        rf"(?:có )?{_SOURCES_VI}(?: nào)? {_APART_VI}(?: với)?(?: nhau)?(?: về| cho)? (.+?) {_NO}",
        rf"(?:các )?{_SOURCES_VI} có (?:thống nhất|khớp|{_APART_VI})(?: với)?(?: nhau)?(?: {_NO})? về (.+?) {_NO}",
        rf"(.+?) có (?:gì )?{_APART_VI}(?: gì)? giữa các nguồn {_NO}",
        rf"có (?:tranh cãi|bất đồng|(?:sự )?{_APART_VI})(?: nào| gì)?(?: giữa các nguồn)? về (.+?) {_NO}",
    )
)
_DAY_OF_TWINNING: Final = expression(r"^(?:ngày|năm|thời điểm) (?=kết nghĩa|ký)", re.IGNORECASE)


def on_disagreement(lexicon: Lexicon, text: str, whole: One) -> Reply | None:
    """What is recorded of disagreements on what `text` asks about; None where it does not ask for that."""
    matter = next((match[1] for one in _ASKED if (match := one.match(text))), "")
    if not matter:
        return None
    found = whole(_DAY_OF_TWINNING.sub("khi nào ", matter))
    described = any(one.target == Target.DESCRIBE for one in found.meanings)
    if found.kind != "answer" or found.unread or described or "record" not in found.rows.columns:
        return None
    records = {held(found.rows, row, "record") for row in found.rows.rows}
    known = _disagreements(lexicon.kg, records) or _disagreements(lexicon.kg, _of_other_times(lexicon.kg, found))
    told = "; ".join(disagreement_text(lexicon.kg, one, found.lang) for one in known)
    # That none is noted does not say that all sources agree: their accounts may tell other days.
    return found._replace(question=text, sentence=reply(lexicon, "disagreed", found.lang, told)) if told else None


def _disagreements(kg: KnowledgeGraph, records: set[str]) -> list[str]:
    """The disagreements that some of these records are sides of."""
    return sorted({one for record in records for role in MEMBERS for one in kg.subjects(role, record)})


def _of_other_times(kg: KnowledgeGraph, found: Reply) -> set[str]:
    """The figures of the same things and kinds, where a figure of no certain time is asked for."""
    plain = (one for one in found.meanings if one.frame == FIGURE and one.span is None)
    asked = [(entity.iris, one.indicators) for one in plain if (entity := one.role("entity"))]
    every = {one for iris, kinds in asked for kind in kinds for one in kg.subjects("hp:indicator", kind)}
    things = {iri for iris, _ in asked for iri in iris}
    seen = {one: kg.value(one, "hp:observedEntity").partition("/v/")[0] for one in every}
    return {one for one, thing in seen.items() if thing in things}
