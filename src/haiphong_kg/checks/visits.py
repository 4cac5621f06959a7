"""Whether a source is still where it was read, and still says what it said. It goes out only when a person asks."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Sequence
from queue import Empty, Queue
from typing import Final, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from haiphong_kg.base import word
from haiphong_kg.checks.fetching import AGENT, Limits, Page, UnreachableError, get, is_inside, is_web
from haiphong_kg.checks.page_text import PageText, read_page
from haiphong_kg.checks.robots import NOTHING, Robots, read_robots
from haiphong_kg.errors import Message, reason

_HOSTS: Final = 8
_MOST_REDIRECTS: Final = 5
_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_REFUSALS: Final = frozenset((401, 402, 403, 407, 418, 429, 451))
_GONE: Final = frozenset((404, 410))
_TEXT: Final = ("text/html", "application/xhtml+xml", "text/plain")
_DIGEST: Final = "sha256:"


class Source(NamedTuple):
    """What is to be visited: an address, the words that claims found there, the day of reading, a digest or "".

    The passages are digests of sentences or paragraphs that were read there.
    """

    iri: str
    url: str
    anchors: tuple[str, ...]
    retrieved: str
    digest: str
    passages: tuple[str, ...] = ()


class Visit(NamedTuple):
    """What was found at an address: a state (a key of the words), and what belongs to it in plain text.

    The states are visitAlive, visitMoved, visitChanged, visitAnchorGone, visitGone, visitRefused, visitNotAllowed (by
    robots.txt), visitUnreadable (no text, or too long), visitUnreachable and visitNoAddress.
    """

    state: str
    detail: str = ""


class _Stopped(Exception):  # noqa: N818 - it is the end of a walk, not a fault
    """A visit that ended before a page was read."""

    def __init__(self, state: str, detail: str) -> None:
        super().__init__(detail)
        self.visit = Visit(state, detail)


class _Walk:
    """One thread's way from page to page; of a host that another thread is at, it waits for its turn."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._robots: dict[str, Robots] = {}
        self._turns: dict[str, threading.Lock] = {}
        self._last: dict[str, float] = {}
        self._guard = threading.Lock()

    def fetch(self, url: str) -> Page:
        """The page at `url`, when its host may be asked, and if its robots.txt allows it."""
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc}"
        with self._turn(parts.netloc):
            if host not in self._robots:
                self._robots[host] = self._read_robots(host)
            robots = self._robots[host]
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            if not robots.allows(path):
                raise _Stopped("visitNotAllowed", "robots.txt")
            return self._get(url, max(self.limits.pause, robots.delay))

    def _turn(self, host: str) -> threading.Lock:
        with self._guard:
            return self._turns.setdefault(host, threading.Lock())

    def _get(self, url: str, pause: float) -> Page:
        host = urlsplit(url).netloc
        time.sleep(max(0.0, self._last.get(host, 0.0) + pause - time.monotonic()))
        try:
            return get(url, self.limits)
        finally:
            self._last[host] = time.monotonic()

    def _read_robots(self, host: str) -> Robots:
        """What the host allows; nothing while its robots.txt cannot be had, all where there is none (RFC 9309)."""
        url = f"{host}/robots.txt"
        try:
            for _ in range(_MOST_REDIRECTS):
                page = self._get(url, self.limits.pause)
                if page.status not in _REDIRECTS:
                    break
                url = _next(url, page.headers.get("location", ""))
        except UnreachableError as error:
            raise _Stopped("visitUnreachable", reason(error)) from None
        if page.status >= 500:
            return NOTHING
        return read_robots(page.body.decode(errors="replace"), AGENT) if page.status == 200 else Robots()


def visit_all(sources: Sequence[Source], limits: Limits) -> list[Visit]:
    """What is found at each address, in the order of `sources`: of one host one page at a time, at most 8 hosts."""
    walk, found = _Walk(limits), dict[int, Visit]()
    hosts: dict[str, list[int]] = {}
    for number, one in enumerate(sources):
        hosts.setdefault(urlsplit(one.url).netloc if is_web(one.url) else "", []).append(number)
    waiting: Queue[list[int]] = Queue()
    for numbers in sorted(hosts.values(), key=len, reverse=True):
        waiting.put(numbers)

    def work() -> None:
        try:
            while True:
                for number in waiting.get_nowait():
                    found[number] = visit(walk, sources[number])
        except Empty:
            return

    threads = [threading.Thread(target=work, daemon=True) for _ in range(min(_HOSTS, len(hosts)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [found[number] for number in range(len(sources))]


def visit(walk: _Walk, source: Source) -> Visit:
    """What is found at the address of one source."""
    if not is_web(source.url):
        return Visit("visitNoAddress", source.url)
    try:
        url, page = _arrive(walk, source.url)
        return _judged(source, url, page)
    except _Stopped as stopped:
        return stopped.visit
    except UnreachableError as error:
        return Visit("visitUnreachable", reason(error))


def _arrive(walk: _Walk, url: str) -> tuple[str, Page]:
    """The page that `url` leads to, through redirects, and its address."""
    seen = [url]
    for _ in range(_MOST_REDIRECTS):
        page = walk.fetch(seen[-1])
        leads = page.headers.get("location", "") if page.status in _REDIRECTS else _refresh(page)
        if not leads:
            return seen[-1], page
        seen.append(_next(seen[-1], leads))
    raise _Stopped("visitUnreachable", Message("moreRedirects", n=_MOST_REDIRECTS))


def _next(url: str, leads: str) -> str:
    try:
        target = urljoin(url, leads).partition("#")[0]
    except ValueError:
        target = leads
    inside = is_web(target) and is_inside(urlsplit(target).hostname or "")
    if not is_web(target) or (inside and not is_inside(urlsplit(url).hostname or "")):
        raise _Stopped("visitRefused", Message("leadsTo", url=target[:200]))
    return target


def _refresh(page: Page) -> str:
    return _text(page).refresh if page.status == 200 and _is_text(page) else ""


def _judged(source: Source, url: str, page: Page) -> Visit:
    if page.status in _GONE:
        return Visit("visitGone", str(page.status))
    if page.status in _REFUSALS:
        return Visit("visitRefused", str(page.status))
    if page.status != 200:
        return Visit("visitUnreachable", f"HTTP {page.status}")
    moved = url if _plain(url) != _plain(source.url) else ""
    if not _is_text(page):
        return _of_a_file(source, page, moved)
    text = _text(page)
    lost = [one for one in source.anchors if not text.holds(one)]
    if lost and not page.whole:
        return Visit("visitUnreadable", Message("moreBytes", n=len(page.body)))
    if lost:
        return Visit("visitAnchorGone", "; ".join([f"“{one}”" for one in lost] + [moved] * bool(moved)))
    if not moved and source.passages and not source.digest:
        kept = text.passages.issuperset(source.passages)
        return Visit("visitAlive") if kept else Visit("visitChanged", Message("lostPassage"))
    return Visit("visitMoved", moved) if moved else _changed(source, page, text.modified)


def _of_a_file(source: Source, page: Page, moved: str) -> Visit:
    if moved:
        return Visit("visitMoved", moved)
    media = page.headers.get("content-type", "").partition(";")[0] or "no Content-Type"
    return _changed(source, page, "") if source.digest else Visit("visitUnreadable", media)


def _changed(source: Source, page: Page, modified: str) -> Visit:
    """Alive, or changed since it was read: by its digest where one was taken, else by its own word."""
    if source.digest:
        same = source.digest == _DIGEST + hashlib.sha256(page.body).hexdigest()
        return Visit("visitAlive") if same else Visit("visitChanged", Message("otherDigest"))
    return Visit("visitChanged", modified) if modified > (source.retrieved or "9") else Visit("visitAlive")


def _is_text(page: Page) -> bool:
    return page.headers.get("content-type", "text/html").partition(";")[0].strip().lower() in _TEXT


def _text(page: Page) -> PageText:
    return read_page(page.body, page.headers.get("content-type", ""))


def _plain(url: str) -> tuple[str, str, str]:
    """What of an address a redirect may change without the page having moved: the scheme, www, a final slash."""
    parts = urlsplit(url)
    return parts.netloc.removeprefix("www."), unquote(parts.path).rstrip("/"), unquote(parts.query)


def state_text(visit: Visit, lang: str) -> str:
    """The state of a visit in words."""
    return word(visit.state, lang)
