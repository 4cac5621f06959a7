"""The one file of words: both programs say the same, nothing is missing, nothing is left over."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from haiphong_kg.base import word
from haiphong_kg.store import Layout, read_folder
from tests.conftest import ROOT
from tests.written import PACKAGE, keys_of, texts_of, trees

SOURCE = Path(__file__).parents[2] / "src"
GROUPS: dict[str, dict[str, dict[str, str]]] = json.loads((PACKAGE / "base" / "words.json").read_text("utf-8"))
WORDS = {key: texts for group in GROUPS.values() for key, texts in group.items()}
TEMPLATE = (PACKAGE / "web" / "page" / "template.html").read_text("utf-8")
SITE = "\n".join(path.read_text("utf-8") for path in sorted((PACKAGE / "web" / "site" / "templates").glob("*.html")))


def asking_modules() -> Iterator[ast.Module]:
    """The Python modules that ask for a word."""
    return (tree for tree in trees().values() if any(called(node) for node in ast.walk(tree)))


def called(node: ast.AST) -> bool:
    name = getattr(node, "func", None)
    return isinstance(node, ast.Call) and "word" in (getattr(name, "id", ""), getattr(name, "attr", ""))


def calls() -> list[tuple[set[str], set[str]]]:
    """Of each call in Python: the keys written in it, and the names of the values that it gives."""
    nodes = [node for tree in asking_modules() for node in ast.walk(tree) if called(node)]
    return [
        (keys_of(node.args[0]), {one.arg for one in node.keywords if one.arg})
        for node in nodes
        if isinstance(node, ast.Call) and all(one.arg for one in node.keywords)
    ]


def listed_keys() -> set[str]:
    """The keys that stand in a tuple or a mapping whose members a function asks for one by one."""
    functions = [one for tree in asking_modules() for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)]
    asking = [one for one in functions if any(called(node) and not keys_of(node.args[0]) for node in calls_in(one))]
    nodes = [node for function in asking for node in ast.walk(function)]
    tuples = [node.iter for node in nodes if isinstance(node, ast.comprehension) and isinstance(node.iter, ast.Tuple)]
    keys = [key for node in nodes if isinstance(node, ast.Dict) for key in node.keys if key]
    return {text for node in (*tuples, *keys) for text in texts_of(node)}


def calls_in(function: ast.FunctionDef) -> list[ast.Call]:
    return [node for node in ast.walk(function) if isinstance(node, ast.Call)]


def explorer(but: str = "") -> str:
    """All of the explorer's program, or all but the one room."""
    paths = sorted((SOURCE / "explorer" / "src").rglob("*.ts"))
    return "\n".join(path.read_text("utf-8") for path in paths if path.parent.name != but)


def explorer_keys() -> set[str]:
    template = set(re.findall(r'data-i18n-[a-z-]+="(\w+)"', TEMPLATE))
    return template | set(re.findall(r'"([\w-]+)"', explorer()))


def site_keys() -> set[str]:
    """What may be a key in the templates of the site: a text, or a text that is the name of a list too."""
    texts = set(re.findall(r"""["'](\w+)["']""", SITE))
    return texts | {f"{text}Text" for text in texts}


def places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_every_word_is_there_in_both_languages_with_the_same_places() -> None:
    assert {key for key, texts in WORDS.items() if list(texts) != ["vi", "en"] or not all(texts.values())} == set()
    assert {key for key, texts in WORDS.items() if places(texts["vi"]) != places(texts["en"])} == set()


def test_a_key_stands_in_one_group_and_a_text_behind_one_key() -> None:
    keys = Counter(key for group in GROUPS.values() for key in group)
    texts = Counter((one["vi"].casefold(), one["en"].casefold()) for one in WORDS.values())
    assert [one for counts in (keys, texts) for one, count in counts.items() if count > 1] == []


def test_every_word_asked_for_exists() -> None:
    asked = {key for keys, _ in calls() for key in keys} | listed_keys()
    asked |= set(re.findall(r'data-i18n-[a-z-]+="(\w+)"', TEMPLATE))
    asked |= set(re.findall(r'\b(?:t|heading)\([\w.]+, "(\w+)"', explorer()))
    asked |= set(re.findall(r"""\bsay\(["'](\w+)["']""", SITE))
    assert len(asked) > 60
    assert asked - WORDS.keys() == set()


def test_no_word_is_left_over() -> None:
    used = (explorer_keys() | site_keys()).union(*(texts_of(tree) for tree in asking_modules()))
    used |= {f"topic{tag.capitalize()}" for tag in topics()}
    assert WORDS.keys() - used - {"error", "warning"} == set()  # severities, which findings carry


def topics() -> set[str]:
    """The first tags of questions, by which the site lists them."""
    return {tag for query in read_folder(Layout(ROOT), "questions").values() for tag in query.tags[:1]}


def test_every_topic_of_questions_has_a_word() -> None:
    missing = {f"topic{tag.capitalize()}" for tag in topics()} - WORDS.keys()
    assert missing == set(), "add to words.json what the first tags of these questions are called"


def test_each_call_fills_the_places_of_its_word() -> None:
    wrong = [(key, given) for keys, given in calls() for key in keys if places(WORDS[key]["en"]) != given]
    assert wrong == []
    said = re.findall(r"""\bsay\(["'](\w+)["'](?:, (\w+=.*?))?\) (?:\}|if|else)""", SITE)
    wrong = [(key, set(re.findall(r"\b(\w+)=", values))) for key, values in said]
    assert [(key, given) for key, given in wrong if places(WORDS[key]["en"]) != given] == []
    asked = re.findall(r'\bt\([\w.]+, "(\w+)"(?:, \{ (.*?) \})?\)', explorer())
    names = {(key, frozenset(re.findall(r"(?:^|, )(\w+)(?=:|,|$)", values))) for key, values in asked}
    assert [(key, given) for key, given in names if places(WORDS[key]["en"]) != given] == []


def test_the_explorer_writes_no_words_of_its_own() -> None:
    """Letters beyond ASCII are words in Vietnamese; where names are found they are rules of spelling."""
    lines = [line.split("//")[0] for line in explorer(but="find").splitlines() if not line.lstrip().startswith("*")]
    assert [line for line in lines if any(sign.isalpha() and not sign.isascii() for sign in line)] == []


@pytest.mark.parametrize(("lang", "said"), [("vi", "đoạn 6"), ("en", "paragraph 6")])
def test_a_word_is_said_in_the_language_with_its_values(lang: str, said: str) -> None:
    assert word("paragraph", lang, n=6) == said
