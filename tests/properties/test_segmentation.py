"""Laws that the sentences of any text obey."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsum.model import Block, Sentence, Source, Span, Transcript
from newsum.segmentation import part, segment

PIECES = (
    "Il elle la le M. Mme art. 5 12 2024 p. ex. etc. J.-C. O.N.U. A B. oui non alors donc mais et "
    "pluie ÉTÉ l'été C'est qu’on 3,5 20 h 30 « » “ ” \" ( ) [ ] . ! ? … ... ?! , ; : - – 😀 $ "
    "www.exemple.fr x@y.fr fin.Alors"
).split(" ")
SPACES = st.sampled_from([" ", "\n", "\u00a0", "\u202f", "  ", ""])
PROSE = st.lists(st.tuples(st.sampled_from(PIECES), SPACES), max_size=80).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)
UNPUNCTUATED = st.lists(
    st.sampled_from(
        "alors il est là donc on va et puis mais elle le maire c'est vrai qu'il".split()
    ),
    min_size=40,
    max_size=300,
).map(" ".join)
TEXTS = PROSE | UNPUNCTUATED | st.text(max_size=60)


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)) | {0, len(text)})
    blocks = tuple(
        Block(span=Span(start, end), is_heading=draw(st.booleans()))
        for start, end in pairwise(cuts)
    )
    return made(text, blocks)


def made(text: str, blocks: tuple[Block, ...] = ()) -> Transcript:
    return Transcript(
        source=Source(name="-", sha256="", size_bytes=0, encoding="utf-8", format="plain"),
        text=text,
        blocks=blocks or (Block(span=Span(0, len(text))),),
        line_starts=(0, *(i + 1 for i, char in enumerate(text) if char == "\n")),
    )


def spans(sentences: tuple[Sentence, ...]) -> list[Span]:
    return [sentence.span for sentence in sentences]


@given(transcripts())
def test_sentences_are_spans_of_the_text_in_order(transcript: Transcript) -> None:
    sentences = segment(transcript)
    assert [s.index for s in sentences] == list(range(len(sentences)))
    for sentence in sentences:
        assert sentence.text == sentence.span.of(transcript.text)
        assert sentence.text == sentence.text.strip() != ""
        assert sentence.line == transcript.line_at(sentence.span.start)
        assert sentence.last_line == transcript.line_at(sentence.span.end - 1)
    for before, after in pairwise(sentences):
        assert before.span.end <= after.span.start


@given(transcripts())
def test_the_sentences_of_a_block_cover_it_but_for_white_space(transcript: Transcript) -> None:
    sentences = segment(transcript)
    for number, block in enumerate(transcript.blocks):
        own = [s for s in sentences if s.block == number]
        assert all(block.span.start <= s.span.start < s.span.end <= block.span.end for s in own)
        assert "".join("".join(s.text.split()) for s in own) == "".join(
            block.span.of(transcript.text).split()
        )


@given(transcripts())
def test_a_heading_is_never_cut(transcript: Transcript) -> None:
    blocks = [s.block for s in segment(transcript) if s.is_heading]
    assert len(blocks) == len(set(blocks))


@given(PROSE)
def test_a_sentence_holds_a_letter_or_a_figure_unless_its_block_holds_none(text: str) -> None:
    sentences = segment(made(text))
    bare = [s for s in sentences if not any(map(str.isalnum, s.text))]
    assert not bare or len(sentences) == 1


@given(PROSE | UNPUNCTUATED)
def test_where_a_line_is_wrapped_changes_nothing(text: str) -> None:
    assert spans(segment(made(text.replace(" ", "\n")))) == spans(segment(made(text)))


@given(st.lists(PROSE, min_size=1, max_size=3))
def test_punctuated_blocks_do_not_depend_on_one_another(texts: list[str]) -> None:
    texts = [f"Oui. {text} Oui. Non. Si." for text in texts]
    ends = [sum(map(len, texts[: i + 1])) for i in range(len(texts))]
    blocks = tuple(
        Block(span=Span(end - len(text), end)) for text, end in zip(texts, ends, strict=True)
    )
    together = [s.text for s in segment(made("".join(texts), blocks))]
    assert together == [s.text for text in texts for s in segment(made(text))]


@given(transcripts(), st.lists(st.integers(0, 60), max_size=4).map(sorted))
def test_cuts_part_sentences_and_lose_nothing(transcript: Transcript, cuts: list[int]) -> None:
    sentences = segment(transcript)
    parted = part(transcript, sentences, cuts)

    assert not [s for s in parted for cut in cuts if s.span.start < cut < s.span.end]
    assert _read(transcript, parted) == _read(transcript, sentences)


def _read(transcript: Transcript, sentences: tuple[Sentence, ...]) -> set[int]:
    """Offsets of all that is no white space in the sentences."""
    return {
        i
        for sentence in sentences
        for i in range(sentence.span.start, sentence.span.end)
        if not transcript.text[i].isspace()
    }
