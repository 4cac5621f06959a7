"""The list of sources, and what a visit finds: on a loopback server only, and never anywhere else."""

from __future__ import annotations

import csv
import json
import shutil
import socket
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from haiphong_kg.checks.page_text import passage_digest
from haiphong_kg.checks.robots import read_robots
from haiphong_kg.cli import main
from tests.checks.prepared import PER_PAGE, Answer, Prepared, Served, html, leads, page, prepared, serving

MINI = Path(__file__).parents[1] / "fixtures" / "mini"
HEAD = """@base <https://w3id.org/haiphong-kg/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def project_of(root: Path, sources: Iterable[tuple[str, Prepared]]) -> Path:
    """The small project with a source and a claim for each address."""
    shutil.copytree(MINI, root)
    blocks = [HEAD]
    for number, (url, one) in enumerate(sources):
        digest = f'hp:contentDigest "{one.digest}" ; ' if one.digest else ""
        blocks.append(
            f"<id/source/p{number:03}> a hp:SourceDocument ; foaf:page <{url}> ; {digest}"
            f'hp:retrieved "2026-11-23"^^xsd:date .\n'
            f"<id/claim/p{number:03}/a> a hp:Claim ; hp:source <id/source/p{number:03}> ; "
            f"hp:claims <id/cooperation/ben-song-bac-ha> ; hp:anchor {json.dumps(one.anchor)} .\n"
        )
    (root / "graph" / "prepared.ttl").write_text("".join(blocks), encoding="utf-8")
    return root


def visited(root: Path, tmp_path: Path, *options: str) -> list[dict[str, str]]:
    target = tmp_path / "rows.csv"
    command = ["sources", "--check", "--data", str(root), "--pause", "0", "--format", "csv", "-o", str(target)]
    assert main([*command, "--lang", "en", *options]) == 0
    return list(csv.DictReader(target.read_text("utf-8").splitlines()))


def at(served: Served, sources: Iterable[Prepared]) -> list[tuple[str, Prepared]]:
    return [(served.url + one.path, one) for one in sources]


@pytest.fixture(autouse=True)
def nowhere_else(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Connections beyond loopback fail, and are told."""
    beyond: list[str] = []
    connect = socket.create_connection

    def guarded(address: tuple[str, int], *rest: object, **named: object) -> socket.socket:
        if address[0] not in ("127.0.0.1", "localhost"):
            beyond.append(address[0])
            raise OSError("beyond loopback")
        return connect(address, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "create_connection", guarded)
    return beyond


def test_each_of_three_hundred_pages_gets_its_state(tmp_path: Path, nowhere_else: list[str]) -> None:
    sources = prepared()
    with serving({path: answer for one in sources for path, answer in one.served.items()}) as served:
        root = project_of(tmp_path / "project", at(served, sources))
        began = time.monotonic()
        rows = visited(root, tmp_path, "--timeout", str(PER_PAGE), "--size", "1")
        seconds = time.monotonic() - began
    found = {row["source"]: row["state"] for row in rows}
    wrong = [(one, found[f"p{n:03}"]) for n, one in enumerate(sources) if found[f"p{n:03}"] != one.state]
    assert len(sources) > 300
    assert wrong == []
    assert found["yearbook-2020"] == "no web address"
    assert served.asked.count("/robots.txt") == 1
    assert not [path for path in served.asked if path.startswith("/closed/") and path != "/closed/but/this"]
    assert nowhere_else == []
    assert seconds < 60, "a visit waits for something"


def test_a_host_is_asked_for_one_page_at_a_time(tmp_path: Path) -> None:
    sources = [Prepared(f"/{number}", "Page 0", "", {}, "") for number in range(6)]
    slow = html(page(0))._replace(delay=0.03)
    with serving({one.path: slow for one in sources}) as served, serving({"/a": slow}) as other:
        leading = {f"/lead{number}": leads(served.url + one.path) for number, one in enumerate(sources)}
        with serving(leading) as third:
            every = at(served, sources) + at(other, [Prepared("/a", "Page 0", "", {}, "")])
            every += at(third, [Prepared(path, "Page 0", "", {}, "") for path in leading])
            rows = visited(project_of(tmp_path / "project", every), tmp_path, "p0")
    assert [row["state"] for row in rows] == ["alive"] * 7 + ["moved"] * 6
    assert served.at_once == [1]
    assert served.asked.count("/robots.txt") == 1


def test_the_detail_says_what_to_look_at(tmp_path: Path) -> None:
    there = html(page(0))
    sources = [
        Prepared("/a", "no such words", "", {"/a": there}, ""),
        Prepared("/b", "signed on Monday", "", {"/b": leads("/c?x=1"), "/c": html(page(3))}, ""),
    ]
    with serving({path: answer for one in sources for path, answer in one.served.items()}) as served:
        root = project_of(tmp_path / "project", at(served, sources))
        rows = visited(root, tmp_path, "p00")
        assert visited(root, tmp_path, "p00", "--lang", "vi") == rows, "a program reads the same in any language"
    assert [(row["state"], row["detail"]) for row in rows] == [
        ("anchor gone", "“no such words”"), ("moved", f"{served.url}/c?x=1"),
    ]  # fmt: skip


def test_an_address_of_another_kind_is_not_opened(tmp_path: Path, nowhere_else: list[str]) -> None:
    secret = tmp_path / "secret.html"
    secret.write_bytes(page(0))
    odd = [secret.as_uri(), "ftp://127.0.0.1/a", "javascript:alert(1)", "http:///a", "https://[::bad"]
    blocks = [(url, Prepared("", "million", "", {}, "")) for url in odd[:-1]]
    rows = visited(project_of(tmp_path / "project", blocks), tmp_path, "p00")
    assert {row["state"] for row in rows} == {"no web address"}
    assert nowhere_else == []


def test_a_page_of_the_web_cannot_send_us_to_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving({"/a": leads("http://127.0.0.1:1/secret"), "/b": leads("http://10.0.0.1/")}) as served:
        port = int(served.url.rpartition(":")[2])
        connect = socket.create_connection
        monkeypatch.setattr(socket, "create_connection", lambda _, *rest: connect(("127.0.0.1", port), *rest))
        sources = [(f"http://news.example.org/{name}", Prepared("", "x", "", {}, "")) for name in "ab"]
        rows = visited(project_of(tmp_path / "project", sources), tmp_path, "p00")
    assert [row["state"] for row in rows] == ["refused", "refused"]
    assert served.asked == ["/robots.txt", "/a", "/b"]


def test_what_robots_txt_withholds_or_fails_to_say(tmp_path: Path) -> None:
    robots = "User-agent: HaiPhong-KG\nDisallow: /\nAllow: /$\n\nUser-agent: *\nAllow: /\n"
    one = Prepared("/a", "x", "", {}, "")
    with serving({"/a": html(page(0))}, robots) as served:
        rows = visited(project_of(tmp_path / "project", at(served, [one])), tmp_path, "p00")
    assert rows[0]["state"] == "not allowed by robots.txt"
    assert served.asked == ["/robots.txt"]


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/c", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: a\nUser-agent: *\nDisallow: /", "/a", False),
        ("User-agent: haiphong-kg\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: haiphong-kg\n\nUser-agent: *\nDisallow: /", "/a", False),
        ("Disallow: /\nnonsense\n\ufffd\x00", "/a", True),
    ],
)
def test_robots_are_read_as_rfc_9309_says(rules: str, path: str, allowed: bool) -> None:  # noqa: FBT001
    assert read_robots(rules, "haiphong-kg").allows(path) is allowed


def test_the_delay_of_a_host_is_kept_and_bounded() -> None:
    assert read_robots("User-agent: *\nCrawl-delay: 2.5", "x").delay == 2.5
    assert read_robots("User-agent: *\nCrawl-delay: 86400", "x").delay == 10
    assert read_robots("User-agent: *\nCrawl-delay: soon", "x").delay == 0


def test_a_pause_is_kept_between_two_pages_of_a_host(tmp_path: Path) -> None:
    sources = [Prepared(f"/{name}", "Page 0", "", {}, "") for name in "ab"]
    with serving({f"/{name}": html(page(0)) for name in "ab"}) as served:
        root = project_of(tmp_path / "project", at(served, sources))
        began = time.monotonic()
        rows = visited(root, tmp_path, "p00", "--pause", "0.2")
        assert time.monotonic() - began >= 0.4, "robots.txt, /a and /b are 0.2 s apart"
    assert [row["state"] for row in rows] == ["alive", "alive"]


@pytest.mark.parametrize(
    ("passage", "state"),
    [
        ("About a port, its ships and the sea.", "alive"),
        ("ABOUT a port – its ships, and the sea", "alive"),
        ("About a port, its ships and the shore.", "changed"),
    ],
)
def test_a_passage_that_was_read_is_looked_for(tmp_path: Path, passage: str, state: str) -> None:
    with serving({"/a": html(page(0))}) as served:
        root = project_of(tmp_path / "project", at(served, [Prepared("/a", "Page 0", "", {}, "")]))
        with (root / "graph" / "prepared.ttl").open("a", encoding="utf-8") as file:
            file.write(f'<id/source/p000> hp:passageDigest "{passage_digest(passage)}" .\n')
        rows = visited(root, tmp_path, "p000")
    assert [(row["state"], row["digests"]) for row in rows] == [(state, "1")]


def test_without_check_nothing_is_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving({"/a": Answer()}) as served:
        root = project_of(tmp_path / "project", at(served, [Prepared("/a", "x", "", {}, "")]))
        assert main(["sources", "--data", str(root), "--format", "csv", "--lang", "en"]) == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert served.asked == []
    assert [(row["source"], row["claims"], row["on_it_alone"]) for row in rows] == [
        ("p000", "1", "0"), ("yearbook-2020", "6", "4"),
    ]  # fmt: skip
    assert rows[1]["published"] == "2021-03-01"


def test_a_source_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "no such paper", "--data", str(MINI)]) == 1
    assert "no source has 'no such paper'" in capsys.readouterr().err
