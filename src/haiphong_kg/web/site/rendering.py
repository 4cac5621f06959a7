"""Pages as bytes. Whatever comes from data is escaped, and its control and direction signs are made visible."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Context
from markupsafe import Markup

from haiphong_kg.base import LANGUAGES, capital, number, open_words, printable, word
from haiphong_kg.web.page import json_for_script
from haiphong_kg.web.site.addresses import Link, relative

# `file:` is where the page itself is when it is opened from disk; some browsers do not take that for 'self'.
_POLICY: Final = (
    "default-src 'none'; script-src 'self' file:{script}; style-src 'self' file:; img-src 'self' file: data:; "
    "{worker}base-uri 'none'; form-action 'none'"
)
POLICY: Final = _POLICY.format(script="", worker="")
# WebAssembly is compiled from what the page's own script holds, in a worker made of the same script.
SPARQL_POLICY: Final = _POLICY.format(script=" 'wasm-unsafe-eval'", worker="worker-src blob:; ")
_NOT_FINDING: Final = {"search": "", "typed": ""}
_SEARCH_WORDS: Final = ("noResult", "oneResult", "results")


class Place(NamedTuple):
    """Where a page stands: its path from the top, its language, and its path in each language."""

    path: str
    lang: str
    others: Mapping[str, str]


class _Plain(Context):
    """What the names in a template stand for.

    A function or macro is called as it is: jinja looks each time whether it wants the context too, and none of ours
    does; a tenth of the time of a page went into that.
    """

    def call(self, called: Callable[..., Any], /, *args: Any, **named: Any) -> Any:  # noqa: ANN401 - jinja's own signature
        """What `called` returns; jinja adds the variables of the loop and block around the call to its arguments."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(*args, **named)


def place_of(path: str, lang: str) -> Place:
    """The place of a page whose path is the same in the other language but for the language itself."""
    inside = path.removeprefix(f"{lang}/")
    return Place(path, lang, {other: f"{other}/{inside}" for other in LANGUAGES})


def rendered(template: str, place: Place, link: Link | None = None, **values: Any) -> bytes:  # noqa: ANN401 - what templates take
    """The page at `place` by `template`. Links are relative to it, unless `link` makes others, of a server that finds.

    There the field for names is a form, which works without the programs of the page.
    """
    lang = place.lang
    to = link or relative(place.path)

    def href(address: str) -> str:
        return address if address.startswith(("http://", "https://", "mailto:")) else to(address)

    text = (
        environment()
        .get_template(template)
        .render(
            place=place,
            lang=lang,
            href=href,
            say=_words_in(lang),
            number=lambda value: number(str(value), lang),
            search_words=json.dumps(open_words(_SEARCH_WORDS, lang), ensure_ascii=False, sort_keys=True),
            **{"policy": POLICY, **_NOT_FINDING, **values, **(_finding(link, values) if link else {})},
        )
    )
    return text.encode()


def _words_in(lang: str) -> Callable[..., str]:
    return lambda key, **values: word(key, lang, **values)


def _finding(link: Link, values: Mapping[str, Any]) -> dict[str, str]:
    """Where the server finds names, and the policy that lets a form ask there."""
    policy = values.get("policy", POLICY).replace("form-action 'none'", "form-action 'self'")
    return {"search": link("search"), "policy": policy}


@cache
def environment() -> Environment:
    """The templates of the site."""
    loader = FileSystemLoader(str(files("haiphong_kg.web.site").joinpath("templates")), encoding="utf-8")
    found = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
        auto_reload=False,
    )
    found.context_class = _Plain
    found.filters |= {"json": json_for_script, "capital": capital}
    return found


def _shown(value: Any) -> Any:  # noqa: ANN401 - jinja's own signature
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
