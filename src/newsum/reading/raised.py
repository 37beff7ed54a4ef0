"""Figures above or below the line: « 10⁵ », « m² », « CO₂ », not « 105 »."""

import re

_SIGNS = "0123456789+-\u2212"
RAISED = {
    "sup": str.maketrans(_SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻"),
    "sub": str.maketrans(_SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₋"),
}
"""For each element of HTML that sets figures so, the signs for them."""
_FIGURES = re.compile(r"\s*+[+\u2212-]?\d++(?:[\s.,;-]++\d++)*+")


def with_raised_figures(text: str, element: str) -> str:
    """The text of such an element with the figures that it begins with as signs of their own.

    Letters stay: « M<sup>me</sup> » reads « Mme ».

    >>> "10" + with_raised_figures("-5", "sup"), "1" + with_raised_figures("er", "sup")
    ('10⁻⁵', '1er')
    """
    figures = _FIGURES.match(text)
    if figures is None:
        return text
    return figures[0].translate(RAISED[element]) + text[figures.end() :]
