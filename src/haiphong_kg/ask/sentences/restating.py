"""What is asked for as a noun, "the year of X", "the number of X is how many", asked as a question is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from haiphong_kg.base import expression

_PLEASE: Final = (
    r"^(?:(?:cho (?:tôi |em |mình |anh |chị )?(?:biết|hỏi|xin)|xin|cho biet|cho hoi|cho xin|please give|give me),? )?"
)
_TOTAL: Final = r"(?:tổng |tong )?"
_ASKS: Final = r"(?:nào|mấy|bao nhiêu|gì|nao|may|bao nhieu|gi)"
_UNIT: Final = "(?:ngày|tháng|năm|hôm|khi|lúc|thời điểm|ngay|thang|nam|hom|luc)"
_POINT: Final = r"(?:ngày tháng(?: năm)?|ngày|tháng năm|tháng|năm|thời điểm|mốc thời gian|thoi diem)"
# "Năm" is a number before what is counted, and "năm nay" is a time.
_OF_NO_EVENT: Final = (
    r"(?:\d|(?:nay|ngoái|trước|sau|tới|đầu|cuối|đó|này|doanh nghiệp|công ty|dự án|khu|nước|thành phố|tỉnh|đối tác"
    r"|nhà đầu tư|địa phương|cảng|bến|hãng|tổ chức|quốc gia)\b)"
)
_ANY_ASKS: Final = r"\b(?:nào|mấy|bao nhiêu|gì|ai|đâu|khi|sao|không|chưa|nao|may|bao nhieu|gi|dau|khong)\b"
_ENGLISH_POINT: Final = r"(?:exact |precise )?(?:day|month|year|date)(?:,? (?:and|&|or) (?:day|month|year))*"
_OF_TIME: Final = r"(?:on|by|to|over|end|after|in|at|trip|before|and|or|book)\b"
_OFFICE: Final = (
    r"(?:took over|takes over|took office|took up (?:the |her |his )?(?:post|office|job)|took the (?:post|job|office)"
    r"|came in|stepped in|was appointed|got the (?:post|job))"
)
_OFFICE_VI: Final = r"(?:lên thay|lên|nhận chức|nhậm chức|nắm quyền|tiếp quản|giữ chức|vào thay|làm)"
# Whom it is asked for by "name": the others have a name that is no person's.
_PERSONS: Final = (
    r"(?:(?:vice |deputy |current |present |former |today's )*(?:director|chairman|chairwoman|mayor|head|leader"
    r"|secretary|official|officer|person|people|man|woman|ambassador|consul|minister|governor|signatory|delegate|shareholder"
    r"|investor|owner|developer|operator|company|firm)s?)"
)
_PERSONS_VI: Final = (
    r"(?:(?:phó )?(?:giám đốc|chủ tịch|bí thư|thị trưởng|trưởng đoàn|lãnh đạo|người|vị|ông|bà|đại sứ|tổng lãnh sự"
    r"|lãnh sự|bộ trưởng|thống đốc|đại diện|sếp|giam doc|chu tich|bi thu|nguoi))"
)
_END: Final = r"(?:,? (?:please|pls|ạ|nhé|với|thế|vậy))*$"
# Each way to ask by a noun, and the question that it is.
_WAYS: Final = tuple(
    (expression(way, re.IGNORECASE), question)
    for way, question in (
        (
            rf"{_PLEASE}{_TOTAL}(?:số lượng|số|so luong|so) (?!liệu)(.+?),? (?:là|la|có|co)"
            rf" (?:bao nhiêu|mấy|bao nhieu|may){_END}",
            r"có bao nhiêu \1",
        ),
        (
            rf"{_PLEASE}{_POINT} (?!\d)(?:mà )?(.+?) (?:là|vào|thì là|la|vao) (?:(?:vào )?{_UNIT} {_ASKS}|bao giờ)",
            r"\1 khi nào",
        ),
        (rf"{_PLEASE}{_POINT} (?!{_OF_NO_EVENT}|.*{_ANY_ASKS})([^,?]+?){_END}", r"\1 khi nào"),
        (rf"^(?:the )?{_ENGLISH_POINT} (?!{_OF_TIME})(?:of |when |in which |on which |that |for )?(.+)$", r"when \1"),
        (rf"{_PLEASE}(?:họ )?tên ((?:của )?{_PERSONS_VI}\b.+?){_END}", r"\1 là ai"),
        (rf"^(?:the )?names? of ((?:the )?(?:[\w-]+ ){{0,2}}?{_PERSONS}\b.+?){_END}", r"who is \1"),
        (rf"^([^:]*\b{_PERSONS}\b[^:]*?)(?::|,| [-–—]) (?:the )?(?:full )?names?{_END}", r"who is \1"),
        (rf"\b(before \w[\w' ]*?) {_OFFICE}\b", r"\1"),
        (rf"\b(trước(?: khi)?) ((?:ông|bà|anh|chị|cô|chú) [\w ]+?) {_OFFICE_VI}\b", r"trước \2"),
        (r",? (?:plus|as well as|along with|together with) (?!\d)", " and "),
        (r",? (?:kèm theo|kèm|cùng với) (?!\d)", " và "),
    )
)


def restated(text: str) -> Iterator[str]:
    """The text as each question that it is by another way to ask: "Năm ký với Brest" as "ký với Brest khi nào"."""
    said = text.strip(" ?.!")
    for way, question in _WAYS:
        if (found := way.sub(question, said, count=1)) != said:
            yield found if not said.isascii() else _bare(found)


def _bare(text: str) -> str:
    """What is asked of a text that is typed without accents."""
    for one, bare in (
        ("có bao nhiêu", "co bao nhieu"),
        ("khi nào", "khi nao"),
        (" là ai", " la ai"),
        ("trước", "truoc"),
    ):
        text = text.replace(one, bare)
    return text
