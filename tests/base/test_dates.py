"""One grammar of dates: what is typed, what is stored, what is read."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.base import Span, date_text, is_date, iso_days, period_text, read_date, span
from haiphong_kg.errors import UsageError

DATES = st.dates(datetime.date(1000, 1, 1)).flatmap(
    lambda day: st.sampled_from([day.isoformat()[:length] for length in (4, 7, 10)])
)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2014", Span("2014-01-01", "2014-12-31")),
        ("2014-04", Span("2014-04-01", "2014-04-30")),
        ("4/2014", Span("2014-04-01", "2014-04-30")),
        ("2020-02", Span("2020-02-01", "2020-02-29")),
        ("2014-04-18", Span("2014-04-18", "2014-04-18")),
    ],
)
def test_a_date_is_all_its_days(written: str, days: Span) -> None:
    assert span(written) == days


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2014", "2014"),
        ("2014-4", "2014-04"),
        ("4/2014", "2014-04"),
        ("april 2014", "2014-04"),
        ("2014-4-8", "2014-04-08"),
        ("18/4/2014", "2014-04-18"),
        ("18 April 2014", "2014-04-18"),
        ("18.4.2014", "2014-04-18"),
        ("2014/04/18", "2014-04-18"),
        ("April 18, 2014", "2014-04-18"),
        ("april 18th 2014", "2014-04-18"),
        ("18th April 2014", "2014-04-18"),
        ("1st of May, 2014", "2014-05-01"),
        ("18 Apr 2014", "2014-04-18"),
        ("Sept. 2014", "2014-09"),
        ("năm 2014", "2014"),
        ("tháng 4 năm 2014", "2014-04"),
        ("tháng 4/2014", "2014-04"),
        ("Ngày 18 tháng 4 năm 2014", "2014-04-18"),
        ("18 tháng 4, 2014", "2014-04-18"),
        ("ngày 18/4/2014", "2014-04-18"),
        ("ngay 18 thang 4 nam 2014", "2014-04-18"),
        ("tha\u0301ng 4 na\u0306m 2014", "2014-04"),
    ],
)
def test_a_date_is_read_as_people_type_it(typed: str, read: str) -> None:
    assert is_date(typed)
    assert read_date(typed) == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        "14",
        "2014-13",
        "2014-02-30",
        "31/4/2014",
        "0000",
        "18-04-2014",
        "2014/04",
        "31.4.2014",
        "2014/13/01",
        "February 30, 2014",
        "Marchy 2014",
        "2014?",
        "٢٠١٤",
        "tháng 13 năm 2014",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="2014-04-18"):
        span(written)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("signed on April 18, 2014?", "signed on 2014-04-18?"),
        ("from 18.4.2014 to 2015/1/2.", "from 2014-04-18 to 2015-01-02."),
        ("on the 18th of April 2014", "on the 2014-04-18"),
        ("on 31.4.2014", "on 31.4.2014"),
        ("version 1.18.4.2014", "version 1.18.4.2014"),
        ("18 April 2014 and 18/4/2014", "18 April 2014 and 18/4/2014"),
    ],
)
def test_days_as_other_countries_write_them_are_read_in_a_text(text: str, read: str) -> None:
    assert iso_days(text) == read


@given(DATES, st.sampled_from(["vi", "en"]))
def test_a_date_is_typed_as_it_is_read(date: str, lang: str) -> None:
    assert read_date(date) == read_date(date_text(date, lang)) == date


@given(DATES)
def test_a_date_begins_and_ends_with_its_days(date: str) -> None:
    first, last = span(date)
    assert first.startswith(date)
    assert last.startswith(date)
    after = datetime.date.fromisoformat(last).toordinal() + 1
    assert after > 3652059 or not datetime.date.fromordinal(after).isoformat().startswith(date)


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("2009-04-17", "17/4/2009", "17 April 2009"),
        ("2009-04", "4/2009", "April 2009"),
        ("0985", "0985", "0985"),
        ("2017-03?", "3/2017?", "March 2017?"),
        ("2017~", "khoảng 2017", "about 2017"),
        ("2017%", "khoảng 2017?", "about 2017?"),
        ("2001-21", "mùa xuân 2001", "spring 2001"),
        ("2001-24~", "khoảng mùa đông 2001", "about winter 2001"),
        ("2024-08?/2025-07", "8/2024?–7/2025", "August 2024?–July 2025"),
        ("2015/2020", "2015–2020", "2015–2020"),
        ("../2020-05", "đến 5/2020", "up to May 2020"),
        ("../2026?", "đến 2026?", "up to 2026?"),
        ("2020-05/..", "từ 5/2020", "from May 2020"),
        ("2020/", "2020–?", "2020–?"),
        ("/2020", "?–2020", "?–2020"),
        ("../..", "../..", "../.."),
        ("next year", "next year", "next year"),
    ],
)
def test_dates_are_written_as_the_reader_writes_them(written: str, vi: str, en: str) -> None:
    assert (period_text(written, "vi"), period_text(written, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("201X", "một năm trong 2010–2019", "some year in 2010–2019"),
        ("20XX~", "khoảng một năm trong 2000–2099", "about some year in 2000–2099"),
        ("2004-XX", "một tháng trong 2004", "some month in 2004"),
        ("2004-06-XX?", "một ngày trong 6/2004?", "some day in June 2004?"),
        ("2004-XX-XX", "một ngày trong 2004", "some day in 2004"),
        ("201X/2020", "một năm trong 2010–2019 – 2020", "some year in 2010–2019 – 2020"),
        ("2001-34", "quý 2/2001", "quarter 2 of 2001"),
        ("2001-41", "nửa cuối 2001", "second half of 2001"),
        ("-0985", "năm 986 trước Công nguyên", "986 BC"),
        ("{2014,2015-04, 2016..2018}", "2014, 4/2015, 2016–2018", "2014, April 2015, 2016–2018"),
        ("[2014, ..2012]", "một trong: 2014, đến 2012", "one of: 2014, up to 2012"),
        ("156X-12-25", "156X-12-25 (nguyên văn)", "156X-12-25 (as written)"),
        ("2001-25", "2001-25 (nguyên văn)", "2001-25 (as written)"),
        ("2001-39", "2001-39 (nguyên văn)", "2001-39 (as written)"),
        ("Y17000000002", "Y17000000002 (nguyên văn)", "Y17000000002 (as written)"),
        ("?2004-06-~11", "?2004-06-~11 (nguyên văn)", "?2004-06-~11 (as written)"),
        ("[2014}", "[2014} (nguyên văn)", "[2014} (as written)"),
        ("2009-02-30", "2009-02-30", "2009-02-30"),
        ("[]", "[]", "[]"),
    ],
)
def test_further_dates_of_edtf_have_words_or_are_said_to_have_none(written: str, vi: str, en: str) -> None:
    assert (period_text(written, "vi"), period_text(written, "en")) == (vi, en)


@given(st.text("0129XYES?~%/.,{}[]- a", max_size=12))
def test_whatever_is_stored_as_a_date_can_be_shown(written: str) -> None:
    assert written.strip() == "" or period_text(written, "en")


@pytest.mark.parametrize("stored", ["2009-02-30", "2009-04-31", "2009-04-00", "2023-02-29~"])
def test_a_day_of_no_calendar_is_shown_as_it_is_stored(stored: str) -> None:
    assert date_text(stored, "en") == date_text(stored, "vi") == stored
