"""What few questions need, imported when one does: the others are answered sooner by a tenth."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.ask.doubting.certain import is_certain
    from haiphong_kg.ask.doubting.denying import denied
    from haiphong_kg.ask.doubting.elsewhen import elsewhen
    from haiphong_kg.ask.doubting.invested import invested
    from haiphong_kg.ask.doubting.its_work import of_its_one_work
    from haiphong_kg.ask.doubting.nothing import unsure_of_nothing
    from haiphong_kg.ask.doubting.unsure import not_sure, unanswered
    from haiphong_kg.ask.doubting.word_left import without_word_left
    from haiphong_kg.ask.facts.matching import matched
    from haiphong_kg.ask.facts.members import members
    from haiphong_kg.ask.otherwise import otherwise_said, with_limits
    from haiphong_kg.ask.sentences.succeeding import held_beside
else:
    __getattr__ = opened(
        __package__,
        {
            "doubting.certain": ("is_certain",),
            "doubting.denying": ("denied",),
            "doubting.elsewhen": ("elsewhen",),
            "doubting.invested": ("invested",),
            "doubting.its_work": ("of_its_one_work",),
            "doubting.nothing": ("unsure_of_nothing",),
            "doubting.unsure": (
                "not_sure",
                "unanswered",
            ),
            "doubting.word_left": ("without_word_left",),
            "facts.matching": ("matched",),
            "facts.members": ("members",),
            "otherwise": (
                "otherwise_said",
                "with_limits",
            ),
            "sentences.succeeding": ("held_beside",),
        },
        __name__,
    )

__all__ = [
    "denied",
    "elsewhen",
    "held_beside",
    "invested",
    "is_certain",
    "matched",
    "members",
    "not_sure",
    "of_its_one_work",
    "otherwise_said",
    "unanswered",
    "unsure_of_nothing",
    "with_limits",
    "without_word_left",
]
