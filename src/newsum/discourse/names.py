"""The names that a sentence holds, as far as capitals tell."""

from newsum.patterns import compiled_later

_NAME = compiled_later(r"(?:(?<=[\w,;:] )|(?<=[’']))[A-ZÀ-ÝŒ]\w+")
"""A capital inside the sentence: its first word has one anyway."""


def names_in(text: str) -> frozenset[str]:
    """Words with a capital that do not open the sentence.

    >>> sorted(names_in("À Aarhus, Clara Vidal gagne."))
    ['Aarhus', 'Clara', 'Vidal']
    """
    return frozenset(_NAME.findall(text))
