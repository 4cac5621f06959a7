"""Turns of hurried English whose order or idiom the wording does not have, as the plain question."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.rewording.ways import as_wholes, reworded

_PEOPLE: Final = "koreans|germans|americans|belgians|singaporeans|japanese|chinese|taiwanese|danes"
_COMPANIES: Final = "(?:companies|firms|factories|plants|businesses|enterprises|tenants|investors)"
_NOT_HERE: Final = "(?!(?:the |this |our )?(?:hai ?phong|hải phòng|city|town|hp|place|area)\\b)"
_MAKE: Final = "(?:make|produce|manufacture|turn out|churn out|build|assemble)"
_MAKING: Final = "(?:making|producing|manufacturing|turning out|churning out|assembling)"
_NO_AREA: Final = "(?:GRDP|GDP|economy|exports|imports|budget|remittances|FDI)"
_ASKING: Final = "(?:who|what|which|where|when|why|how|list|any|is|are|was|were|does|do|did|has|have|name)"
_CITY: Final = "(?:the city|hai ?phong|hải phòng)"
_NATIONAL: Final = "(?:the )?(?:national|(?:country|nation|vietnam)(?:'s|’s))"
_END: Final = r"(?=\s*[?.!]*$)"
_AIM: Final = (
    "(?:aiming|shooting|gunning|going|looking|hoping|aim|hope|plan|want|set|after)"
    "(?: for| to)?(?: attract| get| draw| pull in| bring in| land)?"
)
_STAKES: Final = "(?:shares?|stakes?|percentages?|holdings?|per ?cent|%)"
_FDI: Final = "(?:FDI|foreign (?:direct )?investment)"
# One of the first must be in the text for the turn to be sought there; it is said as the last.
_IDIOMS: Final = (
    (
        "inked|pen to paper|name to|signature to|dotted",
        r"(?:inked|put pen to paper|put (?:his|her|their) (?:name|signature) to|signed on the dotted line)",
        "signed",
    ),
    (
        "our side|our end|our part",
        r"(?:,? ?(?:and )?(?:on |for |from )?our (?:side|end|part))" + _END,
        " for Hải Phòng",
    ),
    (
        "they |people |workers ",
        rf"what (?:do|does|did) (?:they|people|the workers) {_MAKE} (?:at|in) (.+)",
        r"what does \1 make",
    ),
    (
        "making|producing|manufacturing|turning out|churning|assembling",
        rf"what(?:'s|’s| is| are) ((?:\w+ ){{0,4}}?\w+) {_MAKING}(?: here| there| in (?:hai ?phong|the city))?{_END}",
        r"what does \1 make",
    ),
    (
        "koreans|germans|americans|belgians|singaporeans|japanese|chinese|taiwanese|danes",
        rf"({_PEOPLE})(?= (?:in|at|inside) {_NOT_HERE})",
        r"\1 companies",
    ),
    (" at ", rf"({_COMPANIES}(?: are| is)?) at(?= \w)", r"\1 in"),
    (" live", r"where does (.+?) live" + _END, r"where is \1 based"),
    (
        "in which|in what",
        r"(.+?) (?:sits|sit|is|are|lies|lie|stands|stand)(?: located| based| situated)? in (?:which|what) "
        r"((?:industrial )?(?:park|zone|estate))" + _END,
        r"which \2 is \1 in",
    ),
    (
        "partners|owners|investors",
        r"(?:(?:who|which|what) (?:are|were) )?(?:the )?(?:partners|owners|investors|joint[ -]venture partners)"
        r" (?:in|of|behind) (?:the )?(.+?),? (?:and|with) (?:with )?(?:what|which|how much|how many|their|the)"
        rf"(?: of the)? (?:respective )?{_STAKES}"
        rf"(?: (?:do|does|did) (?:they|each)(?: of them| one)? (?:hold|own|have))?{_END}",
        r"who holds what share of \1",
    ),
    (
        " partners",
        rf"([\w .-]+?)(?:'s|’s)? partners (?:and|with|by) (?:their |the )?(?:respective )?{_STAKES}{_END}",
        r"who holds what share of \1",
    ),
    ("let go", r"(?:did )?let go of", "sold"),
    (" side", r"with (?:the )?([\w ]+?) side" + _END, r"with \1"),
    ("from where", rf"(.{{3,40}}?) (?:comes|come|is|are|hails) from where{_END}", r"which country is \1 from"),
    (
        "what's|what’s",
        rf"what(?:'s|’s) ((?:[\w.-]+ ){{0,3}}?[\w.-]+) {_MAKE}(?: here| there)?{_END}",
        r"what does \1 make",
    ),
    ("product", rf"^(?!.*\b{_ASKING}\b)([^?]+?)\s*[,:–-]?\s*(?:main )?products?{_END}", r"what does \1 make"),
    (
        " number",
        rf"^(?!.*\b{_ASKING}\b)((?:[\w-]+ ){{0,3}}[\w-]+) number(?= (?:in|at|(?:19|20)\d\d)\b|\s*[?.!]*$)",
        r"number of \1",
    ),
    ("per ", r"per (day|week|month|year)", r"a \1"),
    ("+", r"\+(?= )", "and"),
    ("before merger", r"before merger", "before the merger"),
    ("haiphongers", r"haiphongers", "Haiphong people"),
    (
        "who makes|who produces|who manufactures",
        r"who (?:makes|produces|manufactures)(?! (?:it|them|this|that|the|up|sure)\b)",
        "which company makes",
    ),
    (" n ", r"(?<=\w )n(?= \w)", "and"),
    ("import", rf"^imports?[ -]?(?:and )?exports?((?: in)? (?:19|20)\d\d)?{_END}", r"import-export turnover\1"),
    (
        " stock| pile",
        rf"^(?!.*\b(?:FDI|capital|investment|land)\b)(?:what about )?([\w ]{{3,20}}?)(?:'s|’s)? "
        rf"(?:stock|pile)(?: now| so far| today)?{_END}",
        r"cumulative FDI from \1",
    ),
    ("unesco", rf"unesco(?:,| [-–]|:)? (?:date|when|since when|year|listing date|listed when){_END}", "inscribed when"),
    ("mayor of", r"mayor of (hai ?phong|hải phòng)", r"chairman of \1"),
    ("valid", r"how long(?:'s|’s| is) (the|our) (.+?) valid(?: for)?", r"until when is \1 \2 valid"),
    (" chair", r"(vice|deputy) chairs?", r"\1 chairman"),
    ("per head|per capita", rf"^per (?:head|capita)((?: in)? (?:19|20)\d\d)?{_END}", r"GRDP per head\1"),
    (
        "share| slice| cut",
        rf"(?:share of {_CITY} in|{_CITY}(?:'s|’s) (?:share|slice|cut) (?:of|in)) {_NATIONAL} FDI",
        "share of the city in the foreign direct investment of the country",
    ),
    ("flower", r"(?:flamboyant[ -]|flame[ -])?flower festival", "Red Flamboyant festival"),
    ("how far back", r"how far back do we go(?: with)?", "since when do we have an agreement with"),
    (
        "channel|fairway",
        r"how deep is the (?:access |shipping )?(?:channel|fairway)(?: into| at| to| of| out to| leading to)?",
        "channel depth",
    ),
    ("how far back", r"how far back (?:do|does|did) (?:we|they|it|this|that) (?:go|date|reach)", "since when"),
    ("thing", r"(?:that |this )?thing(?= (?:\w+ ){0,3}with\b)", "agreement"),
    (
        " over| dead|defunct|kaput| off",
        rf"(is|are) (.+?) (?:over|dead|defunct|kaput|off)(?: now| already)?{_END}",
        r"\1 \2 ended",
    ),
    (
        "how much fdi|how much foreign",
        rf"how much {_FDI} (?:is|are|does|do|did) (.+?) {_AIM}(?= in \d{{4}}|\s*[?.!]*$)",
        r"what is the FDI target of \1",
    ),
    (" in fdi| in foreign", rf"what (?:is|are|does|do|did) (.+?) {_AIM} in {_FDI}", r"what is the FDI target of \1"),
    (
        "the fdi|the foreign",
        r"what(?:'s|’s| is) the (?:FDI|foreign investment) (?:they|we|the city)(?:'re|’re| are|'s|’s| is) (?:\w+ )?for",
        "what is the FDI target of the city",
    ),
    ("before the", r"before the (?:current|present|incumbent|sitting)(?: one| holder| person)?", "predecessor"),
    (
        " year",
        r"(?:the |a )?(?:best|record|top|bumper|strongest|peak|biggest) year(?: ever)?(?: for| in terms of| of)",
        "which year had the most",
    ),
    (
        " year",
        r"(?:the )?(?:worst|weakest|leanest|slowest|poorest) year(?: ever)?(?: for| in terms of| of)",
        "which year had the least",
    ),
    (
        "sources|papers|reports",
        r"(?:where|on what|about what|what) do (?:the |your |our )?(?:sources|papers|reports) "
        r"(?:disagree|differ|contradict each other|clash|conflict)(?: on| about| over)?" + _END,
        "where do sources disagree, what does each side say, and which side is preferred",
    ),
    (
        "growing how",
        r"(exports|imports|FDI|population|remittances|cargo) (?:is |are )?growing how fast",
        r"how fast are \1 growing",
    ),
    (
        "how fast|how quickly",
        r"how (?:fast|quickly) (?:are|is|do|does|did) (?:the |our )?exports (?:growing|grow)",
        "what is the export growth",
    ),
    ("folks", r"(?<!hi )(?<!hello )(?<!hey )(?<!dear )folks", "people"),
    ("size of", rf"(?:the )?size of (?:the |our )?({_NO_AREA})", r"\1"),
    (" size| volume", rf"({_NO_AREA})((?: in)? (?:19|20)\d\d)? (?:size|volume)", r"\1\2"),
    (
        "year|date",
        r"^((?:list|name|which|give me|show)\b.+?),? (?:with|and|incl\.?|including|by) (?:the |their )?"
        r"(?:start(?:ing)? )?(?:years?|dates?)" + _END,
        r"\1 and since when",
    ),
    ("teu", r"^teus? (?:in )?((?:19|20)\d\d)" + _END, r"containers handled \1"),
    ("how many", r"^([^,:?]+?)\s*(?:,|:| [-–]) how many(?: of them| are there| in all)?" + _END, r"how many \1"),
    (
        "which park|which zone|which estate|which industrial",
        r"^([^,:?]+?)\s*(?:,|:| [-–]) (?:in )?which ((?:industrial )?(?:park|zone|estate))" + _END,
        r"which \2 is \1 in",
    ),
    ("bay club|bays club", r"(?:the )?(?:most beautiful )?bays? club", "the club of the most beautiful bays"),
    ("who's|who’s", r"who(?:'s|’s)(?! (?:got|in)\b)", "who is"),
    (
        "the green|go-ahead|the nod|thumbs",
        r"(?:got|get|gets|given|received) the (?:green light|go-ahead|nod|thumbs up)",
        "approved",
    ),
    ("target of", r"(?<=FDI target of )(?:they|we)", "the city"),
)
_TURNS: Final = tuple((words.split("|"), as_wholes([(way, one)])) for words, way, one in _IDIOMS)


def plain(text: str) -> str:
    """The text in the words and the order that the wording has: "Knauf sits in which park", "who inked the deal"."""
    for words, ways in _TURNS:
        said = text.casefold()
        if any(word in said for word in words):
            text = reworded(text, ways)
    return text
