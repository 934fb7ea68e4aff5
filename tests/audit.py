"""Ask the advisory database about every locked package: ``python tests/audit.py``.

With ``--offline-ok`` a database that cannot be reached is said and forgiven, so that ``make check``
works without a network; a known vulnerability is never forgiven.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SECONDS = 60


def audit(lock: Path) -> list[dict[str, object]] | None:
    """Return the packages with what is known of them; None when nobody could be asked."""
    program = [sys.executable, "-m", "pip_audit", "--requirement", str(lock), "--format", "json"]
    options = ["--no-deps", "--disable-pip", "--progress-spinner", "off", "--timeout", "5"]
    try:
        done = subprocess.run(
            [*program, *options], capture_output=True, check=False, timeout=SECONDS
        )
        told: list[dict[str, object]] = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        return None
    return told if any("vulns" in each for each in told) else None


def main() -> int:
    """Print what was found; 0 for nothing, 1 for a vulnerability, 2 when nobody could be asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--offline-ok", action="store_true", help="forgive a missing database")
    asked = parser.parse_args()
    told = audit(ROOT / "requirements.lock")
    if told is None:
        sys.stderr.write("audit: the advisory database cannot be reached from here; not audited\n")
        return 0 if asked.offline_ok else 2
    known = [each for each in told if each.get("vulns")]
    unknown = sum("vulns" not in each for each in told)
    for each in known:
        sys.stderr.write(f"audit: {json.dumps(each)}\n")
    sys.stderr.write(f"audit: {len(told)} packages, {len(known)} vulnerable, {unknown} unknown\n")
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main())
