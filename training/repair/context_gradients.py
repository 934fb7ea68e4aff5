"""Forward and backward through the network of ``ntm_extract.repair.context``, a batch at once.

Weights have the names that the package reads them by; a batch is (lines, words) of plain ids.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.context import TAPS, Spellings

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int64]
Weights = dict[str, Floats]

LETTERS, TOPICS, HIDDEN, OUT = 64, 32, 160, 96


def first_weights(spellings: Spellings, unigram: Floats, seed: int) -> Weights:
    """Return weights to begin with; each spelling begins as likely as it is frequent."""
    rng = np.random.default_rng(seed)
    plains, words = len(spellings.words), len(spellings.plain)

    def spread(rows: int, columns: int, scale: float) -> Floats:
        return (rng.standard_normal((rows, columns)) * scale).astype(np.float32)

    near, wider, widest = LETTERS * TAPS[0][0], HIDDEN * TAPS[1][0], HIDDEN * TAPS[2][0]
    weights = {
        "letters": spread(plains, LETTERS, 0.3),
        "topic_of": spread(plains, TOPICS, 0.3),
        "near": spread(near, HIDDEN, (2 / near) ** 0.5),
        "topic": spread(TOPICS, HIDDEN, (2 / TOPICS) ** 0.5),
        "wider": spread(wider, HIDDEN, 0.5 * (2 / wider) ** 0.5),
        "widest": spread(widest, HIDDEN, 0.5 * (2 / widest) ** 0.5),
        "out": spread(HIDDEN, OUT, HIDDEN**-0.5),
        "words": spread(words, OUT, 0.05),
        "words_bias": np.where(spellings.place >= 0, unigram, 0).astype(np.float32),
    }
    biases = ("near_bias", "wider_bias", "widest_bias")
    return weights | {name: np.zeros(HIDDEN, dtype=np.float32) for name in biases}


@dataclass
class Passed:
    """What the way back needs of the way through."""

    inputs: list[Floats]
    outputs: list[Floats]
    topics: Floats
    last: Floats


def forward(weights: Weights, plain: Ids) -> tuple[Floats, Passed]:
    """Return what the words of a batch are told by, (all words, out)."""
    lines, length = plain.shape
    topics = weights["topic_of"][plain].mean(axis=1)
    inputs = [unfold(weights["letters"][plain], *TAPS[0])]
    added = (inputs[0] @ weights["near"] + weights["near_bias"]).reshape(lines, length, -1)
    values = np.maximum(added + (topics @ weights["topic"])[:, None], 0)
    outputs = [values]
    for name, taps in (("wider", TAPS[1]), ("widest", TAPS[2])):
        inputs.append(unfold(values, *taps))
        added = inputs[-1] @ weights[name] + weights[f"{name}_bias"]
        outputs.append(np.maximum(added, 0).reshape(lines, length, -1))
        values = values + outputs[-1]
    last = values.reshape(lines * length, -1)
    return last @ weights["out"], Passed(inputs, outputs, topics, last)


def backward(weights: Weights, passed: Passed, plain: Ids, told: Floats) -> Weights:
    """Return the gradients of all but the words' weights; ``told`` is that of the output."""
    lines, length = plain.shape
    grads = {"out": passed.last.T @ told}
    slope = (told @ weights["out"].T).reshape(lines, length, -1)
    for at, name in ((2, "widest"), (1, "wider")):
        own = (slope * (passed.outputs[at] > 0)).reshape(lines * length, -1)
        grads[name], grads[f"{name}_bias"] = passed.inputs[at].T @ own, own.sum(axis=0)
        slope = slope + fold(own @ weights[name].T, (lines, length), *TAPS[at])
    first = slope * (passed.outputs[0] > 0)
    topic = first.sum(axis=1)
    grads["topic"] = passed.topics.T @ topic
    own = first.reshape(lines * length, -1)
    grads["near"], grads["near_bias"] = passed.inputs[0].T @ own, own.sum(axis=0)
    letters = fold(own @ weights["near"].T, (lines, length), *TAPS[0]).reshape(lines * length, -1)
    flat = plain.ravel()
    grads["letters"] = _sum_rows(flat, letters, len(weights["letters"]))
    spread = np.repeat((topic @ weights["topic"].T) / length, length, axis=0)
    grads["topic_of"] = _sum_rows(flat, spread, len(weights["topic_of"]))
    return grads


@dataclass(frozen=True)
class Judged:
    """How a batch was told: loss, wrong words, words with a choice, and the gradients."""

    loss: float
    wrong: int
    words: int
    told: Floats
    grads: Weights


def judge(weights: Weights, spellings: Spellings, plain: Ids, true: Ids, outputs: Floats) -> Judged:
    """Compare the spellings told with the ``true`` words, all lines laid end to end."""
    order = np.argsort(plain, kind="stable")
    sorted_outputs, place = outputs[order], spellings.place[true[order]]
    logits = np.full((len(plain), spellings.words.shape[1]), -1e9, dtype=np.float32)
    groups = list(_groups(plain[order], spellings))
    for own, words in groups:
        told = sorted_outputs[own] @ weights["words"][words].T
        logits[own, : len(words)] = told + weights["words_bias"][words]
    use = np.flatnonzero((place >= 0) & (logits[:, 1] > -1e8))
    shares = np.exp(logits[use] - logits[use].max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    rows, count = np.arange(len(use)), max(1, len(use))
    loss = -float(np.log(np.maximum(shares[rows, place[use]], 1e-9)).sum())
    wrong = int((shares.argmax(axis=1) != place[use]).sum())
    shares[rows, place[use]] -= 1
    slopes = np.zeros_like(logits)
    slopes[use] = shares / count
    grads = {name: np.zeros_like(weights[name]) for name in ("words", "words_bias")}
    back = np.zeros_like(sorted_outputs)
    for own, words in groups:
        slope = slopes[own, : len(words)]
        back[own] = slope @ weights["words"][words]
        grads["words"][words] += slope.T @ sorted_outputs[own]
        grads["words_bias"][words] += slope.sum(axis=0)
    told = np.empty_like(back)
    told[order] = back
    return Judged(loss, wrong, len(use), told, grads)


def _groups(plain: Ids, spellings: Spellings) -> Iterator[tuple[slice, Ids]]:
    """Yield where words of the same letters stand in sorted ``plain``, and their spellings."""
    starts = np.flatnonzero(np.diff(plain, prepend=-1))
    for low, high in zip(starts, np.append(starts[1:], len(plain)), strict=True):
        words = spellings.words[plain[low]]
        words = words[words >= 0]
        if len(words) > 1:
            yield slice(low, high), words


def _sum_rows(rows: Ids, values: Floats, size: int) -> Floats:
    order = np.argsort(rows, kind="stable")
    starts = np.flatnonzero(np.diff(rows[order], prepend=-1))
    sums = np.zeros((size, values.shape[1]), dtype=np.float32)
    sums[rows[order][starts]] = np.add.reduceat(values[order], starts, axis=0)
    return sums


def unfold(values: Floats, size: int, apart: int) -> Floats:
    """Return the words around each word side by side, (all words, size times width)."""
    lines, length, width = values.shape
    parts = np.zeros((lines, length, size, width), dtype=np.float32)
    for at, low, high, shift in _shifts(length, size, apart):
        parts[:, low:high, at] = values[:, low + shift : high + shift]
    return parts.reshape(lines * length, size * width)


def fold(slopes: Floats, shape: tuple[int, int], size: int, apart: int) -> Floats:
    """Return the gradient of what ``unfold`` laid side by side."""
    lines, length = shape
    parts = slopes.reshape(lines, length, size, -1)
    summed = np.zeros((lines, length, parts.shape[3]), dtype=np.float32)
    for at, low, high, shift in _shifts(length, size, apart):
        summed[:, low + shift : high + shift] += parts[:, low:high, at]
    return summed


def _shifts(length: int, size: int, apart: int) -> Iterator[tuple[int, int, int, int]]:
    for at in range(size):
        shift = (at - size // 2) * apart
        low, high = max(0, -shift), min(length, length - shift)
        if low < high:
            yield at, low, high, shift
