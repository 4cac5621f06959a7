"""The two languages of the reader: choice, the program's own words, and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

LANGUAGES: Final = ("vi", "en")
_MOST_DIGITS: Final = 40

WORDS: Final[dict[str, dict[str, str]]] = {
    "yes": {"vi": "có", "en": "yes"},
    "no": {"vi": "không", "en": "no"},
    "also": {"vi": "Còn gọi", "en": "Also called"},
    "relations": {"vi": "Quan hệ", "en": "Relations"},
    "figures": {"vi": "Số liệu", "en": "Figures"},
    "mentions": {"vi": "Được nói đến", "en": "Also said"},
    "notes": {"vi": "Ghi chú", "en": "Notes"},
    "unstated": {"vi": "Nguồn không nêu", "en": "Not stated by the source"},
    "derived": {"vi": "suy ra, không nguồn nào nêu", "en": "derived, stated by no source"},
    "derived from": {"vi": "suy ra từ", "en": "derived from"},
    "no passage": {"vi": "ghi cùng thực thể, không có trích dẫn riêng", "en": "recorded without a passage of its own"},
    "shortest": {"vi": "ngắn nhất", "en": "shortest"},
    "best-evidenced": {"vi": "bằng chứng vững nhất", "en": "best evidenced"},
    "formula": {"vi": "công thức", "en": "formula"},
    "between": {"vi": "trong khoảng", "en": "between"},
    "about": {"vi": "khoảng", "en": "about"},
    "up to": {"vi": "đến", "en": "up to"},
    "from": {"vi": "từ", "en": "from"},
    "and": {"vi": "đến", "en": "and"},
    "paragraph": {"vi": "đoạn", "en": "paragraph"},
    "position": {"vi": "vị trí", "en": "position"},
    "speaker": {"vi": "lời của", "en": "said by"},
    "open list": {"vi": "danh sách để mở", "en": "open list"},
    "nothing said": {"vi": "Đồ thị chưa có gì về mục này.", "en": "The graph says nothing about it yet."},
    "no rows": {"vi": "Không có dòng nào.", "en": "No rows."},
    "rows": {"vi": "dòng", "en": "rows"},
    "parameters": {"vi": "tham số", "en": "parameters"},
    "name": {"vi": "tên", "en": "name"},
    "question": {"vi": "câu hỏi", "en": "question"},
    "matched": {"vi": "khớp với", "en": "matched"},
    "type": {"vi": "loại", "en": "type"},
    "label": {"vi": "nhãn", "en": "label"},
    "measure": {"vi": "số đo", "en": "measure"},
    "value": {"vi": "giá trị", "en": "value"},
    "severity": {"vi": "mức", "en": "severity"},
    "place": {"vi": "chỗ", "en": "place"},
    "rule": {"vi": "quy tắc", "en": "rule"},
    "message": {"vi": "nội dung", "en": "message"},
    "fix": {"vi": "cách sửa", "en": "mend"},
    "nodes": {"vi": "số nút", "en": "nodes"},
    "edges": {"vi": "số cạnh", "en": "edges"},
    "density": {"vi": "mật độ", "en": "density"},
    "components": {"vi": "số thành phần", "en": "components"},
    "communities": {"vi": "số cộng đồng", "en": "communities"},
    "bridges": {"vi": "số cầu nối", "en": "bridges"},
    "cut points": {"vi": "số nút cắt", "en": "cut points"},
    "version": {"vi": "phiên bản", "en": "version"},
    "released": {"vi": "ngày phát hành", "en": "released"},
    "licence": {"vi": "giấy phép", "en": "licence"},
    "digest": {"vi": "mã băm", "en": "digest"},
    "files": {"vi": "số tệp", "en": "files"},
    "stated triples": {"vi": "bộ ba được nêu", "en": "stated triples"},
    "derived triples": {"vi": "bộ ba suy ra", "en": "derived triples"},
    "known on": {"vi": "đã biết vào", "en": "known on"},
    "time unknown": {"vi": "không rõ thời gian", "en": "time unknown"},
    "evidence": {"vi": "bằng chứng", "en": "evidence"},
    "publisher": {"vi": "nhà xuất bản", "en": "publisher"},
    "publishers": {"vi": "nhà xuất bản độc lập", "en": "independent publishers"},
    "primary source": {"vi": "có nguồn gốc", "en": "primary source"},
    "no primary source": {"vi": "không có nguồn gốc", "en": "no primary source"},
    "both sides": {"vi": "cả hai phía đều nêu", "en": "stated by both sides"},
    "not both sides": {"vi": "chưa thấy cả hai phía nêu", "en": "not seen from both sides"},
    "completeness": {"vi": "đã điền {} % số trường", "en": "{}% of the fields filled"},
    "source age": {"vi": "tuổi nguồn mới nhất: {} năm", "en": "age of the newest source: {} y"},
    "no source date": {"vi": "nguồn không đề ngày", "en": "sources without a date"},
    "disagreement": {"vi": "Nguồn không thống nhất", "en": "Sources disagree"},
    "against": {"vi": "so với", "en": "against"},
    "preferred here": {"vi": "giá trị này được chọn", "en": "this one is preferred"},
    "preferred there": {"vi": "được chọn", "en": "preferred"},
    "checking": {
        "vi": "Đang kiểm tra tệp, quy tắc, lời diễn đạt và khuôn dạng …",
        "en": "Checking files, rules, wordings and shapes …",
    },
    "unsure": {
        "vi": "Không chắc bạn hỏi gì. Những câu gần nhất, dùng với haiphong-kg query TÊN:",
        "en": "It is not sure what is asked. The nearest questions, for haiphong-kg query NAME:",
    },
    "unknown": {
        "vi": "Không câu hỏi nào ở đây giống câu này. Gõ haiphong-kg queries để xem có thể hỏi gì.",
        "en": "No question here is like this one. See haiphong-kg queries for what can be asked.",
    },
    "error": {"vi": "lỗi", "en": "error"},
    "warning": {"vi": "cảnh báo", "en": "warning"},
}


def word(key: str, lang: str) -> str:
    """The program's own word for `key` in `lang`."""
    return WORDS[key][lang]


def language_of(environment: Mapping[str, str]) -> str:
    """The reader's language by the locale variables of POSIX: Vietnamese where they say so, else English."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "vi" if locale.lower().startswith("vi") else "en"


def number(text: str, lang: str) -> str:
    """A decimal number with the thousands and decimal signs of `lang`; what is no number is returned as it is."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
        return text
    plain = f"{value:,f}"
    return plain.translate(str.maketrans(",.", ".,")) if lang == "vi" else plain
