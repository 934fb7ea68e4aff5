"""Matches the records of an output folder with each other and with those of all runs before."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from ntm_extract.core.errors import OutputError
from ntm_extract.dedup.checked_pairs import Pair
from ntm_extract.dedup.index import Index, Stamped
from ntm_extract.dedup.publish import publish
from ntm_extract.dedup.report import Duplicates
from ntm_extract.dedup.shelf import Shelf
from ntm_extract.dedup.signature import read_again
from ntm_extract.dedup.verify import verify

INDEX_FILE = ".run/dedup.sqlite"
"""Beside what a run keeps for its own: nothing that others should read."""

_BATCH = 1000


def update(out_dir: Path, sources: Sequence[Path] = ()) -> Duplicates:
    """Match notices and write ``duplicates.json`` and ``merged/`` into ``out_dir``.

    ``sources`` are output folders of runs and files with one record each; ``out_dir`` itself
    unless given. What earlier calls have taken in is matched against without being read again.

    Raises:
        RecordError: a file is no record.
        OutputError: ``out_dir`` cannot be written.
    """
    try:
        place = out_dir / INDEX_FILE
        place.parent.mkdir(parents=True, exist_ok=True)
        with Index(place) as index:
            shelf = Shelf(out_dir, index.places())
            shelf.find(sources or (out_dir,))
            _take_in(index, shelf)
            look_up(index)
            with index.changing():
                return publish(index, shelf.paths(index.facts()), shelf.read, out_dir)
    except sqlite3.OperationalError as error:
        raise OutputError(out_dir / INDEX_FILE, str(error)) from error
    except OSError as error:
        raise OutputError(out_dir, os.strerror(error.errno or 0)) from error


def _take_in(index: Index, shelf: Shelf) -> None:
    """Bring the index up to date with the records."""
    known = index.stamps()
    stamps = shelf.stamps()
    new = sorted(one for one, stamp in stamps.items() if known.get(one) != stamp)
    with index.changing():
        index.remove(sorted(one for one, stamp in known.items() if stamps.get(one) != stamp))
    for batch in _batches(new):
        with index.changing():
            index.add(
                (read_again(shelf.read(one)), Stamped(shelf.place(one), stamps[one]))
                for one in batch
            )


def look_up(index: Index) -> None:
    """Hold every new notice against its likely relatives and keep what they turn out to be.

    What was done stays done when the program is stopped; their order does not matter.
    """
    with index.changing():
        index.settle()
    for batch in _batches(index.unmatched()):
        keys = {
            (min(one, other), max(one, other))
            for one in batch
            for other in index.candidates(index.load(one))
        }
        with index.changing():
            index.pairs.write(_verified(index, sorted(keys)))
            index.mark_matched(batch)


def _verified(index: Index, keys: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    """Yield what pairs turn out to be that are not known from the other of the two."""
    for a, b in keys:
        if index.pairs.is_known(a, b):
            continue
        verdict = verify(index.load(a), index.load(b))
        if verdict.kind != "unrelated" or verdict.apart:
            yield Pair(a, b, verdict)


def _batches(ids: Sequence[str]) -> Iterator[list[str]]:
    left = iter(ids)
    while batch := list(islice(left, _BATCH)):
        yield batch
