"""Particles at the end of a question in Vietnamese, and whom it speaks to, in the north and in the south."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from haiphong_kg.ask.sentences.particles import without_particles
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Pegatron ở đâu vậy cà?", "Pegatron ở đâu?"),
        ("Pegatron ở đâu vậy ta", "Pegatron ở đâu"),
        ("Pegatron ở đâu thế hả chị?", "Pegatron ở đâu?"),
        ("Pegatron ở đâu các bác ơi?", "Pegatron ở đâu?"),
        ("Ai là thị trưởng Incheon ấy nhỉ?", "Ai là thị trưởng Incheon?"),
        ("TPO có bao nhiêu thành viên rồi ha", "TPO có bao nhiêu thành viên"),
        ("Khu kinh tế rộng bao nhiêu ha?", "Khu kinh tế rộng bao nhiêu ha?"),  # hectares
        ("Ai ký với bà con", "Ai ký với bà con"),
        ("Kết nghĩa với Thiên Tân như thế nào?", "Kết nghĩa với Thiên Tân như thế nào?"),
    ],
)
def test_particles_are_left_out_where_they_end_a_question(asking: Asking, text: str, left: str) -> None:
    assert without_particles(asking.lexicon, text) == left


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ngày 1/6/2024 Thị trưởng vì hòa bình có mấy thành phố thành viên rồi ha?", "8.397"),
        ("Quần đảo Cát Bà thành khu dự trữ sinh quyển năm mấy vậy ta?", "2004"),
        ("Côn Minh là thành phố kết nghĩa của Hải Phòng hả, đúng không ta?", "không ghi nhận"),
    ],
)
def test_a_question_with_particles_is_understood(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence
