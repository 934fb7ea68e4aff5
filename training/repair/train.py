r"""Trains ``models/repair`` from a corpus folder and garbled/clean pages, the same every time.

    python training/repair/train.py --corpus FOLDER --gazetteer FOLDER --pages PAGES.jsonl ... \
        --channel FOLDER --hide FOLDER ... --date YYYY-MM-DD --out models/repair

``make_pages.py`` makes the pages. Texts in --hide folders and the PDFs kept for calibration and
test (``make_pages.split_of``) never enter the counts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2
from count_capitals import count_capitals, pack_capitals
from count_language import (
    Encoder,
    choose_lexicon,
    choose_symbols,
    count_forms,
    gazetteer_lines,
    is_held_back,
    read_lines,
)
from count_names import count_names, name_rows
from learn_channel import learn_letters, learn_words, letters_of, read_pages, word_pairs
from make_pages import split_of
from measure import fit_confidence, measure
from short_forms import formula_lines
from smooth_language import pack_language

from held_out import held_out_runs, read_held_out, sketch
from ntm_extract.repair import load_restorer
from ntm_extract.repair.lexicon import Lexicon
from ntm_extract.repair.static_map import StaticMap
from ntm_extract.repair.words import FIRST_WORD

LARGEST = 6_000_000
LICENCE = "counts of official texts (outside copyright), wiki (CC BY-SA) and news; Apache-2.0"


def pdf_texts(folder: Path) -> Iterator[str]:
    """Yield the text layers of the PDFs that do not train."""
    for path in sorted(folder.glob("*.pdf")):
        if split_of(path.name) != "train":
            for page in pypdfium2.PdfDocument(path):
                yield page.get_textpage().get_text_range()


def save_array(folder: Path, name: str, values: npt.NDArray[np.generic]) -> None:
    """Write an array in files of at most ``LARGEST`` bytes."""
    parts = max(1, -(-values.nbytes // LARGEST))
    for at, part in enumerate(np.array_split(values, parts)):
        np.save(folder / f"{name}.{at:02d}.npy", part)


def save_rows(path: Path, rows: Iterator[tuple[object, ...]]) -> None:
    """Write tab-separated rows."""
    lines = ("\t".join(map(str, row)) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")


def train_language(args: argparse.Namespace, out: Path) -> tuple[Lexicon, dict[str, object]]:
    """Count, smooth and save the language model; return the lexicon and what the card notes."""
    hidden = held_out_runs(chain(read_held_out(args.hide), pdf_texts(args.channel)))
    places = gazetteer_lines(args.gazetteer)
    counts = count_forms(args.corpus)
    lexicon = choose_lexicon(counts, places)
    encoder = Encoder(lexicon, hidden)
    official = (
        line
        for number, line in enumerate(read_lines(args.corpus, "legal_admin"))
        if not is_held_back(number)
    )
    streams = {
        "legal_admin": encoder.encode(official, shorten=True),
        "gazetteer": encoder.encode(places),
        "formulas": encoder.encode(formula_lines()),
    }
    for source in ("mixed", "wiki", "news"):
        streams[source] = encoder.encode(read_lines(args.corpus, source))
    for source, ids in streams.items() if args.streams else ():
        np.save(args.streams / f"{source}.npy", ids)
    size = len(lexicon.written) + FIRST_WORD
    card: dict[str, object] = {}
    for name, held in pack_language(streams, size).items():
        card |= _save_held(out, name, held)
    cased = chain(
        read_lines(args.corpus, "legal_admin"), list(read_lines(args.corpus, "news"))[::2]
    )
    shares, titles = pack_capitals(*count_capitals(cased, lexicon), len(lexicon.written))
    card |= _save_held(out, "titles", titles)
    np.save(out / "sketch.npy", sketch(encoder.hashes))
    lexicon = Lexicon(lexicon.written, shares)
    save_rows(
        out / "lexicon.tsv",
        ((word, f"{share:.4g}") for word, share in zip(lexicon.written, shares, strict=True)),
    )
    save_rows(out / "symbols.tsv", iter(choose_symbols(counts.symbols)))
    named = chain(read_lines(args.corpus, "legal_admin"), read_lines(args.corpus, "news"))
    save_rows(out / "names.tsv", name_rows(count_names(named)))
    words = {source: len(ids) for source, ids in streams.items()}
    return lexicon, card | {"words": words, "lines left out": encoder.left_out}


def _save_held(out: Path, name: str, held: object) -> dict[str, object]:
    if isinstance(held, StaticMap):
        save_array(out, name, held.cells)
        return {name: {"bits": held.bits, "seed": held.seed}}
    assert isinstance(held, np.ndarray)
    save_array(out, name, held)
    return {}


def train_channel(args: argparse.Namespace, out: Path, lexicon: Lexicon) -> dict[str, object]:
    """Learn and save the channel."""
    pairs = word_pairs(page for page in read_pages(args.pages) if page.split == "train")
    letters = letters_of(lexicon, pairs)
    counts = learn_letters(pairs, letters)
    seen, totals = learn_words(pairs, lexicon)
    save_rows(
        out / "channel.tsv",
        (
            (letter, segment, count)
            for letter in sorted(counts)
            for segment, count in sorted(counts[letter].items())
            if not set(segment) & {"\t", "\n"}
        ),
    )
    save_rows(
        out / "words.tsv",
        (
            (read, code, count)
            for read in sorted(seen)
            for code, count in sorted(seen[read].items())
        ),
    )
    save_rows(out / "totals.tsv", iter(sorted(totals.items())))
    return {"letters": letters, "word pairs": pairs.total(), "distinct pairs": len(pairs)}


def write_card(out: Path, facts: dict[str, object]) -> None:
    """Write the card, with the checksum of every other file."""
    files = {
        path.name: {
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "bytes": path.stat().st_size,
        }
        for path in sorted(out.iterdir())
        if path.name != "model.json"
    }
    checksum = hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest()
    card = {"name": "noisy-channel", **facts, "checksum": checksum, "files": files}
    text = json.dumps(card, indent=1, ensure_ascii=False)
    (out / "model.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Train everything, calibrate, measure, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder of *.txt.xz")
    parser.add_argument("--gazetteer", type=Path, required=True, help="folder of units_*.csv")
    parser.add_argument(
        "--channel", type=Path, required=True, help="folder of the PDFs of the pages"
    )
    parser.add_argument("--pages", type=Path, nargs="+", required=True, help="from make_pages.py")
    parser.add_argument(
        "--hide", type=Path, nargs="+", default=[], help="folders of texts to keep out"
    )
    parser.add_argument("--streams", type=Path, help="folder to keep the texts as ids in")
    parser.add_argument("--date", required=True, help="date to write in the card")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for path in args.out.iterdir():
        path.unlink()
    lexicon, language = train_language(args, args.out)
    channel = train_channel(args, args.out, lexicon)
    facts: dict[str, object] = {
        "date": args.date,
        "licence": LICENCE,
        "language": language,
        "titles": language.pop("titles"),
        "channel": channel,
        "calibration": [(0.0, 0.0), (1.0, 1.0)],
    }
    write_card(args.out, facts)
    pages = list(read_pages(args.pages[:1]))
    fitted = measure(load_restorer(args.out), (page for page in pages if page.split == "calibrate"))
    facts["calibration"] = fit_confidence(fitted.changes)
    write_card(args.out, facts)
    tested = measure(load_restorer(args.out), (page for page in pages if page.split == "test"))
    facts["measured"] = {
        "held-out garbled pages, words": tested.words,
        "word error before": round(tested.before / tested.words, 4),
        "word error after": round(tested.after / tested.words, 4),
    }
    write_card(args.out, facts)
    print(facts["measured"])


if __name__ == "__main__":
    main()
