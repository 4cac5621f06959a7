"""Prepared pages on a loopback server: some three hundred sources, each with the state that a visit must find."""

from __future__ import annotations

import gzip
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final, NamedTuple

ROBOTS: Final = """# of a newspaper
User-agent: *
Disallow: /closed/
Disallow: /*?print=
Allow: /closed/but/this

User-agent: otherbot
Disallow: /
"""
# What pages print, and how claims quote it: other signs between the words, tags within them, other scripts.
PRINTED: Final = [
    ("a total of <b>$409.5</b> million was", "$409.5 million"),
    ("Tổng vốn đầu tư đạt hơn 1,2&nbsp;tỷ USD.", "hơn 1,2 tỷ USD"),
    ("“Twin cities” – since 1997, they said", "Twin cities – since 1997"),
    ("<p>signed on\n   Monday</p>", "signed on Monday"),
    ("하이퐁시와 <em>자매</em>결연을 맺었다", "자매결연을 맺었다"),
    ("ベトナム・ハイフォン市と姉妹都市", "ハイフォン市と姉妹都市"),
    ("l&rsquo;accord de coop&eacute;ration d&eacute;centralis&eacute;e", "accord de coopération décentralisée"),
    ("thành phố Ha\u0309i Pho\u0300ng", "thành phố Hải Phòng"),
    ("DEEP C&#39;s 3,400 hectares", "DEEP C’s 3,400 hectares"),
    ("over USD5.3bn &amp; more", "USD5.3bn & more"),
]
EACH: Final = 20
PER_PAGE: Final = 3.0


class Answer(NamedTuple):
    """What the server sends at a path."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)
    delay: float = 0.0


class Prepared(NamedTuple):
    """One source: its path, the words quoted from it, its digest or "", what is served, and the state to be found."""

    path: str
    anchor: str
    digest: str
    served: dict[str, Answer]
    state: str


def page(number: int, printed: str | None = None, head: str = "") -> bytes:
    """A page of some length with the printed words of its number in the midst, or with others."""
    words = PRINTED[number % len(PRINTED)][0] if printed is None else printed
    filler = "<p>About a port, its ships and the sea.</p><script>var x = '409.5 million signed on Monday';</script>"
    html = f"<!DOCTYPE html><html><head><title>Page {number}</title>{head}</head><body>{filler * 3}<div>{words}</div>"
    return f"{html}{filler * 3}</body></html>".encode()


def anchor(number: int) -> str:
    return PRINTED[number % len(PRINTED)][1]


def one(kind: str, number: int, state: str, *answers: Answer, at: str = "", digest: str = "") -> Prepared:
    """A source of a kind, with what is served at its path and at those that it leads to."""
    path = at or f"/{kind}/{number}"
    served = {path.partition("?")[0]: answers[0]} | {f"/to{path}": other for other in answers[1:]}
    return Prepared(path, anchor(number), digest, served, state)


def leads(path: str, status: int = 301) -> Answer:
    return Answer(b"", status, (("Location", path),))


def html(body: bytes, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(body, 200, tuple({"Content-Type": "text/html; charset=utf-8", **named}.items()))


def digest(body: bytes) -> str:
    return "sha256:" + hashlib.sha256(body).hexdigest()


def modified(day: str) -> str:
    return f'<script type="application/ld+json">{{"dateModified": "{day}T10:00:00+07:00"}}</script>'


def refresh(path: str) -> str:
    return f'<meta http-equiv="refresh" content="0; url={path}">'


KINDS: Final[dict[str, Callable[[int], Prepared]]] = {
    "alive": lambda n: one("alive", n, "alive", html(page(n))),
    "zipped": lambda n: one("zipped", n, "alive", html(gzip.compress(page(n)), Content_Encoding="gzip")),
    "same": lambda n: one("same", n, "alive", html(page(n)), digest=digest(page(n))),
    "old": lambda n: one("old", n, "alive", html(page(n, head=modified("2026-11-01")))),
    "slash": lambda n: one("slash", n, "alive", leads(f"/slash/{n}/"), at=f"/slash/{n}"),
    "moved": lambda n: one("moved", n, "moved", leads(f"/to/moved/{n}", (301, 302, 307, 308)[n % 4]), html(page(n))),
    "refresh": lambda n: one("refresh", n, "moved", html(page(n, "", head=refresh(f"/to/refresh/{n}"))), html(page(n))),
    "digest": lambda n: one("digest", n, "changed", html(page(n)), digest=digest(b"as it was")),
    "edited": lambda n: one("edited", n, "changed", html(page(n, head=modified("2026-12-24")))),
    "lost": lambda n: one("lost", n, "anchor gone", html(page(n, "something else"))),
    "home": lambda n: one("home", n, "anchor gone", leads(f"/to/home/{n}"), html(page(n, "the front page"))),
    "gone": lambda n: one("gone", n, "gone", Answer(page(n), (404, 410)[n % 2])),
    "refused": lambda n: one("refused", n, "refused", Answer(b"", (401, 403, 429, 451)[n % 4])),
    "closed": lambda n: one("closed", n, "not allowed by robots.txt", html(page(n)), at=f"/closed/{n}"),
    "file": lambda n: one("file", n, "not readable as text", html(b"%PDF-1.7", Content_Type="application/pdf")),
    "broken": lambda n: one("broken", n, "unreachable", Answer(b"", 500 + n % 4)),
}


def prepared() -> list[Prepared]:
    """All sources: each kind with each form of words twice, and some that are one of their kind."""
    found = [make(number) for make in KINDS.values() for number in range(EACH)]
    for number in range(EACH):
        found[4 * EACH + number].served[f"/slash/{number}/"] = html(page(number))
    latin = page(6).decode().replace("<html>", '<html><meta charset="iso-8859-1">').encode("latin-1", "replace")
    return [
        *found,
        one("latin", 6, "alive", Answer(latin, 200, (("Content-Type", "text/html"),))),
        one("odd", 0, "alive", html(page(0).replace(b"<body>", b"<body><![foo[ & < <3 &#x110000; </>"))),
        one("print", 0, "not allowed by robots.txt", html(page(0)), at="/print/0?print=1"),
        one("query", 0, "alive", html(page(0)), at="/query/0?id=1&x=ph%C3%B2ng"),
        one("but", 0, "alive", html(page(0)), at="/closed/but/this"),
        one("large", 0, "not readable as text", html(b"<p>" + b"x" * (2**20 + 1) + page(0))),
        one("bomb", 0, "not readable as text", html(gzip.compress(b"0" * 2**25), Content_Encoding="gzip")),
        one("slow", 0, "unreachable", html(page(0))._replace(delay=4 * PER_PAGE)),
        one("loop", 0, "unreachable", leads("/loop/0")),
        one("scheme", 0, "refused", leads("file:///etc/hostname")),
        one("ftp", 0, "refused", leads("ftp://127.0.0.1/x")),
    ]


class Served(NamedTuple):
    """The server while it runs: its address, the paths that were asked for, and the most asked at once."""

    url: str
    asked: list[str]
    at_once: list[int]


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Says nothing of a visitor who did not wait for the end."""


@contextmanager
def serving(answers: dict[str, Answer], robots: str = ROBOTS) -> Iterator[Served]:
    """A server of `answers` on loopback."""
    asked: list[str] = []
    at_once, busy, guard = [0], [0], threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with guard:
                asked.append(self.path)
                busy[0] += 1
                at_once[0] = max(at_once[0], busy[0])
            answer = answers.get(self.path.partition("?")[0], Answer(b"", 404))
            if self.path == "/robots.txt":
                answer = Answer(robots.encode(), 200, (("Content-Type", "text/plain"),))
            time.sleep(answer.delay)
            with guard:  # before the reply, after which the next may come at once
                busy[0] -= 1
            self.reply(answer)

        def reply(self, answer: Answer) -> None:
            self.send_response(answer.status)
            for name, value in (*answer.headers, ("Content-Length", str(len(answer.body)))):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = _Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_address[1]}", asked, at_once)
    finally:
        server.shutdown()
        server.server_close()
