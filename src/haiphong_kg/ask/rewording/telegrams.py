"""What is typed in few words and in a telegram's order, as the wording has it: "KCN X thuộc công ty nào"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from haiphong_kg.ask.rewording.ways import as_wholes, reworded
from haiphong_kg.base import unaccented

_END: Final = r"(?=\s*(?:vậy|thế|ạ|nhỉ|vay|the|nhi|pls|please)?\s*[?.!]*$)"
_PARK: Final = "(?:khu công nghiệp|khu cn|kcn|cụm công nghiệp|khu kinh tế|kkt)"
_FIRM: Final = "(?:công ty|tập đoàn|doanh nghiệp|hãng|đơn vị|chủ|ông)"
_TIE_VI: Final = "(?:thỏa thuận|thoả thuận|biên bản|bản ghi nhớ|hợp tác|kết nghĩa)"
_TIE: Final = "(?:agreement|memorandum|memo|mou|pact|deal|accord|treaty)"
_YEARS: Final = "(?:mấy|bao nhiêu) năm"
_TERM: Final = "(?:thời hạn|hiệu lực)"
_GOAL: Final = "(?:đặt mục tiêu|đặt chỉ tiêu|phấn đấu|nhắm)"
_AIM: Final = "(?:target|targeting|(?:aim|hope|plan) for|(?:seek|plan|hope|want|expect|aim) to (?:attract|get|draw))"
_LARGEST: Final = "(?:lớn|to) nhất"
_TEU: Final = "(?:chở )?(?:bao nhiêu|mấy) teu"
_STAKE: Final = "(?:vốn |cổ phần )?(?:của )?"
_OVER: Final = "(?:expired|over|dead|ended)"
_TWO_FIGURES: Final = "(?:2|hai) (?:con )?số(?: liệu)?"
_UNLIKE: Final = "(?:vênh|khác|lệch|chênh) nhau"
_NAMED: Final = (
    "(?:tàu|công ty|dự án|giám đốc|phó giám đốc|lãnh sự|tỉnh|người|chủ tịch|bí thư|đại sứ|hãng|nhà đầu tư|tổng|ông|bà"
    "|khu|lễ hội|cầu|con tàu|tổ chức|nhà tài trợ|cảng)"
)
_OURS: Final = "(?:Hải Phòng|Hai Phong|Haiphong|HP)"
_FEW: Final = (("2", "two"), ("3", "three"), ("4", "four"))
_FEW_VI: Final = (("2", "hai"), ("3", "ba"), ("4", "bốn"))
_ALL: Final = r"(\w+)\s*[,:–—-]\s*"
_SIGNED: Final = "(kết nghĩa|thỏa thuận|ghi nhớ)"
_PAPER: Final = "(?:văn bản|giấy tờ|giấy|bản)"
_BEGAN: Final = "(opened|started|began|signed|joined|launched|visited|came|arrived|inaugurated)"


def _ways(ways: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each way as it is typed with accents, and without."""
    for way, meant in ways:
        yield from ((one, meant) for one in dict.fromkeys((way, unaccented(way))))


_WAYS: Final = as_wholes(
    _ways(
        (
            (
                rf"({_PARK} [^?,;:]+?) (?:là )?(?:thuộc|của) (?:về )?(?:ai|{_FIRM} nào)(?: quản lý)?{_END}",
                r"\1 do ai làm chủ đầu tư",
            ),
            (rf"(?:trực )?thuộc(?: về)? {_FIRM} nào{_END}", "của ai"),
            (
                rf"{_TERM}(?: của)? ((?:bản )?{_TIE_VI}[^?,;:]*?)(?: (?:là )?{_YEARS}| bao lâu)?{_END}",
                r"\1 hết hạn khi nào",
            ),
            (rf"({_TIE_VI}[^?,;:]*?) (?:có )?{_TERM}(?: là| trong)? {_YEARS}{_END}", r"\1 hết hạn khi nào"),
            (
                rf"^([^?,;:]*?\b{_TIE}[^?,;:]*?),? (?:duration|term|validity|length)(?:,? (?:in )?years)?{_END}",
                r"until when is \1 valid",
            ),
            (r"(?<!\d )(tháng) (\d{1,2}) năm ((?:19|20)\d\d)", r"\1 \2/\3"),
            (r"(?<!last )(?:first )?(\d{1,2}) months(?: of)? ((?:19|20)\d\d)", r"first \1 months of \2"),
            (r"((?:19|20))(\d\d)\s?[-–]\s?(1[3-9]|[2-9]\d)", r"\1\2-\1\3"),
            *((rf"thứ {digit}", f"thứ {name}") for digit, name in _FEW_VI[:2]),
            *(
                (rf"{which} ((?!of\b|in\b|at\b)\w+) (project|plant|factory|phase)", rf"\1 {which} \2")
                for which in ("second", "third", "fourth", "2nd", "3rd", "4th")
            ),
            (r"(sister[ -]city|twin[ -]city|twinning) signatories", r"signatories of the \1 agreement"),
            (rf"((?:19|20)\d\d),? (?:in )?total{_END}", r"\1"),
            (
                r"^(?:the )?(?:exact )?(?:date|day|year|month) ((?!of\b|when\b|and\b|for\b)(?:[\w&.'-]+ ){1,4}?)"
                + _BEGAN,
                r"when \1\2",
            ),
            (r"economy([^?.,:;]{0,20}?):? up (?:by )?how (?:many|much)(?: per cent| percent)?", r"GRDP growth\1"),
            (rf"(.+ to .+?),? days{_END}", r"how many days from \1"),
            (rf"ngày (?:ghi |đề )?(?:trên|của) {_PAPER} {_SIGNED}([^?,;]*)", r"\1\2 khi nào"),
            (rf"{_PAPER} (kết nghĩa)([^?,;]*?) (?:đề|ghi) ngày (?:nào|mấy)", r"\1\2 khi nào"),
            *((rf"{digit} (projects|plants|factories)", rf"{name} \1") for digit, name in _FEW),
            *((rf"{digit} (dự án|nhà máy)", rf"{name} \1") for digit, name in _FEW_VI),
            (rf"{_ALL}(?:need |want )?all (?:two|three|four|five|[2-5])(?: of them| names)?{_END}", r"\1"),
            (rf"{_ALL}(?:đủ (?:cả )?|cả )(?:hai|ba|bốn|năm|[2-5])(?: bên| nhà| cái| ông)?{_END}", r"\1"),
            (r"(?:hai|ba|bốn|năm|[2-5]) (cổ đông)", r"các \1"),
            (r"(?:two|three|four|five|[2-5]) (shareholders|owners)", r"\1"),
            (r"^vua bi(?= (?:đến|thăm|sang|và|ghé|tới))", "nhà vua Bỉ"),
            (r"(?<!thu )hút(?= (?:hơn|được|bao|vốn|FDI|trên|\d))", "thu hút"),
            (
                r"(?<!ngạch )thương mại(?= (?:giữa |của )?(?:hải phòng|hp|thành phố)\b.* (?:với|và|-) )",
                "kim ngạch thương mại",
            ),
            (r"(?<!đến )(?<!tới )(?<!cho )hết(?= (?:năm )?20\d\d)", "đến hết"),
            (r"(\d[\d.,]*)\s?\+(?= (?:bn|billion|m|mn|million|tỷ|tỉ|triệu)\b)", r"more than \1"),
            (r"who (?:builds?|built|develops?|developed|made|runs?|ran)/(\w+)", r"who \1"),
            (r"(GRDP|GDP) ?/ ?(?:person|head|capita)", r"\1 per head"),
            (r"(GRDP|GDP) ?/ ?(?:đầu )?người", r"\1 bình quân đầu người"),
            (
                rf"(capital|investment|population|area|cargo|fdi|export|import|trade) (?:figures?|stats?|data){_END}",
                r"\1",
            ),
            (r"starting (year|date|day|month)", r"start \1"),
            (rf"^(?!.*\b(?:nào|gì|ai|mấy|bao)\b)tên (?:của )?({_NAMED}[^?,;:]*?){_END}", r"\1 tên gì"),
            (r"(?:during )?((?:19|20)\d\d) (.+?),? (?:the )?(?:whole|full|entire) year", r"\2 in the whole of \1"),
            (
                rf"{_GOAL} (?:thu )?(?:hút )?(bao nhiêu|mấy)(?: (?:tỷ|tỉ|vốn|tiền))* (?:FDI|vốn ngoại|vốn FDI)",
                r"mục tiêu FDI \1",
            ),
            (
                rf"FDI((?: năm)? 20\d\d)((?: \w+){{0,3}}?) {_GOAL} (?:thu )?(?:hút )?(?:là )?(bao nhiêu|mấy)",
                r"mục tiêu FDI\1\2 \3",
            ),
            (
                r"FDI (?:that )?(.+?) (?:wants|want|hopes|aims|plans|expects) to (?:get|attract|draw|pull in|receive)"
                r"( in 20\d\d)?(?:,? (?:how much|amount|figure))?",
                r"FDI target of \1\2",
            ),
            (rf"^((?:how|which|what|who) .+?), ((?:19|20)\d\d){_END}", r"\1 in \2"),
            (rf"^([^?]+?)\s*[-–—:,]\s*whose{_END}", r"who owns \1"),
            (
                rf"how much (?:FDI|foreign investment) (?:is|are|does|do|did|will) (.+?) {_AIM}",
                r"what is the FDI target of \1",
            ),
            (r"(?<!\d )(?:per cent|percent) up|up per cent", "growth"),
            ("tên là gì", "tên gì"),
            (r"nửa đầu (?:năm )?((?:19|20)\d\d)", r"6 tháng đầu năm \1"),
            (r"nửa (?:cuối|sau) (?:năm )?((?:19|20)\d\d)", r"6 tháng cuối năm \1"),
            (
                r"(?:vs|versus|against|over|on) (?:the )?same period(?: of| in)?(?: last year| a year earlier)?",
                "on a year earlier",
            ),
            (rf"^([^?]*\d[^?]*?),? (?:source|origin){_END}", r"source of \1"),
            (
                rf"^(?:origin|source) of (?:the )?[\"“']?([^?\"”']*\d[^?\"”']*)[\"”']? stat(?:istic)?{_END}",
                r"source of the \1 figure",
            ),
            (
                rf"^([^?,]*\d[^?,]*?)(?: number| figure)?,? where"
                rf"(?:['’]s| is| does) (?:it|that) (?:from|come from){_END}",
                r"source of the \1 figure",
            ),
            (
                r"^who (?:gave|gives|published|came up with|reported) (?:the )?([^?]*\d[^?]*?) (?:figure|number|stat)",
                r"source of the \1 figure",
            ),
            (r"alongside", "with"),
            (r"là (?:con )?tàu (?:gì|nào)", "tên gì"),
            (r"có (?:ở|trong|mặt trong|mặt ở) cả (\w+) (?:và|lẫn) (\w+)", r"là thành viên của cả \1 và \2"),
            (
                r"thành viên (?:của )?(?:cả )?(?:2|hai) (?:mạng lưới|mạng|tổ chức) (\w+)(?:,| và) (\w+)",
                r"thành viên của cả \1 và \2",
            ),
            (r"(?:rót|bơm) thêm(?! vốn)", "tăng vốn thêm"),
            (r"who has (?:factories|plants|a factory|a plant) (?:at|in)", "which companies are in"),
            (r"^(?:the )?(latest|last|most recent) (trip|visit) (?:of |by )?(.+? to .+)", r"when was the \1 \2 of \3"),
            ("has (?:its |a )?(?:production|manufacturing|factory|factories|plants?) in", "produces in"),
            ("nhà máy biến áp", "nhà máy máy biến áp"),
            (r"how much \$(?=\s*(?:[?.!,]|$))", "how much money"),
            (r"how many \$(?=\s)", "how much money"),
            (r"(năm|tháng|ngày) mấy", r"\1 nào"),
            ("joint inscription", "inscription"),
            (rf"{_OURS} (?:\+|and|&) (?:Hải Dương|Hai Duong) merged", "the city after the merger"),
            (r"berths? (\d+),? (\d+),? (\d+),? (?:and )?(\d+)", r"berths \1-\4"),
            (
                rf"(?:stuff|things|goods|products) (?:made|produced) (?:by|at) (.+?)(?: at (?:its|the) .+)?{_END}",
                r"what does \1 make",
            ),
            (r"sản xuất (?:ra )?(?:sản phẩm|mặt hàng|hàng|đồ) (?:nào|gì)", "sản xuất gì"),
            (r"gồm(?= (?:bao nhiêu|mấy)\b)", "có"),
            (r"chạy(?= sản xuất)", ""),
            (rf"admission(?: when)?{_END}", "joined when"),
            (r"(?:tire|tyre) (?:factory|plant)", "tyre plant"),
            (rf"^(.+?),? total money{_END}", r"how much money in total \1"),
            ("nhà máy lốp(?! xe)", "nhà máy lốp xe"),
            (r"earlier (agreement|deal|pact|memorandum)(?=.*before)", r"\1"),
            (rf"^(.+?)\s*[-–—:,]\s*members (as of .+){_END}", r"how many members did \1 have \2"),
            (rf"^tổng tiền (?:của )?(.+){_END}", r"\1 tổng cộng bao nhiêu tiền"),
            (r"(lãnh đạo (?:\w+ ){1,3}?)đi(?= (?!đến|tới)\w)", r"\1sang"),
            (
                r"(?:wards?|communes?)/(?:wards?|communes?)/special zones?(?: units)?",
                "communes, wards and special zones",
            ),
            (r"before ?(?:/|and|&) ?after (?:the )?new (?:service|line|route)", "before and after the new service"),
            (r"trước ?(?:/|và) ?sau (?:khi có )?tuyến mới", "trước và sau khi có tuyến mới"),
            (r"number of people (?:living )?(?:in|of)", "population of"),
            (r"(?:overseas|diaspora of) (\w+(?: Phong)?) community", r"overseas \1 people"),
            (r"((?:Haiphong|Hai Phong|Hải Phòng)) diaspora: how many people", r"overseas \1 people: how many"),
            (r"gồm(?= (?:những |các )?(?:hãng|công ty|doanh nghiệp)[\w ]* nào)", "có"),
            (r"(Indian|Chinese|Korean|Japanese|US|American) ports of call", r"calls at which \1 ports"),
            (r"which carriers? (?:flies|fly)(?: it| there)?", "which airline flies"),
            (r"(?<!against )(?<!versus )(?<!than )(?<!with )the ((?:19|20)\d\d) one", r"\1 agreement"),
            (
                r"(.+?),? (?:(?:comes|come) in |has |have |with )?(?:two|2|conflicting) (?:different )?"
                rf"(?:figures|versions|numbers)(?:,? (?:which|what are (?:both|they|the two)))?{_END}",
                r"do sources disagree on \1",
            ),
            (
                rf"(.+?)(?: sao(?: lại| thấy)*)?,? (?:có )?{_TWO_FIGURES} {_UNLIKE}"
                rf"(?:,? là (?:số|con số|những số) nào)?{_END}",
                r"các nguồn có thống nhất về \1 không",
            ),
            (
                rf"^{_TWO_FIGURES} (?:về )?(.+?) {_UNLIKE}(?: là (?:bao nhiêu|số nào|gì))?{_END}",
                r"các nguồn có thống nhất về \1 không",
            ),
            (r"(?<!been )(?<!is )(?:up and )?running since", "open since"),
            (
                rf"{_OURS} có (?:kết nối|liên kết|quan hệ|hợp tác) (?:với )?(tỉnh|thành phố|địa phương) nào"
                rf" (?:bên|của|ở|tại) (.+?)(?: không| ko| k)?{_END}",
                r"những \1 nào của \2 có quan hệ với Hải Phòng",
            ),
            ("relation or no", "any relation"),
            (
                rf"tàu {_LARGEST} (?:từng )?(?:vào|cập|ghé|đến) (.+?) {_TEU}",
                r"tàu lớn nhất cập cảng \1 chở bao nhiêu TEU",
            ),
            (rf"(.+?) (?:từng )?đón tàu {_LARGEST} {_TEU}(?: rồi)?", r"tàu lớn nhất cập cảng \1 chở bao nhiêu TEU"),
            (rf"^(.+?) (study|project|works|programme) funding{_END}", r"who funds the \1 \2"),
            (r"for (?:the )?(?:VN|Vietnam|Vietnamese)(?:['’]s)? side", "on the Vietnamese side"),
            (
                rf"người ký (?:bên|phía) (việt nam|vn)(?: trong| của)? (?:thỏa thuận|văn bản)(?: với)? (.+?){_END}",
                r"ai ký thỏa thuận với \2 bên phía Việt Nam",
            ),
            ("top[ -]?up", "capital increase"),
            (
                r"(.+?),? ngày (khởi công|khánh thành|thành lập|khai trương) (?:\+|và) "
                r"(chiều dài|diện tích|vốn|công suất)",
                r"\1: ngày \2, \3",
            ),
            (rf"^(\d+%) {_STAKE}(.+?) (?:thuộc về|là của|của|do) ai(?: nắm| giữ| hiện nay)*{_END}", r"ai nắm \1 \2"),
            (rf"^(.+?), (\d+%) (?:là )?(?:của|thuộc) ai(?: hiện nay)?{_END}", r"ai nắm \2 \1"),
            ("project (?:title|name), (?:amount|cost|sum)", "which project, how much money"),
            (r"so(?= (?:năm )?20\d\d)", "so với"),
            ("people: how many people", "people: how many"),
            (
                rf"^(.+?),? (?:the )?(20\d\d) (?:one|agreement|deal)[,:]? {_OVER} or (?:no|not){_END}",
                r"is the \1 \2 agreement still valid",
            ),
            (
                r"(people [^?,]*?),? (?:number|count) (?:\+|and|&) countries (?:count|number)",
                r"how many \1, in how many countries",
            ),
            (r"((?:19|20)\d\d) nhat (dau tu|rot|bo|tai tro|vien tro)", r"\1 nuoc Nhat \2"),
            (r"which lines (?:are|is) (?:in|on|part of)(?: it)?", "which shipping lines"),
            (r"(?:các )?hãng (?:chung|chạy|khai thác) tuyến", "hãng tàu nào tuyến"),
            ("side by side", ""),
            (r"making (?:stuff|things)", "production"),
            ("prior to", "before"),
        )
    )
)


def in_sentences(text: str) -> str:
    """The text with its telegrams as the wording has them."""
    return reworded(text, _WAYS)
