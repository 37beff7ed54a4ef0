"""Something new of a subject that is known."""

from collections.abc import Sequence

from newsum.french import moods, subjects
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.ending import unsaid_ending
from newsum.repeats.sentence.content import Content, Item

_SUBJECT = 0.75
"""Share that is said, by weight, of what comes before the new."""
_LEAST = 1.5
"""Weight of what is new."""
_ITS_OWN = 7.0
"""Weight of a word of the other from which on the new may be that one in other words."""
_AUXILIARY_REACH = 2
"""Words from « a » to its participle."""
_APART = 2
"""Clauses from the subject to its verb: the subject, what is known of it, the verb."""


def says_something_new(c: Comparison) -> bool:
    """All is said but how the sentence ends, and the other has no words left for that.

    « Le ferry, qui avait quitté Brest, a coulé », « Les tableaux volés à Sète sont des faux ».
    """
    content = c.content
    is_known = _opens_on_what_is_known(content)
    if not is_known and not _opens_on_a_number(content):
        return False
    end = unsaid_ending(c)
    if end is None or end.weight < _LEAST:
        return False
    subject, last, verb = (content.items[n] for n in (end.told[0], end.told[-1], end.new[0]))
    is_certain = _is_recalled(c, end.told) or (
        is_known and (end.left < _ITS_OWN or _is_described(content, subject, last, verb))
    )
    return (
        is_certain
        and _is_told(c, end.new[0])
        and _is_its_verb(content, subject, last, verb, content.folded[end.last + 1 : verb.position])
    )


def _is_described(content: Content, subject: Item, last: Item, verb: Item) -> bool:
    """« Les mutins, qui réclamaient leur solde, »: it is said to tell another thing of them."""
    is_apart = subject.clause < last.clause < verb.clause
    return is_apart and content.folded[subject.position + 1] == "qui"


def _is_recalled(c: Comparison, told: Sequence[int]) -> bool:
    """« La commode saisie à Gand »: what the other tells of it is only what it is known by."""
    return any(
        _is_participle(c.content, n) and at is not None and _is_verb(c.other_content, at)
        for n, at in ((n, c.by[n]) for n in told[1:])
    )


def _is_participle(content: Content, n: int) -> bool:
    """Whether a word may be one, and stands right after a noun: at the end of it or of its name."""
    place = content.items[n].position
    follows = content.items[n - 1].position == place - 1
    return follows and content.surfaces[place].lower().endswith(subjects.PARTICIPLES)


def _is_verb(content: Content, n: int) -> bool:
    """Whether an auxiliary stands before: « ont saisi », « est désormais remboursé »."""
    place = content.items[n].position
    before = content.surfaces[max(0, place - _AUXILIARY_REACH) : place]
    return any(word.lower() in subjects.BEFORE_PARTICIPLES for word in before)


def _is_told(c: Comparison, until: int) -> bool:
    weights = c.weights[:until]
    told = sum(w * s for w, s in zip(weights, c.said_nearby, strict=False))
    return told >= _SUBJECT * sum(weights)


def _opens_on_what_is_known(content: Content) -> bool:
    """« Le ferry », « Sarah Lindt », « Condamné à six mois, le boulanger », after « et » or not."""
    words = content.folded
    start = next((n for n, word in enumerate(words) if word not in subjects.JOINING), 0)
    return words[start] in subjects.KNOWN or any(i.position == start for i in content.items[:1])


def _opens_on_a_number(content: Content) -> bool:
    """« Deux cyclistes percutés hier sont morts »: some that were told of, or others."""
    return any(quantity.start == 0 for quantity in content.quantities[:1])


def _is_its_verb(
    content: Content, subject: Item, last: Item, new: Item, between: Sequence[str]
) -> bool:
    """Whether what is new is the verb of the subject, or what the subject is said to be.

    It is linked to it, denied, or follows on what stands between: « arrêtée hier, redémarre ».

    Args:
        content: the sentence.
        subject: its first word that is told.
        last: its last.
        new: the word that is new.
        between: the words before it that carry nothing.
    """
    if (
        _has_another_subject(content.folded[: new.position])
        or content.folded[new.position] in moods.TOLD | moods.REPORTED
    ):
        return False
    verb = next(
        (w for w in between if w not in subjects.BEFORE_VERBS and w not in subjects.OBJECTS), None
    )
    if verb is not None:
        return verb in subjects.LINKING
    if new.clause != last.clause:
        return new.clause - subject.clause >= _APART
    is_verb = not (subjects.REFLEXIVE | subjects.DENYING).isdisjoint(between)
    return is_verb or not subjects.RELATIVES.isdisjoint(content.folded[1 : last.position + 1])


def _has_another_subject(words: Sequence[str]) -> bool:
    return any(
        word in subjects.OTHERS
        and before not in subjects.RELATIVES
        and not (word in subjects.OBJECTS and following in subjects.LINKING)
        for before, word, following in zip(("", *words), words, (*words[1:], ""), strict=False)
    )
