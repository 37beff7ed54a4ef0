"""Whether one sentence denies, reverses or disputes what another states.

Negation has a scope, and another word may deny as well: « n'achète plus » is « les achats se sont
arrêtés », « aucun à plus de cent » is « tous à moins de cent ». Turned twice is the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsum.french import dates, denials, opposites, stages
from newsum.french.background import document_frequency
from newsum.patterns import compiled_later
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.support import is_complement
from newsum.repeats.pair.swapping import are_swapped
from newsum.repeats.sentence.content import Content, Item, are_opposite
from newsum.repeats.sentence.words import comparison_stems

SAME = 0.9
"""Strength from which two words are one."""
SAID = 0.6
_HEARD = 0.5
"""Strength from which a denied word is spoken of, by a neighbour of the sentence too."""
_CLAUSES_NEAR = 2
"""« Les achats, eux, se sont arrêtés. »"""
_NEAR = 12
"""Words within which an implicit negation bears on another word of its clause."""
_STAYS = "rest"
"""« reste obligatoire » denies nothing of what follows."""
_MANY_THINGS = 0.12
"""Share of texts that hold a word, from which it means much."""
_DIRECTIONS = frozenset(s for w in opposites.DIRECTIONS for s in comparison_stems(w))
_RELATING, _RELATED = frozenset(("que", "qu")), 3
"""Words from « que » to « conteste »: what is told is told all the same."""
_NEXT = 3
"""Words between « suspendu » and what is."""
_SAME_WORD = 4
"""Letters by which two forms of one word are known."""
_AWAITING = frozenset("encore toujours pas".split())
_PENDING_REACH = 3
"""Words from « pas encore » to what is awaited."""
_PENDING = compiled_later(rf"\b(?:{stages.PENDING})\b")
_NECESSARY = compiled_later(rf"\b(?:{denials.NECESSARY})")
_STILL_OPEN = compiled_later(rf"\b(?:{stages.STILL_OPEN})\b")
_DISMISSES = ("ecart", "exclu", "repond", "retorq", "repliq", "affirm", "assur", "jur")
"""How the verbs begin that dismiss a claim: where none is, none need be searched for."""
_DISMISSED = compiled_later(rf"\b(?:{denials.DISMISSED}|{denials.CLAIM_ANSWERED})\b")
_TIMES = frozenset(s for w in dates.TIMES for s in comparison_stems(w))
_DENIALS = frozenset(s for w in denials.DENIALS for s in comparison_stems(w))


def turns_a_comparison(c: Comparison) -> bool:
    """« plus de cent », « moins de cent »; « aucun à plus de cent » is « tous à moins de cent »."""
    return _has_turned_comparative(c) and not (_is_turned_twice(c) or _is_turned_round(c))


def _has_turned_comparative(c: Comparison) -> bool:
    return bool(_turned_comparatives(c))


def _turned_comparatives(c: Comparison) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Those of one sentence, each with the one of the other that is turned."""
    flipped = {"plus": "moins", "moins": "plus"}
    mine, theirs = c.content.comparatives, c.other_content.comparatives
    both = [((a, b), (flipped[a], b)) for a, b in sorted(mine) if (a, b) not in theirs]
    return [(its, turned) for its, turned in both if turned in theirs]


def _is_turned_round(c: Comparison) -> bool:
    """« les uns gagnent moins que les autres », « les autres gagnent plus que les uns »."""
    return all(
        are_swapped(
            c.content, _where(c.content, mine), c.other_content, _where(c.other_content, theirs)
        )
        for mine, theirs in _turned_comparatives(c)
    )


def _where(content: Content, comparative: tuple[str, str]) -> range:
    """The words of the first of such comparatives."""
    words = content.folded
    start = next(
        at
        for at, (word, following) in enumerate(pairwise(words))
        if (opposites.COMPARING.get(word), following) == comparative
    )
    return range(start, start + 1)


def _is_turned_twice(c: Comparison) -> bool:
    """Whether what one alone denies stands with a comparative in both, and something does."""
    turned = list(_turned(c))
    return bool(turned) and all(
        _compares(c.content, mine) and _compares(c.other_content, theirs) for mine, theirs in turned
    )


def _compares(content: Content, item: Item) -> bool:
    """Whether the clause of a word holds « plus » or « moins », before what it compares.

    And after the denial: « à moins de quatre mois, on ne peut pas » denies no comparison.
    """
    words = content.folded
    denies = next((n for n, word in enumerate(words) if word in denials.OPENERS), 0)
    since = denies if item.is_negated else 0
    return any(
        not opposites.COMPARING.keys().isdisjoint(words[max(before + 1, since) : found.position])
        for before, found in zip(
            (-1, *(i.position for i in content.items)), content.items, strict=False
        )
        if found.clause == item.clause
    )


def denies(c: Comparison) -> bool:
    """One denies what the other states, and neither says so in another way."""
    if _has_turned_comparative(c) and _is_turned_twice(c):
        return False
    turned = list(_turned(c))
    if not turned or is_complement(c.content, c.other_content) or _are_conditions(c):
        return False
    for mine, theirs in turned:
        as_many = _denials(c.content, mine) == _denials(c.other_content, theirs) or (
            0 < len(c.content.negated_clauses) == len(c.other_content.negated_clauses)
            and not (
                _denies_and_states(c.content, mine) or _denies_and_states(c.other_content, theirs)
            )
        )
        sides = (c.content, c.said, mine), (c.other_content, c.back, theirs)
        denied, plain = sides if mine.is_negated else reversed(sides)
        otherwise = (
            _is_denied_otherwise(*plain)
            or _is_affirmed_otherwise(*denied, *plain[:2])
            or _tells_both(plain[0], plain[2], denied[0], denied[2])
        )
        if not (as_many or otherwise):
            return True
    return False


def _are_conditions(c: Comparison) -> bool:
    """« ne signera que si la région paie », « pas de signature tant qu'elle n'a pas payé »."""
    return all(
        _NECESSARY.search(" ".join(content.folded)) for content in (c.content, c.other_content)
    )


def _turned(c: Comparison) -> Iterator[tuple[Item, Item]]:
    """The words of both, denied by one alone."""
    for mine, said, by in zip(c.content.items, c.said, c.by, strict=True):
        if by is not None and said >= SAME:
            theirs = c.other_content.items[by]
            if (
                mine.is_negated != theirs.is_negated
                and mine.stem not in _TIMES
                and not _is_twice_in_both(c, mine.stem)
            ):
                yield mine, theirs


def _is_twice_in_both(c: Comparison, stem: str) -> bool:
    """« le triple saut revient à celui qui n'avait pas sauté »: stated and denied, in both."""
    mine, theirs = (
        [item.is_negated for item in content.items if item.stem == stem]
        for content in (c.content, c.other_content)
    )
    return mine == theirs


def _denies_and_states(content: Content, item: Item) -> bool:
    """« le théâtre ne fermera pas, le cinéma fermera »: as many denials may deny another thing."""
    return len({other.is_negated for other in content.items if other.stem == item.stem}) > 1


def _denials(content: Content, item: Item) -> int:
    """Those in the clause of a word."""
    return content.negated_clauses.count(item.clause)


def _is_denied_otherwise(content: Content, said: Sequence[float], plain: Item) -> bool:
    """« les achats se sont arrêtés »: a word that denies near by, which the other lacks."""
    shared = {item.position for item, s in zip(content.items, said, strict=True) if s >= SAME}
    return any(
        abs(clause - plain.clause) <= _CLAUSES_NEAR
        and 0 < abs(position - plain.position) <= _NEAR
        and position not in shared
        and not (position + 1 == plain.position and content.folded[position].startswith(_STAYS))
        for position, clause in content.implicit_negations
    )


def _tells_both(content: Content, plain: Item, denier: Content, denied: Item) -> bool:
    """« a suspendu l'expulsion » beside « ne sera pas expulsée, la procédure est suspendue ».

    What denies in the one stands with the denial in the other, in a clause of its own.
    """
    near = {
        content.folded[position][:_SAME_WORD]
        for position, _ in content.implicit_negations
        if 0 < abs(position - plain.position) <= _NEXT
    }
    return any(
        denier.folded[position][:_SAME_WORD] in near
        for position, clause in denier.implicit_negations
        if clause != denied.clause
    )


def _is_affirmed_otherwise(
    content: Content, said: Sequence[float], denied: Item, other: Content, back: Sequence[float]
) -> bool:
    """« n'échappe à l'obligation », « ne ferme pas » beside « reste ouvert ».

    What is denied is itself a denial, which the other lacks, or the opposite of what it says.
    « Rien avant mars » is « à partir de mars ».
    """
    places = {position for position, _ in content.implicit_negations}
    affirmed = [item for item in _own_with_opposites(other.items, back) if not item.is_negated]
    return any(
        (item.position in places and s < SAID)
        or any(are_opposite(item, o) for o in affirmed)
        or ("avant" in content.folded and not stages.STARTS.isdisjoint(other.folded))
        for item, s in zip(content.items, said, strict=True)
        if item.is_negated and item.clause == denied.clause
    )


def denies_alone(c: Comparison) -> bool:
    """« …, parce que vous ne l'avez pas entretenue »: it denies what the other never speaks of.

    Unless the other denies something of its own, which may be the same in other words.
    """
    return _has_unheard_denial(c.content, c.said_nearby) and not (
        _has_unheard_denial(c.other_content, c.back)
        or any(
            said < SAID and item.position in {p for p, _ in c.other_content.implicit_negations}
            for item, said in zip(c.other_content.items, c.back, strict=True)
        )
    )


def _has_unheard_denial(content: Content, said: Sequence[float]) -> bool:
    denied: dict[int, float] = defaultdict(float)
    for item, its in zip(content.items, said, strict=True):
        if item.is_negated:
            denied[item.clause] = max(denied[item.clause], its)
    return any(best < _HEARD for best in denied.values())


def awaits(c: Comparison) -> bool:
    """« pas encore de résultat », « le résultat est négatif »: awaited on one side alone."""
    return _awaits_alone(c.content, c.said, c.other_content) or _awaits_alone(
        c.other_content, c.back, c.content
    )


def _awaits_alone(one: Content, said: Sequence[float], other: Content) -> bool:
    if _AWAITING.isdisjoint(one.folded):
        return False
    pending = _PENDING.search(" ".join(one.folded))
    if pending is None or _STILL_OPEN.search(" ".join(other.folded)):
        return False
    before = " ".join(one.folded)[: pending.start()].count(" ")
    clause = max((i.clause for i in one.items if i.position <= before + _PENDING_REACH), default=0)
    return any(s >= SAID and i.clause == clause for i, s in zip(one.items, said, strict=True))


def disputes(c: Comparison) -> bool:
    """« dément vouloir racheter », « rachètera »: a denial on one side alone.

    And « répond qu'il n'a rien refusé » to who says that he has.
    """
    return _is_dispute(c.content) != _is_dispute(c.other_content) and not (
        c.content.negated_clauses
        if _is_dispute(c.other_content)
        else c.other_content.negated_clauses
    )


def _is_dispute(content: Content) -> bool:
    """Whether it disputes something; « …, ce qu'il conteste » is told besides."""
    if any(
        item.stem in _DENIALS
        and not item.is_negated
        and _RELATING.isdisjoint(content.folded[max(0, item.position - _RELATED) : item.position])
        for item in content.items
    ):
        return True
    return any(word.startswith(_DISMISSES) for word in content.folded) and bool(
        _DISMISSED.search(" ".join(content.folded))
    )


def says_the_opposite(c: Comparison) -> bool:
    """Each says a word of its own, one the opposite of the other, both affirmed or both denied.

    « se retrouver sans emploi » is « perdre son emploi »: what goes with the one is denied.
    """
    mine = _own_with_opposites(c.content.items, c.said)
    if not mine or is_complement(c.content, c.other_content):
        return False
    until = _until_then(c.content, c.other_content) or _until_then(c.other_content, c.content)
    return any(
        (one.is_negated == other.is_negated) != until
        and _denials(c.content, one) == _denials(c.other_content, other)
        and are_opposite(one, other)
        for other in _own_with_opposites(c.other_content.items, c.back)
        for one in mine
    )


def _until_then(one: Content, other: Content) -> bool:
    """« ne bougera pas avant vendredi » is « restera en place jusqu'à vendredi ».

    And « est fermé », « n'est pas fermé ».
    """
    is_so_far = "jusqu" in one.folded or not stages.STATE.isdisjoint(one.folded)
    return is_so_far and ("pas", "avant") in pairwise(other.folded)


def _own_with_opposites(items: Sequence[Item], said: Sequence[float]) -> list[Item]:
    """« part », « donne » and « prend » are too many things to be the opposite of one."""
    return [
        i
        for i, its in zip(items, said, strict=True)
        if i.opposites
        and its < SAID
        and (document_frequency(i.stem) < _MANY_THINGS or i.stem in _DIRECTIONS)
    ]
