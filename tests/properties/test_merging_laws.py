"""Whatever is merged, every sentence stands where it stood."""

from hypothesis import given
from hypothesis import strategies as st

from newsum.errors import NewsumError
from newsum.model import Cleaning
from newsum.options import LanguagePolicy, Options
from newsum.pipeline import digest, prepare
from newsum.reading import transcript_of

OPTIONS = Options(language=LanguagePolicy.FR)
SAID = (
    "Le pont de Brest ferme lundi.",
    "Lundi, le pont de Brest ferme.",
    "Le pont de Brest ne ferme pas lundi.",
    "Deux passagers ont été blessés dans le bac.",
    "Trois passagers ont été blessés dans le bac.",
    "Pourquoi ?",
    "ANNE : Le maire annonce huit mois de travaux.",
    "1\n00:00:01,000 --> 00:00:02,000\nLe maire annonce huit mois de travaux.",
    "[musique]",
    "é\u202e…",
)
TEXTS = st.lists(st.sampled_from(SAID) | st.text(max_size=30), min_size=1, max_size=8)


def prepared(number: int, text: str) -> Cleaning | None:
    try:
        return prepare(transcript_of(text, name=f"{number}.txt"), OPTIONS)
    except NewsumError:
        return None


@given(st.lists(TEXTS.map("\n\n".join), min_size=1, max_size=4))
def test_sentences_stay_in_their_place(texts: list[str]) -> None:
    apart = [cleaning for n, text in enumerate(texts) if (cleaning := prepared(n, text))]
    if not apart:
        return
    try:
        summary = digest(apart, OPTIONS)
    except NewsumError:
        return
    cleaning = summary.cleaning
    by_name = {c.transcript.source.name: c for c in reversed(apart)}
    for index, sentence in enumerate(cleaning.sentences):
        assert sentence.index == index
        assert sentence.origin is not None
        own = by_name[sentence.origin.source.name].transcript
        assert sentence.span_in_source.of(own.text) == sentence.text
        assert own.line_at(sentence.span_in_source.start) == sentence.line
        assert sentence.span.of(cleaning.transcript.text) == sentence.text
    for dispute in cleaning.disputes:
        one, other = (cleaning.sentences[i] for i in (dispute.earlier, dispute.later))
        assert dispute.earlier < dispute.later
        assert one.origin is not other.origin
        assert not {dispute.earlier, dispute.later} & cleaning.removed()
        assert dispute.newer in {None, dispute.earlier, dispute.later}
