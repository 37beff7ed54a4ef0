"""Something new of what is known, or the same of somebody else."""

from collections.abc import Sequence

from newsum.french import moods, subjects
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.ending import unsaid_ending
from newsum.repeats.sentence.content import Content, Item
from newsum.terms import fold

_SAID = 0.5
"""Strength from which something of a word is said."""
_SUBJECT = 0.75
"""Share that is said, by weight, of what comes before the new."""
_LEAST = 1.5
"""Weight of what is new."""
_ITS_OWN = 7.0
"""Weight of a word of the other from which on the new may be that one in other words."""
_APART = 2
"""Clauses from the subject to its verb: the subject, what is known of it, the verb."""
_MAY_BE_REACTIONS = frozenset(map(fold, subjects.REACTIONS | subjects.REACTIONS_AFTER.keys()))
_BEFORE_REACTION = 2
"""Words before a verb that tell whether it is a reaction."""
_RELATED = subjects.RELATED | subjects.UNDER
_OF, _OF_THE = frozenset("de du des d".split()), ("du", "des")
_BEARER_REACH = 4
"""Words after « frère », up to whose."""


def says_something_new(c: Comparison) -> bool:
    """All is said but how the sentence ends, and the other has no words left for that.

    « Le ferry, qui avait quitté Brest, a coulé », « Les tableaux volés à Sète sont des faux ».
    """
    content = c.content
    if not _opens_on_what_is_known(content):
        return False
    end = unsaid_ending(c)
    if end is None or end.weight < _LEAST:
        return False
    subject, last, verb = (content.items[n] for n in (end.told[0], end.told[-1], end.new[0]))
    is_certain = end.left < _ITS_OWN or _is_described(content, subject, last, verb)
    return (
        is_certain
        and _is_told(c, end.new[0])
        and _is_its_verb(content, subject, last, verb, content.folded[end.last + 1 : verb.position])
    )


def _is_described(content: Content, subject: Item, last: Item, verb: Item) -> bool:
    """« Les mutins, qui réclamaient leur solde, »: it is said to tell another thing of them."""
    is_apart = subject.clause < last.clause < verb.clause
    return is_apart and content.folded[subject.position + 1] == "qui"


def _is_told(c: Comparison, until: int) -> bool:
    weights = c.weights[:until]
    told = sum(w * s for w, s in zip(weights, c.said_nearby, strict=False))
    return told >= _SUBJECT * sum(weights)


def _opens_on_what_is_known(content: Content) -> bool:
    """« Le ferry », « Sarah Lindt », « Condamné à six mois, le boulanger », after « et » or not."""
    words = content.folded
    start = next((n for n, word in enumerate(words) if word not in subjects.JOINING), 0)
    return words[start] in subjects.KNOWN or any(i.position == start for i in content.items[:1])


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
        not subjects.OTHERS.isdisjoint(content.folded[: new.position])
        or content.folded[new.position] in moods.TOLD | moods.REPORTED
    ):
        return False
    verb = next((word for word in between if word not in subjects.BEFORE_VERBS), None)
    if verb is not None:
        return verb in subjects.LINKING
    if new.clause != last.clause:
        return new.clause - subject.clause >= _APART
    is_verb = not (subjects.REFLEXIVE | subjects.DENYING).isdisjoint(between)
    return is_verb or not subjects.RELATIVES.isdisjoint(content.folded[1 : last.position + 1])


def answers(c: Comparison) -> bool:
    """« Le syndicat salue la hausse »: somebody's reaction, on one side alone."""
    at = _reaction(c.content)
    if at is None or _reaction(c.other_content) is not None:
        return False
    said = zip(c.content.items, c.said_nearby, strict=True)
    return any(item.position == at and its < _SAID for item, its in said)


def _reaction(content: Content) -> int | None:
    """Where somebody answers who is not speaking: not « je salue », « il ne s'oppose pas »."""
    if _MAY_BE_REACTIONS.isdisjoint(content.folded):
        return None
    for at, word in enumerate(content.surfaces):
        written = word.lower()
        before = content.folded[max(0, at - _BEFORE_REACTION) : at]
        is_led = not subjects.REACTIONS_AFTER.get(written, frozenset()).isdisjoint(before[-1:])
        is_reaction = written in subjects.REACTIONS or is_led
        if is_reaction and subjects.NO_REACTION.isdisjoint(before):
            return at
    return None


def is_of_a_relative(c: Comparison) -> bool:
    """« le frère de Paul a été arrêté », « Paul a été arrêté »: another one, on one side alone."""
    return _names_a_relative(c.content, c.said) or _names_a_relative(c.other_content, c.back)


def _names_a_relative(content: Content, said: Sequence[float]) -> bool:
    """Whether it is of somebody whom the other does not say, told by whom it does say."""
    if _RELATED.isdisjoint(content.folded):
        return False
    return any(
        its < _SAID <= bearers and _is_related(content, item, bearer)
        for item, bearer, its, bearers in zip(
            content.items, content.items[1:], said, said[1:], strict=False
        )
    )


def _is_related(content: Content, item: Item, bearer: Item) -> bool:
    """« la mère de l'enfant », « le vice-président »; not « fille de pêcheur »."""
    word, *after = content.folded[item.position : bearer.position + 1]
    if word in subjects.UNDER:
        return len(after) == 1
    return (
        word in subjects.RELATED
        and len(after) <= _BEARER_REACH
        and not _OF.isdisjoint(after[:1])
        and (bearer.is_name or after[0] in _OF_THE or not subjects.KNOWN.isdisjoint(after))
    )
