"""What a sentence states that another can contradict in other words: how many, in which state.

A claim is about something that is told in few ways: those of two sources are found and held against
each other whatever else their sentences say.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsum.french import claims as told
from newsum.french import dates
from newsum.french.numbers import Quantity
from newsum.patterns import compiled_later
from newsum.repeats.sentence.content import Content, Item
from newsum.terms import fold, fold_and_stem

_YEARS = range(1000, 2100)
_MONTHS_IN_A_YEAR = 12
_LONGEST = 400
"""Characters of a sentence that states one thing: patterns look for what stands far apart."""
_SHORT = 6
"""Words from a number to what became of those it counts."""
_SIZES = (1, 2, 3)
"""Words that tell what became of them: « quitter leur domicile »."""
_ARTICLES = frozenset("le la l".split())
_OF = frozenset("de du d des".split())
_NONE_OF = frozenset(("aucun", "aucune"))
_SINCE = "depuis"
"""« Sept personnes sont mortes depuis janvier »: more than one event."""
_COUNTING = compiled_later(told.COUNTING)
_APPROXIMATE = compiled_later(r"aine$|^(?:environ|quelque)$")
_NEITHER = compiled_later(rf"^{told.NOT_ALL}$")
_APART = compiled_later(rf"^{told.APART}$")
_SEVERITIES = {name: compiled_later(rf"^(?:{how})$") for name, how in told.SEVERITIES.items()}
_TOLLS = {name: compiled_later(rf"(?:{told.TOLLS[name]})$") for name in told.TOLLS}
_AGED = compiled_later(told.AGED)
_BUILT = compiled_later(rf"\b(?:{told.BUILT})\b")
_SUBJECT = (
    r"^(?:le |la |l')(?P<who>[a-z]\w+)(?: (?:du |de la |de l'|d'|des |de )(?P<whose>[a-z]\w+))?"
    r"(?: de \d+ ans)?(?:, [^,]{1,60},)? "
)
"""« Le conducteur du train, âgé de 52 ans, »."""
_IS = r"(?:est |etait |a |avait |serait |aurait |semble |reste |demeure )(?:ete |toujours )?"
_STATES = {
    name: tuple(compiled_later(rf"{_SUBJECT}{_IS}(?:{state})\b") for state in states)
    for name, states in told.STATES.items()
}
_CAUSES = {
    name: compiled_later(rf"{_SUBJECT}{_IS}(?:{cause})\b") for name, cause in told.CAUSES.items()
}
_FOUND = rf"(?:{told.FOUND})"
_NONE_FOUND = compiled_later(
    rf"\baucune? (?P<what>[a-z]\w+)(?P<more>(?: [^,;]{{1,40}})?) n'[^,;]{{0,20}}\b{_FOUND}"
)
_PLACE = compiled_later(
    r" (?:dans|a|au|aux|sur|chez|en) (?:la |le |l'|les |une? )?(?P<where>[a-z]\w+)"
)
_SOME = r"\bune? (?:(?:petite?|legere?|grande?|grosse?|importante?|nouvelle?) )?(?P<what>[a-z]\w+)"
_SOME_FOUND = (
    compiled_later(rf"{_SOME}(?P<more>(?: [^,;]{{1,40}}?)?) (?:a|avait) (?:bien )?ete {_FOUND}"),
    compiled_later(rf"\b(?:ont|a) (?:bien )?{_FOUND} {_SOME}(?P<more>(?: [^,;]{{1,40}})?)"),
)
_WHEN = rf"(?P<soon>{told.SOON})|\b(?P<day>{'|'.join((*dates.WEEK, *dates.YEAR))})\b"
_WHEN_IT_IS = compiled_later(_WHEN)
_NOT_BEFORE = compiled_later(rf"\b(?:ne |n').*?\bpas\b.*?\bavant (?:{_WHEN})")
_DENIES = compiled_later(r"\b(?:ne |n'|pas\b|avant\b)")
_WILL = compiled_later(rf"\b(?:{told.TO_COME})\b")
_AGAIN = {n: compiled_later(rf"\b(?:{words})\b") for n, words in told.STARTING_AGAIN.items()}
_BESIDE = compiled_later(rf"\b(?:{told.TO_COME}|{told.EXPECTING})\b")


class Claim(NamedTuple):
    """One thing that a sentence states."""

    kind: str
    """Which rivals it may have: those of the same kind about the same thing."""
    about: str
    value: float | str
    words: frozenset[str]
    """Its own, folded: what else the sentence says tells of what it speaks."""
    whose: str | None = None
    """What tells this one apart from others like it: « le conducteur du train »."""
    where: str | None = None
    is_rough: bool = False
    """About as many."""


def claims_of(content: Content) -> Iterator[Claim]:
    """What a sentence states; nothing, if it asks or goes on at length. Linear."""
    if content.is_question or len(content.text) > _LONGEST:
        return
    yield from _tolls(content)
    yield from _ages(content)
    yield from _years(content)
    text = fold(content.text)
    for name, rungs in _STATES.items():
        yield from (_of_subject(name, f, n) for n, r in enumerate(rungs) if (f := r.search(text)))
    for name, pattern in _CAUSES.items():
        if found := pattern.search(text):
            yield _of_subject("cause", found, name)
    yield from _findings(text)
    yield from _returns(text)


def _stem(word: str) -> str:
    return fold_and_stem(word)[1] or word


def _of_subject(kind: str, found: re.Match[str], value: float | str) -> Claim:
    whose = found["whose"]
    words = frozenset(re.findall(r"\w+", found.group()))
    return Claim(kind, _stem(found["who"]), value, words, _stem(whose) if whose else None)


def _tolls(content: Content) -> Iterator[Claim]:
    """« deux personnes ont été blessées », « deux blessés », « aucun blessé »."""
    words = content.folded
    if not content.negated_clauses:
        for quantity in content.quantities:
            count = dict(quantity.keys).get("n")
            if count is not None and not quantity.is_composed:
                yield from _toll(words, quantity.start, quantity.end, count)
    for at in (at for at, word in enumerate(words) if word in _NONE_OF):
        for none in _toll(words, at, at + 1, 0.0):
            # No wounded is none badly wounded either.
            for how in told.SEVERITIES if none.about in told.HARM else ():
                yield none._replace(about=f"{none.about} {how}")
            if none.about.split()[0] in told.HARM:
                yield none


def _toll(words: tuple[str, ...], start: int, end: int, count: float) -> Iterator[Claim]:
    before = words[max(0, start - 2) : start]
    end += words[end : end + 1] in (("de",), ("d",))
    counted, after = words[end : end + 1], words[end + 1 : end + 2 + _SHORT]
    if not counted or _SINCE in words or any(map(_NEITHER.search, (*before, *counted, *after[:1]))):
        return
    is_rough = any(map(_APPROXIMATE.search, (*before, *words[start:end])))
    if fate := next((name for name in told.HARM if _TOLLS[name].match(counted[0])), None):
        reach = words[max(0, start - _SHORT) : start]
        if told.ANY_MORE.isdisjoint(after) and (not start or any(map(_COUNTING.match, reach))):
            own = frozenset(words[start : end + 1])
            yield Claim("number", f"{fate}{_how(after[:2])}", count, own, is_rough=is_rough)
        return
    for at in range(len(after)):
        if _APART.search(after[at]) or after[at].isdecimal():
            return
        for fate, pattern in _TOLLS.items():
            sizes = (n for n in _SIZES if pattern.match(" ".join(after[at : at + n])))
            if size := next(sizes, 0):
                who = "" if counted[0] in told.PEOPLE else f" of {_stem(counted[0])}"
                own = frozenset(words[start : end + 1 + at + size])
                about = f"{fate}{_how(after[: at + 3])}{who}"
                yield Claim("number", about, count, own, is_rough=is_rough)
                return


def _how(words: tuple[str, ...]) -> str:
    """How badly, if they say so."""
    found = (name for w in words for name, how in _SEVERITIES.items() if how.search(w))
    return next((f" {name}" for name in found), "")


def _ages(content: Content) -> Iterator[Claim]:
    """« le conducteur du train, âgé de 52 ans »."""
    found = [(q, dict(q.keys).get("mo", 0.0) / _MONTHS_IN_A_YEAR) for q in content.quantities]
    ages = [(q, age) for q, age in found if age >= 1 and content.folded[q.end - 1] == "ans"]
    if len(ages) != 1:
        return
    quantity, age = ages[0]
    who = _person(content, quantity)
    if who is None or not _is_aged(content, quantity):
        return
    whose = next((i for i in content.items if i.position > who.position), None)
    is_of = whose is not None and not _OF.isdisjoint(
        content.folded[who.position + 1 : whose.position]
    )
    own = frozenset((content.folded[who.position], *content.folded[quantity.start : quantity.end]))
    yield Claim("age", who.stem, age, own, whose.stem if whose and is_of else None)


def _person(content: Content, quantity: Quantity) -> Item | None:
    """Whoever is named last before an age, « le »; not « du train », « un homme »."""
    before = [
        i
        for i in content.items
        if i.position < quantity.start
        and content.surfaces[i.position][0].islower()
        and not _AGED.match(content.folded[i.position])
    ]
    for item in reversed(before):
        article = content.folded[max(0, item.position - 2) : item.position]
        if article[-1:] and article[-1] in _ARTICLES and article[0] not in _OF:
            return item
        if not article or article[-1] not in _OF | _ARTICLES:
            return None
    return None


def _is_aged(content: Content, quantity: Quantity) -> bool:
    """« âgé de », « homme de »; or a comma before and nothing after: « , 53 ans »."""
    before = content.folded[max(0, quantity.start - 2) : quantity.start]
    if before[-1:] == ("de",) and _AGED.match(before[0]):
        return True
    written = " ".join(content.surfaces[quantity.start : quantity.end])
    return re.search(rf", {re.escape(written)}(?:,|\.|$)", content.text) is not None


def _years(content: Content) -> Iterator[Claim]:
    """« construit en 1869 », « datait de 1871 »."""
    years = [q for q in content.quantities if dict(q.keys).get("n") in _YEARS]
    found = _BUILT.search(" ".join(content.folded))
    if len(years) != 1 or len(content.quantities) != 1 or found is None or content.negated_clauses:
        return
    (year,) = years
    built = set(found.group().split())
    is_first = [i for i in content.items if not i.stem.startswith("constru")][:1]
    article = content.folded[max(0, is_first[0].position - 1)] if is_first else ""
    if article not in _ARTICLES | {"du"} or is_first[0].position > year.start:
        return
    own = frozenset((*built, content.folded[is_first[0].position], content.folded[year.start]))
    yield Claim("date", f"built {is_first[0].stem}", dict(year.keys)["n"], own)


def _findings(text: str) -> Iterator[Claim]:
    """« aucune fuite n'a été détectée », « ont décelé une légère fuite »."""
    if found := _NONE_FOUND.search(text):
        yield _finding(found, 0.0)
    elif " n'" not in text and " ne " not in text:
        yield from (_finding(found, 1.0) for p in _SOME_FOUND if (found := p.search(text)))


def _finding(found: re.Match[str], value: float) -> Claim:
    words = frozenset(re.findall(r"\w+", found.group()))
    more = [stem for w in re.findall(r"\w+", found["more"]) if (stem := fold_and_stem(w)[1])]
    place = _PLACE.search(found.string, found.end())
    where = _stem(place["where"]) if place else None
    return Claim("negation", _stem(found["what"]), value, words, " ".join(more) or None, where)


def _returns(text: str) -> Iterator[Claim]:
    """« devrait reprendre demain soir », « pas de reprise avant vendredi »."""
    for name, pattern in _AGAIN.items():
        again = pattern.search(text)
        if again is None:
            continue
        if late := _NOT_BEFORE.search(text):
            yield _return(name, again.group(), late, "not before ")
        elif (
            _WILL.search(text)
            and not _DENIES.search(text)
            and (found := _WHEN_IT_IS.search(text, again.end()))
        ):
            yield _return(name, again.group(), found, "")


def _return(name: str, again: str, found: re.Match[str], how: str) -> Claim:
    words = re.findall(r"\w+", found["soon"] or found["day"])
    beside = _BESIDE.findall(found.string)
    when = "soon" if found["soon"] else found["day"]
    return Claim("when", name, f"{how}{when}", frozenset((*words, again, *beside)))


def years_of(content: Content) -> set[float]:
    """« en 2012 »."""
    return {
        year
        for q in content.quantities
        if (year := dict(q.keys).get("n", 0.0)) in _YEARS
        and content.folded[max(0, q.start - 1)] == "en"
    }


def comes_too_late(when: str, not_before: str) -> bool:
    """Whether what is to be at a time cannot be before another, a few days or months later.

    >>> comes_too_late("mardi", "vendredi"), comes_too_late("lundi", "vendredi")
    (True, False)
    """
    if when == "soon":
        return not_before != "soon"
    for names, reach in ((dates.WEEK, 3), (dates.YEAR, 5)):
        if when in names and not_before in names:
            return 0 < (names.index(not_before) - names.index(when)) % len(names) <= reach
    return False
