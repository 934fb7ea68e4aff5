"""Doubles the picture of a small or grainy page with a trained network, for a second reading.

Alone it is read no better than the page itself, but its errors are others: of two readings that
differ, the surer and more usual words are right far more often (docs/decisions/0206).
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import Any

import numpy as np

from ntm_extract.core.errors import MissingModelError, ModelChecksumError
from ntm_extract.core.resources import models_dir
from ntm_extract.ingest.straight import Pixels

MOST_DPI = 140
"""The network has seen letters of pages up to 130 dpi; finer pages need no enlarging."""
_TILE, _RIM = 512, 8
"""Rows a time, so that memory does not grow with the page, and those the network looks beyond."""


def enlarged(grey: Pixels) -> Pixels:
    """Return a grey page (0 black) twice as wide and tall, its grain smoothed away.

    Raises:
        DependencyError: the network is missing or is not the one that was measured.
    """
    height, width = grey.shape
    large = np.empty((2 * height, 2 * width), np.uint8)
    for top in range(0, height, _TILE):
        end = min(height, top + _TILE)
        start, stop = max(0, top - _RIM), min(height, end + _RIM)
        part = _doubled(grey[start:stop])
        large[2 * top : 2 * end] = part[2 * (top - start) : 2 * (end - start)]
    return large


def _doubled(grey: Pixels) -> Pixels:
    network = _network()
    ink = 1 - grey.astype(np.float32) / 255
    network.setInput(ink[None, None])
    quarters: Pixels = network.forward()[0]
    height, width = grey.shape
    paper = 255 * (1 - quarters.reshape(2, 2, height, width).transpose(2, 0, 3, 1))
    return np.asarray(np.clip(paper, 0, 255).astype(np.uint8)).reshape(2 * height, 2 * width)


@cache
def _network() -> Any:
    import cv2  # noqa: PLC0415  (heavy: when needed)

    folder = models_dir() / "enlarge"
    weights, record = folder / "enlarge.onnx", folder / "model.json"
    try:
        content = weights.read_bytes()
        wanted = json.loads(record.read_text(encoding="utf-8"))["sha256"]
    except OSError as error:
        raise MissingModelError(error.filename or weights) from error
    if hashlib.sha256(content).hexdigest() != wanted:
        raise ModelChecksumError(weights)
    return cv2.dnn.readNetFromONNX(np.frombuffer(content, np.uint8))
