"""Several transcripts of the same events joined to one, whose sentences know where they are from.

Nothing is rewritten: the joined text has that of each transcript as it is, and every offset moves
with it. Lines and times stay those of the source.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from os import sep
from os.path import normpath
from typing import TypeVar

from newsum.model import (
    Block,
    Cleaning,
    Cue,
    ForeignPassage,
    Language,
    Loop,
    Notice,
    Origin,
    Phantom,
    Source,
    Span,
    Transcript,
)

DIGEST_FORMAT = "digest"
_BETWEEN = "\n\n"

_Placed = TypeVar("_Placed", Block, Cue, Phantom)


def merge(cleanings: Sequence[Cleaning]) -> Cleaning:
    """The transcripts as one, in their order, no repeat looked for yet.

    A transcript given twice, byte for byte, is one witness: the second is left out with a notice.

    Args:
        cleanings: At least one, none of them a digest.
    """
    different, notices = _different(cleanings)
    origins = tuple(_origins(different))
    transcript = _joined(different, origins)
    bases = [0, *accumulate(len(cleaning.sentences) for cleaning in different)]
    blocks = [0, *accumulate(len(cleaning.transcript.blocks) for cleaning in different)]
    parts = list(zip(different, origins, bases, blocks, strict=False))
    return Cleaning(
        transcript=transcript,
        language=_language(parts),
        sentences=tuple(
            sentence._replace(
                index=sentence.index + base,
                span=_moved(sentence.span, origin.span.start),
                block=sentence.block + block,
                origin=origin,
            )
            for cleaning, origin, base, block in parts
            for sentence in cleaning.sentences
        ),
        repeats=(),
        loops=tuple(
            Loop(
                copy=_moved(loop.copy, origin.span.start),
                rest=_moved(loop.rest, origin.span.start),
                times=loop.times,
            )
            for cleaning, origin, _, _ in parts
            for loop in cleaning.loops
        ),
        phantoms=tuple(
            phantom
            for cleaning, origin, _, _ in parts
            for phantom in _placed(cleaning.phantoms, origin)
        ),
        unsaid=tuple(i + base for cleaning, _, base, _ in parts for i in cleaning.unsaid),
        notices=(
            *notices,
            *(
                notice._replace(source=origin.source.name)
                for cleaning, origin, _, _ in parts
                for notice in cleaning.notices
            ),
        ),
    )


def _different(cleanings: Sequence[Cleaning]) -> tuple[list[Cleaning], list[Notice]]:
    first: dict[str, Cleaning] = {}
    notices = []
    for cleaning in cleanings:
        source = cleaning.transcript.source
        earlier = first.setdefault(source.sha256, cleaning)
        other = earlier.transcript.source.name
        if earlier is not cleaning:
            notices.append(
                Notice(
                    code="same-source",
                    message="{name} is named more than once, and counts once"
                    if normpath(source.name) == normpath(other)
                    else "{name} is the same as {other}, byte for byte, and counts once with it",
                    values={"name": source.name, "other": other},
                )
            )
    return list(first.values()), list({str(notice): notice for notice in notices}.values())


def _origins(cleanings: Sequence[Cleaning]) -> Iterator[Origin]:
    sources = [cleaning.transcript.source for cleaning in cleanings]
    labels = labels_of([source.name for source in sources])
    start = 0
    for cleaning, source, label in zip(cleanings, sources, labels, strict=True):
        end = start + len(cleaning.transcript.text)
        yield Origin(source=source, label=label, language=cleaning.language, span=Span(start, end))
        start = end + len(_BETWEEN)


def labels_of(names: Sequence[str]) -> Sequence[str]:
    """The last part of each path, or as many parts as it takes to tell them all apart.

    >>> labels_of(["a/nuit.txt", "b/jour.txt"]), labels_of(["a/nuit.txt", "b/nuit.txt"])
    (['nuit.txt', 'jour.txt'], ['a/nuit.txt', 'b/nuit.txt'])
    """
    paths = [_parts(name) for name in names]
    for size in range(1, max(map(len, paths))):
        labels = ["/".join(path[-size:]) for path in paths]
        if all(labels) and len(set(labels)) == len(labels):
            return labels
    return list(names)


def _parts(path: str) -> Sequence[str]:
    """What stands between the separators of this system; elsewhere a backslash is a character."""
    return (path.replace("\\", "/") if sep == "\\" else path).split("/")


def _joined(cleanings: Sequence[Cleaning], origins: tuple[Origin, ...]) -> Transcript:
    transcripts = [cleaning.transcript for cleaning in cleanings]
    pairs = list(zip(transcripts, origins, strict=True))
    return Transcript(
        source=_source([origin.source for origin in origins]),
        text=_BETWEEN.join(transcript.text for transcript in transcripts),
        blocks=tuple(b for t, origin in pairs for b in _placed(t.blocks, origin)),
        line_starts=tuple(s + origin.span.start for t, origin in pairs for s in t.line_starts),
        line_numbers=tuple(
            number
            for t in transcripts
            for number in t.line_numbers or range(1, len(t.line_starts) + 1)
        ),
        cues=tuple(cue for t, origin in pairs for cue in _placed(t.cues, origin)),
        hidden=sum(t.hidden for t in transcripts),
        words_again=sum(t.words_again for t in transcripts),
        origins=origins,
    )


def _source(sources: Sequence[Source]) -> Source:
    """What stands for all of them where one is wanted."""
    digests = "\n".join(source.sha256 for source in sources)
    return Source(
        name=", ".join(source.name for source in sources),
        sha256=hashlib.sha256(digests.encode()).hexdigest(),
        size_bytes=sum(source.size_bytes for source in sources),
        encoding="utf-8",
        format=DIGEST_FORMAT,
    )


def _language(parts: Iterable[tuple[Cleaning, Origin, int, int]]) -> Language:
    """That of the longest transcript, as surely as the least sure of those in it."""
    parts = list(parts)
    longest = max((cleaning for cleaning, *_ in parts), key=lambda c: len(c.transcript.text))
    alike = [c.language for c, *_ in parts if c.language.code == longest.language.code]
    return longest.language._replace(
        confidence=min(language.confidence for language in alike),
        foreign=tuple(
            ForeignPassage(first=passage.first + base, last=passage.last + base, code=passage.code)
            for cleaning, _, base, _ in parts
            for passage in cleaning.language.foreign
        ),
    )


def _placed(stretches: Iterable[_Placed], origin: Origin) -> Iterator[_Placed]:
    for stretch in stretches:
        yield stretch._replace(span=_moved(stretch.span, origin.span.start))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
