"""What is cut short in writing, and what stands for it: "no. 3", "7.1m boxes", "$600m", "yr"."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.base import expression, unaccented

_SHORT: Final = {
    expression(rf"(?<![\w.])(?:{short})(?!\w)\.?", re.IGNORECASE): whole
    for short, whole in (
        ("corp", "Corporation"),
        ("dept", "department"),
        ("govt", "government"),
        ("reps", "representatives"),
        ("yr", "year"),
        ("yrs", "years"),
        ("(?:nat'l|natl)", "national"),
        ("(?:int'l|intl)", "international"),
        ("rehab", "rehabilitation"),
        ("wb", "World Bank"),
        ("env", "environmental"),
        ("mgmt", "management"),
        ("fest", "festival"),
        ("jap", "Japanese"),
        ("reg", "registered"),
        ("amt", "amount"),
        ("approx", "about"),
        ("ppl", "people"),
        ("assoc|assn", "association"),
        ("incl", "including"),
        ("w/o", "without"),
        ("iz", "industrial zone"),
        ("dev(?= (?:of|company|co)\\b)", "developer"),
        ("ext(?=\\.? affairs)", "external"),
        ("hon(?=\\.? (?:consul|consulate|consuls)\\b)", "honorary"),
        ("hon(?:ary|arary|ourary)", "honorary"),
        ("(?<!giam )docs?", "document"),
        ("conf", "conference"),
        ("yoy|y/y", "on a year earlier"),
        ("(?:post|after)[ -](?:the )?merger", "after the merger"),
        ("pre[ -](?:the )?merger", "before the merger"),
        ("h1(?= (?:of )?(?:19|20)\\d\\d)", "first half of"),
        ("h2(?= (?:of )?(?:19|20)\\d\\d)", "second half of"),
        ("(?<=developer )co", "company"),
        ("(?<=can )u|(?<=could )u|(?<=do )u|(?<=would )u", "you"),
        ("(?<=quick )q", "question"),
        (r"e\.g", "for example"),
        ("(?-i:US)(?= [a-z])(?! dollars?\\b)", "United States"),
    )
}
# The city in two letters, as its whole name, which phrases of the wording have as well; "60 hp" is a power.
_CITY: Final = expression(r"(?<![\w.])(?<!\d[ -])HP(?!\w)", re.IGNORECASE)
# In a text without accents they stand for words without any.
_SHORT_VI: Final = {
    expression(rf"(?<![\w.])(?:{short})(?!\w)\.?", re.IGNORECASE): whole
    for short, whole in (
        ("gđ", "giám đốc"),
        ("pgđ", "phó giám đốc"),
        ("^dt(?= (?:kcn|khu|kkt|đất|dat|vsip|deep))", "diện tích"),
        ("bt(?= (?:thành|thanh)? ?(?:ủy|uỷ|uy))", "bí thư"),
        ("(?<=năm )tl|(?<=nam )tl", "thành lập"),
        ("sỡ hữu", "sở hữu"),
        ("gtđt", "giao thông đô thị"),
        ("(?<=-)hn(?=-)|(?<= - )hn(?= - )|(?<= – )hn(?= – )", "Hà Nội"),
        ("tmtd", "thương mại tự do"),
        ("cty|cti", "công ty"),
        (r"(?<!\d )nm(?= \w)", "nhà máy"),
        ("sx", "sản xuất"),
        ("xk", "xuất khẩu"),
        ("nk", "nhập khẩu"),
        ("tq", "Trung Quốc"),
        ("(?:giấy|giay|số|so) cn", "giấy chứng nhận"),
        ("gcn", "giấy chứng nhận"),
        ("(?<=hành lang )kt|(?<=hanh lang )kt", "kinh tế"),
        ("(?<=tuyến )ds|(?<=tuyen )ds", "đường sắt"),
        ("hn(?= (?:xúc tiến|xuc tien|đầu tư|dau tu|xtđt))", "hội nghị"),
        (r"ds(?! [^?]*(?:bao nhiêu|bao nhieu|bnhi|\bbn\b|\bmấy\b|\bmay\b))", "danh sách"),
        ("(?<=hợp tác )vs|(?<=quan hệ )vs|(?<=ký )vs|(?<=kết nghĩa )vs", "với"),
        ("(?<=hop tac )vs|(?<=quan he )vs|(?<=ky )vs|(?<=ket nghia )vs", "với"),
        ("bnhiu|bnhieu|bnhiêu|bao nhiu|bnhju|(?<![\\d+] )bn(?= (?:vốn|von|tiền|tien)\\b)", "bao nhiêu"),
        ("(?<= )j", "gì"),
        ("ntn", "như thế nào"),
        ("trc", "trước"),
        ("vn", "Việt Nam"),
        ("ng(?= )", "người"),
        ("tgian", "thời gian"),
        ("đtư|đtu", "đầu tư"),
        ("hđ", "hoạt động"),
        ("slg", "số lượng"),
        ("t(?= (?:mấy|may|nào|nao)\\b)", "tháng"),
    )
}
# In a text without accents the short name of a country may be another word: where one goes there, it is the country.
_LANDS: Final = {
    "nhat": "nhat ban",
    "han": "han quoc",
    "my": "hoa ky",
    "duc": "nuoc duc",
    "phap": "nuoc phap",
    "uc": "nuoc uc",
}
_TO_LAND: Final = expression(
    rf"\b(di|sang)(?: nuoc)? ({'|'.join(_LANDS)})(?! (?:ban|quoc|dinh|vien|thuat|hao))\b", re.IGNORECASE
)
# "2019-20" is up to 2020; "2014-12" is a month, and no year before another ends it.
_YEARS: Final = expression(
    r"\b(19|20)(0\d(?=\s?[-–]\s?(?:1[3-9]|[2-9]))|1\d(?=\s?[-–]\s?[2-9]))\s?[-–]\s?(\d\d)(?![\w-])"
)
# "t8/2024" is a month; behind the word for one it is a terminal.
_MONTH: Final = expression(
    r"(?<![\w.])(?<!\bga )t(0?[1-9]|1[0-2])(?=[/.-](?:19|20)\d\d|,? (?:năm|nam)\b)", re.IGNORECASE
)
# "7.1m boxes", "$600m": before what is counted, and behind the sign of a currency, the letter is no metre.
_MILLIONS: Final = expression(
    r"(?<=\d)m(?= (?:boxes|teus?|containers|tonnes|tons|people|passengers|dollars|usd|bucks|euros|yen)\b)",
    re.IGNORECASE,
)
_MONEY: Final = expression(r"how (?:many|much) \$(?!\w)", re.IGNORECASE)
_DOLLARS: Final = expression(
    r"(?<!\w)(?:US ?)?\$ ?(\d[\d.,]*) ?(m|mn|b|bn|million|billion)\b(?! dollars| usd)", re.IGNORECASE
)
# What is the third of its name is called so with and without a word for its number; a meeting is the third then.
_MEETING: Final = expression(
    r"\b(conference|meeting|forum|festival|summit|edition|session) (?:no\.?|nr\.?|number|#) ?(\d{1,2})\b", re.IGNORECASE
)
_NUMBER: Final = expression(r"(?<=[^\W\d]) (?:no\.?|nr\.?|number|#) ?(?=[1-9]\b(?![.,]\d))", re.IGNORECASE)


def written_out(text: str) -> str:
    """The text with its short forms written out."""
    text = _DOLLARS.sub(_in_dollars, _MONEY.sub("how much money", _MILLIONS.sub(" million", text)))
    text = _NUMBER.sub(" ", _MEETING.sub(r"\2th \1", text))
    for short, whole in _SHORT.items():
        text = short.sub(whole, text)
    return _YEARS.sub(r"\1\2-\1\3", _in_vietnamese(text))


def _in_vietnamese(text: str) -> str:
    """The text with the short forms of Vietnamese written out, without accents where it has none."""
    accented = not text.isascii()
    text = _MONTH.sub(r"tháng \1", _CITY.sub("Hải Phòng", text))
    for short, whole in _SHORT_VI.items():
        text = short.sub(whole, text)
    return text if accented else _TO_LAND.sub(_as_land, unaccented(text))


def _as_land(match: re.Match[str]) -> str:
    return f"{match[1]} {_LANDS[match[2].lower()]}"


def _in_dollars(match: re.Match[str]) -> str:
    return f"{match[1]} {'million' if match[2].lower().startswith('m') else 'billion'} dollars"
