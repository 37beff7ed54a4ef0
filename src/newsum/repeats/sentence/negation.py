"""What a sentence denies: how far « ne… pas », « aucun » and « sans » reach."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from operator import itemgetter

from newsum.french import denials
from newsum.french.numbers.vocabulary import ONE_MORE, UNITS
from newsum.repeats.sentence.words import Word

_OF = frozenset(("de", "d"))
_DECLINES, _TO = ("renonc", "refus", "exclu"), frozenset("a de d".split())
_NO = "non"
_INSTEAD = {("plutot", "que"), ("plutot", "qu"), ("au", "lieu", "de"), ("au", "lieu", "d")}
"""« à ses employés plutôt qu'à ses enfants », « un vendredi au lieu d'un samedi »."""
_ALTERNATIVES = {"plutot": 2, "lieu": 3}
"""The words of these that are looked for, and how many are looked at, up to the one after."""
_ALONE = frozenset((_NO, *_ALTERNATIVES))
"""What denies without « ne »."""
_NEGATORS = denials.NEGATIONS | _ALONE | {"sans", "plus", "ni"}
_NOT_EVEN = ("pas", "meme")
"""« aucun navire, pas même un remorqueur » denies once."""
_SANS_REACH = 2
_ONE = (("un",), ("une",))
_NE = denials.PARTICLES
_NOT = frozenset("pas plus jamais aucun aucune personne nul".split())
_LIMIT = (("plus", "de"), ("plus", "d"))
"""« pas plus de quatre cents logements » limits them."""
_LIMIT_REACH = 3
_COMPARED_REACH = 2
"""Words from what is compared to « que »."""
_OTHER = (("meme",), ("memes",))
"""« ce n'est pas le même lupin »: it is another."""
_DOUBLE_REACH = 12
"""Words between the two denials of « pas un n'est parti sans son détecteur »."""
_WOULD_HAVE, _WOULD_REACH = frozenset("aurait auraient serait seraient".split()), 2
"""Words from « n' » to « aurait »."""
_EXCEPT_REACH = 4
"""Words from « pas » to « sans »: « ne sortez pas sans avoir appelé »."""
_CANNOT = frozenset("peut peux peuvent pouvait pouvaient pouvez pouvons".split())
"""« n'en peuvent plus de la surpopulation »."""
_HAS = frozenset("a est va veut peut sait voulait pouvait savait avait etait y m nous vous".split())
_BEFORE_NOT = tuple(
    (word,) for word in "meme toujours vraiment donc franchement surement certainement".split()
)
_A_PERSON = tuple((word,) for word in "la une cette chaque seule toute autre quelle de en".split())
_SPOKEN_DOUBTS = (("suis",), ("crois",), ("pense",))
"""« je suis pas sûre que », as people say it."""
_RAISING_REACH, _DOUBT_REACH = 5, 8
"""Words between « pas » and « que », and of what is doubted."""
_THAN = frozenset(("que", "qu"))
_SUPERLATIVES = {("de", "mieux"), ("de", "pire")}
_AS_LONG_AS = {("tant", "que"), ("tant", "qu")}
"""« tant qu'ils n'ont pas comparu » is before they have."""
_MANNERS = {("a", "l", "heure"), ("comme", "il", "faut"), ("comme", "il", "faudrait")}
_MANNER_REACH = 4
"""« n'ont pas ouvert à l'heure »: they have, late."""
_NEVER = frozenset("jamais personne aucun aucune rien".split())
_SUPERLATIVE_REACH = 9
_SO_MUCH = frozenset("autant aussi mieux pire tel telle pareil pareille".split())
"""« jamais le port n'avait vu autant de conteneurs » denies none of it."""
_NOTHING = "rien"
_PLACE = itemgetter(0)
_NOUN_REACH = 7
"""Words within which « aucun » denies."""
_EVER_REACH, _MOST_REACH = 3, 12
"""Words to « jamais » from « que », and from « le plus »."""
_LONGEST_NEGATION = 6
"""Words between « ne » and what completes it, at most."""


def find_negated(
    words: Sequence[Word], folded: Sequence[str], carriers: Sequence[tuple[int, Word]]
) -> tuple[set[int], tuple[int, ...]]:
    """Positions of the words that are denied, and the clause of each denial. Linear."""
    if tells_what_would_not_be(folded):
        return set(), ()
    places = [place for place, _ in carriers]
    negated: set[int] = set()
    clauses = []
    counted: set[tuple[str, int]] = set()
    for at in compress(range(len(words)), map(_NEGATORS.__contains__, folded)):
        word, reach = words[at], _reach(folded, at)
        opens = at and words[at - 1].clause < word.clause
        if reach is None or (opens and tuple(folded[at : at + 2]) == _NOT_EVEN):
            continue
        found = _denied(words, folded, at, reach, carriers)
        if folded[at] == _NO and not found:
            continue
        denial = _denial(folded, at, word.clause)
        if denial not in counted:
            clauses.append(word.clause)
            counted.add(denial)
        negated.update(found)
        doubted = _doubted(folded, at)
        if believed := places[
            bisect_left(places, doubted.start) : bisect_left(places, doubted.stop)
        ]:
            negated.update(believed)
            clauses[-1:] = [words[believed[0]].clause]
    for at, clause in _declined(words, places):
        if at not in negated:
            negated.add(at)
            clauses.append(clause)
    return negated, tuple(clauses)


def _denied(
    words: Sequence[Word],
    folded: Sequence[str],
    at: int,
    reach: tuple[int, int],
    carriers: Sequence[tuple[int, Word]],
) -> list[int]:
    """Positions of what the negation at `at` denies, within its reach and its clause.

    What stands before it, as « ne » does, or else what follows; the subject where nothing does:
    « l'odeur n'y est pour rien ».
    """
    first, last = reach
    clause = words[at].clause
    start = bisect_left(carriers, first, key=_PLACE)
    near = carriers[start : bisect_right(carriers, last, key=_PLACE)]
    inside = [p for p, w in near if w.clause == clause]
    found = [p for p in inside if first <= p < at]
    after = [p for p in inside if max(at + 1, first) <= p <= last]
    if not found:
        is_copula = bool(after) and folded[after[0]].startswith(denials.COPULAS)
        found = after if _denies_a_noun(folded, at) else after[: 1 + is_copula]
    elif (
        after and folded[found[-1]].startswith(denials.WILLING) and _is_infinitive(words, after[0])
    ):
        found += after[:1]
    if not found and folded[at] == _NOTHING:
        found = [p for p, w in carriers[max(0, start - 1) : start] if w.clause == clause]
    return found


def _is_infinitive(words: Sequence[Word], at: int) -> bool:
    return words[at].surface.endswith(denials.INFINITIVES)


def tells_what_would_not_be(folded: Sequence[str]) -> bool:
    """« sans elle, rien n'aurait éclaté »: she did it, and it did."""
    without = folded.index("sans") if "sans" in folded else -1
    would = next((n for n, word in enumerate(folded) if word in _WOULD_HAVE), -1)
    if without < 0 or would < 0:
        return False
    return not _NE.isdisjoint(folded[max(0, would - _WOULD_REACH) : would])


def _doubted(folded: Sequence[str], at: int) -> range:
    """Where what is doubted stands: « je ne suis pas certaine que… », « on ne croit pas que… »."""
    before, after = (
        folded[max(0, at - _RAISING_REACH) : at],
        folded[at + 1 : at + 1 + _RAISING_REACH],
    )
    is_said = before[-1:] in _SPOKEN_DOUBTS or not _NE.isdisjoint(before)
    if folded[at] not in ("pas", "plus") or not is_said:
        return range(0)
    that = next((n for n, word in enumerate(after) if word in _THAN), None)
    if that is None:
        return range(0)
    is_sure = after[that - 1 : that] == ("sur",)  # « sûr que »; « sur » alone is where it is
    if not is_sure and denials.BELIEVED.isdisjoint((*before[-2:], *after[:that])):
        return range(0)
    return range(at + 1 + that, at + 1 + that + _DOUBT_REACH)


def _declined(words: Sequence[Word], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Positions and clauses of what is not to be done: « renonce à rouvrir », « refuse de »."""
    for at in places:
        if (
            at > 1
            and words[at - 1].folded in _TO
            and words[at - 2].folded.startswith(_DECLINES)
            and _is_infinitive(words, at)
        ):
            yield at, words[at].clause


def _denial(folded: Sequence[str], at: int, clause: int) -> tuple[str, int]:
    """What the negator at `at` shares with the others of its denial: the « ne », or « sans ».

    « plus jamais rien », « ni eau ni lumière », « sans aucun témoin », « pas un bateau pas une
    voile » deny once.
    """
    if "sans" in folded[max(0, at - _SANS_REACH) : at + 1]:
        return "sans", clause
    if folded[at] in _ALONE:
        return folded[at], at
    before = reversed(range(max(0, at - _LONGEST_NEGATION), at))
    after = range(at + 1, min(at + 1 + _NOUN_REACH, len(folded)))
    ne = next((n for places in (before, after) for n in places if folded[n] in _NE), None)
    if ne is not None:
        return "ne", ne
    is_listed = folded[at] == "ni" or _denies_a_noun(folded, at)
    return folded[at], clause if is_listed else at


def _reach(folded: Sequence[str], at: int) -> tuple[int, int] | None:
    """From which word to which a negation at `at` may deny; None where there is none."""
    word = folded[at]
    following = folded[at + 1] if at + 1 < len(folded) else ""
    before = folded[max(0, at - _LONGEST_NEGATION) : at]
    ne = next((at - n for n, w in enumerate(reversed(before), 1) if w in _NE), None)
    reach = None
    if _denies_nothing(folded, at, before):
        pass
    elif word in ("sans", "ni"):
        reach = None if following in ("doute", "cesse") else (at + 1, at + 4)
    elif word in _ALTERNATIVES:
        is_one = (*before[-1:], word, following)[-_ALTERNATIVES[word] :] in _INSTEAD
        reach = (at + 1, at + 4) if is_one else None
    elif word == _NO:
        # « et non à l'heure », « non coupable »; not « Non, … », « oui ou non ».
        reach = (at + 1, at + (4 if before[-1:] == ("et",) else 1))
    elif _denies_a_noun(folded, at):
        reach = (at + 1, at + _NOUN_REACH)
    elif word == "plus":
        is_limit = following[:1].isdigit() or following in _THAN or "pas" in before
        reach = None if ne is None or is_limit else (ne, at + 4)
    elif word == "pas" and (manner := _manner(folded, at)):
        reach = (manner, manner + 2)
    elif word == "pas" and not _is_turned(folded, at):
        reach = (_verb_before(before, at) if ne is None else ne, at + 4)
    elif word in denials.NEGATIONS and word != "pas":
        first = _denied_from(folded, at, ne)
        reach = None if first is None else (first, max(first, at) + _LONGEST_NEGATION)
    return reach


def _denied_from(folded: Sequence[str], at: int, ne: int | None) -> int | None:
    """From where « jamais », « personne » or « rien » at `at` denies, or None.

    Args:
        folded: the words.
        at: the place of the negation.
        ne: that of the « ne » before it, if there is one; it is another's before « personne ne ».
    """
    if folded[at + 1 : at + 2] and folded[at + 1] in _NE:
        return at + 1
    following = range(at + 2, min(at + 2 + _LONGEST_NEGATION, len(folded)))
    # « jamais une forêt n'a brûlé »
    found = ne if ne is not None else next((n for n in following if folded[n] in _NE), None)
    if found is not None:
        return found
    is_said_alone = (folded[at] == "jamais" and not _is_ever(folded, at)) or (
        folded[at] == "personne" and _is_subject(folded, at)
    )
    return at + 1 if is_said_alone else None


def _is_ever(folded: Sequence[str], at: int) -> bool:
    """« plus que jamais », « le plus facile que j'ai jamais testé »."""
    before = folded[max(0, at - _MOST_REACH) : at]
    return before[-1:] in denials.BEFORE_EVER or (
        not _THAN.isdisjoint(before[-_EVER_REACH:])
        and not denials.MOST.isdisjoint(before)
        and _NE.isdisjoint(before)
    )


def _is_turned(folded: Sequence[str], at: int) -> bool:
    """« pas moins de dix », « pas seulement »; not « pas moins bien »."""
    following, after = (*folded[at + 1 : at + 3], "", "")[:2]
    if following == "moins":
        return after in _OF or _is_number((after,))
    return following in denials.NO_NEGATION_AFTER_PAS


def _verb_before(before: Sequence[str], at: int) -> int:
    """« le chat sera pas forcé », as people say it, denies the verb and not what is before."""
    return at - (2 if before[-1:] in _BEFORE_NOT else 1)


def _is_subject(folded: Sequence[str], at: int) -> bool:
    """« personne a touché à rien », as people say it; not « la personne a touché »."""
    following = folded[at + 1] if at + 1 < len(folded) else ""
    return following in _HAS and folded[max(0, at - 1) : at] not in _A_PERSON


def _denies_nothing(folded: Sequence[str], at: int, before: Sequence[str]) -> bool:
    """« tant qu'ils n'ont pas comparu », « rien de mieux que », « pas plus de dix ».

    Nor « ne peut pas vivre sans son appareil », which is to need it, by either of its denials.
    """
    return (
        not _AS_LONG_AS.isdisjoint(pairwise(before))
        or (folded[at] == "sans" and denies_itself(folded, at))
        or (folded[at] == "pas" and "sans" in folded[at + 1 : at + 1 + _EXCEPT_REACH])
        or (_denies_a_noun(folded, at) and "sans" in folded[at + 1 : at + 1 + _DOUBLE_REACH])
        or (folded[at] == "plus" and "en" in before and not _CANNOT.isdisjoint(before))
        or (folded[at] == "rien" and tuple(folded[at + 1 : at + 3]) in _SUPERLATIVES)
        or (folded[at] == "pas" and _limits(folded, at))
        or (folded[at] == "pas" and tuple(folded[at + 2 : at + 3]) in _OTHER)
        or (
            folded[at] in _NEVER
            and not _SO_MUCH.isdisjoint(folded[at + 1 : at + 1 + _SUPERLATIVE_REACH])
        )
    )


def denies_itself(folded: Sequence[str], at: int) -> bool:
    """Whether the « sans » at `at` is denied: « ne vit pas sans », « nul n'est parti sans »."""
    before = folded[max(0, at - _DOUBLE_REACH) : at]
    return not _NE.isdisjoint(before) and not _NOT.isdisjoint(before)


def _limits(folded: Sequence[str], at: int) -> bool:
    """« pas plus de dix », « pas plus grosse qu'une noix », « pas un euro de plus ».

    And « ne pas dormir plus de quatre heures ».
    """
    if folded[at + 1 : at + 2] in _ONE and tuple(folded[at + 3 : at + 5]) in ONE_MORE:
        return True
    # « n'absorbera pas plus de carbone que la forêt » compares, and denies.
    compares = not _THAN.isdisjoint(folded[at + 3 : at + 3 + _COMPARED_REACH])
    if folded[at + 1 : at + 2] == ("plus",) and folded[at + 2 : at + 3] != ("de",) and compares:
        return True
    return any(
        tuple(folded[n : n + 2]) in _LIMIT
        and ((n == at + 1 and not compares) or _is_number(folded[n + 2 : n + 3]))
        for n in range(at + 1, at + 1 + _LIMIT_REACH)
    )


def _manner(folded: Sequence[str], at: int) -> int | None:
    """Where the manner starts that is denied instead of the verb."""
    places = range(at + 1, at + 1 + _MANNER_REACH)
    return next((n for n in places if tuple(folded[n : n + 3]) in _MANNERS), None)


def _is_number(word: Sequence[str]) -> bool:
    return bool(word) and (word[0] in UNITS or word[0].isdecimal())


def _denies_a_noun(folded: Sequence[str], at: int) -> bool:
    """« aucun staphylocoque », « pas une goutte », « plus un ordinateur ne … »."""
    following = tuple(folded[at + 1 : at + 3])
    before = set(folded[max(0, at - _LONGEST_NEGATION) : at])
    return (
        folded[at] in denials.NEGATED_NOUNS
        or (folded[at] == "pas" and following[:1] in _ONE and before.isdisjoint(_NE))
        or (folded[at] == "pas" and following in denials.SINGLE)
        or (
            folded[at] == "plus"
            and following[:1] in _ONE
            and not _NE.isdisjoint(folded[at + 2 : at + _NOUN_REACH])
        )
    )
