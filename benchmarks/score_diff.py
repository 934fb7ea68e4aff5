"""Facts gained and lost against another git revision, and what they do to the figures.

Checks the other revision out into a temporary worktree, reads the same samples with both, and
lists every fact that only one of them finds. Nothing in the working copy is touched.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_FIELDS = ("lead", "coordinating", "report_to", "references")


def read_with(revision_root: Path, cases_root: Path, out: Path, options: list[str]) -> None:
    """Read the samples with the program of a checkout; records go into ``out``."""
    command = [
        sys.executable, str(ROOT / "benchmarks" / "score.py"), "--samples", str(cases_root),
        "--write", str(out), "--json", *options,
    ]  # fmt: skip
    environment = {**os.environ, "NTM_EXTRACT_SOURCE": str(revision_root / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"reading with {revision_root} failed:\n{done.stderr[-2000:]}")
    (out / "scores.json").write_text(done.stdout, encoding="utf-8")


def facts(record: dict[str, Any]) -> Iterator[str]:
    """Yield every fact of a record as one line."""
    for name, value in (record.get("header") or {}).items():
        for one in value if isinstance(value, list) else [value]:
            if one:
                yield f"header.{name}: {json.dumps(one, ensure_ascii=False)}"
    for one in record["references"]:
        yield f"reference: {one['number']} {one['issued_on']} {one['issuer']}"
    for kind in ("targets", "results"):
        for one in record[kind]:
            yield f"{kind}: {_quantity(one)}"
    for task in record["tasks"]:
        yield from _task_facts(task)


def _task_facts(task: dict[str, Any]) -> Iterator[str]:
    label = f"task {task['item']} “{task['text'][:60]}…”"
    yield label
    for one in task["deadlines"]:
        yield f"{label} deadline: {one['text']} = {one['due']} {one['rrule'] or ''}"
    for one in task["targets"]:
        yield f"{label} target: {_quantity(one)}"
    for name in _FIELDS:
        for one in task[name]:
            yield f"{label} {name}: {one}"


def _quantity(one: dict[str, Any]) -> str:
    return f"{one['comparator']} {one['value']} {one['unit']} ({one['due']})"


def compare(before: Path, after: Path) -> tuple[int, int]:
    """Print what was gained and lost in every document; return both counts."""
    gained = lost = 0
    for path in sorted(after.glob("*.json")):
        if path.name == "scores.json" or not (before / path.name).is_file():
            continue
        old = Counter(facts(json.loads((before / path.name).read_text(encoding="utf-8"))))
        new = Counter(facts(json.loads(path.read_text(encoding="utf-8"))))
        lines = [f"  + {one}" for one in (new - old).elements()]
        lines += [f"  - {one}" for one in (old - new).elements()]
        gained += (new - old).total()
        lost += (old - new).total()
        if lines:
            print(path.stem, *lines, sep="\n")
    return gained, lost


def print_scores(before: Path, after: Path) -> None:
    """Print the F1 of every kind of field that changed."""
    old, new = (
        json.loads((folder / "scores.json").read_text(encoding="utf-8"))["overall"]
        for folder in (before, after)
    )
    for kind in sorted(new):
        was, now = old.get(kind, {"f1": 0.0})["f1"], new[kind]["f1"]
        if abs(was - now) >= 0.0005:
            print(f"{kind:24s} F1 {was:.3f} -> {now:.3f}")


def main() -> int:
    """Compare this working copy with another revision."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--base", default="main", help="the revision to compare with")
    parser.add_argument("--samples", type=Path, default=ROOT / "samples")
    parser.add_argument("--gold", action="append", default=[], help="more annotations")
    parser.add_argument("--texts", action="append", default=[], help="where their texts are")
    parser.add_argument("--no-repair", action="store_true", help="take texts as they stand")
    options = parser.parse_args()
    more = [part for one in options.gold for part in ("--gold", one)]
    more += [part for one in options.texts for part in ("--texts", one)]
    more += ["--no-repair"] * options.no_repair
    with tempfile.TemporaryDirectory() as folder:
        base, before, after = (Path(folder) / name for name in ("base", "before", "after"))
        git = ["git", "-C", str(ROOT)]
        added = ["worktree", "add", "--quiet", "--detach", str(base), options.base]
        subprocess.run([*git, *added], check=True)
        try:
            before.mkdir()
            after.mkdir()
            read_with(base, options.samples.resolve(), before, more)
            read_with(ROOT, options.samples.resolve(), after, more)
        finally:
            subprocess.run([*git, "worktree", "remove", "--force", str(base)], check=True)
        gained, lost = compare(before, after)
        print(f"\n{gained} facts gained, {lost} lost against {options.base}")
        print_scores(before, after)
    return 0


if __name__ == "__main__":
    sys.exit(main())
