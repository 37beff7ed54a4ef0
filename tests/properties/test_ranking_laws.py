"""Laws of ranking and selection, whatever the sentences."""

import math

from hypothesis import given
from hypothesis import strategies as st

import newsum
from newsum.errors import NothingToSummarizeError
from newsum.headline import find_title
from newsum.keyterms import find_key_terms
from newsum.model import Sentence, Span
from newsum.options import Budget, LanguagePolicy, Method, Options
from newsum.pipeline import summarize
from newsum.ranking import RANKERS
from newsum.selection import select
from newsum.terms import count_words, extract_terms

words = st.sampled_from(
    [
        *["le", "la", "pont", "maire", "Brest", "mais", "elle", "désormais", "bonjour", "vous"],
        *["3", "12,5", "usine", "ferme", "ouvre", "?", "…", "«", "»", "je", "propose", "²", "ß"],
    ]
)
texts = st.lists(st.lists(words, min_size=1, max_size=12).map(" ".join), max_size=25)
budgets = st.one_of(
    st.just(Budget()),
    st.integers(1, 30).map(lambda n: Budget(sentences=n)),
    st.integers(1, 200).map(lambda n: Budget(words=n)),
    st.floats(0.01, 1).map(lambda share: Budget(ratio=share)),
)


def sentences_of(written: list[str]) -> list[Sentence]:
    starts = [sum(len(t) + 1 for t in written[:n]) for n in range(len(written))]
    return [
        Sentence(index=n, span=Span(at, at + len(t)), text=t, block=0, line=1, last_line=1)
        for n, (t, at) in enumerate(zip(written, starts, strict=True))
    ]


@given(texts)
def test_salience_is_a_probability(written: list[str]) -> None:
    sentences = sentences_of(written)
    scores = RANKERS[Method.SALIENCE](sentences, extract_terms(sentences))
    assert len(scores) == len(sentences)
    assert all(0 <= s.salience <= 1 and math.isfinite(sum(s.reasons.values())) for s in scores)


@given(texts, budgets)
def test_a_selection_is_ordered_and_within_its_budget(written: list[str], budget: Budget) -> None:
    sentences = sentences_of(written)
    terms = extract_terms(sentences)
    scores = RANKERS[Method.SALIENCE](sentences, terms)
    selection = select(sentences, terms, scores, budget=budget)
    chosen = selection.chosen
    assert list(chosen) == sorted(set(chosen))
    assert all(0 <= i < len(sentences) for i in chosen)
    if budget.sentences:
        assert len(chosen) <= budget.sentences
    # Where each sentence needs another beside it, the shortest summary is the two.
    is_pair = len(chosen) - len(selection.brought) == 1
    if budget.words and len(chosen) > 1 and not is_pair:
        lengths = [count_words(sentences[i].text) for i in chosen]
        assert sum(lengths) <= budget.words + max(lengths) / 2


@given(texts)
def test_titles_and_key_terms_are_quotes(written: list[str]) -> None:
    sentences = sentences_of(written)
    terms = extract_terms(sentences)
    scores = RANKERS[Method.SALIENCE](sentences, terms)
    span = find_title(sentences, terms, scores)
    assert span is None or any(
        s.span.start <= span.start < span.end <= s.span.end for s in sentences
    )
    whole = "\n".join(written)
    assert all(term in whole for term in find_key_terms(sentences, terms, 8))


focuses = st.lists(
    st.sampled_from(["pont", "usine de Brest", "vous", "elle", "ß", "12,5", "absent", "PÔNTS"]),
    max_size=4,
)


@given(texts, budgets, focuses, st.sampled_from([Method.SALIENCE, Method.LEAD]))
def test_an_explanation_speaks_of_each_quote_and_of_nothing_quoted_twice(
    written: list[str], budget: Budget, focus: list[str], method: Method
) -> None:
    options = Options(
        budget=budget,
        method=method,
        focus=tuple(focus),
        explains=True,
        language=LanguagePolicy.FR,
    )
    try:
        summary = summarize(newsum.read_transcript("\n".join(written)), options)
    except NothingToSummarizeError:
        return
    assert summary.explanation is not None
    assert len(summary.explanation.reasons) == len(summary.chosen)
    passed = [p.index for p in summary.explanation.passed_over]
    assert passed == sorted(set(passed))
    assert not set(passed) & set(summary.chosen)
    told = [r for of in summary.explanation.reasons for r in of]
    told += [p.reason for p in summary.explanation.passed_over]
    assert all(str(reason).strip() for reason in told)
    assert all(math.isfinite(score.salience) for score in summary.scores)
