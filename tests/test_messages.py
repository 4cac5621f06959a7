"""What a person is told: in both languages from one file, with nothing missing, left over, or written elsewhere."""

from __future__ import annotations

import argparse
import ast
import inspect
import json
import pickle
import re
import socket
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import haiphong_kg
from haiphong_kg.cli import main
from haiphong_kg.errors import DataError, HaiphongError, Message, NotFoundError, messages, reason, told
from haiphong_kg.sparql import raised
from haiphong_kg.sparql.frames import failure
from tests.conftest import MINI
from tests.written import PACKAGE, keys_of, texts_of, trees

GROUPS: dict[str, dict[str, dict[str, str]]] = json.loads((PACKAGE / "messages.json").read_text("utf-8"))
# What tells a person something, with the number of its first argument that does, and the names of those that do.
TELLERS = {"say": 0, "tell": 0, "fault": 0, "_wrong": 2, "RefusedError": 1, "UnreachableError": 0}
SAYING = ("fix", "help", "description", "message")
# Their own `say` takes keys.
SAYERS = ("web/site/", "entities/names.py")
PLACE = re.compile(r"\{(\w+)[^}]*\}|%\((\w+)\)|%([sr])")


def places(text: str) -> list[tuple[str, ...]]:
    return sorted(PLACE.findall(text))


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Each call with the last part of the name of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "id", "") or getattr(node.func, "attr", ""), node


def is_prose(node: ast.AST) -> bool:
    """Whether it is a text written there, with more than signs in it."""
    is_text = isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp)
    return is_text and any(re.search(r"[^\W\d_]", text) for text in texts_of(node))


def test_every_message_is_there_in_both_languages_with_the_same_places() -> None:
    assert {key for key, texts in messages().items() if list(texts) != ["vi", "en"] or not all(texts.values())} == set()
    own = {"inBoth"}  # it is told what it says in either language
    assert {key for key, texts in messages().items() if places(texts["vi"]) != places(texts["en"])} == own


def test_a_key_stands_in_one_group_and_a_pair_of_texts_behind_one_key() -> None:
    keys = Counter(key for group in GROUPS.values() for key in group)
    texts = Counter((one["vi"], one["en"]) for one in messages().values())
    assert [one for counts in (keys, texts) for one, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_message_can_be_filled(lang: str) -> None:
    values = {name: 7 for texts in messages().values() for text in texts.values() for name, *_ in places(text) if name}
    for key in messages():
        assert Message(key, **values).told(lang)


def test_every_message_is_asked_for_and_every_one_asked_for_is_there() -> None:
    texts = {text for tree in trees().values() for text in texts_of(tree)}
    looked_up = GROUPS["system"].keys() | GROUPS["argparse"].keys()
    assert messages().keys() - texts - looked_up == set()
    asked = [node for tree in trees().values() for name, node in calls(tree) if name == "Message"]
    keys = {key for node in asked for key in keys_of(node.args[0])}
    assert len(asked) > 300
    assert keys - messages().keys() == set()


def test_each_call_fills_the_places_of_its_message() -> None:
    wrong = [
        (place, node.lineno, key)
        for place, tree in trees().items()
        for name, node in calls(tree)
        if name == "Message" and all(one.arg for one in node.keywords)
        for key in keys_of(node.args[0])
        if {one.arg for one in node.keywords}
        != {name for text in messages()[key].values() for name, *_ in places(text)}
    ]
    assert wrong == []


def test_no_error_notice_or_help_has_prose_of_its_own() -> None:
    """What the program says in English alone, a reader of Vietnamese cannot read."""
    tellers = TELLERS | {
        name: 0
        for name, one in vars(haiphong_kg.errors).items()
        if inspect.isclass(one) and issubclass(one, HaiphongError)
    }
    found = [
        f"{place}:{node.lineno}"
        for place, tree in trees().items()
        for name, node in calls(tree)
        for one in [
            *(node.args[tellers[name] :] if name in tellers else ()),
            *(one.value for one in node.keywords if one.arg in SAYING and (name in tellers or place[:4] == "cli/")),
        ]
        if is_prose(one) and not (name == "say" and place.startswith(SAYERS))
    ]
    assert found == []


def test_argparse_says_what_we_know_how_to_say() -> None:
    """Of what this version of Python says to who types a command, all is translated."""
    asked = [node for name, node in calls(ast.parse(inspect.getsource(argparse))) if name in ("_", "ngettext")]
    said = {text for node in asked for one in node.args[:2] for text in texts_of(one)}
    ours = {texts["en"] for texts in GROUPS["argparse"].values()}
    assert len(ours & said) == len(ours)
    met = ("usage", "required", "expected", "ambiguous", "unrecognized", "positional", "show this help")
    assert {text for text in said if text.startswith(met)} - ours == {"expected %s argument", "expected %s arguments"}


def test_a_message_is_english_to_a_program_and_told_to_a_person() -> None:
    said = Message("ofThing", name="id:a", said=Message("notADate", typed="31/2/2020"))
    assert (said, said.told("vi")) == ("id:a: '31/2/2020' is not a date", "id:a: “31/2/2020” không phải ngày tháng")
    error = DataError(said, fix=Message("choose", names=["2019", "2021"]), file="graph/a.ttl", line=3)
    assert str(error) == "graph/a.ttl:3: id:a: '31/2/2020' is not a date; choose 2019, 2021"
    assert error.told("vi") == "graph/a.ttl:3: id:a: “31/2/2020” không phải ngày tháng; hãy chọn: 2019, 2021"
    assert told("plain", "vi") == "plain"


def test_an_error_from_another_process_is_told_in_both_languages() -> None:
    error = NotFoundError(Message("noQuestion", name="x"), fix=Message("nearest", names=["a", "b"]))
    for came in (pickle.loads(pickle.dumps(error)), raised(failure(error))):  # noqa: S301 - our own
        assert str(came) == "no question is called 'x'; nearest: a, b"
        assert came.told("vi") == "không có câu hỏi tên “x”; tên gần nhất: a, b"


def test_a_reason_of_the_system_is_told_in_both_languages() -> None:
    with pytest.raises(FileNotFoundError) as caught:
        Path("/nowhere/at/all").read_text("utf-8")
    why = reason(caught.value)
    assert (why, told(why, "vi")) == ("No such file or directory", "không có tệp hoặc thư mục này")
    assert reason(ValueError("other")) == "other"
    assert told(reason(ValueError("other")), "vi") == "nguyên văn “other”"
    assert told(reason(socket.gaierror(-2, "Name or service not known")), "vi") == "không có máy nào tên như vậy"


SAID = [
    (("query", "partner-of"), "Lỗi: không có câu hỏi tên “partner-of”; tên gần nhất: partners-of"),
    (("query", "partners-of", "--set", "city=x"), "Lỗi: partners-of không có tham số “city”; câu hỏi này có: place"),
    (("query", "partners-of", "--format", "jsn"), "Lỗi: không có lựa chọn “jsn” ở đây; bạn có định gõ json? có thể"),
    ((), "Lỗi: thiếu các tham số: LỆNH; hãy xem haiphong-kg --help"),
    (("search",), "Lỗi: thiếu các tham số: text; hãy xem haiphong-kg search --help"),
    (("search", "x", "--limit", "0"), "Lỗi: tham số --limit: “0” không phải số nguyên từ 1 trở lên; hãy xem"),
    (("show", "Atlantis"), "Lỗi: không tìm thấy gì tên “Atlantis”; hãy thử haiphong-kg search"),
    (("show", "hq:x"), "Lỗi: không có tiền tố “hq” (trong “hq:x”)"),
    (("export", "turtel"), "Lỗi: không có dạng tên “turtel”; tên gần nhất: turtle"),
    (("sparql", "SELCT"), "Lỗi: không phải truy vấn SPARQL: dòng 1, cột 1: “SELCT” không mở đầu truy vấn nào"),
    (("sparql", "-f", "nowhere.rq"), "Lỗi: không đọc được nowhere.rq: không có tệp hoặc thư mục này"),
    (("sparql", "SELECT * { ?a hp:partof ?b }"), "Lưu ý: dòng 1, cột 15: hp:partof chưa được định nghĩa ở đâu"),
    (("network", "all", "--as-of", "30/2/2020"), "Lỗi: “30/2/2020” không phải ngày tháng; hãy viết như 2014"),
    (("path", "ben song", "ben song"), "Lỗi: đường nối hai thực thể khác nhau; hãy nêu đầu kia khác đi"),
    (("serch", "x"), "Lỗi: không có lựa chọn “serch” ở đây; bạn có định gõ search? có thể chọn: build"),
    (("search", "--bogus", "x"), "Lỗi: không có tùy chọn --bogus ở đây; hãy xem haiphong-kg search --help"),
    (("search", "x", "--limit"), "Lỗi: tham số --limit: cần một giá trị"),
    (("show", "id:place/nowhere"), "Lỗi: đồ thị không mô tả <https://w3id.org/haiphong-kg/id/place/nowhere>"),
]


@pytest.mark.parametrize(("arguments", "said"), SAID)
def test_the_command_line_speaks_the_readers_language(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    more = () if arguments[:1] in ((), ("serch",)) else ("--data", str(MINI))
    main([*arguments, *more, "--lang", "vi"])
    assert said in capsys.readouterr().err
    monkeypatch.setenv("HAIPHONG_KG_LANG", "vi")
    main([*arguments, *more])
    assert said in capsys.readouterr().err
    main([*arguments, *more, "--lang=en"])
    assert said[:4] not in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [("--help",), ("query", "--help"), ("serve", "--help")])
def test_the_help_is_in_the_readers_language(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    with pytest.raises(SystemExit):
        main(arguments)
    out = capsys.readouterr().out
    assert "cách dùng: haiphong-kg" in out
    assert "hiện trợ giúp này" in out
    assert not re.search(r"\b(?:the|and|with|options|usage)\b", out)
