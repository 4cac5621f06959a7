"""A meaning said back as a question, and a record as a statement, in the words of `queries/wording/`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from haiphong_kg.ask.figuring import FIGURE
from haiphong_kg.ask.lexicon import HOME, Lexicon
from haiphong_kg.ask.meaning import PERIOD, Bound, Filled, Meaning, Span, Target
from haiphong_kg.ask.roles import RECORD
from haiphong_kg.ask.things import PUBLISHER
from haiphong_kg.base import number
from haiphong_kg.entities import label
from haiphong_kg.store import SCHEME

_BRACKET: Final = re.compile(r"\[([^\[\]]*)\]")
_BRACE: Final = re.compile(r"\{(\w+)\}")
_FLAGS: Final = ("foreign", "still", "other", "each", "ending", "together")
_SHAPES: Final = ("each", "change", "disputed", "foreign", "sides")
_ORDERS: Final = ("latest", "first", "most", "least")


def said_back(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The question that `meaning` is, in `lang`."""
    if meaning.target in (Target.DESCRIBE, Target.IDENTIFIER):
        how = "describe" if meaning.target == Target.DESCRIBE else "identifier"
        return _framed(
            lexicon, how, lang, _names(lexicon, meaning.filled[0].iris, lang, "link/or"), meaning.name
        ).rstrip(": ")
    if not meaning.frame:
        return _framed(lexicon, "sources-on", lang, _names(lexicon, meaning.filled[0].iris, lang, "link/or"))
    if meaning.frame == FIGURE:
        return f"{_figure(lexicon, meaning, lang)}?"
    return _framed(lexicon, _how(meaning), lang, _said(lexicon, meaning, lang))


def _said(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The statement or the question of a role, with all that narrows it."""
    unsaid = _unsaid(lexicon, meaning, lang)
    further = (f" ({unsaid})" if unsaid else "") + _narrowings(lexicon, meaning, lang)
    return f"{_core(lexicon, meaning, lang)}{further}"


def absent(lexicon: Lexicon, meaning: Meaning, lang: str) -> tuple[str, str]:
    """The reply that tells of nothing recorded, and what it is said of: a statement, or the question without "how"."""
    how = _how(meaning)
    if how == "yes-no":
        return "none-that", _said(lexicon, meaning, lang)
    plain = Target.THINGS if how in ("any", "count", "when", "end", "amount") else meaning.target
    return "no-answer", said_back(lexicon, meaning._replace(target=plain), lang)


def conditions(lexicon: Lexicon, meaning: Meaning, lang: str) -> list[str]:
    """What the things asked for must meet, each in words; not what is named in the role asked for."""
    named = [_names(lexicon, one.iris, lang, "link/or") for one in meaning.filled if one.role != meaning.asked]
    return named + _narrowed(lexicon, meaning, lang)


def _unsaid(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The names of roles for which the question has no place."""
    template = _template(lexicon, meaning, lang)
    rest = [one for one in meaning.filled if f"{{{one.role}}}" not in template]
    return "; ".join(_names(lexicon, one.iris, lang, "link/or") for one in rest)


def _how(meaning: Meaning) -> str:
    if meaning.target == Target.YES_NO and meaning.asked not in ("", RECORD):
        return "any"
    if meaning.target == Target.VALUE:
        return "amount"
    names = {Target.YES_NO: "yes-no", Target.WHEN: "when", Target.END: "end", Target.COUNT: "count"}
    return names.get(meaning.target, "sources" if meaning.target == Target.SOURCES else "things")


def _framed(lexicon: Lexicon, how: str, lang: str, *parts: str) -> str:
    text = lexicon.vocabulary.sayings.get((f"say/{how}", lang), "{0}").format(*parts)
    return text[:1].upper() + text[1:]


def phrase(lexicon: Lexicon, how: str, lang: str, *parts: str) -> str:
    """A saying of the wording with its parts; a data folder without one for it gives the bare parts."""
    saying = lexicon.vocabulary.sayings.get((f"say/{how}", lang))
    return ", ".join(filter(None, parts)) if saying is None else saying.format(*parts)


def _core(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The statement or the question of a role."""
    given = {
        one.role: _names(lexicon, one.iris, lang, "link/and" if one.every else "link/or") for one in meaning.filled
    }
    amount = f"{label(lexicon.kg, meaning.indicators[0], lang)}: " if meaning.indicators else ""
    return amount + expanded(_template(lexicon, meaning, lang), given)


def _template(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The words for the role that is asked for, else those of the record."""
    sayings = lexicon.vocabulary.sayings
    of_role = sayings.get((f"role/{meaning.frame}/{meaning.asked or RECORD}", lang))
    asks = meaning.target in (Target.THINGS, Target.COUNT) or _how(meaning) == "any"
    if of_role and (asks or meaning.asked != RECORD) and not meaning.indicators:
        inside = _how(meaning) != "things"
        return of_role[0].lower() + of_role[1:] if inside else of_role
    return sayings[f"frame/{meaning.frame}", lang]


def statement(lexicon: Lexicon, meaning: Meaning, given: Mapping[str, str], lang: str) -> str:
    """What a record says, with the names that take its roles; in the words of its kind where there are such."""
    sayings = lexicon.vocabulary.sayings
    kinds = [concept for _, concepts in meaning.facets for concept in concepts]
    own = [f"frame/{meaning.frame}?kind={one.removeprefix(SCHEME)}" for one in kinds]
    key = next((one for one in own if (one, lang) in sayings), f"frame/{meaning.frame}")
    return expanded(sayings[key, lang], given)


def expanded(template: str, given: Mapping[str, str]) -> str:
    """The template with its braces filled; a part in brackets only where all that it names is given."""

    def part(match: re.Match[str]) -> str:
        wanted = _BRACE.findall(match[1])
        return match[1] if all(given.get(one) for one in wanted) else ""

    text = _BRACKET.sub(part, template)
    return " ".join(_BRACE.sub(lambda match: given.get(match[1], ""), text).split())


def _narrowings(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """What narrows the records, in parentheses behind the question."""
    parts = _narrowed(lexicon, meaning, lang)
    return f" ({'; '.join(parts)})" if parts else ""


def _narrowed(lexicon: Lexicon, meaning: Meaning, lang: str) -> list[str]:
    """What narrows the records, part by part."""
    parts = [_names(lexicon, concepts, lang, "link/or") for _, concepts in meaning.facets]
    parts += [phrase(lexicon, "kind", lang, _class(lexicon, one, lang)) for _, one in meaning.classes]
    parts += [_names(lexicon, meaning.countries, lang, "link/or")] * bool(meaning.countries)
    parts += _further(lexicon, meaning, lang)
    parts += [phrase(lexicon, one, lang) for one in _FLAGS if getattr(meaning, one)]
    parts += [span_said(lexicon, meaning.span, lang)] * bool(meaning.span)
    parts += [phrase(lexicon, f"by-number-{one}", lang) for one in ("most", "least") if one == meaning.order]
    parts += [phrase(lexicon, one, lang) for one in ("latest", "first") if one == meaning.order]
    parts += [_joined(lexicon, one, lang) for one in meaning.joined]
    return list(filter(None, parts))


def _further(lexicon: Lexicon, meaning: Meaning, lang: str) -> list[str]:
    """What is left out, and the words that the account has."""
    left = (*meaning.outside, *meaning.without)
    out = [phrase(lexicon, "without", lang, _names(lexicon, left, lang, "link/or"))] * bool(left)
    return out + [phrase(lexicon, "account", lang, one) for one in meaning.words]


def _kin(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """What others of the same country have."""
    kinds = [_names(lexicon, concepts, lang, "link/or") for _, concepts in meaning.facets]
    named = [_names(lexicon, one.iris, lang, "link/or") for one in meaning.filled if HOME not in one.iris]
    text = lexicon.vocabulary.sayings[f"via/{meaning.frame}", lang]
    return phrase(lexicon, "via", lang, " ".join([text, *kinds, *named]))


def _joined(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    if meaning.via:
        return _kin(lexicon, meaning, lang)
    given = {one.role: _names(lexicon, one.iris, lang, "link/or") for one in meaning.filled}
    kinds = [concept for _, concepts in meaning.facets for concept in concepts]
    nouns = [
        text
        for (sense, own), text in lexicon.vocabulary.sayings.items()
        for kind in kinds
        if own == lang and sense.startswith(f"role/{meaning.frame}/{meaning.asked}?kind={kind.removeprefix(SCHEME)}")
    ]
    if meaning.negated and kinds:
        text = _names(lexicon, kinds, lang, "link/or")
    else:
        text = nouns[0] if nouns else statement(lexicon, meaning, given, lang)
    return phrase(lexicon, "not" if meaning.negated else "both", lang, text)


def _class(lexicon: Lexicon, name: str, lang: str) -> str:
    if name.startswith(SCHEME):
        return label(lexicon.kg, name, lang)
    return lexicon.vocabulary.sayings[f"class/{name}", lang]


def span_said(lexicon: Lexicon, span: Span | None, lang: str) -> str:
    """A span of time in words."""
    if span is None:
        return ""
    if span.first == span.last:
        return phrase(lexicon, "in", lang, span.first)
    if span.first and span.last:
        return phrase(lexicon, "between", lang, span.first, span.last)
    return phrase(lexicon, "since", lang, span.first) if span.first else phrase(lexicon, "until", lang, span.last)


def _figure(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    indicator = label(lexicon.kg, meaning.indicators[0], lang)
    parts: list[str] = []
    if meaning.asked in ("value", PERIOD):
        given = {"indicator": indicator, **_given(lexicon, meaning.filled, lang)}
        parts.append(expanded(lexicon.vocabulary.sayings[f"figure/{_asks(meaning)}", lang], given))
    else:
        kind = "country" if meaning.asked == "counterpart" else (meaning.classes[0][1] if meaning.classes else "place")
        given = {"indicator": indicator, "class": _class(lexicon, kind, lang)}
        parts.append(expanded(lexicon.vocabulary.sayings["figure/rank", lang], given))
        parts += [_names(lexicon, meaning.countries, lang, "link/or")] * bool(meaning.countries)
        parts += list(_given(lexicon, meaning.filled, lang).values())
    parts += [_order(lexicon, meaning, lang)] * bool(meaning.order)
    parts += [
        phrase(lexicon, "less" if meaning.below else "more", lang, _names(lexicon, meaning.than[:1], lang, "link/or"))
    ] * bool(meaning.than)
    parts += [_bound(lexicon, meaning.bound, lang)] * bool(meaning.bound) + _further(lexicon, meaning, lang)
    parts += [span_said(lexicon, meaning.span, lang)] * bool(meaning.span)
    parts += [phrase(lexicon, one, lang) for one in _SHAPES if getattr(meaning, one)]
    parts += [phrase(lexicon, "unit", lang, label(lexicon.kg, meaning.unit, lang))] * bool(meaning.unit)
    return "; ".join(filter(None, parts))


def _asks(meaning: Meaning) -> str:
    """How it is asked for a figure: for its year, whether it is so, or how much."""
    if meaning.asked == PERIOD:
        return "year"
    return "whether" if meaning.target == Target.YES_NO else "value"


def _order(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """Which of the order: the largest, the second largest, the latest."""
    key = f"{meaning.order}-{meaning.nth}" if meaning.nth else meaning.order
    if meaning.top:
        return phrase(lexicon, f"{meaning.order}-top", lang, str(meaning.top))
    return phrase(lexicon, key, lang) if meaning.order in _ORDERS else ""


def _bound(lexicon: Lexicon, bound: Bound | None, lang: str) -> str:
    if bound is None:
        return ""
    unit = label(lexicon.kg, bound.unit, lang) if bound.unit else ""
    said = number(f"{bound.amount:f}", lang)
    if bound.upto is not None:
        return phrase(lexicon, "amounts", lang, said, f"{number(f'{bound.upto:f}', lang)} {unit}".strip())
    return phrase(lexicon, "more" if bound.more else "less", lang, f"{said} {unit}".strip())


def _given(lexicon: Lexicon, filled: Iterable[Filled], lang: str) -> dict[str, str]:
    return {one.role: _names(lexicon, one.iris, lang, "link/or") for one in filled}


def _names(lexicon: Lexicon, iris: Iterable[str], lang: str, joint: str) -> str:
    """Names with the word that joins them."""
    return _joint(lexicon, [name_of(lexicon, one, lang) for one in iris], lang, joint.removeprefix("link/"))


def _joint(lexicon: Lexicon, named: list[str], lang: str, how: str) -> str:
    head, last = ", ".join(named[:-1]), named[-1] if named else ""
    return phrase(lexicon, how, lang, head, last) if head else last


def name_of(lexicon: Lexicon, iri: str, lang: str) -> str:
    """The name of a thing, a concept or a publisher."""
    return label(lexicon.kg, iri, lang) if iri.startswith("http") else iri.removeprefix(PUBLISHER)


def listed(lexicon: Lexicon, names: Iterable[str], lang: str, most: int = 12) -> str:
    """Names as a list, the last joined by "and"; of very many only the first."""
    shown = list(names)
    if len(shown) > most:
        return f"{', '.join(shown[:most])} … (+{len(shown) - most})"
    return _joint(lexicon, shown, lang, "and")
