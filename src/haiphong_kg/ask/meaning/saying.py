"""A meaning said back as a question, and a record as a statement, in the words of `queries/wording/`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from haiphong_kg.ask.meaning.frames import FRAMES, POINTS
from haiphong_kg.ask.meaning.meaning import FIGURE, NAMED, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.said_figures import figure_said
from haiphong_kg.ask.meaning.said_names import class_said, lands_said, names_said, phrase, role_said, span_said
from haiphong_kg.ask.meaning.templates import asked_in, expanded, of_several, turned, with_adverb, with_asked
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import capital
from haiphong_kg.entities import label
from haiphong_kg.store import HOME, SCHEME

UNSPECIFIED: Final = f"{SCHEME}agreement-kind/unspecified"
# What is said before, or in Vietnamese behind, the word for the things asked for.
_QUALITIES: Final = ("other", "foreign", "ending")
# Records that are told with their kind: what was signed, and whether money was lent or given.
_OF_KINDS: Final = ("agreement", "funding")
_PLAIN: Final = ("when", "end", "amount")


def said_back(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The question that `meaning` is, in `lang`."""
    if meaning.target in (Target.DESCRIBE, Target.IDENTIFIER):
        how = "describe" if meaning.target == Target.DESCRIBE else "identifier"
        return capital(phrase(lexicon, how, lang, _first(lexicon, meaning, lang), meaning.name))
    if meaning.target == Target.FACTS:
        return f"{capital(meaning.words[0].replace(NAMED, _first(lexicon, meaning, lang)))}?"
    if not meaning.frame:
        return capital(phrase(lexicon, "sources-on", lang, _first(lexicon, meaning, lang)))
    said = figure_said(lexicon, meaning, lang) if meaning.frame == FIGURE else _records_said(lexicon, meaning, lang)
    return f"{capital(said)}?"


def _first(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    return names_said(lexicon, meaning.filled[0].iris, lang)


def absent(lexicon: Lexicon, meaning: Meaning, lang: str) -> tuple[str, str]:
    """The reply that tells of nothing recorded, and what it is said of: a statement, or the question without "how"."""
    how = _how(meaning)
    if how == "yes-no":
        return "none-that", _statement_said(lexicon, meaning, lang)
    plain = Target.THINGS if how in ("any", "count", "when", "end", "amount") else meaning.target
    return "no-answer", said_back(lexicon, meaning._replace(target=plain, dated=False), lang)


def conditions(lexicon: Lexicon, meaning: Meaning, lang: str) -> list[str]:
    """What the things asked for must meet, each in words; not what is named in the role asked for."""
    named = [names_said(lexicon, one.iris, lang) for one in meaning.filled if one.role != meaning.asked]
    kinds = [phrase(lexicon, "kind", lang, class_said(lexicon, one, lang)) for _, one in meaning.classes]
    facets = [names_said(lexicon, concepts, lang) for _, concepts in meaning.facets]
    lands = [lands_said(lexicon, meaning.countries, lang)] * bool(meaning.countries)
    flags = [phrase(lexicon, one, lang) for one in (*_QUALITIES, "still") if getattr(meaning, one)]
    behind = [*_left_out(lexicon, meaning, lang), *_accounts(lexicon, meaning, lang)]
    times = [span_said(lexicon, meaning.span, lang), _order(lexicon, meaning, lang)]
    return list(filter(None, [*named, *facets, *kinds, *lands, *behind, *flags, *times]))


def _how(meaning: Meaning) -> str:
    if meaning.target == Target.YES_NO and meaning.asked not in ("", RECORD):
        return "any"
    if meaning.target == Target.VALUE:
        return "amount"
    names = {Target.YES_NO: "yes-no", Target.WHEN: "when", Target.END: "end", Target.COUNT: "count"}
    return names.get(meaning.target, "sources" if meaning.target == Target.SOURCES else "things")


def _records_said(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """A question for records: for the things in a role, or whether, since when and on what ground a record is."""
    template = _role_template(lexicon, meaning, lang)
    if template and _asks_things(meaning) and not meaning.indicators:
        return _role_said(lexicon, meaning, template, lang)
    return _whole_said(lexicon, meaning, lang)


def _role_template(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The words for the role that is asked for: of a tie that has words of its own the statement from the far side."""
    template = lexicon.vocabulary.sayings.get((f"role/{meaning.frame}/{meaning.asked or RECORD}", lang), "")
    own = _own(lexicon, meaning, lang)
    if own and meaning.asked == "b":
        words = template[template.index("{?") : template.index("}") + 1]
        return own.replace("{a}", words, 1).replace("{b}", "{a}")
    return template


def _asks_things(meaning: Meaning) -> bool:
    """Whether it is asked for those in a role, or for records, and not whether or since when one is."""
    return _how(meaning) in ("things", "count", "any") or meaning.asked not in ("", RECORD)


def _own(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The statement for records of the one kind that is asked for; "" where it has no words of its own."""
    kinds = [concept for path, concepts in meaning.facets for concept in concepts if path == "hp:kind"]
    key = f"frame/{meaning.frame}?kind={kinds[0].removeprefix(SCHEME)}" if len(kinds) == 1 else ""
    return lexicon.vocabulary.sayings.get((key, lang), "")


def _given(lexicon: Lexicon, meaning: Meaning, lang: str) -> dict[str, str]:
    """What fills the slots of a template."""
    given = {one.role: role_said(lexicon, one, lang) for one in meaning.filled}
    if meaning.together:
        given = {
            one.role: phrase(lexicon, "together", lang, given[one.role]) if one.every else given[one.role]
            for one in meaning.filled
        }
    for role, one in meaning.classes:
        if role != meaning.asked:
            lands = _lands(lexicon, meaning, lang) if role == _of_land(meaning) else ""
            given.setdefault(role, phrase(lexicon, "some", lang, class_said(lexicon, one, lang), lands))
    given["kind"] = _facets(lexicon, meaning, lang)
    given["still"] = phrase(lexicon, "still", lang) if meaning.still else ""
    if not {"place", "project", "zone", "port"} & set(given):
        given["city"] = label(lexicon.kg, HOME, lang)
    if meaning.order in ("most", "least"):
        given["many"] = phrase(lexicon, f"by-number-{meaning.order}", lang)
    return given


def _facets(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    own = bool(_own(lexicon, meaning, lang)) and (meaning.asked == "b" or not _asks_things(meaning))
    said = [names_said(lexicon, concepts, lang) for path, concepts in meaning.facets if not (own and path == "hp:kind")]
    return ", ".join(said)


def _role_said(lexicon: Lexicon, meaning: Meaning, template: str, lang: str) -> str:
    """The question for the things in a role."""
    if meaning.frame == "event" and ("party", "locality") in meaning.classes and meaning.without:
        return _where_said(lexicon, meaning, lang)
    words, how = asked_in(template), _how(meaning)
    given = _given(lexicon, meaning, lang)
    tail = _tail(lexicon, meaning, template, lang)
    template = with_adverb(template, "still") if meaning.still else template
    if words is None:
        return f"{expanded(template, given)}{tail}"
    qualified = _noun_phrase(lexicon, meaning, template, words.noun, lang)
    ordered = meaning.order in ("latest", "first")
    unnamed = words.pronoun and qualified[0] == words.noun and not ordered
    if unnamed and (how in ("things", "sources") or not words.noun):
        given["asked"] = " ".join((words.pronoun, qualified[1]))
        said = f"{expanded(with_asked(template, '{asked}'), given)}{tail}"
    else:
        several = "bare" if not qualified[0].strip() else "several" if meaning.top else ""
        ranked = f"{meaning.order}-{several}".rstrip("-")
        lead = ranked if ordered else "plain" if how in _PLAIN else "things" if how == "sources" else how
        given["asked"] = phrase(lexicon, f"asked-{lead}", lang, *qualified)
        template = with_asked(template, "{asked}")
        asking = turned(template, several=True) if how in ("any", *_PLAIN) else of_several(template)
        said = f"{expanded(asking, given)}{tail}"
    if how in ("things", "count") and not (unnamed and how == "count" and not words.noun):
        return said
    bare = "-bare" if unnamed and not words.noun and how in ("count", "any") else ""
    return phrase(lexicon, f"of-{how}{bare}", lang, said)


def _where_said(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """Where somebody's events elsewhere took place."""
    plain = meaning._replace(asked=RECORD, classes=(), without=(), target=Target.WHEN)
    template = _statement_template(lexicon, plain, lang)
    given, tail = _given(lexicon, plain, lang), _tail(lexicon, plain, template, lang)
    given.setdefault("party", phrase(lexicon, "anyone", lang))
    parts = f"{expanded(template, given)}{tail}", f"{expanded(turned(template), given)}{tail}"
    return phrase(lexicon, "where", lang, *parts)


def _noun_phrase(lexicon: Lexicon, meaning: Meaning, template: str, noun: str, lang: str) -> tuple[str, str]:
    """The word for the things asked for with their qualities, and what else narrows them."""
    classes = list(dict.fromkeys(one for role, one in meaning.classes if role == meaning.asked))
    noun = class_said(lexicon, classes[0], lang, several=True) if classes else noun
    qualities = " ".join(phrase(lexicon, one, lang) for one in _QUALITIES if getattr(meaning, one))
    facets = "" if "{kind}" in template else _facets(lexicon, meaning, lang)
    lands = _lands(lexicon, meaning, lang) if _of_land(meaning) == meaning.asked else ""
    behind = [f"({facets})" * bool(facets), lands, *_left_out(lexicon, meaning, lang)]
    return phrase(lexicon, "noun", lang, noun, qualities), " ".join(filter(None, behind))


def _of_land(meaning: Meaning) -> str:
    """The role of which a country is said: that of a kind of things on the far side, else the one asked for."""
    far = FRAMES[meaning.frame].far
    kinds = any(role == far for role, _ in meaning.classes) and meaning.role(far) is None
    return far if kinds or meaning.asked == "sector" else meaning.asked


def _lands(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    return phrase(lexicon, "of-land", lang, lands_said(lexicon, meaning.countries, lang)) if meaning.countries else ""


def _left_out(lexicon: Lexicon, meaning: Meaning, lang: str) -> list[str]:
    left = (*meaning.outside, *meaning.without)
    return [phrase(lexicon, "without", lang, lands_said(lexicon, left, lang))] * bool(left)


def _accounts(lexicon: Lexicon, meaning: Meaning, lang: str) -> list[str]:
    return [phrase(lexicon, "account", lang, one) for one in meaning.words]


def _tail(lexicon: Lexicon, meaning: Meaning, template: str, lang: str) -> str:
    """What stands behind: the time, what else the things have, and what the template has no place for."""
    named = [role_said(lexicon, one, lang) for one in meaning.filled if f"{{{one.role}}}" not in template]
    classes = dict.fromkeys(meaning.classes)
    asked = next((one for one in classes if one[0] == meaning.asked), None) if asked_in(template) else None
    others = [
        phrase(lexicon, "kind", lang, class_said(lexicon, one[1], lang))
        for one in classes
        if one != asked and not _is_placed(meaning, one[0], template)
    ]
    if _of_land(meaning) == "investor" and meaning.asked == "sector" and not meaning.classes:
        others.append(lands_said(lexicon, meaning.countries, lang))
    if asked_in(template) is None:
        others += [lands_said(lexicon, meaning.countries, lang), *_left_out(lexicon, meaning, lang)]
        others += [phrase(lexicon, one, lang) for one in _QUALITIES if getattr(meaning, one)]
        others += [_facets(lexicon, meaning, lang)] * ("{kind}" not in template)
        others.append(_order(lexicon, meaning, lang) if meaning.order in ("latest", "first") else "")
    if meaning.order in ("most", "least") and "{many}" not in template:
        others.append(phrase(lexicon, f"by-number-{meaning.order}", lang))
    bracketed = [f"({one})" for one in (*named, *others, *_accounts(lexicon, meaning, lang)) if one]
    flags = [phrase(lexicon, one, lang) for one in ("each", "dated") if getattr(meaning, one)]
    parts = [*bracketed, *(_joined(lexicon, one, lang) for one in meaning.joined)]
    parts += [span_said(lexicon, meaning.span, lang), *flags]
    return "".join(f" {one}" for one in parts if one)


def _is_placed(meaning: Meaning, role: str, template: str) -> bool:
    """Whether a kind of things stands in the template itself, where nothing is named."""
    return role != meaning.asked and f"{{{role}}}" in template and meaning.role(role) is None


def _order(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    if meaning.order in ("most", "least"):
        return phrase(lexicon, f"by-number-{meaning.order}", lang)
    return phrase(lexicon, meaning.order, lang) if meaning.order else ""


def _whole_said(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """Whether, since when, or on what ground a record is."""
    template, how = _statement_template(lexicon, meaning, lang), _how(meaning)
    given, tail = _with_subject(lexicon, meaning, template, "anyone", lang), _tail(lexicon, meaning, template, lang)
    parts = f"{expanded(template, given)}{tail}", f"{expanded(turned(template), given)}{tail}"
    key = "at" if how == "when" and meaning.frame in POINTS else "of-count-bare" if how == "count" else how
    amount = label(lexicon.kg, meaning.indicators[0], lang) if meaning.indicators else ""
    return phrase(lexicon, key, lang, *parts, amount)


def _statement_said(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    template = _statement_template(lexicon, meaning, lang)
    given = _with_subject(lexicon, meaning, template, "that-anyone", lang)
    return f"{expanded(template, given)}{_tail(lexicon, meaning, template, lang)}"


def _with_subject(lexicon: Lexicon, meaning: Meaning, template: str, anyone: str, lang: str) -> dict[str, str]:
    """What takes the roles of a statement; the word for `anyone` where nobody is named who does it."""
    subject = template[template.index("{") + 1 : template.index("}")] if template.startswith("{") else ""
    return {subject: phrase(lexicon, anyone, lang), **_given(lexicon, meaning, lang)}


def _statement_template(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The words for the record."""
    template = _own(lexicon, meaning, lang) or lexicon.vocabulary.sayings[f"frame/{meaning.frame}", lang]
    return with_adverb(template, "still") if meaning.still else template


def statement(lexicon: Lexicon, meaning: Meaning, given: Mapping[str, str], lang: str) -> str:
    """What a record says, with the names that take its roles; in the words of its kind where there are such."""
    sayings = lexicon.vocabulary.sayings
    kinds = [concept for _, concepts in meaning.facets for concept in concepts]
    own = [f"frame/{meaning.frame}?kind={one.removeprefix(SCHEME)}" for one in kinds]
    key = next((one for one in own if (one, lang) in sayings), f"frame/{meaning.frame}")
    city = {} if {"place", "project"} & set(given) else {"city": label(lexicon.kg, HOME, lang)}
    known = [one for one in kinds if one != UNSPECIFIED]
    kind = {"kind": label(lexicon.kg, known[0], lang)} if known and meaning.frame in _OF_KINDS else {}
    return expanded(sayings[key, lang], {**city, **kind, **given})


def _joined(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """What else the things have, or have not, or what others of the same country have."""
    if meaning.via:
        return _kin(lexicon, meaning, lang)
    template = with_asked(_role_template(lexicon, meaning, lang), "")
    said = expanded(of_several(template), _given(lexicon, meaning, lang))
    facets = "" if "{kind}" in template or _own(lexicon, meaning, lang) else _facets(lexicon, meaning, lang)
    return phrase(lexicon, "not" if meaning.negated else "also", lang, f"{said} {facets}".strip())


def _kin(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """What others of the same country have."""
    kinds = " ".join(names_said(lexicon, concepts, lang) for _, concepts in meaning.facets)
    named = [names_said(lexicon, one.iris, lang) for one in meaning.filled if not one.home]
    text = lexicon.vocabulary.sayings[f"via/{meaning.frame}", lang].format(kinds)
    return phrase(lexicon, "via", lang, " ".join(filter(None, [" ".join(text.split()), *named])))
