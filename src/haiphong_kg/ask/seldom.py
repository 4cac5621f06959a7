"""What few questions need, imported when one does: the others are answered sooner by a twentieth."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.ask.doubting.unsure import not_sure, unanswered
    from haiphong_kg.ask.facts.matching import matched
    from haiphong_kg.ask.otherwise import otherwise_said, with_limits
    from haiphong_kg.ask.sentences.succeeding import held_beside
else:
    __getattr__ = opened(
        __package__,
        {
            "doubting.unsure": ("not_sure", "unanswered"),
            "facts.matching": ("matched",),
            "otherwise": ("otherwise_said", "with_limits"),
            "sentences.succeeding": ("held_beside",),
        },
        __name__,
    )

__all__ = ["held_beside", "matched", "not_sure", "otherwise_said", "unanswered", "with_limits"]
