"""Vietnamese as it is spoken and typed in haste, as the wording has it: "vô" is "vào", "z" at the end is "vậy"."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.rewording.ways import as_wholes, reworded
from haiphong_kg.base import expression

# Words that begin with "vô" and have nothing of "vào".
_COMPOUNDS: Final = "địch|tuyến|cùng|hạn|số|thời|tận|hiệu|ích|tư|chủ|cớ|tình|lý|sản|hình"
_END: Final = r"(?=\s*(?:vậy|thế|ạ|nhỉ|vay|the|a|nhi)?\s*[?.!]*$)"
_WHICH: Final = r"(?:\w+ )?(?:nào|nao|ai|gì|gi)"
_MANY: Final = "những|các|mấy|bao nhiêu|nhung|cac|may|bao nhieu"
# Who is asked if he knows it is asked for it: "có ai biết … bao nhiêu không".
_SPOKEN_TO: Final = r"(?:(?:có|co|ai|ad|ê|mày|tụi mày|bạn|anh|chị|bác|nào|mọi người|mn|em|ban|bac|moi nguoi)\s+)*"
_ASKED: Final = r"\b(?:gì|nào|ai|bao nhiêu|mấy|đâu|nhiêu|bao giờ|gi|nao|bao nhieu|may|dau|nhieu|bao gio)\b"
_WAYS: Final = as_wholes(
    (
        (
            rf"^{_SPOKEN_TO}(?:biết|biet) (.*{_ASKED}.*?) (?:không|khong|ko|k|hông|hok)"
            r"(?: (?:a|ạ|vậy|vay|thế|the|nhỉ|nhi))*(?=\s*[?.!]*$)",
            r"\1",
        ),
        (rf"(?-i:vô)(?! (?:{_COMPOUNDS})\b)|dzô|zô", "vào"),
        (r"(?-i:vo)", "vao"),
        (r"(?<=\w )h(?= \w)", "giờ"),
        (r"nc(?= ngoài| ngoai)", "nước"),
        (r"(?:zậy|dzậy|dậy|zay|zị|dị|z)(?=\s*[?.!]*$)", "vậy"),
        # what is counted and then asked for is not counted: "mấy tỉnh có ký là mấy tỉnh nào"
        (
            rf"(?:mấy|may) ((?:[^\s,?]+ ){{2,9}})(?:là|la) (?:mấy |những |may |nhung )?({_WHICH}){_END}",
            r"những \1là \2",
        ),
        (
            r"(\w+ (?:với|voi|và|va) (?:\w+ ){1,4})(?:có|co) (?:gì|gi)(?= (?:không|khong|ko|k|hông|hok)\s*[?.!]*$)",
            r"\1có quan hệ gì",
        ),
        (r"ai (?:làm|lam)(?=\s*(?:vậy|thế|ạ|nhỉ|vay|the|nhi)?\s*(?:[?.!,]|$))", "ai đầu tư"),
        (
            r"\b(ai|nao|gi|dau|khong|ko|chua|may|nhieu|roi)(?: (?:a|ah|nhe|vay|the|zay))+(?=\s*[?.!]*$)",
            r"\1",
        ),
        # of partners whose shares are asked for it is asked who holds how much
        (
            r"(?:(?:các|những) )?(?:đối tác|cổ đông|bên góp vốn) (?:trong|của|tại|ở) (.+?),? "
            r"(?:và|với|cùng|kèm) (?:tỷ lệ|tỉ lệ|phần trăm|số) (?:góp vốn|sở hữu|cổ phần|vốn góp|nắm giữ)"
            r"(?: (?:của )?(?:họ|mỗi bên|từng bên))?(?=\s*[?.!]*$)",
            r"ai giữ bao nhiêu cổ phần của \1",
        ),
        (
            r"(.+?) (?:gồm|bao gồm|có) (?:các|những) (?:đối tác|cổ đông|bên)(?: góp vốn)? nào,? "
            r"(?:và )?(?:mỗi|từng) (?:bên|đối tác|cổ đông) (?:giữ|nắm|góp|có|chiếm) (?:bao nhiêu|mấy)"
            r"(?: (?:cổ phần|phần trăm|vốn|%))?(?=\s*[?.!]*$)",
            r"ai giữ bao nhiêu cổ phần của \1",
        ),
        (r"ai (?:lên|len)(?=\s*(?:vậy|thế|ạ|nhỉ|vay|the|a|nhi)?\s*[?.!]*$)", "ai"),
        (r"(bến (?:số )?\d)[,.](?=\d(?!\d))", r"\1, "),
        (rf"(?:đón|don) (?:tiếp |tiep )?((?:{_MANY}) (?:đoàn|doan))", r"tiếp \1"),
    )
)


# Short names of countries, which without accents are other words as well: at the beginning, or behind what is of one.
_LANDS: Final = {"my": "nuoc my", "nhat": "nuoc nhat", "han": "ben han", "phap": "nuoc phap", "bi": "nuoc bi"}
_OF_LAND: Final = "cua|von|cong ty|cty|hang|doanh nghiep|dn|doan|voi|tau|sang|di|tu"
_LAND: Final = expression(
    rf"(?:(?<=^)|(?<=\b)(?P<before>{_OF_LAND}) )(?P<land>{'|'.join(_LANDS)})"
    r"(?= (?:dau|co|cho|ky|nao|sang|giup|tai|vay|la|voi|rot|bo|khong|ko|k|lam|mo|xay)\b|\s*[?.!]*$)"
)


def plainly(text: str) -> str:
    """`text` with what is said otherwise in haste as the wording has it."""
    text = reworded(text, _WAYS)
    return _LAND.sub(_named, text) if text.isascii() else text


def _named(match: re.Match[str]) -> str:
    """A country by two words, which are no others."""
    return " ".join(filter(None, (match["before"], _LANDS[match["land"]])))
