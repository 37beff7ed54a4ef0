"""Count in how many passages of French news and French speech each stem occurs.

    python tests/training/document_frequency.py ORANGESUM FREDSUM > document_frequency.txt

ORANGESUM holds `train.jsonl` (one object a line, with `article`), FREDSUM a folder `transcript`
of debates, one turn a line, `SPEAKER : text`. Counts of stems leave the corpora, never their text.
The table belongs in `src/newsum/french/`; run it again whenever `newsum.terms` changes what a
stem is.
"""

import argparse
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpora import read_news

from newsum.terms import terms_of

PASSAGE_WORDS = 400
"""Mean length of an article: debates are cut at that length, so that both count alike."""
SPEECH_SHARE = 1 / 3
"""Weight of speech in the mixture: 115 debates on a few themes cannot weigh more than news."""
FEWEST = 6
"""Passages in which a stem must occur to be listed, speech included."""
STEPS_PER_OCTAVE = 4
"""Shares are rounded to a quarter of a factor of two: the file stays small."""

HEADER = """\
# Share of passages of about 400 words that hold a stem: the stem, and -4 log2(share).
# One third speech (FREDSum, Rennard et al. 2023), two thirds news (OrangeSum, Kamal Eddine et
# al. 2021), both CC BY-SA 4.0; counts only. Made by tests/training/document_frequency.py.
"""


def read_debates(folder: Path) -> Iterator[str]:
    """The debates, without speaker labels, in passages of `PASSAGE_WORDS` words."""
    for path in sorted(folder.iterdir()):
        # The corpus holds cp1252 characters decoded as Latin-1: U+0092 is an apostrophe.
        text = path.read_text(encoding="utf-8").replace("\u0092", "’").replace("\u009c", "œ")
        words = re.sub(r"(?m)^[^:\n]{1,40} : ", "", text).split()
        for start in range(0, len(words), PASSAGE_WORDS):
            yield " ".join(words[start : start + PASSAGE_WORDS])


def count_documents(texts: Iterable[str]) -> tuple[Counter[str], int]:
    """In how many texts each stem occurs, numbers apart, and how many texts there are."""
    counts: Counter[str] = Counter()
    size = 0
    for text in texts:
        counts.update({stem for stem in terms_of(text).stems if stem.isalpha()})
        size += 1
    return counts, size


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("orangesum", type=Path)
    parser.add_argument("fredsum", type=Path)
    folders = parser.parse_args()
    news, articles = count_documents(read_news(folders.orangesum / "train.jsonl"))
    speech, passages = count_documents(read_debates(folders.fredsum / "transcript"))
    print(HEADER, end="")
    for stem in sorted(news.keys() | speech.keys()):
        if news[stem] + speech[stem] < FEWEST:
            continue
        spoken, written = speech[stem] / passages, news[stem] / articles
        share = SPEECH_SHARE * spoken + (1 - SPEECH_SHARE) * written
        print(stem, round(-STEPS_PER_OCTAVE * math.log2(share)), sep="\t")


if __name__ == "__main__":
    main()
