"""What makes the pages of one graph: its facts, a teller for each language, the words that stand on every page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any, Final

from haiphong_kg.base import LANGUAGES
from haiphong_kg.entities import short
from haiphong_kg.release import constructed, linked
from haiphong_kg.store import DATASET, KnowledgeGraph, Query, read_folder
from haiphong_kg.web.page import json_for_script
from haiphong_kg.web.site.addresses import Link, data_path, page_path, path_of
from haiphong_kg.web.site.facts import Facts
from haiphong_kg.web.site.faults import Desk
from haiphong_kg.web.site.pages import page_of
from haiphong_kg.web.site.picture import drawn
from haiphong_kg.web.site.rendering import Place, environment, place_of, rendered
from haiphong_kg.web.site.telling import Teller

_TITLE: Final = {"vi": "Đồ thị tri thức", "en": "Knowledge graph"}


class Shop:
    """Pages of one graph as bytes, independent of where they will lie; faults are reported to `desk`."""

    def __init__(self, kg: KnowledgeGraph, desk: Desk = Desk()) -> None:  # noqa: B008 - a tuple
        self.kg, self.facts, self.desk = kg, Facts(kg), desk
        # The pages of an IRI in both languages, which hold the same data, are made one after the other.
        self.linked_data = lru_cache(maxsize=1)(self._linked)
        self.tellers = {lang: Teller(self.facts, lang, desk) for lang in LANGUAGES}

    @cached_property
    def questions(self) -> dict[str, Query]:
        """The named questions."""
        return read_folder(self.kg.layout, "questions")

    def steps(self) -> Iterator[None]:
        """Works out, little by little, what the first pages would wait for."""
        templates = environment()
        for name in templates.list_templates():
            templates.get_template(name)
            yield
        self.facts.described, self.questions  # noqa: B018
        yield
        self.iris  # noqa: B018
        yield
        records = sorted(self.facts.situations)
        for make in (self.facts.record, *(teller.whole for teller in self.tellers.values())):
            for iri in records:
                make(iri)
                yield

    @cached_property
    def iris(self) -> dict[str, str]:
        """The IRI that the page at each path tells of (see `path_of`)."""
        return {path_of(iri): iri for iri in self.facts.paged}

    def page(self, iri: str, lang: str, link: Link | None = None) -> bytes:
        """The page of `iri` in `lang`; links are relative to its place in a static site, unless `link` makes others."""
        page = page_of(self.tellers[lang], iri)
        return self.render(
            "thing.html",
            place_of(page_path(iri, lang), lang),
            link,
            page=page,
            picture=drawn(page.title, page.picture),
            linked=self.linked_data(iri),
            turtle=data_path(iri),
            short=short(iri),
        )

    def turtle(self, iri: str) -> bytes:
        """What the graph says of `iri`, and the claims for it, as Turtle."""
        return constructed(self.facts.description(iri), "turtle")

    def _linked(self, iri: str) -> str:
        return json_for_script(linked(self.facts.description(iri)))

    def render(self, template: str, place: Place, link: Link | None = None, **values: Any) -> bytes:  # noqa: ANN401 - what templates take
        """A page with the words that stand on every page."""
        return rendered(
            template,
            place,
            link,
            site_title=self.title(place.lang),
            release=self.facts.release,
            licence=self.kg.value(DATASET, "dcterms:license"),
            **values,
        )

    def title(self, lang: str) -> str:
        """The title of the data set."""
        return self.facts.said(DATASET, "dcterms:title", lang) or _TITLE[lang]
