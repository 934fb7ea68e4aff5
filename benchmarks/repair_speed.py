"""Repair and diagnosis beside bare Tesseract by the word, in processor time."""

from __future__ import annotations

import resource
import subprocess
import tempfile
import time
from pathlib import Path

from ntm_extract.core.stages import ReadText
from ntm_extract.repair import NoisyChannelRestorer

TIMES = 3


def tesseract_seconds(pdf: Path) -> float:
    """Return what bare Tesseract takes for a word of the second page of ``pdf`` at 300 dpi."""
    import pypdfium2

    page = pypdfium2.PdfDocument(pdf)[1].render(scale=300 / 72).to_pil().convert("L")
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "page.png"
        page.save(picture)
        start = _children_seconds()
        done = subprocess.run(
            ["tesseract", str(picture), "-", "-l", "eng"],
            check=True,
            capture_output=True,
            env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin"},
        )
        return (_children_seconds() - start) / len(done.stdout.split())


def _children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def show_speed(read: str, pdf: Path, restorer: NoisyChannelRestorer) -> None:
    """Print how repair and diagnosis compare with bare Tesseract, by the word."""
    words = len(read.split())
    restorer.repair(ReadText(read))
    start = time.process_time()
    for _ in range(TIMES):
        restorer.repair(ReadText(read))
    repairing = (time.process_time() - start) / TIMES / words
    start = time.process_time()
    for _ in range(20):
        restorer.diagnose(read)
    judging = (time.process_time() - start) / 20 / words
    recognising = min(tesseract_seconds(pdf) for _ in range(TIMES))
    print(f"repair: {1 / repairing:.0f} words a second, {repairing / recognising:.3f} of Tesseract")
    print(f"diagnosis: {judging / recognising:.4f} of Tesseract")
