"""Laws of quotations and their verification."""

from hypothesis import given, settings
from hypothesis import strategies as st

from newsum.api import read_transcript
from newsum.errors import NewsumError
from newsum.model import Quotation, Quoting, Verdict
from newsum.options import Options
from newsum.reading.quotations import read_quotations
from newsum.rendering import VERIFICATION_RENDERERS
from newsum.rendering.layout import Layout, OutputFormat
from newsum.segmentation import segment
from newsum.verification import verify_quotations
from newsum.wording import keys, tokens

PIECES = st.sampled_from(
    'Le pont |ferme |lundi|. | ? |\n|\n\n|PAUL : |« | »|l’|12 300 |[b]|> |- |…|{|"text": |\u202e|'
    "\x1b[|00:00:01,000 --> 00:00:02,000\n".split("|")
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)
KINDS = st.sampled_from(["plain", "subrip"])


@given(source=TEXTS, kind=KINDS)
def test_each_sentence_of_a_source_is_in_it(source: str, kind: str) -> None:
    transcript = read_transcript(source, input_format=kind)
    sentences = [s for s in segment(transcript) if any(tokens(s.text))]
    named = tuple(Quotation(text=s.text, start=s.span.start, line=s.line) for s in sentences)
    bare = tuple(Quotation(text=s.text) for s in sentences)

    found = verify_quotations(
        [transcript], [Quoting(quotations=named), Quoting(quotations=bare)]
    ).findings

    assert [f.verdict for f in found] == [Verdict.VERBATIM] * 2 * len(sentences)


@given(source=TEXTS, kind=KINDS, quoted=TEXTS, start=st.none() | st.integers(0, 80))
def test_what_is_found_says_the_same(
    source: str, kind: str, quoted: str, start: int | None
) -> None:
    transcript = read_transcript(source, input_format=kind)
    quotation = Quotation(text=read_transcript(quoted, input_format="plain").text, start=start)

    verification = verify_quotations([transcript], [Quoting(quotations=(quotation,))])

    for finding in verification.findings:
        if finding.verdict.is_good and finding.span is not None:
            said = keys(list(tokens(finding.quotation.text)))
            written = keys(list(tokens(finding.span.of(transcript.text))))
            assert written in {said, said[:-1]}
    for shape in VERIFICATION_RENDERERS.values():
        assert "\x1b" not in shape(verification, Layout(options=Options()))


@settings(max_examples=300)
@given(data=st.binary() | TEXTS.map(str.encode))
def test_any_bytes_are_quotations_or_bad_data(data: bytes) -> None:
    try:
        quotings = read_quotations(data, name="-")
    except NewsumError:
        return
    assert all(quoting.quotations for quoting in quotings)
    verification = verify_quotations([read_transcript("Le pont ferme lundi.")], quotings)
    assert VERIFICATION_RENDERERS[OutputFormat.PLAIN](verification, Layout(options=Options()))
