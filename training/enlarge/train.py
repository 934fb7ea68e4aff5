#!/usr/bin/env python3
"""Train the small network that doubles and cleans pictures of pages with few dots or much grain.

    python training/enlarge/train.py PDF_FOLDER OUT_FOLDER

Pages of digital PDFs are drawn at twice a resolution between 60 and 130 dpi, halved, and damaged
as scanners, fax machines and chat programs do; the network learns to give back the page as it
was drawn. Every third file of the folder is left out, for measuring. First absolute differences
are made small, which is fast but lets thin strokes vanish; then squared ones, which keep what is
in doubt grey. About 45 minutes on half a core. Needs torch (CPU) and onnx beside the package.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import onnx
import pypdfium2
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

CHANNELS, MIDDLE = 16, 4
PATCH, RIM, BATCH = 52, 6, 12
"""Small pixels of a patch that count, of the rim around it that does not; patches a step."""
TILE = 160
STAGES = (("absolute", 4000, 6000), ("squared", 1750, 1750))
"""What is made small, for how many steps, and over how many the rate is planned."""


def main() -> None:
    """Train for a fixed number of steps and write the network as ONNX."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    cv2.setNumThreads(1)
    asked.out.mkdir(parents=True, exist_ok=True)
    files = [file for n, file in enumerate(sorted(asked.folder.glob("*.pdf"))) if n % 3]
    torch.manual_seed(1)
    network = build()
    for measure, steps, planned in STAGES:
        train(network, files, measure, steps, planned)
    onnx.save(as_onnx(network), asked.out / "enlarge.onnx")


def train(
    network: nn.Sequential, files: list[Path], measure: str, steps: int, planned: int
) -> None:
    """Run one stage of the training, printing the running mean of the loss."""
    chance = np.random.default_rng(1)
    pages = list(drawn_pages(files, chance))
    rate = torch.optim.Adam(network.parameters(), lr=2e-3)
    slower = torch.optim.lr_scheduler.OneCycleLR(rate, 3e-3, planned, pct_start=0.1)
    edge, mean = 2 * RIM, 0.0
    for step, (small, large) in enumerate(batches(pages, chance), start=1):
        guess = nn.functional.pixel_shuffle(network(small), 2)
        off = (guess - large)[..., edge:-edge, edge:-edge]
        loss = (off.abs() if measure == "absolute" else off.square()).mean()
        rate.zero_grad()
        loss.backward()
        rate.step()
        slower.step()
        mean = 0.98 * mean + 0.02 * float(loss.detach())
        if step % 250 == 0:
            print(json.dumps({"stage": measure, "step": step, "loss": round(mean, 5)}), flush=True)
        if step == steps:
            return


def build() -> nn.Sequential:
    """Return the network: plain convolutions, four pixels out for each one in."""
    layers: list[nn.Module] = [nn.Conv2d(1, CHANNELS, 5, padding=2), nn.ReLU()]
    for _ in range(MIDDLE):
        layers += [nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1), nn.ReLU()]
    return nn.Sequential(*layers, nn.Conv2d(CHANNELS, 4, 3, padding=1))


def drawn_pages(files: list[Path], chance: np.random.Generator) -> Iterator[np.ndarray]:
    """Yield pages drawn in grey, each leaning a little, at different sizes."""
    for file in files:
        with pypdfium2.PdfDocument(file) as document:
            for number in sorted(chance.choice(len(document), min(4, len(document)), False)):
                dpi = chance.uniform(120, 260)
                page = document[int(number)].render(scale=dpi * 1.5 / 72, grayscale=True)
                grey = page.to_numpy()[..., 0] if page.to_numpy().ndim == 3 else page.to_numpy()
                height, width = grey.shape
                turn = cv2.getRotationMatrix2D((width / 2, height / 2), chance.uniform(-2, 2), 1)
                grey = cv2.warpAffine(grey, turn, (width, height), borderValue=255)
                yield cv2.resize(grey, None, fx=2 / 3, fy=2 / 3, interpolation=cv2.INTER_AREA)


def batches(
    pages: list[np.ndarray], chance: np.random.Generator
) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Yield damaged small patches and what they were, ink as 1 and paper as 0."""
    side = PATCH + 2 * RIM
    smalls: list[np.ndarray] = []
    larges: list[np.ndarray] = []
    while True:
        page = pages[chance.integers(len(pages))]
        top = chance.integers(max(1, page.shape[0] - 2 * TILE))
        left = chance.integers(max(1, page.shape[1] - 2 * TILE))
        large = page[top : top + 2 * TILE, left : left + 2 * TILE]
        large = large[: large.shape[0] // 2 * 2, : large.shape[1] // 2 * 2]
        if min(large.shape) < 2 * side or large.mean() > 250:
            continue
        small = damaged(large, chance)
        for _ in range(6):
            y = chance.integers(small.shape[0] - side + 1)
            x = chance.integers(small.shape[1] - side + 1)
            part = large[2 * y : 2 * (y + side), 2 * x : 2 * (x + side)]
            if part.mean() > 248 and chance.random() < 0.9:
                continue
            smalls.append(small[y : y + side, x : x + side])
            larges.append(part)
        while len(smalls) >= BATCH:
            yield _tensor(smalls[:BATCH]), _tensor(larges[:BATCH])
            smalls, larges = smalls[BATCH:], larges[BATCH:]


def damaged(large: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Return the picture at half the size, blurred, paled, with grain, and packed as JPEG."""
    height, width = large.shape[0] // 2, large.shape[1] // 2
    ways = (cv2.INTER_AREA, cv2.INTER_CUBIC, cv2.INTER_LINEAR)
    ink = 255.0 - large.astype(np.float32)
    ink = cv2.GaussianBlur(ink, (0, 0), chance.uniform(0.5, 1.6))
    small = cv2.resize(ink, (width, height), interpolation=ways[chance.integers(3)])
    if chance.random() < 0.4:
        small = cv2.GaussianBlur(small, (0, 0), chance.uniform(0.3, 0.8))
    small *= chance.uniform(0.75, 1.15)
    grain = chance.normal(0, 1, small.shape).astype(np.float32)
    if chance.random() < 0.3:
        spread = chance.uniform(0.4, 0.9)
        grain = cv2.GaussianBlur(grain, (0, 0), spread)
        grain /= grain.std()
    small += grain * (chance.uniform(0, 60) if chance.random() < 0.8 else chance.uniform(0, 8))
    grey = np.clip(chance.uniform(242, 256) - small, 0, 255).astype(np.uint8)
    if chance.random() < 0.9:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(chance.integers(25, 92))]
        grey = cv2.imdecode(cv2.imencode(".jpg", grey, quality)[1], cv2.IMREAD_GRAYSCALE)
    return grey


def _tensor(parts: list[np.ndarray]) -> torch.Tensor:
    return 1 - torch.from_numpy(np.stack(parts)[:, None].astype(np.float32)) / 255


def as_onnx(network: nn.Sequential) -> onnx.ModelProto:
    """Return the network as ONNX, written by hand: convolutions and rectifiers, no more."""
    nodes, weights, name = [], [], "ink"
    layers = [layer for layer in network if isinstance(layer, nn.Conv2d)]
    for number, layer in enumerate(layers):
        kernel = layer.kernel_size[0]
        parts = {f"w{number}": layer.weight, f"b{number}": layer.bias}
        weights += [numpy_helper.from_array(p.detach().numpy(), n) for n, p in parts.items()]
        out = f"c{number}"
        nodes.append(
            helper.make_node(
                "Conv",
                [name, *parts],
                [out],
                kernel_shape=[kernel, kernel],
                pads=[kernel // 2] * 4,
            )
        )
        name = out
        if layer is not layers[-1]:
            name = f"r{number}"
            nodes.append(helper.make_node("Relu", [out], [name]))
    graph = helper.make_graph(
        nodes,
        "enlarge",
        [helper.make_tensor_value_info("ink", TensorProto.FLOAT, [1, 1, "h", "w"])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 4, "h", "w"])],
        weights,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    return model


if __name__ == "__main__":
    main()
