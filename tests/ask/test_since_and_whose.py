"""Who is behind a zone, what one holds or opened, since when works run, who lent for them, by which deeds they are."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


def _told(asking: Asking, text: str) -> str:
    found = sure(asking, text)
    return " ".join((found.sentence, *found.remarks))


@pytest.mark.parametrize(
    ("text", "needs", "lacks"),
    [
        ("KCN DEEP C do ai đầu tư?", ("Rent-A-Port", "Ackermans"), "khách thuê"),
        ("Khu công nghiệp Tràng Duệ do ai đầu tư xây dựng?", ("Kinh Bắc",), "LG Display"),
        ("KCN VSIP Hải Phòng do nhà đầu tư nào phát triển?", ("Sembcorp", "Becamex"), "khách thuê"),
        ("Cảng HICT do những nhà đầu tư nào góp vốn?", ("Mitsui O.S.K. Lines", "51 phần trăm"), "bến số 7"),
        ("Ai góp vốn vào cảng HTIT?", ("Global Terminal Limited", "Cảng Hải Phòng"), "Hateco"),
        ("Ai đầu tư vào KCN Tràng Duệ?", ("LG Display",), "Kinh Bắc"),  # who invests *in* a zone is a tenant
    ],
)
def test_whoever_invests_a_zone_is_behind_it(asking: Asking, text: str, needs: tuple[str, ...], lacks: str) -> None:
    told = _told(asking, text)
    assert [one for one in needs if one not in told] == []
    assert lacks not in told


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Does POSCO own anything in Hai Phong?", ("Posco processing centre project",)),
        ("POSCO có sở hữu gì ở Hải Phòng không?", ("Posco",)),
        ("Does Itochu own any terminal in Hai Phong?", ("HICT",)),
        ("Did MSC or Maersk open a terminal in Hai Phong?", ("(HTIT)", "None is recorded of A.P. Moller")),
        ("MSC có mở bến nào ở Hải Phòng không?", ("(HTIT)",)),
        ("Has LG opened a factory in Hai Phong?", ("LG Display screen complex", "LG Innotek camera module plant")),
        ("Has Pegatron built a factory in Hai Phong yet?", ("Pegatron Vietnam 1",)),
    ],
)
def test_what_one_holds_is_told_where_no_opening_is(asking: Asking, text: str, needs: tuple[str, ...]) -> None:
    told = _told(asking, text)
    assert [one for one in needs if one not in told] == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Bridgestone bắt đầu sản xuất ở Hải Phòng từ năm nào?", "từ 4/2014"),
        ("When did Bridgestone start production in Hai Phong?", "from April 2014"),
        ("When did LG Electronics begin production in Hai Phong?", "from March 2015"),
        ("When did LG Innotek start operating in Hai Phong?", "from September 2017"),
        ("When did VinFast start production?", "from 14 June 2019"),
        ("Cảng HICT khai thác từ năm nào?", "13-5-2018"),
        ("Cảng HICT khai thác từ năm nào, ai góp vốn?", "13-5-2018"),
        ("Since when is HHIT in operation?", "5 April 2025"),
        ("LG bắt đầu đầu tư vào Hải Phòng từ năm nào?", "mốc sớm nhất được ghi nhận là: LG Electronics"),
        ("When did LG first invest in Hai Phong?", "from 2013"),
        ("Where is the Nomura industrial park and when was it set up?", "December 1994"),
        ("KCN Nomura nằm ở đâu?", "nằm ở Hải Phòng"),
        ("Where is VSIP Hai Phong and when was it founded?", "Đình Vũ – Cát Hải Economic Zone"),
    ],
)
def test_since_when_is_told_by_the_record_that_dates_it(asking: Asking, text: str, date: str) -> None:
    assert date in _told(asking, text)


def test_since_when_one_invests_is_not_what_one_holds(asking: Asking) -> None:
    assert "thuộc tập đoàn" not in _told(asking, "Vingroup đầu tư vào Hải Phòng từ năm nào?")


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Vốn vay ODA xây cầu Tân Vũ - Lạch Huyện là bao nhiêu?", ("478.000.000", "Dự án đường và cầu")),
        ("Cảng Lạch Huyện vay vốn của ai để xây?", ("Cơ quan Hợp tác Quốc tế Nhật Bản", "110.000.000.000")),
        ("Did the World Bank pay for any roads in Hai Phong?", ("Yes", "East–West transport axis")),
    ],
)
def test_a_loan_for_works_is_found(asking: Asking, text: str, needs: tuple[str, ...]) -> None:
    told = _told(asking, text)
    assert [one for one in needs if one not in told] == []


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Khu thương mại tự do Hải Phòng được thành lập theo nghị quyết nào?", ("Nghị quyết 226", "Quyết định 4068")),
        ("khu thuong mai tu do hai phong duoc thanh lap theo quyet dinh nao", ("Nghị quyết 226", "Quyết định 4068")),
        ("By which resolution was the Hai Phong free trade zone set up?", ("National Assembly", "People's Committee")),
        ("Which decision founded the specialised economic zone?", ("Decision 288",)),
    ],
)
def test_the_deeds_of_all_bodies_are_told(asking: Asking, text: str, needs: tuple[str, ...]) -> None:
    told = _told(asking, text)
    assert [one for one in needs if one not in told] == []


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        (
            "Dự án của Ngân hàng Thế giới phát triển giao thông đô thị Hải Phòng kéo dài từ năm nào đến năm nào?",
            ("29/7/2011", "12-2013", "5-2020"),
        ),
        ("Dự án vệ sinh ba thành phố thực hiện từ năm nào đến năm nào?", ("1999–1/2009",)),
        ("When did the Three Cities Sanitation Project start and end?", ("1999–January 2009",)),
    ],
)
def test_from_when_until_when_a_project_ran_is_told(asking: Asking, text: str, needs: tuple[str, ...]) -> None:
    told = _told(asking, text)
    assert [one for one in needs if one not in told] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Since when does Hungary have a consulate in Hai Phong?", "25 April 2025"),
        ("Lãnh sự quán Hung-ga-ri có từ khi nào?", "25-4-2025"),
        ("Nước nào có lãnh sự ở Hải Phòng và từ bao giờ?", "25-4-2025"),
    ],
)
def test_a_consulate_is_there_since_its_seat_is(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert told in reply.sentence
