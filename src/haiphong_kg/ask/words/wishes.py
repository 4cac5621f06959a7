"""What is wished for as a noun, "opening date" or "tên", as the question that the wording knows."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.base import all_words

# What happens to a thing on a day, behind the word for the day: "ngày khai trương".
_HAPPENS_VI: Final = (
    *("ký", "ký kết", "kết nghĩa", "gia nhập", "tham gia", "vào", "sang", "thăm", "ghé", "cập cảng", "cất cánh"),
    *("thành lập", "ra đời", "khai trương", "khánh thành", "khởi công", "động thổ", "thông xe", "hoàn thành"),
    *("mở", "mở cửa", "mở tuyến", "mở đường bay", "vận hành", "hoạt động", "bắt đầu hoạt động", "đi vào hoạt động"),
    *("hết hạn", "hết hiệu lực", "kết thúc"),
    *("cấp phép", "được cấp phép", "công nhận", "được công nhận", "bắt đầu", "sáp nhập", "hợp nhất", "nhậm chức"),
)
_DAY_VI: Final = ("ngày", "năm", "tháng", "ngày tháng", "tháng năm", "thời điểm", "thời gian")
_HAPPENS: Final = (
    "ground-?breaking|opening|signing|founding|foundation|launch|inauguration|completion|licen[cs]e|licensing"
    "|start|starting|arrival|establishment|recognition|inscription|commissioning|twinning|merger|visit|take-?off"
)
_HAPPENED: Final = (
    "signed|opened|founded|established|launched|inaugurated|licensed|completed|built|started|joined|twinned|recognised"
)
_SIGNED: Final = "memorandum|agreement|accord|pact|treaty|partnership|friendship"
_DAY: Final = "(?:days?|dates?|years?|months?)"
_ENDS: Final = r"(?=\s*(?:[,;:?.!)]|$)|\s+(?:và|va|and|&)\s)"


def _either(words: tuple[str, ...]) -> str:
    """A pattern for any of these words, with accents and without, the longest first."""
    every = {*words, *(" ".join(bare) for bare in all_words(words))}
    return "|".join(sorted(every, key=lambda one: (-len(one), one)))


# A word for a day in the midst of a sentence is no wish: "vào ngày khai trương".
_WISHES: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), question)
    for pattern, question in (
        (
            rf"(^|[,;:–—-]\s*|\s(?:và|va|&)\s+)(?:{_either(_DAY_VI)}) ({_either(_HAPPENS_VI)}){_ENDS}",
            r"\1\2 khi nào",
        ),
        (rf"([,;:–—-]\s*|\s(?:và|va)\s+)(?:họ )?tên(?: gì)?{_ENDS}", r"\1tên gì"),
        (rf"\b({_HAPPENS}) {_DAY}\b", r"when \1"),
        (rf"\b{_DAY} of (the |its |their |)({_HAPPENS}|{_SIGNED})\b", r"when \1\2"),
        (rf"\b{_DAY} ({_HAPPENED}){_ENDS}", r"when \1"),
        (rf"\bfirst (?:day|date|year){_ENDS}", "when first"),
        (rf"([,:–—-]\s*|\sand )(?:the )?(?:year|day){_ENDS}", r"\1since when"),
        (rf"([,:–—-]\s*|\svà )(?:năm|ngày|thời gian){_ENDS}", r"\1từ khi nào"),
        (r"\b(tie|agreement|partnership|twinning|link|memorandum) status(?=\s*[?.!]*$)", r"\1"),
        (rf"([,:–—-]\s+|\sand )(?:total |the )?investment{_ENDS}", r"\1amount invested"),
        # how things stand is told of what is over without being asked
        (r"[,:–—-]\s*(?:(?:current|present|its) )?status(?: now| today)?(?=\s*[?.!]*$)", ""),
        (r"[,:–—-]\s*(?:tình|hiện) trạng(?: hiện nay| bây giờ| hiện tại)?(?=\s*[?.!]*$)", ""),
        (r"\b(membership|joining|entry) (?:day|date|year)\b", r"when \1"),
    )
)


def asked_out(text: str) -> str:
    """`text` with what it wishes for as questions: "HICT, opening date" → "HICT, when opening"."""
    for wish, question in _WISHES:
        text = wish.sub(question, text)
    return text
