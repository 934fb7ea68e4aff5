"""Reads the trained model of ``models/slips``: how a Vietnamese OCR misreads, and how often."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ntm_extract.core.errors import MissingModelError, ModelChecksumError
from ntm_extract.repair.confidences import Sureness
from ntm_extract.repair.slips import Confusions

CARD, TABLE = "model.json", "slips.tsv"

MOST_WRONG = 0.9
"""No word is taken to be wrong for certain."""

SURE_WORD = 0.955
"""Above this Tesseract's word confidence says no more."""


@dataclass(frozen=True)
class SlipModel:
    """Confusions of letters, odds of a misread word by the engine's confidence, calibration."""

    confusions: Confusions
    weights: tuple[float, ...]
    calibration: tuple[tuple[float, float], ...]
    checksum: str

    def chance_of_slip(self, sure: Sureness) -> float:
        """Return how likely a word is misread that the engine was so sure of."""
        total = sum(
            weight * sign for weight, sign in zip(self.weights, signs_of(sure), strict=True)
        )
        return min(MOST_WRONG, 1 / (1 + math.exp(-total)))

    def confidence(self, posterior: float) -> float:
        """Return how often changes of this posterior were right on the calibration pages."""
        xs, ys = zip(*self.calibration, strict=True)
        return float(np.interp(posterior, xs, ys))


def signs_of(sure: Sureness) -> tuple[float, ...]:
    """Return what the odds of a misread word are regressed on."""
    return (
        1.0,
        math.log(1.02 - min(1.0, sure.word)),
        math.log(1.001 - min(1.0, sure.page)),
        float(sure.word >= SURE_WORD),
    )


def load_slips(folder: Path) -> SlipModel:
    """Read the model, its table checked against the card.

    Raises:
        MissingModelError: a file is not there.
        ModelChecksumError: the table is not the one that the card names.
    """
    card: dict[str, Any] = json.loads(_content(folder / CARD))
    table = _content(folder / TABLE)
    if hashlib.sha256(table).hexdigest() != card["sha256"]:
        raise ModelChecksumError(folder / TABLE)
    rows = [line.split("\t") for line in table.decode("utf-8").splitlines()]
    counts = {(true, read): float(count) for true, read, count in rows}
    return SlipModel(
        confusions=Confusions(counts, card["words"], card["misread"], card.get("stripped", 0.0)),
        weights=tuple(card["weights"]),
        calibration=tuple((float(x), float(y)) for x, y in card["calibration"]),
        checksum=card["sha256"],
    )


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise MissingModelError(path) from None
