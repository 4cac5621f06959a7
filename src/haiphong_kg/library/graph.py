"""The graph as a program or a notebook has it: each method answers as the command of its name does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from haiphong_kg import analysis, checks, entities, release, store
from haiphong_kg.analysis import WHOLE, find_paths, joined, path_dict, path_text
from haiphong_kg.ask import Asking, as_result, not_sure, prepare
from haiphong_kg.ask import ask as asked_in_words
from haiphong_kg.base import count_of, is_date, printable, seconds_of, typed, word
from haiphong_kg.entities import Index, account_json, account_text, build_index, choice, classes, label, resolve
from haiphong_kg.entities import find_names as matches
from haiphong_kg.questions import Account, Result, bound, listed, result_of, series_listed, with_held
from haiphong_kg.sparql import ROWS, SECONDS, Answer, Asker, Bounded, WholeAnswers
from haiphong_kg.store import DATASET, KnowledgeGraph, compact, find_query, read_folder

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

_FOUND: Final = ("label", "type", "name", "matched")


class Graph:
    """The knowledge graph in the language of a reader. All it gives is a copy, except `dataset`, which is the store."""

    def __init__(
        self, kg: KnowledgeGraph, lang: str, ask: Callable[..., Answer] | None = None, seconds: float = SECONDS
    ) -> None:
        """A face of `kg`; `ask` runs SPARQL in place of a worker, as `run` does: text, bindings, `limit`.

        A query of a worker may take so many `seconds`, unless another time is said with it.
        """
        self._kg, self.lang, self._ask, self._seconds = kg, lang, ask, seconds

    def __repr__(self) -> str:
        return f"<Graph: {printable(label(self._kg, DATASET, self.lang))}>"

    def prepare(self) -> None:
        """Works out now what the first search, path and question in words would wait for.

        Examples:
            >>> open_graph(lang="en").prepare()
        """
        self._index, self._asking  # noqa: B018
        joined(self._kg)

    def queries(self) -> Result:
        """The named questions: name, wording, parameters.

        Examples:
            >>> [one["question"] for one in open_graph(lang="en").queries() if one["name"] == "priority-partners"]
            ['Which partners are to be given weight in the coming period?']
        """
        rows = [
            (one.name, one.summary[self.lang], ", ".join(f"{p.name}:{p.type}" for p in one.params))
            for one in read_folder(self._kg.layout, "questions").values()
        ]
        return listed(("name", "question", "parameters"), rows, self.lang)

    def query(
        self, name: str, /, *, limit: int | None = ROWS, timeout: float | None = None, **parameters: str | int | None
    ) -> Result:
        """The answer to the named question, only the rows with the values given: names, CURIEs, IRIs, numbers; None is
        any. Of a graph of a date a last column `held` says whether the record is known to have held then.

        It is bounded as `sparql` is.

        Raises:
            NotFoundError: there is no such question, or a value stands for nothing in its answer; with the nearest.
            UsageError: the question has no such parameter, or the value is not of its type.

        Examples:
            >>> kg = open_graph(lang="vi")
            >>> kg.query("priority-partners", partner="japan").to_dicts(labels=True)
            [{'đối tác': 'Nhật Bản', 'bằng chứng': 'article-2020 ¶8 “Nhật Bản”'}]
        """
        asked = find_query(self._kg.layout, "questions", typed(name))
        values = {key: str(value) for key, value in parameters.items() if value is not None}
        answer = bound(self._kg, asked, values, self.lang, self._within(limit, timeout))
        answer, told = with_held(self._kg, answer, asked)
        return result_of(self._kg, answer, self.lang, asked.text, told)

    def series(
        self, figure: str | None = None, *, of: str = "Hải Phòng", partner: str | None = None, beside: bool = False
    ) -> Result:
        """One figure a year of the entity `of`, or between it and a `partner`; without a `figure`, what there are.

        With `beside` the figures that the series does not take; how many these are is else told in the remarks.

        Raises:
            NotFoundError: there is no such figure of that entity; with what there is.
            UsageError: what stands beside is asked for, and no figure.

        Examples:
            >>> kg = open_graph(lang="en")
            >>> kg.series("projects-in-force", partner="Japan").caption
            'foreign-invested projects in force, Hải Phòng'
            >>> "fdi" in {row["name"] for row in kg.series()}
            True
        """
        return series_listed(
            self._kg, figure and typed(figure), typed(of), partner and typed(partner), self.lang, beside=beside
        )

    def ask(self, text: str, *, limit: int | None = ROWS, timeout: float | None = None) -> Result:
        """The answer to a question in words of either language: its rows, and in the caption what was understood, the
        answer in a sentence, and what a reader must know besides.

        Raises:
            NotSureError: it is not sure what is asked; the fix offers questions, `nearest` has facts of what is named.

        Examples:
            >>> open_graph(lang="en").ask("Since when is Hải Phòng twinned with Incheon?").caption.splitlines()[1]
            'Hải Phòng is twinned with Incheon since 25 July 1997.'
        """
        where = self._within(limit, timeout)
        found = asked_in_words(self._asking, typed(text), self.lang, self.lang, where)
        if found.kind not in ("answer", "none"):
            raise not_sure(found)
        return as_result(self._asking, found)

    def sparql(self, text: str, *, limit: int | None = ROWS, timeout: float | None = None) -> Result:
        """The answer to any SPARQL 1.1 query; the project's prefixes and base need no declaration.

        It runs in a process of its own, which can open no file and no address. Of more than `limit` rows only the
        first are there, and `whole` is False; after `timeout` seconds (60 unless said), or with too much memory, that
        process ends.

        Raises:
            QueryError: the text is no query, asks for another host, or took too long or too much.

        Examples:
            >>> open_graph(lang="en").sparql("SELECT ?country { ?country a hp:Country }", limit=1).whole
            False
        """
        text = typed(text)
        return result_of(self._kg, self._within(limit, timeout)(text, {}), self.lang, text)

    def search(self, text: str, limit: int | None = 20) -> Result:
        """The entities with a name like `text`, best first: without accents, in part, or with a slip of one letter.

        Examples:
            >>> open_graph(lang="en").search("nhta ban")[0]["label"]
            'Japan'
        """
        found = tuple(self._found(hit.iri, hit.matched) for hit in matches(self._index, typed(text), count_of(limit)))
        cells = tuple((name, kind, compact(iri), matched) for name, kind, iri, matched in found)
        return Result(("label", "type", "iri", "matched"), found, self._words(*_FOUND), cells)

    def show(self, entity: str | int, *, kind: str = "", sort: str = "weight", limit: int | None = None) -> Account:
        """All that is known of one entity, by a name, a CURIE or an IRI, or of a date, with sources; see `choice`.

        Raises:
            NotFoundError: nothing fits, or several things fit equally well; with the nearest.

        Examples:
            >>> kg = open_graph(lang="en")
            >>> print(str(kg.show("id:place/japan")).splitlines()[0])
            Japan · Nhật Bản
            >>> kg.show("nhat ban").data["id"]
            'https://w3id.org/haiphong-kg/id/place/japan'
        """
        entity = typed(entity)
        if is_date(entity):
            told = entities.account_of_date(self._kg, entity, self.lang)
            return Account(told.rstrip("\n"), json.loads(entities.date_json(self._kg, entity)))
        told = account_text(self._kg, iri := self._resolve(entity), self.lang, choice=choice(kind, sort, limit))
        return Account(told.rstrip("\n"), json.loads(account_json(self._kg, iri)))

    def path(self, start: str, end: str, *, most: int = 3, avoid: str | Iterable[str] = ()) -> Account:
        """How two entities are connected: the shortest and the best-evidenced paths, as sentences with sources.

        Raises:
            NotFoundError: a name stands for nothing, or no path joins the two.
            UsageError: both are one, or one is to be avoided.

        Examples:
            >>> [step["sentence"]["en"] for step in open_graph(lang="en").path("LG", "Vingroup").data[0]["steps"]]
            ['LG invests in Hải Phòng.', 'Vingroup invests in Hải Phòng.']
        """
        ends = self._resolve(start), self._resolve(end)
        avoided = [self._resolve(one) for one in ([avoid] if isinstance(avoid, str) else avoid)]
        found = find_paths(self._kg, *ends, most=count_of(most) or 3, avoid=avoided)
        return Account(path_text(self._kg, found, self.lang).rstrip("\n"), [path_dict(self._kg, one) for one in found])

    def network(self, name: str = WHOLE) -> nx.MultiDiGraph[str]:
        """A network as a networkx graph of its own, which may be changed; for what it holds see `build_network`.

        Raises:
            NotFoundError: no network has that name; with the nearest.

        Examples:
            >>> graph = open_graph(lang="en").network("partners")
            >>> graph.nodes["place/japan"]["label_en"]
            'Japan'
        """
        return analysis.build_network(self._kg, typed(name), self.lang)

    def export(self, form: str) -> dict[str, bytes]:
        """The files of a format (see `haiphong-kg export --help`), by name; the same data give the same bytes.

        Raises:
            NotFoundError: no format has that name; with the nearest.
            DataError: the format cannot hold the data.

        Examples:
            >>> list(open_graph(lang="en").export("graphml"))
            ['haiphong-kg.graphml']
        """
        return release.export_format(self._kg, typed(form))

    def check(self) -> Result:
        """What a curator must mend in the files, a row a finding, as `haiphong-kg check` shows it.

        Examples:
            >>> {row["severity"] for row in open_graph(lang="en").check()} <= {"warning"}
            True
        """
        report = checks.run_checks(store.load_derived(self._kg.layout))
        (keys, shown), (_, plain) = (checks.report_rows(report, self.lang, plain=one) for one in (False, True))
        return listed(keys, plain, self.lang, shown)

    def sources(self, text: str = "") -> Result:
        """The sources with `text` in their name, title or publisher, and what rests on each.

        No address is visited, as `haiphong-kg sources --check` does.

        Raises:
            NotFoundError: there is no such source.

        Examples:
            >>> open_graph(lang="en").sources("article-2020")[0]["source"]
            'article-2020'
        """
        return listed(*checks.source_rows(self._kg, typed(text)), self.lang)

    def info(self) -> Result:
        """What the graph holds: version, date, licence, digest, and how many of each class.

        Examples:
            >>> {row["measure"]: row["value"] for row in open_graph(lang="en").info()}["version"]
            '0.1.0'
        """
        plain, shown = (entities.summarise(self._kg, lang) for lang in ("en", self.lang))
        return listed(("measure", "value"), plain, self.lang, shown)

    @cached_property
    def dataset(self) -> rdflib.Dataset:
        """The same data as an rdflib dataset, one named graph a file; patterns and queries see the union.

        Later answers see its changes. Queries and updates are bounded as `sparql` is: a query gives all rows or fails,
        an update changes all that it should or nothing.

        Examples:
            >>> from rdflib import URIRef
            >>> from rdflib.namespace import SKOS
            >>> japan = URIRef("https://w3id.org/haiphong-kg/id/place/japan")
            >>> sorted(map(str, open_graph(lang="en").dataset.objects(japan, SKOS.prefLabel)))
            ['Japan', 'Nhật Bản']
        """
        self._kg = store.writable(self._kg)
        self.__dict__.pop("_asking", None)  # it holds the graph as it was opened
        self._bounded = Bounded(self._kg, changes=False, updates=True)  # because the view says when there are any
        return store.dataset(self._kg, WholeAnswers(self._bounded, self._seconds))

    def _within(self, limit: int | None, timeout: float | None) -> Asker:
        limit, seconds = count_of(limit), seconds_of(timeout)
        if self._ask is None:
            return self._bounded.within(limit, seconds or self._seconds)
        return partial(self._ask, limit=limit, **({} if seconds is None else {"seconds": seconds}))

    @cached_property
    def _bounded(self) -> Bounded:
        return Bounded(self._kg)

    @cached_property
    def _index(self) -> Index:
        return build_index(self._kg)

    @cached_property
    def _asking(self) -> Asking:
        return prepare(self._kg)

    def _resolve(self, name: str) -> str:
        return resolve(self._kg, typed(name), self.lang, self._index)

    def _words(self, *keys: str) -> tuple[str, ...]:
        return tuple(word(key, self.lang) for key in keys)

    def _found(self, iri: str, matched: str) -> tuple[str, str, str, str]:
        kinds = [label(self._kg, one, self.lang) for one in classes(self._kg, iri)[:1]]
        return label(self._kg, iri, self.lang), "".join(kinds), iri, matched
