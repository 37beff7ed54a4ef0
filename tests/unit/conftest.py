"""Results built by hand, so that rendering is tested without the stages before it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import pytest

from newsum.model import (
    Block,
    Cleaning,
    Language,
    Notice,
    Repeat,
    RepeatKind,
    Score,
    Sentence,
    Source,
    Span,
    Summary,
    Transcript,
)

Paragraph = Sequence[str] | tuple[str, Sequence[str]]
"""Sentences of a block, or a speaker and the sentences of a turn."""


def _transcript(paragraphs: Iterable[Paragraph], name: str) -> tuple[Transcript, list[Sentence]]:
    text = ""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for paragraph in paragraphs:
        speaker, spoken = (
            paragraph
            if len(paragraph) == 2 and not isinstance(paragraph[1], str)
            else (None, paragraph)
        )
        assert speaker is None or isinstance(speaker, str)
        text += "\n\n" if text else ""
        text += f"{speaker} : " if speaker else ""
        start = len(text)
        for position, sentence in enumerate(spoken):
            assert isinstance(sentence, str)
            text += " " if position else ""
            line = text.count("\n") + 1
            sentences.append(
                Sentence(
                    index=len(sentences),
                    span=Span(len(text), len(text) + len(sentence)),
                    text=sentence,
                    block=len(blocks),
                    line=line,
                    last_line=line + sentence.count("\n"),
                    speaker=speaker,
                )
            )
            text += sentence
        blocks.append(Block(span=Span(start, len(text)), speaker=speaker))
    starts = [0, *(offset + 1 for offset, c in enumerate(text) if c == "\n")]
    transcript = Transcript(
        source=Source(
            name=name,
            sha256="0" * 64,
            size_bytes=len(text.encode("utf-8", "replace")),
            encoding="utf-8",
            format="plain",
        ),
        text=text,
        blocks=tuple(blocks),
        line_starts=tuple(starts),
    )
    return transcript, sentences


@pytest.fixture
def cleaning_of() -> Callable[..., Cleaning]:
    """A cleaning from paragraphs and repeats."""

    def build(
        *paragraphs: Paragraph,
        repeats: Iterable[Repeat] = (),
        name: str = "bulletin.txt",
        notices: Iterable[Notice] = (),
    ) -> Cleaning:
        transcript, sentences = _transcript(paragraphs, name)
        return Cleaning(
            transcript=transcript,
            language=Language(code="fr", confidence=0.99999, how="detected"),
            sentences=tuple(sentences),
            repeats=tuple(repeats),
            notices=tuple(notices),
        )

    return build


@pytest.fixture
def summary_of(cleaning_of: Callable[..., Cleaning]) -> Callable[..., Summary]:
    """A summary from paragraphs, repeats and the indices of key sentences."""

    def build(  # noqa: PLR0913 - each test sets the few it is about
        *paragraphs: Paragraph,
        chosen: Sequence[int],
        title: str = "",
        key_terms: Sequence[str] = (),
        reasons: Mapping[str, float] | None = None,
        repeats: Iterable[Repeat] = (),
        name: str = "bulletin.txt",
        notices: Iterable[Notice] = (),
    ) -> Summary:
        cleaning = cleaning_of(*paragraphs, repeats=repeats, name=name, notices=notices)
        start = cleaning.transcript.text.index(title)
        score = Score(salience=0.123456, reasons=reasons or {})
        return Summary(
            cleaning=cleaning,
            scores=(score,) * len(cleaning.sentences),
            chosen=tuple(chosen),
            title=Span(start, start + len(title)) if title else None,
            key_terms=tuple(key_terms),
            method="salience",
            notices=cleaning.notices,
        )

    return build


@pytest.fixture
def solar(summary_of: Callable[..., Summary]) -> Summary:
    """A short bulletin that tells its story twice, with everything a renderer may meet."""
    return summary_of(
        (
            "ANNE",
            [
                "Bonjour à tous et bienvenue sur la chaîne !",
                (
                    "L’entreprise Solenza vient d’obtenir l’autorisation de construire à "
                    "Fos-sur-Mer une IMMENSE usine de panneaux solaires."
                ),
                (
                    "L’investissement s’élève à 850\u00a0millions d’euros, dont 190\u00a0millions "
                    "d’aides publiques apportées par l’État, la région et l’Europe."
                ),
                "Pourquoi est-ce si important\u00a0?",
                "85\u00a0% des panneaux solaires posés en Europe sont fabriqués en Chine.",
            ],
        ),
        (
            "M. FAURE",
            [
                "L’usine doit employer 400 personnes au démarrage et jusqu’à 3\u202f000 en 2030.",
                (
                    "Le silicium viendra de Norvège, où il est raffiné avec de l’électricité "
                    "hydraulique."
                ),
            ],
        ),
        [
            "Pour 850\u00a0millions d’euros, Solenza va donc bâtir son usine à Fos-sur-Mer.",
            "L’investissement s’élève à 850\u00a0millions d’euros.",
            (
                "Le premier panneau doit désormais sortir à l’automne 2028, le calendrier ayant\n"
                "glissé de six mois."
            ),
            "Abonnez-vous, et à très bientôt !",
        ],
        chosen=[1, 2, 5, 9],
        title="une IMMENSE usine de panneaux solaires",
        key_terms=["panneaux solaires", "Solenza", "Fos-sur-Mer", "silicium", "usine"],
        reasons={"centrality": 0.5, "cue": -0.00001},
        repeats=[
            Repeat(
                index=7,
                covered_by=(1, 2),
                kind=RepeatKind.MERGED,
                score=0.87123,
                shared=("850\u00a0millions d’euros", "Solenza", "Fos-sur-Mer", "usine"),
            ),
            Repeat(
                index=8,
                covered_by=(2,),
                kind=RepeatKind.CONTAINED,
                score=1.0,
                shared=("850\u00a0millions d’euros",),
            ),
        ],
        name="samples/solaire.txt",
    )


@pytest.fixture
def timed(solar: Summary) -> Summary:
    """The same bulletin, with the time of each sentence."""
    sentences = tuple(
        s._replace(start_ms=872_999 + 10_000 * s.index, end_ms=880_000 + 10_000 * s.index)
        for s in solar.cleaning.sentences
    )
    return solar._replace(cleaning=solar.cleaning._replace(sentences=sentences))
