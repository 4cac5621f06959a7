"""The many ways to ask for a time, and to say which of several in a row, as the one that the wording knows."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.rewording.colloquial import plainly
from haiphong_kg.ask.rewording.short_forms import written_out
from haiphong_kg.ask.rewording.telegrams import in_sentences
from haiphong_kg.ask.rewording.turns import plain
from haiphong_kg.ask.rewording.ways import as_wholes, reworded
from haiphong_kg.base import MONTH, expression, nfc, unaccented
from haiphong_kg.entities import Vocabulary

# The words of a unit of time in Vietnamese, with accents and without, and those that ask which.
_UNIT: Final = "(?:ngày|tháng|năm|hôm|ngay|thang|nam|hom)"
_WHICH: Final = "(?:nào|mấy|bao nhiêu|nao|may|bao nhieu)"
_AT: Final = rf"(?:(?:khi|lúc|luc|hồi|hoi|{_UNIT}(?: {_UNIT})*) {_WHICH}(?:,? {_UNIT} {_WHICH})*|bao giờ|bao gio)"
_SEVERAL: Final = (
    rf"(?:{_UNIT} {_UNIT}(?: {_UNIT})* {_WHICH}|{_UNIT} {_WHICH}(?:,? {_UNIT} {_WHICH})+|(?:tháng mấy|thang may))"
)
_DAY: Final = "(?:days?|dates?|months?|weeks?|years?)"
_EXACT: Final = "(?:exact |precise |two |three |very )"
_ASKED: Final = rf"(?:when|(?:which|what) {_EXACT}*{_DAY})"
_SAID: Final = "(?:when|on which|in which|that)"
_MERGED: Final = "after the merger"
_ENLARGED: Final = (
    "(?:of |in )?(?:the )?(?:new|enlarged|expanded|merged|combined|unified) (?:city|Hải Phòng|Hai Phong|Haiphong)"
)
# Of its launch it is asked as of the city that was formed, for that was before its first day.
_BOTH: Final = "Hải Phòng formed with Hải Dương"
_OF_NAME: Final = "of (?:Hải Phòng|Hai Phong|Haiphong)"
_FORMED: Final = "(?:formed|founded|created|established|set up|born|come into being|come into existence)"
_NO_MORE: Final = rf"(?: city| {_OF_NAME})?(?=\s*(?:[?.,!]|$)| (?:held|take|took|on|in)\b)"
# Words for what is measured, behind which "how is it" asks how much it is.
_MEASURE: Final = "diện tích|dân số|công suất|quy mô|chiều dài|độ sâu|kinh phí|tổng vốn|vốn đầu tư|dien tich|dan so"
# What is large without having an area.
_NO_AREA: Final = (
    "(?:GRDP|GDP|economy|population|exports?|imports?|revenue|trade(?! zone)|turnover|FDI|capital|budget|growth)"
)
_CITY: Final = "(?:the city|thành phố|thanh pho|tp|hải phòng|hai phong|haiphong)"
_POPULATION: Final = r"what is the population of \1"
_AGREED: Final = r"(?:agreement|memorandum|memo|pact|deal|paper|twinning|treaty)"
# Of two ties or two parks it is asked which is the older: as the first of them, or as when each was founded.
_TIE: Final = r"(?:twinn|agreement|friendship|memorandum|pact|\bties?\b|\brelation|\blink)"
_TIE_VI: Final = "kết nghĩa|thỏa thuận|thoả thuận|hữu nghị|ghi nhớ|ket nghia|thoa thuan"
_EARLIER_VI: Final = "(?:lâu đời|lau doi|sớm|som) hơn|(?:có|co|ký|ky|ra đời) (?:trước|truoc)"
_OLDER_PARK: Final = "(?:khu nào |cái nào )?(?:có trước|lâu đời hơn|thành lập trước|ra đời trước|cũ hơn|sớm hơn)"
_BOTH_FOUNDED: Final = r"when was \1 founded and when was \2 founded"
# "Trước khi sáp nhập Hải Dương có": with no other who may have it, it is the one that was merged.
_OF_THE_MERGED: Final = expression(
    r"^((?:trước|hồi|lúc) (?:khi )?(?:chưa )?(?:sáp nhập|hợp nhất|nhập))(?: thì)?,? ((?:tỉnh )?Hải Dương) "
    r"(?=(?:đã|có|từng|kết nghĩa|ký|quan hệ|hợp tác|chơi|làm)\b)",
    re.IGNORECASE,
)
_OURS: Final = expression(r"\b(?:Hải Phòng|HP|thành phố|mình)\b", re.IGNORECASE)
# What a country may have done, and nobody who is spoken to: "Anh" is Britain then, and not "you".
_TIED_VI: Final = "(?:(?:đã|có|từng) )*(?:quan hệ|hợp tác|đầu tư|tài trợ|kết nghĩa|viện trợ)"
_BEFORE_BRITAIN: Final = "công ty|doanh nghiệp|hãng|tập đoàn|dự án|vốn|đoàn|với|của|từ|sang"
# Who comes to a city as its guest.
_GUEST: Final = (
    "(?:ambassador|minister|king|queen|prince|royal|royals|couple|governor|mayor|president|consul|delegation|mission)s?"
)
# Money that is sent home always comes from countries; it is asked from which most of it does.
_REMITTED: Final = r"(?:the )?(?:\w+['’]s )?remittances(?: (?:to|of|in) \w+(?: \w+)?)?"
_FROM: Final = "which country has the largest remittances"
_REMITTED_VI: Final = (
    r"(?:kiều hối|tiền (?:bà con|kiều bào|người thân)[\w ]*? (?:gửi|gởi) về)(?: đó)?(?: của \w+(?: \w+)?)?(?: thì)?"
)
_FROM_VI: Final = "kiều hối từ nước nào nhiều nhất"
# Each way to ask, and how the wording asks it; a longer way stands before those that it begins with.
_ASKINGS: Final = (
    (rf"(?:từ|tu) {_AT},? (?:cho )?(?:đến|tới|den|toi) {_AT}", "khi nào"),
    (rf"(?:đến|tới|den|toi) (?:tận |hết |tan |het )?{_SEVERAL}", "đến khi nào"),
    (rf"(?:từ|tu) {_SEVERAL}", "từ khi nào"),
    (rf"(?:vào |trong |hồi |vao )?{_SEVERAL}", "khi nào"),
    (rf"(?:from|between) {_ASKED},? (?:and )?(?:to|till|until|up to|through|and) {_ASKED}", "when"),
    (rf"(?:until|till|up to) (?:which|what) {_EXACT}*{_DAY}", "until when"),
    (rf"(?:from|since|as of|starting) (?:which|what) {_EXACT}*{_DAY}", "since when"),
    (rf"(?:on |in )?(?:which|what) {_EXACT}+{_DAY}", "when"),
    (r"(?:on |in )?(?:which|what) (?:day|month|date|year)(?:,? and (?:which |what )?(?:month|year|day))+", "when"),
    (r"(?:on |in )?(?:which|what) months?", "when"),
    (r"exactly when|when precisely", "when"),
    (r"(?<!ever )since(?=[\s?.!…]*$)", "since when"),
    (rf"(?:what (?:is|was) )?(?:the )?(?:exact )?(?:date|day|month) {_SAID}", "when"),
    (
        r"how many (?:months|years|weeks) (?:did|does|has|had) (?:it )?(.+?) (?:take|taken|took) to "
        r"(?:build|be built|complete|construct|finish)",
        r"what was the construction time of \1",
    ),
    (
        r"how (?:many months|long) did it take to (?:build|complete|construct|finish)",
        "what was the construction time of",
    ),
    (r"how deep (?:is |lies )?(?:the )?water(?: is)?(?: alongside)?(?: there)?(?: at)?", "how deep is"),
    (r"(?:đi |bằng |theo )*đường biển(?: dài)? bao xa", "bao xa"),
    (rf"({_MEASURE}) (?:là |được )?(?:ra sao|thế nào|như thế nào|cỡ nào|the nao|ra sao)", r"\1 bao nhiêu"),
    (
        r"xây (?:dựng )?(?:xong )?((?:\w+ ){0,3}?)(?:trong|mất|hết) (?:(?:bao nhiêu|mấy) (?:tháng|năm)|bao lâu)",
        r"\1thời gian xây dựng bao nhiêu",
    ),
    (
        r"after (?:the )?(?:merger|swallowing|absorbing|taking in|merging with) (?:with )?(?:Hải Dương|Hai Duong)",
        _MERGED,
    ),
    (r"after merger", _MERGED),
    (r"the us", "the US"),
    (r"(countries|nations|delegations)((?: \w+){0,3}?)(?: have| has)? (?:came|come) to", r"\1\2 visited"),
    (rf"(when did (?:the |an? )?(?:\w+ ){{0,4}}?{_GUEST}) (?:ever )?come(?: over| round| here)?(?: to)?", r"\1 visit"),
    (
        rf"({_GUEST}(?: (?:\w+ ){{0,2}}\w+)??)(?: came| have come| has come)(?: over| round| here)?(?: to)?",
        r"\1 visited",
    ),
    (r"(came|come) over from(?= (?:Hải Dương|Hai Duong))", r"\1 with"),
    (r"once(?=\s*[,.;])", ""),
    (
        r"(?:in |from |since )?((?:19|20)\d\d) (?:or later|or after|and later|and after|or beyond|and beyond)",
        r"since \1",
    ),
    (r"(?:in |before )?((?:19|20)\d\d) (?:or earlier|or before|and earlier|and before)", r"until \1"),
    (r"(?:trong |từ )?(?:năm )?((?:19|20)\d\d) (?:hoặc sau đó|hoặc muộn hơn|trở về sau)", r"từ năm \1"),
    (r"(?:trong )?(?:năm )?((?:19|20)\d\d) (?:hoặc trước đó|hoặc sớm hơn|trở về trước)", r"đến năm \1"),
    (r"(?:the )?end(?= (?:19|20)\d\d)", "the end of"),
    (rf"(launch ceremony|launch|launching) {_ENLARGED}{_NO_MORE}", rf"\1 of {_BOTH}"),
    (rf"{_ENLARGED}(?:'s|’s) (launch ceremony|launch)", rf"\1 of {_BOTH}"),
    (rf"(was|did) {_ENLARGED}(?: city| {_OF_NAME})? (?:launch|launched)", rf"was {_BOTH} launched"),
    (rf"when (?:was|did) {_ENLARGED}(?: city| {_OF_NAME})? {_FORMED}", "when was Hải Phòng merged"),
    (rf"{_ENLARGED}(?=[^?]*\b20(?:2[5-9]|[3-9]\d)\b)", "of the city"),
    (_ENLARGED, f"the city {_MERGED}"),
    (
        r"((?:tp|thành phố|thanh pho)(?: (?:Hải Phòng|hai phong))?|Hải Phòng|hai phong) (?:mới|moi)"
        r"(?=(?: hiện nay| bây giờ)? (?:có|co|là|la|rộng|rong|gồm|gom)\b|\s*[?.!,]|\s*$)",
        r"\1 sau sáp nhập",
    ),
    (rf"(?-i:Anh)(?= {_TIED_VI}\b)|(?:nước|quốc gia|xứ) (?-i:Anh)|Anh quốc", "Vương quốc Anh"),
    (rf"({_BEFORE_BRITAIN}) (?-i:Anh)(?! (?-i:[A-ZĐ]))", r"\1 Vương quốc Anh"),
    (rf"(which|what) (?:country|countries) (does|do)(?= {_CITY}\b)", r"\1 nations \2"),
    (r"how many (?:countries|nations)\b([^?,.]*?) (?:do|doing) business", r"how many countries\1 trade"),
    (
        r"(?:(?:có )?quan hệ (?:làm ăn|thương mại)(?: buôn bán)?|buôn bán) với (?:bao nhiêu|mấy) (?:nước|quốc gia)",
        "buôn bán với bao nhiêu nước",
    ),
    (r"(?:for )?how many years (has|have) (.+?) been (\w+ed|in|a|part)", r"since when \1 \2 been \3"),
    (r"(?:đã )?được (?:bao nhiêu|mấy) năm(?: rồi)?", "từ khi nào"),
    (r"for how many (?:days|weeks|months|years)", "for how long"),
    (r"(?<!ngày )(\d{1,2}) tháng (?:của )?(?:năm )?((?:19|20)\d\d)", r"\1 tháng đầu năm \2"),
    (r"an? (ship|vessel|company|firm|plant|park|network|body|bridge) (?:called|named) (?!at\b|in\b|on\b)", r"the \1 "),
    (r"(apart from|aside from|except|besides|other than) us", r"\1 Hải Phòng"),
    (r"(ngoài) (?:mình|ta|chúng ta|thành phố mình|thành phố ta)(?: ra)?", r"\1 Hải Phòng"),
    (r"trong (?:bao nhiêu|mấy) (?:ngày|tuần|tháng|năm)", "bao lâu"),
    (rf"how many people (?:does|do|did) ([^,?]*?{_CITY}(?: {_MERGED})?) have(?: living in it)?", _POPULATION),
    (rf"({_CITY}[^,?]* (?:có|co) (?:bao nhiêu|bao nhieu)) (?:người|nguoi)(?=\s*(?:[?.,]|$))", r"\1 dân"),
    (rf"how (?:large|big|high|great) (is|was|are|were)(?= (?:the )?(?:[\w']+ ){{0,3}}{_NO_AREA}\b)", r"what \1"),
    (r"(head|director|chief) of the city's", r"\1 of the"),
    (r"what (is|was) the (?:city's )?economy([^,?]*?) worth", r"what \1 the GRDP\2"),
    (
        r"did ([^,?]+?) hold (?:its|their|the|an?) ((?:[\w-]+ ){0,3}(?:conference|forum|workshop|seminar|festival))",
        r"was the \2 of \1 held",
    ),
    (r"(which)(| one) came first(?=,? .+ or )", r"\1\2 is older"),
    (r"which(?: one)? is older,? ([^,?]*\b(?:zone|park)) or ([^,?.]*\b(?:zone|park))", _BOTH_FOUNDED),
    (
        r"which ((?:industrial )?(?:zone|park|estate)) (?:is older|came first),? ([^,?]+) or ([^,?.]+)",
        r"when was \2 \1 founded and when was \3 \1 founded",
    ),
    (
        rf"(khu công nghiệp|khu|kcn) ([^,?]+?) (?:hay|hoặc|và|với) (?:\1 )?([^,?]+?),? {_OLDER_PARK}",
        r"\1 \2 thành lập khi nào và \1 \3 thành lập khi nào",
    ),
    (
        rf"(?=[^?]*{_TIE})which(| one| [\w-]+) (?:is (?:the )?older|goes back further)(?=,? .+ or )",
        r"which\1 is first",
    ),
    (r"(?<=,) the one with (.+?) or (?:the one )?with", r" with \1 or with"),
    (
        rf"({_TIE_VI}|biên bản)([^,?]*?),? (?:có )?(?:thời hạn|hiệu lực|kéo dài)(?: là| trong| được)?"
        r" (?:(?:mấy|bao nhiêu) năm|bao lâu|(?:đến|tới) (?:bao giờ|khi nào|năm nào))",
        r"\1\2 hết hạn khi nào",
    ),
    (
        rf"how long (?:does|did|do|is|was|will) ([^,?]*{_AGREED}[^,?]*?) (?:(?:meant|supposed|planned|set|due) to )?"
        r"(?:run|last|be valid|valid|good)(?: for)?",
        r"when does \1 expire",
    ),
    (rf"until when (?:is|was) ([^,?]*{_AGREED}[^,?]*?) (?:good|valid)", r"when does \1 expire"),
    (r"((?:19|20)\d\d) (?:nguyên|trọn|cả|suốt|tron|ca|suot) (?:năm|nam)", r"cả năm \1"),
    (
        r"what (?:did|has|have) ([^,?]+?) (?:spend|spent|invest|invested|put in|put)(?: on it| in it| into it| here)?"
        r"(?=\s*(?:[?.!,]|$))",
        r"how much did \1 invest",
    ),
    (rf"(?:from (?:which|what) (?:countries|nations|country)|where) do {_REMITTED} (?:mostly )?come(?: from)?", _FROM),
    (rf"{_REMITTED} by country|(?:which|what) (?:country|countries) sends? (?:the most |most )?{_REMITTED}", _FROM),
    (
        rf"{_REMITTED_VI}(?: chủ yếu| nhiều nhất| là)*(?: gửi)? từ (?:các |những )?nước nào(?! nhiều nhất)[^?.,]*",
        _FROM_VI,
    ),
    (
        rf"((?:{_TIE_VI})[^,?]+ (?:hay|hoặc|hoac) [^,?]+?) (?:cái nào )?(?:{_EARLIER_VI})",
        r"\1 đầu tiên",
    ),
)
_TIMES: Final = as_wholes(_ASKINGS)
_ENGLISH: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
# A sign for a unit that is asked for; behind a number it is part of that.
_PER_CENT: Final = expression(r"(?<=[^\d\s])\s*%")
_IN_VIETNAMESE: Final = expression(r"\b(?:mấy|bao nhiêu|may|bao nhieu|bn)\s*%", re.IGNORECASE)
_NUMBERED: Final = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_TH: Final = expression(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_TIME: Final = expression(r"\b(?:lần|lan) (?:thứ |thu )?(\d{1,2}|[IVX]+)\b")
# What is decided has a number, which its year and who decided may follow.
_DECIDED: Final = expression(
    r"\b(resolution|decision|decree|directive|nghị quyết|quyết định|nghị định|chỉ thị|nghi quyet|quyet dinh)"
    r" (?:số |so |no\.? |number |nr\.? )?(\d{1,5})(?:[/-]\d{4})?(?:[/-][A-ZĐ][\w-]*)*",
    re.IGNORECASE,
)
# Where "i" and "y" are one sound, data and wording have the latter: "lí" is "lý", "kĩ" is "kỹ", "quí" is "quý".
_I_FOR_Y: Final = expression(r"\b(k|qu|l(?=[íìỉĩ]\b)|m(?=ĩ\b)|t(?=ỉ\b))([íìỉĩị])\b", re.IGNORECASE)
_Y_OF: Final = dict(zip("íìỉĩị", "ýỳỷỹỵ", strict=True))
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Months of one year, of which the year is said once; "and" joins the ends of a time behind "between" alone.
_FROM_TO: Final = expression(
    rf"\b(?P<how>from |between )?(?P<first>{MONTH})(?P<joint>\s?[-–—]\s?| to | till | until | through | and )"
    rf"(?P<last>{MONTH}),? (?:of )?(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_FROM_TO_VI: Final = expression(
    r"\b(?:từ |tu )?(?:tháng|thang) (\d{1,2})(?:\s?[-–—]\s?| đến | tới | den | toi )(?:tháng |thang )?(\d{1,2})"
    r"(?:/| năm | nam |/năm )(\d{4})\b",
    re.IGNORECASE,
)
_OLD: Final = expression(
    r"\bhow old (is|are) (?!you\b)([^?.,;–—]+?)"
    r"(?=\s*(?:[?.,;–—]|$)| and (?:is|are|was|what|who|when|where|how|does)\b)",
    re.IGNORECASE,
)


def uniform(vocabulary: Vocabulary, text: str) -> str:
    """`text` with its questions for a time, its ordinals, the numbers of decisions and "y" as the wording has them.

    "tháng mấy năm nào" → "khi nào"; "lần 8" → "lần thứ tám"; "Resolution 226/2025/QH15" → "Resolution 226". What is
    typed without accents has none then, either.
    """
    accented = not text.isascii()
    text = _I_FOR_Y.sub(lambda found: found[1] + _Y_OF[found[2].lower()], plainly(nfc(text)))
    text = _PER_CENT.sub(" phần trăm" if _IN_VIETNAMESE.search(text) else " per cent", text)
    text = in_sentences(written_out(text))
    text = plain(vocabulary, reworded(text, _TIMES))
    text = _FROM_TO_VI.sub(_months_in_vietnamese, _FROM_TO.sub(_months, text))
    if not _OURS.search(text):
        text = _OF_THE_MERGED.sub(r"\2 \1 ", text)
    text = _OLD.sub(_begun, text)
    text = _TH.sub(_in_english, text)
    text = _DECIDED.sub(r"\1 \2", _TIME.sub(_in_vietnamese, text))
    return text if accented else unaccented(text)


def _months(match: re.Match[str]) -> str:
    """January to June as the first six months of their year, other months each with the year."""
    if match["joint"] == " and " and (match["how"] or "").lower() != "between ":
        return match[0]
    year = match["year"]
    first, last = (_MONTHS.index(match[one][:3].lower()) + 1 for one in ("first", "last"))
    if first == 1 < last:
        return f"the first {last} months of {year}"
    return f"from {match['first']} {year} to {match['last']} {year}"


def _months_in_vietnamese(match: re.Match[str]) -> str:
    if int(match[1]) == 1 < int(match[2]):
        return f"{int(match[2])} tháng đầu năm {match[3]}"
    return f"từ tháng {match[1]}/{match[3]} đến tháng {match[2]}/{match[3]}"


def _begun(match: re.Match[str]) -> str:
    """How old a thing is as when it was founded, a tie as since when it is."""
    tie = re.search(_TIE, match[2], re.IGNORECASE)
    return f"since when {match[1]} {match[2]}" if tie else f"when {match[1]} {match[2]} founded"


def _in_english(match: re.Match[str]) -> str:
    number = int(match[1])
    return _ENGLISH[number - 1] if 1 <= number <= len(_ENGLISH) else match[0]


def _in_vietnamese(match: re.Match[str]) -> str:
    number = int(match[1]) if match[1].isdigit() else dict(zip(_ROMAN, range(1, 13), strict=True)).get(match[1], 0)
    return f"lần thứ {_NUMBERED[number - 1]}" if 1 <= number <= len(_NUMBERED) else match[0]
