"""French is known for French, other languages for what they are, and nothing on a few words."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from langdetect.detector_factory import PROFILES_DIRECTORY

import newsum
from newsum import translation
from newsum.language import detect_language, find_foreign_passages
from newsum.language_names import language_name
from newsum.model import ForeignPassage, Sentence, Span
from newsum.rendering.places import tell_notice
from newsum.translation import say

FRENCH = {
    "news": (
        "Le gouvernement a présenté hier soir la réforme du travail, qui sera discutée au "
        "Parlement la semaine prochaine. Les syndicats ne sont pas convaincus."
    ),
    "shouted": "LE PREMIER MINISTRE DÉMISSIONNE CE SOIR APRÈS LE REJET DE SON BUDGET PAR LES ÉLUS",
    "unaccented captions": (
        "bonjour a tous on va commencer parce qu il y a du monde et la piscine est fermee depuis "
        "le trois mars c est comme ca"
    ),
    "Quebec": (
        "Bon matin tout le monde, il est 7 h 32, pis on a encore une grosse matinée devant nous "
        "autres, parce qu'il a plu des cordes en fin de semaine, tsé."
    ),
    "Belgium": (
        "À nonante-deux ans, le bourgmestre de Namur a fêté ça avec ses échevins à la maison "
        "communale, sur le coup de midi, et il n'a pas bu que du café."
    ),
    "West Africa": (
        "Le prix du kilo de cacao bord champ passe à deux mille francs CFA, et les planteurs "
        "disent que ça ne suffit pas, vraiment, pour payer l'écolage des enfants."
    ),
    "headlines": (
        "Inflation record, croissance nulle, budget rejeté, gouvernement renversé, élections "
        "anticipées, marchés inquiets, syndicats mobilisés"
    ),
}
OTHERS = {
    "en": (
        "I think the main problem we have today is that nobody really knows what will happen with "
        "the budget. They have been talking about it for months, and there is still no agreement."
    ),
    "es": (
        "La verdad es que nadie sabe lo que va a pasar con los presupuestos de este año. El "
        "gobierno dice que habrá un acuerdo antes del verano, pero los sindicatos no se fían."
    ),
    "it": (
        "Il governo ha annunciato ieri sera che la nuova legge sul lavoro sarà discussa in "
        "parlamento. Secondo i sindacati, questa riforma non risolve i problemi dei giovani."
    ),
    "pt": (
        "O governo anunciou ontem à noite que a nova lei do trabalho será discutida no parlamento. "
        "Segundo os sindicatos, esta reforma não resolve os problemas dos jovens."
    ),
    "ca": (
        "El govern va anunciar ahir al vespre que la nova llei del treball es discutirà al "
        "parlament. Segons els sindicats, aquesta reforma no resol els problemes dels joves."
    ),
    "de": (
        "Die Regierung hat gestern Abend angekündigt, dass das neue Arbeitsgesetz nächste Woche im "
        "Parlament diskutiert wird. Die Gewerkschaften sind nicht zufrieden."
    ),
    "nl": (
        "De regering heeft gisteravond aangekondigd dat de nieuwe arbeidswet volgende week in het "
        "parlement wordt besproken. De vakbonden zijn er niet tevreden over."
    ),
    "ru": "Правительство объявило вчера вечером, что новый закон о труде обсудят в парламенте.",
    "ar": "أعلنت الحكومة مساء أمس أن قانون العمل الجديد سيناقش في البرلمان الأسبوع المقبل.",
    "zh": "政府昨晚宣布，新的劳动法将于下周在议会讨论。工会认为这项改革不能解决问题。",
    "pl": (
        "Rząd ogłosił wczoraj wieczorem, że nowa ustawa o pracy będzie omawiana w parlamencie w "
        "przyszłym tygodniu. Według związków zawodowych ta reforma nie rozwiązuje problemów "
        "młodych ludzi i rodzin, którzy domagają się lepszych gwarancji oraz wyższych płac w całym "
        "kraju, a także krótszego czasu pracy dla wszystkich."
    ),
}
NAMES = (
    "Zidane, Ronaldo, Beckham, Figo, Roberto Carlos, Raúl, Casillas, Makélélé, Guti, Helguera, "
    "Pavón, Solari, Cambiasso"
)

TOO_LITTLE = ["", "Oui.", "Merci", "La SNCF", "Paris Saint-Germain - Manchester City", "Yes. No."]
TOO_LITTLE += ["12 345 678 90 12 34 56 78 90 12 34", "https://www.exemple.fr/a/b", "♪ ♪", "😀" * 50]


def sentences(*texts: str) -> list[Sentence]:
    return [
        Sentence(index=i, span=Span(0, len(text)), text=text, block=0, line=1, last_line=1)
        for i, text in enumerate(texts)
    ]


@pytest.mark.parametrize("text", FRENCH.values(), ids=FRENCH.keys())
def test_french_of_all_kinds_is_french(text: str) -> None:
    language = detect_language(text)
    assert (language.code, language.how) == ("fr", "detected")
    assert language.confidence >= 0.9


@pytest.mark.parametrize(("code", "text"), OTHERS.items(), ids=OTHERS.keys())
@pytest.mark.parametrize("write", [str, str.upper], ids=["as written", "shouted"])
def test_other_languages_are_named(code: str, text: str, write: Callable[[str], str]) -> None:
    language = detect_language(write(text))
    assert (language.code, language.how) == (code, "detected")
    assert language.confidence >= 0.9


@pytest.mark.parametrize("text", TOO_LITTLE)
def test_nothing_is_decided_on_a_few_words(text: str) -> None:
    language = detect_language(text)
    assert (language.code, language.confidence, language.how) == ("und", 0.0, "too-short")


def test_names_are_no_language() -> None:
    language = detect_language(NAMES)
    assert language.code in {"fr", "und"} or language.confidence < 0.9


def test_a_long_french_text_is_french_whatever_its_beginning() -> None:
    text = OTHERS["en"] + " " + (FRENCH["news"] + " ") * 100
    assert detect_language(text).code == "fr"


def test_a_long_english_text_is_english_whatever_its_beginning() -> None:
    text = FRENCH["news"] + " " + (OTHERS["en"] + " ") * 100
    assert detect_language(text).code == "en"


def test_guesses_do_not_vary() -> None:
    text = "Airbus va supprimer deux mille emplois, a confirmado el gobierno en Sevilla ayer tarde"
    assert len({detect_language(text) for _ in range(20)}) == 1


def test_an_english_interview_in_a_french_report_is_found() -> None:
    report = sentences(
        "Le ministre était à Londres hier, où il a vu le maire.",
        "Do you think that the bridge will be ready in time?",
        "Yes.",
        "We are working on it every day, and I know that people are waiting.",
        "Thank you.",
        "C'est ce qu'il nous a dit avant de partir.",
        "Merci.",
    )
    assert find_foreign_passages(report) == (ForeignPassage(first=1, last=4, code="en"),)


def test_each_language_has_its_passage() -> None:
    report = sentences(
        OTHERS["es"],
        "Le maire de Séville est inquiet, et il n'est pas le seul.",
        OTHERS["ru"],
        "C'est ce que dit le porte-parole du Kremlin.",
        OTHERS["en"],
    )
    codes = [(p.first, p.last, p.code) for p in find_foreign_passages(report)]
    assert codes == [(0, 0, "es"), (2, 2, "ru"), (4, 4, "en")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NAMES + ".", id="names"),
        pytest.param("« The show must go on », a chanté le public.", id="title"),
        pytest.param("The show must go on.", id="few words"),
        pytest.param("Oui.", id="yes"),
        pytest.param("D'ici fin 2020, un total de 60 quartiers seront labellisés QRR.", id="rare"),
        pytest.param(FRENCH["headlines"], id="headlines"),
        pytest.param(FRENCH["shouted"], id="shouted"),
        pytest.param(FRENCH["Quebec"], id="Quebec"),
        pytest.param("12 345 678 90 12 34 56 78 90 12 34 56.", id="figures"),
        pytest.param("♪ la la la la la la la la la la la la ♪", id="song"),
        pytest.param("euh oui oui non mais bon voilà quoi hein ben euh oui oui non", id="fillers"),
        pytest.param("non " * 60, id="loop"),
    ],
)
def test_french_that_looks_foreign_is_left_alone(text: str) -> None:
    report = sentences("Il pleut sur la ville ce matin.", text, "Le train est parti à l'heure.")
    assert find_foreign_passages(report) == ()


def test_no_sentence_gives_no_passage() -> None:
    assert find_foreign_passages(()) == ()


def test_clear_french_needs_no_langdetect() -> None:
    """Loading it takes longer than reading the whole transcript."""
    program = (
        "import sys; from newsum.language import detect_language; "
        f"assert detect_language({FRENCH['news']!r}).code == 'fr'; "
        "sys.exit('langdetect' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_addresses_are_in_no_language() -> None:
    """langdetect drops them, and then refuses a text without letters."""
    addresses = " ".join(f"https://example.org/page{n}" for n in range(50))
    assert detect_language(addresses).code == "und"


@pytest.mark.parametrize(
    ("between", "told"),
    [(" ", "line 3 is not in French (en)"), ("\n", "lines 3 to 4 are not in French (en)")],
)
def test_a_passage_in_another_language_is_told_by_its_lines(between: str, told: str) -> None:
    """Once, not after the number of its first line as well."""
    english = (
        "The minister said on Monday that the new railway between the cities would open in May."
        f"{between}Thousands of people are expected to use it every day, says the company."
    )
    french = (
        "Le ministre a présenté lundi la nouvelle ligne de chemin de fer entre les deux villes."
    )
    cleaning = newsum.clean(f"{french}\n\n{english}\n")

    (notice,) = cleaning.notices
    assert tell_notice(notice).startswith(told)
    assert notice.line == 3


def test_all_languages_that_may_be_found_have_a_name_in_both_languages() -> None:
    codes = {path.name.partition("-")[0] for path in Path(PROFILES_DIRECTORY).iterdir()} - {"fr"}
    english = {code: say(language_name(code)) for code in codes}
    try:
        translation.use("fr")
        french = {code: say(language_name(code)) for code in codes}
    finally:
        translation.use("en")

    assert all(name[0].isupper() and len(name) > len(code) for code, name in english.items())
    assert all(name.islower() and len(name) > len(code) for code, name in french.items())
    assert len(set(english.values())) == len(set(french.values())) == len(codes)
