"""Count the syllables of the administrative corpus into ``vi/data/syllables.tsv``.

python training/repair/count_syllables.py --corpus FOLDER --out FILE.tsv
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from pathlib import Path

from ntm_extract.vi.syllables import is_syllable
from ntm_extract.vi.unicode import place_tone_marks

WORD = re.compile(r"[^\W\d_]+")
LEAST = 5


def count_syllables(path: Path) -> Counter[str]:
    """Count lower-cased words that are built as Vietnamese syllables are."""
    counts: Counter[str] = Counter()
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            counts.update(WORD.findall(line))
    lowered: Counter[str] = Counter()
    for word, count in counts.items():
        if is_syllable(word):
            lowered[place_tone_marks(word.lower())] += count
    return lowered


def main() -> None:
    """Write the table, sorted by syllable."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder of *.txt.xz")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    counts = count_syllables(args.corpus / "legal_admin.txt.xz")
    rows = [f"{word}\t{count}" for word, count in sorted(counts.items()) if count >= LEAST]
    head = "# syllable, count; from legal_admin (official texts, outside copyright)"
    args.out.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
