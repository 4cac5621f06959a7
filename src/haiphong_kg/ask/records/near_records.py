"""The records beside the one that is asked for, in which the graph may hold the answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.figures.stand_ins import PORT, berths_of
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.roles import AT, RECORD
from haiphong_kg.ask.signals.slots import Filling
from haiphong_kg.ask.words.lexicon import Lexicon, related
from haiphong_kg.ask.words.things import companies_of
from haiphong_kg.entities import label
from haiphong_kg.store import HOME, SCHEME, KnowledgeGraph

_ROUTES: Final = {"shipping": "air", "air": "shipping"}
_MEETING: Final = (("hp:kind", (f"{SCHEME}event-kind/meeting",)),)
_CONFERENCE: Final = (("hp:kind", (f"{SCHEME}event-kind/conference",)),)
# That something was opened, or came into operation.
_OPENING: Final = tuple(
    (("hp:kind", tuple(f"{SCHEME}event-kind/{one}" for one in kinds)),)
    for kinds in (("opening",), ("opening", "production-start"))
)


def of_any_tie(meaning: Meaning) -> Iterator[Meaning]:
    """Whether the city cooperates with one who is named, where a word for any tie asks for no agreement."""
    partner = meaning.role("b")
    if partner and meaning.target == Target.YES_NO and meaning.asked in ("", RECORD):
        yield meaning._replace(frame="cooperation", filled=(Filled("home", (HOME,)), partner._replace(role="partner")))


def of_zones(lexicon: Lexicon, meaning: Meaning) -> Iterator[Meaning]:
    """Who develops a zone, where it is asked who owns it; when it was founded, where it is asked when it was opened."""
    owned, opened = meaning.role("owned"), meaning.role("about")
    if owned and meaning.asked == "owner" and (berths := berths_of(lexicon, owned.iris)) != owned.iris:
        others = tuple(one for one in meaning.filled if one.role != "owned")
        yield meaning._replace(filled=(*others, owned._replace(iris=berths)))  # of a port its terminals are owned
    if owned and all("Zone" in lexicon.traits(iri) for iri in owned.iris) and meaning.asked == "owner":
        others = tuple(one for one in meaning.filled if one.role != "owned")
        filled = (*others, owned._replace(role="zone"))
        yield meaning._replace(frame="development", asked="developer", filled=filled, classes=())
    alone = meaning.asked in ("", RECORD)  # who opened something in a zone did not found that
    if opened and alone and meaning.facets in _OPENING and all("Zone" in lexicon.traits(iri) for iri in opened.iris):
        yield meaning._replace(frame="founding", filled=(opened,), facets=())


def is_named_after(kg: KnowledgeGraph, meaning: Meaning) -> bool:
    """Whether a post is named after the countries that are said, of which who holds it need not be: the consul's."""
    post = meaning.role("post")
    if post is None or not meaning.countries:
        return False
    posts = [label(kg, one, "en") for one in post.iris]
    return all(label(kg, land, "en") in one for land in meaning.countries for one in posts)


def of_projects(lexicon: Lexicon, meaning: Meaning) -> Iterator[Meaning]:
    """The same of the projects of a company: where its plant lies, when its plant was opened."""
    role, instead = {"location": ("what", "what"), "event": ("party", "about")}.get(meaning.frame, ("", ""))
    one = meaning.role(role)
    projects = tuple(dict.fromkeys(found for iri in one.iris for found in related(lexicon, iri))) if one else ()
    if projects and not (role != instead and meaning.role(instead)):
        others = tuple(other for other in meaning.filled if other.role != role)
        yield meaning._replace(filled=(*others, Filled(instead, projects)))


def of_tenancy(lexicon: Lexicon, meaning: Meaning) -> Iterator[Meaning]:
    """In which zone a company invests, or which companies in a zone, where it is asked what lies where.

    Few companies have a project of their own, which lies somewhere.
    """
    what, place = meaning.role("what"), meaning.role("place")
    if meaning.frame != "location" or (what and place):
        return
    if what and meaning.asked == "place" and all("Enterprise" in lexicon.traits(iri) for iri in what.iris):
        filled, classes = what._replace(role="investor"), meaning.classes or (("place", "zone"),)
        yield meaning._replace(frame="investment", filled=(filled,), classes=classes)
    if place and ("what", "company") in meaning.classes and all("Zone" in lexicon.traits(iri) for iri in place.iris):
        yield meaning._replace(frame="investment", asked="investor", classes=(("investor", "company"),))


def of_terminals(lexicon: Lexicon, meaning: Meaning) -> Iterator[Meaning]:
    """Who invests in the project at works, or who owns, runs or funds them, where it is asked who invests in them."""
    yield from _of_backers(lexicon, meaning)
    place = meaning.role("place")
    if meaning.frame != "investment" or meaning.asked != "investor" or place is None or meaning.countries:
        return
    if all("InfrastructureAsset" in lexicon.traits(iri) for iri in place.iris):
        there = (one for iri in place.iris for one in lexicon.kg.subjects("hp:locatedIn", iri))
        if projects := tuple(one for one in there if "Project" in lexicon.traits(one)):
            yield meaning._replace(filled=(Filled("project", projects),))
        for frame, asked, role in (("ownership", "owner", "owned"), ("operation", "operator", "operated")):
            yield meaning._replace(frame=frame, asked=asked, filled=(place._replace(role=role),), classes=(), facets=())
        funded = place._replace(role="funded")  # who put money into works may have lent it
        yield meaning._replace(frame="funding", asked="funder", filled=(funded,), classes=(), facets=())


def _of_backers(lexicon: Lexicon, meaning: Meaning) -> Iterator[Meaning]:
    """Who invests in works, where it is asked who puts money into them: it need be no loan and no gift."""
    funded = meaning.role("funded")
    if meaning.frame != "funding" or meaning.asked != "funder" or funded is None or meaning.facets or meaning.countries:
        return
    there = {one for iri in funded.iris for one in lexicon.kg.subjects("hp:locatedIn", iri)}
    projects = tuple(one for one in sorted({*funded.iris, *there}) if "Project" in lexicon.traits(one))
    if projects:
        yield meaning._replace(frame="investment", asked="investor", filled=(Filled("project", projects),), classes=())


def of_ports(lexicon: Lexicon, meaning: Meaning) -> Iterator[Meaning]:
    """The shipping links of the city, where those from a port as a whole are asked for: of few it is recorded."""
    at = meaning.role(AT)
    if meaning.frame == "shipping" and at and all(PORT in lexicon.traits(iri) for iri in at.iris):
        yield meaning._replace(filled=tuple(one for one in meaning.filled if one != at))


def of_group(lexicon: Lexicon, meaning: Meaning) -> Iterator[Meaning]:
    """The projects of the companies of a group, where the group itself is named."""
    group = meaning.role("investor")
    parts = companies_of(lexicon.kg, group.iris) if group else ()
    if parts and meaning.frame in ("project", "investment"):
        others = tuple(one for one in meaning.filled if one.role != "investor")
        yield meaning._replace(filled=(*others, Filled("investor", parts)))


def of_who_serves(filling: Filling, meaning: Meaning) -> Iterator[Meaning]:
    """Who flies to a place, where it is asked who serves it and no ship does; and who invests, where who operates.

    Lines of ships are no airlines.
    """
    yield from _of_presence(meaning)
    if meaning.frame not in _ROUTES or meaning.asked != "line" or filling.nouns or filling.classes:
        return
    if all(one.role in ("home", "partner") for one in meaning.filled):
        yield meaning._replace(frame=_ROUTES[meaning.frame])


def of_gatherings(meaning: Meaning) -> Iterator[Meaning]:
    """A conference of those named, where a meeting of theirs is asked for: "ABAC meeting"."""
    if meaning.frame == "event" and meaning.facets == _MEETING and not all(one.home for one in meaning.filled):
        yield meaning._replace(facets=_CONFERENCE)


def _of_presence(meaning: Meaning) -> Iterator[Meaning]:
    """The companies that invest, where it is asked how many of a country operate: few are recorded to run works."""
    if meaning.frame == "operation" and meaning.asked == "operator" and not meaning.filled and meaning.countries:
        place = (Filled("place", (HOME,)),)
        yield meaning._replace(frame="investment", asked="investor", filled=place, classes=(("investor", "company"),))
