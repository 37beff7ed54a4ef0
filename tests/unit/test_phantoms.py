"""Credits and thanks that recognisers invent are told from what is said."""

import pytest

from newsum.model import Cleaning
from newsum.options import LanguagePolicy, Options, RepeatPolicy
from newsum.pipeline import clean, summarize
from newsum.reading import transcript_of
from newsum.rendering.cutting import cut

SAID = "Le ferry quittera le port de Roscoff mardi à l’aube."
MORE = "Les passagers du matin peuvent demander un remboursement."


def cleaned(text: str, *, repeats: RepeatPolicy = RepeatPolicy.NEAR) -> Cleaning:
    return clean(transcript_of(text), Options(repeats=repeats, language=LanguagePolicy.FR))


def kept(result: Cleaning) -> str:
    return cut(result.transcript, result.sentences, result.removed()).text


@pytest.mark.parametrize(
    "line",
    [
        "Sous-titres réalisés par la communauté d'Amara.org",
        "Sous-titres réalisés para la communauté d’Amara.org",
        "SOUS-TITRES REALISES PAR LA COMMUNAUTE D'AMARA.ORG",
        "Sous-titrage ST' 501",
        "Sous-titrage Société Radio-Canada",
        "Sous-titrage FR 2021",
        "Sous-titrage FR ?",
        "Sous-titrage fourni par la Société Radio-Canada.",
        "Sous-titres : Amara.org",
        "soustitrage st 501",
        "♥ par SousTitreur.com",
        "SOUS-TITRAGE : RED BEE MEDIA",
        "Sous-titrage TITRA FILM Paris",
        "Subtitles by the Amara.org community",
    ],
)
def test_a_credit_is_left_out_and_listed(line: str) -> None:
    result = cleaned(f"{SAID}\n{line}\n{MORE}")
    assert kept(result) == f"{SAID}\n{MORE}"
    assert [result.sentences[i].text for i in result.unsaid] == [line]
    assert [(n.code, n.line) for n in result.notices] == [("phantom-line", 2)]


def test_thanks_may_be_said_and_stay() -> None:
    result = cleaned(f"{SAID}\nMerci d'avoir regardé cette vidéo !")
    assert result.unsaid == ()
    assert [notice.code for notice in result.notices] == ["phantom-line"]


@pytest.mark.parametrize(
    "text",
    [
        "La communauté d'Amara.org a traduit nos vidéos.",
        "Le sous-titrage de Société Radio-Canada a été critiqué par les sourds.",
        "Merci d'avoir regardé le dossier de près avant de voter.",
        "Merci d'avoir attendu.",
        "Sous-titres : Anne Le Goff.",
        "Subtitles by the students of our class.",
        "On lisait partout : sous-titrage ST' 501.",
    ],
)
def test_what_is_said_of_subtitles_stays(text: str) -> None:
    result = cleaned(f"{SAID}\n{text}")
    assert result.phantoms == ()


def test_a_credit_inside_running_text_is_known_by_its_cue() -> None:
    """Without punctuation, the lines around it would else be read as one with it."""
    captions = "\n\n".join(
        f"{i}\n00:00:0{i},000 --> 00:00:0{i + 1},000\n{text}"
        for i, text in enumerate(
            [
                "alors on arrive au port",
                "Sous-titres réalisés par\nla communauté d'Amara.org",
                "et là on attend le bateau",
            ],
            start=1,
        )
    )
    result = cleaned(captions)
    assert kept(result) == "alors on arrive au port et là on attend le bateau"
    (notice,) = result.notices
    assert "(00:00:02-00:00:03)" in str(notice)


def test_credits_in_a_row_are_one_notice_and_no_loop() -> None:
    lines = ["Sous-titrage ST' 501"] * 60
    result = cleaned("\n".join([SAID, *lines, MORE]))
    assert result.loops == ()
    assert [notice.code for notice in result.notices] == ["phantom-line"]
    assert kept(result) == f"{SAID}\n{MORE}"


def test_nothing_is_removed_where_nothing_is_to_be() -> None:
    text = f"{SAID}\nSous-titrage ST' 501"
    assert kept(cleaned(text, repeats=RepeatPolicy.OFF)) == text


@pytest.mark.parametrize("repeats", RepeatPolicy)
def test_a_summary_quotes_none(repeats: RepeatPolicy) -> None:
    phantoms = ["Sous-titrage ST' 501", "Merci d'avoir regardé cette vidéo !"]
    summary = summarize(
        transcript_of("\n".join([SAID, *phantoms, MORE])),
        Options(repeats=repeats, language=LanguagePolicy.FR),
    )
    quoted = [summary.cleaning.sentences[i].text for i in summary.chosen]
    assert quoted
    assert not set(quoted) & set(phantoms)
