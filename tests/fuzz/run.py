"""Fuzz with atheris: ``python tests/fuzz/run.py [--target NAME] [--seconds N]``.

Coverage of the package guides the mutations. What breaks is kept in ``tests/fuzz/corpus/NAME/``
and replayed by ``test_fuzz.py`` from then on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))


def fuzz(name: str, seconds: int) -> None:
    """Fuzz one target in this process; atheris ends the process."""
    import atheris  # noqa: PLC0415  (not needed to list or replay)

    with atheris.instrument_imports(include=["ntm_extract"]):
        from fuzz.targets import TARGETS, seeds  # noqa: PLC0415

        TARGETS[name](seeds(name)[0])  # imports what the target needs, instrumented
    found = HERE / "corpus" / name
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as start:
        for number, seed in enumerate(seeds(name)):
            (Path(start) / str(number)).write_bytes(seed)
        options = [
            f"-max_total_time={seconds}",
            "-max_len=20000",
            "-timeout=20",
            "-rss_limit_mb=4096",
            "-print_final_stats=1",
            f"-artifact_prefix={found}/",
        ]
        atheris.Setup([sys.argv[0], *options, start, str(found)], TARGETS[name])
        atheris.Fuzz()


def main() -> int:
    """Fuzz one target here, or each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--target", help="one of pdf, docx, text, repair, rules; else all")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    asked = parser.parse_args()
    if asked.target:
        fuzz(asked.target, asked.seconds)
        return 0
    from fuzz.targets import TARGETS  # noqa: PLC0415

    failed = []
    for name in TARGETS:
        sys.stderr.write(f"== {name}\n")
        program = [sys.executable, __file__, "--target", name, "--seconds", str(asked.seconds)]
        if subprocess.run(program, check=False).returncode:
            failed.append(name)
    sys.stderr.write(f"findings in: {', '.join(failed) or 'nothing'}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
