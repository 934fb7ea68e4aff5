"""Count which words stand behind agencies in official texts: ``models/review/followers.json``.

    python training/review/count_followers.py --corpus FOLDER --hide FOLDER …

A name that was cut short is followed by words that hardly ever follow a whole name ("Cục Kết cấu
hạ tầng" before "xây dựng"). So the role finders read every second line of the administrative corpus
(``legal_admin.txt.xz``, one paragraph a line) that can name a role; no annotation is needed. Lines
that share a run of ten words with a text of ``--hide`` are left out. Nothing is random: lines are
chosen by their checksum.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "repair"))

from held_out import held_out_runs, only_words, read_held_out, runs
from ntm_extract.assemble.followers import REACH, first_word
from ntm_extract.assemble.name_places import plain
from ntm_extract.assemble.surroundings import without_label
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import find_lead

ROOT = Path(__file__).resolve().parent.parent.parent
FINDERS = {
    "lead": find_lead,
    "coordinating": find_coordinating,
    "report_to": find_report_to,
}
ONE_IN = 2
SHORTEST, LONGEST = 60, 1500
USUAL, KNOWN = 0.0025, 0.00012
"""From which share of the names of a role on a word is a usual follower, and a known one."""
_ROLE = re.compile(
    r"chủ trì|phối hợp|trách nhiệm|giao |đề nghị|yêu cầu|báo cáo|trình |gửi |[Ủủ]y ban|Sở |Bộ "
)


def read_lines(corpus: Path, hidden: frozenset[tuple[str, ...]]) -> Iterator[str]:
    """Yield the lines to be read."""
    with lzma.open(corpus / "legal_admin.txt.xz", "rt", encoding="utf-8") as stream:
        for line in stream:
            if not SHORTEST < len(line) < LONGEST or zlib.crc32(line.encode()) % ONE_IN:
                continue
            if _ROLE.search(line) and not any(run in hidden for run in runs(only_words(line))):
                yield line.strip()


def main() -> None:
    """Read the arguments, count, and write the words."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--hide", type=Path, nargs="*", default=[], help="texts to be kept out")
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "review")
    options = parser.parse_args()
    hidden = held_out_runs(read_held_out(options.hide))
    behind: dict[str, Counter[str]] = {role: Counter() for role in FINDERS}
    last: Counter[str] = Counter()
    lines = 0
    for line in read_lines(options.corpus, hidden):
        lines += 1
        body = without_label(line)
        for role, find in FINDERS.items():
            for one in find(body):
                behind[role][first_word(plain(body[one.span.end : one.span.end + REACH]))] += 1
                last[plain(one.name).split()[-1]] += 1
    table: dict[str, object] = {
        role: {
            "usual": sorted(w for w, n in words.items() if n >= USUAL * words.total()),
            "known": sorted(w for w, n in words.items() if KNOWN <= n / words.total() < USUAL),
        }
        for role, words in behind.items()
    }
    table["last"] = sorted(last)
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    (options.out / "followers.json").write_text(text + "\n", encoding="utf-8")
    names = {role: words.total() for role, words in behind.items()}
    print(f"{lines} lines, names {names}, {len(last)} last words, {len(text)} bytes")


if __name__ == "__main__":
    main()
