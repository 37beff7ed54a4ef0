"""Laws of loops and phantom lines, whatever the text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsum.model import Span
from newsum.options import LanguagePolicy, Options, RepeatPolicy
from newsum.pipeline import clean
from newsum.reading import transcript_of
from newsum.rendering.cutting import cut

LABEL = "p1"
WORDS = "oui merci le port ferme, à l’aube « mardi » d'un non-dit 12 000 (bon) !".split()
PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
CREDITS = st.sampled_from(["\nSous-titrage ST' 501\n", "\nMerci d'avoir regardé cette vidéo !\n"])
ENDS = st.sampled_from([" ", ". ", ", ", "\n", f"\n{LABEL.upper()} : "])
TEXTS = st.lists(st.tuples(PHRASES | CREDITS, st.integers(1, 9), ENDS), min_size=1, max_size=5).map(
    lambda parts: "Début. " + "".join((phrase + end) * n for phrase, n, end in parts)
)


def spoken(text: str) -> list[str]:
    words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    return [word for word in words if word != LABEL]


@given(TEXTS)
def test_a_loop_is_the_same_words_again(text: str) -> None:
    cleaning = clean(transcript_of(text), Options(language=LanguagePolicy.FR))
    source = cleaning.transcript.text

    for loop in cleaning.loops:
        assert loop.times >= 3
        assert spoken(loop.rest.of(source)) == spoken(loop.copy.of(source)) * (loop.times - 1)
    bounds = [at for loop in cleaning.loops for at in (loop.span.start, loop.span.end)]
    assert bounds == sorted(bounds)


@given(TEXTS, st.sampled_from(RepeatPolicy))
def test_what_is_left_out_is_listed_and_put_back_gives_the_source(
    text: str, policy: RepeatPolicy
) -> None:
    cleaning = clean(transcript_of(text), Options(repeats=policy, language=LanguagePolicy.FR))
    source = cleaning.transcript.text
    listed = [*(repeat.index for repeat in cleaning.repeats), *cleaning.unsaid]

    once = cut(cleaning.transcript, cleaning.sentences, cleaning.removed())

    assert sorted(listed) == sorted(cleaning.removed())
    assert not cleaning.removed() & {i for r in cleaning.repeats for i in r.covered_by}
    bounds = [0, *(at for span in once.removed for at in (span.start, span.end)), len(source)]
    stretches = [Span(*pair).of(source) for pair in pairwise(bounds)]
    assert "".join(stretches) == source
    assert "".join(stretches[::2]) == once.text
    if policy is RepeatPolicy.OFF:
        assert not listed
