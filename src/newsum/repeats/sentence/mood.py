"""How a sentence is said: asked, held to be merely possible, or stated."""

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from newsum.french import moods
from newsum.french.verbs import is_conditional
from newsum.patterns import compiled_later
from newsum.phrase_matcher import PhraseMatcher
from newsum.repeats.sentence.negation import tells_what_would_not_be
from newsum.repeats.sentence.words import Spoken, Word

_HEDGE = compiled_later(rf"\b(?:{moods.HEDGES})\b")
_INVERSION = compiled_later(
    r"(?<![,»”])(?<!, nous)(?<!, me) (?!dit|expli|ajou|affir|soit|f[uû]t|jure|assure|insist|r[ée]p"
    r"|promet|pr[ée]cis|semble|para[iî]t|rappel|signal|soulign|indiqu|racont)"
    r"\w+-(?:t-)?(?:ils?|elles?|on)\b"
)
"""« savait-il »; « …, dit-elle » and « …, nous confirme-t-on » are told speech, « si long soit-il »
concedes."""
_INVERTED = ("-il", "-elle", "-on")
_INDIRECT_QUESTION = PhraseMatcher(moods.QUESTIONS)
_QUESTION_OPENERS = ("est ce que ", "pourquoi ")
_SHORT_OPENERS = (
    "d ou ", "ou est ", "comment ", "combien ", "quel est ", "quelle est ", "qu est ce ",
    "qui est ce ", "a qui ", "a quoi ", "de quoi ", "c est quoi ", "quand est ce ", "depuis quand ",
)  # fmt: skip
_TURNS_TO_IT = ("alors ", "et ", "mais ", "donc ", "bon ")
"""« alors à qui appartient cette décharge »."""
_SHORT = 8
"""Words up to which what opens so, in captions without marks, asks and does not answer."""
_ANSWER = "parce qu"
"""« Pourquoi c'est important ? Parce que… », run together."""
_ANSWERED = compiled_later(r"\?\W*\w[^?]{12,}$")
"""« Quand rouvre-t-elle ? Dans la nuit de samedi. », as one sentence."""
_REPORT_REACH = 14
"""Words between « annoncé que » and its verb, these included."""
_THAT, _THAT_REACH = frozenset(("que", "qu")), 4
"""« a annoncé ce matin qu'il fermerait »."""
_STANDARDS = {("comme", "il"), ("ce", "qu"), ("ce", "que")}
"""« ne mangent pas comme il faudrait », « moins que ce qu'elle pourrait »."""
_PASSING = frozenset(("sans doute", "peut-être"))
"""« c'est sans doute le plus grave : le pont est fermé » says that it is closed."""
_ESTIMATE = compiled_later(r"\b(?:estim\w+|evalu\w+|selon les calculs)\b")
"""« reviendrait, selon les estimations, à 4 millions » is « est estimé à 4 millions »."""
_REGRETTED, _REGRET_REACH = frozenset(("dû", "fallu", "pu")), 3
"""« aurait dû », « n'auraient jamais pu », as written: « aurait du mal » has an article."""


def is_question(text: str, joined: str, openings: AbstractSet[str]) -> bool:
    """Whether a sentence asks, aloud or in passing; `joined` is its folded words."""
    if "?" in text and _ANSWERED.search(text):
        return False
    return (
        text.rstrip(' \u00a0\u202f»"”').endswith("?")
        or (_opening(joined).startswith(_QUESTION_OPENERS) and _ANSWER not in joined)
        or (_opening(joined).startswith(_SHORT_OPENERS) and joined.count(" ") < _SHORT)
        or _INDIRECT_QUESTION.matches(joined, openings)
        or (
            any(map(text.__contains__, _INVERTED))
            and not _opening(joined).startswith(moods.INVERTING)
            and _ANSWER not in joined
            and _INVERSION.search(text) is not None
        )
    )


def _opening(joined: str) -> str:
    """A sentence without the word that leads to what it asks."""
    word = next((word for word in _TURNS_TO_IT if joined.startswith(word)), "")
    return joined.removeprefix(word)


def possible_from(spoken: Spoken) -> int | None:
    """The first clause that states a mere possibility, with all that follow; None for none.

    « le pont est fermé, sans doute à cause du gel » leaves no doubt that it is.
    """
    words, folded = spoken.words, spoken.folded
    text = spoken.text.replace("\u2011", "-").lower()
    hedge = _HEDGE.search(text)
    if hedge and hedge.group() in _PASSING and hedge.start() < (colon := text.rfind(" :")):
        hedge = _HEDGE.search(text, colon)
    at_hedge = bisect_left(spoken.starts, hedge.start()) if hedge else len(words)
    hedged = [word.clause for word in words[at_hedge : at_hedge + 1]]
    conditional = [
        word.clause
        for at, word in enumerate(words)
        if "rai" in word.folded
        and is_conditional(word.surface.lower())
        and _states_a_possibility(folded, at)
        and not (folded[at - 1 : at] == ("qui",) and word.clause < words[-1].clause)
        and not _is_regret(words, at)
    ]
    if conditional and tells_what_would_not_be(folded):
        conditional = []
    if conditional and _ESTIMATE.search(" ".join(folded)):
        conditional = []
    return min([*hedged, *conditional], default=None)


def _states_a_possibility(folded: Sequence[str], at: int) -> bool:
    """Whether a conditional does: not « il a annoncé qu'il partirait »."""
    word = folded[at]
    before = folded[max(0, at - _REPORT_REACH) : at]
    if word.startswith(moods.MODALS) and not _STANDARDS.isdisjoint(pairwise(before[-3:])):
        return False
    is_reported = any(
        said in moods.REPORTED and not _THAT.isdisjoint(before[n + 1 : n + 1 + _THAT_REACH])
        for n, said in enumerate(before)
    )
    return not is_reported or word.startswith(moods.MODALS)


def _is_regret(words: Sequence[Word], at: int) -> bool:
    after = {word.surface for word in words[at + 1 : at + 1 + _REGRET_REACH]}
    return words[at].folded.startswith("aur") and not _REGRETTED.isdisjoint(after)
