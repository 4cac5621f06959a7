"""What is requested in a statement, "đề nghị quý sở cho biết năm ký …", as the question that the wording knows."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression

_END: Final = r"\s*[?.!]*$"
_ASKS: Final = expression(
    r"\b(?:gì|nào|ai|bao nhiêu|mấy|đâu|bao giờ|bao lâu|không|chưa|hay|gi|nao|bao nhieu|may|dau|bao gio|bao lau|"
    r"who|whom|whose|what|which|when|where|how|is|are|was|were|does|do|did|has|have)\b",
    re.IGNORECASE,
)
_DAY: Final = "(?:ngày|tháng|năm|giờ|ngay|thang|nam|gio)"
_MOMENT: Final = (
    rf"(?:chính xác |đúng )?(?:(?:vào )?(?:thời điểm|thời gian|thoi diem|thoi gian)|{_DAY}(?:,? (?:và )?{_DAY})*)"
    rf"(?: ?\((?:{_DAY}[, ]*)+\))?"
)
# "Ngày khai mạc là ngày nào" asks for the day twice.
_IS_WHEN: Final = (
    r"(?:,? (?:là|la|vào|vao|từ|tu))? "
    rf"(?:(?:khi|lúc|hôm|hom|{_DAY}(?:,? {_DAY})*) (?:nào|nao)|bao giờ|bao gio)"
)
_MOMENT_OF: Final = expression(
    rf"^\s*{_MOMENT} (?:mà )?(?=[^\W\d])(?!(?:nào|nay|nao|đầu|qua|tới|thực hiện)\b)", re.IGNORECASE
)
# Of two things that are requested each is asked for by itself.
_TWO: Final = expression(r"\b(?:cùng|kèm|cung|kem)\b|^(?!.*\bgi[ữu]a\b).*\b(?:và|va)\b", re.IGNORECASE)
_TWICE: Final = expression(rf"{_IS_WHEN}(?: ạ| vậy| thế| nhỉ)?{_END}", re.IGNORECASE)
_NAME: Final = "(?:họ và tên|họ tên|quý danh|tên|danh tính|ho ten|ten) (?:của |cua )?"
_DOES: Final = (
    "(?=(?:làm|nhận|đang|đã|hiện|ký|giữ|nắm|sở hữu|xây|đầu tư|tài trợ|vận hành|khai thác|quản lý|mua|tiếp|dẫn đầu|"
    "đứng đầu|đại diện|phụ trách|chủ trì|điều hành|đón|phát triển|cho vay|lam|dang|da|ky|nhan|dau tu|tai tro|dai dien) )"
)
_WHO: Final = expression(
    rf"^\s*(?:{_NAME})?(?:vị|ông|bà|người|đồng chí|cán bộ|lãnh đạo|nguoi|dong chi|can bo|lanh dao) {_DOES}",
    re.IGNORECASE,
)
_KIND: Final = expression(
    rf"^\s*(?:{_NAME})?(doanh nghiệp|công ty|đơn vị|tổ chức|tập đoàn|cơ quan|nhà đầu tư|nhà tài trợ|hãng tàu|hãng|địa phương|"
    rf"thành phố|tỉnh|doanh nghiep|cong ty|don vi|to chuc) {_DOES}",
    re.IGNORECASE,
)
_WHICH: Final = expression(rf"^\s*{_NAME}(?=(?:các|những|cac|nhung) )", re.IGNORECASE)
_LIST: Final = expression(
    r"^\s*(?:danh sách|danh mục|tên gọi|danh sach)(?: đầy đủ| chi tiết| cụ thể)?(?: của)? (?:các |những |cac |nhung )?(?=[^\W\d])",
    re.IGNORECASE,
)
# What a request gives as its purpose, before it and behind it.
_BEFORE: Final = expression(
    r"^\s*for (?:a|an|the|my|our|his|her|this|that) (?:[\w-]+ ){0,3}?"
    r"(?:note|report|file|brief|briefing|memo|dossier|letter|speech|record|minutes|summary|table|reply)s?"
    r"(?:[:,] (?=\S)| (?=(?:i|we|please|kindly|could|can|may)\b))",
    re.IGNORECASE,
)
# What is added to the word that asks, to somebody who is spoken to.
_SPOKEN: Final = expression(
    r"(?<=\b)(nào|gì|ai|đâu|nhiêu|mấy|không|chưa|giờ|lâu|rồi|sao|tháng|phần trăm|%)"
    r"(?:,? (?:nhỉ|vậy|thế|ạ|nhé|hả|ha|nha|hen|vậy ta|(?-i:em|anh|chị|cô|chú|bác|bạn|ad|mn|các bác)))+(?=\s*[?.!]*$)",
    re.IGNORECASE,
)
_PLEASE: Final = expression(rf",?\s+(?:please|pls|plz){_END}", re.IGNORECASE)
_CLOSING: Final = r"(?:\s*[.;,–—-]|(?<=\?))\s*"
_BEHIND: Final = expression(
    rf"{_CLOSING}(?:(?:i|we) )?(?:need|needed|want|wanted|require|required) (?:it|this|that|the [\w-]+|these)"
    rf"(?: for [^?.!]*)?{_END}"
    rf"|{_CLOSING}(?:kindly|please) (?:list|name|give|provide|send|share|supply|state)(?: (?:me|us))?"
    rf"(?: (?:them|it|these|all|(?:the |a )?(?:full |complete )?(?:list|names?|figures?|dates?)))*{_END}"
    rf"|{_CLOSING}(?:the )?(?:exact|precise) (?:day|date|year|figure|number)(?: please| pls)?{_END}"
    r"|,?\s+(?:(?:tôi|em|mình|anh|chị|chúng tôi)\s+)?(?:đang )?(?:cần|để|cần để) (?:ghi|đưa|điền|bổ sung|làm|viết|soạn|trình)"
    rf" (?:vào )?(?:giấy mời|tờ trình|báo cáo|hồ sơ|công văn|bài viết|bài|kế hoạch|bài phát biểu|biên bản)[^?.!,]*{_END}",
    re.IGNORECASE,
)


def plainly_asked(lexicon: Lexicon, text: str) -> str:
    """`text` without the words that request it; what they request as a noun is asked for."""
    any_of = partial(one_of, lexicon, bare=True)
    begun, alone = any_of("requesting"), any_of("requesting-alone")
    kind = rf"(?:{any_of('requested')}|{any_of('requested-of')}|{begun})"
    request = (
        rf"(?:^|(?<=[,:;.] ))\s*(?:{alone}(?: {kind})*|{begun}(?:[,:]? {kind})+)(?: là| rằng)?[:,]? (?!to\b)(?=\w)"
    )
    closing = rf"[,.;–—-]\s*{kind}(?: {kind})+{_END}"
    said = expression(closing, re.IGNORECASE).sub("", _BEFORE.sub("", _BEHIND.sub("", _PLEASE.sub("", text))))
    found = expression(request, re.IGNORECASE).search(said)
    before, asked = (said[: found.start()], said[found.end() :]) if found else ("", said)
    if not asked.strip(" ?.!"):
        return text
    plain = _SPOKEN.sub(r"\1", _nouns_asked(asked, requested=found is not None or said != text))
    return f"{before}{plain}"


def _nouns_asked(text: str, *, requested: bool) -> str:
    """A noun at the beginning as what asks for it: "ngày khai mạc …" → "khai mạc … khi nào".

    It may begin a sentence that asks for something else, where nothing requests it.
    """
    twice = _TWICE.search(text)
    rest = text[: twice.start()] if twice else text
    if (moment := _MOMENT_OF.match(rest)) and (twice or requested) and not (_ASKS.search(rest) or _TWO.search(rest)):
        return f"{rest[moment.end() :].rstrip(' ?.!')} khi nào"
    if not requested:
        return text
    text = _WHICH.sub("", _KIND.sub(r"\1 nào ", _WHO.sub("ai ", text)))
    return _LIST.sub("những ", text)
