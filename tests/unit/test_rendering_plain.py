"""Plain text: words of the source and nothing else."""

from collections.abc import Callable

from newsum.model import Cleaning, Repeat, RepeatKind, Summary
from newsum.options import Options
from newsum.rendering.layout import Layout
from newsum.rendering.plain import cleaning_as_plain, summary_as_plain
from newsum.rendering.reports import removals_as_plain

LAYOUT = Layout(options=Options())


def test_one_sentence_a_line(solar: Summary) -> None:
    """Line breaks inside a sentence become a space; no-break spaces stay; speakers are named."""
    lines = summary_as_plain(solar, LAYOUT).split("\n")

    assert len(lines) == 4
    assert lines[1].startswith("ANNE : L’investissement s’élève à 850\u00a0millions")
    assert lines[3].endswith("le calendrier ayant glissé de six mois.")


def test_times_and_links_are_shown_where_they_are_known(solar: Summary) -> None:
    """Of these four sentences the first alone has times."""
    greeting, first, *others = solar.cleaning.sentences
    timed = (greeting, first._replace(start_ms=872_999, end_ms=880_000), *others)
    summary = solar._replace(cleaning=solar.cleaning._replace(sentences=timed))
    with_times, with_links = (
        summary_as_plain(summary, LAYOUT._replace(has_times=has_times, link=link)).split("\n")
        for has_times, link in [(True, None), (False, "https://example.org/v?id=3#x")]
    )
    bare = summary_as_plain(solar, LAYOUT).split("\n")

    assert with_times == [f"[00:14:32] {bare[0]}", *bare[1:]]
    assert with_links == [f"{bare[0]} <https://example.org/v?id=3&t=872#x>", *bare[1:]]


def test_the_cleaned_text_keeps_labels_and_paragraphs(solar: Summary) -> None:
    paragraphs = cleaning_as_plain(solar.cleaning, LAYOUT).split("\n\n")

    assert [paragraph[:10] for paragraph in paragraphs] == [
        "ANNE : Bon",
        "M. FAURE :",
        "Le premier",
    ]


def test_each_removal_is_followed_by_what_covers_it(solar: Summary) -> None:
    """Shared facts stand in brackets on both sides."""
    lines = removals_as_plain(solar.cleaning, LAYOUT).split("\n")

    assert lines[0] == (
        "already said (l.\u00a05, merged 0.87): "
        "Pour [850\u00a0millions d’euros], [Solenza] va donc bâtir son [usine] à [Fos-sur-Mer]."
    )
    assert lines[1] == (
        "        kept (l.\u00a01): L’entreprise [Solenza] vient d’obtenir l’autorisation de "
        "construire à [Fos-sur-Mer] une IMMENSE [usine] de panneaux solaires."
    )
    assert lines[2].startswith(
        "        kept (l.\u00a01): L’investissement s’élève à [850\u00a0millions d’euros], dont "
    )
    assert len(lines) == 5


def test_a_shared_fact_is_marked_as_a_whole_word(cleaning_of: Callable[..., Cleaning]) -> None:
    """« 8 » is not marked inside « 85 », nor a sign taken for a pattern."""
    repeat = Repeat(
        index=1, covered_by=(0,), kind=RepeatKind.CONTAINED, score=1.0, shared=("8", "C++ (v2)")
    )
    cleaning = cleaning_of(["À 85 ans, 8 livres en C++ (v2).", "8 livres."], repeats=[repeat])

    assert (
        removals_as_plain(cleaning, LAYOUT)
        .split("\n")[1]
        .endswith("À 85 ans, [8] livres en [C++ (v2)].")
    )


def test_facts_side_by_side_are_marked_as_one(cleaning_of: Callable[..., Cleaning]) -> None:
    """« cinq », « gigawatts » and « annuels » are one mark, not three."""
    repeat = Repeat(
        index=1,
        covered_by=(0,),
        kind=RepeatKind.REWORDED,
        score=1.0,
        shared=("cinq", "gigawatts", "annuels"),
    )
    cleaning = cleaning_of(
        ["Cinq\u00a0gigawatts\nannuels, cinq.", "Cinq gigawatts annuels."], repeats=[repeat]
    )

    assert removals_as_plain(cleaning, LAYOUT).endswith("[Cinq\u00a0gigawatts annuels], [cinq].")


def test_a_huge_covering_sentence_is_not_repeated_whole(
    cleaning_of: Callable[..., Cleaning],
) -> None:
    """Else a hostile text would make the listing grow with its square."""
    repeats = [
        Repeat(index=i, covered_by=(0,), kind=RepeatKind.CONTAINED, score=1.0)
        for i in range(1, 101)
    ]
    cleaning = cleaning_of(["très " * 20_000 + "long.", *["Très."] * 100], repeats=repeats)

    assert len(removals_as_plain(cleaning, LAYOUT)) < 100 * 2_200
