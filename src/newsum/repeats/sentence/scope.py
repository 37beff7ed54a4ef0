"""How far a negation reaches: what « pas », « aucun », « sans » and « plus » may deny."""

from collections.abc import Sequence
from itertools import pairwise

from newsum.french import denials
from newsum.french.numbers.vocabulary import ONE_MORE, UNITS

_OF = frozenset(("de", "d"))
NO = "non"
"""« et non à l'heure », « non coupable »."""
_INSTEAD = {("plutot", "que"), ("plutot", "qu"), ("au", "lieu", "de"), ("au", "lieu", "d")}
"""« à ses employés plutôt qu'à ses enfants », « un vendredi au lieu d'un samedi »."""
_ALTERNATIVES = {"plutot": 2, "lieu": 3}
"""The words of these that are looked for, and how many are looked at, up to the one after."""
ALONE = frozenset((NO, *_ALTERNATIVES))
"""What denies without « ne »."""
_THE_FAULT = tuple((word,) for word in "la une sa leur cette en".split())
"""« faute de pluie » is without rain; « la faute de l'arbitre » is a fault."""
_ONE = (("un",), ("une",))
_NOT = frozenset("pas plus jamais aucun aucune personne nul".split())
_LIMIT = (("plus", "de"), ("plus", "d"))
"""« pas plus de quatre cents logements » limits them."""
_LIMIT_REACH = 3
_STRESSING = (*ONE_MORE, ("plus", "tot"), ("plus", "tard"))
"""« pas un jour plus tôt » is that day."""
_SO_MANY = (("plus",), ("moins",))
_WHERE_THEY_END = ((), ("a",), ("aux",), ("pour",))
"""« il n'en faut pas plus aux jurés »."""
_COMPARED_REACH = 2
"""Words from what is compared to « que »."""
_OTHER = (("meme",), ("memes",))
"""« ce n'est pas le même lupin »: it is another."""
_DOUBLE_REACH = 12
"""Words between the two denials of « pas un n'est parti sans son détecteur »."""
_EXCEPT_REACH = 4
"""Words from « pas » to « sans »: « ne sortez pas sans avoir appelé »."""
_CANNOT = frozenset("peut peux peuvent pouvait pouvaient pouvez pouvons".split())
"""« n'en peuvent plus de la surpopulation »."""
_HAS = frozenset("a est va veut peut sait voulait pouvait savait avait etait y m nous vous".split())
_BEFORE_NOT = tuple(
    (word,) for word in "meme toujours vraiment donc franchement surement certainement".split()
)
_A_PERSON = tuple((word,) for word in "la une cette chaque seule toute autre quelle de en".split())
_NOWADAYS = frozenset("aujourd hui maintenant desormais actuellement donc alors ici".split())
"""What may stand between « plus » and « que », which leave but little."""
_ONLY_REACH = 5
"""Words from « plus » to that « que », these included."""
THAN = frozenset(("que", "qu"))
_SUPERLATIVES = {("de", "mieux"), ("de", "pire")}
_AS_LONG_AS = {("tant", "que"), ("tant", "qu")}
"""« tant qu'ils n'ont pas comparu » is before they have."""
_INSTEAD_REACH = 9
"""Words from « pas » to « mais »."""
_BEFORE_EITHER = frozenset("a au aux en de du dans par pour sur avec chez".split())
_MANNERS = {("a", "l", "heure"), ("comme", "il", "faut"), ("comme", "il", "faudrait")}
_MANNER_REACH = 4
"""« n'ont pas ouvert à l'heure »: they have, late."""
_NEVER = frozenset("jamais personne aucun aucune rien".split())
_SUPERLATIVE_REACH = 9
_SO_MUCH = frozenset("autant aussi mieux pire tel telle pareil pareille".split())
"""« jamais le port n'avait vu autant de conteneurs » denies none of it."""
NOUN_REACH = 7
"""Words within which « aucun » denies."""
_EVER_REACH, _MOST_REACH = 3, 12
"""Words to « jamais » from « que », and from « le plus »."""
LONGEST = 6
"""Words between « ne » and what completes it, at most."""


def reach_of(folded: Sequence[str], at: int) -> tuple[int, int] | None:
    """From which word to which a negation at `at` may deny; None where there is none."""
    word = folded[at]
    following = folded[at + 1] if at + 1 < len(folded) else ""
    before = folded[max(0, at - LONGEST) : at]
    ne = next((at - n for n, w in enumerate(reversed(before), 1) if w in denials.PARTICLES), None)
    reach = None
    if _denies_nothing(folded, at, before):
        pass
    elif word in ("sans", "ni"):
        is_first = ne is not None and word == "ni" and "ni" not in folded[ne:at]
        since = ne if ne is not None and is_first else at + 1
        reach = None if following in ("doute", "cesse") else (since, at + 4)
    elif word == "faute":
        is_lacking = following in _OF and before[-1:] not in _THE_FAULT and not _is_else(folded, at)
        reach = (at + 2, at + 4) if is_lacking else None
    elif word in _ALTERNATIVES:
        is_one = (*before[-1:], word, following)[-_ALTERNATIVES[word] :] in _INSTEAD
        reach = (at + 1, at + 4) if is_one else None
    elif word == NO:
        # « et non à l'heure », « non coupable »; not « Non, … », « oui ou non ».
        reach = (at + 1, at + (4 if before[-1:] == ("et",) else 1))
    elif denies_a_noun(folded, at):
        reach = (at + 1, at + NOUN_REACH)
    elif word in ("pas", "plus"):
        reach = _reach_to_the_verb(folded, at, before, ne)
    elif word in denials.NEGATIONS:
        first = _denied_from(folded, at, ne)
        reach = None if first is None else (first, max(first, at) + LONGEST)
    return reach


def _reach_to_the_verb(
    folded: Sequence[str], at: int, before: Sequence[str], ne: int | None
) -> tuple[int, int] | None:
    """That of « pas » or « plus », which deny a verb, or how it is done."""
    if instead := _put_instead(folded, at):
        return instead
    if folded[at] == "plus":
        is_limit = _is_figure(folded[at + 1 : at + 2]) or _only(folded, at) or "pas" in before
        return None if ne is None or is_limit else (ne, at + 4)
    if manner := _manner(folded, at):
        return manner, manner + 2
    if _is_turned(folded, at):
        return None
    return (_verb_before(before, at) if ne is None else ne), at + 4


def _only(folded: Sequence[str], at: int) -> bool:
    """« ne représente plus que 35 % », « ne représente plus, aujourd'hui, que 35 % »."""
    after = (word for word in folded[at + 1 : at + 1 + _ONLY_REACH] if word not in _NOWADAYS)
    return next(after, "") in THAN


def _denied_from(folded: Sequence[str], at: int, ne: int | None) -> int | None:
    """From where « jamais », « personne » or « rien » at `at` denies, or None.

    Args:
        folded: the words.
        at: the place of the negation.
        ne: that of the « ne » before it, if there is one; it is another's before « personne ne ».
    """
    if folded[at + 1 : at + 2] and folded[at + 1] in denials.PARTICLES:
        return at + 1
    following = range(at + 2, min(at + 2 + LONGEST, len(folded)))
    # « jamais une forêt n'a brûlé »
    found = (
        ne
        if ne is not None
        else next((n for n in following if folded[n] in denials.PARTICLES), None)
    )
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
        not THAN.isdisjoint(before[-_EVER_REACH:])
        and not denials.MOST.isdisjoint(before)
        and denials.PARTICLES.isdisjoint(before)
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
        or (denies_a_noun(folded, at) and _is_denied_again(folded[at + 1 : at + 1 + _DOUBLE_REACH]))
        or (folded[at] == "plus" and "en" in before and not _CANNOT.isdisjoint(before))
        or (folded[at] == "rien" and tuple(folded[at + 1 : at + 3]) in _SUPERLATIVES)
        or (folded[at] == "pas" and (_limits(folded, at) or _is_short_of(folded, at)))
        or (folded[at] == "pas" and tuple(folded[at + 2 : at + 3]) in _OTHER)
        or (
            folded[at] in _NEVER
            and not _SO_MUCH.isdisjoint(folded[at + 1 : at + 1 + _SUPERLATIVE_REACH])
        )
    )


def _is_denied_again(following: Sequence[str]) -> bool:
    """« pas un n'est parti sans son détecteur », « pas un sou qui ne soit emprunté »."""
    return "sans" in following or any(
        who == "qui" and what in denials.PARTICLES for who, what in pairwise(following)
    )


def denies_itself(folded: Sequence[str], at: int) -> bool:
    """Whether the « sans » at `at` is denied: « ne vit pas sans », « nul n'est parti sans »."""
    before = folded[max(0, at - _DOUBLE_REACH) : at]
    return not denials.PARTICLES.isdisjoint(before) and not _NOT.isdisjoint(before)


def _limits(folded: Sequence[str], at: int) -> bool:
    """« pas plus de dix », « pas plus grosse qu'une noix », « pas un euro de plus ».

    And « ne pas dormir plus de quatre heures ».
    """
    if folded[at + 1 : at + 2] in _ONE and tuple(folded[at + 3 : at + 5]) in _STRESSING:
        return True
    if folded[at + 1 : at + 2] in _SO_MANY and folded[at + 2 : at + 3] in _WHERE_THEY_END:
        return True
    # « n'absorbera pas plus de carbone que la forêt » compares, and denies.
    compares = not THAN.isdisjoint(folded[at + 3 : at + 3 + _COMPARED_REACH])
    if folded[at + 1 : at + 2] == ("plus",) and folded[at + 2 : at + 3] != ("de",) and compares:
        return True
    return any(
        tuple(folded[n : n + 2]) in _LIMIT
        and ((n == at + 1 and not compares) or _is_number(folded[n + 2 : n + 3]))
        for n in range(at + 1, at + 1 + _LIMIT_REACH)
    )


def _is_else(folded: Sequence[str], at: int) -> bool:
    """« faute de quoi » is « sinon »."""
    return "quoi" in folded[at + 2 : at + 3]


def _is_short_of(folded: Sequence[str], at: int) -> bool:
    """« en pas même deux minutes » is in less."""
    return folded[at + 1 : at + 2] in _OTHER and _is_number(folded[at + 2 : at + 3])


def _put_instead(folded: Sequence[str], at: int) -> tuple[int, int] | None:
    """What is denied in « ne seront plus remboursés à 60 %, mais à 55 »: they will be.

    The same small word stands before either.
    """
    after = range(at + 1, min(at + 1 + _INSTEAD_REACH, len(folded) - 1))
    but = next((n for n in after if folded[n] == "mais"), None)
    if but is None or folded[but + 1] not in _BEFORE_EITHER:
        return None
    first = next((n for n in range(at + 1, but) if folded[n] == folded[but + 1]), None)
    return None if first is None else (first, but)


def _manner(folded: Sequence[str], at: int) -> int | None:
    """Where the manner starts that is denied instead of the verb."""
    places = range(at + 1, at + 1 + _MANNER_REACH)
    return next((n for n in places if tuple(folded[n : n + 3]) in _MANNERS), None)


def _is_figure(word: Sequence[str]) -> bool:
    return bool(word) and word[0][:1].isdigit()


def _is_number(word: Sequence[str]) -> bool:
    return bool(word) and (word[0] in UNITS or word[0].isdecimal())


def denies_a_noun(folded: Sequence[str], at: int) -> bool:
    """« aucun staphylocoque », « pas une goutte », « plus un ordinateur ne … »."""
    following = tuple(folded[at + 1 : at + 3])
    before = set(folded[max(0, at - LONGEST) : at])
    return (
        folded[at] in denials.NEGATED_NOUNS
        or (folded[at] == "pas" and following[:1] in _ONE and before.isdisjoint(denials.PARTICLES))
        or (folded[at] == "pas" and following in denials.SINGLE)
        or (
            folded[at] == "plus"
            and following[:1] in _ONE
            and not denials.PARTICLES.isdisjoint(folded[at + 2 : at + NOUN_REACH])
        )
    )
