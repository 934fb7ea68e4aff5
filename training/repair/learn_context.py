"""Learns the network that tells spellings of the same letters apart by the words around.

    python training/repair/learn_context.py --streams FOLDER --model models/repair \
        [--from WEIGHTS.npz --first STEP] [--steps 7000] [--stop STEP] --out WEIGHTS.npz

``--streams`` are what ``train.py --streams`` wrote: the texts as word ids, held-out texts left out.
Each step reads 48 lines of 96 words, drawn from the sources by ``SHARES``; the step size falls
along half a cosine to ``--steps``. ``--stop`` ends earlier, ``--from`` goes on from such an end.
The weights join the model, and its card.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from context_gradients import Weights, backward, first_weights, forward, judge
from train import write_card

from ntm_extract.repair.context import Spellings, list_spellings
from ntm_extract.repair.model import CONTEXT, load_model, read_card

SHARES = {
    "legal_admin": 0.5,
    "gazetteer": 0.004,
    "formulas": 0.001,
    "mixed": 0.17,
    "wiki": 0.125,
    "news": 0.2,
}
LINES, LENGTH = 48, 96
RATE, LEAST_RATE, LARGEST_SLOPE = 2.2e-3, 0.02, 1.0
KEEP, KEEP_SQUARE, TINY = 0.9, 0.995, 1e-7
SEED = 5
SHOWN = 200

Ids = npt.NDArray[np.int64]


@dataclass
class Streams:
    """Where the lines are drawn from."""

    ids: list[npt.NDArray[np.uint16]]
    rng: np.random.Generator

    def draw(self) -> Ids:
        """Return the word ids of the lines of one step."""
        shares = np.array(list(SHARES.values()))
        chosen = self.rng.choice(len(self.ids), size=LINES, p=shares / shares.sum())
        starts = [int(self.rng.integers(0, len(self.ids[at]) - LENGTH)) for at in chosen]
        lines = [self.ids[at][low : low + LENGTH] for at, low in zip(chosen, starts, strict=True)]
        return np.stack(lines).astype(np.int64)


@dataclass
class Descent:
    """Steps down the slopes, each weight at a pace of its own (Adam)."""

    weights: Weights
    means: Weights
    squares: Weights
    taken: int = 0

    def step(self, grads: Weights, rate: float) -> None:
        """Take one step."""
        self.taken += 1
        size = float(np.sqrt(sum(float((grad * grad).sum()) for grad in grads.values())))
        scale = np.float32(min(1.0, LARGEST_SLOPE / size))
        even = (1 - KEEP_SQUARE**self.taken) ** 0.5 / (1 - KEEP**self.taken)
        for name, weights in self.weights.items():
            grad, mean, square = grads[name] * scale, self.means[name], self.squares[name]
            mean += np.float32(1 - KEEP) * (grad - mean)
            square += np.float32(1 - KEEP_SQUARE) * (grad * grad - square)
            pace = np.float32(rate * even) / (np.sqrt(square) + np.float32(TINY))
            np.subtract(weights, pace * mean, out=weights)


def learn(
    streams: Streams, spellings: Spellings, descent: Descent, args: argparse.Namespace
) -> None:
    """Take the steps; print how the lines of the last ones were told."""
    loss = wrong = words = 0.0
    for step in range(args.first + 1, (args.stop or args.steps) + 1):
        true = streams.draw()
        plain = spellings.plain[true]
        outputs, passed = forward(descent.weights, plain)
        judged = judge(descent.weights, spellings, plain.ravel(), true.ravel(), outputs)
        grads = backward(descent.weights, passed, plain, judged.told) | judged.grads
        warm = min(1.0, (step - args.first) / args.warm)
        fall = 0.5 * (1 + np.cos(np.pi * step / args.steps))
        descent.step(grads, RATE * warm * (LEAST_RATE + (1 - LEAST_RATE) * fall))
        loss, wrong, words = loss + judged.loss, wrong + judged.wrong, words + judged.words
        if step % SHOWN == 0:
            print(f"step {step}: loss {loss / words:.4f}, wrong {wrong / words:.2%}", flush=True)
            loss = wrong = words = 0.0


def main() -> None:
    """Learn, save, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--streams", type=Path, required=True, help="from train.py --streams")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--from", dest="start", type=Path, help="weights to go on from")
    parser.add_argument("--first", type=int, default=0, help="steps that those have taken")
    parser.add_argument("--steps", type=int, default=7000)
    parser.add_argument("--stop", type=int, help="end here; the weights do not join the model")
    parser.add_argument("--warm", type=int, default=300, help="steps until the full step size")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    model = load_model(args.model)
    spellings = list_spellings(model.lexicon, model.language.unigram)
    weights = first_weights(spellings, model.language.unigram, seed=1)
    if args.start:
        with np.load(args.start) as saved:
            weights = {name: saved[name].astype(np.float32) for name in weights}
    empty: list[Weights] = [
        {name: np.zeros_like(values) for name, values in weights.items()} for _ in range(2)
    ]
    ids = [np.load(args.streams / f"{source}.npy", mmap_mode="r") for source in SHARES]
    seed = SEED + (1 if args.start else 0)
    learn(Streams(ids, np.random.default_rng(seed)), spellings, Descent(weights, *empty), args)
    small = {name: values.astype(np.float16) for name, values in weights.items()}
    np.savez_compressed(args.out, **small)
    if not args.stop:
        np.savez_compressed(args.model / CONTEXT, **small)
        card = read_card(args.model)
        facts = {key: value for key, value in card.items() if key not in ("checksum", "files")}
        write_card(args.model, facts | {"context": {"steps": args.steps, "lines": LINES}})


if __name__ == "__main__":
    main()
