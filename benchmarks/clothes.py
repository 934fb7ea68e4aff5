"""What is left of the tasks when the same notice comes in other clothes.

    python benchmarks/clothes.py --gold training/annotated --documents 6

Every notice is read as it stands, one paragraph a line; then hard-wrapped, with its blank lines
dropped or doubled, as a Word file with automatic numbers and a two-column head, with its labels
written in other ways or without numbers (as a copy leaves automatic ones behind: items have no path
then), with its head flattened column by column or row by row, cut at every full stop, and without
the line "Nơi nhận:". The words are the same each time, so tasks, items, roles and header fields
should be. ``--errors`` lists what differs.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "benchmarks"))

from score import gold_cases, read_record  # noqa: E402  (beside this file)
from word_copy import write_docx  # noqa: E402  (beside this file)

KINDS = ("tasks", "task.lead", "task.coordinating", "task.report_to", "deadlines")
_MOTTO = re.compile(r"CỘNG HÒA XÃ HỘI|CHỦ NGHĨA VIỆT NAM|Độc lập")
_DATE = re.compile(r"[^,]{2,30}, ngày .{1,12} tháng .{1,6} năm \d{4}\Z")
_NUMBER = re.compile(r"Số:")
_ARABIC = re.compile(r"^(\d{1,2})\. ?(?=\D)")
_LETTER = re.compile(r"^([a-zđ])\) ?")
_ROMAN = re.compile(r"^([IVX]{1,5})\. ?(?=\S)")
_DEEP = re.compile(r"^(\d{1,2}(?:\.\d{1,2})+)\. ?")
_DASH = re.compile(r"^- ?(?=[^\s-])")
_LIST_HEADING = re.compile(r"^\W*Nơi nhận\s*:?[ \t]*\n?", re.IGNORECASE | re.MULTILINE)
_PLUS = re.compile(r"^\+ ?(?=\S)")


def wrapped(text: str, width: int, gap: str = "\n") -> str:
    """Return the paragraphs of ``text`` wrapped at ``width`` columns, with ``gap`` between them."""
    made = (
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )
    return gap.join(made)


def relabelled(text: str, ways: dict[re.Pattern[str], str]) -> str:
    """Return ``text`` with the labels of its body written otherwise."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if _ROMAN.match(line)), 0)
    first = next((at for at, line in enumerate(lines) if _ARABIC.match(line)), first)
    last = next((at for at, line in enumerate(lines) if line.startswith("Nơi nhận")), len(lines))
    for at in range(first, last):
        for pattern, way in ways.items():
            if pattern.match(lines[at]):
                lines[at] = pattern.sub(way, lines[at], count=1)
                break
    return "\n".join(lines)


def columns(text: str) -> tuple[list[str], list[str], str] | None:
    """Return the left and the right column of the head, and the rest; None where it has no two."""
    lines = text.replace("\nSố:\n", "\nSố: ").split("\n")
    left: list[str] = []
    right: list[str] = []
    for at, line in enumerate(lines[:12]):
        if _MOTTO.search(line) or _DATE.match(line):
            right.append(line)
        elif not (_NUMBER.match(line) or not right):
            return (left, right, "\n".join(lines[at:])) if len(right) > 1 and left else None
        else:
            left.append(line)
    return None


def head_by_columns(text: str, *, right_first: bool) -> str:
    """Return ``text`` with its head read down one column and then the other."""
    found = columns(text)
    if found is None:
        return text
    left, right, rest = found
    first, second = (right, left) if right_first else (left, right)
    return "\n".join([*first, *second, rest])


def head_by_rows(text: str, gap: str) -> str:
    """Return ``text`` with the two columns of its head side by side on each line."""
    found = columns(text)
    if found is None:
        return text
    left, right, rest = found
    rows = max(len(left), len(right))
    pairs = zip(left + [""] * (rows - len(left)), right + [""] * (rows - len(right)), strict=True)
    return "\n".join([*(f"{one}{gap}{two}".strip() for one, two in pairs), rest])


def at_sentences(text: str) -> str:
    """Return ``text`` with every sentence on a line of its own, as some converters leave it."""
    from ntm_extract.vi.names import LOWER, UPPER

    said = rf"[{LOWER}%)\d]"  # two letters of a word, no label and no "TP."
    end = re.compile(rf"(?<={said}{said}\.)(?<!^\d\d\.)(?<!\.\d\d\.) (?=[{UPPER}])")
    return "\n".join(line if "\t" in line else end.sub("\n", line) for line in text.split("\n"))


def unheaded(text: str) -> str:
    """Return ``text`` without the words that head its list of recipients."""
    return _LIST_HEADING.sub("", text)


CLOTHES: dict[str, Callable[[str], str]] = {
    "wrapped 60": lambda text: wrapped(text, 60),
    "wrapped 80": lambda text: wrapped(text, 80),
    "wrapped, gaps": lambda text: wrapped(text, 72, "\n\n"),
    "doubled breaks": lambda text: text.replace("\n", "\n\n"),
    "wrapped, doubled": lambda text: wrapped(text, 80).replace("\n", "\n\n"),
    "labels 1- a. +)": lambda text: relabelled(
        text, {_DEEP: r"\1 ", _ARABIC: r"\1- ", _LETTER: r"\1. ", _PLUS: "+) ", _DASH: "– "}
    ),
    "labels 1 . a.) ▪": lambda text: relabelled(
        text, {_DEEP: r"\1. ", _ARABIC: r"\1 . ", _LETTER: r"\1.) ", _DASH: "▪ ", _ROMAN: r"\1 .- "}
    ),
    "labels I.- 1/ A)": lambda text: relabelled(
        text, {_ROMAN: r"\1.- ", _ARABIC: r"\1/ ", _DASH: "• ", _PLUS: "*"}
    ),
    "labels close up": lambda text: relabelled(
        text, {_DEEP: r"\1.", _ARABIC: r"\1.", _LETTER: r"\1)", _DASH: "-", _ROMAN: r"\1."}
    ),
    "numbers lost": lambda text: relabelled(text, {_DEEP: "", _ARABIC: "", _LETTER: ""}),
    "head left, right": lambda text: head_by_columns(text, right_first=False),
    "head right, left": lambda text: head_by_columns(text, right_first=True),
    "head by rows": lambda text: head_by_rows(text, "        "),
    "head in one": lambda text: head_by_rows(text, " "),
    "cut at sentences": at_sentences,
    "no 'Nơi nhận'": unheaded,
    "cut, no 'Nơi nhận'": lambda text: unheaded(at_sentences(text)),
}


def dressed(name: str, text: str, folder: Path) -> dict[str, Path]:
    """Write the notice in every kind of clothes; return the files."""
    files: dict[str, Path] = {}
    for at, (kind, dress) in enumerate(CLOTHES.items()):
        files[kind] = folder / f"{name}.{at}.txt"
        files[kind].write_text(dress(text), encoding="utf-8")
    files["word"] = write_docx(text, folder / f"{name}.docx", columns(text))
    return files


def differences(plain: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """Return the items of tasks that differ, and the fields of the header."""
    found = [
        f"item {one} | {two} | {text[:90]}"
        for (one, text), (two, _) in zip(_items(plain), _items(other), strict=False)
        if one != two
    ][:3]
    found += [
        f"{key} | {plain['header'][key]} | {value}"
        for key, value in other["header"].items()
        if value != plain["header"][key]
    ]
    return found


def _items(record: dict[str, Any]) -> list[tuple[str | None, str]]:
    return [(task["item"], task["text"]) for task in record["tasks"]]


def show(triples: dict[str, list[tuple[str, Any, Any]]], *, errors: bool) -> None:
    """Print for every kind of clothes what share of the facts is the same."""
    from ntm_extract.evaluate import score_records

    print(
        f"{'same facts (F1)':18}"
        + "".join(f"{kind[-12:]:>13}" for kind in KINDS)
        + "  header, items"
    )
    for way, found in triples.items():
        report = score_records(found)
        rows = report.as_dict()["overall"]
        odd = [f"{name} | {line}" for name, one, two in found for line in differences(one, two)]
        print(
            f"{way:18}" + "".join(f"{rows[kind]['f1']:13.3f}" for kind in KINDS) + f"{len(odd):6}"
        )
        if errors:
            lines = [line for line in report.error_lines() if "| header" not in line]
            print("\n".join(f"    {line[:200]}" for line in [*lines, *odd]))


def main() -> int:
    """Dress the notices, read them and compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, default=ROOT / "training" / "annotated")
    parser.add_argument("--documents", type=int, default=6, help="how many notices")
    parser.add_argument("--keep", type=Path, help="write the copies here")
    parser.add_argument("--errors", action="store_true", help="list what differs")
    options = parser.parse_args()
    triples: dict[str, list[tuple[str, Any, Any]]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for name, source in _chosen(options.gold, options.documents):
            text = read_record(source, repair=True)["text"].split("\nPHỤ LỤC")[0]
            base = folder / f"{name}.plain.txt"
            base.write_text(text, encoding="utf-8")
            plain = read_record(base, repair=True)
            for way, path in dressed(name, text, folder).items():
                triples.setdefault(way, []).append((name, plain, read_record(path, repair=True)))
    show(triples, errors=options.errors)
    return 0


def _chosen(gold: Path, count: int) -> Sequence[tuple[str, Path]]:
    cases = [(name, source) for name, _, source in gold_cases(gold, [])]
    return cases[:: max(1, len(cases) // count)][:count]


if __name__ == "__main__":
    sys.exit(main())
