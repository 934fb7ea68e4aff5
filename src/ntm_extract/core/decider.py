"""Decider: a trained yes or no, as weights of named features, evaluated in plain Python."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from operator import mul
from pathlib import Path

from ntm_extract.core.errors import MissingModelError, ModelChecksumError
from ntm_extract.core.resources import models_dir

Features = Mapping[str, float]

_NOTHING = repeat(0.0)
"""What a feature weighs that a class was not trained on."""


@dataclass(frozen=True, slots=True)
class Decider:
    """Weights by class and feature; features it was not trained on count nothing."""

    weights: Mapping[str, Mapping[str, float]]

    def odds(self, features: Features) -> dict[str, float]:
        """Return the probability of every class; they sum to 1."""
        values = features.values()
        scores = [
            sum(map(mul, map(weights.get, features, _NOTHING), values)) if weights else 0.0
            for weights in self.weights.values()
        ]
        highest = max(scores)
        shares = [math.exp(score - highest) for score in scores]
        total = sum(shares)
        return {name: share / total for name, share in zip(self.weights, shares, strict=True)}


@cache
def load_deciders(folder: str) -> Mapping[str, Decider]:
    """Return the deciders of ``models/<folder>/deciders.json``, checked against model.json.

    Raises:
        MissingModelError: the folder is incomplete.
        ModelChecksumError: the weights are not those that were measured.
    """
    place = models_dir() / folder
    weights, card = _read(place / "deciders.json"), _read(place / "model.json")
    if hashlib.sha256(weights).hexdigest() != json.loads(card)["sha256"]:
        raise ModelChecksumError(place / "deciders.json")
    return {name: Decider(classes) for name, classes in json.loads(weights).items()}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise MissingModelError(path) from error
