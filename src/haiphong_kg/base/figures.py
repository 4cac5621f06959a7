"""What a printed figure allows: its bounds, and formulas over several figures by interval arithmetic.

The bounds policy (u is one unit of the last printed significant digit): exact v ± u/2; about v ± u;
nearly from v - u to v; over from v to v + u; at-least and at-most leave the other side at v + u and v - u.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from decimal import Context, Decimal
from itertools import product
from typing import Final, NamedTuple

from haiphong_kg.errors import Message

_CONTEXT: Final = Context(prec=28)
_SHOWN: Final = Context(prec=5)
_REACH: Final[dict[str, tuple[Decimal, Decimal]]] = {
    "exact": (Decimal("-0.5"), Decimal("0.5")),
    "about": (Decimal(-1), Decimal(1)),
    "nearly": (Decimal(-1), Decimal(0)),
    "over": (Decimal(0), Decimal(1)),
    "at-least": (Decimal(0), Decimal(1)),
    "at-most": (Decimal(-1), Decimal(0)),
}
_OPERATORS: Final[dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]]] = {
    ast.Add: _CONTEXT.add,
    ast.Sub: _CONTEXT.subtract,
    ast.Mult: _CONTEXT.multiply,
    ast.Div: _CONTEXT.divide,
    ast.Pow: _CONTEXT.power,
}


class Figure(NamedTuple):
    """A value with the least and the greatest value it may stand for, all in the same unit."""

    lower: Decimal
    value: Decimal
    upper: Decimal

    def rounded(self) -> Figure:
        """The same to five significant digits: one more than the printed figures carry."""
        return Figure(*(_plain(_SHOWN.plus(number)) for number in (self.lower, self.value, self.upper)))


def stated(printed: Decimal, scale: int, approximation: str, decimals: int | None = None) -> Figure:
    """The figure that `printed` × 10^`scale` stands for under the bounds policy.

    `decimals` is how many digits were printed behind the point, where zeros among them are not in `printed` any more.

    Raises:
        ValueError: the approximation is not one of the policy.
    """
    if approximation not in _REACH:
        raise ValueError(Message("unknownApproximation", name=approximation))
    digits = printed.normalize()
    last = int(digits.as_tuple().exponent)
    unit = Decimal(1).scaleb(last if decimals is None else min(last, -decimals))
    below, above = _REACH[approximation]
    return Figure(*(_plain((printed + unit * reach).scaleb(scale)) for reach in (below, Decimal(0), above)))


def compute(formula: str, inputs: Mapping[str, Figure]) -> Figure:
    """The value of `formula` over `inputs`, bounded by interval arithmetic.

    The grammar: names of inputs, decimal numbers, `+ - * / ^` and parentheses. Each operation takes the least
    and greatest of its four corner results, which is exact where an input stands once (R. E. Moore, 1966).

    Raises:
        ValueError: the formula breaks the grammar, names an unknown input, or divides by zero.
    """
    try:
        tree = ast.parse(formula.replace("^", "**"), mode="eval")
        return _evaluate(tree.body, inputs)
    except KeyError as error:
        why: object = Message("noInput", name=error.args[0])
    except ArithmeticError:
        why = Message("noResult")
    except SyntaxError as error:
        why = error.msg
    raise ValueError(Message("cannotCompute", formula=formula, why=why))


def _evaluate(part: ast.expr, inputs: Mapping[str, Figure]) -> Figure:
    if isinstance(part, ast.Name):
        return inputs[part.id]
    if isinstance(part, ast.Constant) and isinstance(part.value, int | float):
        number = Decimal(str(part.value))
        return Figure(number, number, number)
    if isinstance(part, ast.BinOp) and type(part.op) in _OPERATORS:
        return _apply(_OPERATORS[type(part.op)], _evaluate(part.left, inputs), _evaluate(part.right, inputs))
    raise ValueError(Message("notInGrammar", part=ast.unparse(part)))


def _apply(operation: Callable[[Decimal, Decimal], Decimal], left: Figure, right: Figure) -> Figure:
    corners = [operation(a, b) for a, b in product((left.lower, left.upper), (right.lower, right.upper))]
    return Figure(min(corners), operation(left.value, right.value), max(corners))


def _plain(number: Decimal) -> Decimal:
    return Decimal(f"{number.normalize():f}")
