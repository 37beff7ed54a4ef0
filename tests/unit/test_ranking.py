"""Every method gives each sentence one number, safely."""

import math
import subprocess
import sys

import pytest

from newsum.model import Sentence, Span
from newsum.options import Method
from newsum.ranking import RANKERS
from newsum.ranking import sumy_methods as adapter
from newsum.terms import extract_terms

STORY = [
    "Bonjour à tous et bienvenue sur la chaîne !",
    "L’entreprise Solenza va construire à Fos-sur-Mer une usine de panneaux solaires.",
    "L’usine de Solenza coûtera 850 millions d’euros et emploiera 3 000 personnes.",
    "Les riverains ont obtenu un mur antibruit de six mètres.",
    "Le silicium viendra de Norvège, où il est raffiné.",
    "Voilà, n’oubliez pas de vous abonner.",
]
SUMY = [m for m in Method if m not in {Method.SALIENCE, Method.LEAD}]


def sentences_of(texts: list[str]) -> list[Sentence]:
    return [
        Sentence(index=i, span=Span(0, len(t)), text=t, block=i // 3, line=1, last_line=1)
        for i, t in enumerate(texts)
    ]


def saliences(method: Method, texts: list[str]) -> list[float]:
    sentences = sentences_of(texts)
    return [s.salience for s in RANKERS[method](sentences, extract_terms(sentences))]


def test_every_method_has_a_ranker() -> None:
    assert set(RANKERS) == set(Method)


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["Bonjour."],
        ["Le pont ferme lundi."] * 5,
        ["…", "!", "?"],
        ["le la les", "de du des", "et ou"],
        ["La mer monte.", "Un train part."],
        STORY,
        [*STORY, STORY[1], STORY[1]],
    ],
    ids=["none", "one", "identical", "wordless", "stop words", "disjoint", "story", "copies"],
)
def test_one_finite_score_for_each_sentence(method: Method, texts: list[str]) -> None:
    """Not even what makes sumy's own methods return NaN, nothing, or one score for two copies."""
    scores = saliences(method, texts)
    assert len(scores) == len(texts)
    assert all(math.isfinite(s) and s >= 0 for s in scores)


@pytest.mark.parametrize("method", [m for m in SUMY if m is not Method.EDMUNDSON])
def test_sumy_methods_tell_sentences_apart(method: Method) -> None:
    """Ratings come back to the sentences they belong to: the news scores above the greeting."""
    again = "L’entreprise Solenza va construire une usine de panneaux solaires."
    scores = saliences(method, [*STORY, again])
    assert max(scores[1], scores[2], scores[6]) > max(scores[0], scores[5])


def test_sumy_keeps_copies_apart() -> None:
    """Sumy keys ratings by text; KL and SumBasic would give two copies the last rank of both."""
    scores = saliences(Method.SUM_BASIC, [*STORY, STORY[1]])
    assert scores[1] != scores[-1]


def test_shouted_lines_are_no_headings() -> None:
    """Sumy's own parser takes a line in capitals for a heading and drops it."""
    scores = saliences(Method.LUHN, [text.upper() for text in STORY])
    assert scores == saliences(Method.LUHN, STORY)


def test_headings_lead_edmundson_and_are_not_rated() -> None:
    sentences = sentences_of(["Usine de panneaux solaires", *STORY])
    heading = Sentence(
        index=0, span=Span(0, 26), text="Usine de panneaux solaires", block=0, line=1, last_line=1,
        is_heading=True,
    )  # fmt: skip
    sentences[0] = heading
    scores = RANKERS[Method.EDMUNDSON](sentences, extract_terms(sentences))
    assert scores[0].salience == 0
    assert max(range(7), key=lambda i: scores[i].salience) == 2


def test_long_texts_are_cut_to_their_weightiest_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond its limit a quadratic method rates what says most; the rest comes last."""
    monkeypatch.setattr(adapter, "LARGEST_INPUT", {Method.TEXT_RANK: 3})
    scores = saliences(Method.TEXT_RANK, STORY)
    assert [s > 0 for s in scores].count(True) <= 3
    assert scores[0] == scores[5] == 0


def test_neither_a_cut_nor_a_method_depends_on_the_hash_seed() -> None:
    """Of sentences that weigh the same, the sum of a set would tell which go first."""
    words = [w for text in STORY for w in text.split() if w.isalpha()]
    rotated = [" ".join(words[n:] + words[:n]) for n in range(0, len(words), 2)]
    program = (
        "from newsum.model import Sentence, Span; from newsum.options import Method\n"
        "from newsum.ranking import RANKERS; from newsum.terms import extract_terms, terms_of\n"
        "from newsum.ranking.sumy_methods import _weightiest\n"
        f"print(_weightiest([terms_of(text) for text in {rotated!r}], 5))\n"
        f"texts = {STORY!r}\n"
        "s = [Sentence(index=i, span=Span(0, len(t)), text=t, block=0, line=1, last_line=1)"
        " for i, t in enumerate(texts)]\n"
        "print([[x.salience for x in RANKERS[m](s, extract_terms(s))]"
        " for m in (Method.LSA, Method.SALIENCE)])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("0", "1", "2", "3")
    }
    (output,) = outputs
    assert output.startswith(b"[0, 1, 2, 3, 4]\n")


def test_salience_prefers_the_news() -> None:
    scores = saliences(Method.SALIENCE, STORY)
    assert min(scores[1:3]) > max(scores[0], scores[5])


def test_salience_says_why() -> None:
    """Reasons are log-odds against the mean of the text, the strongest first."""
    sentences = sentences_of(STORY)
    scores = RANKERS[Method.SALIENCE](sentences, extract_terms(sentences))
    for score in scores:
        values = list(score.reasons.values())
        assert values == sorted(values, reverse=True)
    for group in scores[0].reasons:
        assert math.fsum(s.reasons[group] for s in scores) == pytest.approx(0, abs=1e-9)


def test_what_the_narrator_says_again_counts_more() -> None:
    sentences = sentences_of(STORY)
    terms = extract_terms(sentences)
    once = RANKERS[Method.SALIENCE](sentences, terms, [0, 0, 0, 0, 0, 0])
    twice = RANKERS[Method.SALIENCE](sentences, terms, [0, 0, 0, 2, 0, 0])
    assert twice[3].salience > once[3].salience
    assert twice[3].reasons["said again"] > 0


def test_a_debate_is_read_otherwise_than_news() -> None:
    """The weights of spoken words only count where people talk to each other."""
    from newsum.discourse.conversation import conversation_degree

    debate = ["Je vous le dis, vous avez tort.", "Moi, je propose une réforme, vous le savez."]
    assert conversation_degree(extract_terms(sentences_of(debate))) == 1
    assert conversation_degree(extract_terms(sentences_of(STORY[1:5]))) == 0


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Nous devons réformer l’hôpital et je propose un moratoire.", "opines"),
        ("La région ne paiera jamais.", "negated"),
        ("La région paiera, mais la commune…", "breaks-off"),
        ("La région a dit « non » à la commune.", "quotes"),
        ("La région paiera !", "exclaims"),
        ("Deuxièmement, la région paiera.", "counts-off"),
        ("D’abord, la région paiera.", "counts-off"),
        ("Et la région paiera.", "adds"),
    ],
)
def test_manners_of_speech_are_told_apart(text: str, column: str) -> None:
    from newsum.ranking.features import MANNER, feature_columns
    from newsum.ranking.salience import gather

    sentences = sentences_of([text, "La région paiera."])
    columns = feature_columns(gather(sentences, extract_terms(sentences), [0, 0]))
    shares = {"bare-words", "different-words"}
    telling = {name for name in MANNER if columns[name][0] > columns[name][1]}
    assert telling - shares == {column}


def test_what_a_sentence_does_in_an_exchange() -> None:
    from newsum.ranking.features import EXCHANGE, feature_columns
    from newsum.ranking.salience import gather

    said = [
        ("Hôte", "Bonsoir à tous !"),
        ("Anne", "La région finance le tramway de Rives parce que la commune y renonce depuis."),
        ("Anne", "Une gare rouvre."),
        ("Hôte", "Qui paiera ?"),
        ("Marc", "Le tramway appartient à la commune, et la gare appartient à la région."),
    ]
    sentences = [
        sentence._replace(speaker=speaker)
        for sentence, (speaker, _) in zip(
            sentences_of([text for _, text in said]), said, strict=True
        )
    ]
    columns = feature_columns(gather(sentences, extract_terms(sentences), [0] * len(said)))
    found = {name: [i for i, value in enumerate(columns[name]) if value] for name in EXCHANGE}
    assert found["host-asks"] == [3]
    assert found["after-boilerplate"] == [1, 4]
    # Of the words that come again, the first mention.
    assert found["introduces"] == [1, 2]
    # « tramway », « commune », « gare » and « région » were said before, but not by Marc.
    assert found["new-to-speaker"] == [4]
    assert columns["after-words"][2] == max(columns["after-words"][1:])
    assert columns["determined"] == [0.0, 1.0, 1.0, 0.0, 1.0]


def programme_columns(*texts: str) -> dict[str, list[float]]:
    from newsum.ranking.features import feature_columns
    from newsum.ranking.salience import gather

    sentences = sentences_of(list(texts))
    return feature_columns(gather(sentences, extract_terms(sentences), [0] * len(texts)))


def test_what_a_sentence_does_in_a_programme() -> None:
    columns = programme_columns(
        "Bonjour à tous !",
        "Le pont de Rives rouvrira lundi après six mois de travaux.",
        "Les salariés de la fonderie ont repris le travail.",
        "Le chantier du musée a pris 12 % de retard.",
        "Retour sur notre première information.",
        "On me tend une dépêche : la fonderie fermera ses portes.",
        "Il faut retenir que le pont rouvrira lundi.",
        "Elle emploie deux cents personnes.",
    )
    told = {
        name: [i for i, value in enumerate(columns[name]) if value]
        for name in ("just-in", "breaking", "percents", "leans", "recaps")
    }
    # What follows the announcement of a recap may be the recap itself.
    assert told == {
        "just-in": [5], "breaking": [5], "percents": [3], "leans": [7], "recaps": [6, 7],
    }  # fmt: skip
    assert [i for i, value in enumerate(columns["late"]) if value] == [5, 6, 7]
    assert columns["late"][7] == 1.0
    assert columns["opens"] == [0.0, *[1 / n for n in range(1, 8)]]
    assert columns["recapped"][1] > 0.3 > columns["recapped"][2]


def test_neighbours_that_say_the_same_of_two_things_are_parallel() -> None:
    columns = programme_columns(
        "Une tempête de neige bloque les routes du Jura.",
        "Le capteur du haut a été changé en janvier par les techniciens.",
        "Le capteur du bas a été changé en février par les techniciens.",
    )
    assert columns["parallel"][1] == columns["parallel"][2] > 0.5
    assert columns["parallel"][0] == 0


def test_recaps_are_looked_for_near_a_sentence() -> None:
    """However many there are: a day of news flashes names its towns a thousand times."""
    recap = "En bref, le pont de Rives."
    columns = programme_columns(recap, *["La mairie de Rives vote son budget."] * 40, recap)
    assert min(columns["recapped"]) > 0


def test_an_earlier_state_of_a_fact_is_told_from_the_later() -> None:
    columns = programme_columns(
        "Le bilan est de deux morts et sept blessés.",
        "Une tempête de neige bloque les routes du Jura.",
        "Finalement, le bilan est de trois morts et sept blessés.",
    )
    assert columns["replaced"] == [1.0, 0.0, 0.0]
    assert columns["updates"] == [0.0, 0.0, 1.0]


@pytest.mark.parametrize(
    ("again", "greetings", "debate", "written", "degree"),
    [
        (0, 0, 0.0, 0.0, 0.0),
        (1, 1, 0.0, 0.0, 0.0),  # one of each may be an accident
        (4, 0, 1.0, 1.0, 1.0),  # a story told again is one, whoever talks
        (0, 3, 0.0, 0.0, 1.0),
        (0, 3, 1.0, 0.0, 0.0),  # a debate has greetings too
        (0, 3, 0.0, 1.0, 0.0),  # so have people who are quoted
        (2, 0, 0.0, 0.0, 1 / 3),
    ],
)
def test_a_programme_is_known_by_what_it_repeats_or_by_its_greetings(
    again: int, greetings: int, debate: float, written: float, degree: float
) -> None:
    from newsum.ranking.salience import gather, presented_degree

    texts = ["Bonjour !"] * greetings + [STORY[1]] * (25 - greetings)
    sentences = sentences_of(texts)
    times = [1] * again + [0] * (25 - again)
    material = gather(sentences, extract_terms(sentences), times)
    assert presented_degree(material, debate, written) == pytest.approx(degree)


def test_one_sentence_said_again_makes_no_programme_of_a_short_text() -> None:
    from newsum.ranking.salience import gather, presented_degree

    sentences = sentences_of([STORY[1]] * 8)
    material = gather(sentences, extract_terms(sentences), [1, *[0] * 7])
    assert presented_degree(material, debate=0.0, written=0.0) == 0


@pytest.mark.parametrize("marks", ['"{}"', "«\u00a0{}\u00a0»", "“{}”", "Il dit : « {}"])
def test_news_that_quotes_people_is_no_debate(marks: str) -> None:
    from newsum.ranking.salience import debate_degree, written_degree

    talk = ["Je vous ai écouté.", "Vous me répondez cela à moi.", "Je ne suis pas de votre avis."]
    spoken, quoted = sentences_of(talk), sentences_of([marks.format(said) for said in talk])
    assert written_degree(spoken) == 0
    assert written_degree(quoted) == 1
    assert debate_degree(extract_terms(spoken), written_degree(spoken)) == 1
    assert debate_degree(extract_terms(quoted), written_degree(quoted)) == 0


def test_each_reading_has_its_share() -> None:
    from newsum.ranking.salience import Model, Shares

    model = Model(
        conversation={"early": 1.0, "bias": 3.0},
        narration={"early": 2.0},
        presented={"early": 4.0, "conversation": 0.5},
    )
    assert model.shares(debate=1.0, presented=0.0) == Shares(1.0, 0.0, 0.0)
    assert model.shares(debate=0.0, presented=0.0) == Shares(0.0, 1.0, 0.0)
    assert model.shares(debate=1.0, presented=1.0) == Shares(0.5, 0.0, 1.0)
    halfway = model.shares(debate=0.0, presented=0.5)
    assert halfway == Shares(0.25, 0.5, 0.5)
    assert model.weight("early", halfway) == 0.25 + 1.0 + 2.0
    assert model.weight("bias", halfway) == 0.75
    assert model.weight("late", halfway) == 0


def test_words_count_as_the_text_is_spoken() -> None:
    """One by one where people talk and in news, those of a kind by their mean."""
    from newsum.french.telling_words import WordWeights
    from newsum.ranking.salience import Shares, wording_weight

    known = {"reform": WordWeights(spoken=1.0, kindred=3.0, narrated=0.5)}

    def weight(words: str, degree: float) -> float:
        shares = Shares(conversation=degree, narration=1 - degree, presented=0.0)
        return wording_weight(set(words.split()), lambda w: known.get(w, WordWeights()), shares)

    assert weight("", 1.0) == weight("pont ferme", 0.5) == 0.0
    assert weight("reform", 0.0) == weight("la reform passe", 0.0) == 0.5
    assert weight("reform", 1.0) == 4.0
    assert weight("la reform passe", 1.0) == 2.0
    assert weight("la reform passe", 0.5) == 1.25


def test_words_of_talk_and_of_news_are_known() -> None:
    from newsum.french.telling_words import WordWeights, word_weights

    assert word_weights("il n’y a pas de tel mot") == WordWeights()
    assert word_weights("suppres").kindred > word_weights("pantalon").kindred
    assert all(
        any(weights) for weights in zip(*map(word_weights, ("la", "moi", "ca")), strict=True)
    )


def test_sumy_leaves_requests_to_those_who_want_it() -> None:
    """Its import opens a socket, and nothing of sumy that runs here needs it."""
    script = (
        "import sys, newsum\n"
        "newsum.summarize('Le pont ferme lundi à Rives. Les travaux durent un an.', "
        "method='lex-rank')\n"
        "assert 'requests' not in sys.modules\n"
        "import requests\n"
        "assert requests.get\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
